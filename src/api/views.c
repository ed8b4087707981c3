/* SPDX-License-Identifier: Apache-2.0
 *
 * What hooks see: records of plain values, made from the plan. Members that have no value are there as nil, so that
 * every view of a kind has the same ones. They stand in the order of their names, as records must. */
#include "api/api.h"
#include "ledger/schedule.h"

/* ---- values ----------------------------------------------------------------------------------------------------- */

static hook_value yes_no(bool yes) { return (hook_value){.kind = HOOK_BOOL, .yes = yes}; }
static hook_value of_integer(int64_t n) { return (hook_value){.kind = HOOK_INTEGER, .integer = n}; }

static hook_value of_text(crd_str s) {
    return s.ptr == NULL ? (hook_value){0} : (hook_value){.kind = HOOK_TEXT, .text = s};
}

hook_value view_day(crd_date day) {
    return day == CRD_NO_DATE ? (hook_value){0} : (hook_value){.kind = HOOK_DATE, .day = day};
}

static hook_value of_money(const crd_run *run, crd_money amount) {
    return (hook_value){.kind = HOOK_MONEY, .number = dec_of(amount), .text = run->plan.currency};
}

static hook_value record(arena *a, const hook_item *items, size_t n) {
    return (hook_value){.kind = HOOK_RECORD, .items = arena_copy(a, items, n * sizeof *items), .items_n = n};
}
#define RECORD(a, items) record((a), (items), sizeof(items) / sizeof(items)[0])

/* ---- credits and pauses ----------------------------------------------------------------------------------------- */

static hook_value covered(const crd_credit *c, arena *a) {
    hook_item *items = ARENA_ARRAY(a, c->covers_count, hook_item);
    if (c->covers_all || items == NULL) return (hook_value){0};
    for (size_t i = 0; i < c->covers_count; i++) items[i].value = of_text(c->covers[i]);
    return (hook_value){.kind = HOOK_LIST, .items = items, .items_n = c->covers_count};
}

static hook_value listed_pauses(const crd_credit_result *r, arena *a) {
    hook_item *items = ARENA_ARRAY(a, r->pauses_count, hook_item);
    for (size_t i = 0; items != NULL && i < r->pauses_count; i++) {
        const crd_pause *pause = &r->pauses[i];
        const hook_item members[] = {
            {STR("because"), of_text(pause->because)},
            {STR("from"), view_day(pause->from)},
            {STR("reactivates"), view_day(pause->until)},
        };
        items[i].value = RECORD(a, members);
    }
    return (hook_value){.kind = HOOK_LIST, .items = items, .items_n = r->pauses_count};
}

/* The policy's name of an account. */
static crd_str account_name(const program *p, crd_str account) {
    for (size_t i = 0; i < p->accounts_n; i++)
        if (str_eq(p->accounts[i].id, account)) return p->accounts[i].name;
    return STR_NONE;
}

hook_value view_credit(const crd_run *run, size_t credit, arena *a) {
    const crd_credit_result *r = &run->plan.credits[credit];
    const crd_credit *c = r->credit;
    const hook_item members[] = {
        {STR("amount"), of_money(run, c->amount)},
        {STR("applied"), of_money(run, r->applied)},
        {STR("covers"), covered(c, a)},
        {STR("currency"), of_text(run->plan.currency)},
        {STR("demand"), r->demand_month == 0 ? (hook_value){0} : of_money(run, r->demand)},
        {STR("exhausted_on"), view_day(ledger_credit_exhausted(run->ledger, credit))},
        {STR("expires"), view_day(c->expires)},
        {STR("forfeited"), of_money(run, r->forfeited)},
        {STR("id"), of_text(c->id)},
        {STR("name"), of_text(c->name)},
        {STR("opening"), of_money(run, r->opening)},
        {STR("owner"), of_text(c->owner)},
        {STR("owner_name"), of_text(account_name(run->policy->program, c->owner))},
        {STR("paused"), yes_no(schedule_paused(r->pauses, r->pauses_count, run->as_of))},
        {STR("pauses"), listed_pauses(r, a)},
        {STR("program"), of_text(c->program)},
        {STR("remaining"), of_money(run, r->remaining)},
        {STR("restricted"), yes_no(schedule_restriction(c, run->as_of) != NULL)},
        {STR("starts"), view_day(c->starts)},
        {STR("status"), of_text(str_of(crd_credit_status_text(r->status)))},
        {STR("type"), of_text(c->type)},
    };
    return RECORD(a, members);
}

hook_value view_pause(const crd_pause *pause, size_t number, arena *a) {
    const hook_item members[] = {
        {STR("because"), of_text(pause->because)},
        {STR("from"), view_day(pause->from)},
        {STR("number"), of_integer((int64_t)number)},
    };
    return RECORD(a, members);
}

/* ---- events ----------------------------------------------------------------------------------------------------- */

hook_value view_event(const crd_run *run, const credit_event *e, arena *a) {
    bool forfeiting = e->kind == CRD_EVENT_FORFEITING, paused = e->kind == CRD_EVENT_PAUSED;
    bool ending = e->kind == CRD_EVENT_REACTIVATING;
    const hook_item members[] = {
        {STR("amount"), forfeiting ? of_money(run, dec_money(e->amount)) : (hook_value){0}},
        {STR("before"), of_integer(e->of > e->on ? e->of - e->on : e->on - e->of)},
        {STR("from"), paused || ending ? view_day(e->from) : (hook_value){0}},
        {STR("kind"), of_text(str_of(crd_event_text(e->kind)))},
        {STR("of"), view_day(e->of)},
        {STR("on"), view_day(e->on)},
        {STR("projected"), forfeiting ? yes_no(e->projected) : (hook_value){0}},
        {STR("reactivates"), paused ? view_day(e->until) : (hook_value){0}},
        {STR("today"), view_day(run->as_of)},
    };
    return RECORD(a, members);
}
