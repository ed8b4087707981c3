/* SPDX-License-Identifier: Apache-2.0
 *
 * The verifier refuses every kind of corruption, and says what is wrong. Each case breaks one thing of a program that
 * is otherwise right. */
#include "base/date.h"
#include "tests/support/policy.h"

static const char policy[] =
    "account one = 111122223333\n"
    "account two = 444455556666\n"
    "organization { payer one sharing on sharing off from 2026-05-01 member one joined 2026-01-01\n"
    "  member two joined 2026-02-01 member two left 2027-02-01 }\n"
    "category A {\n"
    "  \"x\" when account is one and service is \"AmazonEC2\"\n"
    "  inherit tag.team\n"
    "  \"y\" when region in [\"eu-west-1\", \"us-east-1\"]\n"
    "}\n"
    "category B { \"p\" when A is \"x\" default \"q\" }\n"
    "credit c1 { amount 10 USD balance 5 USD on 2026-01-31 starts 2026-01-01 expires 2026-12-31 owner one\n"
    "  covers [AmazonEC2, AmazonRDS] share with [one, two]\n"
    "  restrict to A \"x\" from 2026-02-01 restrict to A \"y\" from 2026-03-01\n"
    "  pause from 2026-02-01 until 2026-03-01 pause from 2026-04-01 }\n"
    "credit c2 { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner two id \"42\" type promotion program activate\n"
    "  applies before discounts purchases [\"Usage\"] pause from 2026-05-01 until 2026-06-01 because \"a freeze\" }\n"
    "settlement { rank gross join whole_month }\n"
    "guard \"g\" { for each credit where type is promotion require forfeited is 0 USD or expires > starts + 30 days }\n";

/* The code of the policy, by instruction:
 *  A:  0 TEST, 1 JUMP_UNLESS 5, 2 TEST, 3 JUMP_UNLESS 5, 4 VALUE, 5 INHERIT, 6 TEST, 7 JUMP_UNLESS 9, 8 VALUE, 9 ABSENT
 *  B: 10 TEST, 11 JUMP_UNLESS 13, 12 VALUE, 13 VALUE
 *  where:   14 ATTR, 15 CONSTANT, 16 EQUAL, 17 JUMP_UNLESS 19, 18 YES, 19 NO
 *  require: 20 ATTR, 21 CONSTANT, 22 EQUAL, 23 JUMP_IF 30, 24 ATTR, 25 CONSTANT, 26 ADD, 27 ATTR, 28 LESS,
 *           29 JUMP_UNLESS 31, 30 YES, 31 NO
 *  filter:  32 TEST, 33 JUMP_UNLESS 35, 34 YES, 35 NO */
static void set(program *p, size_t at, opcode op, uint32_t a) { p->code[at] = INSTRUCTION(op, a); }
#define BREAK(name) static void name(program *p)

