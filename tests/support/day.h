/* SPDX-License-Identifier: Apache-2.0
 *
 * Days as a reader of a test would say them. */
#ifndef TESTS_SUPPORT_DAY_H
#define TESTS_SUPPORT_DAY_H

#include "tests/support/test.h"

/* "2026-07-01"; NULL: none. */
static inline crd_date day(const char *iso) {
    crd_date d = CRD_NO_DATE;
    if (iso) assert_true(crd_date_parse(str_of(iso), &d));
    return d;
}

#endif
