/* SPDX-License-Identifier: Apache-2.0
 *
 * Which charges a credit could ever pay: one table row a claim. What stands in std/aws is tested with it; here one
 * service and one charge type stand for each list. */
#include "tests/plan/world.h"

static uint8_t judged(world *w, const charge *c) {
    uint32_t ids[WORLD_COLUMNS], *id_columns[WORLD_COLUMNS];
    for (size_t i = 0; i < WORLD_COLUMNS; i++) {
        ids[i] = intern_add(&w->columns.dicts[i], str_of(world_text(c, world_fields[i])));
        id_columns[i] = &ids[i];
    }
    uint8_t reason = ELIGIBLE_REASONS;
    batch b = {.rows = 1, .columns = WORLD_COLUMNS, .ids = id_columns};
    assert_true(eligible_judge(w->eligible, &b, &reason));
    return reason;
}

#define MARKET  .entity = "AWS Marketplace"
#define EDITION .product = "Claude 4.6 Sonnet (Amazon Bedrock Edition)"

static const struct {
    eligible_reason reason;
    charge charge;
} table[] = {
    {ELIGIBLE, {.code = "AmazonEC2"}},
    {ELIGIBLE, {.code = "AmazonEC2", .provider = "AWS", .entity = "AWS"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "DiscountedUsage"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "SavingsPlanCoveredUsage"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "SavingsPlanNegation"}},
    {ELIGIBLE, {.code = "ComputeSavingsPlans", .type = "SavingsPlanRecurringFee"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "RIFee"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "BundledDiscount"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "EdpDiscount"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "PrivateRateDiscount"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "SppDiscount"}},
    {ELIGIBLE, {.code = "AmazonEC2", .type = "Discount"}},
    {ELIGIBLE, {.code = "AWSSupportBusiness", .type = "Fee"}},
    {ELIGIBLE, {.code = "AWSSupportDeveloper", .type = "Fee"}},
    {ELIGIBLE, {.code = "AmazonBedrock"}},
    {ELIGIBLE, {.code = "x", EDITION}}, /* sold by AWS itself */
    {ELIGIBLE_BEDROCK, {.code = "AmazonBedrock", MARKET}},
    {ELIGIBLE_BEDROCK, {.code = "2ndy9jcr0iyo6kbyjbtoyqwzp", MARKET, EDITION}},
    {INELIGIBLE_OTHER_PROVIDER, {.code = "AmazonEC2", .provider = "Microsoft"}},
    {INELIGIBLE_OTHER_PROVIDER, {.code = "AmazonEC2", .provider = "Microsoft", .type = "Credit"}},
    {INELIGIBLE_CREDIT, {.code = "AmazonEC2", .type = "Credit"}},
    {INELIGIBLE_CREDIT, {.code = "AmazonEC2", .type = "Credit", MARKET}},
    {INELIGIBLE_TAX, {.code = "AmazonEC2", .type = "Tax"}},
    {INELIGIBLE_REFUND, {.code = "AmazonEC2", .type = "Refund"}},
    {INELIGIBLE_FEE, {.code = "AmazonEC2", .type = "Fee"}},
    {INELIGIBLE_FEE, {.code = "AWSSupportEnterprise", .type = "Fee"}},
    {INELIGIBLE_FEE, {.code = "AWSSupportBusiness", .type = "SavingsPlanUpfrontFee"}},
    {INELIGIBLE_FEE, {.code = "AmazonBedrock", .type = "Fee", MARKET, EDITION}},
    {INELIGIBLE_OTHER_TYPE, {.code = "AmazonEC2", .type = "usage"}}, /* by bytes */
    {INELIGIBLE_OTHER_TYPE, {.code = "AmazonEC2", .type = ""}},
    {INELIGIBLE_MARKETPLACE, {.code = "x", MARKET}},
    {INELIGIBLE_FEE, {.code = "AWSSupportBusiness", .type = "Fee", MARKET, EDITION}},
    {INELIGIBLE_MARKETPLACE, {.code = "x", MARKET, .product = "(Amazon Bedrock Edition) of something"}},
    {INELIGIBLE_MARKETPLACE, {.code = "AmazonRegistrar", MARKET}},
    {INELIGIBLE_EXCLUDED_SERVICE, {.code = "AmazonRegistrar"}},
    {INELIGIBLE_EXCLUDED_SERVICE, {.code = "AWSSupportEnterprise"}},
};

static void every_charge_has_the_first_reason_that_holds(void **state) {
    (void)state;
    world w;
    world_init(&w);
    assert_true(world_start(&w));
    for (int again = 0; again < 2; again++) /* the second time no value is new */
        for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
            if (judged(&w, &table[i].charge) != table[i].reason) fail_msg("row %zu of the table", i);
    world_free(&w);
}

static void reasons_have_the_names_of_the_plan(void **state) {
    (void)state;
    static const char *const names[] = {"other provider", "credit",          "tax", "refund", "fee", "other type",
                                        "marketplace",    "excluded service"};
    assert_null(eligible_reason_text(ELIGIBLE));
    assert_null(eligible_reason_text(ELIGIBLE_BEDROCK));
    for (eligible_reason i = INELIGIBLE_OTHER_PROVIDER; i < ELIGIBLE_REASONS; i++)
        assert_string_equal(eligible_reason_text(i), names[i - INELIGIBLE_OTHER_PROVIDER]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_charge_has_the_first_reason_that_holds),
        cmocka_unit_test(reasons_have_the_names_of_the_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
