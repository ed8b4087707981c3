/* SPDX-License-Identifier: Apache-2.0
 *
 * What the checker makes of a policy that is right: order, facts, defaults. What it says of wrong ones is tested by the
 * case files of tests/diag. */
#include "base/date.h"
#include "tests/support/day.h"
#include "tests/support/policy.h"

static void check(compiled *k, const char *policy) {
    checked_from(k, str_of(policy), NULL);
    assert_int_equal(crd_diagnostics_count(k->d), 0);
    assert_non_null(k->model);
}

#define CREDIT(name, clauses)                                                                                          \
    "credit " name " { amount 100 USD starts 2026-07-01 expires 2027-06-30 owner 444455556666 " clauses " }\n"

/* ---- order ---- */

static void categories_stand_after_those_they_ask_for(void **state) {
    (void)state;
    compiled k;
    check(&k, "category A { \"x\" when B is \"y\" and C is \"z\" }\n"
              "category B { \"y\" when C is \"z\" }\n"
              "category C { \"z\" when region is \"eu\" }\n"
              "category D { default \"d\" }\n");
    assert_int_equal(k.model->categories_n, 4);
    const char *names[] = {"C", "B", "A", "D"};
    for (size_t i = 0; i < 4; i++) assert_str(k.model->categories[i].name, names[i]);
    const node *either = k.model->categories[2].rules[0].when;
    const fact *b = &k.model->facts[either->first->first->id], *c = &k.model->facts[either->last->first->id];
    assert_true(b->is_field && b->field == FIELD_CATEGORY);
    assert_int_equal(b->category, 1);
    assert_int_equal(c->category, 0);
    compiled_free(&k);
}

static void credits_are_sorted_by_name_and_restrictions_point_to_categories(void **state) {
    (void)state;
    compiled k;
    check(&k, CREDIT("zeta", "restrict to F \"A\" restrict to anyone from 2026-09-01")
                  CREDIT("alpha", "") "category F { \"A\" when G is \"x\" }\ncategory G { default \"x\" }\n");
    assert_str(k.model->credits[0].name, "alpha");
    const crd_credit *zeta = &k.model->credits[1];
    assert_str(zeta->name, "zeta");
    assert_int_equal(zeta->restrictions_count, 2);
    assert_int_equal(zeta->restrictions[0].category, 1); /* G comes first */
    assert_int_equal(zeta->restrictions[0].from, CRD_NO_DATE);
    assert_str(zeta->restrictions[0].value, "A");
    assert_int_equal(zeta->restrictions[1].category, -1);
    assert_int_equal(zeta->restrictions[1].from, day("2026-09-01"));
    compiled_free(&k);
}

/* ---- credits ---- */

static void lists_of_a_credit_are_sorted_and_distinct(void **state) {
    (void)state;
    compiled k;
    check(&k, "let ai = [AmazonSageMaker, \"Amazon Bedrock\"]\naccount lab = 999988887777\n" CREDIT(
                  "q3", "covers [ai, AmazonBedrock, \"AmazonEC2\"] share with [lab, 111122223333, lab] "
                        "purchases [\"b\", \"a\"]"));
    const crd_credit *q3 = &k.model->credits[0];
    assert_false(q3->covers_all);
    assert_int_equal(q3->covers_count, 3);
    assert_str(q3->covers[0], "AmazonBedrock");
    assert_str(q3->covers[1], "AmazonEC2");
    assert_str(q3->covers[2], "AmazonSageMaker");
    assert_true(q3->share_listed);
    assert_int_equal(q3->share_with_count, 2);
    assert_str(q3->share_with[0], "111122223333");
    assert_str(q3->share_with[1], "999988887777");
    assert_int_equal(q3->purchases_count, 2);
    assert_str(q3->purchases[0], "b");
    compiled_free(&k);
}

static void a_credit_without_clauses_has_the_defaults(void **state) {
    (void)state;
    compiled k;
    check(&k, CREDIT("q3", ""));
    const crd_credit *q3 = &k.model->credits[0];
    assert_true(q3->covers_all);
    assert_false(q3->before_discounts || q3->share_listed || q3->has_balance);
    assert_int_equal(q3->balance_on, CRD_NO_DATE);
    assert_null(q3->id.ptr);
    assert_str(q3->owner, "444455556666");
    assert_str(k.model->currency, "USD");
    assert_int_equal(k.model->lint_lead_days, -1);
    compiled_free(&k);
}

