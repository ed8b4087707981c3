/* SPDX-License-Identifier: Apache-2.0
 *
 * crd_aws.h: a policy in AWS's own words, both ways: Cost Categories as the Cost Explorer API defines them, and credits
 * as the Billing API returns them. Nothing here calls AWS or reads its JSON: a host fills in these structs and writes
 * them out. The conventions of crd.h hold. Sources:
 *   ce       docs.aws.amazon.com/aws-cost-management/latest/APIReference: CreateCostCategoryDefinition,
 *            CostCategoryRule, CostCategorySplitChargeRule, Expression
 *   billing  the same: API_billing_GetCredits, CreditData, UpdateBillingPreferences, SplitCredit, TransferCredit */
#ifndef CRD_AWS_H
#define CRD_AWS_H

#include "crd_tools.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Cost Categories -------------------------------------------------------------------------------------------- */

/* ce MatchOptions; defaults EQUALS and CASE_SENSITIVE. */
enum {
    CRD_AWS_EQUALS = 1 << 0,
    CRD_AWS_ABSENT = 1 << 1,
    CRD_AWS_STARTS_WITH = 1 << 2,
    CRD_AWS_ENDS_WITH = 1 << 3,
    CRD_AWS_CONTAINS = 1 << 4,
    CRD_AWS_CASE_SENSITIVE = 1 << 5,
    CRD_AWS_CASE_INSENSITIVE = 1 << 6
};
/* "EQUALS", ... of one of these bits; "" of anything else. Constant. */
CRD_API const char *crd_aws_match_text(unsigned option);

typedef enum crd_aws_expression_kind {
    CRD_AWS_OR,
    CRD_AWS_AND,
    CRD_AWS_NOT,
    CRD_AWS_DIMENSIONS,
    CRD_AWS_TAGS,
    CRD_AWS_COST_CATEGORIES
} crd_aws_expression_kind;

typedef struct crd_aws_expression {
    crd_aws_expression_kind kind;
    crd_place place;                        /* where it was read, for messages; line 0: nowhere */
    const struct crd_aws_expression *parts; /* of OR and AND; of NOT the one */
    size_t parts_count;
    crd_str key; /* of the others: "LINKED_ACCOUNT", a tag's key, a category's name; absent: not given */
    const crd_str *values;
    size_t values_count;
    const crd_place *value_places; /* [value]; NULL: not known */
    unsigned match; /* the options given; 0: none, which is EQUALS and CASE_SENSITIVE, or without values ABSENT */
} crd_aws_expression;

typedef struct crd_aws_rule {
    crd_place place;
    crd_str value;                  /* absent: an INHERITED_VALUE rule */
    const crd_aws_expression *when; /* NULL: an INHERITED_VALUE rule */
    crd_str dimension;              /* inherited: "LINKED_ACCOUNT_NAME" or "TAG" */
    crd_str dimension_key;          /* of a TAG */
} crd_aws_rule;

typedef enum crd_aws_split_method { CRD_AWS_PROPORTIONAL, CRD_AWS_EVEN, CRD_AWS_FIXED } crd_aws_split_method;
typedef struct crd_aws_split {
    crd_place place;
    crd_str source; /* a value of the category; "": what has none */
    const crd_str *targets;
    size_t targets_count;
    crd_aws_split_method method;
    const crd_str *percentages; /* FIXED: one for each target, as decimal texts */
    crd_place source_place;
    const crd_place *target_places; /* [target]; NULL: not known */
} crd_aws_split;

/* A definition, as describe-, create- and update-cost-category-definition have it. */
typedef struct crd_aws_category {
    crd_place place;
    crd_str name;
    crd_str arn;           /* absent: not known */
    crd_str origin;        /* for the comment that keeps it: "aws_ce_cost_category.budgets"; absent: none */
    crd_month effective;   /* of EffectiveStart; 0: not given */
    crd_str default_value; /* absent: none */
    const crd_aws_rule *rules;
    size_t rules_count;
    const crd_aws_split *splits;
    size_t splits_count;
} crd_aws_category;

typedef struct crd_aws_text_options {
    bool assume_categories; /* a category that no definition has is declared without rules, with a comment, in place of
                             * an error */
    const crd_str *names;   /* [definition]: the categories' identifiers, distinct; NULL: made from AWS's names */
} crd_aws_text_options;

/* What AWS calls a category of the policy: the name itself when it has no other. Absent when it is not there. */
CRD_API crd_str crd_policy_category_aws_name(const crd_policy *policy, size_t category);
/* The code of a service by its code or one of its display names (billing: applicableProductNames has either); absent:
 * none is known. The table is std/aws. Constant. */
CRD_API crd_str crd_aws_service_code(crd_str name);

/* Writes definitions as a policy's text, formatted, each behind a comment with its origin. Definitions that no text
 * can express, or that AWS would refuse, are CRD_INVALID, with a finding at each place, and nothing is written. What
 * AWS would refuse of names and of numbers of rules is not looked at here: crd_policy_lint says it of the text. */
