/* SPDX-License-Identifier: Apache-2.0
 *
 * Parts of a condition that change nothing or never hold, judged by the rest of the condition alone: whatever the rules
 * before it take, whatever accounts are called, and whatever gives the categories that it asks for their values. */
#include "lint/analysis.h"
#include "lint/limits.h"

enum { CONTEXT_MAX = 64, ELEMENTS_COMPARED = 200 };

/* What is known to hold around a part. */
typedef struct known {
    const term *t;
    bool sense;
    const struct known *next;
} known;

typedef struct parts {
    analysis *x;
    rule_ref rule;
} parts;

/* The parts of one `and` or `or`, and which of them were told to be idle: they are left out from then on. */
typedef struct group {
    const term *t;
    bool sense; /* the answer that each part is to have */
    bool told[CONTEXT_MAX];
    const known *context;
} group;

static bool impossible(const parts *p, const known *all) {
    search *s = &p->x->s;
    search_begin(s, SUBJECT_NONE);
    s->names_free = s->w.opaque = true;
    for (const known *k = all; k; k = k->next) search_want(s, k->t, k->sense);
    return search_run(s) == IMPOSSIBLE;
}

/* ---- what is told ---- */

static void show_met(const parts *p, diag *g) {
    if (analysis_reach(p->x, p->rule) == POSSIBLE)
        analysis_witness(p->x, g, p->rule.category, analysis_term(p->x, p->rule), p->rule.rule);
}

/* Readers refuse a charge without an account, a service or a charge type. */
static bool asks_for_required(const parts *p, const term *t) {
    const lint_question *q = t->kind == TERM_ASK ? &p->x->g.questions.at[t->question] : NULL;
    return q && q->kind == ASK_PRESENT && p->x->g.subjects.at[q->subject].required;
}

static void tell(const parts *p, diag_code code, const term *t, const char *claim, const char *help) {
    diag *g = diag_add(p->x->l->d, code, t->n->at, "`%.*s` %s", STR_ARG(diag_text(p->x->l->d, t->n->at)), claim);
    if (g == NULL) return;
    if (asks_for_required(p, t)) diag_note(p->x->l->d, g, "every charge has one");
    diag_help(p->x->l->d, g, "%s", help);
    show_met(p, g);
}

/* The part never has the answer, whatever the charge. */
static void tell_never(const parts *p, const term *t, bool wanted) {
    if (wanted)
        tell(p, DIAG_IMPOSSIBLE_PART, t, "never holds here", "remove it, or correct it");
    else
        tell(p, DIAG_REDUNDANT_PART, t, "always holds here", "remove it, or correct it");
}

/* ---- elements of a list ---- */

static bool covers(const lint_question *q, size_t by, size_t i) {
    crd_str wide = q->texts[by], narrow = q->texts[i];
    switch (q->kind) {
    case ASK_STARTS: return str_starts(narrow, wide, q->fold);
    case ASK_ENDS: return str_ends(narrow, wide, q->fold);
    case ASK_CONTAINS: return str_contains(narrow, wide, q->fold);
    default: return q->fold ? str_eq_fold(narrow, wide) : str_eq(narrow, wide);
    }
}

static bool is_covered(const lint_question *q, size_t i, size_t *by) {
    for (*by = 0; *by < q->texts_n; ++*by)
        if (*by != i && covers(q, *by, i) && (*by < i || !covers(q, i, *by))) return true;
    return false;
}

/* The list as it stands in the policy; NULL: some of its elements come from lists with names. */
static const node *list_of(const term *t, const lint_question *q) {
    const node *list = t->n;
    while (list && (list->kind == NODE_NOT || list->kind == NODE_PAREN)) list = list->first;
    if (list && list->kind == NODE_COMPARE) list = list->last;
    while (list && list->kind == NODE_PAREN) list = list->first;
    return list && list->kind == NODE_LIST && list->children == q->texts_n ? list : NULL;
}

static void list_parts(const parts *p, const term *t) {
    const lint_question *q = &p->x->g.questions.at[t->question];
    const node *list = list_of(t, q);
    size_t by;
    for (size_t i = 0; list && i < q->texts_n && q->texts_n <= ELEMENTS_COMPARED; i++) {
        if (!is_covered(q, i, &by)) continue;
        span at = list_element(list, i).at;
        crd_str text_of = diag_text(p->x->l->d, at);
        diag *g = diag_add(p->x->l->d, DIAG_REDUNDANT_PART, at, "`%.*s` changes nothing: the list has %s\"%.*s\"",
                           STR_ARG(text_of), q->texts[by].len == q->texts[i].len ? "" : "the shorter ",
                           STR_ARG(q->texts[by]));
        if (g == NULL) continue;
        diag_help(p->x->l->d, g, "take it out of the list");
        show_met(p, g);
    }
}

