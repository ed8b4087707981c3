/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings for people: claim, place, the lines concerned with marks below them, notes, help. No line of the output is
 * much longer than a screen is wide, whatever stands in the file. */
#include "base/visible.h"
#include "render/pen.h"
#include "render/render.h"

#define LINE_CELLS   140  /* longer source lines are cut */
#define BEFORE_CELLS 60   /* shown before a mark in a cut line */
#define WHOLE_BYTES  1000 /* lines with more bytes are cut without measuring them */

typedef enum style { PLAIN, BOLD, ERROR, WARNING, NOTE, FRAME } style;

typedef struct page {
    const crd_diagnostics *list;
    pen *out;
    bool color;
    int gutter;    /* width of the line numbers */
    uint32_t file; /* whose lines are being shown */
} page;

/* ---- Pieces of text ---- */

static void paint(page *p, style s) {
    static const char *const codes[] = {"\033[0m",      "\033[0;1m",    "\033[0;1;31m",
                                        "\033[0;1;33m", "\033[0;1;36m", "\033[0;1;34m"};
    if (p->color) pen_put(p->out, codes[s]);
}

static style style_of(crd_severity severity) {
    return severity == CRD_ERROR ? ERROR : severity == CRD_WARNING ? WARNING : NOTE;
}

/* The blank gutter with a sign of the frame in its place: "   |". */
static void put_frame(page *p, const char *sign) {
    paint(p, FRAME);
    pen_times(p->out, ' ', (size_t)p->gutter);
    pen_put(p->out, sign);
    paint(p, PLAIN);
}

/* ---- Source lines ---- */

#define MARKS_MAX  16 /* of one finding in one file; more help nobody */
#define SPAN_LINES 4  /* a longer place is marked on its first line alone */

/* A label of a finding, or the part of it that stands on one line. */
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
    pen_number(p->out, number, p->gutter);
    pen_put(p->out, " |");
    paint(p, PLAIN);
    if (w.end > w.begin) pen_put(p->out, w.begin > 0 ? " \u2026" : " ");
    pen_visible(p->out, (crd_str){line.ptr + w.begin, w.end - w.begin});
    pen_put(p->out, w.end < line.len ? "\u2026\n" : "\n");
}

/* The cells that a mark takes below its line as it is shown; one at least. */
typedef struct stretch {
    size_t begin, end;
} stretch;

static stretch stretch_of(const page *p, const mark *m, crd_str line, window w) {
    size_t line_begin = p->list->sources.at[p->file].lines[m->line - 1];
    size_t begin = m->at.begin - line_begin, end = m->at.end - line_begin;
    if (begin > w.end) begin = w.end;
    if (end > w.end) end = w.end;
    stretch s = {cells_of(line, w.begin, begin), 0};
    s.end = s.begin + (end > begin ? cells_of(line, begin, end) : 0);
    if (s.end == s.begin) s.end++;
    return s;
}

/* The marks of one line that are shown together. */
typedef struct row {
    const mark *marks;
    stretch at[MARKS_MAX];
    size_t n, indent; /* blanks between the frame and the first cell */
    size_t width;     /* cells up to the last mark's end */
    size_t beside;    /* the mark whose label stands behind the last mark; n: none */
    style primary;
} row;

static row row_of(const page *p, const mark *marks, size_t n, crd_str line, window w, style primary) {
    row r = {.marks = marks, .n = n, .indent = w.begin ? 2 : 1, .beside = n, .primary = primary};
    for (size_t i = 0; i < n; i++) {
        r.at[i] = stretch_of(p, &marks[i], line, w);
        if (r.at[i].end > r.width) r.width = r.at[i].end;
        if (marks[i].text.len && (r.beside == n || r.at[i].begin >= r.at[r.beside].begin)) r.beside = i;
    }
    if (r.beside < n && r.at[r.beside].end < r.width) r.beside = n;
    return r;
}

/* What stands below a cell: the primary mark hides others. */
static style style_at(const row *r, size_t cell) {
    style found = PLAIN;
    for (size_t i = 0; i < r->n; i++) {
        if (cell < r->at[i].begin || cell >= r->at[i].end) continue;
        if (r->marks[i].primary) return r->primary;
        found = FRAME;
    }
    return found;
}

static void begin_row(page *p, const row *r) {
    put_frame(p, " |");
    pen_times(p->out, ' ', r->indent);
}

static void end_row(page *p, crd_str label) {
    pen_visible(p->out, label);
    paint(p, PLAIN);
    pen_put(p->out, "\n");
}

static void put_underlines(page *p, const row *r) {
    style now = PLAIN;
    begin_row(p, r);
    for (size_t cell = 0; cell < r->width; cell++) {
        style next = style_at(r, cell);
        if (next != now) paint(p, next);
        now = next;
        pen_put(p->out, now == PLAIN ? " " : now == FRAME ? "-" : "^");
    }
    if (r->beside < r->n) pen_put(p->out, " ");
    end_row(p, r->beside < r->n ? r->marks[r->beside].text : STR_NONE);
}

