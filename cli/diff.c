/* SPDX-License-Identifier: Apache-2.0
 *
 * Which lines were deleted and added: E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), forward, a
 * bounded number of steps at a time. Within the bound the result is the shortest one; beyond it, it is still right. */
#include "diff.h"

#include <stdlib.h>
#include <string.h>

#define CONTEXT 3
#define STEPS   1000 /* edits that one search goes at most; its trace takes STEPS * STEPS numbers */

typedef struct diff_line {
    crd_str text; /* with its line end */
    uint64_t hash;
} diff_line;

typedef struct side {
    diff_line *lines;
    bool *changed; /* deleted from the first side, added by the second one */
    long n;
} side;

typedef struct search {
    const side *a, *b;
    long steps;     /* that this search goes */
    long *furthest; /* [k]: the furthest line of `a` on diagonal k, counted from the middle */
    long *trace;    /* what `furthest` was before each step, row after row */
} search;

/* ---- lines ---- */

static uint64_t hash_of(crd_str text) {
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < text.len; i++) h = (h ^ (unsigned char)text.ptr[i]) * UINT64_C(1099511628211);
    return h;
}

static const char *line_end(const char *at, const char *end) {
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    return newline ? newline + 1 : end;
}

static bool split(crd_str text, side *s) {
    const char *end = text.ptr + text.len;
    size_t n = 0;
    for (const char *at = text.ptr; at < end; at = line_end(at, end)) n++;
    s->lines = malloc((n + 1) * sizeof *s->lines);
    s->changed = calloc(n + 1, sizeof *s->changed);
    if (!s->lines || !s->changed) return false;
    for (const char *at = text.ptr; at < end;) {
        const char *next = line_end(at, end);
        crd_str one = {at, (size_t)(next - at)};
        s->lines[s->n++] = (diff_line){one, hash_of(one)};
        at = next;
    }
    return true;
}

static bool equal(const search *s, long x, long y) {
    const diff_line *a = &s->a->lines[x], *b = &s->b->lines[y];
    return a->hash == b->hash && a->text.len == b->text.len && memcmp(a->text.ptr, b->text.ptr, a->text.len) == 0;
}

/* ---- the search ---- */

typedef struct point {
    long x, y; /* lines of both sides that are behind us */
} point;

/* Where step `d` arrives on diagonal k, following equal lines. Step 0 begins at the start. */
static long arrive(search *s, point start, long d, long k, bool *down) {
    long *furthest = s->furthest;
    *down = k == -d || (k != d && furthest[k - 1] < furthest[k + 1]);
    long x = d == 0 ? start.x : *down ? furthest[k + 1] : furthest[k - 1] + 1, y = start.y + x - start.x - k;
    while (x < s->a->n && y < s->b->n && equal(s, x, y)) x++, y++;
    return x;
}

/* Marks the edits that led to the point, from the trace of d steps. */
static void walk_back(const search *s, point start, point to, long d) {
    for (; d > 0; d--) {
        const long *before = s->trace + (d - 1) * (d - 1) + (d - 1); /* the row of step d - 1 */
        long k = (to.x - start.x) - (to.y - start.y);
        bool down = k == -d || (k != d && before[k - 1] < before[k + 1]);
        long x = down ? before[k + 1] : before[k - 1], from = down ? k + 1 : k - 1;
        to = (point){x, start.y + x - start.x - from};
        if (down)
            s->b->changed[to.y] = true;
        else
            s->a->changed[to.x] = true;
    }
}

/* Goes on from a point by at most s->steps edits; returns where it came to: the end, or as far as it could. */
static point advance(search *s, point start) {
    point best = start;
    long steps = 0;
    for (long d = 0; d < s->steps; d++) {
        for (long k = -d; k <= d; k += 2) {
            bool down;
            long x = arrive(s, start, d, k, &down), y = start.y + x - start.x - k;
            s->furthest[k] = x;
            if (x > s->a->n || y > s->b->n) continue; /* beyond an edge: no way leads there */
            if (x + y > best.x + best.y || d == 0) {
                best = (point){x, y};
                steps = d;
            }
            if (x == s->a->n && y == s->b->n) break;
        }
        memcpy(s->trace + d * d, s->furthest - d, (size_t)(2 * d + 1) * sizeof *s->trace);
        if (best.x == s->a->n && best.y == s->b->n) break;
    }
    walk_back(s, start, best, steps);
    return best;
}

