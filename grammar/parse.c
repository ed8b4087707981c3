/* SPDX-License-Identifier: Apache-2.0
 *
 * Drives the generated parser: feeds it tokens and, after a syntax error, finds the place from which to go on. The
 * language has no line ends, but its writers do: a line of a block is taken up again at a token that stands first on
 * its line of text and can begin one. So a mistake costs one line and gives one message. */
#include "grammar/parse.h"

#include <string.h>

#include "grammar.h"

/* ---- where lines and declarations begin ---- */

/* Blanks before the first token of a line; SIZE_MAX for the other tokens. */
static size_t indent(const parse *p, span at) {
    const char *begin = p->lexer.text + at.begin, *c = begin;
    while (c > p->lexer.text && (c[-1] == ' ' || c[-1] == '\t')) c--;
    return c == p->lexer.text || c[-1] == '\n' || c[-1] == '\r' ? (size_t)(begin - c) : SIZE_MAX;
}

bool parse_line_begins(const parse *p, span at) { return indent(p, at) != SIZE_MAX; }

static bool begins_declaration(int kind) {
    switch (kind) {
    case TK_IMPORT:
    case TK_ACCOUNT:
    case TK_LET:
    case TK_HOOK:
    case TK_ORGANIZATION:
    case TK_CATEGORY:
    case TK_CREDIT:
    case TK_SETTLEMENT:
    case TK_GUARD:
    case TK_TEST:
    case TK_LINT:
    case TK_DECISION:
    case TK_ALERT:
    case TK_BUDGET: return true;
    default: return false;
    }
}

bool parse_unclosed(const parse *p, token t) {
    if (p->blocks_n == 0 || !begins_declaration(t.kind) || !parse_line_begins(p, t.at)) return false;
    return indent(p, t.at) <= indent(p, p->blocks[0].head);
}

/* ---- errors ---- */

/* Whether the lexer has complained about the token: `==` for `is`, or what it could not read. */
static bool complained(const parse *p, token t) {
    crd_str spelling = token_spelling(t.kind);
    return t.kind == TK_BROKEN ||
           (spelling.len > 0 && t.at.begin < t.at.end && *spelling.ptr != p->lexer.text[t.at.begin]);
}

/* Whether a comparison could still have followed: then the line is not a good one that ends before the error. */
static bool comparison_lost(const parse *p, token found) {
    return grammar_asks(p->engine, TK_LT) && !parse_line_begins(p, found.at);
}

/* The grammar's hook: the stack is still as the error found it. */
void parse_syntax_error(parse *p, token found) {
    if (!p->silent && !complained(p, found)) syntax_report(p, found);
    p->panic = true;
    p->list = NULL;
    p->brackets = grammar_brackets(p->engine);
    if (!p->condition && !comparison_lost(p, found))
        grammar_end_line(p->engine, p->blocks_n > 0 ? TK_RBRACE : 0, found);
}

void parse_too_deep(parse *p, span at) {
    at.end = at.begin < at.end ? at.begin + 1 : at.end;
    diag *g = diag_add(p->d, DIAG_TOO_DEEP, at, "the expression has more than %d levels", LIMIT_NESTING);
    diag_help(p->d, g, "split it into several rules, or remove parentheses");
}

static void give(parse *p, int kind, span at) {
    p->at = (token){kind, at};
    grammar(p->engine, kind, p->at);
    if (p->panic || (kind != TK_LBRACE && kind != TK_RBRACE)) return;
    /* A brace opens or closes its block at once, whatever comes next. */
    grammar_reduce(p->engine, kind == TK_LBRACE || p->blocks_n > 1 ? TK_RBRACE : 0, p->at);
}

/* Gives the parser a token that is the consequence of an error; what it makes of it is not reported. */
static void give_silently(parse *p, int kind, span at) {
    p->silent = true;
    give(p, kind, at);
    p->silent = false;
}

/* Ends the line with the error, so that the stack is that of its block. */
static void end_broken_line(parse *p, span at) {
    p->panic = false;
    if (p->condition) return;
    give(p, TK_SYNC, at);
    grammar_calm(p->engine);
    p->previous = p->at;
}

