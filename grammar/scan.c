/* SPDX-License-Identifier: Apache-2.0
 *
 * What is asked of a source's tokens rather than of its tree: its comments, and the names that it declares, well or
 * not. */
#include "grammar/ast.h"
#include "grammar/lexer.h"

#include "grammar.h"

#include <string.h>

void lex_comments(const crd_diagnostics *d, uint32_t file, void (*each)(void *ud, comment c), void *ud) {
    lexer l;
    lexer_init(&l, d, file, NULL);
    bool own_line = true;
    for (token t = lexer_next(&l); t.kind; t = lexer_next(&l)) {
        crd_str s = {l.text + t.at.begin, t.at.end - t.at.begin};
        if (t.kind == TK_COMMENT) each(ud, (comment){t.at, s.len > 1 && s.ptr[1] == '#', own_line});
        bool breaks = t.kind == TK_SPACE && (memchr(s.ptr, '\n', s.len) || memchr(s.ptr, '\r', s.len));
        own_line = breaks || (own_line && t.kind == TK_SPACE);
    }
}

static bool declares(int kind) {
    return kind == TK_ACCOUNT || kind == TK_LET || kind == TK_CATEGORY || kind == TK_CREDIT || kind == TK_HOOK;
}

void lex_names(const crd_diagnostics *d, uint32_t file, void (*each)(void *ud, span name), void *ud) {
    lexer l;
    lexer_init(&l, d, file, NULL);
    int before = 0;
    for (token t = lexer_next(&l); t.kind; t = lexer_next(&l)) {
        if (t.kind == TK_WORD && declares(before)) each(ud, t.at);
        if (!lexer_trivia(t.kind)) before = t.kind;
    }
}
