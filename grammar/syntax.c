/* SPDX-License-Identifier: Apache-2.0
 *
 * What a syntax error says: what was found, what could have stood there in the words of the language, and the one thing
 * to do. What could have stood there is asked of the parser's tables, never listed by hand. */
#include <stdio.h>

#include "grammar/parse.h"

#include "grammar.h"

#define KINDS     TK_SPACE /* every kind below it is a token of the grammar */
#define SHOWN_MAX 6        /* more alternatives than these help nobody */
#define TEXT_MAX  40       /* bytes shown of what was found */

/* The answers of the tables for every token, at the place of the error. */
typedef struct expected {
    parse *p;
    uint8_t answers[KINDS];
    bool line_over; /* the line could be over here */
} expected;

static void ask(expected *e, parse *p) {
    e->p = p;
    for (int kind = 0; kind < KINDS; kind++) e->answers[kind] = (uint8_t)grammar_asks(p->engine, kind);
    e->line_over = !p->condition && e->answers[p->blocks_n > 0 ? TK_RBRACE : 0] == GRAMMAR_NEXT_LINE;
}

static bool here(const expected *e, int kind) { return e->answers[kind] == GRAMMAR_SAME_LINE; }

/* ---- names of things ---- */

static const char *line_noun(const parse *p) {
    if (p->blocks_n == 0) return "declaration";
    switch (p->blocks[p->blocks_n - 1].kind) {
    case NODE_ORGANIZATION: return "organization clause";
    case NODE_CATEGORY: return "category line";
    case NODE_CREDIT: return "credit clause";
    case NODE_SETTLEMENT: return "settlement option";
    case NODE_GUARD: return "guard clause";
    case NODE_TEST: return "test line";
    case NODE_HOOK:
    case NODE_WITH: return "setting";
    default: return "lint setting";
    }
}

static const char *article(const char *noun) { return *noun == 'o' ? "an" : "a"; }

/* What was found, as messages show it: strings in their own quotes, the rest in backquotes. */
static void found_text(const parse *p, token t, text *out) {
    crd_str s = token_spelling(t.kind);
    if (!s.len) s = diag_text(p->d, t.at);
    size_t shown = utf8_prefix(s, TEXT_MAX);
    const char *quote = t.kind == TK_STRING ? "" : "`";
    if (t.kind == 0)
        text_format(out, "the end of the %s", p->condition ? "condition" : "file");
    else
        text_format(out, "%s%.*s%s%s", quote, (int)shown, s.ptr, shown < s.len ? "..." : "", quote);
}

/* ---- the list of what was expected ---- */

typedef struct alternatives {
    text text;
    size_t n, left_out;
    char last[64]; /* held back, for the `or` before it */
} alternatives;

static void offer(alternatives *a, const char *before, crd_str what) {
    if (a->n == SHOWN_MAX) {
        a->left_out++;
        return;
    }
    if (a->n > 1) text_add(&a->text, STR(", "));
    if (a->n > 0) text_add(&a->text, str_of(a->last));
    snprintf(a->last, sizeof a->last, "%s%.*s%s", before, STR_ARG(what), *before == '`' ? "`" : "");
    a->n++;
}

static crd_str offered(alternatives *a) {
    if (a->left_out) {
        text_format(&a->text, ", %s or one of %zu others", a->last, a->left_out);
        return text_str(&a->text);
    }
    if (a->n > 1) text_add(&a->text, STR(" or "));
    text_add(&a->text, str_of(a->last));
    return text_str(&a->text);
}

/* A value, a condition, a name: one word for all the tokens that can begin it. */
static bool offer_value(const expected *e, alternatives *a) {
    int only = 0;
    size_t n = 0;
    for (int kind = 1; kind < KINDS; kind++)
        if (here(e, kind) && (token_literal(kind) || kind == TK_WORD)) only = kind, n++;
    if (n == 0) return false;
    const char *wanted = token_wants(e->p->previous.kind);
    if (n == 1 && only != TK_WORD)
        wanted = token_literal(only);
    else if (!wanted)
        wanted = n > 1 ? "a value" : here(e, TK_KEYWORD) ? "a word" : "a name";
    offer(a, "", str_of(wanted));
    return n > 1 || only == TK_WORD;
}

