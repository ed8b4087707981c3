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
        slow_charge c = {.fields = fields,
                         .values = values,
                         .fields_n = FIELDS,
                         .month = (crd_month)(2026 * 12 + 4 * late),
                         .answer = answer_of_hook};
        for (size_t k = 0; k < m->categories_n; k++) {
            slow_found found = slow_category(m, k, &c);
            if (found.rule != SLOW_NO_RULE) out->rules[k] |= 1u << found.rule;
        }
    }
}

/* ---- both against each other ---- */

/* The answers that the search chose. */
static void take_answers(const search *s) {
    hook_answers = 0;
    for (size_t i = 0; i < s->g->subjects.n; i++) {
        const lint_subject *of = &s->g->subjects.at[i];
        if (of->kind == SUBJECT_CALL && !str_none(s->w.at[i].text))
            hook_answers |= str_eq(of->call, STR("h.g")) ? 2 : 1;
    }
}

/* Whether it is known which rule takes the charge before hooks are asked: then no answer of theirs changes it. */
static size_t sure, hooked;

static void check_sure(world *w, search *s, uint32_t category, slow_charge *c, uint32_t rule) {
    s->w.hooked = false;
    first_rule(s->g, category, rule + 1, &s->w);
    sure += w->calls && !s->w.hooked;
    hooked += s->w.hooked;
    for (hook_answers = 0; !s->w.hooked && hook_answers < ANSWERS; hook_answers++)
        if (slow_category(w->c.model, category, c).rule != rule)
            fail_msg("C%u rule %u depends on a hook\n%.*s", category, rule, STR_ARG(text_str(&w->policy)));
}

static void check_shown(world *w, search *s, uint32_t category, uint32_t rule) {
    crd_str values[FIELDS];
    take_answers(s);
    for (size_t i = 0; i < FIELDS; i++) {
        uint32_t subject = logic_subject(s->g, fields[i]);
        values[i] = subject == SUBJECT_NONE ? STR_NONE : s->w.at[subject].text;
    }
    slow_charge c = {
        .fields = fields, .values = values, .fields_n = FIELDS, .month = s->w.month, .answer = answer_of_hook};
    slow_found found = slow_category(w->c.model, category, &c);
    bool linked = str_eq(values[0], str_of(accounts[0])) == false || str_eq(values[1], str_of(declared_name));
    if (found.rule != rule || values[0].len != 12 || !linked)
        fail_msg("C%u rule %u: shown account %.*s name \"%.*s\" env \"%.*s\" region \"%.*s\" goes to %u\n%.*s",
                 category, rule, STR_ARG(values[0]), STR_ARG(values[1]), STR_ARG(values[2]), STR_ARG(values[3]),
                 found.rule, STR_ARG(text_str(&w->policy)));
    check_sure(w, s, category, &c, rule);
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

static void one_list(uint64_t seed, bool calls) {
    world w = {.random = seed * 0x9e3779b97f4a7c15u + 1, .calls = calls};
    mem heap = libc_mem();
    text_init(&w.policy, &heap);
    make_policy(&w, false);
    compiled_with(&w.c, text_str(&w.policy), NULL, hook_text);
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
    for (hook_answers = 0; reads < 3 && hook_answers < (calls ? ANSWERS : 1); hook_answers++)
        try_all(read, true, try_charge, &brute);
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
    for (uint64_t seed = 1; seed <= LISTS; seed++) one_list(seed, false);
    assert_int_equal(undecided, 0);
    assert_true(shown > 3000 && refuted > 1000);
}

static void search_agrees_whatever_hooks_answer(void **state) {
    (void)state;
    make_texts();
    shown = refuted = undecided = 0;
    for (uint64_t seed = 1; seed <= LISTS / 4; seed++) one_list(seed, true);
    assert_int_equal(undecided, 0);
    assert_true(shown > 800 && refuted > 200 && sure > 100 && hooked > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(search_agrees_with_brute_force),
        cmocka_unit_test(search_agrees_whatever_hooks_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
