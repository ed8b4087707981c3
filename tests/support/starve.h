/* SPDX-License-Identifier: Apache-2.0
 *
 * Running out of memory: an allocator that refuses a request, knows the size of every block, and counts what is in use;
 * and the loop that refuses each request of a function in turn. */
#ifndef TESTS_SUPPORT_STARVE_H
#define TESTS_SUPPORT_STARVE_H

#include "tests/support/memory.h"
#include "tests/support/test.h"

typedef struct budget {
    size_t requests_left; /* before the one that is refused */
    bool for_good;        /* so are all later ones */
    bool refused;
    size_t calls;  /* requests, and blocks given back */
    size_t in_use; /* bytes */
} budget;

/* Stands before each block. */
typedef union budget_header {
    size_t size;
    max_align_t align;
} budget_header;

static inline void *budget_realloc(void *ud, void *ptr, size_t old_size, size_t size) {
    budget *b = ud;
    budget_header *block = ptr ? (budget_header *)ptr - 1 : NULL;
    b->calls++;
    assert_true(ptr || size);
    assert_int_equal(block ? block->size : 0, old_size);
    if (size == 0) {
        b->in_use -= old_size;
        free(block);
        return NULL;
    }
    if (b->requests_left == 0 && (b->for_good || !b->refused)) {
        b->refused = true;
        return NULL;
    }
    if (b->requests_left > 0) b->requests_left--;
    block = realloc(block, sizeof *block + size);
    assert_non_null(block);
    block->size = size;
    b->in_use += size - old_size;
    return block + 1;
}

static inline crd_config budget_config(budget *b) {
    crd_config config = libc_config();
    config.realloc = budget_realloc;
    config.realloc_ud = b;
    return config;
}

/* Uses the library with the allocator of the configuration; returns whether it noticed that memory ran out. */
typedef bool (*starve_fn)(const crd_config *config, const void *of);

/* Refuses the n-th request of `use`, once and then for good, for every n until nothing is refused: each time it must
 * be noticed, and every byte must come back. Returns how many requests `use` makes when none is refused. */
static inline size_t starve(starve_fn use, const void *of) {
    size_t n = 0;
    for (int for_good = 0; for_good <= 1; for_good++) {
        budget b = {.refused = true};
        for (n = 0; b.refused; n++) {
            assert_true(n < 10000);
            b = (budget){.requests_left = n, .for_good = for_good};
            crd_config config = budget_config(&b);
            bool noticed = use(&config, of);
            const char *times = for_good ? "for good" : "once";
            if (noticed != b.refused) fail_msg("request %zu %s: refused %d, noticed %d", n, times, b.refused, noticed);
            if (b.in_use > 0) fail_msg("refusing request %zu %s leaks %zu bytes", n, times, b.in_use);
        }
    }
    return n - 1;
}

#endif
