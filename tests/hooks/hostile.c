/* SPDX-License-Identifier: Apache-2.0
 *
 * Scripts that mean harm, or are merely wrong: each ends soon, with one error that names the line. None of them can
 * loop, hoard, dig, catch or reach out. */
#include <time.h>

#include "tests/support/hooks.h"

#define SLOW 2 /* seconds; each takes a few hundredths where nothing else runs */

typedef struct script {
    const char *chunk; /* the body of a function f, from line 1 on */
    const char *expected;
} script;

#define ENDLESS       "CRD1020 hooks/x.lua:1: used up its 1,000,000 instructions"
#define HOARD         "CRD1021 hooks/x.lua:1: used up its 8,388,608 bytes of memory"
#define DEEP          "CRD1024 hooks/x.lua:1: calls functions inside functions too deeply"
#define UNKNOWN(name) "CRD1010 hooks/x.lua:1: failed: nothing is called `" name "` here"

static void check_with(const crd_config *config, const script *scripts, size_t n) {
    for (size_t i = 0; i < n; i++) {
        hooked w;
        clock_t begin = clock();
        const char *found = hooked_body(&w, config, scripts[i].chunk);
        if (strcmp(found, scripts[i].expected) != 0)
            fail_msg("%s\n  gave     %s\n  expected %s", scripts[i].chunk, found, scripts[i].expected);
        if (clock() - begin > SLOW * CLOCKS_PER_SEC) fail_msg("%s\n  took too long", scripts[i].chunk);
        assert_false(w.m.failed);
        hooked_free(&w);
    }
}

static void check(const script *scripts, size_t n) {
    crd_config config = libc_config();
    check_with(&config, scripts, n);
}

/* ---- loops ---- */

static void nothing_loops_for_ever(void **state) {
    static const script scripts[] = {
        {"while true do end", ENDLESS},
        {"repeat until false", ENDLESS},
        {"::a:: goto a", ENDLESS},
        {"for i = 1, 1e308 do end", ENDLESS},
        {"for i = 1, 9223372036854775807 do end", ENDLESS},
        {"for i = 9223372036854775807, -9223372036854775807, -1 do end", ENDLESS},
        {"for i = 1, 2, 0 do end", "CRD1010 hooks/x.lua:1: failed: 'for' step is zero"},
        {"local function g() return g() end return g()", ENDLESS},
        {"for k in function() return 1 end do end", ENDLESS},
        {"while true do local t = {} end", ENDLESS},
        {"while true do local g = function() return a end end", ENDLESS},
        {"local t = {1, 2, 3} while true do for k in pairs(t) do end end", ENDLESS},
        {"while true do crd.date(2027, 6, 30) end", ENDLESS},
        {"return crd.sort({3, 1, 2}, function() while true do end end)", ENDLESS},
        {"local function g(a, b) return crd.sort({1, 2}, g) end g()",
         "CRD1024 hooks/x.lua:1: sorts inside the comparisons of sorts too deeply"},
        {"local t = {} for i = 1, 2000 do t[i] = i end while true do crd.sort(t, function() return true end) end",
         ENDLESS},
    };
    (void)state;
    check(scripts, COUNT(scripts));
}

static void the_line_is_where_it_stopped(void **state) {
    static const script scripts[] = {
        {"\nlocal n = 0\nwhile true do\nn = n + 1\nend", "CRD1020 hooks/x.lua:4: used up its 1,000,000 instructions"},
        {"\n\nlocal function g(x)\n  error(\"too much: \" .. x)\nend\ng(1)",
         "CRD1010 hooks/x.lua:4: failed: too much: 1"},
        {"\nlocal x = crd.date(\"2027-02-30\")",
         "CRD1010 hooks/x.lua:2: failed: `2027-02-30` is no date: write \"2027-06-30\""},
        {"\n\nreturn crd.sort({1, 2}, function(a, b)\n  return a.x < b\nend)",
         "CRD1010 hooks/x.lua:4: failed: attempt to index a number value (local 'a')"},
        {"\nlocal s = \"x\"\nfor i = 1, 40 do\n  s = s .. s\nend",
         "CRD1021 hooks/x.lua:4: used up its 8,388,608 bytes of memory"},
    };
    (void)state;
    check(scripts, COUNT(scripts));
}

