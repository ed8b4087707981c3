/* SPDX-License-Identifier: Apache-2.0
 *
 * `crd` and the globals: every example of the table gives what it says, and every argument that is none is named. */
#include "tests/support/hooks.h"

typedef struct claim {
    const char *expression;
    const char *value;
} claim;

#define FAILED(message) "CRD1010 hooks/x.lua:1: failed: " message

static void check(const claim *claims, size_t n) {
    crd_config config = libc_config();
    for (size_t i = 0; i < n; i++) {
        char body[500];
        hooked w;
        snprintf(body, sizeof body, "return %s", claims[i].expression);
        const char *found = hooked_body(&w, &config, body);
        if (strcmp(found, claims[i].value) != 0)
            fail_msg("%s\n  gave     %s\n  expected %s", claims[i].expression, found, claims[i].value);
        hooked_free(&w);
    }
}

static void examples_give_what_they_say(void **state) {
    static const claim examples[] = {
#define API(name, signature, meaning, example, result) {"tostring(" example ")", "\"" result "\""},
#include "hooks/api.def"
#undef API
    };
    (void)state;
    check(examples, COUNT(examples));
}

static void globals_are_luas(void **state) {
    static const claim claims[] = {
        {"type(nil), type(true), type(1), type(\"\"), type({}), type(type)",
         "[\"nil\", \"boolean\", \"number\", \"string\", \"table\", \"function\"]"},
        {"type(crd), type(crd.settings), type(crd.date(2027, 1, 1)), type(crd.money(1, \"USD\"))",
         "[\"table\", \"table\", \"date\", \"money\"]"},
        {"tostring(nil), tostring(true), tostring(1), tostring(1.5), tostring(\"x\")",
         "[\"nil\", \"true\", \"1\", \"1.5\", \"x\"]"},
        {"tonumber(\"12\"), tonumber(\" 0x10 \"), tonumber(\"1.5e2\"), tonumber(\"x\"), tonumber(nil), tonumber(7)",
         "[12, 16, 150, nil, nil, 7]"},
        {"tonumber(\"1e999\"), tonumber(\"nan\"), tonumber(\"inf\"), tonumber(\"\"), tonumber(\"1\\0\")",
         "[nil, nil, nil, nil, nil]"},
        {"(function() local s = \"1\" for i = 1, 199 do s = \"0\" .. s end return tonumber(s), tonumber(\"0\" .. s) end)()",
         "[1, nil]"},
        {"{ h = 1, g = 2, f = 3, e = 4, d = 5, c = 6, b = 7, a = 8 }",
         "{ a = 8, b = 7, c = 6, d = 5, e = 4, f = 3, g = 2, h = 1 }"},
        {"tonumber({})", FAILED("argument 1 of `tonumber` is a table; expected a text")},
        {"tonumber(\"10\", 2)", FAILED("`tonumber` takes 1 argument, not 2")},
        {"type()", FAILED("`type` takes 1 argument, not 0")},
        {"tostring(0/0)", FAILED("a number that is infinite or none cannot be written as a text")},
        {"assert(1, 2, 3)", "[1, 2, 3]"},
        {"assert(nil)", FAILED("assertion failed")},
        {"assert(false, \"not so\")", FAILED("not so")},
        {"select(\"#\"), select(\"#\", nil, nil), select(2, \"a\", \"b\", \"c\")", "[0, 2, \"b\", \"c\"]"},
        {"select(-1, \"a\", \"b\")", "\"b\""},
        {"select(\"x\")", FAILED("argument 1 of `select` is \"x\"; expected a whole number")},
        {"pairs(nil)", FAILED("argument 1 of `pairs` is nil; expected a table")},
        {"pairs(crd)", FAILED("argument 1 of `pairs` is `crd`; expected a table")},
        {"ipairs(\"x\")", FAILED("argument 1 of `ipairs` is \"x\"; expected a list")},
        {"typ", FAILED("nothing is called `typ` here; did you mean `type`?")},
    };
    (void)state;
    check(claims, COUNT(claims));
}

#define SMALLEST "-170141183460469231731.687303715884105728" /* -2^127 units of the last decimal */

