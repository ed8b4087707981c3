/* SPDX-License-Identifier: Apache-2.0
 *
 * Exact decimal arithmetic, reading and writing. Signs are kept apart and magnitudes are unsigned, so that no step can
 * overflow unseen; rounding, where there is any, is half to even. */
#include "base/decimal.h"

#include <string.h>

#define SCALE_UNITS UINT64_C(1000000000000000000) /* 10^DEC_SCALE */
#define LARGEST     ((dec_magnitude)1 << 127)     /* the magnitude of the smallest number */

const uint64_t dec_powers[DEC_SCALE + 1] = {
    UINT64_C(1),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    SCALE_UNITS,
};

static bool with_sign(dec_magnitude m, bool negative, dec *out) {
    if (m > LARGEST || (m == LARGEST && !negative)) return false;
    *out = (dec)(negative ? -m : m);
    return true;
}

/* ---- 256 bits: for products before they are divided again ---- */

typedef struct wide {
    dec_magnitude hi, lo;
} wide;

static wide wide_product(dec_magnitude a, dec_magnitude b) {
    dec_magnitude a0 = (uint64_t)a, a1 = a >> 64, b0 = (uint64_t)b, b1 = b >> 64;
    dec_magnitude low = a0 * b0, middle = a1 * b0 + (low >> 64); /* cannot overflow: (2^64-1)^2 + 2^64-1 < 2^128 */
    dec_magnitude middle2 = a0 * b1 + (uint64_t)middle;
    return (wide){a1 * b1 + (middle >> 64) + (middle2 >> 64), middle2 << 64 | (uint64_t)low};
}

/* Quotient and remainder, digit by binary digit, for b up to 2^127. False: the quotient needs more than 128 bits. */
static bool wide_divide(wide a, dec_magnitude b, dec_magnitude *quotient, dec_magnitude *rest) {
    if (a.hi >= b) return false; /* also b = 0 */
    if (a.hi == 0) {
        *quotient = a.lo / b;
        *rest = a.lo % b;
        return true;
    }
    dec_magnitude q = 0, r = a.hi;
    for (int bit = 127; bit >= 0; bit--) {
        r = r << 1 | (a.lo >> bit & 1); /* was below b: nothing is shifted out */
        q <<= 1;
        if (r < b) continue;
        r -= b;
        q |= 1;
    }
    *quotient = q;
    *rest = r;
    return true;
}

/* Whether a quotient goes up: `rest` of `whole` is more than half, or half and the quotient is odd. */
static bool rounds_up(dec_magnitude rest, dec_magnitude whole, dec_magnitude quotient) {
    dec_magnitude other = whole - rest;
    return rest > other || (rest == other && (quotient & 1));
}

static bool divide_rounded(wide a, dec_magnitude b, bool negative, dec *out) {
    dec_magnitude quotient, rest;
    if (!wide_divide(a, b, &quotient, &rest) || quotient > LARGEST) return false;
    return with_sign(quotient + rounds_up(rest, b, quotient), negative, out);
}

bool dec_mul(dec a, dec b, dec *out) {
    return divide_rounded(wide_product(dec_size(a), dec_size(b)), SCALE_UNITS, (a < 0) != (b < 0), out);
}

bool dec_div(dec a, dec b, dec *out) {
    return divide_rounded(wide_product(dec_size(a), SCALE_UNITS), dec_size(b), (a < 0) != (b < 0), out);
}

dec dec_share(dec a, dec num, dec den) {
    dec_magnitude quotient = 0, rest;
    wide_divide(wide_product(dec_size(a), (dec_magnitude)num), (dec_magnitude)den, &quotient, &rest);
    dec share = 0;
    with_sign(quotient, a < 0, &share); /* fits: num <= den */
    return share;
}

/* ---- Reading ---- */

static bool digit(char c) { return c >= '0' && c <= '9'; }

/* At most 18 digits, which fit 64 bits. Returns how many there were. */
static inline size_t short_digits(const char *s, size_t len, uint64_t *number) {
    uint64_t n = 0;
    size_t i = 0;
    for (; i < len && i < DEC_SCALE && digit(s[i]); i++) n = n * 10 + (uint64_t)(s[i] - '0');
    *number = n;
    return i;
}

/* What bills mostly carry: [-]digits[.digits] with at most 18 on each side. */
static inline bool parse_plain(const char *s, size_t len, dec *out) {
    bool negative = len > 0 && s[0] == '-';
    uint64_t whole, part = 0;
    size_t i = negative, digits = short_digits(s + i, len - i, &whole);
    if (digits == 0) return false;
    i += digits;
    if (i < len && s[i] == '.') {
        i++;
        digits = short_digits(s + i, len - i, &part);
        i += digits;
        part *= dec_powers[DEC_SCALE - digits];
    }
    if (i < len) return false;
    dec magnitude = (dec)whole * DEC_ONE + part;
    *out = negative ? -magnitude : magnitude;
    return true;
}

/* A number as text: its digits (with perhaps a point among them) and the place of the first digit that is not zero:
 * the number is 0.d1d2d3... * 10^exponent. */
typedef struct number {
    bool negative;
    const char *digits, *end; /* from the first digit that is not zero; equal for zero */
    int64_t exponent;
} number;

#define EXPONENT_LIMIT (INT64_MAX / 4) /* beyond the length of any text, so that clamping changes no result */

/* [eE][+-]digits, or nothing. */
static bool scan_exponent(const char *s, const char *end, int64_t *exponent) {
    *exponent = 0;
    if (s == end) return true;
    if (*s != 'e' && *s != 'E') return false;
    s++;
    bool negative = s < end && *s == '-';
    if (s < end && (*s == '-' || *s == '+')) s++;
    if (s == end) return false;
    int64_t n = 0;
    for (; s < end; s++) {
        if (!digit(*s)) return false;
        if (n < EXPONENT_LIMIT / 10) n = n * 10 + (*s - '0');
    }
    *exponent = negative ? -n : n;
    return true;
}