/* ---- memory ---- */

static void nothing_hoards(void **state) {
    static const script scripts[] = {
        {"local s = \"x\" while true do s = s .. s end", HOARD},
        {"local s = \"x\" while true do s = s .. \"x\" end", HOARD},
        {"local t = {} for i = 1, 1e9 do t[i] = i end", HOARD},
        {"local t = {} for i = 1, 1e9 do t[\"k\" .. i] = {} end", ENDLESS},
        {"local t = {} while true do t = {t} end", ENDLESS},
        {"local t = {} for i = 1, 20 do t[2^i] = t end for i = 1, 1e9 do t[-i] = true end", ENDLESS},
        {"local s = crd.join({\"abcdefgh\"}, \"\") for i = 1, 30 do s = crd.join({s, s}, s) end", HOARD},
        {"local s = \"{}{}{}{}\" for i = 1, 30 do s = crd.format(\"{}{}{}\", s, s, s) end", HOARD},
        {"local s = \",\" for i = 1, 16 do s = s .. s end for i = 1, 9 do crd.split(s, \",\") end", ENDLESS},
    };
    (void)state;
    check(scripts, COUNT(scripts));
}

/* One instruction of Lua that takes long: it weighs more, or is charged for. */
static void long_texts_and_stacks_weigh(void **state) {
    static const char *const doubled = "local s = \"a\" for i = 1, 21 do s = s .. s end local n = 0 ";
    static const char *const work[] = {
        "local t = s .. \"\" while true do if s == t then n = n + 1 end end",
        "local t = s .. \"b\" while true do if s < t then n = n + 1 end end",
        "local t = {[s] = 1} local u = s .. \"\" while true do n = n + t[u] end",
        "while true do crd.contains(s, \"aaaaaaaab\") end",
        "while true do crd.glob(s, \"*a*a*a*b\") end",
        "while true do crd.starts_with(s, s) end",
        "while true do tonumber(s) end",
        "while true do crd.min(s, s .. \"\") end",
    };
    (void)state;
    for (size_t i = 0; i < COUNT(work); i++) {
        char body[400];
        snprintf(body, sizeof body, "%s%s", doubled, work[i]);
        check(&(script){body, ENDLESS}, 1);
    }
    static const script deep[] = {
        {"local function g() end local function k(n, ...) if n == 0 then for i = 1, 100000 do g(...) end return 1 end"
         " return k(n - 1, 1, ...) end return k(0)",
         "1"},
        {"local function g() end local function k(n, ...) if n == 0 then for i = 1, 100000 do g(...) end return 1 end"
         " return k(n - 1, 1, ...) end return k(2000)",
         ENDLESS},
        {"local function g() end local function k(n, ...) if n == 0 then while true do g(...) end end"
         " return k(n - 1, 1, ...) end k(2000)",
         ENDLESS},
        {"local function k(n, ...) if n == 0 then while true do select(\"#\", ...) end end return k(n - 1, 1, ...) end k(2000)",
         ENDLESS},
        {"local function k(n, ...) if n == 0 then while true do local t = {...} end end return k(n - 1, 1, ...) end k(2000)",
         HOARD},
    };
    check(deep, COUNT(deep));
}

/* ---- depth ---- */

