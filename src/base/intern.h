/* SPDX-License-Identifier: Apache-2.0
 *
 * A dictionary of distinct strings with dense ids: the one way in which text becomes a number here (constants of a
 * program, values of a column, category values). Id 0 is the absent value, always there; the empty string is it. */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include "intern_paths.h"
#include "mem.h"
#include "str.h"

#define INTERN_ABSENT 0u
#define INTERN_FAILED UINT32_MAX

/* Open addressing. The hash stands beside the id, so that a miss and growing touch no string. */
typedef struct intern_slot {
    uint32_t hash;
    uint32_t id_plus_1; /* 0: free */
} intern_slot;

typedef struct intern {
    mem *m;
    const intern_path *path;
    arena bytes;
    VEC(crd_str) strings; /* by id */
    intern_slot *slots;
    size_t slots_n; /* a power of two */
} intern;

bool intern_init(intern *t, mem *m);
void intern_free(intern *t);
/* The id of the string, copied in when new. INTERN_FAILED: no memory. */
uint32_t intern_add(intern *t, crd_str s);
/* The id, or INTERN_FAILED when it is not there. */
uint32_t intern_find(const intern *t, crd_str s);
/* The same for n strings at once, at most a block, so that the waits for memory overlap. Behind each of them, empty
 * ones too, INTERN_BEHIND bytes may be read. It is as fast as this machine can for a dictionary that expects blocks;
 * others have a hash that is quicker for a single string. */
#define INTERN_BLOCK  64
#define INTERN_BEHIND 16
void intern_find_block(const intern *t, const crd_str *strings, size_t n, uint32_t *ids);
void intern_expect_blocks(intern *t);
static inline crd_str intern_get(const intern *t, uint32_t id) { return t->strings.at[id]; }
static inline uint32_t intern_count(const intern *t) { return (uint32_t)t->strings.n; }

#endif
