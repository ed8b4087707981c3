/* SPDX-License-Identifier: Apache-2.0
 *
 * A policy depends on nothing but its allocator, and threads may share it: each has its own list and its own runs.
 * Under SAN=thread the second test also says that nobody writes to it. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "crd.h"

#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})
#define THREADS       4

static const char policy_text[] =
    "account ai_lab = 444455556666 \"ai-lab\"\n"
    "category Funding { \"AI\" when account is ai_lab and account.name starts with \"ai\" default \"Else\" }\n"
    "credit poc { amount 100.00 USD starts 2026-07-01 expires 2027-06-30 owner ai_lab covers [AmazonEC2]\n"
    "  restrict to Funding \"AI\" }\n"
    "guard \"most of it is used\" { for each credit require applied > 90 USD }\n"
    "guard \"all is sorted\" { for each category require coverage is 100% }\n"
    "test \"wrong\" {\n"
    "  charge 5.00 USD from ai_lab for AmazonEC2 in 2026-10 as mine\n"
    "  expect poc applied 6.00 USD\n"
    "  expect Funding of mine is \"Else\"\n"
    "}\n";

static crd_config config;

/* The text and the list that it was compiled with are gone when this returns. */
static crd_policy *compile(void) {
    crd_diagnostics *list;
    crd_policy *policy;
    char *text = malloc(sizeof policy_text), path[] = "policy.crd";
    crd_config_init(&config);
    assert_non_null(text);
    assert_true(crd_date_parse(TEXT("2026-11-20"), &config.as_of));
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    memcpy(text, policy_text, sizeof policy_text);
    crd_compile_options options = {.path = path, .text = {text, sizeof policy_text - 1}};
    assert_int_equal(crd_policy_compile(&config, &options, list, &policy), CRD_OK);
    memset(text, '#', sizeof policy_text);
    memset(path, '#', sizeof path);
    free(text);
    crd_diagnostics_free(list);
    return policy;
}

static bool is(crd_str found, const char *expected) {
    return found.len == strlen(expected) && memcmp(found.ptr, expected, found.len) == 0;
}

/* ---- what every thread does; true when all came out as it should ---- */

static bool fails(const crd_test_run *run, size_t i, const char *expected, const char *found) {
    crd_test_failure failure;
    return crd_tests_failure(run, 0, i, &failure) && is(failure.place.file, "policy.crd") &&
           failure.place.line == 9 + i && failure.place.column == 3 && is(failure.expected, expected) &&
           is(failure.found, found);
}

static bool runs_tests(const crd_policy *policy) {
    crd_diagnostics *list;
    crd_test_run *run = NULL;
    const crd_tests *tests;
    if (crd_diagnostics_new(&config, &list) != CRD_OK) return false;
    bool good = crd_policy_test(policy, (crd_str){0}, list, &run, &tests) == CRD_OK;
    crd_diagnostics_free(list); /* the results do not need it */
    good = good && tests->count == 1 && tests->at[0].failures == 2 && is(tests->at[0].place.file, "policy.crd") &&
           tests->at[0].place.line == 7 && fails(run, 0, "expect poc applied 6.00 USD", "applied 5.00 USD") &&
           fails(run, 1, "expect Funding of mine is \"Else\"", "\"AI\"");
    crd_test_run_free(run);
    return good;
}

static bool count(void *ud, const char *bytes, size_t len) {
    (void)bytes;
    *(size_t *)ud += len;
    return true;
}

static bool plans(const crd_policy *policy) {
    crd_diagnostics *list = NULL;
    crd_run *run = NULL;
    const crd_plan *plan = NULL;
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    crd_charge charge = {.account = TEXT("444455556666"), .service = TEXT("AmazonEC2"), .charge_type = TEXT("Usage")};
    bool good = crd_date_parse(TEXT("2026-10-03"), &charge.day) && crd_money_parse(TEXT("0.5"), &charge.cost) &&
                crd_diagnostics_new(&config, &list) == CRD_OK && crd_run_new(policy, &options, list, &run) == CRD_OK;
    for (int i = 0; i < 50 && good; i++) good = crd_run_charge(run, &charge) == CRD_OK;
    good = good && crd_run_plan(run, &plan) == CRD_OK && plan->history_count == 1 && plan->guards_count == 2 &&
           is(plan->guards[1].detail, "applied is 25.00 USD") && is(plan->guards[1].place.file, "policy.crd");
    crd_run_free(run);
    crd_diagnostics_free(list);
    return good;
}

static bool saves(const crd_policy *policy) {
    size_t saved = 0, listed = 0;
    return crd_policy_save(policy, count, &saved) == CRD_OK && saved > 0 &&
           crd_policy_disassemble(policy, count, &listed) == CRD_OK && listed > 0;
}

static void *use(void *policy) {
    for (int i = 0; i < 10; i++)
        if (!runs_tests(policy) || !plans(policy) || !saves(policy)) return NULL;
    return policy;
}

/* ---- claims ---- */

static void a_policy_outlives_its_text_and_its_list(void **state) {
    (void)state;
    crd_policy *policy = compile();
    assert_true(runs_tests(policy));
    assert_true(plans(policy));
    assert_true(saves(policy));
    crd_policy_free(policy);
}

static void threads_share_a_policy(void **state) {
    (void)state;
    pthread_t threads[THREADS];
    crd_policy *policy = compile();
    for (int i = 0; i < THREADS; i++) assert_int_equal(pthread_create(&threads[i], NULL, use, policy), 0);
    for (int i = 0; i < THREADS; i++) {
        void *done;
        assert_int_equal(pthread_join(threads[i], &done), 0);
        assert_ptr_equal(done, policy);
    }
    crd_policy_free(policy);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_policy_outlives_its_text_and_its_list),
        cmocka_unit_test(threads_share_a_policy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
