/* SPDX-License-Identifier: Apache-2.0
 *
 * Where a test lets the library write (crd_write_fn): nowhere, or into a sink that may fail. */
#ifndef TESTS_SUPPORT_WRITE_H
#define TESTS_SUPPORT_WRITE_H

#include "tests/support/test.h"

static inline bool write_nowhere(void *ud, const char *bytes, size_t len) {
    (void)ud, (void)bytes, (void)len;
    return true;
}

/* Keeps everything, with a zero behind it. */
typedef struct sink {
    char text[1 << 18];
    size_t n;
    size_t writes_left; /* the write after so many fails */
} sink;

static inline void sink_init(sink *s) {
    s->n = 0;
    s->writes_left = SIZE_MAX;
}

static inline bool sink_write(void *ud, const char *bytes, size_t len) {
    sink *s = ud;
    if (s->writes_left-- == 0) return false;
    assert_true(s->n + len < sizeof s->text);
    memcpy(s->text + s->n, bytes, len);
    s->n += len;
    s->text[s->n] = '\0';
    return true;
}

#endif
