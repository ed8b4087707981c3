/* SPDX-License-Identifier: Apache-2.0
 *
 * Templates of HCL: texts in quotes and heredocs, with ${ } and %{ }. Inside of them the bytes are read themselves; an
 * expression in them is read token by token, up to its closing brace. */
#include <string.h>

#include "cli/cli.h"
#include "hcl_reader.h"

/* How the text around the templates is written. */
typedef enum template_style {
    STYLE_QUOTED,  /* with escapes, up to a quote */
    STYLE_HEREDOC, /* up to the reader's end */
    STYLE_BARE     /* the same, of a text whose escapes are resolved already */
} template_style;

/* A piece of a heredoc: a literal of at most one line, or something else (NULL). */
typedef struct template_piece {
    hcl_expression *text;
    bool moves; /* to the left with its neighbours */
} template_piece;

typedef struct template_reader {
    hcl_reader *r;
    template_style style;
    bool trims_next; /* behind ~} */
    draft pending;   /* the literal so far */
    document_cursor pending_at;
    template_piece *pieces; /* of a heredoc, in their order */
    size_t pieces_count;
} template_reader;

/* What ended the parts. */
typedef enum template_end { END_OF_TEXT, END_ELSE, END_IF, END_FOR } template_end;

static size_t left(const hcl_reader *r) { return (size_t)(r->end - r->at.at); }

static bool ahead(const hcl_reader *r, const char *text) {
    size_t n = strlen(text);
    return left(r) >= n && memcmp(r->at.at, text, n) == 0;
}

static bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/* ---- literals ---- */

/* A mark `~` takes the blanks away, in a heredoc those of its line alone: its lines are literals of their own. */
static size_t line_from(const template_reader *t) {
    size_t n = t->pending.n;
    if (t->style != STYLE_HEREDOC) return 0;
    if (n > 0 && t->pending.at[n - 1] == '\n') n--;
    while (n > 0 && t->pending.at[n - 1] != '\n') n--;
    return n;
}

static void trim_end(template_reader *t) {
    size_t from = line_from(t);
    while (t->pending.n > from && blank(t->pending.at[t->pending.n - 1])) t->pending.n--;
}

static void trim_begin(template_reader *t) {
    size_t n = 0;
    while (n < t->pending.n && blank(t->pending.at[n])) {
        n++;
        if (t->style == STYLE_HEREDOC && t->pending.at[n - 1] == '\n') break;
    }
    memmove(t->pending.at, t->pending.at + n, t->pending.n - n);
    t->pending.n -= n;
}

/* NULL: something else than a literal. */
static void remember(template_reader *t, hcl_expression *literal) {
    document *d = t->r->d;
    t->pieces = document_grown(d, t->pieces, t->pieces_count, sizeof *t->pieces);
    t->pieces[t->pieces_count++] = (template_piece){literal, false};
}

static void add_literal(template_reader *t, hcl_expression *parts, crd_str bytes) {
    hcl_expression *e = hcl_make(t->r->d, HCL_TEXT, t->r->file, t->pending_at.line, t->pending_at.column);
    e->name = document_keep(t->r->d, bytes);
    hcl_add_part(t->r->d, parts, e);
    if (t->style == STYLE_HEREDOC) remember(t, e);
}

/* Makes parts of what was collected: one, or of a heredoc one a line. */
static void flush(template_reader *t, hcl_expression *parts) {
    if (t->pending.n > 0) {
        if (t->trims_next) trim_begin(t);
        t->trims_next = false;
    }
    for (size_t at = 0; at < t->pending.n;) {
        crd_str rest = {t->pending.at + at, t->pending.n - at};
        const char *newline = t->style == STYLE_HEREDOC ? memchr(rest.ptr, '\n', rest.len) : NULL;
        if (newline) rest.len = (size_t)(newline + 1 - rest.ptr);
        add_literal(t, parts, rest);
        at += rest.len;
    }
    t->pending.n = 0;
    t->pending_at = t->r->at;
}

static void collect(template_reader *t, const char *bytes, size_t n) {
    if (t->pending.n == 0) t->pending_at = t->r->at;
    draft_write(&t->pending, bytes, n);
}

static void collect_ahead(template_reader *t, size_t n) {
    collect(t, t->r->at.at, n);
    document_forward(&t->r->at, n);
}

/* ---- escapes ---- */

