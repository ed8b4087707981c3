/* SPDX-License-Identifier: Apache-2.0
 *
 * The settlement proper: months oldest first, in each the credits in their order, for each the cells in theirs. */
#ifndef LEDGER_SETTLE_H
#define LEDGER_SETTLE_H

#include "ledger/cells.h"

/* What a credit took from a cell. */
typedef struct draw {
    uint32_t credit, cell;
    dec amount;
} draw;

/* Two cells that only the order of their texts told apart, while the credit did not last for both. */
typedef struct tie {
    uint32_t credit, first, second; /* cells */
} tie;

/* A turn in which a credit paid something. */
typedef struct paid_turn {
    uint32_t credit;
    crd_month month;
    dec amount;
} paid_turn;

/* All by month, in a month by the credits' turns. */
typedef struct settled {
    VEC(draw) draws;
    VEC(tie) ties;
    VEC(paid_turn) turns;
} settled;

/* The credits in the order of their turns. NULL: no memory. */
uint32_t *settle_order(const ledger_options *o, arena *a);

/* Pays `c` down from the ledger's purses and fills *s, which is to be freed. CRD_INVALID: a sum overflowed. */
crd_status settle(settled *s, ledger *l, cells *c, arena *a);
void settled_free(settled *s, mem *m);

#endif