BREAK(no_empty_text) { p->texts[0] = STR("x"); }
BREAK(column_of_nothing) { p->columns[0].id = FIELD_CATEGORY; }
BREAK(tag_without_key) { p->columns[2].tag = STR_NONE; }
BREAK(predicate_column) { p->predicates[0].column = 99; }
BREAK(predicate_category) { p->predicates[3].column = 2; }
BREAK(predicate_without_text) { p->predicates[0].texts_n = 0; }
BREAK(predicate_text) { ((uint32_t *)p->predicates[0].texts)[0] = 99; }
BREAK(predicate_order) { ((uint32_t *)p->predicates[2].texts)[1] = p->predicates[2].texts[0]; }
BREAK(constant_absent) { p->constants[0].type = VALUE_ABSENT; }
BREAK(constant_currency) { p->constants[1].currency = STR("usd"); }
BREAK(category_name) { p->categories[0].name = STR(""); }
BREAK(category_month) { p->categories[0].effective = 10000 * 12; }
BREAK(category_columns) { p->categories[0].columns[0] = 3; }
BREAK(category_forward) { p->categories[1].categories[0] = 1; }
BREAK(rule_start) { p->categories[0].rules[0].code = 1; }
BREAK(rule_order) { p->categories[0].rules[2].code = 5; }
BREAK(rule_outside) { p->categories[0].rules[2].code = 10; }
BREAK(rule_file) { p->categories[0].rules[1].place.file = STR("other.crd"); }
BREAK(guard_nameless) { p->guards[0].name = STR_NONE; }
BREAK(account_nameless) { p->accounts[0].name = STR(""); }
BREAK(account_number) { p->accounts[0].id = STR("11112222333"); }
BREAK(account_letters) { p->accounts[0].id = STR("11112222333x"); }
BREAK(credit_order) { p->credits[1].name = STR("c0"); }
BREAK(credit_currency) { p->credits[0].currency = STR(""); }
BREAK(credit_dates) { p->credits[0].starts = CRD_NO_DATE; }
BREAK(credit_late) { p->credits[0].expires = date_of(9999, 12, 31) + 1; }
BREAK(credit_balance) { p->credits[1].balance_on = 20000; }
BREAK(credit_balance_day) { p->credits[0].balance_on = CRD_NO_DATE; }
BREAK(credit_owner) { p->credits[0].owner = STR("one"); }
BREAK(credit_covers) { ((crd_str *)p->credits[0].covers)[1] = STR("A"); }
BREAK(credit_covers_all) { p->credits[0].covers_all = true; }
BREAK(credit_share) { ((crd_str *)p->credits[0].share_with)[0] = STR("444455556666"); }
BREAK(credit_unlisted) { p->credits[0].share_listed = false; }
BREAK(restriction_category) { ((crd_restriction *)p->credits[0].restrictions)[0].category = 2; }
BREAK(restriction_value) { ((crd_restriction *)p->credits[0].restrictions)[0].value = STR_NONE; }
BREAK(restriction_order) { ((crd_restriction *)p->credits[0].restrictions)[1].from = CRD_NO_DATE; }
BREAK(pause_date) { ((crd_pause *)p->credits[0].pauses)[0].from = CRD_NO_DATE; }
BREAK(pause_order) { ((crd_pause *)p->credits[0].pauses)[1].from = date_of(2026, 1, 1); }
BREAK(payer) { p->organization.payer = STR("x"); }
BREAK(member) { ((crd_member *)p->organization.members)[0].account = STR(""); }
BREAK(member_date) { ((crd_member *)p->organization.members)[0].joined = INT32_MAX; }
BREAK(member_order) { ((crd_member *)p->organization.members)[0].account = STR("999999999999"); }
BREAK(member_twice) { ((crd_member *)p->organization.members)[1].account = p->organization.members[0].account; }
BREAK(sharing_order) { ((crd_sharing *)p->organization.sharing)[1].from = CRD_NO_DATE; }
BREAK(sharing_accounts) { ((crd_sharing *)p->organization.sharing)[0].account = STR("999999999999"); }
BREAK(sharing_account) { ((crd_sharing *)p->organization.sharing)[1].account = STR("x"); }
BREAK(currency) { p->currency = STR("DOLLAR"); }

BREAK(opcode_unknown) { set(p, 4, (opcode)200, 0); }
BREAK(opcode_of_guards) { set(p, 4, CODE_ADD, 0); }
BREAK(opcode_of_answers) { set(p, 9, CODE_NO, 0); }
BREAK(opcode_of_categories) { set(p, 35, CODE_ABSENT, 0); }
BREAK(operand_of_nothing) { set(p, 9, CODE_ABSENT, 1); }
BREAK(operand_fold) { set(p, 16, CODE_EQUAL, 2); }
BREAK(operand_predicate) { set(p, 0, CODE_TEST, 99); }
BREAK(operand_text) { set(p, 4, CODE_VALUE, 99); }
BREAK(operand_column) { set(p, 5, CODE_INHERIT, 99); }
BREAK(operand_constant) { set(p, 15, CODE_CONSTANT, 99); }
BREAK(operand_attr) { set(p, 14, CODE_ATTR, ATTR_COUNT); }
BREAK(attr_of_category) { set(p, 14, CODE_ATTR, ATTR_K_NAME); }
BREAK(jump_outside) { set(p, 1, CODE_JUMP_UNLESS, 8); }
BREAK(jump_far) { set(p, 1, CODE_JUMP_UNLESS, 0xffffff); }
BREAK(jump_into_operands) { set(p, 23, CODE_JUMP_IF, 1); }
BREAK(reads_unlisted_column) { p->categories[0].columns_n = 1; }
BREAK(reads_unlisted_category) { p->categories[1].categories_n = 0; }
BREAK(reads_itself) { set(p, 0, CODE_TEST, 3); }
BREAK(stack_too_low) { set(p, 15, CODE_NEGATE, 0), set(p, 14, CODE_ATTR, ATTR_C_AMOUNT); }
BREAK(stack_not_empty) { set(p, 16, CODE_PRESENT, 0); }
BREAK(answer_left) { set(p, 1, CODE_TEST, 0); }
BREAK(not_an_answer) {
    set(p, 14, CODE_ATTR, ATTR_C_STARTS), set(p, 15, CODE_PRESENT, 0), set(p, 16, CODE_ATTR, ATTR_C_STARTS);
}
BREAK(types_differ) { set(p, 14, CODE_ATTR, ATTR_C_STARTS); }
BREAK(types_without_sum) { set(p, 24, CODE_ATTR, ATTR_C_EXPIRES), set(p, 25, CODE_ATTR, ATTR_C_STARTS); }
BREAK(texts_have_no_order) { set(p, 16, CODE_LESS, 0); }
BREAK(runs_past_end) { set(p, 9, CODE_INHERIT, 2); }
BREAK(nothing_leads_there) { set(p, 7, CODE_JUMP_UNLESS, 0), set(p, 8, CODE_ABSENT, 0); }
BREAK(gap) { p->categories[1].code.begin = 11, p->categories[1].rules[0].code = 11; }
BREAK(range_empty) { p->guards[0].require.end = p->guards[0].require.begin; }
BREAK(range_outside) { p->where.end = 99; }
BREAK(code_behind) { p->where = (code_range){0, 0}; }
BREAK(simulated_unsaid) { p->guards[0].simulated = false; }

