/* SPDX-License-Identifier: Apache-2.0
 *
 * One search, written once: hashes, then what they lead to, then the bytes, each for all strings of a block, so that
 * the waits for memory overlap. Each path brings its own way of hashing and comparing: plain C sixteen bytes at a time
 * (hash.h), AVX-512 with masked loads, which read 64 bytes of any string and nothing behind it. */
#include "base/hash.h"
#include "base/intern.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

#define INLINE static inline __attribute__((always_inline))

#define CACHED 512 /* so many strings and no more are in the caches anyway */

/* What a path brings along. `some_long`: there may be strings above LONG bytes. */
typedef uint32_t (*hash_fn)(crd_str s, bool some_long);
typedef bool (*equal_fn)(crd_str a, crd_str b, bool some_long); /* of one length */
#define LONG ((size_t)64)

/* ---- the search -------------------------------------------------------------------------------------------------- */

/* The first id that has the string's hash, which is mostly its own; INTERN_FAILED: a free slot comes first. */
INLINE uint32_t candidate(const intern *t, crd_str s, uint32_t hash) {
    size_t mask = t->slots_n - 1, i = hash & mask;
    while (t->slots[i].hash != hash && t->slots[i].id_plus_1 != 0) i = (i + 1) & mask;
    uint32_t id = t->slots[i].id_plus_1 - 1; /* a free slot's id_plus_1 is 0: one less is FAILED */
    return s.len == 0 ? INTERN_ABSENT : id;
}

/* What is not to be compared is compared with itself. */
INLINE crd_str held_by(const intern *t, crd_str s, uint32_t id) {
    return id == INTERN_FAILED || id == INTERN_ABSENT ? s : t->strings.at[id];
}

/* Always inline: a compiler may think that a function which only asks for memory does nothing, and leave it out. Three
 * places of each, whatever its length: between them the processor goes on by itself. */
INLINE void fetch_bytes(const intern *t, const crd_str *strings, const uint32_t *ids, size_t n) {
    for (size_t i = 0; i < n; i++) {
        crd_str held = held_by(t, strings[i], ids[i]);
        uintptr_t at = (uintptr_t)held.ptr;
        __builtin_prefetch((const void *)at);
        __builtin_prefetch((const void *)(at + held.len / 2));
        __builtin_prefetch((const void *)(at + held.len));
    }
}

INLINE void find(const intern *t, const crd_str *strings, size_t n, uint32_t *ids, hash_fn hash, equal_fn equal,
                 bool some_long) {
    uint32_t hashes[INTERN_BLOCK];
    bool far = t->strings.n > CACHED;
    for (size_t i = 0; i < n; i++) {
        hashes[i] = hash(strings[i], some_long);
        __builtin_prefetch(&t->slots[hashes[i] & (t->slots_n - 1)]);
    }
    for (size_t i = 0; i < n; i++) {
        ids[i] = candidate(t, strings[i], hashes[i]);
        if (far) __builtin_prefetch(&t->strings.at[ids[i] == INTERN_FAILED ? INTERN_ABSENT : ids[i]]);
    }
    if (far) fetch_bytes(t, strings, ids, n);
    for (size_t i = 0; i < n; i++) {
        crd_str held = held_by(t, strings[i], ids[i]);
        if (held.len != strings[i].len || !equal(held, strings[i], some_long)) ids[i] = intern_find(t, strings[i]);
    }
}

INLINE void find_block(const intern *t, const crd_str *strings, size_t n, uint32_t *ids, hash_fn hash, equal_fn equal) {
    size_t longest = 0;
    for (size_t i = 0; i < n; i++) longest = strings[i].len > longest ? strings[i].len : longest;
    if (longest > LONG)
        find(t, strings, n, ids, hash, equal, true);
    else
        find(t, strings, n, ids, hash, equal, false);
}

/* ---- plain C ---------------------------------------------------------------------------------------------------- */

INLINE uint32_t hash_plain(crd_str s, bool some_long) {
    (void)some_long;
    return (uint32_t)(hash_roomy(s.ptr, s.len) >> 32);
}

INLINE bool equal_plain(crd_str a, crd_str b, bool some_long) {
    (void)some_long;
    return hash_equal(a.ptr, b.ptr, a.len);
}

static void find_block_plain(const intern *t, const crd_str *strings, size_t n, uint32_t *ids) {
    find_block(t, strings, n, ids, hash_plain, equal_plain);
}

const intern_path intern_plain = {"plain", intern_hash_plain, find_block_plain};