static void clauses_take_names_of_lets(void **state) {
    (void)state;
    compiled k;
    check(&k, "let grant = 2_500.50 EUR\nlet first = 2026-07-01\nlet last = 2026-12-31\nlet lab = 444455556666\n"
              "credit q3 { amount grant starts first expires last owner lab balance grant on first\n"
              "  pause from last pause from first until 2026-08-01 because \"later\" applies before discounts }\n");
    const crd_credit *q3 = &k.model->credits[0];
    char amount[CRD_MONEY_MAX];
    crd_money_text(q3->amount, amount);
    assert_string_equal(amount, "2500.50");
    assert_str(q3->currency, "EUR");
    assert_true(q3->has_balance && q3->before_discounts);
    assert_int_equal(q3->pauses_count, 2);
    assert_int_equal(q3->pauses[0].from, day("2026-07-01"));
    assert_str(q3->pauses[0].because, "later");
    assert_int_equal(q3->pauses[1].until, CRD_NO_DATE);
    compiled_free(&k);
}

/* ---- organization and settlement ---- */

static void sharing_is_sorted_everyone_first(void **state) {
    (void)state;
    compiled k;
    check(&k,
          "account lab = 444455556666\norganization {\n  payer 999988887777\n"
          "  sharing off for [lab, 111122223333] from 2026-09-01\n  sharing on for [lab]\n"
          "  sharing off from 2026-08-01\n  sharing on\n"
          "  member lab left 2026-12-01\n  member 111122223333 joined 2026-07-15\n  member lab joined 2026-07-10\n}\n");
    const crd_organization *o = &k.model->organization;
    assert_str(o->payer, "999988887777");
    assert_int_equal(o->sharing_count, 5);
    assert_true(o->sharing[0].account.ptr == NULL && o->sharing[0].on && o->sharing[0].from == CRD_NO_DATE);
    assert_true(o->sharing[1].account.ptr == NULL && !o->sharing[1].on && o->sharing[1].from == day("2026-08-01"));
    assert_str(o->sharing[2].account, "111122223333");
    assert_str(o->sharing[3].account, "444455556666");
    assert_true(o->sharing[3].on && !o->sharing[4].on);
    assert_int_equal(o->members_count, 2);
    assert_str(o->members[0].account, "111122223333");
    assert_int_equal(o->members[0].left, CRD_NO_DATE);
    assert_int_equal(o->members[1].joined, day("2026-07-10"));
    assert_int_equal(o->members[1].left, day("2026-12-01"));
    compiled_free(&k);
}

static void settlement_sets_what_it_names(void **state) {
    (void)state;
    compiled k;
    check(&k, "settlement { pause month_end validity day order sku rank gross owner always_first join whole_month }\n");
    const crd_settlement *s = &k.model->settlement;
    assert_int_equal(s->pause, CRD_PAUSE_MONTH_END);
    assert_int_equal(s->validity, CRD_VALIDITY_DAY);
    assert_int_equal(s->order, CRD_ORDER_SKU);
    assert_int_equal(s->rank, CRD_RANK_GROSS);
    assert_int_equal(s->owner, CRD_OWNER_ALWAYS_FIRST);
    assert_int_equal(s->join, CRD_JOIN_WHOLE_MONTH);
    compiled_free(&k);
    check(&k, "settlement { order service_then_sku rank remaining }\n");
    assert_int_equal(k.model->settlement.order, CRD_ORDER_SERVICE_THEN_SKU);
    assert_int_equal(k.model->settlement.pause, CRD_PAUSE_DAY);
    compiled_free(&k);
}

/* ---- facts ---- */

static void the_right_side_of_a_comparison_has_its_values(void **state) {
    (void)state;
    compiled k;
    check(&k,
          "account lab = 444455556666\nlet labs = [lab, 111122223333]\nlet all = [labs, 999988887777]\n"
          "category A { \"x\" when (account in all) and service is AmazonEC2 and tag.\"a b\" starts with \"p\" }\n");
    const node *both = k.model->categories[0].rules[0].when;
    const node *in = both->first->first, *is = both->first->next, *starts = both->last;
    const fact *accounts = &k.model->facts[in->last->id];
    assert_int_equal(k.model->facts[in->first->id].field, FIELD_ACCOUNT);
    assert_int_equal(accounts->type, VALUE_LIST);
    assert_int_equal(accounts->values_n, 3);
    assert_str(accounts->values[0]->text, "444455556666");
    assert_str(accounts->values[2]->text, "999988887777");
    const fact *service = &k.model->facts[is->last->id];
    assert_int_equal(service->type, VALUE_TEXT);
    assert_str(service->values[0]->text, "AmazonEC2");
    assert_str(k.model->facts[starts->first->id].tag[0], "a b");
    compiled_free(&k);
}

