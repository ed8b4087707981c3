/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the dictionary of strings. The invariants: at most half of the slots are taken, and a slot's hash is the hash of
 * its string, so that growing looks at no string. */
#include "base/intern.h"

#include <string.h>

#include "base/hash.h"

_Static_assert(HASH_BEHIND <= INTERN_BEHIND && HASH_BEHIND <= ARENA_BEHIND, "what may be read behind a string");

#define FIRST_SLOTS 16

static uint32_t hash_of(const intern *t, crd_str s) {
    return t->path == &intern_plain ? intern_hash_plain(s) : t->path->hash(s);
}

bool intern_init(intern *t, mem *m) {
    *t = (intern){.m = m, .path = &intern_plain};
    arena_init(&t->bytes, m);
    t->slots = mem_new(m, FIRST_SLOTS * sizeof *t->slots);
    t->slots_n = t->slots ? FIRST_SLOTS : 0;
    crd_str *absent = t->slots ? vec_push(m, &t->strings) : NULL;
    if (absent == NULL) {
        intern_free(t);
        return false;
    }
    *absent = STR_NONE;
    return true;
}

void intern_free(intern *t) {
    if (t->m == NULL) return;
    mem_free(t->m, t->slots, t->slots_n * sizeof *t->slots);
    vec_free(t->m, &t->strings);
    arena_free(&t->bytes);
    *t = (intern){0};
}

/* The slot that holds the string, or the free one where it belongs. */
static inline intern_slot *find_slot(const intern *t, crd_str s, uint32_t hash) {
    size_t mask = t->slots_n - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        intern_slot *slot = &t->slots[i];
        if (slot->id_plus_1 == 0) return slot;
        if (slot->hash != hash) continue;
        crd_str held = t->strings.at[slot->id_plus_1 - 1];
        if (held.len == s.len && hash_equal_exact(held.ptr, s.ptr, s.len)) return slot;
    }
}

static bool grow(intern *t) {
    size_t old_n = t->slots_n, mask = 2 * old_n - 1;
    intern_slot *slots = mem_new(t->m, 2 * old_n * sizeof *slots);
    if (slots == NULL) return false;
    for (size_t old = 0; old < old_n; old++) {
        if (t->slots[old].id_plus_1 == 0) continue;
        size_t i = t->slots[old].hash & mask;
        while (slots[i].id_plus_1) i = (i + 1) & mask;
        slots[i] = t->slots[old];
    }
    mem_free(t->m, t->slots, old_n * sizeof *slots);
    t->slots = slots;
    t->slots_n = 2 * old_n;
    return true;
}

static uint32_t add_new(intern *t, crd_str s, uint32_t hash) {
    if (t->strings.n >= INTERN_FAILED - 1) { /* the ids are used up */
        t->m->failed = true;
        return INTERN_FAILED;
    }
    if (2 * t->strings.n > t->slots_n && !grow(t)) return INTERN_FAILED;
    if (!vec_room(t->m, &t->strings, 1)) return INTERN_FAILED;
    crd_str copy = arena_str(&t->bytes, s);
    if (copy.ptr == NULL) return INTERN_FAILED;
    t->strings.at[t->strings.n++] = copy;
    *find_slot(t, s, hash) = (intern_slot){hash, (uint32_t)t->strings.n};
    return (uint32_t)t->strings.n - 1;
}

uint32_t intern_add(intern *t, crd_str s) {
    if (s.len == 0) return INTERN_ABSENT;
    uint32_t hash = hash_of(t, s);
    uint32_t id_plus_1 = find_slot(t, s, hash)->id_plus_1;
    return id_plus_1 ? id_plus_1 - 1 : add_new(t, s, hash);
}

uint32_t intern_find(const intern *t, crd_str s) {
    if (s.len == 0) return INTERN_ABSENT;
    uint32_t id_plus_1 = find_slot(t, s, hash_of(t, s))->id_plus_1;
    return id_plus_1 ? id_plus_1 - 1 : INTERN_FAILED;
}

static void fill_again(intern *t) {
    memset(t->slots, 0, t->slots_n * sizeof *t->slots);
    for (uint32_t id = 1; id < t->strings.n; id++) {
        uint32_t hash = hash_of(t, t->strings.at[id]);
        *find_slot(t, t->strings.at[id], hash) = (intern_slot){hash, id + 1};
    }
}

void intern_expect_blocks(intern *t) {
    const intern_path *paths[INTERN_PATHS];
    intern_paths(paths);
    if (t->path == paths[0]) return;
    t->path = paths[0];
    fill_again(t);
}

void intern_find_block(const intern *t, const crd_str *strings, size_t n, uint32_t *ids) {
    t->path->find_block(t, strings, n, ids);
}
