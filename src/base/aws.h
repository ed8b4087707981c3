/* SPDX-License-Identifier: Apache-2.0
 *
 * What is known of AWS: service codes with their display names, the charge types and services that credits may pay.
 * The source of every list is stdlib/aws.crd, from which tools/aws_table.awk makes build/gen/aws_table.c; a test
 * compiles the module and compares. Always in force, whether a policy imports "std/aws" or not. */
#ifndef BASE_AWS_H
#define BASE_AWS_H

#include "str.h"

/* The code of a service given by its code or one of its display names, or absent when it is in no table. */
crd_str aws_service_code(crd_str name);
/* All known codes, sorted, for suggestions. */
const crd_str *aws_service_codes(size_t *n);
bool aws_service_excluded(crd_str code);
/* Support plans whose Fee rows a credit may pay (AWSSupportBusiness, AWSSupportDeveloper). [A] */
bool aws_service_support(crd_str code);
bool aws_charge_type_eligible(crd_str type);
/* Whether a FOCUS PublisherName is an AWS company (else the row is AWS Marketplace). */
bool aws_entity(crd_str publisher);
const crd_str *aws_programs(size_t *n);
const crd_str *aws_credit_types(size_t *n);
const crd_str *aws_charge_types(size_t *n); /* known ones: for suggestions */

#endif
