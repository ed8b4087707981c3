/* SPDX-License-Identifier: Apache-2.0
 *
 * Blocks of keys in front of a set of tuples. */
#include "vm/keys.h"

#include <string.h>

static size_t block_size(size_t width) { return (width * KEYS_BLOCK + 1) * sizeof(uint32_t); }

bool keys_init(keys *k, mem *m, size_t width) {
    tuples_init_unlisted(&k->found, m, width);
    k->block = mem_new(m, block_size(width));
    return k->block != NULL;
}

void keys_free(keys *k) {
    if (k->found.m == NULL) return;
    mem_free(k->found.m, k->block, block_size(k->found.width));
    tuples_free(&k->found);
}

void keys_ids(keys *k, size_t part, const uint32_t *ids, size_t n) {
    memcpy(k->block + part * KEYS_BLOCK, ids, n * sizeof *ids);
}
