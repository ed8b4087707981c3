/* SPDX-License-Identifier: Apache-2.0
 *
 * Which rules of a policy's category and of a definition say the same in the same words: what groups do not change by
 * being inside their own kind, and the order of a list's values, apart. */
#ifndef LINT_ALIKE_H
#define LINT_ALIKE_H

#include "lint/foreign.h"

#define NO_TWIN UINT32_MAX

typedef struct alike {
    const foreign *f;
    uint32_t *twins;     /* [definition]: the policy's category of its name, rule for rule the same; NO_TWIN */
    uint32_t *of_policy; /* [rule of the policy's category]: the rule of the definition; NO_TWIN */
    uint32_t *of_aws;    /* the other way round */
} alike;

/* Pairs the rules of two categories, each with one other at most. False: no memory. */
bool alike_make(alike *x, const foreign *f, uint32_t policy, uint32_t aws);

#endif
