/* SPDX-License-Identifier: Apache-2.0
 *
 * Sources: the texts that findings point into. A position is a byte range; lines and columns are derived only when
 * something is printed. Sources are append-only and live as long as the diagnostics that hold them. */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include "mem.h"
#include "str.h"

/* Bytes [begin, end) of source `file`. */
typedef struct span {
    uint32_t file, begin, end;
} span;

static inline span span_join(span a, span b) { return (span){a.file, a.begin, b.end}; }

typedef struct source {
    crd_str name;          /* as shown */
    crd_str text;          /* with a zero byte behind it: the lexer's sentinel */
    const uint32_t *lines; /* offset of each line's first byte; there is always one */
    size_t lines_n;
} source;

#endif
