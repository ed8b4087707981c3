/* SPDX-License-Identifier: Apache-2.0
 *
 * UTF-8 as Unicode's table 3-7 has it: no overlong forms, no surrogates, nothing beyond 10FFFF. */
#include "base/str.h"

#include <string.h>

#define REPLACEMENT 0xFFFDu

static bool within(uint8_t byte, uint8_t low, uint8_t high) { return byte >= low && byte <= high; }

/* Bytes that a character with this first byte has, and what its second byte may be; the others are 80 to BF. */
static size_t shape(uint8_t first, uint8_t *low, uint8_t *high) {
    *low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    *high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first < 0x80) return 1;
    if (within(first, 0xC2, 0xDF)) return 2;
    if (within(first, 0xE0, 0xEF)) return 3;
    return within(first, 0xF0, 0xF4) ? 4 : 0;
}

size_t utf8_next(crd_str s) {
    uint8_t low, high;
    size_t n = shape((uint8_t)s.ptr[0], &low, &high);
    if (n > s.len) return 0;
    if (n > 1 && !within((uint8_t)s.ptr[1], low, high)) return 0;
    for (size_t i = 2; i < n; i++)
        if (!within((uint8_t)s.ptr[i], 0x80, 0xBF)) return 0;
    return n;
}

size_t utf8_read(crd_str s, uint32_t *code) {
    static const uint8_t first_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t n = utf8_next(s);
    *code = n ? (uint8_t)s.ptr[0] & first_bits[n] : REPLACEMENT;
    for (size_t i = 1; i < n; i++) *code = *code << 6 | ((uint8_t)s.ptr[i] & 0x3F);
    return n;
}

/* Bytes at the start that are ASCII, found eight at a time. */
static size_t ascii_run(crd_str s) {
    size_t i = 0;
    for (uint64_t word; i + sizeof word <= s.len; i += sizeof word) {
        memcpy(&word, s.ptr + i, sizeof word);
        if (word & 0x8080808080808080u) break;
    }
    while (i < s.len && (uint8_t)s.ptr[i] < 0x80) i++;
    return i;
}

static crd_str from(crd_str s, size_t i) { return (crd_str){s.ptr + i, s.len - i}; }

size_t utf8_check(crd_str s) {
    for (size_t i = 0; i < s.len;) {
        i += ascii_run(from(s, i));
        if (i == s.len) break;
        size_t n = utf8_next(from(s, i));
        if (n == 0) return i;
        i += n;
    }
    return SIZE_MAX;
}

size_t utf8_write(uint32_t code, char *out) {
    size_t n = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const uint8_t first[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n - 1; i > 0; i--, code >>= 6) out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)(first[n] | code);
    return n;
}

size_t utf8_count(crd_str s) {
    size_t count = 0;
    for (size_t i = 0; i < s.len;) {
        size_t run = ascii_run(from(s, i));
        i += run;
        count += run;
        if (i == s.len) break;
        size_t n = utf8_next(from(s, i));
        i += n ? n : 1;
        count++;
    }
    return count;
}

size_t utf8_prefix(crd_str s, size_t max) {
    if (s.len <= max) return s.len;
    size_t end = max;
    while (end > 0 && max - end < 3 && ((uint8_t)s.ptr[end] & 0xC0) == 0x80) end--;
    size_t n = utf8_next(from(s, end));
    return end + n > max ? end : max;
}
