/* SPDX-License-Identifier: Apache-2.0
 *
 * Tables of typed columns: every type as the text that it stands for, only the columns that are needed, findings with
 * numbers of rows; and real bills as tables, however their rows come, against the same ones as CSV. */
#include <limits.h>
#include <math.h>

#include "base/decimal.h"
#include "charges/csv.h"
#include "tests/charges/support.h"
#include "tests/support/data.h"

#define ROWS_MAX    8
#define COLUMNS_MAX 12

/* A table in memory, given in batches of `step` rows. */
typedef struct host {
    crd_str names[COLUMNS_MAX];
    crd_table_column columns[COLUMNS_MAX];
    size_t columns_n, rows, step;
    const char *fails_choosing;
    size_t fails_behind; /* so many rows */

    char chosen[256];
    size_t wanted[COLUMNS_MAX], wanted_n;
    size_t at;
    crd_table_column out[COLUMNS_MAX];
    uint64_t valid[COLUMNS_MAX];
    crd_table_batch batch;
} host;

static bool host_choose(void *ud, const size_t *which, size_t count, const char **why) {
    host *h = ud;
    for (size_t i = 0; i < count; i++) {
        h->wanted[h->wanted_n++] = which[i];
        snprintf(h->chosen + strlen(h->chosen), sizeof h->chosen - strlen(h->chosen), "%.*s ",
                 STR_ARG(h->names[which[i]]));
    }
    *why = h->fails_choosing;
    return !h->fails_choosing;
}

static size_t size_of(crd_column_type type) {
    static const size_t sizes[] = {[CRD_COLUMN_TEXT] = sizeof(crd_str),  [CRD_COLUMN_DECIMAL] = sizeof(crd_money),
                                   [CRD_COLUMN_DOUBLE] = sizeof(double), [CRD_COLUMN_TIME] = sizeof(int64_t),
                                   [CRD_COLUMN_DAY] = sizeof(int32_t),   [CRD_COLUMN_MAP] = sizeof(crd_map_cell)};
    return sizes[type];
}

static bool host_next(void *ud, const crd_table_batch **out, const char **why) {
    host *h = ud;
    *out = NULL;
    if (h->at >= h->fails_behind) {
        *why = "the disk is gone";
        return false;
    }
    if (h->at == h->rows) return true;
    h->batch = (crd_table_batch){h->rows - h->at < h->step ? h->rows - h->at : h->step, h->out};
    for (size_t i = 0; i < h->wanted_n; i++) {
        const crd_table_column *c = &h->columns[h->wanted[i]];
        h->out[i] = *c;
        if ((unsigned)c->type <= CRD_COLUMN_MAP) h->out[i].values = (const char *)c->values + h->at * size_of(c->type);
        if (c->valid) h->valid[i] = *c->valid >> h->at;
        if (c->valid) h->out[i].valid = &h->valid[i];
    }
    h->at += h->batch.rows;
    *out = &h->batch;
    return true;
}

static void add(host *h, const char *name, crd_column_type type, unsigned scale, const void *values) {
    h->names[h->columns_n] = str_of(name);
    h->columns[h->columns_n++] = (crd_table_column){type, scale, values, NULL};
}

static crd_table table_of(host *h) {
    h->wanted_n = h->at = 0;
    h->chosen[0] = '\0';
    return (crd_table){h, h->names, h->columns_n, host_choose, host_next};
}

/* Three good rows of a CUR 2.0. */
static host good(void) {
    static const crd_str accounts[ROWS_MAX] = {STR("1"), STR("2"), STR("3")};
    static const crd_str services[ROWS_MAX] = {STR("S3"), STR("EC2"), STR("S3")};
    static const crd_str types[ROWS_MAX] = {STR("Usage"), STR("Usage"), STR("Tax")};
    static const crd_money costs[ROWS_MAX] = {{150, 0}, {(uint64_t)-25, -1}, {0, 0}};
    static const int64_t starts[ROWS_MAX] = {1782864000000000, 1782950399999999, -1};
    host h = {.rows = 3, .step = 2, .fails_behind = SIZE_MAX};
    add(&h, "line_item_usage_account_id", CRD_COLUMN_TEXT, 0, accounts);
    add(&h, "line_item_product_code", CRD_COLUMN_TEXT, 0, services);
    add(&h, "line_item_line_item_type", CRD_COLUMN_TEXT, 0, types);
    add(&h, "line_item_unblended_cost", CRD_COLUMN_DECIMAL, 2, costs);
    add(&h, "line_item_usage_start_date", CRD_COLUMN_TIME, 6, starts);
    return h;
}

