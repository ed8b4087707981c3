/* SPDX-License-Identifier: Apache-2.0
 *
 * The batch classifier agrees with a slow and obvious evaluator that walks the checked tree for every charge, on random
 * policies and random charges: values, deciding rules and the row filter; before and after a trip through bytecode.
 * Hooks answer by a sum over what they are asked; that no combination is asked twice is looked after too. */
#include "tests/support/random.h"
#include "base/date.h"
#include "tests/support/policy.h"
#include "tests/support/slow.h"
#include "vm/vm.h"

enum { POLICIES = 300, BATCHES = 4, ROWS = 120, FIELDS = 8 };

/* What a charge of the test has, and the words that its fields take: few, so that keys repeat and rules meet. */
static const field_ref fields[FIELDS] = {
    {FIELD_ACCOUNT, {NULL, 0}},    {FIELD_ACCOUNT_NAME, {NULL, 0}}, {FIELD_SERVICE, {NULL, 0}},
    {FIELD_REGION, {NULL, 0}},     {FIELD_USAGE_TYPE, {NULL, 0}},   {FIELD_TAG, {"env", 3}},
    {FIELD_TAG, {"team name", 9}}, {FIELD_CHARGE_TYPE, {NULL, 0}},
};
static const char *const field_words[FIELDS] = {
    "account", "account.name", "service", "region", "usage_type", "tag.env", "tag.\"team name\"", "charge_type",
};
static const char *const accounts[] = {"111122223333", "000000000001", "999988887777", "444455556666"};
static const char *const words[] = {
    "prod",
    "Prod",
    "PROD",
    "nonprod",
    "prod-1",
    "prod*",
    "a",
    "A",
    "ab",
    "abab",
    "straße",
    "STRAßE",
    "é",
    "É",
    "日本",
    "日本語",
    "a?b",
    "a*b",
    "x\"y\\z",
    "a b",
    "BoxUsage:m5.large",
    "boxusage:M5.xlarge",
    "EUC1-BoxUsage:m5",
    "Usage",
    "Tax",
};

typedef struct charge {
    crd_str values[FIELDS];
    crd_month month;
} charge;

typedef struct world {
    uint64_t random;
    compiled c;
    text policy, where;
} world;

static uint32_t below(world *w, uint32_t n) { return random_below(&w->random, n); }
static bool one_in(world *w, uint32_t n) { return below(w, n) == 0; }
static void say(text *t, const char *s) { text_add(t, str_of(s)); }

/* ---- random policies ---- */

static void say_quoted(text *t, crd_str s) { program_quoted_text(t, s); }

/* A part of a word that does not cut a character. */
static crd_str part_of_word(world *w) {
    crd_str s = str_of(words[below(w, COUNT(words))]);
    size_t from = 0, to = s.len;
    if (one_in(w, 2)) from = utf8_next(s);
    if (one_in(w, 2)) to = from + (from < s.len ? utf8_next((crd_str){s.ptr + from, s.len - from}) : 0);
    return from < to ? (crd_str){s.ptr + from, to - from} : s;
}

static void say_pattern(world *w, text *t) {
    static const char *const patterns[] = {"*",   "?",  "*prod*", "p?od",       "a*b*", "*a",
                                           "日?", "??", "*:*",    "b*m5*l?rge", "a"};
    say_quoted(t, str_of(patterns[below(w, COUNT(patterns))]));
}

static void say_operand(world *w, text *t, uint32_t field, bool parts) {
    if (field == FIELDS)
        text_format(t, "\"V%u\"", below(w, 5));
    else if (field == 0)
        say(t, accounts[below(w, COUNT(accounts))]);
    else
        say_quoted(t, parts && one_in(w, 2) ? part_of_word(w) : str_of(words[below(w, COUNT(words))]));
}

static void say_list(world *w, text *t, uint32_t field, bool parts) {
    say(t, "[");
    for (uint32_t i = 0, n = 1 + below(w, 4); i < n; i++) {
        if (i > 0) say(t, ", ");
        say_operand(w, t, field, parts);
    }
    say(t, "]");
}

/* The predicates of the test's hook. Those of categories may be called where the category may be asked for. */
static const char hook[] = "nothing account\n"
                           "two service,tag.team name\n"
                           "four region,account.name,tag.env,usage_type\n"
                           "of_category0 C0,region\n"
                           "of_category1 C0,C1\n";

static void say_call(world *w, text *t, uint32_t categories) {
    static const char *const predicates[] = {"nothing", "two", "four", "of_category0", "of_category1"};
    text_format(t, "call h.%s", predicates[below(w, 3 + (categories < 2 ? categories : 2))]);
}