static void one_list_is_kept_once(void **state) {
    (void)state;
    compiled k;
    check(&k, "let labs = [444455556666, 111122223333]\n"
              "category A { \"x\" when account in labs \"y\" when account not in labs }\n");
    const model_rule *rules = k.model->categories[0].rules;
    assert_ptr_equal(k.model->facts[rules[0].when->last->id].values, k.model->facts[rules[1].when->last->id].values);
    compiled_free(&k);
}

static void guards_know_attributes_and_typed_values(void **state) {
    (void)state;
    compiled k;
    check(&k, "guard \"a\" { for each credit where type is promotion require forfeited <= 5 USD }\n"
              "guard \"b\" { for each category require rules > 1 severity warning }\n");
    const model_guard *a = &k.model->guards[0], *b = &k.model->guards[1];
    assert_true(a->simulated);
    assert_int_equal(a->severity, CRD_ERROR);
    assert_int_equal(k.model->facts[a->where->first->id].attr, ATTR_C_TYPE);
    assert_str(k.model->facts[a->where->last->id].values[0]->text, "promotion");
    const fact *money = &k.model->facts[a->require->last->id];
    assert_int_equal(money->type, VALUE_MONEY);
    assert_true(money->values[0]->number == 5 * DEC_ONE);
    assert_false(b->simulated);
    assert_int_equal(b->subject, ATTR_OF_CATEGORY);
    assert_int_equal(b->severity, CRD_WARNING);
    compiled_free(&k);
}

static void the_extra_condition_may_use_every_field(void **state) {
    (void)state;
    compiled k;
    checked_from(&k, STR("category A { default \"x\" }\n"), "payer is \"1\" or A is \"x\" or sku like \"a*\"");
    assert_non_null(k.model);
    const node *any = k.model->where;
    assert_int_equal(k.model->facts[any->first->first->id].field, FIELD_PAYER);
    assert_int_equal(k.model->facts[any->last->first->id].field, FIELD_SKU);
    compiled_free(&k);
    checked_from(&k, STR("category A { default \"x\" }\n"), "payr is \"1\"");
    assert_null(k.model);
    crd_diagnostic found;
    assert_true(crd_diagnostics_get(k.d, 0, &found));
    assert_str(found.place.file, "--where");
    assert_str(found.help, "did you mean `payer`?");
    compiled_free(&k);
}

/* ---- categories and tests ---- */

static void rules_and_splits_keep_their_order(void **state) {
    (void)state;
    compiled k;
    check(&k, "category W \"Work\" effective 2026-08 {\n  \"P\" when region is \"eu\" unless tag.env is \"s\"\n"
              "  inherit tag.team\n  default \"U\"\n  split \"U\" to [\"P\" 70%, \"Q\" 30%]\n}\n");
    const model_category *w = &k.model->categories[0];
    assert_str(w->aws_name, "Work");
    assert_int_equal(w->effective, 2026 * 12 + 7);
    assert_int_equal(w->rules_n, 3);
    assert_non_null(w->rules[0].unless);
    assert_int_equal(w->rules[1].kind, MODEL_INHERIT);
    assert_str(w->rules[1].inherit.tag, "team");
    assert_str(w->rules[2].value, "U");
    assert_int_equal(w->splits_n, 1);
    assert_int_equal(w->splits[0].method, OP_FIXED);
    assert_true(w->splits[0].targets[0].share == DEC_ONE / 10 * 7);
    compiled_free(&k);
}

