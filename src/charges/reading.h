/* SPDX-License-Identifier: Apache-2.0
 *
 * The state of a run's reader and of the file that it is reading, shared by the sources of this folder: charges.c
 * (files and batches), header.c (the beginning of a file), row.c (one row of a file), host.c (one charge of the host)
 * and report.c (what is wrong). */
#ifndef CHARGES_READING_H
#define CHARGES_READING_H

#include "base/visible.h"
#include "charges/bill.h"
#include "charges/charges.h"
#include "charges/csv.h"
#include "charges/limits.h"
#include "charges/tags.h"

/* What was put into a column last: rows come in runs of equal values. */
typedef struct last_value {
    crd_str value;
    uint32_t id;
} last_value;

/* A date text and its day, for the same reason. */
#define LAST_DATE_ROOM 40
typedef struct last_date {
    char text[LAST_DATE_ROOM];
    size_t len;
    crd_date day;
} last_date;

typedef struct place {
    crd_str file;
    uint64_t line, column;
} place;

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
    last_value *last;                    /* [column] */
    last_date start, month;
    batch b;
    crd_reading reading;
    place currency_at; /* where the run's currency was first seen */
    size_t listed;     /* left-out rows reported so far */
    uint64_t host_charges;

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
    bill bill;
    conflict conflict;

    /* The row being read. */
    uint64_t number, line; /* number from 1 */
    size_t from;           /* column of the file that the value read last came from */
    bool rounded;
    crd_str conflict_key, conflict_first, conflict_other; /* a tag key with two values; absent: none */
};

/* ---- charges.c ---- */

/* Puts a value into the batch row being filled. False: no memory, or no valid text; then *bad says what it is. */
bool charges_put(charges *r, size_t column, crd_str value, const char **bad);
/* A currency that is not the run's: the first one, or, reported, a second one or not the one asked for (false). `at` is
 * where it stands. */
bool charges_new_currency(charges *r, crd_str currency, place at);
/* Notes that a tag key has two values in this row. The first such key of a row is kept. */
void charges_conflict(charges *r, crd_str key, crd_str first, crd_str other);
/* Counts the row that was filled, and hands the batch on when it is full. */
void charges_accept(charges *r);
static inline bool charges_no_memory(const charges *r) { return r->m->failed || r->d->m.failed; }

/* ---- header.c ---- */

/* From the first byte to the first row: the bill's lookups and the places of its tags. False: reported, or no memory.
 */
bool header_read(charges *r);

/* ---- row.c ---- */

/* Reads the scanner's current row into the batch. False: reported, or no memory. */
bool row_read(charges *r);
/* The scanner's current row's currency and its place. False: the row cannot be read. */
bool row_currency(charges *r, crd_str *currency, place *at);
/* The cost of a row that is left out. False: it cannot be read, or not be added to the others. */
bool row_cost(charges *r, dec *cost);

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
/* What the scanner found wrong. Always false. */
bool report_scan(charges *r, csv_result result);
/* A value as messages show it: shortened, with escapes for what cannot be shown. The result lives in `out`. */
#define SHOWN_ROOM (CHARGES_SHOWN * VISIBLE_MAX + 4)
typedef struct shown {
    char at[SHOWN_ROOM];
} shown;
const char *report_show(crd_str value, shown *out);

#endif
