/* SPDX-License-Identifier: Apache-2.0
 *
 * Totals by key. The grand total is kept beside the groups and every sum is checked. */
#include "ledger/groups.h"

#include <string.h>

void groups_init(groups *g, mem *m, size_t width) {
    *g = (groups){0};
    tuples_init(&g->keys, m, width);
}

void groups_free(groups *g) {
    vec_free(g->keys.m, &g->sums);
    tuples_free(&g->keys);
}

/* A sum for every key. */
static bool make_sums(groups *g) {
    size_t new = g->keys.count - g->sums.n;
    if (new == 0) return true;
    if (!vec_room(g->keys.m, &g->sums, new)) return false;
    memset(g->sums.at + g->sums.n, 0, new * sizeof *g->sums.at);
    g->sums.n += new;
    return true;
}

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

/* The keys of n groups from `first` on, part by part. */
static void map_keys(const groups *from, size_t first, size_t n, const uint32_t *const *maps, uint32_t *keys) {
    size_t width = from->keys.width;
    for (size_t i = 0; i < n; i++) {
        const uint32_t *key = tuples_get(&from->keys, (uint32_t)(first + i));
        for (size_t part = 0; part < width; part++) {
            bool mapped = maps[part] != NULL && key[part] != UINT32_MAX;
            keys[part * TUPLES_BLOCK + i] = mapped ? maps[part][key[part]] : key[part];
        }
    }
}

static groups_added join_block(groups *g, const groups *from, size_t first, size_t n, const uint32_t *numbers) {
    for (size_t i = 0; i < n; i++) {
        const group_sum *more = &from->sums.at[first + i];
        if (!group_sum_add(&g->sums.at[numbers[i]], more->rows, more->cost)) return GROUPS_OVERFLOW;
    }
    return GROUPS_ADDED;
}

static groups_added join_all(groups *g, const groups *from, const uint32_t *const *maps, uint32_t *keys,
                             uint32_t *numbers) {
    for (size_t first = 0; first < from->keys.count; first += TUPLES_BLOCK) {
        uint32_t found[TUPLES_BLOCK];
        size_t left = from->keys.count - first, n = left < TUPLES_BLOCK ? left : TUPLES_BLOCK;
        map_keys(from, first, n, maps, keys);
        if (!tuples_add_block(&g->keys, keys, n, found) || !make_sums(g)) return GROUPS_NOMEM;
        groups_added added = join_block(g, from, first, n, found);
        if (added != GROUPS_ADDED) return added;
        if (numbers != NULL) memcpy(numbers + first, found, n * sizeof *found);
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