static bool scan(const char *s, size_t len, number *n) {
    const char *end = s + len;
    bool any = false, point = false;
    int64_t exponent;
    *n = (number){.negative = s < end && *s == '-'};
    if (s < end && (*s == '-' || *s == '+')) s++;
    for (; s < end && (digit(*s) || (*s == '.' && !point)); s++) {
        if (*s == '.') {
            point = true;
            continue;
        }
        any = true;
        if (n->digits == NULL && *s != '0') n->digits = s;
        if (n->digits && !point) n->exponent++;
        if (!n->digits && point) n->exponent--;
    }
    n->end = s;
    if (n->digits == NULL) n->digits = s;
    if (!any || !scan_exponent(s, end, &exponent)) return false;
    n->exponent += exponent;
    return true;
}

/* The next digit, zero after the last one. */
static unsigned next_digit(number *n) {
    if (n->digits < n->end && *n->digits == '.') n->digits++;
    return n->digits < n->end ? (unsigned)(*n->digits++ - '0') : 0;
}

static bool only_zeros(number *n) {
    while (n->digits < n->end)
        if (next_digit(n)) return false;
    return true;
}

static dec_parsed round_rest(number *n, unsigned first, dec_magnitude *kept) {
    bool rest = !only_zeros(n);
    if (first == 0 && !rest) return DEC_OK;
    if (first > 5 || (first == 5 && (rest || (*kept & 1)))) ++*kept;
    return DEC_ROUNDED;
}

static dec_parsed parse_any(const char *s, size_t len, dec *out) {
    number n;
    if (!scan(s, len, &n)) return DEC_NOT_A_NUMBER;
    dec_magnitude kept = 0;
    int64_t keep = n.digits == n.end ? 0 : n.exponent + DEC_SCALE; /* digits up to the last decimal */
    if (keep > 39) return DEC_TOO_LARGE;                           /* 2^127 has 39 digits */
    for (int64_t i = 0; i < keep; i++) {
        if (kept > LARGEST / 10) return DEC_TOO_LARGE;
        kept = kept * 10 + next_digit(&n);
    }
    unsigned first = keep < 0 ? 0 : next_digit(&n); /* of the dropped decimals */
    dec_parsed parsed = round_rest(&n, first, &kept);
    return with_sign(kept, n.negative, out) ? parsed : DEC_TOO_LARGE;
}

dec_parsed dec_parse(const char *s, size_t len, dec *out) {
    if (len == 0) return DEC_NOT_A_NUMBER;
    return parse_plain(s, len, out) ? DEC_OK : parse_any(s, len, out);
}

bool crd_money_parse(crd_str text, crd_money *out) {
    dec amount;
    dec_parsed parsed = dec_parse(text.ptr, text.len, &amount);
    if (parsed == DEC_NOT_A_NUMBER || parsed == DEC_TOO_LARGE) return false;
    *out = dec_money(amount);
    return true;
}

/* ---- Writing ---- */

int crd_money_sign(crd_money amount) {
    dec a = dec_of(amount);
    return (a > 0) - (a < 0);
}

/* Decimal digits of the whole part, separated in threes when asked. Returns the length. */
static size_t write_whole(dec_magnitude whole, bool separated, char *out) {
    char reversed[CRD_MONEY_MAX];
    size_t n = 0, digits = 0;
    do {
        if (separated && digits && digits % 3 == 0) reversed[n++] = ',';
        /* a division of 64 bits where they do: it takes a tenth of the time */
        reversed[n++] = (char)('0' + (whole >> 64 ? (int)(whole % 10) : (int)((uint64_t)whole % 10)));
        whole = whole >> 64 ? whole / 10 : (uint64_t)whole / 10;
        digits++;
    } while (whole);
    for (size_t i = 0; i < n; i++) out[i] = reversed[n - 1 - i];
    return n;
}

/* Nine digits. */
static void write_nine(uint32_t digits, char *out) {
    for (size_t i = 9; i-- > 0; digits /= 10) out[i] = (char)('0' + digits % 10);
}

/* Point and decimals: all but trailing zeros, at least two. */
static size_t write_part(uint64_t part, char *out) {
    const uint32_t half = 1000000000;
    size_t n = DEC_SCALE + 1;
    out[0] = '.';
    write_nine((uint32_t)(part / half), out + 1); /* the halves do not wait for each other */
    write_nine((uint32_t)(part % half), out + 10);
    while (n > 3 && out[n - 1] == '0') n--;
    return n;
}

static size_t write_amount(dec_magnitude m, bool negative, bool separated, char *out) {
    size_t n = 0;
    if (negative && m) out[n++] = '-';
    dec_magnitude whole = m / SCALE_UNITS;
    n += write_whole(whole, separated, out + n);
    n += write_part((uint64_t)(m - whole * SCALE_UNITS), out + n);
    out[n] = '\0';
    return n;
}

size_t crd_money_text(crd_money amount, char *out) {
    dec a = dec_of(amount);
    return write_amount(dec_size(a), a < 0, false, out);
}

size_t crd_money_people(crd_money amount, int decimals, char *out) {
    int kept = decimals < 2 ? 2 : decimals > DEC_SCALE ? DEC_SCALE : decimals;
    dec a = dec_of(amount);
    dec_magnitude m = dec_size(a), unit = dec_powers[DEC_SCALE - kept], quotient = m / unit;
    quotient += rounds_up(m % unit, unit, quotient);
    return write_amount(quotient * unit, a < 0, true, out);
}
