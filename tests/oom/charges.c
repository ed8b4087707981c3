/* SPDX-License-Identifier: Apache-2.0
 *
 * Reading charges under an allocator that fails at its n-th call, once or from then on, for every n until nothing
 * fails: each time the answer is CRD_NOMEM, and every byte comes back. */
#include "tests/charges/support.h"
#include "tests/support/starve.h"

#define HEADER CUR2 ",line_item_currency_code,product,resource_tags,resource_tags_user_team\n"

/* Good rows, maps with escapes, doubled quotes, a tag conflict, and rows that are left out. */
static const char bill[] = HEADER
    "111122223333,\"Amazon\"\"EC2\",1.5,2026-07-01,Usage,USD,\"{\"\"product_name\"\":\"\"a\\n\"\"}\",\"{\"\"user_"
    "team\"\":\"\"x\"\"}\",y\n"
    "111122223333,AmazonS3,1,2026-07-02,Usage,USD,{},,\n"
    ",AmazonS3,1,2026-07-02,Usage,USD,{},,\n"
    "111122223333,AmazonS3,1,2026-07-02,Usage\n"
    "111122223333,Amazon\xE9,1,2026-07-02,Usage,USD,{},{\"\"},\n"
    "111122223333,AmazonS3,1,2026-07-02,Usage,USD,{},\"{\"\"a\",\n";

static const char *const columns_wanted[] = {"account", "service", "product_name", "tag.team"};
enum { WANTED = sizeof columns_wanted / sizeof *columns_wanted };

static bool ignore(void *ud, const batch *b) {
    (void)ud, (void)b;
    return true;
}

/* The same rows as JSON lines, and a line that is none. */
static const char lines[] =
    "{\"line_item_usage_account_id\":\"1\",\"line_item_product_code\":\"Amazon\\u0053\",\"line_item_unblended_cost\":1.5,"
    "\"line_item_usage_start_date\":\"2026-07-01\",\"line_item_line_item_type\":\"Usage\","
    "\"resource_tags\":{\"user_cost_center\":\"x\"},\"other\":[{}]}\n"
    "{\"line_item_usage_account_id\":[]}\n{\n";

static bool choose(void *ud, const size_t *which, size_t count, const char **why) {
    (void)ud, (void)which, (void)why;
    return count == 6;
}

/* The batch is given once for every table that is made. */
static bool table_ended;
static bool next(void *ud, const crd_table_batch **out, const char **why) {
    static const crd_str texts[] = {STR("Usage")};
    static const crd_money costs[] = {{150, 0}};
    static const int32_t days[] = {20635};
    static const crd_tag tags[] = {{STR("user_team"), STR("a\"b")}};
    static const crd_map_cell maps[] = {{tags, 1}};
    static const crd_table_column cells[] = {{CRD_COLUMN_TEXT, 0, texts, NULL},    {CRD_COLUMN_TEXT, 0, texts, NULL},
                                             {CRD_COLUMN_DECIMAL, 2, costs, NULL}, {CRD_COLUMN_DAY, 0, days, NULL},
                                             {CRD_COLUMN_TEXT, 0, texts, NULL},    {CRD_COLUMN_MAP, 0, maps, NULL}};
    static const crd_table_batch rows = {1, cells};
    (void)ud, (void)why;
    *out = table_ended ? NULL : &rows;
    table_ended = true;
    return true;
}

static crd_table one_row_table(void) {
    static const crd_str names[] = {STR("line_item_usage_account_id"), STR("line_item_product_code"),
                                    STR("line_item_unblended_cost"),   STR("line_item_usage_start_date"),
                                    STR("line_item_line_item_type"),   STR("resource_tags")};
    table_ended = false;
    return (crd_table){NULL, names, 6, choose, next};
}

static crd_status read_under(mem *m, crd_diagnostics *d, columns *c, const char *bytes) {
    charges_options options = {.on_error = CRD_ON_ERROR_SKIP, .assume_type = STR("Usage")};
    charges *r = charges_new(m, d, c, &options);
    if (!r) return CRD_NOMEM;
    feed f = feed_of(str_of(bytes), SIZE_MAX);
    crd_table t = one_row_table();
    crd_status status = *bytes ? charges_read(r, STR("a.csv"), feed_reader(&f), ignore, NULL)
                               : charges_table(r, STR("a.parquet"), &t, ignore, NULL);
    charges_free(r);
    return status;
}

static crd_status with_columns(mem *m, crd_diagnostics *d, const char *bytes) {
    field_ref refs[WANTED];
    intern dicts[WANTED];
    columns c = {refs, dicts, 0};
    bool ok = true;
    for (; ok && c.n < WANTED; c.n += ok) {
        const char *name = columns_wanted[c.n];
        bool tag = strncmp(name, "tag.", 4) == 0;
        refs[c.n] = (field_ref){tag ? FIELD_TAG : field_find(str_of(name)), tag ? str_of(name + 4) : STR_NONE};
        ok = intern_init(&dicts[c.n], m);
    }
    crd_status status = ok ? read_under(m, d, &c, bytes) : CRD_NOMEM;
    for (size_t i = 0; i < c.n; i++) intern_free(&dicts[i]);
    return status;
}

typedef struct reading {
    const char *bytes;
    crd_status expected; /* when there is memory */
} reading;

static crd_status attempt(const crd_config *config, const char *bytes) {
    crd_diagnostics *d;
    mem m;
    mem_init(&m, config);
    crd_status status = crd_diagnostics_new(config, &d);
    if (status != CRD_OK) return status;
    status = with_columns(&m, d, bytes);
    crd_diagnostics_free(d);
    return status;
}

static bool runs_out(const crd_config *config, const void *of) {
    const reading *r = of;
    crd_status status = attempt(config, r->bytes);
    if (status != CRD_NOMEM) assert_int_equal(status, r->expected);
    return status == CRD_NOMEM;
}

static void until_it_works(const char *bytes, crd_status expected) { starve(runs_out, &(reading){bytes, expected}); }

static void good_and_bad_rows(void **state) {
    (void)state;
    until_it_works(bill, CRD_OK);
}

static void json_lines(void **state) {
    (void)state;
    until_it_works(lines, CRD_OK);
    until_it_works("{\"a\":1}\n", CRD_INVALID);
}

static void tables(void **state) {
    (void)state;
    until_it_works("", CRD_OK);
}

static void bad_header(void **state) {
    (void)state;
    until_it_works("line_item_usage_account_id,product\n", CRD_INVALID);
    until_it_works("line_item_usage_account_id,line_item_usage_account_id\n", CRD_INVALID);
    until_it_works("line_item_usage_account_id,\"", CRD_INVALID);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(good_and_bad_rows), cmocka_unit_test(json_lines),
                                       cmocka_unit_test(tables), cmocka_unit_test(bad_header)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
