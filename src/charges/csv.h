/* SPDX-License-Identifier: Apache-2.0
 *
 * A scanner of RFC 4180 CSV over a reader: one row at a time, no copies. Quoted newlines and doubled quotes, LF or
 * CRLF, a byte order mark, a last line without newline. It finds where fields begin and end; what they mean is not its
 * business, and a field that nobody asks for is not looked at again. */
#ifndef CHARGES_CSV_H
#define CHARGES_CSV_H

#include "base/mem.h"
#include "base/str.h"
#include "charges/marks.h"

/* A text whose doubled quotes were undone. */
typedef struct csv_undone {
    size_t field;
    crd_str text;
} csv_undone;

typedef enum csv_result {
    CSV_ROW,
    CSV_END,
    CSV_STRAY_QUOTE, /* at `fault`; the next call goes on behind the end of that line */
    /* After these only csv_free: */
    CSV_OPEN_QUOTE,      /* at `fault`: never closed */
    CSV_LONG_FIELD,      /* at `fault`: over CHARGES_FIELD_MAX */
    CSV_LONG_ROW,        /* over CHARGES_ROW_MAX */
    CSV_TOO_MANY_FIELDS, /* over CHARGES_COLUMNS_MAX */
    CSV_IO,              /* `why` says why */
    CSV_NOMEM
} csv_result;

typedef struct csv {
    mem *m;
    crd_reader reader;
    char *buffer; /* [begin, end) is not yet consumed; behind `end` there is room for the sentinel */
    size_t cap, begin, end;
    size_t block; /* first size of the buffer; it grows only for a row that does not fit */
    bool ended;   /* the reader has no more */
    const char *why;
    uint64_t next_line; /* the line on which the bytes at `begin` start */

    /* The rows ahead that are regular: found many at a time, taken one by one. */
    marks_find_fn find;
    marks *marks;
    const char *marked; /* what their offsets count from */
    size_t next_mark;   /* the first of the next row */
    size_t rows_ahead;  /* marked rows that are not yet taken */

    /* The current row; valid until the next call. Field i ends before ends_from + ends[i]. */
    size_t fields_n;
    const char *ends_from;
    const uint32_t *ends;
    VEC(uint32_t) scanned; /* the ends, when the row was not a marked one */
    const char *row, *row_end;
    uint64_t line;        /* on which it starts, from 1 */
    uint64_t blank_lines; /* empty lines right before it; those at the end of a file never count */
    const char *fault;
    VEC(csv_undone) undone; /* texts of this row that somebody asked for */
    char *undoubled;
    size_t undoubled_n, undoubled_cap;
} csv;

void csv_init(csv *c, mem *m, crd_reader reader);
void csv_free(csv *c);

/* The first bytes of the file, at most a block, without consuming them; a byte order mark is dropped first. CSV_ROW
 * when there are any, CSV_END for an empty file, CSV_IO, CSV_NOMEM. */
csv_result csv_peek(csv *c, crd_str *bytes);
csv_result csv_next(csv *c);
/* The bytes that were not consumed, and what the reader has behind them, for another scanner; as long as the csv. */
crd_reader csv_rest(csv *c);

/* Regular rows that lie ahead, each of as many fields as the others: field f of row i ends before
 * from + ends[i * fields + f]. What stands at ends[-1] is the end of the row before. */
typedef struct csv_grid {
    const char *from;
    const uint32_t *ends;
    size_t fields, rows;
} csv_grid;

/* The rows ahead that have `fields` fields, at most `most` of them, without taking them. Rows that are none of such a
 * grid (then there are 0) are for csv_next. */
csv_grid csv_ahead(csv *c, size_t fields, size_t most);
/* Makes one of these rows the current one; the rows ahead stay. */
void csv_visit(csv *c, const csv_grid *g, size_t row);
/* Takes the first n of them. */
void csv_take(csv *c, const csv_grid *g, size_t n);

/* A field of the current row as it stands there, but for the quotes around it. */
crd_str csv_raw(const csv *c, size_t field);
/* Its text. False: no memory. */
bool csv_text(csv *c, size_t field, crd_str *out);
/* Line and column (characters, from 1) of a byte of the current row: a field's first one, or `fault`. */
void csv_place(const csv *c, const char *byte, uint64_t *line, uint64_t *column);
static inline const char *csv_field_begin(const csv *c, size_t field) {
    return field == 0 ? c->row : c->ends_from + c->ends[field - 1] + 1;
}

#endif
