/* SPDX-License-Identifier: Apache-2.0
 *
 * The lexer: text to tokens. lexer.re is the table of what a token looks like; malformed.c says what is wrong with what
 * only almost is one. Blanks and comments are tokens too, so that tools can put a file together again: every byte of a
 * source (a byte order mark at its beginning apart) belongs to exactly one token. */
#ifndef GRAMMAR_LEXER_H
#define GRAMMAR_LEXER_H

#include "base/diag.h"

typedef struct token {
    int kind; /* TK_... of grammar.h; 0: the end of the file */
    span at;
} token;

typedef struct lexer {
    crd_diagnostics *report; /* NULL: nothing is reported */
    uint32_t file;
    const char *text, *cursor;
} lexer;

/* White space of the language. */
static inline bool lexer_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/* Begins at the first byte of source `file`. */
void lexer_init(lexer *l, const crd_diagnostics *d, uint32_t file, crd_diagnostics *report);

/* The next token, TK_SPACE and TK_COMMENT included. A malformed one is reported and stands for the nearest thing that
 * gives the parser no cause to complain again: TK_BROKEN for what could be a value, TK_STRAY for what is better left
 * out. A zero byte is the end, wherever it stands. */
token lexer_next(lexer *l);

/* Whether an element of a list comes next, of the kind that nearly all are, and a comma right behind it: a string
 * without escapes or the number of an account. Moves behind the comma; *t is the element, as lexer_next would give it.
 */
bool lexer_element(lexer *l, token *t);

/* White space, a comment, or a stray character: nothing for the parser. */
bool lexer_trivia(int kind);

/* The word or sign of a token kind; absent for kinds with many spellings. */
crd_str token_spelling(int kind);
/* `is` ... `>=` */
bool token_compares(int kind);
/* A literal's kind for people, "a date"; NULL for other kinds. */
const char *token_literal(int kind);
/* What belongs behind the token, "an account"; NULL when it has no opinion. */
const char *token_wants(int kind);

/* Whether it is the word of a token kind, so that nothing can be declared by it. */
bool token_keyword(crd_str word);

/* Bytes of the escape at s, which begins with a backslash and has more behind it; 0 when it is unknown. *code: the
 * character that it stands for, UINT32_MAX when it names none. */
size_t string_escape(crd_str s, uint32_t *code);

/* ---- Inside: what lexer.re asks of malformed.c. `at` is the whole token; each returns the token's kind. ---- */

int check_string(lexer *l, span at);
int check_number(lexer *l, span at, int kind); /* NUMBER, MONEY or PERCENT */
int check_date(lexer *l, span at);
int check_month(lexer *l, span at);
int check_length(lexer *l, span at, int kind); /* of more than LIMIT_LITERAL bytes */
int bad_string(lexer *l, span at);             /* not closed on its line */
int bad_quotes(lexer *l, span at);             /* other quotation marks */
int bad_digits(lexer *l, span at);             /* thirteen or more in a row */
int bad_number(lexer *l, span at);             /* a number that runs into something */
int bad_duration(lexer *l, span at);           /* not a whole number of days, weeks or months */
int bad_tail(lexer *l, span at);               /* a string that runs into something */
int bad_comment(lexer *l, span at);            /* another language's */
/* Another language's or an unwanted spelling of `kind`. */
int bad_operator(lexer *l, span at, int kind);
int bad_absence(lexer *l, span at, int kind);
int bad_character(lexer *l, span at); /* anything else; moves the cursor behind the character */

#endif
