/* SPDX-License-Identifier: Apache-2.0
 *
 * What a row means in each format: which column a field takes, what counts as absent, and FOCUS in AWS's words. */
#include "tests/charges/support.h"

typedef struct example {
    const char *fields;
    const char *bytes;
    const char *rows;
} example;

static void check(const example *e, charges_options options) {
    watch w;
    watch_init(&w, e->fields, options);
    crd_status status = watch_text(&w, e->bytes);
    assert_string_equal(watch_findings(&w), "");
    assert_int_equal(status, CRD_OK);
    assert_string_equal(watch_rows(&w), e->rows);
    watch_free(&w);
}

#define CHECK_ALL(examples)                                                                                            \
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) check(&examples[i], (charges_options){0})

#define FOCUS "BillingAccountId,SubAccountId,ServiceName,BilledCost,ChargePeriodStart,ChargeCategory"

static void csv_forms(void **state) {
    (void)state;
    static const example examples[] = {
        {"account", CUR2 "\n", ""},
        {"account", CUR2, ""},
        {"account", CUR2 "\r\n1,S3,1,2026-07-01,Usage\r\n\r\n\n", "1:2 2026-07-01 2026-07 1.00 1\n"},
        {"account", "\xEF\xBB\xBF" CUR2 "\n1,S3,1,2026-07-01,Usage", "1:2 2026-07-01 2026-07 1.00 1\n"},
        {"account service", CUR2 "\n\"a \"\"b\"\" c\",\"x,\ny\",1,2026-07-01,Usage\n2,S3,2,2026-07-02,\"Usage\"",
         "1:2 2026-07-01 2026-07 1.00 a \"b\" c x,\ny\n2:4 2026-07-02 2026-07 2.00 2 S3\n"},
    };
    CHECK_ALL(examples);
}

static void fallbacks(void **state) {
    (void)state;
    static const example examples[] = {
        {"service credit_service",
         CUR2 ",product_servicecode\n1,AmazonEC2,1,2026-07-01,Usage,AWSDataTransfer\n"
              "1,AmazonEC2,1,2026-07-01,Usage,\n1,AmazonEC2,1,2026-07-01,Usage,\\N\n",
         "1:2 2026-07-01 2026-07 1.00 AmazonEC2 AWSDataTransfer\n2:3 2026-07-01 2026-07 1.00 AmazonEC2 AmazonEC2\n"
         "3:4 2026-07-01 2026-07 1.00 AmazonEC2 AmazonEC2\n"},
        {"service credit_service", CUR2 "\n1,AmazonEC2,1,2026-07-01,Usage\n",
         "1:2 2026-07-01 2026-07 1.00 AmazonEC2 AmazonEC2\n"},
        /* The first column that the header carries, not the first with a value. */
        {"region", CUR2 ",product_region,product_region_code\n1,S3,1,2026-07-01,Usage,old,\n",
         "1:2 2026-07-01 2026-07 1.00 -\n"},
        {"region", CUR2 ",product_region\n1,S3,1,2026-07-01,Usage,old\n", "1:2 2026-07-01 2026-07 1.00 old\n"},
        {"region", LEGACY ",product/region,product/regionCode\n1,S3,1,2026-07-01,Usage,old,new\n",
         "1:2 2026-07-01 2026-07 1.00 new\n"},
        {"product_name",
         CUR2
         ",product,product_product_name\n1,S3,1,2026-07-01,Usage,\"{\"\"product_name\"\":\"\"of map\"\"}\",of column\n",
         "1:2 2026-07-01 2026-07 1.00 of map\n"},
        {"product_name", CUR2 ",product_product_name\n1,S3,1,2026-07-01,Usage,of column\n",
         "1:2 2026-07-01 2026-07 1.00 of column\n"},
        {"provider billing_entity sku", CUR2 "\n1,S3,1,2026-07-01,Usage\n", "1:2 2026-07-01 2026-07 1.00 AWS AWS -\n"},
        {"provider billing_entity",
         LEGACY ",bill/BillingEntity\n1,S3,1,2026-07-01,Usage,AWS Marketplace\n"
                "1,S3,1,2026-07-01,Usage,\n",
         "1:2 2026-07-01 2026-07 1.00 AWS AWS Marketplace\n2:3 2026-07-01 2026-07 1.00 AWS AWS\n"},
        {"account payer",
         FOCUS "\n10,20,S3,1,2026-07-01,Usage\n10,NULL,S3,1,2026-07-01,Usage\n10,\"NULL\",S3,1,2026-07-01,"
               "Usage\n10,,S3,1,2026-07-01,Usage\n",
         "1:2 2026-07-01 2026-07 1.00 20 10\n2:3 2026-07-01 2026-07 1.00 10 10\n3:4 2026-07-01 2026-07 1.00 10 10\n"
         "4:5 2026-07-01 2026-07 1.00 10 10\n"},
        /* NULL is a text outside FOCUS. */
        {"sku", CUR2 ",product_sku\n1,S3,1,2026-07-01,Usage,NULL\n", "1:2 2026-07-01 2026-07 1.00 NULL\n"},
    };
    CHECK_ALL(examples);
}

