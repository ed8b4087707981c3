/* SPDX-License-Identifier: Apache-2.0
 *
 * The texts that answer questions in a given way: a regular language over characters, decided by walking all states of
 * an automaton, breadth first, so that what is found is a shortest text. */
#ifndef LINT_LANGUAGE_H
#define LINT_LANGUAGE_H

#include "lint/logic.h"

typedef enum verdict { IMPOSSIBLE, POSSIBLE, NOT_DECIDED } verdict;

/* A question with the answer that is wanted. */
typedef struct literal {
    const lint_question *q;
    bool sense;
} literal;

/* POSSIBLE: *out is a shortest text, not empty, with all these answers, in the arena. `work` counts what it took. */
verdict language_shortest(mem *m, arena *a, const literal *wanted, size_t n, uint64_t *work, crd_str *out);

#endif
