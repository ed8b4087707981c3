/* SPDX-License-Identifier: Apache-2.0
 *
 * The same input gives the same output: whatever ran before, in whatever order tables were filled, in any locale and
 * time zone, and up to the very edge of a budget. Nothing that a call leaves can be seen by the next. */
#include <locale.h>
#include <time.h>

#include "tests/support/hooks.h"
#include "tests/support/random.h"

/* ---- what a call leaves ---- */

/* Globals, locals of the chunk, upvalues, fields of its own tables: each call finds them as at first. */
static void nothing_survives(void **state) {
    (void)state;
    crd_config config = libc_config();
    hooked w;
    hooked_init(&w, &config);
    assert_true(hooked_load(&w,
                            STR("local n, t = 0, {}\n"
                                "count = 0\n"
                                "local function add() n = n + 1 t[#t + 1] = n count = count + 1 end\n"
                                "return { f = function() add() add() return { n, #t, count } end }"),
                            NULL, 0));
    assert_true(hooked_load(&w,
                            STR("return { f = function() assert(type(crd) == \"table\") count = 7 crd = nil\n"
                                "type = nil tostring = nil pairs = nil return true end }"),
                            NULL, 0));
    for (int i = 0; i < 3; i++) {
        assert_string_equal(hooked_call(&w, 0, NULL, 0), "[2, 2, 2]");
        assert_string_equal(hooked_call(&w, 1, NULL, 0), "true");
    }
    assert_int_equal(hooks_engine()->calls(w.h), 6);
    hooked_free(&w);
}

/* One chunk does not see the globals of another, and each has its own settings. */
static void chunks_are_apart(void **state) {
    static const hook_item one[] = {{{"lead", 4}, {.kind = HOOK_INTEGER, .integer = 1}}};
    static const hook_item two[] = {{{"lead", 4}, {.kind = HOOK_INTEGER, .integer = 2}}};
    (void)state;
    crd_config config = libc_config();
    const crd_str chunk = STR("shared = crd.settings.lead return { f = function() return shared end }");
    hooked w;
    hooked_init(&w, &config);
    assert_true(hooked_load(&w, chunk, one, 1));
    assert_true(hooked_load(&w, chunk, two, 1));
    assert_true(hooked_load(&w, STR("return { f = function() return crd.settings.lead, shared end }"), NULL, 0));
    assert_string_equal(hooked_call(&w, 0, NULL, 0), "1");
    assert_string_equal(hooked_call(&w, 1, NULL, 0), "2");
    assert_string_equal(hooked_call(&w, 0, NULL, 0), "1");
    assert_string_equal(hooked_call(&w, 2, NULL, 0), "CRD1010 hooks/x.lua:1: failed: nothing is called `shared` here");
    hooked_free(&w);
}

/* ---- budgets ---- */

/* Loads a function f, and one that leaves much behind. */
static bool load_both(hooked *w, const char *body) {
    text chunk;
    mem m = libc_mem();
    text_init(&chunk, &m);
    text_format(&chunk, "return { f = function() %s end }", body);
    bool fine = hooked_load(w, text_str(&chunk), NULL, 0);
    text_free(&chunk);
    return fine && hooked_load(w, STR("return { f = function() t = {} for i = 1, 1e9 do t[\"k\" .. i] = {i} end end }"),
                               NULL, 0);
}

/* Whether a body succeeds within the budgets, perhaps after others that did not. */
static bool succeeds(const crd_config *config, const char *body, bool after_others) {
    hooked w;
    hooked_init(&w, config);
    bool fine = load_both(&w, body);
    for (size_t i = 0; fine && after_others && i < 3; i++) hooked_call(&w, (i + 1) % 2, NULL, 0);
    fine = fine && strncmp(hooked_call(&w, 0, NULL, 0), "CRD10", 5) != 0;
    hooked_free(&w);
    return fine;
}

