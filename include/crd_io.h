/* SPDX-License-Identifier: Apache-2.0
 *
 * crd_io.h: readers of files for hosts that want them: plain, gzip and zstd (also many members) and zip with one
 * member, found from the bytes, and Parquet. Links zlib or ISA-L, and libzstd; libzip and DuckDB's library are loaded
 * when a file needs them; libcrd itself does none of this. Not part of libcrd: build/libcrd_io.a. Memory is libc's. A
 * crd_io belongs to one thread; crd_io_read_parts makes threads of its own. A reason in *why is the system's text or
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

/* What unpacks gzip: "ISA-L", or "zlib" in a build without that. */
CRD_API const char *crd_io_inflater(void);

/* Unpacked bytes are capped at this multiple of the packed ones, after the first 64 MiB: a bomb is an error. Bills
 * reach 10 to 50; deflate can do no more than 1032. */
#define CRD_IO_MAX_RATIO 500
/* A zip that comes through a pipe is held in memory, up to so many bytes. */
#define CRD_IO_MAX_PIPED_ZIP ((size_t)256 * 1024 * 1024)

/* ---- Parquet, through DuckDB's library, which is loaded when it is needed: crd is built without it ---- */

typedef struct crd_parquet crd_parquet; /* one DuckDB; reads files one after the other; belongs to one thread */

typedef enum crd_parquet_status { CRD_PARQUET_OK, CRD_PARQUET_NO_LIBRARY, CRD_PARQUET_FAILED } crd_parquet_status;

/* Whether a file begins as Parquet files do. False for "-" and what cannot be read. */
CRD_API bool crd_parquet_is(const char *path);
/* `library` is DuckDB's file; NULL: libduckdb.so (.dylib), where the system looks for libraries. *out says why it
 * failed, and is to be freed in any case. */
CRD_API crd_parquet_status crd_parquet_new(const char *library, crd_parquet **out);
CRD_API void crd_parquet_free(crd_parquet *p); /* NULL is fine */
/* Begins a file, and ends the one before. */
CRD_API bool crd_parquet_open(crd_parquet *p, const char *path);
/* For crd_run_read_table, once; lives as long as the file is open. */
CRD_API crd_table crd_parquet_table(crd_parquet *p);
/* Why the last call failed, in DuckDB's words where it was DuckDB; lives until the next call. */
#define CRD_PARQUET_WHY 1024
CRD_API const char *crd_parquet_why(const crd_parquet *p);

/* What DuckDB may use. Row groups of several hundred MB occur; a file that needs more is an error. */
#define CRD_PARQUET_MEMORY "2GB"

/* Reads a whole file, at most `limit` bytes; "-" is standard input. The bytes are malloc'ed, zero-terminated (not
 * counted) and freed with free(). False with *why: nothing is to be freed. */
CRD_API bool crd_io_slurp(const char *path, size_t limit, char **bytes, size_t *len, const char **why);

/* The charge files a path means, sorted by bytes: a file is itself, and so is "-"; a directory gives every file
 * below it whose name does not begin with "." or "_" and ends in .csv, .jsonl, .ndjson, .parquet, .gz, .zst or .zip, in
 * small or capital letters (manifests and the like are left out). Links to directories are followed, each directory is
 * read once, and what cannot be looked at is given where it may be such a file or a directory. A pattern (`*`, `?`,
 * `[a-z]`) gives what the paths that match it mean. Calls `each` for every one; stops when it returns false. Returns
 * false with *why when the path cannot be read, a directory holds no such file, or nothing matches. */
CRD_API bool crd_io_files(const char *path, bool (*each)(void *ud, const char *path), void *ud, const char **why);

/* How far reading in parts is. */
typedef struct crd_io_progress {
    const char *path;     /* a file that is being read */
    uint64_t size, taken; /* its bytes on disk, and how many of them were taken so far */
    uint64_t rows;        /* of all files */
} crd_io_progress;

typedef struct crd_io_parts {
    crd_run **run;               /* what is read into: a run, */
    crd_comparison **comparison; /* or, with *run NULL, a comparison */
    const char *const *paths;    /* files, in reading order */
    size_t paths_n;
    size_t threads;       /* at most so many, the caller's among them */
    size_t part_size;     /* bytes; 0: as it suits the files, and small ones are not read in parts. For tests */
    crd_parquet *parquet; /* reads Parquet files; NULL: there are none */
    void (*progress)(void *ud, const crd_io_progress *now); /* called by the caller's thread; NULL: nobody asks */
    void *progress_ud;
} crd_io_parts;

/* Reads charge files with many threads: see "Many threads" in crd.h. Returns how many of them read: all files were
 * read, and *run or *comparison is another pointer. 0: nothing was read into it, and the files are to be read one after
 * the other with crd_run_read: because that is as fast, or because only that can say what is wrong with them. Files
 * that cannot be read twice are not touched. */
CRD_API size_t crd_io_read_parts(const crd_io_parts *parts);
/* The processors that this program may use. */
CRD_API size_t crd_io_threads(void);

#ifdef __cplusplus
}
#endif
#endif
