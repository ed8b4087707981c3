/* SPDX-License-Identifier: Apache-2.0
 *
 * An operand has 24 bits; code generation notes one that does not fit instead of cutting it off. */
#include "vm/limits.h"
#include "codegen/generator.h"
#include "tests/support/memory.h"
#include "tests/support/test.h"

static void an_operand_beyond_24_bits_is_noted(void **state) {
    (void)state;
    mem m = libc_mem();
    generator g = {.m = &m};
    emit(&g, CODE_VALUE, LIMIT_OPERAND);
    assert_false(g.too_large);
    assert_int_equal(INSTRUCTION_A(g.code.at[0]), LIMIT_OPERAND);
    assert_int_equal(INSTRUCTION_OP(g.code.at[0]), CODE_VALUE);
    emit(&g, CODE_VALUE, LIMIT_OPERAND + 1);
    assert_true(g.too_large);
    vec_free(&m, &g.code);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(an_operand_beyond_24_bits_is_noted)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
