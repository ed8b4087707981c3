/* SPDX-License-Identifier: Apache-2.0
 *
 * The distinct keys that a category has met, numbered in the order of their first row. Rows are looked up a block at a
 * time and made part by part, so that the waits for memory overlap. */
#ifndef VM_KEYS_H
#define VM_KEYS_H

#include "base/tuples.h"

#define KEYS_BLOCK TUPLES_BLOCK

typedef struct keys {
    tuples found;    /* as wide as a key has parts; not listed */
    uint32_t *block; /* [part * KEYS_BLOCK + row of the block] */
} keys;

/* `width` is how many parts a key has; 0 is legal: one empty key. False: no memory. */
bool keys_init(keys *k, mem *m, size_t width);
void keys_free(keys *k);

/* A block of n rows: every part, then their numbers. */

/* The part's class of each row: classes[ids[row]]. */
static inline void keys_part(keys *k, size_t part, const uint32_t *classes, const uint32_t *ids, size_t n) {
    uint32_t *to = k->block + part * KEYS_BLOCK;
    for (size_t row = 0; row < n; row++) to[row] = classes[ids[row]];
}
/* The same for a part whose values are their own classes. */
void keys_ids(keys *k, size_t part, const uint32_t *ids, size_t n);
/* Numbers the rows' keys; new ones are added in the order of the rows. False: no memory. */
static inline bool keys_number(keys *k, size_t n, uint32_t *numbers) {
    return tuples_add_block(&k->found, k->block, n, numbers);
}

#endif
