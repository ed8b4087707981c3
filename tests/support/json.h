/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON as a strict reader takes it (jansson): the oracle for what we write. */
#ifndef TESTS_SUPPORT_JSON_H
#define TESTS_SUPPORT_JSON_H

#include <jansson.h>

#include "tests/support/test.h"

/* To be given back with json_decref. */
static inline json_t *json_read(const char *text, size_t n) {
    json_error_t error;
    json_t *all = json_loadb(text, n, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    if (!all) fail_msg("no JSON: %s at byte %d", error.text, error.position);
    return all;
}

/* The value at a path such as "runs/0/results"; fails when there is none. */
static inline const json_t *json_at(const json_t *all, const char *path) {
    while (*path) {
        size_t n = strcspn(path, "/");
        char key[64];
        snprintf(key, sizeof key, "%.*s", (int)n, path);
        all = json_is_array(all) ? json_array_get(all, (size_t)atoi(key)) : json_object_get(all, key);
        if (!all) fail_msg("no JSON value at `%s`", path);
        path += n + (path[n] == '/');
    }
    return all;
}

static inline crd_str json_str(const json_t *s) { return (crd_str){json_string_value(s), json_string_length(s)}; }

#endif