static bool compare(const side *a, const side *b) {
    search s = {.a = a, .b = b, .steps = a->n + b->n < STEPS ? a->n + b->n + 1 : STEPS};
    long *rows = calloc((size_t)(2 * s.steps + 3), sizeof *rows);
    s.trace = malloc((size_t)(s.steps * s.steps) * sizeof *s.trace);
    s.furthest = rows ? rows + s.steps + 1 : NULL;
    bool done = rows && s.trace;
    point at = {0, 0};
    while (done && (at.x < a->n || at.y < b->n)) at = advance(&s, at);
    free(rows);
    free(s.trace);
    return done;
}

/* ---- hunks ---- */

static void write_line(output *o, char sign, const diff_line *l) {
    style s = sign == '-' ? STYLE_BAD : sign == '+' ? STYLE_GOOD : STYLE_PLAIN;
    bool whole = l->text.len > 0 && l->text.ptr[l->text.len - 1] == '\n';
    if (s != STYLE_PLAIN) output_style(o, s);
    output_write(o, &sign, 1);
    output_write(o, l->text.ptr, l->text.len - whole);
    if (s != STYLE_PLAIN) output_style(o, STYLE_PLAIN);
    output_text(o, whole ? "\n" : "\n\\ No newline at end of file\n");
}

/* The line before an empty range, as `diff` counts. */
static void write_range(output *o, char sign, long from, long n) {
    output_format(o, " %c%ld", sign, n == 0 ? from : from + 1);
    if (n != 1) output_format(o, ",%ld", n);
}

static bool changed(const side *s, long i) { return i < s->n && s->changed[i]; }

/* Behind the last change of the hunk that begins at the point: changes that are closer than twice the context are one.
 */
static point hunk_end(const side *a, const side *b, point at) {
    point end = at;
    for (long same = 0; (at.x < a->n || at.y < b->n) && same <= 2 * CONTEXT;) {
        if (changed(a, at.x) || changed(b, at.y)) {
            if (changed(a, at.x))
                at.x++;
            else
                at.y++;
            end = at;
            same = 0;
        } else {
            at.x++, at.y++, same++;
        }
    }
    return end;
}

static void write_lines(output *o, const side *a, const side *b, point at, point end) {
    while (at.x < end.x || at.y < end.y) {
        if (changed(a, at.x))
            write_line(o, '-', &a->lines[at.x++]);
        else if (changed(b, at.y))
            write_line(o, '+', &b->lines[at.y++]);
        else
            write_line(o, ' ', &a->lines[at.x++]), at.y++;
    }
}

static point write_hunk(output *o, const side *a, const side *b, point first) {
    point end = hunk_end(a, b, first), begin = first;
    long before = begin.x < begin.y ? begin.x : begin.y,
         after = a->n - end.x < b->n - end.y ? a->n - end.x : b->n - end.y;
    if (before > CONTEXT) before = CONTEXT;
    if (after > CONTEXT) after = CONTEXT;
    point from = {begin.x - before, begin.y - before}, to = {end.x + after, end.y + after};
    output_style(o, STYLE_BOLD);
    output_text(o, "@@");
    write_range(o, '-', from.x, to.x - from.x);
    write_range(o, '+', from.y, to.y - from.y);
    output_text(o, " @@");
    output_style(o, STYLE_PLAIN);
    output_text(o, "\n");
    write_lines(o, a, b, from, to);
    return end;
}

static void write_hunks(output *o, const char *name, const side *a, const side *b) {
    bool titled = false;
    for (point at = {0, 0}; at.x < a->n || at.y < b->n;) {
        if (!changed(a, at.x) && !changed(b, at.y)) {
            at.x++, at.y++;
            continue;
        }
        if (!titled) output_format(o, "--- %s\n+++ %s\n", name, name);
        titled = true;
        at = write_hunk(o, a, b, at);
    }
}

static void side_free(side *s) {
    free(s->lines);
    free(s->changed);
}

bool diff_write(output *o, const char *name, crd_str before, crd_str after) {
    side a = {0}, b = {0};
    bool done = split(before, &a) && split(after, &b) && compare(&a, &b);
    if (done) write_hunks(o, name, &a, &b);
    side_free(&a);
    side_free(&b);
    return done;
}
