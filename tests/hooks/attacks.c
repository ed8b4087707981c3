/* SPDX-License-Identifier: Apache-2.0
 *
 * Scripts that look for work which is not charged for: each once took seconds, or much more memory than its budget,
 * without a clock to stop it. And what Lua leaves to chance, the order of its keys, must not be seen. */
#include <time.h>

#include "tests/support/hooks.h"
#include "tests/support/starve.h"

#define SLOW   3 /* seconds; each takes less than one where nothing else runs */
#define STATES 24

#define SPENT "used up its 1,000,000 instructions"

/* ---- time ---- */

static void ends_soon(const char *chunk, const char *expected) {
    crd_config config = libc_config();
    hooked w;
    clock_t begin = clock();
    const char *found = hooked_run(&w, &config, str_of(chunk), NULL, 0);
    if (strstr(found, expected) == NULL) fail_msg("%.200s\n  gave     %s\n  expected %s", chunk, found, expected);
    if (clock() - begin > SLOW * CLOCKS_PER_SEC) fail_msg("%.200s\n  took too long", chunk);
    hooked_free(&w);
}

/* Lua counts all of a table again when its last place for a key is taken; here that place is freed and taken. */
static void counting_a_table_again(void **state) {
    (void)state;
    ends_soon("return { f = function() local t, k = {}, -2 for i = 1, 131072 do t[i] = i end t[-1] = 1 t[k] = 1\n"
              "while true do t[k] = nil k = k - 1 t[k] = 1 end end }",
              SPENT);
}

/* A table from which all was taken is as long to go through as before. */
static void going_through_emptied_tables(void **state) {
    static const char *const uses[] = {"while true do pairs(t) end", "for i = 1, 3500 do r[i] = t end return r",
                                       "for i = 1, 3500 do r[i] = t end r.n = t return r"};
    (void)state;
    for (size_t i = 0; i < COUNT(uses); i++) {
        char chunk[300];
        snprintf(chunk, sizeof chunk,
                 "return { f = function() local t, r = {}, {} for i = 1, 131073 do t[i] = i end\n"
                 "for i = 1, 131073 do t[i] = nil end %s end }",
                 uses[i]);
        ends_soon(chunk, SPENT);
    }
}

/* Numbers that Lua puts in one place of a table are looked for one by one. */
static void keys_in_one_place(void **state) {
    static const char *const keys[] = {"32769 do t[i * 65535]", "65536 do t[i * 65535]", "4095 do t[i * 4095]",
                                       "1024 do t[i * 1023]", "32768 do t[0.5 + i * 2 ^ -50]"};
    (void)state;
    for (size_t i = 0; i < COUNT(keys); i++) {
        char chunk[300];
        snprintf(chunk, sizeof chunk,
                 "return { f = function() local t, k, x = {}, 65535 * 4095 * 1023 * 1000 for i = 1, %s = 1 end\n"
                 "while true do x = t[k] x = t[0.5] end end }",
                 keys[i]);
        ends_soon(chunk, SPENT);
    }
}

/* Lua compares texts with zero bytes piece by piece. */
static void comparing_zero_bytes(void **state) {
    static const char *const zeros[] = {"\\0", "\\x00", "\\u{0}", "\\u{000}", "\\000"};
    (void)state;
    for (size_t i = 0; i < COUNT(zeros); i++) {
        char chunk[300];
        snprintf(chunk, sizeof chunk,
                 "return { f = function() local s = \"%s\" for i = 1, 20 do s = s .. s end local r = s .. \"\"\n"
                 "s = s .. \"a\" r = r .. \"b\" while s < r do end end }",
                 zeros[i]);
        ends_soon(chunk, SPENT);
    }
}

/* The same where the text of the chunk already holds them. */
static void comparing_long_texts_of_the_chunk(void **state) {
    (void)state;
    crd_str a = repeated("return { f = function() local s, r = \"", "\\0", 15000, "a\", \"");
    crd_str chunk = repeated(a.ptr, "\\0", 15000, "b\" while s < r do end end }");
    ends_soon(chunk.ptr, SPENT);
    free((void *)(uintptr_t)chunk.ptr);
    free((void *)(uintptr_t)a.ptr);
}

/* A list with gaps may claim to have 2^63 - 1 elements. */
static void sorting_a_list_without_end(void **state) {
    (void)state;
    text chunk;
    mem m = libc_mem();
    text_init(&chunk, &m);
    text_format(&chunk, "return { f = function() local t = { [9223372036854775807] = 1");
    for (int i = 0; i < 63; i++) text_format(&chunk, ", [1 << %d] = 1", i);
    text_format(&chunk, " } assert(#t == 9223372036854775807) return crd.sort(t) end }");
    text_char(&chunk, '\0');
    ends_soon(chunk.at, SPENT);
    text_free(&chunk);
}

