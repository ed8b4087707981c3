/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the memory of queues: many grow side by side, and none knows how far. */
#include "ledger/queue.h"

#include <string.h>

static stretch *new_stretch(stretches *from) {
    stretch *new = from->free != NULL ? from->free : ARENA_NEW(from->arena, stretch);
    if (new == NULL) return NULL;
    if (new == from->free) from->free = new->next;
    new->next = NULL;
    new->n = 0;
    return new;
}

portion *queue_push(queue *q, stretches *from) {
    if (q->last == NULL || q->last->n == STRETCH) {
        stretch *new = new_stretch(from);
        if (new == NULL) return NULL;
        *(q->last == NULL ? &q->first : &q->last->next) = new;
        q->last = new;
    }
    return &q->last->at[q->last->n++];
}

static void clear(queue *q, stretches *to) {
    if (q->last != NULL) {
        q->last->next = to->free;
        to->free = q->first;
    }
    *q = (queue){0};
}

void queue_append(queue *q, const queue *more) {
    if (more->last == NULL) return;
    *(q->last == NULL ? &q->first : &q->last->next) = more->first;
    q->last = more->last;
}

bool queue_take(queue *q, stretches *to, mem *m, portions *list) {
    for (const stretch *s = q->first; s != NULL; s = s->next) {
        if (!vec_room(m, list, s->n)) return false;
        memcpy(list->at + list->n, s->at, s->n * sizeof *s->at);
        list->n += s->n;
    }
    clear(q, to);
    return true;
}
