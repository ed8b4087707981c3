/* SPDX-License-Identifier: Apache-2.0
 *
 * A split of a credit, before anybody does it. Sources:
 *   SPLIT    docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_billing_SplitCredit.html
 *   PORTION  docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_billing_SplitPortion.html
 *   TRANSFER docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_billing_TransferCredit.html */
#ifndef CLI_PLAN_SPLIT_H
#define CLI_PLAN_SPLIT_H

#include "aws/credits.h"
#include "aws/review.h"

#define SPLIT_FEWEST       2
#define SPLIT_MOST         99  /* SPLIT: 2 to 99 new credits */
#define PORTION_LEAST      100 /* PORTION: at least 100.00 in the currency of the credit */
#define PORTION_DECIMALS   6   /* PORTION: [0-9]{1,25}(\.[0-9]{1,6})? */
#define GENERATED_NAME_MAX 93  /* PORTION: characters of a name that AWS makes up */

typedef struct portion {
    crd_money amount;
    crd_str recipient; /* who gets it; absent: it stays with the owner */
} portion;

typedef struct split {
    cli *c;
    crd_policy *policy;
    const crd_credit *credit;
    aws_credits credits;
    const crd_aws_credit *aws; /* NULL: without --credits */
    crd_str owner;             /* AWS's word where there is one */
    crd_money available, reserved;
    portion *at;
    size_t n;
    bool transfers;
    char digest[SHA256_HEX]; /* of the policy */
    draft blocks;            /* the policy's text in place of the credit's */
} split;

/* ---- plan_split_portions.c: no more than arithmetic ---- */

/* What AWS takes: not below the least, and no more decimals than it has. */
bool portion_large_enough(crd_money amount);
bool portion_exact(crd_money amount);
/* n portions, as equal as cents allow, that add up to exactly what is available: cents that are left over go to the
 * first ones, what is less than a cent to the last one. */
void portions_equal(crd_money available, portion *out, size_t n);
/* available less the sum of all portions. */
crd_money portions_missing(crd_money available, const portion *at, size_t n);

/* plan_split_blocks.c: fills in blocks. False: reported. */
bool split_blocks(split *s);

/* plan_split_show.c */
/* "444455556666 999988887777": who may split it. To be freed. */
char *split_accounts(const split *s);
/* Makes a retry of the same plan the same call, and another plan another one. `number` 0: the split; else the transfer
 * of that portion. To be freed. */
char *split_token(const split *s, size_t number);
void split_people(const split *s);
void split_sh(const split *s);
void split_json(const split *s);

#endif
