/* SPDX-License-Identifier: Apache-2.0
 *
 * A plan without a history by SKU looks at most blocks only as sums by segment; with one, at every cell. Both have to
 * say the same, in worlds with charges enough for blocks to be summed up while they are added, and settled in between.
 */
#include "tests/plan/roll.h"
#include "tests/plan/same.h"

#define WORLDS  1500
#define CHARGES 600

static void roll_world(world *w, uint64_t number, bool by_sku) {
    seed = number * 0x9e3779b97f4a7c15u | 1;
    plain = once_in(2);
    world_init(w);
    w->options.history_sku = by_sku;
    w->options.by_day = once_in(4);
    roll_settlement(w);
    roll_organization(w);
    roll_credits(w);
    for (size_t i = 0; i < w->options.credits_n; i++)
        if (once_in(2)) w->credits[i].amount = dec_money(usd("300")); /* there are more charges than elsewhere */
}

static bool same_row(const crd_application *a, const crd_application *b) {
    return a->credit == b->credit && a->month == b->month && str_eq(a->account, b->account) &&
           str_eq(a->service, b->service);
}

/* Rows of one credit, month, account and service are neighbours. */
static void same_sums(const crd_plan *sums, const crd_plan *by_sku) {
    size_t k = 0;
    for (size_t i = 0; i < sums->history_count; i++) {
        const crd_application *row = &sums->history[i];
        dec sum = 0;
        while (k < by_sku->history_count && same_row(row, &by_sku->history[k]))
            sum += dec_of(by_sku->history[k++].amount);
        assert_true(sum == dec_of(row->amount));
        assert_true(i == 0 || !same_row(row, row - 1));
    }
    assert_int_equal(k, by_sku->history_count);
}

static size_t compare(uint64_t number) {
    static world sums, by_sku;
    roll_world(&sums, number, false);
    roll_world(&by_sku, number, true);
    bool by_account = once_in(2), negative = once_in(3);
    size_t n = 1 + dice(CHARGES), asked_at = dice(CHARGES);
    for (size_t i = 0; i < n; i++) {
        charge c = roll_charge(by_account);
        dec cost = usd(c.cost) * (negative && once_in(20) ? -1 : 1);
        assert_true(world_add(&sums, &c, cost) && world_add(&by_sku, &c, cost));
        if (i == asked_at) settled_on(&sums, "2026-03-01");
    }
    settled_on(&sums, "2026-05-01");
    settled_on(&by_sku, "2026-05-01");
    same_sums(&sums.plan, &by_sku.plan);
    for (size_t i = 0; i < sums.options.credits_n; i++) same_credit(&sums.plan.credits[i], &by_sku.plan.credits[i]);
    same_bills(&sums.plan, &by_sku.plan);
    same_rest(&sums.plan, &by_sku.plan);
    size_t used_up = 0;
    for (size_t i = 0; i < sums.options.credits_n; i++) used_up += sums.plan.credits[i].exhausted_in != 0;
    world_free(&sums);
    world_free(&by_sku);
    return used_up;
}

static void sums_of_blocks_pay_like_their_cells(void **state) {
    (void)state;
    size_t used_up = 0;
    for (uint64_t i = 1; i <= WORLDS; i++) used_up += compare(i);
    assert_true(used_up > WORLDS / 2); /* whose balance ends inside some block */
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(sums_of_blocks_pay_like_their_cells)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
