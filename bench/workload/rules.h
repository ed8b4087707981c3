/* SPDX-License-Identifier: Apache-2.0
 *
 * The benchmark's policy of many rules. */
#ifndef BENCH_RULES_H
#define BENCH_RULES_H

#include <stdio.h>

#include "world.h"

void rules_write(FILE *out, const world *w, size_t rules);

#endif
