/* SPDX-License-Identifier: Apache-2.0
 *
 * What the two halves of the verifier share: tables (verify.c) and code (verify_code.c). */
#ifndef VM_VERIFY_H
#define VM_VERIFY_H

#include "vm/bytecode.h"

typedef struct check {
    const program *p;
    crd_diagnostics *d;
    crd_str name; /* of the file */
} check;

/* Reports what is wrong; false, so that a check can return it. */
bool wrong(const check *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* All code: the tables have been checked. */
bool verify_code(const check *c);

#endif
