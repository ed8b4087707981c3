/* SPDX-License-Identifier: Apache-2.0
 *
 * A charge file that hands out its rows in pieces, to whichever thread asks next. */
#ifndef IO_SOURCE_H
#define IO_SOURCE_H

#include <pthread.h>

#include "io/ahead.h"
#include "io/io.h"
#include "io/parquet.h"

typedef struct source {
    const char *path;
    pthread_mutex_t lock; /* for everything below */
    crd_io *io;           /* NULL: not opened yet, or it cannot be, or nobody needs it any more */
    bool ended;           /* all was handed out, or it failed: there is nothing to ask for any more */
    size_t pieces;        /* handed out so far, */
    size_t reading;       /* and those of them that are being read */
    char *header;         /* the first row; does not change any more */
    size_t header_n;
    crd_parquet *parquet; /* NULL: there are no Parquet files */
    uint64_t *groups;     /* of a Parquet file: the rows of its row groups; NULL: it is none */
    size_t groups_n, next_group;
    uint64_t rows, next_row;
    uint64_t next; /* of a plain file: where the next piece begins */
    char *rest;    /* of a packed one: what was unpacked and not handed out */
    size_t rest_n, rest_room;
    ahead ahead; /* has a lock of its own */
} source;

/* Whole rows, for one thread at a time. */
typedef struct piece {
    size_t number;
    bool last;
    int fd; /* a plain file's bytes from begin to end; */
    uint64_t begin, end;
    char *bytes; /* or, with fd -1, the first n of these; */
    size_t n, room, at;
    crd_io *io;   /* then what this unpacks, up to where a member begins; NULL: nothing */
    char *behind; /* then the end of the last row, which stands in that member */
    size_t behind_n;
    uint64_t from, to; /* of a Parquet file: rows; else both are 0 */
} piece;

/* `parquet` reads Parquet files; others share it. False: no such lock. */
bool source_init(source *s, const char *path, crd_parquet *parquet);
void source_close(source *s);
/* The next piece, of about so many bytes. The source is locked and has not ended. False: the file cannot be read, or
 * not in parts. */
bool source_next(source *s, size_t size, piece *p);
/* A piece of it was read. The source is locked; the file is closed behind its last piece. */
void source_done(source *s, piece *p);
/* Looks for more that could be read at the same time. The source is not locked, or not by this thread. False: there is
 * nothing to look for at present, or another thread does. */
bool source_look(source *s);
/* Bytes on disk of what was handed out, while a piece of it is being read. */
uint64_t source_taken(const source *s);
/* The piece's bytes, once. */
crd_reader piece_reader(piece *p);
void piece_free(piece *p);

#endif
