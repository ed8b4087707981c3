/* SPDX-License-Identifier: Apache-2.0
 *
 * tokens.def as functions. */
#include "grammar.h"
#include "grammar/ast.h"
#include "grammar/lexer.h"

crd_str token_spelling(int kind) {
    static const crd_str spellings[TK_STRAY + 1] = {
#define KEYWORD(kind, spelling, op) [TK_##kind] = {spelling, sizeof spelling - 1},
#include "grammar/tokens.def"
    };
    return spellings[kind];
}

bool token_keyword(crd_str word) {
    for (int kind = 0; kind <= TK_STRAY; kind++)
        if (word.len && str_eq(word, token_spelling(kind))) return true;
    return false;
}

bool token_compares(int kind) {
    static const bool compares[TK_STRAY + 1] = {
#define KEYWORD(kind, spelling, op) [TK_##kind] = (op) >= OP_IS && (op) <= OP_GE,
#include "grammar/tokens.def"
    };
    return compares[kind];
}

const char *operator_spelling(node_op op) {
    static const struct {
        node_op op;
        const char *spelling;
    } operators[] = {
#define KEYWORD(kind, spelling, op) {op, spelling},
#include "grammar/tokens.def"
    };
    size_t i = 0;
    while (operators[i].op != op) i++;
    return operators[i].spelling;
}

const char *token_literal(int kind) {
    static const char *const names[TK_STRAY + 1] = {
#define LITERAL(kind, sample, name) [TK_##kind] = name,
#include "grammar/tokens.def"
    };
    return names[kind];
}

const char *token_wants(int kind) {
    static const char *const wants[TK_STRAY + 1] = {
#define WANTS(kind, what) [TK_##kind] = what,
#include "grammar/tokens.def"
    };
    return wants[kind];
}
