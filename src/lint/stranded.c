/* SPDX-License-Identifier: Apache-2.0
 *
 * Categories by tags whose credits end up elsewhere. AWS writes what a credit pays as rows of their own, with the
 * account and the service of the usage and charge type Credit, but without tags. */
#include "lint/analysis.h"

static bool is_tag(const analysis *x, size_t subject) {
    const lint_subject *s = &x->g.subjects.at[subject];
    return s->kind == SUBJECT_FIELD && s->field.id == FIELD_TAG;
}

static bool reads_charge_type(const analysis *x, const term *t) {
    for (size_t i = 0; i < t->parts_n; i++)
        if (reads_charge_type(x, t->parts[i])) return true;
    if (t->kind != TERM_ASK) return false;
    const lint_subject *s = &x->g.subjects.at[x->g.questions.at[t->question].subject];
    if (s->kind == SUBJECT_CATEGORY) return x->g.categories[s->category].reads[x->g.charge_type];
    return x->g.questions.at[t->question].subject == x->g.charge_type;
}

static bool reads_tags(const analysis *x, uint32_t category) {
    for (size_t i = 0; i < x->g.subjects.n; i++)
        if (x->g.categories[category].reads[i] && is_tag(x, i)) return true;
    return false;
}

static bool credits_matter(const analysis *x) {
    if (x->l->m->credits_n > 0) return true;
    for (size_t i = 0; x->rows && i < x->l->charges->n; i++)
        if (str_eq(x->rows[i * x->g.subjects.n + x->g.charge_type].text, STR("Credit"))) return true;
    return false;
}

static term *of_type(analysis *x, const crd_str *type) {
    return logic_ask(&x->g, x->g.charge_type, ASK_IN, false, type, 1);
}

/* A usage charge of the rule. */
static bool usage_reaches(analysis *x, rule_ref r) {
    static const crd_str usage = {"Usage", 5};
    const term *type = of_type(x, &usage);
    if (type == NULL) return false;
    search_begin(&x->s, SUBJECT_NONE);
    search_want_first(&x->s, r.category, r.rule);
    search_want(&x->s, type, true);
    search_want(&x->s, analysis_term(x, r), true);
    return search_run(&x->s) == POSSIBLE;
}

/* Turns the charge into the row of a credit that pays it. */
static void make_credit_row(analysis *x) {
    for (size_t i = 0; i < x->g.subjects.n; i++)
        if (is_tag(x, i) || x->g.subjects.at[i].field.id == FIELD_RESOURCE) x->s.w.at[i] = (answer){0};
    x->s.w.at[x->g.charge_type] = logic_answer(&x->g, STR("Credit"));
    assignment_changed(&x->g, &x->s.w);
}

static void tell(analysis *x, rule_ref r, uint32_t gone_to) {
    static const crd_str credit = {"Credit", 6};
    const model_category *k = x->g.categories[r.category].category;
    crd_str where = gone_to == LINT_NO_RULE ? STR_NONE : analysis_name(x, (rule_ref){r.category, gone_to});
    diag *g = diag_add(x->l->d, DIAG_STRANDED_CREDITS, analysis_rule(x, r)->at,
                       "what credits pay for charges of %.*s %s%.*s", STR_ARG(analysis_name(x, r)),
                       where.len ? "goes to " : "has no value of this category", STR_ARG(where));
    diag_help(x->l->d, g, "give credits a rule of `%.*s`, such as `\"Credits\" when charge_type is \"Credit\"`",
              STR_ARG(k->name));
    if (g == NULL) return;
    const term *type = of_type(x, &credit);
    assignment shown = x->s.w;
    if (type) analysis_witness(x, g, r.category, type, gone_to);
    x->s.w = shown;
}

static bool stranded(analysis *x, rule_ref r) {
    const model_category *k = x->g.categories[r.category].category;
    if (reads_charge_type(x, analysis_term(x, r)) || !usage_reaches(x, r) || analysis_hooked(x, r)) return false;
    make_credit_row(x);
    uint32_t gone_to = first_rule(&x->g, r.category, (uint32_t)k->rules_n, &x->s.w);
    if (gone_to == r.rule || x->s.w.hooked) return false;
    rule_ref other = {r.category, gone_to};
    if (gone_to != LINT_NO_RULE && (analysis_same_value(x, r, other) || reads_charge_type(x, analysis_term(x, other))))
        return false;
    tell(x, r, gone_to);
    return true;
}

void lint_stranded(analysis *x, uint32_t category) {
    const model_category *k = x->g.categories[category].category;
    if (!reads_tags(x, category) || !credits_matter(x)) return;
    for (size_t i = 0; i < k->rules_n; i++)
        if (!x->dead[i] && stranded(x, (rule_ref){category, (uint32_t)i})) return;
}
