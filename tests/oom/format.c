/* SPDX-License-Identifier: Apache-2.0
 *
 * Formatting with an allocator that refuses the n-th call, once or from then on, for every n: each time the answer is
 * CRD_NOMEM, and every byte comes back. */
#include "crd_tools.h"
#include "tests/support/starve.h"
#include "tests/support/write.h"

static const char good[] =
    "# top\n## documented\nimport \"std/aws\" # behind\naccount a = 111122223333\nlet l = [a, b, # in\n c]\n"
    "category C { \"x\" when account in l or not (tag.a is \"b\") unless d default \"y\" }\n"
    "# crd: allow(CRD0301) until 2026-12-31: x\nguard \"g\" { for each credit require amount - 5 USD > 0 USD }\n"
    "test \"t\" { charge 5 USD from a for b in 2026-10 with { region is \"x\" tag.a is \"b\" } as c }\n# end";

static crd_status format(const crd_config *config, crd_str policy) {
    crd_diagnostics *d;
    crd_status status = crd_diagnostics_new(config, &d);
    if (status != CRD_OK) return status;
    status = crd_format(config, "p.crd", policy, d, write_nowhere, NULL);
    crd_diagnostics_free(d);
    return status;
}

static bool formats(const crd_config *config, const void *of) {
    crd_status status = format(config, str_of(of));
    assert_true(status == CRD_OK || status == CRD_NOMEM);
    return status == CRD_NOMEM;
}

static bool refuses(const crd_config *config, const void *of) {
    crd_status status = format(config, str_of(of));
    assert_true(status == CRD_INVALID || status == CRD_NOMEM);
    return status == CRD_NOMEM;
}

static void a_good_policy(void **state) {
    (void)state;
    starve(formats, good);
}

static void a_bad_policy(void **state) {
    (void)state;
    starve(refuses, "acount a = 111122223333\ncategory C {\n \"x\" whn account = l\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_good_policy), cmocka_unit_test(a_bad_policy)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
