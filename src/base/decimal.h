/* SPDX-License-Identifier: Apache-2.0
 *
 * Money and other exact numbers: a signed 128-bit count of 10^-18. Never binary floating point. Every operation that
 * can leave the range says so; the range is about ±1.7e20 units. */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "crd.h"

__extension__ typedef __int128 dec;
__extension__ typedef unsigned __int128 dec_magnitude; /* of a dec, its sign kept apart; up to 2^127 */

#define DEC_SCALE 18
#define DEC_ONE   ((dec)1000000000000000000)
extern const uint64_t dec_powers[DEC_SCALE + 1]; /* of ten */

static inline dec dec_of(crd_money m) { return (dec)((dec_magnitude)(uint64_t)m.hi << 64 | m.lo); }
static inline crd_money dec_money(dec d) { return (crd_money){(uint64_t)d, (int64_t)(d >> 64)}; }

/* A dec without its sign: 2^127 is one of them, and no dec. */
static inline dec_magnitude dec_size(dec d) { return d < 0 ? -(dec_magnitude)d : (dec_magnitude)d; }

/* Each returns false when the result does not fit; *out is then untouched. */
static inline bool dec_add(dec a, dec b, dec *out) {
    dec r;
    if (__builtin_add_overflow(a, b, &r)) return false;
    *out = r;
    return true;
}
static inline bool dec_sub(dec a, dec b, dec *out) {
    dec r;
    if (__builtin_sub_overflow(a, b, &r)) return false;
    *out = r;
    return true;
}
/* Adds the size of b. */
static inline bool dec_add_size(dec a, dec b, dec *out) { return b < 0 ? dec_sub(a, b, out) : dec_add(a, b, out); }
/* Exact product and quotient of two scaled numbers, rounded half to even at the 18th decimal. b = 0: false. */
bool dec_mul(dec a, dec b, dec *out);
bool dec_div(dec a, dec b, dec *out);
/* a * num / den without an intermediate overflow, rounded towards zero. 0 <= num <= den, den > 0. */
dec dec_share(dec a, dec num, dec den);

typedef enum dec_parsed {
    DEC_OK,
    DEC_ROUNDED,      /* more than 18 decimals: rounded half to even */
    DEC_NOT_A_NUMBER, /* NaN and infinity included */
    DEC_TOO_LARGE
} dec_parsed;
/* [+-]digits[.digits][e[+-]digits], digits on at least one side of the point; nothing else, no white space.
 * This is the reader's hot path: ~9 ns for what AWS prints. */
dec_parsed dec_parse(const char *s, size_t len, dec *out);
/* The same for n texts, faster where they are short and plain. Returns how many of the first ones are DEC_OK. Behind
 * each of them, empty ones too, DEC_BEHIND bytes may be read. */
#define DEC_BEHIND 16
size_t dec_parse_block(const crd_str *texts, size_t n, dec *out);

/* The ways that this machine has to do that, the fastest first; the last one is plain C. */
typedef struct dec_path {
    const char *name;
    size_t (*parse_block)(const crd_str *texts, size_t n, dec *out);
} dec_path;
#define DEC_PATHS 2
size_t dec_paths(dec_path out[DEC_PATHS]);

#endif
