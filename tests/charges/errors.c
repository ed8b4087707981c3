/* SPDX-License-Identifier: Apache-2.0
 *
 * Everything that can be wrong with a file of charges: the whole text of each finding. */
#include "charges/limits.h"
#include "tests/charges/support.h"

#define HEADER CUR2 ",line_item_currency_code,resource_tags\n"
#define GOOD   "111122223333,AmazonEC2,1.50,2026-07-01T00:00:00Z,Usage,USD,{}\n"

typedef struct wrong {
    const char *bytes;
    size_t n; /* 0: strlen */
    const char *findings;
} wrong;

#define BYTES(literal) (literal), sizeof(literal) - 1

static const wrong files[] = {
    {"", 0, "error CRD0702 a.csv:0:0 the file is empty\n  help: a bill begins with a line of column names\n"},
    {"\xEF\xBB\xBF", 0,
     "error CRD0702 a.csv:0:0 the file is empty\n  help: a bill begins with a line of column names\n"},
    {"PAR1\x15", 0,
     "error CRD0701 a.csv:0:0 the file is a Parquet file, which this version of crd does not read\n"
     "  help: give crd the file itself, by its name: Parquet is not read packed, nor through a pipe\n"},
    {BYTES("\x28\xB5\x2F\xFD\0"),
     "error CRD0701 a.csv:0:0 the charges are still packed, as a zstd file\n"
     "  help: give crd the unpacked file; the `crd` command unpacks gzip, zstd and zip by itself, once\n"},
    {"\x1F\x8B\x08", 0,
     "error CRD0701 a.csv:0:0 the charges are still packed, as a gzip file\n"
     "  help: give crd the unpacked file; the `crd` command unpacks gzip, zstd and zip by itself, once\n"},
    {"PK\x03\x04", 0,
     "error CRD0701 a.csv:0:0 the charges are still packed, as a zip file\n"
     "  help: give crd the unpacked file; the `crd` command unpacks gzip, zstd and zip by itself, once\n"},
    {BYTES("\xFF\xFEl\0i\0"),
     "error CRD0701 a.csv:0:0 the file is UTF-16 text, which this version of crd does not read\n"
     "  help: save the file as UTF-8\n"},
    {BYTES("l\0i\0n\0"), "error CRD0701 a.csv:0:0 the file is UTF-16 text, which this version of crd does not read\n"
                         "  help: save the file as UTF-8\n"},
    {BYTES("\0l\0i\0n"), "error CRD0701 a.csv:0:0 the file is UTF-16 text, which this version of crd does not read\n"
                         "  help: save the file as UTF-8\n"},
    {" [{\"account\": 1}]\n", 0,
     "error CRD0701 a.csv:0:0 the file is a JSON array, which this version of crd does not read\n"
     "  help: write one object a line: `jq -c '.[]' bill.json >bill.jsonl`\n"},
    {"a\x01"
     "b\n",
     0,
     "error CRD0701 a.csv:0:0 the file is Hive text, with columns separated by the byte 01, which this version of crd "
     "does not read\n"
     "  help: in Athena, write the table with `format = 'TEXTFILE', field_delimiter = ','`, or download the result of a "
     "query as CSV\n"},
    {CUR2 "\r1,S3,1,2026-07-01,Usage\r", 0,
     "error CRD0701 a.csv:1:127 the header has a carriage return (CR) without a newline (LF) behind it\n"
     "  help: where lines end with CR alone, convert them: `tr '\\r' '\\n' <old.csv >new.csv`\n"},
    {"\"line_item_usage_account_id\"\r\"1\"\r\n", 0,
     "error CRD0701 a.csv:1:29 the header has a carriage return (CR) without a newline (LF) behind it\n"
     "  help: where lines end with CR alone, convert them: `tr '\\r' '\\n' <old.csv >new.csv`\n"},
    {"a,b\n1,2\n", 0,
     "error CRD0703 a.csv:1:1 the header has no column of CUR 2.0, legacy CUR or FOCUS\n"
     "  help: export the bill as CUR 2.0, legacy CUR or FOCUS 1.0 to 1.2, with its header line\n"},
    {"line_item_usage_account_id;line_item_unblended_cost\n1;2,5\n", 0,
     "error CRD0703 a.csv:1:1 the columns are separated by `;`, and not by commas\n"
     "  help: save the bill as CSV with commas between its columns\n"},
    {"\"lineItem/UsageAccountId\";\"lineItem/UnblendedCost\"\r\n", 0,
     "error CRD0703 a.csv:1:1 the columns are separated by `;`, and not by commas\n"
     "  help: save the bill as CSV with commas between its columns\n"},
    {"SubAccountId\tBilledCost\n", 0,
     "error CRD0703 a.csv:1:1 the columns are separated by tabs, and not by commas\n"
     "  help: save the bill as CSV with commas between its columns\n"},
    {"a;b\n", 0,
     "error CRD0703 a.csv:1:1 the header has no column of CUR 2.0, legacy CUR or FOCUS\n"
     "  help: export the bill as CUR 2.0, legacy CUR or FOCUS 1.0 to 1.2, with its header line\n"},
    {"line_item_usage_account_id, line_item_line_item_type\n", 0,
     "error CRD0721 a.csv:1:28 the name of the column `line_item_line_item_type` has blanks around it\n"
     "  help: take the blanks out of the header\n"},
    {"BilledCost,\"SubAccountId\t\"\n", 0,
     "error CRD0721 a.csv:1:12 the name of the column `SubAccountId` has blanks around it\n"
     "  help: take the blanks out of the header\n"},
    {"\n\r\n", 0, "error CRD0702 a.csv:0:0 the file is empty\n  help: a bill begins with a line of column names\n"},
    {"\n" HEADER GOOD, 0,
     "error CRD0703 a.csv:1:1 the first line is empty\n  help: a bill begins with a line of column names\n"},
    {"lineItem/UsageAccountId,line_item_usage_account_id\n", 0, /* as near to one as to the other: the first */
     "error CRD0704 a.csv:1:1 the header is nearest to CUR 2.0, but has no column `line_item_product_code`, "
     "`line_item_unblended_cost`, `line_item_usage_start_date`, `line_item_line_item_type`\n"
     "  help: include the columns in the export\n"},
    {"line_item_usage_account_id,line_item_unblended_cost\n", 0,
     "error CRD0704 a.csv:1:1 the header is nearest to CUR 2.0, but has no column `line_item_product_code`, "
     "`line_item_usage_start_date`, `line_item_line_item_type`\n"
     "  help: include the columns in the export\n"},
    {"BilledCost,ChargePeriodStart\n", 0,
     "error CRD0704 a.csv:1:1 the header is nearest to FOCUS, but has no column `SubAccountId` or `BillingAccountId`, "
     "`x_ServiceCode` or `ServiceName`, `ChargeCategory`\n"
     "  help: include the columns in the export\n"},
    {"lineItem/UsageAccountId,lineItem/ProductCode,lineItem/UsageStartDate,lineItem/LineItemType\n", 0,
     "error CRD0705 a.csv:1:1 the bill has no cost: it looks like legacy CUR, but has no column "
     "`lineItem/UnblendedCost`\n"
     "  help: include the column in the export\n"},
    {"lineItem/UsageAccountId,lineItem/ProductCode,lineItem/UsageStartDate,lineItem/UnblendedCost\n", 0,
     "error CRD0706 a.csv:1:1 the bill does not say what kind of charges it has: it looks like legacy CUR, but has no "
     "column `lineItem/LineItemType`\n"
     "  help: include the column in the export, or say what all charges are: `--assume-type Usage`\n"},
    {"line_item_usage_account_id,other,other,line_item_usage_account_id\n", 0,
     "error CRD0707 a.csv:1:40 the header has the column `line_item_usage_account_id` twice\n"
     "  help: take one of them out of the export\n"},
    {"line_item_usage_account_id,\"line_item", 0,
     "error CRD0708 a.csv:1:28 the quote opened here is never closed\n"
     "  help: look whether the file was cut off, or a quote inside a field is not doubled\n"},
    {"line_item_usage_account_id,a\"b\n", 0,
     "error CRD0709 a.csv:1:29 a quote inside a field\n"
     "  help: write a field that holds quotes as \"a \"\"b\"\" c\"\n"},
    {HEADER GOOD "111122223333,\"AmazonEC2,1.50\n", 0,
     "error CRD0708 a.csv:3:14 the quote opened here is never closed\n"
     "  help: look whether the file was cut off, or a quote inside a field is not doubled\n"},
    {HEADER "111122223333,\"Amazon\"EC2,1.50\n", 0,
     "error CRD0709 a.csv:2:21 a quote inside a field\n"
     "  help: write a field that holds quotes as \"a \"\"b\"\" c\"\n"},
    {HEADER "111122223333,AmazonEC2\n", 0,
     "error CRD0710 a.csv:2:1 the row has 2 fields, the header has 7\n"
     "  help: look whether the file was cut off, or a newline stands outside quotes\n"},
    {HEADER "x\n", 0,
     "error CRD0710 a.csv:2:1 the row has 1 field, the header has 7\n"
     "  help: look whether the file was cut off, or a newline stands outside quotes\n"},
    {HEADER "1,\xC3\xA4,3,4,5,6,7,8,9\n", 0,
     "error CRD0710 a.csv:2:15 the row has 9 fields, the header has 7\n"
     "  help: write a field that holds a comma in quotes\n"},
    {HEADER "\n" GOOD, 0, "error CRD0710 a.csv:2:1 an empty line between rows\n  help: take the empty lines out\n"},
    {HEADER GOOD "\r\n\n" GOOD, 0,
     "error CRD0710 a.csv:3:1 2 empty lines between rows\n  help: take the empty lines out\n"},
    {HEADER ",AmazonEC2,1.50,2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0712 a.csv:2:1 `line_item_usage_account_id` is empty: every charge needs an account\n"
     "  help: leave such rows out with `--on-error skip`, which counts them\n"},
    {HEADER "1,\\N,1.50,2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0712 a.csv:2:3 `line_item_product_code` is empty: every charge needs a service\n"
     "  help: leave such rows out with `--on-error skip`, which counts them\n"},
    {HEADER "1,AmazonEC2,,2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0712 a.csv:2:13 `line_item_unblended_cost` is empty: every charge needs a cost\n"
     "  help: leave such rows out with `--on-error skip`, which counts them\n"},
    {HEADER "1,AmazonEC2,1,,Usage,USD,{}\n", 0,
     "error CRD0712 a.csv:2:15 `line_item_usage_start_date` is empty: every charge needs a start\n"
     "  help: leave such rows out with `--on-error skip`, which counts them\n"},
    {HEADER "1,AmazonEC2,1,2026-07-01,,USD,{}\n", 0,
     "error CRD0712 a.csv:2:26 `line_item_line_item_type` is empty: every charge needs a charge type\n"
     "  help: leave such rows out with `--on-error skip`, which counts them\n"},
    {HEADER "1,AmazonEC2,\"1,5\",2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0713 a.csv:2:13 `line_item_unblended_cost` is no number: `1,5`\n"
     "  help: an amount is written 12.5 or 1.25e1\n"},
    {HEADER "1,\"Amazon\nEC2\",NaN,2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0713 a.csv:3:6 `line_item_unblended_cost` is no number: `NaN`\n"
     "  help: an amount is written 12.5 or 1.25e1\n"},
    {HEADER "1,AmazonEC2,inf,2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0713 a.csv:2:13 `line_item_unblended_cost` is no number: `inf`\n"
     "  help: an amount is written 12.5 or 1.25e1\n"},
    {HEADER "1,AmazonEC2,1e30,2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0713 a.csv:2:13 `line_item_unblended_cost` is too large: `1e30`\n"
     "  help: amounts go up to about 1.7e20\n"},
    {HEADER "1,AmazonEC2,one hundred and twenty-five dollars and no cents,2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0713 a.csv:2:13 `line_item_unblended_cost` is no number: `one hundred and twenty-five dollars and "
     "\xE2\x80\xA6`\n"
     "  help: an amount is written 12.5 or 1.25e1\n"},
    {BYTES(HEADER "1,AmazonEC2,1\0\x1B,2026-07-01,Usage,USD,{}\n"),
     "error CRD0713 a.csv:2:13 `line_item_unblended_cost` is no number: `1\\u{0}\\u{1b}`\n"
     "  help: an amount is written 12.5 or 1.25e1\n"},
    {HEADER "1,AmazonEC2,1,yesterday,Usage,USD,{}\n", 0,
     "error CRD0714 a.csv:2:15 `line_item_usage_start_date` is no date: `yesterday`\n"
     "  help: a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00\n"},
    {HEADER "1,AmazonEC2,1,2026-02-30,Usage,USD,{}\n", 0,
     "error CRD0714 a.csv:2:15 `line_item_usage_start_date` is no date: `2026-02-30`\n"
     "  help: a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00\n"},
    {HEADER "1,Amazon\xE9,1,2026-07-01,Usage,USD,{}\n", 0,
     "error CRD0715 a.csv:2:3 `line_item_product_code` is not UTF-8\n  help: bills are UTF-8\n"},
    {BYTES(HEADER "1,Amazon\0,1,2026-07-01,Usage,USD,{}\n"),
     "error CRD0715 a.csv:2:3 `line_item_product_code` holds a zero byte\n  help: bills are UTF-8\n"},
    {HEADER "1,AmazonEC2,1,2026-07-01,Usage,USD,{a=b}\n", 0,
     "error CRD0716 a.csv:2:36 `resource_tags` is no map of texts: expected a text in double quotes\n"
     "  help: a map is a JSON object, `{\"key\": \"value\"}`\n"},
    {HEADER GOOD "1,AmazonEC2,1,2026-07-01,Usage,EUR,{}\n", 0,
     "error CRD0717 a.csv:3:32 the charges are in `EUR`, those before in `USD` (a.csv:2:56)\n"
     "  help: read the charges of each currency in a run of their own\n"},
};

