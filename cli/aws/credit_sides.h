/* SPDX-License-Identifier: Apache-2.0
 *
 * What a policy and AWS say of one credit, in the same terms: who may receive it, what restricts it, whether it is
 * paused, whether its account shares. */
#ifndef AWS_CREDIT_SIDES_H
#define AWS_CREDIT_SIDES_H

#include "crd_aws.h"

/* No account but the owner may receive it: it is not shared, or the list of accounts names nobody else. */
bool owner_alone_in_policy(const crd_credit *credit);
bool owner_alone_at_aws(const crd_aws_credit *aws);
/* What restricts it on the day, or NULL. */
const crd_restriction *restriction_on(const crd_credit *credit, crd_date day);
/* What a plan of the policy says of its credit: both have the credits by name. */
const crd_credit_result *result_of(const crd_policy *policy, const crd_plan *plan, const crd_credit *credit);
/* The pause that the day lies in, or NULL. */
const crd_pause *pause_on(const crd_credit_result *result, crd_date day);
/* Whether the policy lets the account share on the day. */
bool account_shares_on(const crd_organization *organization, crd_str account, crd_date day);

#endif
