/* SPDX-License-Identifier: Apache-2.0
 *
 * Running out of memory while shards are made, read their parts, are merged and joined: wherever it happens it is a
 * status, and every byte comes back. */
#include "tests/support/bill.h"
#include "tests/support/starve.h"

static const char policy_text[] =
    "account lab = 444455556666 \"ai-lab\"\n"
    "category Team { \"X\" when account.name is \"ai-lab\" inherit tag.team default \"Z\" }\n"
    "credit poc { amount 10.00 USD starts 2026-07-01 expires 2026-12-31 owner lab restrict to Team \"X\" }\n"
    "guard \"sorted\" { for each category require coverage is 100% }\n";

#define HEADER CUR2 ",line_item_usage_type,product_region_code,resource_tags\n"
static const char *const parts[] = {
    "444455556666,AmazonSageMaker,12.5,2026-07-03,Usage,t,r,\"{\"\"team\"\":\"\"a\"\"}\"\n"
    "999988887777,AmazonRDS,3,2026-08-01,Tax,,,\n",
    "444455556666,AmazonSageMaker,12.5,2026-07-03,Usage,t,r,\"{\"\"team\"\":\"\"b\"\"}\"\n"
    "444455556666,AmazonRDS,-2.5e0,2026-07-11,Credit,u,r,{}\n",
};

static crd_status read_part(crd_run *run, crd_comparison *both, size_t number) {
    feed from = feed_of(str_of(parts[number]), SIZE_MAX);
    crd_part part = {"bill.csv", 0, number, number + 1 == COUNT(parts), STR(HEADER)};
    return run ? crd_run_read_part(run, &part, feed_reader(&from))
               : crd_comparison_read_part(both, &part, feed_reader(&from));
}

/* Reads the parts in the wrong order, each into a shard of its own. */
static crd_status read_run(crd_run **run) {
    crd_run *shards[COUNT(parts)] = {NULL, NULL};
    crd_status status = CRD_OK;
    for (size_t i = 0; i < COUNT(parts) && status == CRD_OK; i++) {
        status = crd_run_fork(*run, &shards[i]);
        if (status == CRD_OK) status = read_part(shards[i], NULL, COUNT(parts) - 1 - i);
    }
    if (status == CRD_OK) status = crd_run_merge(shards[0], shards[1]);
    crd_run_free(shards[1]);
    if (status == CRD_OK) status = crd_run_join(run, shards[0]);
    if (status != CRD_OK) crd_run_free(shards[0]);
    return status;
}

static crd_status read_comparison(crd_comparison **both) {
    crd_comparison *shards[COUNT(parts)] = {NULL, NULL};
    crd_status status = CRD_OK;
    for (size_t i = 0; i < COUNT(parts) && status == CRD_OK; i++) {
        status = crd_comparison_fork(*both, &shards[i]);
        if (status == CRD_OK) status = read_part(NULL, shards[i], COUNT(parts) - 1 - i);
    }
    if (status == CRD_OK) status = crd_comparison_merge(shards[0], shards[1]);
    crd_comparison_free(shards[1]);
    if (status == CRD_OK) status = crd_comparison_join(both, shards[0]);
    if (status != CRD_OK) crd_comparison_free(shards[0]);
    return status;
}

typedef crd_status (*use_fn)(const crd_policy *policy, crd_diagnostics *list);

static crd_status use_run(const crd_policy *policy, crd_diagnostics *list, const crd_run_options *options) {
    crd_run *run;
    crd_status status = crd_run_new(policy, options, list, &run);
    if (status == CRD_OK) status = read_run(&run);
    if (status == CRD_OK) assert_int_equal(crd_run_reading(run)->rows, 4);
    crd_run_free(run);
    return status;
}

static crd_status grouped(const crd_policy *policy, crd_diagnostics *list) {
    crd_str by[] = {STR("Team"), STR("account.name"), STR("day")};
    return use_run(policy, list, &(crd_run_options){.group = true, .by = by, .by_count = COUNT(by)});
}

static crd_status explained(const crd_policy *policy, crd_diagnostics *list) {
    return use_run(policy, list, &(crd_run_options){.settle = true, .explain = true, .backtest = true});
}

static crd_status linted(const crd_policy *policy, crd_diagnostics *list) {
    return use_run(policy, list, &(crd_run_options){.lint = true});
}

static crd_status compared(const crd_policy *policy, crd_diagnostics *list) {
    crd_comparison *both;
    crd_run_options options;
    crd_run_options_init(&options);
    crd_status status = crd_comparison_new(policy, policy, &options, list, &both);
    if (status == CRD_OK) status = read_comparison(&both);
    if (status == CRD_OK) assert_int_equal(crd_comparison_reading(both)->rows, 4);
    crd_comparison_free(both);
    return status;
}

static bool runs_out(const crd_config *config, const void *of) {
    const use_fn *use = of;
    crd_config dated = *config;
    crd_diagnostics *list;
    crd_policy *policy = NULL;
    dated.as_of = 20700;
    crd_status status = crd_diagnostics_new(&dated, &list);
    if (status != CRD_OK) return status == CRD_NOMEM;
    crd_compile_options options = {.path = "policy.crd", .text = STR(policy_text)};
    status = crd_policy_compile(&dated, &options, list, &policy);
    if (status == CRD_OK) status = (*use)(policy, list);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    if (status != CRD_OK) assert_int_equal(status, CRD_NOMEM);
    return status != CRD_OK;
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    const use_fn uses[] = {grouped, explained, linted, compared};
    for (size_t i = 0; i < COUNT(uses); i++) starve(runs_out, &uses[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_allocation_may_fail)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
