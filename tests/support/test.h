/* SPDX-License-Identifier: Apache-2.0
 *
 * What most tests begin with: cmocka behind the headers that it needs, texts, and claims about texts and amounts. */
#ifndef TESTS_SUPPORT_TEST_H
#define TESTS_SUPPORT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* `n` times `part` between two texts, malloc'ed. */
static inline crd_str repeated(const char *before, const char *part, size_t n, const char *after) {
    size_t len = strlen(part), a = strlen(before), b = strlen(after);
    char *all = malloc(a + n * len + b + 1);
    assert_non_null(all);
    memcpy(all, before, a);
    for (size_t i = 0; i < n; i++) memcpy(all + a + i * len, part, len);
    memcpy(all + a + n * len, after, b + 1);
    return (crd_str){all, a + n * len + b};
}

#define assert_str(s, expected)                                                                                        \
    do {                                                                                                               \
        crd_str str_found = (s), str_expected = str_of(expected);                                                      \
        if (!str_eq(str_found, str_expected))                                                                          \
            fail_msg("found \"%.*s\", expected \"%s\"", STR_ARG(str_found), expected);                                 \
    } while (0)

#define assert_money(amount, expected) assert_money_at((amount), (expected), __FILE__, __LINE__)
static inline void assert_money_at(crd_money amount, const char *expected, const char *file, int line) {
    char found[CRD_MONEY_MAX];
    crd_money_text(amount, found);
    _assert_string_equal(found, expected, file, line);
}

#endif
