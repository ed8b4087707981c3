/* SPDX-License-Identifier: Apache-2.0
 *
 * Opening files and reading them as they are. The format is found from the first block, so it works on pipes too. */
#include "io/io.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char no_memory[] = "out of memory";

/* ---- Blocks ---------------------------------------------------------------------------------------------------- */

/* read(2) until something came; 0 is the end. */
static ptrdiff_t read_some(int fd, void *buffer, size_t size) {
    for (;;) {
        ssize_t n = read(fd, buffer, size);
        if (n >= 0 || errno != EINTR) return n;
    }
}

ptrdiff_t io_read_at(int fd, void *to, size_t n, uint64_t from) {
    size_t done = 0;
    while (done < n) {
        ssize_t more = pread(fd, (char *)to + done, n - done, (off_t)(from + done));
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) return -1;
        if (more == 0) break;
        done += (size_t)more;
    }
    return (ptrdiff_t)done;
}

/* The next bytes of what it takes of the file, counted. Negative: *why says why. */
static ptrdiff_t take_some(crd_io *io, void *buffer, size_t size, const char **why) {
    uint64_t at = io->from + io->taken, left = io->until - at;
    if (io->shared && left < size) size = (size_t)left;
    ptrdiff_t n = io->shared ? io_read_at(io->fd, buffer, size, at) : read_some(io->fd, buffer, size);
    if (n < 0) {
        *why = strerror(errno);
        return -1;
    }
    io->ended = n == 0;
    io->taken += (uint64_t)n;
    return n;
}

bool io_fill(crd_io *io, const char **why) {
    if (io->at < io->end || io->ended) return true;
    ptrdiff_t n = take_some(io, io->block, IO_BLOCK, why);
    if (n < 0) return false;
    io->at = 0;
    io->end = (size_t)n;
    return true;
}

#define RATIO_FREE ((uint64_t)64 * 1024 * 1024)

static bool is_ratio_ok(const crd_io *io) {
    if (io->shared) return io->unpacked <= CRD_IO_MAX_RATIO * (io_position(io) - io->from);
    return io->unpacked <= RATIO_FREE || io->unpacked / CRD_IO_MAX_RATIO <= io->taken;
}

bool io_ratio_ok(crd_io *io, size_t unpacked, const char **why) {
    io->unpacked += unpacked;
    if (is_ratio_ok(io)) return true;
    *why = "the file unpacks to hundreds of times its size, as no bill does";
    return false;
}

/* What is asked for in blocks as large as ours is read to where it belongs. */
ptrdiff_t io_read_plain(crd_io *io, void *buffer, size_t size, const char **why) {
    if (io->at == io->end && !io->ended && size >= IO_BLOCK) return take_some(io, buffer, size, why);
    if (!io_fill(io, why)) return -1;
    size_t left = io->end - io->at, n = left < size ? left : size;
    memcpy(buffer, io->block + io->at, n);
    io->at += n;
    return (ptrdiff_t)n;
}

/* ---- Opening --------------------------------------------------------------------------------------------------- */

static bool open_fd(crd_io *io, const char *path, const char **why) {
    struct stat about;
    bool standard = strcmp(path, "-") == 0;
    io->fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (io->fd < 0 || fstat(io->fd, &about) != 0) {
        *why = strerror(errno);
        return false;
    }
    if (S_ISDIR(about.st_mode)) {
        *why = strerror(EISDIR);
        return false;
    }
    if (S_ISREG(about.st_mode)) io->size = (uint64_t)about.st_size;
    return true;
}

/* The first block holds more than any format's first bytes, unless the file is shorter or a pipe gives less at once. */
static bool first_block(crd_io *io, const char **why) {
    io->block = malloc(IO_BLOCK);
    if (!io->block) {
        *why = no_memory;
        return false;
    }
    while (!io->ended && io->end < IO_BLOCK) {
        ptrdiff_t n = read_some(io->fd, io->block + io->end, IO_BLOCK - io->end);
        if (n < 0) {
            *why = strerror(errno);
            return false;
        }
        io->ended = n == 0;
        io->end += (size_t)n;
    }
    io->taken = io->end;
    return true;
}

static bool choose(crd_io *io, const char **why) {
    if (gzip_is(io)) io->packing = &gzip_packing;
    if (zstd_is(io)) io->packing = &zstd_packing;
    if (io->packing) return io->packing->open(io, why);
    if (zip_is(io)) return zip_open_member(io, why);
    io->read = io_read_plain;
    return true;
}

crd_io *crd_io_open(const char *path, const char **why) {
    crd_io *io = calloc(1, sizeof *io);
    if (!io) {
        *why = no_memory;
        return NULL;
    }
    io->fd = -1;
    if (open_fd(io, path, why) && first_block(io, why) && choose(io, why)) return io;
    crd_io_close(io);
    return NULL;
}

/* ---- Members ---------------------------------------------------------------------------------------------------- */

crd_io *io_open_member(int fd, const io_packing *packing, uint64_t size, uint64_t from) {
    const char *why;
    crd_io *io = calloc(1, sizeof *io);
    if (!io) {
        close(fd);
        return NULL;
    }
    *io = (crd_io){.fd = fd, .size = size, .packing = packing, .shared = true, .from = from, .until = size};
    io->block = malloc(IO_BLOCK);
    if (io->block && packing->open(io, &why)) return io;
    crd_io_close(io);
    return NULL;
}

uint64_t io_position(const crd_io *io) { return io->from + io->taken - (io->end - io->at); }

/* What it has read of the bytes behind goes. */
void io_end_at(crd_io *io, uint64_t until) {
    uint64_t read = io->from + io->taken, behind = read > until ? read - until : 0;
    io->shared = true;
    io->until = until;
    io->end -= (size_t)behind;
    io->taken -= behind;
}

/* ---- All --------------------------------------------------------------------------------------------------------- */

static ptrdiff_t read_any(void *ud, void *buffer, size_t size, const char **why) {
    crd_io *io = ud;
    return size > 0 ? io->read(io, buffer, size, why) : 0;
}

crd_reader crd_io_reader(crd_io *io) { return (crd_reader){io, read_any}; }
uint64_t crd_io_size(const crd_io *io) { return io->size; }
uint64_t crd_io_taken(const crd_io *io) { return io->taken; }

void crd_io_close(crd_io *io) {
    if (!io) return;
    gzip_close(io);
    zstd_close(io);
    zip_close_member(io);
    if (io->fd > STDIN_FILENO) close(io->fd);
    free(io->block);
    free(io);
}
