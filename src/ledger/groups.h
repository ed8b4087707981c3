/* SPDX-License-Identifier: Apache-2.0
 *
 * Totals by key: rows and exact cost of each distinct tuple of ids. */
#ifndef LEDGER_GROUPS_H
#define LEDGER_GROUPS_H

#include "base/decimal.h"
#include "base/tuples.h"

typedef struct group_sum {
    uint64_t rows;
    dec cost;
} group_sum;

typedef struct groups {
    tuples keys;
    VEC(group_sum) sums; /* by the key's number */
    group_sum total;
} groups;

typedef enum groups_added { GROUPS_ADDED, GROUPS_OVERFLOW, GROUPS_NOMEM } groups_added;

void groups_init(groups *g, mem *m, size_t width);
void groups_free(groups *g);
groups_added groups_add(groups *g, const uint32_t *key, dec cost);

#endif
