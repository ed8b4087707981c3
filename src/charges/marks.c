/* SPDX-License-Identifier: Apache-2.0
 *
 * One search, written once, over the three masks of a block of 64 bytes: where its commas, newlines and quotes stand.
 * Each path brings its own way of making them. */
#include "charges/marks.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#define BLOCK     64
#define INLINE    static inline __attribute__((always_inline))
#define LAST(bit) ((bit) >> (BLOCK - 1))

/* Bit i speaks of byte i. */
typedef struct block_masks {
    uint64_t commas, newlines, quotes;
} block_masks;

/* What one block tells the next, each 0 or 1, `inside` all bits. */
typedef struct carry {
    uint64_t field_starts; /* the first byte begins a field */
    uint64_t closed;       /* the byte before it closed a quote */
    uint64_t inside;       /* it stands inside quotes */
} carry;

/* Bit i: the number of quotes up to and with byte i is odd. */
INLINE uint64_t odd_by_shifts(uint64_t quotes) {
    for (unsigned shift = 1; shift < BLOCK; shift *= 2) quotes ^= quotes << shift;
    return quotes;
}

/* Behind a closing quote a carriage return is fine when a newline follows. */
INLINE bool ends_crlf(const char *bytes, uint64_t places) {
    for (; places != 0; places &= places - 1) {
        const char *at = bytes + __builtin_ctzll(places);
        if (at[0] != '\r' || at[1] != '\n') return false;
    }
    return true;
}

/* The separators of a block; without branches but for what is rare. False: it is not regular. */
INLINE bool separate(const char *bytes, block_masks b, uint64_t odd, carry *c, uint64_t *separators) {
    uint64_t inside = odd ^ c->inside;
    uint64_t opening = b.quotes & inside, closing = b.quotes & ~inside;
    uint64_t behind_closing = closing << 1 | c->closed;
    *separators = (b.commas | b.newlines) & ~inside;
    uint64_t starts = *separators << 1 | c->field_starts;
    uint64_t stray = opening & ~(starts | behind_closing), behind = behind_closing & ~(*separators | b.quotes);
    uint64_t broken = stray | (b.newlines & inside);
    if ((broken | behind) != 0 && (broken != 0 || !ends_crlf(bytes, behind))) return false;
    c->field_starts = LAST(*separators);
    c->closed = LAST(closing);
    c->inside = -LAST(inside);
    return true;
}

/* Bytes at and behind `len` do not count. */
INLINE block_masks cut(block_masks b, size_t left) {
    if (left >= BLOCK) return b;
    uint64_t counts = (UINT64_C(1) << left) - 1;
    return (block_masks){b.commas & counts, b.newlines & counts, b.quotes & counts};
}

/* What a path brings along. */
typedef block_masks (*masks_fn)(const char *block);
typedef uint64_t (*odd_fn)(uint64_t quotes);
/* Writes the places of the bits, of which there are n; may write up to 64 numbers in all. */
typedef void (*write_fn)(uint32_t *out, uint32_t offset, uint64_t bits, unsigned n);

/* How far a search has come. */
typedef struct search {
    size_t at; /* of the stretch */
    uint32_t *out;
    size_t newlines;
    carry c;
} search;

INLINE search begin(marks *m) {
    m->all[0] = UINT32_MAX;
    return (search){.out = m->all + 1, .c = {.field_starts = 1}};
}

/* Goes on block by block to where a search ends. */
INLINE void find_rest(marks *m, search s, const char *bytes, size_t len, masks_fn masks, odd_fn odd, write_fn write) {
    const uint32_t *full = m->all + 1 + MARKS_ROOM;
    for (; s.at < len && s.out < full; s.at += BLOCK) {
        block_masks b = cut(masks(bytes + s.at), len - s.at);
        uint64_t separators;
        if (!separate(bytes + s.at, b, odd(b.quotes), &s.c, &separators)) break;
        unsigned n = (unsigned)__builtin_popcountll(separators);
        write(s.out, (uint32_t)s.at, separators, n);
        s.out += n;
        s.newlines += (unsigned)__builtin_popcountll(b.newlines & separators);
    }
    m->n = (size_t)(s.out - m->all) - 1;
    m->newlines = s.newlines;
}

INLINE void find(marks *m, const char *bytes, size_t len, masks_fn masks, odd_fn odd, write_fn write) {
    find_rest(m, begin(m), bytes, len, masks, odd, write);
}