enum { ACCOUNTS, SERVICES, TYPES, COSTS, STARTS, MORE };

static void check(host *h, const char *fields, charges_options options, const char *rows, const char *findings) {
    for (h->step = 1; h->step <= ROWS_MAX; h->step++) {
        watch w;
        crd_table table = table_of(h);
        watch_init(&w, fields, options);
        crd_status status = charges_table(w.r, STR("a.parquet"), &table, watch_batch, &w);
        assert_string_equal(watch_findings(&w), findings);
        assert_int_equal(status, rows ? CRD_OK : strstr(findings, "CRD0001") ? CRD_IO : CRD_INVALID);
        if (rows) assert_string_equal(watch_rows(&w), rows);
        watch_free(&w);
    }
}

/* ---- Types ------------------------------------------------------------------------------------------------------ */

#define PLAIN                                                                                                          \
    (charges_options) { 0 }

static void only_what_is_needed(void **state) {
    (void)state;
    host h = good();
    static const crd_str others[ROWS_MAX] = {STR("x")};
    add(&h, "line_item_operation", CRD_COLUMN_TEXT, 0, others);
    add(&h, "nobody_asks", CRD_COLUMN_TEXT, 0, others);
    check(&h, "service", PLAIN,
          "1:1 2026-07-01 2026-07 1.50 S3\n2:2 2026-07-01 2026-07 -0.25 EC2\n3:3 1969-12-31 1969-12 0.00 S3\n", "");
    assert_string_equal(h.chosen, "line_item_usage_account_id line_item_product_code line_item_line_item_type "
                                  "line_item_unblended_cost line_item_usage_start_date ");
    check(&h, "operation", PLAIN,
          "1:1 2026-07-01 2026-07 1.50 x\n2:2 2026-07-01 2026-07 -0.25 -\n3:3 1969-12-31 1969-12 0.00 -\n", "");
}

/* A type as costs, dates and texts. So many rows, in one currency, that most are read by the block. */
static void check_same(size_t replaced, crd_table_column with, const char *fields, const char *row,
                       const char *findings) {
    static const crd_str accounts[ROWS_MAX] = {STR("1"), STR("1"), STR("1"), STR("1"),
                                               STR("1"), STR("1"), STR("1"), STR("1")};
    static const crd_str usd[ROWS_MAX] = {STR("USD"), STR("USD"), STR("USD"), STR("USD"),
                                          STR("USD"), STR("USD"), STR("USD"), STR("USD")};
    crd_money costs[ROWS_MAX];
    int32_t days[ROWS_MAX];
    char values[ROWS_MAX * sizeof(crd_money)], rows[1000];
    size_t n = 0;
    host h = {.rows = ROWS_MAX, .fails_behind = SIZE_MAX};
    for (size_t i = 0; i < ROWS_MAX; i++) {
        costs[i] = (crd_money){150, 0};
        days[i] = 20635;
        memcpy(values + i * size_of(with.type), with.values, size_of(with.type));
        n += (size_t)snprintf(rows + n, sizeof rows - n, "%zu:%zu %s\n", i + 1, i + 1, row ? row : "");
    }
    add(&h, "line_item_usage_account_id", CRD_COLUMN_TEXT, 0, accounts);
    add(&h, "line_item_product_code", CRD_COLUMN_TEXT, 0, accounts);
    add(&h, "line_item_line_item_type", CRD_COLUMN_TEXT, 0, accounts);
    add(&h, "line_item_unblended_cost", CRD_COLUMN_DECIMAL, 2, costs);
    add(&h, "line_item_usage_start_date", CRD_COLUMN_DAY, 0, days);
    add(&h, "line_item_currency_code", CRD_COLUMN_TEXT, 0, usd);
    with.values = values;
    h.columns[replaced] = with;
    check(&h, fields, PLAIN, row ? rows : NULL, findings);
}

