/* SPDX-License-Identifier: Apache-2.0
 *
 * What literals decode to, and what is said of those that do not fit. */
#include "tests/lang/support.h"

static node *literal(parsed *p) { return p->root->first->last; }

static parsed *parse_let(const char *policy) {
    char all[256];
    snprintf(all, sizeof all, "let x = %s", policy);
    parsed *p = parse_text(str_of(all), false);
    assert_int_equal(crd_diagnostics_count(p->d), 0);
    return p;
}

static void expect_text(const char *policy, crd_str want) {
    parsed *p = parse_let(policy);
    crd_str got;
    assert_true(literal_string(p->d, &p->a, literal(p), &got));
    if (!str_eq(got, want)) fail_msg("%s is [%.*s]", policy, STR_ARG(got));
    parsed_free(p);
}

static void strings_lose_quotes_and_escapes(void **state) {
    (void)state;
    expect_text("\"\"", STR(""));
    expect_text("\"a b\"", STR("a b"));
    expect_text("\"\\\"\\\\\\n\\t\"", STR("\"\\\n\t"));
    expect_text("\"\\u{e9}\\u{1F600}\\u{0}x\"", STR("\xc3\xa9\xf0\x9f\x98\x80\0x"));
    expect_text("\"\\u{10FFFF}\\u{d7ff}\\u{E000}\"", STR("\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80"));
}

static void expect_amount(const char *policy, const char *want) {
    parsed *p = parse_let(policy);
    const node *n = literal(p);
    crd_money money;
    crd_str currency;
    bool fits = n->kind == NODE_NUMBER    ? literal_number(p->d, n, &money)
                : n->kind == NODE_PERCENT ? literal_percent(p->d, n, &money)
                                          : literal_money(p->d, n, &money, &currency);
    char got[CRD_MONEY_MAX] = "too large";
    if (fits) crd_money_text(money, got);
    assert_string_equal(got, want);
    if (n->kind == NODE_MONEY) assert_true(str_eq(currency, STR("USD")));
    assert_int_equal(crd_diagnostics_count(p->d), fits ? 0 : 1);
    parsed_free(p);
}

static void numbers_are_exact(void **state) {
    (void)state;
    expect_amount("0", "0.00");
    expect_amount("10_000", "10000.00");
    expect_amount("000_007", "7.00");
    expect_amount("0.25", "0.25");
    expect_amount("10_000.50 USD", "10000.50");
    expect_amount("100000000000  USD", "100000000000.00");
    expect_amount("0.000000000000000001 USD", "0.000000000000000001");
    expect_amount("70%", "0.70");
    expect_amount("0.0000000000000001%", "0.000000000000000001");
    expect_amount("99999999999999999999 USD", "99999999999999999999.00");
    expect_amount("999999999999999999999 USD", "too large");
    expect_amount("1_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000", "too large");
}

static void expect_duration(const char *policy, int days, int months) {
    parsed *p = parse_let(policy);
    duration got = {0, 0};
    bool fits = literal_duration(p->d, literal(p), &got);
    assert_int_equal(fits, days != 0 || months != 0);
    assert_int_equal(got.days, days);
    assert_int_equal(got.months, months);
    assert_int_equal(crd_diagnostics_count(p->d), fits ? 0 : 1);
    parsed_free(p);
}

static void durations_are_days_or_months(void **state) {
    (void)state;
    expect_duration("14 days", 14, 0);
    expect_duration("1\tday", 1, 0);
    expect_duration("2 weeks", 14, 0);
    expect_duration("1_0 months", 0, 10);
    expect_duration("3652059 days", 3652059, 0);
    expect_duration("3652060 days", 0, 0);
    expect_duration("9999999999999999999999 weeks", 0, 0);
    expect_duration("119989 months", 0, 0);
}

static void days_months_and_accounts(void **state) {
    (void)state;
    parsed *p = parse_let("[2028-02-29, 2026-07, 000000000012]");
    const node list = *literal(p), day = list_element(&list, 0), month = list_element(&list, 1),
               account = list_element(&list, 2);
    char shown[CRD_DATE_MAX];
    crd_date_text(literal_date(p->d, &day), shown);
    assert_string_equal(shown, "2028-02-29");
    crd_month_text(literal_month(p->d, &month), shown);
    assert_string_equal(shown, "2026-07");
    assert_true(str_eq(literal_account(p->d, &account), STR("000000000012")));
    parsed_free(p);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_lose_quotes_and_escapes),
        cmocka_unit_test(numbers_are_exact),
        cmocka_unit_test(durations_are_days_or_months),
        cmocka_unit_test(days_months_and_accounts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
