/* SPDX-License-Identifier: Apache-2.0
 *
 * What the author meant: a word of another language, a keyword in capitals or nearly right, a tag's key without its
 * quotes. Where there is no doubt, it is reported and then read as what it stands for, so that one mistake is one
 * finding and the rest of the line is still checked. Everything else is a syntax error. */
#include <string.h>

#include "grammar/parse.h"

#include "grammar.h"

/* Words of other languages, in lower case, and what they stand for. */
static const struct phrase {
    const char *text;
    int kind;
} phrases[] = {
    {"equals", TK_IS},        {"isnt", TK_IS_NOT},        {"isn't", TK_IS_NOT}, {"begins with", TK_STARTS_WITH},
    {"has", TK_CONTAINS},     {"includes", TK_CONTAINS},  {"matches", TK_LIKE}, {"exists", TK_IS_PRESENT},
    {"for all", TK_FOR_EACH}, {"for every", TK_FOR_EACH},
};
enum { PHRASES = sizeof phrases / sizeof *phrases };

/* ---- the text from a token on ---- */

static bool is_blank(char c) { return c == ' ' || c == '\t'; }
static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }
static bool is_letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

static crd_str text_from(const parse *p, uint32_t begin) {
    crd_str all = p->d->sources.at[p->lexer.file].text;
    return (crd_str){all.ptr + begin, all.len - begin};
}

static size_t blanks(crd_str s, size_t at) {
    size_t n = 0;
    while (at + n < s.len && is_blank(s.ptr[at + n])) n++;
    return n;
}

static size_t letters(crd_str s, size_t at) {
    size_t n = 0;
    while (at + n < s.len && is_letter(s.ptr[at + n])) n++;
    return n;
}

/* Bytes of the phrase at the beginning of s, on one line, in any case; 0 when it is not there. */
static size_t phrase_bytes(crd_str s, crd_str phrase) {
    size_t at = 0;
    for (size_t i = 0; i < phrase.len; i++) {
        size_t n = phrase.ptr[i] == ' ' ? blanks(s, at) : at < s.len && lower(s.ptr[at]) == phrase.ptr[i];
        if (n == 0) return 0;
        at += n;
    }
    return letters(s, at) ? 0 : at;
}

/* The token with n bytes, read as `kind`; the lexer goes on behind it. */
static token take(parse *p, token t, size_t n, int kind) {
    t.at.end = t.at.begin + (uint32_t)n;
    t.kind = kind;
    p->lexer.cursor = p->lexer.text + t.at.end;
    return t;
}

static void write_instead(parse *p, diag *g, span at, crd_str right) {
    diag_help(p->d, g, "write `%.*s`", STR_ARG(right));
    diag_fix(p->d, g, at, right);
}

/* ---- words ---- */

typedef struct guess {
    int kind; /* 0: none */
    size_t bytes;
} guess;

static bool is_operator(int kind) { return token_compares(kind) || kind == TK_AND || kind == TK_OR || kind == TK_NOT; }

/* The longest phrase that stands there and that the parser can take; keywords in other cases too. */
static guess written_otherwise(const parse *p, crd_str s) {
    guess best = {0, 0};
    for (size_t i = 0; i < PHRASES; i++) {
        size_t n = phrase_bytes(s, str_of(phrases[i].text));
        if (n > best.bytes && grammar_asks(p->engine, phrases[i].kind)) best = (guess){phrases[i].kind, n};
    }
    for (int kind = 1; kind < TK_SPACE; kind++) {
        crd_str spelling = token_spelling(kind);
        if (!spelling.len || !is_letter(*spelling.ptr)) continue;
        size_t n = phrase_bytes(s, spelling);
        if (n > best.bytes && grammar_asks(p->engine, kind)) best = (guess){kind, n};
    }
    return best;
}

