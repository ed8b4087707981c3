/* SPDX-License-Identifier: Apache-2.0
 *
 * The state of a run's reader and of the file that it is reading, shared by the sources of this folder: charges.c
 * (files and batches), header.c (the beginning of a file), lines.c (JSON lines), table.c (tables), row.c (one row of a
 * file), stretch.c (many rows), host.c (one charge of the host) and report.c (what is wrong). */
#ifndef CHARGES_READING_H
#define CHARGES_READING_H

#include <string.h>

#include "base/date.h"
#include "base/visible.h"
#include "charges/bill.h"
#include "charges/charges.h"
#include "charges/csv.h"
#include "charges/limits.h"
#include "charges/tags.h"

/* A date text and its day: that of the next row is mostly the same. */
#define LAST_DATE_ROOM 40
typedef struct last_date {
    char text[LAST_DATE_ROOM];
    size_t len;
    crd_date day;
} last_date;

/* A cell of a row that comes from no CSV. */
typedef struct reading_cell {
    crd_str text;   /* absent: nothing; a map is a JSON object */
    bool carried;   /* this row has such a column, be it empty */
    const char *at; /* where it begins in its line; the line's begin when it is not carried; NULL: there are no lines */
} reading_cell;

typedef struct place {
    crd_str file;
    uint64_t line, column; /* 0: the file has no lines */
    uint64_t row;          /* there: the row's number, or 0 */
} place;

/* Room for the text of a cell of a table: a decimal of 39 digits is the longest, but for maps. */
#define TABLE_SPACE 48
typedef struct table_space {
    char at[TABLE_SPACE];
    text map;
} table_space;

/* A table being read. */
typedef struct table_reading {
    const crd_table *table;
    size_t *columns, n;           /* those that were asked for */
    size_t *places;               /* [column of the bill]: its place in `columns` */
    table_space *spaces;          /* [of columns] */
    text block;                   /* a column's texts of many rows */
    const crd_table_batch *batch; /* NULL before the first one and at the end */
    size_t row;                   /* the next one in it */
    size_t visited;               /* the current one */
} table_reading;

/* Rows of one file in which a tag key had two values; the texts are those of the first such row. */
typedef struct conflict {
    uint64_t rows, line;
    crd_str key, first, other;
} conflict;

/* Fields that every charge has, and that are checked even when no column of the run asks for them. */
#define READING_REQUIRED 3
extern const field_id reading_required[READING_REQUIRED];

struct charges {
    mem *m;
    crd_diagnostics *d;
    columns *c;
    crd_on_error on_error;
    crd_str assume_type, currency_asked; /* absent: none */
    arena texts;                         /* as long as the run */
    tag *tags;                           /* [column], for those that are tags */
    bool unasked[READING_REQUIRED];      /* no column asks for this required field */
    last_date start, month;
    batch b;
    crd_reading reading;
    place currency_at; /* where the run's currency was first seen */
    size_t listed;     /* left-out rows reported so far */
    uint64_t host_charges;
    month_near host_month;
    size_t parts_of; /* one more than the number of the file that is open for parts; 0: none is */

    /* The file, or the host's charge, being read. */
    crd_status status;
    charges_sink sink;
    void *sink_ud;
    bool stopped;       /* the sink wants no more */
    bool fatal;         /* what is wrong cannot be left out with a row */
    bool mixed;         /* a second currency was found: the finding lists the others in the file too */
    diag *last_finding; /* NULL: it was dropped */
    crd_str name;
    arena file_texts;
    csv csv;
    struct table_reading *table; /* NULL: the file is no table */
    struct jsonlines *lines;     /* NULL: the file is no JSON lines */
    VEC(uint32_t) columns_of_keys;
    reading_cell *cells; /* [column] of the row being read; NULL: they are the scanner's */
    bill bill;
    struct stretch *stretch; /* NULL: not yet */
    bool trying; /* findings are not reported: another will read the row again, or its currency alone is looked at */
    conflict conflict;

    /* The row being read. */
    uint64_t number, line; /* number from 1 */
    size_t from;           /* column of the file that the value read last came from */
    bool rounded;
    crd_str conflict_key, conflict_first, conflict_other; /* a tag key with two values; absent: none */
};

/* ---- charges.c ---- */

/* The id of a value in its column's dictionary. INTERN_FAILED: no memory, or no valid text; then *bad says what it is.
 */
uint32_t charges_id(charges *r, size_t column, crd_str value, const char **bad);
/* Puts a value into the batch row being filled. False: no memory, or no valid text; then *bad says what it is. */
bool charges_put(charges *r, size_t column, crd_str value, const char **bad);
/* A currency that is not the run's: the first one, or, reported, a second one or not the one asked for (false). `at` is
 * where it stands. */
bool charges_new_currency(charges *r, crd_str currency, place at);
/* Notes that a tag key has two values in this row. The first such key of a row is kept. */
void charges_conflict(charges *r, crd_str key, crd_str first, crd_str other);
/* Counts the row that was filled, and hands the batch on when it is full. */
void charges_accept(charges *r);
/* The same for n rows without anything special; the first one starts on `line`, but those of tables. */
void charges_accept_plain(charges *r, size_t n, uint64_t line);
/* Counts the current row, which cannot be read, as left out. */
void charges_leave_out_row(charges *r);
/* The same for rows of which nothing is known. */
void charges_leave_out(charges *r, uint64_t rows);
/* Empty lines before `line`: inside a file, a row is missing there. */
void charges_blanks(charges *r, uint64_t line, uint64_t lines);
static inline bool charges_no_memory(const charges *r) { return r->m->failed || r->d->m.failed; }

