/* SPDX-License-Identifier: Apache-2.0
 *
 * The distinct keys that a category has met, numbered in the order of their first row. Rows are looked up a block at a
 * time: the hashes of a block are made column by column and its slots are fetched ahead, so that the waits for memory
 * overlap. Keys are compared whole. */
#ifndef VM_KEYS_H
#define VM_KEYS_H

#include "base/mem.h"

#define KEYS_BLOCK  64
#define KEYS_FAILED UINT32_MAX

typedef struct keys_slot {
    uint32_t hash, number_plus_1; /* 0: free */
} keys_slot;

typedef struct keys {
    mem *m;
    size_t width;       /* parts of a key; 0 is legal: one empty key */
    VEC(uint32_t) held; /* [number * width] */
    uint32_t count;
    keys_slot *slots; /* open addressing, a power of two */
    size_t slots_n;
    uint32_t *block; /* [row of the block * width] */
    uint32_t hashes[KEYS_BLOCK];
} keys;

/* False: no memory. */
bool keys_init(keys *k, mem *m, size_t width);
void keys_free(keys *k);

/* A block of n rows: begin, then every part in order, then find for any of its rows. */
void keys_begin(keys *k, size_t n);
/* The part's class of each row: classes[ids[row]]. */
void keys_part(keys *k, size_t part, const uint32_t *classes, const uint32_t *ids, size_t n);
void keys_fetch(const keys *k, size_t n);
/* The number of a row's key, added when new. KEYS_FAILED: no memory. */
uint32_t keys_find(keys *k, size_t row, bool *is_new);
static inline const uint32_t *keys_row(const keys *k, size_t row) { return k->block + row * k->width; }

#endif
