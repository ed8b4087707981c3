/* SPDX-License-Identifier: Apache-2.0
 *
 * What the readers of the Billing API's answers share: members, and what is said of wrong ones. A member that is null
 * counts as not given. One that is unknown is told once, by its name, and passed over: AWS adds members. */
#ifndef AWS_ANSWER_H
#define AWS_ANSWER_H

#include "cli/documents/document.h"

#define ANSWER_UNKNOWN_MAX 64 /* names of unknown members that are told */

#define ANSWER_CREDIT_DIGITS  32 /* at most; API_billing_CreditData.html */
#define ANSWER_ACCOUNT_DIGITS 12

typedef struct answer {
    crd_diagnostics *list;
    const char *member_code, *value_code, *unknown_code; /* of what is found */
    const char *call;                                    /* "aws billing get-credits": what prints it */
    crd_str unknown[ANSWER_UNKNOWN_MAX];                 /* told already */
    size_t unknown_n;
} answer;

/* Reports at the place of a value. help NULL: none. */
#define ANSWER_REPORT(a, code, value, ...)                                                                             \
    document_report((a)->list, code, (value)->file, (value)->line, (value)->column, __VA_ARGS__)

/* Whether it is an object, as a whole answer is; else reports. `what`: "the download". */
bool answer_whole(answer *a, const char *what, const document_value *root);
/* Whether it has the kind; else reports. */
bool answer_want(answer *a, const char *name, const document_value *v, document_kind kind);
void answer_bad_value(answer *a, const char *name, const document_value *v, const char *help);
void answer_missing(answer *a, const document_value *map, const char *name);
void answer_unknown(answer *a, const document_member *m, const crd_str *known, size_t n);
/* The same of every member that is none of these. */
void answer_look_over(answer *a, const document_value *map, const crd_str *known, size_t n);

/* A text; absent: reported. */
crd_str answer_text(answer *a, const char *name, const document_value *v);
/* A text of digits; absent: it is no text. */
crd_str answer_digits(answer *a, const char *name, const document_value *v, size_t fewest, size_t most,
                      const char *help);
crd_str answer_account(answer *a, const char *name, const document_value *v);
crd_str answer_credit_id(answer *a, const char *name, const document_value *v);

/* The parts of an object Amount (API_billing_Amount.html), texts; NULL: reported. */
typedef struct answer_amount {
    const document_value *number, *code;
} answer_amount;
answer_amount answer_amount_of(answer *a, const char *name, const document_value *v);

/* Whether a text has nothing but so many digits. */
bool answer_all_digits(crd_str text, size_t fewest, size_t most);

#endif
