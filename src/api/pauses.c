/* SPDX-License-Identifier: Apache-2.0
 *
 * Asks hooks when pauses end. Every hook is asked about one and the same settlement, in which all of these pauses are
 * open-ended, so that no answer depends on another and their order does not matter. */
#include "api/api.h"
#include "ledger/schedule.h"

bool pauses_wait(const program *p) {
    for (size_t i = 0; i < p->credits_n; i++)
        if (schedule_waits(&p->credits[i])) return true;
    return false;
}

/* ---- answers ---------------------------------------------------------------------------------------------------- */

static crd_status not_a_date(const hook_call *c, const hook_value *answer) {
    text found;
    text_init(&found, c->a->m);
    hook_value_text(&found, answer);
    crd_status status = hook_call_refuse(c, DIAG_HOOK_DATE, "return a date, or nil and the reason why there is none",
                                         "gives %.*s where a date belongs", STR_ARG(text_str(&found)));
    text_free(&found);
    return status;
}

static crd_status too_early(const hook_call *c, crd_date from, crd_date answer) {
    char first[CRD_DATE_MAX], given[CRD_DATE_MAX];
    crd_date_text(from, first);
    crd_date_text(answer, given);
    return hook_call_refuse(c, DIAG_HOOK_DATE_BEFORE_PAUSE,
                            "return the first day of the pause, which leaves it out, or a later one",
                            "gives %s, but the pause begins on %s", given, first);
}

/* Nil and a text that says something, as two values. Nil alone is what a forgotten `return` gives, too. */
static bool is_reason(const hook_value *answer) {
    return answer->kind == HOOK_LIST && answer->items_n == 2 && answer->items[0].value.kind == HOOK_NIL &&
           answer->items[1].value.kind == HOOK_TEXT && answer->items[1].value.text.len > 0;
}

crd_status pause_answer(const hook_call *c, const hook_value *answer, crd_pause *pause) {
    if (is_reason(answer))
        pause->reason = arena_str(&c->run->texts, answer->items[1].value.text);
    else if (answer->kind != HOOK_DATE)
        return not_a_date(c, answer);
    else if (answer->day < pause->from)
        return too_early(c, pause->from, answer->day);
    else
        pause->until = answer->day;
    return CRD_OK;
}

/* ---- asking ----------------------------------------------------------------------------------------------------- */

static crd_status ask(crd_run *run, size_t credit, crd_pause *pause, size_t number, hook_value view, arena *a) {
    char from[CRD_DATE_MAX];
    crd_date_text(pause->from, from);
    hook_call c = hook_call_of(run, pause->call, a, "`pause from %s` of credit `%.*s`", from,
                               STR_ARG(run->policy->program->credits[credit].name));
    c.clause = clause_of_pause(run, credit, number - 1);
    const hook_value arguments[] = {view, view_pause(pause, number, a), view_day(run->as_of)};
    hook_value answer;
    crd_status status = hook_call_make(&c, arguments, sizeof arguments / sizeof arguments[0], &answer);
    return status == CRD_OK ? pause_answer(&c, &answer, pause) : status;
}

/* A credit's pauses with the dates of their hooks. */
static crd_status resolve(crd_run *run, size_t credit, arena *a, const crd_pause **out) {
    const crd_credit *c = &run->policy->program->credits[credit];
    crd_pause *at = arena_copy(&run->texts, c->pauses, c->pauses_count * sizeof *at);
    crd_status status = at == NULL ? CRD_NOMEM : CRD_OK;
    hook_value view = view_credit(run, credit, a);
    for (size_t i = 0; i < c->pauses_count && status == CRD_OK; i++) {
        arena once;
        if (at[i].call.hook.ptr == NULL) continue;
        arena_init(&once, &run->m);
        status = ask(run, credit, &at[i], i + 1, view, &once);
        arena_free(&once);
    }
    *out = at;
    return status;
}

crd_status pauses_resolve(crd_run *run, const crd_pause *const **out) {
    const program *p = run->policy->program;
    const crd_pause **list = ARENA_ARRAY(&run->texts, p->credits_n, const crd_pause *);
    crd_status status = list == NULL ? CRD_NOMEM : CRD_OK;
    arena views;
    arena_init(&views, &run->m);
    for (size_t i = 0; i < p->credits_n && status == CRD_OK; i++) status = resolve(run, i, &views, &list[i]);
    arena_free(&views);
    *out = list;
    return run->m.failed ? CRD_NOMEM : status;
}