/* Whether a mark's label hangs below it. */
static bool hangs(const row *r, size_t i) { return i != r->beside && r->marks[i].text.len; }

/* Lines down from the first `n` marks with a hanging label that begin before `end`. Returns the cells written. */
static size_t put_lines_down(page *p, const row *r, size_t n, size_t end) {
    size_t cell = 0;
    for (size_t i = 0; i < n; i++) {
        if (!hangs(r, i) || r->at[i].begin >= end || (cell && r->at[i].begin < cell)) continue;
        pen_times(p->out, ' ', r->at[i].begin - cell);
        pen_put(p->out, "|");
        cell = r->at[i].begin + 1;
    }
    return cell;
}

/* Labels below each other, the rightmost first, so that no line crosses a label. */
static void put_hanging(page *p, const row *r) {
    bool first = true;
    for (size_t i = r->n; i-- > 0;) {
        if (!hangs(r, i)) continue;
        if (first) {
            begin_row(p, r);
            paint(p, FRAME);
            put_lines_down(p, r, r->n, SIZE_MAX);
            end_row(p, STR_NONE);
        }
        first = false;
        begin_row(p, r);
        paint(p, FRAME);
        size_t cell = put_lines_down(p, r, i, r->at[i].begin);
        pen_times(p->out, ' ', r->at[i].begin - cell);
        end_row(p, r->marks[i].text);
    }
}

/* ---- Excerpts: all marks of a finding in one file ---- */

/* By line; the primary one first on its line; else from left to right, then as added. */
static bool mark_before(const mark *a, const mark *b) {
    if (a->line != b->line) return a->line < b->line;
    if (a->primary != b->primary) return a->primary;
    return a->at.begin < b->at.begin;
}

/* The source that the finding points into; a finding in a charge file points into none. */
static uint32_t own_file(const diag *g) { return diag_has_text(g) ? g->at.file : UINT32_MAX; }

typedef struct mark_list {
    mark at[MARKS_MAX];
    size_t n;
} mark_list;

static void add_mark(mark_list *l, mark m) {
    if (l->n == MARKS_MAX) return;
    size_t slot = l->n++;
    for (; slot > 0 && mark_before(&m, &l->at[slot - 1]); slot--) l->at[slot] = l->at[slot - 1];
    l->at[slot] = m;
}

/* The part of a place that stands on a line, without the blanks before it. */
static span part_of(const page *p, span at, uint32_t line) {
    crd_str all = line_text(p, line);
    uint32_t begin = p->list->sources.at[p->file].lines[line - 1], end = begin + (uint32_t)all.len;
    if (end < at.end) at.end = end < at.begin ? at.begin : end;
    if (begin > at.begin) at.begin = begin;
    const char *bytes = p->list->sources.at[p->file].text.ptr;
    while (at.begin < at.end && (bytes[at.begin] == ' ' || bytes[at.begin] == '\t')) at.begin++;
    return at;
}

/* The lines on which a place is marked: all of its own when these are few, else the first. */
static void lines_of(const crd_diagnostics *list, span at, uint32_t *first, uint32_t *last) {
    uint32_t column;
    diag_locate(list, at.file, at.begin, first, &column);
    diag_locate(list, at.file, at.end, last, &column);
    if (column == 1 && *last > *first) --*last; /* it ends with a line break */
    if (*last - *first >= SPAN_LINES) *last = *first;
}

/* Marks a place; its label goes to the last line. */
static void add_marks(const page *p, mark_list *l, span at, crd_str label, bool primary) {
    mark m = {.at = at, .primary = primary};
    uint32_t last;
    lines_of(p->list, at, &m.line, &last);
    if (last == m.line) {
        m.text = label;
        add_mark(l, m);
        return;
    }
    for (; m.line <= last; m.line++) {
        m.at = part_of(p, at, m.line);
        if (m.line == last) m.text = label;
        if (m.at.end > m.at.begin) add_mark(l, m);
    }
}

/* The finding's marks in the page's file, in order. */
static void collect(const page *p, const diag *g, mark_list *l) {
    if (own_file(g) == p->file) add_marks(p, l, g->at, STR_NONE, true);
    for (size_t i = 0; i < g->also.n; i++)
        if (g->also.at[i].at.file == p->file) add_marks(p, l, g->also.at[i].at, g->also.at[i].text, false);
}

/* What stands between the lines of two marks: nothing, the one line between them, or dots. */
static void put_gap(page *p, uint32_t from, uint32_t to) {
    if (to == from + 2) {
        crd_str line = line_text(p, from + 1);
        put_line(p, from + 1, line, window_of(line, 0));
    } else if (to > from + 2) {
        paint(p, FRAME);
        pen_put(p->out, "...");
        paint(p, PLAIN);
        pen_put(p->out, "\n");
    }
}

