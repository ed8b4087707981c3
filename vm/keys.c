/* SPDX-License-Identifier: Apache-2.0
 *
 * Blocks of keys in front of a set of tuples. */
#include "vm/keys.h"

static size_t block_size(size_t width) { return (width * KEYS_BLOCK + 1) * sizeof(uint32_t); }

bool keys_init(keys *k, mem *m, size_t width) {
    tuples_init(&k->found, m, width);
    k->block = mem_new(m, block_size(width));
    return k->block != NULL;
}

void keys_free(keys *k) {
    if (k->found.m == NULL) return;
    mem_free(k->found.m, k->block, block_size(k->found.width));
    tuples_free(&k->found);
}

void keys_begin(keys *k, size_t n) {
    for (size_t row = 0; row < n; row++) k->hashes[row] = 0x9e3779b9u;
}

static uint32_t mix(uint32_t hash, uint32_t class) {
    uint64_t h = (uint64_t)(hash ^ class) * 0xd6e8feb86659fd93u;
    return (uint32_t)(h >> 32) ^ (uint32_t)h;
}

static void add_part(keys *k, size_t part, size_t row, uint32_t class) {
    k->block[row * k->found.width + part] = class;
    k->hashes[row] = mix(k->hashes[row], class);
}

void keys_part(keys *k, size_t part, const uint32_t *classes, const uint32_t *ids, size_t n) {
    for (size_t row = 0; row < n; row++) add_part(k, part, row, classes[ids[row]]);
}

void keys_ids(keys *k, size_t part, const uint32_t *ids, size_t n) {
    for (size_t row = 0; row < n; row++) add_part(k, part, row, ids[row]);
}

void keys_fetch(const keys *k, size_t n) {
    for (size_t row = 0; row < n; row++) tuples_fetch(&k->found, k->hashes[row]);
}

uint32_t keys_find(keys *k, size_t row, bool *is_new) {
    return tuples_add_hashed(&k->found, keys_row(k, row), k->hashes[row], is_new);
}
