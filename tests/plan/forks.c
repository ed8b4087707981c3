/* SPDX-License-Identifier: Apache-2.0
 *
 * A ledger's fork under another settlement, against a ledger that was made for it: thousands of small worlds, each
 * settled under all combinations of the options. What the first ledger found stays as it is. */
#include "tests/plan/roll.h"
#include "tests/plan/same.h"

#define WORLDS  500
#define CHARGES 30

static crd_settlement combination(unsigned bits) {
    return (crd_settlement){
        .pause = bits & 1 ? CRD_PAUSE_MONTH_END : CRD_PAUSE_DAY,
        .validity = bits & 2 ? CRD_VALIDITY_DAY : CRD_VALIDITY_MONTH,
        .order = bits & 4 ? CRD_ORDER_SKU : CRD_ORDER_SERVICE_THEN_SKU,
        .rank = bits & 8 ? CRD_RANK_GROSS : CRD_RANK_REMAINING,
        .owner = bits & 16 ? CRD_OWNER_ALWAYS_FIRST : CRD_OWNER_ONLY_IF_ALLOWED,
        .join = bits & 32 ? CRD_JOIN_WHOLE_MONTH : CRD_JOIN_UNTIL_JOIN_DAY,
    };
}
enum { COMBINATIONS = 64 };

static void roll_world(world *w, uint64_t number, const crd_settlement *settlement, bool by_day) {
    seed = number * 0x9e3779b97f4a7c15u | 1;
    plain = once_in(2);
    world_init(w);
    w->options.history_sku = once_in(3);
    w->options.history_day = once_in(3);
    roll_organization(w);
    roll_credits(w);
    w->options.settlement = *settlement;
    w->options.by_day = by_day;
    bool by_account = once_in(2);
    for (size_t n = 1 + dice(CHARGES - 1); n > 0; n--) {
        charge c = roll_charge(by_account);
        assert_true(world_add(w, &c, usd(c.cost) * (once_in(5) ? -1 : 1)));
    }
}

static void settle(world *w, ledger *l, crd_date as_of, crd_plan *plan) {
    assert_int_equal(ledger_settle(l, w->found, as_of, NULL, plan), CRD_OK);
}

/* In how many of its combinations another amount is paid. */
static size_t one_world(uint64_t number) {
    static world first, made;
    crd_settlement policy = combination((unsigned)number % COMBINATIONS);
    size_t others = 0;
    roll_world(&first, number, &policy, true);
    crd_date as_of = day(any_day());
    settle(&first, first.ledger, as_of, &first.plan);
    for (unsigned i = 0; i < COMBINATIONS; i++) {
        crd_settlement settlement = combination(i);
        crd_plan plan;
        ledger *fork = ledger_fork(first.ledger, &settlement);
        assert_non_null(fork);
        settle(&first, fork, as_of, &plan);
        roll_world(&made, number, &settlement, false);
        settle(&made, made.ledger, as_of, &made.plan);
        same_plan(&made.plan, &plan);
        others += dec_of(plan.credited) != dec_of(first.plan.credited);
        ledger_free(fork);
        world_free(&made);
    }
    crd_plan again;
    settle(&first, first.ledger, as_of, &again);
    same_plan(&first.plan, &again);
    world_free(&first);
    return others;
}

static void a_fork_settles_as_a_ledger_made_for_its_settlement(void **state) {
    (void)state;
    size_t others = 0;
    for (uint64_t i = 1; i <= WORLDS; i++) others += one_world(i);
    assert_true(others > WORLDS); /* the options must matter */
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_fork_settles_as_a_ledger_made_for_its_settlement)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
