/* SPDX-License-Identifier: Apache-2.0
 *
 * Rules that no charge reaches: because none can meet them, or because earlier rules take all that do. */
#include "base/order.h"
#include "lint/analysis.h"
#include "lint/limits.h"

enum { PARTS_COMPARED = 16, BLOCKERS_REDUCED = 12 };

/* A condition's part and the answer that it needs. */
typedef struct part {
    const term *t;
    bool sense;
} part;
typedef VEC(part) part_list;

static void add_parts(analysis *x, part_list *list, const term *t, bool sense) {
    bool inner = sense != t->negated;
    if (t->kind != TERM_ASK && (t->kind == TERM_ALL) == inner) {
        for (size_t i = 0; i < t->parts_n; i++) add_parts(x, list, t->parts[i], inner);
        return;
    }
    part *slot = vec_push(x->g.m, list);
    if (slot) *slot = (part){t, sense};
}

static span part_at(const part *p, const model_rule *r) { return p->t->n ? p->t->n->at : r->at; }

/* ---- no charge meets it ---- */

static bool clash(analysis *x, const part *a, const part *b) {
    search_begin(&x->s, SUBJECT_NONE);
    search_want(&x->s, b->t, b->sense);
    search_want(&x->s, a->t, a->sense);
    return search_run(&x->s) == IMPOSSIBLE;
}

/* A charge that meets the rule but for one part. */
static bool met_without(analysis *x, rule_ref r, const part_list *list, size_t but) {
    search_begin(&x->s, SUBJECT_NONE);
    search_want_first(&x->s, r.category, 0);
    for (size_t i = 0; i < list->n; i++)
        if (i != but) search_want(&x->s, list->at[i].t, list->at[i].sense);
    return search_run(&x->s) == POSSIBLE;
}

/* Marks two parts that contradict each other, or one that does so by itself. False: there are none. */
static bool mark_clash(analysis *x, diag *g, const part_list *list, const model_rule *r) {
    for (size_t b = 0; b < list->n && b < PARTS_COMPARED; b++)
        for (size_t a = 0; a <= b; a++) {
            if (!clash(x, &list->at[a], &list->at[b])) continue;
            diag_also(x->l->d, g, part_at(&list->at[a], r), "no charge meets this");
            if (a != b) diag_also(x->l->d, g, part_at(&list->at[b], r), "and this as well");
            return true;
        }
    return false;
}

/* The last part without which a charge meets the rule: the witness is one. */
static void show_nearest(analysis *x, diag *g, rule_ref r, const part_list *list, bool marked) {
    for (size_t but = list->n; but > 0; but--) {
        if (!met_without(x, r, list, but - 1)) continue;
        if (!marked)
            diag_also(x->l->d, g, part_at(&list->at[but - 1], analysis_rule(x, r)),
                      list->n > 1 ? "contradicts the rest" : "no charge of this category's months meets this");
        diag_note(x->l->d, g, "the witness meets all of it but `%.*s`",
                  STR_ARG(diag_text(x->l->d, part_at(&list->at[but - 1], analysis_rule(x, r)))));
        analysis_show(x, g, r.category, NULL);
        return;
    }
}

static void never(analysis *x, rule_ref r) {
    const model_rule *rule = analysis_rule(x, r);
    diag *g = diag_add(x->l->d, DIAG_RULE_NEVER, rule->when ? rule->when->at : rule->at, "no charge can meet %.*s",
                       STR_ARG(analysis_name(x, r)));
    if (g == NULL) return;
    part_list list = {0};
    add_parts(x, &list, analysis_term(x, r), true);
    bool marked = mark_clash(x, g, &list, rule);
    show_nearest(x, g, r, &list, marked);
    analysis_note_names(x, g, r, 0);
    diag_help(x->l->d, g, "correct the condition, or remove the rule");
    vec_free(x->g.m, &list);
}

/* ---- earlier rules take all that meet it ---- */

static int by_number(const void *a, const void *b) {
    uint32_t p = *(const uint32_t *)a, q = *(const uint32_t *)b;
    return (p > q) - (p < q);
}

typedef VEC(uint32_t) rule_numbers;

static void copy_blockers(analysis *x, rule_numbers *out) {
    size_t n = x->s.blockers.n;
    order_sort(x->s.blockers.at, n, sizeof *x->s.blockers.at, by_number);
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && x->s.blockers.at[i] == x->s.blockers.at[i - 1]) continue;
        uint32_t *slot = vec_push(x->g.m, out);
        if (slot) *slot = x->s.blockers.at[i];
    }
}

