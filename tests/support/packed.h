/* SPDX-License-Identifier: Apache-2.0
 *
 * Packs: members of gzip, frames of zstd. Each function writes one, and returns its size. */
#ifndef TESTS_SUPPORT_PACKED_H
#define TESTS_SUPPORT_PACKED_H

#include <zlib.h>
#include <zstd.h>

#include "tests/support/test.h"

enum { GZIP_STORED = 0, GZIP_BEST = 9 };

static inline size_t deflate_as(int format, const void *bytes, size_t n, int level, unsigned char *out, size_t room) {
    z_stream z = {0};
    assert_int_equal(deflateInit2(&z, level, Z_DEFLATED, format, 8, Z_DEFAULT_STRATEGY), Z_OK);
    z.next_in = (unsigned char *)(uintptr_t)bytes;
    z.avail_in = (uInt)n;
    z.next_out = out;
    z.avail_out = (uInt)room;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    size_t packed = room - z.avail_out;
    deflateEnd(&z);
    return packed;
}

static inline size_t gzip(const void *bytes, size_t n, int level, unsigned char *out, size_t room) {
    return deflate_as(15 + 16, bytes, n, level, out, room);
}

static inline size_t little_endian(uint32_t number, size_t bytes, unsigned char *out) {
    for (size_t i = 0; i < bytes; i++) out[i] = (unsigned char)(number >> 8 * i);
    return bytes;
}

/* A member as bgzip writes it, with its own size in front. Of no bytes: the end of such a file. */
static inline size_t bgzf(const void *bytes, size_t n, unsigned char *out, size_t room) {
    static const unsigned char header[] = {0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, 'B', 'C', 2, 0};
    size_t at = sizeof header + 2, end = at + deflate_as(-15, bytes, n, GZIP_BEST, out + at, room - at);
    memcpy(out, header, sizeof header);
    end += little_endian((uint32_t)crc32(0, bytes, (uInt)n), 4, out + end);
    end += little_endian((uint32_t)n, 4, out + end);
    little_endian((uint32_t)end - 1, 2, out + sizeof header);
    return end;
}

/* With a checksum, as the zstd command writes it. `sized`: it says how much it unpacks to; else, as when packing a
 * pipe, the window alone says how much memory is needed. */
static inline size_t zstd(const void *bytes, size_t n, bool sized, int window, unsigned char *out, size_t room) {
    ZSTD_CCtx *c = ZSTD_createCCtx();
    assert_non_null(c);
    ZSTD_CCtx_setParameter(c, ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setParameter(c, ZSTD_c_contentSizeFlag, sized);
    if (window > 0) ZSTD_CCtx_setParameter(c, ZSTD_c_windowLog, window);
    ZSTD_inBuffer in = {bytes, n, 0};
    ZSTD_outBuffer packed = {out, room, 0};
    if (!sized) ZSTD_compressStream2(c, &packed, &in, ZSTD_e_continue); /* first without an end */
    assert_int_equal(ZSTD_compressStream2(c, &packed, &in, ZSTD_e_end), 0);
    ZSTD_freeCCtx(c);
    return packed.pos;
}

/* A frame that says nothing; pzstd puts one in front of each other. */
static inline size_t zstd_skippable(unsigned char *out) {
    static const unsigned char frame[] = {0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};
    memcpy(out, frame, sizeof frame);
    return sizeof frame;
}

#endif
