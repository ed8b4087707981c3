/* SPDX-License-Identifier: Apache-2.0
 *
 * What a file is, from its first bytes: CSV, or something that is recognised and refused. */
#ifndef CHARGES_SNIFF_H
#define CHARGES_SNIFF_H

#include "base/str.h"

typedef struct sniffed {
    const char *is;   /* "a Parquet file"; NULL: it may be CSV */
    const char *help; /* what to do with it */
} sniffed;

sniffed sniff(crd_str first_bytes);

#endif
