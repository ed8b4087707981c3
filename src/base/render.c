/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings for people: claim, place, the lines concerned with marks below them, notes, help. No line of the output is
 * much longer than a screen is wide, whatever stands in the file. */
#include "base/render.h"

#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "base/visible.h"

#define LINE_CELLS   140  /* longer source lines are cut */
#define BEFORE_CELLS 60   /* shown before a mark in a cut line */
#define WHOLE_BYTES  1000 /* lines with more bytes are cut without measuring them */

typedef enum style { PLAIN, BOLD, ERROR, WARNING, NOTE, FRAME } style;

typedef struct page {
    const crd_diagnostics *list;
    crd_write_fn write;
    void *ud;
    bool color, failed;
    int gutter;    /* width of the line numbers */
    uint32_t file; /* whose lines are being shown */
} page;

/* ---- Pieces of text ---- */

static void put_bytes(page *p, const char *bytes, size_t n) {
    if (!p->failed && n && !p->write(p->ud, bytes, n)) p->failed = true;
}

static void put(page *p, const char *ours) { put_bytes(p, ours, strlen(ours)); }

/* Text that is not ours. */
static void put_foreign(page *p, crd_str s) {
    visible v;
    for (size_t i = 0; i < s.len;) {
        i += visible_next((crd_str){s.ptr + i, s.len - i}, &v);
        put_bytes(p, v.text, v.len);
    }
}

static void put_number(page *p, uint64_t n, int width) {
    char digits[32];
    put_bytes(p, digits, (size_t)snprintf(digits, sizeof digits, "%*llu", width, (unsigned long long)n));
}

static void put_times(page *p, char c, size_t times) {
    for (; times > 0; times--) put_bytes(p, &c, 1);
}

static void paint(page *p, style s) {
    static const char *const codes[] = {"\033[0m",      "\033[0;1m",    "\033[0;1;31m",
                                        "\033[0;1;33m", "\033[0;1;36m", "\033[0;1;34m"};
    if (p->color) put(p, codes[s]);
}

static style style_of(crd_severity severity) {
    return severity == CRD_ERROR ? ERROR : severity == CRD_WARNING ? WARNING : NOTE;
}

const char *render_severity(crd_severity severity) {
    return severity == CRD_ERROR ? "error" : severity == CRD_WARNING ? "warning" : "note";
}

/* The blank gutter with a sign of the frame in its place: "   |". */
static void put_frame(page *p, const char *sign) {
    paint(p, FRAME);
    put_times(p, ' ', (size_t)p->gutter);
    put(p, sign);
    paint(p, PLAIN);
}

/* ---- Source lines ---- */

/* A label of a finding as it stands on the line of its first byte. */
typedef struct mark {
    uint32_t line; /* from 1 */
    span at;
    crd_str text;
    bool primary;
} mark;

static crd_str line_text(const page *p, uint32_t line) {
    const source *s = &p->list->sources.at[p->file];
    size_t begin = s->lines[line - 1], end = line < s->lines_n ? s->lines[line] - 1 : s->text.len;
    if (end > begin && s->text.ptr[end - 1] == '\r') end--;
    return (crd_str){s->text.ptr + begin, end - begin};
}

/* Bytes [begin, end) of a line. */
typedef struct window {
    size_t begin, end;
} window;

/* What a character takes of the space for a line: a mark that takes no column is no reason to print a million of them.
 */
static size_t cost_of(const visible *v) { return v->cells ? v->cells : 1; }

/* As many characters from i on as fit the cells. */
static size_t forward(crd_str line, size_t i, size_t cells) {
    visible v;
    while (i < line.len) {
        size_t n = visible_next((crd_str){line.ptr + i, line.len - i}, &v);
        if (cost_of(&v) > cells) break;
        cells -= cost_of(&v);
        i += n;
    }
    return i;
}

static size_t backward(crd_str line, size_t i, size_t cells) {
    visible v;
    while (i > 0) {
        size_t before = visible_before(line, i);
        visible_next((crd_str){line.ptr + before, i - before}, &v);
        if (cost_of(&v) > cells) break;
        cells -= cost_of(&v);
        i = before;
    }
    return i;
}

/* What is shown of a line: all of it, or the surroundings of a mark that begins at byte `at` of it. */
static window window_of(crd_str line, size_t at) {
    if (line.len <= WHOLE_BYTES && forward(line, 0, LINE_CELLS) == line.len) return (window){0, line.len};
    size_t begin = backward(line, at, BEFORE_CELLS);
    return (window){begin, forward(line, begin, LINE_CELLS)};
}