static void as_cost(crd_column_type type, unsigned scale, const void *value, const char *cost) {
    char row[200];
    snprintf(row, sizeof row, "2026-07-01 2026-07 %s 1", cost);
    check_same(COSTS, (crd_table_column){type, scale, value, NULL}, "account", row, "");
}

static void as_start(crd_column_type type, unsigned scale, const void *value, const char *day) {
    char row[200];
    snprintf(row, sizeof row, "%s %.7s 1.50 1", day, day);
    check_same(STARTS, (crd_table_column){type, scale, value, NULL}, "account", row, "");
}

static void as_text(crd_column_type type, unsigned scale, const void *value, const char *shown) {
    char row[200];
    snprintf(row, sizeof row, "2026-07-01 2026-07 1.50 %s", shown);
    check_same(SERVICES, (crd_table_column){type, scale, value, NULL}, "service", row, "");
}

static void types(void **state) {
    (void)state;
    as_cost(CRD_COLUMN_DECIMAL, 0, &(crd_money){7, 0}, "7.00");
    as_cost(CRD_COLUMN_DECIMAL, 18, &(crd_money){1, 0}, "0.000000000000000001");
    as_cost(CRD_COLUMN_DECIMAL, 20, &(crd_money){700, 0}, "0.000000000000000007");
    as_cost(CRD_COLUMN_DECIMAL, 38, &(crd_money){(uint64_t)-1, -1}, "0.00"); /* rounded */
    as_cost(CRD_COLUMN_DOUBLE, 0, &(double){0.1}, "0.10");
    as_cost(CRD_COLUMN_DOUBLE, 0, &(double){-7e-10}, "-0.0000000007");
    as_cost(CRD_COLUMN_DOUBLE, 0, &(double){1.0 / 3}, "0.3333333333333333");
    as_cost(CRD_COLUMN_TEXT, 0, &STR("1.50E-3"), "0.0015");
    as_start(CRD_COLUMN_DAY, 0, &(int32_t){20635}, "2026-07-01");
    as_start(CRD_COLUMN_DAY, 0, &(int32_t){-1}, "1969-12-31");
    as_start(CRD_COLUMN_TIME, 0, &(int64_t){1782864000}, "2026-07-01");
    as_start(CRD_COLUMN_TIME, 3, &(int64_t){1782863999999}, "2026-06-30");
    as_start(CRD_COLUMN_TIME, 9, &(int64_t){1782864000000000000}, "2026-07-01");
    as_start(CRD_COLUMN_TEXT, 0, &STR("2026-07-01 12:00:00"), "2026-07-01");
    as_text(CRD_COLUMN_DECIMAL, 0, &(crd_money){123456789012, 0}, "123456789012");
    as_text(CRD_COLUMN_DECIMAL, 3, &(crd_money){(uint64_t)-5, -1}, "-0.005");
    as_text(CRD_COLUMN_DOUBLE, 0, &(double){123456789012}, "123456789012");
    as_text(CRD_COLUMN_TIME, 6, &(int64_t){0}, "1970-01-01");
    as_text(CRD_COLUMN_DAY, 0, &(int32_t){INT32_MAX}, "2147483647");
    as_text(CRD_COLUMN_MAP, 0, &(crd_map_cell){NULL, 0}, "{}");
}

/* Nor has it to be in the range of those that have one. */
static void a_scale_means_nothing_to_other_types(void **state) {
    (void)state;
    as_cost(CRD_COLUMN_DOUBLE, 39, &(double){0.1}, "0.10");
    as_cost(CRD_COLUMN_TEXT, UINT_MAX, &STR("1.50"), "1.50");
    as_start(CRD_COLUMN_DAY, 7, &(int32_t){20635}, "2026-07-01");
    as_text(CRD_COLUMN_MAP, 1, &(crd_map_cell){NULL, 0}, "{}");
}

