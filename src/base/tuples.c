/* SPDX-License-Identifier: Apache-2.0
 *
 * Open addressing with linear probing over dense tuples; at most half full. */
#include "base/tuples.h"

#include <string.h>

#define FIRST_SLOTS 64

static uint64_t hash(const uint32_t *ids, size_t width) {
    uint64_t h = 0x9e3779b97f4a7c15u;
    for (size_t i = 0; i < width; i++) {
        h = (h ^ ids[i]) * 0xff51afd7ed558ccdu;
        h ^= h >> 32;
    }
    return h;
}

static bool equal(const tuples *t, uint32_t number, const uint32_t *ids) {
    return t->width == 0 || memcmp(tuples_get(t, number), ids, t->width * sizeof *ids) == 0;
}

/* The slot that holds the tuple, or the free one where it belongs. */
static size_t find(const tuples *t, const uint32_t *ids) {
    size_t mask = t->slots_n - 1, i = (size_t)hash(ids, t->width) & mask;
    while (t->slots[i] != 0 && !equal(t, t->slots[i] - 1, ids)) i = (i + 1) & mask;
    return i;
}

static bool grow(tuples *t) {
    size_t wanted = t->slots_n == 0 ? FIRST_SLOTS : t->slots_n * 2;
    uint32_t *slots = mem_new(t->m, wanted * sizeof *slots);
    if (slots == NULL) return false;
    mem_free(t->m, t->slots, t->slots_n * sizeof *slots);
    t->slots = slots;
    t->slots_n = wanted;
    for (uint32_t n = 0; n < t->count; n++) t->slots[find(t, tuples_get(t, n))] = n + 1;
    return true;
}

void tuples_init(tuples *t, mem *m, size_t width) { *t = (tuples){.m = m, .width = width}; }

void tuples_free(tuples *t) {
    vec_free(t->m, &t->ids);
    mem_free(t->m, t->slots, t->slots_n * sizeof *t->slots);
    t->slots = NULL;
    t->slots_n = t->count = 0;
}

uint32_t tuples_add(tuples *t, const uint32_t *ids, bool *is_new) {
    if ((size_t)t->count * 2 >= t->slots_n && !grow(t)) return TUPLES_FAILED;
    size_t slot = find(t, ids);
    *is_new = t->slots[slot] == 0;
    if (!*is_new) return t->slots[slot] - 1;
    if (t->count == TUPLES_FAILED - 1 || !vec_room(t->m, &t->ids, t->width)) return TUPLES_FAILED;
    if (t->width > 0) memcpy(t->ids.at + t->ids.n, ids, t->width * sizeof *ids);
    t->ids.n += t->width;
    t->slots[slot] = ++t->count;
    return t->count - 1;
}

uint32_t tuples_find(const tuples *t, const uint32_t *ids) {
    return t->slots_n == 0 ? TUPLES_FAILED : t->slots[find(t, ids)] - 1; /* a free slot is 0: one less is FAILED */
}
