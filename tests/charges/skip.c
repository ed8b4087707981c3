/* SPDX-License-Identifier: Apache-2.0
 *
 * Rows that cannot be read, left out: counted in rows and in money, listed, and never at the price of a good row. */
#include "charges/limits.h"
#include "tests/charges/support.h"

#define HEADER CUR2 ",line_item_currency_code\n"
#define GOOD   "1,S3,1,2026-07-01,Usage,USD\n"

static void left_out(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    assert_int_equal(watch_text(&w, HEADER GOOD ",S3,2.25,2026-07-01,Usage,USD\n"             /* 2: cost known */
                                                "1,S3,4,never,Usage,USD\n"                    /* 3: cost known */
                                                "1,S3,much,2026-07-01,Usage,USD\n"            /* 4 */
                                                "1,S3\n"                                      /* 5 */
                                                "1,S3,\"8\"0,2026-07-01,Usage,USD\n\n\n" GOOD /* 6; 7 and 8 empty; 9 */
                                                ",S3,16,2026-07-01,Usage,EUR\n" GOOD "\n"),   /* 10: another currency */
                     CRD_OK);
    const crd_reading *reading = charges_reading(w.r);
    assert_string_equal(watch_rows(&w), "1:2 2026-07-01 2026-07 1.00 1\n9:10 2026-07-01 2026-07 1.00 1\n"
                                        "11:12 2026-07-01 2026-07 1.00 1\n");
    assert_int_equal(reading->rows, 3);
    assert_int_equal(reading->skipped, 8);
    assert_money(reading->skipped_cost, "6.25");
    assert_int_equal(reading->skipped_cost_unknown, 6);
    assert_int_equal(crd_diagnostics_errors(w.d), 0);
    assert_string_equal(
        watch_findings(&w),
        "warning CRD0712 a.csv:3:1 `line_item_usage_account_id` is empty: every charge needs an account\n"
        "  note: the row is left out\n"
        "warning CRD0714 a.csv:4:8 `line_item_usage_start_date` is no date: `never`\n"
        "  note: the row is left out\n"
        "  help: a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00\n"
        "warning CRD0713 a.csv:5:6 `line_item_unblended_cost` is no number: `much`\n"
        "  note: the row is left out\n"
        "  help: an amount is written 12.5 or 1.25e1\n"
        "warning CRD0710 a.csv:6:1 the row has 2 fields, the header has 6\n"
        "  note: the row is left out\n"
        "  help: look whether the file was cut off, or a newline stands outside quotes\n"
        "warning CRD0709 a.csv:7:8 a quote inside a field\n"
        "  note: the row is left out\n"
        "  help: write a field that holds quotes as \"a \"\"b\"\" c\"\n"
        "warning CRD0710 a.csv:8:1 2 empty lines between rows\n"
        "  note: the row is left out\n"
        "  help: take the empty lines out\n"
        "warning CRD0712 a.csv:11:1 `line_item_usage_account_id` is empty: every charge needs an account\n"
        "  note: the row is left out\n");
    watch_free(&w);
}

/* What no row can be blamed for is an error all the same. */
static void not_left_out(void **state) {
    (void)state;
    static const char *const files[][2] = {
        {HEADER GOOD "1,\"S3,1\n",
         "error CRD0708 a.csv:3:3 the quote opened here is never closed\n"
         "  help: look whether the file was cut off, or a quote inside a field is not doubled\n"},
        {HEADER GOOD "1,S3,1,2026-07-01,Usage,EUR\n",
         "error CRD0717 a.csv:3:25 the charges are in `EUR`, those before in `USD` (a.csv:2:25)\n"
         "  help: read the charges of each currency in a run of their own\n"},
        {"line_item_product_code,a\"b\n", "error CRD0709 a.csv:1:25 a quote inside a field\n"
                                          "  help: write a field that holds quotes as \"a \"\"b\"\" c\"\n"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        watch w;
        watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
        assert_int_equal(watch_text(&w, files[i][0]), CRD_INVALID);
        assert_string_equal(watch_findings(&w), files[i][1]);
        watch_free(&w);
    }
}

/* Sums of what is left out are checked too: what does not fit is unknown. */
static void too_much_money(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    assert_int_equal(watch_text(&w, HEADER ",S3,1e20,2026-07-01,Usage,USD\n,S3,1e20,2026-07-01,Usage,USD\n"), CRD_OK);
    assert_money(charges_reading(w.r)->skipped_cost, "100000000000000000000.00");
    assert_int_equal(charges_reading(w.r)->skipped_cost_unknown, 1);
    watch_free(&w);
}

/* All are counted, the first ones are listed. */
static void long_list(void **state) {
    (void)state;
    enum { BAD = CHARGES_LISTED_SKIPS + 50 };
    static const char row[] = ",S3,1,2026-07-01,Usage,USD\n";
    watch w;
    text bytes;
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    text_init(&bytes, &w.m);
    text_add(&bytes, STR(HEADER));
    for (int i = 0; i < BAD; i++) text_add(&bytes, STR(row));
    assert_int_equal(watch_bytes(&w, "a.csv", feed_of(text_str(&bytes), SIZE_MAX)), CRD_OK);
    assert_int_equal(charges_reading(w.r)->skipped, BAD);
    assert_int_equal(crd_diagnostics_count(w.d), CHARGES_LISTED_SKIPS);
    text_free(&bytes);
    watch_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(left_out), cmocka_unit_test(not_left_out),
                                       cmocka_unit_test(too_much_money), cmocka_unit_test(long_list)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
