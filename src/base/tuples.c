/* SPDX-License-Identifier: Apache-2.0
 *
 * Open addressing with linear probing over dense tuples; at most half full. */
#include "base/tuples.h"

#include <string.h>

#define FIRST_SLOTS 64

static uint32_t hash_of(const uint32_t *ids, size_t width) {
    uint64_t h = 0x9e3779b97f4a7c15u;
    for (size_t i = 0; i < width; i++) {
        h = (h ^ ids[i]) * 0xff51afd7ed558ccdu;
        h ^= h >> 32;
    }
    return (uint32_t)h;
}

static bool equal(const uint32_t *a, const uint32_t *b, size_t width) {
    for (size_t i = 0; i < width; i++)
        if (a[i] != b[i]) return false;
    return true;
}

/* The slot that holds the tuple, or the free one where it belongs. */
static tuples_slot *find(const tuples *t, const uint32_t *ids, uint32_t hash) {
    size_t mask = t->slots_n - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        tuples_slot *slot = &t->slots[i];
        if (slot->number_plus_1 == 0) return slot;
        if (slot->hash == hash && equal(tuples_get(t, slot->number_plus_1 - 1), ids, t->width)) return slot;
    }
}

static bool grow(tuples *t) {
    size_t wanted = t->slots_n == 0 ? FIRST_SLOTS : t->slots_n * 2, mask = wanted - 1;
    tuples_slot *slots = mem_new(t->m, wanted * sizeof *slots);
    if (slots == NULL) return false;
    for (size_t old = 0; old < t->slots_n; old++) {
        if (t->slots[old].number_plus_1 == 0) continue;
        size_t i = t->slots[old].hash & mask;
        while (slots[i].number_plus_1 != 0) i = (i + 1) & mask;
        slots[i] = t->slots[old];
    }
    mem_free(t->m, t->slots, t->slots_n * sizeof *slots);
    t->slots = slots;
    t->slots_n = wanted;
    return true;
}

void tuples_init(tuples *t, mem *m, size_t width) { *t = (tuples){.m = m, .width = width}; }

void tuples_free(tuples *t) {
    vec_free(t->m, &t->ids);
    mem_free(t->m, t->slots, t->slots_n * sizeof *t->slots);
    t->slots = NULL;
    t->slots_n = t->count = 0;
}

static uint32_t add(tuples *t, const uint32_t *ids, tuples_slot *slot, uint32_t hash) {
    if (t->count == TUPLES_FAILED - 1 || !vec_room(t->m, &t->ids, t->width)) {
        t->m->failed = true;
        return TUPLES_FAILED;
    }
    if (t->width > 0) memcpy(t->ids.at + t->ids.n, ids, t->width * sizeof *ids);
    t->ids.n += t->width;
    *slot = (tuples_slot){hash, ++t->count};
    return t->count - 1;
}

uint32_t tuples_add_hashed(tuples *t, const uint32_t *ids, uint32_t hash, bool *is_new) {
    if ((size_t)t->count * 2 >= t->slots_n && !grow(t)) return TUPLES_FAILED;
    tuples_slot *slot = find(t, ids, hash);
    *is_new = slot->number_plus_1 == 0;
    return *is_new ? add(t, ids, slot, hash) : slot->number_plus_1 - 1;
}

uint32_t tuples_add(tuples *t, const uint32_t *ids, bool *is_new) {
    return tuples_add_hashed(t, ids, hash_of(ids, t->width), is_new);
}

uint32_t tuples_find(const tuples *t, const uint32_t *ids) {
    if (t->slots_n == 0) return TUPLES_FAILED;
    return find(t, ids, hash_of(ids, t->width))->number_plus_1 - 1; /* a free slot is 0: one less is FAILED */
}
