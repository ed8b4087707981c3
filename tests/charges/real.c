/* SPDX-License-Identifier: Apache-2.0
 *
 * Real bills of every format, whole, with totals that were computed by other means (Python's csv and decimal), and the
 * same batches however the bytes arrive. */
#include "tests/charges/support.h"
#include "tests/support/data.h"

typedef struct real {
    const char *file;
    size_t rows;
    const char *total;
    const char *assume_type;
} real;

static const real reals[] = {
    {"cur2-real-april-2026/cur2-daily-2026-04.csv", 1882, "-0.0000000676", NULL},
    {"FinOps__FOCUS-Sample-Data/focus_sample.csv", 1000, "20.52022672899", NULL},
    {"finopsfoundation__focus_converters/sample-anonymous-aws-export-dataset.csv", 1281, "1.6823086974", NULL},
    {"guymano__focus-data-toolkit/aws_1_2_cost_and_usage_rows100_seed42.csv", 100, "1157.48882377213324", NULL},
    {"guymano__focus-data-toolkit/aws_1_2_cost_and_usage_rows25_seed7.csv", 25, "27.339199", NULL},
    {"keboola__component-aws-cost-and-usage-reports/sample_billing_data.csv", 3, "0.045152", NULL},
    {"keboola__component-aws-cost-and-usage-reports/sample_billing_data_v2.csv", 4, "0.108304", NULL},
    {"sbroenne__aws-cur-anonymize/sample-cur20.csv", 4, "0.0652", "Usage"},
    {"sbroenne__aws-cur-anonymize/sample-legacy-csv.csv", 4, "0.0652", "Usage"},
};
#define REALS (sizeof reals / sizeof *reals)

static const char every_field[] =
    "account account.name payer provider service credit_service product_name sku usage_type operation region charge_type "
    "billing_entity seller resource description tag.CostCenter tag.Environment tag.application";

static charges_options options_of(const real *file) {
    return (charges_options){.assume_type = str_of(file->assume_type)};
}

