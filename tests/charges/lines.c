/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON lines: what a line may be, everything that can be wrong with one, and that real bills say the same in them as in
 * CSV, whatever of a row's keys the lines carry and in whatever order. */
#include "charges/csv.h"
#include "charges/limits.h"
#include "crd_tools.h"
#include "tests/charges/support.h"
#include "tests/support/data.h"

#define ACCOUNT "\"line_item_usage_account_id\":\"1\""
#define REST                                                                                                           \
    "\"line_item_product_code\":\"S3\",\"line_item_unblended_cost\":1.5,"                                              \
    "\"line_item_usage_start_date\":\"2026-07-01\",\"line_item_line_item_type\":\"Usage\""
#define BARE          "{" ACCOUNT "," REST "}"
#define GOOD          BARE "\n"
#define WITH(members) "{" ACCOUNT "," REST "," members "}\n"

/* ---- What a line may be ----------------------------------------------------------------------------------------- */

typedef struct example {
    const char *fields, *bytes, *rows;
} example;

static const example examples[] = {
    {"account service", GOOD, "1:1 2026-07-01 2026-07 1.50 1 S3\n"},
    {"account", "\xEF\xBB\xBF  " BARE "\r\n{ " ACCOUNT " ,\t" REST " } \r\n\r\n\n",
     "1:1 2026-07-01 2026-07 1.50 1\n2:2 2026-07-01 2026-07 1.50 1\n"},
    /* Numbers as they are written. */
    {"account", "{\"line_item_usage_account_id\":123456789012345678901234567890," REST "}\n",
     "1:1 2026-07-01 2026-07 1.50 123456789012345678901234567890\n"},
    {"operation", WITH("\"line_item_operation\":1.10E+2"), "1:1 2026-07-01 2026-07 1.50 1.10E+2\n"},
    {"operation", WITH("\"line_item_operation\":true"), "1:1 2026-07-01 2026-07 1.50 true\n"},
    {"operation", WITH("\"line_item_operation\":null"), "1:1 2026-07-01 2026-07 1.50 -\n"},
    {"operation", WITH("\"line_item_operation\":\"\\u00e9\\ud83d\\ude00\\\"\\n\""),
     "1:1 2026-07-01 2026-07 1.50 \u00e9\U0001F600\"\n\n"},
    {"operation", WITH("\"line_item_oper\\u0061tion\":\"x\""), "1:1 2026-07-01 2026-07 1.50 x\n"},
    /* What nobody asks for may be anything. */
    {"account", WITH("\"a\":[],\"b\":{},\"c\":[{\"d\":[1,-0.5e-7,\"]\"]},[[]],null],\"\":false"),
     "1:1 2026-07-01 2026-07 1.50 1\n"},
    /* Maps as objects, and as texts that hold one. */
    {"tag.team", WITH("\"resource_tags\":{\"user_team\":\"a\\tb\",\"n\":null}"), "1:1 2026-07-01 2026-07 1.50 a\tb\n"},
    {"tag.team", WITH("\"resource_tags\":\"{\\\"user_team\\\": \\\"x\\\"}\""), "1:1 2026-07-01 2026-07 1.50 x\n"},
    {"tag.team", WITH("\"resource_tags_user_team\":\"column\""), "1:1 2026-07-01 2026-07 1.50 column\n"},
    {"account", WITH("\"resource_tags\":[1]"), "1:1 2026-07-01 2026-07 1.50 1\n"}, /* a policy without tags */
    /* Every line has columns of its own: the first of them that it carries counts, be it empty. */
    {"region",
     WITH("\"product_region\":\"old\",\"product_region_code\":\"new\"") WITH("\"product_region\":\"old\"")
         WITH("\"product_region\":\"old\",\"product_region_code\":null") GOOD,
     "1:1 2026-07-01 2026-07 1.50 new\n2:2 2026-07-01 2026-07 1.50 old\n3:3 2026-07-01 2026-07 1.50 -\n"
     "4:4 2026-07-01 2026-07 1.50 -\n"},
    {"service charge_type",
     "{\"BillingAccountId\":\"1\",\"ServiceName\":\"Amazon Simple Storage Service\",\"BilledCost\":\"2\","
     "\"ChargePeriodStart\":\"2026-07-01T00:00:00Z\",\"ChargeCategory\":\"Adjustment\",\"BillingCurrency\":\"USD\"}",
     "1:1 2026-07-01 2026-07 2.00 AmazonS3 Refund\n"},
};

