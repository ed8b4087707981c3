/* SPDX-License-Identifier: Apache-2.0
 *
 * Two ways. A decimal of up to 15 digits is found by floating point: such decimals are so far apart that each has
 * a double of its own, and one division, correctly rounded, proves that the decimal found reads back as the value. All
 * else goes through exact integers (Steele and White 1990; Burger and Dybvig 1996, free-format printing). */
#include "base/shortest.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define DIGITS_MAX 17

/* 0.d1d2d3... times 10^point */
typedef struct decimal_digits {
    char at[DIGITS_MAX + 1];
    size_t n;
    int point;
} decimal_digits;

/* ---- Up to 15 digits -------------------------------------------------------------------------------------------- */

#define SHORT_DIGITS 15
#define EXACT_TENS   22 /* 10^22 is the last power of ten that is a double */
static const double tens[EXACT_TENS + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                            1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/* Decimals to try: as many as leave 15 digits. */
static int decimals_of(double v) {
    int decimals = SHORT_DIGITS;
    if (v >= 1)
        while (decimals > 0 && v >= tens[SHORT_DIGITS - decimals]) decimals--;
    else
        while (decimals < EXACT_TENS && v * tens[decimals - SHORT_DIGITS + 1] < 1) decimals++;
    return decimals;
}

static void digits_of(uint64_t integer, int decimals, decimal_digits *out) {
    char reversed[20];
    size_t n = 0;
    while (integer % 10 == 0) {
        integer /= 10;
        decimals--;
    }
    for (; integer > 0; integer /= 10) reversed[n++] = (char)('0' + integer % 10);
    out->n = n;
    out->point = (int)n - decimals;
    for (size_t i = 0; i < n; i++) out->at[i] = reversed[n - 1 - i];
}

static bool short_digits(double v, decimal_digits *out) {
    if (v >= tens[SHORT_DIGITS]) return false;
    int decimals = decimals_of(v);
    uint64_t integer = (uint64_t)(v * tens[decimals] + 0.5);
    if (integer == 0 || (double)integer / tens[decimals] != v) return false;
    digits_of(integer, decimals, out);
    return true;
}

/* ---- Exact integers --------------------------------------------------------------------------------------------- */

/* The largest here are 2^1077 and 10^325 * 2^54. */
#define BIG_WORDS 40
typedef struct big {
    uint32_t at[BIG_WORDS]; /* the lowest first; zero from n on */
    size_t n;
} big;

static void big_set(big *b, uint64_t value) {
    memset(b, 0, sizeof *b);
    b->at[0] = (uint32_t)value;
    b->at[1] = (uint32_t)(value >> 32);
    b->n = 2;
}

static void big_times(big *b, uint32_t factor) {
    uint64_t carry = 0;
    for (size_t i = 0; i < b->n; i++) {
        carry += (uint64_t)b->at[i] * factor;
        b->at[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry) b->at[b->n++] = (uint32_t)carry;
}

static void big_times_power(big *b, uint32_t base, int power) {
    for (; power > 0; power--) big_times(b, base);
}

static void big_shift(big *b, int bits) {
    for (; bits >= 31; bits -= 31) big_times(b, UINT32_C(1) << 31);
    big_times(b, UINT32_C(1) << bits);
}

static void big_add(big *b, const big *other) {
    uint64_t carry = 0;
    size_t n = (b->n > other->n ? b->n : other->n) + 1;
    for (size_t i = 0; i < n; i++) {
        carry += (uint64_t)b->at[i] + other->at[i];
        b->at[i] = (uint32_t)carry;
        carry >>= 32;
    }
    b->n = n;
}

static void big_subtract(big *b, const big *other) {
    uint64_t borrow = 0;
    for (size_t i = 0; i < b->n; i++) {
        uint64_t difference = (uint64_t)b->at[i] - other->at[i] - borrow;
        b->at[i] = (uint32_t)difference;
        borrow = difference >> 63;
    }
}

static int big_compare(const big *a, const big *b) {
    for (size_t i = a->n > b->n ? a->n : b->n; i-- > 0;)
        if (a->at[i] != b->at[i]) return a->at[i] < b->at[i] ? -1 : 1;
    return 0;
}

static int compare_sum(const big *a, const big *b, const big *c) {
    big sum = *a;
    big_add(&sum, b);
    return big_compare(&sum, c);
}

/* ---- All digits ------------------------------------------------------------------------------------------------- */

/* The value is r/s; what lies less than below/s under it, or above/s over it, reads back as it too. */
typedef struct printing {
    big r, s, below, above;
    bool even; /* so do those ends */
} printing;

#define MANTISSA_BITS 52
#define LOWEST        (-1074) /* exponent of the smallest double */

static void take_apart(double v, uint64_t *mantissa, int *exponent) {
    uint64_t bits;
    memcpy(&bits, &v, sizeof bits);
    int biased = (int)(bits >> MANTISSA_BITS & 0x7FF);
    *mantissa = bits & ((UINT64_C(1) << MANTISSA_BITS) - 1);
    if (biased > 0) *mantissa |= UINT64_C(1) << MANTISSA_BITS;
    *exponent = biased > 0 ? biased - 1 + LOWEST : LOWEST;
}

/* Below a power of two doubles are twice as dense. */
static void start(printing *p, uint64_t mantissa, int exponent) {
    bool power = mantissa == UINT64_C(1) << MANTISSA_BITS && exponent > LOWEST;
    big_set(&p->r, mantissa);
    big_set(&p->s, 1);
    big_set(&p->below, 1);
    big_set(&p->above, power ? 2 : 1);
    big_shift(&p->r, power ? 2 : 1);
    big_shift(&p->s, power ? 2 : 1);
    p->even = mantissa % 2 == 0;
    if (exponent < 0) {
        big_shift(&p->s, -exponent);
        return;
    }
    big_shift(&p->r, exponent);
    big_shift(&p->below, exponent);
    big_shift(&p->above, exponent);
}

static void next_place(printing *p) {
    big_times(&p->r, 10);
    big_times(&p->below, 10);
    big_times(&p->above, 10);
}

/* At most the decimal exponent, and at least that less one: log10(2) is 0.30103 from below. */
static int guess_point(uint64_t mantissa, int exponent) {
    int bits = 63 - __builtin_clzll(mantissa) + exponent;
    return bits >= 0 ? bits * 30102 / 100000 : -((-bits * 30103 + 99999) / 100000);
}

/* Scales so that the value is at least 0.1 and below 1; returns the power of ten. */
static int scale(printing *p, int point) {
    if (point >= 0) big_times_power(&p->s, 10, point);
    for (int i = point; i < 0; i++) next_place(p);
    int top = p->even ? 0 : 1;
    while (compare_sum(&p->r, &p->above, &p->s) >= top) {
        big_times(&p->s, 10);
        point++;
    }
    return point;
}

static char take_digit(printing *p) {
    char digit = '0';
    next_place(p);
    for (; big_compare(&p->r, &p->s) >= 0; digit++) big_subtract(&p->r, &p->s);
    return digit;
}

static void all_digits(double v, decimal_digits *out) {
    uint64_t mantissa;
    int exponent;
    printing p;
    take_apart(v, &mantissa, &exponent);
    start(&p, mantissa, exponent);
    out->point = scale(&p, guess_point(mantissa, exponent));
    for (out->n = 0;;) {
        char digit = take_digit(&p);
        bool low = big_compare(&p.r, &p.below) < (p.even ? 1 : 0);
        bool high = compare_sum(&p.r, &p.above, &p.s) > (p.even ? -1 : 0);
        if (low || high) {
            int half = compare_sum(&p.r, &p.r, &p.s);
            bool up = high && (!low || half > 0 || (half == 0 && digit % 2 == 1)); /* '0' is even too */
            out->at[out->n++] = (char)(digit + up);
            return;
        }
        out->at[out->n++] = digit;
    }
}

/* ---- As text ---------------------------------------------------------------------------------------------------- */

typedef struct writer {
    char *at;
    size_t n;
} writer;

static void put(writer *w, char c) { w->at[w->n++] = c; }

static void put_number(writer *w, int number) {
    if (number >= 10) put_number(w, number / 10);
    put(w, (char)('0' + number % 10));
}

static void put_word(writer *w, const char *word) {
    while (*word) put(w, *word++);
}

/* Without an exponent: 0.000123, 12.5, 12500. */
static void put_plain(writer *w, const decimal_digits *d) {
    if (d->point <= 0) put_word(w, "0.");
    for (int i = d->point; i < 0; i++) put(w, '0');
    for (size_t i = 0; i < d->n; i++) {
        if (i > 0 && (int)i == d->point) put(w, '.');
        put(w, d->at[i]);
    }
    for (int i = (int)d->n; i < d->point; i++) put(w, '0');
}

static void put_scientific(writer *w, const decimal_digits *d) {
    int exponent = d->point - 1;
    put(w, d->at[0]);
    if (d->n > 1) put(w, '.');
    for (size_t i = 1; i < d->n; i++) put(w, d->at[i]);
    put_word(w, exponent < 0 ? "e-" : "e");
    put_number(w, exponent < 0 ? -exponent : exponent);
}

#define PLAIN_FROM (-6) /* 0.000000123 and 123000000000000000000 still are */
#define PLAIN_TO   21

size_t shortest_text(double value, char out[SHORTEST_MAX]) {
    writer w = {out, 0};
    decimal_digits d = {.n = 0};
    if (value != value) {
        put_word(&w, "NaN");
        return w.n;
    }
    if (value < 0) put(&w, '-');
    double v = value < 0 ? -value : value;
    if (v == 0) {
        put(&w, '0');
    } else if (v * 0.5 == v) {
        put_word(&w, "Infinity");
    } else {
        if (!short_digits(v, &d)) all_digits(v, &d);
        if (d.point >= PLAIN_FROM && d.point <= PLAIN_TO)
            put_plain(&w, &d);
        else
            put_scientific(&w, &d);
    }
    return w.n;
}
