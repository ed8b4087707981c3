/* SPDX-License-Identifier: Apache-2.0
 *
 * From a text to words. Between two words stands a gap of blanks, comments and at most one comma; the comment that
 * begins on the line of the word before belongs to that word, the others to the word that follows. */
#include <string.h>

#include "fmt/fmt.h"
#include "grammar/lexer.h"

#include "grammar.h"

#define TAB 8

/* What stands before the next word. */
typedef struct gap {
    uint32_t lines; /* line ends since the last word or comment */
    bool broken;    /* a line end stands in it */
    uint32_t above; /* first comment of it */
} gap;

typedef struct reader {
    sheet *s;
    lexer lexer;
    gap gap;
} reader;

/* ---- blanks ---- */

static uint32_t line_ends(crd_str blanks) {
    uint32_t n = 0;
    for (size_t i = 0; i < blanks.len; i++) {
        bool pair = blanks.ptr[i] == '\r' && i + 1 < blanks.len && blanks.ptr[i + 1] == '\n';
        n += (blanks.ptr[i] == '\n' || blanks.ptr[i] == '\r') && !pair;
    }
    return n;
}

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

/* The column of a byte, as an editor shows it. */
static uint32_t column_of(const char *all, uint32_t byte) {
    uint32_t begin = byte, column = 0;
    while (begin > 0 && !ends_line(all[begin - 1])) begin--;
    for (uint32_t i = begin; i < byte; i++) {
        if (all[i] == '\t')
            column += TAB - column % TAB;
        else
            column += ((unsigned char)all[i] & 0xc0) != 0x80;
    }
    return column;
}

/* ---- words and comments ---- */

static uint32_t written_width(crd_str s, int kind) {
    if (kind == TK_STRING) return (uint32_t)utf8_count(s);
    uint32_t n = 0;
    for (size_t i = 0; i < s.len; i++) n += !(lexer_space(s.ptr[i]) && lexer_space(s.ptr[i + 1]));
    return n;
}

static void add_word(reader *r, token t) {
    sheet *s = r->s;
    word *w = vec_push(s->m, &s->words);
    if (!w) return;
    *w = (word){.at = t.at,
                .width = written_width(diag_text(s->d, t.at), t.kind),
                .kind = (uint8_t)t.kind,
                .level = -1,
                .above_from = r->gap.above,
                .above_end = (uint32_t)s->remarks.n,
                .blank = r->gap.lines > 1};
    r->gap = (gap){.above = (uint32_t)s->remarks.n};
}

static void add_remark(reader *r, token t) {
    sheet *s = r->s;
    remark *c = vec_push(s->m, &s->remarks);
    if (!c) return;
    while (lexer_space(r->lexer.text[t.at.end - 1])) t.at.end--;
    *c = (remark){t.at, column_of(r->lexer.text, t.at.begin), r->gap.lines > 1};
    bool first = r->gap.above + 1 == s->remarks.n;
    word *last = s->words.n > 0 ? &s->words.at[s->words.n - 1] : NULL;
    if (first && !r->gap.broken && last && !last->behind) {
        last->behind = (uint32_t)s->remarks.n;
        r->gap.above++;
    }
    r->gap.lines = 0;
}

static void add_blanks(reader *r, crd_str blanks) {
    uint32_t n = line_ends(blanks);
    r->gap.lines += n;
    if (n > 0) r->gap.broken = true;
}

/* What stands behind a comma on its line stands behind the word. */
static void add_comma(reader *r) {
    r->s->words.at[r->s->words.n - 1].comma = true;
    r->gap.broken = false;
}

static void read_words(reader *r) {
    sheet *s = r->s;
    token t;
    do {
        t = lexer_next(&r->lexer);
        if (t.kind == TK_SPACE)
            add_blanks(r, diag_text(s->d, t.at));
        else if (t.kind == TK_COMMENT)
            add_remark(r, t);
        else if (t.kind == TK_COMMA && s->words.n > 0)
            add_comma(r);
        else
            add_word(r, t);
    } while (t.kind && !s->m->failed);
}

/* ---- comments that speak of the next line ---- */

static bool suppresses(crd_str s) {
    size_t at = 0;
    while (at < s.len && (s.ptr[at] == '#' || s.ptr[at] == ' ' || s.ptr[at] == '\t')) at++;
    return str_starts((crd_str){s.ptr + at, s.len - at}, STR("crd:"), false);
}

/* `# crd: allow(...)` speaks of the line behind it. So that it hides neither more nor less than before, the words of
 * that line stay together and alone. */
static void pin(sheet *s, uint32_t first) {
    crd_str all = s->d->sources.at[s->file].text;
    size_t end = s->words.at[first].at.begin;
    while (end < all.len && !ends_line(all.ptr[end])) end++;
    uint32_t w = first + 1;
    for (; w < sheet_last(s) && s->words.at[w].at.begin < end; w++) s->words.at[w].glued = true;
    s->words.at[w].cut = true;
}

static void pin_lines(sheet *s) {
    for (uint32_t w = 0; w < sheet_last(s); w++)
        for (uint32_t c = s->words.at[w].above_from; c < s->words.at[w].above_end; c++)
            if (suppresses(diag_text(s->d, s->remarks.at[c].at))) pin(s, w);
}

/* ---- the sheet ---- */

bool sheet_read(sheet *s, const crd_diagnostics *d, mem *m, uint32_t file) {
    *s = (sheet){.d = d, .m = m, .file = file};
    reader r = {.s = s};
    lexer_init(&r.lexer, d, file, NULL);
    group *none = vec_push(m, &s->groups);
    if (none) {
        *none = (group){0};
        read_words(&r);
    }
    if (m->failed) return false;
    pin_lines(s);
    return true;
}

void sheet_free(sheet *s) {
    vec_free(s->m, &s->words);
    vec_free(s->m, &s->remarks);
    vec_free(s->m, &s->groups);
}

uint32_t sheet_at(const sheet *s, uint32_t byte) {
    uint32_t low = 0, high = sheet_last(s);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (s->words.at[middle].at.begin < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool sheet_breaks(const sheet *s, uint32_t i) {
    const word *w = &s->words.at[i];
    return w->cut || w->above_from < w->above_end || (i > 0 && w[-1].behind);
}

void sheet_word(const sheet *s, const word *w, text *out) {
    crd_str all = diag_text(s->d, w->at);
    size_t done = 0;
    for (size_t i = 0; w->kind != TK_STRING && i < all.len; i++) {
        if (!lexer_space(all.ptr[i])) continue;
        text_add(out, (crd_str){all.ptr + done, i - done});
        text_char(out, ' ');
        while (lexer_space(all.ptr[i + 1])) i++;
        done = i + 1;
    }
    text_add(out, (crd_str){all.ptr + done, all.len - done});
}
