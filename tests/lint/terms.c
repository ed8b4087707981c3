/* SPDX-License-Identifier: Apache-2.0
 *
 * What lint thinks of months, turns and rates, compared with slow and obvious answers on random credits. */
#include "base/order.h"
#include "ledger/schedule.h"
#include "lint/rate.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

#define PAUSES       3
#define RESTRICTIONS 3
#define FIRST_DAY    20454 /* 2026-01-01 */

typedef struct world {
    mem m;
    arena a;
    model model;
    lint lint;
    crd_member member;
    crd_pause pauses[PAUSES];
    crd_restriction restrictions[RESTRICTIONS];
    crd_credit credit;
} world;

static crd_date some_day(uint64_t *random) { return FIRST_DAY + (crd_date)random_below(random, 420); }

static int by_from(const void *a, const void *b) {
    const crd_pause *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

static void random_pauses(world *w, uint64_t *random) {
    w->credit.pauses = w->pauses;
    w->credit.pauses_count = random_below(random, PAUSES + 1);
    for (size_t i = 0; i < w->credit.pauses_count; i++) {
        w->pauses[i].from = some_day(random);
        w->pauses[i].until = w->pauses[i].from + (crd_date)random_below(random, 120);
        if (random_below(random, 8) == 0) w->pauses[i].until = CRD_NO_DATE;
    }
    order_sort(w->pauses, w->credit.pauses_count, sizeof *w->pauses, by_from);
}

static void random_restrictions(world *w, uint64_t *random) {
    w->credit.restrictions = w->restrictions;
    w->credit.restrictions_count = random_below(random, RESTRICTIONS + 1);
    crd_date from = random_below(random, 2) ? CRD_NO_DATE : some_day(random);
    for (size_t i = 0; i < w->credit.restrictions_count; i++) {
        w->restrictions[i] = (crd_restriction){from, (int32_t)random_below(random, 3) - 1, STR("x")};
        from = (from == CRD_NO_DATE ? FIRST_DAY : from) + 1 + (crd_date)random_below(random, 100);
    }
}

static void random_world(world *w, uint64_t *random) {
    *w = (world){.m = libc_mem()};
    arena_init(&w->a, &w->m);
    w->credit = (crd_credit){.name = STR("c"), .owner = STR("444455556666"), .covers_all = true};
    w->credit.starts = some_day(random);
    w->credit.expires = w->credit.starts + (crd_date)random_below(random, 300);
    w->credit.has_balance = random_below(random, 3) == 0;
    w->credit.balance_on = w->credit.has_balance ? some_day(random) : CRD_NO_DATE;
    random_pauses(w, random);
    random_restrictions(w, random);
    w->member = (crd_member){w->credit.owner, random_below(random, 2) ? some_day(random) : CRD_NO_DATE, CRD_NO_DATE};
    if (random_below(random, 4) == 0) w->member.left = some_day(random);
    w->model.organization.members = &w->member;
    w->model.organization.members_count = random_below(random, 2);
    w->model.settlement.pause = (crd_pause_mode)random_below(random, 2);
    w->model.settlement.validity = (crd_validity_mode)random_below(random, 2);
    w->lint = (lint){.m = &w->model, .a = &w->a};
}

/* ---- months ---- */

static bool member_in_month(const world *w, crd_month month) {
    if (w->model.organization.members_count == 0) return true;
    if (w->member.joined != CRD_NO_DATE && w->member.joined > month_last(month)) return false;
    return w->member.left == CRD_NO_DATE || w->member.left >= month_first(month);
}

/* Looks at every day. */
static bool slowly_active(const world *w, crd_month month) {
    const crd_credit *k = &w->credit;
    if (month < date_month(k->starts) || month > date_month(k->expires) || !member_in_month(w, month)) return false;
    for (crd_date day = month_first(month); day <= month_last(month); day++) {
        bool by_day = w->model.settlement.pause == CRD_PAUSE_DAY;
        bool paused = schedule_paused(k->pauses, k->pauses_count, by_day ? day : month_last(month));
        bool valid = w->model.settlement.validity == CRD_VALIDITY_MONTH || (day >= k->starts && day <= k->expires);
        if (valid && !paused && !(k->has_balance && day <= k->balance_on)) return true;
    }
    return false;
}

static bool among_edges(terms_months edges, crd_month month) {
    for (size_t i = 0; i < edges.n; i++)
        if (edges.at[i] == month) return true;
    return false;
}

static void months_are_judged_as_their_days(void **state) {
    (void)state;
    uint64_t random = 1;
    for (int round = 0; round < 3000; round++) {
        world w;
        random_world(&w, &random);
        terms_months edges = terms_edges(&w.lint, &w.credit, NULL);
        crd_month first = date_month(w.credit.starts) - 1, last = date_month(w.credit.expires) + 1;
        for (crd_month month = first; month <= last; month++) {
            assert_int_equal(terms_active(&w.lint, &w.credit, month), slowly_active(&w, month));
            if (month == first || among_edges(edges, month)) continue;
            assert_int_equal(slowly_active(&w, month), slowly_active(&w, month - 1));
            assert_ptr_equal(terms_restriction(&w.credit, month), terms_restriction(&w.credit, month - 1));
        }
        for (size_t i = 1; i < edges.n; i++) assert_true(edges.at[i - 1] < edges.at[i]);
        arena_free(&w.a);
    }
}

/* ---- turns ---- */

/* The first of these numbers that differs decides: the smaller goes first. */
static void sort_key(const crd_credit *k, int64_t key[4]) {
    key[TURN_DISCOUNTS] = k->before_discounts ? 0 : 1;
    key[TURN_EXPIRY] = k->expires;
    key[TURN_SERVICES] = k->covers_all ? 1000000 : (int64_t)k->covers_count;
    key[TURN_AGE] = k->starts;
}

static void the_first_difference_decides_whose_turn_it_is(void **state) {
    (void)state;
    uint64_t random = 2;
    crd_credit credits[2];
    for (int round = 0; round < 2000; round++) {
        int64_t keys[2][4];
        for (int i = 0; i < 2; i++) {
            credits[i] = (crd_credit){.name = i == 0 ? STR("a") : STR("b"),
                                      .before_discounts = random_below(&random, 2),
                                      .expires = (crd_date)random_below(&random, 2),
                                      .covers_all = random_below(&random, 2),
                                      .covers_count = random_below(&random, 2),
                                      .starts = (crd_date)random_below(&random, 2)};
            sort_key(&credits[i], keys[i]);
        }
        int key = 0;
        while (key < TURN_NAME && keys[0][key] == keys[1][key]) key++;
        int order = key == TURN_NAME || keys[0][key] < keys[1][key] ? -1 : 1;
        schedule_reason why;
        assert_int_equal(schedule_turn(&credits[0], &credits[1], &why) < 0 ? -1 : 1, order);
        assert_int_equal(why, key);
        assert_int_equal(schedule_turn(&credits[1], &credits[0], &why) < 0 ? -1 : 1, -order);
    }
}

/* ---- rates ---- */

/* Day by day. */
static int64_t slow_days(const world *w) {
    const crd_credit *k = &w->credit;
    bool by_day = w->model.settlement.pause == CRD_PAUSE_DAY;
    bool by_month = w->model.settlement.validity == CRD_VALIDITY_MONTH;
    crd_date first = by_month ? month_first(date_month(k->starts)) : k->starts;
    crd_date last = by_month ? month_last(date_month(k->expires)) : k->expires;
    int64_t days = 0;
    for (crd_date day = first; day <= last; day++)
        days += !(k->has_balance && day <= k->balance_on) &&
                !schedule_paused(k->pauses, k->pauses_count, by_day ? day : month_last(date_month(day)));
    return days;
}

static void days_are_counted_as_they_are(void **state) {
    (void)state;
    uint64_t random = 3;
    for (int round = 0; round < 3000; round++) {
        world w;
        random_world(&w, &random);
        assert_int_equal(rate_days(&w.lint, &w.credit), slow_days(&w));
        arena_free(&w.a);
    }
}

/* The latest end, tried from the back. */
static crd_date slow_safe_day(world *w, size_t pause, const daily_rate *rate, dec balance) {
    crd_date until = w->pauses[pause].until, day = until;
    int64_t paused = slow_days(w);
    w->pauses[pause].until = w->pauses[pause].from;
    bool costs = slow_days(w) > paused;
    w->pauses[pause].until = until;
    if (!costs) return until;
    for (; day >= w->pauses[pause].from; day--) {
        w->pauses[pause].until = day;
        if (rate->cost * slow_days(w) >= balance * rate->days) break;
    }
    bool found = day >= w->pauses[pause].from;
    w->pauses[pause].until = until;
    return found ? day : CRD_NO_DATE;
}

static void the_last_safe_day_is_the_latest_that_uses_the_balance(void **state) {
    (void)state;
    uint64_t random = 4;
    size_t shortened = 0, hopeless = 0;
    for (int round = 0; round < 1500; round++) {
        world w;
        random_world(&w, &random);
        daily_rate rate = {.days = 28 + (int32_t)random_below(&random, 4), .cost = 1 + (dec)random_below(&random, 300)};
        dec balance = 1 + (dec)random_below(&random, 1000);
        w.credit.amount = w.credit.balance = dec_money(balance);
        for (size_t i = 0; i < w.credit.pauses_count; i++) {
            if (w.pauses[i].until == CRD_NO_DATE) continue;
            crd_date safe = slow_safe_day(&w, i, &rate, balance);
            assert_int_equal(rate_last_safe_day(&w.lint, &w.credit, i, &rate), safe);
            hopeless += safe == CRD_NO_DATE;
            shortened += safe != CRD_NO_DATE && safe < w.pauses[i].until;
        }
        arena_free(&w.a);
    }
    assert_true(shortened > 20 && hopeless > 20);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_are_judged_as_their_days),
        cmocka_unit_test(the_first_difference_decides_whose_turn_it_is),
        cmocka_unit_test(days_are_counted_as_they_are),
        cmocka_unit_test(the_last_safe_day_is_the_latest_that_uses_the_balance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
