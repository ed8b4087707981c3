/* SPDX-License-Identifier: Apache-2.0
 *
 * Text as a terminal may show it: nothing in a policy or a bill can move the cursor, change colours or reorder what
 * stands beside it. */
#ifndef BASE_VISIBLE_H
#define BASE_VISIBLE_H

#include "str.h"

#define VISIBLE_MAX 16

/* One character as it is shown. */
typedef struct visible {
    char text[VISIBLE_MAX];
    size_t len;
    size_t cells; /* columns it takes on the terminal */
} visible;

/* Shows the first character of s (s.len > 0) and returns its bytes. A tab is four blanks; control characters, invisible
 * ones and bytes that are not UTF-8 are escapes such as \u{1b} and \xff. */
size_t visible_next(crd_str s, visible *out);
/* Offset of the character that ends at `end` (end > 0). */
size_t visible_before(crd_str s, size_t end);

#endif
