/* SPDX-License-Identifier: Apache-2.0
 *
 * Random numbers that are the same in every run and on every machine: xorshift64*. A state must not be 0. */
#ifndef TESTS_SUPPORT_RANDOM_H
#define TESTS_SUPPORT_RANDOM_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t random_next(uint64_t *state) {
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * 0x2545F4914F6CDD1Du;
}

static inline uint32_t random_below(uint64_t *state, uint32_t n) { return (uint32_t)(random_next(state) >> 33) % n; }

/* For sizes; below none there is 0. */
static inline size_t random_size(uint64_t *state, size_t n) {
    return n == 0 ? 0 : (size_t)((random_next(state) >> 1) % n);
}

#endif