static void forms(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        const example *e = &examples[i];
        watch w;
        watch_init(&w, e->fields, (charges_options){0});
        crd_status status = watch_text(&w, e->bytes);
        assert_string_equal(watch_findings(&w), "");
        assert_int_equal(status, CRD_OK);
        assert_string_equal(watch_rows(&w), e->rows);
        watch_free(&w);
    }
}

/* Said per line; a line that says what it is keeps it. */
static void assumed_type(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "charge_type", (charges_options){.assume_type = STR("Tax")});
    assert_int_equal(watch_text(&w,
                                GOOD "{" ACCOUNT ",\"line_item_product_code\":\"S3\","
                                     "\"line_item_unblended_cost\":1,\"line_item_usage_start_date\":\"2026-07-01\"}"),
                     CRD_OK);
    assert_string_equal(watch_rows(&w), "1:1 2026-07-01 2026-07 1.50 Usage\n2:2 2026-07-01 2026-07 1.00 Tax\n");
    assert_true(charges_reading(w.r)->currency_assumed);
    watch_free(&w);
}

/* ---- What can be wrong ------------------------------------------------------------------------------------------ */

typedef struct wrong {
    const char *bytes, *findings;
} wrong;

#define CUT_OFF  "  help: the file ends here: it may have been cut off\n"
#define ONE_LINE "  help: write one object a line, as `jq -c .` does\n"