static void nothing_digs(void **state) {
    static const script scripts[] = {
        {"local function g() return 1 + g() end return g()", DEEP},
        {"local function g(...) return 1, g(1, ...) end return g()", DEEP},
        {"local g, k g = function() return 1 + k() end k = function() return 1 + g() end return g()", DEEP},
    };
    static const struct {
        const char *before, *piece, *after;
    } nested[] = {{"return ", "(", ""},
                  {"return ", "{", ""},
                  {"return ", "- ", "1"},
                  {"return ", "not ", "1"},
                  {"return 1", "^1", ""},
                  {"return \"\"", "..\"\"", ""},
                  {"", "do ", ""},
                  {"", "if a then ", ""},
                  {"", "while a do ", ""},
                  {"return ", "function() return ", ""},
                  {"return a", "[a", ""},
                  {"return a", "(a", ""},
                  {"local b = ", "a and (", ""},
                  {"", "repeat ", ""}};
    (void)state;
    check(scripts, COUNT(scripts));
    crd_config config = libc_config();
    for (size_t i = 0; i < COUNT(nested); i++) {
        hooked w;
        crd_str chunk = repeated(nested[i].before, nested[i].piece, 3000, nested[i].after);
        const char *found = hooked_run(&w, &config, chunk, NULL, 0);
        if (strcmp(found, "CRD1004 hooks/x.lua:0: is not Lua: it is nested too deeply") != 0)
            fail_msg("%s...: %s", nested[i].piece, found);
        hooked_free(&w);
        free((void *)(uintptr_t)chunk.ptr);
    }
}

/* ---- reaching out ---- */

static void nothing_else_is_there(void **state) {
    static const char *const names[] = {
        "pcall",     "xpcall", "load",     "loadfile", "dofile", "require", "setmetatable",   "getmetatable",
        "rawget",    "rawset", "rawequal", "rawlen",   "next",   "print",   "collectgarbage", "_G",
        "_VERSION",  "string", "table",    "math",     "os",     "io",      "debug",          "package",
        "coroutine", "utf8",   "unpack",   "warn"};
    (void)state;
    for (size_t i = 0; i < COUNT(names); i++) {
        char body[40], expected[100];
        snprintf(body, sizeof body, "return %s", names[i]);
        snprintf(expected, sizeof expected,
                 "CRD1010 hooks/x.lua:1: failed: Lua's `%s` is not here: a hook has `crd` instead", names[i]);
        check(&(script){body, expected}, 1);
    }
}

