/* SPDX-License-Identifier: Apache-2.0
 *
 * Many threads read charge files: each takes piece after piece from the first file that has one for it, into a shard of
 * its own; then the shards are merged in pairs, and pairs of pairs. Whatever goes wrong only ends it: the files can be
 * read again. */
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "io/source.h"

#define PIECE_LEAST ((size_t)512 * 1024)        /* a thread's first piece has to pay for the thread */
#define PIECE_MOST  ((size_t)4 * 1024 * 1024)   /* the threads end within the time of one */
#define PIECES_EACH 4                           /* at least, of one thread */
#define WORTH       ((uint64_t)4 * 1024 * 1024) /* bytes that take longer to read than threads to begin */

typedef struct pool {
    const crd_io_parts *wanted;
    source *sources; /* [path] */
    size_t n;
    size_t piece_size;
    struct worker *workers;
    size_t workers_n;
    atomic_bool failed;
    atomic_uint_fast64_t rows;
} pool;

typedef struct worker {
    pool *pool;
    size_t number;
    pthread_t thread;
    bool started;
    crd_run *run; /* the shard, or */
    crd_comparison *comparison;
    size_t at; /* the source of the latest piece */
    piece piece;
    crd_parquet *parquet; /* NULL: not needed yet */
    uint64_t rows;
} worker;

/* ---- shards of either kind -------------------------------------------------------------------------------------- */

static bool shard_make(worker *w) {
    const crd_io_parts *wanted = w->pool->wanted;
    if (*wanted->run) return crd_run_fork(*wanted->run, &w->run) == CRD_OK;
    return crd_comparison_fork(*wanted->comparison, &w->comparison) == CRD_OK;
}

static bool shard_read_rows(worker *w, const crd_part *part) {
    const char *path = w->pool->sources[w->at].path;
    if (!w->parquet) w->parquet = parquet_share(w->pool->wanted->parquet);
    if (!w->parquet || !parquet_open_rows(w->parquet, path, w->piece.from, w->piece.to)) return false;
    crd_table table = crd_parquet_table(w->parquet);
    if (w->run) return crd_run_read_table_part(w->run, part, &table) == CRD_OK;
    return crd_comparison_read_table_part(w->comparison, part, &table) == CRD_OK;
}

static bool shard_read(worker *w, const crd_part *part, crd_reader rows) {
    if (w->run) return crd_run_read_part(w->run, part, rows) == CRD_OK;
    return crd_comparison_read_part(w->comparison, part, rows) == CRD_OK;
}

static uint64_t shard_rows(const worker *w) {
    return (w->run ? crd_run_reading(w->run) : crd_comparison_reading(w->comparison))->rows;
}

static bool shard_merge(worker *w, const worker *other) {
    if (w->run) return crd_run_merge(w->run, other->run) == CRD_OK;
    return crd_comparison_merge(w->comparison, other->comparison) == CRD_OK;
}

static bool shard_join(worker *w) {
    const crd_io_parts *wanted = w->pool->wanted;
    bool joined = w->run ? crd_run_join(wanted->run, w->run) == CRD_OK
                         : crd_comparison_join(wanted->comparison, w->comparison) == CRD_OK;
    if (joined) {
        w->run = NULL;
        w->comparison = NULL;
    }
    return joined;
}

static void shard_free(worker *w) {
    crd_run_free(w->run);
    crd_comparison_free(w->comparison);
    w->run = NULL;
    w->comparison = NULL;
}

/* ---- pieces ----------------------------------------------------------------------------------------------------- */

/* Takes from a source that is locked; unlocks it. */
static bool take_from(worker *w, size_t i) {
    source *s = &w->pool->sources[i];
    bool ended = s->ended, taken = !ended && source_next(s, w->pool->piece_size, &w->piece);
    if (!taken && !ended) atomic_store(&w->pool->failed, true);
    pthread_mutex_unlock(&s->lock);
    if (taken) w->at = i;
    return taken;
}

/* The first source that nobody else takes from, from the latest one on: others unpack, or have not begun. */
static bool take_at_once(worker *w) {
    for (size_t i = 0; i < w->pool->n; i++) {
        size_t at = (w->at + i) % w->pool->n;
        if (pthread_mutex_trylock(&w->pool->sources[at].lock) == 0 && take_from(w, at)) return true;
    }
    return false;
}

static bool take_in_turn(worker *w) {
    for (size_t i = 0; i < w->pool->n; i++) {
        size_t at = (w->at + i) % w->pool->n;
        pthread_mutex_lock(&w->pool->sources[at].lock);
        if (take_from(w, at)) return true;
    }
    return false;
}

/* One thread at a time looks how to divide what it has read from, while others read on. */
static bool take(worker *w) {
    while (!atomic_load(&w->pool->failed) && source_look(&w->pool->sources[w->at])) {}
    return take_at_once(w) || take_in_turn(w);
}

