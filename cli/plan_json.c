/* SPDX-License-Identifier: Apache-2.0
 *
 * crd plan --format json: the contract of docs/json.md. The contract's members come first and in its order; ours
 * follow. Arrays come sorted from the library, but for one. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"

static int by_reason(const void *a, const void *b) {
    return strcmp(((const crd_ineligible *)a)->reason, ((const crd_ineligible *)b)->reason);
}

/* The library gives the reasons in the order in which they are tried; the contract sorts by key. */
static void ineligible(crd_json *json, const crd_plan *plan) {
    size_t n = plan->ineligible_count, size = n * sizeof *plan->ineligible;
    crd_ineligible *sorted = must_alloc(NULL, size);
    if (n > 0) memcpy(sorted, plan->ineligible, size);
    if (n > 0) qsort(sorted, n, sizeof *sorted, by_reason);
    member_array(json, "ineligible");
    for (size_t i = 0; i < n; i++) {
        crd_json_object(json);
        member_text(json, "reason", text_of(sorted[i].reason));
        member_count(json, "rows", sorted[i].rows);
        member_money(json, "cost", sorted[i].cost);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
    free(sorted);
}

static void charges(crd_json *json, const crd_plan *plan) {
    member_object(json, "charges");
    member_count(json, "rows", plan->rows);
    member_money(json, "total", plan->total);
    member_money(json, "eligible", plan->eligible);
    ineligible(json, plan);
    crd_json_object_end(json);
}

void plan_timeline_json(crd_json *json, const crd_timeline_entry *at, size_t n) {
    member_array(json, "timeline");
    for (size_t i = 0; i < n; i++) {
        const crd_timeline_entry *entry = &at[i];
        crd_json_object(json);
        member_text(json, "status", text_of(crd_credit_status_text(entry->status)));
        member_date(json, "from", entry->from);
        member_date(json, "until", entry->until);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void pauses(crd_json *json, const crd_credit_result *credit) {
    member_array(json, "pauses");
    for (size_t i = 0; i < credit->pauses_count; i++) {
        const crd_pause *pause = &credit->pauses[i];
        crd_json_object(json);
        member_date(json, "from", pause->from);
        member_date(json, "until", pause->until);
        member_text(json, "because", pause->because);
        member_call(json, "by", pause->call);
        member_text(json, "reason", pause->reason);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

void plan_credit_json(crd_json *json, const crd_credit_result *credit) {
    crd_json_object(json);
    member_text(json, "name", credit->credit->name);
    member_text(json, "id", credit->credit->id);
    member_money(json, "opening", credit->opening);
    member_money(json, "applied", credit->applied);
    member_money(json, "remaining", credit->remaining);
    member_money(json, "forfeited", credit->forfeited);
    member_text(json, "status", text_of(crd_credit_status_text(credit->status)));
    member_month(json, "exhausted_in", credit->exhausted_in);
    member_money(json, "estimated", credit->estimated);
    plan_timeline_json(json, credit->timeline, credit->timeline_count);
    pauses(json, credit);
    member_money(json, "demand", credit->demand);
    member_month(json, "demand_month", credit->demand_month);
    crd_json_object_end(json);
}

static void credits(crd_json *json, const crd_plan *plan) {
    member_array(json, "credits");
    for (size_t i = 0; i < plan->credits_count; i++) plan_credit_json(json, &plan->credits[i]);
    crd_json_array_end(json);
}

static void history(crd_json *json, const crd_plan *plan, const options *wanted) {
    member_array(json, "history");
    for (size_t i = 0; i < plan->history_count; i++) {
        const crd_application *a = &plan->history[i];
        crd_json_object(json);
        member_text(json, "credit", plan->credits[a->credit].credit->name);
        member_month(json, "month", a->month);
        member_text(json, "account", a->account);
        member_text(json, "service", a->service);
        member_money(json, "amount", a->amount);
        if (plan_finer(wanted, "sku")) member_text(json, "sku", a->sku);
        if (plan_finer(wanted, "region")) member_text(json, "region", a->region);
        if (plan_finer(wanted, "day")) member_date(json, "day", a->day);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void bills(crd_json *json, const crd_plan *plan) {
    member_array(json, "bills");
    for (size_t i = 0; i < plan->bills_count; i++) {
        const crd_bill *bill = &plan->bills[i];
        crd_json_object(json);
        member_text(json, "account", bill->account);
        member_month(json, "month", bill->month);
        member_money(json, "charged", bill->charged);
        member_money(json, "credited", bill->credited);
        member_money(json, "net", bill->net);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

void plan_guard_answer_json(crd_json *json, const crd_guard_result *guard) {
    member_bool(json, "ok", guard->ok);
    member_text(json, "severity", text_of(guard->severity == CRD_ERROR ? "error" : "warning"));
    member_text(json, "detail", guard->detail);
    member_text(json, "file", guard->place.file);
    member_count(json, "line", guard->place.line);
}

static void guards(crd_json *json, const crd_plan *plan) {
    member_array(json, "guards");
    for (size_t i = 0; i < plan->guards_count; i++) {
        const crd_guard_result *guard = &plan->guards[i];
        crd_json_object(json);
        member_text(json, "name", guard->name);
        member_text(json, guard->for_category ? "category" : "credit", guard->subject);
        plan_guard_answer_json(json, guard);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void conservation(crd_json *json, const crd_plan *plan) {
    member_object(json, "conservation");
    member_money(json, "charged", plan->charged);
    member_money(json, "credited", plan->credited);
    member_money(json, "net", plan->net);
    member_money(json, "difference", plan->difference);
    crd_json_object_end(json);
}

static void ties(crd_json *json, const crd_plan *plan) {
    member_array(json, "ties");
    for (size_t i = 0; i < plan->ties_count; i++) {
        crd_json_object(json);
        member_text(json, "credit", plan->credits[plan->ties[i].credit].credit->name);
        member_month(json, "month", plan->ties[i].month);
        member_text(json, "first", plan->ties[i].first);
        member_text(json, "second", plan->ties[i].second);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void leftovers(crd_json *json, const crd_plan *plan) {
    member_array(json, "leftovers");
    for (size_t i = 0; i < plan->leftovers_count; i++) {
        const crd_leftover *left = &plan->leftovers[i];
        crd_json_object(json);
        member_month(json, "month", left->month);
        member_text(json, "account", left->account);
        member_text(json, "service", left->service);
        member_text(json, "sku", left->sku);
        member_money(json, "amount", left->amount);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

void plan_json(cli *c, const crd_plan *plan, const crd_assumptions *assumptions, const crd_reading *reading) {
    crd_json json;
    json_open(&json, &c->out);
    member_date(&json, "as_of", plan->as_of);
    member_text(&json, "currency", plan->currency);
    member_object(&json, "period");
    member_month(&json, "from", plan->from);
    member_month(&json, "to", plan->to);
    crd_json_object_end(&json);
    charges(&json, plan);
    credits(&json, plan);
    history(&json, plan, &c->options);
    bills(&json, plan);
    guards(&json, plan);
    plan_actions_json(&json, plan);
    conservation(&json, plan);
    ties(&json, plan);
    leftovers(&json, plan);
    reading_json(&json, reading);
    if (c->options.forecast) plan_forecast_json(&json, plan);
    if (assumptions) plan_assumptions_json(&json, plan, assumptions);
    json_close(&json);
}
