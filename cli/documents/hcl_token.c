/* SPDX-License-Identifier: Apache-2.0
 *
 * Tokens of HCL outside of templates, and how mistakes are told. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "hcl_reader.h"

/* ---- mistakes ---- */

void hcl_fail(hcl_reader *r, const char *code, uint32_t line, uint32_t column, const char *help, const char *format,
              ...) {
    if (r->failed) return;
    r->failed = true;
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    document_report(r->list, code, r->file, line, column, help, "%s", message);
    r->at.at = r->end;
    r->token = (hcl_token){.kind = TOKEN_END, .line = line, .column = column};
}

static const char *closing_help(const hcl_reader *r) {
    return r->token.kind == TOKEN_END ? "a bracket, a brace or a quote before it may be left open" : NULL;
}

void hcl_unexpected(hcl_reader *r, const char *what) {
    const hcl_token *t = &r->token;
    char found[80];
    if (t->kind == TOKEN_END)
        snprintf(found, sizeof found, "%s", r->end_text);
    else if (t->kind == TOKEN_LINE || t->kind == TOKEN_QUOTE || t->kind == TOKEN_HEREDOC)
        snprintf(found, sizeof found, "%s", t->kind == TOKEN_LINE ? "the end of the line" : "a text");
    else
        snprintf(found, sizeof found, "`%.*s`", t->text.len > 60 ? 60 : (int)t->text.len, t->text.ptr);
    hcl_fail(r, ERROR_HCL_SYNTAX, t->line, t->column, closing_help(r), "expected %s, found %s", what, found);
}

bool hcl_enter(hcl_reader *r) {
    if (++r->depth <= HCL_DEPTH) return !r->failed;
    hcl_fail(r, ERROR_HCL_LIMIT, r->token.line, r->token.column, "give the inner parts names: `locals { ... }`",
             "blocks and brackets are nested deeper than %d", HCL_DEPTH);
    return false;
}

void hcl_leave(hcl_reader *r) { r->depth--; }

/* ---- characters ---- */

static size_t left(const hcl_reader *r) { return (size_t)(r->end - r->at.at); }

static bool digit(char c) { return c >= '0' && c <= '9'; }

/* Letters beyond ASCII are taken as they come: their bytes are above 127. */
static bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static bool ahead(const hcl_reader *r, const char *text) {
    size_t n = strlen(text);
    return left(r) >= n && memcmp(r->at.at, text, n) == 0;
}

static void skip_line(hcl_reader *r) {
    const char *end = memchr(r->at.at, '\n', left(r));
    document_forward(&r->at, (size_t)((end ? end : r->end) - r->at.at));
}

static void skip_comment(hcl_reader *r) {
    uint32_t line = r->at.line, column = r->at.column;
    document_forward(&r->at, 2);
    while (left(r) > 0 && !ahead(r, "*/")) document_forward(&r->at, 1);
    if (left(r) == 0)
        hcl_fail(r, ERROR_HCL_SYNTAX, line, column, "close it with `*/`", "the comment is not closed");
    else
        document_forward(&r->at, 2);
}

static void skip_blanks(hcl_reader *r) {
    while (left(r) > 0) {
        if (blank(*r->at.at) || (*r->at.at == '\n' && !r->lines_matter))
            document_forward(&r->at, 1);
        else if (*r->at.at == '#' || ahead(r, "//"))
            skip_line(r);
        else if (ahead(r, "/*"))
            skip_comment(r);
        else
            return;
    }
}

/* ---- tokens ---- */

static size_t name_length(const hcl_reader *r) {
    size_t n = 1;
    while (n < left(r) && (letter(r->at.at[n]) || digit(r->at.at[n]) || r->at.at[n] == '-')) n++;
    return n;
}

static size_t digits_length(const hcl_reader *r, size_t n) {
    while (n < left(r) && digit(r->at.at[n])) n++;
    return n;
}

/* 12, 12.5, 1e3, 1.5E-3; in "12.foo" and "12..." the point is not its own. */
static size_t number_length(const hcl_reader *r) {
    const char *s = r->at.at;
    size_t n = digits_length(r, 0);
    if (n + 1 < left(r) && s[n] == '.' && digit(s[n + 1])) n = digits_length(r, n + 1);
    if (n >= left(r) || (s[n] != 'e' && s[n] != 'E')) return n;
    size_t sign = n + 1 < left(r) && (s[n + 1] == '+' || s[n + 1] == '-') ? 2 : 1;
    return n + sign < left(r) && digit(s[n + sign]) ? digits_length(r, n + sign) : n;
}

/* The longest first. */
static const char *const signs[] = {"...", "::", "=>", "==", "!=", "<=", ">=", "&&", "||", "~}",
                                    "{",   "}",  "[",  "]",  "(",  ")",  ",",  ".",  "=",  ":",
                                    "?",   "!",  "+",  "-",  "*",  "/",  "%",  "<",  ">"};

static size_t sign_length(const hcl_reader *r) {
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (ahead(r, signs[i])) return strlen(signs[i]);
    return 0;
}

static bool heredoc_begins(const hcl_reader *r) {
    size_t n = ahead(r, "<<-") ? 3 : 2;
    return ahead(r, "<<") && left(r) > n && letter(r->at.at[n]);
}

static void stray(hcl_reader *r) {
    document_cursor behind = r->at;
    do document_forward(&behind, 1);
    while (behind.at < r->end && ((unsigned char)*behind.at & 0xC0) == 0x80);
    const char *help = *r->at.at == '\'' ? "texts stand in `\"`" : NULL;
    hcl_fail(r, ERROR_HCL_SYNTAX, r->at.line, r->at.column, help, "`%.*s` has no meaning here",
             (int)(behind.at - r->at.at), r->at.at);
}

static hcl_token_kind token_kind(const hcl_reader *r, size_t *length) {
    char c = *r->at.at;
    *length = 1;
    if (c == '\n') return TOKEN_LINE;
    if (c == '"') return TOKEN_QUOTE;
    if (letter(c)) return *length = name_length(r), TOKEN_NAME;
    if (digit(c)) return *length = number_length(r), TOKEN_NUMBER;
    if (heredoc_begins(r)) return *length = ahead(r, "<<-") ? 3 : 2, TOKEN_HEREDOC;
    return *length = sign_length(r), TOKEN_SIGN;
}

void hcl_next(hcl_reader *r) {
    r->behind = r->at.at;
    skip_blanks(r);
    if (r->failed) return;
    r->token = (hcl_token){.kind = TOKEN_END, .line = r->at.line, .column = r->at.column};
    if (left(r) == 0) return;
    size_t length;
    r->token.kind = token_kind(r, &length);
    if (length == 0) {
        stray(r);
        return;
    }
    r->token.text = (crd_str){r->at.at, length};
    document_forward(&r->at, length);
}

bool hcl_is(const hcl_reader *r, const char *text) {
    return (r->token.kind == TOKEN_SIGN || r->token.kind == TOKEN_NAME) && text_eq(r->token.text, text_of(text));
}

bool hcl_take(hcl_reader *r, const char *text) {
    if (!hcl_is(r, text)) return false;
    hcl_next(r);
    return true;
}

void hcl_expect(hcl_reader *r, const char *sign, const char *what) {
    if (!hcl_take(r, sign)) hcl_unexpected(r, what);
}

void hcl_skip_lines(hcl_reader *r) {
    while (r->token.kind == TOKEN_LINE) hcl_next(r);
}
