/* SPDX-License-Identifier: Apache-2.0
 *
 * Lays the words of a planned sheet out. A line goes on as long as nothing ends it: a word that begins a line, a
 * comment, or a group that is broken because there is no room for all of it. */
#include "fmt/fmt.h"
#include "grammar/limits.h"

#include "grammar.h"

/* A comment behind a line of the draft. */
typedef struct spot {
    size_t offset; /* in the draft */
    uint32_t line, end, remark;
} spot;

typedef struct printer {
    sheet *s;
    text draft; /* without the comments behind lines: their columns are known in the end */
    VEC(spot) spots;
    uint32_t line, column;
    uint32_t base;   /* where the line of the tree began, which may go over several of the text */
    uint32_t before; /* the column of the last word */
    uint32_t next;   /* group */
} printer;

/* ---- measures ---- */

static void measure(sheet *s) {
    uint32_t forced = 0, position = 0;
    for (uint32_t i = 0; i < s->words.n; i++) {
        word *w = &s->words.at[i];
        if (w->behind && s->remarks.at[w->behind - 1].column > FMT_COLUMNS) s->remarks.at[w->behind - 1].column = 0;
        position += !w->tight + w->pad + w->width + w->comma;
        w->position = position;
        w->forced = forced += sheet_breaks(s, i);
    }
}

/* Columns of words [first, last] on one line. */
static uint32_t width_of(const sheet *s, uint32_t first, uint32_t last) {
    const word *w = &s->words.at[first];
    return s->words.at[last].position - w->position + w->width + w->comma;
}

/* Columns of what follows a group up to where its line could end. */
static uint32_t tail(const sheet *s, const group *g) {
    uint32_t n = 0;
    for (uint32_t i = g->last + 1; i < s->words.n && n <= FMT_COLUMNS; i++) {
        const word *w = &s->words.at[i];
        const group *other = &s->groups.at[w->soft];
        if (!w->glued &&
            (w->level >= 0 || sheet_breaks(s, i) || (w->soft && (other->broken || other->first > g->last))))
            break;
        n += s->words.at[i].position - s->words.at[i - 1].position;
    }
    return n;
}

/* ---- groups ---- */

static bool is_broken(const printer *p, const group *g, const group *parent) {
    const sheet *s = p->s;
    if (g->parent && !parent->broken) return false;
    if (g->always || s->words.at[g->last].forced > s->words.at[g->first].forced) return true;
    return p->column + width_of(s, g->first, g->last) + tail(s, g) > FMT_COLUMNS;
}

static uint32_t chain_indent(const printer *p, const group *g, const group *parent) {
    if (!g->parent) return p->before + FMT_INDENT; /* below `when` and the like */
    return parent->indent + (parent->kind == GROUP_CHAIN ? FMT_INDENT : 0);
}

/* Decides for a group whose first word comes next. */
static void open_group(printer *p, group *g) {
    const group *parent = &p->s->groups.at[g->parent];
    const word *first = &p->s->words.at[g->first];
    g->broken = is_broken(p, g, parent);
    g->outer = g->parent ? parent->indent : p->base;
    if (g->kind == GROUP_CHAIN)
        g->indent = chain_indent(p, g, parent);
    else if (g->kind == GROUP_RULE)
        g->indent = p->column + first->width + 1 + first[1].pad;
    else
        g->indent = g->outer + FMT_INDENT;
}

/* Whether the next element of a list, which stands at word i, is still on the line. */
static bool list_goes_on(const printer *p, const group *g, uint32_t i) {
    if (i == g->first + 1 || i == g->last) return false;
    uint32_t end = i;
    while (end + 1 < g->last && p->s->words.at[end + 1].soft != p->s->words.at[i].soft) end++;
    uint32_t comma = !p->s->words.at[end].comma;
    return p->column + 1 + width_of(p->s, i, end) + comma <= FMT_COLUMNS;
}

/* ---- lines ---- */

static bool begins_line(const printer *p, uint32_t i) {
    const word *w = &p->s->words.at[i];
    if (w->glued) return false;
    if (w->level >= 0 || sheet_breaks(p->s, i)) return true;
    const group *g = &p->s->groups.at[w->soft];
    return w->soft && g->broken && !(g->kind == GROUP_LIST && list_goes_on(p, g, i));
}

/* Where a line begins that a comment has broken in the middle of something. */
static uint32_t continued(const printer *p, const word *w) {
    const group *g = &p->s->groups.at[w->group];
    while (g->parent && !g->broken) g = &p->s->groups.at[g->parent];
    return (g->broken ? g->indent : p->base) + FMT_INDENT;
}

/* The column of a word that begins a line; `inside`: of the comments above it, which stand in what it closes. */
static uint32_t indent_of(const printer *p, uint32_t i, bool inside) {
    const word *w = &p->s->words.at[i];
    if (w->level >= 0) return FMT_INDENT * ((uint32_t)w->level + (inside && w->kind == TK_RBRACE));
    if (!w->soft) return continued(p, w);
    const group *g = &p->s->groups.at[w->soft];
    return i == g->last && g->kind != GROUP_RULE && g->kind != GROUP_CLAUSE && !inside ? g->outer : g->indent;
}

