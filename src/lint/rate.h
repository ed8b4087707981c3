/* SPDX-License-Identifier: Apache-2.0
 *
 * How much a credit could pay a day, by the last full month of the charges, and whether its days are enough to use it
 * up at that rate. */
#ifndef LINT_RATE_H
#define LINT_RATE_H

#include "lint/terms.h"

typedef struct daily_rate {
    crd_month month;
    int32_t days; /* of the month */
    dec cost;     /* that the credit could pay in it */
    uint64_t rows;
    const lint_row *first;
} daily_rate;

/* False: there are no charges, no full month, or nothing in it that the credit could pay. */
bool rate_of(const lint *l, const crd_credit *k, daily_rate *out);
/* The days on which the credit can pay: valid, not paused, and behind the day of its balance. */
int64_t rate_days(const lint *l, const crd_credit *k);
/* Whether the rate consumes the balance in so many days. */
bool rate_consumes(const daily_rate *rate, int64_t days, dec balance);
/* What the rate comes to in so many days, rounded down. False: out of range. */
bool rate_over(const daily_rate *rate, int64_t days, dec *out);
/* The latest end of the credit's i-th pause, which has one, with which the rate consumes the balance; its own end too
 * when the pause costs no day. CRD_NO_DATE: the rate does not even without the pause. */
crd_date rate_last_safe_day(const lint *l, const crd_credit *k, size_t pause, const daily_rate *rate);

#endif