/* The operator to which the first n bytes are nearest among all that could stand there. */
static guess nearly(const parse *p, crd_str s, size_t n, bool two_words) {
    crd_str words[TK_SPACE];
    int kinds[TK_SPACE];
    size_t known = 0;
    for (int kind = 1; kind < TK_SPACE; kind++) {
        crd_str spelling = token_spelling(kind);
        bool fits = two_words ? str_contains(spelling, STR(" "), false) : spelling.len > 1;
        if (!fits || !grammar_asks(p->engine, kind)) continue;
        kinds[known] = kind;
        words[known++] = spelling;
    }
    crd_str near = str_nearest((crd_str){s.ptr, n}, words, known);
    for (size_t i = 0; near.ptr && i < known; i++)
        if (words[i].ptr == near.ptr && is_operator(kinds[i])) return (guess){kinds[i], n};
    return (guess){0, 0};
}

static guess misspelt(const parse *p, crd_str s) {
    size_t one = letters(s, 0), gap = blanks(s, one), two = gap ? letters(s, one + gap) : 0;
    guess found = two ? nearly(p, s, one + gap + two, true) : (guess){0, 0};
    return found.kind ? found : nearly(p, s, one, false);
}

static token read_as(parse *p, token t, guess as) {
    t = take(p, t, as.bytes, as.kind);
    crd_str right = token_spelling(as.kind), found = diag_text(p->d, t.at);
    diag *g = is_operator(as.kind)
                  ? diag_add(p->d, DIAG_UNKNOWN_OPERATOR, t.at, "unknown operator `%.*s`", STR_ARG(found))
                  : diag_add(p->d, DIAG_SYNTAX, t.at, "expected `%.*s`, found `%.*s`", STR_ARG(right), STR_ARG(found));
    write_instead(p, g, t.at, right);
    return t;
}

/* `service not contains "x"`: the comparison is kept, only its `not` is dropped. */
static token misplaced_not(parse *p, token t) {
    token next = parse_peek(p);
    if (!token_compares(next.kind) || !grammar_asks(p->engine, next.kind)) return t;
    span both = span_join(t.at, next.at);
    diag *g = diag_add(p->d, DIAG_UNKNOWN_OPERATOR, both, "unknown operator `%.*s`", STR_ARG(diag_text(p->d, both)));
    diag_help(p->d, g, "`not` stands before the whole comparison: `not FIELD %.*s ...`",
              STR_ARG(token_spelling(next.kind)));
    return take(p, t, both.end - both.begin, next.kind);
}

/* `NOT service is "x"`: a word can stand there, but then an operator would follow. */
static bool is_not_in_capitals(const parse *p, token t) {
    if (t.kind != TK_WORD || !str_eq_fold(diag_text(p->d, t.at), STR("not"))) return false;
    if (!grammar_asks(p->engine, TK_NOT)) return false;
    int next = parse_peek(p).kind;
    return next == TK_LPAREN || next == TK_WORD || (grammar_word(next) && !is_operator(next));
}

static token word_meant(parse *p, token t) {
    crd_str s = text_from(p, t.at.begin);
    if (is_not_in_capitals(p, t)) return read_as(p, t, (guess){TK_NOT, t.at.end - t.at.begin});
    if (grammar_takes(p->engine, t.kind) || diag_full(p->d)) return t; /* only counted, so not worth a guess */
    guess as = written_otherwise(p, s);
    if (!as.kind && t.kind == TK_WORD && !parse_line_begins(p, t.at)) as = misspelt(p, s);
    if (as.kind) return read_as(p, t, as);
    return t.kind == TK_NOT ? misplaced_not(p, t) : t;
}

/* ---- `=`, amounts, keys ---- */

/* `=` for `is`: nobody is served by losing the line. */
static token assign_meant(parse *p, token t) {
    if (grammar_asks(p->engine, TK_ASSIGN) || !grammar_asks(p->engine, TK_IS)) return t;
    write_instead(p, diag_add(p->d, DIAG_FOREIGN_OPERATOR, t.at, "`=` does not compare"), t.at, STR("is"));
    t.kind = TK_IS;
    return t;
}

