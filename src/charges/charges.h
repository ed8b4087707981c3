/* SPDX-License-Identifier: Apache-2.0
 *
 * From bytes to batches: CUR 2.0, legacy CUR and FOCUS 1.0-1.2 as CSV. What a column means stands in base/fields.def.
 * A file is read once, in blocks; only the columns that the run needs are touched. */
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
/* One charge of the host, as a batch of one row, under the same rules. */
crd_status charges_one(charges *r, const crd_charge *charge, charges_sink sink, void *ud);

const crd_reading *charges_reading(const charges *r);

#endif
