/* SPDX-License-Identifier: Apache-2.0
 *
 * What a hook is given: every kind of value as it stands in the policy, read-only, and a misspelt member is an error.
 */
#include "tests/support/hooks.h"

#define FAILED(message) "CRD1010 hooks/x.lua:1: failed: " message

static const hook_item list[] = {{{NULL, 0}, {.kind = HOOK_TEXT, .text = {"a", 1}}},
                                 {{NULL, 0}, {.kind = HOOK_NUMBER, .number = 3 * DEC_ONE / 2}}};
static const hook_item inner[] = {{{"from", 4}, {.kind = HOOK_DATE, .day = 0}}, {{"until", 5}, {.kind = HOOK_NIL}}};
static const hook_item members[] = {
    {{"amount", 6}, {.kind = HOOK_MONEY, .number = 5 * DEC_ONE, .text = {"USD", 3}}},
    {{"count", 5}, {.kind = HOOK_INTEGER, .integer = INT64_MIN}},
    {{"covers", 6}, {.kind = HOOK_LIST, .items = list, .items_n = 2}},
    {{"name", 4}, {.kind = HOOK_TEXT, .text = {"poc", 3}}},
    {{"pause", 5}, {.kind = HOOK_RECORD, .items = inner, .items_n = 2}},
    {{"paused", 6}, {.kind = HOOK_BOOL, .yes = true}},
    {{"program", 7}, {.kind = HOOK_NIL}},
    {{"share", 5}, {.kind = HOOK_NUMBER, .number = 7 * DEC_ONE}},
};
static const hook_value record = {.kind = HOOK_RECORD, .items = members, .items_n = COUNT(members)};

typedef struct claim {
    const char *expression;
    const char *value;
} claim;

/* The record is `a`. */
static void check(const claim *claims, size_t n) {
    crd_config config = libc_config();
    for (size_t i = 0; i < n; i++) {
        char chunk[500];
        hooked w;
        snprintf(chunk, sizeof chunk, "return { f = function(a, b) return %s end }", claims[i].expression);
        const char *found = hooked_run(&w, &config, str_of(chunk), &record, 1);
        if (strcmp(found, claims[i].value) != 0)
            fail_msg("%s\n  gave     %s\n  expected %s", claims[i].expression, found, claims[i].value);
        hooked_free(&w);
    }
}

static void values_arrive(void **state) {
    static const claim claims[] = {
        {"a.amount, a.count, a.name, a.paused, a.program, a.share",
         "[5.00 USD, -9223372036854775808, \"poc\", true, nil, 7]"},
        {"a.covers[1], a.covers[2], a.covers[3], a.covers[0], a.covers[2.0]", "[\"a\", 1.5, nil, nil, 1.5]"},
        {"#a.covers, a.pause.from, a.pause[\"until\"]", "[2, 1970-01-01, nil]"},
        {"type(a), type(a.covers), type(a.name), type(b)", "[\"table\", \"table\", \"string\", \"nil\"]"},
        {"a == a, a.covers == a.covers, a.covers == a.pause, a == 1", "[true, true, false, false]"},
        {"a", "{ amount = 5.00 USD, count = -9223372036854775808, covers = [\"a\", 1.5], name = \"poc\", "
              "pause = { from = 1970-01-01, until = nil }, paused = true, program = nil, share = 7 }"},
        {"{ a.covers, x = nil }", "[[\"a\", 1.5]]"},
        {"(function() local t = {} for k, v in pairs(a) do t[#t + 1] = k end return crd.join(t, \" \") end)()",
         "\"amount count covers name pause paused share\""},
        {"(function() local t = {} for i, v in ipairs(a.covers) do t[i] = v end return t end)()", "[\"a\", 1.5]"},
        {"(function() local t = {} for i, v in pairs(a.covers) do t[i] = v end return t end)()", "[\"a\", 1.5]"},
        {"(function() for k, v in pairs(a.pause) do return k, v end end)()", "[\"from\", 1970-01-01]"},
        {"crd.join(a.covers, \"+\"), crd.max({a.amount}), crd.sort({crd.join(a.covers, \"\"), \"\"})",
         "[\"a+1.5\", 5.00 USD, [\"\", \"a1.5\"]]"},
    };
    (void)state;
    check(claims, COUNT(claims));
}

