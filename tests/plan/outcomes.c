/* SPDX-License-Identifier: Apache-2.0
 *
 * What a settlement says afterwards: balances by month, states, bills, totals, history, limits. One claim a test. */
#include "tests/plan/claims.h"

/* ---- forfeiture, states, months --------------------------------------------------------------------------------- */

TEST(a_balance_is_forfeited_after_the_last_valid_day_paused_or_not) {
    crd_credit *c = credit(w, "c", O, "100");
    valid(c, "2026-01-01", "2026-06-30");
    paused(w, c, "2026-05-01", NULL);
    USE(w, O, "AmazonEC2", "2026-03-01", "10");
    settled_on(w, "2026-06-30");
    assert_result(w, "c", "10.00", "90.00", "0.00");
    assert_int_equal(result(w, "c")->status, CRD_CREDIT_PAUSED);
    settled_on(w, "2026-07-01");
    assert_result(w, "c", "10.00", "0.00", "90.00");
    assert_int_equal(result(w, "c")->status, CRD_CREDIT_EXPIRED);
}

TEST(states_are_as_of_the_later_of_today_and_the_last_month_of_charges) {
    valid(credit(w, "c", O, "100"), "2026-01-01", "2026-06-29");
    USE(w, O, "AmazonEC2", "2026-06-01", "10");
    settled_on(w, "2026-02-01");
    assert_result(w, "c", "10.00", "0.00", "90.00");
    assert_money(result(w, "c")->estimated, "100.00");
    settled_on(w, "2026-06-01");
    assert_money(result(w, "c")->estimated, "90.00");
}

TEST(a_month_without_charges_has_figures_too) {
    valid(credit(w, "c", O, "100"), "2026-01-01", "2026-05-30");
    USE(w, O, "AmazonEC2", "2026-03-01", "10");
    USE(w, O, "AmazonEC2", "2026-05-31", "5");
    settled_on(w, "2026-05-31");
    const struct {
        const char *month, *applied, *remaining, *forfeited;
    } expected[] = {{"2026-02", "0.00", "100.00", "0.00"},
                    {"2026-03", "10.00", "90.00", "0.00"},
                    {"2026-04", "0.00", "90.00", "0.00"},
                    {"2026-05", "5.00", "0.00", "85.00"},
                    {"2026-06", "0.00", "0.00", "85.00"}};
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        ledger_month m = ledger_credit_month(w->ledger, 0, month(expected[i].month));
        assert_money(dec_money(m.applied), expected[i].applied);
        assert_money(dec_money(m.remaining), expected[i].remaining);
        assert_money(dec_money(m.forfeited), expected[i].forfeited);
    }
}

static void assert_timeline(const world *w, const char *expected) {
    char found[512] = "", entry[64], from[CRD_DATE_MAX] = "", until[CRD_DATE_MAX];
    const crd_credit_result *r = &w->plan.credits[0];
    for (size_t i = 0; i < r->timeline_count; i++) {
        const crd_timeline_entry *e = &r->timeline[i];
        from[0] = until[0] = 0;
        if (e->from != CRD_NO_DATE) crd_date_text(e->from, from);
        if (e->until != CRD_NO_DATE) crd_date_text(e->until, until);
        snprintf(entry, sizeof entry, "%s %s..%s\n", crd_credit_status_text(e->status), from, until);
        strcat(found, entry);
    }
    assert_string_equal(found, expected);
}

TEST(the_timeline_names_every_change_of_state) {
    crd_credit *c = credit(w, "c", O, "100");
    valid(c, "2026-02-01", "2026-11-30");
    paused(w, c, "2026-01-15", "2026-02-10");
    paused(w, c, "2026-05-01", "2026-06-01");
    USE(w, O, "AmazonEC2", "2026-03-01", "10");
    settled_on(w, "2026-03-31");
    assert_timeline(w, "pending ..2026-02-01\n"
                       "paused 2026-02-01..2026-02-10\n"
                       "active 2026-02-10..2026-05-01\n"
                       "paused 2026-05-01..2026-06-01\n"
                       "active 2026-06-01..2026-12-01\n"
                       "expired 2026-12-01..\n");
}

