/* SPDX-License-Identifier: Apache-2.0
 *
 * Totals by key. The grand total is kept beside the groups and every sum is checked. */
#include "ledger/groups.h"

void groups_init(groups *g, mem *m, size_t width) {
    *g = (groups){0};
    tuples_init(&g->keys, m, width);
}

void groups_free(groups *g) {
    vec_free(g->keys.m, &g->sums);
    tuples_free(&g->keys);
}

groups_added groups_add(groups *g, const uint32_t *key, dec cost) {
    bool is_new;
    uint32_t number = tuples_add(&g->keys, key, &is_new);
    if (number == TUPLES_FAILED) return GROUPS_NOMEM;
    if (is_new) {
        group_sum *sum = vec_push(g->keys.m, &g->sums);
        if (sum == NULL) return GROUPS_NOMEM;
        *sum = (group_sum){0};
    }
    group_sum *sum = &g->sums.at[number];
    if (!dec_add(sum->cost, cost, &sum->cost) || !dec_add(g->total.cost, cost, &g->total.cost)) return GROUPS_OVERFLOW;
    sum->rows++;
    g->total.rows++;
    return GROUPS_ADDED;
}
