/* SPDX-License-Identifier: Apache-2.0
 *
 * What a credit could pay a day if it were active and alone: the rate at which a balance would go down, for those who
 * decide when to let it. Which month it is taken from, and how: docs/credits.md. */
#ifndef LEDGER_DEMAND_H
#define LEDGER_DEMAND_H

#include "ledger/results.h"
#include "ledger/terms.h"

typedef struct demand {
    results *results;
    crd_month month; /* 0: there are no charges */
    dec days;        /* of the month, by which its charges are divided */
    terms_book terms;
    size_t begin, end; /* its cells */
} demand;

/* False: no memory. */
bool demand_begin(demand *d, results *r);
/* Zero without charges; an overflow is only noted. */
dec demand_of(const demand *d, size_t credit);

#endif
