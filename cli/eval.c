/* SPDX-License-Identifier: Apache-2.0
 *
 * crd eval: classify charges and add them up. */
#include <stdlib.h>

#include "cli.h"
#include "table.h"

/* ---- JSON: the contract of docs/json.md ---- */

void eval_key(crd_json *json, const crd_str *names, const crd_str *values, size_t n) {
    member_object(json, "key");
    for (size_t i = 0; i < n; i++) {
        crd_json_key_str(json, names[i]);
        crd_json_text(json, values[i]);
    }
    crd_json_object_end(json);
}

void eval_asked(crd_json *json, const cli *c) {
    member_date(json, "as_of", c->config.as_of);
    member_text(json, "where", text_of(c->options.where));
    member_text(json, "include", text_of(c->options.eligible_only ? "eligible" : "all"));
}

/* Groups one after the other: there may be too many for a list. */
typedef struct writing {
    cli *c;
    const crd_groups *all;
    crd_json json;
} writing;

static bool json_group(void *ud, const crd_group *group) {
    writing *w = ud;
    crd_json_object(&w->json);
    eval_key(&w->json, w->all->keys, group->values, w->all->keys_count);
    member_count(&w->json, "rows", group->rows);
    member_money(&w->json, "cost", group->cost);
    crd_json_object_end(&w->json);
    return true;
}

static crd_status machines(writing *w, crd_run *run) {
    crd_json *json = &w->json;
    const crd_reading *reading = crd_run_reading(run);
    json_open(json, &w->c->out);
    member_text(json, "currency", reading->currency);
    member_count(json, "rows", w->all->rows);
    member_money(json, "total", w->all->total);
    member_array(json, "groups");
    result_flows(w->c);
    crd_status status = crd_run_each_group(run, json_group, w);
    crd_json_array_end(json);
    eval_asked(json, w->c);
    reading_json(json, reading);
    json_close(json);
    return status;
}

/* ---- CSV ---- */

static bool csv_group(void *ud, const crd_group *group) {
    writing *w = ud;
    output *o = &w->c->out;
    char cost[CRD_MONEY_MAX];
    for (size_t i = 0; i < w->all->keys_count; i++) output_cell(o, group->values[i]);
    size_t len = crd_money_text(group->cost, cost);
    output_number(o, group->rows);
    output_write(o, ",", 1);
    cost[len] = '\n'; /* in the place of the zero */
    output_write(o, cost, len + 1);
    return true;
}

static crd_status spreadsheet(writing *w, crd_run *run) {
    output *o = &w->c->out;
    for (size_t i = 0; i < w->all->keys_count; i++) output_cell(o, w->all->keys[i]);
    output_text(o, "rows,cost\n");
    reading_errors(w->c, crd_run_reading(run));
    result_flows(w->c);
    return crd_run_each_group(run, csv_group, w);
}

/* ---- People ---- */

/* Most expensive first; the groups come sorted by key, and equal ones stay so. */
static int by_cost(const void *a, const void *b) {
    const crd_group *x = *(const crd_group *const *)a, *y = *(const crd_group *const *)b;
    int order = money_compare(y->cost, x->cost);
    return order ? order : (x > y) - (x < y);
}

static const crd_group **sorted_groups(const crd_groups *groups) {
    const crd_group **at = must_alloc(NULL, groups->count * sizeof *at);
    for (size_t i = 0; i < groups->count; i++) at[i] = &groups->at[i];
    if (groups->count > 0) qsort(at, groups->count, sizeof *at, by_cost);
    return at;
}

static void total_row(table *t, const crd_groups *groups) {
    table_rule(t);
    for (size_t i = 0; i < groups->keys_count; i++) table_styled(t, STYLE_BOLD, i == 0 ? "total" : "");
    table_count(t, groups->rows);
    table_money(t, STYLE_BOLD, groups->total);
}

static void group_table(output *o, const crd_groups *groups) {
    table t = {0};
    const crd_group **at = sorted_groups(groups);
    for (size_t i = 0; i < groups->keys_count; i++) table_column(&t, COLUMN_TEXT, groups->keys[i]);
    table_head(&t, COLUMN_RIGHT, "rows");
    table_head(&t, COLUMN_RIGHT, "cost");
    for (size_t g = 0; g < groups->count; g++) {
        for (size_t i = 0; i < groups->keys_count; i++) table_text(&t, at[g]->values[i]);
        table_count(&t, at[g]->rows);
        table_money(&t, STYLE_PLAIN, at[g]->cost);
    }
    total_row(&t, groups);
    table_print(&t, o);
    table_free(&t);
    free(at);
}

void eval_heading(cli *c, const crd_reading *reading) {
    output *o = &c->out;
    output_style(o, STYLE_BOLD);
    output_text(o, "Charges under ");
    output_str(o, text_of(c->options.files[0]));
    output_style(o, STYLE_PLAIN);
    output_format(o, " as of %s", text_date(c->config.as_of).at);
    if (reading->currency.ptr) output_format(o, ", in %.*s", TEXT_ARG(reading->currency));
    if (c->options.eligible_only) output_text(o, ", only what a credit could pay");
    if (c->options.where) {
        output_text(o, ", where ");
        output_str(o, text_of(c->options.where));
    }
    output_text(o, "\n\n");
}

void eval_total(output *o, const crd_groups *groups, const crd_reading *reading) {
    output_format(o, "\nexactly %s", text_money_exact(groups->total).at);
    if (reading->currency.ptr) output_format(o, " %.*s", TEXT_ARG(reading->currency));
    output_format(o, " in %s %s\n", text_count(groups->rows).at, groups->rows == 1 ? "row" : "rows");
}

static void people(cli *c, const crd_groups *groups, const crd_reading *reading) {
    eval_heading(c, reading);
    group_table(&c->out, groups);
    eval_total(&c->out, groups, reading);
    reading_people(&c->out, reading);
}

static crd_status write_people(cli *c, crd_run *run) {
    const crd_groups *groups;
    crd_status status = crd_run_groups(run, &groups);
    if (status == CRD_OK) people(c, groups, crd_run_reading(run));
    return status;
}

static int groups_of(cli *c, crd_run *run) {
    writing w = {.c = c};
    crd_status status = crd_run_totals(run, &w.all);
    if (status != CRD_OK) return error_status(c, status);
    switch (c->options.format) {
    case FORMAT_HUMAN: status = write_people(c, run); break;
    case FORMAT_JSON: status = machines(&w, run); break;
    default: status = spreadsheet(&w, run); break;
    }
    return status == CRD_OK ? STATUS_CLEAN : error_status(c, status);
}

static int totals(cli *c, const crd_policy *policy, crd_run_options *wanted) {
    crd_run *run;
    wanted->group = true;
    if (!charges_open(c, policy, wanted, &run)) return STATUS_UNDONE;
    int status = groups_of(c, run);
    crd_run_free(run);
    return status;
}

int verb_eval(cli *c) {
    crd_policy *policy = policy_open(c, c->options.files[0], c->options.where);
    if (!policy) return STATUS_UNDONE;
    crd_run_options wanted;
    crd_run_options_init(&wanted);
    wanted.eligible_only = c->options.eligible_only;
    wanted.by = c->options.by.at;
    wanted.by_count = c->options.by.n;
    int status = c->options.rows ? eval_rows(c, policy, &wanted) : totals(c, policy, &wanted);
    crd_policy_free(policy);
    return status;
}
