/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds members by the bytes that begin them, and tries each: it has to unpack to text in which a row begins. */
#include "io/ahead.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/cut.h"

#define WINDOW    ((size_t)256 * 1024)  /* is looked at in one go */
#define TEXT_MOST ((size_t)1024 * 1024) /* in which a row has to begin */
#define MOST      (2.0 / 3)             /* of the text: what is left is not worth looking for */

bool ahead_init(ahead *a) {
    *a = (ahead){.fd = -1};
    return pthread_mutex_init(&a->lock, NULL) == 0;
}

/* Another descriptor of the file. */
static int another(int fd) { return fcntl(fd, F_DUPFD_CLOEXEC, 0); }

/* Whether one member says that most of the text is in it, going by how much was unpacked so far. */
static bool has_large_member(const crd_io *io) {
    double all = (double)io->unpacked * ((double)io->size / (double)io_position(io));
    return (double)io->packing->stated(io) > MOST * all;
}

void ahead_begin(ahead *a, const crd_io *io, size_t apart) {
    if (!io->packing || has_large_member(io)) return;
    pthread_mutex_lock(&a->lock);
    a->window = malloc(WINDOW);
    a->fd = a->window ? another(io->fd) : -1;
    a->packing = io->packing;
    a->size = io->size;
    a->apart = apart;
    a->reading = io_position(io);
    pthread_mutex_unlock(&a->lock);
}

static void drop(member *m) {
    crd_io_close(m->io);
    free(m->text);
    *m = (member){0};
}

void ahead_end(ahead *a) {
    pthread_mutex_lock(&a->lock);
    if (a->fd >= 0) close(a->fd);
    a->fd = -1;
    free(a->window);
    a->window = NULL;
    drop(&a->found);
    pthread_mutex_unlock(&a->lock);
}

void ahead_free(ahead *a) {
    ahead_end(a);
    pthread_mutex_destroy(&a->lock);
}

/* ---- trying ------------------------------------------------------------------------------------------------------ */

/* Unpacks until there are so many bytes, or all. */
static bool unpack(member *m, size_t n) {
    const char *why;
    ptrdiff_t more = 1;
    char *text = realloc(m->text, n);
    if (!text) return false;
    m->text = text;
    while (more > 0 && m->text_n < n) {
        more = m->io->read(m->io, m->text + m->text_n, n - m->text_n, &why);
        if (more > 0) m->text_n += (size_t)more;
    }
    return more >= 0;
}

static bool find_row(member *m) {
    for (size_t window = CUT_WINDOW; !m->row && window <= TEXT_MOST; window *= 8) {
        if (!unpack(m, window)) return false;
        m->row = cut_first(m->text, m->text_n, 0, false);
    }
    return m->row > 0;
}

static void try_member(ahead *a, uint64_t at) {
    int fd = another(a->fd);
    member m = {.at = at, .io = fd < 0 ? NULL : io_open_member(fd, a->packing, a->size, at)};
    if (!m.io || !find_row(&m)) {
        drop(&m);
        return;
    }
    a->found = m;
    a->some = true;
}

/* ---- looking ----------------------------------------------------------------------------------------------------- */

/* The first place of n bytes where a member may begin; n: there is none. */
static size_t find_magic(const io_packing *packing, const unsigned char *bytes, size_t n) {
    const unsigned char *end = bytes + n, *at = bytes;
    while ((at = memchr(at, packing->magic[0], (size_t)(end - at)))) {
        if ((size_t)(end - at) < packing->magic_n) break;
        if (memcmp(at, packing->magic, packing->magic_n) == 0) return (size_t)(at - bytes);
        at++;
    }
    return n;
}

/* One thread alone unpacks what stands in front of a member. So that it is not the last to end, at least as much has to
 * stand behind. A file that has none in its first half is taken to have none. */
static uint64_t end_of_look(const ahead *a) {
    uint64_t from = a->some ? a->reading : 0;
    return from + (a->size - from) / 2;
}

static void look_at(ahead *a, size_t n) {
    size_t at = find_magic(a->packing, a->window, n);
    if (at < n) try_member(a, a->looked + at);
    a->looked += at < n ? at + 1 : n - (a->packing->magic_n - 1);
}

/* Every look goes on by a byte at least. */
static bool look(ahead *a) {
    if (a->looked < a->reading + a->apart) a->looked = a->reading + a->apart;
    if (a->fd < 0 || a->found.io || a->looked >= end_of_look(a)) return false;
    ptrdiff_t n = io_read_at(a->fd, a->window, WINDOW, a->looked);
    if (n < (ptrdiff_t)a->packing->magic_n) return false;
    look_at(a, (size_t)n);
    return true;
}

bool ahead_look(ahead *a) {
    if (pthread_mutex_trylock(&a->lock) != 0) return false;
    bool looked = look(a);
    pthread_mutex_unlock(&a->lock);
    return looked;
}

/* Whoever unpacks does not wait for whoever looks. */
bool ahead_take(ahead *a, uint64_t reading, member *m) {
    if (pthread_mutex_trylock(&a->lock) != 0) return false;
    a->reading = reading;
    if (a->found.io && a->found.at <= reading) drop(&a->found);
    *m = a->found;
    a->found = (member){0};
    pthread_mutex_unlock(&a->lock);
    return m->io != NULL;
}
