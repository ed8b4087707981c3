/* SPDX-License-Identifier: Apache-2.0
 *
 * What lint claims of rules and of parts of conditions is true of every short charge, on thousands of random rule
 * lists: rules that no charge meets or reaches are not met or reached, and parts that change nothing change nothing. */
#include "lint/lint.h"
#include "tests/support/rules.h"

enum { LISTS = 4000 };

typedef struct claim {
    world *w;
    const diag *g;
    const model_rule *rule;
    uint32_t index;
    const node *part;
    bool either[2]; /* the rule means the same with the part taken to be false, true */
} claim;

static bool within(span inner, span outer) {
    return inner.file == outer.file && inner.begin >= outer.begin && inner.end <= outer.end;
}

/* Of an element the list. */
static const node *find_part(const node *n, span at) {
    if (n == NULL || !within(at, n->at)) return NULL;
    if ((n->at.begin == at.begin && n->at.end == at.end) || n->kind == NODE_LIST) return n;
    for (const node *part = n->first; part; part = part->next) {
        const node *found = find_part(part, at);
        if (found) return found;
    }
    return NULL;
}

static bool met(const claim *k, const slow_charge *c) {
    const model *m = k->w->c.model;
    if (k->rule->kind == MODEL_DEFAULT) return true;
    if (k->rule->kind == MODEL_INHERIT) return slow_field(m, (model_column){.field = k->rule->inherit}, c).len > 0;
    return slow_condition(m, k->rule->when, c) && !(k->rule->unless && slow_condition(m, k->rule->unless, c));
}

static void wrong(const claim *k, const char *what) {
    fail_msg("%s: %.*s\n%.*s", what, STR_ARG(k->g->message), STR_ARG(text_str(&k->w->policy)));
}

static void not_met(void *ud, const crd_str values[FIELDS]) {
    const claim *k = ud;
    slow_charge c = {
        .fields = fields, .values = values, .fields_n = FIELDS, .month = 2026 * 12 + 4, .answer = answer_of_hook};
    if (met(k, &c)) wrong(k, "a charge meets the rule");
}

static void not_reached(void *ud, const crd_str values[FIELDS]) {
    const claim *k = ud;
    slow_charge c = {
        .fields = fields, .values = values, .fields_n = FIELDS, .month = 2026 * 12 + 4, .answer = answer_of_hook};
    if (slow_category(k->w->c.model, 0, &c).rule == k->index) wrong(k, "a charge reaches the rule");
}

static void same_either_way(void *ud, const crd_str values[FIELDS]) {
    claim *k = ud;
    slow_charge c = {
        .fields = fields, .values = values, .fields_n = FIELDS, .month = 2026 * 12 + 4, .answer = answer_of_hook};
    bool plain = met(k, &c);
    c.forced = k->part;
    for (int to = 0; to < 2; to++) {
        c.forced_to = to;
        k->either[to] &= met(k, &c) == plain;
    }
}

static size_t checked[3];

/* Whatever hooks answer. */
static void try_answers(const claim *k, const bool read[FIELDS], bool named,
                        void (*each)(void *ud, const crd_str values[FIELDS])) {
    for (hook_answers = 0; hook_answers < (k->w->calls ? ANSWERS : 1); hook_answers++)
        try_all(read, named, each, (void *)(uintptr_t)k);
}

static void check_part(claim *k, const bool read[FIELDS]) {
    k->part = find_part(k->rule->when, k->g->at);
    if (k->part == NULL) k->part = find_part(k->rule->unless, k->g->at);
    assert_non_null(k->part);
    if (k->part->kind == NODE_LIST) return;
    k->either[0] = k->either[1] = true;
    try_answers(k, read, false, same_either_way);
    bool never = k->g->code == DIAG_IMPOSSIBLE_PART || k->g->code == DIAG_IDLE_UNLESS;
    bool always = str_contains(k->g->message, STR("always holds"), false);
    if (never ? !k->either[0] : always ? !k->either[1] : !(k->either[0] || k->either[1]))
        wrong(k, "the part changes something");
    checked[2]++;
}

static void check_claim(world *w, const diag *g, const bool read[FIELDS]) {
    const model_category *category = &w->c.model->categories[0];
    claim k = {.w = w, .g = g};
    for (uint32_t i = 0; i < category->rules_n; i++)
        if (within(g->at, category->rules[i].at)) k.rule = &category->rules[k.index = i];
    if (k.rule == NULL) return;
    switch (g->code) {
    case DIAG_RULE_NEVER:
        try_answers(&k, read, true, not_met);
        checked[0]++;
        break;
    case DIAG_RULE_SHADOWED:
    case DIAG_RULE_REPEATED:
    case DIAG_DEFAULT_NEVER:
        try_answers(&k, read, true, not_reached);
        checked[1]++;
        break;
    case DIAG_REDUNDANT_PART:
    case DIAG_IMPOSSIBLE_PART:
    case DIAG_IDLE_UNLESS: check_part(&k, read); break;
    default: break;
    }
}

