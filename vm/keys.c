/* SPDX-License-Identifier: Apache-2.0
 *
 * Open addressing with linear probing, at most half full. A slot holds the key's hash, so that growing looks at no key
 * and a probe compares few. */
#include "vm/keys.h"

#include <string.h>

#define FIRST_SLOTS 64

bool keys_init(keys *k, mem *m, size_t width) {
    *k = (keys){.m = m, .width = width};
    k->block = mem_new(m, (width * KEYS_BLOCK + 1) * sizeof *k->block);
    k->slots = mem_new(m, FIRST_SLOTS * sizeof *k->slots);
    k->slots_n = k->slots ? FIRST_SLOTS : 0;
    return k->block && k->slots;
}

void keys_free(keys *k) {
    if (k->m == NULL) return;
    vec_free(k->m, &k->held);
    mem_free(k->m, k->block, (k->width * KEYS_BLOCK + 1) * sizeof *k->block);
    mem_free(k->m, k->slots, k->slots_n * sizeof *k->slots);
}

/* ---- a block ---- */

void keys_begin(keys *k, size_t n) {
    for (size_t row = 0; row < n; row++) k->hashes[row] = 0x9e3779b9u;
}

static uint32_t mix(uint32_t hash, uint32_t class) {
    uint64_t h = (uint64_t)(hash ^ class) * 0xd6e8feb86659fd93u;
    return (uint32_t)(h >> 32) ^ (uint32_t)h;
}

void keys_part(keys *k, size_t part, const uint32_t *classes, const uint32_t *ids, size_t n) {
    for (size_t row = 0; row < n; row++) {
        uint32_t class = classes[ids[row]];
        k->block[row * k->width + part] = class;
        k->hashes[row] = mix(k->hashes[row], class);
    }
}

void keys_fetch(const keys *k, size_t n) {
    for (size_t row = 0; row < n; row++) __builtin_prefetch(&k->slots[k->hashes[row] & (k->slots_n - 1)]);
}

/* ---- the table ---- */

static bool equal(const keys *k, uint32_t number, const uint32_t *row) {
    const uint32_t *held = k->held.at + (size_t)number * k->width;
    for (size_t i = 0; i < k->width; i++)
        if (held[i] != row[i]) return false;
    return true;
}

static bool grow(keys *k) {
    size_t wanted = k->slots_n * 2;
    keys_slot *slots = mem_new(k->m, wanted * sizeof *slots);
    if (slots == NULL) return false;
    for (size_t old = 0; old < k->slots_n; old++) {
        if (k->slots[old].number_plus_1 == 0) continue;
        size_t i = k->slots[old].hash & (wanted - 1);
        while (slots[i].number_plus_1 != 0) i = (i + 1) & (wanted - 1);
        slots[i] = k->slots[old];
    }
    mem_free(k->m, k->slots, k->slots_n * sizeof *k->slots);
    k->slots = slots;
    k->slots_n = wanted;
    return true;
}

static uint32_t add(keys *k, keys_slot *slot, size_t row) {
    if (k->count == KEYS_FAILED - 1 || !vec_room(k->m, &k->held, k->width)) {
        k->m->failed = true;
        return KEYS_FAILED;
    }
    if (k->width > 0) memcpy(k->held.at + k->held.n, keys_row(k, row), k->width * sizeof *k->held.at);
    k->held.n += k->width;
    *slot = (keys_slot){k->hashes[row], ++k->count};
    uint32_t number = k->count - 1;
    return (size_t)k->count * 2 <= k->slots_n || grow(k) ? number : KEYS_FAILED;
}

uint32_t keys_find(keys *k, size_t row, bool *is_new) {
    uint32_t hash = k->hashes[row];
    for (size_t i = hash & (k->slots_n - 1);; i = (i + 1) & (k->slots_n - 1)) {
        keys_slot *slot = &k->slots[i];
        *is_new = slot->number_plus_1 == 0;
        if (*is_new) return add(k, slot, row);
        if (slot->hash == hash && equal(k, slot->number_plus_1 - 1, keys_row(k, row))) return slot->number_plus_1 - 1;
    }
}
