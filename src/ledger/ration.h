/* SPDX-License-Identifier: Apache-2.0
 *
 * The turn of a credit whose balance does not last for all that it may pay: who of the cells gets it. */
#ifndef LEDGER_RATION_H
#define LEDGER_RATION_H

#include "ledger/settle.h"
#include "ledger/terms.h"

/* How a level of the order tells cells apart: by a number of their blocks, by their segment, or by their SKU. */
typedef struct order_level {
    const uint32_t *of_block; /* [block]; NULL: by none */
    bool segments;
    bool by_spend; /* what it tells apart is ranked by spend */
} order_level;
#define LEVELS_MAX 4

/* Cells with one number at a level. */
typedef struct run {
    uint32_t number;
    enum { RUN_BEHIND, RUN_STOPS, RUN_PAID } what; /* the balance does not reach it, ends in it, lasts for it */
    dec spend;                                     /* what the level ranks by */
    dec left;
    bool owner;
} run;

typedef struct rationing {
    cells *cells;
    settled *out;
    const terms_book *terms;
    const dec *gross; /* [cell]: what cells are ranked by; NULL: what is left of them */
    order_level levels[LEVELS_MAX];
    size_t levels_n;
    uint32_t *run_of;     /* [number at the level at hand]: one more than its place in runs; 0: none */
    VEC(run) runs;        /* a stack: one stretch for each level that is being looked at */
    VEC(uint32_t) heap;   /* of runs */
    VEC(uint32_t) picked; /* cells that a tie is about */
    uint32_t credit;
    dec balance;
    uint32_t stopped_at; /* the first cell that it did not pay in full */
    bool overflow, failed;
} rationing;

/* `gross` as above, to live as long as the rationing. False: no memory. To be ended whatever it returns. */
bool ration_begin(rationing *r, cells *c, settled *out, const terms_book *book, const dec *gross, arena *a);
void ration_end(rationing *r);
/* Uses the balance up on n cells, of which more is left than it has, and moves those that it pays in full to the front.
 * One of the others may be paid in part: that is a draw, of which cells.left knows. Returns how many it pays in full;
 * notes ties. */
size_t ration(rationing *r, uint32_t credit, dec balance, uint32_t *at, size_t n);

#endif
