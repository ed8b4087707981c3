/* SPDX-License-Identifier: Apache-2.0
 *
 * Running out of memory on the way from definitions to a policy, through the proof, and back to definitions. */
#include "crd_aws.h"
#include "tests/support/starve.h"
#include "tests/support/write.h"

static const crd_str accounts[] = {{"111122223333", 12}, {"444455556666", 12}};
static const crd_str words[] = {{"web", 3}, {"ads", 3}};
static const crd_aws_expression leaves[] = {
    {.kind = CRD_AWS_DIMENSIONS, .key = {"LINKED_ACCOUNT", 14}, .values = accounts, .values_count = 2},
    {.kind = CRD_AWS_TAGS, .key = {"team", 4}, .values = words, .values_count = 2, .match = CRD_AWS_STARTS_WITH},
    {.kind = CRD_AWS_COST_CATEGORIES, .key = {"Crew 1", 6}, .values = words, .values_count = 1},
};
static const crd_aws_expression any = {.kind = CRD_AWS_OR, .parts = leaves, .parts_count = 3};
static const crd_aws_expression not_any = {.kind = CRD_AWS_NOT, .parts = &any, .parts_count = 1};
static const crd_aws_rule rules[] = {
    {.value = {"A", 1}, .when = &any},
    {.dimension = {"TAG", 3}, .dimension_key = {"cost center", 11}},
    {.value = {"B", 1}, .when = &not_any},
};
static const crd_aws_rule changed[] = {
    {.value = {"A", 1}, .when = &any},
    {.dimension = {"LINKED_ACCOUNT_NAME", 19}},
    {.value = {"B", 1}, .when = &not_any},
};
static const crd_aws_rule crew[] = {{.value = {"web", 3}, .when = &leaves[1]}};
static const crd_aws_split splits[] = {
    {.source = {"A", 1}, .targets = (const crd_str[]){{"B", 1}}, .targets_count = 1, .method = CRD_AWS_EVEN}};
static const crd_aws_category categories[] = {
    {.name = {"Team", 4}, .rules = rules, .rules_count = 3, .splits = splits, .splits_count = 1},
    {.name = {"Crew 1", 6}, .rules = crew, .rules_count = 1, .default_value = {"ads", 3}},
};
static const crd_aws_category others[] = {
    {.name = {"Team", 4}, .rules = changed, .rules_count = 3},
    {.name = {"Crew 1", 6}, .rules = crew, .rules_count = 1, .default_value = {"ads", 3}},
};

static crd_status compare(const crd_policy *policy, const crd_aws_category *at, crd_aws_meaning expected,
                          crd_diagnostics *list) {
    crd_aws_comparison found;
    size_t team = str_eq(crd_policy_category_name(policy, 0), STR("Team")) ? 0 : 1;
    crd_status status = crd_policy_compare_definition(policy, team, at, 2, 0, list, &found);
    if (status == CRD_OK) assert_int_equal(found.meaning, expected);
    return status;
}

static crd_status back(const crd_policy *policy, crd_diagnostics *list) {
    crd_aws_definitions *made;
    const crd_aws_category *at;
    size_t n;
    crd_status status = crd_policy_definitions(policy, STR_NONE, list, &made, &at, &n);
    crd_aws_definitions_free(made);
    return status;
}

static crd_status there_and_back(const crd_config *config, crd_diagnostics *list, sink *out) {
    crd_aws_text_options options = {0};
    crd_policy *policy;
    sink_init(out);
    crd_status status = crd_aws_categories_text(config, categories, 2, &options, list, sink_write, out);
    if (status != CRD_OK) return status;
    crd_compile_options compile = {.path = "policy.crd", .text = {out->text, out->n}};
    status = crd_policy_compile(config, &compile, list, &policy);
    if (status != CRD_OK) return status;
    status = compare(policy, categories, CRD_AWS_SAME, list);
    if (status == CRD_OK) status = compare(policy, others, CRD_AWS_OTHER, list);
    if (status == CRD_OK) status = back(policy, list);
    crd_policy_free(policy);
    return status;
}

static bool all_of_it(const crd_config *config, const void *of) {
    crd_diagnostics *list;
    crd_status status = crd_diagnostics_new(config, &list);
    if (status == CRD_OK) status = there_and_back(config, list, (sink *)(uintptr_t)of);
    crd_diagnostics_free(list);
    if (status != CRD_OK) assert_int_equal(status, CRD_NOMEM);
    return status == CRD_NOMEM;
}

static void test_starved(void **state) {
    (void)state;
    sink *out = calloc(1, sizeof *out);
    assert_non_null(out);
    assert_true(starve(all_of_it, out) > 100);
    free(out);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_starved)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
