/* SPDX-License-Identifier: Apache-2.0
 *
 * AWS's Cost Category definitions (crd_aws.h) inside: what AWS would refuse of them, what a policy cannot say, and
 * their texts. Nothing here compares meanings: that is lint/same.h, which knows nothing of these texts. */
#ifndef AWS_AWS_H
#define AWS_AWS_H

#include "base/diag.h"
#include "base/field.h"
#include "crd_aws.h"

#define AWS_DEPTH 60 /* And, Or and Not inside each other: a policy's text has up to three levels for each */

/* What can be known of definitions before they become text. */
typedef struct aws_set {
    crd_diagnostics *d;
    const crd_aws_category *at;
    size_t n;
    const crd_str *names;     /* [definition]: identifiers; NULL: made from AWS's names */
    bool assume;              /* a category that no definition has is not a mistake */
    const crd_str *elsewhere; /* nor is one of these */
    size_t elsewhere_n;
    const uint32_t *by_name; /* definitions in the order of their names, of equal ones the first first: see aws_index */
    bool fine;               /* no mistake was found so far */
} aws_set;

/* Looks up the definitions, which everything below needs; in the arena. False: no memory. */
bool aws_index(aws_set *s, arena *a);

/* Reports, at their places, what AWS would refuse of the definitions or a policy cannot say. False: something was
 * found, or there is no memory. */
bool aws_check(aws_set *s);
/* at[index] and the definitions that it refers to, themselves or through others, at[index] first. NULL: no memory. */
const crd_aws_category *aws_reached(arena *a, const crd_aws_category *at, size_t n, size_t index, size_t *out_n);
/* The definition of the name; SIZE_MAX: there is none. */
size_t aws_named(const aws_set *s, crd_str name);

/* What a leaf asks, a default in place of an option that is not given: EQUALS, ABSENT or one of the parts of texts. */
unsigned aws_match(const crd_aws_expression *leaf);
/* FIELD_COUNT: AWS's rules have no such dimension. */
field_id aws_dimension(crd_str key);

/* Appends the definitions, which were checked, as a policy's text that is not formatted. */
void aws_text(const aws_set *s, arena *a, text *out);

#endif
