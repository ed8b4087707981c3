/* SPDX-License-Identifier: Apache-2.0
 *
 * A batch of charges as columns: what the readers make, the classifier judges and the ledger adds up. Texts are ids
 * into one dictionary a column, shared by every batch of a run. */
#ifndef BASE_BATCH_H
#define BASE_BATCH_H

#include "decimal.h"
#include "field.h"
#include "intern.h"

#define BATCH_ROWS 4096 /* fits the caches with a dozen columns; the last batch of a file may be shorter */

typedef struct batch {
    size_t rows;
    size_t columns;
    uint32_t **ids;   /* [column][row]: INTERN_ABSENT or an id of the column's dictionary */
    dec *cost;        /* [row] */
    crd_date *day;    /* [row]: UTC day of the charge's start: schedules go by it */
    crd_month *month; /* [row]: billing month: settlement goes by it */
    uint64_t *number; /* [row]: row number in its file, from 1 */
    uint64_t *line;   /* [row]: line on which it starts */
} batch;

/* The columns of a run, in a fixed order, each with its dictionary. Every batch of the run has exactly these. */
typedef struct columns {
    field_ref *refs;
    intern *dicts;
    size_t n;
} columns;

/* Position of the column, or SIZE_MAX. */
size_t columns_find(const columns *c, field_ref ref);

#endif
