/* SPDX-License-Identifier: Apache-2.0
 *
 * A set of distinct tuples of 32-bit ids, numbered densely in the order of their first appearance: how rows become
 * groups, cells and keys. What belongs to a tuple stands in the owner's own arrays, by its number. Keys are compared
 * whole, never by fingerprint. */
#ifndef BASE_TUPLES_H
#define BASE_TUPLES_H

#include "mem.h"

#define TUPLES_FAILED UINT32_MAX

typedef struct tuples {
    mem *m;
    size_t width;      /* ids in a tuple; 0 is legal: one empty tuple */
    VEC(uint32_t) ids; /* [number * width] */
    uint32_t count;
    uint32_t *slots; /* open addressing, a power of two; number + 1, 0 is free */
    size_t slots_n;
} tuples;

/* Takes no memory before the first tuple. */
void tuples_init(tuples *t, mem *m, size_t width);
void tuples_free(tuples *t);
/* The number of the tuple, added when new (then *is_new). TUPLES_FAILED: no memory. */
uint32_t tuples_add(tuples *t, const uint32_t *ids, bool *is_new);
/* The number of the tuple; TUPLES_FAILED: it is not there. */
uint32_t tuples_find(const tuples *t, const uint32_t *ids);
static inline const uint32_t *tuples_get(const tuples *t, uint32_t number) {
    return t->ids.at + (size_t)number * t->width;
}

#endif