/* The least budget with which it does. */
static uint64_t least(const char *body, bool of_memory, bool after_others) {
    uint64_t low = 0, high = 1 << 20;
    crd_config config = libc_config();
    while (high - low > 1) {
        uint64_t middle = low + (high - low) / 2;
        *(of_memory ? &config.hook_budget.memory : &config.hook_budget.instructions) = middle;
        if (succeeds(&config, body, after_others))
            high = middle;
        else
            low = middle;
    }
    assert_in_range(high, 10, (1 << 20) - 2);
    return high;
}

/* What a call may do does not depend on the garbage of others, nor on where blocks lie or how Lua seeds its hashes. */
static void budgets_are_exact(void **state) {
    static const char *const bodies[] = {
        "local t = {} for i = 1, 300 do t[\"key\" .. i] = { i } end return #t",
        "local s = \"\" for i = 1, 200 do s = s .. i end return s",
        "local t = {} for i = 1, 100 do t[{}] = i end return 1",
        "return crd.join(crd.sort(crd.split(\"d,c,b,a\", \",\"), function(a, b) return a < b end), \" \")",
    };
    (void)state;
    for (size_t i = 0; i < 2 * COUNT(bodies); i++) {
        uint64_t alone = least(bodies[i / 2], i % 2, false);
        assert_int_equal(least(bodies[i / 2], i % 2, false), alone);
        assert_int_equal(least(bodies[i / 2], i % 2, true), alone);
    }
}

/* ---- order ---- */

