/* SPDX-License-Identifier: Apache-2.0
 *
 * From bytes to batches: CUR 2.0, legacy CUR and FOCUS 1.0-1.2 as CSV, JSON lines and tables. What a column means
 * stands in base/fields.def. A file is read once, in blocks; only the columns that the run needs are touched. */
#ifndef CHARGES_CHARGES_H
#define CHARGES_CHARGES_H

#include "base/batch.h"
#include "base/diag.h"

typedef struct charges charges;

typedef struct charges_options {
    crd_on_error on_error;
    crd_str assume_type; /* absent: a bill without charge_type is an error */
    crd_str currency;    /* charges in another one are an error; absent: any */
} charges_options;

/* `c` is the run's columns; the reader adds to their dictionaries. NULL: no memory. */
charges *charges_new(mem *m, crd_diagnostics *d, columns *c, const charges_options *options);
void charges_free(charges *r);

/* Gets every batch in order, and may change its ids; returns false to stop. */
typedef bool (*charges_sink)(void *ud, const batch *b);

/* Reads one file. CRD_INVALID: reported, with file, line and column; under CRD_ON_ERROR_SKIP only for what no row can
 * be blamed for (header, quoting that never ends, mixed currencies): then rows that cannot be read are warnings. The
 * sink may have seen batches by then. A file that the sink stopped is CRD_OK. */
crd_status charges_read(charges *r, crd_str name, crd_reader reader, charges_sink sink, void *ud);
/* The same from typed columns. */
crd_status charges_table(charges *r, crd_str name, const crd_table *table, charges_sink sink, void *ud);
/* One charge of the host, as a batch of one row, under the same rules. */
crd_status charges_one(charges *r, const crd_charge *charge, charges_sink sink, void *ud);

const crd_reading *charges_reading(const charges *r);

/* ---- Files in parts: the reader of a shard (see crd_run_fork) ---- */

/* A row's number and line are only known once all that stands before its part is counted. Until then they are those in
 * the part, and above them stands which of the reader's parts it is. */
#define CHARGES_PART_SHIFT 40

/* Whole rows of a file. Parts of one file that follow each other go on where the last one ended. */
typedef struct charges_part {
    crd_str name;   /* the file's */
    size_t file;    /* its number */
    crd_str header; /* its first row, as it stands there */
    bool last;      /* the end of the file */
    uint64_t index; /* which of the reader's parts */
    bool earlier;   /* it stands in front of where the currency was first seen */
    crd_reader rows;
    const crd_table *table; /* in the place of `header` and `rows`; NULL: these count */
} charges_part;
typedef struct charges_extent {
    uint64_t rows, lines;
} charges_extent;
/* CRD_INVALID: there is something to say of the charges, or the part does not end where a row does. */
crd_status charges_read_part(charges *r, const charges_part *part, charges_sink sink, void *ud, charges_extent *extent);

/* No more parts come: gives back what reading takes. */
void charges_end_parts(charges *r);
/* Whether nothing was read that counts. */
bool charges_untouched(const charges *r);
/* Whether the rows of both can be added up: their currencies agree. */
bool charges_agree(const charges *a, const charges *b);
/* Adds what another reader counted; `first`: what it read stands in front of all that this one did. False: no memory.
 */
bool charges_join(charges *r, const charges *from, bool first);
/* Where the currency was first seen: row 0: nowhere; line 0: the file has no lines. And where that is really. */
typedef struct charges_place {
    uint64_t row, line;
} charges_place;
charges_place charges_currency_seen(const charges *r);
bool charges_currency_place(charges *r, crd_str file, charges_place at); /* false: no memory */
/* Findings go to another list from now on. */
void charges_report_to(charges *r, crd_diagnostics *d);

#endif