INLINE void write_each(uint32_t *out, uint32_t offset, uint64_t bits, unsigned n) {
    for (unsigned i = 0; i < n; i++, bits &= bits - 1) out[i] = offset + (uint32_t)__builtin_ctzll(bits);
}

/* ---- plain C: eight bytes at a time ----------------------------------------------------------------------------- */

/* Bit i: byte i of the word equals `byte`. */
INLINE uint64_t equal_bits(uint64_t word, unsigned char byte) {
    const uint64_t ones = UINT64_C(0x0101010101010101), low = ones * 0x7f;
    uint64_t differs = word ^ ones * byte;
    uint64_t high_bits = ~(((differs & low) + low) | differs | low); /* exact for every byte */
    return (high_bits >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

INLINE block_masks masks_plain(const char *block) {
    block_masks b = {0, 0, 0};
    for (unsigned i = 0; i < BLOCK; i += 8) {
        uint64_t word;
        memcpy(&word, block + i, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        word = __builtin_bswap64(word);
#endif
        b.commas |= equal_bits(word, ',') << i;
        b.newlines |= equal_bits(word, '\n') << i;
        b.quotes |= equal_bits(word, '"') << i;
    }
    return b;
}

static void find_plain(marks *m, const char *bytes, size_t len) {
    find(m, bytes, len, masks_plain, odd_by_shifts, write_each);
}

/* ---- vectors ---------------------------------------------------------------------------------------------------- */

#if defined(__x86_64__)

INLINE uint64_t sse2_bits(const char *block, char byte) {
    uint64_t bits = 0;
    for (unsigned i = 0; i < BLOCK; i += 16) {
        __m128i found =
            _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)(block + i)), _mm_set1_epi8(byte));
        bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << i;
    }
    return bits;
}

INLINE block_masks masks_sse2(const char *block) {
    return (block_masks){sse2_bits(block, ','), sse2_bits(block, '\n'), sse2_bits(block, '"')};
}

static void find_sse2(marks *m, const char *bytes, size_t len) {
    find(m, bytes, len, masks_sse2, odd_by_shifts, write_each);
}

#define BITS "bmi,popcnt,pclmul"
#define AVX2 __attribute__((target("avx2," BITS)))

/* The product with all ones, without carries, is the sum of all shifts. */
AVX2 INLINE uint64_t odd_by_product(uint64_t quotes) {
    __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)quotes), _mm_set1_epi8(-1), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

/* Eight at a time, wanted or not: a branch on how many there are would be mistaken every second time. */
AVX2 INLINE void write_eights(uint32_t *out, uint32_t offset, uint64_t bits, unsigned n) {
    for (unsigned i = 0; i == 0 || i < n; i += 8)
#pragma GCC unroll 8
        for (unsigned k = i; k < i + 8; k++, bits = _blsr_u64(bits)) out[k] = offset + (uint32_t)_tzcnt_u64(bits);
}

AVX2 INLINE uint64_t avx2_bits(__m256i low, __m256i high, char byte) {
    __m256i wanted = _mm256_set1_epi8(byte);
    uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
    return (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)) << 32 | first;
}

AVX2 INLINE block_masks masks_avx2(const char *block) {
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)block);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(block + 32));
    return (block_masks){avx2_bits(low, high, ','), avx2_bits(low, high, '\n'), avx2_bits(low, high, '"')};
}

AVX2 static void find_avx2(marks *m, const char *bytes, size_t len) {
    find(m, bytes, len, masks_avx2, odd_by_product, write_eights);
}

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vbmi2,avx512vpopcntdq,avx2," BITS)))

AVX512 INLINE block_masks masks_avx512(const char *block) {
    __m512i bytes = _mm512_loadu_si512((const void *)block);
    return (block_masks){_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(',')),
                         _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n')),
                         _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('"'))};
}

/* The numbers 0 to 63 whose bits are set, moved together, eight at a time, wanted or not: there are rarely more. */
AVX512 INLINE void write_compressed(uint32_t *out, uint32_t offset, uint64_t bits, unsigned n) {
    static const uint8_t numbers[BLOCK] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
                                           16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
                                           32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
                                           48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
    __m512i places = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512((const void *)numbers));
    __m256i from = _mm256_set1_epi32((int)offset);
    for (unsigned i = 0;;) {
        __m256i wide = _mm256_cvtepu8_epi32(_mm512_castsi512_si128(places));
        _mm256_storeu_si256((void *)(out + i), _mm256_add_epi32(from, wide));
        i += 8;
        if (__builtin_expect(i >= n, 1)) break;
        places = _mm512_alignr_epi64(places, places, 1); /* the next eight to the front */
    }
}