TEST(a_credit_used_up_before_it_expired_stays_exhausted) {
    valid(credit(w, "c", O, "10"), "2026-02-01", "2026-11-30");
    USE(w, O, "AmazonEC2", "2026-03-05", "10");
    settled_on(w, "2027-01-01");
    assert_timeline(w, "pending ..2026-02-01\nactive 2026-02-01..2026-03-31\nexhausted 2026-03-31..\n");
    assert_int_equal(result(w, "c")->status, CRD_CREDIT_EXHAUSTED);
    assert_int_equal(ledger_credit_state(w->ledger, 0, day("2026-03-30")), CRD_CREDIT_ACTIVE);
    assert_int_equal(ledger_credit_state(w->ledger, 0, day("2026-03-31")), CRD_CREDIT_EXHAUSTED);
}

TEST(a_credit_used_up_in_the_month_of_its_expiry_is_exhausted_on_its_last_day) {
    valid(credit(w, "c", O, "10"), "2026-02-01", "2026-03-20");
    USE(w, O, "AmazonEC2", "2026-03-05", "10");
    settled_on(w, "2026-03-31");
    assert_timeline(w, "pending ..2026-02-01\nactive 2026-02-01..2026-03-20\nexhausted 2026-03-20..\n");
}

TEST(a_credit_of_nothing_is_exhausted_from_its_start) {
    valid(credit(w, "c", O, "0"), "2026-02-01", "2026-11-30");
    settled_on(w, "2026-03-31");
    assert_timeline(w, "pending ..2026-02-01\nexhausted 2026-02-01..\n");
    assert_int_equal(result(w, "c")->exhausted_in, 0);
    assert_int_equal(w->plan.from, 0);
}

TEST(a_balance_of_nothing_is_exhausted_even_before_its_day) {
    crd_credit *c = credit(w, "c", O, "10");
    valid(c, "2026-02-01", "2026-11-30");
    balance(c, "0", "2026-09-30");
    settled_on(w, "2026-03-31");
    assert_timeline(w, "pending ..2026-02-01\nexhausted 2026-02-01..\n");
    assert_int_equal(result(w, "c")->status, CRD_CREDIT_EXHAUSTED);
}

TEST(payable_is_what_it_could_have_paid_as_its_turns_came) {
    credit(w, "c", O, "10");
    USE(w, O, "AmazonEC2", "2026-03-05", "4");
    USE(w, O, "AmazonEC2", "2026-04-05", "9");
    USE(w, O, "AmazonEC2", "2026-05-05", "7"); /* nothing is left: its turn does not come */
    settled_on(w, "2026-05-31");
    assert_money(result(w, "c")->payable, "13.00");
}

/* ---- bills and totals ------------------------------------------------------------------------------------------- */

TEST(a_bill_counts_every_row_that_is_no_credit_row) {
    credit(w, "c", O, "100");
    USE(w, O, "AmazonEC2", "2026-03-05", "10");
    charged(w, .account = O, .service = "AmazonEC2", .type = "Tax", .cost = "2", .day = "2026-03-05");
    charged(w, .account = O, .service = "AmazonEC2", .type = "Credit", .cost = "-7", .day = "2026-03-05");
    charged(w, .account = A, .service = "AmazonEC2", .type = "Credit", .cost = "-7", .day = "2026-03-05");
    charged(w, .account = B, .service = "VM", .provider = "Other", .type = "Credit", .cost = "-7", .day = "2026-03-05");
    charged(w, .account = C, .service = "VM", .provider = "Other", .cost = "3", .day = "2026-03-05");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.bills_count, 2);
    assert_true(str_eq(w->plan.bills[0].account, STR(C)));
    assert_money(w->plan.bills[0].net, "3.00");
    assert_true(str_eq(w->plan.bills[1].account, STR(O)));
    assert_money(w->plan.bills[1].charged, "12.00");
    assert_money(w->plan.bills[1].credited, "10.00");
    assert_money(w->plan.bills[1].net, "2.00");
    assert_money(w->plan.charged, "15.00");
    assert_money(w->plan.difference, "0.00");
}

