/* SPDX-License-Identifier: Apache-2.0
 *
 * Parquet files, which DuckDB writes here itself: every type that a column may have, maps, row groups read by many
 * threads, odd names, and what is said of files that cannot be read. Skipped where DuckDB's library is missing. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/duckdb.h"
#include "io/parquet.h"
#include "tests/charges/support.h"
#include "tests/support/data.h"

static duckdb d;
static duck_database database;
static duck_connection connection;
static crd_parquet *parquet;
static char folder[64];

/* ---- A folder and a DuckDB of its own ---------------------------------------------------------------------------- */

/* CRD_LIBDUCKDB, as crd takes it. */
static const char *library(void) {
    const char *named = getenv("CRD_LIBDUCKDB");
    return named && *named ? named : NULL;
}

static int set_up(void **state) {
    (void)state;
    strcpy(folder, "/tmp/crd-parquet-XXXXXX");
    return mkdtemp(folder) && d.open_ext(NULL, &database, NULL, NULL) == DUCK_OK &&
                   d.connect(database, &connection) == DUCK_OK && crd_parquet_new(library(), &parquet) == CRD_PARQUET_OK
               ? 0
               : -1;
}

static int tear_down(void **state) {
    (void)state;
    crd_parquet_free(parquet);
    d.disconnect(&connection);
    d.close(&database);
    pid_t child = fork();
    if (child == 0) {
        execlp("rm", "rm", "-rf", folder, (char *)NULL);
        _exit(127);
    }
    return waitpid(child, NULL, 0) == child ? 0 : -1;
}

