/* SPDX-License-Identifier: Apache-2.0
 *
 * The tables that tools/aws_table.awk makes from stdlib/aws.crd: each sorted by bytes, without duplicates. For aws.c
 * and its test alone; everyone else asks through aws.h. */
#ifndef BASE_AWS_TABLE_H
#define BASE_AWS_TABLE_H

#include "crd.h"

/* A display name and the code of its service. */
typedef struct aws_alias {
    crd_str name, code;
} aws_alias;

extern const aws_alias aws_table_aliases[];
extern const size_t aws_table_aliases_n;

#define AWS_TABLE(list)                                                                                                \
    extern const crd_str aws_table_##list[];                                                                           \
    extern const size_t aws_table_##list##_n;
AWS_TABLE(codes)
AWS_TABLE(charge_types)
AWS_TABLE(eligible_charge_types)
AWS_TABLE(excluded_services)
AWS_TABLE(support_services)
AWS_TABLE(credit_types)
AWS_TABLE(credit_programs)
AWS_TABLE(entities)
#undef AWS_TABLE

#endif