static const struct corruption {
    void (*breaks)(program *);
    const char *message;
} corruptions[] = {
    {no_empty_text, "text 0 is not the empty text"},
    {column_of_nothing, "column 0 is not a field or a tag"},
    {tag_without_key, "column 2: a tag has a key, a field has none"},
    {predicate_column, "predicate 0: there is no column 99"},
    {predicate_category, "predicate 3: there is no column 2"},
    {predicate_without_text, "predicate 0: its texts do not fit its operator"},
    {predicate_text, "predicate 0: its texts are not ascending indexes of texts"},
    {predicate_order, "predicate 2: its texts are not ascending indexes of texts"},
    {constant_absent, "constant 0 has no value"},
    {constant_currency, "constant 1 has no currency"},
    {category_name, "category 0 has no name"},
    {category_month, "category `A`: its first month is not a month"},
    {category_columns, "category `A`: its columns are not ascending indexes of columns"},
    {category_forward, "category `B`: it may only read categories before it"},
    {rule_start, "category `A`: rule 0 does not begin where it should"},
    {rule_order, "category `A`: rule 2 does not begin where it should"},
    {rule_outside, "category `A`: rule 2 does not begin where it should"},
    {rule_file, "category `A`: its rules are not in one file"},
    {guard_nameless, "guard 0 has no name or no text"},
    {account_nameless, "account 0 has no name"},
    {account_number, "account `one` has no number of twelve digits"},
    {account_letters, "account `one` has no number of twelve digits"},
    {credit_order, "credit `c0` is not in the order of names"},
    {credit_currency, "credit `c1` has no currency"},
    {credit_dates, "credit `c1` has no dates"},
    {credit_late, "credit `c1` has no dates"},
    {credit_balance, "credit `c2`: its balance and the day of it do not fit"},
    {credit_balance_day, "credit `c1`: its balance and the day of it do not fit"},
    {credit_owner, "credit `c1`: its owner is not an account"},
    {credit_covers, "credit `c1`: its services are not a sorted list"},
    {credit_covers_all, "credit `c1`: its services are not a sorted list"},
    {credit_share, "credit `c1`: the accounts it is shared with are not a sorted list"},
    {credit_unlisted, "credit `c1`: the accounts it is shared with are not a sorted list"},
    {restriction_category, "credit `c1`: a restriction names no category"},
    {restriction_value, "credit `c1`: a restriction has no value"},
    {restriction_order, "credit `c1`: its restrictions are not in the order of their dates"},
    {pause_date, "credit `c1`: a pause has no dates"},
    {pause_order, "credit `c1`: its pauses are not in the order of their dates"},
    {payer, "the payer is not an account"},
    {member, "a member is not an account"},
    {member_date, "a member has no dates"},
    {member_order, "the members are not in order"},
    {member_twice, "the members are not in order"},
    {sharing_order, "the organization's sharing is not in order"},
    {sharing_accounts, "the organization's sharing is not in order"},
    {sharing_account, "sharing is set for no account"},
    {currency, "the currency is not a currency code"},
    {opcode_unknown, "category `A`, instruction 4: there is no such opcode"},
    {opcode_of_guards, "category `A`, instruction 4: this kind of code has no such instruction"},
    {opcode_of_answers, "category `A`, instruction 9: this kind of code has no such instruction"},
    {opcode_of_categories, "row filter `where`, instruction 35: this kind of code has no such instruction"},
    {operand_of_nothing, "category `A`, instruction 9: it takes no operand"},
    {operand_fold, "guard `g`, instruction 16: its operand is neither 0 nor 1"},
    {operand_predicate, "category `A`, instruction 0: there is no such predicate"},
    {operand_text, "category `A`, instruction 4: there is no such text"},
    {operand_column, "category `A`, instruction 5: there is no such column"},
    {operand_constant, "guard `g`, instruction 15: there is no such constant"},
    {operand_attr, "guard `g`, instruction 14: its subject has no such attribute"},
    {attr_of_category, "guard `g`, instruction 14: its subject has no such attribute"},
    {jump_outside, "category `A`, instruction 1: the jump leaves the code"},
    {jump_far, "category `A`, instruction 1: the jump leaves the code"},
    {jump_into_operands, "guard `g`, instruction 25: a jump leads to where something is on the stack"},
    {reads_unlisted_column, "category `A`, instruction 2: it reads what its category does not list"},
    {reads_unlisted_category, "category `B`, instruction 10: it reads what its category does not list"},
    {reads_itself, "category `A`, instruction 0: it reads what its category does not list"},
    {stack_too_low, "guard `g`, instruction 16: the stack is empty"},
    {stack_not_empty, "guard `g`, instruction 17: something is left on the stack"},
    {answer_left, "category `A`, instruction 3: something is left on the stack"},
    {not_an_answer, "guard `g`, instruction 17: it needs an answer"},
    {types_differ, "guard `g`, instruction 16: it cannot take what is on the stack"},
    {types_without_sum, "guard `g`, instruction 26: it cannot take what is on the stack"},
    {texts_have_no_order, "guard `g`, instruction 16: it cannot take what is on the stack"},
    {runs_past_end, "category `A`: its code runs past its end"},
    {nothing_leads_there, "category `A`, instruction 9: nothing leads here"},
    {gap, "category `B`: its code is not where it should be"},
    {range_empty, "guard `g`: its code is not where it should be"},
    {range_outside, "row filter `where`: its code is not where it should be"},
    {code_behind, "there is code after the last piece"},
    {simulated_unsaid, "guard `g`: it is wrong about being simulated"},
};

