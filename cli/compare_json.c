/* SPDX-License-Identifier: Apache-2.0
 *
 * crd diff --format json: the contract of docs/json.md. */
#include "compare.h"

#define MOVERS 100 /* that are listed; `moved_by_account` has all the money */

static void optional_text(crd_json *json, const char *key, crd_str value) {
    member_text(json, key, value.len > 0 ? value : text_of(NULL));
}

static void sum(crd_json *json, const crd_diff_sum *s) {
    member_count(json, "rows", s->rows);
    member_money(json, "cost", s->cost);
    member_money(json, "absolute", s->absolute);
}

static void head(crd_json *json, const compared *d) {
    const crd_plan *plan = d->diff->after;
    member_text(json, "old", text_of(d->c->options.files[BEFORE]));
    member_text(json, "new", text_of(d->c->options.files[AFTER]));
    member_date(json, "as_of", plan->as_of);
    member_text(json, "currency", plan->currency);
    member_object(json, "period");
    member_month(json, "from", plan->from);
    member_month(json, "to", plan->to);
    crd_json_object_end(json);
    member_bool(json, "equal", d->diff->equal);
}

/* ---- categories ---- */

static void categories(crd_json *json, const compared *d) {
    member_array(json, "categories");
    for (size_t i = 0; i < d->diff->categories_count; i++) {
        const crd_diff_category *c = &d->diff->categories[i];
        crd_json_object(json);
        member_text(json, "name", c->name);
        member_bool(json, "before", c->before);
        member_bool(json, "after", c->after);
        member_count(json, "rows", c->all.rows);
        member_money(json, "cost", c->all.cost);
        member_object(json, "moved");
        sum(json, &c->moved);
        member_money(json, "percent", c->moved_percent);
        crd_json_object_end(json);
        member_object(json, "unallocated");
        member_money(json, "before", c->unallocated[BEFORE]);
        member_money(json, "after", c->unallocated[AFTER]);
        crd_json_object_end(json);
        member_money(json, "difference", c->difference);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void moved(crd_json *json, const compared *d) {
    member_array(json, "moved");
    for (size_t i = 0; i < d->diff->moves_count; i++) {
        const crd_diff_move *m = &d->diff->moves[i];
        crd_json_object(json);
        member_text(json, "category", compare_category(d, m->category)->name);
        optional_text(json, "from", m->from);
        optional_text(json, "to", m->to);
        sum(json, &m->moved);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void moved_by_account(crd_json *json, const compared *d) {
    member_array(json, "moved_by_account");
    for (size_t i = 0; i < d->diff->account_moves_count; i++) {
        const crd_diff_account_move *m = &d->diff->account_moves[i];
        crd_json_object(json);
        member_text(json, "category", compare_category(d, m->category)->name);
        optional_text(json, "account", m->account);
        optional_text(json, "from", m->from);
        optional_text(json, "to", m->to);
        sum(json, &m->moved);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void mover(crd_json *json, const compared *d, const crd_diff_mover *m) {
    crd_json_object(json);
    member_text(json, "category", compare_category(d, m->category)->name);
    optional_text(json, "account", m->account);
    optional_text(json, "service", m->service);
    optional_text(json, "from", m->from);
    optional_text(json, "to", m->to);
    sum(json, &m->moved);
    member_object(json, "sample");
    member_text(json, "file", m->file);
    member_count(json, "line", m->line);
    member_date(json, "day", m->day);
    member_money(json, "cost", m->cost);
    crd_json_object_end(json);
    crd_json_object_end(json);
}

static void movers(crd_json *json, const compared *d) {
    size_t n = d->diff->movers_count < MOVERS ? d->diff->movers_count : MOVERS;
    member_array(json, "movers");
    for (size_t i = 0; i < n; i++) mover(json, d, &d->diff->movers[i]);
    crd_json_array_end(json);
    member_count(json, "movers_not_shown", d->diff->movers_count - n);
}

static void values(crd_json *json, const compared *d) {
    member_array(json, "values");
    for (size_t i = 0; i < d->diff->values_count; i++) {
        const crd_diff_value *v = &d->diff->values[i];
        crd_json_object(json);
        member_text(json, "category", compare_category(d, v->category)->name);
        optional_text(json, "value", v->value);
        member_money(json, "before", v->before);
        member_money(json, "left", v->left);
        member_money(json, "came", v->came);
        member_money(json, "after", v->after);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void rule_side(crd_json *json, const char *key, const crd_diff_rule *rule, int side) {
    crd_json_key(json, key);
    if (rule->place[side].line == 0 && rule->rows[side] == 0) {
        crd_json_null(json);
        return;
    }
    crd_json_object(json);
    member_text(json, "file", rule->place[side].file);
    member_count(json, "line", rule->place[side].line);
    member_count(json, "rows", rule->rows[side]);
    member_money(json, "cost", rule->cost[side]);
    crd_json_object_end(json);
}

static void rules(crd_json *json, const compared *d) {
    member_array(json, "rules");
    for (size_t i = 0; i < d->diff->rules_count; i++) {
        const crd_diff_rule *rule = &d->diff->rules[i];
        crd_json_object(json);
        member_text(json, "category", compare_category(d, rule->category)->name);
        member_text(json, "rule", rule->label);
        member_bool(json, "condition_changed", rule->changed);
        rule_side(json, "before", rule, BEFORE);
        rule_side(json, "after", rule, AFTER);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

/* ---- credits and bills ---- */

static void credit_side(crd_json *json, const char *key, const crd_credit_result *credit) {
    crd_json_key(json, key);
    if (credit)
        plan_credit_json(json, credit);
    else
        crd_json_null(json);
}

static void credits(crd_json *json, const compared *d) {
    member_array(json, "credits");
    for (size_t i = 0; i < d->diff->credits_count; i++) {
        const crd_diff_credit *credit = &d->diff->credits[i];
        crd_json_object(json);
        member_text(json, "name", credit->name);
        credit_side(json, "before", credit->before);
        credit_side(json, "after", credit->after);
        member_money(json, "difference", credit->difference);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void payments(crd_json *json, const compared *d) {
    member_array(json, "payments");
    for (size_t i = 0; i < d->diff->payments_count; i++) {
        const crd_diff_payment *p = &d->diff->payments[i];
        crd_json_object(json);
        member_text(json, "credit", p->credit);
        member_month(json, "month", p->month);
        optional_text(json, "account", p->account);
        optional_text(json, "service", p->service);
        member_money(json, "before", p->before);
        member_money(json, "after", p->after);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void bill_side(crd_json *json, const char *key, const crd_diff_bill *bill, int side) {
    member_object(json, key);
    member_money(json, "charged", bill->charged);
    member_money(json, "credited", bill->credited[side]);
    member_money(json, "net", bill->net[side]);
    crd_json_object_end(json);
}

static void bills(crd_json *json, const char *key, const crd_diff_bill *at, size_t n) {
    member_array(json, key);
    for (size_t i = 0; i < n; i++) {
        crd_json_object(json);
        optional_text(json, "account", at[i].account);
        if (at[i].month != 0) member_month(json, "month", at[i].month);
        bill_side(json, "before", &at[i], BEFORE);
        bill_side(json, "after", &at[i], AFTER);
        member_money(json, "difference", at[i].difference);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

/* ---- guards and actions ---- */

static void guard_side(crd_json *json, const char *key, const crd_guard_result *guard) {
    crd_json_key(json, key);
    if (!guard) {
        crd_json_null(json);
        return;
    }
    crd_json_object(json);
    plan_guard_answer_json(json, guard);
    crd_json_object_end(json);
}

static void guards(crd_json *json, const compared *d) {
    member_array(json, "guards");
    for (size_t i = 0; i < d->diff->guards_count; i++) {
        const crd_diff_guard *guard = &d->diff->guards[i];
        const crd_guard_result *of = guard->after ? guard->after : guard->before;
        crd_json_object(json);
        member_text(json, "name", of->name);
        member_text(json, of->for_category ? "category" : "credit", of->subject);
        guard_side(json, "before", guard->before);
        guard_side(json, "after", guard->after);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void action_side(crd_json *json, const char *key, const crd_action *action) {
    crd_json_key(json, key);
    if (!action) {
        crd_json_null(json);
        return;
    }
    crd_json_object(json);
    member_text(json, "kind", text_of(crd_action_text(action->kind)));
    member_date(json, "on", action->on);
    member_text(json, "state", text_of(crd_action_state_text(action->state)));
    member_date(json, "of", action->event_on);
    member_text(json, "title", action->title);
    member_text(json, "text", action->text);
    crd_json_object_end(json);
}

static void actions(crd_json *json, const compared *d) {
    member_array(json, "actions");
    for (size_t i = 0; i < d->diff->actions_count; i++) {
        const crd_diff_action *both = &d->diff->actions[i];
        const crd_action *of = compare_action(both);
        crd_json_object(json);
        member_text(json, "credit", both->credit);
        member_text(json, "event", text_of(crd_event_text(of->event)));
        member_count(json, "days", (uint64_t)of->days);
        member_count(json, "months", (uint64_t)of->months);
        member_call(json, "by", of->by);
        member_count(json, "number", of->number);
        action_side(json, "before", both->before);
        action_side(json, "after", both->after);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

/* ---- the end ---- */

static void gates(crd_json *json, const compared *d) {
    member_array(json, "gates");
    for (size_t i = 0; i < d->gates_n; i++) {
        const gate_result *gate = &d->gates[i];
        crd_json_object(json);
        member_text(json, "gate", text_of(gate->name));
        member_money(json, "limit", gate->limit);
        member_money(json, "found", gate->found);
        member_text(json, "category", gate->category ? gate->category->name : text_of(NULL));
        member_bool(json, "ok", gate->ok);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void total(crd_json *json, const char *key, const compared *d, int side) {
    member_object(json, key);
    member_money(json, "charged", d->charged);
    member_money(json, "credited", d->credited[side]);
    member_money(json, "net", d->net[side]);
    member_money(json, "remaining", d->remaining[side]);
    member_money(json, "forfeited", d->forfeited[side]);
    crd_json_object_end(json);
}

void compare_json(const compared *d) {
    crd_json json;
    json_open(&json, &d->c->out);
    head(&json, d);
    moved(&json, d);
    credits(&json, d);
    bills(&json, "bills", d->diff->bills, d->diff->bills_count);
    member_money(&json, "difference", d->diff->difference);
    gates(&json, d);
    member_object(&json, "total");
    total(&json, "before", d, BEFORE);
    total(&json, "after", d, AFTER);
    crd_json_object_end(&json);
    categories(&json, d);
    values(&json, d);
    moved_by_account(&json, d);
    movers(&json, d);
    rules(&json, d);
    bills(&json, "accounts", d->diff->accounts, d->diff->accounts_count);
    payments(&json, d);
    guards(&json, d);
    actions(&json, d);
    reading_json(&json, d->reading);
    json_close(&json);
}