static void totals(void **state) {
    (void)state;
    for (size_t i = 0; i < REALS; i++) {
        watch w;
        crd_str bytes = data_file(reals[i].file);
        watch_init(&w, every_field, options_of(&reals[i]));
        w.quiet = true;
        crd_status status = watch_bytes(&w, reals[i].file, feed_of(bytes, SIZE_MAX));
        assert_string_equal(watch_findings(&w), "");
        assert_int_equal(status, CRD_OK);
        assert_int_equal(charges_reading(w.r)->rows, reals[i].rows);
        assert_int_equal(charges_reading(w.r)->tag_conflicts, 0);
        assert_true(str_eq(charges_reading(w.r)->currency, STR("USD")));
        assert_int_equal(charges_reading(w.r)->currency_assumed, reals[i].assume_type != NULL);
        assert_money(dec_money(w.total), reals[i].total);
        watch_free(&w);
        free((char *)bytes.ptr);
    }
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

/* Rows that Python's csv and json modules gave too, under the rules of docs/language.md. */
static void rows(void **state) {
    (void)state;
    static const char *const expected[][2] = {
        {"cur2-real-april-2026/cur2-daily-2026-04.csv",
         "594:595 2026-04-01 2026-04 0.00 111122223333 example-main AmazonEC2 AWSDataTransfer C7XDWJNQJCHH2ZQT - Usage AWS - -"},
        {"cur2-real-april-2026/cur2-daily-2026-04.csv",
         "303:304 2026-04-01 2026-04 -0.0766666728 111122223333 example-main AmazonRDS AmazonRDS 98Z3EQYU8MDZUWHX us-east-1 "
         "Credit AWS - -"},
        {"FinOps__FOCUS-Sample-Data/focus_sample.csv",
         "206:207 2024-09-28 2024-09 0.0000000035 85742851457 Orion Odyssey AWSELB AWSELB 5M4327XEUKBBTWAT us-west-2 Usage "
         "AWS - -"},
        {"FinOps__FOCUS-Sample-Data/focus_sample.csv",
         "497:498 2024-09-06 2024-09 0.000093099 84445137922 Pioneer Nimbus AmazonEC2 AmazonEC2 759N2ESGG4Z2C95V "
         "ap-southeast-2 Usage AWS - ProNetworkPilot"},
        {"finopsfoundation__focus_converters/sample-anonymous-aws-export-dataset.csv",
         "109:110 2023-11-07 2023-11 0.0000000089 123412340534 - AmazonS3 AWSDataTransfer 4WYPUxxxxxx9S82B - Usage AWS - -"},
        {"guymano__focus-data-toolkit/aws_1_2_cost_and_usage_rows100_seed42.csv",
         "12:13 2026-05-01 2026-05 0.0845757182 200000000012 staging-platform AmazonEC2 AmazonEC2 SKU-AMAZON-810a48 eu-west-1 "
         "Usage AWS cc-1042 -"},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        watch w;
        char line[512];
        crd_str bytes = data_file(expected[i][0]);
        watch_init(&w,
                   "account account.name service credit_service sku region charge_type billing_entity tag.CostCenter "
                   "tag.application",
                   (charges_options){0});
        assert_int_equal(watch_bytes(&w, "a.csv", feed_of(bytes, SIZE_MAX)), CRD_OK);
        snprintf(line, sizeof line, "\n%s\n", expected[i][1]);
        if (!strstr(watch_rows(&w), line)) fail_msg("%s has no row %s", expected[i][0], expected[i][1]);
        watch_free(&w);
        free((char *)bytes.ptr);
    }
}

/* ---- Usage of the real CUR -------------------------------------------------------------------------------------- */

static bool add_usage(void *ud, const batch *b) {
    watch *w = ud;
    for (size_t row = 0; row < b->rows; row++) {
        if (!str_eq(intern_get(&w->dicts[0], b->ids[0][row]), STR("Usage"))) continue;
        assert_true(dec_add(w->total, b->cost[row], &w->total));
        w->batches++;
    }
    return true;
}

static void usage_of_a_real_month(void **state) {
    (void)state;
    watch w;
    crd_str bytes = data_file(reals[0].file);
    watch_init(&w, "charge_type", (charges_options){0});
    feed f = feed_of(bytes, SIZE_MAX);
    assert_int_equal(charges_read(w.r, STR("cur.csv"), feed_reader(&f), add_usage, &w), CRD_OK);
    assert_int_equal(w.batches, 1511);
    assert_money(dec_money(w.total), "47.6816938322");
    watch_free(&w);
    free((char *)bytes.ptr);
}

/* ---- Pieces ----------------------------------------------------------------------------------------------------- */

static char *all_rows(const real *file, crd_str bytes, size_t chunk) {
    watch w;
    watch_init(&w, every_field, options_of(file));
    assert_int_equal(watch_bytes(&w, "a.csv", feed_of(bytes, chunk)), CRD_OK);
    char *copy = strdup(watch_rows(&w));
    watch_free(&w);
    return copy;
}

/* However the bytes are cut, the rows are the same. The scanner fills its block first, so this covers its reader; rows
 * across blocks are in the big files, and in tests/charges/csv.c. */
static void pieces(void **state) {
    (void)state;
    for (size_t i = 0; i < REALS; i++) {
        crd_str bytes = data_file(reals[i].file);
        char *expected = all_rows(&reals[i], bytes, SIZE_MAX);
        size_t step = bytes.len > 200000 ? 23 : 1;
        for (size_t chunk = 0; chunk <= 70; chunk += step) {
            char *found = all_rows(&reals[i], bytes, chunk);
            assert_string_equal(found, expected);
            free(found);
        }
        free(expected);
        free((char *)bytes.ptr);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(totals), cmocka_unit_test(rows),
                                       cmocka_unit_test(usage_of_a_real_month), cmocka_unit_test(pieces)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
