/* SPDX-License-Identifier: Apache-2.0
 *
 * Two categories, the second of which may ask for the first one's value, in the languages of the programs that crd is
 * measured against. Reads only the part of the language that the benchmark's policies use. */
#ifndef BENCH_TRANSLATE_H
#define BENCH_TRANSLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef enum field { ACCOUNT, SERVICE, USAGE_TYPE, REGION, TEAM, ENVIRONMENT, CATEGORY, FIELDS } field;

typedef enum condition_kind { ALL_OF, ANY_OF, NOT, IS, IN, STARTS_WITH, CONTAINS } condition_kind;

typedef struct condition {
    condition_kind kind;
    struct condition *parts; /* of ALL_OF, ANY_OF and NOT */
    field field;             /* of the others */
    const char **values;
    size_t n; /* parts, or values */
} condition;

typedef struct rule {
    const char *value;
    condition when;
} rule;

typedef struct category {
    const char *name, *fallback;
    rule *rules;
    size_t n;
} category;

typedef struct policy {
    category categories[2];
} policy;

/* Ends the program when the text is not such a policy. Memory is never given back. */
policy policy_parse(const char *path, char *text);

void write_sql(FILE *out, const policy *p); /* two tables, of which the first reads `b` */
void write_lua(FILE *out, const policy *p); /* a chunk that returns two functions */
void write_awk(FILE *out, const policy *p); /* two functions */
void write_c(FILE *out, const policy *p);   /* the header of ceiling.c */

#endif
