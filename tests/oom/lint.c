/* SPDX-License-Identifier: Apache-2.0
 *
 * Running out of memory while lint analyses categories: policies that have the findings, linted with charges under an
 * allocator that fails at its n-th call. */
#include "crd_tools.h"
#include "tests/support/bill.h"
#include "tests/support/starve.h"

#define ACCOUNTS                                                                                                       \
    "account production = 111122223333 \"prod-main\"\n"                                                                \
    "account staging = 444455556666 \"nonprod-main\"\n"

static const char *const policies[] = {
    /* shadowed and repeated rules, numbers, wildcards, names inside words */
    ACCOUNTS "category Stage {\n"
             "  \"Production\" when account.name contains \"prod\"\n"
             "  \"Test\" when account.name contains \"nonprod\"\n"
             "  \"Again\" when account.name contains \"prod\" or account is 111122223333 and region is \"us-east-1a\"\n"
             "  \"Lab\" when account.name is \"777788889999\" or tag.env starts with \"dev*\"\n"
             "  default \"Other\" }\n",
    /* rules that are never met, parts that change nothing, exceptions that exclude nothing */
    ACCOUNTS "category Team {\n"
             "  \"Never\" when service is AmazonEC2 and service is AmazonS3\n"
             "  \"Parts\" when tag.d starts with [\"ab\", \"abc\"] and tag.d starts with \"a\" or tag.e like \"*x?\"\n"
             "  \"Idle\" when tag.f is \"x\" unless tag.f is \"y\"\n"
             "  inherit tag.team\n"
             "  inherit tag.team }\n",
    /* lists that share values, texts of a letter, categories of categories, accounts without a value */
    ACCOUNTS "category A effective 2026-07 { \"x\" when account in [production, 777788889999]\n"
             "  \"y\" when account in [777788889999, 123456789012] }\n"
             "category B { \"p\" when tag.p contains \"1\" \"q\" when tag.p contains \"0\" ignoring case\n"
             "  \"r\" when A is \"x\" and A is \"y\" \"s\" when A is absent default \"t\" }\n"
             "credit poc { amount 100.00 USD starts 2026-07-01 expires 2026-12-31 owner staging }\n",
    /* a default that nothing or everything goes to */
    ACCOUNTS "category A { \"x\" when tag.a is present \"y\" when tag.a is absent default \"z\" }\n"
             "category B { \"x\" when account is absent \"y\" when service is absent default \"z\" }\n",
};

static const char bill[] =
    CUR2 ",resource_tags\n"
         "444455556666,AmazonEC2,12.5,2026-07-03T00:00:00Z,Usage,\"{\"\"user_p\"\":\"\"10\"\"}\"\n"
         "111122223333,AmazonEC2,2.5,2026-07-11,Usage,{}\n"
         "111122223333,AmazonRDS,-3,2026-08-01,Credit,\n";

static crd_status lint(const crd_policy *policy, crd_diagnostics *list) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.lint = true;
    crd_lint_options wanted;
    crd_lint_options_init(&wanted);
    crd_status status = crd_run_new(policy, &options, list, &wanted.charges);
    if (status != CRD_OK) return status;
    feed from = feed_of(str_of(bill), SIZE_MAX);
    status = crd_run_read(wanted.charges, "bill.csv", feed_reader(&from));
    if (status == CRD_OK) status = crd_policy_lint(policy, &wanted, list);
    crd_run_free(wanted.charges);
    return status;
}

static bool runs_out(const crd_config *config, const void *of) {
    crd_diagnostics *list;
    crd_policy *policy = NULL;
    crd_status status = crd_diagnostics_new(config, &list);
    if (status != CRD_OK) return true;
    crd_compile_options options = {.path = "policy.crd", .text = str_of(of)};
    status = crd_policy_compile(config, &options, list, &policy);
    if (status == CRD_OK) status = lint(policy, list);
    if (status != CRD_OK) assert_int_equal(status, CRD_NOMEM);
    if (status == CRD_OK) assert_true(crd_diagnostics_count(list) > 2);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return status != CRD_OK;
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(policies); i++) starve(runs_out, policies[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_allocation_may_fail)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
