/* SPDX-License-Identifier: Apache-2.0
 *
 * A month of cells, asked once more by the clauses that are left when pauses and validity are not looked at. It adds up
 * costs after offsets and before any credit, so that no credit's demand depends on another's. */
#include "ledger/demand.h"

#include "base/date.h"

/* The last month with charges that has ended by the day; without one, the last month with charges. */
static crd_month find_month(const ledger *l, crd_date as_of) {
    crd_month last = 0, ended = 0;
    for (uint32_t i = 0; i < l->bills.keys.count; i++) {
        crd_month month = (crd_month)tuples_get(&l->bills.keys, i)[BILL_MONTH];
        if (month > last) last = month;
        if (month > ended && month_last(month) <= as_of) ended = month;
    }
    return ended != 0 ? ended : last;
}

/* A month that as_of cuts short has charges up to it only; one that lies behind it was read whole. */
static dec count_days(crd_month month, crd_date as_of) {
    crd_date first = month_first(month), last = month_last(month);
    return as_of < first || as_of > last ? last - first + 1 : as_of - first + 1;
}

bool demand_begin(demand *d, results *r) {
    const cells *c = r->cells;
    *d = (demand){.results = r, .month = find_month(r->ledger, r->plan->as_of)};
    if (d->month == 0) return true;
    d->days = count_days(d->month, r->plan->as_of);
    while (d->begin < c->n && c->month[d->begin] != d->month) d->begin++;
    d->end = d->begin;
    while (d->end < c->n && c->month[d->end] == d->month) d->end++;
    if (!terms_read(&d->terms, r->ledger, c, r->scratch)) return false;
    terms_begin_month(&d->terms, d->month);
    return true;
}

dec demand_of(const demand *d, size_t credit) {
    if (d->month == 0 || !terms_belong(&d->terms, credit)) return 0;
    const cells *c = d->results->cells;
    turn t = turn_begin(&d->terms, credit);
    dec sum = 0, rate = 0;
    bool reached = false;
    for (size_t i = d->begin; i < d->end; i++) {
        if (i == d->begin || c->account[i] != c->account[i - 1]) reached = turn_reaches(&t, c->account[i]);
        if (reached && c->cost[i] > 0 && turn_allows(&t, i)) results_add(d->results, &sum, c->cost[i]);
    }
    if (!dec_div(sum, d->days * DEC_ONE, &rate)) d->results->overflow = true;
    return rate;
}
