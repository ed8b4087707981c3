/* SPDX-License-Identifier: Apache-2.0
 *
 * Totals by key. The grand total is kept beside the groups and every sum is checked. */
#include "ledger/groups.h"

#include <string.h>

void groups_init(groups *g, mem *m, size_t width) {
    *g = (groups){0};
    tuples_init(&g->keys, m, width);
}

void groups_init_unlisted(groups *g, mem *m, size_t width) {
    *g = (groups){0};
    tuples_init_unlisted(&g->keys, m, width);
}

void groups_free(groups *g) {
    vec_free(g->keys.m, &g->sums);
    tuples_free(&g->keys);
}

/* A sum for every key. */
static bool make_sums(groups *g) { return vec_reach(g->keys.m, &g->sums, g->keys.count); }

static groups_added add(groups *g, uint32_t number, dec cost) {
    return group_sum_add(&g->sums.at[number], 1, cost) && group_sum_add(&g->total, 1, cost) ? GROUPS_ADDED
                                                                                            : GROUPS_OVERFLOW;
}

groups_added groups_add(groups *g, const uint32_t *key, dec cost) {
    bool is_new;
    uint32_t number = tuples_add(&g->keys, key, &is_new);
    if (number == TUPLES_FAILED || !make_sums(g)) return GROUPS_NOMEM;
    return add(g, number, cost);
}

groups_added groups_add_block(groups *g, const uint32_t *keys, const dec *costs, size_t n, uint32_t *numbers) {
    if (!tuples_add_block(&g->keys, keys, n, numbers) || !make_sums(g)) return GROUPS_NOMEM;
    for (size_t i = 0; i < n; i++) __builtin_prefetch(&g->sums.at[numbers[i]], 1);
    for (size_t i = 0; i < n; i++) {
        groups_added added = add(g, numbers[i], costs[i]);
        if (added != GROUPS_ADDED) return added;
    }
    return GROUPS_ADDED;
}

/* ---- joining ---------------------------------------------------------------------------------------------------- */

/* Keys of n groups, part by part, as they are in the other set. */
static void map_keys(size_t width, const uint32_t *const *maps, uint32_t *keys, size_t n) {
    for (size_t part = 0; part < width; part++) {
        const uint32_t *map = maps[part];
        uint32_t *at = keys + part * TUPLES_BLOCK;
        for (size_t i = 0; map != NULL && i < n; i++)
            if (at[i] != UINT32_MAX) at[i] = map[at[i]];
    }
}

/* n sums of `from` and where they are here. */
static groups_added join_block(groups *g, const groups *from, const uint32_t *theirs, const uint32_t *here, size_t n) {
    for (size_t i = 0; i < n; i++) {
        __builtin_prefetch(&from->sums.at[theirs[i]]);
        __builtin_prefetch(&g->sums.at[here[i]], 1);
    }
    for (size_t i = 0; i < n; i++) {
        const group_sum *more = &from->sums.at[theirs[i]];
        if (!group_sum_add(&g->sums.at[here[i]], more->rows, more->cost)) return GROUPS_OVERFLOW;
    }
    return GROUPS_ADDED;
}

static groups_added join_all(groups *g, const groups *from, const uint32_t *const *maps, uint32_t *keys,
                             uint32_t *numbers) {
    uint32_t theirs[TUPLES_BLOCK], here[TUPLES_BLOCK];
    size_t at = 0, n;
    while ((n = tuples_walk(&from->keys, &at, keys, theirs)) > 0) {
        map_keys(from->keys.width, maps, keys, n);
        if (!tuples_add_block(&g->keys, keys, n, here) || !make_sums(g)) return GROUPS_NOMEM;
        groups_added added = join_block(g, from, theirs, here, n);
        if (added != GROUPS_ADDED) return added;
        for (size_t i = 0; numbers != NULL && i < n; i++) numbers[theirs[i]] = here[i];
    }
    return group_sum_add(&g->total, from->total.rows, from->total.cost) ? GROUPS_ADDED : GROUPS_OVERFLOW;
}

groups_added groups_join(groups *g, const groups *from, const uint32_t *const *maps, uint32_t *numbers) {
    size_t size = (g->keys.width * TUPLES_BLOCK + 1) * sizeof(uint32_t);
    uint32_t *keys = mem_new(g->keys.m, size);
    if (keys == NULL) return GROUPS_NOMEM;
    groups_added added = join_all(g, from, maps, keys, numbers);
    mem_free(g->keys.m, keys, size);
    return added;
}

bool groups_renumber(groups *g, const uint32_t *order) {
    size_t n = g->sums.n;
    group_sum *sums = n == 0 ? NULL : mem_resize(g->keys.m, NULL, 0, n * sizeof *sums);
    bool numbered = (n == 0 || sums != NULL) && tuples_renumber(&g->keys, order);
    for (size_t i = 0; numbered && i < n; i++) sums[i] = g->sums.at[order[i]];
    if (numbered && n > 0) memcpy(g->sums.at, sums, n * sizeof *sums);
    mem_free(g->keys.m, sums, n * sizeof *sums);
    return numbered;
}
