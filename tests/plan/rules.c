/* SPDX-License-Identifier: Apache-2.0
 *
 * Who pays what: offsets and the five steps of a month's settlement, docs/credits.md. One claim a test. */
#include "tests/plan/claims.h"

/* ---- step 1: which credits take part ---------------------------------------------------------------------------- */

TEST(the_months_of_start_and_expiry_count_whole) {
    valid(credit(w, "c", O, "100"), "2026-03-15", "2026-05-10");
    USE(w, O, "AmazonEC2", "2026-02-28", "1");
    USE(w, O, "AmazonEC2", "2026-03-01", "2");
    USE(w, O, "AmazonEC2", "2026-05-31", "4");
    USE(w, O, "AmazonEC2", "2026-06-01", "8");
    settled_on(w, "2026-05-01");
    assert_result(w, "c", "6.00", "0.00", "94.00");
}

TEST(under_validity_day_only_the_days_from_start_to_expiry_count) {
    w->options.settlement.validity = CRD_VALIDITY_DAY;
    valid(credit(w, "c", O, "100"), "2026-03-15", "2026-05-10");
    USE(w, O, "AmazonEC2", "2026-03-14", "1");
    USE(w, O, "AmazonEC2", "2026-03-15", "2");
    USE(w, O, "AmazonEC2", "2026-05-10", "4");
    USE(w, O, "AmazonEC2", "2026-05-11", "8");
    settled_on(w, "2026-05-01");
    assert_result(w, "c", "6.00", "0.00", "94.00");
}

TEST(a_charge_is_settled_in_its_billing_month_but_scheduled_by_its_day) {
    crd_credit *c = credit(w, "c", O, "100");
    valid(c, "2026-04-01", "2026-04-30");
    paused(w, c, "2026-03-30", "2026-04-01");
    charged(w, .account = O, .service = "AmazonEC2", .cost = "1", .day = "2026-03-31", .month = "2026-04");
    charged(w, .account = O, .service = "AmazonEC2", .cost = "2", .day = "2026-05-01", .month = "2026-04");
    charged(w, .account = O, .service = "AmazonEC2", .cost = "4", .day = "2026-04-30", .month = "2026-05");
    settled_on(w, "2026-04-30");
    assert_result(w, "c", "2.00", "0.00", "98.00");
}

TEST(a_credit_waits_for_its_owner_to_join) {
    credit(w, "c", O, "100");
    member(w, O, "2026-03-15", NULL);
    USE(w, O, "AmazonEC2", "2026-02-20", "1");
    USE(w, A, "AmazonEC2", "2026-03-20", "2");
    USE(w, A, "AmazonEC2", "2026-04-01", "4");
    settled_on(w, "2026-04-30");
    assert_result(w, "c", "4.00", "96.00", "0.00");
}

