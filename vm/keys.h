/* SPDX-License-Identifier: Apache-2.0
 *
 * The distinct keys that a category has met, numbered in the order of their first row. Rows are looked up a block at a
 * time: the hashes of a block are made column by column and its slots are fetched ahead, so that the waits for memory
 * overlap. */
#ifndef VM_KEYS_H
#define VM_KEYS_H

#include "base/tuples.h"

#define KEYS_BLOCK  64
#define KEYS_FAILED TUPLES_FAILED

typedef struct keys {
    tuples found;    /* as wide as a key has parts */
    uint32_t *block; /* [row of the block * width] */
    uint32_t hashes[KEYS_BLOCK];
} keys;

/* `width` is how many parts a key has; 0 is legal: one empty key. False: no memory. */
bool keys_init(keys *k, mem *m, size_t width);
void keys_free(keys *k);

/* A block of n rows: begin, then every part in order, then find for any of its rows. */
void keys_begin(keys *k, size_t n);
/* The part's class of each row: classes[ids[row]]. */
void keys_part(keys *k, size_t part, const uint32_t *classes, const uint32_t *ids, size_t n);
/* The same for a part whose values are their own classes. */
void keys_ids(keys *k, size_t part, const uint32_t *ids, size_t n);
void keys_fetch(const keys *k, size_t n);
/* The number of a row's key, added when new. KEYS_FAILED: no memory. */
uint32_t keys_find(keys *k, size_t row, bool *is_new);
static inline const uint32_t *keys_row(const keys *k, size_t row) { return k->block + row * k->found.width; }

#endif
