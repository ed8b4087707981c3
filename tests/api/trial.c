/* SPDX-License-Identifier: Apache-2.0
 *
 * A host that tries hooks: a trial changes nothing of the run, and a call that asks for what is not there is misuse. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "crd.h"
#include "crd_tools.h"

#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})

static const char policy_text[] = "account lab = 444455556666\n"
                                  "hook stored from \"stored.lua\" with { days is 10 }\n"
                                  "credit poc { amount 100.00 USD starts 2026-07-01 expires 2026-12-31 owner lab\n"
                                  "  pause from 2026-07-10 until call stored.ready\n"
                                  "  remind 14 days before expiry on expiring 3 days before call stored.say }\n";

static const char hook_text[] =
    "return {\n"
    "  ready = function(credit, pause, today) return pause.from + crd.settings.days end,\n"
    "  say = function(credit, event) return { kind = \"notify\", title = \"stored\" } end,\n"
    "  ours = { fields = { \"account\" }, call = function(charge) return charge.account == \"1\" end },\n"
    "}\n";

static bool load(void *ud, const char *path, crd_str *text, const char **why) {
    (void)ud, (void)path, (void)why;
    *text = TEXT(hook_text);
    return true;
}

typedef struct host {
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
    crd_run *run;
} host;

/* False: this build has no hooks. */
static bool begin_with(host *h, const crd_run_options *options) {
    crd_config_init(&h->config);
    h->config.load = load;
    assert_true(crd_date_parse(TEXT("2026-08-31"), &h->config.as_of));
    assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    crd_compile_options compiled = {.path = "policy.crd", .text = TEXT(policy_text)};
    if (crd_policy_compile(&h->config, &compiled, h->list, &h->policy) != CRD_OK) return false;
    assert_int_equal(crd_run_new(h->policy, options, h->list, &h->run), CRD_OK);
    return true;
}

static bool begin(host *h, bool settle) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = settle;
    return begin_with(h, &options);
}