static void nothing_is_reached(void **state) {
    static const script scripts[] = {
        {"return (\"\"):rep(1e9)",
         "CRD1010 hooks/x.lua:1: failed: a text has no `rep` here: `crd` holds what works on texts"},
        {"return (\"\").format",
         "CRD1010 hooks/x.lua:1: failed: a text has no `format` here: `crd` holds what works on texts"},
        {"return (\"\")[1]", "CRD1010 hooks/x.lua:1: failed: a text cannot be indexed by a number"},
        {"(\"\").x = 1", "CRD1010 hooks/x.lua:1: failed: a text cannot be changed"},
        {"local x <close> = {}", "CRD1010 hooks/x.lua:1: failed: variable 'x' got a non-closable value"},
        {"local x <close> = nil local y <close> = false return 1", "1"},
        {"local x <close> = crd.date(2027, 1, 1)",
         "CRD1010 hooks/x.lua:1: failed: variable 'x' got a non-closable value"},
        {"return {__gc = function() while true do end end, __index = crd.date}",
         "CRD1011 hooks/x.lua:1: returns a function, which means nothing to a policy"},
        {"crd.date = nil", "CRD1010 hooks/x.lua:1: failed: `crd` cannot be changed"},
        {"crd.x = 1", "CRD1010 hooks/x.lua:1: failed: `crd` cannot be changed"},
        {"crd.settings.x = 1",
         "CRD1010 hooks/x.lua:1: failed: what a hook is given cannot be changed: make a table of your own"},
        {"crd.date(2027, 1, 1).year = 2028", "CRD1010 hooks/x.lua:1: failed: a date cannot be changed"},
        {"crd.money(1, \"USD\").currency = \"EUR\"", "CRD1010 hooks/x.lua:1: failed: money cannot be changed"},
        {"return crd.__index", "CRD1010 hooks/x.lua:1: failed: `crd` has no `__index`"},
        {"return crd.date(2027, 1, 1).__index", "CRD1010 hooks/x.lua:1: failed: a date has no `__index`"},
        {"return crd.money(1, \"USD\").__gc", "CRD1010 hooks/x.lua:1: failed: money has no `__gc`"},
        {"return crd()", "CRD1010 hooks/x.lua:1: failed: attempt to call a table value (global 'crd')"},
        {"return crd.date(2027, 1, 1)()", "CRD1010 hooks/x.lua:1: failed: attempt to call a date value"},
        {"return #crd.date(2027, 1, 1)", "CRD1010 hooks/x.lua:1: failed: attempt to get length of a date value"},
        {"return crd + 1",
         "CRD1010 hooks/x.lua:1: failed: attempt to perform arithmetic on a table value (global 'crd')"},
        {"error()", "CRD1010 hooks/x.lua:1: failed: `error` needs argument 1: a text"},
        {"error({})", "CRD1010 hooks/x.lua:1: failed: argument 1 of `error` is a table; expected a text"},
        {"error(crd)", "CRD1010 hooks/x.lua:1: failed: argument 1 of `error` is `crd`; expected a text"},
        {"assert(false, {})", "CRD1010 hooks/x.lua:1: failed: argument 2 of `assert` is a table; expected a text"},
        {"return tostring({})", "CRD1010 hooks/x.lua:1: failed: a table cannot be written as a text"},
        {"return tostring(tostring)", "CRD1010 hooks/x.lua:1: failed: a function cannot be written as a text"},
        {"return tostring(crd)", "CRD1010 hooks/x.lua:1: failed: `crd` cannot be written as a text"},
        {"return \"\" .. {}", "CRD1010 hooks/x.lua:1: failed: attempt to concatenate a table value"},
        {"return \"\" .. crd", "CRD1010 hooks/x.lua:1: failed: attempt to concatenate a table value (global 'crd')"},
        {"return {} < {}", "CRD1010 hooks/x.lua:1: failed: attempt to compare two table values"},
        {"for k in pairs({[{}] = 1}) do end",
         "CRD1010 hooks/x.lua:1: failed: a table has a key that is no number, text, true or false: such keys have no order"},
        {"for k in pairs({[f] = 1, [tostring] = 2}) do end", UNKNOWN("f")},
        {"local f = ipairs({}) return f(nil, 1)",
         "CRD1010 hooks/x.lua:1: failed: a step of ipairs takes a list and a number, not nil and a number"},
        {"local f = ipairs({}) return f({}, \"x\")",
         "CRD1010 hooks/x.lua:1: failed: a step of ipairs takes a list and a number, not a table and a text"},
        {"local f = pairs({1}) f() f() return f(1, 2, 3)", "nil"},
        {"return select(0)",
         "CRD1010 hooks/x.lua:1: failed: argument 1 of `select` is 0; expected `#` or the number of one of the "
         "values behind it"},
        {"return select(-9223372036854775807 - 1, 1)",
         "CRD1010 hooks/x.lua:1: failed: argument 1 of `select` is -9223372036854775808; expected `#` or the number of one of the "
         "values behind it"},
        {"return select(9223372036854775807, 1)", "nil"},
        {"return -9223372036854775807 - 2", "9223372036854775807"},
        {"return 1 << 1000", "0"},
        {"return 1.5 | 1", "CRD1010 hooks/x.lua:1: failed: number has no integer representation"},
    };
    (void)state;
    check(scripts, COUNT(scripts));
}

/* What would stop a program in C is an error, in words that differ between releases of Lua. */
static void division_by_zero_is_an_error(void **state) {
    static const char *const bodies[] = {"return 1 // 0", "return 1 % 0", "goto nowhere", "return 1 // (1 - 1)"};
    (void)state;
    crd_config config = libc_config();
    for (size_t i = 0; i < COUNT(bodies); i++) {
        hooked w;
        hooked_body(&w, &config, bodies[i]);
        assert_int_equal(w.why.code, i == 2 ? DIAG_HOOK_SYNTAX : DIAG_HOOK_ERROR);
        assert_int_equal(w.why.line, 1);
        hooked_free(&w);
    }
}