static void write_blanks(text *out, uint32_t n) {
    for (; n > 0; n--) text_char(out, ' ');
}

static void start_line(printer *p, uint32_t indent, bool blank) {
    if (blank) text_char(&p->draft, '\n');
    p->line += blank;
    if (p->draft.n > 0) {
        text_char(&p->draft, '\n');
        p->line++;
    }
    write_blanks(&p->draft, indent);
    p->column = indent;
}

static bool opens(int kind) { return kind == TK_LBRACE || kind == TK_LBRACKET || kind == TK_LPAREN; }

/* The comments above word i and the empty lines between them, up to the beginning of its own line. */
static void start_lines(printer *p, uint32_t i) {
    const sheet *s = p->s;
    const word *w = &s->words.at[i];
    bool begins = i == 0 || opens(w[-1].kind); /* nothing to be apart from */
    bool end = i == sheet_last(s), blank = w->blank && w->level >= 0 && w->kind != TK_RBRACE && !end;
    bool apart = w->apart && !w->blank;
    for (uint32_t c = w->above_from; c < w->above_end; c++) apart = apart && !s->remarks.at[c].blank;
    for (uint32_t c = w->above_from; c < w->above_end; c++) {
        start_line(p, indent_of(p, i, true), !begins && (apart || s->remarks.at[c].blank));
        text_add(&p->draft, diag_text(s->d, s->remarks.at[c].at));
        begins = apart = false;
    }
    if (!end) start_line(p, indent_of(p, i, false), !begins && (apart || blank));
}

/* ---- words ---- */

/* A list over several lines has a comma behind its last element too. */
static bool ends_broken_list(const sheet *s, uint32_t i) {
    const word *next = &s->words.at[i + 1];
    const group *g = &s->groups.at[next->soft];
    return next->soft && g->kind == GROUP_LIST && g->broken && g->last == i + 1 && g->first != i && !next->glued;
}

static void write_remark(printer *p, const word *w) {
    spot *one = vec_push(p->s->m, &p->spots);
    if (one) *one = (spot){p->draft.n, p->line, p->column, w->behind - 1};
}

static void write_word(printer *p, uint32_t i) {
    const sheet *s = p->s;
    const word *w = &s->words.at[i];
    if (begins_line(p, i)) {
        start_lines(p, i);
    } else {
        write_blanks(&p->draft, !w->tight + w->pad);
        p->column += !w->tight + w->pad;
    }
    if (w->level >= 0 && !w->glued) p->base = p->column;
    while (p->next < s->groups.n && s->groups.at[p->next].first == i) open_group(p, &p->s->groups.at[p->next++]);
    p->before = p->column;
    sheet_word(s, w, &p->draft);
    p->column += w->width;
    if (i == sheet_last(s)) return;
    bool comma = w->comma || ends_broken_list(s, i);
    if (comma) text_char(&p->draft, ',');
    p->column += comma;
    if (w->behind) write_remark(p, w);
}

/* ---- comments behind lines ---- */

/* Comments keep the columns that their author gave them, as far as there is room: those of lines that follow each other
 * move together. */
static size_t place_remarks(const printer *p, size_t i, uint32_t *column) {
    const sheet *s = p->s;
    size_t end = i;
    uint32_t wanted = s->remarks.at[p->spots.at[i].remark].column;
    *column = wanted;
    do {
        uint32_t room = p->spots.at[end].end + 2;
        if (room > *column) *column = room;
        end++;
    } while (end < p->spots.n && p->spots.at[end].line == p->spots.at[end - 1].line + 1 &&
             s->remarks.at[p->spots.at[end].remark].column == wanted);
    return end;
}

static void assemble(const printer *p, text *out) {
    const sheet *s = p->s;
    crd_str draft = text_str(&p->draft);
    size_t done = 0, end = 0;
    uint32_t column = 0;
    for (size_t i = 0; i < p->spots.n; i++) {
        const spot *one = &p->spots.at[i];
        if (i == end) end = place_remarks(p, i, &column);
        text_add(out, (crd_str){draft.ptr + done, one->offset - done});
        write_blanks(out, column - one->end);
        text_add(out, diag_text(s->d, s->remarks.at[one->remark].at));
        done = one->offset;
    }
    text_add(out, (crd_str){draft.ptr + done, draft.len - done});
    if (draft.len > 0) text_char(out, '\n');
}

void sheet_print(sheet *s, text *out) {
    printer p = {.s = s, .next = 1};
    text_init(&p.draft, s->m);
    measure(s);
    for (uint32_t i = 0; i < s->words.n && p.draft.n <= LIMIT_SOURCE; i++) write_word(&p, i);
    if (!s->m->failed) assemble(&p, out);
    vec_free(s->m, &p.spots);
    text_free(&p.draft);
}
