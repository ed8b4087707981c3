/* SPDX-License-Identifier: Apache-2.0
 *
 * Whether there can be a charge that categories give certain values, for certain services or from a certain account:
 * what a restriction lets through. Decided by the algebra of the conditions, never by trying. */
#ifndef LINT_REACH_H
#define LINT_REACH_H

#include "lint/lint.h"

typedef struct reach_value {
    uint32_t category;
    crd_str value;
} reach_value;

typedef struct reach_question {
    const reach_value *values; /* the charge gets all of them */
    size_t values_n;
    crd_str account;         /* absent: any */
    const crd_str *services; /* NULL: any */
    size_t services_n;
    crd_month month;
} reach_question;

typedef enum reach_answer { REACH_NEVER, REACH_POSSIBLE, REACH_UNDECIDED } reach_answer;

/* The charge that shows it, field by field; an absent value: the charge has none. */
typedef struct reach_charge {
    const diag_field *fields;
    size_t fields_n;
    bool hooked; /* that it gets the values depends on the answers of hooks */
} reach_charge;

typedef struct reach reach;
/* The conditions of the policy, made ready for many questions. NULL: no memory. */
reach *reach_new(lint *l);
void reach_free(reach *r);
/* REACH_POSSIBLE fills in the charge, which lives as long as the lint's arena. */
reach_answer reach_ask(reach *r, const reach_question *q, reach_charge *out);

#endif