/* ---- results ---- */

static void results_are_plain(void **state) {
    static const script scripts[] = {
        {"return 0/0", "CRD1011 hooks/x.lua:1: returns a number that is infinite, too large or none"},
        {"return {1/0}", "CRD1011 hooks/x.lua:1: returns a number that is infinite, too large or none"},
        {"return 1e300", "CRD1011 hooks/x.lua:1: returns a number that is infinite, too large or none"},
        {"return tostring", "CRD1011 hooks/x.lua:1: returns a function, which means nothing to a policy"},
        {"return {a = {b = {function() end}}}",
         "CRD1011 hooks/x.lua:1: returns a function, which means nothing to a policy"},
        {"return crd", "CRD1011 hooks/x.lua:1: returns `crd` itself"},
        {"local t = {} t.t = t return t", "CRD1011 hooks/x.lua:1: returns tables inside tables more than 16 deep"},
        {"local t = {} t[1] = t return t", "CRD1011 hooks/x.lua:1: returns tables inside tables more than 16 deep"},
        {"local t = {} for i = 1, 100 do t = {t, t} end return t",
         "CRD1011 hooks/x.lua:1: returns tables inside tables more than 16 deep"},
        {"local t = {} for i = 1, 15 do t = {t, t} end return t",
         "CRD1023 hooks/x.lua:1: returns more than its 65,536 bytes"},
        {"local s = \"x\" for i = 1, 17 do s = s .. s end return s",
         "CRD1023 hooks/x.lua:1: returns more than its 65,536 bytes"},
        {"local t = {} for i = 1, 5000 do t[i] = true end return t",
         "CRD1023 hooks/x.lua:1: returns more than its 65,536 bytes"},
        {"return {1, 2, nil, 4}",
         "CRD1011 hooks/x.lua:1: returns a table that is neither a list, numbered from 1 on without gaps, nor a record"},
        {"return {1, a = 2}",
         "CRD1011 hooks/x.lua:1: returns a table that is neither a list, numbered from 1 on without gaps, nor a record"},
        {"return {[1.5] = 2}",
         "CRD1011 hooks/x.lua:1: returns a table that is neither a list, numbered from 1 on without gaps, nor a record"},
        {"return {[{}] = 2}",
         "CRD1011 hooks/x.lua:1: returns a table that is neither a list, numbered from 1 on without gaps, nor a record"},
        {"return \"\\xff\"", "CRD1011 hooks/x.lua:1: returns a text that is not UTF-8"},
        {"return {[\"\\xff\"] = 1}", "CRD1011 hooks/x.lua:1: returns a text that is not UTF-8"},
        {"error(\"\\xff\\xfe no text\")", "CRD1010 hooks/x.lua:1: failed: \xef\xbf\xbd\xef\xbf\xbd no text"},
    };
    (void)state;
    check(scripts, COUNT(scripts));
}

/* An error of megabytes is cut, not passed on. */
static void messages_are_bounded(void **state) {
    (void)state;
    crd_config config = libc_config();
    hooked w;
    hooked_body(&w, &config, "local s = \"\\u{20ac}\" for i = 1, 18 do s = s .. s end error(s)");
    assert_int_equal(w.why.code, DIAG_HOOK_ERROR);
    assert_in_range(w.why.message.len, DIAG_TEXT_MAX - 8, DIAG_TEXT_MAX + 4);
    assert_int_equal(utf8_check(w.why.message), SIZE_MAX);
    hooked_free(&w);
}

/* ---- budgets ---- */

static uint64_t ticks(void *ud) { return *(uint64_t *)ud += 1000; }

