/* SPDX-License-Identifier: Apache-2.0
 *
 * A set of distinct tuples of 32-bit ids, numbered densely in the order of their first appearance: how rows become
 * groups, cells and keys. What belongs to a tuple stands in the owner's own arrays, by its number. Keys are compared
 * whole, never by fingerprint. */
#ifndef BASE_TUPLES_H
#define BASE_TUPLES_H

#include "mem.h"

#define TUPLES_FAILED UINT32_MAX

/* The hash stands beside the number, so that growing looks at no tuple and a search at few. */
typedef struct tuples_slot {
    uint32_t hash, number_plus_1; /* 0: free */
} tuples_slot;

typedef struct tuples {
    mem *m;
    size_t width;      /* ids in a tuple; 0 is legal: one empty tuple */
    VEC(uint32_t) ids; /* [number * width] */
    uint32_t count;
    tuples_slot *slots; /* open addressing */
    size_t slots_n;     /* a power of two */
} tuples;

/* Takes no memory before the first tuple. */
void tuples_init(tuples *t, mem *m, size_t width);
void tuples_free(tuples *t);
/* The number of the tuple, added when new (then *is_new). TUPLES_FAILED: no memory. */
uint32_t tuples_add(tuples *t, const uint32_t *ids, bool *is_new);
/* The number of the tuple; TUPLES_FAILED: it is not there. */
uint32_t tuples_find(const tuples *t, const uint32_t *ids);
/* The same as tuples_add with hashes of the caller's own. All tuples of a set are added one way. */
uint32_t tuples_add_hashed(tuples *t, const uint32_t *ids, uint32_t hash, bool *is_new);
/* Asks for the memory where a search for the hash will begin. */
static inline void tuples_fetch(const tuples *t, uint32_t hash) {
    if (t->slots != NULL) __builtin_prefetch(&t->slots[hash & (t->slots_n - 1)]);
}
static inline const uint32_t *tuples_get(const tuples *t, uint32_t number) {
    return t->ids.at + (size_t)number * t->width;
}

#endif