static void end(host *h) {
    crd_run_free(h->run);
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

static void assert_day(crd_date found, const char *expected) {
    char text[CRD_DATE_MAX];
    crd_date_text(found, text);
    assert_string_equal(text, expected);
}

static void assert_money(crd_money found, const char *expected) {
    char text[CRD_MONEY_MAX];
    crd_money_text(found, text);
    assert_string_equal(text, expected);
}

static const crd_plan *planned(const host *h) {
    const crd_plan *plan;
    assert_int_equal(crd_run_plan(h->run, &plan), CRD_OK);
    assert_int_equal(plan->actions_count, 2);
    assert_day(plan->credits[0].pauses[0].until, "2026-07-20");
    return plan;
}

static void a_trial_changes_nothing(void **state) {
    (void)state;
    host h = {0};
    const crd_trial *trial;
    crd_trial_options wanted = {.path = "stored.lua", .hook = TEXT("stored"), .function = TEXT("ready")};
    wanted.credit = TEXT("poc");
    wanted.text = TEXT("return { ready = function(credit, pause) return pause.from + 3 * crd.settings.days end }");
    if (begin(&h, true)) {
        planned(&h);
        assert_int_equal(crd_run_try(h.run, &wanted, &trial), CRD_OK);
        assert_int_equal(trial->place, CRD_TRIAL_PAUSE);
        assert_int_equal(trial->calls_count, 1);
        assert_day(trial->calls[0].reactivates, "2026-08-09");
        assert_string_equal(planned(&h)->actions[0].title.ptr, "expires on 2026-12-31 with 100.00 USD left");
    }
    end(&h);
}

static bool keep(void *ud, const char *bytes, size_t len) {
    strncat(ud, bytes, len);
    return true;
}

static void values_are_read_member_by_member(void **state) {
    (void)state;
    host h = {0};
    const crd_trial *trial;
    const crd_tag charge = {TEXT("account"), TEXT("1")};
    crd_trial_options wanted = {.path = "stored.lua", .hook = TEXT("stored"), .function = TEXT("ours")};
    wanted.charge = &charge;
    wanted.charge_count = 1;
    if (begin(&h, true)) {
        crd_str key;
        const crd_hook_value *item;
        char text[64] = "", json[64] = "";
        assert_int_equal(crd_run_try(h.run, &wanted, &trial), CRD_OK);
        assert_int_equal(trial->place, CRD_TRIAL_RULE);
        assert_true(trial->calls[0].answer);
        const crd_hook_value *given = trial->calls[0].arguments[0].value;
        assert_true(crd_hook_value_item(given, 0, &key, &item));
        assert_string_equal(key.ptr, "account");
        assert_true(crd_hook_value_text(h.run, item, keep, text));
        assert_string_equal(text, "\"1\"");
        assert_false(crd_hook_value_item(given, 1, &key, &item));
        assert_false(crd_hook_value_item(item, 0, &key, &item));
        crd_json out;
        crd_json_begin(&out, keep, json);
        crd_hook_value_json(trial->settings, &out);
        assert_string_equal(json, "{\"days\":10}");
    }
    end(&h);
}

static void what_is_not_there_is_misuse(void **state) {
    (void)state;
    host h = {0};
    const crd_trial *trial;
    const crd_trial_options good = {
        .path = "stored.lua", .hook = TEXT("stored"), .function = TEXT("ready"), .credit = TEXT("poc")};
    crd_trial_options bad = good;
    if (begin(&h, true)) {
        bad.path = NULL;
        assert_int_equal(crd_run_try(h.run, &bad, &trial), CRD_MISUSE);
        bad = good;
        bad.credit = TEXT("cop");
        assert_int_equal(crd_run_try(h.run, &bad, &trial), CRD_MISUSE);
        bad = good;
        bad.hook = TEXT("other");
        assert_int_equal(crd_run_try(h.run, &bad, &trial), CRD_MISUSE);
        assert_int_equal(crd_diagnostics_errors(h.list), 0);
        bad = good;
        bad.function = TEXT("redy");
        assert_int_equal(crd_run_try(h.run, &bad, &trial), CRD_INVALID);
        assert_int_equal(crd_diagnostics_errors(h.list), 1);
        assert_int_equal(crd_run_try(h.run, &good, &trial), CRD_OK); /* a trial that failed is over */
    }
    end(&h);
    if (begin(&h, false)) assert_int_equal(crd_run_try(h.run, &good, &trial), CRD_MISUSE);
    end(&h);
}

static void hooks_are_listed_by_name(void **state) {
    (void)state;
    host h = {0};
    crd_hook hook;
    if (begin(&h, true)) {
        assert_true(crd_policy_hook(h.policy, 0, &hook));
        assert_string_equal(hook.name.ptr, "std/hooks/reminders");
        assert_true(crd_policy_hook(h.policy, 1, &hook));
        assert_string_equal(hook.name.ptr, "stored");
        assert_string_equal(hook.path.ptr, "stored.lua");
        assert_false(crd_policy_hook(h.policy, 2, &hook));
    }
    end(&h);
}

/* What was planned, and what explains it, are not the trial's. */
static void a_plan_that_was_handed_out_stays(void **state) {
    (void)state;
    host h = {0};
    const crd_trial *trial;
    const crd_explanation *e;
    const crd_selection all = {.on = CRD_NO_DATE, .limit = 1};
    crd_trial_options wanted = {.path = "stored.lua", .hook = TEXT("stored"), .function = TEXT("ready")};
    wanted.credit = TEXT("poc");
    if (begin_with(&h, &(crd_run_options){.settle = true, .explain = true})) {
        crd_charge charge = {.account = TEXT("444455556666"), .service = TEXT("AmazonEC2")};
        charge.charge_type = TEXT("Usage");
        assert_true(crd_money_parse(TEXT("7.00"), &charge.cost));
        assert_true(crd_date_parse(TEXT("2026-08-20"), &charge.day));
        assert_int_equal(crd_run_charge(h.run, &charge), CRD_OK);
        const crd_plan *plan = planned(&h);
        const crd_plan before = *plan;
        for (int i = 0; i < 2; i++) {
            assert_int_equal(crd_run_try(h.run, &wanted, &trial), CRD_OK); /* with the pause open-ended */
            assert_memory_equal(plan, &before, sizeof before);
            assert_money(plan->credits[0].applied, "7.00");
            assert_string_equal(plan->actions[0].title.ptr, "expires on 2026-12-31 with 93.00 USD left");
            assert_int_equal(crd_run_explain_charges(h.run, &all, &e), CRD_OK);
            assert_money(e->at[0].paid, "7.00");
        }
    }
    end(&h);
}

static void what_a_trial_gave_needs_no_options(void **state) {
    (void)state;
    host h = {0};
    const crd_trial *trial;
    const crd_reaction expiring = {.event = CRD_EVENT_EXPIRING, .days = 14};
    char path[] = "tried.lua", function[] = "say", credit[] = "poc";
    char text[] = "return { say = function() return { kind = \"notify\", title = \"tried\" } end }";
    crd_trial_options wanted = {.path = path, .text = {text, strlen(text)}, .event = &expiring};
    wanted.function = (crd_str){function, strlen(function)};
    wanted.credit = (crd_str){credit, strlen(credit)};
    if (begin(&h, true)) {
        assert_int_equal(crd_run_try(h.run, &wanted, &trial), CRD_OK);
        memset(path, 'x', strlen(path));
        memset(text, 'x', strlen(text));
        memset(function, 'x', strlen(function));
        memset(credit, 'x', strlen(credit));
        assert_int_equal(trial->calls_count, 1);
        assert_int_equal(trial->calls[0].actions_count, 1);
        assert_string_equal(trial->calls[0].actions[0].by.hook.ptr, "tried.lua");
        assert_string_equal(trial->calls[0].actions[0].by.function.ptr, "say");
        assert_string_equal(trial->calls[0].actions[0].title.ptr, "tried");
    }
    end(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_trial_changes_nothing),
        cmocka_unit_test(a_plan_that_was_handed_out_stays),
        cmocka_unit_test(what_a_trial_gave_needs_no_options),
        cmocka_unit_test(values_are_read_member_by_member),
        cmocka_unit_test(what_is_not_there_is_misuse),
        cmocka_unit_test(hooks_are_listed_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
