/* SPDX-License-Identifier: Apache-2.0
 *
 * A policy's categories in AWS's words. */
#ifndef AWS_DEFINITION_H
#define AWS_DEFINITION_H

#include "aws/aws.h"
#include "sema/model.h"

/* The definition that says what the category says. Its texts are the model's, the rest lives in `a`; places are those
 * of the policy. False: no memory, or it holds what AWS has no words for, which lint's findings for AWS name. */
bool aws_definition(const model *m, const crd_diagnostics *d, arena *a, size_t category, crd_aws_category *out);

#endif
