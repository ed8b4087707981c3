/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the explanations share: the keys of the charges, kept while reading, and the steps from a selection
 * of them to words. */
#ifndef API_EXPLAIN_H
#define API_EXPLAIN_H

#include "api/api.h"
#include "crd_tools.h"
#include "ledger/inquiry.h"

/* ---- explain_keys.c: what explanations are made from ---- */

/* Charges that agree in every column of the run, in day and in month. */
typedef struct explain_key {
    uint64_t rows;
    dec cost;
    dec given;    /* of those that cost something: what they pay is shared by it */
    crd_str file; /* of the first one */
    uint64_t number, line;
    uint8_t reason; /* an eligible_reason */
} explain_key;

/* The charge that may be asked for by its number. */
typedef struct explain_row {
    bool found;
    crd_str file;    /* absent: the host's own charges, as in the following */
    bool again;      /* there is another one, */
    crd_str also_in; /* in this file */
    uint64_t number, line;
    uint32_t key;
    dec cost, before;  /* before: the key's `given` up to it */
    bool file_seen;    /* some charge was of the file that it is to be of */
    uint64_t last_row; /* the largest number of a charge of that file */
} explain_row;

typedef struct explain {
    tuples keys; /* an id a column, then day and month */
    VEC(explain_key) at;
    uint32_t *parts; /* [row of a batch]: its key; the ledger reads it */
    uint32_t *key;   /* scratch */
    explain_row row;
    bool planned; /* nothing was read since the latest plan */
} explain;

/* The columns that selecting charges needs, besides those of the ledger. */
extern const field_id explain_columns[];
extern const size_t explain_columns_n;
bool explain_start(crd_run *run); /* false: no memory */
void explain_free(crd_run *run);
/* Before the ledger gets the batch. */
crd_status explain_batch(crd_run *run, const batch *b);
crd_str explain_value(const crd_run *run, uint32_t key, size_t column);
crd_date explain_day(const crd_run *run, uint32_t key);
crd_month explain_month(const crd_run *run, uint32_t key);

/* ---- explain_select.c ---- */

/* The keys that meet the selection, in the order in which they were read; none: CRD_INVALID, and reported. */
crd_status explain_select(crd_run *run, const crd_selection *wanted, arena *a, uint32_t **keys, size_t *n);

/* ---- explain_words.c ---- */

/* Why the credit did not pay more of the charges of a key, which lie in the cell; `decisions` are theirs. The text
 * lives as long as the run. */
crd_str explain_because(crd_run *run, inquiry *q, uint32_t key, uint32_t cell, size_t credit, crd_refusal why,
                        const crd_decision *decisions);

/* ---- explain_decisions.c ---- */

/* Traces the charges of a key through every category; texts live as long as the run. */
crd_status explain_decisions(crd_run *run, uint32_t key, arena *scratch, const crd_decision **out);

#endif
