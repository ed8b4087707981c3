/* SPDX-License-Identifier: Apache-2.0
 *
 * gzip, also of many members one after the other (that is how parts of a bill are joined). Each member's CRC and length
 * are checked; a file that ends inside a member is an error, and so is anything else behind one. */
#include "io/inflate.h"
#include "io/io.h"

bool gzip_is(const crd_io *io) { return io->end >= 2 && io->block[0] == 0x1F && io->block[1] == 0x8B; }

/* A failed member, in plain words. */
static bool broken(inflated result, const char **why) {
    *why = result == INFLATED_NOMEM ? "out of memory" : "the gzip data is damaged";
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
    inflated reset = inflater_reset(io->inflater);
    if (reset != INFLATED_MORE) return broken(reset, why);
    io->between_members = false;
    return true;
}

/* Where unpacked bytes go. */
typedef struct room {
    unsigned char *at;
    size_t left;
} room;

/* One step: from the block into what is left of the output. */
static bool inflate_some(crd_io *io, room *to, const char **why) {
    const unsigned char *from = io->block + io->at;
    size_t left = io->end - io->at, before = to->left;
    inflated result = inflater_run(io->inflater, &from, &left, &to->at, &to->left);
    io->at = io->end - left;
    if (result == INFLATED_DAMAGED || result == INFLATED_NOMEM) return broken(result, why);
    io->between_members = result == INFLATED_END;
    return io_ratio_ok(io, before - to->left, why);
}

static bool step(crd_io *io, room *to, const char **why) {
    if (!io_fill(io, why)) return false;
    if (io->between_members) return next_member(io, why);
    if (io->at == io->end && io->ended) {
        *why = "the gzip data ends too early: the file was cut off";
        return false;
    }
    return inflate_some(io, to, why);
}

static ptrdiff_t read_gzip(crd_io *io, void *buffer, size_t size, const char **why) {
    room to = {buffer, size};
    while (to.left == size && !(io->between_members && io->ended && io->at == io->end))
        if (!step(io, &to, why)) return -1;
    return (ptrdiff_t)(size - to.left);
}

static bool open_gzip(crd_io *io, const char **why) {
    io->inflater = inflater_new();
    if (!io->inflater) return broken(INFLATED_NOMEM, why);
    io->read = read_gzip;
    return true;
}

/* The last member's; of more than four gigabytes the rest. */
static uint64_t stated(const crd_io *io) {
    unsigned char n[4];
    if (io_read_at(io->fd, n, sizeof n, io->size - sizeof n) != sizeof n) return 0;
    return n[0] | (uint64_t)n[1] << 8 | (uint64_t)n[2] << 16 | (uint64_t)n[3] << 24;
}

const io_packing gzip_packing = {{0x1F, 0x8B, 8}, 3, open_gzip, stated};

void gzip_close(crd_io *io) { inflater_free(io->inflater); }
