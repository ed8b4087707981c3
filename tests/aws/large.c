/* SPDX-License-Identifier: Apache-2.0
 *
 * The largest category that AWS takes, 500 rules, over the accounts of a large organization: the proof decides whether
 * rules in another order mean the same, and finds the one account that another rule has. */
#include "api/api.h"
#include "tests/support/aws.h"

enum { RULES = 500, ACCOUNTS = 5000, EACH = ACCOUNTS / RULES };

typedef struct large {
    char numbers[ACCOUNTS][13], values[RULES][16];
    crd_str accounts[ACCOUNTS];
    crd_aws_expression leaves[RULES];
    crd_aws_rule rules[RULES];
    crd_aws_category category;
} large;

static large *large_new(void) {
    large *l = calloc(1, sizeof *l);
    assert_non_null(l);
    for (size_t i = 0; i < ACCOUNTS; i++) {
        snprintf(l->numbers[i], sizeof *l->numbers, "%012zu", 100000000000 + i * 7919);
        l->accounts[i] = str_of(l->numbers[i]);
    }
    for (size_t i = 0; i < RULES; i++) {
        snprintf(l->values[i], sizeof *l->values, "Team %zu", i);
        l->leaves[i] = (crd_aws_expression){.kind = CRD_AWS_DIMENSIONS,
                                            .key = STR("LINKED_ACCOUNT"),
                                            .values = &l->accounts[i * EACH],
                                            .values_count = EACH};
        l->rules[i] = (crd_aws_rule){.value = str_of(l->values[i]), .when = &l->leaves[i]};
    }
    l->category = (crd_aws_category){
        .name = STR("Team"), .rules = l->rules, .rules_count = RULES, .default_value = STR("Everyone else")};
    return l;
}

static bool write_text(void *ud, const char *bytes, size_t len) {
    text_add(ud, (crd_str){bytes, len});
    return true;
}

/* The policy of the definition as it was made. */
static crd_policy *policy_of(const large *l, crd_diagnostics **list) {
    crd_config config = libc_config();
    crd_aws_text_options options = {0};
    crd_policy *policy;
    mem m = libc_mem();
    text t;
    text_init(&t, &m);
    assert_int_equal(crd_diagnostics_new(&config, list), CRD_OK);
    assert_int_equal(crd_aws_categories_text(&config, &l->category, 1, &options, *list, write_text, &t), CRD_OK);
    crd_compile_options compile = {.path = "policy.crd", .text = text_str(&t)};
    assert_int_equal(crd_policy_compile(&config, &compile, *list, &policy), CRD_OK);
    text_free(&t);
    return policy;
}

static crd_aws_comparison compare(const crd_policy *policy, const large *l, crd_diagnostics *list) {
    crd_aws_comparison found;
    assert_int_equal(crd_policy_compare_definition(policy, 0, &l->category, 1, 0, list, &found), CRD_OK);
    return found;
}

static void test_order(void **state) {
    (void)state;
    crd_diagnostics *list;
    large *l = large_new();
    crd_policy *policy = policy_of(l, &list);
    assert_int_equal(compare(policy, l, list).meaning, CRD_AWS_SAME);
    for (size_t i = 0; i < RULES / 2; i++) {
        crd_aws_rule swapped = l->rules[i];
        l->rules[i] = l->rules[RULES - 1 - i];
        l->rules[RULES - 1 - i] = swapped;
    }
    assert_int_equal(compare(policy, l, list).meaning, CRD_AWS_SAME);
    l->leaves[RULES - 1].values_count--;
    crd_aws_comparison found = compare(policy, l, list);
    assert_int_equal(found.meaning, CRD_AWS_OTHER);
    assert_str(found.policy_value, "Team 499");
    assert_str(found.aws_value, "Everyone else");
    assert_str(found.charge[0].value, l->numbers[ACCOUNTS - 1]);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    free(l);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