/* A table filled in any order is gone through in one: numbers, texts, false, true. */
static void pairs_have_one_order(void **state) {
    static const char *const keys[] = {"-5",
                                       "0",
                                       "1",
                                       "2",
                                       "3",
                                       "9007199254740993",
                                       "0.5",
                                       "2.5",
                                       "-1e300",
                                       "1e300",
                                       "\"\"",
                                       "\"A\"",
                                       "\"a\"",
                                       "\"a\\0b\"",
                                       "\"aa\"",
                                       "\"b\"",
                                       "true",
                                       "false",
                                       "\"\\u{e9}\"",
                                       "9007199254740992",
                                       "9223372036854775808.0",
                                       "9223372036854775807"};
    enum { KEYS = COUNT(keys) };
    uint64_t random = 20270101;
    (void)state;
    crd_config config = libc_config();
    char first[1000] = "";
    for (int round = 0; round < 50; round++) {
        size_t order[KEYS];
        for (size_t i = 0; i < KEYS; i++) {
            size_t at = random_size(&random, i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        mem m = libc_mem();
        text body;
        text_init(&body, &m);
        text_format(&body, "local t = {} ");
        for (size_t i = 0; i < KEYS; i++) text_format(&body, "t[%s] = %zu ", keys[order[i]], order[i]);
        text_format(&body, "local out = {} for k, v in pairs(t) do out[#out + 1] = v end return crd.join(out, \" \")");
        text_char(&body, '\0');
        hooked w;
        const char *found = hooked_body(&w, &config, body.at);
        if (round == 0) snprintf(first, sizeof first, "%s", found);
        assert_string_equal(found, first);
        hooked_free(&w);
        text_free(&body);
    }
    assert_string_equal(first, "\"8 0 1 6 2 3 7 4 19 5 21 20 9 10 11 12 13 14 15 18 17 16\"");
}

/* What a loop changes while it goes does not change its order; what it removes does not come. */
static void loops_may_change_their_table(void **state) {
    (void)state;
    crd_config config = libc_config();
    hooked w;
    assert_string_equal(hooked_body(&w, &config,
                                    "local t, out = {a = 1, b = 2, c = 3}, {}\n"
                                    "for k, v in pairs(t) do t.b = nil t.d = 4 t.a = nil out[#out + 1] = k .. v end\n"
                                    "return out"),
                        "[\"a1\", \"c3\"]");
    hooked_free(&w);
}

/* ---- the machine ---- */

static const char sensitive[] =
    "local t = {} for k in pairs({b = 1, B = 1, a = 1, [\"\\u{e4}\"] = 1}) do t[#t + 1] = k end\n"
    "return 1.5 .. \"\", tostring(0.25), 1e15 .. \"\", tonumber(\"1.5\"), tonumber(\"1,5\"),\n"
    "crd.money(\"1234.5 USD\"), crd.money(0.1, \"USD\"), crd.money(\"3 USD\") / crd.money(\"2 USD\"),\n"
    "crd.format(\"{} {}\", 1.25, crd.money(1234567.5, \"USD\")), \"B\" < \"a\", \"Z\" < \"\\u{e4}\",\n"
    "crd.join(crd.sort({\"b\", \"B\", \"a\", \"A\"}), \"\"), crd.join(t, \"\"), crd.lower(\"\\u{c4}I\"),\n"
    "crd.date(\"2027-03-28\") + 1, crd.settings.share";

static const char *run_sensitive(hooked *w) {
    static const hook_item share[] = {{{"share", 5}, {.kind = HOOK_NUMBER, .number = DEC_ONE / 8}}};
    crd_config config = libc_config();
    mem m = libc_mem();
    text chunk;
    text_init(&chunk, &m);
    text_format(&chunk, "return { f = function() %s end }", sensitive);
    hooked_init(w, &config);
    assert_true(hooked_load(w, text_str(&chunk), share, 1));
    text_free(&chunk);
    return hooked_call(w, 0, NULL, 0);
}

static const char plain[] =
    "[\"1.5\", \"0.25\", \"1e+15\", 1.5, nil, 1234.50 USD, 0.10 USD, 1.5, \"1.25 1,234,567.50 USD\", "
    "true, true, \"ABab\", \"Bab\xc3\xa4\", \"\xc3\x84i\", 2027-03-29, 0.125]";

static void zones_do_not_show(void **state) {
    static const char *const zones[] = {"UTC", "America/St_Johns", "Pacific/Kiritimati"};
    (void)state;
    for (size_t i = 0; i < COUNT(zones); i++) {
        hooked w;
        setenv("TZ", zones[i], 1);
        tzset();
        assert_string_equal(run_sensitive(&w), plain);
        hooked_free(&w);
    }
}

/* Some locale with a comma, or NULL. */
static const char *comma_locale(void) {
    static const char *const names[] = {"de_DE.UTF-8", "de_DE.utf8", "de_DE", "fr_FR.UTF-8", "fr_FR.utf8", "fr_FR"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (setlocale(LC_ALL, names[i]) && localeconv()->decimal_point[0] == ',') return names[i];
    setlocale(LC_ALL, "C");
    return NULL;
}

/* tests/hooks/locale.t makes one where none is installed. */
static void locales_do_not_show(void **state) {
    (void)state;
    hooked w;
    char number[16];
    if (comma_locale() == NULL) {
        print_message("not looked at: no locale with a comma is installed here\n");
        return;
    }
    assert_string_equal(run_sensitive(&w), plain);
    hooked_free(&w);
    snprintf(number, sizeof number, "%.1f", 1.5);
    assert_string_equal(number, "1,5"); /* the host's locale is its own again */
    assert_true(uselocale((locale_t)0) == LC_GLOBAL_LOCALE);
    setlocale(LC_ALL, "C");
}

/* Whether the hook succeeds or fails. */
static void the_host_keeps_its_locale(void **state) {
    (void)state;
    crd_config config = libc_config();
    hooked w;
    hooked_body(&w, &config, "error(\"no\")");
    assert_true(uselocale((locale_t)0) == LC_GLOBAL_LOCALE);
    hooked_free(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_survives),
        cmocka_unit_test(chunks_are_apart),
        cmocka_unit_test(budgets_are_exact),
        cmocka_unit_test(pairs_have_one_order),
        cmocka_unit_test(loops_may_change_their_table),
        cmocka_unit_test(zones_do_not_show),
        cmocka_unit_test(locales_do_not_show),
        cmocka_unit_test(the_host_keeps_its_locale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
