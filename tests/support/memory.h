/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory for tests that do not ask where it comes from. */
#ifndef TESTS_SUPPORT_MEMORY_H
#define TESTS_SUPPORT_MEMORY_H

#include "base/mem.h"

/* All defaults, and so the C library's memory. */
static inline crd_config libc_config(void) {
    crd_config config;
    crd_config_init(&config);
    return config;
}

static inline mem libc_mem(void) {
    crd_config config = libc_config();
    mem m;
    mem_init(&m, &config);
    return m;
}

#endif
