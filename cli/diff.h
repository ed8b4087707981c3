/* SPDX-License-Identifier: Apache-2.0
 *
 * Two texts as a unified diff: what `diff -u` prints and `patch` takes. */
#ifndef CLI_DIFF_H
#define CLI_DIFF_H

#include "output.h"

/* Writes the changes from `before` to `after` under the file's name, with three lines around each; nothing when the
 * texts are equal. False: they are too large. */
bool diff_write(output *o, const char *name, crd_str before, crd_str after);

#endif
