/* SPDX-License-Identifier: Apache-2.0
 *
 * Many amounts at a time, as bills mostly write them: a sign perhaps, some digits, a point among them. What is longer
 * or stranger goes to dec_parse. Two ways: plain C with eight digits at a time, and SSE4.1 with sixteen, which moves
 * the digits together by one shuffle. */
#include <string.h>

#include "base/decimal.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define INLINE static inline __attribute__((always_inline))

/* [-]digits[.digits] that is not long. False: it may be something else. */
typedef bool (*short_fn)(const char *s, size_t len, dec *out);

INLINE size_t parse_block(const crd_str *texts, size_t n, dec *out, short_fn parse_short) {
    for (size_t i = 0; i < n; i++) {
        const char *s = texts[i].ptr;
        size_t len = texts[i].len;
        if ((len == 0 || !parse_short(s, len, &out[i])) && dec_parse(s, len, &out[i]) != DEC_OK) return i;
    }
    return n;
}

/* ---- plain C ---------------------------------------------------------------------------------------------------- */

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__

#define EACH_BYTE(b) (UINT64_C(0x0101010101010101) * (b))
#define PAIR_BYTES   16

INLINE dec amount(uint64_t digits, size_t decimals, bool negative) {
    dec magnitude = (dec)digits * (dec)dec_powers[DEC_SCALE - decimals];
    return negative ? -magnitude : magnitude;
}

/* Eight digits, one a byte, the first one in the lowest: pairs become numbers up to 99, then 9999, then all. */
static uint64_t eight_digits(uint64_t digits) {
    digits = digits * 10 + (digits >> 8);
    uint64_t low = (digits & UINT64_C(0x000000ff000000ff)) * UINT64_C(0x000f424000000064);        /* 1000000 and 100 */
    uint64_t high = (digits >> 16 & UINT64_C(0x000000ff000000ff)) * UINT64_C(0x0000271000000001); /* 10000 and 1 */
    return (low + high) >> 32;
}

static bool all_digits(uint64_t digits) { return (((digits + EACH_BYTE(6)) | digits) & EACH_BYTE(0xf0)) == 0; }

/* Sixteen bytes as a number whose lowest byte is the first. */
static dec_magnitude sixteen(const char *s) {
    uint64_t low, high;
    memcpy(&low, s, sizeof low);
    memcpy(&high, s + sizeof low, sizeof high);
    return (dec_magnitude)high << 64 | low;
}

/* Where the first point stands; `len` without one. */
static size_t find_point(dec_magnitude bytes, size_t len) {
    uint64_t low = (uint64_t)bytes ^ EACH_BYTE('.'), high = (uint64_t)(bytes >> 64) ^ EACH_BYTE('.');
    low = (low - EACH_BYTE(1)) & ~low & EACH_BYTE(0x80); /* the lowest bit set is exact */
    high = (high - EACH_BYTE(1)) & ~high & EACH_BYTE(0x80);
    size_t at = low ? (size_t)__builtin_ctzll(low) / 8 : high ? 8 + (size_t)__builtin_ctzll(high) / 8 : len;
    return at < len ? at : len;
}

static dec_magnitude first_bytes(dec_magnitude bytes, size_t n) { return bytes & (((dec_magnitude)1 << 8 * n) - 1); }

/* [-]digits[.digits] of up to fifteen bytes behind the sign. */
static bool parse_short(const char *s, size_t len, dec *out) {
    bool negative = *s == '-';
    s += negative;
    len -= negative;
    if (len == 0 || len >= PAIR_BYTES) return false;
    dec_magnitude bytes = first_bytes(sixteen(s), len);
    size_t point = find_point(bytes, len), digits = len - (point < len);
    if (digits == 0) return false;
    if (point < len) bytes = first_bytes(bytes, point) | bytes >> 8 * (point + 1) << 8 * point;
    bytes ^= first_bytes((dec_magnitude)EACH_BYTE('0') << 64 | EACH_BYTE('0'), digits);
    bytes <<= 8 * (PAIR_BYTES - digits); /* zeros in front */
    uint64_t low = (uint64_t)bytes, high = (uint64_t)(bytes >> 64);
    if (!all_digits(low) || !all_digits(high)) return false;
    *out = amount(eight_digits(low) * 100000000 + eight_digits(high), digits - point, negative);
    return true;
}