static void money_is_exact(void **state) {
    static const claim claims[] = {
        {"crd.money(\"0.1 USD\") + crd.money(\"0.2 USD\") == crd.money(\"0.3 USD\")", "true"},
        {"crd.money(0.1, \"USD\") * 3", "0.30 USD"},
        {"crd.money(0.1 + 0.2, \"USD\"), crd.money(0.1 + 0.7, \"USD\")",
         "[0.30000000000000004 USD, 0.7999999999999999 USD]"},
        {"3 * crd.money(0.1, \"USD\")", "0.30 USD"},
        {"crd.money(1, \"USD\") / 3", "0.333333333333333333 USD"},
        {"crd.money(1, \"USD\") / crd.money(4, \"USD\")", "0.25"},
        {"crd.money(8, \"USD\") / crd.money(4, \"USD\")", "2"},
        {"-crd.money(1, \"USD\") - crd.money(1, \"USD\")", "-2.00 USD"},
        {"crd.money(\"1_000_000.5\", \"EUR\")", "1000000.50 EUR"},
        {"crd.money(\"-5 USD\").sign, crd.money(0, \"USD\").sign, crd.money(5, \"EUR\").currency", "[-1, 0, \"EUR\"]"},
        {"crd.money(1, \"USD\") < crd.money(2, \"USD\"), crd.money(2, \"USD\") <= crd.money(2, \"USD\")",
         "[true, true]"},
        {"crd.money(1, \"USD\") == crd.money(1, \"EUR\"), crd.money(1, \"USD\") == 1", "[false, false]"},
        {"\"left: \" .. crd.money(5, \"USD\") .. \"!\"", "\"left: 5.00 USD!\""},
        {"crd.money(5, \"USD\") + crd.money(5, \"EUR\")",
         FAILED("USD and EUR cannot be added: they are different currencies")},
        {"crd.money(5, \"USD\") - 5", FAILED("money and a number cannot be subtracted: money goes with money")},
        {"crd.money(5, \"USD\") < 5", FAILED("money and a number cannot be compared: money goes with money")},
        {"crd.money(5, \"USD\") * crd.money(5, \"USD\")",
         FAILED("money and money cannot be multiplied: that takes money and a number")},
        {"crd.money(5, \"USD\") * \"2\"",
         FAILED("money and a text cannot be multiplied: that takes money and a number")},
        {"crd.money(5, \"USD\") * (1/0)",
         FAILED("money cannot be multiplied by a number that is infinite, too large or none")},
        {"crd.money(5, \"USD\") / 0", FAILED("money cannot be divided by 0")},
        {"5 / crd.money(5, \"USD\")", FAILED("a number and money cannot be divided: money goes with money")},
        {"crd.money(5, \"USD\") / crd.money(0, \"USD\")", FAILED("money cannot be divided by 0.00 USD")},
        {"crd.money(1e20, \"USD\") * 2", FAILED("the result is out of the range of money")},
        {"crd.money(1e20, \"USD\") + crd.money(1e20, \"USD\")", FAILED("the result is out of the range of money")},
        {"crd.money(1e20, \"USD\") / 0.1", FAILED("the result is out of the range of money")},
        {"crd.money(1e21, \"USD\")", FAILED("money cannot be a number that is infinite, too large or none")},
        {"crd.money(0/0, \"USD\")", FAILED("money cannot be a number that is infinite, too large or none")},
        {"crd.money(5)", FAILED("`crd.money` needs argument 2: a currency such as \"USD\"")},
        {"crd.money(5, \"usd\")", FAILED("argument 2 of `crd.money` is \"usd\"; expected a currency such as \"USD\"")},
        {"crd.money(\"5\")", FAILED("`5` is no money: write \"10_000.50 USD\"")},
        {"crd.money(\"five USD\")", FAILED("`five USD` is no money: write \"10_000.50 USD\"")},
        {"crd.money(\"5 USD\", \"EUR\")", FAILED("`5 USD` is no money: write \"10_000.50 USD\"")},
        {"crd.money(\"1__0 USD\")", FAILED("`1__0 USD` is no money: write \"10_000.50 USD\"")},
        {"crd.money({})", FAILED("argument 1 of `crd.money` is a table; expected a text or a number")},
        {"crd.money(1, \"USD\").amount", FAILED("money has no `amount`")},
        {"crd.money(1, \"USD\").curency", FAILED("money has no `curency`; did you mean `currency`?")},
        {"crd.money(1, \"USD\")[1]", FAILED("money has members with names, not a number")},
        {"crd.floor(crd.money(\"-1.231 USD\")), crd.ceil(crd.money(\"1.231 USD\")), crd.ceil(crd.money(\"-1.239 USD\"), 1)",
         "[-1.24 USD, 1.24 USD, -1.20 USD]"},
        {"crd.round(2.5), crd.round(3.5), crd.round(-2.5), crd.round(0.125, 2), crd.floor(-0.5), crd.floor(7)",
         "[2, 4, -2, 0.12, -1, 7]"},
        {"crd.ceil(crd.money(\"" SMALLEST " USD\")), crd.round(crd.money(\"" SMALLEST " USD\"), 18)",
         "[-170141183460469231731.68 USD, " SMALLEST " USD]"},
        {"crd.floor(crd.money(\"" SMALLEST " USD\"))", FAILED("the result is out of the range of money")},
        {"crd.round(1, 19)", FAILED("argument 2 of `crd.round` is 19; expected a number of decimals, 0 to 18")},
        {"crd.round(\"1\")", FAILED("argument 1 of `crd.round` is \"1\"; expected money or a number")},
        {"crd.floor(1/0)", FAILED("a number that is infinite, too large or none cannot be rounded")},
    };
    (void)state;
    check(claims, COUNT(claims));
}

