/* SPDX-License-Identifier: Apache-2.0
 *
 * Forecasts and assumptions as a host sees them: who asks for them gets them, from text and from bytecode, and the plan
 * stays as it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "crd.h"

#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})

static const char plain[] = "account lab = 444455556666\n"
                            "credit poc { amount 10.00 USD starts 2026-07-05 expires 2026-12-31 owner lab }\n";
static const char asking[] =
    "account lab = 444455556666\n"
    "credit poc { amount 10.00 USD starts 2026-07-05 expires 2026-12-31 owner lab }\n"
    "guard \"used up\" { for each credit where forecast_forfeited is 0 USD require amount is 10 USD }\n";

typedef struct host {
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
    crd_run *run;
    char bytes[65536];
    size_t bytes_n;
} host;

static void compile(host *h, const char *text) {
    crd_config_init(&h->config);
    h->run = NULL;
    h->bytes_n = 0;
    assert_true(crd_date_parse(TEXT("2026-07-31"), &h->config.as_of));
    assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    crd_compile_options options = {.path = "policy.crd", .text = {text, strlen(text)}};
    assert_int_equal(crd_policy_compile(&h->config, &options, h->list, &h->policy), CRD_OK);
}

static bool keep(void *ud, const char *bytes, size_t len) {
    host *h = ud;
    assert_true(h->bytes_n + len <= sizeof h->bytes);
    memcpy(h->bytes + h->bytes_n, bytes, len);
    h->bytes_n += len;
    return true;
}

static void through_bytecode(host *h) {
    assert_int_equal(crd_policy_save(h->policy, keep, h), CRD_OK);
    crd_policy_free(h->policy);
    assert_int_equal(crd_policy_load(&h->config, "policy.crdc", (crd_str){h->bytes, h->bytes_n}, h->list, &h->policy),
                     CRD_OK);
}

static void charge(host *h) {
    crd_charge c = {.account = TEXT("444455556666"), .service = TEXT("AmazonEC2"), .charge_type = TEXT("Usage")};
    assert_true(crd_date_parse(TEXT("2026-07-03"), &c.day));
    assert_true(crd_money_parse(TEXT("4.00"), &c.cost));
    assert_int_equal(crd_run_charge(h->run, &c), CRD_OK);
}

/* A run with one charge before the first valid day, in its month. */
static void start(host *h, bool forecast, bool assumptions) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    options.forecast = forecast;
    options.assumptions = assumptions;
    assert_int_equal(crd_run_new(h->policy, &options, h->list, &h->run), CRD_OK);
    charge(h);
}

static void end(host *h) {
    crd_run_free(h->run);
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

static bool is(crd_money amount, const char *expected) {
    char text[CRD_MONEY_MAX];
    crd_money_text(amount, text);
    return strcmp(text, expected) == 0;
}

static void a_plan_looks_ahead_only_when_somebody_asks(void **state) {
    (void)state;
    host h;
    const crd_plan *plan;
    compile(&h, plain);
    start(&h, false, false);
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    assert_null(plan->forecast);
    crd_run_free(h.run);
    start(&h, true, false);
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    assert_non_null(plan->forecast);
    assert_true(is(plan->forecast->credits[0].balance, "6.00"));
    end(&h);
}

static void a_guard_asks_too_from_text_and_from_bytecode(void **state) {
    (void)state;
    host h;
    const crd_plan *plan;
    for (int loaded = 0; loaded < 2; loaded++) {
        compile(&h, asking);
        if (loaded) through_bytecode(&h);
        start(&h, false, false);
        assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
        assert_non_null(plan->forecast);
        assert_int_equal(plan->guards_count, 1);
        assert_non_null(plan->guards[0].subject.ptr); /* its `where` knew the forecast */
        end(&h);
    }
}

static void assumptions_need_their_option_and_a_plan(void **state) {
    (void)state;
    host h;
    const crd_plan *plan;
    const crd_assumptions *found;
    compile(&h, plain);
    start(&h, true, false);
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    assert_int_equal(crd_run_assumptions(h.run, false, &found), CRD_MISUSE);
    crd_run_free(h.run);
    start(&h, false, true);
    assert_int_equal(crd_run_assumptions(h.run, false, &found), CRD_MISUSE);
    assert_int_equal(crd_run_assumptions(NULL, false, &found), CRD_MISUSE);
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    assert_int_equal(crd_run_assumptions(h.run, false, NULL), CRD_MISUSE);
    assert_int_equal(crd_run_assumptions(h.run, false, &found), CRD_OK);
    assert_int_equal(found->count, 6);
    charge(&h);
    assert_int_equal(crd_run_assumptions(h.run, false, &found), CRD_MISUSE); /* the plan knows nothing of it */
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    assert_int_equal(crd_run_assumptions(h.run, false, &found), CRD_OK);
    end(&h);
}

static void the_plan_stays_as_it_was(void **state) {
    (void)state;
    host h;
    const crd_plan *plan;
    const crd_assumptions *found;
    compile(&h, asking);
    start(&h, true, true);
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    const crd_forecast *forecast = plan->forecast;
    assert_int_equal(crd_run_assumptions(h.run, true, &found), CRD_OK);
    assert_int_equal(found->alone, 6);
    assert_int_equal(found->count, 63);
    assert_ptr_equal(plan->forecast, forecast);
    assert_true(is(plan->credits[0].applied, "4.00"));
    const crd_assumption *validity = &found->at[1];
    assert_int_equal(validity->settings_count, 1);
    assert_string_equal(validity->settings[0].option, "validity");
    assert_string_equal(validity->settings[0].value, "day");
    assert_int_equal(validity->changes[0].figure, CRD_FIGURE_APPLIED);
    assert_true(is(validity->changes[0].before, "4.00") && is(validity->changes[0].after, "0.00"));
    assert_int_equal(found->at[0].changes_count, 0);
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK); /* and it can be made again */
    assert_true(is(plan->credits[0].applied, "4.00"));
    end(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plan_looks_ahead_only_when_somebody_asks),
        cmocka_unit_test(a_guard_asks_too_from_text_and_from_bytecode),
        cmocka_unit_test(assumptions_need_their_option_and_a_plan),
        cmocka_unit_test(the_plan_stays_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