static bool read_piece(worker *w) {
    source *s = &w->pool->sources[w->at];
    crd_part part = {s->path, w->at, w->piece.number, w->piece.last, {s->header, s->header_n}};
    bool parquet = w->piece.to > 0;
    bool read = parquet ? shard_read_rows(w, &part) : shard_read(w, &part, piece_reader(&w->piece));
    pthread_mutex_lock(&s->lock);
    source_done(s, &w->piece);
    pthread_mutex_unlock(&s->lock);
    if (!read) return false;
    uint64_t rows = shard_rows(w);
    atomic_fetch_add(&w->pool->rows, rows - w->rows);
    w->rows = rows;
    return true;
}

static void show_progress(worker *w) {
    const crd_io_parts *wanted = w->pool->wanted;
    source *s = &w->pool->sources[w->at];
    if (w->number > 0 || !wanted->progress) return;
    pthread_mutex_lock(&s->lock);
    crd_io_progress now = {s->path, s->io->size, source_taken(s), atomic_load(&w->pool->rows)};
    pthread_mutex_unlock(&s->lock);
    wanted->progress(wanted->progress_ud, &now);
}

/* ---- threads ---------------------------------------------------------------------------------------------------- */

/* A worker waits for those of higher numbers only, and adds up what they have. */
static void merge_pairs(worker *w) {
    pool *p = w->pool;
    for (size_t step = 1; w->number + step < p->workers_n && (w->number & step) == 0; step *= 2) {
        worker *other = &p->workers[w->number + step];
        if (other->started)
            pthread_join(other->thread, NULL);
        else
            merge_pairs(other); /* in its place; nothing is merged any more */
        if (!atomic_load(&p->failed) && !shard_merge(w, other)) atomic_store(&p->failed, true);
        shard_free(other);
    }
}

static void *work(void *ud) {
    worker *w = ud;
    pool *p = w->pool;
    bool going = shard_make(w);
    while (going && !atomic_load(&p->failed) && take(w)) {
        show_progress(w);
        going = read_piece(w);
    }
    piece_free(&w->piece);
    crd_parquet_free(w->parquet);
    if (!going) atomic_store(&p->failed, true);
    merge_pairs(w);
    return NULL;
}

/* From the last one on, so that all whom a worker waits for are there before it. Signals are for the caller's thread.
 */
static void start_all(pool *p) {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    for (size_t i = p->workers_n; i-- > 1;) {
        p->workers[i].started = pthread_create(&p->workers[i].thread, NULL, work, &p->workers[i]) == 0;
        if (!p->workers[i].started) atomic_store(&p->failed, true);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static bool run_all(pool *p) {
    p->workers = calloc(p->workers_n, sizeof *p->workers);
    if (!p->workers) return false;
    for (size_t i = 0; i < p->workers_n; i++) {
        p->workers[i].pool = p;
        p->workers[i].number = i;
    }
    start_all(p);
    work(&p->workers[0]);
    bool joined = !atomic_load(&p->failed) && shard_join(&p->workers[0]);
    shard_free(&p->workers[0]);
    free(p->workers);
    return joined;
}

/* ---- all of it -------------------------------------------------------------------------------------------------- */

/* The bytes of all files; 0: one of them cannot be read twice, or there is nothing in it. */
static uint64_t size_of_all(const crd_io_parts *wanted) {
    uint64_t size = 0;
    for (size_t i = 0; i < wanted->paths_n; i++) {
        struct stat about;
        bool again = strcmp(wanted->paths[i], "-") != 0 && stat(wanted->paths[i], &about) == 0;
        if (!again || !S_ISREG(about.st_mode) || about.st_size == 0) return 0;
        size += (uint64_t)about.st_size;
    }
    return size;
}

/* How many threads, and how large the pieces are. False: one thread is as good. */
static bool divide(pool *p, uint64_t size) {
    size_t threads = p->wanted->threads, each = PIECES_EACH * threads;
    p->piece_size = p->wanted->part_size;
    if (p->piece_size == 0) {
        if (size < WORTH) return false;
        if (size / PIECE_LEAST < each) threads = (size_t)(size / PIECE_LEAST / PIECES_EACH);
        p->piece_size = size / (PIECES_EACH * (threads > 0 ? threads : 1));
        if (p->piece_size > PIECE_MOST) p->piece_size = PIECE_MOST;
    }
    p->workers_n = threads;
    return size > 0 && threads > 1;
}

static bool open_all(pool *p) {
    p->sources = calloc(p->wanted->paths_n, sizeof *p->sources);
    for (; p->sources && p->n < p->wanted->paths_n; p->n++)
        if (!source_init(&p->sources[p->n], p->wanted->paths[p->n], p->wanted->parquet)) return false;
    return p->sources != NULL;
}

static void close_all(pool *p) {
    for (size_t i = 0; i < p->n; i++) source_close(&p->sources[i]);
    free(p->sources);
}

size_t crd_io_read_parts(const crd_io_parts *wanted) {
    pool p = {.wanted = wanted};
    bool forks = *wanted->run ? crd_run_forks(*wanted->run) : crd_comparison_forks(*wanted->comparison);
    if (!forks || !divide(&p, size_of_all(wanted))) return 0;
    bool read = open_all(&p) && run_all(&p);
    close_all(&p);
    return read ? p.workers_n : 0;
}
