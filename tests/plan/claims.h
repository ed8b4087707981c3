/* SPDX-License-Identifier: Apache-2.0
 *
 * How the tests of one claim each are written. Accounts are A, B, C and O, the owner. */
#ifndef TESTS_PLAN_CLAIMS_H
#define TESTS_PLAN_CLAIMS_H

#include "tests/plan/world.h"

#define A "111111111111"
#define B "222222222222"
#define C "333333333333"
#define O "999999999999"

#define TEST(claim)                                                                                                    \
    static void claim##_in(world *w);                                                                                  \
    static void claim(void **state) {                                                                                  \
        (void)state;                                                                                                   \
        world w;                                                                                                       \
        world_init(&w);                                                                                                \
        claim##_in(&w);                                                                                                \
        world_free(&w);                                                                                                \
    }                                                                                                                  \
    static void claim##_in(world *w)

#define USE(w, who, what, on, amount) charged((w), .account = (who), .service = (what), .cost = (amount), .day = (on))

static inline void assert_result(const world *w, const char *name, const char *applied, const char *remaining,
                                 const char *forfeited) {
    const crd_credit_result *r = result(w, name);
    assert_money(r->applied, applied);
    assert_money(r->remaining, remaining);
    assert_money(r->forfeited, forfeited);
}

#endif
