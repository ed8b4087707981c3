/* SPDX-License-Identifier: Apache-2.0
 *
 * Running out of memory on the way from AWS's credits to a policy's text. */
#include "crd_aws.h"
#include "tests/support/starve.h"
#include "tests/support/write.h"

static const crd_str accounts[] = {STR("111122223333"), STR("444455556666")};
static const crd_str services[] = {STR("Amazon EC2"), STR("Amazon Frobnicator")};
static const crd_aws_expression inner = {
    .kind = CRD_AWS_DIMENSIONS, .key = STR("LINKED_ACCOUNT"), .values = accounts, .values_count = 2};
static const crd_aws_expression outer = {
    .kind = CRD_AWS_COST_CATEGORIES, .key = STR("Inner"), .values = services, .values_count = 1};
static const crd_aws_rule inner_rule = {.value = STR("Amazon EC2"), .when = &inner};
static const crd_aws_rule outer_rule = {.value = STR("AI"), .when = &outer};
static const crd_aws_category categories[] = {
    {.name = STR("Outer"), .arn = STR("arn:outer"), .rules = &outer_rule, .rules_count = 1},
    {.name = STR("Inner"), .arn = STR("arn:inner"), .rules = &inner_rule, .rules_count = 1}};

#define CREDIT(number, ...)                                                                                            \
    {                                                                                                                  \
        .id = STR(number), .account = accounts[0], .type = STR("Promotion"), .description = STR("Grant"),              \
        .currency = STR("USD"), .initial = {1000, 0}, .remaining = {900, 0}, .starts = 20000, __VA_ARGS__              \
    }

/* What is written, left out, refused. */
static void fill(crd_aws_credit at[4]) {
    const crd_aws_credit all[4] = {
        CREDIT("1", .ends = 22000, .products = services, .products_count = 2, .account_shares = -1,
               .sharing_type = STR("COST_CATEGORY_RULE"), .cost_category_arn = STR("arn:outer"),
               .rule_name = STR("AI")),
        CREDIT("2", .ends = CRD_NO_DATE, .shareable = accounts, .shareable_count = 2, .disabled = true,
               .sharing_type = STR("CUSTOM"), .account_shares = 0),
        CREDIT("3", .ends = 20100, .account_shares = 0),
        CREDIT("4", .ends = 22000, .account_shares = 0, .purchases = services, .purchases_count = 2),
    };
    memcpy(at, all, sizeof all);
}

static bool write_credits(const crd_config *config, const void *of) {
    crd_aws_credit at[4];
    crd_aws_credits_options options = {.categories = categories, .categories_count = *(const size_t *)of};
    crd_diagnostics *list;
    fill(at);
    crd_status status = crd_diagnostics_new(config, &list);
    if (status == CRD_OK) {
        crd_config today = *config;
        today.as_of = 20500;
        status = crd_aws_credits_text(&today, at, 4, &options, list, write_nowhere, NULL);
        if (status != CRD_NOMEM) assert_int_equal(status, options.categories_count == 2 ? CRD_OK : CRD_INVALID);
        crd_diagnostics_free(list);
    }
    return status == CRD_NOMEM;
}

static void test_text(void **state) {
    (void)state;
    size_t all = 2, none = 0;
    assert_true(starve(write_credits, &all) > 50);
    assert_true(starve(write_credits, &none) > 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