TEST(totals_name_the_reasons_in_the_order_in_which_they_are_tried) {
    credit(w, "c", O, "100");
    USE(w, O, "AmazonEC2", "2026-03-05", "10");
    charged(w, .account = O, .service = "AmazonEC2", .type = "Tax", .cost = "2", .day = "2026-04-05");
    charged(w, .account = O, .service = "AmazonEC2", .type = "Credit", .cost = "-7", .day = "2026-02-05");
    charged(w, .account = O, .service = "AmazonEC2", .type = "Tax", .cost = "1", .day = "2026-03-05");
    charged(w, .account = O, .service = "AmazonRegistrar", .cost = "12", .day = "2026-03-05");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.rows, 5);
    assert_money(w->plan.total, "18.00");
    assert_int_equal(w->plan.eligible_rows, 1);
    assert_money(w->plan.eligible, "10.00");
    assert_int_equal(w->plan.ineligible_count, 3);
    assert_string_equal(w->plan.ineligible[0].reason, "credit");
    assert_string_equal(w->plan.ineligible[1].reason, "tax");
    assert_int_equal(w->plan.ineligible[1].rows, 2);
    assert_money(w->plan.ineligible[1].cost, "3.00");
    assert_string_equal(w->plan.ineligible[2].reason, "excluded service");
    assert_int_equal(w->plan.from, month("2026-02"));
    assert_int_equal(w->plan.to, month("2026-04"));
}

/* ---- history ---------------------------------------------------------------------------------------------------- */

TEST(history_stands_by_credit_month_account_and_service) {
    valid(credit(w, "b", O, "100"), "2026-01-01", "2026-11-30");
    credit(w, "a", O, "100"); /* not by name on purpose: the index counts */
    USE(w, B, "S", "2026-03-05", "1");
    USE(w, A, "T", "2026-03-05", "2");
    USE(w, A, "S", "2026-03-06", "4");
    USE(w, A, "S", "2026-03-05", "8");
    USE(w, A, "S", "2026-02-05", "16");
    settled_on(w, "2026-03-31");
    const char *const expected[] = {"16.00", "12.00", "2.00", "1.00"};
    assert_int_equal(w->plan.history_count, 4);
    for (size_t i = 0; i < 4; i++) assert_money(w->plan.history[i].amount, expected[i]);
    assert_int_equal(w->plan.history[0].day, CRD_NO_DATE);
    assert_null(w->plan.history[0].sku.ptr);
}

TEST(a_draw_is_spread_over_days_by_largest_remainder) {
    credit(w, "c", O, "0.000000000000000005");
    w->options.history_day = true;
    for (int i = 0; i < 3; i++) {
        const char *const days[] = {"2026-03-07", "2026-03-05", "2026-03-06"};
        USE(w, O, "S", days[i], i == 2 ? "2" : "1");
    }
    settled_on(w, "2026-03-31"); /* 5 over 1 : 2 : 1 is 1.25, 2.5, 1.25 */
    const char *const expected[] = {"0.000000000000000001", "0.000000000000000003", "0.000000000000000001"};
    assert_int_equal(w->plan.history_count, 3);
    for (size_t i = 0; i < 3; i++) assert_money(w->plan.history[i].amount, expected[i]);
    assert_int_equal(w->plan.history[0].day, day("2026-03-05"));
}

TEST(of_days_with_equal_remainders_the_earlier_one_gets_more) {
    credit(w, "c", O, "0.000000000000000003");
    w->options.history_day = true;
    USE(w, O, "S", "2026-03-06", "1");
    USE(w, O, "S", "2026-03-05", "1");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.history_count, 2);
    assert_int_equal(w->plan.history[0].day, day("2026-03-05"));
    assert_money(w->plan.history[0].amount, "0.000000000000000002");
    assert_money(w->plan.history[1].amount, "0.000000000000000001");
}

