/* SPDX-License-Identifier: Apache-2.0
 *
 * Progress of reading charges: one line on a terminal, for what takes long, gone when it is done. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <time.h>

#include "cli.h"
#include "crd_io.h"

/* Of all files of a run, one after the other. */
typedef struct progress {
    bool wanted; /* on a terminal, and not with --quiet */
    bool shown;
    struct timespec begun, last; /* the run; what is shown */
    /* The file at hand. */
    crd_reader inner;
    const crd_io *io;
    const crd_reading *reading;
    const char *name;
    struct timespec file_begun;
    uint64_t rows_before;
} progress;

void progress_begin(progress *p, const cli *c);
/* The file's reader, with progress where it is wanted. The names and the reading live as long as it is read. */
crd_reader progress_reader(progress *p, crd_io *io, const char *name, const crd_reading *reading);
/* For many files at once. */
void progress_parts(void *progress, const crd_io_progress *now);
/* Clears the line. */
void progress_end(progress *p);

#endif
