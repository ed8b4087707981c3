/* SPDX-License-Identifier: Apache-2.0
 *
 * A list that is full of the host's own findings: what the library answers does not depend on it, and errors are seen.
 */
#include "small.h"

static const char fine[] = "category A { \"x\" when service is \"AmazonEC2\" }\n";

/* What crd_policy_definitions answers, behind so many findings. */
static crd_status defined(const char *policy, const char *code, size_t findings, size_t shown_n) {
    host h;
    crd_aws_definitions *made;
    const crd_aws_category *at;
    size_t n;
    open_host(&h, policy);
    fill(h.list, "CRD1271", findings);
    crd_status status = crd_policy_definitions(h.policy, TEXT("A"), h.list, &made, &at, &n);
    assert_int_equal(shown(h.list, code), shown_n);
    crd_aws_definitions_free(made);
    close_host(&h);
    return status;
}

static void what_aws_refuses_is_not_given_out(void **state) {
    static const char name[] = "category A \"x/y?z!\" { \"x\" when service is \"AmazonEC2\" }\n";
    static const char field[] = "category A { \"x\" when service is \"AmazonEC2\" and seller is \"q\" }\n";
    (void)state;
    assert_int_equal(defined(fine, "CRD0371", 0, 0), CRD_OK);
    assert_int_equal(defined(fine, "CRD0371", FINDINGS_MAX, 0), CRD_OK);
    for (size_t n = 0; n <= FINDINGS_MAX; n += FINDINGS_MAX) {
        assert_int_equal(defined(name, "CRD0371", n, 1), CRD_INVALID);
        assert_int_equal(defined(field, "CRD0373", n, 1), CRD_INVALID);
    }
}

/* No level hides it, in a full list either. */
static void a_level_does_not_lift_what_aws_refuses(void **state) {
    host h;
    crd_aws_definitions *made;
    const crd_aws_category *at;
    size_t n;
    (void)state;
    open_host(&h, "category A { \"x\" when service is \"AmazonEC2\" and seller is \"q\" }\n");
    fill(h.list, "CRD1271", FINDINGS_MAX);
    assert_int_equal(crd_diagnostics_level(h.list, TEXT("CRD0373"), false), CRD_OK);
    assert_int_equal(crd_policy_definitions(h.policy, TEXT("A"), h.list, &made, &at, &n), CRD_INVALID);
    assert_int_equal(shown(h.list, "CRD0373"), 1);
    close_host(&h);
}

static void a_broken_policy_does_not_compile(void **state) {
    static const char *const codes[] = {"CRD1271", "CRD0001"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        crd_config config = config_of("2026-08-10");
        crd_diagnostics *list;
        crd_policy *policy;
        crd_compile_options options = {.path = "p.crd",
                                       .text = TEXT("category A { \"x\" when servce is AmazonEC2 }\n")};
        assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
        fill(list, codes[i], FINDINGS_MAX);
        size_t errors = crd_diagnostics_errors(list);
        assert_int_equal(crd_policy_compile(&config, &options, list, &policy), CRD_INVALID);
        assert_null(policy);
        assert_int_equal(crd_diagnostics_errors(list), errors + 1);
        assert_int_equal(shown(list, "CRD0509"), i == 0); /* no place among errors */
        crd_diagnostics_free(list);
    }
}

static crd_status linted(host *h) {
    crd_lint_options options;
    crd_lint_options_init(&options);
    return crd_policy_lint(h->policy, &options, h->list);
}

/* CRD0303: the second rule asks the same. */
static const char lintable[] =
    "category A { \"x\" when service is \"AmazonEC2\" \"y\" when service is \"AmazonEC2\" }\n";
static const char denying[] =
    "lint { deny CRD0303 }\n"
    "category A { \"x\" when service is \"AmazonEC2\" \"y\" when service is \"AmazonEC2\" }\n";

static void a_denied_finding_is_an_error_behind_others(void **state) {
    (void)state;
    for (int by_policy = 0; by_policy < 2; by_policy++) {
        host h;
        open_host(&h, by_policy ? denying : lintable);
        if (!by_policy) assert_int_equal(crd_diagnostics_level(h.list, TEXT("CRD0303"), true), CRD_OK);
        fill(h.list, "CRD1271", FINDINGS_MAX);
        assert_int_equal(linted(&h), CRD_OK);
        assert_int_equal(crd_diagnostics_errors(h.list), 1);
        assert_int_equal(shown(h.list, "CRD0303"), 1);
        close_host(&h);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_aws_refuses_is_not_given_out),
        cmocka_unit_test(a_level_does_not_lift_what_aws_refuses),
        cmocka_unit_test(a_broken_policy_does_not_compile),
        cmocka_unit_test(a_denied_finding_is_an_error_behind_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
