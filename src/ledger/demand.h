/* SPDX-License-Identifier: Apache-2.0
 *
 * What a credit could pay a day if it were active and alone: the rate at which a balance would go down, for those who
 * decide when to let it. Which month it is taken from, and how: docs/credits.md. */
#ifndef LEDGER_DEMAND_H
#define LEDGER_DEMAND_H

#include "ledger/results.h"
#include "ledger/terms.h"

/* The last month with charges that has ended by the day; without one, the last month with charges; 0: there are none.
 */
crd_month demand_month(const ledger *l, crd_date as_of);
/* Its days, up to as_of where that lies in it. */
int32_t demand_days(crd_month month, crd_date as_of);

typedef struct demand {
    results *results;
    crd_month month; /* 0: there are no charges */
    dec days;        /* of the month, by which its charges are divided */
    terms_book terms;
    size_t begin, end; /* its cells */
} demand;

/* What a credit could pay of the cells [begin, end) of the month that the book has turned to, if it were active and
 * alone. False: overflow. */
bool demand_sum(const terms_book *book, size_t begin, size_t end, size_t credit, dec *sum);

/* False: no memory. */
bool demand_begin(demand *d, results *r);
/* Zero without charges; an overflow is only noted. */
dec demand_of(const demand *d, size_t credit);

#endif