TEST(a_day_gets_its_net_cost_and_negative_days_get_nothing) {
    credit(w, "c", O, "100");
    w->options.history_day = w->options.history_region = true;
    charged(w, .account = O, .service = "S", .usage_type = "x", .region = "r1", .cost = "10", .day = "2026-03-05");
    charged(w, .account = O, .service = "S", .usage_type = "y", .region = "r2", .cost = "-8", .day = "2026-03-05");
    charged(w, .account = O, .service = "S", .usage_type = "x", .region = "r1", .cost = "3", .day = "2026-03-06");
    charged(w, .account = O, .service = "S", .usage_type = "y", .region = "r2", .cost = "3", .day = "2026-03-06");
    charged(w, .account = O, .service = "S", .usage_type = "x", .region = "r1", .cost = "-4", .day = "2026-03-07");
    settled_on(w, "2026-03-31"); /* 4 over the days 2 : 6 : nothing */
    assert_int_equal(w->plan.history_count, 3);
    assert_money(w->plan.history[0].amount, "1.00"); /* r1 on the 5th */
    assert_int_equal(w->plan.history[0].day, day("2026-03-05"));
    assert_true(str_eq(w->plan.history[0].region, STR("r1")));
    assert_money(w->plan.history[1].amount, "1.50"); /* r1 on the 6th */
    assert_true(str_eq(w->plan.history[2].region, STR("r2")));
    assert_money(w->plan.history[2].amount, "1.50");
}

/* ---- limits ----------------------------------------------------------------------------------------------------- */

static void assert_overflow(const world *w) {
    crd_diagnostic found;
    assert_int_equal(crd_diagnostics_count(w->found), 1);
    assert_true(crd_diagnostics_get(w->found, 0, &found));
    assert_true(str_eq(found.code, STR("CRD0011")));
    assert_true(str_eq(found.message, STR("the sum of the charges leaves the range of money")));
}

TEST(a_sum_beyond_the_range_is_an_error_of_adding) {
    charge c = {.account = O, .service = "S", .day = "2026-03-05"};
    assert_true(world_add(w, &c, usd("170141183460469231731")));
    assert_false(world_add(w, &c, usd("1")));
    assert_overflow(w);
}

TEST(a_sum_that_leaves_the_range_only_in_settling_is_an_error_too) {
    credit(w, "c", O, "10");
    charge positive = {.account = O, .service = "S", .day = "2026-03-05"};
    charge negative = {.account = A, .service = "S", .day = "2026-03-05"};
    assert_true(world_add(w, &positive, usd("170141183460469231731")));
    assert_true(world_add(w, &negative, usd("-170141183460469231731")));
    positive.account = B;
    assert_true(world_add(w, &positive, usd("170141183460469231731")));
    assert_int_equal(ledger_settle(w->ledger, w->found, day("2026-03-31"), NULL, &w->plan), CRD_INVALID);
    assert_overflow(w);
}

TEST(settling_twice_gives_the_same_and_more_charges_may_come_between) {
    credit(w, "c", O, "10");
    USE(w, O, "S", "2026-03-05", "4");
    settled_on(w, "2026-03-31");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "4.00", "6.00", "0.00");
    USE(w, O, "S", "2026-03-05", "4");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "8.00", "2.00", "0.00");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_balance_is_forfeited_after_the_last_valid_day_paused_or_not),
        cmocka_unit_test(states_are_as_of_the_later_of_today_and_the_last_month_of_charges),
        cmocka_unit_test(a_month_without_charges_has_figures_too),
        cmocka_unit_test(the_timeline_names_every_change_of_state),
        cmocka_unit_test(a_credit_used_up_before_it_expired_stays_exhausted),
        cmocka_unit_test(a_credit_used_up_in_the_month_of_its_expiry_is_exhausted_on_its_last_day),
        cmocka_unit_test(a_credit_of_nothing_is_exhausted_from_its_start),
        cmocka_unit_test(a_balance_of_nothing_is_exhausted_even_before_its_day),
        cmocka_unit_test(payable_is_what_it_could_have_paid_as_its_turns_came),
        cmocka_unit_test(a_bill_counts_every_row_that_is_no_credit_row),
        cmocka_unit_test(totals_name_the_reasons_in_the_order_in_which_they_are_tried),
        cmocka_unit_test(history_stands_by_credit_month_account_and_service),
        cmocka_unit_test(a_draw_is_spread_over_days_by_largest_remainder),
        cmocka_unit_test(of_days_with_equal_remainders_the_earlier_one_gets_more),
        cmocka_unit_test(a_day_gets_its_net_cost_and_negative_days_get_nothing),
        cmocka_unit_test(a_sum_beyond_the_range_is_an_error_of_adding),
        cmocka_unit_test(a_sum_that_leaves_the_range_only_in_settling_is_an_error_too),
        cmocka_unit_test(settling_twice_gives_the_same_and_more_charges_may_come_between),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
