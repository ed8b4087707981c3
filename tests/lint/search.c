/* SPDX-License-Identifier: Apache-2.0
 *
 * The search for charges agrees with trying them all, on thousands of random rule lists over small alphabets: every
 * charge that it shows does what it is to show, by the slow evaluator, and where it says that there is none, none of
 * the short texts makes one. */
#include "lint/search.h"

#include "tests/support/rules.h"

enum { LISTS = 4000 };

/* ---- brute force ---- */

/* Which rules of the categories some charge reaches: bit by rule. */
typedef struct reached {
    const model *m;
    uint32_t rules[2];
} reached;

static void try_charge(void *ud, const crd_str values[FIELDS]) {
    reached *out = ud;
    const model *m = out->m;
    for (int late = 0; late < 2; late++) {
        slow_charge c = {
            .fields = fields, .values = values, .fields_n = FIELDS, .month = (crd_month)(2026 * 12 + 4 * late)};
        for (size_t k = 0; k < m->categories_n; k++) {
            slow_found found = slow_category(m, k, &c);
            if (found.rule != SLOW_NO_RULE) out->rules[k] |= 1u << found.rule;
        }
    }
}

/* ---- both against each other ---- */

static void check_shown(world *w, const search *s, size_t category, uint32_t rule) {
    crd_str values[FIELDS];
    for (size_t i = 0; i < FIELDS; i++) {
        uint32_t subject = logic_subject(s->g, fields[i]);
        values[i] = subject == SUBJECT_NONE ? STR_NONE : s->w.at[subject].text;
    }
    slow_charge c = {.fields = fields, .values = values, .fields_n = FIELDS, .month = s->w.month};
    slow_found found = slow_category(w->c.model, category, &c);
    bool linked = str_eq(values[0], str_of(accounts[0])) == false || str_eq(values[1], str_of(declared_name));
    if (found.rule != rule || values[0].len != 12 || !linked)
        fail_msg("C%zu rule %u: shown account %.*s name \"%.*s\" env \"%.*s\" region \"%.*s\" goes to %u\n%.*s",
                 category, rule, STR_ARG(values[0]), STR_ARG(values[1]), STR_ARG(values[2]), STR_ARG(values[3]),
                 found.rule, STR_ARG(text_str(&w->policy)));
}

static uint32_t shown, refuted, undecided;

static void check_rule(world *w, search *s, uint32_t category, uint32_t rule, const reached *brute) {
    search_begin(s, category);
    search_want_first(s, category, rule);
    search_want(s, s->g->categories[category].rules[rule], true);
    verdict found = search_run(s);
    bool tried = brute->rules[category] >> rule & 1;
    if (found == POSSIBLE) check_shown(w, s, category, rule);
    if (found == IMPOSSIBLE && tried)
        fail_msg("C%u rule %u is reached by a short charge\n%.*s", category, rule, STR_ARG(text_str(&w->policy)));
    shown += found == POSSIBLE;
    refuted += found == IMPOSSIBLE;
    undecided += found == NOT_DECIDED;
}

static void one_list(uint64_t seed) {
    world w = {.random = seed * 0x9e3779b97f4a7c15u + 1};
    mem heap = libc_mem();
    text_init(&w.policy, &heap);
    make_policy(&w, false);
    compiled_from(&w.c, text_str(&w.policy), NULL);
    arena scratch;
    arena_init(&scratch, &w.c.m);
    lint l = {.m = w.c.model, .d = w.c.d, .a = &scratch, .as_of = CRD_NO_DATE};
    logic g;
    search s;
    assert_true(logic_make(&g, &l));
    assert_true(search_make(&s, &g, &scratch));
    bool read[FIELDS];
    size_t reads = 0;
    for (size_t i = 0; i < FIELDS; i++) {
        uint32_t subject = logic_subject(&g, fields[i]);
        read[i] = false;
        for (size_t k = 0; subject != SUBJECT_NONE && k < w.c.model->categories_n; k++)
            read[i] |= g.categories[k].reads[subject];
        reads += i > 0 && read[i];
    }
    reached brute = {.m = w.c.model};
    if (reads < 3) try_all(read, true, try_charge, &brute);
    for (uint32_t k = 0; k < w.c.model->categories_n; k++)
        for (uint32_t i = 0; i < w.c.model->categories[k].rules_n; i++) check_rule(&w, &s, k, i, &brute);
    search_free(&s);
    logic_free(&g);
    arena_free(&scratch);
    compiled_free(&w.c);
    text_free(&w.policy);
}

static void search_agrees_with_brute_force(void **state) {
    (void)state;
    make_texts();
    for (uint64_t seed = 1; seed <= LISTS; seed++) one_list(seed);
    assert_int_equal(undecided, 0);
    assert_true(shown > 3000 && refuted > 1000);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(search_agrees_with_brute_force)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
