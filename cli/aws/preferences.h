/* SPDX-License-Identifier: Apache-2.0
 *
 * What has to be set at AWS so that its credits are as a policy says on a day. Nothing here calls AWS. Sources:
 *   PREFERENCES docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_billing_UpdateBillingPreferences.html
 *   CREDITS     docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/useconsolidatedbilling-credits.html
 *   PAGE        docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/billing-pref.html */
#ifndef AWS_PREFERENCES_H
#define AWS_PREFERENCES_H

#include "credits.h"
#include "definitions.h"
#include "review.h"

typedef enum step_kind {
    STEP_PAUSE,
    STEP_ACTIVATE,
    STEP_SHARE_ACCOUNT, /* its credits, and to it the others' */
    STEP_KEEP_ACCOUNT,
    STEP_BY_RULE, /* by a rule of a Cost Category */
    STEP_BY_LIST, /* with a list of accounts */
    STEP_BY_OWNER,
    STEP_BY_DEFAULT
} step_kind;

/* Steps that AWS documents a call for; of the others the console is the only door. */
static inline bool step_is_call(step_kind kind) { return kind <= STEP_ACTIVATE; }
const char *step_text(step_kind kind); /* "pause", "share by rule", ... */

typedef struct step {
    step_kind kind;
    const crd_credit *credit;  /* NULL: it is about an account */
    const crd_aws_credit *aws; /* of an account's step: one of its credits */
    char *because;             /* what the policy says, and what AWS has */
    crd_str category, value;   /* BY_RULE: AWS's name of the category, and of its rule */
} step;

/* A credit of either side that needs no step, and why. */
typedef struct untouched {
    crd_str credit; /* name in the policy; absent: only AWS has it */
    crd_str id;     /* absent: the policy gives none */
    char *why;
} untouched;

/* What will have to be set on a day to come. */
typedef struct ahead {
    crd_date on;
    crd_str credit;
    char *what;
} ahead;

typedef struct preferences {
    cli *c;
    crd_policy *policy;
    const crd_plan *plan; /* without charges: for the days that hooks give */
    aws_credits credits;
    definitions categories;
    char digest[SHA256_HEX]; /* of the policy, what it imports behind it */
    crd_date as_of, month_end;
    step *steps;
    size_t steps_n;
    untouched *fine; /* as the policy says, or out of reach */
    size_t fine_n;
    untouched *unknown; /* AWS has them, and the policy does not mention them */
    size_t unknown_n;
    ahead *ahead;
    size_t ahead_n;
} preferences;

/* preferences_compare.c; false: reported */
bool preferences_compare(preferences *p);
void preferences_free(preferences *p);

/* preferences_ahead.c: what comes behind as_of, by day */
void preferences_ahead(preferences *p);

/* "444455556666 999988887777": who may do it, the owner first. To be freed. */
char *step_accounts(const preferences *p, const step *s);
/* Where in the console, and what to choose there. To be freed. */
char *step_console(const preferences *p, const step *s);
/* What takes it back. To be freed. */
char *step_undo(const step *s);

void preferences_people(const preferences *p);
void preferences_sh(const preferences *p);
void preferences_json(const preferences *p);

#endif
