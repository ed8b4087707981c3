/* SPDX-License-Identifier: Apache-2.0
 *
 * The row filter is a piece of code that ends in yes or no; it may ask for categories and for every field. */
#include "tests/support/policy.h"

static void the_filter_stands_behind_everything(void **state) {
    (void)state;
    compiled c;
    compiled_from(&c, STR("category A { \"x\" when service is \"a\" }"),
                  "charge_type not in [\"Tax\", \"Credit\"] and (A is \"x\" or sku is present)");
    text out = printed(c.program, &c.m);
    assert_str(text_str(&out), "program: 0 accounts, 0 credits, 1 categories, 0 guards, 4 predicates, 12 instructions\n"
                               "\n"
                               "category A \"A\"\n"
                               "  reads service\n"
                               "  ; \"x\"  policy.crd:1\n"
                               "     0  TEST         service is \"a\"\n"
                               "     1  JUMP_UNLESS  3\n"
                               "     2  VALUE        \"x\"\n"
                               "     3  ABSENT\n"
                               "\n"
                               "where\n"
                               "     4  TEST         charge_type in [\"Tax\", \"Credit\"]\n"
                               "     5  JUMP_IF      11\n"
                               "     6  TEST         A is \"x\"\n"
                               "     7  JUMP_IF      10\n"
                               "     8  TEST         sku is present\n"
                               "     9  JUMP_UNLESS  11\n"
                               "    10  YES\n"
                               "    11  NO\n");
    text_free(&out);
    compiled_free(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_filter_stands_behind_everything)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
