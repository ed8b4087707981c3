/* SPDX-License-Identifier: Apache-2.0
 *
 * A question to a hook, while charges are classified. The combinations of values that it is asked about are numbered
 * in the order of their first row, whichever code asks, and each is asked at most once a run. */
#ifndef VM_QUESTIONS_H
#define VM_QUESTIONS_H

#include "vm/keys.h"
#include "vm/vm.h"

typedef struct question {
    const program_question *of; /* NULL: no code asks it */
    const intern **dicts;       /* [column]: where its values stand */
    const uint32_t **ids;       /* [column][row]: of the current batch */
    crd_str *values;            /* [column]: scratch */
    keys combinations;
    uint32_t *numbers; /* [row]: its combination */
    bool numbered;     /* the current batch is */
    VEC(uint8_t) told; /* [combination]: what was answered */
} question;

/* The caller fills dicts. False: no memory. */
bool question_init(question *q, arena *a, const program_question *of);
void question_free(question *q);
/* Numbers the rows of a batch; the caller has filled ids. False: no memory. */
bool question_number(question *q, size_t rows);

typedef enum question_told { QUESTION_NOT_ASKED, QUESTION_NO, QUESTION_YES, QUESTION_FAILED } question_told;
/* What the hook says of a combination: no, yes, or failed. */
question_told question_ask(question *q, uint32_t combination, question_answerer answerer);

#endif
