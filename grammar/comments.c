/* SPDX-License-Identifier: Apache-2.0
 *
 * The comments of a source, for documentation and suppressions. */
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
