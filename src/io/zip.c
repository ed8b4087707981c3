/* SPDX-License-Identifier: Apache-2.0
 *
 * A zip with exactly one file in it, as legacy CUR reports come. The list of a zip stands at its end, so one that comes
 * through a pipe is read into memory first. libzip checks the file's CRC. */
#include "io/io.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool zip_is(const crd_io *io) {
    return io->end >= 4 && (memcmp(io->block, "PK\x03\x04", 4) == 0 || memcmp(io->block, "PK\x05\x06", 4) == 0);
}

static bool fail(const char **why, const char *reason) {
    *why = reason;
    return false;
}

/* ---- The archive ----------------------------------------------------------------------------------------------- */

/* A file that can be read again from its beginning. libzip closes the descriptor that it is given. */
static bool open_file(crd_io *io, const char **why) {
    int error, fd = dup(io->fd);
    if (fd < 0 || lseek(fd, 0, SEEK_SET) < 0 || !(io->archive = io->libzip.zip_fdopen(fd, 0, &error))) {
        if (fd >= 0) close(fd);
        return fail(why, "the zip archive is damaged");
    }
    io->taken = io->size;
    return true;
}

static bool append_block(crd_io *io, size_t *n, size_t *room, const char **why) {
    size_t block = io->end - io->at;
    if (*n + block > CRD_IO_MAX_PIPED_ZIP)
        return fail(why, "a zip archive from a pipe may have 256 MiB: give the file");
    if (*n + block > *room) {
        size_t wider = 2 * (*n + block);
        unsigned char *moved = realloc(io->piped, wider);
        if (!moved) return fail(why, "out of memory");
        io->piped = moved;
        *room = wider;
    }
    memcpy(io->piped + *n, io->block + io->at, block);
    *n += block;
    io->at = io->end;
    return true;
}

static bool open_pipe(crd_io *io, const char **why) {
    size_t n = 0, room = 0;
    while (io->at < io->end || !io->ended)
        if (!append_block(io, &n, &room, why) || !io_fill(io, why)) return false;
    zip_error_t error;
    io->libzip.zip_error_init(&error);
    zip_source_t *source = io->libzip.zip_source_buffer_create(io->piped, n, 0, &error);
    io->archive = source ? io->libzip.zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
    if (source && !io->archive) io->libzip.zip_source_free(source);
    io->libzip.zip_error_fini(&error);
    return io->archive != NULL || fail(why, "the zip archive is damaged");
}

/* ---- Its one file ---------------------------------------------------------------------------------------------- */

static bool is_folder(const char *name) { return name[0] != '\0' && name[strlen(name) - 1] == '/'; }

static bool find_member(crd_io *io, zip_uint64_t *found, const char **why) {
    zip_int64_t entries = io->libzip.zip_get_num_entries(io->archive, 0);
    size_t files = 0;
    for (zip_int64_t i = 0; i < entries; i++) {
        const char *name = io->libzip.zip_get_name(io->archive, (zip_uint64_t)i, ZIP_FL_ENC_RAW);
        if (name && is_folder(name)) continue;
        *found = (zip_uint64_t)i;
        files++;
    }
    if (files == 0) return fail(why, "the zip archive holds no file");
    if (files > 1) return fail(why, "the zip archive holds more than one file: unpack it and give the folder");
    return true;
}

static ptrdiff_t read_zip(crd_io *io, void *buffer, size_t size, const char **why) {
    zip_int64_t n = io->libzip.zip_fread(io->member, buffer, size);
    if (n < 0) {
        *why = io->libzip.zip_file_strerror(io->member);
        return -1;
    }
    return io_ratio_ok(io, (size_t)n, why) ? (ptrdiff_t)n : -1;
}

bool zip_open_member(crd_io *io, const char **why) {
    zip_uint64_t member = 0;
    if (!libzip_load(&io->libzip))
        return fail(why, "reading a zip archive needs libzip: install it, or unpack the archive");
    if (!(io->size > 0 ? open_file(io, why) : open_pipe(io, why)) || !find_member(io, &member, why)) return false;
    io->member = io->libzip.zip_fopen_index(io->archive, member, 0);
    io->read = read_zip;
    return io->member != NULL || fail(why, "the file in the zip archive cannot be read: it may be encrypted");
}

void zip_close_member(crd_io *io) {
    if (io->member) io->libzip.zip_fclose(io->member);
    if (io->archive) io->libzip.zip_discard(io->archive);
    free(io->piped);
    libzip_unload(&io->libzip);
}