static void collect_character(template_reader *t, uint32_t c) {
    char bytes[4];
    if (c < 0x80) {
        bytes[0] = (char)c;
        collect(t, bytes, 1);
    } else if (c < 0x800) {
        bytes[0] = (char)(0xC0 | c >> 6), bytes[1] = (char)(0x80 | (c & 0x3F));
        collect(t, bytes, 2);
    } else if (c < 0x10000) {
        bytes[0] = (char)(0xE0 | c >> 12), bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (c & 0x3F));
        collect(t, bytes, 3);
    } else {
        bytes[0] = (char)(0xF0 | c >> 18), bytes[1] = (char)(0x80 | (c >> 12 & 0x3F));
        bytes[2] = (char)(0x80 | (c >> 6 & 0x3F)), bytes[3] = (char)(0x80 | (c & 0x3F));
        collect(t, bytes, 4);
    }
}

static int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* \uNNNN and \UNNNNNNNN, the cursor at the backslash. */
static void unicode_escape(template_reader *t, size_t digits) {
    hcl_reader *r = t->r;
    uint64_t c = 0;
    size_t n = 0;
    for (; n < digits && n + 2 < left(r) && hexadecimal(r->at.at[n + 2]) >= 0; n++)
        c = c << 4 | (uint64_t)hexadecimal(r->at.at[n + 2]);
    if (n < digits || c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
        hcl_fail(r, ERROR_HCL_SYNTAX, r->at.line, r->at.column,
                 "\\u has four hexadecimal digits, \\U eight, of a character other than zero",
                 "`%.*s` names no character", (int)(n + 2), r->at.at);
        return;
    }
    collect_character(t, (uint32_t)c);
    document_forward(&r->at, digits + 2);
}

static void escape(template_reader *t) {
    static const char from[] = "nrt\"\\", to[] = "\n\r\t\"\\";
    hcl_reader *r = t->r;
    char c = left(r) > 1 ? r->at.at[1] : '\0';
    const char *known = c ? strchr(from, c) : NULL;
    if (known) {
        collect(t, &to[known - from], 1);
        document_forward(&r->at, 2);
    } else if (c == 'u' || c == 'U') {
        unicode_escape(t, c == 'u' ? 4 : 8);
    } else {
        hcl_fail(r, ERROR_HCL_SYNTAX, r->at.line, r->at.column, "write a backslash itself as `\\\\`",
                 "a backslash stands before none of n, r, t, \", \\, u and U");
    }
}

/* ---- ${ } and %{ } ---- */

/* Takes ${ or %{ and reads the first token in it. */
static void enter_braces(template_reader *t) {
    hcl_reader *r = t->r;
    t->trims_next = false;
    document_forward(&r->at, 2);
    if (ahead(r, "~")) document_forward(&r->at, 1);
    r->lines_matter = false;
    hcl_next(r);
}

/* At the closing brace, which stays the token: behind it bytes are read again. */
static void leave_braces(template_reader *t) {
    hcl_reader *r = t->r;
    t->trims_next = hcl_is(r, "~}");
    if (!t->trims_next && !hcl_is(r, "}")) hcl_unexpected(r, "`}`");
}

static hcl_expression *interpolation(template_reader *t) {
    enter_braces(t);
    hcl_expression *e = hcl_expression_read(t->r);
    leave_braces(t);
    return e;
}

static hcl_expression *parts_until(template_reader *t, template_end *end);

static void misplaced(template_reader *t, template_end end, const char *expected) {
    static const char *const texts[] = {"the end of the text", "`%{ else }`", "`%{ endif }`", "`%{ endfor }`"};
    hcl_token at = t->r->token;
    if (!t->r->failed)
        hcl_fail(t->r, ERROR_HCL_SYNTAX, at.line, at.column, NULL, "expected %s, found %s", expected, texts[end]);
}

static hcl_expression *if_directive(template_reader *t, hcl_expression *e) {
    template_end end = END_OF_TEXT;
    hcl_add_part(t->r->d, e, hcl_expression_read(t->r));
    leave_braces(t);
    hcl_add_part(t->r->d, e, parts_until(t, &end));
    if (end == END_ELSE)
        hcl_add_part(t->r->d, e, parts_until(t, &end));
    else
        hcl_add_part(t->r->d, e, hcl_make(t->r->d, HCL_TEMPLATE, e->file, e->line, e->column));
    if (end != END_IF) misplaced(t, end, "`%{ endif }`");
    return e;
}

static hcl_expression *for_directive(template_reader *t, hcl_expression *e) {
    template_end end = END_OF_TEXT;
    e->kind = HCL_FOR_TEXT;
    if (!hcl_for_intro(t->r, e)) return NULL;
    leave_braces(t);
    e->parts[HCL_FOR_VALUE] = parts_until(t, &end);
    if (end != END_FOR) misplaced(t, end, "`%{ endfor }`");
    return e;
}