/* Eight blocks at a time, one in each lane of a vector: what `separate` says of a block, a lane says here. A group is
 * whole and has room for all its marks; the last blocks, and whatever is irregular, come one by one. */
#define LANES       8
#define GROUP       (LANES * BLOCK)
#define LAST_LANE   (LANES - 1)
#define AND_NEITHER 0x10 /* of three: the first without the others */
#define OR_BOTH     0xf8 /* the first, or both others */

typedef struct group {
    uint64_t commas[LANES], newlines[LANES], quotes[LANES], separators[LANES];
} __attribute__((aligned(64))) group;

/* What a group tells the next. */
typedef struct lanes {
    __m512i separators, closing; /* the last bit of the last lane counts */
    bool inside;
} lanes;

AVX512 INLINE void group_masks(const char *bytes, group *g) {
    for (unsigned i = 0; i < LANES; i++) {
        block_masks b = masks_avx512(bytes + i * BLOCK);
        g->commas[i] = b.commas;
        g->newlines[i] = b.newlines;
        g->quotes[i] = b.quotes;
    }
}

/* Each bit moves up by one, over the ends of the lanes. */
AVX512 INLINE __m512i moved_up(__m512i bits, __m512i before) {
    return _mm512_shldi_epi64(bits, _mm512_alignr_epi64(bits, before, LAST_LANE), 1);
}

/* The bits inside quotes; *inside: whether the byte before the group is, then whether its last one is. */
AVX512 INLINE __m512i inside_quotes(__m512i quotes, bool *inside) {
    __m512i odd = quotes;
    for (unsigned shift = 1; shift < BLOCK; shift *= 2) odd = _mm512_xor_si512(odd, _mm512_slli_epi64(odd, shift));
    unsigned odds = (unsigned)_mm512_movepi64_mask(odd); /* those with an odd number of quotes */
    for (unsigned shift = 1; shift < LANES; shift *= 2) odds ^= odds << shift;
    odds = (odds << 1 | *inside) ^ (*inside ? 0x1fe : 0); /* bit i: the byte before lane i is inside */
    *inside = odds >> LANES & 1;
    return _mm512_mask_xor_epi64(odd, (__mmask8)odds, odd, _mm512_set1_epi64(-1));
}

AVX512 INLINE __m512i lanes_load(const uint64_t *from) { return _mm512_load_si512((const void *)from); }

AVX512 INLINE void lanes_store(uint64_t *to, __m512i bits) { _mm512_store_si512((void *)to, bits); }

AVX512 INLINE bool any(__m512i bits) { return _mm512_test_epi64_mask(bits, bits) != 0; }

AVX512 INLINE bool group_ends_crlf(const char *bytes, __m512i places) {
    group g;
    lanes_store(g.separators, places);
    for (unsigned i = 0; i < LANES; i++)
        if (!ends_crlf(bytes + i * BLOCK, g.separators[i])) return false;
    return true;
}

/* The separators of a group. False: it is not regular, and nothing was changed. */
AVX512 INLINE bool group_separate(const char *bytes, group *g, lanes *l) {
    __m512i commas = lanes_load(g->commas), newlines = lanes_load(g->newlines), quotes = lanes_load(g->quotes);
    bool now_inside = l->inside;
    __m512i inside = inside_quotes(quotes, &now_inside);
    __m512i opening = _mm512_and_si512(quotes, inside), closing = _mm512_andnot_si512(inside, quotes);
    __m512i separators = _mm512_andnot_si512(inside, _mm512_or_si512(commas, newlines));
    __m512i starts = moved_up(separators, l->separators), behind_closing = moved_up(closing, l->closing);
    __m512i stray = _mm512_ternarylogic_epi64(opening, starts, behind_closing, AND_NEITHER);
    __m512i behind = _mm512_ternarylogic_epi64(behind_closing, separators, quotes, AND_NEITHER);
    __m512i broken = _mm512_ternarylogic_epi64(stray, newlines, inside, OR_BOTH);
    if (any(_mm512_or_si512(broken, behind)) && (any(broken) || !group_ends_crlf(bytes, behind))) return false;
    lanes_store(g->separators, separators);
    *l = (lanes){separators, closing, now_inside};
    return true;
}

