/* SPDX-License-Identifier: Apache-2.0
 *
 * The plan under every value of every settlement option (base/settlement.def): which corner that AWS leaves open
 * changes which figure. Each is settled by a fork of the ledger, so that the run's own plan stays as it is. */
#include <string.h>

#include "api/api.h"

/* ---- options and their values ----------------------------------------------------------------------------------- */

static const crd_setting choices[] = {
#define CHOICE(option, value, constant, meaning) {#option, #value},
#include "base/settlement.def"
};
enum { CHOICES = sizeof choices / sizeof choices[0] };

static void choose(crd_settlement *s, size_t choice) {
    size_t row = 0;
#define CHOICE(option, value, constant, meaning)                                                                       \
    if (choice == row++) s->option = constant;
#include "base/settlement.def"
}

static bool is_chosen(const crd_settlement *s, size_t choice) {
    size_t row = 0;
#define CHOICE(option, value, constant, meaning)                                                                       \
    if (choice == row++) return s->option == constant;
#include "base/settlement.def"
    return false;
}

/* Where the values of the option end that a choice is one of. */
static size_t option_end(size_t choice) {
    size_t end = choice + 1;
    while (end < CHOICES && strcmp(choices[end].option, choices[choice].option) == 0) end++;
    return end;
}

/* ---- comparing -------------------------------------------------------------------------------------------------- */

typedef VEC(crd_figure_change) change_list;
typedef VEC(crd_assumption) assumption_list;

typedef struct assuming {
    crd_run *run;
    crd_plan plan; /* the policy's */
    crd_settlement policy;
    change_list changes; /* of the present one */
    assumption_list found;
} assuming;

const char *crd_figure_text(crd_figure figure) {
    switch (figure) {
    case CRD_FIGURE_APPLIED: return "applied";
    case CRD_FIGURE_REMAINING: return "remaining";
    case CRD_FIGURE_FORFEITED: return "forfeited";
    case CRD_FIGURE_NET: return "net";
    case CRD_FIGURE_GUARD: return "guard";
    }
    return "";
}

/* Running out of memory shows in mem.failed. */
static void add_change(assuming *s, crd_figure_change change) {
    crd_figure_change *slot = vec_push(&s->run->m, &s->changes);
    if (slot != NULL) *slot = change;
}

static void compare(assuming *s, crd_figure figure, size_t number, crd_money before, crd_money after) {
    if (dec_of(before) != dec_of(after))
        add_change(s, (crd_figure_change){.figure = figure, .number = number, .before = before, .after = after});
}

static void compare_credits(assuming *s) {
    const crd_credit_result *before = s->plan.credits, *after = s->run->plan.credits;
    for (size_t i = 0; i < s->plan.credits_count; i++)
        compare(s, CRD_FIGURE_APPLIED, i, before[i].applied, after[i].applied);
    for (size_t i = 0; i < s->plan.credits_count; i++)
        compare(s, CRD_FIGURE_REMAINING, i, before[i].remaining, after[i].remaining);
    for (size_t i = 0; i < s->plan.credits_count; i++)
        compare(s, CRD_FIGURE_FORFEITED, i, before[i].forfeited, after[i].forfeited);
}

static void compare_bills(assuming *s) {
    for (size_t i = 0; i < s->plan.bills_count; i++)
        compare(s, CRD_FIGURE_NET, i, s->plan.bills[i].net, s->run->plan.bills[i].net);
}

/* A guard without a subject holds. */
static bool holds(const crd_guard_result *g) { return g == NULL || g->ok; }

/* The next of the two lists, both in one order: which of them has it, or both. */
static void compare_guards(assuming *s) {
    const crd_plan *now = &s->run->plan;
    for (size_t i = 0, k = 0; i < s->plan.guards_count || k < now->guards_count;) {
        const crd_guard_result *a = i < s->plan.guards_count ? &s->plan.guards[i] : NULL;
        const crd_guard_result *b = k < now->guards_count ? &now->guards[k] : NULL;
        int order = a == NULL ? 1 : b == NULL ? -1 : guards_order(a, b);
        if (order > 0) a = NULL;
        if (order < 0) b = NULL;
        i += a != NULL;
        k += b != NULL;
        if (holds(a) != holds(b)) add_change(s, (crd_figure_change){.figure = CRD_FIGURE_GUARD, .held = a, .now = b});
    }
}

/* ---- planning --------------------------------------------------------------------------------------------------- */