static void maps(void **state) {
    (void)state;
    static const crd_tag first[] = {{STR("user_team"), STR("a\"b\\\n")}, {STR("x"), STR("")}};
    static const crd_tag second[] = {{STR("user_team"), {NULL, 0}}, {STR("user_Team"), STR("other")}};
    static const crd_map_cell cells[ROWS_MAX] = {{first, 2}, {second, 2}, {NULL, 0}};
    static const uint64_t valid = 3;
    host h = good();
    add(&h, "resource_tags", CRD_COLUMN_MAP, 0, cells);
    h.columns[MORE].valid = &valid;
    check(&h, "tag.team", PLAIN,
          "1:1 2026-07-01 2026-07 1.50 a\"b\\\n\n2:2 2026-07-01 2026-07 -0.25 -\n3:3 1969-12-31 1969-12 0.00 -\n", "");
}

/* ---- What can be wrong ------------------------------------------------------------------------------------------ */

static void row_findings(void **state) {
    (void)state;
    static const uint64_t not_second = 5;
    static const double no_number[ROWS_MAX] = {1, NAN, 2};
    static const double infinite[ROWS_MAX] = {1, -HUGE_VAL, 2};
    static const int64_t no_day[ROWS_MAX] = {0, INT64_MAX, 0};
    static const crd_str bad_text[ROWS_MAX] = {STR("1"), STR("\xFF"), STR("3")};
    static const crd_str currencies[ROWS_MAX] = {STR("USD"), STR("EUR"), STR("CHF")};
    host h = good();
    h.columns[COSTS].valid = &not_second;
    check(&h, "account", PLAIN, NULL,
          "error CRD0712 a.parquet:0:0 row 2: `line_item_unblended_cost` is empty: every charge needs a cost\n"
          "  help: leave such rows out with `--on-error skip`, which counts them\n");
    h = good();
    h.columns[ACCOUNTS].valid = &not_second;
    check(&h, "service", PLAIN, NULL,
          "error CRD0712 a.parquet:0:0 row 2: `line_item_usage_account_id` is empty: every charge needs an account\n"
          "  help: leave such rows out with `--on-error skip`, which counts them\n");
    h = good();
    h.columns[COSTS] = (crd_table_column){CRD_COLUMN_DOUBLE, 0, no_number, NULL};
    check(&h, "account", PLAIN, NULL,
          "error CRD0713 a.parquet:0:0 row 2: `line_item_unblended_cost` is no number: `NaN`\n"
          "  help: an amount is written 12.5 or 1.25e1\n");
    h.columns[COSTS].values = infinite;
    check(&h, "account", PLAIN, NULL,
          "error CRD0713 a.parquet:0:0 row 2: `line_item_unblended_cost` is no number: `-Infinity`\n"
          "  help: an amount is written 12.5 or 1.25e1\n");
    h = good();
    h.columns[STARTS].values = no_day;
    check(&h, "account", PLAIN, NULL,
          "error CRD0714 a.parquet:0:0 row 2: `line_item_usage_start_date` is no date: `106751991`\n"
          "  help: a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00\n");
    h = good();
    h.columns[ACCOUNTS].values = bad_text;
    check(&h, "account", PLAIN, NULL,
          "error CRD0715 a.parquet:0:0 row 2: `line_item_usage_account_id` is not UTF-8\n  help: bills are UTF-8\n");
    h = good();
    add(&h, "line_item_currency_code", CRD_COLUMN_TEXT, 0, currencies);
    check(&h, "account", PLAIN, NULL,
          "error CRD0717 a.parquet:0:0 row 2: the charges are in `EUR`, those before in `USD` (a.parquet, row 1)\n"
          "  note: and in `CHF` (a.parquet, row 3)\n"
          "  help: read the charges of each currency in a run of their own\n");
}

