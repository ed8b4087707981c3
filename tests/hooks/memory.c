/* SPDX-License-Identifier: Apache-2.0
 *
 * The host's memory and a hook's budget are two things: an allocator that refuses any one request, once or for good, is
 * noticed as such, whatever the hook does at that moment, and every byte comes back. */
#include "tests/support/hooks.h"
#include "tests/support/starve.h"

static const char chunk[] =
    "local closed = crd.split(\"2027-01-01,2027-12-25\", \",\")\n"
    "local function later(a, b) return a.amount > b.amount end\n"
    "return {\n"
    "  f = function(credit, pause)\n"
    "    local t = {}\n"
    "    for name, x in pairs(credit) do t[#t + 1] = { name = name, amount = #t } end\n"
    "    local s = crd.format(\"{} of {}\", credit.amount * 0.5, credit.name)\n"
    "    for i, day in ipairs(closed) do s = s .. crd.date(day) .. crd.settings.lead end\n"
    "    for i = 1, 40 do t[i] = { name = \"0123456789\", amount = i } end\n"
    "    local long = crd.format(\"{}{}\", crd.join(crd.split(s .. s .. s, \" \"), s .. s .. s .. s), s)\n"
    "    return crd.sort(t, later), s, crd.join(credit.covers, \" \"), credit\n"
    "  end,\n"
    "  p = { fields = { \"account\", \"tag.env\" }, call = function(c) return c.account == \"1\" end },\n"
    "  bad = function(credit) return credit.amont end,\n"
    "}\n";

static const hook_item covers[] = {{{NULL, 0}, {.kind = HOOK_TEXT, .text = {"AmazonEC2", 9}}}};
static const hook_item members[] = {
    {{"amount", 6}, {.kind = HOOK_MONEY, .number = 1000 * DEC_ONE, .text = {"USD", 3}}},
    {{"covers", 6}, {.kind = HOOK_LIST, .items = covers, .items_n = 1}},
    {{"expires", 7}, {.kind = HOOK_DATE, .day = 20999}},
    {{"name", 4}, {.kind = HOOK_TEXT, .text = {"poc", 3}}},
};
static const hook_value credit = {.kind = HOOK_RECORD, .items = members, .items_n = COUNT(members)};
static const hook_item settings[] = {{{"lead", 4}, {.kind = HOOK_INTEGER, .integer = 14}}};

/* Loads and calls, also what fails; whether everything came out as it does when there is memory. */
static bool use(const crd_config *config, const void *of) {
    const hook_engine *engine = hooks_engine();
    hook_value result;
    hooked w;
    (void)of;
    hooked_init(&w, config);
    bool fine = w.h && hooked_load(&w, str_of(chunk), settings, COUNT(settings)) && w.module.functions_n == 3;
    fine = fine && engine->call(w.h, 0, STR("f"), &credit, 1, &w.a, &result, &w.why) && result.items_n == 4;
    if (fine && engine->call(w.h, 0, STR("bad"), &credit, 1, &w.a, &result, &w.why))
        fail_msg("this cannot be answered");
    fine = fine && !w.m.failed && w.why.code == DIAG_HOOK_ERROR && w.why.line == 14;
    fine = fine && !hooked_load(&w, STR("return {"), NULL, 0) && w.why.code == DIAG_HOOK_SYNTAX;
    bool noticed = w.m.failed;
    if (!noticed) assert_true(fine);
    hooked_free(&w);
    return noticed;
}

static void every_request_may_be_refused(void **state) {
    (void)state;
    assert_true(starve(use, NULL) > 100);
}

/* A hook at the end of its budget leaves the host's memory alone. */
static void a_budget_is_not_the_host(void **state) {
    (void)state;
    crd_config config = libc_config();
    hooked w;
    hooked_body(&w, &config, "local t = {} for i = 1, 1e9 do t[i] = i end");
    assert_int_equal(w.why.code, DIAG_HOOK_MEMORY);
    assert_false(w.m.failed);
    assert_string_equal(hooked_call(&w, 0, NULL, 0), hooked_call(&w, 0, NULL, 0));
    hooked_free(&w);
}

/* After each call the state is as large as before: calls cannot add up. */
static void calls_leave_nothing_behind(void **state) {
    static const char *const bodies[] = {
        "return 1",          "local t = {} for i = 1, 2000 do t[i] = \"x\" .. i end return t[1]",
        "error(\"no\")",     "local function g() return 1 + g() end return g()",
        "while true do end", "kept = {} for i = 1, 500 do kept[i] = \"y\" .. i end return crd.date(2027, 1, 1)"};
    (void)state;
    for (size_t i = 0; i < COUNT(bodies); i++) {
        budget b = {.requests_left = SIZE_MAX};
        crd_config config = budget_config(&b);
        hooked w;
        hooked_body(&w, &config, bodies[i]);
        hook_value result;
        size_t in_use = 0;
        for (int call = 0; call < 5; call++) {
            arena_free(&w.a);
            if (call > 0) assert_int_equal(b.in_use, in_use);
            in_use = b.in_use;
            hooks_engine()->call(w.h, 0, STR("f"), NULL, 0, &w.a, &result, &w.why);
        }
        hooked_free(&w);
        assert_int_equal(b.in_use, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_request_may_be_refused),
                                       cmocka_unit_test(a_budget_is_not_the_host),
                                       cmocka_unit_test(calls_leave_nothing_behind)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
