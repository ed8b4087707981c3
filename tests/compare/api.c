/* SPDX-License-Identifier: Apache-2.0
 *
 * A comparison as a host sees it: what is misuse, which failure sticks, and what there is without charges. */
#include "crd.h"
#include "tests/support/bill.h"
#include "tests/support/test.h"

static crd_policy *policy_of(const char *text, crd_date as_of, crd_diagnostics *list) {
    crd_config config;
    crd_config_init(&config);
    config.as_of = as_of;
    crd_compile_options options = {.path = "policy.crd", .text = str_of(text)};
    crd_policy *policy;
    assert_int_equal(crd_policy_compile(&config, &options, list, &policy), CRD_OK);
    return policy;
}

static const char text[] = "account a = 111111111111 category Team { \"A\" when account is a default \"B\" }";

typedef struct host {
    crd_diagnostics *list;
    crd_policy *policy, *undated, *later;
    crd_run_options options;
    crd_comparison *comparison;
} host;

static int make(void **state) {
    static host h;
    crd_config config;
    crd_config_init(&config);
    crd_run_options_init(&h.options);
    assert_int_equal(crd_diagnostics_new(&config, &h.list), CRD_OK);
    h.policy = policy_of(text, 20700, h.list);
    h.undated = policy_of(text, CRD_NO_DATE, h.list);
    h.later = policy_of(text, 20701, h.list);
    assert_int_equal(crd_comparison_new(h.policy, h.policy, &h.options, h.list, &h.comparison), CRD_OK);
    *state = &h;
    return 0;
}

static int drop(void **state) {
    host *h = *state;
    crd_comparison_free(h->comparison);
    crd_policy_free(h->policy);
    crd_policy_free(h->undated);
    crd_policy_free(h->later);
    crd_diagnostics_free(h->list);
    return 0;
}

static crd_status start(host *h, const crd_policy *before, const crd_policy *after) {
    crd_comparison *out = h->comparison;
    crd_status status = crd_comparison_new(before, after, &h->options, h->list, &out);
    assert_int_equal(out == NULL, status != CRD_OK);
    crd_comparison_free(out);
    return status;
}

static void today_has_to_be_one_day(void **state) {
    host *h = *state;
    assert_int_equal(start(h, h->policy, h->policy), CRD_OK);
    assert_int_equal(start(h, h->policy, h->later), CRD_MISUSE);
    assert_int_equal(start(h, h->undated, h->undated), CRD_MISUSE);
    assert_int_equal(start(h, NULL, h->policy), CRD_MISUSE);
    assert_int_equal(start(h, h->policy, NULL), CRD_MISUSE);
    assert_int_equal(crd_comparison_new(h->policy, h->policy, &h->options, h->list, NULL), CRD_MISUSE);
    crd_comparison_free(NULL);
}

static void without_charges_nothing_differs(void **state) {
    host *h = *state;
    const crd_diff *d;
    assert_int_equal(crd_comparison_result(h->comparison, &d), CRD_OK);
    assert_true(d->equal);
    assert_int_equal(d->categories_count, 1);
    assert_int_equal(crd_comparison_reading(h->comparison)->rows, 0);
    assert_int_equal(crd_comparison_result(h->comparison, NULL), CRD_MISUSE);
    assert_int_equal(crd_comparison_charge(h->comparison, NULL), CRD_MISUSE);
    assert_int_equal(crd_comparison_read(h->comparison, NULL, (crd_reader){0}), CRD_MISUSE);
}

/* The same charges, twice read, are twice the money; a result may be asked for in between. */
static void more_may_be_read(void **state) {
    host *h = *state;
    const crd_diff *d;
    crd_charge c = {
        .account = STR("111111111111"), .service = STR("AmazonS3"), .charge_type = STR("Usage"), .day = 20700};
    assert_true(crd_money_parse(STR("1.50"), &c.cost));
    for (uint64_t n = 1; n <= 3; n++) {
        assert_int_equal(crd_comparison_charge(h->comparison, &c), CRD_OK);
        assert_int_equal(crd_comparison_result(h->comparison, &d), CRD_OK);
        assert_int_equal(d->categories[0].all.rows, n);
    }
    assert_money(d->categories[0].all.cost, "4.50");
    assert_int_equal(crd_comparison_reading(h->comparison)->rows, 3);
}

static void a_failure_sticks(void **state) {
    host *h = *state;
    const crd_diff *d;
    feed from = feed_of(STR(CUR2 "\n111111111111,AmazonS3,1,2026-07-01,Usage\n"), 1);
    from.fail_at = 150;
    assert_int_equal(crd_comparison_read(h->comparison, "bill.csv", feed_reader(&from)), CRD_IO);
    assert_int_equal(crd_comparison_result(h->comparison, &d), CRD_MISUSE);
    assert_int_equal(crd_comparison_read(h->comparison, "bill.csv", feed_reader(&from)), CRD_MISUSE);
}

/* Sums beyond the range of money are an error with a place, not a wrong figure. */
static void overflow_is_an_error(void **state) {
    host *h = *state;
    feed from = feed_of(STR(CUR2 "\n111111111111,AmazonS3,100000000000000000000,2026-07-01,Usage\n"
                                 "111111111111,AmazonS3,100000000000000000000,2026-07-01,Usage\n"),
                        0);
    assert_int_equal(crd_comparison_read(h->comparison, "bill.csv", feed_reader(&from)), CRD_INVALID);
    crd_diagnostic found;
    assert_true(crd_diagnostics_get(h->list, 0, &found));
    assert_str(found.slug, "sum-overflow");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(today_has_to_be_one_day, make, drop),
        cmocka_unit_test_setup_teardown(without_charges_nothing_differs, make, drop),
        cmocka_unit_test_setup_teardown(more_may_be_read, make, drop),
        cmocka_unit_test_setup_teardown(a_failure_sticks, make, drop),
        cmocka_unit_test_setup_teardown(overflow_is_an_error, make, drop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