static void dates(void **state) {
    (void)state;
    static const example examples[] = {
        {"",
         CUR2 ",bill_billing_period_start_date\n"
              "1,S3,1,2026-07-31T23:30:00-01:00,Usage,2026-07-01T00:00:00Z\n"
              "1,S3,1,2026-08-01 00:00:00,Usage,\n"
              "1,S3,1,2026-07-02,Usage,2026-06-01\n"
              "1,S3,1,2026-07-31T23:30:00-01:00,Usage,\n"
              "1,S3,1,2026-07-31,Usage,\n",
         "1:2 2026-08-01 2026-07 1.00\n2:3 2026-08-01 2026-08 1.00\n3:4 2026-07-02 2026-06 1.00\n"
         "4:5 2026-08-01 2026-08 1.00\n5:6 2026-07-31 2026-07 1.00\n"},
    };
    CHECK_ALL(examples);
}

static void money(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "", (charges_options){0});
    assert_int_equal(watch_text(&w, CUR2 "\n1,S3,-7.0E-10,2026-07-01,Usage\n1,S3,6.63e-05,2026-07-01,Usage\n"
                                         "1,S3,0.0000000000000000005,2026-07-01,Usage\n"
                                         "1,S3,0.0000000000000000015,2026-07-01,Usage\n1,S3,-0.00,2026-07-01,Usage\n"),
                     CRD_OK);
    assert_string_equal(watch_rows(&w), "1:2 2026-07-01 2026-07 -0.0000000007\n2:3 2026-07-01 2026-07 0.0000663\n"
                                        "3:4 2026-07-01 2026-07 0.00\n4:5 2026-07-01 2026-07 0.000000000000000002\n"
                                        "5:6 2026-07-01 2026-07 0.00\n");
    assert_int_equal(charges_reading(w.r)->rounded, 2);
    assert_true(charges_reading(w.r)->currency_assumed);
    assert_true(str_eq(charges_reading(w.r)->currency, STR("USD")));
    watch_free(&w);
}

static void currency(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "", (charges_options){0});
    assert_int_equal(watch_text(&w, FOCUS ",BillingCurrency\n1,2,S3,1,2026-07-01,Usage,EUR\n"), CRD_OK);
    assert_false(charges_reading(w.r)->currency_assumed);
    assert_true(str_eq(charges_reading(w.r)->currency, STR("EUR")));
    watch_free(&w);
}

static void assumed_type(void **state) {
    (void)state;
    static const char header[] = "line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,"
                                 "line_item_usage_start_date";
    example without = {"charge_type", "", "1:2 2026-07-01 2026-07 1.00 Fee\n"};
    char bytes[512];
    snprintf(bytes, sizeof bytes, "%s\n1,S3,1,2026-07-01\n", header);
    without.bytes = bytes;
    check(&without, (charges_options){.assume_type = STR("Fee")});
    example with = {"charge_type", CUR2 "\n1,S3,1,2026-07-01,Tax\n", "1:2 2026-07-01 2026-07 1.00 Tax\n"};
    check(&with, (charges_options){.assume_type = STR("Fee")});
}

