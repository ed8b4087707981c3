/* SPDX-License-Identifier: Apache-2.0
 *
 * crd explain for machines. The contract: docs/json.md. */
#include "allocations.h"

static void open(crd_json *json, cli *c, const crd_plan *plan) {
    json_open(json, &c->out);
    member_date(json, "as_of", plan->as_of);
    member_text(json, "currency", plan->currency);
}

static void close(crd_json *json, const crd_reading *reading) {
    reading_json(json, reading);
    json_close(json);
}

/* ---- charges ---- */

static void asked(crd_json *json, const char *key, const crd_asked *at, size_t n) {
    member_array(json, key);
    for (size_t i = 0; i < n; i++) {
        crd_json_object(json);
        member_text(json, "condition", at[i].condition);
        member_text(json, "value", at[i].value);
        member_bool(json, "hook", at[i].of_call);
        member_bool(json, "holds", at[i].holds);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void tried(crd_json *json, const crd_tried *rule) {
    crd_json_object(json);
    member_text(json, "rule", rule->label);
    member_text(json, "file", rule->place.file);
    member_count(json, "line", rule->place.line);
    member_bool(json, "matched", rule->matched);
    asked(json, "asked", rule->asked, rule->asked_count);
    asked(json, "missing", rule->missing, rule->missing_count);
    crd_json_object_end(json);
}

static void decision(crd_json *json, const crd_decision *d) {
    crd_json_object(json);
    member_text(json, "category", d->category);
    member_text(json, "value", d->value);
    member_bool(json, "in_force", d->in_force);
    member_array(json, "tried");
    for (size_t i = 0; i < d->tried_count; i++) tried(json, &d->tried[i]);
    crd_json_array_end(json);
    crd_json_key(json, "nearest_miss");
    if (d->nearest < d->tried_count)
        crd_json_uint(json, d->nearest);
    else
        crd_json_null(json);
    crd_json_object_end(json);
}

static void answer(crd_json *json, const crd_plan *plan, const crd_credit_answer *a) {
    crd_json_object(json);
    member_text(json, "credit", plan->credits[a->credit].credit->name);
    member_money(json, "paid", a->paid);
    member_text(json, "why_not_more",
                a->why == CRD_REFUSAL_NONE ? (crd_str){NULL, 0} : text_of(crd_refusal_text(a->why)));
    member_text(json, "because", a->because);
    crd_json_object_end(json);
}

static void credits(crd_json *json, const crd_plan *plan, const crd_explained *e) {
    member_bool(json, "eligible", !e->ineligible);
    member_text(json, "ineligible", text_of(e->ineligible));
    if (!e->ineligible) {
        member_object(json, "cell");
        member_money(json, "cost", e->cell);
        member_money(json, "offset", e->cell_offset);
        crd_json_object_end(json);
    }
    member_array(json, "credits");
    for (size_t i = 0; i < e->answers_count; i++) answer(json, plan, &e->answers[i]);
    crd_json_array_end(json);
}

static void charge(crd_json *json, const crd_plan *plan, const crd_explained *e) {
    crd_json_object(json);
    member_count(json, "rows", e->rows);
    member_money(json, "cost", e->cost);
    member_money(json, "paid", e->paid);
    member_money(json, "left", e->left);
    member_text(json, "file", e->file);
    member_count(json, "row", e->number);
    member_count(json, "line", e->line);
    member_date(json, "day", e->day);
    member_month(json, "month", e->month);
    member_object(json, "fields");
    for (size_t i = 0; i < e->fields_count; i++) {
        crd_json_key_str(json, e->fields[i].key);
        crd_json_text(json, e->fields[i].value);
    }
    crd_json_object_end(json);
    member_array(json, "categories");
    for (size_t i = 0; i < e->decisions_count; i++) decision(json, &e->decisions[i]);
    crd_json_array_end(json);
    credits(json, plan, e);
    crd_json_object_end(json);
}

void explain_json(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_explanation *found,
                  const crd_allocation_result *history, const crd_reading *reading) {
    crd_json json;
    open(&json, c, plan);
    member_object(&json, "selected");
    member_count(&json, "rows", found->rows);
    member_money(&json, "cost", found->cost);
    member_count(&json, "groups", found->keys);
    crd_json_object_end(&json);
    member_array(&json, "charges");
    for (size_t i = 0; i < found->count; i++) charge(&json, plan, &found->at[i]);
    crd_json_array_end(&json);
    if (history) allocations_json(&json, policy, history);
    close(&json, reading);
}

/* ---- a credit ---- */

static void payments(crd_json *json, const crd_plan *plan, size_t credit) {
    member_array(json, "payments");
    for (size_t i = 0; i < plan->history_count; i++) {
        const crd_application *a = &plan->history[i];
        if (a->credit != credit) continue;
        crd_json_object(json);
        member_month(json, "month", a->month);
        member_text(json, "account", a->account);
        member_text(json, "service", a->service);
        member_text(json, "sku", a->sku);
        member_money(json, "amount", a->amount);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void not_paid(crd_json *json, const crd_credit_explanation *found) {
    member_array(json, "not_paid");
    for (size_t i = 0; i < found->not_paid_count; i++) {
        crd_json_object(json);
        member_text(json, "why", text_of(crd_refusal_text(found->not_paid[i].why)));
        member_money(json, "amount", found->not_paid[i].amount);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void rivals(crd_json *json, const crd_plan *plan, const crd_credit_explanation *found) {
    member_array(json, "went_first");
    for (size_t i = 0; i < found->rivals_count; i++) {
        crd_json_object(json);
        member_text(json, "credit", plan->credits[found->rivals[i].credit].credit->name);
        member_money(json, "amount", found->rivals[i].amount);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
    member_array(json, "ties");
    for (size_t i = 0; i < plan->ties_count; i++) {
        const crd_tie *t = &plan->ties[i];
        if (t->credit != found->credit) continue;
        crd_json_object(json);
        member_month(json, "month", t->month);
        member_text(json, "first", t->first);
        member_text(json, "second", t->second);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

void explain_credit_json(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_credit_explanation *found,
                         const crd_allocation_result *history, const crd_reading *reading) {
    crd_json json;
    open(&json, c, plan);
    crd_json_key(&json, "credit");
    plan_credit_json(&json, &plan->credits[found->credit]);
    member_money(&json, "eligible", found->eligible);
    payments(&json, plan, found->credit);
    not_paid(&json, found);
    rivals(&json, plan, found);
    if (history) allocations_json(&json, policy, history);
    close(&json, reading);
}