/* ---- memory ---- */

/* What is listed when a chunk is loaded: one list of long names as the fields of many predicates. */
static void many_predicates_of_long_fields(void **state) {
    static const char chunk[] =
        "local fields, s, t = {}, \"x\", {} for i = 1, %d do s = s .. s end\n"
        "for i = 1, 64 do fields[i] = s .. i end\n"
        "for i = 1, 10000 do t[\"p\" .. i] = { fields = fields, call = function() end } end return t\n";
    (void)state;
    for (int doublings = 1; doublings <= 16; doublings += 3) {
        budget b = {.requests_left = SIZE_MAX};
        crd_config config = budget_config(&b);
        char body[sizeof chunk + 10];
        hooked w;
        snprintf(body, sizeof body, chunk, doublings);
        hooked_init(&w, &config);
        assert_false(hooked_load(&w, str_of(body), NULL, 0));
        assert_true(w.why.code == DIAG_HOOK_INSTRUCTIONS || w.why.code == DIAG_HOOK_MEMORY);
        assert_true(b.in_use < 2 * config.hook_budget.memory);
        hooked_free(&w);
        assert_int_equal(b.in_use, 0);
    }
}

/* ---- chance ---- */

/* Of two slips the same one is named, in whatever order Lua keeps its keys: each state has its own. */
static void the_same_slip_is_named(void **state) {
    static const char *const chunks[][2] = {
        {"return { f = function() return { d = 0 / 0, c = f, b = crd, a = function() end } end }",
         "CRD1010 hooks/x.lua:1: failed: nothing is called `f` here"},
        {"return { f = function() return { d = 0 / 0, c = { 1, nil, 3 }, b = crd, a = function() end } end }",
         "CRD1011 hooks/x.lua:1: returns a function, which means nothing to a policy"},
        {"return { f = function() return pairs({ [{}] = 1, [tostring] = 2, [crd] = 3 }) end }",
         "CRD1010 hooks/x.lua:1: failed: a table has a key that is no number, text, true or false: such keys have no "
         "order"},
        {"return { d = 1, c = \"x\", b = true, a = crd }",
         "CRD1005 hooks/x.lua:0: returns a table in which `a` is `crd`; expected a function or a predicate"},
        {"return { p = { fields = { \"account\" }, call = function() end, d = 1, c = 2, b = 3, a = 4 } }",
         "CRD1006 hooks/x.lua:0: has `a` in its predicate `p`, where only `fields` and `call` stand"},
    };
    (void)state;
    crd_config config = libc_config();
    for (size_t i = 0; i < STATES * COUNT(chunks); i++) {
        hooked w;
        assert_string_equal(hooked_run(&w, &config, str_of(chunks[i / STATES][0]), NULL, 0), chunks[i / STATES][1]);
        hooked_free(&w);
    }
}

/* The first long text that is built costs what later ones do. */
static void no_call_pays_for_another(void **state) {
    crd_config config = libc_config();
    uint64_t low = 0, high = 1 << 20;
    (void)state;
    while (high - low > 1) {
        hooked w;
        config.hook_budget.memory = low + (high - low) / 2;
        bool first =
            strcmp(hooked_body(&w, &config, "local s = \"AB\" for i = 1, 12 do s = s .. s end return #crd.lower(s)"),
                   "8192") == 0;
        for (int i = 0; i < 3 && w.module.functions_n > 0; i++)
            assert_int_equal(strcmp(hooked_call(&w, 0, NULL, 0), "8192") == 0, first);
        hooked_free(&w);
        *(first ? &high : &low) = config.hook_budget.memory;
    }
    assert_in_range(high, 8192, 1 << 16);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(counting_a_table_again),
                                       cmocka_unit_test(going_through_emptied_tables),
                                       cmocka_unit_test(keys_in_one_place),
                                       cmocka_unit_test(comparing_zero_bytes),
                                       cmocka_unit_test(comparing_long_texts_of_the_chunk),
                                       cmocka_unit_test(sorting_a_list_without_end),
                                       cmocka_unit_test(many_predicates_of_long_fields),
                                       cmocka_unit_test(the_same_slip_is_named),
                                       cmocka_unit_test(no_call_pays_for_another)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