static const wrong wrongs[] = {
    {GOOD "{" ACCOUNT, "error CRD0720 a.csv:2:34 the object is not closed on its line\n" CUT_OFF},
    {GOOD "{" ACCOUNT ",", "error CRD0720 a.csv:2:35 the object is not closed on its line\n" CUT_OFF},
    {GOOD "{\"line_item_us", "error CRD0720 a.csv:2:15 the object is not closed on its line\n" CUT_OFF},
    {GOOD "{\"a\":fal", "error CRD0720 a.csv:2:9 the object is not closed on its line\n" CUT_OFF},
    {GOOD "{\"a\":[1,{\"b\":-", "error CRD0720 a.csv:2:15 the object is not closed on its line\n" CUT_OFF},
    {GOOD "{\n" ACCOUNT "}\n", "error CRD0720 a.csv:2:2 the object is not closed on its line\n" ONE_LINE},
    {GOOD "[1]\n", "error CRD0720 a.csv:2:1 expected an object: one `{\"key\": value, ...}` a line\n"},
    {GOOD "{\"a\":1}{\"a\":1}\n", "error CRD0720 a.csv:2:8 something stands behind the closing `}`\n"},
    {GOOD "{\"a\":1,}\n", "error CRD0720 a.csv:2:8 expected a key in double quotes\n"},
    {GOOD "{a:1}\n", "error CRD0720 a.csv:2:2 expected a key in double quotes\n"},
    {GOOD "{\"a\" 1}\n", "error CRD0720 a.csv:2:6 expected `:` behind a key\n"},
    {GOOD "{\"a\":1 \"b\":2}\n", "error CRD0720 a.csv:2:8 expected `,` or `}`\n"},
    {GOOD "{\"a\":[1 2]}\n", "error CRD0720 a.csv:2:9 expected `,` or `]`\n"},
    {GOOD "{\"a\":{\"b\":1]}\n", "error CRD0720 a.csv:2:12 expected `,` or `}`\n"},
    {GOOD "{\"a\":[1,]}\n",
     "error CRD0720 a.csv:2:9 expected a text in double quotes, a number, an object, true, false "
     "or null\n"},
    {GOOD "{\"a\":nul}\n",
     "error CRD0720 a.csv:2:6 expected a text in double quotes, a number, an object, true, false or "
     "null\n"},
    {GOOD "{\"a\":01}\n", "error CRD0720 a.csv:2:6 expected a number as JSON writes it: `-12.5e-3`\n"},
    {GOOD "{\"a\":1.}\n", "error CRD0720 a.csv:2:6 expected a number as JSON writes it: `-12.5e-3`\n"},
    {GOOD "{\"a\":1e}\n", "error CRD0720 a.csv:2:6 expected a number as JSON writes it: `-12.5e-3`\n"},
    {GOOD "{\"\u00e9\":\"a\tb\"}\n",
     "error CRD0720 a.csv:2:8 a control character stands in a text: write it as an escape\n"},
    {GOOD "{\"a\":\"\u00e9\\x\"}\n", "error CRD0720 a.csv:2:8 an unknown escape\n"},
    {GOOD "{\"a\":\"\\ud800x\"}\n", "error CRD0720 a.csv:2:7 half a surrogate pair\n"},
    {GOOD "{\"a\":\"\\udc00\"}\n", "error CRD0720 a.csv:2:7 half a surrogate pair\n"},
    {GOOD "{\"a\":\"\\u12\"}\n", "error CRD0720 a.csv:2:7 a `\\u` needs four hexadecimal digits\n"},
    {GOOD "{\"a\":\"\xFF\"}\n", "error CRD0720 a.csv:2:7 the line is not UTF-8\n"},
    {GOOD "{\"b\":1,\"a\":2,\"b\":3}\n", "error CRD0720 a.csv:2:14 the line has the key `b` twice\n"
                                         "  help: take one of them out: which of the two counts is not known\n"},
    {GOOD "{\"line_item_usage_account_id\":{\"a\":1}}\n",
     "error CRD0720 a.csv:2:31 `line_item_usage_account_id` is an object, not a text or a number\n"},
    {GOOD "{\"line_item_product_code\":[1]}\n",
     "error CRD0720 a.csv:2:27 `line_item_product_code` is an array, not a text or a number\n"},
    {GOOD "\n" GOOD, "error CRD0710 a.csv:2:1 an empty line between rows\n  help: take the empty lines out\n"},
    {"{\"account\":1}\n", "error CRD0703 a.csv:1:1 the line has no key of CUR 2.0, legacy CUR or FOCUS\n"
                          "  help: export the bill as CUR 2.0, legacy CUR or FOCUS 1.0 to 1.2\n"},
    {"{" ACCOUNT "}\n", "error CRD0712 a.csv:1:1 `line_item_unblended_cost` is missing: every charge needs a cost\n"
                        "  help: leave such rows out with `--on-error skip`, which counts them\n"},
    {"{" ACCOUNT ",\"line_item_product_code\":\"S3\",\"line_item_unblended_cost\":1,"
     "\"line_item_usage_start_date\":\"2026-07-01\"}\n",
     "error CRD0712 a.csv:1:1 `line_item_line_item_type` is missing: every charge needs a charge type\n"
     "  help: where all charges are of one type, say so: `--assume-type Usage`\n"},
    {"{\"line_item_usage_account_id\":null," REST "}\n",
     "error CRD0712 a.csv:1:31 `line_item_usage_account_id` is empty: every charge needs an account\n"
     "  help: leave such rows out with `--on-error skip`, which counts them\n"},
    {WITH("\"resource_tags\":{\"a\":[1]}"),
     "error CRD0716 a.csv:1:189 `resource_tags` is no map of texts: expected a text, a number, true, false or null\n"
     "  help: a map is a JSON object, `{\"key\": \"value\"}`\n"},
    {WITH("\"line_item_currency_code\":\"USD\"") WITH("\"line_item_currency_code\":\"EUR\"")
         WITH("\"line_item_currency_code\":\"CHF\""),
     "error CRD0717 a.csv:2:199 the charges are in `EUR`, those before in `USD` (a.csv:1:199)\n"
     "  note: and in `CHF` (a.csv:3:199)\n"
     "  help: read the charges of each currency in a run of their own\n"},
};

static void findings(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
        watch w;
        watch_init(&w, "account tag.team", (charges_options){0});
        assert_int_equal(watch_text(&w, wrongs[i].bytes), CRD_INVALID);
        assert_string_equal(watch_findings(&w), wrongs[i].findings);
        watch_free(&w);
    }
}

