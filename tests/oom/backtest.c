/* SPDX-License-Identifier: Apache-2.0
 *
 * A backtest survives an allocator that fails at its n-th call, once or from then on, for every n until nothing fails:
 * it says so, and every byte comes back. */
#include "tests/plan/world.h"
#include "tests/support/starve.h"

#define O "999999999999"
#define A "111111111111"

/* Every part: two credits of one owner, a stranger's row, a part that is paid, a leak, an allocation history. */
static const charge charges[] = {
    {.account = O, .service = "S", .cost = "10", .day = "2026-03-01", .sku = "x", .values = {"Red", NULL}},
    {.account = A, .service = "S", .cost = "8", .day = "2026-03-20", .sku = "x", .values = {"Blue", NULL}},
    {.account = O,
     .service = "S",
     .cost = "-7",
     .day = "2026-03-01",
     .sku = "x",
     .type = "Credit",
     .description = "Gift"},
    {.account = A,
     .service = "S",
     .cost = "-8",
     .day = "2026-03-20",
     .sku = "x",
     .type = "Credit",
     .description = "Gift, credit from account: " O},
    {.account = A,
     .service = "S",
     .cost = "-1",
     .day = "2026-03-20",
     .sku = "y",
     .type = "Credit",
     .description = "Other"},
};

static void declare(world *w) {
    restricted(w, credit(w, "a", O, "4"), 0, "Red", NULL);
    restricted(w, credit(w, "b", O, "3"), 0, "Red", NULL);
    w->credits[1].id = STR("77");
    w->options.credit_rows = true;
    w->options.history_sku = w->options.history_usage_type = w->options.history_day = true;
}

/* Everything went well, and came out right. */
static bool compares(world *w) {
    const crd_allocation history[] = {
        {.credit_id = STR("77"),
         .month = month("2026-03"),
         .account = STR(O),
         .service = STR("S"),
         .amount = dec_money(3 * DEC_ONE)},
        {.credit_id = STR("99"),
         .month = month("2026-05"),
         .account = STR(O),
         .service = STR("S"),
         .amount = dec_money(DEC_ONE)},
    };
    const crd_described described = {STR("c"), STR("Gift")};
    const crd_month failed = month("2026-04");
    crd_backtest_options wanted = {
        .compare_history = true, .history = history, .history_count = 2, .failed = &failed, .failed_count = 1};
    crd_backtest b;
    for (size_t i = 0; i < sizeof charges / sizeof charges[0]; i++)
        if (!world_add(w, &charges[i], usd(charges[i].cost))) return false;
    if (ledger_settle(w->ledger, w->found, day("2026-04-30"), NULL, &w->plan) != CRD_OK) return false;
    if (ledger_backtest(w->ledger, w->found, &w->plan, &wanted, &b) != CRD_OK) return false;
    assert_int_equal(b.credits_count, 2);
    assert_money(b.leaked, "8.00");
    assert_int_equal(b.history.left_out_count, 2);
    wanted.described = &described;
    wanted.described_count = 1;
    crd_status status = ledger_backtest(w->ledger, w->found, &w->plan, &wanted, &b);
    return !w->found->m.failed && status == CRD_INVALID;
}

static bool use_backtest(const crd_config *config, const void *of) {
    static world w;
    (void)of;
    bool made = world_init_in(&w, config);
    if (made) declare(&w);
    bool noticed = !made || !compares(&w);
    world_free(&w);
    return noticed;
}

static void a_backtest_survives(void **state) {
    (void)state;
    starve(use_backtest, NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_backtest_survives)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