/* ---- parts of parts ---- */

static void look(const parts *p, const term *t, bool sense, const known *context);

/* The context, the part with one answer, and the others that count with another. */
static bool impossible_with(const parts *p, const group *k, size_t part, bool own, bool of_others) {
    known at[CONTEXT_MAX];
    const known *all = k->context;
    for (size_t i = 0; i < k->t->parts_n; i++) {
        if (k->told[i]) continue;
        at[i] = (known){k->t->parts[i], i == part ? own : of_others, all};
        all = &at[i];
    }
    return impossible(p, all);
}

/* All parts have to have the answer: the others see to it that this one has. */
static bool implied(const parts *p, const group *k, size_t i) {
    const term *part = k->t->parts[i];
    if (!impossible_with(p, k, i, !k->sense, k->sense)) return false;
    bool alone = impossible(p, &(known){part, !k->sense, NULL});
    if (!k->sense || alone)
        tell_never(p, part, !k->sense);
    else
        tell(p, DIAG_REDUNDANT_PART, part, "changes nothing: the rest of the condition implies it",
             "remove it, or correct it");
    return true;
}

/* One part has to have the answer: this one never has, or only where another one has too. */
static bool spare(const parts *p, const group *k, size_t i) {
    const term *part = k->t->parts[i];
    if (impossible(p, &(known){part, k->sense, k->context})) {
        tell_never(p, part, k->sense);
        return true;
    }
    if (!impossible_with(p, k, i, k->sense, !k->sense)) return false;
    tell(p, DIAG_REDUNDANT_PART, part, "changes nothing: the other parts cover it", "remove it, or correct it");
    return true;
}

/* A part of parts that all have to have the answer is looked at where the others have it. */
static void look_inside(const parts *p, const group *k, size_t part, bool all) {
    known at[CONTEXT_MAX];
    const known *context = k->context;
    for (size_t i = 0; all && i < k->t->parts_n; i++) {
        if (i == part || k->told[i]) continue;
        at[i] = (known){k->t->parts[i], k->sense, context};
        context = &at[i];
    }
    look(p, k->t->parts[part], k->sense, context);
}

/* From the last part on: of two that say the same, the second is the idle one. */
static void look_at_parts(const parts *p, const term *t, bool sense, const known *context) {
    group k = {.t = t, .sense = sense, .context = context};
    bool all = (t->kind == TERM_ALL) == sense;
    if (t->parts_n > CONTEXT_MAX) return;
    for (size_t i = t->parts_n; i > 0; i--)
        if (t->parts[i - 1]->n) k.told[i - 1] = all ? implied(p, &k, i - 1) : spare(p, &k, i - 1);
    for (size_t i = 0; i < t->parts_n; i++)
        if (!k.told[i]) look_inside(p, &k, i, all);
}

static void look(const parts *p, const term *t, bool sense, const known *context) {
    if (t->kind == TERM_ASK)
        list_parts(p, t);
    else
        look_at_parts(p, t, sense != t->negated, context);
}

/* ---- a rule ---- */

/* False: told that the exception excludes nothing, so nothing more is said about it. */
static bool unless_counts(const parts *p, const term *when, const term *unless) {
    known excepted = {unless, false, NULL}; /* the term is `not` the exception */
    if (!impossible(p, &(known){when, true, &excepted})) return true;
    const model_rule *rule = analysis_rule(p->x, p->rule);
    diag *g = diag_add(p->x->l->d, DIAG_IDLE_UNLESS, rule->unless->at, "`unless` excludes nothing from %.*s",
                       STR_ARG(analysis_name(p->x, p->rule)));
    if (g == NULL) return false;
    diag_also(p->x->l->d, g, rule->when->at, "no charge meets both");
    diag_help(p->x->l->d, g, "remove it, or correct it");
    show_met(p, g);
    return false;
}

/* A rule's term has its condition and, where there is one, the exception. */
void lint_parts(analysis *x, rule_ref r) {
    const term *all = analysis_term(x, r);
    parts p = {x, r};
    known when = {all->parts[0], true, NULL};
    if (when.t->n && impossible(&p, &(known){when.t, false, NULL}))
        tell(&p, DIAG_REDUNDANT_PART, when.t, "always holds: every charge that comes so far meets the rule",
             "write a `default` in place of the rule, or correct it");
    else
        look(&p, when.t, true, NULL);
    if (all->parts_n < 2 || !unless_counts(&p, when.t, all->parts[1])) return;
    look(&p, all->parts[1], true, &when);
}
