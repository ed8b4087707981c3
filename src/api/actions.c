/* SPDX-License-Identifier: Apache-2.0
 *
 * Calls the reactions of all credits for what happens to them, and makes actions of what they return: checked member by
 * member, since a reminder that is quietly left out is worse than none. */
#include <stdio.h>

#include "api/api.h"
#include "base/order.h"

const char *crd_action_text(crd_action_kind kind) {
    switch (kind) {
    case CRD_ACTION_REMIND: return "remind";
    case CRD_ACTION_NOTIFY: return "notify";
    case CRD_ACTION_WARN: return "warn";
    case CRD_ACTION_FAIL: return "fail";
    }
    return "";
}
enum { ACTION_KINDS = CRD_ACTION_FAIL + 1 };

const char *crd_action_state_text(crd_action_state state) {
    switch (state) {
    case CRD_ACTION_UPCOMING: return "upcoming";
    case CRD_ACTION_DUE: return "due";
    case CRD_ACTION_PAST: return "past";
    }
    return "";
}

/* The actions so far, and the call whose answer is being read. */
typedef struct reading {
    crd_run *run;
    VEC(crd_action) found;
    arena a; /* of one credit's calls */
    size_t credit;
    const crd_reaction *reaction;
    const credit_event *event;
    hook_call call;
    size_t number; /* of the next action: see crd_action */
} reading;

/* ---- one action ------------------------------------------------------------------------------------------------- */

static const struct {
    crd_str name;
    hook_kind kind;
    bool required;
    const char *wanted;
} members[] = {
    {{"kind", 4}, HOOK_TEXT, true, "one of remind, notify, warn and fail"},
    {{"on", 2}, HOOK_DATE, false, "a date"},
    {{"text", 4}, HOOK_TEXT, false, "UTF-8 text"},
    {{"title", 5}, HOOK_TEXT, true, "one line of UTF-8 text"},
};
enum { MEMBER_KIND, MEMBER_ON, MEMBER_TEXT, MEMBER_TITLE, MEMBERS };

#define SHAPE "an action is { kind = \"remind\", title = \"...\" }, and may have text and on"

static crd_status wrong(const reading *r, const char *what, const hook_value *found, const char *wanted) {
    text shown;
    text_init(&shown, r->call.a->m);
    hook_value_text(&shown, found);
    crd_status status = hook_call_refuse(&r->call, DIAG_HOOK_ACTION, SHAPE, "gives %s%.*s where %s belongs", what,
                                         STR_ARG(text_str(&shown)), wanted);
    text_free(&shown);
    return status;
}

static crd_status wrong_member(const reading *r, size_t member, const hook_value *found) {
    char what[64];
    snprintf(what, sizeof what, "an action whose `%s` is ", members[member].name.ptr);
    return wrong(r, what, found, members[member].wanted);
}

static size_t member_of(crd_str name) {
    size_t i = 0;
    while (i < MEMBERS && !str_eq(members[i].name, name)) i++;
    return i;
}

static crd_status check_names(const reading *r, const hook_value *action) {
    for (size_t i = 0; i < action->items_n; i++)
        if (member_of(action->items[i].key) == MEMBERS)
            return hook_call_refuse(&r->call, DIAG_HOOK_ACTION, SHAPE, "gives an action with `%.*s`, which none has",
                                    STR_ARG(action->items[i].key));
    return CRD_OK;
}

/* Fills in the members, NULL where there is none. */
static crd_status find_members(const reading *r, const hook_value *action, const hook_value **found) {
    for (size_t i = 0; i < MEMBERS; i++) {
        found[i] = hook_member(action, members[i].name);
        if (found[i] != NULL && found[i]->kind == HOOK_NIL) found[i] = NULL;
        if (found[i] == NULL && members[i].required)
            return hook_call_refuse(&r->call, DIAG_HOOK_ACTION, SHAPE, "gives an action without `%s`",
                                    members[i].name.ptr);
        if (found[i] != NULL && found[i]->kind != members[i].kind) return wrong_member(r, i, found[i]);
        if (found[i] != NULL && utf8_check(found[i]->text) != SIZE_MAX) return wrong_member(r, i, found[i]);
    }
    return CRD_OK;
}