static void texts(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        watch w;
        size_t n = files[i].n ? files[i].n : strlen(files[i].bytes);
        watch_init(&w, "account service charge_type tag.team", (charges_options){0});
        assert_int_equal(watch_bytes(&w, "a.csv", feed_of((crd_str){files[i].bytes, n}, SIZE_MAX)), CRD_INVALID);
        assert_string_equal(watch_findings(&w), files[i].findings);
        assert_int_equal(w.batches, 0);
        watch_free(&w);
    }
}

static void check(const char *fields, charges_options options, const char *bytes, const char *findings) {
    watch w;
    watch_init(&w, fields, options);
    assert_int_equal(watch_text(&w, bytes), CRD_INVALID);
    assert_string_equal(watch_findings(&w), findings);
    watch_free(&w);
}

/* The place is that of the column which the value came from, whatever else was looked at. */
static void places(void **state) {
    (void)state;
    static const char cur2[] = CUR2 ",resource_tags_user_Team,resource_tags_user_team\n1,S3,1,2026-07-01,Usage,\xE9,\n";
    check("tag.Team", (charges_options){0}, cur2,
          "error CRD0715 a.csv:2:25 `resource_tags_user_Team` is not UTF-8\n  help: bills are UTF-8\n");
    static const char focus[] =
        "BillingAccountId,ServiceName,BilledCost,ChargePeriodStart,ChargeCategory,ChargeFrequency,"
        "CommitmentDiscountCategory\n1,S3,1,2026-07-01,\xE9,Recurring,Usage\n";
    check("charge_type", (charges_options){0}, focus,
          "error CRD0715 a.csv:2:19 `ChargeCategory` is not UTF-8\n  help: bills are UTF-8\n");
}

