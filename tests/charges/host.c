/* SPDX-License-Identifier: Apache-2.0
 *
 * Charges that a host gives one by one: the rules and defaults of a bill hold. */
#include "base/date.h"
#include "tests/charges/support.h"

static crd_charge good(void) {
    return (crd_charge){.account = STR("1"),
                        .service = STR("S3"),
                        .charge_type = STR("Usage"),
                        .cost = dec_money(3 * DEC_ONE),
                        .day = date_of(2026, 7, 5)};
}

static void defaults(void **state) {
    (void)state;
    watch w;
    crd_charge c = good();
    watch_init(&w, "account provider service credit_service billing_entity region", (charges_options){0});
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_OK);
    c.credit_service = STR("AWSDataTransfer");
    c.provider = STR("Oracle");
    c.month = 2026 * 12 + 7;
    c.currency = STR("USD");
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_OK);
    assert_string_equal(watch_rows(&w), "1:0 2026-07-05 2026-07 3.00 1 AWS S3 S3 AWS -\n"
                                        "2:0 2026-07-05 2026-08 3.00 1 Oracle S3 AWSDataTransfer AWS -\n");
    assert_int_equal(charges_reading(w.r)->rows, 2);
    assert_true(charges_reading(w.r)->currency_assumed);
    watch_free(&w);
}

static void every_text(void **state) {
    (void)state;
    watch w;
    crd_charge c = good();
    c.account_name = STR("a1"), c.payer = STR("a2"), c.product_name = STR("a3"), c.sku = STR("a4");
    c.usage_type = STR("a5"), c.operation = STR("a6"), c.region = STR("a7"), c.billing_entity = STR("a8");
    c.seller = STR("a9"), c.resource = STR("b1"), c.description = STR("b2");
    watch_init(&w,
               "account.name payer product_name sku usage_type operation region billing_entity seller resource "
               "description charge_type",
               (charges_options){0});
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_OK);
    assert_string_equal(watch_rows(&w), "1:0 2026-07-05 2026-07 3.00 a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 Usage\n");
    watch_free(&w);
}

static void tags(void **state) {
    (void)state;
    watch w;
    static const crd_tag given[] = {{STR("user:CostCenter"), STR("one")},
                                    {STR("cost_center"), STR("two")},
                                    {STR("Empty"), STR("")},
                                    {STR("empty"), STR("full")}};
    crd_charge c = good();
    c.tags = given;
    c.tags_count = 4;
    watch_init(&w, "tag.CostCenter tag.Empty tag.Team", (charges_options){0});
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_OK);
    assert_string_equal(watch_rows(&w), "1:0 2026-07-05 2026-07 3.00 one full -\n");
    assert_int_equal(charges_reading(w.r)->tag_conflicts, 1);
    assert_string_equal(watch_findings(&w),
                        "warning CRD0718 charge:0:0 tag `CostCenter` has two values, `one` and `two`: "
                        "the first one counts\n");
    watch_free(&w);
}

static void check(crd_charge c, const char *findings) {
    watch w;
    watch_init(&w, "account region", (charges_options){0});
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_INVALID);
    assert_string_equal(watch_findings(&w), findings);
    watch_free(&w);
}

static void errors(void **state) {
    (void)state;
    crd_charge c = good();
    c.account = STR_NONE;
    check(c, "error CRD0712 charge:0:0 charge 1: account is empty\n");
    c = good();
    c.service = STR("");
    check(c, "error CRD0712 charge:0:0 charge 1: service is empty\n");
    c = good();
    c.charge_type = STR_NONE;
    check(c, "error CRD0712 charge:0:0 charge 1: charge_type is empty\n");
    c = good();
    c.day = CRD_NO_DATE;
    check(c, "error CRD0712 charge:0:0 charge 1: day is not given\n");
    c = good();
    c.day = INT32_MAX;
    check(c, "error CRD0714 charge:0:0 charge 1: day is not in the years 1 to 9999\n");
    c = good();
    c.month = 11; /* December of the year 0 */
    check(c, "error CRD0714 charge:0:0 charge 1: month is not in the years 1 to 9999\n");
    c = good();
    c.month = INT32_MAX;
    check(c, "error CRD0714 charge:0:0 charge 1: month is not in the years 1 to 9999\n");
    c = good();
    c.region = STR("\xE9");
    check(c, "error CRD0715 charge:0:0 charge 1: region is not UTF-8\n");
}

static void currencies(void **state) {
    (void)state;
    watch w;
    crd_charge c = good();
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_OK);
    c.currency = STR("EUR");
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_INVALID);
    assert_string_equal(watch_findings(&w),
                        "error CRD0717 charge:0:0 the charges are in `EUR`, those before in `USD` (charge)\n"
                        "  help: charges that name no currency are taken as USD; read those of each currency apart\n");
    watch_free(&w);
}

static void left_out(void **state) {
    (void)state;
    watch w;
    crd_charge c = good();
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP, .assume_type = STR("Usage")});
    c.charge_type = STR_NONE;
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_OK);
    c.account = STR_NONE;
    assert_int_equal(charges_one(w.r, &c, watch_batch, &w), CRD_OK);
    assert_int_equal(charges_reading(w.r)->rows, 1);
    assert_int_equal(charges_reading(w.r)->skipped, 1);
    assert_money(charges_reading(w.r)->skipped_cost, "3.00");
    assert_string_equal(watch_findings(&w),
                        "warning CRD0712 charge:0:0 charge 2: account is empty\n  note: the row is left out\n");
    watch_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(defaults),   cmocka_unit_test(every_text),
                                       cmocka_unit_test(tags),       cmocka_unit_test(errors),
                                       cmocka_unit_test(currencies), cmocka_unit_test(left_out)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
