/* SPDX-License-Identifier: Apache-2.0
 *
 * What a credit could pay a day, one claim each. Amounts are computed by hand; random.c computes them a second way. */
#include "tests/plan/claims.h"

#define assert_demand(w, name, expected) assert_money(result(w, name)->demand, expected)
#define assert_in(w, name, expected)     assert_int_equal(result(w, name)->demand_month, month(expected))

TEST(it_is_the_cost_of_the_month_by_its_days) {
    credit(w, "c", O, "100");
    USE(w, A, "S", "2026-04-01", "20");
    USE(w, B, "T", "2026-04-30", "10");
    settled_on(w, "2026-04-30");
    assert_demand(w, "c", "1.00");
    assert_in(w, "c", "2026-04");
}

TEST(the_last_decimal_is_rounded_half_to_even) {
    covers(w, credit(w, "a", O, "100"), "S", NULL);
    covers(w, credit(w, "b", O, "100"), "T", NULL);
    covers(w, credit(w, "c", O, "100"), "U", NULL);
    USE(w, A, "S", "2026-04-01", "0.000000000000000045");
    USE(w, A, "T", "2026-04-01", "0.000000000000000075");
    USE(w, A, "U", "2026-04-01", "10");
    settled_on(w, "2026-04-30");
    assert_demand(w, "a", "0.000000000000000002");
    assert_demand(w, "b", "0.000000000000000002");
    assert_demand(w, "c", "0.333333333333333333");
}

TEST(the_month_is_the_last_one_that_has_ended) {
    credit(w, "c", O, "100");
    USE(w, A, "S", "2026-02-03", "56");
    USE(w, A, "S", "2026-03-03", "31");
    USE(w, A, "S", "2026-04-03", "300");
    settled_on(w, "2026-04-29");
    assert_demand(w, "c", "1.00");
    assert_in(w, "c", "2026-03");
}

TEST(a_month_without_charges_is_passed_over) {
    credit(w, "c", O, "100");
    USE(w, A, "S", "2026-02-03", "56");
    settled_on(w, "2026-06-15");
    assert_demand(w, "c", "2.00");
    assert_in(w, "c", "2026-02");
}

TEST(where_no_month_has_ended_the_days_so_far_count) {
    credit(w, "c", O, "100");
    USE(w, A, "S", "2026-04-03", "30");
    settled_on(w, "2026-04-10");
    assert_demand(w, "c", "3.00");
    settled_on(w, "2026-04-03");
    assert_demand(w, "c", "10.00");
}

TEST(the_days_of_the_charges_count_where_they_go_on_behind_today) {
    credit(w, "c", O, "100");
    USE(w, A, "S", "2026-04-03", "30");
    USE(w, A, "S", "2026-04-20", "30");
    charged(w, .account = A, .service = "S", .cost = "9", .day = "2026-04-30", .type = "Tax");
    settled_on(w, "2026-04-01");
    assert_demand(w, "c", "3.00");
    settled_on(w, "2026-04-20");
    assert_demand(w, "c", "3.00");
    settled_on(w, "2026-04-24");
    assert_demand(w, "c", "2.50");
}

TEST(no_days_count_behind_the_month) {
    credit(w, "c", O, "100");
    USE(w, A, "S", "2026-04-03", "30");
    charged(w, .account = A, .service = "S", .cost = "30", .day = "2026-05-02", .month = "2026-04");
    settled_on(w, "2026-04-10");
    assert_demand(w, "c", "2.00");
}

TEST(a_month_behind_today_counts_whole) {
    credit(w, "c", O, "100");
    USE(w, A, "S", "2026-04-03", "30");
    settled_on(w, "2026-03-10");
    assert_demand(w, "c", "1.00");
}

TEST(pauses_validity_balance_and_other_credits_do_not_matter) {
    valid(credit(w, "a", O, "100"), "2026-04-01", "2026-05-31");
    crd_credit *b = credit(w, "b", O, "100");
    valid(b, "2027-01-01", "2027-12-31");
    balance(b, "0", "2026-04-20");
    paused(w, b, "2026-04-01", NULL);
    USE(w, A, "S", "2026-04-03", "60");
    settled_on(w, "2026-04-30");
    assert_result(w, "a", "60.00", "40.00", "0.00");
    assert_demand(w, "a", "2.00");
    assert_demand(w, "b", "2.00");
}

