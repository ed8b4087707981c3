/* SPDX-License-Identifier: Apache-2.0
 *
 * Questions about the latest settlement, by the clauses that settled it: what a credit paid of a cell, and why not
 * more. Needs a ledger with ledger_options.parts. */
#ifndef LEDGER_INQUIRY_H
#define LEDGER_INQUIRY_H

#include "ledger/results.h"
#include "ledger/terms.h"

typedef struct inquiry {
    const ledger *ledger;
    const cells *cells;
    const cell_end *ends; /* [cell], as settled's */
    terms_book terms;
    size_t credit; /* whom the turn at hand is of, in the month of `terms`, */
    turn turn;
    crd_refusal absent; /* and why it takes no part in it */
    uint32_t *turns;    /* the credits in the order of their turns */
    uint32_t *turn_of;  /* [credit]: its place there */
    draw *draws;        /* by cell, in a cell by turn */
    uint32_t *begins;   /* [cell]: its first in draws; one more at the end */
} inquiry;

/* After ledger_settle; it lives until the next one, in the arena. False: no memory. */
bool inquiry_open(inquiry *q, const ledger *l, arena *a);

/* The cell of a part; NO_RANK: its charges are in none. */
uint32_t inquiry_cell(const inquiry *q, uint32_t part);
/* What a cell had before offsets. */
dec inquiry_cost(const inquiry *q, uint32_t cell);
/* And after offsets. */
dec inquiry_payable(const inquiry *q, uint32_t cell);
/* What a credit paid of a part. */
dec inquiry_paid(const inquiry *q, size_t credit, uint32_t part);

/* What credits paid of a cell, in the order of their turns. */
static inline const draw *inquiry_draw(const inquiry *q, uint32_t i) { return &q->draws[i]; }
static inline uint32_t inquiry_first(const inquiry *q, uint32_t cell) { return q->begins[cell]; }
static inline uint32_t inquiry_end(const inquiry *q, uint32_t cell) { return q->begins[cell + 1]; }

/* What a credit did with a cell. */
typedef struct inquiry_answer {
    crd_refusal why; /* why it did not pay more */
    dec before;      /* what the credits that went before it left of the cell */
    dec paid;
} inquiry_answer;
/* Cheapest when all of a credit are asked together, month by month. */
inquiry_answer inquiry_ask(inquiry *q, size_t credit, uint32_t cell);

#endif
