/* SPDX-License-Identifier: Apache-2.0
 *
 * Byte strings: comparison, search, UTF-8. Everything compares bytes; "fold" means ASCII letters only. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "crd.h"

#define STR(literal) ((crd_str){(literal), sizeof(literal) - 1})
#define STR_NONE     ((crd_str){NULL, 0})
/* For printf: "%.*s", STR_ARG(s). Cut at a length that is an int. */
#define STR_ARG(s) (int)((s).len < INT32_MAX ? (s).len : INT32_MAX), (s).ptr ? (s).ptr : ""

crd_str str_of(const char *zero_terminated); /* NULL: absent */
bool str_eq(crd_str a, crd_str b);
bool str_eq_fold(crd_str a, crd_str b);
/* By bytes, the shorter first on a common prefix; absent (and empty, which is the same here) before everything. */
int str_cmp(crd_str a, crd_str b);
bool str_starts(crd_str s, crd_str prefix, bool fold);
bool str_ends(crd_str s, crd_str suffix, bool fold);
bool str_contains(crd_str s, crd_str part, bool fold);
/* `*` any run of bytes, `?` one UTF-8 character. Linear in s for a given pattern's number of stars. */
bool str_like(crd_str s, crd_str pattern, bool fold);
bool str_among(crd_str s, const crd_str *list, size_t n); /* is one of n texts */
uint64_t str_hash(crd_str s);
bool str_twelve_digits(crd_str s);                            /* an account's number, as a policy writes it */
static inline bool str_none(crd_str s) { return s.len == 0; } /* empty counts as absent in a bill */

/* Bytes of the well-formed UTF-8 character at s (s.len > 0), 0 when it is malformed. */
size_t utf8_next(crd_str s);
/* The same, and its code point. *code is U+FFFD when it is malformed. */
size_t utf8_read(crd_str s, uint32_t *code);
/* Offset of the first byte that is not well-formed UTF-8, or SIZE_MAX. */
size_t utf8_check(crd_str s);
/* Writes the code point (not a surrogate, at most 10FFFF), returns its bytes (1 to 4). */
size_t utf8_write(uint32_t code, char *out);
size_t utf8_count(crd_str s); /* characters; a malformed byte counts as one */
/* The end of the longest prefix of at most `max` bytes that cuts no character in two. */
size_t utf8_prefix(crd_str s, size_t max);

/* The nearest of n candidates for a misspelt word: edit distance with transpositions, at most a third of the word's
 * length; the wrong ASCII case costs half an edit a letter, and nothing more when it is all that is wrong. Absent when
 * none is near; the word itself never is. */
crd_str str_nearest(crd_str word, const crd_str *candidates, size_t n);

#endif
