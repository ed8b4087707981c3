/* SPDX-License-Identifier: Apache-2.0
 *
 * The charges of --charges: files, directories and standard input, each read once, with progress on a terminal. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "progress.h"

typedef struct seen {
    dev_t device;
    ino_t inode;
} seen;

typedef struct session {
    cli *c;
    crd_run *run;
    crd_comparison *both; /* in the place of a run */
    seen *seen;
    size_t seen_n;
    bool failed;
    progress progress;
} session;

static crd_status read_from(session *s, const char *path, crd_reader reader) {
    return s->both ? crd_comparison_read(s->both, path, reader) : crd_run_read(s->run, path, reader);
}

static crd_status read_open(session *s, const char *path, crd_io *io) {
    const crd_reading *reading = s->both ? crd_comparison_reading(s->both) : crd_run_reading(s->run);
    return read_from(s, path, progress_reader(&s->progress, io, path, reading));
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

/* The rest of a session: every path, then what it kept. False: it failed. */
static bool read_all(session *s) {
    const options *o = &s->c->options;
    progress_begin(&s->progress, s->c);
    for (size_t i = 0; i < o->charges_n && read_path(s, o->charges[i]); i++) continue;
    progress_end(&s->progress);
    free(s->seen);
    return !s->failed;
}

static void fill_in(const cli *c, crd_run_options *wanted) {
    wanted->on_error = c->options.on_error;
    wanted->assume_type = text_of(c->options.assume_type);
}

crd_run *charges_open(cli *c, const crd_policy *policy, crd_run_options *wanted, crd_run **run) {
    session s = {.c = c};
    fill_in(c, wanted);
    crd_status status = crd_run_new(policy, wanted, c->list, &s.run);
    if (status != CRD_OK) {
        error_status(c, status);
        return NULL;
    }
    *run = s.run;
    if (read_all(&s)) return s.run;
    crd_run_free(s.run);
    *run = NULL;
    return NULL;
}

crd_comparison *charges_compare(cli *c, const crd_policy *before, const crd_policy *after) {
    session s = {.c = c};
    crd_run_options wanted;
    crd_run_options_init(&wanted);
    fill_in(c, &wanted);
    crd_status status = crd_comparison_new(before, after, &wanted, c->list, &s.both);
    if (status != CRD_OK) {
        error_status(c, status);
        return NULL;
    }
    if (read_all(&s)) return s.both;
    crd_comparison_free(s.both);
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
