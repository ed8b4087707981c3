/* SPDX-License-Identifier: Apache-2.0
 *
 * Random CSV of which it is known where rows begin: full of quotes and newlines in fields. */
#ifndef TESTS_SUPPORT_ROWS_H
#define TESTS_SUPPORT_ROWS_H

#include <stdbool.h>
#include <string.h>

#include "tests/support/random.h"

#define ROWS_BYTES ((size_t)60000)

typedef struct rows {
    char bytes[ROWS_BYTES + 64];
    bool begins[ROWS_BYTES + 64]; /* a row does at this byte */
    size_t n;
} rows;

static inline void rows_put(rows *f, const char *text) {
    size_t n = strlen(text);
    memcpy(f->bytes + f->n, text, n);
    f->n += n;
}

/* Fields of every kind, some of which look like the end of one and the beginning of another. */
static inline void rows_make(rows *f, uint64_t *seed) {
    static const char *const fields[] = {"a",
                                         "",
                                         "\"\"",
                                         "\"x\"",
                                         "\"\"\"\"",
                                         "\"\n\"",
                                         "\",\"\",\"",
                                         "\"\n\"\"\n\"",
                                         "\"\"\"x\"",
                                         "\"x\"\"\"",
                                         "\"\r\n,\"",
                                         "b c",
                                         "\"{\"\"k\"\":\"\"v\"\"}\""};
    memset(f, 0, sizeof *f);
    f->begins[0] = true;
    while (f->n < ROWS_BYTES) {
        rows_put(f, fields[random_size(seed, sizeof fields / sizeof *fields)]);
        bool row_ends = random_below(seed, 6) == 0;
        rows_put(f, row_ends ? random_below(seed, 2) ? "\n" : "\r\n" : ",");
        f->begins[f->n] = row_ends;
    }
    rows_put(f, "\n");
    f->begins[f->n] = true;
}

#endif
