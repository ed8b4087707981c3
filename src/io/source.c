/* SPDX-License-Identifier: Apache-2.0
 *
 * Plain files are cut where a piece is to end, and read by whoever has the piece. Packed ones are unpacked by whoever
 * asks for a piece, while others read the pieces that they have. */
#include "io/source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/cut.h"

#define LOOK_BACK     ((size_t)4 * 1024)         /* bytes that tell whether a place stands in quotes */
#define UNPACKED_MOST ((size_t)1024 * 1024)      /* is read while it is still in the caches */
#define WINDOW_MAX    ((size_t)16 * 1024 * 1024) /* more than any row may have */

bool source_init(source *s, const char *path, crd_parquet *parquet) {
    *s = (source){.path = path, .parquet = parquet};
    return pthread_mutex_init(&s->lock, NULL) == 0;
}

/* Gives back what only reading takes. */
static void end(source *s) {
    crd_io_close(s->io);
    free(s->rest);
    s->io = NULL;
    s->rest = NULL;
}

void source_close(source *s) {
    end(s);
    free(s->header);
    free(s->groups);
    pthread_mutex_destroy(&s->lock);
}

/* ---- bytes ------------------------------------------------------------------------------------------------------ */

/* Reads n bytes at a place of the file; less at its end. Negative: it cannot be read. */
static ptrdiff_t read_at(int fd, char *to, size_t n, uint64_t from) {
    size_t done = 0;
    while (done < n) {
        ssize_t more = pread(fd, to + done, n - done, (off_t)(from + done));
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) return -1;
        if (more == 0) break;
        done += (size_t)more;
    }
    return (ptrdiff_t)done;
}

static bool make_room(char **bytes, size_t *room, size_t want) {
    if (want <= *room) return true;
    char *wider = realloc(*bytes, want);
    if (!wider) return false;
    *bytes = wider;
    *room = want;
    return true;
}

/* ---- plain files ------------------------------------------------------------------------------------------------ */

/* The first row that begins behind a place, found in a window that grows. The window begins in front of the place, but
 * not in front of `row`, where a row begins. The end of the file is as good; 0: there is neither. */
static uint64_t find_row(int fd, uint64_t row, uint64_t from) {
    char *bytes = NULL;
    size_t room = 0, found = 0;
    uint64_t begin = from - row > LOOK_BACK ? from - LOOK_BACK : row;
    for (size_t window = CUT_WINDOW; !found && window <= WINDOW_MAX; window *= 8) {
        if (!make_room(&bytes, &room, window)) break;
        ptrdiff_t n = read_at(fd, bytes, window, begin);
        if (n <= 0) break;
        found = cut_first(bytes, (size_t)n, (size_t)(from - begin), begin == row);
        if (!found && (size_t)n < window) found = (size_t)n; /* the last row may have no newline */
    }
    free(bytes);
    return found ? begin + found : 0;
}

static bool keep_header(source *s, const char *bytes, size_t n) {
    s->header = malloc(n);
    if (!s->header) return false;
    memcpy(s->header, bytes, n);
    s->header_n = n;
    return true;
}

static bool plain_header(source *s) {
    uint64_t n = find_row(s->io->fd, 0, 0);
    char *bytes = n > 0 ? malloc(n) : NULL;
    bool kept = bytes && read_at(s->io->fd, bytes, n, 0) == (ptrdiff_t)n && keep_header(s, bytes, n);
    free(bytes);
    s->next = n;
    return kept;
}

/* Whether the file still ends where it did when it was opened. */
static bool same_size(const crd_io *io) {
    struct stat about;
    return fstat(io->fd, &about) == 0 && (uint64_t)about.st_size == io->size;
}

/* The last piece may be half as large again. */
static bool plain_next(source *s, size_t size, piece *p) {
    uint64_t left = s->io->size - s->next, end = s->io->size;
    if (left > size + size / 2) end = find_row(s->io->fd, s->next, s->next + size);
    if (end == 0 || end < s->next || (end == s->io->size && !same_size(s->io))) return false;
    p->fd = s->io->fd;
    p->begin = s->next;
    p->end = end;
    p->last = end == s->io->size;
    s->next = end;
    return true;
}

/* ---- packed files ----------------------------------------------------------------------------------------------- */

/* Unpacks until there are so many bytes, or all of them (then *ended). False: what is packed is damaged. */
static bool unpack(source *s, piece *p, size_t size, bool *ended) {
    const char *why;
    *ended = false;
    if (!make_room(&p->bytes, &p->room, size)) return false;
    while (p->n < size && !*ended) {
        ptrdiff_t more = s->io->read(s->io, p->bytes + p->n, size - p->n, &why);
        if (more < 0) return false;
        *ended = more == 0;
        p->n += (size_t)more;
    }
    return true;
}

