/* SPDX-License-Identifier: Apache-2.0
 *
 * Plans that must be one, figure for figure and tie for tie. */
#ifndef TESTS_PLAN_SAME_H
#define TESTS_PLAN_SAME_H

#include "tests/plan/world.h"

static inline bool same_money(crd_money a, crd_money b) { return dec_of(a) == dec_of(b); }

static inline void same_credit(const crd_credit_result *a, const crd_credit_result *b) {
    assert_true(same_money(a->opening, b->opening) && same_money(a->applied, b->applied));
    assert_true(same_money(a->remaining, b->remaining) && same_money(a->forfeited, b->forfeited));
    assert_true(same_money(a->estimated, b->estimated) && same_money(a->payable, b->payable));
    assert_true(same_money(a->demand, b->demand) && a->demand_month == b->demand_month);
    assert_int_equal(a->status, b->status);
    assert_int_equal(a->exhausted_in, b->exhausted_in);
    assert_int_equal(a->timeline_count, b->timeline_count);
    for (size_t i = 0; i < a->timeline_count; i++) {
        assert_int_equal(a->timeline[i].status, b->timeline[i].status);
        assert_int_equal(a->timeline[i].from, b->timeline[i].from);
        assert_int_equal(a->timeline[i].until, b->timeline[i].until);
    }
    for (size_t i = 0; i < a->pauses_count; i++) assert_int_equal(a->pauses[i].until, b->pauses[i].until);
}

static inline void same_history(const crd_plan *a, const crd_plan *b) {
    assert_int_equal(a->history_count, b->history_count);
    for (size_t i = 0; i < a->history_count; i++) {
        const crd_application *x = &a->history[i], *y = &b->history[i];
        assert_true(x->credit == y->credit && x->month == y->month && x->day == y->day);
        assert_true(str_eq(x->account, y->account) && str_eq(x->service, y->service));
        assert_true(str_eq(x->sku, y->sku) && str_eq(x->region, y->region) && same_money(x->amount, y->amount));
    }
}

static inline void same_bills(const crd_plan *a, const crd_plan *b) {
    assert_int_equal(a->bills_count, b->bills_count);
    for (size_t i = 0; i < a->bills_count; i++) {
        const crd_bill *x = &a->bills[i], *y = &b->bills[i];
        assert_true(str_eq(x->account, y->account) && x->month == y->month && same_money(x->charged, y->charged));
        assert_true(same_money(x->credited, y->credited) && same_money(x->net, y->net));
    }
}

static inline void same_rest(const crd_plan *a, const crd_plan *b) {
    assert_int_equal(a->ties_count, b->ties_count);
    for (size_t i = 0; i < a->ties_count; i++) {
        assert_true(a->ties[i].credit == b->ties[i].credit && a->ties[i].month == b->ties[i].month);
        assert_true(str_eq(a->ties[i].first, b->ties[i].first) && str_eq(a->ties[i].second, b->ties[i].second));
    }
    assert_int_equal(a->leftovers_count, b->leftovers_count);
    for (size_t i = 0; i < a->leftovers_count; i++) {
        const crd_leftover *x = &a->leftovers[i], *y = &b->leftovers[i];
        assert_true(x->month == y->month && str_eq(x->account, y->account) && str_eq(x->service, y->service));
        assert_true(str_eq(x->sku, y->sku) && same_money(x->amount, y->amount));
    }
    assert_true(a->rows == b->rows && same_money(a->total, b->total) && same_money(a->eligible, b->eligible));
    assert_true(same_money(a->charged, b->charged) && same_money(a->credited, b->credited));
    assert_true(same_money(a->net, b->net) && same_money(a->difference, b->difference));
}

static inline void same_plan(const crd_plan *a, const crd_plan *b) {
    assert_int_equal(a->credits_count, b->credits_count);
    for (size_t i = 0; i < a->credits_count; i++) same_credit(&a->credits[i], &b->credits[i]);
    same_history(a, b);
    same_bills(a, b);
    same_rest(a, b);
}

#endif
