/* SPDX-License-Identifier: Apache-2.0
 *
 * Names, searches and witnesses for the findings about categories. */
#include "lint/analysis.h"

/* ---- a category's rules, in messages ---- */

const model_rule *analysis_rule(const analysis *x, rule_ref r) {
    return &x->g.categories[r.category].category->rules[r.rule];
}

const term *analysis_term(const analysis *x, rule_ref r) { return x->g.categories[r.category].rules[r.rule]; }

static crd_str say(analysis *x, const char *format, crd_str a, crd_str b, unsigned line) {
    text t;
    text_init(&t, x->g.m);
    text_format(&t, format, STR_ARG(a), STR_ARG(b), line);
    crd_str s = arena_str(x->l->a, text_str(&t));
    text_free(&t);
    return s;
}

crd_str analysis_name(analysis *x, rule_ref r) {
    const model_rule *rule = analysis_rule(x, r);
    switch (rule->kind) {
    case MODEL_INHERIT: return say(x, "`inherit %.*s`", lint_field_name(x->l->a, rule->inherit), STR_NONE, 0);
    case MODEL_DEFAULT: return say(x, "the default \"%.*s\"", rule->value, STR_NONE, 0);
    default: return say(x, "the rule for \"%.*s\"", rule->value, STR_NONE, 0);
    }
}

crd_str analysis_name_in_line(analysis *x, rule_ref r, span from) {
    const model_rule *rule = analysis_rule(x, r);
    crd_place place = diag_place(x->l->d, rule->at);
    crd_str name = analysis_name(x, r);
    if (rule->at.file == from.file) return say(x, "%.*s%.*s in line %u", name, STR_NONE, place.line);
    return say(x, "%.*s in %.*s:%u", name, place.file, place.line);
}

bool analysis_same_value(const analysis *x, rule_ref a, rule_ref b) {
    const model_rule *first = analysis_rule(x, a), *second = analysis_rule(x, b);
    bool inherits = first->kind == MODEL_INHERIT, other = second->kind == MODEL_INHERIT;
    if (inherits || other) return inherits && other && field_ref_eq(first->inherit, second->inherit);
    return str_eq(first->value, second->value);
}

bool analysis_by_accounts(const analysis *x, uint32_t category) {
    const bool *reads = x->g.categories[category].reads;
    for (size_t i = 0; i < x->g.subjects.n; i++) {
        bool free = x->g.subjects.at[i].kind == SUBJECT_CATEGORY || i == x->g.account || i == x->g.account_name;
        if (reads[i] && !free) return false;
    }
    return true;
}

/* ---- searching ---- */

static verdict reach_behind(analysis *x, rule_ref r, uint32_t rules) {
    search_begin(&x->s, r.category);
    search_want_first(&x->s, r.category, rules);
    search_want(&x->s, analysis_term(x, r), true);
    return search_run(&x->s);
}

verdict analysis_reach(analysis *x, rule_ref r) { return reach_behind(x, r, r.rule); }

verdict analysis_meet(analysis *x, rule_ref r) { return reach_behind(x, r, 0); }

verdict analysis_implies(analysis *x, rule_ref a, rule_ref b) {
    search_begin(&x->s, SUBJECT_NONE);
    search_want_first(&x->s, a.category, 0);
    search_want(&x->s, analysis_term(x, b), false);
    search_want(&x->s, analysis_term(x, a), true);
    verdict apart = search_run(&x->s);
    return apart == POSSIBLE ? IMPOSSIBLE : apart == IMPOSSIBLE ? POSSIBLE : NOT_DECIDED;
}

void analysis_note_names(analysis *x, diag *g, rule_ref r, uint32_t end) {
    search_begin(&x->s, SUBJECT_NONE);
    x->s.names_free = true;
    search_want_first(&x->s, r.category, end);
    search_want(&x->s, analysis_term(x, r), true);
    if (search_run(&x->s) == POSSIBLE)
        diag_note(x->l->d, g, "that holds for bills in which the accounts have their declared names");
}

void analysis_undecided(analysis *x, uint32_t category, span at) {
    if (x->untold) return;
    x->untold = true;
    diag *g = diag_add(x->l->d, DIAG_LINT_UNDECIDED, at,
                       "not decided: what becomes of this rule, and maybe of others of `%.*s`",
                       STR_ARG(x->g.categories[category].category->name));
    diag_note(x->l->d, g, "its condition and those before it have too many cases that depend on each other");
    diag_help(x->l->d, g, "split the category, or ask for whole values in place of parts");
}

bool analysis_hooked(analysis *x, rule_ref r) {
    x->s.w.hooked = false;
    first_rule(&x->g, r.category, r.rule + 1, &x->s.w);
    return x->s.w.hooked;
}

/* ---- witnesses ---- */

assignment analysis_row(const analysis *x, size_t i) {
    assignment w = x->s.w;
    w.at = &x->rows[i * x->g.subjects.n];
    w.month = x->l->charges->at[i].month;
    w.opaque = w.hooked = false;
    return w;
}

