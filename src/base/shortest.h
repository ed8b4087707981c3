/* SPDX-License-Identifier: Apache-2.0
 *
 * The shortest decimal that reads back as a double: what a CSV of the same numbers shows. Whoever wrote a bill's
 * amounts into doubles wrote such decimals, so it is the amount that was meant. */
#ifndef BASE_SHORTEST_H
#define BASE_SHORTEST_H

#include <stddef.h>

/* "-0.000000123456789012345678": a sign, 24 places, a point; or an exponent; or `NaN`, `Infinity`, `-Infinity`. */
#define SHORTEST_MAX 32

/* Writes it, without a zero behind it, and returns its length. */
size_t shortest_text(double value, char out[SHORTEST_MAX]);

#endif
