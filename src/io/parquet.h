/* SPDX-License-Identifier: Apache-2.0
 *
 * What parts.c needs of Parquet beyond crd_io.h: readers for many threads, and files by their row groups. */
#ifndef IO_PARQUET_H
#define IO_PARQUET_H

#include "crd_io.h"

/* Another reader, for another thread, in the same DuckDB; to be freed before the first one. NULL: no memory, or DuckDB
 * has none left. */
crd_parquet *parquet_share(crd_parquet *p);
/* Begins a file as crd_parquet_open does, but for rows [from, to) only. */
bool parquet_open_rows(crd_parquet *p, const char *path, uint64_t from, uint64_t to);
/* How many rows each of the file's row groups has, malloc'ed; an empty file has none. False: crd_parquet_why. */
bool parquet_groups(crd_parquet *p, const char *path, uint64_t **groups, size_t *n);

#endif
