/* SPDX-License-Identifier: Apache-2.0
 *
 * A host that sets levels and renders findings and tests: what it gets, and what the header says of misuse. */
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

static const char policy_text[] = "category A { \"x\" when charge_type is \"Usge\" }\n"
                                  "test \"t\" {\n"
                                  "  charge 1 USD from 444455556666 for AmazonEC2 in 2026-10 as c\n"
                                  "  expect A of c is \"y\"\n"
                                  "}\n";

typedef struct host {
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
} host;

static int begin(void **state) {
    static host h;
    h = (host){0};
    crd_config_init(&h.config);
    assert_int_equal(crd_diagnostics_new(&h.config, &h.list), CRD_OK);
    *state = &h;
    return 0;
}

static int end(void **state) {
    host *h = *state;
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
    return 0;
}

static crd_status compile(host *h, crd_str text) {
    crd_compile_options options = {.path = "policy.crd", .text = text};
    return crd_policy_compile(&h->config, &options, h->list, &h->policy);
}

static bool keep(void *ud, const char *bytes, size_t len) {
    char *kept = ud;
    assert_true(strlen(kept) + len < 4096);
    strncat(kept, bytes, len);
    return true;
}

static bool refuse(void *ud, const char *bytes, size_t len) {
    (void)ud, (void)bytes, (void)len;
    return false;
}

static void a_denied_warning_keeps_a_policy_from_compiling(void **state) {
    host *h = *state;
    assert_int_equal(crd_diagnostics_level(h->list, TEXT("likely-misspelling"), true), CRD_OK);
    assert_int_equal(compile(h, TEXT(policy_text)), CRD_INVALID);
    assert_int_equal(crd_diagnostics_errors(h->list), 1);
}

static void an_allowed_warning_is_not_shown(void **state) {
    host *h = *state;
    assert_int_equal(crd_diagnostics_level(h->list, TEXT("CRD0410"), false), CRD_OK);
    assert_int_equal(compile(h, TEXT(policy_text)), CRD_OK);
    assert_int_equal(crd_diagnostics_count(h->list), 0);
}

static void only_findings_with_a_level_take_one(void **state) {
    host *h = *state;
    assert_int_equal(crd_diagnostics_level(h->list, TEXT("unknown-name"), false), CRD_MISUSE);
    assert_int_equal(crd_diagnostics_level(h->list, TEXT("no-such-finding"), false), CRD_MISUSE);
    assert_int_equal(crd_diagnostics_level(NULL, TEXT("CRD0410"), false), CRD_MISUSE);
}

static void a_policy_says_from_when_lint_fails(void **state) {
    host *h = *state;
    assert_int_equal(crd_policy_fail_level(NULL), CRD_WARNING);
    assert_int_equal(compile(h, TEXT("lint { fail on error }\n")), CRD_OK);
    assert_int_equal(crd_policy_fail_level(h->policy), CRD_ERROR);
}

static void tests_are_rendered_for_build_servers_alone(void **state) {
    host *h = *state;
    char text[4096] = "";
    crd_test_run *run;
    crd_test_suite suite = {.file = TEXT("policy.crd")};
    assert_int_equal(compile(h, TEXT(policy_text)), CRD_OK);
    assert_int_equal(crd_policy_test(h->policy, (crd_str){NULL, 0}, h->list, &run, &suite.tests), CRD_OK);
    suite.run = run;
    crd_test_report report = {.suites = &suite, .suites_count = 1, .min_coverage = -1};
    assert_int_equal(crd_tests_render(&report, CRD_RENDER_GITHUB, keep, text), CRD_OK);
    assert_string_equal(text, "::error file=policy.crd,line=4,endLine=4,col=3,endColumn=23,title=test failed%3A t::"
                              "expect A of c is \"y\"%0Afound: absent\n");
    assert_int_equal(crd_tests_render(&report, CRD_RENDER_JUNIT, refuse, NULL), CRD_IO);
    assert_int_equal(crd_tests_render(&report, CRD_RENDER_SARIF, keep, text), CRD_MISUSE);
    assert_int_equal(crd_tests_render(NULL, CRD_RENDER_JUNIT, keep, text), CRD_MISUSE);
    crd_test_run_free(run);
}

static void an_unknown_format_is_misuse(void **state) {
    host *h = *state;
    assert_int_equal(crd_diagnostics_render(h->list, (crd_render_format)(CRD_RENDER_MARKDOWN + 1), false, refuse, NULL),
                     CRD_MISUSE);
}

#define TEST(claim) cmocka_unit_test_setup_teardown(claim, begin, end)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(a_denied_warning_keeps_a_policy_from_compiling),
        TEST(an_allowed_warning_is_not_shown),
        TEST(only_findings_with_a_level_take_one),
        TEST(a_policy_says_from_when_lint_fails),
        TEST(tests_are_rendered_for_build_servers_alone),
        TEST(an_unknown_format_is_misuse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
