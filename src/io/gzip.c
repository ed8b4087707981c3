/* SPDX-License-Identifier: Apache-2.0
 *
 * gzip, also of many members one after the other (that is how parts of a bill are joined). zlib checks each member's
 * CRC and length; a file that ends inside a member is an error, and so is anything else behind one. */
#include "io/io.h"

#include <limits.h>
#include <string.h>

#define GZIP_WINDOW (15 + 16) /* zlib: largest window, gzip header and trailer */

bool gzip_is(const crd_io *io) { return io->end >= 2 && io->block[0] == 0x1F && io->block[1] == 0x8B; }

/* A failed member: zlib's reasons in plain words. */
static bool broken(int result, const char **why) {
    *why = result == Z_MEM_ERROR ? "out of memory" : "the gzip data is damaged";
    return false;
}

/* What follows a member must be another one; zero bytes as padding are allowed, as gzip itself does. */
static bool next_member(crd_io *io, const char **why) {
    while (io->at < io->end && io->block[io->at] == 0) io->at++;
    if (io->at == io->end) return true;
    if (io->block[io->at] != 0x1F) {
        *why = "something that is no gzip stands behind the gzip data";
        return false;
    }
    int reset = inflateReset(&io->z);
    if (reset != Z_OK) return broken(reset, why);
    io->between_members = false;
    return true;
}

/* One step: from the block into what is left of the output. */
static bool inflate_some(crd_io *io, const char **why) {
    io->z.next_in = io->block + io->at;
    io->z.avail_in = (uInt)(io->end - io->at);
    uInt room = io->z.avail_out;
    int result = inflate(&io->z, Z_NO_FLUSH);
    io->at = io->end - io->z.avail_in;
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return broken(result, why);
    io->between_members = result == Z_STREAM_END;
    return io_ratio_ok(io, room - io->z.avail_out, why);
}

static bool step(crd_io *io, const char **why) {
    if (!io_fill(io, why)) return false;
    if (io->between_members) return next_member(io, why);
    if (io->at == io->end && io->ended) {
        *why = "the gzip data ends too early: the file was cut off";
        return false;
    }
    return inflate_some(io, why);
}

static ptrdiff_t read_gzip(crd_io *io, void *buffer, size_t size, const char **why) {
    uInt want = size < INT_MAX ? (uInt)size : INT_MAX;
    io->z.next_out = buffer;
    io->z.avail_out = want;
    while (io->z.avail_out == want && !(io->between_members && io->ended && io->at == io->end))
        if (!step(io, why)) return -1;
    return (ptrdiff_t)(want - io->z.avail_out);
}

bool gzip_open(crd_io *io, const char **why) {
    int result = inflateInit2(&io->z, GZIP_WINDOW);
    if (result != Z_OK) return broken(result, why);
    io->z_ready = true;
    io->read = read_gzip;
    return true;
}

void gzip_close(crd_io *io) {
    if (io->z_ready) inflateEnd(&io->z);
}
