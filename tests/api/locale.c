/* SPDX-License-Identifier: Apache-2.0
 *
 * A host with a locale of its own: hooks compute and write with points, whatever it prints itself. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "crd.h"
#include "crd_tools.h"

#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})

static const char policy_text[] = "account lab = 444455556666\n"
                                  "hook timing from \"timing.lua\" with { share is 0.25 }\n"
                                  "credit poc { amount 1_000.50 USD starts 2026-07-01 expires 2027-06-30 owner lab\n"
                                  "  pause from 2026-08-01 until call timing.ready\n"
                                  "  remind 3 days before reactivation on paused 10 days call timing.say }\n";

static const char hook_text[] =
    "local half = tonumber(\"0.5\")\n"
    "return {\n"
    "  ready = function(credit, pause, today)\n"
    "    if half ~= 0.5 or tonumber(\"0,5\") then return nil, \"another point\" end\n"
    "    return pause.from + crd.ceil(credit.remaining / credit.demand * crd.settings.share)\n"
    "  end,\n"
    "  say = function(credit, event)\n"
    "    return { kind = \"warn\", title = crd.format(\"{} {} {} {}\", credit.remaining, half,\n"
    "      crd.settings.share, tostring(half)) }\n"
    "  end,\n"
    "}\n";

static bool load(void *ud, const char *path, crd_str *text, const char **why) {
    (void)ud, (void)path, (void)why;
    *text = TEXT(hook_text);
    return true;
}

/* A build without Lua has no hooks. */
static crd_policy *compile(const crd_config *config, crd_diagnostics *list) {
    crd_policy *policy;
    crd_compile_options options = {.path = "policy.crd", .text = TEXT(policy_text)};
    if (crd_policy_compile(config, &options, list, &policy) == CRD_OK) return policy;
    crd_diagnostic first;
    assert_true(crd_diagnostics_get(list, 0, &first));
    assert_memory_equal(first.code.ptr, "CRD0517", first.code.len);
    return NULL;
}

static void charge(crd_run *run) {
    crd_charge c = {.account = TEXT("444455556666"), .service = TEXT("AmazonEC2"), .charge_type = TEXT("Usage")};
    assert_true(crd_money_parse(TEXT("310.75"), &c.cost) && crd_date_parse(TEXT("2026-07-03"), &c.day));
    assert_int_equal(crd_run_charge(run, &c), CRD_OK);
}

/* The end of the pause, what is asked for and the demand, as one text; false: no hooks here. */
static bool plan_in(char *out, size_t size) {
    char until[CRD_DATE_MAX], demand[CRD_MONEY_MAX];
    crd_config config;
    crd_diagnostics *list;
    crd_run *run;
    const crd_plan *plan;
    crd_config_init(&config);
    config.load = load;
    assert_true(crd_date_parse(TEXT("2026-07-31"), &config.as_of));
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    crd_policy *policy = compile(&config, list);
    if (policy != NULL) {
        crd_run_options options;
        crd_run_options_init(&options);
        options.settle = true;
        assert_int_equal(crd_run_new(policy, &options, list, &run), CRD_OK);
        charge(run);
        assert_int_equal(crd_run_plan(run, &plan), CRD_OK);
        crd_date_text(plan->credits[0].pauses[0].until, until);
        crd_money_text(plan->credits[0].demand, demand);
        int n = snprintf(out, size, "%s %s", until, demand);
        for (size_t i = 0; i < plan->actions_count; i++)
            n += snprintf(out + n, size - (size_t)n, "; %s", plan->actions[i].title.ptr);
        crd_run_free(run);
    }
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return policy != NULL;
}

/* Some locale with a comma, or NULL. */
static const char *comma_locale(void) {
    static const char *const names[] = {"de_DE.UTF-8", "de_DE.utf8", "de_DE", "fr_FR.UTF-8", "fr_FR.utf8", "fr_FR"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (setlocale(LC_ALL, names[i]) != NULL && localeconv()->decimal_point[0] == ',') return names[i];
    setlocale(LC_ALL, "C");
    return NULL;
}

static void hooks_write_points_in_a_locale_with_commas(void **state) {
    (void)state;
    char plain[512], foreign[512], own[16];
    if (!plan_in(plain, sizeof plain)) {
        print_message("not looked at: this build has no hooks\n");
        return;
    }
    assert_string_equal(plain, "2026-08-19 10.024193548387096774; 689.75 USD 0.5 0.25 0.5; re-activates on 2026-08-19");
    if (comma_locale() == NULL) {
        print_message("not looked at: no locale with a comma is installed here\n");
        return;
    }
    snprintf(own, sizeof own, "%.1f", 1.5);
    assert_string_equal(own, "1,5");
    assert_true(plan_in(foreign, sizeof foreign));
    setlocale(LC_ALL, "C");
    assert_string_equal(foreign, plain);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(hooks_write_points_in_a_locale_with_commas)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
