/* SPDX-License-Identifier: Apache-2.0
 *
 * One charge on its way through a category: which rules were tried, what each asked, and what a rule that did not match
 * would have needed. The code is the classifier's; only nothing is remembered. */
#ifndef VM_TRACE_H
#define VM_TRACE_H

#include "vm/vm.h"

/* What a charge has. */
typedef struct trace_charge {
    const crd_str *columns;    /* [column of the program] */
    const crd_str *categories; /* [category]: of those before the one that is traced */
} trace_charge;

/* A comparison, a call, or the field of an `inherit`: the instruction that asks, and the answer. */
typedef struct trace_step {
    uint32_t at;
    bool yes;
} trace_step;

typedef struct trace_rule {
    bool matched;
    trace_step *steps; /* in order; the last one decided */
    size_t steps_n;
    trace_step *missing; /* the fewest that would have to be answered the other way */
    size_t missing_n;
} trace_rule;

typedef struct trace {
    crd_str value;     /* absent: none */
    trace_rule *rules; /* those that were tried: the category's first ones */
    size_t rules_n;
} trace;

/* Runs the category's code for a charge of a month in which it is in force. False: no memory, or a hook gave no answer.
 */
bool trace_category(const program *p, size_t category, const trace_charge *charge, question_answerer answerer, arena *a,
                    trace *out);

#endif
