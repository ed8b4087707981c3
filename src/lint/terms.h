/* SPDX-License-Identifier: Apache-2.0
 *
 * What a credit's clauses mean for a month, an account, a service or a charge: the questions that findings about
 * credits and schedules ask. The rules are those of settlement (docs/credits.md); the bookkeeping is not. */
#ifndef LINT_TERMS_H
#define LINT_TERMS_H

#include "base/date.h"
#include "lint/lint.h"

/* ---- clauses in the tree ---- */

/* The i-th clause of the kind; NULL: there are fewer. */
const node *terms_clause(const lint *l, size_t credit, node_kind kind, size_t i);
/* The date of FROM or UNTIL below a clause; CRD_NO_DATE when there is none, or it is a call. */
crd_date terms_date(const lint *l, const node *clause, node_kind kind);
/* The name of a credit, where findings about the credit as a whole point. */
span terms_name(const lint *l, size_t credit);
/* The line that declares a restriction, the i-th of the model's. */
span terms_restriction_at(const lint *l, size_t credit, size_t i);

/* ---- months ---- */

/* The months in which something about the credits changes, ascending, none twice: what holds in one of them, or in the
 * month before the next, holds in all between. Two credits or one (b NULL). */
typedef struct terms_months {
    crd_month *at;
    size_t n;
} terms_months;
terms_months terms_edges(const lint *l, const crd_credit *a, const crd_credit *b);
/* Whether the credit is active on some day of the month: valid, not paused, its owner a member, not all of it before
 * the day of its balance. */
bool terms_active(const lint *l, const crd_credit *k, crd_month month);
/* Who may consume it in the month: AWS looks at the last day. NULL: anyone. */
const crd_restriction *terms_restriction(const crd_credit *k, crd_month month);

/* ---- accounts, services, charges ---- */

bool terms_receives(const lint *l, const crd_credit *k, crd_str account, crd_month month);
/* Whether accounts that the credit does not name may receive it. */
bool terms_shared(const lint *l, const crd_credit *k, crd_month month);
bool terms_covers(const crd_credit *k, crd_str service);
/* Whether the credit could pay charges like these, restrictions and dates apart. */
bool terms_takes(const lint *l, const crd_credit *k, const lint_row *row);
/* The month of a row, or where the credit is not valid in it, the nearest in which it is. */
crd_month terms_judged(const crd_credit *k, const lint_row *row);
crd_str terms_row_account(const lint *l, const lint_row *row);
crd_str terms_row_service(const lint *l, const lint_row *row); /* the one that credits go by */

/* What is left of it, as far as the policy says. */
dec terms_balance(const crd_credit *k);
/* Nothing is left of it: there is nothing to protect, to lose or to be reminded of. */
bool terms_used_up(const crd_credit *k);

/* ---- sums over charges ---- */

typedef struct terms_sum {
    uint64_t rows;
    dec cost;
    const lint_row *first; /* NULL: none */
    bool overflow;
} terms_sum;
void terms_add(terms_sum *sum, const lint_row *row);

/* ---- for messages ---- */

typedef struct terms_text {
    char at[CRD_MONEY_MAX];
} terms_text;
terms_text terms_money(dec amount);         /* every decimal */
terms_text terms_money_rounded(dec amount); /* in cents */
terms_text terms_day(crd_date day);
terms_text terms_month(crd_month month);

#endif