static void left_out(void **state) {
    (void)state;
    watch w;
    watch_init(&w, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP});
    assert_int_equal(watch_text(&w, "{\"a\":\n" GOOD "{\"line_item_unblended_cost\":\"2.25\"}\n" GOOD
                                    "{\"line_item_unblended_cost\":4,\"line_item_product_code\":[]}\n\n\n" GOOD "{"),
                     CRD_OK);
    assert_string_equal(watch_rows(&w), "2:2 2026-07-01 2026-07 1.50 1\n4:4 2026-07-01 2026-07 1.50 1\n"
                                        "8:8 2026-07-01 2026-07 1.50 1\n");
    const crd_reading *reading = charges_reading(w.r);
    assert_int_equal(reading->skipped, 6);
    assert_int_equal(reading->skipped_cost_unknown, 4);
    assert_money(reading->skipped_cost, "6.25");
    watch_free(&w);
}

/* `before`, then n times `repeated`, then `after`. */
static char *long_line(const char *before, const char *repeated, size_t n, const char *after) {
    size_t m = strlen(repeated);
    char *line = malloc(strlen(before) + n * m + strlen(after) + 1);
    assert_non_null(line);
    char *at = line + sprintf(line, "%s", before);
    for (size_t i = 0; i < n; i++, at += m) memcpy(at, repeated, m);
    strcpy(at, after);
    return line;
}

static void check_limit(char *line, const char *expected) {
    watch w;
    watch_init(&w, "account", (charges_options){0});
    assert_int_equal(watch_text(&w, line), *expected ? CRD_INVALID : CRD_OK);
    assert_string_equal(watch_findings(&w), expected);
    watch_free(&w);
    free(line);
}

static void limits(void **state) {
    (void)state;
    const char *members = "{" ACCOUNT "," REST ",\"x\":";
    check_limit(long_line(members, "[", CHARGES_JSON_DEPTH + 1, ""),
                "error CRD0720 a.csv:1:241 the value is nested too deeply\n");
    char *deepest = long_line(members, "[", CHARGES_JSON_DEPTH, "1");
    char *closed = long_line(deepest, "]", CHARGES_JSON_DEPTH, "}\n");
    free(deepest);
    check_limit(closed, "");
    check_limit(long_line("{\"x\":\"", "y", CHARGES_ROW_MAX, "\"}\n"),
                "error CRD0711 a.csv:1:1 a row is longer than 8192 KiB\n" ONE_LINE);
}

static void reader_that_fails(void **state) {
    (void)state;
    watch w;
    feed f = feed_of(str_of(GOOD GOOD), 16);
    f.fail_at = sizeof GOOD + 20;
    watch_init(&w, "account", (charges_options){0});
    assert_int_equal(watch_bytes(&w, "a.csv", f), CRD_IO);
    assert_string_equal(watch_findings(&w), "error CRD0001 a.csv:0:0 the file cannot be read: the disk is gone\n");
    watch_free(&w);
}

/* ---- Real bills ------------------------------------------------------------------------------------------------- */

static const char *const reals[] = {
    "cur2-real-april-2026/cur2-daily-2026-04.csv",
    "FinOps__FOCUS-Sample-Data/focus_sample.csv",
    "finopsfoundation__focus_converters/sample-anonymous-aws-export-dataset.csv",
    "guymano__focus-data-toolkit/aws_1_2_cost_and_usage_rows100_seed42.csv",
    "keboola__component-aws-cost-and-usage-reports/sample_billing_data_v2.csv",
    "sbroenne__aws-cur-anonymize/sample-cur20.csv",
};

static const char every_field[] =
    "account account.name payer provider service credit_service product_name sku usage_type operation region charge_type "
    "billing_entity seller resource description tag.CostCenter tag.Environment tag.application";

typedef enum empty_way { EMPTY_TEXT, EMPTY_NULL, EMPTY_LEFT_OUT, EMPTY_WAYS } empty_way;

static bool write_text(void *ud, const char *bytes, size_t len) {
    text_add(ud, (crd_str){bytes, len});
    return true;
}

static void write_string(text *out, crd_str s) {
    crd_json json;
    crd_json_begin(&json, write_text, out);
    crd_json_text(&json, s); /* an absent text is null */
}

