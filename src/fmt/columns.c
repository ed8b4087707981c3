/* SPDX-License-Identifier: Apache-2.0
 *
 * columns.def: the blanks that align the lines of a block. */
#include "fmt/fmt.h"

enum { SLOTS = 4 };

typedef enum scope { RUN, BLOCK, RIGHT } scope;

typedef struct column {
    uint8_t like; /* a kind of node; 0: there is no such column */
    uint8_t scope, words, least;
    int8_t behind;
} column;

static const column *column_of(const node *line, int slot) {
    enum { LINE = -1 };
    static const column table[NODE_KINDS][SLOTS] = {
#define COLUMN(kind, slot, behind, words, like, scope, least)                                                          \
    [NODE_##kind][slot] = {NODE_##like, scope, words, least, behind},
#include "fmt/columns.def"
    };
    return &table[line->kind][slot];
}

/* Words [begin, end). */
typedef struct cell {
    uint32_t begin, end, width;
    bool aligned; /* takes part in its column */
} cell;

/* The word behind the cell. */
static uint32_t cell_end(const sheet *s, const node *line, const column *c) {
    if (c->behind < 0) return sheet_at(s, line->at.begin) + c->words;
    const node *child = line->first;
    for (int i = 0; i < c->behind; i++) child = child->next;
    return sheet_at(s, child->at.end) + c->words;
}

static cell cell_of(const sheet *s, const node *line, int slot) {
    const column *c = column_of(line, slot);
    cell out = {.begin = sheet_at(s, line->at.begin)};
    if (slot > 0) out.begin = cell_end(s, line, column_of(line, slot - 1));
    out.end = cell_end(s, line, c);
    if (out.end >= sheet_at(s, line->at.end)) return out; /* nothing follows */
    out.aligned = true;
    for (uint32_t i = out.begin; i < out.end; i++) {
        out.width += s->words.at[i].width + (i > out.begin && !s->words.at[i].tight);
        if (sheet_breaks(s, i + 1)) out.aligned = false;
    }
    if (out.width > FMT_CELL) out.aligned = false;
    return out;
}

static bool empty_line_before(const sheet *s, const node *line) {
    const word *w = &s->words.at[sheet_at(s, line->at.begin)];
    bool blank = w->blank;
    for (uint32_t c = w->above_from; c < w->above_end; c++) blank = blank || s->remarks.at[c].blank;
    return blank;
}

static bool goes_on(const sheet *s, const column *c, const node *line, int slot) {
    if (c->scope == BLOCK) return true;
    return column_of(line, slot)->like == c->like && !empty_line_before(s, line);
}

/* Aligns one column of the lines that begin with this one; returns the first line behind them. */
static const node *align(sheet *s, const node *first, int slot) {
    const column *c = column_of(first, slot);
    if (!c->like) return first->next;
    uint32_t width = c->least;
    const node *behind = first;
    for (; behind && (behind == first || goes_on(s, c, behind, slot)); behind = behind->next) {
        if (column_of(behind, slot)->like != c->like) continue;
        cell one = cell_of(s, behind, slot);
        if (one.aligned && one.width > width) width = one.width;
    }
    for (const node *line = first; line != behind; line = line->next) {
        if (column_of(line, slot)->like != c->like) continue;
        cell one = cell_of(s, line, slot);
        if (one.aligned) s->words.at[c->scope == RIGHT ? one.begin : one.end].pad = width - one.width;
    }
    return behind;
}

void columns_align(sheet *s, const node *lines) {
    for (int slot = 0; slot < SLOTS; slot++)
        for (const node *line = lines; line;) line = align(s, line, slot);
}
