/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the dictionary of strings. The invariants: at most half of the slots are taken, and a slot's hash is the hash of
 * its string, so that growing looks at no string. */
#include "base/intern.h"

#include <string.h>

#include "base/hash.h"

_Static_assert(HASH_BEHIND <= INTERN_BEHIND && HASH_BEHIND <= ARENA_BEHIND, "what may be read behind a string");

#define FIRST_SLOTS   16
#define INTERN_CACHED 512 /* so many strings and no more are in the caches anyway */

static uint32_t hash_of(crd_str s) { return (uint32_t)(hash_bytes(s.ptr, s.len) >> 32); }

bool intern_init(intern *t, mem *m) {
    *t = (intern){.m = m};
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

static inline bool equal(crd_str a, crd_str b) { return hash_equal_exact(a.ptr, b.ptr, a.len); }

/* Of strings with room behind them; those held here have it. */
static bool equal_roomy(crd_str a, crd_str b) { return hash_equal(a.ptr, b.ptr, a.len); }

/* The slot that holds the string, or the free one where it belongs. */
static inline intern_slot *find(const intern *t, crd_str s, uint32_t hash, bool (*same)(crd_str a, crd_str b)) {
    size_t mask = t->slots_n - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        intern_slot *slot = &t->slots[i];
        if (slot->id_plus_1 == 0) return slot;
        if (slot->hash != hash) continue;
        crd_str held = t->strings.at[slot->id_plus_1 - 1];
        if (held.len == s.len && same(held, s)) return slot;
    }
}

static intern_slot *find_slot(const intern *t, crd_str s, uint32_t hash) { return find(t, s, hash, equal); }

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
    uint32_t hash = hash_of(s);
    uint32_t id_plus_1 = find_slot(t, s, hash)->id_plus_1;
    return id_plus_1 ? id_plus_1 - 1 : add_new(t, s, hash);
}

uint32_t intern_find(const intern *t, crd_str s) {
    if (s.len == 0) return INTERN_ABSENT;
    uint32_t id_plus_1 = find_slot(t, s, hash_of(s))->id_plus_1;
    return id_plus_1 ? id_plus_1 - 1 : INTERN_FAILED;
}

/* A free slot's id_plus_1 is 0: one less is FAILED. */
static uint32_t find_roomy(const intern *t, crd_str s, uint32_t hash) {
    return s.len == 0 ? INTERN_ABSENT : find(t, s, hash, equal_roomy)->id_plus_1 - 1;
}

#define FETCHED 256 /* bytes of a string; behind them the processor has noticed by itself */

/* Asks for the memory of what is likely to be compared: the strings of the slots where the search begins. */
static void fetch_strings(const intern *t, const uint32_t *hashes, size_t n) {
    const crd_str *first[INTERN_BLOCK];
    for (size_t i = 0; i < n; i++) {
        uint32_t id_plus_1 = t->slots[hashes[i] & (t->slots_n - 1)].id_plus_1;
        first[i] = &t->strings.at[id_plus_1 > 0 ? id_plus_1 - 1 : 0];
        __builtin_prefetch(first[i]);
    }
    for (size_t i = 0; i < n; i++)
        for (size_t at = 0; at < first[i]->len && at < FETCHED; at += 64)
            __builtin_prefetch((const void *)((uintptr_t)first[i]->ptr + at));
}

void intern_find_block(const intern *t, const crd_str *strings, size_t n, uint32_t *ids) {
    uint32_t hashes[INTERN_BLOCK];
    for (size_t i = 0; i < n; i++) {
        hashes[i] = (uint32_t)(hash_roomy(strings[i].ptr, strings[i].len) >> 32);
        __builtin_prefetch(&t->slots[hashes[i] & (t->slots_n - 1)]);
    }
    if (t->strings.n > INTERN_CACHED) fetch_strings(t, hashes, n);
    for (size_t i = 0; i < n; i++) ids[i] = find_roomy(t, strings[i], hashes[i]);
}