/* Whole rows of at least the size; what stands behind them waits for the next piece. */
static bool packed_next(source *s, size_t size, piece *p) {
    size_t rows = 0;
    if (size > UNPACKED_MOST) size = UNPACKED_MOST;
    if (!make_room(&p->bytes, &p->room, s->rest_n + size)) return false;
    if (s->rest_n > 0) memcpy(p->bytes, s->rest, s->rest_n);
    p->n = s->rest_n;
    p->fd = -1;
    for (size_t want = s->rest_n + size; !rows && !p->last; want *= 2) {
        if (want > WINDOW_MAX + size || !unpack(s, p, want, &p->last)) return false;
        rows = p->last ? p->n : cut_last(p->bytes, p->n);
    }
    s->rest_n = p->n - rows;
    if (!make_room(&s->rest, &s->rest_room, s->rest_n)) return false;
    if (s->rest_n > 0) memcpy(s->rest, p->bytes + rows, s->rest_n);
    p->n = rows;
    return true;
}

/* The first piece loses its first row. */
static bool packed_header(source *s, piece *p) {
    size_t n = cut_first(p->bytes, p->n, 0, true);
    if (n == 0 || !keep_header(s, p->bytes, n)) return false;
    p->at = n;
    return true;
}

/* ---- Parquet ----------------------------------------------------------------------------------------------------- */

/* With a reader of its own: others look at other files at the same time. */
static bool find_groups(source *s) {
    crd_parquet *reader = parquet_share(s->parquet);
    bool found = reader && parquet_groups(reader, s->path, &s->groups, &s->groups_n);
    crd_parquet_free(reader);
    if (!found) return false;
    for (size_t i = 0; i < s->groups_n; i++) s->rows += s->groups[i];
    return s->rows > 0;
}

/* Whole row groups: less than one is not decoded. */
static bool parquet_next(source *s, size_t size, piece *p) {
    uint64_t want = s->rows * size / s->io->size, wide = s->rows * size;
    if (wide / size != s->rows) return false;
    p->from = p->to = s->next_row;
    while (s->next_group < s->groups_n && p->to - p->from <= want) p->to += s->groups[s->next_group++];
    p->last = s->next_group == s->groups_n;
    s->next_row = p->to;
    s->next = (uint64_t)((double)s->io->size * ((double)s->next_row / (double)s->rows));
    return true;
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

static bool is_plain(const source *s) { return s->io->read == io_read_plain; }

static bool open_source(source *s) {
    const char *why;
    s->io = crd_io_open(s->path, &why);
    if (!s->io || s->io->size == 0) return false;
    if (s->parquet && crd_parquet_is(s->path)) return find_groups(s);
    return !is_plain(s) || plain_header(s);
}

static bool find_piece(source *s, size_t size, piece *p) {
    if (p->number == 0 && !open_source(s)) return false;
    if (s->groups) return parquet_next(s, size, p);
    if (is_plain(s)) return plain_next(s, size, p);
    return packed_next(s, size, p) && (p->number > 0 || packed_header(s, p));
}

bool source_next(source *s, size_t size, piece *p) {
    p->number = s->pieces++;
    p->last = false;
    p->at = p->n = 0;
    p->from = p->to = 0;
    bool found = find_piece(s, size, p);
    s->ended = p->last || !found;
    s->reading += found;
    return found;
}

/* There may be more files than may be open at a time. */
void source_done(source *s) {
    if (--s->reading == 0 && s->ended) end(s);
}

uint64_t source_taken(const source *s) { return is_plain(s) ? s->next : s->io->taken; }

static ptrdiff_t read_piece(void *ud, void *buffer, size_t size, const char **why) {
    piece *p = ud;
    size_t left = p->fd < 0 ? p->n - p->at : (size_t)(p->end - p->begin), n = left < size ? left : size;
    if (p->fd < 0) {
        memcpy(buffer, p->bytes + p->at, n);
        p->at += n;
        return (ptrdiff_t)n;
    }
    ptrdiff_t got = read_at(p->fd, buffer, n, p->begin);
    p->begin += n;
    if (got == (ptrdiff_t)n) return got;
    *why = got < 0 ? strerror(errno) : "the file became shorter"; /* seen by nobody: it is read again */
    return -1;
}

crd_reader piece_reader(piece *p) { return (crd_reader){p, read_piece}; }
