/* SPDX-License-Identifier: Apache-2.0
 *
 * A policy's categories as AWS's documents. Sources:
 *   ce        docs.aws.amazon.com/aws-cost-management/latest/APIReference: CreateCostCategoryDefinition,
 *             UpdateCostCategoryDefinition
 *   provider  github.com/hashicorp/terraform-provider-aws: internal/service/ce/cost_category.go */
#ifndef AWS_DEFINITION_OUT_H
#define AWS_DEFINITION_OUT_H

#include "cli/cli.h"
#include "crd_aws.h"

#define RULE_VERSION "CostCategoryExpression.v1" /* ce: the only one that there is */

/* "2026-01-01T00:00:00Z" */
typedef struct effective_text {
    char at[CRD_DATE_MAX + 16];
} effective_text;
effective_text effective_of(crd_month month);

/* Expressions inside each other, this one counted. */
size_t expression_levels(const crd_aws_expression *e);
/* Reports expressions of more levels than a document has room for. False: some were. */
bool levels_fit(cli *c, const crd_aws_category *k, size_t most, const char *claim);

/* ---- definition_json.c ---- */

#define JSON_LEVELS 25 /* far more than AWS's console makes; crd_json has room for them */

/* What `--cli-input-json` takes: of create-cost-category-definition, or with an ARN of update-. */
void definition_json(output *o, const crd_aws_category *k, crd_str arn);

/* ---- definition_hcl.c ---- */

#define HCL_LEVELS 3 /* provider: costCategoryRuleRootElementSchemaLevel */

/* Resources aws_ce_cost_category, called as the names say, as `terraform fmt` writes them. */
void definitions_hcl(output *o, const crd_aws_category *at, const crd_str *names, size_t n);

#endif
