/* SPDX-License-Identifier: Apache-2.0
 *
 * How many processors this program may use: on a machine that is shared, fewer than there are. */
#ifdef __linux__
#define _GNU_SOURCE /* sched_getaffinity */
#include <sched.h>
#endif
#include <unistd.h>

#include "crd_io.h"

/* 0: not known. */
static size_t allowed(void) {
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) return (size_t)CPU_COUNT(&set);
#endif
    return 0;
}

size_t crd_io_threads(void) {
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    size_t n = allowed();
    if (n == 0 && online > 1) n = (size_t)online;
    return n > 1 ? n : 1;
}