static void dates_are_days(void **state) {
    static const claim claims[] = {
        {"crd.date(2028, 2, 29) + 1", "2028-03-01"},
        {"1 + crd.date(2027, 2, 28)", "2027-03-01"},
        {"crd.date(2027, 1, 1) - 1", "2026-12-31"},
        {"crd.date(2027, 1, 1) + 2.0", "2027-01-03"},
        {"crd.date(2027, 1, 1) - crd.date(2026, 1, 1)", "365"},
        {"crd.date(2027, 1, 2) == crd.date(\"2027-01-02\"), crd.date(2027, 1, 1) < crd.date(2027, 1, 2)",
         "[true, true]"},
        {"crd.date(2027, 6, 5).year, crd.date(2027, 6, 5).month, crd.date(2027, 6, 5).day", "[2027, 6, 5]"},
        {"\"on \" .. crd.date(2027, 6, 5)", "\"on 2027-06-05\""},
        {"crd.weekday(crd.date(1, 1, 1)), crd.weekday(crd.date(1970, 1, 1)), crd.weekday(crd.date(9999, 12, 31))",
         "[1, 4, 5]"},
        {"crd.add_months(crd.date(2027, 3, 31), -1)", "2027-02-28"},
        {"crd.date(2027, 1, 1) + 0.5",
         FAILED("a date and a number cannot be added or subtracted: that takes a date and whole days, or two dates")},
        {"crd.date(2027, 1, 1) + crd.date(2027, 1, 1)",
         FAILED("a date and a date cannot be added or subtracted: that takes a date and whole days, or two dates")},
        {"crd.date(2027, 1, 1) + \"1\"",
         FAILED("a date and a text cannot be added or subtracted: that takes a date and whole days, or two dates")},
        {"5 - crd.date(2027, 1, 1)", FAILED("a date cannot be subtracted from a number")},
        {"crd.date(9999, 12, 31) + 1", FAILED("the date lies outside the years 1 to 9999")},
        {"crd.date(2027, 1, 1) - (-9223372036854775807 - 1)", FAILED("the date lies outside the years 1 to 9999")},
        {"crd.date(2027, 1, 1) < 5", FAILED("a date and a number cannot be compared: a date goes with a date")},
        {"crd.date(2027, 1, 1) < crd.money(1, \"USD\")",
         FAILED("a date and money cannot be compared: a date goes with a date")},
        {"crd.date(2027, 13, 1)", FAILED("the calendar has no such day")},
        {"crd.date(2^31, 1, 1)", FAILED("the calendar has no such day")},
        {"crd.date(2027, 1)", FAILED("`crd.date` takes a text, or year, month and day")},
        {"crd.date(2027)", FAILED("argument 1 of `crd.date` is 2027; expected a text")},
        {"crd.date(\"1.1.2027\")", FAILED("`1.1.2027` is no date: write \"2027-06-30\"")},
        {"crd.date(2027, 1, 1).month_", FAILED("a date has no `month_`; did you mean `month`?")},
        {"crd.days(crd.date(2027, 1, 1))", FAILED("`crd.days` takes 2 arguments, not 1")},
        {"crd.days(crd.date(2027, 1, 1), nil)", FAILED("argument 2 of `crd.days` is nil; expected a date")},
        {"crd.add_months(crd.date(2027, 1, 1), 1e9)", FAILED("the date lies outside the years 1 to 9999")},
        {"crd.add_months(crd.date(2027, 1, 1), 2^40)", FAILED("the date lies outside the years 1 to 9999")},
        {"crd.add_months(crd.date(2027, 1, 1), 1.5)",
         FAILED("argument 2 of `crd.add_months` is 1.5; expected a whole number")},
        {"crd.dats", FAILED("`crd` has no `dats`; did you mean `date`?")},
    };
    (void)state;
    check(claims, COUNT(claims));
}