/* An assumed type is for bills without the column, not for rows without a value. */
static void assumed_type(void **state) {
    (void)state;
    check("account", (charges_options){.assume_type = STR("Usage")}, HEADER "1,S3,1,2026-07-01,,USD,{}\n",
          "error CRD0712 a.csv:2:19 `line_item_line_item_type` is empty: every charge needs a charge type\n"
          "  help: leave such rows out with `--on-error skip`, which counts them\n");
}

/* What no column asks for is checked all the same, where every charge needs it, and ignored where it is not. */
static void unasked_columns(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "region", (charges_options){0});
    assert_int_equal(watch_text(&w, HEADER "1,Amazon\xE9,1,2026-07-01,Usage,USD,{broken\n"), CRD_OK);
    assert_int_equal(watch_text(&w, HEADER "1,,1,2026-07-01,Usage,USD,{}\n"), CRD_INVALID);
    assert_string_equal(watch_findings(&w),
                        "error CRD0712 a.csv:2:3 `line_item_product_code` is empty: every charge needs a service\n"
                        "  help: leave such rows out with `--on-error skip`, which counts them\n");
    watch_free(&w);
}

static void reader_that_fails(void **state) {
    (void)state;
    watch w;
    feed f = feed_of(str_of(HEADER GOOD GOOD), 64);
    f.fail_at = 256;
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    assert_int_equal(watch_bytes(&w, "a.csv", f), CRD_IO);
    assert_string_equal(watch_findings(&w), "error CRD0001 a.csv:0:0 the file cannot be read: the disk is gone\n");
    watch_free(&w);
}

