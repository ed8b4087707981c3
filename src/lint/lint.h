/* SPDX-License-Identifier: Apache-2.0
 *
 * Analysis of a checked policy: what costs money, never matches or AWS would refuse. Reads the model and the trees
 * below it, adds findings (codes CRD03NN of base/diag.def) and changes nothing. Whatever is claimed holds for every
 * charge that there could be, or, with charges, exactly for these; where that cannot be decided the finding says so. */
#ifndef LINT_LINT_H
#define LINT_LINT_H

#include "base/diag.h"
#include "sema/model.h"

#define LINT_LEAD_DAYS 14 /* before its expiry a credit asks for attention, unless the policy says otherwise */
#define LINT_NO_RULE   UINT32_MAX

/* Charges that agree in every column that the policy's conditions read, in their month, and in what a credit makes of
 * them. */
typedef struct lint_row {
    const crd_str *values;          /* [key]; absent: the charge has none */
    const uint32_t *rules;          /* [category]: the rule that decided, LINT_NO_RULE for none */
    const crd_str *category_values; /* [category]; absent for none */
    crd_month month;                /* of the bill */
    bool payable;                   /* by a credit that may pay it */
    bool bedrock;                   /* only by credits of the program `activate` */
    uint64_t rows;
    dec cost;
    crd_str file; /* of the first of them */
    uint64_t line;
} lint_row;

typedef struct lint_charges {
    const field_ref *keys; /* at least account, account.name, service, credit_service and charge_type */
    size_t keys_n;
    const lint_row *at; /* in the order of their first charges */
    size_t n;
    crd_str currency;
    crd_date first, last; /* days of charges; CRD_NO_DATE without any */
} lint_charges;

/* Position of a key, or SIZE_MAX. */
size_t lint_key(const lint_charges *charges, field_ref ref);

typedef struct lint {
    const model *m;
    crd_diagnostics *d;
    arena *a;        /* scratch, freed after the run */
    crd_date as_of;  /* CRD_NO_DATE: nothing is said about what lies ahead */
    bool hooks;      /* this build has hooks, so that a policy can remind */
    bool target_aws; /* what AWS's Cost Categories refuse is a finding */
    int32_t lead_days;
    const lint_charges *charges; /* NULL: without */
} lint;

/* Runs every group. Running out of memory shows in a->m->failed and d->m.failed. */
void lint_policy(lint *l);

/* The groups, a file or more each. */
void lint_categories(lint *l);
void lint_credits(lint *l);
void lint_schedules(lint *l);
void lint_reminders(lint *l);
void lint_aws(lint *l);
void lint_aws_category(lint *l, size_t category); /* the same of one */

/* The first line of a block, up to its `{`: where findings about the whole of it point. */
span lint_head(const crd_diagnostics *d, span block);

/* ---- witnesses ---- */

/* "account.name", "tag.env": as conditions have it. */
crd_str lint_field_name(arena *a, field_ref ref);
/* The name of a declared account, quoted for a message, or its number. */
crd_str lint_account_name(const lint *l, crd_str account);
/* Makes a row of the charges the finding's witness, of `rows` that cost so much in all. */
void lint_witness_row(lint *l, diag *g, const lint_row *row, uint64_t rows, dec cost);

#endif
