/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON that is the text of a value, as CloudFormation wants it. The text was decoded, so its places are found again:
 * whatever the quotes, the folding and the indentation do to blanks, the n-th character of the text that is no blank is
 * the n-th one of what is written, where an escape is one character. */
#include <string.h>

#include "cli/cli.h"
#include "document.h"

typedef struct source {
    document_cursor at;
    const char *end;
    char style; /* its first character: a quote, a block's indicator, or any other of a plain text */
} source;

static size_t left(const source *s) { return (size_t)(s->end - s->at.at); }

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static unsigned hex(const char *digits, size_t n) {
    unsigned value = 0;
    for (size_t i = 0; i < n; i++) {
        const char *all = "0123456789abcdef", *found = strchr(all, digits[i] | 0x20);
        value = value * 16 + (found && digits[i] ? (unsigned)(found - all) : 0);
    }
    return value;
}

/* The bytes of the escape at the cursor, and whether it stands for a blank. A backslash in front of a newline is both
 * of JSON's no business and a blank of YAML. */
static size_t escape(const source *s, bool *blank) {
    const char *at = s->at.at;
    size_t n = left(s) < 2 ? left(s) : 2;
    *blank = n < 2 || strchr("nrt \t\r\n", at[1]) != NULL;
    if (n < 2) return n;
    size_t digits = at[1] == 'x' ? 2 : at[1] == 'u' ? 4 : at[1] == 'U' ? 8 : 0;
    if (digits == 0 || left(s) < n + digits) return n;
    unsigned value = hex(at + 2, digits);
    *blank = value == ' ' || value == '\t' || value == '\n' || value == '\r';
    bool pair = value >= 0xD800 && value < 0xDC00 && left(s) >= 12 && at[6] == '\\';
    return pair ? 12 : n + digits;
}

static bool at_escape(const source *s) { return s->style == '"' && left(s) > 0 && *s->at.at == '\\'; }

/* To the next character that is no blank. */
static void skip_blanks(source *s) {
    for (bool blank; left(s) > 0;) {
        size_t n = 1;
        if (at_escape(s)) {
            n = escape(s, &blank);
            if (!blank) return;
        } else if (!is_blank(*s->at.at)) {
            return;
        }
        document_forward(&s->at, n);
    }
}

/* Over a character that is n bytes of the decoded text. */
static void skip_character(source *s, size_t n) {
    bool blank;
    if (at_escape(s))
        n = escape(s, &blank);
    else if (s->style == '\'' && left(s) >= 2 && memcmp(s->at.at, "''", 2) == 0)
        n = 2;
    document_forward(&s->at, n < left(s) ? n : left(s));
}

/* Over what stands in front of the first character. */
static void skip_opening(source *s) {
    size_t n = 0;
    if (s->style == '"' || s->style == '\'') n = 1;
    if (s->style == '|' || s->style == '>')
        while (n < left(s) && s->at.at[n] != '\n') n++; /* indicators and a comment */
    document_forward(&s->at, n);
}

static size_t character_length(const char *at, const char *end) {
    size_t n = 1;
    while (at + n < end && ((unsigned char)at[n] & 0xC0) == 0x80) n++;
    return n;
}

static document_cursor *find_places(document *d, const document_value *text) {
    document_cursor *places = document_array(d, text->text.len + 1, sizeof *places);
    const char *written = text->source.ptr, *end = text->text.ptr + text->text.len;
    source s = {{written, text->line, text->column}, written + text->source.len, *written};
    skip_opening(&s);
    for (const char *at = text->text.ptr; at < end;) {
        size_t n = character_length(at, end);
        bool blank = is_blank(*at);
        if (!blank) skip_blanks(&s);
        for (size_t i = 0; i < n; i++) places[at - text->text.ptr + (ptrdiff_t)i] = s.at;
        if (!blank) skip_character(&s, n);
        at += n;
    }
    places[text->text.len] = s.at;
    return places;
}

/* Of a text that was put together: all at its own place. */
static document_cursor *one_place(document *d, const document_value *text) {
    document_cursor *places = document_array(d, text->text.len + 1, sizeof *places);
    for (size_t i = 0; i <= text->text.len; i++) places[i] = (document_cursor){NULL, text->line, text->column};
    return places;
}

document_value *document_json_within(document *d, crd_diagnostics *list, const document_value *text) {
    document_text inner = {text->text, text->source.len > 0 ? find_places(d, text) : one_place(d, text)};
    return document_json_text(d, list, text->file, inner);
}