/* ---- header.c ---- */

/* What the file is, from its first bytes. False: reported, or no memory. */
bool header_format(charges *r, bool *json_lines);
/* From the first byte to the first row of a CSV: the bill's lookups and the places of its tags. False: reported, or no
 * memory.
 */
bool header_read(charges *r);

/* The first steps of every file whose columns are known: its lookups and the places of its tags, checked. */
bool header_resolve(charges *r);
/* Reports columns, or keys, of no known bill. Always false. */
bool header_no_bill(charges *r);

/* ---- lines.c ---- */

/* Starts on a file of JSON lines, taking it over from the CSV scanner, which has looked at its first bytes. False: no
 * memory. */
bool lines_open(charges *r);
void lines_close(charges *r);
/* One line, or what stands in its place. False at the end of the file. */
bool lines_next_row(charges *r);
/* Moves on to the next line that can be read, without findings. */
bool lines_advance(charges *r);

/* ---- table.c ---- */

/* NULL: no memory. */
table_reading *table_new(arena *a, const crd_table *table);
/* From the names of a table's columns to the first row. False: reported, or no memory. */
bool table_open(charges *r);
/* Reads on with more rows of the same columns. False: reported. */
bool table_go_on(charges *r, const crd_table *table);
/* A cell of the current row. */
crd_str table_cell(const charges *r, size_t column);
void table_close(charges *r);
/* One row. False at the end of the table. */
bool table_next_row(charges *r);
/* Moves on to the next row, without findings but for a table that fails. */
bool table_advance(charges *r);

/* For stretch.c, of the rows ahead, without taking them: how many there are; */
size_t table_ahead(const charges *r);
/* one of them made the current row; */
void table_visit(charges *r, size_t row);
/* the texts of the first n in a column, with INTERN_BEHIND bytes behind each; without memory they are absent; */
void table_texts(charges *r, size_t column, size_t n, crd_str *out);
/* their amounts and days, where the column has such: how many of the first ones are to be had without more ado. */
bool table_is_number(const charges *r, size_t column);
size_t table_numbers(charges *r, size_t column, size_t n, dec *out);
bool table_is_day(const charges *r, size_t column);
size_t table_days(charges *r, size_t column, size_t n, crd_date *out);
/* Takes the first n. */
void table_take(charges *r, size_t n);

/* ---- row.c ---- */

/* Whether a cell is as good as empty: `NULL` is what FOCUS exports write for nothing, `\N` what Hive does. */
static inline bool row_absent(const charges *r, crd_str s) {
    return s.len == 0 || (s.len == 2 && memcmp(s.ptr, "\\N", 2) == 0) ||
           (s.len == 4 && r->bill.format == BILL_FOCUS && memcmp(s.ptr, "NULL", 4) == 0);
}
/* Whether every charge has the field. */
bool row_required(field_id id);
/* The id of one of the run's columns in the current row. False: reported, or no memory. */
bool row_column(charges *r, size_t column, uint32_t *id);
/* Whether the current row has the required fields that no column asks for. False: reported, or no memory. */
bool row_unasked(charges *r);
/* Reads the current row into the batch. False: reported, or no memory. */
bool row_read(charges *r);
/* The current row's currency and its place. False: the row cannot be read. */
bool row_currency(charges *r, crd_str *currency, place *at);
/* The cost of a row that is left out. False: it cannot be read, or not be added to the others. */
bool row_cost(charges *r, dec *cost);

/* ---- stretch.c ---- */

/* Reads rows ahead that need nothing special into the batch. False: there are none, and row_read reads the next one. */
bool stretch_read(charges *r);
void stretch_close(charges *r);

/* ---- host.c ---- */

/* Reads one charge of the host into the batch, with the defaults of a bill. False: reported, or no memory. */
bool host_read(charges *r, const crd_charge *charge);

/* ---- report.c ---- */

/* Reports something wrong with the row being read, at a byte of it. Always false. Sets the status, unless rows with
 * errors are left out and this is not `fatal`: then it is a warning, and past CHARGES_LISTED_SKIPS it is not listed. */
bool report_row(charges *r, diag_code code, const char *byte, const char *help, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* The same with a place. */
bool report_place(charges *r, diag_code code, uint64_t line, uint64_t column, const char *help, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
/* What is wrong with a file as a whole: always an error. */
bool report_file(charges *r, diag_code code, const char *help, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* Line and column of a byte of the row being read; 0 where there are no lines. */
void report_at(const charges *r, const char *byte, uint64_t *line, uint64_t *column);
/* What stands behind a file's name to say where in it: ":3:7", or ", row 3". The result lives in `out`. */
typedef struct where {
    char at[48];
} where;
const char *report_where(const place *p, where *out);
/* What the CSV scanner found wrong. Always false. */
bool report_scan(charges *r, csv_result result);
/* The reader failed: CRD_IO. Always false. */
bool report_unreadable(charges *r, const char *why);
/* A value as messages show it: shortened, with escapes for what cannot be shown. The result lives in `out`. */
#define SHOWN_ROOM (CHARGES_SHOWN * VISIBLE_MAX + 4)
typedef struct shown {
    char at[SHOWN_ROOM];
} shown;
const char *report_show(crd_str value, shown *out);

#endif