static void a_test_is_judged_on_the_last_day_that_it_names(void **state) {
    (void)state;
    compiled k;
    check(
        &k,
        "account lab = 444455556666 \"ai-lab\"\ncategory A { default \"x\" }\n" CREDIT(
            "q3",
            "") "test \"t\" {\n  expect A of web is \"x\"\n"
                "  charge -5.25 USD from lab for \"Amazon Bedrock\" in 2026-10 with { region is \"eu\" tag.team is \"a\" } as web\n"
                "  charge 1 USD from 111122223333 for AmazonEC2 on 2026-09-17\n"
                "  expect q3 active on 2027-02-03\n  expect q3 applied 5 USD in 2026-11\n"
                "  expect bill of lab in 2026-10 is -5 USD\n}\n");
    const model_test *t = &k.model->tests[0];
    assert_int_equal(t->as_of, day("2027-02-28"));
    const model_charge *web = &t->charges[0];
    assert_true(web->cost == -(21 * DEC_ONE / 4));
    assert_int_equal(web->day, day("2026-10-01"));
    assert_str(web->account_name, "ai-lab");
    assert_str(web->service, "AmazonBedrock");
    assert_int_equal(web->settings_n, 2);
    assert_int_equal(web->settings[0].field.id, FIELD_REGION);
    assert_str(web->settings[1].field.tag, "team");
    assert_null(t->charges[1].account_name.ptr);
    assert_int_equal(t->charges[1].day, day("2026-09-17"));
    assert_int_equal(t->expects_n, 4);
    assert_int_equal(t->expects[0].charge, 0);
    assert_int_equal(t->expects[1].state, CRD_CREDIT_ACTIVE);
    assert_int_equal(t->expects[2].month, 2026 * 12 + 10);
    assert_true(t->expects[3].amount == -5 * DEC_ONE);
    compiled_free(&k);
}

/* ---- hooks ---- */

static const char hook[] = "f\ng\nbusy account,tag.cost center\nof_b B,region,C\n";

static void check_hooks(compiled *k, const char *policy) {
    mem heap = libc_mem();
    text all;
    text_init(&all, &heap);
    text_format(&all, "%s category B { default \"b\" } category C { \"c\" when B is \"b\" }\n", policy);
    checked_with(k, text_str(&all), "call h.busy", hook);
    text_free(&all);
    for (size_t i = 0; i < k->d->at.n; i++) print_error("%.*s\n", STR_ARG(k->d->at.at[i]->message));
    assert_int_equal(crd_diagnostics_count(k->d), 0);
    assert_non_null(k->model);
}

static void hooks_stand_by_name_with_settings_by_key(void **state) {
    (void)state;
    compiled k;
    check_hooks(
        &k,
        "account lab = 999988887777 let ai = [AmazonBedrock] let first = 2026-05\n"
        "hook z from \"z.lua\" hook h from \"h.lua\" with { share is 70% whole is 200% who is lab on is first\n"
        "  floor is -5 USD many is [1, 0.5] for is 2 weeks list is ai }\n" CREDIT("c", "remind 1 day before expiry"));
    assert_int_equal(k.model->hooks_n, 3);
    assert_str(k.model->hooks[0].name, "h");
    assert_str(k.model->hooks[1].name, "std/hooks/reminders");
    assert_str(k.model->hooks[1].path, "std/hooks/reminders");
    assert_str(k.model->hooks[2].path, "z.lua");
    assert_str(k.model->hooks[2].text, hook);
    static const char *const shown[] = {"floor is -5.00 USD",      "for is 14",        "list is [\"AmazonBedrock\"]",
                                        "many is [1, 0.5]",        "on is 2026-05-01", "share is 0.7",
                                        "who is \"999988887777\"", "whole is 2"};
    assert_int_equal(k.model->hooks[0].settings_n, COUNT(shown));
    for (size_t i = 0; i < COUNT(shown); i++) {
        text t;
        text_init(&t, &k.m);
        text_format(&t, "%.*s is ", STR_ARG(k.model->hooks[0].settings[i].key));
        hook_value_text(&t, &k.model->hooks[0].settings[i].value);
        assert_str(text_str(&t), shown[i]);
        text_free(&t);
    }
    compiled_free(&k);
}