/* `%{ if ... }` with all that belongs to it, or an end: then NULL. */
static hcl_expression *directive(template_reader *t, template_end *end) {
    hcl_reader *r = t->r;
    hcl_expression *e = NULL;
    if (!hcl_enter(r)) return NULL;
    enter_braces(t);
    e = hcl_make(r->d, HCL_CONDITIONAL, r->file, r->token.line, r->token.column);
    if (hcl_take(r, "if")) {
        e = if_directive(t, e);
    } else if (hcl_take(r, "for")) {
        e = for_directive(t, e);
    } else {
        *end = hcl_is(r, "else") ? END_ELSE : hcl_is(r, "endif") ? END_IF : hcl_is(r, "endfor") ? END_FOR : END_OF_TEXT;
        if (*end == END_OF_TEXT) hcl_unexpected(r, "`if`, `for`, `else`, `endif` or `endfor`");
        hcl_next(r);
        leave_braces(t);
        e = NULL;
    }
    hcl_leave(r);
    return e;
}

/* ---- parts ---- */

static bool at_end(const template_reader *t) {
    return left(t->r) == 0 || (t->style == STYLE_QUOTED && *t->r->at.at == '"');
}

static void literal_byte(template_reader *t) {
    hcl_reader *r = t->r;
    if (t->style == STYLE_QUOTED && *r->at.at == '\\')
        escape(t);
    else if (t->style == STYLE_QUOTED && *r->at.at == '\n')
        hcl_fail(r, ERROR_HCL_SYNTAX, r->at.line, r->at.column,
                 "close it with `\"`; a line break is written `\\n`, a longer text stands in a heredoc: <<EOT",
                 "the text is not closed on its line");
    else
        collect_ahead(t, 1);
}

/* $${ and %%{ are the signs themselves. */
static bool escaped_sign(template_reader *t) {
    if (!ahead(t->r, "$${") && !ahead(t->r, "%%{")) return false;
    collect(t, t->r->at.at + 1, 2);
    document_forward(&t->r->at, 3);
    return true;
}

static hcl_expression *parts_until(template_reader *t, template_end *end) {
    hcl_reader *r = t->r;
    hcl_expression *parts = hcl_make(r->d, HCL_TEMPLATE, r->file, r->at.line, r->at.column);
    *end = END_OF_TEXT;
    while (!r->failed && !at_end(t) && *end == END_OF_TEXT) {
        bool value = ahead(r, "${"), control = ahead(r, "%{");
        if (escaped_sign(t)) continue;
        if (!value && !control) {
            literal_byte(t);
            continue;
        }
        if (left(r) > 2 && r->at.at[2] == '~') trim_end(t);
        flush(t, parts);
        remember(t, NULL);
        hcl_expression *part = value ? interpolation(t) : directive(t, end);
        if (part) hcl_add_part(r->d, parts, part);
    }
    flush(t, parts);
    return r->failed ? NULL : parts;
}

/* One literal is a text; one expression by itself is its value, whatever that is. */
static hcl_expression *settled(hcl_reader *r, hcl_expression *parts) {
    if (parts->count == 0) {
        parts->kind = HCL_TEXT;
        parts->name = (crd_str){"", 0};
    } else if (parts->count == 1 && parts->parts[0]->kind == HCL_TEXT) {
        parts->kind = HCL_TEXT;
        parts->name = parts->parts[0]->name;
        parts->count = 0;
    }
    return r->failed ? NULL : parts;
}

static hcl_expression *all_parts(template_reader *t) {
    template_end end;
    hcl_expression *parts = parts_until(t, &end);
    if (end != END_OF_TEXT) misplaced(t, end, t->style == STYLE_QUOTED ? "`\"`" : t->r->end_text);
    draft_free(&t->pending);
    return parts;
}

/* ---- the three styles ---- */

hcl_expression *hcl_quoted(hcl_reader *r) {
    template_reader t = {.r = r, .style = STYLE_QUOTED, .pending_at = r->at};
    hcl_token open = r->token;
    bool outer = r->lines_matter;
    hcl_expression *e = all_parts(&t);
    r->lines_matter = outer;
    if (e && left(r) == 0)
        hcl_fail(r, ERROR_HCL_SYNTAX, open.line, open.column, "close it with `\"`", "the text is not closed");
    if (r->failed) return NULL;
    e->line = open.line, e->column = open.column;
    document_forward(&r->at, 1);
    hcl_next(r);
    return settled(r, e);
}

