/* SPDX-License-Identifier: Apache-2.0
 *
 * crd drift: a policy against the credits and Cost Categories that an account has. */
#include "cli/drift/drift.h"

#include <stdlib.h>

static bool something_is_given(cli *c) {
    if (c->options.credits || c->options.categories.n > 0) return true;
    error_add(c, ERROR_USAGE,
              "add --credits with what `aws billing get-credits` prints, --categories with what `aws ce "
              "describe-cost-category-definition` prints, or both",
              "`crd drift` needs what the account has");
    return false;
}

static bool read_account(drift *d) {
    bool credits = !d->has_credits || credits_read(d->c, &d->c->options.credits, 1, &d->credits);
    bool categories = !d->has_categories || definitions_given(d->c, &d->categories);
    return credits && categories; /* what is wrong with either is told at once */
}

/* Credits in the states that they are in today: pauses whose end a hook gives are as the hook says. */
static bool compare_credits(drift *d) {
    crd_run_options wanted;
    crd_run *run;
    const crd_plan *today;
    crd_run_options_init(&wanted);
    wanted.group = false;
    wanted.settle = true;
    crd_status status = crd_run_new(d->policy, &wanted, d->c->list, &run);
    if (status == CRD_OK) status = crd_run_plan(run, &today);
    if (status == CRD_OK)
        drift_of_credits(d, today);
    else
        error_status(d->c, status);
    crd_run_free(run);
    return status == CRD_OK;
}

static bool compare(drift *d) {
    if (d->has_credits && !compare_credits(d)) return false;
    if (d->has_categories && !drift_of_categories(d)) return false;
    return !d->has_charges || drift_of_money(d);
}

static int show(const drift *d) {
    if (d->c->options.format == FORMAT_JSON)
        drift_json(d);
    else
        drift_people(d);
    return drift_any(d) ? STATUS_FINDINGS : STATUS_CLEAN;
}

int verb_drift(cli *c) {
    drift d = {.c = c,
               .has_credits = c->options.credits != NULL,
               .has_categories = c->options.categories.n > 0,
               .has_charges = c->options.charges_n > 0};
    if (!something_is_given(c)) return STATUS_UNDONE;
    crd_policy *policy = policy_open(c, c->options.files[0], NULL);
    d.policy = policy;
    bool read = policy && policy_ids_differ(c, policy) && read_account(&d);
    int status = read && compare(&d) ? show(&d) : STATUS_UNDONE;
    drift_credits_free(&d);
    drift_categories_free(&d);
    free((char *)d.currency.ptr);
    definitions_close(&d.categories);
    credits_free(&d.credits);
    crd_policy_free(policy);
    return status;
}