/* `5 usd` */
static token amount_meant(parse *p, token t) {
    crd_str s = text_from(p, t.at.begin);
    size_t digits = t.at.end - t.at.begin, gap = blanks(s, digits), code = letters(s, digits + gap);
    if (gap == 0 || code != 3 || token_keyword((crd_str){s.ptr + digits + gap, code})) return t;
    text right;
    text_init(&right, &p->d->m);
    text_format(&right, "%.*s ", (int)digits, s.ptr);
    for (size_t i = digits + gap; i < digits + gap + code; i++) {
        if (lower(s.ptr[i]) < 'a') break;
        text_char(&right, (char)(lower(s.ptr[i]) - 'a' + 'A'));
    }
    bool letters_only = right.n == digits + 1 + code;
    if (letters_only) {
        t = take(p, t, digits + gap + code, TK_BROKEN);
        diag *g = diag_add(p->d, DIAG_CURRENCY_CASE, t.at, "the currency of `%.*s` is not in capitals",
                           STR_ARG(diag_text(p->d, t.at)));
        write_instead(p, g, t.at, text_str(&right));
    }
    text_free(&right);
    return t;
}

/* Bytes of a tag's key as AWS allows it: words joined by signs. */
static size_t key_bytes(crd_str s) {
    size_t n = letters(s, 0), signs = 0;
    while (n + signs < s.len && s.ptr[n + signs] && strchr("-:/@+.", s.ptr[n + signs])) {
        signs++;
        size_t more = letters(s, n + signs);
        if (more) n += signs + more, signs = 0;
    }
    return n;
}

/* `tag.cost-center` */
static token key_meant(parse *p, token t) {
    token head = p->previous;
    if (head.kind != TK_WORD || head.at.end != t.at.begin || !str_eq(diag_text(p->d, head.at), STR("tag"))) return t;
    size_t n = key_bytes(text_from(p, t.at.begin + 1));
    if (n + 1 <= t.at.end - t.at.begin) return t;
    t = take(p, t, n + 1, TK_DOT_NAME);
    span key = {t.at.file, t.at.begin + 1, t.at.end};
    crd_str found = diag_text(p->d, key);
    diag *g = diag_add(p->d, DIAG_UNQUOTED_KEY, key, "the tag key `%.*s` needs quotes", STR_ARG(found));
    text quoted;
    text_init(&quoted, &p->d->m);
    text_format(&quoted, "\"%.*s\"", STR_ARG(found));
    diag_help(p->d, g, "write `tag.%.*s`", STR_ARG(text_str(&quoted)));
    diag_fix(p->d, g, key, text_str(&quoted));
    text_free(&quoted);
    return t;
}

/* Among settings `floor is 10 days is 14` is two of them, the second one called `days`. */
static token duration_meant(parse *p, token t) {
    node_kind inner = p->blocks_n > 0 ? p->blocks[p->blocks_n - 1].kind : NODE_FILE;
    if ((inner != NODE_HOOK && inner != NODE_WITH) || parse_peek(p).kind != TK_IS) return t;
    crd_str s = diag_text(p->d, t.at);
    size_t digits = 0;
    while (!lexer_space(s.ptr[digits])) digits++;
    return take(p, t, digits, TK_NUMBER);
}

void parse_meant(parse *p, token *t) {
    switch (t->kind) {
    case TK_DURATION: *t = duration_meant(p, *t); break;
    case TK_WORD:
    case TK_NOT:
    case TK_FOR: *t = word_meant(p, *t); break;
    case TK_ASSIGN: *t = assign_meant(p, *t); break;
    case TK_NUMBER: *t = amount_meant(p, *t); break;
    case TK_DOT_NAME: *t = key_meant(p, *t); break;
    default: break;
    }
}
