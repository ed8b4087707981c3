/* SPDX-License-Identifier: Apache-2.0
 *
 * Hooks in programs: how they and the calls of them are printed, that they survive a trip through a file, and that the
 * verifier refuses every kind of corruption of them. */
#include "base/date.h"
#include "tests/support/policy.h"

static const char policy[] =
    "let closed = [2026-12-24, 2026-12-25]\n"
    "account one = 111122223333\n"
    "hook work from \"hooks/work.lua\" with { days is 14 share is 12.5% floor is 10 USD on is 2026-05 who is one\n"
    "  list is closed below is -2 }\n"
    "hook again from \"hooks/work.lua\"\n"
    "category A {\n"
    "  \"x\" when call work.busy unless not call again.busy or region is \"eu\"\n"
    "  \"y\" when call work.named and service is \"AmazonEC2\"\n"
    "}\n"
    "category B { \"b\" when (call work.busy or A is \"x\") and call work.of_a }\n"
    "credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner one\n"
    "  pause from 2026-04-01 until call work.date because \"wait\" pause from 2026-02-01 until 2026-03-01\n"
    "  on expiring call work.date on reactivating 2 weeks before call again.date on paused 3 months call work.date\n"
    "  on exhausted call work.date on forfeiting call work.date }\n";
static const char chunk[] = "date\nbusy account,tag.cost center,tag.team\nnamed account.name\nof_a A,tag.team\n";
static const char where[] = "call again.of_a and sku is present";

static void make(compiled *c) { compiled_with(c, STR(policy), where, chunk); }

static void calls_are_printed(void **state) {
    (void)state;
    compiled c;
    make(&c);
    text out = printed(c.program, &c.m);
    assert_str(text_str(&out), "program: 1 accounts, 1 credits, 2 categories, 0 guards, 4 predicates, 27 instructions\n"
                               "account one = 111122223333\n"
                               "\n"
                               "hook again from \"hooks/work.lua\"  ; 78 bytes\n"
                               "\n"
                               "hook work from \"hooks/work.lua\"  ; 78 bytes\n"
                               "  below is -2\n"
                               "  days is 14\n"
                               "  floor is 10.00 USD\n"
                               "  list is [2026-12-24, 2026-12-25]\n"
                               "  on is 2026-05-01\n"
                               "  share is 0.125\n"
                               "  who is \"111122223333\"\n"
                               "\n"
                               "credit c\n"
                               "  amount 10.00 USD\n"
                               "  starts 2026-01-01\n"
                               "  expires 2026-12-31\n"
                               "  owner 111122223333\n"
                               "  pause from 2026-02-01 until 2026-03-01\n"
                               "  pause from 2026-04-01 until call work.date because \"wait\"\n"
                               "  on expiring 0 days before call work.date\n"
                               "  on reactivating 14 days before call again.date\n"
                               "  on paused 3 months call work.date\n"
                               "  on exhausted call work.date\n"
                               "  on forfeiting call work.date\n"
                               "\n"
                               "category A \"A\"\n"
                               "  reads account, tag.\"cost center\", tag.team, region, account.name, service\n"
                               "  ; \"x\"  policy.crd:7\n"
                               "     0  CALL         work.busy(account, tag.\"cost center\", tag.team)\n"
                               "     1  JUMP_UNLESS  7\n"
                               "     2  CALL         again.busy(account, tag.\"cost center\", tag.team)\n"
                               "     3  JUMP_UNLESS  7\n"
                               "     4  TEST         region is \"eu\"\n"
                               "     5  JUMP_IF      7\n"
                               "     6  VALUE        \"x\"\n"
                               "  ; \"y\"  policy.crd:8\n"
                               "     7  CALL         work.named(account.name)\n"
                               "     8  JUMP_UNLESS  12\n"
                               "     9  TEST         service is \"AmazonEC2\"\n"
                               "    10  JUMP_UNLESS  12\n"
                               "    11  VALUE        \"y\"\n"
                               "    12  ABSENT\n"
                               "\n"
                               "category B \"B\"\n"
                               "  reads account, tag.\"cost center\", tag.team, A\n"
                               "  ; \"b\"  policy.crd:10\n"
                               "    13  CALL         work.busy(account, tag.\"cost center\", tag.team)\n"
                               "    14  JUMP_IF      17\n"
                               "    15  TEST         A is \"x\"\n"
                               "    16  JUMP_UNLESS  20\n"
                               "    17  CALL         work.of_a(A, tag.team)\n"
                               "    18  JUMP_UNLESS  20\n"
                               "    19  VALUE        \"b\"\n"
                               "    20  ABSENT\n"
                               "\n"
                               "where\n"
                               "    21  CALL         again.of_a(A, tag.team)\n"
                               "    22  JUMP_UNLESS  26\n"
                               "    23  TEST         sku is present\n"
                               "    24  JUMP_UNLESS  26\n"
                               "    25  YES\n"
                               "    26  NO\n");
    text_free(&out);
    compiled_free(&c);
}