CRD_API crd_status crd_aws_categories_text(const crd_config *config, const crd_aws_category *at, size_t count,
                                           const crd_aws_text_options *options, crd_diagnostics *list,
                                           crd_write_fn write, void *ud);

typedef struct crd_aws_definitions crd_aws_definitions;

/* The definitions of a policy's categories: of one, by the policy's name for it (another name is CRD_MISUSE), or with
 * an absent name of all that have rules, each behind those that it refers to. To be freed with
 * crd_aws_definitions_free; *at lives as long as it and the policy. Places are those of the policy. What AWS's Cost
 * Categories have no word for is CRD_INVALID: a finding names each construct. So is what AWS would refuse, on the as_of
 * of the policy's config; no comment and no level hides that here. Every definition that is given out was proved to
 * mean what its category means. Needs a policy compiled from text, and the list that it was compiled with. */
CRD_API crd_status crd_policy_definitions(const crd_policy *policy, crd_str category, crd_diagnostics *list,
                                          crd_aws_definitions **out, const crd_aws_category **at, size_t *count);
CRD_API void crd_aws_definitions_free(crd_aws_definitions *definitions); /* NULL is fine */

typedef enum crd_aws_meaning {
    CRD_AWS_SAME,       /* every charge that there could be gets the same value from both */
    CRD_AWS_OTHER,      /* the witness does not */
    CRD_AWS_NOT_DECIDED /* too many cases that depend on each other */
} crd_aws_meaning;

typedef struct crd_aws_comparison {
    crd_aws_meaning meaning;
    const crd_tag
        *charge; /* the witness: its fields, and categories without rules; absent value: the charge has none */
    size_t charge_count;
    crd_month month;                 /* of the witness; 0: any */
    crd_str policy_value, aws_value; /* what it gets from each; absent: none */
    crd_place policy_rule, aws_rule; /* that decided; line 0: none did */
    bool same_splits;                /* split charge rules are the same; they never move a charge */
} crd_aws_comparison;

/* Compares what a policy's category means with the definition at[index]; the others are those that it may refer to, and
 * a reference to none of them is about the policy's category of that name: one of neither is CRD_INVALID, as is what
 * crd_aws_categories_text refuses. Both before their effective months have no value. Of a category without rules
 * nothing is known: a charge may have any value in it, the same on both sides. What *out points to lives as long as the
 * list, the policy and the definitions. Needs a policy compiled from text, and the list that it was compiled with. */
CRD_API crd_status crd_policy_compare_definition(const crd_policy *policy, size_t category, const crd_aws_category *at,
                                                 size_t count, size_t index, crd_diagnostics *list,
                                                 crd_aws_comparison *out);

/* ---- Credits ---------------------------------------------------------------------------------------------------- */

/* CreditData of billing GetCredits, checked and typed. Texts absent where the field was. */
typedef struct crd_aws_credit {
    crd_place place;
    crd_str id;      /* digits */
    crd_str account; /* its owner */
    crd_str type;    /* "Promotion", ... */
    crd_str description;
    crd_str currency;
    crd_money initial, remaining; /* remaining: as of the last closed month */
    bool has_estimated;
    crd_money estimated; /* net of open bills, as of the download */
    crd_date starts;
    crd_date ends;           /* CRD_NO_DATE: not given */
    crd_date exhausted;      /* CRD_NO_DATE: not */
    const crd_str *products; /* applicableProductNames; none: no restriction */
    size_t products_count;
    bool before_discounts;
    bool has_shareable; /* shareableAccounts was given */
    const crd_str *shareable;
    size_t shareable_count;
    crd_str sharing_type; /* "DEFAULT", "DISABLED", "CUSTOM", "COST_CATEGORY_RULE" */
    crd_str cost_category_arn, rule_name;
    bool disabled;            /* creditStatus DISABLED: paused */
    const crd_str *purchases; /* purchaseTypeApplications */
    size_t purchases_count;
    int account_shares; /* accountHasCreditSharingEnabled: 1, 0, -1 not given */
} crd_aws_credit;

typedef struct crd_aws_credits_options {
    bool estimated; /* balances are the estimated amounts on the config's as_of, the day of the download, in place of
                     * the remaining amounts on the last day of the month before it, the last closed one */
    bool all;       /* also credits that can pay nothing any more */
    const crd_aws_category *categories; /* that credits may be shared by: those that they need are in the text */
    size_t categories_count;
} crd_aws_credits_options;

/* Writes credits as a policy's text, formatted: accounts, whether they share, and a block for each credit, by number.
 * What the text cannot say exactly has a comment and a warning. A credit that is shared by a category that was not
 * given, or credits of several currencies, are CRD_INVALID, with a finding at each place, and nothing is written; so
 * are credits of which none is left to be written. A config without as_of is CRD_MISUSE. What becomes of each member of
 * CreditData: docs/aws.md. */
CRD_API crd_status crd_aws_credits_text(const crd_config *config, const crd_aws_credit *at, size_t count,
                                        const crd_aws_credits_options *options, crd_diagnostics *list,
                                        crd_write_fn write, void *ud);

#ifdef __cplusplus
}
#endif
#endif
