/* SPDX-License-Identifier: Apache-2.0
 *
 * A month of cells, asked once more by the clauses that are left when pauses and validity are not looked at. It adds up
 * costs after offsets and before any credit, so that no credit's demand depends on another's. */
#include "ledger/demand.h"

#include "base/date.h"
#include "ledger/masks.h"

crd_month demand_month(const ledger *l, crd_date as_of) {
    crd_month last = 0, ended = 0;
    for (uint32_t i = 0; i < l->bills.keys.count; i++) {
        crd_month month = (crd_month)tuples_get(&l->bills.keys, i)[BILL_MONTH];
        if (month > last) last = month;
        if (month > ended && month_last(month) <= as_of) ended = month;
    }
    return ended != 0 ? ended : last;
}

/* Today, or the last day of its month with an eligible charge where that is later. */
static crd_date last_so_far(const ledger *l, crd_date as_of) {
    crd_date end = month_last(date_month(as_of)), last = l->last_day < end ? l->last_day : end;
    return last > as_of ? last : as_of;
}

int32_t demand_days(const ledger *l, crd_month month, crd_date as_of) {
    crd_date last = date_month(as_of) == month ? last_so_far(l, as_of) : month_last(month);
    return last - month_first(month) + 1;
}

crd_date ledger_seen(const ledger *l, crd_date as_of) {
    crd_month today = date_month(as_of);
    if (today == l->to) return last_so_far(l, as_of);
    return today > l->to ? as_of : month_last(l->to);
}

/* NULL: it has no cells. */
static const cell_month *month_of(const cells *c, crd_month month) {
    for (size_t i = 0; i < c->months_n; i++)
        if (c->months[i].month == month) return &c->months[i];
    return NULL;
}

/* Adds a block to the sums of all that may pay it. */
static void add_block(const masks *m, uint32_t block, dec amount, dec *sums, bool *overflow) {
    if (amount == 0) return;
    for (size_t word = 0; word < m->words; word++)
        for (uint64_t credits = masks_word(m, block, word, 0); credits != 0; credits &= credits - 1) {
            uint32_t credit = m->turns[word * MASKS_WORD + (size_t)__builtin_ctzll(credits)];
            if (!dec_add(sums[credit], amount, &sums[credit])) *overflow = true;
        }
}

bool demand_sums(const ledger *l, const cells *c, const dec *payable, crd_month month, dec *sums, bool *overflow,
                 arena *a) {
    masks m;
    terms_book book;
    size_t n = l->options->credits_n;
    const cell_month *of = month_of(c, month);
    uint32_t *turns = ARENA_ARRAY(a, n, uint32_t);
    bool *belongs = ARENA_ARRAY(a, n, bool);
    if (of == NULL) return true;
    if (turns == NULL || belongs == NULL || !terms_read(&book, l, c, a)) return false;
    terms_begin_month(&book, month);
    for (uint32_t i = 0; i < n; i++) {
        turns[i] = i; /* alone, each is the first */
        belongs[i] = terms_belong(&book, i);
    }
    if (!masks_init(&m, &book, turns, a)) return false;
    masks_turn_to(&m, of, belongs, false);
    for (uint32_t i = of->begin; i < of->end; i++) {
        dec amount = payable != NULL ? payable[i] : 0;
        if (payable == NULL && !cells_payable(c, &c->blocks[i], &amount)) *overflow = true;
        add_block(&m, i, amount, sums, overflow);
    }
    return true;
}

bool demand_begin(demand *d, results *r) {
    const ledger *l = r->ledger;
    *d = (demand){.results = r, .month = demand_month(l, r->plan->as_of)};
    if (d->month == 0) return true;
    d->days = demand_days(l, d->month, r->plan->as_of);
    d->sums = ARENA_ARRAY(r->scratch, l->options->credits_n, dec);
    return d->sums != NULL &&
           demand_sums(l, r->cells, r->settled->payable, d->month, d->sums, &r->overflow, r->scratch);
}

dec demand_of(const demand *d, size_t credit) {
    dec rate = 0;
    if (d->month == 0) return 0;
    if (!dec_div(d->sums[credit], d->days * DEC_ONE, &rate)) d->results->overflow = true;
    return rate;
}
