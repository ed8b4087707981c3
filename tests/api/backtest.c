/* SPDX-License-Identifier: Apache-2.0
 *
 * A backtest as a host sees it: charges of its own in place of a bill, asked again as more of them come, and the calls
 * that break the contract. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "crd.h"

#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})

static const char policy_text[] =
    "account lab = 444455556666\n"
    "credit poc { id \"77\" amount 10.00 USD starts 2026-07-01 expires 2026-12-31 owner lab }\n";

typedef struct host {
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
    crd_run *run;
} host;

static void open_host(host *h, bool backtest) {
    crd_config_init(&h->config);
    assert_true(crd_date_parse(TEXT("2026-11-20"), &h->config.as_of));
    assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    crd_compile_options compile = {.path = "policy.crd", .text = {policy_text, sizeof policy_text - 1}};
    assert_int_equal(crd_policy_compile(&h->config, &compile, h->list, &h->policy), CRD_OK);
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    options.backtest = backtest;
    assert_int_equal(crd_run_new(h->policy, &options, h->list, &h->run), CRD_OK);
}

static void close_host(host *h) {
    crd_run_free(h->run);
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

static crd_money usd(const char *text) {
    crd_money amount;
    assert_true(crd_money_parse((crd_str){text, strlen(text)}, &amount));
    return amount;
}

static void charge(host *h, const char *type, const char *cost) {
    crd_charge c = {
        .account = TEXT("444455556666"),
        .service = TEXT("AmazonEC2"),
        .sku = TEXT("x"),
        .usage_type = TEXT("BoxUsage"),
        .charge_type = {type, strlen(type)},
        .description = TEXT("Gift"),
        .cost = usd(cost),
    };
    assert_true(crd_date_parse(TEXT("2026-07-05"), &c.day));
    assert_int_equal(crd_run_charge(h->run, &c), CRD_OK);
}

static void assert_money(crd_money amount, const char *expected) {
    char found[CRD_MONEY_MAX];
    crd_money_text(amount, found);
    assert_string_equal(found, expected);
}

static void it_goes_on_with_the_charges(void **state) {
    host h;
    const crd_backtest *b;
    const crd_plan *plan;
    crd_backtest_options options;
    (void)state;
    open_host(&h, true);
    crd_backtest_options_init(&options);
    assert_money(options.tolerance, "0.00000001");
    charge(&h, "Usage", "4.00");
    assert_int_equal(crd_run_backtest(h.run, &options, &b), CRD_OK);
    assert_false(b->fits);
    assert_int_equal(b->matches[CRD_MATCH_MISSING], 1);
    charge(&h, "Credit", "-4.000000005");
    assert_int_equal(crd_run_backtest(h.run, &options, &b), CRD_OK);
    assert_true(b->fits);
    assert_int_equal(b->lines_count, 1);
    assert_memory_equal(b->lines[0].usage_type.ptr, "BoxUsage", b->lines[0].usage_type.len);
    assert_money(b->both.difference, "-0.000000005");
    assert_string_equal(crd_match_text(b->both.match), "rounded");
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK); /* a plan of the same run says the same */
    assert_money(plan->credited, "4.00");
    close_host(&h);
}

/* As more is read and compared, what was planned and given stays as it was. */
static void a_plan_that_was_handed_out_stays(void **state) {
    host h;
    const crd_backtest *b;
    const crd_plan *plan;
    crd_allocation_result history;
    crd_backtest_options options, beside;
    (void)state;
    open_host(&h, true);
    crd_backtest_options_init(&options);
    beside = options;
    beside.compare_history = true;
    charge(&h, "Usage", "4.00");
    assert_int_equal(crd_run_backtest(h.run, &options, &b), CRD_OK);
    assert_int_equal(crd_run_compare_history(h.run, &beside, &history), CRD_MISUSE); /* there is no plan */
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    charge(&h, "Usage", "2.00");
    const crd_plan before = *plan;
    for (int i = 0; i < 2; i++) {
        assert_int_equal(crd_run_backtest(h.run, &options, &b), CRD_OK);
        assert_money(b->both.simulated, "6.00");
        assert_memory_equal(plan, &before, sizeof before);
        assert_money(plan->credits[0].applied, "4.00");
        assert_int_equal(crd_run_compare_history(h.run, &beside, &history), CRD_OK);
        assert_money(history.left_out_simulated, "4.00");
    }
    close_host(&h);
}

static void an_unknown_credit_is_reported(void **state) {
    host h;
    const crd_backtest *b;
    crd_backtest_options options;
    crd_diagnostic found;
    (void)state;
    open_host(&h, true);
    crd_backtest_options_init(&options);
    options.described = &(crd_described){TEXT("pox"), TEXT("Gift")};
    options.described_count = 1;
    assert_int_equal(crd_run_backtest(h.run, &options, &b), CRD_INVALID);
    assert_true(crd_diagnostics_get(h.list, 0, &found));
    assert_memory_equal(found.code.ptr, "CRD1260", found.code.len);
    close_host(&h);
}

static void broken_calls_are_misuse(void **state) {
    host h;
    const crd_backtest *b;
    crd_backtest_options options;
    (void)state;
    crd_backtest_options_init(&options);
    open_host(&h, true);
    assert_int_equal(crd_run_backtest(NULL, &options, &b), CRD_MISUSE);
    assert_int_equal(crd_run_backtest(h.run, NULL, &b), CRD_MISUSE);
    assert_int_equal(crd_run_backtest(h.run, &options, NULL), CRD_MISUSE);
    options.history_count = 1; /* and no history */
    assert_int_equal(crd_run_backtest(h.run, &options, &b), CRD_MISUSE);
    crd_backtest_options_init(&options);
    options.tolerance = usd("-1");
    assert_int_equal(crd_run_backtest(h.run, &options, &b), CRD_MISUSE);
    close_host(&h);
    crd_backtest_options_init(&options);
    open_host(&h, false); /* no Credit rows were kept */
    assert_int_equal(crd_run_backtest(h.run, &options, &b), CRD_MISUSE);
    close_host(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_goes_on_with_the_charges),
        cmocka_unit_test(a_plan_that_was_handed_out_stays),
        cmocka_unit_test(an_unknown_credit_is_reported),
        cmocka_unit_test(broken_calls_are_misuse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
