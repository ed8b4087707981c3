/* SPDX-License-Identifier: Apache-2.0
 *
 * What makes a finding the same one in another version of its file. */
#ifndef RENDER_FINGERPRINT_H
#define RENDER_FINGERPRINT_H

#include "base/diag.h"

#define FINGERPRINT_SIZE 17

/* Sixteen hexadecimal digits of the i-th finding of the list: of its code, its message without numbers, the text of its
 * line without its blanks, and how many findings of the file before it agree in all that. */
void fingerprint(const crd_diagnostics *list, size_t i, char out[FINGERPRINT_SIZE]);

#endif
