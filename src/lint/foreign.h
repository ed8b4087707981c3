/* SPDX-License-Identifier: Apache-2.0
 *
 * A policy's categories and AWS's definitions side by side, as questions about the same subjects. */
#ifndef LINT_FOREIGN_H
#define LINT_FOREIGN_H

#include "crd_aws.h"
#include "lint/logic.h"

/* The categories of `m` are the policy's, then the definitions: one behind those that it refers to. */
typedef struct foreign {
    const crd_aws_category *at;
    size_t n;
    model m;
    lint l;               /* of m */
    size_t own;           /* categories of the policy */
    uint32_t *category;   /* [definition]: its category */
    uint32_t *definition; /* [category - own] */
    logic_rules rules;
    logic g;
} foreign;

/* False: no memory. */
bool foreign_make(foreign *f, const lint *l, const crd_aws_category *at, size_t n);
void foreign_free(foreign *f);
/* The rule of a definition that a rule of its category was made of; NULL: its default. */
const crd_aws_rule *foreign_rule(const foreign *f, uint32_t category, uint32_t rule);

#endif