static void texts_are_bytes(void **state) {
    static const claim claims[] = {
        {"crd.glob(\"\\u{e9}a\", \"?a\"), crd.glob(\"abc\", \"*\"), crd.glob(\"abc\", \"A*\")", "[true, true, false]"},
        {"crd.split(\"\", \",\")", "[\"\"]"},
        {"crd.split(\",a,\", \",\")", "[\"\", \"a\", \"\"]"},
        {"crd.split(\"a::b:c\", \"::\")", "[\"a\", \"b:c\"]"},
        {"crd.split(\"a\", \"\")", FAILED("argument 2 of `crd.split` is \"\"; expected a separator that is not empty")},
        {"crd.join({}, \",\"), crd.join({\"a\"}, \",\"), crd.join({1, 2.5, crd.money(1, \"USD\")}, \"\")",
         "[\"\", \"a\", \"12.51.00 USD\"]"},
        {"crd.join({{}}, \",\")", FAILED("a table cannot be written as a text")},
        {"crd.join({true}, \",\")", FAILED("true cannot be written as a text")},
        {"crd.join(\"x\", \",\")", FAILED("argument 1 of `crd.join` is \"x\"; expected a list")},
        {"crd.format(\"\"), crd.format(\"{{}} {}\", 1), crd.format(\"{}\", crd.date(2027, 1, 1))",
         "[\"\", \"{} 1\", \"2027-01-01\"]"},
        {"crd.format(\"{}\")", FAILED("the template has more `{}` than the 0 values behind it")},
        {"crd.format(\"{}\", 1, 2)", FAILED("the template has 1 `{}`, fewer than the 2 values behind it")},
        {"crd.format(\"{\", 1)", FAILED("a template holds a single `{`: a value is `{}`, and a brace is `{{` or `}}`")},
        {"crd.format(\"}\", 1)", FAILED("a template holds a single `}`: a value is `{}`, and a brace is `{{` or `}}`")},
        {"crd.format(\"{0}\", 1)",
         FAILED("a template holds a single `{`: a value is `{}`, and a brace is `{{` or `}}`")},
        {"crd.format(\"{}\", nil)", FAILED("nil cannot be written as a text")},
        {"crd.contains(\"a\", 1)", FAILED("argument 2 of `crd.contains` is 1; expected a text")},
        {"crd.starts_with(\"a\")", FAILED("`crd.starts_with` takes 2 arguments, not 1")},
    };
    (void)state;
    check(claims, COUNT(claims));
}

static void values_have_an_order(void **state) {
    static const claim claims[] = {
        {"crd.min(2, 1.5), crd.max(\"B\", \"a\"), crd.min({3, 2}), crd.max(crd.money(1, \"USD\"), crd.money(2, \"USD\"))",
         "[1.5, \"a\", 2, 2.00 USD]"},
        {"crd.min()", FAILED("`crd.min` needs argument 1: a value")},
        {"crd.min({})", FAILED("argument 1 of `crd.min` is a table; expected a value")},
        {"crd.min(1, \"1\")", FAILED("a text and a number have no order")},
        {"crd.max(1, crd.date(2027, 1, 1))", FAILED("a number and a date have no order")},
        {"crd.max(true, false)", FAILED("true and true have no order")},
        {"crd.max(crd.money(1, \"USD\"), crd.money(1, \"EUR\"))",
         FAILED("USD and EUR cannot be compared: they are different currencies")},
        {"crd.sort({})", "[]"},
        {"crd.sort({5, 3, 4, 1, 2})", "[1, 2, 3, 4, 5]"},
        {"crd.sort({\"b\", \"a\", \"B\"})", "[\"B\", \"a\", \"b\"]"},
        {"crd.sort({crd.date(2027, 2, 1), crd.date(2027, 1, 1)})", "[2027-01-01, 2027-02-01]"},
        {"crd.sort({1, \"a\"})", FAILED("a text and a number have no order")},
        {"crd.sort({{1, \"a\"}, {0, \"b\"}, {1, \"c\"}, {0, \"d\"}}, function(x, y) return x[1] < y[1] end)",
         "[[0, \"b\"], [0, \"d\"], [1, \"a\"], [1, \"c\"]]"},
        {"crd.sort({4, 3, 2, 1}, function() return true end)", "[1, 2, 3, 4]"},
        {"crd.sort({1, 2, 3}, function() return false end)", "[1, 2, 3]"},
        {"crd.sort({1, 2}, 5)", FAILED("argument 2 of `crd.sort` is 5; expected a function")},
        {"crd.sort(1)", FAILED("argument 1 of `crd.sort` is 1; expected a list")},
        {"(function() local t = {2, 1} crd.sort(t) return t end)()", "[2, 1]"},
    };
    (void)state;
    check(claims, COUNT(claims));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples_give_what_they_say),
        cmocka_unit_test(globals_are_luas),
        cmocka_unit_test(money_is_exact),
        cmocka_unit_test(dates_are_days),
        cmocka_unit_test(texts_are_bytes),
        cmocka_unit_test(values_have_an_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
