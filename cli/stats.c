/* SPDX-License-Identifier: Apache-2.0
 *
 * What an invocation took. The threads' times are told apart by what the library counts; what is left of the time that
 * they had went into files: reading, unpacking, waiting for one another. */
#include "stats.h"

#include <inttypes.h>
#include <sys/resource.h>

#include "cli.h"

static uint64_t now(const stats *s) { return s->config->clock(s->config->clock_ud); }

void stats_begin(stats *s, const crd_config *config) {
    s->config = config;
    s->since = now(s);
}

void stats_lap(stats *s, stats_stage stage) {
    uint64_t at = now(s);
    s->spent[stage] += at - s->since;
    s->since = at;
}

/* A policy's charges may be read again for another one: `crd lint a.crd b.crd`. */
void stats_charges(stats *s, uint64_t rows, const crd_statistics *found, size_t threads) {
    s->read = true;
    s->rows += rows;
    s->threads = threads;
    s->capacity += (s->spent[STAGE_CHARGES] - s->counted) * threads;
    s->counted = s->spent[STAGE_CHARGES];
    s->found.bytes += found->bytes;
    s->found.keys += found->keys;
    s->found.groups += found->groups;
    s->found.cells += found->cells;
    s->found.parsing += found->parsing;
    s->found.classifying += found->classifying;
    s->found.settling += found->settling;
    s->found.adding += found->adding;
}

static double seconds(uint64_t nanoseconds) { return (double)nanoseconds / 1e9; }

static void line(output *o, const char *what, uint64_t nanoseconds, const char *of) {
    output_format(o, "  %-14s%9.4f s%s\n", what, seconds(nanoseconds), of);
}

static uint64_t a_second(uint64_t n, uint64_t nanoseconds) {
    return nanoseconds > 0 ? (uint64_t)((double)n / seconds(nanoseconds)) : 0;
}

static void show_speed(output *o, const stats *s) {
    uint64_t took = s->spent[STAGE_CHARGES];
    output_format(o, "stats: %s %s", text_count(s->rows).at, s->rows == 1 ? "row" : "rows");
    if (s->found.bytes > 0) output_format(o, ", %s bytes", text_count(s->found.bytes).at);
    output_format(o, " in %.4f s: %s rows/s", seconds(took), text_count(a_second(s->rows, took)).at);
    if (s->found.bytes > 0) output_format(o, ", %s MB/s", text_count(a_second(s->found.bytes, took) / 1000000).at);
    output_format(o, ", %zu %s\n", s->threads, s->threads == 1 ? "thread" : "threads");
}

static void show_charges(output *o, const stats *s) {
    const crd_statistics *f = &s->found;
    uint64_t counted = f->parsing + f->classifying + f->settling + f->adding;
    const char *of = s->threads > 1 ? " of all threads" : "";
    line(o, "  files", s->capacity > counted ? s->capacity - counted : 0, of);
    line(o, "  parsing", f->parsing, of);
    line(o, "  classifying", f->classifying, of);
    line(o, "  settling", f->settling, of);
    line(o, "  adding up", f->adding, of);
}

static void show_sizes(output *o, const crd_statistics *f) {
    output_format(o, "  rules ran %s %s", text_count(f->keys).at, f->keys == 1 ? "time" : "times");
    if (f->groups > 0) output_format(o, "; %s %s", text_count(f->groups).at, f->groups == 1 ? "group" : "groups");
    if (f->cells > 0) output_format(o, "; %s %s", text_count(f->cells).at, f->cells == 1 ? "cell" : "cells");
    output_text(o, "\n");
}

static double processor_seconds(const struct rusage *used) {
    return (double)(used->ru_utime.tv_sec + used->ru_stime.tv_sec) +
           (double)(used->ru_utime.tv_usec + used->ru_stime.tv_usec) / 1e6;
}

static double megabytes(const struct rusage *used) {
#ifdef __APPLE__
    return (double)used->ru_maxrss / 1e6;
#else
    return (double)used->ru_maxrss * 1024 / 1e6;
#endif
}

static void show_stages(output *o, const stats *s) {
    show_speed(o, s);
    line(o, "policy", s->spent[STAGE_POLICY], "");
    line(o, "charges", s->spent[STAGE_CHARGES], "");
    show_charges(o, s);
    line(o, "result", s->spent[STAGE_RESULT], "");
    line(o, "output", s->spent[STAGE_OUTPUT], "");
    show_sizes(o, &s->found);
}

void stats_show(const stats *s) {
    output o = {0};
    struct rusage used;
    if (s->read)
        show_stages(&o, s);
    else
        output_text(&o, "stats: no charges were read\n");
    if (getrusage(RUSAGE_SELF, &used) == 0)
        output_format(&o, "  %.4f s of processor time, %.1f MB of memory at most\n", processor_seconds(&used),
                      megabytes(&used));
    output_to_errors(&o);
}
