/* SPDX-License-Identifier: Apache-2.0
 *
 * How long the analysis of categories may think. Real policies stay far below: the questions of a rule list are decided
 * in a few steps each. What is past a limit is reported as not decided, never guessed. */
#ifndef LINT_LIMITS_H
#define LINT_LIMITS_H

enum {
    LIMIT_LINT_STEPS = 20000,       /* decisions of one search for a charge */
    LIMIT_LINT_DEPTH = 5000,        /* choices of one search that are open at a time */
    LIMIT_LINT_WORK = 600000000,    /* of all searches of a policy, in about ten nanoseconds */
    LIMIT_LINT_LANGUAGE = 20000000, /* the same, of one search for a text */
    LIMIT_LINT_INDEXED = 2000000,   /* values of rules by which the rules of a policy are looked up */
    LIMIT_LINT_KNOWN = 64,          /* values of the policy that a witness tries before a text is made up */
    LIMIT_LINT_NAMED = 3            /* rules, accounts or values that one message names */
};

#endif
