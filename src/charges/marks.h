/* SPDX-License-Identifier: Apache-2.0
 *
 * The bytes that end fields and rows in a stretch of CSV, 64 bytes at a time with whatever vector instructions the
 * machine has. Only what is regular is marked: quotes around whole fields, no newline inside them. At anything else it
 * stops, and the scanner of csv.c, which knows every case, reads that row. All paths give the same marks. */
#ifndef CHARGES_MARKS_H
#define CHARGES_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Marks found at a time: the bytes between them, about 150 kB of a wide bill, are still in the second-level cache when
 * the rows are read. */
#define MARKS_ROOM 8192
/* Bytes that may be read, but do not count, behind the stretch. */
#define MARKS_BEHIND 64

typedef struct marks {
    uint32_t all[1 + MARKS_ROOM + 64]; /* the end of a row in front of the first one, one byte before the stretch */
    size_t n, newlines;                /* marks, and how many of them are newlines */
} marks;

/* Offsets of commas and newlines outside quotes, ascending. That of the first one's predecessor is UINT32_MAX. */
static inline const uint32_t *marks_at(const marks *m) { return m->all + 1; }

/* Marks from the beginning of a row on, until the room is used, at `len`, or before something irregular. */
typedef void (*marks_find_fn)(marks *m, const char *bytes, size_t len);

typedef struct marks_path {
    const char *name;
    marks_find_fn find;
} marks_path;

/* The ways that this machine has, the fastest first; the last one is plain C. */
#define MARKS_PATHS 4
size_t marks_paths(marks_path out[MARKS_PATHS]);

#endif
