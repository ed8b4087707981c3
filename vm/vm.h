/* SPDX-License-Identifier: Apache-2.0
 *
 * The machine: classifies batches of charges and judges guards. It trusts the program (program_verify has seen it) and
 * nothing else. Cost a row does not grow with the number of rules: each predicate is judged once per distinct value of
 * its column, each category once per distinct combination of the values that it looks at. */
#ifndef VM_VM_H
#define VM_VM_H

#include "vm/bytecode.h"

typedef struct classifier classifier;
#define NO_RULE UINT32_MAX

/* Who answers questions to hooks. `values` are those of the question's columns. False: there is no answer; the caller
 * knows why, and the classification ends. */
typedef struct question_answerer {
    void *ud;
    bool (*ask)(void *ud, const program_question *q, const crd_str *values, bool *answer);
} question_answerer;

/* Where a classification ended for want of an answer. */
typedef struct unanswered {
    const program_question *question; /* NULL: it did not */
    size_t row;                       /* of the batch */
    size_t category;                  /* whose rule asked; categories_n: the row filter */
    uint32_t rule;
} unanswered;

/* `c` holds a column for every field_ref of program.columns (others may be there too). NULL: no memory. */
classifier *classifier_new(mem *m, const program *p, const columns *c, question_answerer answerer);
void classifier_free(classifier *k);

/* What a batch was found to be; buffers belong to the classifier and are good until the next batch. */
typedef struct classified {
    uint32_t *const *values; /* [category][row]: id in classifier_values(category), INTERN_ABSENT for none */
    uint32_t *const *rules;  /* [category][row]: index of the deciding rule, NO_RULE for none */
    const bool *pass;        /* [row]: the row filter's answer; all true without one */
} classified;
/* False: no memory, or no answer (see classifier_unanswered). */
bool classifier_run(classifier *k, const batch *b, classified *out);
unanswered classifier_unanswered(const classifier *k);
/* The dictionary of a category's values. */
const intern *classifier_values(const classifier *k, size_t category);
/* The id of a value that another classifier of the program found; INTERN_FAILED: no memory. */
uint32_t classifier_learn(classifier *k, size_t category, crd_str found);
/* How often code ran: the number of distinct keys so far, over all categories. */
uint64_t classifier_evaluations(const classifier *k);

/* Where guards get their attributes. Texts and lists in the value are borrowed until guard_judge returns. */
typedef struct attr_source {
    void *ud;
    value (*get)(void *ud, attr_id attr);
} attr_source;

typedef enum guard_answer { GUARD_NOT_CONCERNED, GUARD_HOLDS, GUARD_BROKEN, GUARD_OVERFLOW } guard_answer;
/* Judges one subject. */
guard_answer guard_judge(const program *p, const program_guard *g, attr_source source);

#endif
