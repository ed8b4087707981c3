/* SPDX-License-Identifier: Apache-2.0
 *
 * Random programs of Lua and `crd`, and random words of them: whatever they say, they load or fail, are called or fail,
 * and the engine is as good as before. Run with --runs N for more. */
#include "tests/support/hooks.h"
#include "tests/support/random.h"

static const char *const words[] = {
    "and",
    "break",
    "do",
    "else",
    "elseif",
    "end",
    "false",
    "for",
    "function",
    "goto",
    "if",
    "in",
    "local",
    "nil",
    "not",
    "or",
    "repeat",
    "return",
    "then",
    "true",
    "until",
    "while",
    "+",
    "-",
    "*",
    "/",
    "%",
    "^",
    "#",
    "&",
    "~",
    "|",
    "<<",
    ">>",
    "//",
    "==",
    "~=",
    "<=",
    ">=",
    "<",
    ">",
    "=",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "::",
    ";",
    ":",
    ",",
    ".",
    "..",
    "...",
    "<const>",
    "<close>",
    "a",
    "b",
    "c",
    "f",
    "t",
    "0",
    "1",
    "2",
    "0.5",
    "1e308",
    "9223372036854775807",
    "\"x\"",
    "\"\"",
    "\"USD\"",
    "\"5 USD\"",
    "\"2027-06-30\"",
    "\"{}\"",
    "crd",
    "crd.settings",
    "error",
    "assert",
    "type",
    "tostring",
    "tonumber",
    "pairs",
    "ipairs",
    "select",
    "__index",
    "__gc",
    "\n",
#define API(name, signature, meaning, example, result) "crd." #name "(",
#include "hooks/api.def"
#undef API
};

static const char *const values[] = {"a",
                                     "b",
                                     "t",
                                     "n",
                                     "s",
                                     "nil",
                                     "true",
                                     "0",
                                     "1",
                                     "-1",
                                     "2.5",
                                     "1e308",
                                     "0/0",
                                     "9223372036854775807",
                                     "\"\"",
                                     "\"x\"",
                                     "\"USD\"",
                                     "{}",
                                     "...",
                                     "crd",
                                     "crd.settings",
                                     "crd.settings.list",
                                     "crd.date(\"2027-06-30\")",
                                     "crd.money(\"5 USD\")",
                                     "tostring",
                                     "function(a, b) return a < b end"};
static const char *const operators[] = {"+",  "-",  "*", "/",  "%",   "//", "^", "..",
                                        "==", "~=", "<", "<=", "and", "or", "&", "<<"};
static const char *const functions[] = {
    "tostring", "tonumber", "type", "select", "assert", "pairs", "ipairs", "t", "a",
#define API(name, signature, meaning, example, result) "crd." #name,
#include "hooks/api.def"
#undef API
};
#define ONE_OF(list) list[random_below(random, COUNT(list))]

static void add_expression(text *chunk, uint64_t *random, int depth) {
    switch (depth > 3 ? 0 : random_below(random, 7)) {
    case 0:
    case 1:
    case 2: text_format(chunk, "%s", ONE_OF(values)); return;
    case 3:
        text_char(chunk, '(');
        add_expression(chunk, random, depth + 1);
        text_format(chunk, " %s ", ONE_OF(operators));
        add_expression(chunk, random, depth + 1);
        text_char(chunk, ')');
        return;
    case 4:
        text_format(chunk, "{ ");
        for (uint32_t n = random_below(random, 4); n > 0; n--) {
            if (random_below(random, 3) == 0) text_format(chunk, "x%u = ", n);
            add_expression(chunk, random, depth + 1);
            text_format(chunk, ", ");
        }
        text_char(chunk, '}');
        return;
    case 5:
        text_format(chunk, "(t)[");
        add_expression(chunk, random, depth + 1);
        text_char(chunk, ']');
        return;
    default:
        text_format(chunk, "%s(", ONE_OF(functions));
        for (uint32_t n = random_below(random, 4); n > 0; n--) {
            add_expression(chunk, random, depth + 1);
            if (n > 1) text_format(chunk, ", ");
        }
        text_char(chunk, ')');
    }
}