static ptrdiff_t read_too_much(void *ud, void *buffer, size_t size, const char **why) {
    (void)ud, (void)buffer, (void)why;
    return (ptrdiff_t)size + 1;
}

static void reader_that_lies(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "account", (charges_options){0});
    assert_int_equal(charges_read(w.r, STR("a.csv"), (crd_reader){NULL, read_too_much}, watch_batch, &w), CRD_IO);
    assert_string_equal(
        watch_findings(&w),
        "error CRD0001 a.csv:0:0 the file cannot be read: the reader returned more bytes than it was asked for\n");
    watch_free(&w);
}

/* Two megabytes behind a quote: the message names the limit and does not show the field. */
static void long_field(void **state) {
    (void)state;
    static char bytes[sizeof HEADER + (2 << 20)];
    memset(bytes, 'x', sizeof bytes);
    memcpy(bytes, HEADER "\"", sizeof HEADER);
    watch w;
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    assert_int_equal(watch_bytes(&w, "a.csv", feed_of((crd_str){bytes, sizeof bytes}, SIZE_MAX)), CRD_INVALID);
    assert_string_equal(watch_findings(&w),
                        "error CRD0711 a.csv:2:1 a field is longer than 1024 KiB\n"
                        "  help: a quote that is not closed makes one field of the rest of a file\n");
    watch_free(&w);
}

/* Currencies are compared across files too. */
static void currency_of_another_file(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    assert_int_equal(watch_text(&w, HEADER GOOD), CRD_OK);
    feed f = feed_of(str_of(HEADER "1,AmazonEC2,1,2026-07-01,Usage,EUR,{}\n"), SIZE_MAX);
    assert_int_equal(watch_bytes(&w, "b.csv", f), CRD_INVALID);
    assert_string_equal(watch_findings(&w),
                        "error CRD0717 b.csv:2:32 the charges are in `EUR`, those before in `USD` (a.csv:2:56)\n"
                        "  help: read the charges of each currency in a run of their own\n");
    watch_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(texts),
                                       cmocka_unit_test(places),
                                       cmocka_unit_test(assumed_type),
                                       cmocka_unit_test(unasked_columns),
                                       cmocka_unit_test(reader_that_fails),
                                       cmocka_unit_test(long_field),
                                       cmocka_unit_test(reader_that_lies),
                                       cmocka_unit_test(currency_of_another_file)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
