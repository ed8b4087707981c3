/* SPDX-License-Identifier: Apache-2.0
 *
 * Where rows of a CSV begin, found from the middle of it: how a file is cut into parts. */
#ifndef IO_CUT_H
#define IO_CUT_H

#include <stdbool.h>
#include <stddef.h>

#define CUT_WINDOW ((size_t)16 * 1024) /* some rows: where a cut is looked for first, and then eight times as much */

/* The first byte behind a newline outside quotes that stands at `from` or behind it; 0: there is none. The bytes begin
 * with a row, or anywhere.
 *
 * From anywhere, a run of quotes tells where it stands: outside quotes it can only begin behind a separator, and what
 * follows tells whether it is an opening quote and pairs, or closed again; inside quotes it is pairs, or pairs and a
 * closing one, behind which a separator stands. Where only one of the two can be, counting quotes back from there tells
 * in what the bytes begin. Without such a run they are taken to begin outside. If that is wrong, or the file is no CSV,
 * the part in front of the cut ends inside quotes: its reader says so, and nothing that was read in parts is kept. So
 * no cut is wrong without being noticed. */
size_t cut_first(const char *bytes, size_t n, size_t from, bool begin_with_row);
/* The byte behind the last newline outside quotes, in bytes that begin with a row; 0: there is none. */
size_t cut_last(const char *bytes, size_t n);

#endif
