/* SPDX-License-Identifier: Apache-2.0
 *
 * A scanner of JSON lines over a reader: one object a line (RFC 8259, strictly), its members in order. Numbers stay as
 * they are written. What the members mean is not its business; values that are objects or arrays are checked and given
 * as they stand. */
#ifndef CHARGES_JSONLINES_H
#define CHARGES_JSONLINES_H

#include "base/intern.h"

typedef enum json_kind { JSON_NULL, JSON_TEXT, JSON_NUMBER, JSON_BOOLEAN, JSON_OBJECT, JSON_ARRAY } json_kind;

typedef struct json_member {
    uint32_t key; /* an id of jsonlines.keys */
    json_kind kind;
    crd_str text;   /* decoded; a number, an object or an array as it stands; absent for null */
    const char *at; /* the value's first byte */
} json_member;

typedef enum lines_result {
    LINES_ROW,
    LINES_END,
    LINES_BAD, /* at `fault`, `why` says what is wrong; the next call goes on with the next line */
    /* After these only jsonlines_free: */
    LINES_LONG, /* over CHARGES_ROW_MAX */
    LINES_IO,   /* `why` says why */
    LINES_NOMEM
} lines_result;

typedef struct jsonlines {
    mem *m;
    crd_reader reader;
    char *buffer; /* [begin, end) is not yet consumed */
    size_t cap, begin, end;
    bool ended; /* the reader has no more */
    const char *why;
    uint64_t next_line;
    intern keys;         /* all that were seen in the file */
    VEC(uint64_t) seen;  /* [key] the line in which it was seen last */
    VEC(uint32_t) order; /* keys of the line before: lines are much alike */

    /* The current line; valid until the next call. */
    crd_str text; /* without its end */
    bool last;    /* the file ends in it, without a newline */
    uint64_t line;
    uint64_t blank_lines; /* empty lines right before it */
    VEC(json_member) members;
    text decoded; /* texts that had escapes */
    const char *fault;
    crd_str twice; /* the key that makes a line LINES_BAD, or absent */
} jsonlines;

bool jsonlines_init(jsonlines *l, mem *m, crd_reader reader);
void jsonlines_free(jsonlines *l);
lines_result jsonlines_next(jsonlines *l);
/* Line and column (characters, from 1) of a byte of the current line. */
void jsonlines_place(const jsonlines *l, const char *byte, uint64_t *line, uint64_t *column);

#endif
