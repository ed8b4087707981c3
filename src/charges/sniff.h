/* SPDX-License-Identifier: Apache-2.0
 *
 * What a file is, from its first bytes: CSV, JSON lines, or something that is recognised and refused. */
#ifndef CHARGES_SNIFF_H
#define CHARGES_SNIFF_H

#include "base/str.h"

typedef struct sniffed {
    const char *is;   /* "a zip file"; NULL: it may be CSV, or is JSON lines */
    const char *help; /* what to do with it */
    bool json_lines;
    bool packed; /* and should have been unpacked before it came here */
} sniffed;

sniffed sniff(crd_str first_bytes);
/* The first CR of the first line that no LF follows, outside quotes: where lines end with CR alone. NULL: there is
 * none.
 */
const char *sniff_return(crd_str first_bytes);

#endif