static void what_was_saved_loads_and_saves_the_same(void **state) {
    (void)state;
    compiled c;
    make(&c);
    text first = saved(c.program, &c.m);
    program *again = program_load(&c.m, c.d, STR("p.crdc"), text_str(&first));
    assert_non_null(again);
    text second = saved(again, &c.m), before = printed(c.program, &c.m), after = printed(again, &c.m);
    assert_true(str_eq(text_str(&first), text_str(&second)));
    assert_true(str_eq(text_str(&before), text_str(&after)));
    assert_str(again->hooks[1].text, chunk);
    program_free(again);
    text_free(&first);
    text_free(&second);
    text_free(&before);
    text_free(&after);
    compiled_free(&c);
}

/* ---- corruption ---- */

/* hooks: 0 again, 1 work; settings of work: below, days, floor, list, on, share, who.
 * questions: 0 work.busy, 1 again.busy, 2 work.named, 3 work.of_a, 4 again.of_a. */
#define BREAK(name) static void name(program *p)
BREAK(hook_nameless) { p->hooks[0].name = STR(""); }
BREAK(hook_textless) { p->hooks[1].text = STR_NONE; }
BREAK(hook_order) { p->hooks[1].name = p->hooks[0].name; }
BREAK(setting_nameless) { p->hooks[1].settings[0].key = STR(""); }
BREAK(setting_twice) { p->hooks[1].settings[1].key = p->hooks[1].settings[0].key; }
BREAK(setting_currency) { p->hooks[1].settings[2].value.text = STR("usd"); }
BREAK(setting_date) { p->hooks[1].settings[4].value.day = CRD_NO_DATE; }
BREAK(setting_text) { p->hooks[1].settings[6].value.text = STR_NONE; }
BREAK(setting_item) { ((hook_item *)p->hooks[1].settings[3].value.items)[1].value.day = INT32_MAX; }
BREAK(question_hook) { p->questions[1].hook = 2; }
BREAK(question_function) { p->questions[1].function = STR(""); }
BREAK(question_column) { p->questions[0].columns[2] = 99; }
BREAK(question_category) { p->questions[3].columns[0] = 2; }
BREAK(question_of_itself) { p->questions[0].columns[0] = 0, p->questions[0].of_category[0] = true; }
BREAK(question_of_the_unlisted) { p->categories[0].columns_n--; }
BREAK(call_outside) { p->code[0] = INSTRUCTION(CODE_CALL, 5); }
BREAK(call_in_a_guard) { p->code[p->guards[0].require.begin] = INSTRUCTION(CODE_CALL, 0); }
BREAK(pause_of_no_hook) { ((crd_pause *)p->credits[0].pauses)[1].call.hook = STR("other"); }
BREAK(pause_without_function) { ((crd_pause *)p->credits[0].pauses)[1].call.function = STR_NONE; }
BREAK(pause_with_both) { ((crd_pause *)p->credits[0].pauses)[1].until = date_of(2026, 5, 1); }
BREAK(reaction_of_no_hook) { ((crd_reaction *)p->credits[0].reactions)[2].call.hook = STR_NONE; }
BREAK(reaction_negative) { ((crd_reaction *)p->credits[0].reactions)[0].days = -1; }
BREAK(reaction_of_both) { ((crd_reaction *)p->credits[0].reactions)[1].months = 1; }
BREAK(reaction_far) { ((crd_reaction *)p->credits[0].reactions)[3].days = 1; }