static const char *path_of(const char *name) {
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void run_sql(const char *sql) {
    duck_result result = {0};
    if (d.query(connection, sql, &result) != DUCK_OK) fail_msg("%s\n%s", d.result_error(&result), sql);
    d.destroy_result(&result);
}

/* Writes what a query gives; `options` stands behind FORMAT PARQUET. The name may hold no quote. */
static const char *write_parquet(const char *name, const char *query, const char *options) {
    static char sql[20000];
    assert_true((size_t)snprintf(sql, sizeof sql, "COPY (%s) TO '%s' (FORMAT PARQUET%s)", query, path_of(name),
                                 options) < sizeof sql);
    run_sql(sql);
    return path_of(name);
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static void check_file(const char *path, const char *fields, const char *rows, const char *findings) {
    watch w;
    watch_init(&w, fields, (charges_options){0});
    if (!crd_parquet_open(parquet, path)) fail_msg("%s", crd_parquet_why(parquet));
    crd_table table = crd_parquet_table(parquet);
    charges_table(w.r, STR("a.parquet"), &table, watch_batch, &w);
    assert_string_equal(watch_findings(&w), findings);
    assert_string_equal(watch_rows(&w), rows);
    watch_free(&w);
}

static void check_query(const char *query, const char *fields, const char *rows) {
    check_file(write_parquet("query.parquet", query, ""), fields, rows, "");
}

/* A charge of a CUR 2.0, some of its values given. */
#define CHARGE(account, cost, start)                                                                                   \
    "SELECT " account " AS line_item_usage_account_id, 'S3' AS line_item_product_code, " cost                          \
    " AS line_item_unblended_cost, " start " AS line_item_usage_start_date, 'Usage' AS line_item_line_item_type"
#define COST(cost)     CHARGE("'1'", cost, "DATE '2026-07-01'")
#define START(start)   CHARGE("'1'", "1.5::DOUBLE", start)
#define AMOUNT(amount) "1:1 2026-07-01 2026-07 " amount " 1\n"
#define DAY(day)       "1:1 " day " 1.50 1\n"

static void numbers(void **state) {
    (void)state;
    check_query(COST("0.1::DOUBLE"), "account", AMOUNT("0.10"));
    check_query(COST("(0.1::DOUBLE + 0.2::DOUBLE)"), "account", AMOUNT("0.30000000000000004"));
    check_query(COST("-7e-10::DOUBLE"), "account", AMOUNT("-0.0000000007"));
    check_query(COST("0.1::FLOAT"), "account", AMOUNT("0.10"));
    check_query(COST("1.23::DECIMAL(4, 2)"), "account", AMOUNT("1.23"));
    check_query(COST("-1.2345::DECIMAL(9, 4)"), "account", AMOUNT("-1.2345"));
    check_query(COST("1234567.123456789::DECIMAL(18, 9)"), "account", AMOUNT("1234567.123456789"));
    check_query(COST("-0.123456789012::DECIMAL(38, 12)"), "account", AMOUNT("-0.123456789012"));
    check_query(COST("7::TINYINT"), "account", AMOUNT("7.00"));
    check_query(COST("-7::BIGINT"), "account", AMOUNT("-7.00"));
    check_query(COST("7::UINTEGER"), "account", AMOUNT("7.00"));
    check_query(COST("'1.50E-3'"), "account", AMOUNT("0.0015"));
    check_query(CHARGE("123456789012::BIGINT", "1::DOUBLE", "DATE '2026-07-01'"), "account",
                "1:1 2026-07-01 2026-07 1.00 123456789012\n");
    check_query(CHARGE("true", "1::DOUBLE", "DATE '2026-07-01'"), "account", "1:1 2026-07-01 2026-07 1.00 true\n");
    check_query(CHARGE("'1'::BLOB", "1::DOUBLE", "DATE '2026-07-01'"), "account", "1:1 2026-07-01 2026-07 1.00 1\n");
}

static void times(void **state) {
    (void)state;
    check_query(START("TIMESTAMP '2026-07-01 23:59:59.999999'"), "account", DAY("2026-07-01 2026-07"));
    check_query(START("TIMESTAMP '1969-12-31 23:59:59'"), "account", DAY("1969-12-31 1969-12"));
    check_query(START("TIMESTAMP_S '2026-07-01 12:00:00'"), "account", DAY("2026-07-01 2026-07"));
    check_query(START("TIMESTAMP_MS '2026-07-01 12:00:00'"), "account", DAY("2026-07-01 2026-07"));
    check_query(START("TIMESTAMP_NS '2026-07-01 12:00:00.123456789'"), "account", DAY("2026-07-01 2026-07"));
    check_query(START("TIMESTAMPTZ '2026-07-01 23:00:00+00'"), "account", DAY("2026-07-01 2026-07"));
    check_query(START("'2026-07-01T23:00:00Z'"), "account", DAY("2026-07-01 2026-07"));
}

#define TAGGED(tags) COST("1::DOUBLE") ", " tags " AS resource_tags"

static void maps(void **state) {
    (void)state;
    check_query(TAGGED("MAP {'user_team': 'a\"b\\', 'user_env': NULL}"), "tag.team tag.env",
                "1:1 2026-07-01 2026-07 1.00 a\"b\\ -\n");
    check_query(TAGGED("NULL::MAP(VARCHAR, VARCHAR)"), "tag.team", "1:1 2026-07-01 2026-07 1.00 -\n");
    check_query(TAGGED("MAP {'user_team': 1.5::DOUBLE}"), "tag.team", "1:1 2026-07-01 2026-07 1.00 1.5\n");
    check_query(TAGGED("'{\"user_team\": \"x\"}'"), "tag.team", "1:1 2026-07-01 2026-07 1.00 x\n");
    check_query("SELECT * FROM (" TAGGED("MAP {'user_team': 'x'}") ") UNION ALL SELECT * FROM (" TAGGED(
                    "MAP([], [])::MAP(VARCHAR, VARCHAR)") ")",
                "tag.team", "1:1 2026-07-01 2026-07 1.00 x\n2:2 2026-07-01 2026-07 1.00 -\n");
}

static void odd_names(void **state) {
    (void)state;
    write_parquet("ay [b] =1.parquet", COST("2::DOUBLE"), ""); /* what the next name would mean as a pattern */
    check_file(write_parquet("a* [b] =1.parquet", COST("1::DOUBLE") ", 2 AS \"a\"\"b\"", ""), "account", AMOUNT("1.00"),
               "");
    check_query("SELECT *, 5 AS \"line_item_operation\" FROM (" COST("1::DOUBLE") ")", "operation",
                "1:1 2026-07-01 2026-07 1.00 5\n");
}

/* Nothing is known of a nested column until somebody needs it. */
static void nested_columns(void **state) {
    (void)state;
    const char *path = write_parquet("query.parquet", TAGGED("[1, 2]"), "");
    check_file(path, "account", AMOUNT("1.00"), "");
    check_file(path, "tag.team", "",
               "error CRD0001 a.parquet:0:0 the file cannot be read: the column `resource_tags` holds lists or "
               "structures, not texts, numbers, dates or a map\n");
}

/* ---- Files that cannot be read ----------------------------------------------------------------------------------- */

static void write_bytes(const char *path, const char *bytes, size_t n) {
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
}

static void damaged(void **state) {
    (void)state;
    static char bytes[100000];
    write_parquet("whole.parquet", "SELECT * FROM (" COST("i::DOUBLE") " FROM range(20000) t(i))", "");
    FILE *f = fopen(path_of("whole.parquet"), "rb");
    assert_non_null(f);
    size_t n = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    assert_true(n > 1000 && n < sizeof bytes);
    assert_true(crd_parquet_is(path_of("whole.parquet")));
    write_bytes(path_of("cut.parquet"), bytes, n / 2);
    assert_true(crd_parquet_is(path_of("cut.parquet")));
    assert_false(crd_parquet_open(parquet, path_of("cut.parquet")));
    assert_true(*crd_parquet_why(parquet) && !strchr(crd_parquet_why(parquet), '\n'));
    assert_false(crd_parquet_open(parquet, path_of("none.parquet")));
    assert_false(crd_parquet_is(path_of("none.parquet")));
    assert_false(crd_parquet_is("-"));
    memset(bytes + 40, 0xAA, n / 2); /* its end is whole, so that it can be opened */
    write_bytes(path_of("bad.parquet"), bytes, n);
    assert_true(crd_parquet_open(parquet, path_of("bad.parquet")));
    watch w;
    crd_table table = crd_parquet_table(parquet);
    watch_init(&w, "account", (charges_options){0});
    assert_int_equal(charges_table(w.r, STR("a.parquet"), &table, watch_batch, &w), CRD_IO);
    const char *found = watch_findings(&w);
    assert_ptr_equal(strstr(found, "error CRD0001 a.parquet:0:0 the file cannot be read: "), found);
    watch_free(&w);
    check_query(COST("1::DOUBLE"), "account", AMOUNT("1.00")); /* the next file is fine */
}

static void no_library(void **state) {
    (void)state;
    crd_parquet *none;
    assert_int_equal(crd_parquet_new("/nowhere/libduckdb.so", &none), CRD_PARQUET_NO_LIBRARY);
    assert_non_null(strstr(crd_parquet_why(none), "/nowhere/libduckdb.so"));
    crd_parquet_free(none);
    assert_int_equal(crd_parquet_new("libz.so.1", &none), CRD_PARQUET_NO_LIBRARY);
    assert_string_equal(crd_parquet_why(none),
                        "the library is not DuckDB 1.2 or later: it has no duckdb_library_version");
    crd_parquet_free(none);
    crd_parquet_free(NULL);
}

/* ---- Real bills -------------------------------------------------------------------------------------------------- */

/* Every group of a bill, as text; with `threads`, in parts of one row group each. */
static char *groups_of(const char *path, bool is_parquet, size_t threads) {
    static const char *const names[] = {"account",     "service", "usage_type", "operation",       "region",
                                        "charge_type", "seller",  "day",        "tag.application", "product_name"};
    enum { KEYS = sizeof names / sizeof *names };
    static char out[1 << 20];
    crd_str by[KEYS];
    for (size_t i = 0; i < KEYS; i++) by[i] = str_of(names[i]);
    crd_config config;
    crd_config_init(&config);
    crd_diagnostics *list = findings_new();
    crd_policy *policy;
    crd_compile_options wanted = {.path = "p.crd", .text = STR("category C { default \"x\" }")};
    assert_int_equal(crd_policy_compile(&config, &wanted, list, &policy), CRD_OK);
    crd_run_options options;
    crd_run_options_init(&options);
    options.by = by;
    options.by_count = KEYS;
    crd_run *run;
    crd_comparison *none = NULL;
    assert_int_equal(crd_run_new(policy, &options, list, &run), CRD_OK);
    crd_io_parts parts = {.run = &run,
                          .comparison = &none,
                          .paths = &path,
                          .paths_n = 1,
                          .threads = threads,
                          .part_size = 1,
                          .parquet = parquet};
    if (threads > 0) {
        assert_true(crd_io_read_parts(&parts) > 0);
    } else if (is_parquet) {
        assert_true(crd_parquet_open(parquet, path));
        crd_table table = crd_parquet_table(parquet);
        assert_int_equal(crd_run_read_table(run, path, &table), CRD_OK);
    } else {
        const char *why;
        crd_io *io = crd_io_open(path, &why);
        assert_non_null(io);
        assert_int_equal(crd_run_read(run, path, crd_io_reader(io)), CRD_OK);
        crd_io_close(io);
    }
    const crd_groups *groups;
    assert_int_equal(crd_run_groups(run, &groups), CRD_OK);
    size_t n = 0;
    for (size_t i = 0; i < groups->count; i++) {
        char cost[CRD_MONEY_MAX];
        for (size_t k = 0; k < KEYS; k++)
            n += (size_t)snprintf(out + n, sizeof out - n, "%.*s|", STR_ARG(groups->at[i].values[k]));
        crd_money_text(groups->at[i].cost, cost);
        n += (size_t)snprintf(out + n, sizeof out - n, "%llu %s\n", (unsigned long long)groups->at[i].rows, cost);
        assert_true(n < sizeof out);
    }
    crd_run_free(run);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return strdup(out);
}

static void check_real(const char *bill, const char *select) {
    char path[1024], query[2048];
    data_path(bill, path, sizeof path);
    char *expected = groups_of(path, false, 0);
    snprintf(query, sizeof query,
             "SELECT %s FROM read_csv('%s', all_varchar = true, header = true, delim = ',', quote = '\"', "
             "escape = '\"')",
             select, path);
    const char *written = write_parquet("real.parquet", query, ", ROW_GROUP_SIZE 2048");
    for (size_t threads = 0; threads < 4; threads += threads ? 1 : 2) {
        char *found = groups_of(written, true, threads);
        assert_string_equal(found, expected);
        free(found);
    }
    free(expected);
}

static void real_bills(void **state) {
    (void)state;
    check_real("cur2-real-april-2026/cur2-daily-2026-04.csv", "*");
    check_real("cur2-real-april-2026/cur2-daily-2026-04.csv",
               "* REPLACE (line_item_unblended_cost::DOUBLE AS line_item_unblended_cost, "
               "line_item_usage_start_date::TIMESTAMP AS line_item_usage_start_date, "
               "resource_tags::JSON::MAP(VARCHAR, VARCHAR) AS resource_tags)");
    check_real("FinOps__FOCUS-Sample-Data/focus_sample.csv", "*");
}

/* Many row groups, and a last one that is shorter. */
static void row_groups(void **state) {
    (void)state;
    const char *path = write_parquet(
        "groups.parquet",
        "SELECT (i % 7)::VARCHAR AS line_item_usage_account_id, 'S' || (i % 10) AS line_item_product_code, "
        "(i * 0.01)::DECIMAL(12, 2) AS line_item_unblended_cost, DATE '2026-07-01' + (i % 31)::INTEGER AS "
        "line_item_usage_start_date, 'Usage' AS line_item_line_item_type FROM range(50001) t(i)",
        ", ROW_GROUP_SIZE 4096");
    uint64_t *groups, rows = 0;
    size_t n;
    assert_true(parquet_groups(parquet, path, &groups, &n));
    for (size_t i = 0; i < n; i++) rows += groups[i];
    assert_int_equal(n, 13);
    assert_int_equal(rows, 50001);
    free(groups);
    char *expected = groups_of(path, true, 0);
    for (size_t threads = 2; threads < 5; threads++) {
        char *found = groups_of(path, true, threads);
        assert_string_equal(found, expected);
        free(found);
    }
    free(expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers),    cmocka_unit_test(times),          cmocka_unit_test(maps),
        cmocka_unit_test(odd_names),  cmocka_unit_test(nested_columns), cmocka_unit_test(damaged),
        cmocka_unit_test(no_library), cmocka_unit_test(real_bills),     cmocka_unit_test(row_groups)};
    char why[256];
    if (!duckdb_load(&d, library(), why, sizeof why)) {
        printf("SKIPPED tests/io/parquet.c: DuckDB's library is missing (make parquet): %s\n", why);
        return 77;
    }
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
