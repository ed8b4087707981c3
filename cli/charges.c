/* SPDX-License-Identifier: Apache-2.0
 *
 * The charges of --charges: files, directories and standard input, each read once, with progress on a terminal. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli.h"
#include "crd_io.h"

#define PROGRESS_FROM ((uint64_t)16 << 20) /* bytes of a file that takes long enough to be worth a line */

typedef struct seen {
    dev_t device;
    ino_t inode;
} seen;

typedef struct session {
    cli *c;
    crd_run *run;
    seen *seen;
    size_t seen_n;
    bool failed;
} session;

/* ---- Progress ---- */

typedef struct progress {
    crd_reader inner;
    const crd_io *io;
    const crd_run *run;
    const char *name;
    struct timespec begun;
    uint64_t rows_before; /* of the files before this one */
    unsigned percent;
    bool shown;
} progress;

static uint64_t rows_a_second(const progress *p) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double seconds = (double)(now.tv_sec - p->begun.tv_sec) + (double)(now.tv_nsec - p->begun.tv_nsec) / 1e9;
    double rows = (double)(crd_run_reading(p->run)->rows - p->rows_before);
    return seconds > 0 ? (uint64_t)(rows / seconds) : 0;
}

static void show_progress(progress *p, unsigned percent) {
    fprintf(stderr, "\rreading %s: %u%% of %" PRIu64 " MB, %s rows/s\033[K", p->name, percent,
            crd_io_size(p->io) / 1000000, text_count(rows_a_second(p)).at);
    fflush(stderr);
    p->percent = percent;
    p->shown = true;
}

static ptrdiff_t read_with_progress(void *ud, void *buffer, size_t size, const char **why) {
    progress *p = ud;
    unsigned percent = (unsigned)(crd_io_taken(p->io) * 100 / crd_io_size(p->io));
    if (!p->shown || percent != p->percent) show_progress(p, percent);
    return p->inner.read(p->inner.ud, buffer, size, why);
}

static bool worth_progress(const cli *c, const crd_io *io) {
    return !c->options.quiet && crd_io_size(io) >= PROGRESS_FROM && isatty(STDERR_FILENO);
}

static crd_status read_open(session *s, const char *path, crd_io *io) {
    progress p = {.inner = crd_io_reader(io), .io = io, .run = s->run, .name = path};
    if (!worth_progress(s->c, io)) return crd_run_read(s->run, path, p.inner);
    p.rows_before = crd_run_reading(s->run)->rows;
    clock_gettime(CLOCK_MONOTONIC, &p.begun);
    crd_status status = crd_run_read(s->run, path, (crd_reader){&p, read_with_progress});
    if (p.shown) fputs("\r\033[K", stderr);
    return status;
}

/* ---- Files ---- */

/* A bill that is named twice would be counted twice. */
static bool is_new(session *s, const char *path) {
    struct stat at;
    if (stat(path, &at) != 0 || !S_ISREG(at.st_mode)) return true; /* opening it tells what is wrong */
    for (size_t i = 0; i < s->seen_n; i++)
        if (s->seen[i].device == at.st_dev && s->seen[i].inode == at.st_ino) return false;
    s->seen = must_alloc(s->seen, (s->seen_n + 1) * sizeof *s->seen);
    s->seen[s->seen_n++] = (seen){at.st_dev, at.st_ino};
    return true;
}

static crd_io *open_new(session *s, const char *path) {
    const char *why = NULL;
    if (!is_new(s, path)) {
        error_add(s->c, ERROR_USAGE, "name each file once", "%s is given twice and would be counted twice", path);
        return NULL;
    }
    if (!keeps_input(s->c, path)) return NULL; /* a file of a folder */
    crd_io *io = crd_io_open(path, &why);
    if (!io) error_add(s->c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", path, why);
    return io;
}

static bool read_file(void *ud, const char *path) {
    session *s = ud;
    crd_io *io = open_new(s, path);
    s->failed = !io;
    if (s->failed) return false;
    crd_status status = read_open(s, path, io);
    if (status != CRD_OK) error_status(s->c, status);
    crd_io_close(io);
    s->failed = status != CRD_OK;
    return !s->failed;
}

static bool read_path(session *s, const char *path) {
    const char *why = NULL;
    if (strcmp(path, "-") == 0) return read_file(s, path);
    if (!crd_io_files(path, read_file, s, &why) && !s->failed) {
        error_add(s->c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", path, why);
        s->failed = true;
    }
    return !s->failed;
}

crd_run *charges_open(cli *c, const crd_policy *policy, crd_run_options *wanted, crd_run **run) {
    const options *o = &c->options;
    session s = {.c = c};
    wanted->on_error = o->on_error;
    wanted->assume_type = text_of(o->assume_type);
    crd_status status = crd_run_new(policy, wanted, c->list, &s.run);
    if (status != CRD_OK) {
        error_status(c, status);
        return NULL;
    }
    *run = s.run;
    for (size_t i = 0; i < o->charges_n && read_path(&s, o->charges[i]); i++) continue;
    free(s.seen);
    if (!s.failed) return s.run;
    crd_run_free(s.run);
    *run = NULL;
    return NULL;
}

/* ---- What the reader left out or assumed ---- */

static const char *rows(uint64_t n) { return n == 1 ? "row" : "rows"; }

static void note_skipped(output *o, const crd_reading *r) {
    output_format(o, "note: %s %s could not be read and were left out: ", text_count(r->skipped).at, rows(r->skipped));
    if (r->skipped_cost_unknown < r->skipped)
        output_format(o, "%s %.*s", text_money_exact(r->skipped_cost).at, TEXT_ARG(r->currency));
    if (r->skipped_cost_unknown < r->skipped && r->skipped_cost_unknown > 0) output_text(o, ", and ");
    if (r->skipped_cost_unknown > 0) output_format(o, "%s of unknown cost", text_count(r->skipped_cost_unknown).at);
    output_text(o, "\n");
}

void reading_people(output *o, const crd_reading *r) {
    if (r->skipped > 0) note_skipped(o, r);
    if (r->rounded > 0)
        output_format(o, "note: %s %s had a cost of more than 18 decimals, rounded to the 18th\n",
                      text_count(r->rounded).at, rows(r->rounded));
    if (r->tag_conflicts > 0)
        output_format(o, "note: %s %s gave one tag two values; the first counts\n", text_count(r->tag_conflicts).at,
                      rows(r->tag_conflicts));
    if (r->currency_assumed) output_text(o, "note: the charges name no currency; taken as USD\n");
}

void reading_errors(cli *c, const crd_reading *r) {
    output notes = {.color = c->color_errors};
    errors_show(c); /* what was left out, before how much it was */
    reading_people(&notes, r);
    output_to_errors(&notes);
}

void reading_json(crd_json *json, const crd_reading *r) {
    member_object(json, "reading");
    member_count(json, "rows", r->rows);
    member_count(json, "skipped", r->skipped);
    member_money(json, "skipped_cost", r->skipped_cost);
    member_count(json, "skipped_cost_unknown", r->skipped_cost_unknown);
    member_count(json, "rounded", r->rounded);
    member_count(json, "tag_conflicts", r->tag_conflicts);
    member_bool(json, "currency_assumed", r->currency_assumed);
    crd_json_object_end(json);
}