static void one_predicate_is_one_question(void **state) {
    (void)state;
    compiled k;
    check_hooks(&k,
                "hook h from \"h.lua\" hook i from \"h.lua\"\n"
                "category A { \"x\" when call h.of_b and call h.busy unless call i.busy \"y\" when call h.of_b }\n");
    const model *m = k.model;
    const char *names[] = {"B", "C", "A"}; /* what the hook asks for comes first */
    for (size_t i = 0; i < 3; i++) assert_str(m->categories[i].name, names[i]);
    assert_int_equal(m->questions_n, 3);
    assert_str(m->questions[0].function, "of_b");
    assert_int_equal(m->questions[0].columns_n, 3);
    assert_int_equal(m->questions[0].columns[0].category, 0);
    assert_int_equal(m->questions[0].columns[1].field.id, FIELD_REGION);
    assert_int_equal(m->questions[0].columns[2].category, 1);
    assert_int_equal(m->questions[1].columns[1].field.id, FIELD_TAG);
    assert_str(m->questions[1].columns[1].field.tag, "cost center");
    assert_int_equal(m->questions[2].hook, 1);
    assert_int_equal(m->facts[m->categories[2].rules[1].when->id].question, 0);
    assert_int_equal(m->facts[m->where->id].question, 1);
    compiled_free(&k);
}

static void a_credit_keeps_its_calls(void **state) {
    (void)state;
    compiled k;
    check_hooks(&k, "hook h from \"h.lua\"\n" CREDIT(
                        "c", "pause from 2026-09-01 until call h.f because \"wait\" pause from 2026-08-01\n"
                             "on exhausted call h.g remind 2 weeks before reactivation on paused 3 months call h.f\n"
                             "on expiring call h.f remind 1 month before expiry on forfeiting call h.f"));
    const crd_credit *c = &k.model->credits[0];
    assert_int_equal(c->pauses_count, 2);
    assert_null(c->pauses[0].call.hook.ptr);
    assert_int_equal(c->pauses[1].until, CRD_NO_DATE);
    assert_str(c->pauses[1].call.hook, "h");
    assert_str(c->pauses[1].call.function, "f");
    static const struct {
        crd_event_kind event;
        int32_t days, months;
        const char *hook, *function;
    } expected[] = {
        {CRD_EVENT_EXHAUSTED, 0, 0, "h", "g"},
        {CRD_EVENT_REACTIVATING, 14, 0, "std/hooks/reminders", "reactivation"},
        {CRD_EVENT_PAUSED, 0, 3, "h", "f"},
        {CRD_EVENT_EXPIRING, 0, 0, "h", "f"},
        {CRD_EVENT_EXPIRING, 0, 1, "std/hooks/reminders", "expiry"},
        {CRD_EVENT_FORFEITING, 0, 0, "h", "f"},
    };
    assert_int_equal(c->reactions_count, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_int_equal(c->reactions[i].event, expected[i].event);
        assert_int_equal(c->reactions[i].days, expected[i].days);
        assert_int_equal(c->reactions[i].months, expected[i].months);
        assert_str(c->reactions[i].call.hook, expected[i].hook);
        assert_str(c->reactions[i].call.function, expected[i].function);
    }
    compiled_free(&k);
}

static void the_lint_block_is_kept(void **state) {
    (void)state;
    compiled k;
    check(&k, "lint { allow CRD0301 deny likely-misspelling fail on warning lead time 2 weeks }\n");
    assert_int_equal(k.model->lint_levels_n, 2);
    assert_false(k.model->lint_levels[0].deny);
    assert_int_equal(k.model->lint_levels[1].code, DIAG_LIKELY_MISSPELLING);
    assert_true(k.model->lint_levels[1].deny && k.model->lint_fails_on_warning);
    assert_int_equal(k.model->lint_lead_days, 14);
    compiled_free(&k);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(categories_stand_after_those_they_ask_for),
        cmocka_unit_test(credits_are_sorted_by_name_and_restrictions_point_to_categories),
        cmocka_unit_test(lists_of_a_credit_are_sorted_and_distinct),
        cmocka_unit_test(a_credit_without_clauses_has_the_defaults),
        cmocka_unit_test(clauses_take_names_of_lets),
        cmocka_unit_test(sharing_is_sorted_everyone_first),
        cmocka_unit_test(settlement_sets_what_it_names),
        cmocka_unit_test(the_right_side_of_a_comparison_has_its_values),
        cmocka_unit_test(one_list_is_kept_once),
        cmocka_unit_test(guards_know_attributes_and_typed_values),
        cmocka_unit_test(the_extra_condition_may_use_every_field),
        cmocka_unit_test(rules_and_splits_keep_their_order),
        cmocka_unit_test(a_test_is_judged_on_the_last_day_that_it_names),
        cmocka_unit_test(hooks_stand_by_name_with_settings_by_key),
        cmocka_unit_test(one_predicate_is_one_question),
        cmocka_unit_test(a_credit_keeps_its_calls),
        cmocka_unit_test(the_lint_block_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
