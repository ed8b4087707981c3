/* SPDX-License-Identifier: Apache-2.0
 *
 * What the parts of the HCL reader share: a cursor with one token of lookahead. The first mistake is reported and moves
 * the cursor to the end, so that everything under way finds nothing more and returns. */
#ifndef DOCUMENTS_HCL_READER_H
#define DOCUMENTS_HCL_READER_H

#include "hcl.h"

typedef enum hcl_token_kind {
    TOKEN_END,
    TOKEN_LINE, /* the end of a line, where lines matter */
    TOKEN_NAME,
    TOKEN_NUMBER,
    TOKEN_QUOTE,   /* the first byte of a quoted template; the cursor is behind it */
    TOKEN_HEREDOC, /* << or <<-; the cursor is behind it */
    TOKEN_SIGN
} hcl_token_kind;

typedef struct hcl_token {
    hcl_token_kind kind;
    crd_str text;
    uint32_t line, column;
} hcl_token;

typedef struct hcl_reader {
    document *d;
    crd_diagnostics *list;
    crd_str file;
    document_cursor at; /* behind the token */
    const char *end;
    const char *end_text; /* what is there: "the end of the file" */
    hcl_token token;
    const char *behind; /* behind the token before this one */
    bool lines_matter;
    unsigned depth;
    bool failed;
} hcl_reader;

/* ---- hcl_token.c ---- */

void hcl_next(hcl_reader *r);
/* Whether the token is this sign, or this word. */
bool hcl_is(const hcl_reader *r, const char *text);
/* The same, and takes it. */
bool hcl_take(hcl_reader *r, const char *text);
/* Takes a sign, or fails: "expected WHAT, found ...". */
void hcl_expect(hcl_reader *r, const char *sign, const char *what);
/* "expected WHAT, found ..." at the token. */
void hcl_unexpected(hcl_reader *r, const char *what);
void hcl_fail(hcl_reader *r, const char *code, uint32_t line, uint32_t column, const char *help, const char *format,
              ...) __attribute__((format(printf, 6, 7)));
/* One level deeper; false: too deep, failed. Every call is followed by hcl_leave. */
bool hcl_enter(hcl_reader *r);
void hcl_leave(hcl_reader *r);
void hcl_skip_lines(hcl_reader *r);

/* ---- hcl_expression.c ---- */

/* NULL: failed. Newlines end it unless brackets are open. */
hcl_expression *hcl_expression_read(hcl_reader *r);
/* The variables of a `for` and what it goes through, the word itself taken: fills in the loop. NULL: failed. */
hcl_expression *hcl_for_intro(hcl_reader *r, hcl_expression *loop);
/* Sets what was written: from the first byte to the end of the last token taken. */
hcl_expression *hcl_written(hcl_reader *r, hcl_expression *e, const char *from);

/* ---- hcl_template.c ---- */

hcl_expression *hcl_quoted(hcl_reader *r);
hcl_expression *hcl_heredoc(hcl_reader *r);
hcl_expression *hcl_bare_template(hcl_reader *r);
/* A quoted text without templates, as a label or a key of a block. Absent: failed. */
crd_str hcl_plain_quoted(hcl_reader *r);

#endif
