/* SPDX-License-Identifier: Apache-2.0
 *
 * AWS's allocation history, as `aws billing get-credit-allocation-history` prints it. */
#ifndef CLI_ALLOCATIONS_H
#define CLI_ALLOCATIONS_H

#include "cli.h"

typedef struct allocations {
    void *json; /* what the texts below are borrowed from */
    crd_allocation *at;
    crd_str *currencies; /* [entry] */
    size_t n;
    crd_month *failed;
    size_t failed_n;
} allocations;

/* Reads a file; all of it, or reports what is wrong. */
bool allocations_read(cli *c, const char *path, allocations *out);
/* False: reported that an entry is in another currency. */
bool allocations_in(cli *c, const char *path, const allocations *a, crd_str currency);
void allocations_free(allocations *a);

#endif