static void focus(void **state) {
    (void)state;
    static const char types[] = FOCUS ",ChargeFrequency,CommitmentDiscountCategory\n"
                                      "1,2,S3,1,2026-07-01,Usage,Usage-Based,\n"
                                      "1,2,S3,1,2026-07-01,Tax,,\n"
                                      "1,2,S3,1,2026-07-01,Credit,,\n"
                                      "1,2,S3,1,2026-07-01,Adjustment,,\n"
                                      "1,2,S3,1,2026-07-01,Purchase,Recurring,Usage\n"
                                      "1,2,S3,1,2026-07-01,Purchase,Recurring,Spend\n"
                                      "1,2,S3,1,2026-07-01,Purchase,Recurring,NULL\n"
                                      "1,2,S3,1,2026-07-01,Purchase,One-Time,Usage\n"
                                      "1,2,S3,1,2026-07-01,Rebate,,\n";
    static const char entities[] = FOCUS ",ProviderName,PublisherName\n"
                                         "1,2,S3,1,2026-07-01,Usage,AWS,\"Amazon Web Services, Inc.\"\n"
                                         "1,2,S3,1,2026-07-01,Usage,AWS,Red Hat Inc.\n"
                                         "1,2,S3,1,2026-07-01,Usage,AWS,NULL\n"
                                         "1,2,S3,1,2026-07-01,Usage,Microsoft,Microsoft\n"
                                         "1,2,S3,1,2026-07-01,Usage,NULL,Red Hat Inc.\n";
    static const char services[] = FOCUS ",x_ServiceCode\n"
                                         "1,2,Amazon Simple Queue Service,1,2026-07-01,Usage,\n"
                                         "1,2,Amazon Simple Queue Service,1,2026-07-01,Usage,AmazonSQS\n"
                                         "1,2,Their Own Service,1,2026-07-01,Usage,NULL\n";
    static const example examples[] = {
        {"charge_type", types,
         "1:2 2026-07-01 2026-07 1.00 Usage\n2:3 2026-07-01 2026-07 1.00 Tax\n3:4 2026-07-01 2026-07 1.00 Credit\n"
         "4:5 2026-07-01 2026-07 1.00 Refund\n5:6 2026-07-01 2026-07 1.00 RIFee\n"
         "6:7 2026-07-01 2026-07 1.00 SavingsPlanRecurringFee\n7:8 2026-07-01 2026-07 1.00 Fee\n"
         "8:9 2026-07-01 2026-07 1.00 Fee\n9:10 2026-07-01 2026-07 1.00 Rebate\n"},
        {"provider billing_entity", entities,
         "1:2 2026-07-01 2026-07 1.00 AWS AWS\n2:3 2026-07-01 2026-07 1.00 AWS AWS Marketplace\n"
         "3:4 2026-07-01 2026-07 1.00 AWS AWS\n4:5 2026-07-01 2026-07 1.00 Microsoft AWS\n"
         "5:6 2026-07-01 2026-07 1.00 - AWS Marketplace\n"},
        {"service credit_service", services,
         "1:2 2026-07-01 2026-07 1.00 AWSQueueService AWSQueueService\n2:3 2026-07-01 2026-07 1.00 AmazonSQS AmazonSQS\n"
         "3:4 2026-07-01 2026-07 1.00 Their Own Service Their Own Service\n"},
    };
    CHECK_ALL(examples);
}

/* ---- Batches ----------------------------------------------------------------------------------------------------- */

/* Full batches, a short last one, and a sink that has enough. */
static void batches(void **state) {
    (void)state;
    enum { COUNT = 2 * BATCH_ROWS + 10 };
    static const char row[] = "1,S3,1,2026-07-01,Usage\n";
    size_t n = sizeof CUR2;
    char *bytes = malloc(n + COUNT * (sizeof row - 1) + 1);
    assert_non_null(bytes);
    memcpy(bytes, CUR2 "\n", n);
    for (size_t i = 0; i < COUNT; i++, n += sizeof row - 1) memcpy(bytes + n, row, sizeof row);
    watch w;
    watch_init(&w, "account", (charges_options){0});
    w.quiet = true;
    assert_int_equal(watch_text(&w, bytes), CRD_OK);
    assert_int_equal(w.batches, 3);
    assert_money(dec_money(w.total), "8202.00");
    watch_free(&w);
    watch_init(&w, "account", (charges_options){0});
    w.quiet = true;
    w.stop_after = 1;
    assert_int_equal(watch_text(&w, bytes), CRD_OK);
    assert_int_equal(w.batches, 1);
    watch_free(&w);
    free(bytes);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(csv_forms), cmocka_unit_test(fallbacks),
                                       cmocka_unit_test(dates),     cmocka_unit_test(money),
                                       cmocka_unit_test(currency),  cmocka_unit_test(assumed_type),
                                       cmocka_unit_test(focus),     cmocka_unit_test(batches)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
