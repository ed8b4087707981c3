/* SPDX-License-Identifier: Apache-2.0
 *
 * The benchmark's bill. */
#ifndef BENCH_CHARGES_H
#define BENCH_CHARGES_H

#include <stdio.h>

#include "world.h"

/* After world_new, once: chance goes on from there. */
void charges_write(FILE *out, world *w, uint64_t rows);

#endif