static crd_str only_message(const crd_diagnostics *d) {
    assert_int_equal(d->at.n, 1);
    return d->at.at[0]->message;
}

static void corrupt_programs_are_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof corruptions / sizeof *corruptions; i++) {
        compiled c;
        compiled_from(&c, STR(policy), "charge_type is \"Usage\"");
        assert_true(program_verify(c.program, c.d, STR("p.crdc")));
        corruptions[i].breaks(c.program);
        assert_false(program_verify(c.program, c.d, STR("p.crdc")));
        assert_str(only_message(c.d), corruptions[i].message);
        assert_string_equal(c.d->at.at[0]->file.ptr, "p.crdc");
        compiled_free(&c);
    }
}

/* The machine's stack is as deep as the verifier allows, and no deeper. */
static void a_stack_at_its_limit_is_accepted(void **state) {
    (void)state;
    for (int depth = 255; depth <= 256; depth++) {
        compiled c;
        compiled_from(&c, STR("guard \"g\" { for each credit require amount < 1 USD }"), NULL);
        instruction *code = arena_array(&c.program->memory, (size_t)depth * 2 + 8, sizeof *code);
        size_t n = 0;
        for (int i = 0; i <= depth; i++) code[n++] = INSTRUCTION(CODE_ATTR, ATTR_C_AMOUNT);
        for (int i = 1; i < depth; i++) code[n++] = INSTRUCTION(CODE_ADD, 0);
        code[n++] = INSTRUCTION(CODE_LESS, 0);
        code[n++] = INSTRUCTION(CODE_JUMP_UNLESS, 1);
        code[n++] = INSTRUCTION(CODE_YES, 0);
        code[n++] = INSTRUCTION(CODE_NO, 0);
        c.program->code = code;
        c.program->code_n = n;
        c.program->guards[0].require = (code_range){0, (uint32_t)n};
        assert_int_equal(program_verify(c.program, c.d, STR("p.crdc")), depth == 255);
        if (depth == 256) assert_str(only_message(c.d), "guard `g`, instruction 256: the stack is full");
        compiled_free(&c);
    }
}

