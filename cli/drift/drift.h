/* SPDX-License-Identifier: Apache-2.0
 *
 * A policy against what the account has: the same by meaning, different, or on one side alone. */
#ifndef DRIFT_DRIFT_H
#define DRIFT_DRIFT_H

#include "cli/aws/credits.h"
#include "cli/aws/definitions.h"

/* Codes of section 13 of the table of findings. */
#define NOTE_CREDIT_UNKNOWN "CRD1391"
#define NOTE_CREDIT_GONE    "CRD1392"
#define NOTE_CREDIT_NO_ID   "CRD1393"
#define NOTE_NOT_DECIDED    "CRD1394"

typedef enum drift_state {
    DRIFT_SAME,
    DRIFT_DIFFERENT,
    DRIFT_NOT_DECIDED, /* the proof was given up */
    DRIFT_ONLY_POLICY,
    DRIFT_ONLY_AWS
} drift_state;
const char *drift_state_text(drift_state state); /* "same", "different", "not decided", "only in the policy", ... */

/* One thing in which a credit differs, as the policy and as AWS have it. */
typedef struct drift_point {
    const char *what; /* a clause of the language, or "state" */
    char *policy, *aws;
} drift_point;

/* ---- the day-one checklist ---- */

typedef struct drift_check {
    const char *name;
    bool ok;
    char *text; /* what was found, and when it is not ok what to do */
} drift_check;

typedef struct checklist {
    drift_check *at;
    size_t n, open; /* open: not ok */
} checklist;

/* Checks a credit of AWS against the policy's credit with its id (NULL: the policy has none). */
void checklist_make(const cli *c, const crd_policy *policy, const crd_credit *credit, const crd_aws_credit *aws,
                    checklist *out);
void checklist_free(checklist *list);
void checklist_people(output *o, size_t indent, const checklist *list);
void checklist_json(crd_json *json, const checklist *list); /* a member "checks" */
/* Nothing is left of it, or its last day has gone. */
bool credit_is_over(const crd_aws_credit *aws, crd_date as_of);

/* ---- both sides ---- */

/* What charges say of a difference: exact money, and the charges that weigh most. */
typedef struct drift_credit_money {
    crd_money policy, aws;    /* applied */
    bool moved;               /* some charges are paid otherwise */
    crd_month month;          /* what differs most: paid in that month, to that account, for that service */
    crd_str account, service; /* copies */
    crd_money policy_there, aws_there;
} drift_credit_money;

typedef struct drift_category_money {
    uint64_t rows;
    crd_money cost;
    bool moved;
    crd_str file; /* a copy: the largest charge that gets another value */
    uint64_t line;
    crd_money largest;
    char *policy_value, *aws_value; /* what it gets; NULL: none */
} drift_category_money;

typedef struct drift_credit {
    drift_state state;
    const crd_credit *credit;  /* NULL: only at AWS */
    const crd_aws_credit *aws; /* NULL: only in the policy */
    drift_point *points;
    size_t points_n;
    checklist checks; /* of one that only AWS has */
    drift_credit_money money;
} drift_credit;

/* The charge that the two sides give different values, kept. */
typedef struct drift_witness {
    char **fields; /* "account 111122223333", "no tag.env": for people */
    crd_tag *tags; /* for machines; their texts are copies */
    size_t n;
    crd_month month;
    char *policy_value, *aws_value; /* NULL: none */
    char *policy_rule, *aws_rule;   /* "policy.crd:12"; NULL: no rule decided */
} drift_witness;

typedef struct drift_category {
    drift_state state;
    crd_str name;                /* AWS's */
    size_t category;             /* of the policy; SIZE_MAX: only at AWS */
    const crd_aws_category *aws; /* NULL: only in the policy */
    bool same_splits;
    drift_witness witness; /* n 0: the rules mean the same, or nobody knows */
    drift_category_money money;
} drift_category;

typedef struct drift {
    cli *c;
    const crd_policy *policy;
    aws_credits credits;
    definitions categories;
    bool has_credits, has_categories, has_charges; /* were given */
    drift_credit *of_credits;
    size_t of_credits_n, over_n; /* over: of AWS's credits, what can pay nothing any more and no policy mentions */
    drift_category *of_categories;
    size_t of_categories_n;
    crd_str currency;    /* of the charges; a copy */
    crd_reading reading; /* of the charges; its texts are gone */
} drift;

/* drift_credits.c, drift_categories.c: fill in their part. `today` is a plan without charges. */
void drift_of_credits(drift *d, const crd_plan *today);
void drift_credits_free(drift *d);
bool drift_of_categories(drift *d); /* false: reported */
void drift_categories_free(drift *d);
/* drift_money.c: reads the charges under the policy and under what the account has. False: reported. */
bool drift_of_money(drift *d);

/* A copy to be freed; NULL of an absent text. */
char *drift_copied(crd_str text);

/* drift_show.c */
bool drift_any(const drift *d);
void drift_people(const drift *d);
void drift_json(const drift *d);

#endif
