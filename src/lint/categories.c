/* SPDX-License-Identifier: Apache-2.0
 *
 * Drives the findings about categories: one set of questions and one search for all of them. */
#include "lint/analysis.h"
#include "lint/limits.h"

static void read_row(analysis *x, const size_t *keys, size_t i) {
    answer *at = &x->rows[i * x->g.subjects.n];
    for (size_t subject = 0; subject < x->g.subjects.n; subject++)
        if (keys[subject] != SIZE_MAX) at[subject] = logic_learn(&x->g, x->l->charges->at[i].values[keys[subject]]);
}

/* The charges as the questions see them. */
static bool read_rows(analysis *x) {
    const lint_charges *charges = x->l->charges;
    size_t n = x->g.subjects.n, *keys = ARENA_ARRAY(x->l->a, n, size_t);
    if (charges == NULL) return true;
    x->rows = ARENA_ARRAY(x->l->a, charges->n * n, answer);
    if (keys == NULL || x->rows == NULL) return false;
    for (size_t i = 0; i < n; i++)
        keys[i] = x->g.subjects.at[i].kind == SUBJECT_FIELD ? lint_key(charges, x->g.subjects.at[i].field) : SIZE_MAX;
    for (size_t i = 0; i < charges->n; i++) read_row(x, keys, i);
    return true;
}

static void one_category(analysis *x, uint32_t category) {
    const model_category *k = x->g.categories[category].category;
    x->untold = false;
    x->dead = ARENA_ARRAY(x->l->a, k->rules_n, bool);
    if (x->dead == NULL) return;
    lint_rules(x, category);
    lint_overlaps(x, category);
    lint_stranded(x, category);
    lint_money(x, category);
    for (size_t i = 0; i < k->rules_n; i++)
        if (k->rules[i].kind == MODEL_WHEN) lint_words(x, &k->rules[i]);
    if (x->g.work >= LIMIT_LINT_WORK) analysis_undecided(x, category, lint_head(x->l->d, k->at));
}

void lint_categories(lint *l) {
    analysis x = {.l = l};
    if (logic_make(&x.g, l) && search_make(&x.s, &x.g, l->a) && read_rows(&x)) {
        for (uint32_t i = 0; i < l->m->categories_n; i++) one_category(&x, i);
        lint_style(l);
    }
    if (x.s.g) search_free(&x.s);
    logic_free(&x.g);
}