/* Closes what the author left open. */
static void close_blocks(parse *p, span at) {
    at.end = at.begin;
    for (size_t n = p->blocks_n; n > 0; n--) {
        give_silently(p, TK_RBRACE, at);
        if (!p->panic) continue;
        end_broken_line(p, at);
        give_silently(p, TK_RBRACE, at);
    }
}

/* ---- going on ---- */

static token next_of(lexer *l) {
    token t;
    do {
        while (lexer_space(*l->cursor)) l->cursor++; /* most of what is between tokens */
        t = lexer_next(l);
    } while (lexer_trivia(t.kind));
    return t;
}

static token next(parse *p) { return next_of(&p->lexer); }

token parse_peek(const parse *p) {
    lexer ahead = p->lexer;
    ahead.report = NULL;
    return next_of(&ahead);
}

/* Brackets inside the text that is skipped. Braces hold lines of their own; a `[` or `(` is over where its line is. */
typedef struct skipped {
    size_t braces, brackets;
} skipped;

static void count(skipped *s, int kind) {
    if (kind == TK_LBRACE)
        s->braces++;
    else if (kind == TK_RBRACE && s->braces > 0)
        s->braces--;
    else if (kind == TK_LBRACKET || kind == TK_LPAREN)
        s->brackets++;
    else if ((kind == TK_RBRACKET || kind == TK_RPAREN) && s->brackets > 0)
        s->brackets--;
}

/* Whether parsing goes on with the token: it is the end of the block, or begins a line of it. */
static bool goes_on(const parse *p, const skipped *s, token t) {
    if (parse_unclosed(p, t)) return true;
    if (s->braces > 0) return p->blocks_n == 0 && begins_declaration(t.kind) && indent(p, t.at) == 0;
    if (t.kind == TK_RBRACE) return p->blocks_n > 0;
    if (s->brackets > 0 && (t.kind == TK_STRING || t.kind == TK_WORD)) return false;
    return parse_line_begins(p, t.at) && grammar_takes(p->engine, t.kind);
}

/* Whether the token looks like the first of another line with an error: a word that is indented like the others. */
static bool goes_wrong(const parse *p, const skipped *s, token t) {
    if (s->braces > 0 || s->brackets > 0 || !(t.kind == TK_WORD || grammar_word(t.kind))) return false;
    size_t usual = p->blocks_n > 0 ? indent(p, p->blocks[p->blocks_n - 1].first) : 0;
    return usual != SIZE_MAX && indent(p, t.at) <= usual;
}

/* Skips from the token in error to the one with which parsing goes on. */
static token recover(parse *p, token error) {
    end_broken_line(p, error.at);
    skipped s = {0, p->brackets};
    token t = error;
    while (t.kind && !goes_on(p, &s, t)) {
        count(&s, t.kind);
        t = next(p);
        if (goes_wrong(p, &s, t)) break;
    }
    p->lexer.report = p->d;
    if (!parse_unclosed(p, t)) return t;
    if (t.at.begin != error.at.begin) syntax_report_unclosed(p, t);
    close_blocks(p, t.at);
    return t;
}

/* Whether the token begins a declaration where a setting is expected. Settings may have the names of keywords, and may
 * stand anywhere: what comes next tells `account.name is "x"` from `account lab = 1`. */
static bool settings_unclosed(const parse *p, token t) {
    node_kind inner = p->blocks_n > 0 ? p->blocks[p->blocks_n - 1].kind : NODE_FILE;
    if ((inner != NODE_HOOK && inner != NODE_WITH) || !parse_unclosed(p, t)) return false;
    int behind = parse_peek(p).kind;
    return behind != TK_IS && behind != TK_DOT && behind != TK_DOT_NAME;
}

/* Where nothing can be wrong: a comma, or a value in a list. */
static bool plain(int kind) { return kind == TK_COMMA || kind == TK_STRING || kind == TK_ACCOUNT_NUMBER; }