static size_t cells_of(crd_str line, size_t begin, size_t end) {
    visible v;
    size_t cells = 0;
    for (size_t i = begin; i < end; cells += v.cells) i += visible_next((crd_str){line.ptr + i, end - i}, &v);
    return cells;
}

static void put_line(page *p, uint32_t number, crd_str line, window w) {
    paint(p, FRAME);
    put_number(p, number, p->gutter);
    put(p, " |");
    paint(p, PLAIN);
    if (w.end > w.begin) put(p, w.begin > 0 ? " \u2026" : " ");
    put_foreign(p, (crd_str){line.ptr + w.begin, w.end - w.begin});
    put(p, w.end < line.len ? "\u2026\n" : "\n");
}

static void put_mark(page *p, const mark *m, crd_str line, window w, style s) {
    size_t line_begin = p->list->sources.at[p->file].lines[m->line - 1];
    size_t begin = m->at.begin - line_begin, end = m->at.end - line_begin;
    if (begin > w.end) begin = w.end;
    if (end > w.end) end = w.end;
    size_t cells = end > begin ? cells_of(line, begin, end) : 0;
    put_frame(p, " |");
    put_times(p, ' ', (w.begin ? 2 : 1) + cells_of(line, w.begin, begin));
    paint(p, m->primary ? s : FRAME);
    put_times(p, m->primary ? '^' : '-', cells ? cells : 1);
    if (m->text.len) put(p, " ");
    put_foreign(p, m->text);
    paint(p, PLAIN);
    put(p, "\n");
}

/* ---- Excerpts: all marks of a finding in one file ---- */

static mark mark_of(const crd_diagnostics *list, span at, crd_str label, bool primary) {
    mark m = {.at = at, .text = label, .primary = primary};
    uint32_t column;
    diag_locate(list, at.file, at.begin, &m.line, &column);
    return m;
}

/* By line; the primary one first on its line; else from left to right, then as added. */
static bool mark_before(const mark *a, const mark *b) {
    if (a->line != b->line) return a->line < b->line;
    if (a->primary != b->primary) return a->primary;
    return a->at.begin < b->at.begin;
}

/* The source that the finding points into; a finding in a charge file points into none. */
static uint32_t own_file(const diag *g) { return diag_has_text(g) ? g->at.file : UINT32_MAX; }

#define MARKS_MAX 16 /* of one finding in one file; more help nobody */

/* Collects the finding's marks in the page's file, in order. */
static size_t collect(const page *p, const diag *g, mark *marks) {
    size_t n = 0;
    if (own_file(g) == p->file) marks[n++] = mark_of(p->list, g->at, STR_NONE, true);
    for (size_t i = 0; i < g->also.n && n < MARKS_MAX; i++) {
        if (g->also.at[i].at.file != p->file) continue;
        mark m = mark_of(p->list, g->also.at[i].at, g->also.at[i].text, false);
        size_t slot = n++;
        for (; slot > 0 && mark_before(&m, &marks[slot - 1]); slot--) marks[slot] = marks[slot - 1];
        marks[slot] = m;
    }
    return n;
}

/* What stands between the lines of two marks: nothing, the one line between them, or dots. */
static void put_gap(page *p, uint32_t from, uint32_t to) {
    if (to == from + 2) {
        crd_str line = line_text(p, from + 1);
        put_line(p, from + 1, line, window_of(line, 0));
    } else if (to > from + 2) {
        paint(p, FRAME);
        put(p, "...");
        paint(p, PLAIN);
        put(p, "\n");
    }
}

static void put_excerpt(page *p, const diag *g, const mark *marks, size_t n) {
    put_frame(p, " |");
    put(p, "\n");
    window last = {0, 0};
    for (size_t i = 0; i < n; i++) {
        const mark *m = &marks[i];
        crd_str line = line_text(p, m->line);
        window w = window_of(line, m->at.begin - p->list->sources.at[p->file].lines[m->line - 1]);
        bool same_line = i > 0 && marks[i - 1].line == m->line;
        if (i > 0 && !same_line) put_gap(p, marks[i - 1].line, m->line);
        if (!same_line || w.begin != last.begin) put_line(p, m->line, line, w);
        put_mark(p, m, line, w, style_of(g->severity));
        last = w;
    }
}

/* `sign` stands before the place: "-->" for the finding's own file, ":::" for another. */
static void put_place(page *p, const char *sign, crd_place place) {
    if (str_none(place.file)) return;
    put_frame(p, sign);
    put(p, " ");
    put_foreign(p, place.file);
    if (place.line) {
        put(p, ":");
        put_number(p, place.line, 0);
    }
    if (place.line && place.column) {
        put(p, ":");
        put_number(p, place.column, 0);
    }
    put(p, "\n");
}

