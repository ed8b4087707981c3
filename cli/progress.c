/* SPDX-License-Identifier: Apache-2.0
 *
 * Shows how far reading is. A large file is shown at once, anything else once the run has taken a while: many small
 * files, or a pipe whose size nobody knows. */
#include "progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "interrupt.h"

#define LARGE          ((uint64_t)16 << 20) /* bytes of a file that takes long enough to be worth a line */
#define PATIENCE       1.0                  /* seconds of a run that show a line whatever is read */
#define INTERVAL       0.1                  /* seconds from one line to the next */
#define NAME_MAX_SHOWN 40                   /* bytes of a path: a line that wraps could not be cleared */

static double seconds(const struct timespec *from, const struct timespec *to) {
    return (double)(to->tv_sec - from->tv_sec) + (double)(to->tv_nsec - from->tv_nsec) / 1e9;
}

static uint64_t a_second(uint64_t rows, const struct timespec *begun, const struct timespec *now) {
    double took = seconds(begun, now);
    return took > 0 ? (uint64_t)((double)rows / took) : 0;
}

/* The end of a path tells more than its beginning. */
static void name(output *o, const char *path) {
    size_t len = strlen(path);
    bool cut = len > NAME_MAX_SHOWN;
    const char *from = cut ? path + len - NAME_MAX_SHOWN : path;
    while (cut && ((unsigned char)*from & 0xc0) == 0x80) from++; /* no half a character */
    if (cut) output_text(o, "...");
    output_str(o, text_of(strcmp(path, "-") == 0 ? "standard input" : from));
}

static void show(progress *p, const struct timespec *now, const crd_io_progress *at, uint64_t rows_a_second) {
    output line = {0};
    output_text(&line, "\rreading ");
    name(&line, at->path);
    if (at->size > 0)
        output_format(&line, ": %u%% of %" PRIu64 " MB",
                      (unsigned)(at->taken < at->size ? at->taken * 100 / at->size : 100), at->size / 1000000);
    else
        output_format(&line, ": %" PRIu64 " MB", at->taken / 1000000);
    output_format(&line, ", %s rows/s\033[K", text_count(rows_a_second).at);
    interrupt_clears(true);
    output_to_errors(&line);
    fflush(stderr);
    p->shown = true;
    p->last = *now;
}

static bool is_due(const progress *p, const struct timespec *now, uint64_t size) {
    if (p->shown) return seconds(&p->last, now) >= INTERVAL;
    return size >= LARGE || seconds(&p->begun, now) >= PATIENCE;
}

static ptrdiff_t read_with_progress(void *ud, void *buffer, size_t size, const char **why) {
    progress *p = ud;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    crd_io_progress at = {p->name, crd_io_size(p->io), crd_io_taken(p->io), p->reading->rows - p->rows_before};
    if (is_due(p, &now, at.size)) show(p, &now, &at, a_second(at.rows, &p->file_begun, &now));
    return p->inner.read(p->inner.ud, buffer, size, why);
}

void progress_parts(void *ud, const crd_io_progress *at) {
    progress *p = ud;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (p->wanted && is_due(p, &now, at->size)) show(p, &now, at, a_second(at->rows, &p->begun, &now));
}

void progress_begin(progress *p, const cli *c) {
    *p = (progress){.wanted = !c->options.quiet && isatty(STDERR_FILENO)};
    clock_gettime(CLOCK_MONOTONIC, &p->begun);
}

crd_reader progress_reader(progress *p, crd_io *io, const char *path, const crd_reading *reading) {
    p->inner = crd_io_reader(io);
    p->io = io;
    p->name = path;
    p->reading = reading;
    p->rows_before = reading->rows;
    clock_gettime(CLOCK_MONOTONIC, &p->file_begun);
    return p->wanted ? (crd_reader){p, read_with_progress} : p->inner;
}

void progress_end(progress *p) {
    if (p->shown) fputs("\r\033[K", stderr);
    fflush(stderr);
    interrupt_clears(false);
    p->shown = false;
}
