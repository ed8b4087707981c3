/* SPDX-License-Identifier: Apache-2.0
 *
 * crd eval --rows: every charge with its values, in the order of the files. Written as the rows come by. */
#include <inttypes.h>
#include <stdlib.h>

#include "cli.h"
#include "table.h"

typedef struct rows {
    cli *c;
    crd_run *run; /* asked for the currency, which is known from the first row on */
    const crd_str *keys;
    size_t keys_n;
    crd_json json;
    bool begun;
    table table;
} rows;

/* ---- JSON ---- */

static void json_begin(rows *r) {
    r->begun = true;
    json_open(&r->json, &r->c->out);
    member_text(&r->json, "currency", crd_run_reading(r->run)->currency);
    member_array(&r->json, "charges");
}

static void json_row(rows *r, const crd_row *row) {
    crd_json *json = &r->json;
    if (!r->begun) json_begin(r);
    crd_json_object(json);
    member_text(json, "file", row->file);
    member_count(json, "row", row->number);
    member_count(json, "line", row->line);
    eval_key(json, r->keys, row->values, r->keys_n);
    member_money(json, "cost", row->cost);
    crd_json_object_end(json);
}

/* Their number and sum come last: they are known when the rows are written. */
static void json_end(rows *r, const crd_groups *sums) {
    if (!r->begun) json_begin(r);
    crd_json_array_end(&r->json);
    member_count(&r->json, "rows", sums->rows);
    member_money(&r->json, "total", sums->total);
    eval_asked(&r->json, r->c);
    reading_json(&r->json, crd_run_reading(r->run));
    json_close(&r->json);
}

/* ---- CSV ---- */

static void csv_begin(rows *r) {
    output *o = &r->c->out;
    output_text(o, "file,row,line,");
    for (size_t i = 0; i < r->keys_n; i++) output_cell(o, r->keys[i]);
    output_text(o, "cost\n");
}

static void csv_row(rows *r, const crd_row *row) {
    output *o = &r->c->out;
    char cost[CRD_MONEY_MAX];
    output_cell(o, row->file);
    output_format(o, "%" PRIu64 ",%" PRIu64 ",", row->number, row->line);
    for (size_t i = 0; i < r->keys_n; i++) output_cell(o, row->values[i]);
    crd_money_text(row->cost, cost);
    output_format(o, "%s\n", cost);
}

/* ---- People ---- */

static void table_begin(rows *r) {
    table_head(&r->table, COLUMN_TEXT, "file");
    table_head(&r->table, COLUMN_RIGHT, "row");
    for (size_t i = 0; i < r->keys_n; i++) table_column(&r->table, COLUMN_TEXT, r->keys[i]);
    table_head(&r->table, COLUMN_RIGHT, "cost");
}

static void table_row(rows *r, const crd_row *row) {
    table_text(&r->table, row->file);
    table_count(&r->table, row->number);
    for (size_t i = 0; i < r->keys_n; i++) table_text(&r->table, row->values[i]);
    table_money(&r->table, STYLE_PLAIN, row->cost);
}

static void table_end(rows *r, const crd_groups *sums) {
    const crd_reading *reading = crd_run_reading(r->run);
    eval_heading(r->c, reading);
    table_print(&r->table, &r->c->out);
    eval_total(&r->c->out, sums, reading);
    reading_people(&r->c->out, reading);
}

/* ---- Any of them ---- */

static void begin(rows *r) {
    if (r->c->options.format == FORMAT_CSV) csv_begin(r);
    if (r->c->options.format == FORMAT_HUMAN) table_begin(r);
}

static bool take(void *ud, const crd_row *row) {
    rows *r = ud;
    switch (r->c->options.format) {
    case FORMAT_HUMAN: table_row(r, row); break;
    case FORMAT_JSON: json_row(r, row); break;
    default: /* csv */ csv_row(r, row); break;
    }
    return r->c->out.error == 0;
}

static int end(rows *r) {
    const crd_groups *sums;
    crd_status status = crd_run_groups(r->run, &sums);
    if (status != CRD_OK) return error_status(r->c, status);
    switch (r->c->options.format) {
    case FORMAT_HUMAN: table_end(r, sums); break;
    case FORMAT_JSON: json_end(r, sums); break;
    default: /* csv */ reading_errors(r->c, crd_run_reading(r->run)); break;
    }
    return STATUS_CLEAN;
}

/* Without --by, every category: the same that the library takes. */
static void name_keys(const crd_policy *policy, crd_run_options *wanted, word_list *all) {
    if (wanted->by_count > 0) return;
    all->n = crd_policy_category_count(policy);
    all->at = must_alloc(NULL, all->n * sizeof *all->at);
    for (size_t i = 0; i < all->n; i++) all->at[i] = crd_policy_category_name(policy, i);
    wanted->by = all->at;
    wanted->by_count = all->n;
}

int eval_rows(cli *c, const crd_policy *policy, crd_run_options *wanted) {
    word_list all = {0};
    name_keys(policy, wanted, &all);
    rows r = {.c = c, .keys = wanted->by, .keys_n = wanted->by_count};
    wanted->row = take;
    wanted->row_ud = &r;
    begin(&r);
    int status = charges_open(c, policy, wanted, &r.run) ? end(&r) : STATUS_UNDONE;
    if (c->out.error != 0) status = STATUS_CLEAN; /* handing the result out says why it cannot be */
    table_free(&r.table);
    crd_run_free(r.run);
    free(all.at);
    return status;
}
