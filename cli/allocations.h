/* SPDX-License-Identifier: Apache-2.0
 *
 * AWS's allocation history, as `aws billing get-credit-allocation-history` prints it. */
#ifndef CLI_ALLOCATIONS_H
#define CLI_ALLOCATIONS_H

#include "cli.h"
#include "documents/document.h"
#include "table.h"

typedef struct allocations {
    document *document; /* what the texts below are borrowed from */
    crd_allocation *at;
    crd_str *currencies;            /* [entry] */
    const document_value **entries; /* [entry]: where it stands */
    size_t n;
    crd_month *failed;
    size_t failed_n;
} allocations;

/* Reads a file that is to be compared with the policy's credits; all of it, or reports what is wrong. */
bool allocations_read(cli *c, const crd_policy *policy, const char *path, allocations *out);
/* False: reported that an entry is in another currency. */
bool allocations_in(cli *c, const allocations *a, crd_str currency);
void allocations_free(allocations *a);
/* Puts it into the options; it must outlive them. */
void allocations_compare(const allocations *a, crd_backtest_options *wanted);

/* ---- explain_history.c ---- */

typedef struct explained_history {
    crd_allocation_result narrowed;
    crd_allocation_line *lines; /* to be freed */
} explained_history;
/* What concerns a credit (charges NULL), or charges. False: reported. */
bool explain_history(cli *c, crd_run *run, const allocations *given, size_t credit, const crd_explanation *charges,
                     explained_history *out);

/* ---- allocations_show.c ---- */

style match_style(crd_match match);
void table_both_heads(table *t); /* four columns */
void table_both(table *t, const crd_both *both);
void both_json(crd_json *json, const crd_both *b); /* members of an object */
void allocations_people(output *o, const crd_policy *policy, const crd_allocation_result *history);
void allocations_json(crd_json *json, const crd_policy *policy, const crd_allocation_result *history);

#endif
