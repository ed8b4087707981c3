/* SPDX-License-Identifier: Apache-2.0
 *
 * The four things on which the ceiling's time hangs, with AVX-512 where the compiler may use it, else in plain C:
 * finding separators, listing them, the fingerprint of a row's cells, and decimals. All of it may read 64 bytes behind
 * its text.
 */
#ifndef BENCH_CEILING_FAST_H
#define BENCH_CEILING_FAST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__AVX512BW__) && defined(__AVX512VBMI2__) && defined(__VAES__) && defined(__BMI2__) && defined(__PCLMUL__)
#define WIDE 1
#include <immintrin.h>
#else
#define WIDE 0
#if defined(__AVX2__)
#include <immintrin.h>
#endif
#endif

#define COST_DIGITS 10 /* decimals of the costs; a unit is 1e-10 */

/* What stands in 64 bytes, one bit each. */
typedef struct marks {
    uint64_t commas, quotes, ends;
} marks;

static inline uint64_t low_bits(uint32_t n) { return n >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << n) - 1; }

/* ---- with AVX-512 ----------------------------------------------------------------------------------------------- */

#if WIDE

static inline marks find_marks(const char *p) {
    __m512i x = _mm512_loadu_si512(p);
    return (marks){_mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8(',')), _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('"')),
                   _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('\n'))};
}

/* Bit i: the number of quotes up to i is odd. */
static inline uint64_t inside_quotes(uint64_t quotes) {
    __m128i ones = _mm_set1_epi8((char)0xff);
    return (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)quotes), ones, 0));
}

/* Appends base + i for every bit i; writes up to 64 places. */
static inline uint32_t *list_bits(uint32_t *out, uint64_t bits, uint32_t base) {
    static const uint8_t numbers[64] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
                                        16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
                                        32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
                                        48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
    int n = __builtin_popcountll(bits);
    __m512i bytes = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(numbers)), add = _mm512_set1_epi32((int)base);
    _mm512_storeu_si512(out, _mm512_add_epi32(add, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(bytes))));
    if (__builtin_expect(n > 16, 0)) {
        _mm512_storeu_si512(out + 16, _mm512_add_epi32(add, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(bytes, 1))));
        _mm512_storeu_si512(out + 32, _mm512_add_epi32(add, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(bytes, 2))));
        _mm512_storeu_si512(out + 48, _mm512_add_epi32(add, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(bytes, 3))));
    }
    return out + n;
}

/* Whether two texts of n bytes are the same. */
static inline bool same_bytes(const char *a, const char *b, uint32_t n) {
    for (;; n -= 64, a += 64, b += 64) {
        __mmask64 within = _bzhi_u64(~UINT64_C(0), n > 64 ? 64 : n);
        __m512i x = _mm512_maskz_loadu_epi8(within, a), y = _mm512_maskz_loadu_epi8(within, b);
        if (_mm512_cmpneq_epi8_mask(x, y) != 0) return false;
        if (n <= 64) return true;
    }
}

typedef __m512i fingerprint_state;

static inline fingerprint_state fingerprint_begin(uint64_t lengths, uint64_t more) {
    return _mm512_set_epi64((long long)lengths, (long long)more, (long long)0x9216D5D98979FB1B,
                            (long long)0xD1310BA698DFB5AC, 0x2FFD72DBD01ADFB7, (long long)0xB8E1AFED6A267E96,
                            (long long)0xBA7C9045F12C7F99, 0x24A19947B3916CF7);
}

/* At most 64 bytes. */
static inline fingerprint_state fingerprint_add(fingerprint_state s, const char *p, uint32_t n) {
    __m512i x = _mm512_maskz_loadu_epi8(_bzhi_u64(~UINT64_C(0), n), p);
    __m512i key = _mm512_set_epi64(0x243F6A8885A308D3, 0x13198A2E03707344, (long long)0xA4093822299F31D0,
                                   0x082EFA98EC4E6C89, 0x452821E638D01377, (long long)0xBE5466CF34E90C6C,
                                   (long long)0xC0AC29B7C97C50DD, 0x3F84D5B5B5470917);
    return _mm512_aesenc_epi128(_mm512_xor_si512(s, x), key);
}

static inline void fingerprint_end(fingerprint_state s, uint64_t *high, uint32_t *low) {
    __m128i key = _mm_set_epi64x(0x0801F2E2858EFC16, 0x636920D871574E69);
    s = _mm512_aesenc_epi128(s, _mm512_set1_epi64(0x5851F42D4C957F2D));
    __m128i x = _mm_aesenc_si128(_mm512_castsi512_si128(s), _mm512_extracti32x4_epi32(s, 1));
    __m128i y = _mm_aesenc_si128(_mm512_extracti32x4_epi32(s, 2), _mm512_extracti32x4_epi32(s, 3));
    x = _mm_aesenc_si128(_mm_aesenc_si128(_mm_aesenc_si128(x, y), key), key);
    *high = (uint64_t)_mm_cvtsi128_si64(x);
    *low = (uint32_t)_mm_extract_epi64(x, 1) | 1;
}

#else

/* ---- without ---------------------------------------------------------------------------------------------------- */

#if defined(__AVX2__)
static inline uint64_t equal(__m256i low, __m256i high, char c) {
    uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, _mm256_set1_epi8(c)));
    uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, _mm256_set1_epi8(c)));
    return first | (uint64_t)second << 32;
}
static inline marks find_marks(const char *p) {
    __m256i low = _mm256_loadu_si256((const __m256i *)p), high = _mm256_loadu_si256((const __m256i *)(p + 32));
    return (marks){equal(low, high, ','), equal(low, high, '"'), equal(low, high, '\n')};
}
#else
static inline marks find_marks(const char *p) {
    marks m = {0, 0, 0};
    for (uint32_t i = 0; i < 64; i++) {
        m.commas |= (uint64_t)(p[i] == ',') << i;
        m.quotes |= (uint64_t)(p[i] == '"') << i;
        m.ends |= (uint64_t)(p[i] == '\n') << i;
    }
    return m;
}
#endif

