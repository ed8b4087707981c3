/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns comparison and search of byte strings. No locale: letters are ASCII's, everything else is bytes. */
#include "base/str.h"

#include <string.h>

#include "base/hash.h"

crd_str str_of(const char *zero_terminated) {
    return (crd_str){zero_terminated, zero_terminated ? strlen(zero_terminated) : 0};
}

uint64_t str_hash(crd_str s) { return hash_bytes(s.ptr, s.len); }

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }

static bool same_char(char a, char b, bool fold) { return a == b || (fold && lower(a) == lower(b)); }

static bool same_bytes(const char *a, const char *b, size_t n, bool fold) {
    if (n == 0) return true;
    if (!fold) return memcmp(a, b, n) == 0;
    for (size_t i = 0; i < n; i++)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

bool str_eq(crd_str a, crd_str b) { return a.len == b.len && same_bytes(a.ptr, b.ptr, a.len, false); }

bool str_among(crd_str s, const crd_str *list, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (str_eq(s, list[i])) return true;
    return false;
}

bool str_eq_fold(crd_str a, crd_str b) { return a.len == b.len && same_bytes(a.ptr, b.ptr, a.len, true); }

int str_cmp(crd_str a, crd_str b) {
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common ? memcmp(a.ptr, b.ptr, common) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(crd_str s, crd_str prefix, bool fold) {
    return s.len >= prefix.len && same_bytes(s.ptr, prefix.ptr, prefix.len, fold);
}

bool str_ends(crd_str s, crd_str suffix, bool fold) {
    return s.len >= suffix.len &&
           (suffix.len == 0 || same_bytes(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len, fold));
}

static bool contains_exactly(crd_str s, crd_str part) {
    for (size_t i = 0; i + part.len <= s.len; i++) {
        const char *at = memchr(s.ptr + i, part.ptr[0], s.len - part.len + 1 - i);
        if (at == NULL) return false;
        if (memcmp(at, part.ptr, part.len) == 0) return true;
        i = (size_t)(at - s.ptr);
    }
    return false;
}

bool str_contains(crd_str s, crd_str part, bool fold) {
    if (part.len == 0) return true;
    if (!fold) return contains_exactly(s, part);
    for (size_t i = 0; i + part.len <= s.len; i++)
        if (same_char(s.ptr[i], part.ptr[0], fold) && same_bytes(s.ptr + i, part.ptr, part.len, fold)) return true;
    return false;
}

/* Bytes of the character at i: a malformed byte is one character. */
static size_t step(crd_str s, size_t i) {
    size_t n = utf8_next((crd_str){s.ptr + i, s.len - i});
    return n ? n : 1;
}

/* When a part after a star does not fit, only the last star can help: it takes one more character. Earlier stars have
 * found the leftmost place for their parts, and no other would leave more to the later ones. */
bool str_like(crd_str s, crd_str pattern, bool fold) {
    size_t i = 0, p = 0;
    size_t star = SIZE_MAX, star_i = 0; /* the part behind the last star, and where in s it is being tried */
    while (i < s.len || p < pattern.len) {
        if (p < pattern.len && pattern.ptr[p] == '*') {
            star = ++p;
            star_i = i;
        } else if (i < s.len && p < pattern.len && pattern.ptr[p] == '?') {
            i += step(s, i);
            p++;
        } else if (i < s.len && p < pattern.len && same_char(s.ptr[i], pattern.ptr[p], fold)) {
            i++;
            p++;
        } else if (star != SIZE_MAX && star_i < s.len) {
            star_i += step(s, star_i);
            i = star_i;
            p = star;
        } else {
            return false;
        }
    }
    return true;
}

/* ---- The nearest of some candidates ---- */

#define NEAREST_MAX 64 /* nobody misspells a longer word */
#define NEAREST_FAR UINT32_MAX
#define CASE_ONLY   1 /* the same letters but for their case are near, however many they are */

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

/* In half edits, so that a letter of the other case costs half of one. */
static uint32_t replace_cost(char a, char b) { return a == b ? 0 : same_char(a, b, true) ? 1 : 2; }

/* Optimal string alignment (Damerau and Levenshtein): three rows of the usual table. */
static uint32_t distance(crd_str a, crd_str b) {
    uint32_t rows[3][NEAREST_MAX + 1];
    uint32_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b.len; j++) last[j] = (uint32_t)(2 * j);
    for (size_t i = 1; i <= a.len; i++) {
        row[0] = (uint32_t)(2 * i);
        for (size_t j = 1; j <= b.len; j++) {
            row[j] = least(last[j - 1] + replace_cost(a.ptr[i - 1], b.ptr[j - 1]), least(last[j], row[j - 1]) + 2);
            bool swapped = i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1];
            if (swapped) row[j] = least(row[j], before[j - 2] + 2);
        }
        uint32_t *free_row = before;
        before = last;
        last = row;
        row = free_row;
    }
    return last[b.len];
}

crd_str str_nearest(crd_str word, const crd_str *candidates, size_t n) {
    crd_str nearest = STR_NONE;
    if (word.len == 0 || word.len > NEAREST_MAX) return nearest;
    uint32_t limit = (uint32_t)(2 * word.len / 3), best = NEAREST_FAR;
    for (size_t i = 0; i < n; i++) {
        size_t length = candidates[i].len;
        size_t apart = length > word.len ? length - word.len : word.len - length;
        if (length == 0 || length > NEAREST_MAX || 2 * apart > limit) continue;
        uint32_t d = str_eq_fold(word, candidates[i]) ? CASE_ONLY : distance(word, candidates[i]);
        if (str_eq(word, candidates[i]) || d > limit || d >= best) continue;
        best = d;
        nearest = candidates[i];
    }
    return nearest;
}

bool str_twelve_digits(crd_str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
    return s.len == 12;
}
