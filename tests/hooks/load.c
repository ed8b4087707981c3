/* SPDX-License-Identifier: Apache-2.0
 *
 * Loading a chunk: what it offers is listed, and what is no hook is refused with the line where that is known. */
#include "tests/support/hooks.h"

typedef struct chunk {
    const char *text;
    const char *failure;
} chunk;

static const char *load(hooked *w, crd_str source_text) {
    crd_config config = libc_config();
    hooked_init(w, &config);
    return hooked_load(w, source_text, NULL, 0) ? "loaded" : hooked_failure(w);
}

static void what_is_no_hook_is_refused(void **state) {
    static const chunk chunks[] = {
        {"",
         "CRD1005 hooks/x.lua:0: returns nil; expected a table of functions: `return { name = function(...) end }`"},
        {"return 5",
         "CRD1005 hooks/x.lua:0: returns a number; expected a table of functions: `return { name = function(...) end }`"},
        {"return crd",
         "CRD1005 hooks/x.lua:0: returns `crd`; expected a table of functions: `return { name = function(...) end }`"},
        {"return { function() end }", "CRD1005 hooks/x.lua:0: returns a table with a function that has no name"},
        {"return { x = 5 }",
         "CRD1005 hooks/x.lua:0: returns a table in which `x` is a number; expected a function or a predicate"},
        {"return { x = crd.date }", "loaded"},
        {"return {}", "loaded"},
        {"x = \n\n)", "CRD1004 hooks/x.lua:3: is not Lua: unexpected symbol near ')'"},
        {"return {\n  f = function() return 1\n}",
         "CRD1004 hooks/x.lua:3: is not Lua: 'end' expected (to close 'function' at line 2) near '}'"},
        {"\"open", "CRD1004 hooks/x.lua:1: is not Lua: unfinished string near <eof>"},
        {"\n\nlocal x <const> = 1 x = 2", "CRD1004 hooks/x.lua:3: is not Lua: attempt to assign to const variable 'x'"},
        {"\n\nerror(\"at once\")", "CRD1010 hooks/x.lua:3: failed: at once"},
        {"\nlocal _ENV = {}", "CRD1004 hooks/x.lua:2: names `_ENV`, which hooks do not have"},
        {"_ENVY = 1 return { my_ENV = crd.date }", "loaded"},
        {"\x1bLua", "CRD1001 hooks/x.lua:0: is compiled Lua: give its text"},
        {"\n\xff", "CRD1003 hooks/x.lua:2: is not UTF-8 text"},
        {"#!/usr/bin/lua\nreturn {}", "CRD1004 hooks/x.lua:1: is not Lua: unexpected symbol near '#'"},
        {"return { p = { call = function() end } }",
         "CRD1006 hooks/x.lua:0: has no list `fields` in its predicate `p`"},
        {"return { p = { fields = { \"account\" } } }",
         "CRD1006 hooks/x.lua:0: has no function `call` in its predicate `p`"},
        {"return { p = {} }", "CRD1006 hooks/x.lua:0: has no function `call` in its predicate `p`"},
        {"return { p = { fields = {}, call = function() end } }",
         "CRD1006 hooks/x.lua:0: lists 0 fields for its predicate `p`; it takes 1 to 64"},
        {"return { p = { fields = \"account\", call = function() end } }",
         "CRD1006 hooks/x.lua:0: has no list `fields` in its predicate `p`"},
        {"return { p = { fields = { 5 }, call = function() end } }",
         "CRD1006 hooks/x.lua:0: has a number among the fields of its predicate `p`; expected names"},
        {"return { p = { fields = { \"a\", \"a\" }, call = function() end } }",
         "CRD1006 hooks/x.lua:0: lists `a` twice among the fields of its predicate `p`"},
        {"return { p = { field = { \"a\" }, call = function() end } }",
         "CRD1006 hooks/x.lua:0: has `field` in its predicate `p`, where only `fields` and `call` stand; did you mean `fields`?"},
        {"return { p = { function() end } }",
         "CRD1006 hooks/x.lua:0: returns `p` as a table with a function in it; a predicate has `fields` and `call`"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(chunks); i++) {
        hooked w;
        const char *found = load(&w, str_of(chunks[i].text));
        if (strcmp(found, chunks[i].failure) != 0)
            fail_msg("%s\n  gave     %s\n  expected %s", chunks[i].text, found, chunks[i].failure);
        hooked_free(&w);
    }
}

static void length_and_zeros_are_refused(void **state) {
    (void)state;
    hooked w;
    crd_str fits = repeated("return {} --", "x", 65536 - 12, ""),
            longer = repeated("return {} --", "x", 65537 - 12, "");
    assert_string_equal(load(&w, fits), "loaded");
    hooked_free(&w);
    assert_string_equal(load(&w, longer),
                        "CRD1002 hooks/x.lua:0: has 65,537 bytes, more than the 65,536 that a hook may have");
    hooked_free(&w);
    assert_string_equal(load(&w, (crd_str){"return\n{}\0", 10}), "CRD1003 hooks/x.lua:2: is not UTF-8 text");
    hooked_free(&w);
    free((void *)(uintptr_t)fits.ptr);
    free((void *)(uintptr_t)longer.ptr);
}

static void functions_are_listed_by_name(void **state) {
    (void)state;
    hooked w;
    assert_string_equal(
        load(&w, STR("local function g() end\n"
                     "return { b = g, a = { fields = { \"tag.env\", \"account\" }, call = g }, c = g }")),
        "loaded");
    const hook_function *f = w.module.functions;
    assert_int_equal(w.module.functions_n, 3);
    assert_str(f[0].name, "a");
    assert_str(f[1].name, "b");
    assert_str(f[2].name, "c");
    assert_true(f[0].is_predicate && !f[1].is_predicate);
    assert_int_equal(f[0].fields_n, 2);
    assert_str(f[0].fields[0], "tag.env");
    assert_str(f[0].fields[1], "account");
    hooked_free(&w);
}

/* A chunk that does not load takes no number, and harms none that did. */
static void a_chunk_that_fails_has_no_number(void **state) {
    (void)state;
    hooked w;
    hook_value result;
    load(&w, STR("return { f = function() return 1 end }"));
    assert_false(hooked_load(&w, STR("return 5"), NULL, 0));
    assert_false(hooked_load(&w, STR("return {"), NULL, 0));
    assert_true(hooked_load(&w, STR("return { f = function() return 2 end }"), NULL, 0));
    assert_string_equal(hooked_call(&w, 0, NULL, 0), "1");
    assert_string_equal(hooked_call(&w, 1, NULL, 0), "2");
    assert_false(hooks_engine()->call(w.h, 0, STR("g"), NULL, 0, &w.a, &result, &w.why));
    w.shown.n = 0;
    assert_string_equal(hooked_failure(&w), "CRD1005 hooks/x.lua:0: has no function `g`");
    hooked_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_hook_is_refused),
        cmocka_unit_test(length_and_zeros_are_refused),
        cmocka_unit_test(functions_are_listed_by_name),
        cmocka_unit_test(a_chunk_that_fails_has_no_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
