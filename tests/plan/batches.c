/* SPDX-License-Identifier: Apache-2.0
 *
 * Charges that come in batches of any length, against the same ones added one by one: thousands of small worlds, each
 * of more charges than the ledger takes at a time. */
#include "tests/plan/roll.h"
#include "tests/plan/same.h"

#define WORLDS  1000
#define CHARGES 400

static void roll_world(world *w, uint64_t number) {
    seed = number * 0x9e3779b97f4a7c15u | 1;
    plain = once_in(2);
    world_init(w);
    w->options.history_sku = once_in(3);
    w->options.history_day = once_in(3);
    w->options.history_region = once_in(3);
    w->options.by_day = once_in(3);
    roll_organization(w);
    roll_credits(w);
}

static void compare(uint64_t number) {
    static world one_by_one, in_batches;
    static charge charges[CHARGES];
    static dec costs[CHARGES];
    roll_world(&one_by_one, number);
    roll_world(&in_batches, number);
    bool by_account = once_in(2);
    size_t n = 1 + dice(CHARGES);
    for (size_t i = 0; i < n; i++) {
        charges[i] = roll_charge(by_account);
        costs[i] = usd(charges[i].cost) * (once_in(5) ? -1 : 1);
        assert_true(world_add(&one_by_one, &charges[i], costs[i]));
    }
    for (size_t i = 0, length; i < n; i += length) {
        length = 1 + dice(WORLD_BATCH);
        if (length > n - i) length = n - i;
        assert_true(world_add_all(&in_batches, charges + i, costs + i, length));
    }
    settled_on(&one_by_one, "2026-05-01");
    settled_on(&in_batches, "2026-05-01");
    same_plan(&one_by_one.plan, &in_batches.plan);
    assert_int_equal(ledger_cells(one_by_one.ledger), ledger_cells(in_batches.ledger));
    world_free(&one_by_one);
    world_free(&in_batches);
}

static void batches_add_up_like_single_charges(void **state) {
    (void)state;
    for (uint64_t i = 1; i <= WORLDS; i++) compare(i);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(batches_add_up_like_single_charges)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