/* Tokens that go without saying: they are part of a value, or would only make every list long. */
static bool understood(const expected *e, int kind, bool value) {
    switch (kind) {
    case TK_KEYWORD:
    case TK_STRUCTURE:
    case TK_WORD:
    case TK_BROKEN:
    case TK_SYNC:
    case TK_CONDITION:
    case TK_IGNORING_CASE:
    case TK_PLUS:
    case TK_STAR:
    case TK_SLASH:
    case TK_DOT: return true;
    case TK_DOT_NAME: return here(e, TK_AND);
    case TK_MINUS: return value || here(e, TK_PLUS);
    case TK_LBRACKET:
    case TK_LPAREN:
    case TK_NOT: return value;
    case TK_CALL: return value && here(e, TK_LPAREN);
    default: return token_literal(kind) != NULL;
    }
}

static crd_str alternatives_of(const expected *e, alternatives *a) {
    bool comparison = here(e, TK_LT), value = offer_value(e, a);
    if (comparison) offer(a, "", STR("a comparison such as `is`"));
    for (int kind = 1; kind < KINDS; kind++) {
        if (!here(e, kind) || understood(e, kind, value)) continue;
        if (comparison && (token_compares(kind) || kind == TK_AND || kind == TK_OR)) continue;
        if (kind == TK_DOT_NAME)
            offer(a, "", STR("`.` and a name"));
        else
            offer(a, "`", token_spelling(kind));
    }
    if (!e->line_over) return offered(a);
    const char *noun = line_noun(e->p);
    char with_article[40];
    snprintf(with_article, sizeof with_article, "%s %s", article(noun), noun);
    offer(a, "", str_of(with_article));
    if (e->p->blocks_n > 0) offer(a, "`", STR("}"));
    return offered(a);
}

/* ---- help ---- */

static bool is_word(int kind) {
    crd_str s = token_spelling(kind);
    return kind == TK_WORD || (s.len > 0 && grammar_word(kind));
}

/* The words that could have stood there. */
static size_t words_of(const expected *e, crd_str words[KINDS]) {
    size_t n = 0;
    for (int kind = 1; kind < KINDS; kind++)
        if (e->answers[kind] && token_spelling(kind).len > 1) words[n++] = token_spelling(kind);
    return n;
}

static void suggest(const expected *e, diag *g, token found) {
    crd_str words[KINDS];
    diag_did_you_mean(e->p->d, g, found.at, diag_text(e->p->d, found.at), words, words_of(e, words));
}

static void help_with(const expected *e, diag *g, token found) {
    parse *p = e->p;
    int before = p->previous.kind;
    if (found.kind == TK_IN && (before == TK_IS || before == TK_IS_NOT)) {
        crd_str right = token_spelling(before == TK_IS ? TK_IN : TK_NOT_IN);
        diag_help(p->d, g, "write `%.*s`", STR_ARG(right));
        diag_fix(p->d, g, span_join(p->previous.at, found.at), right);
    } else if (found.kind == TK_WORD && before == TK_ASSIGN && here(e, TK_LBRACKET)) {
        diag_help(p->d, g, "a let names a literal or a list; use `%.*s` itself", STR_ARG(diag_text(p->d, found.at)));
    } else if (found.kind == TK_COMMA && e->line_over) {
        diag_help(p->d, g, "remove the `,`: only the elements of a list are separated by commas");
        diag_fix(p->d, g, found.at, STR(""));
    } else if (is_word(found.kind)) {
        suggest(e, g, found);
    }
}

/* ---- the errors ---- */

void syntax_report_unclosed(parse *p, token found) {
    const block *b = &p->blocks[p->blocks_n - 1];
    text what;
    text_init(&what, &p->d->m);
    found_text(p, found, &what);
    crd_str w = text_str(&what);
    diag *g = diag_add(p->d, DIAG_UNCLOSED_BLOCK, found.at, "expected `}` before %.*s", STR_ARG(w));
    crd_str head = diag_text(p->d, b->head);
    size_t word = 0;
    while (word < head.len && head.ptr[word] >= 'a' && head.ptr[word] <= 'z') word++;
    diag_also(p->d, g, b->brace, "this `{` of `%.*s` has no `}`", (int)word, head.ptr);
    diag_help(p->d, g, "close it with `}`");
    text_free(&what);
}

