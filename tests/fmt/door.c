/* SPDX-License-Identifier: Apache-2.0
 *
 * crd_format as a host sees it: what is missing is misuse, a write that fails is told, and of a text with errors
 * nothing is written. */
#include "crd_tools.h"
#include "tests/support/findings.h"
#include "tests/support/write.h"

static sink out;

static crd_status format(crd_diagnostics *d, const char *policy) {
    crd_config config = libc_config();
    return crd_format(&config, "a/policy.crd", str_of(policy), d, sink_write, &out);
}

static void what_is_missing_is_misuse(void **state) {
    (void)state;
    crd_config config = libc_config();
    crd_diagnostics *d = findings_new();
    assert_int_equal(crd_format(NULL, "p", STR(""), d, sink_write, &out), CRD_MISUSE);
    assert_int_equal(crd_format(&config, NULL, STR(""), d, sink_write, &out), CRD_MISUSE);
    assert_int_equal(crd_format(&config, "p", STR(""), NULL, sink_write, &out), CRD_MISUSE);
    assert_int_equal(crd_format(&config, "p", STR(""), d, NULL, &out), CRD_MISUSE);
    crd_diagnostics_free(d);
}

static void an_absent_text_is_an_empty_one(void **state) {
    (void)state;
    crd_config config = libc_config();
    crd_diagnostics *d = findings_new();
    sink_init(&out);
    assert_int_equal(crd_format(&config, "p", STR_NONE, d, sink_write, &out), CRD_OK);
    assert_int_equal(out.n, 0);
    crd_diagnostics_free(d);
}

static void a_failed_write_is_told(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    sink_init(&out);
    out.writes_left = 0;
    assert_int_equal(format(d, "let a=1"), CRD_IO);
    assert_int_equal(crd_diagnostics_count(d), 0);
    crd_diagnostics_free(d);
}

static void errors_have_their_place_and_nothing_is_written(void **state) {
    (void)state;
    crd_diagnostic found;
    crd_diagnostics *d = findings_new();
    sink_init(&out);
    assert_int_equal(format(d, "let a=1\nlet b="), CRD_INVALID);
    assert_int_equal(out.n, 0);
    assert_true(crd_diagnostics_get(d, 0, &found));
    assert_true(str_eq(found.place.file, STR("a/policy.crd")));
    assert_int_equal(found.place.line, 2);
    crd_diagnostics_free(d);
}

/* What was found before in the same list does not matter. */
static void a_list_is_shared(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    sink_init(&out);
    assert_int_equal(format(d, "let b="), CRD_INVALID);
    assert_int_equal(format(d, "let a=1"), CRD_OK);
    assert_string_equal(out.text, "let a = 1\n");
    crd_diagnostics_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_missing_is_misuse), cmocka_unit_test(an_absent_text_is_an_empty_one),
        cmocka_unit_test(a_failed_write_is_told),    cmocka_unit_test(errors_have_their_place_and_nothing_is_written),
        cmocka_unit_test(a_list_is_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
