/* SPDX-License-Identifier: Apache-2.0
 *
 * crd_io.h: readers of files for hosts that want them: plain, gzip and zstd (also many members) and zip with one
 * member, found from the bytes. Links zlib, libzstd and libzip; libcrd itself does not. Not part of libcrd:
 * build/libcrd_io.a. Memory is libc's. A crd_io belongs to one thread. A reason in *why is the system's text or
 * constant: read it before the next call. */
#ifndef CRD_IO_H
#define CRD_IO_H

#include "crd.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct crd_io crd_io;

/* Opens a charge file; "-" is standard input. gzip, zstd and zip are found from the first bytes and unpacked;
 * everything else passes as it is, and crd_run_read names formats that it does not read (Parquet, ...). On failure
 * returns NULL and sets *why. */
CRD_API crd_io *crd_io_open(const char *path, const char **why);
/* For crd_run_read, once; lives as long as the crd_io. */
CRD_API crd_reader crd_io_reader(crd_io *io);
/* Bytes of the file on disk, and how many of them were taken so far; 0 when unknown. For progress. */
CRD_API uint64_t crd_io_size(const crd_io *io);
CRD_API uint64_t crd_io_taken(const crd_io *io);
CRD_API void crd_io_close(crd_io *io); /* NULL is fine */

/* Unpacked bytes are capped at this multiple of the packed ones, after the first 64 MiB: a bomb is an error. Bills
 * reach 10 to 50; deflate can do no more than 1032. */
#define CRD_IO_MAX_RATIO 500
/* A zip that comes through a pipe is held in memory, up to so many bytes. */
#define CRD_IO_MAX_PIPED_ZIP ((size_t)256 * 1024 * 1024)

/* Reads a whole file, at most `limit` bytes; "-" is standard input. The bytes are malloc'ed, zero-terminated (not
 * counted) and freed with free(). False with *why: nothing is to be freed. */
CRD_API bool crd_io_slurp(const char *path, size_t limit, char **bytes, size_t *len, const char **why);

/* The charge files a path means, sorted by bytes: a file is itself, and so is "-"; a directory gives every regular file
 * below it whose name does not begin with "." or "_" and ends in .csv, .gz, .zst or .zip (manifests and the like are
 * left out); a pattern (`*`, `?`, `[a-z]`) gives what the paths that match it mean. Calls `each` for every one; stops
 * when it returns false. Returns false with *why when the path cannot be read, a directory holds no such file, or
 * nothing matches. */
CRD_API bool crd_io_files(const char *path, bool (*each)(void *ud, const char *path), void *ud, const char **why);

#ifdef __cplusplus
}
#endif
#endif