/* In the middle of rows that are read by the block. */
static void absent_values(void **state) {
    (void)state;
    static const uint64_t not_sixth = 0xDF;
    check_same(COSTS, (crd_table_column){CRD_COLUMN_DECIMAL, 2, &(crd_money){1, 0}, &not_sixth}, "account", NULL,
               "error CRD0712 a.parquet:0:0 row 6: `line_item_unblended_cost` is empty: every charge needs a cost\n"
               "  help: leave such rows out with `--on-error skip`, which counts them\n");
    check_same(STARTS, (crd_table_column){CRD_COLUMN_TIME, 0, &(int64_t){0}, &not_sixth}, "account", NULL,
               "error CRD0712 a.parquet:0:0 row 6: `line_item_usage_start_date` is empty: every charge needs a start\n"
               "  help: leave such rows out with `--on-error skip`, which counts them\n");
    check_same(ACCOUNTS, (crd_table_column){CRD_COLUMN_TEXT, 0, &STR("1"), &not_sixth}, "service", NULL,
               "error CRD0712 a.parquet:0:0 row 6: `line_item_usage_account_id` is empty: every charge needs an "
               "account\n  help: leave such rows out with `--on-error skip`, which counts them\n");
}

static void left_out(void **state) {
    (void)state;
    static const uint64_t not_second = 5;
    host h = good();
    h.columns[ACCOUNTS].valid = &not_second;
    check(&h, "account", (charges_options){.on_error = CRD_ON_ERROR_SKIP},
          "1:1 2026-07-01 2026-07 1.50 1\n3:3 1969-12-31 1969-12 0.00 3\n",
          "warning CRD0712 a.parquet:0:0 row 2: `line_item_usage_account_id` is empty: every charge needs an account\n"
          "  note: the row is left out\n");
}

static void table_findings(void **state) {
    (void)state;
    host h = good();
    h.columns_n = COSTS;
    check(&h, "account", PLAIN, NULL,
          "error CRD0704 a.parquet:0:0 the header is nearest to CUR 2.0, but has no column `line_item_unblended_cost`, "
          "`line_item_usage_start_date`\n  help: include the columns in the export\n");
    h = good();
    for (size_t i = 0; i < h.columns_n; i++) h.names[i] = STR("x");
    check(&h, "account", PLAIN, NULL,
          "error CRD0703 a.parquet:0:0 the table has no column of CUR 2.0, legacy CUR or FOCUS\n"
          "  help: export the bill as CUR 2.0, legacy CUR or FOCUS 1.0 to 1.2\n");
    h = good();
    add(&h, "line_item_usage_account_id", CRD_COLUMN_TEXT, 0, h.columns[ACCOUNTS].values);
    check(&h, "account", PLAIN, NULL,
          "error CRD0707 a.parquet:0:0 the header has the column `line_item_usage_account_id` twice\n"
          "  help: take one of them out of the export\n");
    h = good();
    h.fails_choosing = "a column is nested";
    check(&h, "account", PLAIN, NULL, "error CRD0001 a.parquet:0:0 the file cannot be read: a column is nested\n");
    h = good();
    h.fails_behind = 3;
    check(&h, "account", PLAIN, NULL, "error CRD0001 a.parquet:0:0 the file cannot be read: the disk is gone\n");
    h = good();
    h.columns[COSTS].scale = 39;
    check(&h, "account", PLAIN, NULL,
          "error CRD0001 a.parquet:0:0 the file cannot be read: a column of the table is of no known kind\n");
}

/* ---- Real bills ------------------------------------------------------------------------------------------------- */

static const char *const reals[] = {
    "cur2-real-april-2026/cur2-daily-2026-04.csv",
    "FinOps__FOCUS-Sample-Data/focus_sample.csv",
    "finopsfoundation__focus_converters/sample-anonymous-aws-export-dataset.csv",
    "guymano__focus-data-toolkit/aws_1_2_cost_and_usage_rows100_seed42.csv",
};

static const char every_field[] =
    "account account.name payer provider service credit_service product_name sku usage_type operation region charge_type "
    "billing_entity seller resource description tag.CostCenter tag.Environment tag.application";

/* The cells of a CSV; batches of `step` rows. */
typedef struct grid {
    arena kept;
    VEC(crd_str) cells;
    size_t columns, rows, step, at;
    size_t wanted[400], wanted_n;
    crd_table_column out[400];
    crd_str *texts;
    crd_table_batch batch;
} grid;