/* All that may change, with the ledger that is now the run's. */
static crd_status plan_again(crd_run *run) {
    crd_status status = run_settle_with_hooks(run);
    if (status == CRD_OK && guards_ask_forecast(run->policy->program))
        status = ledger_forecast(run->ledger, run->list, &run->plan);
    return status == CRD_OK ? guards_judge(run) : status;
}

static crd_status plan_under(assuming *s, const crd_settlement *settlement) {
    crd_run *run = s->run;
    run_aside aside;
    crd_status status = run_set_aside(run, settlement, &aside) ? plan_again(run) : CRD_NOMEM;
    if (status == CRD_OK) {
        compare_credits(s);
        compare_bills(s);
        compare_guards(s);
    }
    ledger_free(run_restore(run, &aside));
    return run->m.failed ? CRD_NOMEM : status;
}

/* How a settlement differs from the policy's. */
static crd_setting *differences(const assuming *s, const crd_settlement *settlement, size_t *n) {
    crd_setting *out = ARENA_ARRAY(&s->run->texts, CHOICES, crd_setting);
    *n = 0;
    for (size_t i = 0; out != NULL && i < CHOICES; i++)
        if (is_chosen(settlement, i) && !is_chosen(&s->policy, i)) out[(*n)++] = choices[i];
    return out;
}

static crd_status assume(assuming *s, const crd_settlement *settlement) {
    crd_assumption a = {0};
    a.settings = differences(s, settlement, &a.settings_count);
    s->changes.n = 0;
    crd_status status = a.settings == NULL ? CRD_NOMEM : plan_under(s, settlement);
    if (status != CRD_OK) return status;
    a.changes_count = s->changes.n;
    a.changes = arena_copy(&s->run->texts, s->changes.at, s->changes.n * sizeof *s->changes.at);
    crd_assumption *slot = vec_push(&s->run->m, &s->found);
    if (slot == NULL || a.changes == NULL) return CRD_NOMEM;
    *slot = a;
    return CRD_OK;
}

static crd_status assume_alone(assuming *s) {
    crd_status status = CRD_OK;
    for (size_t i = 0; i < CHOICES && status == CRD_OK; i++) {
        if (is_chosen(&s->policy, i)) continue;
        crd_settlement settlement = s->policy;
        choose(&settlement, i);
        status = assume(s, &settlement);
    }
    return status;
}

/* Every value of the option at `choice`, with everything of those behind it; `others` of them are not the policy's. */
static crd_status assume_together(assuming *s, crd_settlement *settlement, size_t choice, size_t others) {
    crd_status status = CRD_OK;
    if (choice == CHOICES) return others > 1 ? assume(s, settlement) : CRD_OK;
    size_t end = option_end(choice);
    for (size_t i = choice; i < end && status == CRD_OK; i++) {
        choose(settlement, i);
        status = assume_together(s, settlement, end, others + !is_chosen(&s->policy, i));
    }
    return status;
}

/* ---- the result ------------------------------------------------------------------------------------------------- */

static crd_status hand_out(assuming *s, size_t alone, const crd_assumptions **out) {
    arena *a = &s->run->texts;
    crd_assumptions *result = ARENA_NEW(a, crd_assumptions);
    crd_setting *policy = ARENA_ARRAY(a, CHOICES, crd_setting);
    crd_assumption *at = arena_copy(a, s->found.at, s->found.n * sizeof *s->found.at);
    if (result == NULL || policy == NULL || at == NULL) return CRD_NOMEM;
    *result = (crd_assumptions){.policy = policy, .at = at, .count = s->found.n, .alone = alone};
    for (size_t i = 0; i < CHOICES; i++)
        if (is_chosen(&s->policy, i)) policy[result->policy_count++] = choices[i];
    *out = result;
    return CRD_OK;
}

crd_status crd_run_assumptions(crd_run *run, bool together, const crd_assumptions **out) {
    if (run == NULL || out == NULL || run->status != CRD_OK) return CRD_MISUSE;
    bool planned = run->plan.currency.ptr != NULL && run->planned_rows == run_rows(run);
    if (!run->options.settle || !run->options.assumptions || !planned) return CRD_MISUSE;
    assuming s = {.run = run, .plan = run->plan, .policy = run->policy->program->settlement};
    crd_status status = assume_alone(&s);
    size_t alone = s.found.n;
    crd_settlement settlement = s.policy;
    if (status == CRD_OK && together) status = assume_together(&s, &settlement, 0, 0);
    if (status == CRD_OK) status = hand_out(&s, alone, out);
    vec_free(&run->m, &s.changes);
    vec_free(&run->m, &s.found);
    if (status == CRD_OK && run->m.failed) status = CRD_NOMEM;
    return run->status = status;
}