/* ---- the file around the program ---- */

static void bad_magic(text *f) { f->at[0] = 'C'; }
static void bad_version(text *f) { f->at[4] = 9; }
static void only_magic(text *f) { f->n = 4; }
static void cut_off(text *f) { f->n -= 1; }
static void one_bit(text *f) { f->at[100] ^= 1; }
static void section_too_long(text *f) { f->at[FILE_HEADER + 7] = 1, digest_again(f); }
static void section_too_short(text *f) { f->at[FILE_HEADER] -= 1, digest_again(f); }
static void section_with_more(text *f) { f->at[FILE_HEADER + 8] -= 1, digest_again(f); }
static void count_hostile(text *f) { memset(f->at + FILE_HEADER + 8, 0xff, 4), digest_again(f); }
static void text_hostile(text *f) { f->at[FILE_HEADER + 8 + 4 + 3] = 1, digest_again(f); }
static void text_not_utf8(text *f) { f->at[FILE_HEADER + 8 + 4 + 4 + 4] = (char)0xff, digest_again(f); }
static void more_sections(text *f) { text_add(f, STR("12345678")), digest_again(f); }

static const struct damage {
    void (*damages)(text *);
    const char *code, *message;
} damages[] = {
    {bad_magic, "CRD0801", "this is not a file of `crd build`"},
    {bad_version, "CRD0802", "format version 9, expected 2"},
    {only_magic, "CRD0803", "the file ends after 4 bytes"},
    {cut_off, "CRD0803", "the digest does not match what the file holds"},
    {one_bit, "CRD0803", "the digest does not match what the file holds"},
    {section_too_long, "CRD0803", "section `texts` cannot be read: it ends too early"},
    {section_too_short, "CRD0803", "section `texts` cannot be read: a text is longer than its section"},
    {section_with_more, "CRD0803", "section `texts` cannot be read: it is longer than what it holds"},
    {count_hostile, "CRD0803", "section `texts` cannot be read: a list is longer than its section"},
    {text_hostile, "CRD0803", "section `texts` cannot be read: a text is longer than its section"},
    {text_not_utf8, "CRD0803", "section `texts` cannot be read: a text is not UTF-8"},
    {more_sections, "CRD0803", "there are 8 bytes after the last section"},
};

static void damaged_files_are_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
        compiled c;
        compiled_from(&c, STR(policy), "charge_type is \"Usage\"");
        text file = saved(c.program, &c.m);
        damages[i].damages(&file);
        assert_null(program_load(&c.m, c.d, STR("p.crdc"), text_str(&file)));
        assert_str(only_message(c.d), damages[i].message);
        crd_diagnostic shown;
        assert_true(crd_diagnostics_get(c.d, 0, &shown));
        assert_str(shown.code, damages[i].code);
        text_free(&file);
        compiled_free(&c);
    }
}

static void every_prefix_is_refused(void **state) {
    (void)state;
    compiled c;
    compiled_from(&c, STR(policy), "charge_type is \"Usage\"");
    text file = saved(c.program, &c.m);
    for (size_t n = 0; n < file.n; n++) {
        text prefix = {.m = &c.m};
        text_add(&prefix, (crd_str){file.at, n});
        if (n >= FILE_HEADER + FILE_DIGEST) digest_again(&prefix); /* so that only the length is wrong */
        assert_null(program_load(&c.m, c.d, STR("p.crdc"), text_str(&prefix)));
        text_free(&prefix);
    }
    text_free(&file);
    compiled_free(&c);
}

static void what_was_saved_loads_and_saves_the_same(void **state) {
    (void)state;
    compiled c;
    compiled_from(&c, STR(policy), "charge_type is \"Usage\"");
    text first = saved(c.program, &c.m);
    program *again = program_load(&c.m, c.d, STR("p.crdc"), text_str(&first));
    assert_non_null(again);
    text second = saved(again, &c.m), before = printed(c.program, &c.m), after = printed(again, &c.m);
    assert_true(str_eq(text_str(&first), text_str(&second)));
    assert_true(str_eq(text_str(&before), text_str(&after)));
    program_free(again);
    text_free(&first);
    text_free(&second);
    text_free(&before);
    text_free(&after);
    compiled_free(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(corrupt_programs_are_refused),
        cmocka_unit_test(a_stack_at_its_limit_is_accepted),
        cmocka_unit_test(damaged_files_are_refused),
        cmocka_unit_test(every_prefix_is_refused),
        cmocka_unit_test(what_was_saved_loads_and_saves_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
