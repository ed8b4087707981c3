/* SPDX-License-Identifier: Apache-2.0
 *
 * A set of distinct tuples of 32-bit ids, numbered densely in the order of their first appearance: how rows become
 * groups, cells and keys. What belongs to a tuple stands in the owner's own arrays, by its number. Keys are compared
 * whole, never by fingerprint. */
#ifndef BASE_TUPLES_H
#define BASE_TUPLES_H

#include "mem.h"

#define TUPLES_FAILED UINT32_MAX
#define TUPLES_PACKED 16 /* wider tuples are not packed */
#define TUPLES_BLOCK  64 /* tuples added at a time: enough for the waits for memory to overlap */

/* A tuple's key, and in the lower bits one more than its number; 0 is free. Ids are small and dense, so mostly the key
 * is the tuple: of each part the bits in which it differs from the first tuple's. Otherwise it is a hash, and what
 * stands there has to be compared. */
typedef uint64_t tuples_slot;

typedef struct tuples {
    mem *m;
    size_t width;      /* ids in a tuple; 0 is legal: one empty tuple */
    VEC(uint32_t) ids; /* [number * width], when listed */
    uint32_t count;
    bool listed;
    bool packed;                   /* keys are tuples */
    uint8_t number_bits;           /* of a slot */
    uint8_t bits[TUPLES_PACKED];   /* of each part's difference from `first` */
    uint32_t first[TUPLES_PACKED]; /* the first tuple */
    tuples_slot *slots;            /* open addressing */
    size_t slots_n;                /* a power of two */
} tuples;

/* Takes no memory before the first tuple. */
void tuples_init(tuples *t, mem *m, size_t width);
/* The same for tuples that are not got but walked over: without the list of them it takes half of the memory. */
void tuples_init_unlisted(tuples *t, mem *m, size_t width);
/* Lists them, from now on. False: no memory. */
bool tuples_list(tuples *t);
void tuples_free(tuples *t);
/* The number of the tuple, added when new (then *is_new). TUPLES_FAILED: no memory. */
uint32_t tuples_add(tuples *t, const uint32_t *ids, bool *is_new);
/* The number of the tuple; TUPLES_FAILED: it is not there. */
uint32_t tuples_find(const tuples *t, const uint32_t *ids);
/* Adds n tuples, at most a block; part p of tuple i is ids[p * TUPLES_BLOCK + i]. New ones have the numbers from the
 * old count on, in the order of the tuples. False: no memory. */
bool tuples_add_block(tuples *t, const uint32_t *ids, size_t n, uint32_t *numbers);
/* All tuples, a block at a time: part p of tuple i is ids[p * TUPLES_BLOCK + i]. *at is 0 at first; what it is then,
 * and the order, mean nothing. How many there are in the block; 0: no more. */
size_t tuples_walk(const tuples *t, size_t *at, uint32_t *ids, uint32_t *numbers);
/* Gives the tuples other numbers, and lists them: order[new] = old, each once. False: no memory; they are as they were.
 */
bool tuples_renumber(tuples *t, const uint32_t *order);
/* One that is listed. */
static inline const uint32_t *tuples_get(const tuples *t, uint32_t number) {
    return t->ids.at + (size_t)number * t->width;
}

#endif
