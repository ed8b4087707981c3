/* SPDX-License-Identifier: Apache-2.0
 *
 * A host whose policy calls hooks: it plans, reads on and plans again; it gives a budget and a clock. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "crd.h"
#include "crd_tools.h"

#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})

static const char policy_text[] = "account lab = 444455556666\n"
                                  "hook timing from \"timing.lua\"\n"
                                  "credit poc { amount 100.00 USD starts 2026-07-01 expires 2026-12-31 owner lab\n"
                                  "  pause from 2026-07-10 until call timing.ready because \"a freeze\"\n"
                                  "  on paused 5 days call timing.say on exhausted call timing.say }\n";

/* The pause lasts as many days as the balance at the demand. */
static const char hook_text[] =
    "return {\n"
    "  ready = function(credit, pause, today)\n"
    "    for i = 1, 50000 do end\n"
    "    if not credit.demand then return nil, \"no charges yet\" end\n"
    "    return pause.from + crd.ceil(credit.remaining / credit.demand)\n"
    "  end,\n"
    "  say = function(credit, event)\n"
    "    return { kind = \"warn\", title = event.kind, text = crd.format(\"{}\", credit.remaining) }\n"
    "  end,\n"
    "}\n";

static bool load(void *ud, const char *path, crd_str *text, const char **why) {
    (void)ud, (void)why;
    assert_string_equal(path, "timing.lua");
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
static bool begin(host *h) {
    h->config.load = load;
    assert_true(crd_date_parse(TEXT("2026-08-31"), &h->config.as_of));
    assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    crd_compile_options compiled = {.path = "policy.crd", .text = TEXT(policy_text)};
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    if (crd_policy_compile(&h->config, &compiled, h->list, &h->policy) != CRD_OK) {
        crd_diagnostic first;
        assert_true(crd_diagnostics_get(h->list, 0, &first));
        assert_memory_equal(first.code.ptr, "CRD0517", first.code.len);
        print_message("not looked at: this build has no hooks\n");
        return false;
    }
    assert_int_equal(crd_run_new(h->policy, &options, h->list, &h->run), CRD_OK);
    return true;
}

static void end(host *h) {
    crd_run_free(h->run);
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

static void charge(host *h, const char *cost, const char *day) {
    crd_charge c = {.account = TEXT("444455556666"), .service = TEXT("AmazonEC2"), .charge_type = TEXT("Usage")};
    assert_true(crd_money_parse((crd_str){cost, strlen(cost)}, &c.cost));
    assert_true(crd_date_parse((crd_str){day, strlen(day)}, &c.day));
    assert_int_equal(crd_run_charge(h->run, &c), CRD_OK);
}

static void assert_money(crd_money amount, const char *expected) {
    char text[CRD_MONEY_MAX];
    crd_money_text(amount, text);
    assert_string_equal(text, expected);
}

static void assert_day(crd_date day, const char *expected) {
    char text[CRD_DATE_MAX];
    crd_date_text(day, text);
    assert_string_equal(text, expected);
}

static void assert_str(crd_str text, const char *expected) {
    assert_int_equal(text.len, strlen(expected));
    assert_memory_equal(text.ptr, expected, text.len);
}

static void hooks_are_asked_again_when_more_was_read(void **state) {
    (void)state;
    host h = {0};
    const crd_plan *plan;
    crd_config_init(&h.config);
    if (begin(&h)) {
        assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
        assert_int_equal(plan->credits[0].pauses[0].until, CRD_NO_DATE);
        assert_str(plan->credits[0].pauses[0].reason, "no charges yet");
        assert_int_equal(plan->actions_count, 1);

        charge(&h, "31.00", "2026-07-05");
        charge(&h, "31.00", "2026-08-10");
        assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
        assert_money(plan->credits[0].demand, "1.00");
        assert_day(plan->credits[0].pauses[0].until, "2026-09-17"); /* 69 are left: 69 days */
        assert_null(plan->credits[0].pauses[0].reason.ptr);
        assert_money(plan->credits[0].applied, "31.00");

        charge(&h, "31.00", "2026-08-11");
        charge(&h, "62.00", "2026-07-06");
        assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
        assert_money(plan->credits[0].demand, "2.00");
        assert_day(plan->credits[0].pauses[0].until, "2026-07-14"); /* 7 are left: 4 days */
        assert_money(plan->credits[0].applied, "100.00");
        assert_int_equal(plan->actions_count, 1); /* the pause does not last for 5 days any more */
        assert_int_equal(plan->actions[0].kind, CRD_ACTION_WARN);
        assert_int_equal(plan->actions[0].event, CRD_EVENT_EXHAUSTED);
        assert_int_equal(plan->actions[0].state, CRD_ACTION_DUE);
        assert_day(plan->actions[0].on, "2026-08-31");
        assert_day(plan->actions[0].event_on, "2026-08-31");
        assert_str(plan->actions[0].title, "exhausted");
        assert_str(plan->actions[0].text, "0.00 USD");
        assert_str(plan->actions[0].by.hook, "timing");
        assert_str(plan->actions[0].by.function, "say");
    }
    end(&h);
}

/* A second goes by whenever somebody looks. */
static uint64_t fast_clock(void *ud) {
    uint64_t *now = ud;
    return *now += 1000000000;
}

static void a_host_with_a_clock_ends_hooks_that_take_too_long(void **state) {
    (void)state;
    host h = {0};
    uint64_t now = 0;
    const crd_plan *plan;
    crd_diagnostic found;
    crd_config_init(&h.config);
    h.config.clock = fast_clock;
    h.config.clock_ud = &now;
    if (begin(&h)) {
        assert_int_equal(crd_run_plan(h.run, &plan), CRD_INVALID);
        assert_true(crd_diagnostics_get(h.list, 0, &found));
        assert_str(found.code, "CRD1022");
        assert_int_equal(crd_run_plan(h.run, &plan), CRD_MISUSE); /* the run can only be freed */
    }
    end(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hooks_are_asked_again_when_more_was_read),
        cmocka_unit_test(a_host_with_a_clock_ends_hooks_that_take_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
