/* SPDX-License-Identifier: Apache-2.0
 *
 * Mutations of a policy: pieces of others, tokens of the language, and what is almost one. */
#ifndef TESTS_FUZZ_POLICY_H
#define TESTS_FUZZ_POLICY_H

#include "base/str.h"
#include "tests/support/fuzz.h"

static inline crd_str any_token(uint64_t *random) {
    static const crd_str tokens[] = {
#define KEYWORD(kind, spelling, op) {spelling, sizeof spelling - 1},
#define LITERAL(kind, sample, name) {sample, sizeof sample - 1},
#include "grammar/tokens.def"
        {"\"", 1},           {"\\u{", 3},         {"\n", 1},   {"#", 1},     {"\0", 1}, {"\xff", 1},
        {"\xe2\x80\x9c", 3}, {"((((((((", 8},     {"x", 1},    {".", 1},     {"=", 1},  {"== ", 3},
        {"5USD", 4},         {"\xef\xbb\xbf", 3}, {"tag.", 4}, {"\n}\n", 3},
    };
    return tokens[random_below(random, COUNT(tokens))];
}

static inline void mutate_policy(uint64_t *random, const seeds *s, mutant *m) {
    size_t from, to;
    any_range(random, m, &from, &to);
    switch (random_below(random, 5)) {
    case 0: splice(m, from, to, any_token(random)); break;
    case 1: splice(m, from, from, any_token(random)); break;
    case 2: splice(m, from, to, STR("")); break;
    case 3: splice(m, from, from, any_piece(random, s, 80)); break;
    default:
        if (from < m->n) m->at[from] = (char)random_next(random);
    }
}

#endif
