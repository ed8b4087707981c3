/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of findings about credits share. */
#ifndef LINT_CREDITS_H
#define LINT_CREDITS_H

#include "lint/reach.h"
#include "lint/terms.h"

/* A constructed charge as the finding's witness. */
void credits_witness(const lint *l, diag *g, const reach_charge *charge);
/* The services that a charge paid by the credit can carry. Rules look at the product code, credits at the service code;
 * the two differ for data transfer, and for third-party models on Bedrock: then every service is possible (*n 0 and
 * NULL). */
const crd_str *credits_services(const crd_credit *k, size_t *n);

/* restrictions.c */
void lint_restrictions(lint *l, reach *r, size_t credit);
/* rivals.c */
void lint_rivals(lint *l, reach *r);

#endif
