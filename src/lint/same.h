/* SPDX-License-Identifier: Apache-2.0
 *
 * Whether a category of a policy and a definition of AWS mean the same. The definition becomes terms directly, by what
 * AWS documents of it: no text of a policy stands between, so that whatever writes such texts is judged by this too. */
#ifndef LINT_SAME_H
#define LINT_SAME_H

#include "crd_aws.h"
#include "lint/lint.h"

/* Compares the policy's category with at[0]; the others are those that it refers to, themselves or through others, and
 * lead back to none. A name that is none of theirs is a category of the policy. The definitions have no mistake. What
 * is filled in lives in l->a, or where the definitions and the policy do. False: no memory. */
bool lint_same(const lint *l, uint32_t category, const crd_aws_category *at, size_t n, crd_aws_comparison *out);

#endif
