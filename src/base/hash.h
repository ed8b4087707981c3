/* SPDX-License-Identifier: Apache-2.0
 *
 * The hash of byte strings, inline because reading a bill asks it for every value of every row. Sixteen bytes at a
 * time through 128-bit products, in the manner of wyhash. It depends on the byte order and is never written out. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <string.h>

#include "crd.h"

__extension__ typedef unsigned __int128 hash_product;

static inline uint64_t hash_mix(uint64_t a, uint64_t b) {
    hash_product product = (hash_product)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t hash_word(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

/* Up to eight bytes as one number; the length is mixed in elsewhere. Overlapping parts spare a loop. */
static inline uint64_t hash_short(const char *at, size_t n) {
    uint32_t low, high;
    if (n >= 4) {
        memcpy(&low, at, 4);
        memcpy(&high, at + n - 4, 4);
        return (uint64_t)high << 32 | low;
    }
    if (n == 0) return 0;
    return (uint64_t)(uint8_t)at[0] << 16 | (uint64_t)(uint8_t)at[n / 2] << 8 | (uint8_t)at[n - 1];
}

static inline uint64_t hash_bytes(const char *at, size_t n) {
    const uint64_t p = 0xa0761d6478bd642fu, q = 0xe7037ed1a0b428dbu;
    uint64_t h = n ^ p;
    for (; n > 16; at += 16, n -= 16) h = hash_mix(h ^ hash_word(at), q ^ hash_word(at + 8));
    h = n > 8 ? hash_mix(h ^ hash_word(at), q ^ hash_word(at + n - 8)) : hash_mix(h ^ hash_short(at, n), q);
    return hash_mix(h ^ q, p);
}

#endif