static void add_block(text *chunk, uint64_t *random, int depth);

static void add_statement(text *chunk, uint64_t *random, int depth) {
    static const char *const targets[] = {"a",    "b",   "t",         "n",       "s",
                                          "t[a]", "t.x", "t[#t + 1]", "local n", "local s <close>"};
    static const char *const heads[] = {"while %s do ",
                                        "if %s then ",
                                        "for i = 1, %s do ",
                                        "for a, b in pairs(%s) do ",
                                        "for a, b in ipairs(%s) do ",
                                        "t.f = (function(...) a = %s "};
    uint32_t kind = random_below(random, depth > 2 ? 2 : 4);
    text condition;
    text_init(&condition, chunk->m);
    if (kind < 2) {
        text_format(chunk, "%s = ", ONE_OF(targets));
        add_expression(chunk, random, 0);
    } else {
        uint32_t head = random_below(random, COUNT(heads));
        add_expression(&condition, random, 1);
        text_char(&condition, '\0');
        text_format(chunk, "%.*s", (int)(strstr(heads[head], "%s") - heads[head]), heads[head]);
        text_format(chunk, "%s%s", condition.at, strstr(heads[head], "%s") + 2);
        add_block(chunk, random, depth + 1);
        text_format(chunk, head == COUNT(heads) - 1 ? "end)" : "end");
    }
    text_format(chunk, random_below(random, 4) ? " " : "\n");
    text_free(&condition);
}

static void add_block(text *chunk, uint64_t *random, int depth) {
    for (uint32_t n = 1 + random_below(random, 4); n > 0; n--) add_statement(chunk, random, depth);
}

static void add_words(text *chunk, uint64_t *random) {
    for (uint32_t n = 1 + random_below(random, 12); n > 0; n--) text_format(chunk, "%s ", ONE_OF(words));
}

static crd_str soup(text *chunk, uint64_t *random) {
    chunk->n = 0;
    text_format(chunk, "local t, a, b, n, s = {}, crd.settings, 1, 2, \"s\" return { f = function(a, b, ...) ");
    add_block(chunk, random, 0);
    if (random_below(random, 4) == 0) add_words(chunk, random);
    text_format(chunk, "return ");
    add_expression(chunk, random, 0);
    text_format(chunk, " end }");
    return text_str(chunk);
}

static void nothing_crashes(void **state) {
    unsigned long runs = *(unsigned long *)*state, loaded = 0, answered = 0;
    static const hook_item list[] = {{{NULL, 0}, {.kind = HOOK_INTEGER, .integer = 1}}};
    static const hook_item settings[] = {{{"list", 4}, {.kind = HOOK_LIST, .items = list, .items_n = 1}}};
    static const hook_value argument = {.kind = HOOK_RECORD, .items = settings, .items_n = 1};
    uint64_t random = 20270101;
    crd_config config = libc_config();
    config.hook_budget.instructions = 20000;
    mem m = libc_mem();
    text chunk;
    text_init(&chunk, &m);
    for (unsigned long i = 0; i < runs; i++) {
        hooked w;
        hook_value result;
        hooked_init(&w, &config);
        for (size_t k = 0, number = 0; k < 3; k++) {
            bool loads = hooked_load(&w, soup(&chunk, &random), settings, 1);
            if (!loads) assert_true(w.why.message.len > 0);
            if (loads) answered += hooks_engine()->call(w.h, number++, STR("f"), &argument, 1, &w.a, &result, &w.why);
            loaded += loads;
        }
        assert_false(w.m.failed);
        hooked_free(&w);
    }
    text_free(&chunk);
    assert_true(answered > 0 && answered < loaded);
}

int main(int argc, char **argv) {
    unsigned long runs = argc > 2 && strcmp(argv[1], "--runs") == 0 ? strtoul(argv[2], NULL, 10) : 1500;
    const struct CMUnitTest tests[] = {cmocka_unit_test_prestate(nothing_crashes, &runs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