AVX512 INLINE carry carry_of(const lanes *l) {
    group g;
    lanes_store(g.separators, l->separators);
    lanes_store(g.quotes, l->closing);
    return (carry){LAST(g.separators[LAST_LANE]), LAST(g.quotes[LAST_LANE]), -(uint64_t)l->inside};
}

AVX512 INLINE void group_write(search *s, const group *g) {
    for (unsigned i = 0; i < LANES; i++) {
        unsigned n = (unsigned)__builtin_popcountll(g->separators[i]);
        write_compressed(s->out, (uint32_t)(s->at + i * BLOCK), g->separators[i], n);
        s->out += n;
    }
}

/* A group's masks are made before the group in front of it is looked at: what was just stored in parts is not to be had
 * as a whole at once. */
AVX512 INLINE void find_groups(marks *m, search *s, const char *bytes, size_t len) {
    const uint32_t *full = m->all + 1 + MARKS_ROOM;
    lanes l = {_mm512_set1_epi64(INT64_MIN), _mm512_setzero_si512(), false}; /* the first byte begins a field */
    __m512i newlines = _mm512_setzero_si512();
    group groups[2];
    if (len >= GROUP) group_masks(bytes, &groups[0]);
    for (unsigned i = 0; len - s->at >= 2 * GROUP && full - s->out >= GROUP; i ^= 1, s->at += GROUP) {
        group_masks(bytes + s->at + GROUP, &groups[i ^ 1]);
        if (!group_separate(bytes + s->at, &groups[i], &l)) break;
        group_write(s, &groups[i]);
        newlines = _mm512_add_epi64(newlines, _mm512_popcnt_epi64(lanes_load(groups[i].newlines)));
    }
    s->newlines = (size_t)_mm512_reduce_add_epi64(newlines);
    s->c = carry_of(&l);
}

AVX512 static void find_avx512(marks *m, const char *bytes, size_t len) {
    search s = begin(m);
    find_groups(m, &s, bytes, len);
    find_rest(m, s, bytes, len, masks_avx512, odd_by_product, write_compressed);
}

static bool has_bits(void) {
    return __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
}

size_t marks_paths(marks_path out[MARKS_PATHS]) {
    size_t n = 0;
    bool avx2 = has_bits() && __builtin_cpu_supports("avx2");
    if (avx2 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vpopcntdq"))
        out[n++] = (marks_path){"avx512", find_avx512};
    if (avx2) out[n++] = (marks_path){"avx2", find_avx2};
    out[n++] = (marks_path){"sse2", find_sse2};
    out[n++] = (marks_path){"plain", find_plain};
    return n;
}

#elif defined(__aarch64__)

/* Four comparisons of sixteen bytes, added pairwise until each byte's answer is one bit. */
INLINE uint64_t neon_bits(const uint8x16_t parts[4], uint8_t byte) {
    static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    uint8x16_t wanted = vdupq_n_u8(byte), weight = vld1q_u8(weights), found[4];
    for (unsigned i = 0; i < 4; i++) found[i] = vandq_u8(vceqq_u8(parts[i], wanted), weight);
    uint8x16_t sum = vpaddq_u8(vpaddq_u8(found[0], found[1]), vpaddq_u8(found[2], found[3]));
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

INLINE block_masks masks_neon(const char *block) {
    uint8x16_t parts[4];
    for (unsigned i = 0; i < 4; i++) parts[i] = vld1q_u8((const uint8_t *)block + 16 * i);
    return (block_masks){neon_bits(parts, ','), neon_bits(parts, '\n'), neon_bits(parts, '"')};
}

static void find_neon(marks *m, const char *bytes, size_t len) {
    find(m, bytes, len, masks_neon, odd_by_shifts, write_each);
}

size_t marks_paths(marks_path out[MARKS_PATHS]) {
    out[0] = (marks_path){"neon", find_neon};
    out[1] = (marks_path){"plain", find_plain};
    return 2;
}

#else

size_t marks_paths(marks_path out[MARKS_PATHS]) {
    out[0] = (marks_path){"plain", find_plain};
    return 1;
}

#endif
