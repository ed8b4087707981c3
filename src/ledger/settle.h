/* SPDX-License-Identifier: Apache-2.0
 *
 * The settlement proper: months oldest first, in each the credits in their order, for each the cells in theirs. */
#ifndef LEDGER_SETTLE_H
#define LEDGER_SETTLE_H

#include "ledger/cells.h"
#include "ledger/queue.h"

#define NOBODY UINT32_MAX /* in place of a credit: what none paid */

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
    const stretch *paid; /* which adds up to it; of a draw, without cell and segments, what was drawn */
} paid_turn;

/* What became of a cell: who paid all that the draws left of it. */
typedef struct cell_end {
    dec left;
    uint32_t payer; /* NOBODY: it is left over */
} cell_end;

/* A credit that lasts for all that it may pay uses every cell up. One that does not last stops in some cell: that is a
 * draw of its own. All by month, in a month by the credits' turns. */
typedef struct settled {
    VEC(paid_turn) turns;
    VEC(draw) draws; /* of cells that they did not use up; a credit has one at most */
    VEC(tie) ties;
    queue unpaid;   /* what nobody paid */
    cell_end *ends; /* [cell]; NULL: not wanted */
    dec *payable;   /* [block] what there was to be paid */
    arena queued;   /* the portions */
} settled;

/* The credits in the order of their turns. NULL: no memory. */
uint32_t *settle_order(const ledger_options *o, arena *a);

/* Pays `c` down from the ledger's purses and fills *s, which is to be freed; what became of cells only when that is
 * wanted: then all of them have to be listed. CRD_INVALID: a sum overflowed. */
crd_status settle(settled *s, ledger *l, const cells *c, bool ends, arena *a);
void settled_free(settled *s, mem *m);

#endif
