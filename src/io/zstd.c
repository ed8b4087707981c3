/* SPDX-License-Identifier: Apache-2.0
 *
 * zstd, also of many frames one after the other, skippable ones among them. libzstd checks each frame's checksum and
 * takes no window beyond 128 MiB; a file that ends inside a frame is an error, and so is anything else behind one. */
#include "io/io.h"

#include <string.h>
#include <zstd_errors.h>

#define FRAME_HEADER 18 /* bytes, at most */
#define WINDOW_EACH  23 /* 2^23 bytes of a window are in memory for each thread; --long wants more */

/* pzstd puts a skippable frame first. */
bool zstd_is(const crd_io *io) {
    static const unsigned char skippable[] = {0x2A, 0x4D, 0x18};
    size_t n = zstd_packing.magic_n;
    if (io->end < n) return false;
    if (memcmp(io->block, zstd_packing.magic, n) == 0) return true;
    return io->block[0] >> 4 == 5 && memcmp(io->block + 1, skippable, sizeof skippable) == 0;
}

/* libzstd's reasons in plain words. */
static bool broken(size_t code, bool between_frames, const char **why) {
    switch (ZSTD_getErrorCode(code)) {
    case ZSTD_error_memory_allocation: *why = "out of memory"; break;
    case ZSTD_error_frameParameter_windowTooLarge:
        *why = "the zstd data needs a window of more than 128 MiB: pack it without --long";
        break;
    case ZSTD_error_prefix_unknown:
        *why = between_frames ? "something that is no zstd stands behind the zstd data" : "the zstd data is damaged";
        break;
    default: *why = "the zstd data is damaged";
    }
    return false;
}

/* One step: from the block into what is left of the output. */
static bool unpack_some(crd_io *io, ZSTD_outBuffer *out, const char **why) {
    ZSTD_inBuffer in = {io->block, io->end, io->at};
    size_t before = out->pos, left = ZSTD_decompressStream(io->zstd, out, &in);
    if (ZSTD_isError(left)) return broken(left, io->between_members, why);
    io->at = in.pos;
    io->between_members = left == 0;
    return io_ratio_ok(io, out->pos - before, why);
}

static bool step(crd_io *io, ZSTD_outBuffer *out, const char **why) {
    if (!io_fill(io, why)) return false;
    bool ended = io->ended && io->at == io->end;
    if (ended && io->between_members) return true;
    size_t before = out->pos;
    if (!unpack_some(io, out, why)) return false;
    if (ended && out->pos == before && !io->between_members) {
        *why = "the zstd data ends too early: the file was cut off";
        return false;
    }
    return true;
}

static ptrdiff_t read_zstd(crd_io *io, void *buffer, size_t size, const char **why) {
    ZSTD_outBuffer out = {buffer, size, 0};
    while (out.pos == 0 && !(io->between_members && io->ended && io->at == io->end))
        if (!step(io, &out, why)) return -1;
    return (ptrdiff_t)out.pos;
}

static bool open_zstd(crd_io *io, const char **why) {
    io->zstd = ZSTD_createDStream();
    if (!io->zstd) {
        *why = "out of memory";
        return false;
    }
    if (io->shared) ZSTD_DCtx_setParameter(io->zstd, ZSTD_d_windowLogMax, WINDOW_EACH);
    io->read = read_zstd;
    return true;
}

/* The first frame's. */
static uint64_t stated(const crd_io *io) {
    unsigned char header[FRAME_HEADER];
    ptrdiff_t n = io_read_at(io->fd, header, sizeof header, 0);
    unsigned long long size = n > 0 ? ZSTD_getFrameContentSize(header, (size_t)n) : ZSTD_CONTENTSIZE_ERROR;
    return size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR ? 0 : size;
}

const io_packing zstd_packing = {{0x28, 0xB5, 0x2F, 0xFD}, 4, open_zstd, stated};

void zstd_close(crd_io *io) { ZSTD_freeDStream(io->zstd); }
