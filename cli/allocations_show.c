/* SPDX-License-Identifier: Apache-2.0
 *
 * The simulation beside AWS's allocation history, for people and for machines. */
#include <stdlib.h>

#include "allocations.h"

/* ---- for people ---- */

style match_style(crd_match match) { return crd_match_fits(match) ? STYLE_GOOD : STYLE_BAD; }

void table_both_heads(table *t) {
    table_head(t, COLUMN_RIGHT, "simulated");
    table_head(t, COLUMN_RIGHT, "AWS");
    table_head(t, COLUMN_RIGHT, "difference");
    table_head(t, COLUMN_TEXT, "");
}

void table_both(table *t, const crd_both *both) {
    table_styled(t, STYLE_PLAIN, text_money_exact(both->simulated).at);
    table_styled(t, STYLE_PLAIN, text_money_exact(both->actual).at);
    table_styled(t, STYLE_BOLD, text_money_exact(both->difference).at);
    table_styled(t, match_style(both->match), crd_match_text(both->match));
}

static void entry(table *t, const crd_policy *policy, const crd_allocation_line *line) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    char *unknown = must_format("id %.*s unknown", TEXT_ARG(line->credit_id));
    char *nameless = line->credit < n ? must_format("%.*s (no id)", TEXT_ARG(credits[line->credit].name)) : NULL;
    crd_str name = line->credit >= n ? text_of(unknown) : credits[line->credit].name;
    table_text(t, line->credit < n && !line->credit_id.ptr ? text_of(nameless) : name);
    table_styled(t, STYLE_PLAIN, text_month(line->month).at);
    table_text(t, line->account);
    table_text(t, line->service);
    table_both(t, &line->both);
    free(unknown);
    free(nameless);
}

static void entries(output *o, const crd_policy *policy, const crd_allocation_result *history) {
    table t = {0};
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "service");
    table_both_heads(&t);
    for (size_t i = 0; i < history->count; i++) entry(&t, policy, &history->at[i]);
    table_print(&t, o);
    table_free(&t);
}

static void left_out(output *o, const crd_allocation_result *history) {
    uint64_t n = history->left_out_entries;
    if (history->left_out_count == 0) return;
    output_text(o, "  not compared:");
    for (size_t i = 0; i < history->left_out_count; i++)
        output_format(o, "%s %s", i > 0 ? "," : "", text_month(history->left_out[i]).at);
    if (n > 0 || crd_money_sign(history->left_out_simulated) != 0) {
        output_format(o, "; simulated %s, AWS ", text_money_exact(history->left_out_simulated).at);
        output_format(o, "%s in %s %s", text_money_exact(history->left_out_actual).at, text_count(n).at,
                      n == 1 ? "entry" : "entries");
    }
    output_text(o, "\n");
}

void allocations_people(output *o, const crd_policy *policy, const crd_allocation_result *history) {
    plan_heading(o, "AWS's allocation history");
    if (history->count > 0)
        entries(o, policy, history);
    else
        output_text(o, "  no month could be compared\n");
    output_format(o, "  simulated %s, AWS ", text_money_exact(history->both.simulated).at);
    output_format(o, "%s, difference ", text_money_exact(history->both.actual).at);
    output_styled(o, match_style(history->both.match), text_money_exact(history->both.difference).at);
    output_text(o, "\n");
    if (history->estimated) output_text(o, "  some bills are still open: AWS's amounts are estimates\n");
    left_out(o, history);
}

/* ---- for machines ---- */

void both_json(crd_json *json, const crd_both *b) {
    member_count(json, "rows", b->rows);
    member_money(json, "simulated", b->simulated);
    member_money(json, "actual", b->actual);
    member_money(json, "difference", b->difference);
    member_money(json, "tolerance", b->tolerance);
    member_text(json, "match", text_of(crd_match_text(b->match)));
}

static void entry_json(crd_json *json, const crd_policy *policy, const crd_allocation_line *line) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    crd_json_object(json);
    member_text(json, "credit", line->credit < n ? credits[line->credit].name : text_of(NULL));
    member_text(json, "id", line->credit_id);
    member_month(json, "month", line->month);
    member_text(json, "account", line->account);
    member_text(json, "service", line->service);
    member_bool(json, "estimated", line->estimated);
    both_json(json, &line->both);
    crd_json_object_end(json);
}

static void left_out_json(crd_json *json, const crd_allocation_result *history) {
    member_object(json, "left_out");
    member_array(json, "months");
    for (size_t i = 0; i < history->left_out_count; i++) crd_json_month(json, history->left_out[i]);
    crd_json_array_end(json);
    member_count(json, "entries", history->left_out_entries);
    member_money(json, "simulated", history->left_out_simulated);
    member_money(json, "actual", history->left_out_actual);
    crd_json_object_end(json);
}

void allocations_json(crd_json *json, const crd_policy *policy, const crd_allocation_result *history) {
    member_object(json, "history");
    both_json(json, &history->both);
    member_bool(json, "estimated", history->estimated);
    member_array(json, "entries");
    for (size_t i = 0; i < history->count; i++) entry_json(json, policy, &history->at[i]);
    crd_json_array_end(json);
    left_out_json(json, history);
    crd_json_object_end(json);
}
