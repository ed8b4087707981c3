/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the text of credits share. */
#ifndef AWS_CREDIT_TEXT_H
#define AWS_CREDIT_TEXT_H

#include "aws/text.h"
#include "base/decimal.h"
#include "base/intern.h"

#define LEFT_OUT_TOLD 10 /* numbers of credits that are left out */

typedef struct credits_text {
    const crd_aws_credit *at;
    size_t n;
    const crd_aws_credits_options *options;
    crd_diagnostics *d;
    crd_date today, closed; /* the last day of the last closed month */
    arena a;
    intern taken;                 /* identifiers in use */
    uint32_t *order;              /* positions, by number of the credit */
    crd_str *names;               /* [credit] */
    crd_str *category;            /* [credit]: the identifier of the Cost Category that shares it; absent: none */
    crd_aws_category *categories; /* those that are needed, in the order given */
    size_t categories_n;
    bool *kept;        /* [credit] */
    crd_str *accounts; /* that are declared, sorted */
    size_t accounts_n;
    size_t kept_n;
    text silent; /* identifiers of accounts that do not share */
    size_t silent_n;
    text out;
    bool fine; /* no error so far */
} credits_text;

typedef struct credit_balance {
    crd_money amount;
    crd_date on; /* at the end of that day */
} credit_balance;

/* What is left of a credit, as the options ask. */
credit_balance credit_left(const credits_text *t, const crd_aws_credit *credit);

/* ---- credit_names.c ---- */

/* An identifier made from a text: "AWS Activate, Portfolio" gives aws_activate_portfolio. Absent: the text has neither
 * a letter nor a digit. */
crd_str credit_identifier(arena *a, crd_str from);
/* Gives every credit a name, also one that is left out, so that a name does not change when another credit ends. False:
 * no memory. */
bool credit_names(credits_text *t);
/* The order of the text. False: no memory. */
bool credit_order(credits_text *t);
/* Whether the text has the word, by itself and whatever its case. */
bool credit_has_word(crd_str s, crd_str word);

/* ---- credit_block.c ---- */

void credit_block(credits_text *t, size_t i);

/* ---- credit_sharing.c ---- */

/* What has to agree, and the Cost Categories that share credits. False: no memory. */
bool credit_sharing(credits_text *t);
/* Their definitions, as a policy's text. */
void credit_categories(credits_text *t);
/* Whether accounts share. */
void credit_organization(credits_text *t);
/* Adds an error about a credit. */
diag *credit_refuse(credits_text *t, diag_code code, const crd_aws_credit *credit, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
