/* SPDX-License-Identifier: Apache-2.0
 *
 * A ledger that waits for the dates of pauses, against one that has them: thousands of small worlds, each settled once
 * with every date written down, and once with some of them given at the end, after other dates were tried. */
#include "tests/plan/roll.h"
#include "tests/plan/same.h"

#define WORLDS  4000
#define CHARGES 40

/* ---- worlds ----------------------------------------------------------------------------------------------------- */

static void roll_world(world *w, uint64_t number) {
    seed = number * 0x9e3779b97f4a7c15u | 1;
    plain = once_in(2);
    world_init(w);
    w->options.history_sku = once_in(3);
    w->options.history_region = once_in(3);
    w->options.history_day = once_in(3);
    roll_settlement(w);
    roll_organization(w);
    roll_credits(w);
}

typedef struct costs {
    charge rows[CHARGES];
    dec costs[CHARGES];
    size_t n;
} costs;

static void roll_costs(costs *c) {
    bool by_account = once_in(2);
    c->n = 1 + dice(CHARGES - 1);
    for (size_t i = 0; i < c->n; i++) {
        c->rows[i] = roll_charge(by_account);
        c->costs[i] = usd(c->rows[i].cost) * (once_in(5) ? -1 : 1);
    }
}

static void add(world *w, const costs *c, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) assert_true(world_add(w, &c->rows[i], c->costs[i]));
}

/* Takes the dates of some pauses away; how many. */
static size_t leave_to_hooks(world *w) {
    size_t n = 0;
    for (size_t i = 0; i < w->pauses_n; i++) {
        if (once_in(3)) continue;
        w->pauses[i].until = CRD_NO_DATE;
        w->pauses[i].call = (crd_call){STR("timing"), STR("go_live")};
        n++;
    }
    return n;
}

typedef struct dates {
    const crd_pause *of[WORLD_CREDITS];
    crd_pause room[WORLD_CLAUSES];
} dates;

/* The literal ones, */
static const crd_pause *const *true_dates(dates *d, const world *literal) {
    for (size_t i = 0; i < literal->options.credits_n; i++) d->of[i] = literal->credits[i].pauses;
    return d->of;
}

/* and others. */
static const crd_pause *const *other_dates(dates *d, const world *w) {
    for (size_t i = 0; i < w->pauses_n; i++) {
        d->room[i] = w->pauses[i];
        if (w->pauses[i].call.hook.ptr != NULL) d->room[i].until = w->pauses[i].from + (crd_date)dice(40);
    }
    for (size_t i = 0; i < w->options.credits_n; i++) d->of[i] = d->room + (w->credits[i].pauses - w->pauses);
    return d->of;
}

static void settle(world *w, crd_date as_of, const crd_pause *const *given) {
    assert_int_equal(ledger_settle(w->ledger, w->found, as_of, given, &w->plan), CRD_OK);
}

/* Whether a hook's date decided some money. */
static bool one_world(uint64_t number) {
    static world literal, waiting;
    static dates d;
    static costs c;
    roll_world(&literal, number);
    roll_world(&waiting, number);
    crd_date as_of = day(any_day());
    roll_costs(&c);
    size_t half = dice((uint32_t)c.n), calls = leave_to_hooks(&waiting);
    add(&literal, &c, 0, c.n);
    add(&waiting, &c, 0, half);
    if (once_in(2) && half > 0) settle(&waiting, as_of, other_dates(&d, &waiting));
    add(&waiting, &c, half, c.n);
    settle(&literal, as_of, NULL);
    settle(&waiting, as_of, NULL);
    dec open = dec_of(waiting.plan.credited);
    settle(&waiting, as_of, other_dates(&d, &waiting));
    settle(&waiting, as_of, true_dates(&d, &literal));
    same_plan(&literal.plan, &waiting.plan);
    bool decided = calls > 0 && dec_of(waiting.plan.credited) != open;
    world_free(&literal);
    world_free(&waiting);
    return decided;
}

static void dates_of_hooks_settle_as_dates_of_the_policy(void **state) {
    (void)state;
    size_t decided = 0;
    for (uint64_t i = 1; i <= WORLDS; i++) decided += one_world(i);
    assert_true(decided > WORLDS / 20); /* the worlds must hold what they are here for */
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(dates_of_hooks_settle_as_dates_of_the_policy)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