static bool reserved(const parse *p, const expected *e, int kind) {
    return p->blocks_n == 0 && e->line_over &&
           (kind == TK_DECISION || kind == TK_ALERT || kind == TK_BUDGET || kind == TK_PROGRAM);
}

static void report_reserved(parse *p, token found) {
    diag *g = diag_add(p->d, DIAG_RESERVED, found.at, "`%.*s` declarations are reserved for a later version",
                       STR_ARG(diag_text(p->d, found.at)));
    diag_help(p->d, g, "remove it");
    p->lexer.report = NULL; /* nobody knows yet what stands in one */
}

static void report_chain(parse *p, token found) {
    diag *g = diag_add(p->d, DIAG_CHAINED, found.at, "comparisons do not chain: `%.*s` follows a whole comparison",
                       STR_ARG(token_spelling(found.kind)));
    diag_help(p->d, g, "write two comparisons and join them with `and`");
}

/* A word where a line begins is meant as the line's first word. */
static bool misspelt_line(const expected *e, token found) {
    if (!e->line_over || !is_word(found.kind)) return false;
    int before = e->p->previous.kind;
    return before == TK_LBRACE || parse_line_begins(e->p, found.at);
}

static void report_unknown(const expected *e, token found, const char *noun) {
    parse *p = e->p;
    diag *g =
        diag_add(p->d, DIAG_UNKNOWN_CLAUSE, found.at, "unknown %s `%.*s`", noun, STR_ARG(diag_text(p->d, found.at)));
    suggest(e, g, found);
}

/* A word between a field and a value, and none that is nearly right. */
static bool unknown_operator(const expected *e, token found) {
    if (!is_word(found.kind) || !here(e, TK_LT) || parse_line_begins(e->p, found.at)) return false;
    crd_str words[KINDS];
    if (str_nearest(diag_text(e->p->d, found.at), words, words_of(e, words)).ptr) return false;
    int next = parse_peek(e->p).kind;
    return next == TK_WORD || next == TK_NOT || next == TK_LBRACKET || token_literal(next);
}

static void report_operator(parse *p, token found) {
    diag *g =
        diag_add(p->d, DIAG_UNKNOWN_OPERATOR, found.at, "unknown operator `%.*s`", STR_ARG(diag_text(p->d, found.at)));
    diag_help(p->d, g, "compare with `is`, `in`, `starts with`, `ends with`, `contains` or `like`");
}

static void report_other(const expected *e, token found) {
    parse *p = e->p;
    alternatives a = {.n = 0};
    text what;
    text_init(&a.text, &p->d->m);
    text_init(&what, &p->d->m);
    found_text(p, found, &what);
    crd_str wanted = alternatives_of(e, &a), w = text_str(&what);
    diag *g = diag_add(p->d, DIAG_SYNTAX, found.at, "expected %.*s, found %.*s", STR_ARG(wanted), STR_ARG(w));
    help_with(e, g, found);
    text_free(&what);
    text_free(&a.text);
}

void syntax_report(parse *p, token found) {
    if (p->misnamed[found.kind] && !parse_line_begins(p, found.at)) return;
    if (diag_full(p->d)) { /* only counted, so not worth an explanation */
        diag_add(p->d, DIAG_SYNTAX, found.at, "syntax error");
        return;
    }
    expected e;
    ask(&e, p);
    if (reserved(p, &e, found.kind))
        report_reserved(p, found);
    else if (parse_unclosed(p, found))
        syntax_report_unclosed(p, found);
    else if (token_compares(found.kind) && here(&e, TK_AND))
        report_chain(p, found);
    else if (is_word(found.kind) && here(&e, TK_APPLIED))
        report_unknown(&e, found, "expectation");
    else if (unknown_operator(&e, found))
        report_operator(p, found);
    else if (misspelt_line(&e, found))
        report_unknown(&e, found, line_noun(p));
    else
        report_other(&e, found);
}
