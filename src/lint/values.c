/* SPDX-License-Identifier: Apache-2.0
 *
 * Values that a rule names in vain: the charges that have them go to earlier rules, although the rule itself is
 * reached. */
#include "lint/analysis.h"
#include "lint/limits.h"

typedef struct vain {
    const term *asked;
    VEC(crd_str) values; /* that never count here */
    rule_ref by;         /* takes the charges of the first of them */
} vain;

static term *one_value(analysis *x, const lint_question *q, size_t i) {
    return logic_ask(&x->g, q->subject, q->kind, q->fold, &q->texts[i], 1);
}

/* The charge that reaches the rule, with one of its values in place of another: nearly always enough. */
static bool tried(analysis *x, rule_ref r, const lint_question *q, size_t i, assignment *w) {
    if (x->g.subjects.at[q->subject].kind != SUBJECT_FIELD) return false;
    answer was = w->at[q->subject], name = w->at[x->g.account_name];
    w->at[q->subject] = logic_answer(&x->g, q->texts[i]);
    if (q->subject == x->g.account) {
        crd_str declared = logic_declared_name(&x->g, w->at[q->subject].id);
        if (declared.len > 0) w->at[x->g.account_name] = logic_answer(&x->g, declared);
    }
    assignment_changed(&x->g, w);
    bool reached = first_rule(&x->g, r.category, r.rule + 1, w) == r.rule;
    w->at[q->subject] = was;
    w->at[x->g.account_name] = name;
    return reached;
}

static bool other_value_takes(analysis *x, rule_ref r, rule_ref *by) {
    for (size_t i = 0; i < x->s.blockers.n; i++) {
        *by = (rule_ref){r.category, x->s.blockers.at[i]};
        if (!analysis_same_value(x, r, *by)) return true;
    }
    return false;
}

/* Whether charges with the value meet the rule and all go to earlier ones, not all of which give the same value. */
static bool in_vain(analysis *x, rule_ref r, const lint_question *q, size_t i, rule_ref *by) {
    const term *one = one_value(x, q, i);
    if (one == NULL) return false;
    search_begin(&x->s, r.category);
    search_want_first(&x->s, r.category, r.rule);
    search_want(&x->s, one, true);
    search_want(&x->s, analysis_term(x, r), true);
    if (search_run(&x->s) != IMPOSSIBLE || !other_value_takes(x, r, by)) return false;
    search_begin(&x->s, r.category);
    search_want_first(&x->s, r.category, 0);
    search_want(&x->s, one, true);
    search_want(&x->s, analysis_term(x, r), true);
    return search_run(&x->s) == POSSIBLE;
}

static void note_vain(analysis *x, vain *v, crd_str named, rule_ref by) {
    if (v->values.n == 0) v->by = by;
    crd_str *slot = vec_push(x->g.m, &v->values);
    if (slot) *slot = named;
}

static crd_str value_name(analysis *x, const lint_question *q, crd_str named) {
    return q->subject == x->g.account ? lint_account_name(x->l, named) : named;
}

static crd_str list_text(analysis *x, const lint_question *q, const vain *v) {
    text t;
    text_init(&t, x->g.m);
    const char *quote = q->subject == x->g.account ? "`" : "\"";
    for (size_t i = 0; i < v->values.n && i < LIMIT_LINT_NAMED; i++)
        text_format(&t, "%s%s%.*s%s", i ? ", " : "", quote, STR_ARG(value_name(x, q, v->values.at[i])), quote);
    if (v->values.n > LIMIT_LINT_NAMED) text_format(&t, " and %zu more", v->values.n - LIMIT_LINT_NAMED);
    crd_str s = arena_str(x->l->a, text_str(&t));
    text_free(&t);
    return s;
}

static span operand_at(const term *asked, span rule) { return asked->n && asked->n->last ? asked->n->last->at : rule; }

static bool named_only(analysis *x, rule_ref r, const term *one) {
    search_begin(&x->s, SUBJECT_NONE);
    x->s.names_free = true;
    search_want_first(&x->s, r.category, r.rule);
    search_want(&x->s, one, true);
    search_want(&x->s, analysis_term(x, r), true);
    return search_run(&x->s) == POSSIBLE;
}

static void tell(analysis *x, rule_ref r, const lint_question *q, const vain *v) {
    span at = operand_at(v->asked, analysis_rule(x, r)->at);
    term *one = logic_ask(&x->g, q->subject, q->kind, q->fold, &v->values.at[0], 1);
    term *parts[] = {one, x->g.categories[r.category].rules[r.rule]},
         both = {.kind = TERM_ALL, .parts = parts, .parts_n = 2};
    diag *g = diag_add(x->l->d, DIAG_VALUE_SHADOWED, at, "%.*s never count%s for %.*s: the charges go to %.*s",
                       STR_ARG(list_text(x, q, v)), v->values.n == 1 ? "s" : "", STR_ARG(analysis_name(x, r)),
                       STR_ARG(v->values.n == 1 ? analysis_name_in_line(x, v->by, at) : STR("earlier rules")));
    if (g == NULL || one == NULL) return;
    diag_also(x->l->d, g, analysis_rule(x, v->by)->at, v->values.n == 1 ? "takes them" : "takes the first of them");
    diag_help(x->l->d, g, "take %s out of one of the rules, or put this rule first", v->values.n == 1 ? "it" : "them");
    if (named_only(x, r, one))
        diag_note(x->l->d, g, "that holds for bills in which the accounts have their declared names");
    search_begin(&x->s, SUBJECT_NONE);
    search_want_first(&x->s, r.category, v->by.rule);
    search_want(&x->s, analysis_term(x, v->by), true);
    search_want(&x->s, &both, true);
    if (search_run(&x->s) == POSSIBLE && !analysis_in_charges(x, g, r.category, &both, v->by.rule))
        analysis_show(x, g, r.category, analysis_term(x, r));
}

static void one_list(analysis *x, rule_ref r, const term *asked, assignment *w) {
    lint_question q = x->g.questions.at[asked->question];
    vain v = {.asked = asked};
    rule_ref by;
    for (size_t i = 0; i < q.texts_n && x->g.work < LIMIT_LINT_WORK; i++)
        if (!tried(x, r, &q, i, w) && in_vain(x, r, &q, i, &by)) note_vain(x, &v, q.texts[i], by);
    if (v.values.n > 0) tell(x, r, &q, &v);
    vec_free(x->g.m, &v.values);
}

/* Lists that a charge must be in, and those of alternatives. */
static void lists(analysis *x, rule_ref r, const term *t, assignment *w) {
    if (t->negated) return;
    for (size_t i = 0; i < t->parts_n; i++) lists(x, r, t->parts[i], w);
    bool several = t->kind == TERM_ASK && x->g.questions.at[t->question].texts_n > 1;
    if (several || (t->kind == TERM_ASK && t->n && x->g.questions.at[t->question].texts_n == 1 && r.rule > 0))
        one_list(x, r, t, w);
}

void lint_values(analysis *x, rule_ref r) {
    if (r.rule == 0) return;
    assignment w;
    if (!assignment_make(&x->g, x->l->a, &w)) return;
    for (size_t i = 0; i < x->g.subjects.n; i++) w.at[i] = x->s.w.at[i];
    w.month = x->s.w.month;
    lists(x, r, analysis_term(x, r), &w);
}
