/* SPDX-License-Identifier: Apache-2.0
 *
 * The arithmetic of a split: exact, whatever the decimals. */
#include "plan_split.h"

#define CENT     (WIDE_ONE / 100)
#define SMALLEST (WIDE_ONE / 1000000) /* of PORTION_DECIMALS decimals */
#define LEAST    (WIDE_ONE * PORTION_LEAST)

bool portion_large_enough(crd_money amount) { return wide_of(amount) >= LEAST; }

bool portion_exact(crd_money amount) { return wide_of(amount) % SMALLEST == 0; }

void portions_equal(crd_money available, portion *out, size_t n) {
    wide all = wide_of(available), cents = all / CENT, below = all % CENT;
    for (size_t i = 0; i < n; i++) {
        wide share = cents / (wide)n + ((wide)i < cents % (wide)n);
        out[i] = (portion){.amount = money_of(share * CENT + (i + 1 == n ? below : 0))};
    }
}

crd_money portions_missing(crd_money available, const portion *at, size_t n) {
    wide left = wide_of(available);
    for (size_t i = 0; i < n; i++) left -= wide_of(at[i].amount);
    return money_of(left);
}
