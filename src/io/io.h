/* SPDX-License-Identifier: Apache-2.0
 *
 * The inside of a crd_io: a source of packed bytes, and what unpacks them. Each kind is one file with a read and a
 * close of its own. */
#ifndef IO_IO_H
#define IO_IO_H

#include <zstd.h>

#include "crd_io.h"
#include "io/libzip.h"

#define IO_BLOCK ((size_t)64 * 1024)

struct crd_io {
    int fd;
    unsigned char *block; /* read from fd: [at, end) is not yet consumed */
    size_t at, end;
    bool ended; /* fd has no more */
    uint64_t size, taken, unpacked;
    ptrdiff_t (*read)(crd_io *io, void *buffer, size_t size, const char **why);

    /* gzip and zstd: a member, or a frame, has ended and no other has begun */
    bool between_members;

    /* gzip */
    struct inflater *inflater;

    /* zstd */
    ZSTD_DStream *zstd;

    /* zip */
    libzip libzip;
    zip_t *archive;
    zip_file_t *member;
    unsigned char *piped; /* the archive, when it came through a pipe */
};

/* Reads the next block from fd when the last one is consumed. False: *why says why. */
bool io_fill(crd_io *io, const char **why);
/* The `read` of a file that is not packed. */
ptrdiff_t io_read_plain(crd_io *io, void *buffer, size_t size, const char **why);
/* Counts unpacked bytes; false when they are too many for the packed ones. */
bool io_ratio_ok(crd_io *io, size_t unpacked, const char **why);

bool gzip_is(const crd_io *io);
bool gzip_open(crd_io *io, const char **why);
void gzip_close(crd_io *io);

bool zstd_is(const crd_io *io);
bool zstd_open(crd_io *io, const char **why);
void zstd_close(crd_io *io);

bool zip_is(const crd_io *io);
bool zip_open_member(crd_io *io, const char **why);
void zip_close_member(crd_io *io);

#endif