static bool is_cost(crd_str name) {
    return str_ends(name, STR("unblendedcost"), true) || str_ends(name, STR("unblended_cost"), true) ||
           str_eq(name, STR("BilledCost"));
}

/* Without this key, which a CSV carries in its header, that of the older column would count. */
static bool counts_empty(crd_str name) { return str_eq(name, STR("product/regionCode")); }

/* One row, its columns from `first` on round about. Maps are objects or, one way, texts; costs numbers, or texts. */
static void write_row(csv *c, const crd_str *names, size_t first, empty_way way, text *out) {
    char separator = '{';
    for (size_t i = 0; i < c->fields_n; i++) {
        size_t column = (first + i) % c->fields_n;
        crd_str value;
        assert_true(csv_text(c, column, &value));
        if (value.len == 0 && way == EMPTY_LEFT_OUT && !counts_empty(names[column])) continue;
        text_char(out, separator);
        separator = ',';
        write_string(out, names[column]);
        text_char(out, ':');
        bool as_it_is = value.len > 0 && way == EMPTY_TEXT && (value.ptr[0] == '{' || is_cost(names[column]));
        if (as_it_is)
            text_add(out, value);
        else
            write_string(out, value.len == 0 && way == EMPTY_NULL ? STR_NONE : value);
    }
    text_add(out, STR("}\n"));
}

#define COLUMNS 400
static void to_lines(mem *m, crd_str bytes, empty_way way, text *out) {
    static crd_str names[COLUMNS];
    arena kept;
    csv c;
    feed f = feed_of(bytes, SIZE_MAX);
    arena_init(&kept, m);
    csv_init(&c, m, feed_reader(&f));
    crd_str first;
    assert_int_equal(csv_peek(&c, &first), CSV_ROW);
    assert_int_equal(csv_next(&c), CSV_ROW);
    assert_true(c.fields_n <= COLUMNS);
    for (size_t i = 0; i < c.fields_n; i++) {
        assert_true(csv_text(&c, i, &names[i]));
        names[i] = arena_str(&kept, names[i]);
    }
    for (size_t row = 0; csv_next(&c) == CSV_ROW; row++) write_row(&c, names, row, way, out);
    csv_free(&c);
    arena_free(&kept);
}

/* The rows of a bill, each without its line. */
static char *rows_of(crd_str bytes, size_t chunk) {
    watch w;
    watch_init(&w, every_field, (charges_options){.assume_type = STR("Usage")});
    assert_int_equal(watch_bytes(&w, "a", feed_of(bytes, chunk)), CRD_OK);
    assert_string_equal(watch_findings(&w), "");
    const char *rows = watch_rows(&w);
    char *out = malloc(strlen(rows) + 1), *to = out;
    assert_non_null(out);
    for (bool line_follows = true, skip = false; *rows; rows++) {
        if (line_follows && *rows == ':') skip = true;
        if (*rows == ' ') line_follows = skip = false;
        if (*rows == '\n') line_follows = true;
        if (!skip) *to++ = *rows;
    }
    *to = '\0';
    watch_free(&w);
    return out;
}

static void same_as_csv(void **state) {
    (void)state;
    mem m = libc_mem();
    for (size_t i = 0; i < sizeof reals / sizeof *reals; i++) {
        crd_str bytes = data_file(reals[i]);
        char *expected = rows_of(bytes, SIZE_MAX);
        for (empty_way way = 0; way < EMPTY_WAYS; way++) {
            text lines;
            text_init(&lines, &m);
            to_lines(&m, bytes, way, &lines);
            for (size_t chunk = 0; chunk < 3; chunk++) {
                char *found = rows_of(text_str(&lines), chunk < 2 ? chunk : SIZE_MAX);
                assert_string_equal(found, expected);
                free(found);
            }
            text_free(&lines);
        }
        free(expected);
        free((char *)bytes.ptr);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(forms),      cmocka_unit_test(assumed_type),
                                       cmocka_unit_test(findings),   cmocka_unit_test(left_out),
                                       cmocka_unit_test(limits),     cmocka_unit_test(reader_that_fails),
                                       cmocka_unit_test(same_as_csv)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
