/* SPDX-License-Identifier: Apache-2.0
 *
 * How the ceiling reads: pieces of a file into one small block each, which stays in the cache; and gzip by a thread of
 * its own, which unpacks ahead of the other. */
#ifndef BENCH_CEILING_INPUT_H
#define BENCH_CEILING_INPUT_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef CRD_ISAL
#include <isa-l/igzip_lib.h>
#endif

#define PIECE    ((size_t)256 * 1024) /* at most, of text that is looked at at once */
#define ROW_MOST ((size_t)16 * 1024)
#define BEHIND   128 /* bytes that may be read behind a text */

/* As much as there is, up to `size`. */
static inline size_t read_at(int fd, char *to, size_t size, uint64_t from) {
    size_t got = 0;
    while (got < size) {
        ssize_t n = pread(fd, to + got, size - got, (off_t)(from + got));
        if (n < 0) {
            perror("ceiling");
            exit(1);
        }
        if (n == 0) break;
        got += (size_t)n;
    }
    return got;
}

#ifdef CRD_ISAL

enum { BUFFERS = 4 };

/* Buffers go round: one thread fills, the other empties. A text has room for the end of the one before in front. */
typedef struct unpacker {
    int fd;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct buffer {
        char *room, *text;
        size_t n;
        bool full, last;
    } buffers[BUFFERS];
    struct inflate_state state;
    uint8_t packed[256 * 1024];
    bool ended;
} unpacker;

static inline bool unpacker_feed(unpacker *u) {
    ssize_t n = u->ended ? 0 : read(u->fd, u->packed, sizeof u->packed);
    if (n <= 0) {
        u->ended = true;
        return false;
    }
    u->state.next_in = u->packed;
    u->state.avail_in = (uint32_t)n;
    return true;
}

/* A file is one member, or several. */
static inline bool unpacker_next_member(unpacker *u) {
    if (u->state.avail_in == 0 && !unpacker_feed(u)) return false;
    uint8_t *in = u->state.next_in;
    uint32_t left = u->state.avail_in;
    isal_inflate_reset(&u->state);
    u->state.next_in = in;
    u->state.avail_in = left;
    u->state.crc_flag = ISAL_GZIP;
    return true;
}

static inline size_t unpacker_fill(unpacker *u, char *to, size_t size) {
    size_t got = 0;
    while (got < size) {
        if (u->state.avail_in == 0 && !unpacker_feed(u)) break;
        u->state.next_out = (uint8_t *)to + got;
        u->state.avail_out = (uint32_t)(size - got);
        if (isal_inflate(&u->state) != ISAL_DECOMP_OK) {
            fputs("ceiling: the gzip file is broken\n", stderr);
            exit(1);
        }
        got = size - u->state.avail_out;
        if (u->state.block_state == ISAL_BLOCK_FINISH && !unpacker_next_member(u)) break;
    }
    return got;
}

static inline void *unpacker_run(void *unpacking) {
    unpacker *u = unpacking;
    for (size_t i = 0;; i = (i + 1) % BUFFERS) {
        struct buffer *b = &u->buffers[i];
        pthread_mutex_lock(&u->lock);
        while (b->full) pthread_cond_wait(&u->changed, &u->lock);
        pthread_mutex_unlock(&u->lock);
        size_t n = unpacker_fill(u, b->text, PIECE);
        pthread_mutex_lock(&u->lock);
        b->n = n;
        b->full = true;
        b->last = n < PIECE;
        pthread_cond_broadcast(&u->changed);
        pthread_mutex_unlock(&u->lock);
        if (n < PIECE) return NULL;
    }
}

static inline unpacker *unpacker_new(int fd) {
    unpacker *u = calloc(1, sizeof *u);
    if (u == NULL) exit(1);
    u->fd = fd;
    pthread_mutex_init(&u->lock, NULL);
    pthread_cond_init(&u->changed, NULL);
    for (size_t i = 0; i < BUFFERS; i++) {
        u->buffers[i].room = calloc(1, ROW_MOST + PIECE + BEHIND);
        if (u->buffers[i].room == NULL) exit(1);
        u->buffers[i].text = u->buffers[i].room + ROW_MOST;
    }
    isal_inflate_init(&u->state);
    u->state.crc_flag = ISAL_GZIP;
    if (pthread_create(&u->thread, NULL, unpacker_run, u) != 0) exit(1);
    return u;
}

static inline struct buffer *unpacker_take(unpacker *u, size_t number) {
    struct buffer *b = &u->buffers[number % BUFFERS];
    pthread_mutex_lock(&u->lock);
    while (!b->full) pthread_cond_wait(&u->changed, &u->lock);
    pthread_mutex_unlock(&u->lock);
    return b;
}

static inline void unpacker_give_back(unpacker *u, struct buffer *b) {
    pthread_mutex_lock(&u->lock);
    b->full = false;
    pthread_cond_broadcast(&u->changed);
    pthread_mutex_unlock(&u->lock);
}

#endif
#endif
