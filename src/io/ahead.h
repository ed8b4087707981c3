/* SPDX-License-Identifier: Apache-2.0
 *
 * Looks ahead in a packed file of many members (frames, of zstd) for one from which on another thread could unpack. */
#ifndef IO_AHEAD_H
#define IO_AHEAD_H

#include <pthread.h>

#include "io/io.h"

/* A member that was found, or what looks like one: the bytes that begin a member also occur inside of members. So what
 * stands in front of it has to end there; whoever unpacks that says whether it does. */
typedef struct member {
    uint64_t at; /* where in the file */
    crd_io *io;  /* unpacks from there on; NULL: there is none */
    char *text;  /* what it has unpacked already, */
    size_t text_n;
    size_t row; /* and where in it the first row begins: the member may begin inside of one */
} member;

typedef struct ahead {
    pthread_mutex_t lock; /* for everything below */
    int fd;               /* -1: there is nothing to look for */
    const io_packing *packing;
    unsigned char *window;
    uint64_t size;
    uint64_t reading; /* the file is unpacked up to there at least, */
    uint64_t looked;  /* and was looked at up to there */
    size_t apart;     /* so many bytes are worth a thread of their own */
    bool some;        /* whether any was found so far */
    member found;     /* behind all that, and not taken yet */
} ahead;

/* False: no such lock. */
bool ahead_init(ahead *a);
/* Begins to look in a file. Where that cannot be done, nothing is found. */
void ahead_begin(ahead *a, const crd_io *io, size_t apart);
/* Nothing is looked for any more. */
void ahead_end(ahead *a);
void ahead_free(ahead *a);
/* Looks at some more of the file. False: there is nothing to do, or another thread does it. */
bool ahead_look(ahead *a);
/* Gives what was found, to be taken over, in a file that is unpacked up to a place by now. False: there is nothing. */
bool ahead_take(ahead *a, uint64_t reading, member *m);

#endif
