/* SPDX-License-Identifier: Apache-2.0
 *
 * What a credit could pay a day if it were active and alone: the rate at which a balance would go down, for those who
 * decide when to let it. Which month it is taken from, and how: docs/credits.md. */
#ifndef LEDGER_DEMAND_H
#define LEDGER_DEMAND_H

#include "ledger/results.h"

/* The last month with charges that has ended by the day; without one, the last month with charges; 0: there are none.
 */
crd_month demand_month(const ledger *l, crd_date as_of);
/* Its days; where as_of lies in it, those up to as_of, or to the last one with an eligible charge when that is later.
 */
int32_t demand_days(const ledger *l, crd_month month, crd_date as_of);

typedef struct demand {
    results *results;
    crd_month month; /* 0: there are no charges */
    dec days;        /* of the month, by which its charges are divided */
    dec *sums;       /* [credit] what it could pay of the month */
} demand;

/* What every credit could pay of a month's cells, if it were active and alone; `payable` as settled's, NULL: they were
 * not settled. False: no memory. */
bool demand_sums(const ledger *l, const cells *c, const dec *payable, crd_month month, dec *sums, bool *overflow,
                 arena *a);

/* False: no memory. */
bool demand_begin(demand *d, results *r);
/* Zero without charges; an overflow is only noted. */
dec demand_of(const demand *d, size_t credit);

#endif
