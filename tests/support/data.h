/* SPDX-License-Identifier: Apache-2.0
 *
 * The files of tests/data; DATA in the environment says where they are instead. */
#ifndef TESTS_SUPPORT_DATA_H
#define TESTS_SUPPORT_DATA_H

#include "tests/support/test.h"

static inline void data_path(const char *name, char *out, size_t size) {
    const char *data = getenv("DATA");
    snprintf(out, size, "%s/%s", data ? data : "tests/data", name);
}

/* A whole file, malloc'ed. */
static inline crd_str data_file(const char *name) {
    char path[1024];
    data_path(name, path, sizeof path);
    FILE *f = fopen(path, "rb");
    if (!f) fail_msg("%s: cannot be opened", path);
    size_t room = (size_t)8 << 20;
    char *bytes = malloc(room);
    assert_non_null(bytes);
    size_t n = fread(bytes, 1, room, f);
    assert_true(n < room);
    fclose(f);
    return (crd_str){bytes, n};
}

#endif
