/* SPDX-License-Identifier: Apache-2.0
 *
 * Plain files are cut where a piece is to end, and read by whoever has the piece. Packed ones are unpacked by whoever
 * asks for a piece, while others read the pieces that they have; where another member was found, all in front of it
 * is one piece, which is unpacked by whoever has it. */
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
    if (!ahead_init(&s->ahead)) return false;
    if (pthread_mutex_init(&s->lock, NULL) == 0) return true;
    ahead_free(&s->ahead);
    return false;
}

/* Gives back what only reading takes. */
static void end(source *s) {
    ahead_end(&s->ahead);
    crd_io_close(s->io);
    free(s->rest);
    s->io = NULL;
    s->rest = NULL;
}

void source_close(source *s) {
    end(s);
    free(s->header);
    free(s->groups);
    ahead_free(&s->ahead);
    pthread_mutex_destroy(&s->lock);
}

/* ---- bytes ------------------------------------------------------------------------------------------------------ */

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
        ptrdiff_t n = io_read_at(fd, bytes, window, begin);
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
    bool kept = bytes && io_read_at(s->io->fd, bytes, n, 0) == (ptrdiff_t)n && keep_header(s, bytes, n);
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

/* What waited for the piece. */
static bool take_rest(source *s, piece *p, size_t room) {
    if (!make_room(&p->bytes, &p->room, s->rest_n + room)) return false;
    if (s->rest_n > 0) memcpy(p->bytes, s->rest, s->rest_n);
    p->n = s->rest_n;
    p->fd = -1;
    return true;
}

static bool keep_rest(source *s, const char *bytes, size_t n) {
    if (!make_room(&s->rest, &s->rest_room, n)) return false;
    if (n > 0) memcpy(s->rest, bytes, n);
    s->rest_n = n;
    return true;
}

/* All that stands in front of a member, up to the first row that begins in it. */
static bool split(source *s, piece *p, const member *m) {
    io_end_at(s->io, m->at);
    p->io = s->io;
    p->behind = m->text;
    p->behind_n = m->row;
    s->io = m->io;
    return take_rest(s, p, 0) && keep_rest(s, m->text + m->row, m->text_n - m->row);
}

/* Whole rows of at least the size; what stands behind them waits for the next piece. */
static bool unpack_next(source *s, size_t size, piece *p) {
    size_t rows = 0;
    if (size > UNPACKED_MOST) size = UNPACKED_MOST;
    if (!take_rest(s, p, size)) return false;
    for (size_t want = s->rest_n + size; !rows && !p->last; want *= 2) {
        if (want > WINDOW_MAX + size || !unpack(s, p, want, &p->last)) return false;
        rows = p->last ? p->n : cut_last(p->bytes, p->n);
    }
    if (!keep_rest(s, p->bytes + rows, p->n - rows)) return false;
    p->n = rows;
    return true;
}

static bool packed_next(source *s, size_t size, piece *p) {
    member m;
    return ahead_take(&s->ahead, io_position(s->io), &m) ? split(s, p, &m) : unpack_next(s, size, p);
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
    if (p->number > 0) return packed_next(s, size, p);
    if (!unpack_next(s, size, p) || !packed_header(s, p)) return false;
    ahead_begin(&s->ahead, s->io, size);
    return true;
}

/* Gives back what one piece alone takes. */
static void end_piece(piece *p) {
    crd_io_close(p->io);
    free(p->behind);
    p->io = NULL;
    p->behind = NULL;
}

void piece_free(piece *p) {
    end_piece(p);
    free(p->bytes);
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
void source_done(source *s, piece *p) {
    end_piece(p);
    if (--s->reading == 0 && s->ended) end(s);
}

bool source_look(source *s) { return ahead_look(&s->ahead); }

uint64_t source_taken(const source *s) { return is_plain(s) ? s->next : s->io->from + s->io->taken; }

static ptrdiff_t read_plain(piece *p, void *buffer, size_t size, const char **why) {
    size_t left = (size_t)(p->end - p->begin), n = left < size ? left : size;
    ptrdiff_t got = io_read_at(p->fd, buffer, n, p->begin);
    p->begin += n;
    if (got == (ptrdiff_t)n) return got;
    *why = got < 0 ? strerror(errno) : "the file became shorter"; /* seen by nobody: it is read again */
    return -1;
}

static ptrdiff_t read_unpacked(piece *p, void *buffer, size_t size) {
    size_t left = p->n - p->at, n = left < size ? left : size;
    memcpy(buffer, p->bytes + p->at, n);
    p->at += n;
    return (ptrdiff_t)n;
}

/* What this has unpacked is followed by the end of its last row. */
static bool begin_behind(piece *p, const char **why) {
    *why = "out of memory";
    if (!make_room(&p->bytes, &p->room, p->behind_n)) return false;
    memcpy(p->bytes, p->behind, p->behind_n);
    p->n = p->behind_n;
    p->at = 0;
    end_piece(p);
    return true;
}

static ptrdiff_t read_piece(void *ud, void *buffer, size_t size, const char **why) {
    piece *p = ud;
    if (p->fd >= 0) return read_plain(p, buffer, size, why);
    if (p->at == p->n && p->io) {
        ptrdiff_t more = p->io->read(p->io, buffer, size, why);
        if (more != 0) return more;
        if (!begin_behind(p, why)) return -1;
    }
    return read_unpacked(p, buffer, size);
}

crd_reader piece_reader(piece *p) { return (crd_reader){p, read_piece}; }
