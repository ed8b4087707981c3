/* SPDX-License-Identifier: Apache-2.0
 *
 * crd backtest --format json: the members are those of docs/json.md. Arrays come sorted from the library. */
#include <stdlib.h>

#include "allocations.h"

/* Where it belongs: the credits' name as in the list of credits. */
static void key(crd_json *json, const crd_policy *policy, const crd_backtest *b, size_t credit, crd_month month,
                crd_str account, crd_str service) {
    char *name = backtest_name(policy, &b->credits[credit]);
    member_text(json, "credit", text_of(name));
    member_month(json, "month", month);
    member_text(json, "account", account);
    member_text(json, "service", service);
    free(name);
}

static void credit(crd_json *json, const crd_policy *policy, const crd_backtest_credit *of) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    char *name = backtest_name(policy, of);
    crd_json_object(json);
    member_text(json, "name", text_of(name));
    member_array(json, "credits");
    for (size_t i = 0; i < of->credits_count; i++) crd_json_text(json, credits[of->credits[i]].name);
    crd_json_array_end(json);
    member_text(json, "owner", of->owner);
    member_array(json, "descriptions");
    for (size_t i = 0; i < of->descriptions_count; i++) crd_json_text(json, of->descriptions[i]);
    crd_json_array_end(json);
    both_json(json, &of->both);
    crd_json_object_end(json);
    free(name);
}

static void rows(crd_json *json, const crd_backtest *b) {
    member_object(json, "credit_rows");
    member_count(json, "rows", b->rows);
    member_count(json, "matched", b->rows_matched);
    member_count(json, "comparisons", b->lines_count);
    member_count(json, "partly_paid", b->partly_paid);
    for (int match = CRD_MATCH_EXACT; match <= CRD_MATCH_EXTRA; match++)
        member_count(json, crd_match_text((crd_match)match), b->matches[match]);
    member_money(json, "simulated", b->both.simulated);
    member_money(json, "actual", b->both.actual);
    member_money(json, "difference", b->both.difference);
    member_object(json, "rounding");
    member_money(json, "sum", b->rounding);
    member_money(json, "largest", b->largest_rounding);
    crd_json_object_end(json);
    crd_json_object_end(json);
}

static void lines(crd_json *json, const crd_policy *policy, const crd_backtest *b) {
    member_array(json, "comparisons");
    for (size_t i = 0; i < b->lines_count; i++) {
        const crd_backtest_line *line = &b->lines[i];
        crd_json_object(json);
        key(json, policy, b, line->credit, line->month, line->account, line->service);
        member_text(json, "sku", line->sku);
        member_bool(json, "partly_paid", line->partly_paid);
        member_text(json, "usage_type", line->usage_type);
        member_date(json, "day", line->day);
        both_json(json, &line->both);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void errors(crd_json *json, const crd_policy *policy, const crd_backtest *b) {
    member_array(json, "errors");
    for (size_t i = 0; i < b->errors_count; i++) {
        const crd_backtest_error *error = &b->errors[i];
        crd_json_object(json);
        key(json, policy, b, error->credit, error->month, error->account, error->service);
        both_json(json, &error->both);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void leaks(crd_json *json, const crd_policy *policy, const crd_backtest *b) {
    member_money(json, "leaked", b->leaked);
    member_array(json, "leaks");
    for (size_t i = 0; i < b->leaks_count; i++) {
        const crd_leak *leak = &b->leaks[i];
        crd_json_object(json);
        key(json, policy, b, leak->credit, leak->month, leak->account, leak->service);
        member_text(json, "sku", leak->sku);
        member_text(json, "category", leak->category);
        member_text(json, "restricted_to", leak->value);
        member_money(json, "amount", leak->amount);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

void backtest_json(cli *c, const crd_policy *policy, const crd_backtest *b, const crd_reading *reading) {
    crd_json json;
    json_open(&json, &c->out);
    member_date(&json, "as_of", c->config.as_of);
    member_text(&json, "currency", b->currency);
    member_object(&json, "period");
    member_month(&json, "from", b->from);
    member_month(&json, "to", b->to);
    crd_json_object_end(&json);
    member_bool(&json, "ok", b->fits);
    rows(&json, b);
    member_array(&json, "credits");
    for (size_t i = 0; i < b->credits_count; i++) credit(&json, policy, &b->credits[i]);
    crd_json_array_end(&json);
    errors(&json, policy, b);
    lines(&json, policy, b);
    leaks(&json, policy, b);
    if (c->options.history) allocations_json(&json, policy, &b->history);
    reading_json(&json, reading);
    json_close(&json);
}