static bool is_line(crd_str s) { return s.len > 0 && !str_contains(s, STR("\n"), false); }

static size_t kind_of(crd_str name) {
    size_t kind = 0;
    while (kind < ACTION_KINDS && !str_eq(str_of(crd_action_text((crd_action_kind)kind)), name)) kind++;
    return kind;
}

/* The last day on which there is something to be done about an event. */
static crd_date last_day(const reading *r) {
    crd_date expires = r->run->plan.credits[r->credit].credit->expires, last = expires;
    if (r->event->kind == CRD_EVENT_REACTIVATING) last = r->event->of;
    if (r->event->kind == CRD_EVENT_PAUSED && r->event->until != CRD_NO_DATE) last = r->event->until - 1;
    return last < expires ? last : expires;
}

static crd_action_state state_of(const reading *r, crd_date on) {
    if (on > r->run->as_of) return CRD_ACTION_UPCOMING;
    return r->run->as_of <= last_day(r) ? CRD_ACTION_DUE : CRD_ACTION_PAST;
}

static crd_status add(reading *r, size_t kind, const hook_value *const *found) {
    crd_date on = found[MEMBER_ON] != NULL ? found[MEMBER_ON]->day : r->event->on;
    crd_action *slot = vec_push(&r->run->m, &r->found);
    if (slot == NULL) return CRD_NOMEM;
    *slot = (crd_action){
        .kind = (crd_action_kind)kind,
        .on = on,
        .state = state_of(r, on),
        .credit = r->credit,
        .event = r->event->kind,
        .event_on = r->event->of,
        .days = r->reaction->days,
        .months = r->reaction->months,
        .title = arena_str(&r->run->texts, found[MEMBER_TITLE]->text),
        .by = r->reaction->call,
        .number = r->number++,
    };
    if (found[MEMBER_TEXT] != NULL) slot->text = arena_str(&r->run->texts, found[MEMBER_TEXT]->text);
    return CRD_OK;
}

