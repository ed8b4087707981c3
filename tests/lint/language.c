/* SPDX-License-Identifier: Apache-2.0
 *
 * The automaton finds a shortest text with the wanted answers, or none where there is none: against all texts up to
 * five characters, and on patterns that are long, not ASCII, or too many to decide. */
#include "lint/language.h"

#include "lint/limits.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/slow.h"

enum { ROUNDS = 1500, LITERALS = 4, PATTERN = 4, LONGEST = 5 };

static const node_op ops[] = {[ASK_IN] = OP_IS,
                              [ASK_STARTS] = OP_STARTS_WITH,
                              [ASK_ENDS] = OP_ENDS_WITH,
                              [ASK_CONTAINS] = OP_CONTAINS,
                              [ASK_LIKE] = OP_LIKE};

typedef struct wanted {
    lint_question q[LITERALS];
    literal at[LITERALS];
    crd_str texts[LITERALS][2];
    char bytes[LITERALS][2][PATTERN];
    size_t n;
} wanted;

static bool has_answers(const wanted *w, crd_str s) {
    for (size_t i = 0; i < w->n; i++) {
        bool any = false;
        for (size_t t = 0; t < w->q[i].texts_n; t++)
            any |= slow_matches(ops[w->q[i].kind], s, w->q[i].texts[t], w->q[i].fold);
        if (any != w->at[i].sense) return false;
    }
    return true;
}

/* The length of a shortest text over the letters that patterns have and one that none has; 0: none is short. */
static size_t slow_shortest(const wanted *w) {
    static const char letters[] = "abABx";
    char s[LONGEST];
    for (size_t length = 1; length <= LONGEST; length++) {
        size_t number[LONGEST] = {0};
        for (;;) {
            for (size_t i = 0; i < length; i++) s[i] = letters[number[i]];
            if (has_answers(w, (crd_str){s, length})) return length;
            size_t i = 0;
            while (i < length && ++number[i] == sizeof letters - 1) number[i++] = 0;
            if (i == length) break;
        }
    }
    return 0;
}

static void make_wanted(uint64_t *random, wanted *w) {
    w->n = 1 + random_below(random, LITERALS);
    for (size_t i = 0; i < w->n; i++) {
        lint_question *q = &w->q[i];
        *q =
            (lint_question){.kind = (ask_kind)(ASK_IN + random_below(random, 5)), .fold = random_below(random, 3) == 0};
        q->texts = w->texts[i];
        q->texts_n = 1 + random_below(random, 2);
        for (size_t t = 0; t < q->texts_n; t++) {
            size_t length = 1 + random_below(random, PATTERN - 1);
            for (size_t c = 0; c < length; c++)
                w->bytes[i][t][c] = "abA*?"[random_below(random, q->kind == ASK_LIKE ? 5 : 3)];
            w->texts[i][t] = (crd_str){w->bytes[i][t], length};
        }
        w->at[i] = (literal){q, random_below(random, 2) == 0};
    }
}

static void finds_a_shortest_text(void **state) {
    (void)state;
    mem m = libc_mem();
    arena a;
    arena_init(&a, &m);
    uint64_t random = 77;
    size_t found = 0, none = 0;
    for (int round = 0; round < ROUNDS; round++) {
        wanted w;
        uint64_t work = 0;
        crd_str s;
        make_wanted(&random, &w);
        verdict v = language_shortest(&m, &a, w.at, w.n, &work, &s);
        size_t expected = slow_shortest(&w);
        assert_int_not_equal(v, NOT_DECIDED);
        if (v == POSSIBLE) assert_true(has_answers(&w, s) && s.len > 0);
        if (expected > 0 && (v != POSSIBLE || s.len != expected))
            fail_msg("round %d: a text of %zu characters, found \"%.*s\"", round, expected,
                     v == POSSIBLE ? (int)s.len : 0, v == POSSIBLE ? s.ptr : "");
        if (expected == 0 && v == POSSIBLE) assert_true(s.len > LONGEST);
        found += v == POSSIBLE;
        none += v == IMPOSSIBLE;
    }
    assert_true(found > ROUNDS / 2 && none > ROUNDS / 20);
    arena_free(&a);
}

typedef struct one {
    ask_kind kind;
    const char *text;
    bool fold, sense;
} one;

static verdict ask_for(mem *m, arena *a, const one *wanted_at, size_t n, crd_str *out) {
    crd_str texts[4];
    lint_question q[4];
    literal at[4];
    for (size_t i = 0; i < n; i++) {
        texts[i] = str_of(wanted_at[i].text);
        q[i] = (lint_question){.kind = wanted_at[i].kind, .fold = wanted_at[i].fold, .texts = &texts[i], .texts_n = 1};
        at[i] = (literal){&q[i], wanted_at[i].sense};
    }
    uint64_t work = 0;
    return language_shortest(m, a, at, n, &work, out);
}

#define ASK(...) ask_for(&m, &a, (one[]){__VA_ARGS__}, sizeof((one[]){__VA_ARGS__}) / sizeof(one), &s)

static void texts_one_knows(void **state) {
    (void)state;
    mem m = libc_mem();
    arena a;
    arena_init(&a, &m);
    crd_str s, b;
    assert_int_equal(ASK({ASK_CONTAINS, "prod", false, true}), POSSIBLE);
    assert_str(s, "prod");
    assert_int_equal(ASK({ASK_STARTS, "prod-", false, true}, {ASK_ENDS, "-eu", false, true}), POSSIBLE);
    assert_str(s, "prod-eu");
    assert_int_equal(ASK({ASK_CONTAINS, "nonprod", false, true}, {ASK_CONTAINS, "prod", false, false}), IMPOSSIBLE);
    assert_int_equal(ASK({ASK_IN, "Prod", true, true}, {ASK_IN, "Prod", false, false}, {ASK_IN, "prod", false, false},
                         {ASK_STARTS, "PRO", false, true}),
                     POSSIBLE);
    assert_true(str_eq(s, STR("PROD")) || str_eq(s, STR("PROd")));
    assert_int_equal(ASK({ASK_LIKE, "\u65e5?", false, true}, {ASK_IN, "\u65e5x", false, false}), POSSIBLE);
    assert_true(str_starts(s, STR("\u65e5"), false) && utf8_count(s) == 2 && !str_eq(s, STR("\u65e5x")));
    assert_int_equal(ASK({ASK_LIKE, "?", false, true}, {ASK_LIKE, "??*", false, true}), IMPOSSIBLE);
    b = repeated("x", "ab", 100, "c");
    assert_int_equal(ASK({ASK_CONTAINS, b.ptr, false, true}, {ASK_ENDS, "cd", false, true}), POSSIBLE);
    assert_int_equal(s.len, b.len + 1);
    free((char *)b.ptr);
    arena_free(&a);
}

static void past_the_limit_nothing_is_claimed(void **state) {
    (void)state;
    mem m = libc_mem();
    arena a;
    arena_init(&a, &m);
    crd_str s, first = repeated("*a", "?", 40, ""), second = repeated("*b", "?", 40, "");
    assert_int_equal(ASK({ASK_LIKE, first.ptr, false, true}, {ASK_LIKE, second.ptr, false, true}), NOT_DECIDED);
    free((char *)first.ptr);
    free((char *)second.ptr);
    arena_free(&a);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_a_shortest_text),
        cmocka_unit_test(texts_one_knows),
        cmocka_unit_test(past_the_limit_nothing_is_claimed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