TEST(covered_services_and_the_restriction_at_the_end_of_the_month_matter) {
    covers(w, credit(w, "a", O, "100"), "S", NULL);
    restricted(w, credit(w, "b", O, "100"), 0, "Red", "2026-04-30");
    charged(w, .account = A, .service = "S", .cost = "30", .day = "2026-04-03", .values = {"Blue"});
    charged(w, .account = A, .service = "T", .cost = "60", .day = "2026-04-03", .values = {"Red"});
    settled_on(w, "2026-04-30");
    assert_demand(w, "a", "1.00");
    assert_demand(w, "b", "2.00");
}

TEST(only_charges_of_accounts_that_it_reaches_count) {
    credit(w, "a", A, "100");
    share_with(w, credit(w, "b", O, "100"), B, NULL);
    sharing(w, A, false, NULL);
    USE(w, A, "S", "2026-04-03", "30");
    USE(w, B, "S", "2026-04-03", "60");
    USE(w, C, "S", "2026-04-03", "90");
    settled_on(w, "2026-04-30");
    assert_demand(w, "a", "1.00");
    assert_demand(w, "b", "2.00");
}

TEST(the_credit_of_an_owner_that_has_left_could_pay_nothing) {
    credit(w, "a", A, "100");
    credit(w, "b", B, "100");
    member(w, A, NULL, "2026-03-31");
    member(w, B, "2026-04-10", NULL);
    USE(w, A, "S", "2026-04-03", "30");
    USE(w, B, "S", "2026-04-20", "60");
    settled_on(w, "2026-04-30");
    assert_demand(w, "a", "0.00");
    assert_demand(w, "b", "2.00"); /* in the month of joining, the owner's own */
}

TEST(costs_count_after_offsets_and_leftovers_do_not) {
    credit(w, "c", O, "100");
    USE(w, A, "S", "2026-04-03", "50");
    USE(w, A, "S", "2026-04-04", "-20");
    USE(w, A, "T", "2026-04-04", "-90");
    settled_on(w, "2026-04-30");
    assert_demand(w, "c", "1.00");
}

TEST(what_no_credit_pays_is_no_demand) {
    credit(w, "c", O, "100");
    charged(w, .account = A, .service = "S", .cost = "30", .day = "2026-04-03", .type = "Tax");
    settled_on(w, "2026-04-30");
    assert_demand(w, "c", "0.00");
    assert_in(w, "c", "2026-04");
}

TEST(without_charges_there_is_no_month) {
    credit(w, "c", O, "100");
    settled_on(w, "2026-04-30");
    assert_demand(w, "c", "0.00");
    assert_int_equal(result(w, "c")->demand_month, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_the_cost_of_the_month_by_its_days),
        cmocka_unit_test(the_last_decimal_is_rounded_half_to_even),
        cmocka_unit_test(the_month_is_the_last_one_that_has_ended),
        cmocka_unit_test(a_month_without_charges_is_passed_over),
        cmocka_unit_test(where_no_month_has_ended_the_days_so_far_count),
        cmocka_unit_test(the_days_of_the_charges_count_where_they_go_on_behind_today),
        cmocka_unit_test(no_days_count_behind_the_month),
        cmocka_unit_test(a_month_behind_today_counts_whole),
        cmocka_unit_test(pauses_validity_balance_and_other_credits_do_not_matter),
        cmocka_unit_test(covered_services_and_the_restriction_at_the_end_of_the_month_matter),
        cmocka_unit_test(only_charges_of_accounts_that_it_reaches_count),
        cmocka_unit_test(the_credit_of_an_owner_that_has_left_could_pay_nothing),
        cmocka_unit_test(costs_count_after_offsets_and_leftovers_do_not),
        cmocka_unit_test(what_no_credit_pays_is_no_demand),
        cmocka_unit_test(without_charges_there_is_no_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