static void feed(parse *p, token t) {
    if (!plain(t.kind) && settings_unclosed(p, t)) {
        syntax_report_unclosed(p, t);
        close_blocks(p, t.at);
    }
    if (p->previous.kind == TK_LBRACE && p->blocks_n > 0) p->blocks[p->blocks_n - 1].first = t.at;
    if (!plain(t.kind)) parse_meant(p, &t);
    give(p, t.kind, t.at);
    if (!p->panic && grammar_depth(p->engine) >= LIMIT_PARSER_STACK - 8) {
        parse_too_deep(p, t.at);
        give_silently(p, TK_STRAY, t.at);
    }
    p->previous = t;
}

/* Behind a comma in a list, values that a comma follows need no grammar: those of long lists are most of a large
 * policy. */
static void take_elements(parse *p) {
    if (p->list == NULL || p->previous.kind != TK_COMMA) return;
    for (token t; lexer_element(&p->lexer, &t);) {
        make_element(p, p->list, t);
        p->previous.at.begin = t.at.end;
        p->previous.at.end = t.at.end + 1;
    }
}

static void finish(parse *p, token end) {
    if (p->blocks_n > 0) {
        syntax_report_unclosed(p, end);
        close_blocks(p, end.at);
    }
    give(p, 0, end.at);
    if (p->panic && !p->condition) make_add(p, p->root, make_broken(p, end));
}

static void drive(parse *p) {
    span start = {p->lexer.file, 0, 0};
    if (p->condition)
        give(p, TK_CONDITION, start);
    else
        grammar_reduce(p->engine, 0, (token){0, start}); /* the FILE, so that even the first token may be wrong */
    token t = next(p);
    while (t.kind && !p->d->m.failed) {
        feed(p, t);
        if (p->panic && p->condition) return;
        take_elements(p);
        t = p->panic ? recover(p, t) : next(p);
    }
    if (!p->d->m.failed) finish(p, t);
}

/* ---- the two doors ---- */

/* What makes a text no policy at all: nothing more is said of it. */
static bool readable(crd_diagnostics *d, uint32_t file) {
    crd_str all = d->sources.at[file].text;
    if (all.len > LIMIT_SOURCE) {
        diag *g = diag_add(d, DIAG_LARGE_SOURCE, (span){file, 0, 0}, "the file has %zu bytes; at most %u are read",
                           all.len, LIMIT_SOURCE);
        diag_help(d, g, "split it and import the parts");
        return false;
    }
    const char *zero = memchr(all.ptr, 0, all.len);
    size_t bad = utf8_check(all);
    if (bad != SIZE_MAX) {
        uint32_t at = (uint32_t)bad;
        diag *g = diag_add(d, DIAG_NOT_UTF8, (span){file, at, at + 1}, "byte 0x%02x is not UTF-8",
                           (unsigned)(unsigned char)all.ptr[bad]);
        diag_help(d, g, "save the file as UTF-8");
    } else if (zero) {
        uint32_t at = (uint32_t)(zero - all.ptr);
        diag *g = diag_add(d, DIAG_ZERO_BYTE, (span){file, at, at + 1}, "a zero byte: this is not a text");
        diag_help(d, g, "save the file as UTF-8 text");
    }
    return !zero;
}

static node *parse_source(crd_diagnostics *d, arena *a, ast_ids *ids, uint32_t file, bool condition) {
    parse p = {.d = d, .a = a, .ids = ids, .condition = condition};
    lexer_init(&p.lexer, d, file, d);
    if (readable(d, file)) {
        grammar_run(&p, drive);
    } else if (!condition) {
        p.root = make_file(&p);
        make_add(&p, p.root, make_broken(&p, (token){0, {file, 0, 0}}));
    }
    vec_free(&d->m, &p.elements);
    return d->m.failed ? NULL : p.root;
}

node *parse_file(crd_diagnostics *d, arena *a, ast_ids *ids, uint32_t file) {
    return parse_source(d, a, ids, file, false);
}

node *parse_condition(crd_diagnostics *d, arena *a, ast_ids *ids, uint32_t file) {
    return parse_source(d, a, ids, file, true);
}
