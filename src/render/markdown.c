/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings and tests as Markdown for a comment on a pull request: a hidden marker, by which the comment is found again
 * and updated, a line that sums up, and a table. GitHub takes comments up to 64 KiB, so rows that do not fit are left
 * out and counted. Nothing from a policy can become markup, mention a person or link an issue. */
#include <string.h>

#include "render/render.h"

#define COMMENT_MAX ((size_t)60 * 1024) /* GitHub counts 65,536 characters; some room for what a workflow adds */

/* ---- Escapes ---- */

/* Outside code. A mention or a reference is one only without a comment behind its sign. */
static void plain_byte(pen *p, char byte) {
    if (byte == '\n')
        pen_put(p, "<br>");
    else if (byte == '\r')
        pen_put(p, " ");
    else if (byte == '@' || byte == '#')
        pen_put(p, byte == '@' ? "@<!-- -->" : "#<!-- -->");
    else if (byte == '<' || byte == '>' || byte == '&')
        pen_put(p, byte == '<' ? "&lt;" : byte == '>' ? "&gt;" : "&amp;");
    else if (memchr("\\`*_{}[]()|~!", byte, 13)) {
        pen_put(p, "\\");
        pen_bytes(p, &byte, 1);
    } else
        pen_bytes(p, &byte, 1);
}

/* Inside a code span nothing is markup but its end and the end of the table's cell: see put_code. */
static void code_byte(pen *p, char byte) { pen_bytes(p, byte == '\n' || byte == '\r' ? " " : &byte, 1); }

static void put_plain(pen *p, crd_str s) { pen_clean(p, s, plain_byte); }

static void put_code(pen *p, crd_str s) {
    if (s.len == 0 || memchr(s.ptr, '`', s.len) || memchr(s.ptr, '|', s.len)) {
        put_plain(p, s);
        return;
    }
    bool blank = s.ptr[0] == ' ' || s.ptr[s.len - 1] == ' '; /* one is taken off each end */
    pen_put(p, blank ? "` " : "`");
    pen_clean(p, s, code_byte);
    pen_put(p, blank ? " `" : "`");
}

static size_t backquotes(crd_str s) {
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) n += s.ptr[i] == '`';
    return n;
}

/* Text in the style of messages: what stands in backquotes becomes code. An odd number of them comes from the policy,
 * and then none can be told apart. */
static void put_text(pen *p, crd_str s) {
    if (backquotes(s) % 2) {
        put_plain(p, s);
        return;
    }
    bool code = false;
    for (size_t i = 0; i <= s.len; code = !code) {
        const char *mark = i < s.len ? memchr(s.ptr + i, '`', s.len - i) : NULL;
        size_t end = mark ? (size_t)(mark - s.ptr) : s.len;
        (code ? put_code : put_plain)(p, (crd_str){s.ptr + i, end - i});
        i = end + 1;
    }
}

/* ---- A table that ends before the comment is full ---- */

static bool count_bytes(void *ud, const char *bytes, size_t n) {
    (void)bytes;
    *(size_t *)ud += n;
    return true;
}

typedef void (*put_row)(pen *p, const void *of);

/* Writes a row if there is room for it; counts it otherwise. */
static void row(pen *p, size_t *used, size_t *left_out, put_row put, const void *of) {
    size_t size = 0;
    pen counter = {.write = count_bytes, .ud = &size};
    put(&counter, of);
    if (*left_out || size > COMMENT_MAX - *used) {
        ++*left_out;
        return;
    }
    put(p, of);
    *used += size;
}

static void put_left_out(pen *p, size_t n) {
    if (n == 0) return;
    pen_put(p, "\n");
    pen_number(p, n, 0);
    pen_put(p, n == 1 ? " more is not shown here.\n" : " more are not shown here.\n");
}

static void put_place(pen *p, crd_place place) {
    if (!place.file.ptr) return;
    put_code(p, place.file);
    if (!place.line) return;
    pen_put(p, " ");
    pen_number(p, place.line, 0);
    if (!place.column) return;
    pen_put(p, ":");
    pen_number(p, place.column, 0);
}

/* ---- Findings ---- */

typedef struct finding_row {
    const crd_diagnostics *list;
    const diag *g;
} finding_row;

static void put_finding(pen *p, const void *of) {
    const finding_row *f = of;
    pen_put(p, "| ");
    pen_put(p, render_severity(f->g->severity));
    pen_put(p, " | ");
    put_place(p, diag_place_of(f->list, f->g));
    pen_put(p, " | **");
    pen_put(p, render_kind(f->g)->code);
    pen_put(p, "** ");
    put_text(p, f->g->message);
    render_remarks(p, f->list, f->g, put_text);
    pen_put(p, " |\n");
}

void render_markdown(const crd_diagnostics *list, pen *out) {
    size_t counts[CRD_NOTE + 1], used = 0, left_out = render_dropped(list), rows_left_out = 0;
    pen_put(out, "<!-- crd: findings -->\n");
    if (render_count(list, counts) == 0) {
        pen_put(out, "**crd: no findings**\n");
        return;
    }
    pen_put(out, "**crd: ");
    pen_counts(out, counts);
    pen_put(out, "**\n\n| | place | finding |\n|---|---|---|\n");
    for (size_t i = 0; i < list->at.n; i++)
        if (!list->at.at[i]->suppressed)
            row(out, &used, &rows_left_out, put_finding, &(finding_row){list, list->at.at[i]});
    put_left_out(out, left_out + rows_left_out);
}

/* ---- Tests ---- */

typedef struct test_row {
    crd_str test;
    const crd_test_failure *failure;
} test_row;

static void put_failure(pen *p, const void *of) {
    const test_row *t = of;
    pen_put(p, "| ");
    put_plain(p, t->test);
    pen_put(p, " | ");
    put_place(p, t->failure->place);
    pen_put(p, " | ");
    put_code(p, t->failure->expected);
    pen_put(p, " | ");
    put_plain(p, t->failure->found);
    pen_put(p, " |\n");
}

static void put_failures(pen *p, const crd_test_report *report) {
    size_t used = 0, left_out = 0;
    crd_test_failure failure;
    pen_put(p, "\n| test | place | expected | found |\n|---|---|---|---|\n");
    for (size_t i = 0; i < report->suites_count; i++) {
        const crd_test_suite *suite = &report->suites[i];
        for (size_t k = 0; k < suite->tests->count; k++)
            for (size_t n = 0; crd_tests_failure(suite->run, k, n, &failure); n++)
                row(p, &used, &left_out, put_failure, &(test_row){suite->tests->at[k].name, &failure});
    }
    put_left_out(p, left_out);
}

static void put_result(pen *p, render_totals totals) {
    pen_put(p, "**crd test: ");
    pen_number(p, totals.passed, 0);
    pen_put(p, " passed, ");
    pen_number(p, totals.failed, 0);
    pen_put(p, " failed**\n");
}

void render_markdown_tests(const crd_test_report *report, pen *out) {
    render_totals totals = render_add_up(report);
    pen_put(out, "<!-- crd: tests -->\n");
    put_result(out, totals);
    if (report->coverage || report->min_coverage >= 0) {
        pen_put(out, "\n");
        render_coverage_line(out, report, totals);
        pen_put(out, "\n");
    }
    if (totals.failed) put_failures(out, report);
}