/* Whether the rules but one of them, `but`, take all charges of the rule. */
static bool cover(analysis *x, rule_ref r, const rule_numbers *by, size_t but) {
    search_begin(&x->s, SUBJECT_NONE);
    search_want_first(&x->s, r.category, 0);
    for (size_t i = 0; i < by->n; i++)
        if (i != but) search_want(&x->s, analysis_term(x, (rule_ref){r.category, by->at[i]}), false);
    search_want(&x->s, analysis_term(x, r), true);
    return search_run(&x->s) == IMPOSSIBLE;
}

/* Leaves one rule where one is enough, else none that is not needed. */
static void reduce(analysis *x, rule_ref r, rule_numbers *by) {
    for (size_t i = 0; by->n > 1 && i < by->n; i++)
        if (analysis_implies(x, r, (rule_ref){r.category, by->at[i]}) == POSSIBLE) {
            by->at[0] = by->at[i];
            by->n = 1;
        }
    for (size_t i = by->n; by->n > 1 && by->n <= BLOCKERS_REDUCED && i > 0; i--) {
        if (!cover(x, r, by, i - 1)) continue;
        for (size_t k = i; k < by->n; k++) by->at[k - 1] = by->at[k];
        by->n--;
    }
}

static bool all_same_value(analysis *x, rule_ref r, const rule_numbers *by) {
    for (size_t i = 0; i < by->n; i++)
        if (!analysis_same_value(x, r, (rule_ref){r.category, by->at[i]})) return false;
    return true;
}

/* The texts of two questions by parts about one subject, where every match of the second is one of the first. */
static bool parts_of(const analysis *x, const term *wide, const term *narrow, crd_str *outer, crd_str *inner) {
    if (wide->kind != TERM_ASK || narrow->kind != TERM_ASK) {
        for (size_t i = 0; i < wide->parts_n; i++)
            if (parts_of(x, wide->parts[i], narrow, outer, inner)) return true;
        for (size_t i = 0; i < narrow->parts_n; i++)
            if (parts_of(x, wide, narrow->parts[i], outer, inner)) return true;
        return false;
    }
    const lint_question *a = &x->g.questions.at[wide->question], *b = &x->g.questions.at[narrow->question];
    if (a->subject != b->subject || a->kind != ASK_CONTAINS || wide->negated || narrow->negated) return false;
    for (size_t i = 0; i < a->texts_n; i++)
        for (size_t k = 0; k < b->texts_n; k++) {
            if (a->texts[i].len >= b->texts[k].len || !str_contains(b->texts[k], a->texts[i], a->fold)) continue;
            *inner = a->texts[i];
            *outer = b->texts[k];
            return true;
        }
    return false;
}

static void tell_why(analysis *x, diag *g, rule_ref r, rule_ref by) {
    crd_str outer, inner;
    if (parts_of(x, analysis_term(x, by), analysis_term(x, r), &outer, &inner))
        diag_note(x->l->d, g, "whatever has \"%.*s\" in it has \"%.*s\" in it", STR_ARG(outer), STR_ARG(inner));
}

static void tell_by(analysis *x, diag *g, rule_ref r, const rule_numbers *by) {
    for (size_t i = 0; i < by->n && i < LIMIT_LINT_NAMED; i++)
        diag_also(x->l->d, g, analysis_rule(x, (rule_ref){r.category, by->at[i]})->at,
                  by->n == 1 ? "takes them all" : "takes some of them");
    if (by->n > LIMIT_LINT_NAMED) diag_note(x->l->d, g, "and %zu more rules take the rest", by->n - LIMIT_LINT_NAMED);
    if (by->n == 1) tell_why(x, g, r, (rule_ref){r.category, by->at[0]});
}

static diag *tell_shadowed(analysis *x, rule_ref r, const rule_numbers *by) {
    const model_rule *rule = analysis_rule(x, r);
    crd_str name = analysis_name(x, r);
    if (by->n != 1)
        return diag_add(x->l->d, rule->kind == MODEL_DEFAULT ? DIAG_DEFAULT_NEVER : DIAG_RULE_SHADOWED, rule->at,
                        rule->kind == MODEL_DEFAULT ? "the rules leave nothing for %.*s"
                                                    : "every charge that meets %.*s goes to earlier rules",
                        STR_ARG(name));
    rule_ref first = {r.category, by->at[0]};
    crd_str other = analysis_name_in_line(x, first, rule->at);
    if (rule->kind == MODEL_DEFAULT)
        return diag_add(x->l->d, DIAG_DEFAULT_NEVER, rule->at, "%.*s leaves nothing for %.*s", STR_ARG(other),
                        STR_ARG(name));
    if (analysis_implies(x, first, r) == POSSIBLE)
        return diag_add(x->l->d, DIAG_RULE_REPEATED, rule->at, "%.*s asks the same as %.*s", STR_ARG(name),
                        STR_ARG(other));
    return diag_add(x->l->d, DIAG_RULE_SHADOWED, rule->at, "every charge that meets %.*s goes to %.*s", STR_ARG(name),
                    STR_ARG(other));
}

