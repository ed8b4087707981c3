/* SPDX-License-Identifier: Apache-2.0
 *
 * One credit, as the policy and as AWS have it. */
#include "credit_sides.h"

#include "cli/cli.h"

static bool only(const crd_str *accounts, size_t n, crd_str owner) {
    for (size_t i = 0; i < n; i++)
        if (!text_eq(accounts[i], owner)) return false;
    return true;
}

bool owner_alone_in_policy(const crd_credit *credit) {
    return credit->share_listed && only(credit->share_with, credit->share_with_count, credit->owner);
}

bool owner_alone_at_aws(const crd_aws_credit *aws) {
    if (text_eq(aws->sharing_type, text_of("DISABLED"))) return true;
    bool by_rule = text_eq(aws->sharing_type, text_of("COST_CATEGORY_RULE"));
    return !by_rule && aws->shareable_count > 0 && only(aws->shareable, aws->shareable_count, aws->account);
}

const crd_restriction *restriction_on(const crd_credit *credit, crd_date day) {
    const crd_restriction *found = NULL;
    for (size_t i = 0; i < credit->restrictions_count; i++) {
        const crd_restriction *r = &credit->restrictions[i];
        if (r->from == CRD_NO_DATE || r->from <= day) found = r;
    }
    return found && found->category >= 0 ? found : NULL;
}

const crd_credit_result *result_of(const crd_policy *policy, const crd_plan *plan, const crd_credit *credit) {
    size_t n;
    return &plan->credits[credit - crd_policy_credits(policy, &n)];
}

const crd_pause *pause_on(const crd_credit_result *result, crd_date day) {
    for (size_t i = 0; i < result->pauses_count; i++) {
        const crd_pause *pause = &result->pauses[i];
        if (pause->from <= day && (pause->until == CRD_NO_DATE || day < pause->until)) return pause;
    }
    return NULL;
}

/* Its own lines go before everyone's; they stand by account, then by day. */
bool account_shares_on(const crd_organization *organization, crd_str account, crd_date day) {
    const crd_sharing *own = NULL, *all = NULL;
    for (size_t i = 0; i < organization->sharing_count; i++) {
        const crd_sharing *line = &organization->sharing[i];
        if (line->from != CRD_NO_DATE && line->from > day) continue;
        if (!line->account.ptr)
            all = line;
        else if (text_eq(line->account, account))
            own = line;
    }
    return own ? own->on : !all || all->on;
}
