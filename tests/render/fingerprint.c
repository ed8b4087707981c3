/* SPDX-License-Identifier: Apache-2.0
 *
 * Fingerprints: the same for a finding that moved, another for another finding. */
#include "render/fingerprint.h"
#include "tests/support/findings.h"

/* The fingerprint of the finding at the n-th occurrence (from 0) of a part of a text, in a list of such findings. */
static crd_str fingerprint_of(const char *policy, const char *part, size_t n, const char *message, char *digits) {
    crd_diagnostics *d = findings_new();
    uint32_t file = findings_source(d, "p.crd", str_of(policy));
    const char *begin = d->sources.at[file].text.ptr;
    for (const char *at = begin; (at = strstr(at, part)); at++)
        diag_add(d, DIAG_UNKNOWN_NAME,
                 (span){file, (uint32_t)(at - begin), (uint32_t)(at - begin + (ptrdiff_t)strlen(part))}, "%s", message);
    assert_true(n < d->at.n);
    fingerprint(d, n, digits);
    crd_diagnostics_free(d);
    return str_of(digits);
}

#define MESSAGE                "nothing is called `x`; see line 12: 1,234.50 USD"
#define OF(policy, n, message) fingerprint_of(policy, "x", n, message, (char[FINGERPRINT_SIZE]){0})

static void it_moves_with_its_line(void **state) {
    (void)state;
    crd_str first = OF("let a = x\n", 0, MESSAGE);
    assert_str(first, "475bcb69048ce6f0"); /* services keep these for years */
    assert_true(str_eq(first, OF("\n\n# more\nlet a = x\n", 0, MESSAGE)));
    assert_true(str_eq(first, OF("   let  a =\tx\r\n", 0, MESSAGE)));
    assert_true(str_eq(first, OF("let a = x\n", 0, "nothing is called `x`; see line 7: 9.00 USD")));
}

static void another_finding_has_another(void **state) {
    (void)state;
    crd_str first = OF("let a = x\n", 0, MESSAGE);
    assert_false(str_eq(first, OF("let b = x\n", 0, MESSAGE)));
    assert_false(str_eq(first, OF("let a = x\n", 0, "nothing is called `y`; see line 12: 1,234.50 USD")));
}

static void equal_findings_are_numbered(void **state) {
    (void)state;
    const char *policy = "let a = x\nlet a = x\n";
    assert_true(str_eq(OF(policy, 0, MESSAGE), OF("let a = x\n", 0, MESSAGE)));
    assert_false(str_eq(OF(policy, 0, MESSAGE), OF(policy, 1, MESSAGE)));
    assert_true(str_eq(OF(policy, 1, MESSAGE), OF("let a = x\n\n\nlet a = x\n", 1, MESSAGE)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_moves_with_its_line),
        cmocka_unit_test(another_finding_has_another),
        cmocka_unit_test(equal_findings_are_numbered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