static void grid_read(grid *g, mem *m, crd_str bytes) {
    csv c;
    feed f = feed_of(bytes, SIZE_MAX);
    csv_init(&c, m, feed_reader(&f));
    crd_str first;
    assert_int_equal(csv_peek(&c, &first), CSV_ROW);
    arena_init(&g->kept, m);
    while (csv_next(&c) == CSV_ROW) {
        g->columns = c.fields_n;
        for (size_t i = 0; i < c.fields_n; i++) {
            crd_str value, *cell = vec_push(m, &g->cells);
            assert_true(csv_text(&c, i, &value));
            *cell = arena_str(&g->kept, value);
        }
    }
    csv_free(&c);
    assert_true(g->columns > 0 && g->columns <= 400);
    g->rows = g->cells.n / g->columns - 1;
    g->texts = malloc(g->rows * g->columns * sizeof *g->texts);
    assert_non_null(g->texts);
}

static bool grid_choose(void *ud, const size_t *which, size_t count, const char **why) {
    grid *g = ud;
    (void)why;
    for (size_t i = 0; i < count; i++) g->wanted[i] = which[i];
    g->wanted_n = count;
    return true;
}

static bool grid_next(void *ud, const crd_table_batch **out, const char **why) {
    grid *g = ud;
    (void)why;
    g->batch = (crd_table_batch){g->rows - g->at < g->step ? g->rows - g->at : g->step, g->out};
    for (size_t i = 0; i < g->wanted_n; i++) {
        crd_str *to = g->texts + i * g->step;
        for (size_t row = 0; row < g->batch.rows; row++)
            to[row] = g->cells.at[(g->at + row + 1) * g->columns + g->wanted[i]];
        g->out[i] = (crd_table_column){CRD_COLUMN_TEXT, 0, to, NULL};
    }
    g->at += g->batch.rows;
    *out = g->batch.rows > 0 ? &g->batch : NULL;
    return true;
}

/* Number and line are cut off: a table has no lines. */
static char *rows_of(watch *w) {
    const char *rows = watch_rows(w);
    char *out = malloc(strlen(rows) + 1), *to = out;
    assert_non_null(out);
    for (bool first = true; *rows; rows++) {
        if (!first) *to++ = *rows;
        if (*rows == ' ') first = false;
        if (*rows == '\n') first = true;
    }
    *to = '\0';
    return out;
}

static char *as_csv(crd_str bytes) {
    watch w;
    watch_init(&w, every_field, (charges_options){0});
    assert_int_equal(watch_bytes(&w, "a.csv", feed_of(bytes, SIZE_MAX)), CRD_OK);
    char *rows = rows_of(&w);
    watch_free(&w);
    return rows;
}

static void check_grid(grid *g, const char *expected) {
    static const size_t steps[] = {1, 7, 64, 65, 5000};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        watch w;
        g->step = steps[i] < g->rows ? steps[i] : g->rows;
        g->at = 0;
        crd_table table = {g, g->cells.at, g->columns, grid_choose, grid_next};
        watch_init(&w, every_field, (charges_options){0});
        assert_int_equal(charges_table(w.r, STR("a"), &table, watch_batch, &w), CRD_OK);
        assert_string_equal(watch_findings(&w), "");
        char *found = rows_of(&w);
        assert_string_equal(found, expected);
        free(found);
        watch_free(&w);
    }
}

static void same_as_csv(void **state) {
    (void)state;
    static grid g;
    mem m = libc_mem();
    for (size_t i = 0; i < sizeof reals / sizeof *reals; i++) {
        crd_str bytes = data_file(reals[i]);
        char *expected = as_csv(bytes);
        memset(&g, 0, sizeof g);
        grid_read(&g, &m, bytes);
        check_grid(&g, expected);
        vec_free(&m, &g.cells);
        arena_free(&g.kept);
        free(g.texts);
        free(expected);
        free((char *)bytes.ptr);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(only_what_is_needed),
                                       cmocka_unit_test(types),
                                       cmocka_unit_test(a_scale_means_nothing_to_other_types),
                                       cmocka_unit_test(maps),
                                       cmocka_unit_test(row_findings),
                                       cmocka_unit_test(absent_values),
                                       cmocka_unit_test(left_out),
                                       cmocka_unit_test(table_findings),
                                       cmocka_unit_test(same_as_csv)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