static void mistakes_are_named(void **state) {
    static const claim claims[] = {
        {"a.amont", FAILED("there is no `amont` in this record; did you mean `amount`?")},
        {"a.xyz", FAILED("there is no `xyz` in this record")},
        {"a.pause.untl", FAILED("there is no `untl` in this record; did you mean `until`?")},
        {"a[1]", FAILED("this is a record: its members have names, not a number")},
        {"a[nil]", FAILED("this is a record: its members have names, not nil")},
        {"a[a]", FAILED("this is a record: its members have names, not a table")},
        {"a.covers.x", FAILED("this is a list: its elements have the numbers 1 to 2, not a text")},
        {"a.covers[1.5]", FAILED("this is a list: its elements have the numbers 1 to 2, not a number")},
        {"a.covers[\"1\"]", FAILED("this is a list: its elements have the numbers 1 to 2, not a text")},
        {"#a", FAILED("this is a record: only lists have a length")},
        {"ipairs(a)(a, 0)", FAILED("this is a record: its members have names, not a number")},
        {"(function() a.name = \"x\" end)()",
         FAILED("what a hook is given cannot be changed: make a table of your own")},
        {"(function() a.covers[1] = \"x\" end)()",
         FAILED("what a hook is given cannot be changed: make a table of your own")},
        {"crd.join(a, \"\")", FAILED("argument 1 of `crd.join` is a table; expected a list")},
        {"tostring(a)", FAILED("a table cannot be written as a text")},
        {"crd.sort({a, a})", FAILED("a table and a table have no order")},
    };
    (void)state;
    check(claims, COUNT(claims));
}

/* A predicate sees the fields that it declares, absent ones as nil, and no other. */
static void charges_have_the_declared_fields(void **state) {
    static const hook_item fields[] = {{{"account", 7}, {.kind = HOOK_TEXT, .text = {"111122223333", 12}}},
                                       {{"tag.env", 7}, {.kind = HOOK_NIL}}};
    static const hook_value charge = {.kind = HOOK_RECORD, .items = fields, .items_n = 2};
    static const char *const chunk =
        "return { f = { fields = { \"account\", \"tag.env\" }, call = function(c) return %s end } }";
    static const claim claims[] = {
        {"c.account == \"111122223333\"", "true"},
        {"c[\"tag.env\"] == nil", "true"},
        {"c.service", FAILED("`service` is not among the `fields` of the predicate")},
        {"c.acount", FAILED("`acount` is not among the `fields` of the predicate; did you mean `account`?")},
    };
    (void)state;
    crd_config config = libc_config();
    for (size_t i = 0; i < COUNT(claims); i++) {
        char body[200];
        hooked w;
        snprintf(body, sizeof body, chunk, claims[i].expression);
        assert_string_equal(hooked_run(&w, &config, str_of(body), &charge, 1), claims[i].value);
        hooked_free(&w);
    }
}

/* Settings that `with` does not name are nil: a hook has its own default for them. */
static void settings_may_be_absent(void **state) {
    static const hook_item settings[] = {{{"days", 4}, {.kind = HOOK_INTEGER, .integer = 14}},
                                         {{"only", 4}, {.kind = HOOK_LIST, .items = list, .items_n = 2}}};
    (void)state;
    crd_config config = libc_config();
    hooked w;
    hooked_init(&w, &config);
    assert_true(hooked_load(
        &w, STR("local s = crd.settings return { f = function() return s.days, s.dais, s.only[1], #s.only end }"),
        settings, 2));
    assert_string_equal(hooked_call(&w, 0, NULL, 0), "[14, nil, \"a\", 2]");
    hooked_free(&w);
}

static void values_show_as_text(void **state) {
    static const hook_item named[] = {{{"a key", 5}, {.kind = HOOK_TEXT, .text = {"\"\\\n\t", 4}}},
                                      {{"b_2", 3}, {.kind = HOOK_NUMBER, .number = DEC_ONE / 2}}};
    static const hook_value v = {.kind = HOOK_RECORD, .items = named, .items_n = 2};
    static const hook_value empty = {.kind = HOOK_LIST};
    mem m = libc_mem();
    text t;
    (void)state;
    text_init(&t, &m);
    hook_value_text(&t, &v);
    hook_value_text(&t, &empty);
    assert_str(text_str(&t), "{ \"a key\" = \"\\\"\\\\\\n\\t\", b_2 = 0.5 }[]");
    text_free(&t);
    assert_non_null(hook_member(&record, STR("share")));
    assert_non_null(hook_member(&record, STR("amount")));
    assert_null(hook_member(&record, STR("shar")));
    assert_null(hook_member(&empty, STR("x")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_arrive),
        cmocka_unit_test(mistakes_are_named),
        cmocka_unit_test(charges_have_the_declared_fields),
        cmocka_unit_test(settings_may_be_absent),
        cmocka_unit_test(values_show_as_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
