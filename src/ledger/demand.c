/* SPDX-License-Identifier: Apache-2.0
 *
 * A month of cells, asked once more by the clauses that are left when pauses and validity are not looked at. It adds up
 * costs after offsets and before any credit, so that no credit's demand depends on another's. */
#include "ledger/demand.h"

#include "base/date.h"

crd_month demand_month(const ledger *l, crd_date as_of) {
    crd_month last = 0, ended = 0;
    for (uint32_t i = 0; i < l->bills.keys.count; i++) {
        crd_month month = (crd_month)tuples_get(&l->bills.keys, i)[BILL_MONTH];
        if (month > last) last = month;
        if (month > ended && month_last(month) <= as_of) ended = month;
    }
    return ended != 0 ? ended : last;
}

/* A month that as_of cuts short has charges up to it only; one that lies behind it was read whole. */
int32_t demand_days(crd_month month, crd_date as_of) {
    crd_date first = month_first(month), last = month_last(month);
    return as_of < first || as_of > last ? last - first + 1 : as_of - first + 1;
}

bool demand_begin(demand *d, results *r) {
    const cells *c = r->cells;
    *d = (demand){.results = r, .month = demand_month(r->ledger, r->plan->as_of)};
    if (d->month == 0) return true;
    d->days = demand_days(d->month, r->plan->as_of);
    while (d->begin < c->n && c->month[d->begin] != d->month) d->begin++;
    d->end = d->begin;
    while (d->end < c->n && c->month[d->end] == d->month) d->end++;
    if (!terms_read(&d->terms, r->ledger, c, r->scratch)) return false;
    terms_begin_month(&d->terms, d->month);
    return true;
}

bool demand_sum(const terms_book *book, size_t begin, size_t end, size_t credit, dec *sum) {
    const cells *c = book->cells;
    bool reached = false, fits = true;
    *sum = 0;
    if (!terms_belong(book, credit)) return true;
    turn t = turn_begin(book, credit);
    for (size_t i = begin; i < end; i++) {
        if (i == begin || c->account[i] != c->account[i - 1]) reached = turn_reaches(&t, c->account[i]);
        if (reached && c->cost[i] > 0 && turn_allows(&t, i)) fits = dec_add(*sum, c->cost[i], sum) && fits;
    }
    return fits;
}

dec demand_of(const demand *d, size_t credit) {
    dec sum, rate = 0;
    if (d->month == 0) return 0;
    if (!demand_sum(&d->terms, d->begin, d->end, credit, &sum)) d->results->overflow = true;
    if (!dec_div(sum, d->days * DEC_ONE, &rate)) d->results->overflow = true;
    return rate;
}