static void every_budget_has_its_error(void **state) {
    uint64_t now = UINT64_MAX - 4500000; /* a clock may begin anywhere: this one nearly ends */
    crd_config config = libc_config();
    (void)state;
    config.hook_budget.instructions = 5000;
    check_with(&config, &(script){"while true do end", "CRD1020 hooks/x.lua:1: used up its 5,000 instructions"}, 1);
    config.hook_budget.instructions = 1000000;
    config.hook_budget.memory = 100000;
    check_with(&config,
               &(script){"local t = {} while true do t = {t} end",
                         "CRD1021 hooks/x.lua:1: used up its 100,000 bytes of memory"},
               1);
    config.hook_budget.memory = 8 << 20;
    config.hook_budget.output = 10;
    check_with(&config, &(script){"return \"12345678901\"", "CRD1023 hooks/x.lua:1: returns more than its 10 bytes"},
               1);
    check_with(&config, &(script){"return \"1234567890\"", "\"1234567890\""}, 1);
    config.clock = ticks;
    config.clock_ud = &now;
    config.hook_budget.milliseconds = 0;
    check_with(&config, &(script){"while true do end", "CRD1022 hooks/x.lua:1: ran longer than its 0 milliseconds"}, 1);
    now = UINT64_MAX - 4500000;
    config.hook_budget.milliseconds = 1000;
    check_with(&config, &(script){"for i = 1, 10000 do end return 1", "1"}, 1);
    config.hook_budget.milliseconds = 1;
    now = 7;
    check_with(&config, &(script){"for i = 1, 1000000 do end", ENDLESS}, 1);
    now = 7;
    config.hook_budget.instructions = 10000000;
    check_with(&config,
               &(script){"for i = 1, 1000000000 do end", "CRD1022 hooks/x.lua:1: ran longer than its 1 milliseconds"},
               1);
}

/* Compiling is not the hook's work: it may take more than a call. */
static void compiling_costs_no_instructions(void **state) {
    (void)state;
    crd_config config = libc_config();
    config.hook_budget.instructions = 500;
    hooked w;
    crd_str chunk =
        repeated("local s = \"", "0123456789", 4000, "\" for i = 1, 150 do end return { f = function() return 1 end }");
    assert_string_equal(hooked_run(&w, &config, chunk, NULL, 0), "1");
    hooked_free(&w);
    free((void *)(uintptr_t)chunk.ptr);
}

/* The chunk itself runs under the budgets too, when it loads and at each call. */
static void chunks_are_bounded(void **state) {
    static const script chunks[] = {
        {"while true do end", ENDLESS},
        {"local t = {} while true do t = {t} end", ENDLESS},
        {"local function g() return 1 + g() end g()", DEEP},
        {"error(\"no\")", "CRD1010 hooks/x.lua:1: failed: no"},
        {"return {f = function() end, [\"\\xff\"] = tostring}",
         "CRD1005 hooks/x.lua:0: returns a table in which a name is not UTF-8"},
    };
    (void)state;
    crd_config config = libc_config();
    for (size_t i = 0; i < COUNT(chunks); i++) {
        hooked w;
        assert_string_equal(hooked_run(&w, &config, str_of(chunks[i].chunk), NULL, 0), chunks[i].expected);
        hooked_free(&w);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_loops_for_ever),
        cmocka_unit_test(the_line_is_where_it_stopped),
        cmocka_unit_test(nothing_hoards),
        cmocka_unit_test(long_texts_and_stacks_weigh),
        cmocka_unit_test(nothing_digs),
        cmocka_unit_test(nothing_else_is_there),
        cmocka_unit_test(nothing_is_reached),
        cmocka_unit_test(division_by_zero_is_an_error),
        cmocka_unit_test(results_are_plain),
        cmocka_unit_test(messages_are_bounded),
        cmocka_unit_test(every_budget_has_its_error),
        cmocka_unit_test(compiling_costs_no_instructions),
        cmocka_unit_test(chunks_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
