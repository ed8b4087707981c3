/* SPDX-License-Identifier: Apache-2.0
 *
 * How a dictionary looks its strings up, many at a time, with whatever vector instructions the machine has. Each path
 * has a hash of its own, which never leaves a dictionary; the ids are the same by all of them. */
#ifndef BASE_INTERN_PATHS_H
#define BASE_INTERN_PATHS_H

#include "hash.h"

struct intern;

typedef struct intern_path {
    const char *name;
    uint32_t (*hash)(crd_str s); /* reads nothing behind it */
    void (*find_block)(const struct intern *t, const crd_str *strings, size_t n, uint32_t *ids);
} intern_path;

/* The ways that this machine has, the fastest first; the last one is plain C. */
#define INTERN_PATHS 2
size_t intern_paths(const intern_path *out[INTERN_PATHS]);

/* The last one, and its hash inline. */
extern const intern_path intern_plain;
static inline uint32_t intern_hash_plain(crd_str s) { return (uint32_t)(hash_bytes(s.ptr, s.len) >> 32); }

#endif
