/* SPDX-License-Identifier: Apache-2.0
 *
 * What the findings about categories share: the conditions, one search at a time, and the charges, where there are. */
#ifndef LINT_ANALYSIS_H
#define LINT_ANALYSIS_H

#include "lint/search.h"

typedef struct analysis {
    lint *l;
    logic g;
    search s;
    answer *rows;    /* [row * subjects]: the charges as the questions see them; NULL without */
    bool *dead;      /* [rule] of the category at hand: no charge gets there */
    uint32_t *taken; /* [declared account]: the rule that its charges go to when nothing else is known of them; none
                      * where hooks decide */
    bool untold;     /* that something was not decided */
} analysis;

/* ---- a category's rules, in messages ---- */

typedef struct rule_ref {
    uint32_t category, rule;
} rule_ref;
const model_rule *analysis_rule(const analysis *x, rule_ref r);
const term *analysis_term(const analysis *x, rule_ref r);
/* `the rule for "Prod"`, "`inherit tag.team`", `the default "Other"` */
crd_str analysis_name(analysis *x, rule_ref r);
/* The same, and where: " in line 12", with the file when it is another one than that of `from`. */
crd_str analysis_name_in_line(analysis *x, rule_ref r, span from);
/* Whether charges of the two get the same value. */
bool analysis_same_value(const analysis *x, rule_ref a, rule_ref b);
bool analysis_by_accounts(const analysis *x, uint32_t category); /* asks for nothing but accounts and their names */

/* ---- searching ---- */

/* A charge that comes as far as the rule and meets it. */
verdict analysis_reach(analysis *x, rule_ref r);
/* A charge of the category's months that meets the rule, whatever stands before it. */
verdict analysis_meet(analysis *x, rule_ref r);
/* Whether every charge that meets `a` meets `b`. NOT_DECIDED: not known. */
verdict analysis_implies(analysis *x, rule_ref a, rule_ref b);
/* Where accounts under other names than the declared ones would meet the rule and pass the first `end` rules: says so.
 */
void analysis_note_names(analysis *x, diag *g, rule_ref r, uint32_t end);
/* Whether it depends on the answers of hooks which rule takes the search's charge, up to this one. */
bool analysis_hooked(analysis *x, rule_ref r);
/* Notes once a category that something about it was not decided. */
void analysis_undecided(analysis *x, uint32_t category, span at);

/* ---- witnesses ---- */

/* Makes the finding's witness the first charge that meets the term (NULL: any) and gets its value from the rule
 * (LINT_NO_RULE: from any or none), with the sum of all of them. False: there is no such charge. */
bool analysis_in_charges(analysis *x, diag *g, uint32_t category, const term *t, uint32_t rule);
/* The search's charge, constructed, and what hooks have to answer so that it meets the term (NULL: any) as it does. */
void analysis_show(analysis *x, diag *g, uint32_t category, const term *t);
/* The first where there is one, else the second. */
void analysis_witness(analysis *x, diag *g, uint32_t category, const term *t, uint32_t rule);
/* The i-th row as a charge. */
assignment analysis_row(const analysis *x, size_t i);

/* ---- the findings, a file or more each ---- */

void lint_rules(analysis *x, uint32_t category);    /* rules.c: never, shadowed, repeated; the default */
void lint_values(analysis *x, rule_ref r);          /* values.c: of a rule that is reached */
void lint_parts(analysis *x, rule_ref r);           /* parts.c: of a rule that can be met */
void lint_overlaps(analysis *x, uint32_t category); /* overlaps.c: order, accounts, parts of words */
void lint_money(analysis *x, uint32_t category);    /* money.c: what charges say of overlaps */
void lint_stranded(analysis *x, uint32_t category); /* stranded.c */
void lint_words(analysis *x, const model_rule *r);  /* words.c: literals of one rule */
void lint_style(lint *l);                           /* style.c: what the trees show */

#endif
