/* SPDX-License-Identifier: Apache-2.0
 *
 * A real month that a credit paid in full (tests/data/cur2-real-april-2026): what the simulated credit pays, by
 * service, SKU and day, is what AWS's own Credit rows of the same file say, to within what AWS rounds away in a line.
 */
#include "base/decimal.h"
#include "crd_io.h"
#include "tests/support/data.h"

/* The largest difference, over the 358 of them, is 7.2e-9. */
#define ROUNDING (DEC_ONE / 100000000)

static const char policy_text[] = "account owner_account = 111122223333\n"
                                  "credit free_tier {\n"
                                  "  amount 1_000.00 USD  starts 2026-04-01  expires 2026-12-31  owner owner_account\n"
                                  "}\n";

static void read_month(crd_run *run) {
    char path[512];
    const char *why;
    data_path("cur2-real-april-2026/cur2-daily-2026-04.csv", path, sizeof path);
    crd_io *io = crd_io_open(path, &why);
    if (io == NULL) fail_msg("%s: %s", path, why);
    assert_int_equal(crd_run_read(run, path, crd_io_reader(io)), CRD_OK);
    crd_io_close(io);
}

/* What AWS credited, as a positive amount; fails when there is not exactly one such group. */
static dec credited_by_aws(const crd_groups *groups, const crd_application *a) {
    char day[CRD_DATE_MAX];
    crd_date_text(a->day, day);
    const crd_str wanted[] = {STR("Credit"), a->service, a->sku, str_of(day)};
    for (size_t i = 0; i < groups->count; i++) {
        const crd_str *values = groups->at[i].values;
        size_t same = 0;
        while (same < 4 && str_eq(values[same], wanted[same])) same++;
        if (same == 4) return -dec_of(groups->at[i].cost);
    }
    fail_msg("AWS credited no %.*s %.*s on %s", STR_ARG(a->service), STR_ARG(a->sku), day);
    return 0;
}

static size_t credit_groups(const crd_groups *groups) {
    size_t n = 0;
    for (size_t i = 0; i < groups->count; i++) n += str_eq(groups->at[i].values[0], STR("Credit"));
    return n;
}

static void compare(const crd_plan *plan, const crd_groups *groups) {
    assert_int_equal(plan->history_count, 358);
    assert_int_equal(credit_groups(groups), 358);
    for (size_t i = 0; i < plan->history_count; i++) {
        dec off = dec_of(plan->history[i].amount) - credited_by_aws(groups, &plan->history[i]);
        assert_true(off < ROUNDING && off > -ROUNDING);
    }
}

static void the_simulated_credit_pays_what_the_credit_rows_say(void **state) {
    (void)state;
    const crd_str by[] = {STR("charge_type"), STR("service"), STR("sku"), STR("day")};
    const crd_str finer[] = {STR("sku"), STR("day")};
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
    crd_run *run;
    const crd_plan *plan;
    const crd_groups *groups;
    crd_config_init(&config);
    assert_true(crd_date_parse(STR("2026-04-30"), &config.as_of));
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    crd_compile_options compile = {.path = "policy.crd", .text = str_of(policy_text)};
    assert_int_equal(crd_policy_compile(&config, &compile, list, &policy), CRD_OK);
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = options.group = true;
    options.by = by;
    options.by_count = 4;
    options.history = finer;
    options.history_count = 2;
    assert_int_equal(crd_run_new(policy, &options, list, &run), CRD_OK);
    read_month(run);
    assert_int_equal(crd_run_plan(run, &plan), CRD_OK);
    assert_int_equal(crd_run_groups(run, &groups), CRD_OK);
    compare(plan, groups);
    crd_run_free(run);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_simulated_credit_pays_what_the_credit_rows_say)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