static inline uint64_t inside_quotes(uint64_t quotes) {
    for (int by = 1; by < 64; by *= 2) quotes ^= quotes << by;
    return quotes;
}

static inline uint32_t *list_bits(uint32_t *out, uint64_t bits, uint32_t base) {
    for (; bits != 0; bits &= bits - 1) *out++ = base + (uint32_t)__builtin_ctzll(bits);
    return out;
}

static inline bool same_bytes(const char *a, const char *b, uint32_t n) { return memcmp(a, b, n) == 0; }

typedef struct fingerprint_state {
    uint64_t a, b;
} fingerprint_state;

static inline fingerprint_state fold(fingerprint_state s, uint64_t word) {
    __extension__ unsigned __int128 product =
        (unsigned __int128)(s.a ^ word) * UINT64_C(0x9e3779b97f4a7c15) + s.b * UINT64_C(0xd6e8feb86659fd93);
    uint64_t low = (uint64_t)product, high = (uint64_t)(product >> 64);
    return (fingerprint_state){low ^ high, (s.b ^ word) * UINT64_C(0xbf58476d1ce4e5b9) ^ high >> 7};
}

static inline fingerprint_state fingerprint_begin(uint64_t lengths, uint64_t more) {
    return fold(fold((fingerprint_state){UINT64_C(0x9216D5D98979FB1B), UINT64_C(0x2FFD72DBD01ADFB7)}, lengths), more);
}

static inline fingerprint_state fingerprint_add(fingerprint_state s, const char *p, uint32_t n) {
    uint64_t word;
    for (; n >= 8; n -= 8, p += 8) {
        memcpy(&word, p, 8);
        s = fold(s, word);
    }
    word = 0;
    memcpy(&word, p, n);
    return fold(s, word);
}

static inline void fingerprint_end(fingerprint_state s, uint64_t *high, uint32_t *low) {
    s = fold(fold(s, 1), 2);
    *high = s.a;
    *low = (uint32_t)(s.b >> 32) | 1;
}

#endif

/* ---- decimals --------------------------------------------------------------------------------------------------- */

/* A cost that no bill of ours has ends the program: the ceiling's answers are compared. */
static inline int64_t plain_decimal(const char *p, uint32_t n) {
    uint32_t i = n > 0 && p[0] == '-', decimals = 0;
    bool negative = i > 0, behind_point = false;
    int64_t value = 0;
    for (; i < n; i++) {
        if (p[i] == '.' && !behind_point) {
            behind_point = true;
            continue;
        }
        decimals += behind_point;
        if (p[i] < '0' || p[i] > '9' || decimals > COST_DIGITS || value > INT64_MAX / 100) {
            fprintf(stderr, "ceiling: this is no cost: %.*s\n", (int)n, p);
            exit(1);
        }
        value = value * 10 + (p[i] - '0');
    }
    for (; decimals < COST_DIGITS; decimals++) value *= 10;
    return negative ? -value : value;
}

#if WIDE
/* Up to six digits, a point and ten more are moved to fixed places and multiplied up in four steps. */
static inline int64_t read_decimal(const char *p, uint32_t n) {
    uint32_t negative = n > 0 && *p == '-';
    p += negative, n -= negative;
    __m128i text = _mm_loadu_si128((const __m128i *)p);
    __m128i places = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    uint32_t cell = (1u << (n > 16 ? 16 : n)) - 1;
    uint32_t points = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(text, _mm_set1_epi8('.'))) & cell;
    uint32_t point = points ? (uint32_t)__builtin_ctz(points) : n;
    __m128i digits = _mm_sub_epi8(text, _mm_set1_epi8('0'));
    __m128i within = _mm_cmpgt_epi8(_mm_set1_epi8((char)n), places);
    __m128i odd = _mm_cmpgt_epi8(_mm_add_epi8(digits, _mm_set1_epi8(-128)), _mm_set1_epi8(9 - 128));
    uint32_t strange = (uint32_t)_mm_movemask_epi8(_mm_and_si128(within, odd));
    bool simple = n > 0 && n <= 16 && point <= 6 && n <= point + 11 && strange == (points & (0 - points));
    if (__builtin_expect(!simple, 0)) return negative ? -plain_decimal(p, n) : plain_decimal(p, n);
    __m128i from = _mm_add_epi8(_mm_setr_epi8(0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
                                _mm_set1_epi8((char)(point - 6)));
    from = _mm_or_si128(from, _mm_cmpgt_epi8(from, _mm_set1_epi8(15))); /* no such place: a zero */
    __m128i v = _mm_shuffle_epi8(_mm_and_si128(digits, within), from);
    v = _mm_maddubs_epi16(v, _mm_set1_epi16(1 << 8 | 10));
    v = _mm_madd_epi16(v, _mm_set1_epi32(1 << 16 | 100));
    v = _mm_madd_epi16(_mm_packus_epi32(v, v), _mm_set1_epi32(1 << 16 | 10000));
    uint64_t halves = (uint64_t)_mm_cvtsi128_si64(v);
    int64_t value = (int64_t)((halves & 0xffffffff) * 100000000 + (halves >> 32));
    return negative ? -value : value;
}
#else
static inline int64_t read_decimal(const char *p, uint32_t n) { return plain_decimal(p, n); }
#endif

#endif
