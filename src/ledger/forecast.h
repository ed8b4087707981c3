/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the forecast share: how much a day is to come (rates), months to come settled one by one by the
 * code that settles those of the charges (a world), and the search for the last day on which a pause may end. */
#ifndef LEDGER_FORECAST_H
#define LEDGER_FORECAST_H

#include "ledger/cells.h"

/* ---- forecast_rates.c ---- */

/* Beside the kinds of crd_rate the smallest and the largest of these, key by key. */
enum { RATE_LOW = CRD_RATES, RATE_HIGH, RATE_KINDS };

#define MEDIAN_MONTHS 6
#define LAST_DAYS     30

typedef struct rates {
    tuples keys;            /* as those of cells, without month and segment */
    dec *a_day[RATE_KINDS]; /* [kind][key]: eligible cost */
    dec total[RATE_KINDS];
    crd_date seen;       /* the last day that the charges speak for */
    crd_month last_full; /* see crd_forecast */
    int32_t last_full_days, median_months;
    crd_date last_days_from;
} rates;

/* Of a ledger by day that has charges. *overflow: some sum left the range. False: no memory. */
bool rates_find(rates *r, const ledger *l, crd_date as_of, arena *a, bool *overflow);
void rates_free(rates *r);

/* ---- forecast_world.c ---- */

/* What all worlds have in common. */
typedef struct outlook {
    ledger *ledger; /* settled */
    crd_diagnostics *list;
    const crd_plan *plan;
    const crd_pause **paused; /* [credit], as ledger_settle's */
    rates rates;
    cell_names names;
    crd_month first;   /* with days that are projected */
    crd_month horizon; /* the last month that is looked at */
    arena *scratch;
} outlook;

/* A future: the charges that are there, those that one rate adds, and pauses. Its purses hold the balances. */
typedef struct world {
    const outlook *outlook;
    ledger *ledger;  /* a fork */
    int rate;        /* which of RATE_KINDS */
    crd_month month; /* the next one to be settled */
} world;

/* Stands before `first`, a month not behind outlook.first. To be ended whatever it returns. */
crd_status world_begin(world *w, const outlook *o, int rate, crd_month first, const crd_pause *const *paused);
/* Settles the next month. */
crd_status world_next(world *w);
void world_end(world *w);

/* What a credit did in the month that was settled last; `before` are its purses before it. */
crd_forecast_month world_month(const world *w, const purse *before, size_t credit);

/* What a credit could pay on one day of outlook.first, by a kind of rate. */
crd_status world_demand(const outlook *o, int rate, dec *demands);

/* ---- forecast_safe.c ---- */

/* Whether the credit can still be used up; *out is zeroed. */
crd_status reactivation_find(const outlook *o, size_t credit, crd_reactivation *out);

#endif
