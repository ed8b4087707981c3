/* SPDX-License-Identifier: Apache-2.0
 *
 * The turn of a credit whose balance does not last for all that it may pay: who of the cells gets it. */
#ifndef LEDGER_RATION_H
#define LEDGER_RATION_H

#include "ledger/queue.h"
#include "ledger/settle.h"
#include "ledger/terms.h"

/* How a level of the order tells cells apart: by a number of their blocks, by their segment, or by their SKU, which
 * portions of more than one cell do not have. */
typedef struct order_level {
    const uint32_t *of_block; /* [block]; NULL: by none */
    bool segments;
    bool by_spend; /* what it tells apart is ranked by spend */
} order_level;
#define LEVELS_MAX 4

/* Portions with one number at a level. */
typedef struct run {
    uint32_t number;
    enum { RUN_BEHIND, RUN_STOPS, RUN_PAID } what; /* the balance does not reach it, ends in it, lasts for it */
    dec spend;                                     /* what the level ranks by */
    dec left;
    bool owner;
} run;

typedef struct rationing {
    const cells *cells;
    settled *out;
    const terms_book *terms;
    bool gross; /* portions are ranked by what there was to be paid, not by what is left of it */
    order_level levels[LEVELS_MAX];
    size_t levels_n;
    uint32_t *run_of;   /* [number at the level at hand]: one more than its place in runs; 0: none */
    VEC(run) runs;      /* a stack: one stretch for each level that is being looked at */
    VEC(uint32_t) heap; /* of runs, or of portions */
    portions *all;      /* that the credit may pay */
    portions opened;    /* cells that are to take the place of all->at[hole] to all->at[hole_end - 1], */
    size_t hole, hole_end;
    size_t opened_paid;      /* so many at the front are paid */
    portions picked, sorted; /* of a tie, and by place */
    uint32_t credit;
    dec balance;
    size_t ties;         /* before the credit's turn */
    uint32_t stopped_at; /* the first cell that it did not pay in full, if a tie asks for it */
    bool overflow, failed;
} rationing;

/* False: no memory. To be ended whatever it returns. */
bool ration_begin(rationing *r, const cells *c, settled *out, const terms_book *book, arena *a);
void ration_end(rationing *r);
/* Uses the balance up on portions, of which more is left than it has, and moves those that it pays in full to the
 * front. Where it ends, cells take the place of their portion. One of the others may be paid in part: that is a draw.
 * Returns how many it pays in full; notes ties. */
size_t ration(rationing *r, uint32_t credit, dec balance, portions *all);

#endif
