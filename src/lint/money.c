/* SPDX-License-Identifier: Apache-2.0
 *
 * What the charges say of overlaps: rules that lose most of what they are written for. A rule is written for all
 * charges that meet its condition; it loses those that an earlier rule with another value takes, unless that rule is a
 * special case of it, which has to stand first. */
#include "base/order.h"
#include "base/tuples.h"
#include "lint/analysis.h"
#include "lint/limits.h"

typedef struct sum {
    const lint_row *first;
    uint64_t rows;
    dec cost;
} sum;

typedef struct losses {
    analysis *x;
    uint32_t category;
    sum *written;  /* [rule] */
    bool *hooked;  /* [rule]: hooks decide what it is written for */
    tuples pairs;  /* (rule, the one that takes from it) */
    VEC(sum) lost; /* [pair] */
    bool overflow;
} losses;

static void add(losses *o, sum *s, const lint_row *row) {
    if (s->first == NULL) s->first = row;
    s->rows += row->rows;
    if (!dec_add(s->cost, row->cost, &s->cost)) o->overflow = true;
}

static void lose(losses *o, uint32_t rule, uint32_t to, const lint_row *row) {
    uint32_t pair[2] = {rule, to};
    bool is_new;
    uint32_t at = tuples_add(&o->pairs, pair, &is_new);
    if (at == TUPLES_FAILED) return;
    sum *s = is_new ? vec_push(o->x->g.m, &o->lost) : &o->lost.at[at];
    if (s == NULL) return;
    if (is_new) *s = (sum){0};
    add(o, s, row);
}

static void one_row(losses *o, size_t i) {
    const lint_row *row = &o->x->l->charges->at[i];
    const rule_list *list = &o->x->g.categories[o->category];
    uint32_t taken = row->rules[o->category];
    if (taken == LINT_NO_RULE || row->cost <= 0) return;
    add(o, &o->written[taken], row);
    assignment w = analysis_row(o->x, i);
    assignment_changed(&o->x->g, &w);
    for (uint32_t rule = taken + 1; rule < list->category->rules_n; rule++) {
        if (list->category->rules[rule].kind != MODEL_WHEN || o->x->dead[rule]) continue;
        w.hooked = false;
        bool meets = term_holds(&o->x->g, list->rules[rule], &w);
        o->hooked[rule] |= w.hooked;
        if (!meets) continue;
        add(o, &o->written[rule], row);
        lose(o, rule, taken, row);
    }
}

/* ---- one rule ---- */

/* Thousandths of the whole, rounded; both are above zero and the part is not more than the whole. */
static unsigned share(dec part, dec whole) {
    dec step = whole / 1000;
    return step == 0 ? 0 : (unsigned)((part + step / 2) / step);
}

/* `most` is what the rule `to` takes of what is lost. */
static void tell(losses *o, uint32_t rule, uint32_t to, const sum *lost, const sum *most) {
    bool several = lost->rows > most->rows;
    lint *l = o->x->l;
    rule_ref r = {o->category, rule}, first = {o->category, to};
    const sum *all = &o->written[rule];
    span at = analysis_rule(o->x, r)->at;
    char part[CRD_MONEY_MAX], whole[CRD_MONEY_MAX];
    crd_money_people(dec_money(lost->cost), 2, part);
    crd_money_people(dec_money(all->cost), 2, whole);
    unsigned of = share(lost->cost, all->cost);
    diag *g = diag_add(l->d, DIAG_RULE_LOSES, at, "%u.%u %% of what %.*s is written for goes to %.*s: %s of %s %.*s",
                       of / 10, of % 10, STR_ARG(analysis_name(o->x, r)),
                       STR_ARG(several ? STR("earlier rules") : analysis_name_in_line(o->x, first, at)), part, whole,
                       STR_ARG(l->charges->currency));
    if (g == NULL) return;
    diag_note(l->d, g, "in rows: %llu of %llu", (unsigned long long)lost->rows, (unsigned long long)all->rows);
    diag_also(l->d, g, analysis_rule(o->x, first)->at, several ? "takes most of it" : "takes it");
    diag_help(l->d, g, "put it first, or exclude its charges from the other with `unless`");
    lint_witness_row(l, g, most->first, most->rows, most->cost);
}

/* The n pairs of a rule. */
static void one_rule(losses *o, uint32_t rule, const uint32_t *pairs, size_t n) {
    sum lost = {0}, most = {0};
    uint32_t to = 0, takers = 0;
    for (size_t k = 0; k < n; k++) {
        uint32_t i = pairs[k];
        rule_ref a = {o->category, rule}, b = {o->category, tuples_get(&o->pairs, i)[1]};
        if (analysis_same_value(o->x, a, b)) continue;
        if (analysis_implies(o->x, b, a) != IMPOSSIBLE) continue;
        lost.rows += o->lost.at[i].rows;
        if (!dec_add(lost.cost, o->lost.at[i].cost, &lost.cost)) return;
        takers++;
        if (takers > 1 && o->lost.at[i].cost <= most.cost) continue;
        most = o->lost.at[i];
        to = b.rule;
    }
    dec whole = o->written[rule].cost;
    bool most_money = lost.cost > whole - lost.cost, most_rows = lost.rows > o->written[rule].rows - lost.rows;
    if (takers > 0 && most_money && most_rows) tell(o, rule, to, &lost, &most);
}

static int by_rule(const void *pairs, uint32_t a, uint32_t b) {
    return order_integers(tuples_get(pairs, a)[0], tuples_get(pairs, b)[0]);
}

static void every_rule(losses *o) {
    const uint32_t *order = order_by(o->x->l->a, o->pairs.count, by_rule, &o->pairs);
    if (o->x->g.m->failed) return; /* there may be a pair without its sum */
    for (uint32_t i = 0, n; order != NULL && !o->overflow && i < o->pairs.count; i += n) {
        uint32_t rule = tuples_get(&o->pairs, order[i])[0];
        for (n = 1; i + n < o->pairs.count && tuples_get(&o->pairs, order[i + n])[0] == rule;) n++;
        if (!o->hooked[rule] && o->x->g.work < LIMIT_LINT_WORK) one_rule(o, rule, order + i, n);
    }
}

void lint_money(analysis *x, uint32_t category) {
    const model_category *k = x->g.categories[category].category;
    if (x->rows == NULL) return;
    losses o = {.x = x, .category = category, .written = ARENA_ARRAY(x->l->a, k->rules_n, sum)};
    o.hooked = ARENA_ARRAY(x->l->a, k->rules_n, bool);
    if (o.written == NULL || o.hooked == NULL) return;
    tuples_init(&o.pairs, x->g.m, 2);
    for (size_t i = 0; i < x->l->charges->n && x->g.work < LIMIT_LINT_WORK; i++) one_row(&o, i);
    if (x->g.work >= LIMIT_LINT_WORK) analysis_undecided(x, category, lint_head(x->l->d, k->at));
    every_rule(&o);
    tuples_free(&o.pairs);
    vec_free(x->g.m, &o.lost);
}