#else

static bool parse_short(const char *s, size_t len, dec *out) { return dec_parse(s, len, out) == DEC_OK; }

#endif

static size_t block_plain(const crd_str *texts, size_t n, dec *out) { return parse_block(texts, n, out, parse_short); }

/* ---- SSE4.1 ----------------------------------------------------------------------------------------------------- */

#if defined(__x86_64__)

#define SSE41  __attribute__((target("sse4.1")))
#define DIGITS 16 /* bytes of a vector */

/* Where each of the sixteen last digits of a text of n bytes comes from. Those in front of the point's end stand one
 * byte further to the front; an index below zero is in front of the text and gives a zero. */
SSE41 INLINE __m128i sources(size_t n, int8_t point_end) {
    __m128i from = _mm_add_epi8(_mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
                                _mm_set1_epi8((char)((int)n - DIGITS)));
    return _mm_add_epi8(from, _mm_cmpgt_epi8(_mm_set1_epi8(point_end), from));
}

/* Sixteen digits, one a byte: pairs become numbers up to 99, then 9999, then two up to 99999999. */
SSE41 INLINE uint64_t sixteen_digits(__m128i digits) {
    __m128i pairs = _mm_maddubs_epi16(digits, _mm_set1_epi16(1 << 8 | 10));
    __m128i fours = _mm_madd_epi16(pairs, _mm_set1_epi32(1 << 16 | 100));
    __m128i eights = _mm_madd_epi16(_mm_packus_epi32(fours, fours), _mm_set1_epi32(1 << 16 | 10000));
    uint64_t halves = (uint64_t)_mm_cvtsi128_si64(eights);
    return (halves & UINT32_MAX) * 100000000 + (halves >> 32);
}

/* Up to sixteen bytes behind the sign. */
SSE41 INLINE bool parse_short_sse41(const char *s, size_t len, dec *out) {
    bool negative = *s == '-';
    size_t n = len - negative;
    if (n == 0 || n > DIGITS) return false;
    __m128i text = _mm_loadu_si128((const __m128i *)(const void *)(s + negative));
    __m128i digits = _mm_sub_epi8(text, _mm_set1_epi8('0'));
    __m128i are_digits = _mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits);
    uint32_t within = (UINT32_C(1) << n) - 1;
    uint32_t others = ~(uint32_t)_mm_movemask_epi8(are_digits) & within;
    uint32_t points = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(text, _mm_set1_epi8('.'))) & within;
    bool has_point = points != 0;
    if (others != (points & -points) || n == has_point) return false;
    size_t point_end = has_point ? (size_t)__builtin_ctz(points) + 1 : n;
    __m128i moved = _mm_shuffle_epi8(digits, sources(n, has_point ? (int8_t)point_end : INT8_MIN));
    *out = amount(sixteen_digits(moved), n - point_end, negative);
    return true;
}

SSE41 static size_t block_sse41(const crd_str *texts, size_t n, dec *out) {
    return parse_block(texts, n, out, parse_short_sse41);
}

#endif

/* ---- the ways ---------------------------------------------------------------------------------------------------- */

size_t dec_paths(dec_path out[DEC_PATHS]) {
    size_t n = 0;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("sse4.1")) out[n++] = (dec_path){"sse4.1", block_sse41};
#endif
    out[n++] = (dec_path){"plain", block_plain};
    return n;
}

size_t dec_parse_block(const crd_str *texts, size_t n, dec *out) {
    dec_path paths[DEC_PATHS];
    dec_paths(paths);
    return paths[0].parse_block(texts, n, out);
}
