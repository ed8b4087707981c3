/* SPDX-License-Identifier: Apache-2.0
 *
 * What the verbs share that change policies: a text in memory, and how it replaces a file. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "diff.h"

bool draft_write(void *ud, const char *bytes, size_t len) {
    draft *b = ud;
    if (b->n + len > b->cap) {
        b->cap = 2 * (b->n + len);
        b->at = must_alloc(b->at, b->cap);
    }
    if (len > 0) memcpy(b->at + b->n, bytes, len);
    b->n += len;
    return true;
}

void draft_text(draft *b, const char *text) { draft_write(b, text, strlen(text)); }

crd_str draft_str(const draft *b) { return (crd_str){b->at ? b->at : "", b->n}; }

void draft_free(draft *b) {
    free(b->at);
    *b = (draft){0};
}

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