/* `categories` is how many may be asked for; field FIELDS is a category. */
static void say_comparison(world *w, text *t, uint32_t categories) {
    if (one_in(w, 8)) {
        say_call(w, t, categories);
        return;
    }
    static const char *const whole[] = {" is ", " is not ", " in ", " not in "};
    static const char *const part[] = {" starts with ", " ends with ", " contains "};
    uint32_t field = below(w, categories > 0 ? FIELDS + 2 : FIELDS);
    if (field > FIELDS) field = FIELDS;
    if (field == FIELDS)
        text_format(t, "C%u", below(w, categories));
    else
        say(t, field_words[field]);
    uint32_t kind = below(w, field == 0 ? 6 : 10);
    if (kind < 2) {
        say(t, kind == 0 ? " is absent" : " is present");
        return;
    }
    if (kind < 6) {
        uint32_t op = below(w, 4);
        say(t, whole[op]);
        if (op < 2)
            say_operand(w, t, field, false);
        else
            say_list(w, t, field, false);
    } else if (kind < 9) {
        say(t, part[kind - 6]);
        if (one_in(w, 2))
            say_operand(w, t, field, true);
        else
            say_list(w, t, field, true);
    } else {
        say(t, " like ");
        say_pattern(w, t);
    }
    if (field != 0 && one_in(w, 3)) say(t, " ignoring case");
}

static void say_condition(world *w, text *t, uint32_t categories, uint32_t depth) {
    uint32_t kind = depth == 0 ? 0 : below(w, 5);
    if (kind == 0) {
        say_comparison(w, t, categories);
    } else if (kind == 1) {
        say(t, one_in(w, 2) ? "not (" : "(");
        say_condition(w, t, categories, depth - 1);
        say(t, ")");
    } else {
        for (uint32_t i = 0, n = 2 + below(w, 3); i < n; i++) {
            if (i > 0) say(t, one_in(w, 2) ? " and " : " or ");
            say_condition(w, t, categories, depth - 1);
        }
    }
}

/* What rules are passed over by: one value asked twice, one of several answers, and both. */
static const char *const demands[] = {
    "usage_type contains \"a\" and usage_type starts with \"a\"",
    "(service starts with \"p\" or service contains \"a\" or service is \"Usage\")",
    "usage_type contains \"a\" and (usage_type ends with \"b\" or usage_type starts with \"p\")",
};

static void say_rule(world *w, text *t, uint32_t categories) {
    if (one_in(w, 12)) {
        say(t, one_in(w, 2) ? "  inherit tag.\"team name\"\n" : "  inherit account.name\n");
        return;
    }
    bool demanding = one_in(w, 4);
    text_format(t, "  \"V%u\" when ", below(w, 6));
    if (demanding) text_format(t, "%s and (", demands[below(w, COUNT(demands))]);
    say_condition(w, t, categories, below(w, 4));
    if (demanding) say(t, ")");
    if (one_in(w, 4)) {
        say(t, " unless ");
        say_condition(w, t, categories, below(w, 2));
    }
    say(t, "\n");
}

static void say_category(world *w, text *t, uint32_t index) {
    text_format(t, "category C%u", index);
    if (one_in(w, 4)) say(t, " effective 2026-03");
    say(t, " {\n");
    uint32_t rules = one_in(w, 5) ? 40 + below(w, 60) : 1 + below(w, 6);
    if (one_in(w, 200)) rules = 3000; /* so many that values are looked up in parts */
    for (uint32_t i = 0; i < rules; i++) say_rule(w, t, index);
    if (one_in(w, 2)) text_format(t, "  default \"V%u\"\n", below(w, 6));
    say(t, "}\n");
}

static void make_policy(world *w) {
    uint32_t categories = 2 + below(w, 3);
    say(&w->policy, "hook h from \"h.lua\"\n");
    for (uint32_t i = categories; i > 0; i--) say_category(w, &w->policy, i - 1); /* the asking one first */
    say_condition(w, &w->where, categories, below(w, 4));
    text_char(&w->where, 0);
}

/* ---- random charges ---- */

static charge make_charge(world *w) {
    charge c = {.month = 2026 * 12 + (crd_month)below(w, 5)};
    for (size_t f = 0; f < FIELDS; f++)
        if (!one_in(w, 4))
            c.values[f] = str_of(f == 0 ? accounts[below(w, COUNT(accounts))] : words[below(w, COUNT(words))]);
    return c;
}

/* ---- both against each other ---- */

typedef struct fast {
    program *p;
    intern asked; /* function and values of every question so far */
    classifier *k;
    intern dicts[FIELDS];
    field_ref refs[FIELDS];
    columns columns;
} fast;

/* What the hook says: nothing in it repeats, so a value in the wrong place or of another row changes the answer. */
static bool say_yes(crd_str function, const crd_str *values, size_t n) {
    uint64_t sum = str_hash(function);
    for (size_t i = 0; i < n; i++) sum = sum * 31 + (str_none(values[i]) ? 7 : str_hash(values[i]));
    return (sum ^ sum >> 20) & 1;
}

