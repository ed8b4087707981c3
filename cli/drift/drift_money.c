/* SPDX-License-Identifier: Apache-2.0
 *
 * What a difference comes to in money: the charges are read once more, under the policy and under what the account has,
 * which is written as a policy for that. Categories and credits are judged apart, so that the money of the one is not
 * blamed on the other. */
#include <stdlib.h>

#include "cli/drift/drift.h"

/* ---- what the account has, as a policy ---- */

static crd_policy *compile(drift *d, crd_status status, const draft *text, const char *name) {
    if (status != CRD_OK) {
        error_status(d->c, status);
        return NULL;
    }
    return policy_of(d->c, name, draft_str(text), NULL, NULL, NULL);
}

static bool names_a_category(const crd_policy *policy, const char *name) {
    size_t n = crd_policy_category_count(policy);
    for (size_t i = 0; i < n; i++)
        if (text_eq(crd_policy_category_name(policy, i), text_of(name))) return true;
    return false;
}

/* For a category that only AWS has: an identifier that the policy has not; to be freed. */
static char *strange_name(const drift *d, size_t definition) {
    char *name = must_format("aws_%zu", definition);
    while (names_a_category(d->policy, name)) {
        char *longer = must_format("%s_", name);
        free(name);
        name = longer;
    }
    return name;
}

/* AWS's categories under the names that the policy's have, so that they are compared with them. */
static crd_policy *categories_of_account(drift *d) {
    draft text = {0};
    size_t n = d->categories.n;
    crd_str *names = must_alloc(NULL, n * sizeof *names);
    char **made = must_alloc(NULL, n * sizeof *made);
    for (size_t i = 0; i < n; i++) names[i] = text_of(made[i] = strange_name(d, i));
    for (size_t i = 0; i < d->of_categories_n; i++) {
        const drift_category *of = &d->of_categories[i];
        if (of->aws && of->category != SIZE_MAX)
            names[of->aws - d->categories.at] = crd_policy_category_name(d->policy, of->category);
    }
    crd_aws_text_options wanted = {.names = names};
    crd_status status = crd_aws_categories_text(&d->c->config, d->categories.at, d->categories.n, &wanted, d->c->list,
                                                draft_write, &text);
    crd_policy *policy = compile(d, status, &text, "the Cost Categories at AWS");
    draft_free(&text);
    for (size_t i = 0; i < n; i++) free(made[i]);
    free(made);
    free(names);
    return policy;
}

static crd_status credits_text(drift *d, crd_diagnostics *list, draft *text) {
    crd_aws_credits_options wanted = {.categories = d->categories.at, .categories_count = d->categories.n, .all = true};
    return crd_aws_credits_text(&d->c->config, d->credits.at, d->credits.n, &wanted, list, draft_write, text);
}

/* What it has to say of the text itself, as of a day that it makes up, is for those who import it: only what keeps the
 * credits from being judged is told. */
static crd_policy *credits_of_account(drift *d) {
    draft text = {0};
    crd_diagnostics *unsaid = NULL;
    crd_status status = crd_diagnostics_new(&d->c->config, &unsaid);
    if (status == CRD_OK) status = credits_text(d, unsaid, &text);
    if (status == CRD_INVALID) status = credits_text(d, d->c->list, &text);
    crd_policy *policy = compile(d, status, &text, "the credits at AWS");
    crd_diagnostics_free(unsaid);
    draft_free(&text);
    return policy;
}

/* ---- categories ---- */

/* Movers come with the largest first. */
static const crd_diff_mover *largest(const crd_diff *diff, size_t category) {
    for (size_t i = 0; i < diff->movers_count; i++)
        if (diff->movers[i].category == category) return &diff->movers[i];
    return NULL;
}

static void keep_category(drift *d, drift_category *of, const crd_diff *diff) {
    crd_str name = crd_policy_category_name(d->policy, of->category);
    for (size_t i = 0; i < diff->categories_count; i++) {
        const crd_diff_mover *mover = largest(diff, i);
        if (!text_eq(diff->categories[i].name, name) || !mover) continue;
        of->money.moved = true;
        of->money.rows = diff->categories[i].moved.rows;
        of->money.cost = diff->categories[i].moved.cost;
        of->money.file = text_of(drift_copied(mover->file));
        of->money.line = mover->line;
        of->money.largest = mover->cost;
        of->money.policy_value = drift_copied(mover->from);
        of->money.aws_value = drift_copied(mover->to);
    }
}

