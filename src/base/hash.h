/* SPDX-License-Identifier: Apache-2.0
 *
 * The hash and the comparison of byte strings, inline because reading a bill asks for them with every value of every
 * row. Sixteen bytes at a time, zeros behind the last; through 128-bit products, in the manner of wyhash. The hash
 * depends on the byte order and is never written out.
 *
 * Of most values all bytes fit one or two such chunks. Where bytes behind a string may be read they are masked away,
 * which spares the branches on its length. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <string.h>

#include "crd.h"

__extension__ typedef unsigned __int128 hash_product;

/* Bytes that may be read behind what is said to be `roomy`. */
#define HASH_BEHIND 16

typedef struct hash_chunk {
    uint64_t a, b;
} hash_chunk;

static inline uint64_t hash_mix(uint64_t a, uint64_t b) {
    hash_product product = (hash_product)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t hash_word(const char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static inline hash_chunk hash_load(const char *at) { return (hash_chunk){hash_word(at), hash_word(at + 8)}; }

/* The first n bytes, up to sixteen, of a roomy string, and zeros. */
static inline hash_chunk hash_masked(const char *at, size_t n) {
    static const char bytes[32] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    hash_chunk c = hash_load(at), mask = hash_load(bytes + 16 - n);
    return (hash_chunk){c.a & mask.a, c.b & mask.b};
}

#define HASH_P UINT64_C(0xa0761d6478bd642f)
#define HASH_Q UINT64_C(0xe7037ed1a0b428db)

static inline uint64_t hash_step(uint64_t h, hash_chunk c) { return hash_mix(h ^ c.a, HASH_Q ^ c.b); }

/* All but the last chunk, which may be a whole one. Moves on to it. */
static inline uint64_t hash_front(const char **at, size_t *n) {
    uint64_t h = *n ^ HASH_P;
    for (; *n > 16; *at += 16, *n -= 16) h = hash_step(h, hash_load(*at));
    return h;
}

static inline uint64_t hash_end(uint64_t h, hash_chunk last) { return hash_mix(hash_step(h, last) ^ HASH_Q, HASH_P); }

/* The first n bytes, up to sixteen, and zeros; nothing behind them is read. Parts that overlap spare a loop. */
static inline hash_chunk hash_exact(const char *at, size_t n) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint32_t low, high;
    if (n > 8) return (hash_chunk){hash_word(at), hash_word(at + n - 8) >> (8 * (16 - n))};
    if (n < 4) {
        uint64_t few = 0;
        for (size_t i = 0; i < n; i++) few |= (uint64_t)(uint8_t)at[i] << 8 * i;
        return (hash_chunk){few, 0};
    }
    memcpy(&low, at, 4);
    memcpy(&high, at + n - 4, 4);
    return (hash_chunk){low | (uint64_t)high << 8 * (n - 4), 0};
#else
    char bytes[16] = {0};
    if (n > 0) memcpy(bytes, at, n);
    return hash_load(bytes);
#endif
}

static inline uint64_t hash_bytes(const char *at, size_t n) {
    uint64_t h = hash_front(&at, &n);
    return hash_end(h, hash_exact(at, n));
}

/* The same hash of a roomy string. */
static inline uint64_t hash_roomy(const char *at, size_t n) {
    uint64_t h = hash_front(&at, &n);
    return hash_end(h, hash_masked(at, n));
}

static inline uint64_t hash_differs(hash_chunk c, hash_chunk d) { return (c.a ^ d.a) | (c.b ^ d.b); }

/* Whether two strings of one length, more than sixteen, are equal. */
static inline bool hash_equal_long(const char *a, const char *b, size_t n) {
    if (n > 32) return memcmp(a, b, n) == 0;
    size_t last = n - 16;
    return (hash_differs(hash_load(a), hash_load(b)) | hash_differs(hash_load(a + last), hash_load(b + last))) == 0;
}

/* Whether two strings of one length are equal. */
static inline bool hash_equal_exact(const char *a, const char *b, size_t n) {
    if (n > 16) return hash_equal_long(a, b, n);
    return hash_differs(hash_exact(a, n), hash_exact(b, n)) == 0;
}

/* The same of roomy ones. */
static inline bool hash_equal(const char *a, const char *b, size_t n) {
    if (n > 16) return hash_equal_long(a, b, n);
    return hash_differs(hash_masked(a, n), hash_masked(b, n)) == 0;
}

#endif
