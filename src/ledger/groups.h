/* SPDX-License-Identifier: Apache-2.0
 *
 * Totals by key: rows and exact cost of each distinct tuple of ids. */
#ifndef LEDGER_GROUPS_H
#define LEDGER_GROUPS_H

#include "base/decimal.h"
#include "base/tuples.h"

/* Of 24 bytes, not 32: there may be millions. So nobody points to the cost. */
typedef struct group_sum {
    uint64_t rows;
    dec cost;
} __attribute__((packed, aligned(8))) group_sum;

/* False: it leaves the range of money, and nothing was added. */
static inline bool group_sum_add(group_sum *sum, uint64_t rows, dec cost) {
    dec all;
    if (!dec_add(sum->cost, cost, &all)) return false;
    sum->cost = all;
    sum->rows += rows;
    return true;
}

typedef struct groups {
    tuples keys;
    VEC(group_sum) sums; /* by the key's number */
    group_sum total;
} groups;

typedef enum groups_added { GROUPS_ADDED, GROUPS_OVERFLOW, GROUPS_NOMEM } groups_added;

void groups_init(groups *g, mem *m, size_t width);
/* As tuples_init_unlisted. */
void groups_init_unlisted(groups *g, mem *m, size_t width);
void groups_free(groups *g);
groups_added groups_add(groups *g, const uint32_t *key, dec cost);
/* Adds n charges, at most TUPLES_BLOCK; part p of the key of charge i is keys[p * TUPLES_BLOCK + i]. numbers [charge]:
 * of its key. */
groups_added groups_add_block(groups *g, const uint32_t *keys, const dec *costs, size_t n, uint32_t *numbers);
/* Adds the sums of another set. maps [part of the key]: what each of its ids is in this one; NULL: the same number;
 * UINT32_MAX is itself everywhere. numbers [number there]: the number here; NULL: nobody asks. */
groups_added groups_join(groups *g, const groups *from, const uint32_t *const *maps, uint32_t *numbers);
/* As tuples_renumber. */
bool groups_renumber(groups *g, const uint32_t *order);

#endif
