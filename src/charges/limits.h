/* SPDX-License-Identifier: Apache-2.0
 *
 * The limits of the charge readers, each with why this number. Past one there is an error that names it. */
#ifndef CHARGES_LIMITS_H
#define CHARGES_LIMITS_H

/* Bytes read at a time: stays in the second-level cache, and a read costs little beside it. */
#define CHARGES_BLOCK ((size_t)256 * 1024)

/* One field. The longest honest one is a tag map: 50 tags of 128 + 256 characters, at most 4 bytes each, is 77 kB. A
 * quote that is never closed runs into this limit instead of taking the whole file into memory. */
#define CHARGES_FIELD_MAX ((size_t)1024 * 1024)

/* One row, and the columns of one. Legacy CUR reports of large organizations have about a thousand columns. */
#define CHARGES_ROW_MAX     ((size_t)8 * 1024 * 1024)
#define CHARGES_COLUMNS_MAX ((size_t)16384)

/* Objects and arrays in one another, in a value of JSON lines. A bit each in a word of 64; a bill's are one deep. */
#define CHARGES_JSON_DEPTH 64

/* What one map column remembers: its texts and the values of the keys that are asked for. About 20,000 texts with
 * three tags; past it the memory starts afresh. */
#define CHARGES_MAP_MEMORY ((size_t)16 * 1024 * 1024)

/* Left-out rows that a run lists; all of them are counted. Leaves room for other findings in a full list. */
#define CHARGES_LISTED_SKIPS 100

/* Further currencies that a finding lists, when a file has more than two. */
#define CHARGES_LISTED_CURRENCIES 8

/* Characters of a value that a message shows. */
#define CHARGES_SHOWN 40

#endif