/* A question_answerer's. */
static bool answer(void *ud, const program_question *q, const crd_str *values, bool *yes) {
    fast *f = ud;
    text key;
    text_init(&key, f->asked.m);
    text_add(&key, q->function);
    for (size_t i = 0; i < q->columns_n; i++) text_format(&key, " %zu:%.*s", values[i].len, STR_ARG(values[i]));
    assert_int_equal(intern_find(&f->asked, text_str(&key)), INTERN_FAILED);
    assert_int_not_equal(intern_add(&f->asked, text_str(&key)), INTERN_FAILED);
    text_free(&key);
    *yes = say_yes(q->function, values, q->columns_n);
    return true;
}

static void fast_init(fast *f, program *p, mem *m) {
    assert_true(intern_init(&f->asked, m));
    memcpy(f->refs, fields, sizeof fields);
    for (size_t i = 0; i < FIELDS; i++) assert_true(intern_init(&f->dicts[i], m));
    f->p = p;
    f->columns = (columns){f->refs, f->dicts, FIELDS};
    f->k = classifier_new(m, p, &f->columns, (question_answerer){f, answer});
    assert_non_null(f->k);
}

static void fast_free(fast *f) {
    classifier_free(f->k);
    intern_free(&f->asked);
    for (size_t i = 0; i < FIELDS; i++) intern_free(&f->dicts[i]);
}

static void compare_row(const world *w, const fast *f, const classified *got, size_t row, const charge *c) {
    const model *m = w->c.model;
    slow_charge slow = {
        .fields = fields, .values = c->values, .fields_n = FIELDS, .month = c->month, .answer = say_yes};
    for (size_t k = 0; k < m->categories_n; k++) {
        slow_found expected = slow_category(m, k, &slow);
        crd_str is = intern_get(classifier_values(f->k, k), got->values[k][row]);
        bool same =
            is.len == expected.value.len && memcmp(is.len ? is.ptr : "", is.len ? expected.value.ptr : "", is.len) == 0;
        if (!same || got->rules[k][row] != expected.rule)
            fail_msg("category %.*s: found \"%.*s\" by rule %u, expected \"%.*s\" by rule %u\n%.*s",
                     STR_ARG(m->categories[k].name), STR_ARG(is), got->rules[k][row], STR_ARG(expected.value),
                     expected.rule, STR_ARG(text_str(&w->policy)));
    }
    if (got->pass[row] != slow_condition(m, m->where, &slow))
        fail_msg("where %s: found %d\n%.*s", w->where.at, got->pass[row], STR_ARG(text_str(&w->policy)));
}

static void run_batch(const world *w, fast *f, const charge *charges, size_t rows) {
    static uint32_t ids[FIELDS][ROWS];
    static crd_month months[ROWS];
    uint32_t *columns_of[FIELDS];
    for (size_t i = 0; i < FIELDS; i++) {
        columns_of[i] = ids[i];
        for (size_t row = 0; row < rows; row++) ids[i][row] = intern_add(&f->dicts[i], charges[row].values[i]);
    }
    for (size_t row = 0; row < rows; row++) months[row] = charges[row].month;
    batch b = {.rows = rows, .columns = FIELDS, .ids = columns_of, .month = months};
    classified got;
    assert_true(classifier_run(f->k, &b, &got));
    for (size_t row = 0; row < rows; row++) compare_row(w, f, &got, row, &charges[row]);
}

static void compare_all(world *w, program *p) {
    fast f;
    fast_init(&f, p, &w->c.m);
    for (int i = 0; i < BATCHES; i++) {
        charge charges[ROWS];
        size_t rows = 1 + below(w, ROWS);
        for (size_t row = 0; row < rows; row++) charges[row] = make_charge(w);
        run_batch(w, &f, charges, rows);
    }
    assert_true(classifier_evaluations(f.k) > 0);
    fast_free(&f);
}

static void one_policy(uint64_t seed) {
    world w = {.random = seed * 0x9e3779b97f4a7c15u + 1};
    mem heap = libc_mem();
    text_init(&w.policy, &heap);
    text_init(&w.where, &heap);
    make_policy(&w);
    compiled_with(&w.c, text_str(&w.policy), w.where.at, hook);
    assert_true(program_verify(w.c.program, w.c.d, STR("policy.crd")));
    compare_all(&w, w.c.program);
    text bytes = saved(w.c.program, &w.c.m);
    program *again = program_load(&w.c.m, w.c.d, STR("policy.crdc"), text_str(&bytes));
    assert_non_null(again);
    compare_all(&w, again);
    program_free(again);
    text_free(&bytes);
    compiled_free(&w.c);
    text_free(&w.policy);
    text_free(&w.where);
}

static void classifier_agrees_with_the_slow_evaluator(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= POLICIES; seed++) one_policy(seed);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(classifier_agrees_with_the_slow_evaluator)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
