/* SPDX-License-Identifier: Apache-2.0
 *
 * The settlement proper: months oldest first, in each the credits in their order, for each the cells in theirs. */
#ifndef LEDGER_SETTLE_H
#define LEDGER_SETTLE_H

#include "ledger/cells.h"

#define NOBODY UINT32_MAX /* in place of a credit: what none paid */

/* What a credit took from a cell. */
typedef struct draw {
    uint32_t credit, cell;
    dec amount;
} draw;

/* What a credit paid of a block, or what nobody did. */
typedef struct block_payment {
    uint32_t credit, block;
    dec amount;
} block_payment;

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

/* A credit that lasts for all that it may pay uses every cell up, so that only its number is kept of a cell, in
 * `payers`. One that does not last stops in some cell: that is a draw of its own. All by month, in a month by the
 * credits' turns. */
typedef struct settled {
    VEC(draw) draws;             /* of cells that they did not use up; a credit has one at most */
    VEC(block_payment) payments; /* everything, draws too; a credit's payments of one block are several */
    uint32_t *payers; /* [cell]: who paid what is left after the draws, cells.left; NOBODY; NULL: not wanted */
    VEC(tie) ties;
    VEC(paid_turn) turns;
} settled;

/* The credits in the order of their turns. NULL: no memory. */
uint32_t *settle_order(const ledger_options *o, arena *a);

/* Pays `c` down from the ledger's purses and fills *s, which is to be freed; its payers only when they are wanted.
 * CRD_INVALID: a sum overflowed. */
crd_status settle(settled *s, ledger *l, cells *c, bool payers, arena *a);
void settled_free(settled *s, mem *m);

#endif
