/* SPDX-License-Identifier: Apache-2.0
 *
 * What waits for a credit's turn: portions of what is to be paid, in the order in which they were put. */
#ifndef LEDGER_QUEUE_H
#define LEDGER_QUEUE_H

#include "base/decimal.h"
#include "base/mem.h"

/* What is to be paid of a block's cells in some segments, or of one cell. */
typedef struct portion {
    dec left;
    uint32_t block;
    uint32_t cell;     /* NO_CELL: all of them */
    uint32_t segments; /* then the set of their segments, counted from the first of their month, */
    uint32_t segment;  /* else that of the cell */
} portion;
typedef VEC(portion) portions;

#define STRETCH 63 /* portions: of two kilobytes */

typedef struct stretch {
    struct stretch *next;
    size_t n;
    portion at[STRETCH];
} stretch;

typedef struct queue {
    stretch *first, *last; /* NULL: there is nothing in it */
    dec sum;               /* what is left of it all */
} queue;

/* Stretches that no queue has any more: what a queue gave back the next one takes. */
typedef struct stretches {
    arena *arena;
    stretch *free;
} stretches;

/* The next place of a queue, for the caller to fill. NULL: no memory. */
portion *queue_push(queue *q, stretches *from);
/* Appends everything of one queue to another, which is another's then. */
void queue_append(queue *q, const queue *more);
/* Moves everything of a queue to a list. False: no memory. */
bool queue_take(queue *q, stretches *to, mem *m, portions *list);

#endif