/* ---- AVX-512 ---------------------------------------------------------------------------------------------------- */

#if defined(__x86_64__)

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,vaes,aes,bmi2,avx2")))

/* A string has up to three parts, its first 64 bytes, those in the middle and the last ones, which may overlap: up to
 * 192 bytes no branch depends on the length. A shorter one has only the first. */
#define THREE (3 * LONG)

INLINE size_t last_part(size_t n) { return n > LONG ? n - LONG : 0; }

AVX512 INLINE __mmask64 first_mask(size_t n) { return _bzhi_u64(~UINT64_C(0), n > LONG ? LONG : (unsigned)n); }

AVX512 INLINE __m512i load(__mmask64 mask, const char *at) { return _mm512_maskz_loadu_epi8(mask, at); }

/* A round of AES mixes each sixteen bytes. The key is of pi's digits; any will do. */
AVX512 INLINE __m512i mix(__m512i state, __m512i bytes) {
    const __m512i key = _mm512_zextsi128_si512(_mm_set_epi64x(0x243f6a8885a308d3, 0x13198a2e03707344));
    return _mm512_aesenc_epi128(_mm512_xor_si512(state, bytes), key);
}

/* What is behind the first part; nothing where there is none. */
AVX512 INLINE __m512i hash_rest(const char *at, size_t n) {
    __mmask64 mask = n > LONG ? ~UINT64_C(0) : 0;
    size_t last = last_part(n);
    __m512i state = mix(load(mask, at + last / 2), _mm512_setzero_si512());
    state = mix(state, load(mask, at + last));
    if (__builtin_expect(n > THREE, 0))
        for (size_t i = LONG; i < last; i += LONG) state = mix(state, load(mask, at + i));
    return _mm512_maskz_mov_epi64((__mmask8)mask, state);
}

/* Brings the four times sixteen bytes together. */
AVX512 INLINE uint32_t gather(__m512i state) {
    __m256i two = _mm256_aesenc_epi128(_mm512_castsi512_si256(state), _mm512_extracti64x4_epi64(state, 1));
    __m128i one = _mm_aesenc_si128(_mm256_castsi256_si128(two), _mm256_extracti128_si256(two, 1));
    return (uint32_t)_mm_cvtsi128_si32(_mm_aesenc_si128(one, one));
}

AVX512 INLINE uint32_t hash_avx512(crd_str s, bool some_long) {
    __m512i length = _mm512_zextsi128_si512(_mm_cvtsi64_si128((long long)s.len));
    __m512i state = mix(load(first_mask(s.len), s.ptr), length);
    return gather(some_long ? _mm512_xor_si512(state, hash_rest(s.ptr, s.len)) : state);
}

AVX512 INLINE __m512i difference(__mmask64 mask, const char *a, const char *b) {
    return _mm512_xor_si512(load(mask, a), load(mask, b));
}

AVX512 INLINE bool equal_avx512(crd_str a, crd_str b, bool some_long) {
    size_t last = last_part(a.len);
    __mmask64 mask = first_mask(a.len);
    __m512i all = difference(mask, a.ptr, b.ptr);
    if (some_long) {
        all = _mm512_or_si512(all, difference(mask, a.ptr + last / 2, b.ptr + last / 2));
        all = _mm512_or_si512(all, difference(mask, a.ptr + last, b.ptr + last));
        if (__builtin_expect(a.len > THREE, 0))
            for (size_t i = LONG; i < last; i += LONG)
                all = _mm512_or_si512(all, difference(mask, a.ptr + i, b.ptr + i));
    }
    return _mm512_test_epi64_mask(all, all) == 0;
}

AVX512 static uint32_t hash_one_avx512(crd_str s) { return hash_avx512(s, s.len > LONG); }

AVX512 static void find_block_avx512(const intern *t, const crd_str *strings, size_t n, uint32_t *ids) {
    find_block(t, strings, n, ids, hash_avx512, equal_avx512);
}

static const intern_path avx512 = {"avx512", hash_one_avx512, find_block_avx512};

/* Not every compiler has a name for it. */
static bool has_vaes(void) {
    unsigned a, b, c, d;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (c & 1u << 9) != 0;
}

static bool has_avx512(void) {
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("bmi2") &&
           __builtin_cpu_supports("aes") && has_vaes();
}

#endif

size_t intern_paths(const intern_path *out[INTERN_PATHS]) {
    size_t n = 0;
#if defined(__x86_64__)
    if (has_avx512()) out[n++] = &avx512;
#endif
    out[n++] = &intern_plain;
    return n;
}