/* A charge of the rule. Any is one of a default's: one that the first of the other rules takes. */
static void show_taken(analysis *x, diag *g, rule_ref r, rule_ref by) {
    bool any = analysis_rule(x, r)->kind == MODEL_DEFAULT;
    verdict found = any ? analysis_reach(x, by) : analysis_meet(x, r);
    if (found == POSSIBLE) analysis_witness(x, g, r.category, analysis_term(x, any ? by : r), LINT_NO_RULE);
}

static void shadowed(analysis *x, rule_ref r, rule_numbers *by) {
    reduce(x, r, by);
    diag *g = tell_shadowed(x, r, by);
    if (g == NULL) return;
    tell_by(x, g, r, by);
    bool same = all_same_value(x, r, by), fallback = analysis_rule(x, r)->kind == MODEL_DEFAULT;
    if (same) diag_note(x->l->d, g, "the value is the same, so no charge is in the wrong place");
    diag_help(x->l->d, g,
              same                            ? "remove it"
              : fallback                      ? "remove it, or correct the rules before it"
              : g->code == DIAG_RULE_REPEATED ? "correct one of the two conditions, or remove this rule"
                                              : "put it before what takes its charges, or remove it");
    analysis_note_names(x, g, r, r.rule);
    show_taken(x, g, r, (rule_ref){r.category, by->at[0]});
}

static void unreached(analysis *x, rule_ref r) {
    rule_numbers by = {0};
    copy_blockers(x, &by);
    x->dead[r.rule] = true;
    verdict met = by.n > 0 ? analysis_meet(x, r) : IMPOSSIBLE;
    if (met == IMPOSSIBLE)
        never(x, r);
    else if (met == POSSIBLE)
        shadowed(x, r, &by);
    else
        analysis_undecided(x, r.category, analysis_rule(x, r)->at);
    vec_free(x->g.m, &by);
}

/* ---- all rules of a category ---- */

static void one_rule(analysis *x, rule_ref r) {
    verdict reached = analysis_reach(x, r);
    if (reached == IMPOSSIBLE) unreached(x, r);
    if (reached == NOT_DECIDED) analysis_undecided(x, r.category, analysis_rule(x, r)->at);
    if (reached != POSSIBLE || analysis_rule(x, r)->kind != MODEL_WHEN) return;
    lint_values(x, r);
    lint_parts(x, r);
}

static bool none_is_met(analysis *x, uint32_t category, size_t rules) {
    for (size_t i = 0; i < rules; i++)
        if (analysis_meet(x, (rule_ref){category, (uint32_t)i}) != IMPOSSIBLE) return false;
    return true;
}

/* A category of several rules of which no charge meets one: told as one, for they have one cause more often than not.
 * Of a single one the rule is told. No rule at all comes to the same, and is an error of its own where AWS is the
 * target. */
static bool default_always(analysis *x, uint32_t category) {
    const model_category *k = x->g.categories[category].category;
    size_t last = k->rules_n > 0 ? k->rules_n - 1 : 0;
    if (k->rules_n == 0 || last == 1 || k->rules[last].kind != MODEL_DEFAULT) return false;
    if ((last == 0 && x->l->target_aws) || !none_is_met(x, category, last)) return false;
    for (size_t i = 0; i < last; i++) x->dead[i] = true;
    diag *g =
        diag_add(x->l->d, DIAG_DEFAULT_ALWAYS, k->rules[last].at, "every charge gets the default of `%.*s`, \"%.*s\"",
                 STR_ARG(k->name), STR_ARG(k->rules[last].value));
    for (size_t i = 0; i < last && i < LIMIT_LINT_NAMED; i++)
        diag_also(x->l->d, g, k->rules[i].at, "no charge meets this");
    if (last > LIMIT_LINT_NAMED) diag_note(x->l->d, g, "nor any of the other %zu rules", last - LIMIT_LINT_NAMED);
    diag_help(x->l->d, g, last > 0 ? "correct the rules before it" : "write the rules that come before it");
    rule_ref r = {category, (uint32_t)last};
    if (analysis_reach(x, r) == POSSIBLE) analysis_witness(x, g, category, NULL, r.rule);
    return true;
}

void lint_rules(analysis *x, uint32_t category) {
    const model_category *k = x->g.categories[category].category;
    if (default_always(x, category)) return;
    for (size_t i = 0; i < k->rules_n && !x->g.m->failed; i++) one_rule(x, (rule_ref){category, (uint32_t)i});
}