static bool row_shows(analysis *x, size_t i, uint32_t category, const term *t, uint32_t rule) {
    const lint_row *row = &x->l->charges->at[i];
    if (rule != LINT_NO_RULE && row->rules[category] != rule) return false;
    if (row->month < x->g.categories[category].category->effective) return false;
    assignment w = analysis_row(x, i);
    assignment_changed(&x->g, &w);
    return t == NULL || (term_holds(&x->g, t, &w) && !w.hooked);
}

bool analysis_in_charges(analysis *x, diag *g, uint32_t category, const term *t, uint32_t rule) {
    const lint_row *first = NULL;
    uint64_t rows = 0;
    dec cost = 0;
    for (size_t i = 0; x->rows && i < x->l->charges->n; i++) {
        if (!row_shows(x, i, category, t, rule)) continue;
        const lint_row *row = &x->l->charges->at[i];
        if (first == NULL) first = row;
        rows += row->rows;
        if (!dec_add(cost, row->cost, &cost)) return false;
    }
    if (first) lint_witness_row(x->l, g, first, rows, cost);
    return first != NULL;
}

/* What its rules ask for, and what an account is called. That a field is absent is said where it has to be. */
static bool shown(const analysis *x, size_t subject, uint32_t category) {
    const bool *reads = x->g.categories[category].reads;
    bool absent = x->s.w.at[subject].text.len == 0;
    if (x->g.subjects.at[subject].kind != SUBJECT_FIELD || (absent && x->s.stores[subject].demands.n == 0))
        return false;
    if (subject == x->g.charge_type && !str_eq(x->s.w.at[subject].text, STR("Usage"))) return true;
    return reads[subject] || (subject == x->g.account && reads[x->g.account_name]) ||
           (subject == x->g.account_name && reads[x->g.account]);
}

/* Whether something else may become of the charge when hooks answer otherwise than what is granted. */
static bool fate_hooked(analysis *x, uint32_t category, const term *t) {
    assignment *w = &x->s.w;
    assignment_changed(&x->g, w);
    w->hooked = false;
    first_rule(&x->g, category, (uint32_t)x->g.categories[category].category->rules_n, w);
    if (t != NULL) term_holds(&x->g, t, w);
    return w->hooked;
}

/* Grants the answers that were demanded, and of the others as few as decide. */
static bool *needed_answers(analysis *x, uint32_t category, const term *t) {
    bool *granted = ARENA_ARRAY(x->l->a, x->g.subjects.n, bool);
    x->s.w.granted = granted;
    for (size_t i = 0; granted && i < x->g.subjects.n; i++) granted[i] = x->g.categories[category].reads[i];
    for (size_t i = 0; granted && i < x->g.subjects.n; i++) {
        if (x->g.subjects.at[i].kind != SUBJECT_CALL || !granted[i] || x->s.stores[i].demands.n > 0) continue;
        granted[i] = false;
        granted[i] = fate_hooked(x, category, t);
    }
    x->s.w.granted = NULL;
    assignment_changed(&x->g, &x->s.w);
    return granted;
}

/* Hooks are not asked about charges that are constructed. */
static void tell_answers(analysis *x, diag *g, uint32_t category, const term *t) {
    const bool *needed = needed_answers(x, category, t);
    for (size_t i = 0; needed && i < x->g.subjects.n; i++) {
        const lint_subject *s = &x->g.subjects.at[i];
        if (s->kind == SUBJECT_CALL && needed[i])
            diag_note(x->l->d, g, "the witness takes it that `call %.*s` answers %s", STR_ARG(s->call),
                      str_none(x->s.w.at[i].text) ? "no" : "yes");
    }
}

/* A charge of which nothing has to be said lacks what the rules ask for; where that is nothing, it has an account. */
void analysis_show(analysis *x, diag *g, uint32_t category, const term *t) {
    bool any = false, read = false;
    if (x->l->m->questions_n > 0) tell_answers(x, g, category, t);
    for (size_t i = 0; i < x->g.subjects.n; i++) any |= shown(x, i, category);
    for (size_t i = 0; g && i < x->g.subjects.n; i++) {
        const lint_subject *s = &x->g.subjects.at[i];
        if (any ? !shown(x, i, category) : s->kind != SUBJECT_FIELD || !x->g.categories[category].reads[i]) continue;
        diag_witness(x->l->d, g, lint_field_name(x->l->a, s->field), x->s.w.at[i].text);
        read = true;
    }
    if (g && !read) diag_witness(x->l->d, g, STR("account"), x->s.w.at[x->g.account].text);
}

void analysis_witness(analysis *x, diag *g, uint32_t category, const term *t, uint32_t rule) {
    if (g == NULL || analysis_in_charges(x, g, category, t, rule)) return;
    analysis_show(x, g, category, t);
}