static void keep_categories(drift *d, const crd_diff *diff) {
    for (size_t i = 0; i < d->of_categories_n; i++) {
        drift_category *of = &d->of_categories[i];
        if (of->aws && of->category != SIZE_MAX) keep_category(d, of, diff);
    }
}

/* ---- credits ---- */

static crd_money applied(const crd_plan *plan, crd_str id) {
    for (size_t i = 0; i < plan->credits_count; i++)
        if (text_eq(plan->credits[i].credit->id, id)) return plan->credits[i].applied;
    return (crd_money){0, 0};
}

static bool is_of(const crd_plan *plan, const crd_application *a, crd_str id) {
    return text_eq(plan->credits[a->credit].credit->id, id);
}

/* What the other plan pays there. */
static crd_money there(const crd_plan *plan, const crd_application *like, crd_str id) {
    for (size_t i = 0; i < plan->history_count; i++) {
        const crd_application *a = &plan->history[i];
        if (a->month == like->month && is_of(plan, a, id) && text_eq(a->account, like->account) &&
            text_eq(a->service, like->service))
            return a->amount;
    }
    return (crd_money){0, 0};
}

/* Of the payments of `one`, which other one pays otherwise: the largest difference so far. */
static void look_through(drift_credit_money *m, crd_money *most, const crd_plan *one, const crd_plan *other, crd_str id,
                         bool one_is_policy) {
    for (size_t i = 0; i < one->history_count; i++) {
        const crd_application *a = &one->history[i];
        if (!is_of(one, a, id)) continue;
        crd_money paid = there(other, a, id), size = money_size(money_subtract(a->amount, paid));
        if (money_compare(size, *most) <= 0) continue;
        *most = size;
        m->moved = true;
        m->month = a->month;
        m->account = a->account;
        m->service = a->service;
        m->policy_there = one_is_policy ? a->amount : paid;
        m->aws_there = one_is_policy ? paid : a->amount;
    }
}

static void keep_credits(drift *d, const crd_diff *diff) {
    for (size_t i = 0; i < d->of_credits_n; i++) {
        drift_credit *of = &d->of_credits[i];
        crd_money most = {0, 0};
        if (!of->credit || !of->aws) continue;
        of->money.policy = applied(diff->before, of->credit->id);
        of->money.aws = applied(diff->after, of->credit->id);
        look_through(&of->money, &most, diff->before, diff->after, of->credit->id, true);
        look_through(&of->money, &most, diff->after, diff->before, of->credit->id, false);
        of->money.account = text_of(drift_copied(of->money.account));
        of->money.service = text_of(drift_copied(of->money.service));
    }
}

/* ---- both ---- */

/* False: reported. */
static bool judge(drift *d, const crd_policy *account, void (*keep)(drift *d, const crd_diff *diff)) {
    const crd_diff *diff;
    crd_comparison *comparison = account ? charges_compare(d->c, d->policy, account) : NULL;
    if (!comparison) return false;
    crd_status status = crd_comparison_result(comparison, &diff);
    if (status == CRD_OK) {
        d->reading = *crd_comparison_reading(comparison);
        free((char *)d->currency.ptr);
        d->currency = text_of(drift_copied(d->reading.currency.ptr ? d->reading.currency : text_of("")));
        keep(d, diff);
    } else {
        error_status(d->c, status);
    }
    crd_comparison_free(comparison);
    return status == CRD_OK;
}

bool drift_of_money(drift *d) {
    crd_policy *categories = d->categories.n > 0 ? categories_of_account(d) : NULL;
    crd_policy *credits = d->credits.n > 0 ? credits_of_account(d) : NULL;
    bool done = (d->categories.n == 0 || judge(d, categories, keep_categories)) &&
                (d->credits.n == 0 || judge(d, credits, keep_credits));
    crd_policy_free(credits);
    crd_policy_free(categories);
    return done;
}
