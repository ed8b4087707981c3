/* SPDX-License-Identifier: Apache-2.0
 *
 * The charges of --charges: files, directories and standard input, each read once, with progress on a terminal. */
#include <stdlib.h>
#include <string.h>

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
    crd_parquet *parquet; /* NULL before the first Parquet file */
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

/* A bill that is named twice, perhaps once as standard input, would be counted twice. */
static bool is_new(session *s, const char *path) {
    struct stat at;
    if (!input_stat(path, &at)) return true; /* opening it tells what is wrong */
    if (S_ISCHR(at.st_mode)) return true;    /* a terminal says something else each time */
    for (size_t i = 0; i < s->seen_n; i++)
        if (s->seen[i].device == at.st_dev && s->seen[i].inode == at.st_ino) return false;
    s->seen = must_alloc(s->seen, (s->seen_n + 1) * sizeof *s->seen);
    s->seen[s->seen_n++] = (seen){at.st_dev, at.st_ino};
    return true;
}

static bool may_read(session *s, const char *path) {
    if (is_new(s, path)) return keeps_input(s->c, path); /* a file of a folder */
    error_add(s->c, ERROR_USAGE, "name each file once", "%s is given twice and would be counted twice", path);
    return false;
}

static bool read_bytes(session *s, const char *path) {
    const char *why = NULL;
    crd_io *io = crd_io_open(path, &why);
    if (!io) {
        error_add(s->c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", path, why);
        return false;
    }
    crd_status status = read_open(s, path, io);
    if (status != CRD_OK) error_status(s->c, status);
    crd_io_close(io);
    return status == CRD_OK;
}

/* ---- Parquet ---- */

static crd_parquet_status start_duckdb(session *s) {
    const char *library = getenv("CRD_LIBDUCKDB");
    return crd_parquet_new(library && *library ? library : NULL, &s->parquet);
}

/* DuckDB is started for the first Parquet file, and serves them all. */
static bool start_parquet(session *s, const char *path) {
    crd_parquet_status status = start_duckdb(s);
    const char *why = crd_parquet_why(s->parquet);
    if (status == CRD_PARQUET_NO_LIBRARY)
        error_add(
            s->c, ERROR_UNREADABLE,
            "`make parquet` puts the library beside crd; CRD_LIBDUCKDB names one that is elsewhere; or export the "
            "bill as CSV",
            "cannot read %s: Parquet is read through DuckDB's library, which is not there: %s", path, why);
    else if (status != CRD_PARQUET_OK)
        error_add(s->c, ERROR_UNREADABLE, NULL, "cannot read %s: DuckDB does not start: %s", path, why);
    return status == CRD_PARQUET_OK;
}

static bool read_parquet(session *s, const char *path) {
    if (!s->parquet && !start_parquet(s, path)) return false;
    if (!crd_parquet_open(s->parquet, path)) {
        error_add(s->c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", path, crd_parquet_why(s->parquet));
        return false;
    }
    crd_table table = crd_parquet_table(s->parquet);
    crd_status status =
        s->both ? crd_comparison_read_table(s->both, path, &table) : crd_run_read_table(s->run, path, &table);
    if (status != CRD_OK) error_status(s->c, status);
    return status == CRD_OK;
}

static bool read_file(void *ud, const char *path) {
    session *s = ud;
    s->failed = !may_read(s, path) || !(crd_parquet_is(path) ? read_parquet(s, path) : read_bytes(s, path));
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

/* ---- Many threads ---- */

typedef struct file_list {
    session *s;
    char **at;
    size_t n;
    bool parquet; /* one of them is Parquet */
    bool odd;     /* something is to be said of one of them */
} file_list;

static bool list_file(void *ud, const char *path) {
    file_list *l = ud;
    l->odd = !is_new(l->s, path) || is_written(l->s->c, path);
    l->parquet |= crd_parquet_is(path);
    if (l->odd) return false;
    l->at = must_alloc(l->at, (l->n + 1) * sizeof *l->at);
    l->at[l->n++] = must_format("%s", path);
    return true;
}

static bool list_files(file_list *l) {
    const options *o = &l->s->c->options;
    const char *why;
    for (size_t i = 0; i < o->charges_n && !l->odd; i++)
        if (!crd_io_files(o->charges[i], list_file, l, &why)) return false;
    return !l->odd;
}

static void free_files(file_list *l) {
    for (size_t i = 0; i < l->n; i++) free(l->at[i]);
    free(l->at);
}

/* What keeps it from starting, the reading of one file after the other will say. */
static bool start_for_parts(session *s) {
    if (start_duckdb(s) == CRD_PARQUET_OK) return true;
    crd_parquet_free(s->parquet);
    s->parquet = NULL;
    return false;
}

/* False: the files are to be read one after the other, which also says what is wrong with them. */
static bool read_in_parts(session *s, size_t *used) {
    size_t threads = s->c->options.threads;
    file_list files = {.s = s};
    crd_io_parts parts = {
        .run = &s->run,
        .comparison = &s->both,
        .threads = threads > 0 ? threads : crd_io_threads(),
        .progress = progress_parts,
        .progress_ud = &s->progress,
    };
    bool can = parts.threads > 1 && list_files(&files);
    parts.paths = (const char *const *)files.at;
    parts.paths_n = files.n;
    if (can && files.parquet) can = start_for_parts(s);
    parts.parquet = s->parquet;
    size_t readers = can ? crd_io_read_parts(&parts) : 0;
    free_files(&files);
    s->seen_n = 0;
    *used = readers > 0 ? readers : 1;
    return readers > 0;
}

static void count(session *s, size_t threads) {
    crd_statistics found;
    crd_status status = s->both ? crd_comparison_statistics(s->both, &found) : crd_run_statistics(s->run, &found);
    const crd_reading *reading = s->both ? crd_comparison_reading(s->both) : crd_run_reading(s->run);
    if (status == CRD_OK && s->c->options.charges_n > 0) stats_charges(&s->c->stats, reading->rows, &found, threads);
}

/* The rest of a session: every path, then what it kept. False: it failed. */
static bool read_all(session *s) {
    const options *o = &s->c->options;
    size_t threads;
    stats_lap(&s->c->stats, s->c->stats.read ? STAGE_RESULT : STAGE_POLICY);
    progress_begin(&s->progress, s->c);
    if (!read_in_parts(s, &threads))
        for (size_t i = 0; i < o->charges_n && read_path(s, o->charges[i]); i++) continue;
    progress_end(&s->progress);
    crd_parquet_free(s->parquet);
    free(s->seen);
    stats_lap(&s->c->stats, STAGE_CHARGES);
    count(s, threads);
    return !s->failed;
}

static void fill_in(const cli *c, crd_run_options *wanted) {
    wanted->on_error = c->options.on_error;
    wanted->assume_type = text_of(c->options.assume_type);
    wanted->statistics = c->options.stats;
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
    bool read = read_all(&s);
    if (!read) {
        crd_run_free(s.run);
        s.run = NULL;
    }
    *run = s.run; /* another one, where many threads have read */
    return s.run;
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
    output_format(o, "note: %s %s could not be read and %s left out: ", text_count(r->skipped).at, rows(r->skipped),
                  r->skipped == 1 ? "was" : "were");
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
    if (r->currency_assumed) output_text(o, "note: charges that name no currency are taken as USD\n");
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