TEST(in_the_join_month_only_the_owners_charges_before_the_join_day_are_paid) {
    credit(w, "c", O, "100");
    member(w, O, "2026-01-11", NULL);
    USE(w, O, "AmazonEC2", "2026-01-10", "1");
    USE(w, O, "AmazonEC2", "2026-01-11", "2");
    USE(w, A, "AmazonEC2", "2026-01-05", "4");
    settled_on(w, "2026-01-31");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

TEST(under_join_whole_month_all_of_the_owners_charges_of_it_are_paid) {
    w->options.settlement.join = CRD_JOIN_WHOLE_MONTH;
    credit(w, "c", O, "100");
    member(w, O, "2026-01-11", NULL);
    USE(w, O, "AmazonEC2", "2026-01-10", "1");
    USE(w, O, "AmazonEC2", "2026-01-11", "2");
    USE(w, A, "AmazonEC2", "2026-01-20", "4");
    settled_on(w, "2026-01-31");
    assert_result(w, "c", "3.00", "97.00", "0.00");
}

TEST(an_owner_that_joined_on_the_first_is_a_member_like_any_other) {
    credit(w, "c", O, "100");
    member(w, O, "2026-01-01", NULL);
    USE(w, O, "AmazonEC2", "2026-01-10", "1");
    USE(w, A, "AmazonEC2", "2026-01-20", "4");
    settled_on(w, "2026-01-31");
    assert_result(w, "c", "5.00", "95.00", "0.00");
}

TEST(an_owner_that_leaves_still_pays_the_whole_month) {
    credit(w, "c", O, "100");
    member(w, O, NULL, "2026-04-16");
    USE(w, A, "AmazonEC2", "2026-04-30", "1");
    USE(w, A, "AmazonEC2", "2026-05-01", "2");
    settled_on(w, "2026-05-31");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

TEST(an_owner_that_leaves_on_the_first_still_pays_that_month) {
    credit(w, "c", O, "100");
    member(w, O, NULL, "2026-08-01");
    USE(w, A, "AmazonEC2", "2026-08-20", "1");
    USE(w, A, "AmazonEC2", "2026-09-01", "2");
    settled_on(w, "2026-09-30");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

/* ---- step 2: the order of credits ------------------------------------------------------------------------------- */

/* Credits a and b of 10 each, in question who pays a bill of 10. */
static void assert_first(world *w, const char *first, const char *second) {
    USE(w, O, "AmazonEC2", "2026-06-10", "10");
    settled_on(w, "2026-06-30");
    assert_result(w, first, "10.00", "0.00", "0.00");
    assert_result(w, second, "0.00", "10.00", "0.00");
}

TEST(a_credit_before_discounts_goes_first) {
    valid(credit(w, "a", O, "10"), "2026-01-01", "2026-07-31");
    credit(w, "b", O, "10")->before_discounts = true;
    assert_first(w, "b", "a");
}

TEST(the_soonest_to_expire_goes_before_the_one_with_fewer_services) {
    covers(w, credit(w, "a", O, "10"), "AmazonEC2", NULL);
    valid(credit(w, "b", O, "10"), "2026-01-01", "2026-12-30");
    assert_first(w, "b", "a");
}

TEST(the_one_with_fewer_services_goes_before_the_older_one) {
    crd_credit *a = credit(w, "a", O, "10");
    covers(w, a, "AmazonEC2", "AmazonS3", NULL);
    valid(a, "2025-01-01", "2026-12-31");
    covers(w, credit(w, "b", O, "10"), "AmazonEC2", NULL);
    assert_first(w, "b", "a");
}

TEST(no_list_of_services_counts_as_the_most) {
    valid(credit(w, "a", O, "10"), "2025-01-01", "2026-12-31");
    covers(w, credit(w, "b", O, "10"), "A", "AmazonEC2", "B", "C", "D", NULL);
    assert_first(w, "b", "a");
}

TEST(the_older_one_goes_before_the_name) {
    credit(w, "a", O, "10");
    valid(credit(w, "b", O, "10"), "2025-12-31", "2026-12-31");
    assert_first(w, "b", "a");
}

TEST(the_name_decides_last) {
    credit(w, "a", O, "10");
    credit(w, "b", O, "10");
    assert_first(w, "a", "b");
}

/* ---- step 3: what a credit may pay ------------------------------------------------------------------------------ */

TEST(covers_matches_the_credit_service) {
    covers(w, credit(w, "c", O, "100"), "AmazonEC2", NULL);
    charged(w, .account = O, .service = "AmazonEC2", .code = "AmazonEC2", .cost = "1", .day = "2026-03-01");
    charged(w, .account = O, .service = "AWSDataTransfer", .code = "AmazonEC2", .cost = "2", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

TEST(only_an_activate_credit_pays_third_party_models_on_bedrock) {
    credit(w, "c", O, "100");
    charged(w, .account = O, .service = "x", .product = "Claude (Amazon Bedrock Edition)", .entity = "AWS Marketplace",
            .cost = "1", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "0.00", "100.00", "0.00");
}

TEST(third_party_models_count_as_bedrock) {
    crd_credit *c = credit(w, "c", O, "100");
    c->program = STR("activate");
    covers(w, c, "AmazonBedrock", NULL);
    charged(w, .account = O, .service = "x", .product = "Claude (Amazon Bedrock Edition)", .entity = "AWS Marketplace",
            .cost = "1", .day = "2026-03-01");
    charged(w, .account = O, .service = "AmazonBedrock", .cost = "2", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "3.00", "97.00", "0.00");
    assert_int_equal(w->plan.history_count, 1);
    assert_money(applied_to(w, "c", "2026-03", O, "AmazonBedrock"), "3.00");
}

TEST(without_sharing_a_credit_pays_its_owner_alone) {
    credit(w, "c", O, "100");
    sharing(w, NULL, false, NULL);
    USE(w, O, "AmazonEC2", "2026-03-01", "1");
    USE(w, A, "AmazonEC2", "2026-03-01", "2");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

TEST(the_sharing_state_at_the_months_end_decides_the_month) {
    credit(w, "c", O, "100");
    sharing(w, NULL, true, NULL);
    sharing(w, NULL, false, "2026-03-31");
    sharing(w, NULL, true, "2026-05-01");
    USE(w, A, "AmazonEC2", "2026-02-01", "1");
    USE(w, A, "AmazonEC2", "2026-03-01", "2");
    USE(w, A, "AmazonEC2", "2026-04-30", "4");
    USE(w, A, "AmazonEC2", "2026-05-01", "8");
    settled_on(w, "2026-05-31");
    assert_result(w, "c", "9.00", "91.00", "0.00");
}

TEST(an_accounts_own_sharing_line_wins_over_everyones) {
    credit(w, "c", O, "100");
    sharing(w, NULL, true, "2026-02-01"); /* later than A's own, and no matter */
    sharing(w, A, false, NULL);
    sharing(w, A, true, "2026-04-01");
    USE(w, A, "AmazonEC2", "2026-03-01", "1");
    USE(w, B, "AmazonEC2", "2026-03-01", "2");
    USE(w, A, "AmazonEC2", "2026-04-01", "4");
    settled_on(w, "2026-04-30");
    assert_result(w, "c", "6.00", "94.00", "0.00");
}

TEST(an_owner_that_does_not_share_gives_to_no_one) {
    credit(w, "c", O, "100");
    sharing(w, O, false, NULL);
    USE(w, O, "AmazonEC2", "2026-03-01", "1");
    USE(w, A, "AmazonEC2", "2026-03-01", "2");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

TEST(a_credits_own_list_narrows_sharing_and_does_not_replace_it) {
    share_with(w, credit(w, "c", O, "100"), A, B, NULL);
    sharing(w, B, false, NULL);
    USE(w, O, "AmazonEC2", "2026-03-01", "1");
    USE(w, A, "AmazonEC2", "2026-03-01", "2");
    USE(w, B, "AmazonEC2", "2026-03-01", "4");
    USE(w, C, "AmazonEC2", "2026-03-01", "8");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "3.00", "97.00", "0.00");
}

TEST(share_with_owner_pays_the_owner_alone) {
    share_with(w, credit(w, "c", O, "100"), NULL);
    USE(w, O, "AmazonEC2", "2026-03-01", "1");
    USE(w, A, "AmazonEC2", "2026-03-01", "2");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

/* One charge of 1 for Team Red, one of 2 for Team Blue, one of 4 for no team, on the first of a month. */
static void charge_teams(world *w, const char *on) {
    charged(w, .account = A, .service = "AmazonEC2", .cost = "1", .day = on, .values = {"Red"});
    charged(w, .account = B, .service = "AmazonEC2", .cost = "2", .day = on, .values = {"Blue"});
    charged(w, .account = C, .service = "AmazonEC2", .cost = "4", .day = on);
}

TEST(the_restriction_at_the_months_end_decides_the_month) {
    crd_credit *c = credit(w, "c", O, "100");
    restricted(w, c, 0, "Red", "2026-03-31");
    restricted(w, c, 0, "Blue", "2026-05-01");
    restricted(w, c, 0, NULL, "2026-06-30");
    const char *const months[] = {"2026-02", "2026-03", "2026-04", "2026-05", "2026-06"};
    const char *const paid[] = {"7.00", "1.00", "1.00", "2.00", "7.00"};
    const char *const days[] = {"2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"};
    for (size_t i = 0; i < 5; i++) charge_teams(w, days[i]);
    settled_on(w, "2026-06-30");
    for (size_t i = 0; i < 5; i++)
        assert_money(dec_money(ledger_credit_month(w->ledger, 0, month(months[i])).applied), paid[i]);
}

TEST(a_restriction_to_a_value_that_no_charge_has_pays_nothing) {
    restricted(w, credit(w, "c", O, "100"), 0, "Green", NULL);
    charge_teams(w, "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "0.00", "100.00", "0.00");
}

TEST(an_owner_outside_its_own_restriction_is_not_paid) {
    restricted(w, credit(w, "c", O, "100"), 0, "Red", NULL);
    charged(w, .account = O, .service = "AmazonEC2", .cost = "8", .day = "2026-03-01", .values = {"Blue"});
    charge_teams(w, "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

TEST(under_owner_always_first_it_is_paid_nonetheless_and_first) {
    w->options.settlement.owner = CRD_OWNER_ALWAYS_FIRST;
    restricted(w, credit(w, "c", O, "8.5"), 0, "Red", NULL);
    charged(w, .account = O, .service = "AmazonEC2", .cost = "8", .day = "2026-03-01", .values = {"Blue"});
    charge_teams(w, "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_money(credited(w, O, "2026-03"), "8.00");
    assert_money(credited(w, A, "2026-03"), "0.50");
}

TEST(a_pause_spares_its_days_and_no_others) {
    paused(w, credit(w, "c", O, "100"), "2026-03-10", "2026-03-20");
    USE(w, O, "AmazonEC2", "2026-03-09", "1");
    USE(w, O, "AmazonEC2", "2026-03-10", "2");
    USE(w, O, "AmazonEC2", "2026-03-19", "4");
    USE(w, O, "AmazonEC2", "2026-03-20", "8");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "9.00", "91.00", "0.00");
}

TEST(under_pause_month_end_the_last_day_decides_the_month) {
    w->options.settlement.pause = CRD_PAUSE_MONTH_END;
    crd_credit *c = credit(w, "c", O, "100");
    paused(w, c, "2026-03-10", "2026-03-31");
    paused(w, c, "2026-04-30", "2026-05-01");
    USE(w, O, "AmazonEC2", "2026-03-15", "1");
    USE(w, O, "AmazonEC2", "2026-04-01", "2");
    USE(w, O, "AmazonEC2", "2026-05-01", "4");
    settled_on(w, "2026-05-31");
    assert_result(w, "c", "5.00", "95.00", "0.00");
}

TEST(an_open_pause_never_ends) {
    paused(w, credit(w, "c", O, "100"), "2026-03-10", NULL);
    USE(w, O, "AmazonEC2", "2026-03-09", "1");
    USE(w, O, "AmazonEC2", "2026-11-20", "2");
    settled_on(w, "2026-11-30");
    assert_result(w, "c", "1.00", "99.00", "0.00");
}

TEST(a_balance_opens_the_credit_on_the_day_after_it) {
    balance(credit(w, "c", O, "100"), "40", "2026-03-15");
    USE(w, O, "AmazonEC2", "2026-02-01", "1");
    USE(w, O, "AmazonEC2", "2026-03-15", "2");
    USE(w, O, "AmazonEC2", "2026-03-16", "4");
    settled_on(w, "2026-03-31");
    assert_money(result(w, "c")->opening, "40.00");
    assert_result(w, "c", "4.00", "36.00", "0.00");
}

/* ---- step 4: the order of cells --------------------------------------------------------------------------------- */

TEST(the_owner_comes_before_a_higher_spend) {
    credit(w, "c", O, "10");
    USE(w, A, "AmazonEC2", "2026-03-01", "100");
    USE(w, O, "AmazonEC2", "2026-03-01", "1");
    settled_on(w, "2026-03-31");
    assert_money(credited(w, O, "2026-03"), "1.00");
    assert_money(credited(w, A, "2026-03"), "9.00");
}

TEST(the_account_with_the_highest_spend_comes_before_the_largest_charge) {
    credit(w, "c", O, "10");
    USE(w, A, "AmazonEC2", "2026-03-01", "60");
    USE(w, A, "AmazonS3", "2026-03-01", "50");
    USE(w, B, "AmazonEC2", "2026-03-01", "100");
    settled_on(w, "2026-03-31");
    assert_money(applied_to(w, "c", "2026-03", A, "AmazonEC2"), "10.00");
}

TEST(spend_counts_only_what_this_credit_may_pay) {
    covers(w, credit(w, "c", O, "10"), "AmazonEC2", NULL);
    USE(w, A, "AmazonEC2", "2026-03-01", "20");
    USE(w, A, "AmazonS3", "2026-03-01", "500");
    USE(w, B, "AmazonEC2", "2026-03-01", "30");
    settled_on(w, "2026-03-31");
    assert_money(credited(w, B, "2026-03"), "10.00");
}

/* In account A: service S with SKUs 30 + 30, service T with SKU 50. */
static void charge_skus(world *w) {
    charged(w, .account = A, .service = "S", .sku = "s1", .cost = "30", .day = "2026-03-01");
    charged(w, .account = A, .service = "S", .sku = "s2", .cost = "31", .day = "2026-03-01");
    charged(w, .account = A, .service = "T", .sku = "t1", .cost = "50", .day = "2026-03-01");
}

TEST(the_service_with_the_highest_spend_comes_before_its_skus) {
    credit(w, "c", O, "10");
    w->options.history_sku = true;
    charge_skus(w);
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.history_count, 1);
    assert_true(str_eq(w->plan.history[0].sku, STR("s2")));
}

TEST(under_order_sku_the_sku_with_the_highest_spend_comes_first) {
    w->options.settlement.order = CRD_ORDER_SKU;
    credit(w, "c", O, "10");
    w->options.history_sku = true;
    charge_skus(w);
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.history_count, 1);
    assert_true(str_eq(w->plan.history[0].sku, STR("t1")));
}

TEST(in_a_sku_the_oldest_segment_comes_first) {
    credit(w, "c", O, "10");
    crd_credit *edges = credit(w, "d", A, "0");
    paused(w, edges, "2026-03-15", "2026-03-16");
    w->options.history_day = true;
    charged(w, .account = O, .service = "S", .sku = "s", .cost = "50", .day = "2026-03-15");
    charged(w, .account = O, .service = "S", .sku = "s", .cost = "8", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.history_count, 2);
    assert_money(w->plan.history[0].amount, "8.00");
    assert_int_equal(w->plan.history[0].day, day("2026-03-01"));
    assert_money(w->plan.history[1].amount, "2.00");
}

/* Told by what is left for a credit that cannot pay third-party models. */
TEST(behind_the_segment_category_values_decide_before_the_models_of_third_parties) {
    valid(credit(w, "a", O, "1"), "2026-01-01", "2026-06-30");
    w->credits[0].program = STR("activate");
    credit(w, "b", O, "10");
    restricted(w, credit(w, "c", A, "0"), 0, "V1", NULL);
    charged(w, .account = O, .service = "AmazonBedrock", .values = {"V2"}, .cost = "2", .day = "2026-03-01");
    charged(w, .account = O, .service = "AmazonBedrock", .values = {"V1"}, .entity = "AWS Marketplace", .cost = "2",
            .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_result(w, "a", "1.00", "0.00", "0.00");
    assert_result(w, "b", "2.00", "8.00", "0.00");
}

TEST(spend_is_what_earlier_credits_left) {
    valid(credit(w, "a", O, "60"), "2026-01-01", "2026-06-30");
    credit(w, "b", O, "30");
    USE(w, O, "AmazonEC2", "2026-03-01", "100");
    USE(w, O, "AmazonS3", "2026-03-01", "50");
    settled_on(w, "2026-03-31");
    assert_money(applied_to(w, "a", "2026-03", O, "AmazonEC2"), "60.00");
    assert_money(applied_to(w, "b", "2026-03", O, "AmazonS3"), "30.00");
}

TEST(under_rank_gross_spend_is_what_was_charged) {
    w->options.settlement.rank = CRD_RANK_GROSS;
    valid(credit(w, "a", O, "60"), "2026-01-01", "2026-06-30");
    credit(w, "b", O, "30");
    USE(w, O, "AmazonEC2", "2026-03-01", "100");
    USE(w, O, "AmazonS3", "2026-03-01", "50");
    settled_on(w, "2026-03-31");
    assert_money(applied_to(w, "b", "2026-03", O, "AmazonEC2"), "30.00");
}

TEST(a_tie_goes_to_the_smaller_text_and_is_reported) {
    credit(w, "c", O, "15");
    charged(w, .account = B, .service = "AmazonEC2", .sku = "s", .cost = "10", .day = "2026-03-01");
    charged(w, .account = A, .service = "AmazonS3", .cost = "10", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_money(credited(w, A, "2026-03"), "10.00");
    assert_money(credited(w, B, "2026-03"), "5.00");
    assert_int_equal(w->plan.ties_count, 1);
    assert_true(str_eq(w->plan.ties[0].first, STR(A " AmazonS3")));
    assert_true(str_eq(w->plan.ties[0].second, STR(B " AmazonEC2 s")));
    assert_int_equal(w->plan.ties[0].month, month("2026-03"));
}

TEST(a_tie_is_reported_with_the_cell_that_went_short) {
    credit(w, "c", O, "17");
    charged(w, .account = A, .service = "S", .cost = "10", .day = "2026-03-01");
    charged(w, .account = B, .service = "S", .cost = "6", .day = "2026-03-01");
    charged(w, .account = B, .service = "T", .cost = "4", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.ties_count, 1);
    assert_true(str_eq(w->plan.ties[0].first, STR(A " S")));
    assert_true(str_eq(w->plan.ties[0].second, STR(B " T")));
}

TEST(a_tie_is_reported_with_the_next_cell_where_the_balance_ends_between_two) {
    credit(w, "c", O, "16");
    charged(w, .account = A, .service = "S", .cost = "10", .day = "2026-03-01");
    charged(w, .account = B, .service = "U", .cost = "1", .day = "2026-03-01");
    charged(w, .account = B, .service = "S", .cost = "6", .day = "2026-03-01");
    charged(w, .account = B, .service = "T", .cost = "3", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.ties_count, 1);
    assert_true(str_eq(w->plan.ties[0].first, STR(A " S")));
    assert_true(str_eq(w->plan.ties[0].second, STR(B " T")));
}

TEST(a_tie_that_decided_no_money_is_not_reported) {
    credit(w, "c", O, "20");
    USE(w, A, "AmazonEC2", "2026-03-01", "10");
    USE(w, B, "AmazonEC2", "2026-03-01", "10");
    USE(w, C, "AmazonEC2", "2026-03-01", "3");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.ties_count, 0);
}

TEST(the_owner_and_another_of_equal_spend_are_no_tie) {
    credit(w, "c", O, "10");
    USE(w, A, "AmazonEC2", "2026-03-01", "10");
    USE(w, O, "AmazonEC2", "2026-03-01", "10");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.ties_count, 0);
}

TEST(equal_skus_of_one_service_are_a_tie) {
    credit(w, "c", O, "5");
    charged(w, .account = A, .service = "S", .sku = "s2", .cost = "10", .day = "2026-03-01");
    charged(w, .account = A, .service = "S", .sku = "s1", .cost = "10", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_int_equal(w->plan.ties_count, 1);
    assert_true(str_eq(w->plan.ties[0].first, STR(A " S s1")));
    assert_true(str_eq(w->plan.ties[0].second, STR(A " S s2")));
}

/* ---- step 5: drawing -------------------------------------------------------------------------------------------- */

TEST(what_a_credit_took_leaves_the_cells_for_the_next) {
    valid(credit(w, "a", O, "10"), "2026-01-01", "2026-06-30");
    credit(w, "b", O, "100");
    USE(w, O, "AmazonEC2", "2026-03-01", "25");
    settled_on(w, "2026-03-31");
    assert_result(w, "a", "10.00", "0.00", "0.00");
    assert_result(w, "b", "15.00", "85.00", "0.00");
}

TEST(months_are_settled_oldest_first_whatever_the_order_of_the_rows) {
    credit(w, "c", O, "10");
    USE(w, O, "AmazonEC2", "2026-05-01", "8");
    USE(w, O, "AmazonEC2", "2026-03-01", "8");
    settled_on(w, "2026-05-31");
    assert_money(credited(w, O, "2026-03"), "8.00");
    assert_money(credited(w, O, "2026-05"), "2.00");
    assert_int_equal(result(w, "c")->exhausted_in, month("2026-05"));
}

/* ---- offsets ---------------------------------------------------------------------------------------------------- */

TEST(a_negative_cell_offsets_its_own_sku_first_then_the_largest) {
    credit(w, "c", O, "1000");
    w->options.history_sku = true;
    paused(w, credit(w, "d", A, "0"), "2026-03-15", "2026-03-16"); /* an edge: the SKU's rows are two cells */
    charged(w, .account = O, .service = "S", .sku = "own", .cost = "-30", .day = "2026-03-20");
    charged(w, .account = O, .service = "S", .sku = "own", .cost = "10", .day = "2026-03-01");
    charged(w, .account = O, .service = "S", .sku = "small", .cost = "12", .day = "2026-03-01");
    charged(w, .account = O, .service = "S", .sku = "large", .cost = "25", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "17.00", "983.00", "0.00");
    assert_int_equal(w->plan.history_count, 2);
    assert_money(w->plan.history[0].amount, "5.00"); /* large: 25 less the 20 that own could not take */
    assert_money(w->plan.history[1].amount, "12.00");
    assert_int_equal(w->plan.leftovers_count, 0);
}

TEST(of_equal_cells_a_negative_one_offsets_the_oldest_segment_then_the_smaller_sku) {
    credit(w, "c", O, "1000");
    w->options.history_sku = true;
    paused(w, credit(w, "d", A, "0"), "2026-03-15", "2026-03-16");
    charged(w, .account = O, .service = "S", .sku = "n", .cost = "-15", .day = "2026-03-01");
    charged(w, .account = O, .service = "S", .sku = "a", .cost = "10", .day = "2026-03-20");
    charged(w, .account = O, .service = "S", .sku = "b", .cost = "10", .day = "2026-03-01");
    charged(w, .account = O, .service = "S", .sku = "c", .cost = "10", .day = "2026-03-01");
    settled_on(w, "2026-03-31"); /* all of b, half of c, none of a */
    assert_int_equal(w->plan.history_count, 2);
    assert_true(str_eq(w->plan.history[0].sku, STR("a")));
    assert_money(w->plan.history[0].amount, "10.00");
    assert_true(str_eq(w->plan.history[1].sku, STR("c")));
    assert_money(w->plan.history[1].amount, "5.00");
}

TEST(a_negative_cell_offsets_no_other_service_account_or_month) {
    credit(w, "c", O, "1000");
    USE(w, O, "S", "2026-03-01", "-5");
    USE(w, O, "T", "2026-03-01", "10");
    USE(w, A, "S", "2026-03-01", "10");
    USE(w, O, "S", "2026-04-01", "10");
    settled_on(w, "2026-04-30");
    assert_result(w, "c", "30.00", "970.00", "0.00");
    assert_int_equal(w->plan.leftovers_count, 1);
    const crd_leftover *left = &w->plan.leftovers[0];
    assert_money(left->amount, "-5.00");
    assert_int_equal(left->month, month("2026-03"));
    assert_true(str_eq(left->account, STR(O)) && str_eq(left->service, STR("S")) && str_none(left->sku));
    assert_money(w->plan.net, "-5.00");
}

TEST(third_party_models_and_bedrock_itself_do_not_offset_each_other) {
    credit(w, "c", O, "1000");
    charged(w, .account = O, .service = "AmazonBedrock", .entity = "AWS Marketplace", .cost = "-5",
            .day = "2026-03-01");
    charged(w, .account = O, .service = "AmazonBedrock", .cost = "10", .day = "2026-03-01");
    settled_on(w, "2026-03-31");
    assert_result(w, "c", "10.00", "990.00", "0.00");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_months_of_start_and_expiry_count_whole),
        cmocka_unit_test(under_validity_day_only_the_days_from_start_to_expiry_count),
        cmocka_unit_test(a_charge_is_settled_in_its_billing_month_but_scheduled_by_its_day),
        cmocka_unit_test(a_credit_waits_for_its_owner_to_join),
        cmocka_unit_test(in_the_join_month_only_the_owners_charges_before_the_join_day_are_paid),
        cmocka_unit_test(under_join_whole_month_all_of_the_owners_charges_of_it_are_paid),
        cmocka_unit_test(an_owner_that_joined_on_the_first_is_a_member_like_any_other),
        cmocka_unit_test(an_owner_that_leaves_still_pays_the_whole_month),
        cmocka_unit_test(an_owner_that_leaves_on_the_first_still_pays_that_month),
        cmocka_unit_test(a_credit_before_discounts_goes_first),
        cmocka_unit_test(the_soonest_to_expire_goes_before_the_one_with_fewer_services),
        cmocka_unit_test(the_one_with_fewer_services_goes_before_the_older_one),
        cmocka_unit_test(no_list_of_services_counts_as_the_most),
        cmocka_unit_test(the_older_one_goes_before_the_name),
        cmocka_unit_test(the_name_decides_last),
        cmocka_unit_test(covers_matches_the_credit_service),
        cmocka_unit_test(only_an_activate_credit_pays_third_party_models_on_bedrock),
        cmocka_unit_test(third_party_models_count_as_bedrock),
        cmocka_unit_test(without_sharing_a_credit_pays_its_owner_alone),
        cmocka_unit_test(the_sharing_state_at_the_months_end_decides_the_month),
        cmocka_unit_test(an_accounts_own_sharing_line_wins_over_everyones),
        cmocka_unit_test(an_owner_that_does_not_share_gives_to_no_one),
        cmocka_unit_test(a_credits_own_list_narrows_sharing_and_does_not_replace_it),
        cmocka_unit_test(share_with_owner_pays_the_owner_alone),
        cmocka_unit_test(the_restriction_at_the_months_end_decides_the_month),
        cmocka_unit_test(a_restriction_to_a_value_that_no_charge_has_pays_nothing),
        cmocka_unit_test(an_owner_outside_its_own_restriction_is_not_paid),
        cmocka_unit_test(under_owner_always_first_it_is_paid_nonetheless_and_first),
        cmocka_unit_test(a_pause_spares_its_days_and_no_others),
        cmocka_unit_test(under_pause_month_end_the_last_day_decides_the_month),
        cmocka_unit_test(an_open_pause_never_ends),
        cmocka_unit_test(a_balance_opens_the_credit_on_the_day_after_it),
        cmocka_unit_test(the_owner_comes_before_a_higher_spend),
        cmocka_unit_test(the_account_with_the_highest_spend_comes_before_the_largest_charge),
        cmocka_unit_test(spend_counts_only_what_this_credit_may_pay),
        cmocka_unit_test(the_service_with_the_highest_spend_comes_before_its_skus),
        cmocka_unit_test(under_order_sku_the_sku_with_the_highest_spend_comes_first),
        cmocka_unit_test(in_a_sku_the_oldest_segment_comes_first),
        cmocka_unit_test(behind_the_segment_category_values_decide_before_the_models_of_third_parties),
        cmocka_unit_test(spend_is_what_earlier_credits_left),
        cmocka_unit_test(under_rank_gross_spend_is_what_was_charged),
        cmocka_unit_test(a_tie_goes_to_the_smaller_text_and_is_reported),
        cmocka_unit_test(a_tie_is_reported_with_the_cell_that_went_short),
        cmocka_unit_test(a_tie_is_reported_with_the_next_cell_where_the_balance_ends_between_two),
        cmocka_unit_test(a_tie_that_decided_no_money_is_not_reported),
        cmocka_unit_test(the_owner_and_another_of_equal_spend_are_no_tie),
        cmocka_unit_test(equal_skus_of_one_service_are_a_tie),
        cmocka_unit_test(what_a_credit_took_leaves_the_cells_for_the_next),
        cmocka_unit_test(months_are_settled_oldest_first_whatever_the_order_of_the_rows),
        cmocka_unit_test(a_negative_cell_offsets_its_own_sku_first_then_the_largest),
        cmocka_unit_test(of_equal_cells_a_negative_one_offsets_the_oldest_segment_then_the_smaller_sku),
        cmocka_unit_test(a_negative_cell_offsets_no_other_service_account_or_month),
        cmocka_unit_test(third_party_models_and_bedrock_itself_do_not_offset_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
