/* SPDX-License-Identifier: Apache-2.0
 *
 * From a settlement to the plan: each function fills its part of it from memory of the ledger. */
#ifndef LEDGER_RESULTS_H
#define LEDGER_RESULTS_H

#include "ledger/settle.h"

typedef struct results {
    ledger *ledger;
    const cells *cells;
    const settled *settled;
    arena *scratch;
    crd_plan *plan;
    const crd_pause *const *paused; /* as ledger_settle's */
    bool overflow;                  /* some sum left the range of money */
} results;

/* All of a settlement. It ends with ledger_settle unless somebody will ask about it. */
typedef struct settlement {
    arena scratch;
    cells cells;
    settled settled;
} settlement;

static inline void results_add(results *r, dec *sum, dec amount) {
    if (!dec_add(*sum, amount, sum)) r->overflow = true;
}

/* Each: false without memory; an overflow is only noted. */
bool results_purses(results *r); /* the draws by month of every purse: before results_credits */
bool results_credits(results *r);
bool results_history(results *r);
bool results_bills(results *r);

#endif