crd_str hcl_plain_quoted(hcl_reader *r) {
    hcl_token open = r->token;
    hcl_expression *e = hcl_quoted(r);
    if (!e || e->kind == HCL_TEXT) return e ? e->name : (crd_str){0};
    hcl_fail(r, ERROR_HCL_SYNTAX, open.line, open.column, NULL, "a label of a block is a text without templates");
    return (crd_str){0};
}

hcl_expression *hcl_bare_template(hcl_reader *r) {
    template_reader t = {.r = r, .style = STYLE_BARE, .pending_at = r->at};
    hcl_expression *e = all_parts(&t);
    return e ? settled(r, e) : NULL;
}

/* ---- heredocs ---- */

/* The first line that holds the marker alone; NULL: none. */
static const char *closing_line(const hcl_reader *r, crd_str marker) {
    for (const char *line = r->at.at; line < r->end;) {
        const char *newline = memchr(line, '\n', (size_t)(r->end - line)), *end = newline ? newline : r->end;
        const char *from = line, *to = end;
        while (from < to && blank(*from)) from++;
        while (to > from && blank(to[-1])) to--;
        if (text_eq((crd_str){from, (size_t)(to - from)}, marker)) return line;
        if (!newline) break;
        line = newline + 1;
    }
    return NULL;
}

/* Blanks at the begin of a line; SIZE_MAX: there is nothing else on it. */
static size_t indentation(crd_str line) {
    size_t blanks = 0;
    while (blanks < line.len && blank(line.ptr[blanks])) blanks++;
    return blanks == line.len && line.ptr[line.len - 1] == '\n' ? SIZE_MAX : blanks;
}

/* Finds the pieces that begin a line, and how far all of them can go to the left. A line that begins with a template
 * stays where it is, and so does every other one. */
static size_t leftmost(template_piece *pieces, size_t count) {
    size_t least = SIZE_MAX;
    bool begins = true;
    for (size_t i = 0; i < count; i++) {
        const hcl_expression *text = pieces[i].text;
        size_t blanks = text ? indentation(text->name) : 0;
        pieces[i].moves = begins && text && blanks < SIZE_MAX;
        if (begins && blanks < least) least = blanks;
        begins = text && text->name.ptr[text->name.len - 1] == '\n';
    }
    return least;
}

/* <<-: all lines to the left as far as the leftmost allows. */
static void flush_left(template_reader *t) {
    size_t by = leftmost(t->pieces, t->pieces_count);
    for (size_t i = 0; i < t->pieces_count; i++) {
        if (!t->pieces[i].moves) continue;
        crd_str *text = &t->pieces[i].text->name;
        *text = (crd_str){text->ptr + by, text->len - by};
    }
}

/* The name behind << and the rest of its line. Absent: failed. */
static crd_str heredoc_marker(hcl_reader *r) {
    const char *newline = memchr(r->at.at, '\n', left(r)), *end = newline ? newline : r->end;
    crd_str marker = {r->at.at, (size_t)(end - r->at.at)};
    while (marker.len > 0 && blank(marker.ptr[marker.len - 1])) marker.len--;
    for (size_t i = 0; i < marker.len; i++) {
        if (!blank(marker.ptr[i])) continue;
        hcl_fail(r, ERROR_HCL_SYNTAX, r->token.line, r->token.column, NULL,
                 "expected the end of the line behind the name of a heredoc");
        return (crd_str){0};
    }
    document_forward(&r->at, (size_t)(end - r->at.at) + (newline ? 1 : 0));
    return marker;
}

hcl_expression *hcl_heredoc(hcl_reader *r) {
    hcl_token open = r->token;
    const char *end = r->end, *end_text = r->end_text;
    bool outer = r->lines_matter;
    crd_str marker = heredoc_marker(r);
    const char *closing = marker.ptr ? closing_line(r, marker) : NULL;
    if (!closing) {
        hcl_fail(r, ERROR_HCL_SYNTAX, open.line, open.column, "end it with a line that holds that name alone",
                 "the heredoc is not closed: no line is `%.*s`", TEXT_ARG(marker));
        return NULL;
    }
    template_reader t = {.r = r, .style = STYLE_HEREDOC, .pending_at = r->at};
    r->end = closing;
    r->end_text = "the end of the heredoc";
    hcl_expression *e = all_parts(&t);
    if (!e) return NULL;
    r->end = end;
    r->end_text = end_text;
    if (open.text.len == 3) flush_left(&t);
    while (blank(*r->at.at)) document_forward(&r->at, 1);
    document_forward(&r->at, marker.len);
    r->lines_matter = outer;
    e->line = open.line, e->column = open.column;
    hcl_next(r);
    return settled(r, e);
}