/* The place is that of the finding, or in another file of its first label. */
static void put_file(page *p, const diag *g, span at, const char *sign) {
    mark marks[MARKS_MAX];
    p->file = at.file;
    put_place(p, sign, diag_place(p->list, at));
    put_excerpt(p, g, marks, collect(p, g, marks));
}

static bool file_seen(const diag *g, size_t label) {
    uint32_t file = g->also.at[label].at.file;
    if (file == own_file(g)) return true;
    for (size_t i = 0; i < label; i++)
        if (g->also.at[i].at.file == file) return true;
    return false;
}

/* ---- Findings ---- */

static int digits_of(uint32_t n) { return n < 10 ? 1 : 1 + digits_of(n / 10); }

static uint32_t line_of(const crd_diagnostics *list, span at) {
    uint32_t line, column;
    diag_locate(list, at.file, at.begin, &line, &column);
    return line;
}

static int gutter_of(const crd_diagnostics *list, const diag *g) {
    uint32_t last = diag_has_text(g) ? line_of(list, g->at) : 10; /* two columns where no line is shown */
    for (size_t i = 0; i < g->also.n; i++) {
        uint32_t line = line_of(list, g->also.at[i].at);
        if (line > last) last = line;
    }
    return digits_of(last);
}

static void put_header(page *p, const diag *g) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    paint(p, style_of(g->severity));
    put(p, render_severity(g->severity));
    put(p, "[");
    put(p, kinds[g->code].code);
    put(p, "]");
    paint(p, BOLD);
    put(p, ": ");
    put_foreign(p, g->message);
    paint(p, PLAIN);
    put(p, "\n");
}

static void put_remark(page *p, const char *kind, crd_str s) {
    put_frame(p, " =");
    put(p, " ");
    paint(p, BOLD);
    put(p, kind);
    paint(p, PLAIN);
    put(p, " ");
    put_foreign(p, s);
    put(p, "\n");
}

static void put_finding(page *p, const diag *g) {
    p->gutter = gutter_of(p->list, g);
    put_header(p, g);
    if (diag_has_text(g))
        put_file(p, g, g->at, "-->");
    else
        put_place(p, "-->", diag_place_of(p->list, g));
    for (size_t i = 0; i < g->also.n; i++)
        if (!file_seen(g, i)) put_file(p, g, g->also.at[i].at, ":::");
    for (size_t i = 0; i < g->notes.n; i++) put_remark(p, "note:", g->notes.at[i]);
    if (g->help.ptr) put_remark(p, "help:", g->help);
    put(p, "\n");
}

static void put_count(page *p, size_t n, const char *what, bool *first) {
    if (n == 0) return;
    if (!*first) put(p, ", ");
    *first = false;
    put_number(p, n, 0);
    put(p, " ");
    put(p, what);
    if (n > 1) put(p, "s");
}

/* "2 errors, 1 warning". */
static void put_summary(page *p) {
    size_t counts[CRD_NOTE + 1], dropped = 0;
    for (int severity = CRD_ERROR; severity <= CRD_NOTE; severity++) {
        counts[severity] = p->list->dropped[severity];
        dropped += p->list->dropped[severity];
    }
    for (size_t i = 0; i < p->list->at.n; i++) counts[p->list->at.at[i]->severity] += !p->list->at.at[i]->suppressed;
    bool first = true;
    put_count(p, counts[CRD_ERROR], "error", &first);
    put_count(p, counts[CRD_WARNING], "warning", &first);
    put_count(p, counts[CRD_NOTE], "note", &first);
    if (first) return;
    if (dropped) {
        put(p, "; ");
        put_number(p, dropped, 0);
        put(p, dropped == 1 ? " of them is not shown" : " of them are not shown");
    }
    put(p, "\n");
}

bool render_human(const crd_diagnostics *list, bool color, crd_write_fn write, void *ud) {
    page p = {.list = list, .write = write, .ud = ud, .color = color};
    for (size_t i = 0; i < list->at.n; i++)
        if (!list->at.at[i]->suppressed) put_finding(&p, list->at.at[i]);
    put_summary(&p);
    return !p.failed;
}

crd_status crd_diagnostics_render(const crd_diagnostics *list, crd_render_format format, bool color, crd_write_fn write,
                                  void *ud) {
    if (list == NULL || write == NULL) return CRD_MISUSE;
    bool ok = format == CRD_RENDER_JSON ? render_json(list, write, ud) : render_human(list, color, write, ud);
    return ok ? CRD_OK : CRD_IO;
}
