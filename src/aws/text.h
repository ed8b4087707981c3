/* SPDX-License-Identifier: Apache-2.0
 *
 * Words and literals of a policy that is written for AWS's documents. */
#ifndef AWS_TEXT_H
#define AWS_TEXT_H

#include "aws/aws.h"

/* Identifiers, no two of them the same. */
typedef struct aws_names {
    crd_str *at; /* NULL: no memory */
    size_t n;
} aws_names;

bool aws_identifier(crd_str s); /* [A-Za-z_][A-Za-z0-9_]* */
/* Whether something may be declared by the word. */
bool aws_declarable(crd_str s);
/* Makes an identifier of each of n names. In the arena. */
void aws_names_make(aws_names *names, arena *a, const crd_str *of, size_t n);

/* Appends a string, quoted and escaped. */
void aws_string(text *t, crd_str s);
/* Appends a comment of one line. */
void aws_comment(text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
