/* SPDX-License-Identifier: Apache-2.0
 *
 * Parsing good and bad policies with an allocator that refuses the n-th call, once or from then on, for every n: no
 * tree comes out when something was refused, and every byte comes back. */
#include "tests/lang/support.h"
#include "tests/support/starve.h"

/* `policy` is a C string. */
static bool parse(const crd_config *config, const void *policy) {
    crd_diagnostics *d;
    arena a;
    ast_ids ids = {0};
    uint32_t file;
    if (crd_diagnostics_new(config, &d) != CRD_OK) return true;
    arena_init(&a, &d->m);
    if (diag_source(d, STR("p.crd"), str_of(policy), &file)) {
        node *root = parse_file(d, &a, &ids, file);
        assert_true((root == NULL) == d->m.failed);
    }
    bool noticed = d->m.failed;
    arena_free(&a);
    crd_diagnostics_free(d);
    return noticed;
}

static void a_good_policy(void **state) {
    (void)state;
    starve(parse,
           "import \"std/aws\"\naccount a = 111122223333\nlet l = [a, b, c]\n"
           "category C { \"x\" when account in l or not (tag.a is \"b\") and c is absent or d\n default \"y\" }\n"
           "guard \"g\" { for each credit require amount - 5 USD > 0 USD }\n"
           "test \"t\" { charge 5 USD from a for b in 2026-10 with { region is \"x\" } as c }\n");
}

static void a_bad_policy(void **state) {
    (void)state;
    starve(parse, "acount a = 111122223333\nlet credit = [a, [b], 5USD, \"\\q\", “x”]\n"
                  "category C {\n \"x\" whn account = l\n \"y\" when a is b is c\n}\nguard \"g\" { require a == b }\n"
                  "credit c {\n ownr x\n amount ]\n pause from 2026-02-30 utnil\n\ntest \"t\" {\n expect c aplied");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_good_policy), cmocka_unit_test(a_bad_policy)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
