/* SPDX-License-Identifier: Apache-2.0
 *
 * Running out of memory while two policies are compared: wherever it happens it is a status, and every byte comes
 * back. */
#include "tests/support/bill.h"
#include "tests/support/starve.h"

/* Everything that can differ does: values, rules, a category and a credit on one side only, guards, names. */
static const char before_text[] =
    "account lab = 444455556666 \"ai-lab\"\n"
    "category Team { \"X\" when account.name is \"ai-lab\" \"Y\" when service in [\"AmazonS3\", \"AmazonRDS\"] default \"Z\" }\n"
    "category Stage { inherit tag.stage }\n"
    "credit poc { amount 10.00 USD starts 2026-07-01 expires 2026-12-31 owner lab restrict to Team \"X\" }\n"
    "guard \"spent\" { for each credit require applied > 5 USD }\n";
static const char after_text[] =
    "account lab = 444455556666 \"lab\"\n"
    "category Team { \"X\" when account.name is \"ai-lab\" \"Y\" when service is \"AmazonS3\" default \"Z\" }\n"
    "credit other { amount 10.00 USD starts 2026-07-01 expires 2026-12-31 owner lab }\n"
    "credit poc { amount 20.00 USD starts 2026-07-01 expires 2026-12-31 owner lab restrict to Team \"Z\" }\n"
    "guard \"spent\" { for each credit require applied > 15 USD severity warning }\n";
static const char euro_text[] =
    "account lab = 444455556666\ncredit poc { amount 1 EUR starts 2026-07-01 expires 2026-12-31 owner lab }\n";

static const char bill[] = CUR2 ",resource_tags\n"
                                "444455556666,AmazonSageMaker,12.5,2026-07-03,Usage,\"{\"\"stage\"\":\"\"dev\"\"}\"\n"
                                "444455556666,AmazonRDS,-2.5e0,2026-07-11,Usage,{}\n"
                                "999988887777,AmazonRDS,3,2026-08-01,Tax,\n";

static crd_status compare(const crd_policy *const policies[2], crd_diagnostics *list) {
    crd_run_options options;
    crd_run_options_init(&options);
    crd_comparison *comparison;
    crd_status status = crd_comparison_new(policies[0], policies[1], &options, list, &comparison);
    if (status != CRD_OK) return status;
    feed from = feed_of(str_of(bill), SIZE_MAX);
    const crd_diff *diff;
    status = crd_comparison_read(comparison, "bill.csv", feed_reader(&from));
    if (status == CRD_OK) status = crd_comparison_result(comparison, &diff);
    if (status == CRD_OK) assert_true(diff->moves_count > 0 && diff->rules_count > 0 && diff->credits_count == 2);
    crd_comparison_free(comparison);
    return status;
}

typedef struct pair {
    const char *texts[2];
    crd_status expected;
} pair;

static crd_status whole_way(const crd_config *config, const pair *p) {
    crd_diagnostics *list;
    crd_status status = crd_diagnostics_new(config, &list);
    if (status != CRD_OK) return status;
    crd_policy *policies[2] = {NULL, NULL};
    for (int i = 0; i < 2 && status == CRD_OK; i++) {
        crd_compile_options options = {.path = "policy.crd", .text = str_of(p->texts[i])};
        status = crd_policy_compile(config, &options, list, &policies[i]);
    }
    if (status == CRD_OK) status = compare((const crd_policy *const[]){policies[0], policies[1]}, list);
    crd_policy_free(policies[1]);
    crd_policy_free(policies[0]);
    crd_diagnostics_free(list);
    return status;
}

static bool runs_out(const crd_config *config, const void *of) {
    const pair *p = of;
    crd_config dated = *config;
    dated.as_of = 20700;
    crd_status status = whole_way(&dated, p);
    if (status != p->expected) assert_int_equal(status, CRD_NOMEM);
    return status != p->expected;
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    starve(runs_out, &(pair){{before_text, after_text}, CRD_OK});
    starve(runs_out, &(pair){{after_text, before_text}, CRD_OK});
}

static void those_of_a_refusal_too(void **state) {
    (void)state;
    starve(runs_out, &(pair){{before_text, euro_text}, CRD_INVALID});
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_allocation_may_fail),
                                       cmocka_unit_test(those_of_a_refusal_too)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
