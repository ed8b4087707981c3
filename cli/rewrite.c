/* SPDX-License-Identifier: Apache-2.0
 *
 * What the verbs share that change policies: how a text replaces a file, and how it differs from another. */
#include "cli.h"
#include "diff.h"

bool file_replace(cli *c, const char *path, crd_str text) {
    output file = {0};
    const char *why;
    output_write(&file, text.ptr, text.len);
    bool done = output_commit(&file, path, &why);
    if (!done) error_add(c, ERROR_UNWRITABLE, NULL, "cannot write %s: %s", path, why);
    output_free(&file);
    return done;
}

void must_diff(output *o, const char *name, crd_str before, crd_str after) {
    if (!diff_write(o, name, before, after)) error_memory();
}