/* What is shown of the line for the i-th mark. */
static window window_at(const page *p, const mark_list *l, size_t i) {
    const mark *m = &l->at[i];
    return window_of(line_text(p, m->line), m->at.begin - p->list->sources.at[p->file].lines[m->line - 1]);
}

/* Behind the last mark that is shown with the i-th: of the same line, and where that is cut, of the same part. */
static size_t row_end(const page *p, const mark_list *l, size_t i) {
    size_t end = i + 1;
    size_t begin = window_at(p, l, i).begin;
    while (end < l->n && l->at[end].line == l->at[i].line && window_at(p, l, end).begin == begin) end++;
    return end;
}

static void put_excerpt(page *p, const diag *g, const mark_list *l) {
    put_frame(p, " |");
    pen_put(p->out, "\n");
    for (size_t i = 0, end; i < l->n; i = end) {
        uint32_t line = l->at[i].line;
        window w = window_at(p, l, i);
        end = row_end(p, l, i);
        if (i > 0 && l->at[i - 1].line != line) put_gap(p, l->at[i - 1].line, line);
        put_line(p, line, line_text(p, line), w);
        row r = row_of(p, &l->at[i], end - i, line_text(p, line), w, style_of(g->severity));
        put_underlines(p, &r);
        put_hanging(p, &r);
    }
}

/* `sign` stands before the place: "-->" for the finding's own file, ":::" for another. */
static void put_place(page *p, const char *sign, crd_place place) {
    if (str_none(place.file)) return;
    put_frame(p, sign);
    pen_put(p->out, " ");
    pen_visible(p->out, place.file);
    if (place.line) {
        pen_put(p->out, ":");
        pen_number(p->out, place.line, 0);
    }
    if (place.line && place.column) {
        pen_put(p->out, ":");
        pen_number(p->out, place.column, 0);
    }
    pen_put(p->out, "\n");
}

/* The place is that of the finding, or in another file of its first label. */
static void put_file(page *p, const diag *g, span at, const char *sign) {
    mark_list marks = {0};
    p->file = at.file;
    put_place(p, sign, diag_place(p->list, at));
    collect(p, g, &marks);
    put_excerpt(p, g, &marks);
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

static int gutter_of(const crd_diagnostics *list, const diag *g) {
    uint32_t widest = 10, first, last; /* two columns where no line is shown */
    if (diag_has_text(g)) lines_of(list, g->at, &first, &widest);
    for (size_t i = 0; i < g->also.n; i++) {
        lines_of(list, g->also.at[i].at, &first, &last);
        if (last > widest) widest = last;
    }
    return digits_of(widest);
}

static void put_header(page *p, const diag *g) {
    paint(p, style_of(g->severity));
    pen_put(p->out, render_severity(g->severity));
    pen_put(p->out, "[");
    pen_put(p->out, render_kind(g)->code);
    pen_put(p->out, "]");
    paint(p, BOLD);
    pen_put(p->out, ": ");
    pen_visible(p->out, g->message);
    paint(p, PLAIN);
    pen_put(p->out, "\n");
}

static void put_remark(page *p, const char *kind, crd_str s) {
    put_frame(p, " =");
    pen_put(p->out, " ");
    paint(p, BOLD);
    pen_put(p->out, kind);
    paint(p, PLAIN);
    pen_put(p->out, " ");
    pen_visible(p->out, s);
    pen_put(p->out, "\n");
}

static void put_witness(page *p, const diag_charge *w) {
    if (w->fields.n == 0) return;
    put_frame(p, " =");
    pen_put(p->out, " ");
    paint(p, BOLD);
    pen_put(p->out, "witness:");
    paint(p, PLAIN);
    pen_put(p->out, " ");
    render_witness(p->out, w, pen_visible);
    pen_put(p->out, "\n");
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
    put_witness(p, &g->witness);
    if (g->help.ptr) put_remark(p, "help:", g->help);
    pen_put(p->out, "\n");
}

/* "2 errors, 1 warning; 1 of them is not shown". */
static void put_summary(page *p) {
    size_t counts[CRD_NOTE + 1], dropped = render_dropped(p->list);
    if (render_count(p->list, counts) == 0) return;
    pen_counts(p->out, counts);
    if (dropped) {
        pen_put(p->out, "; ");
        pen_number(p->out, dropped, 0);
        pen_put(p->out, dropped == 1 ? " of them is not shown" : " of them are not shown");
    }
    pen_put(p->out, "\n");
}

void render_human(const crd_diagnostics *list, bool color, pen *out) {
    page p = {.list = list, .out = out, .color = color};
    for (size_t i = 0; i < list->at.n; i++)
        if (!list->at.at[i]->suppressed) put_finding(&p, list->at.at[i]);
    put_summary(&p);
}
