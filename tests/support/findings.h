/* SPDX-License-Identifier: Apache-2.0
 *
 * A list of findings and its sources. */
#ifndef TESTS_SUPPORT_FINDINGS_H
#define TESTS_SUPPORT_FINDINGS_H

#include "base/diag.h"
#include "tests/support/memory.h"
#include "tests/support/test.h"

/* Empty. */
static inline crd_diagnostics *findings_new(void) {
    crd_config config = libc_config();
    crd_diagnostics *d;
    assert_int_equal(crd_diagnostics_new(&config, &d), CRD_OK);
    return d;
}

static inline uint32_t findings_source(crd_diagnostics *d, const char *name, crd_str bytes) {
    uint32_t file;
    assert_true(diag_source(d, str_of(name), bytes, &file));
    return file;
}

#endif