static crd_status take_action(reading *r, const hook_value *action) {
    const hook_value *found[MEMBERS];
    if (action->kind != HOOK_RECORD) return wrong(r, "", action, "an action");
    crd_status status = check_names(r, action);
    if (status == CRD_OK) status = find_members(r, action, found);
    if (status != CRD_OK) return status;
    size_t kind = kind_of(found[MEMBER_KIND]->text);
    if (kind == ACTION_KINDS) return wrong_member(r, MEMBER_KIND, found[MEMBER_KIND]);
    if (!is_line(found[MEMBER_TITLE]->text)) return wrong_member(r, MEMBER_TITLE, found[MEMBER_TITLE]);
    return add(r, kind, found);
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */

/* A list of actions; a single one and nil are fine, too. */
static crd_status take_answer(reading *r, const hook_value *answer) {
    crd_status status = CRD_OK;
    if (answer->kind == HOOK_NIL) return CRD_OK;
    if (answer->kind != HOOK_LIST) return take_action(r, answer);
    for (size_t i = 0; i < answer->items_n && status == CRD_OK; i++) status = take_action(r, &answer->items[i].value);
    return status;
}

crd_status actions_read(const hook_call *c, size_t credit, const crd_reaction *reaction, const credit_event *event,
                        const hook_value *answer, const crd_action **out, size_t *n) {
    reading r = {.run = c->run, .credit = credit, .reaction = reaction, .event = event, .call = *c};
    crd_status status = take_answer(&r, answer);
    *out = arena_copy(c->a, r.found.at, r.found.n * sizeof *r.found.at);
    *n = r.found.n;
    vec_free(&c->run->m, &r.found);
    return status == CRD_OK && *out == NULL ? CRD_NOMEM : status;
}

/* "`on expiring 14 days before` of credit `x`", as the policy says it. */
static hook_call call_of(reading *r) {
    const crd_reaction *of = r->reaction;
    crd_str credit = r->run->plan.credits[r->credit].credit->name;
    int32_t n = of->months != 0 ? of->months : of->days;
    const char *unit = of->months != 0 ? "month" : "day", *plural = n == 1 ? "" : "s";
    const char *event = crd_event_text(of->event);
    bool lasts = of->event == CRD_EVENT_PAUSED;
    if (str_eq(of->call.hook, STR("std/hooks/reminders")))
        return hook_call_of(r->run, of->call, &r->a, "`remind %d %s%s before %s` of credit `%.*s`", n, unit, plural,
                            of->event == CRD_EVENT_EXPIRING ? "expiry" : "reactivation", STR_ARG(credit));
    if (n == 0 && !lasts)
        return hook_call_of(r->run, of->call, &r->a, "`on %s` of credit `%.*s`", event, STR_ARG(credit));
    return hook_call_of(r->run, of->call, &r->a, "`on %s %d %s%s%s` of credit `%.*s`", event, n, unit, plural,
                        lasts ? "" : " before", STR_ARG(credit));
}

/* What a call returns is not kept longer than it takes to read it: there may be many. */
static crd_status call_for(reading *r, const credit_event *event, hook_value credit) {
    arena once;
    hook_value answer;
    arena_init(&once, &r->run->m);
    r->event = event;
    r->call.a = &once;
    const hook_value arguments[] = {credit, view_event(r->run, event, &once)};
    crd_status status = hook_call_make(&r->call, arguments, sizeof arguments / sizeof arguments[0], &answer);
    if (status == CRD_OK) status = take_answer(r, &answer);
    arena_free(&once);
    return status;
}

static crd_status react(reading *r, size_t number, hook_value credit) {
    credit_events events = {0};
    crd_status status = events_find(r->run, r->credit, r->reaction, &r->a, &events) ? CRD_OK : CRD_NOMEM;
    if (events.n > 0) r->call = call_of(r);
    r->call.clause = clause_of_reaction(r->run, r->credit, number);
    for (size_t i = 0; i < events.n && status == CRD_OK; i++) status = call_for(r, &events.at[i], credit);
    vec_free(&r->run->m, &events);
    return status;
}

/* No reaction is written twice, so that each counts its own actions. */
static crd_status react_all(reading *r) {
    const crd_credit *c = r->run->plan.credits[r->credit].credit;
    crd_status status = CRD_OK;
    hook_value view = view_credit(r->run, r->credit, &r->a);
    for (size_t i = 0; i < c->reactions_count && status == CRD_OK; i++) {
        r->reaction = &c->reactions[i];
        r->number = 0;
        status = react(r, i, view);
    }
    return status;
}

/* ---- the plan's ------------------------------------------------------------------------------------------------- */

static int by_day(const void *actions, uint32_t a, uint32_t b) {
    const crd_action *left = (const crd_action *)actions + a, *right = (const crd_action *)actions + b;
    int order = order_integers(left->on, right->on);
    if (order == 0) order = order_integers((int64_t)left->credit, (int64_t)right->credit);
    if (order == 0) order = order_integers(left->kind, right->kind);
    return order != 0 ? order : str_cmp(left->title, right->title);
}

/* Equal ones keep the order of the policy. */
static bool sort(reading *r) {
    arena *kept = &r->run->texts;
    uint32_t *order = order_by(kept, r->found.n, by_day, r->found.at);
    crd_action *out = ARENA_ARRAY(kept, r->found.n, crd_action);
    if (order == NULL || out == NULL) return false;
    for (size_t i = 0; i < r->found.n; i++) out[i] = r->found.at[order[i]];
    r->run->plan.actions = out;
    r->run->plan.actions_count = r->found.n;
    return true;
}

crd_status actions_find(crd_run *run) {
    reading r = {.run = run};
    crd_status status = CRD_OK;
    for (r.credit = 0; r.credit < run->plan.credits_count && status == CRD_OK; r.credit++) {
        if (run->plan.credits[r.credit].credit->reactions_count == 0) continue;
        arena_init(&r.a, &run->m);
        status = react_all(&r);
        arena_free(&r.a);
    }
    if (status == CRD_OK && !sort(&r)) status = CRD_NOMEM;
    vec_free(&run->m, &r.found);
    return run->m.failed ? CRD_NOMEM : status;
}