/* ---- witnesses ---- */

static crd_str shown(const diag *g, const char *name) {
    for (size_t i = 0; i < g->witness.fields.n; i++)
        if (str_eq(g->witness.fields.at[i].name, str_of(name))) return g->witness.fields.at[i].value;
    return STR_NONE;
}

static size_t shown_checked;

/* The answers that the notes say; bits of those that they do not say. */
static uint32_t read_answers(const diag *g) {
    uint32_t silent = ANSWERS - 1;
    hook_answers = 0;
    for (size_t i = 0; i < g->notes.n; i++)
        for (uint32_t f = 0; f < 2; f++) {
            crd_str note = g->notes.at[i];
            if (!str_contains(note, f ? STR("`call h.g` answers") : STR("`call h.f` answers"), false)) continue;
            silent &= ~(1u << f);
            if (str_ends(note, STR("yes"), false)) hook_answers |= 1u << f;
        }
    return silent;
}

/* The charge that is shown meets the rule and goes to another. */
static void check_witness(world *w, const diag *g) {
    bool lost = g->code == DIAG_RULE_SHADOWED || g->code == DIAG_RULE_REPEATED || g->code == DIAG_VALUE_SHADOWED ||
                g->code == DIAG_ORDER_MATTERS;
    claim k = {.w = w, .g = g};
    const model_category *category = &w->c.model->categories[0];
    for (uint32_t i = 0; i < category->rules_n; i++)
        if (within(g->at, category->rules[i].at)) k.rule = &category->rules[k.index = i];
    if (!lost) return;
    assert_non_null(k.rule);
    crd_str values[FIELDS];
    for (size_t i = 0; i < FIELDS; i++) values[i] = shown(g, field_words[i]);
    if (str_none(values[0])) values[0] = STR("123456789012");
    slow_charge c = {
        .fields = fields, .values = values, .fields_n = FIELDS, .month = 2026 * 12 + 4, .answer = answer_of_hook};
    uint32_t silent = read_answers(g), said = hook_answers;
    assert_true(g->code != DIAG_ORDER_MATTERS || silent == ANSWERS - 1);
    for (uint32_t more = 0; more < ANSWERS; more++) {
        hook_answers = said | more;
        if (more & ~silent) continue;
        slow_found found = slow_category(w->c.model, 0, &c);
        if (g->witness.fields.n == 0 || !met(&k, &c) || found.rule >= k.index)
            wrong(&k, "the witness does not show it");
    }
    shown_checked++;
}

static void one_list(uint64_t seed, bool calls) {
    world w = {.random = seed * 0x9e3779b97f4a7c15u + 1, .calls = calls};
    mem heap = libc_mem();
    text_init(&w.policy, &heap);
    make_policy(&w, true);
    compiled_with(&w.c, text_str(&w.policy), NULL, hook_text);
    arena scratch;
    arena_init(&scratch, &w.c.m);
    lint l = {.m = w.c.model, .d = w.c.d, .a = &scratch, .as_of = CRD_NO_DATE};
    lint_categories(&l);
    bool read[FIELDS];
    size_t reads = 0;
    for (size_t i = 0; i < FIELDS; i++) {
        read[i] = str_contains(text_str(&w.policy), str_of(field_words[i]), false);
        reads += i > 0 && read[i];
    }
    for (size_t i = 0; i < w.c.d->at.n; i++) {
        assert_int_not_equal(w.c.d->at.at[i]->code, DIAG_LINT_UNDECIDED);
        check_witness(&w, w.c.d->at.at[i]);
        if (reads < 3) check_claim(&w, w.c.d->at.at[i], read);
    }
    arena_free(&scratch);
    compiled_free(&w.c);
    text_free(&w.policy);
}

static void claims_hold_for_every_short_charge(void **state) {
    (void)state;
    make_texts();
    for (uint64_t seed = 1; seed <= LISTS; seed++) one_list(seed, false);
    assert_true(checked[0] > 400 && checked[1] > 800 && checked[2] > 600);
    assert_true(shown_checked > 800);
}

static void claims_hold_whatever_hooks_answer(void **state) {
    (void)state;
    make_texts();
    memset(checked, 0, sizeof checked);
    shown_checked = 0;
    for (uint64_t seed = 1; seed <= LISTS / 4; seed++) one_list(seed, true);
    assert_true(checked[0] > 50 && checked[1] > 100 && checked[2] > 50);
    assert_true(shown_checked > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(claims_hold_for_every_short_charge),
        cmocka_unit_test(claims_hold_whatever_hooks_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
