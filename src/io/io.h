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

/* What packs one member, or frame, after the other. */
typedef struct io_packing {
    unsigned char magic[4]; /* each begins with these */
    size_t magic_n;
    bool (*open)(crd_io *io, const char **why);
    uint64_t (*stated)(const crd_io *io); /* of a file: the bytes that one of them, the first or the last, unpacks to,
                                           * as it says of itself; 0: it does not */
} io_packing;

struct crd_io {
    int fd;
    unsigned char *block; /* read from fd: [at, end) is not yet consumed */
    size_t at, end;
    bool ended; /* fd has no more */
    uint64_t size, taken, unpacked;
    ptrdiff_t (*read)(crd_io *io, void *buffer, size_t size, const char **why);
    const io_packing *packing; /* NULL: it is not packed, or only as a whole */

    /* others unpack other members: it takes [from, until) of the file */
    bool shared;
    uint64_t from, until;

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
/* Counts unpacked bytes; false when they are too many for the packed ones. Where members are unpacked one by one it is
 * stricter: what all of them pass, the whole file would have passed. */
bool io_ratio_ok(crd_io *io, size_t unpacked, const char **why);
/* Reads n bytes at a place of a file; less at its end. Negative: it cannot be read. */
ptrdiff_t io_read_at(int fd, void *to, size_t n, uint64_t from);

/* Opens a packed file of that size at a place where a member begins, or seems to. Takes the descriptor over, and leaves
 * its offset alone. NULL: no memory, or it cannot be read. */
crd_io *io_open_member(int fd, const io_packing *packing, uint64_t size, uint64_t from);
/* How far into the file it has unpacked. */
uint64_t io_position(const crd_io *io);
/* The file ends for it where another member begins, behind its position. If none does, reading fails. */
void io_end_at(crd_io *io, uint64_t until);

extern const io_packing gzip_packing, zstd_packing;

bool gzip_is(const crd_io *io);
void gzip_close(crd_io *io);

bool zstd_is(const crd_io *io);
void zstd_close(crd_io *io);

bool zip_is(const crd_io *io);
bool zip_open_member(crd_io *io, const char **why);
void zip_close_member(crd_io *io);

#endif
