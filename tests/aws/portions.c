/* SPDX-License-Identifier: Apache-2.0
 *
 * Portions of random balances: they add up to exactly what is available, differ by less than two cents, and AWS takes
 * each of them when there is enough for all. */
#include "tests/support/random.h"
#include "tests/support/test.h"

/* The command line is no library: the file is tried on its own. */
#include "cli/plan_split_portions.c"

#define CASES 20000

/* Up to 100,000,000,000.00; every fourth has six decimals. */
static wide random_balance(uint64_t *state) {
    wide cents = (wide)(random_next(state) % 10000000000000u) + 1;
    return cents * CENT + (random_below(state, 4) == 0 ? (wide)random_below(state, 10000) * SMALLEST : 0);
}

/* The slow and obvious way: cent by cent, from the first portion on. */
static wide obvious(wide all, size_t n, size_t i) {
    wide cents = all / CENT, each = cents / (wide)n, more = cents - each * (wide)n;
    wide amount = (each + ((wide)i < more ? 1 : 0)) * CENT;
    return i + 1 == n ? amount + all - cents * CENT : amount;
}

static void test_equal_portions(void **state) {
    (void)state;
    uint64_t seed = 20261120;
    portion all[SPLIT_MOST];
    for (size_t k = 0; k < CASES; k++) {
        size_t n = SPLIT_FEWEST + random_below(&seed, SPLIT_MOST - SPLIT_FEWEST + 1);
        wide available = random_balance(&seed), sum = 0;
        portions_equal(money_of(available), all, n);
        for (size_t i = 0; i < n; i++) {
            wide amount = wide_of(all[i].amount);
            assert_true(amount == obvious(available, n, i));
            assert_true(portion_exact(all[i].amount));
            assert_true(portion_large_enough(all[i].amount) || available < (wide)n * (LEAST + CENT));
            assert_true(amount - available / (wide)n < 2 * CENT && available / (wide)n - amount < 2 * CENT);
            sum += amount;
        }
        assert_true(sum == available);
        assert_int_equal(crd_money_sign(portions_missing(money_of(available), all, n)), 0);
    }
}

static void test_limits(void **state) {
    (void)state;
    assert_true(portion_large_enough(money_of(LEAST)));
    assert_false(portion_large_enough(money_of(LEAST - 1)));
    assert_true(portion_exact(money_of(LEAST + SMALLEST)));
    assert_false(portion_exact(money_of(LEAST + SMALLEST / 10)));
    portion two[] = {{.amount = money_of(LEAST)}, {.amount = money_of(LEAST)}};
    assert_true(wide_of(portions_missing(money_of(2 * LEAST + 1), two, 2)) == 1);
    assert_true(wide_of(portions_missing(money_of(2 * LEAST - 1), two, 2)) == -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_equal_portions), cmocka_unit_test(test_limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