static const struct corruption {
    void (*breaks)(program *);
    const char *message;
} corruptions[] = {
    {hook_nameless, "hook 0 has no name, path or text"},
    {hook_textless, "hook 1 has no name, path or text"},
    {hook_order, "hook `again` is not in the order of names"},
    {setting_nameless, "hook `work`: its settings are not in the order of their keys"},
    {setting_twice, "hook `work`: its settings are not in the order of their keys"},
    {setting_currency, "hook `work`: the setting `floor` has no value"},
    {setting_date, "hook `work`: the setting `on` has no value"},
    {setting_text, "hook `work`: the setting `who` has no value"},
    {setting_item, "hook `work`: the setting `list` has no value"},
    {question_hook, "question 1 is for no hook"},
    {question_function, "question 1 is for no hook"},
    {question_column, "question 0: there is no column 99"},
    {question_category, "question 3: there is no column 2"},
    {question_of_itself, "category `A`, instruction 0: it reads what its category does not list"},
    {question_of_the_unlisted, "category `A`, instruction 9: it reads what its category does not list"},
    {call_outside, "category `A`, instruction 0: there is no such question"},
    {call_in_a_guard, "guard `g`, instruction 21: this kind of code has no such instruction"},
    {pause_of_no_hook, "credit `c`: a pause has a date and a call, or calls no hook"},
    {pause_without_function, "credit `c`: a pause has a date and a call, or calls no hook"},
    {pause_with_both, "credit `c`: a pause has a date and a call, or calls no hook"},
    {reaction_of_no_hook, "credit `c`: a reaction calls no hook"},
    {reaction_negative, "credit `c`: a reaction has no distance from its event"},
    {reaction_of_both, "credit `c`: a reaction has no distance from its event"},
    {reaction_far, "credit `c`: a reaction has no distance from its event"},
};

static void corrupt_hooks_are_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(corruptions); i++) {
        compiled c;
        text with_guard;
        mem heap = libc_mem();
        text_init(&with_guard, &heap);
        text_format(&with_guard, "%sguard \"g\" { for each credit require amount > 1 USD }\n", policy);
        compiled_with(&c, text_str(&with_guard), where, chunk);
        assert_true(program_verify(c.program, c.d, STR("p.crdc")));
        corruptions[i].breaks(c.program);
        assert_false(program_verify(c.program, c.d, STR("p.crdc")));
        assert_int_equal(c.d->at.n, 1);
        assert_str(c.d->at.at[0]->message, corruptions[i].message);
        compiled_free(&c);
        text_free(&with_guard);
    }
}

/* ---- the hooks section of a file ---- */

static size_t find(const text *file, crd_str part) {
    size_t at = 0;
    while (at + part.len <= file->n && memcmp(file->at + at, part.ptr, part.len) != 0) at++;
    assert_true(at + part.len <= file->n);
    return at;
}

/* Kinds of settings stand behind their names. */
static void settings_of_no_kind_are_refused(void **state) {
    (void)state;
    static const struct {
        const char *key;
        hook_kind kind;
        const char *message;
    } cases[] = {
        {"days", HOOK_NIL, "section `hooks` cannot be read: a setting has a type that settings cannot have"},
        {"days", HOOK_BOOL, "section `hooks` cannot be read: a setting has a type that settings cannot have"},
        {"days", HOOK_RECORD, "section `hooks` cannot be read: a setting has no known type"},
        {"list", HOOK_LIST, "section `hooks` cannot be read: a setting's list holds a list"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        compiled c;
        make(&c);
        text file = saved(c.program, &c.m);
        size_t at = find(&file, str_of(cases[i].key)) + strlen(cases[i].key);
        if (cases[i].kind == HOOK_LIST) at += 1 + 4; /* the list's own kind, and its length */
        file.at[at] = (char)cases[i].kind;
        digest_again(&file);
        assert_null(program_load(&c.m, c.d, STR("p.crdc"), text_str(&file)));
        assert_int_equal(c.d->at.n, 1);
        assert_str(c.d->at.at[0]->message, cases[i].message);
        text_free(&file);
        compiled_free(&c);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calls_are_printed),
        cmocka_unit_test(what_was_saved_loads_and_saves_the_same),
        cmocka_unit_test(corrupt_hooks_are_refused),
        cmocka_unit_test(settings_of_no_kind_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
