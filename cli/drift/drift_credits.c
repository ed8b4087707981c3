/* SPDX-License-Identifier: Apache-2.0
 *
 * Credits of the policy against AWS's, found by id and compared by what they mean: services by code, days as days. */
#include <stdlib.h>
#include <string.h>

#include "cli/aws/credit_sides.h"
#include "cli/drift/drift.h"

/* ---- points ---- */

/* Notes a difference unless both say the same. The texts become the point's. */
static void point(drift_credit *of, const char *what, char *policy, char *aws) {
    if (strcmp(policy, aws) == 0) {
        free(policy);
        free(aws);
        return;
    }
    of->points = must_alloc(of->points, (of->points_n + 1) * sizeof *of->points);
    of->points[of->points_n++] = (drift_point){what, policy, aws};
}

static int by_bytes(const void *a, const void *b) { return text_order(*(const crd_str *)a, *(const crd_str *)b); }

/* The distinct texts, sorted: "[a, b]". Sorts them. */
static char *set_text(crd_str *at, size_t n) {
    draft out = {0};
    if (n > 1) qsort(at, n, sizeof *at, by_bytes);
    draft_text(&out, "[");
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && text_eq(at[i - 1], at[i])) continue;
        if (i > 0) draft_text(&out, ", ");
        draft_write(&out, at[i].ptr, at[i].len);
    }
    draft_text(&out, "]");
    char *text = must_format("%.*s", TEXT_ARG(draft_str(&out)));
    draft_free(&out);
    return text;
}

static char *copied_set(const crd_str *at, size_t n) {
    crd_str *copy = must_alloc(NULL, (n + 1) * sizeof *copy);
    if (n > 0) memcpy(copy, at, n * sizeof *copy);
    char *text = set_text(copy, n);
    free(copy);
    return text;
}

static char *money(crd_money amount, crd_str currency) {
    return must_format("%s %.*s", text_money_exact(amount).at, TEXT_ARG(currency));
}

static char *day(crd_date on) { return must_format("%s", text_date(on).at); }

/* ---- clauses ---- */

static void services(drift_credit *of) {
    const crd_credit *k = of->credit;
    const crd_aws_credit *a = of->aws;
    char *policy = k->covers_all ? must_format("every service") : copied_set(k->covers, k->covers_count);
    crd_str *codes = must_alloc(NULL, (a->products_count + 1) * sizeof *codes);
    for (size_t i = 0; i < a->products_count; i++) {
        crd_str code = crd_aws_service_code(a->products[i]);
        codes[i] = code.ptr ? code : a->products[i];
    }
    point(of, "covers", policy,
          a->products_count == 0 ? must_format("every service") : set_text(codes, a->products_count));
    free(codes);
}

/* Who may receive it, apart from a rule of a category, which is compared as the restriction. */
static char *shared_at_aws(const crd_aws_credit *a) {
    if (owner_alone_at_aws(a)) return must_format("the owner alone");
    bool by_rule = text_eq(a->sharing_type, text_of("COST_CATEGORY_RULE"));
    if (by_rule || !a->has_shareable || a->shareable_count == 0) return must_format("whoever shares");
    return copied_set(a->shareable, a->shareable_count);
}

/* AWS lists the owner among the accounts or does not: it means the same. */
static char *shared_in_policy(const crd_credit *k, const crd_aws_credit *a) {
    if (!k->share_listed) return must_format("whoever shares");
    if (owner_alone_in_policy(k)) return must_format("the owner alone");
    bool owner_listed = false;
    for (size_t i = 0; i < a->shareable_count; i++) owner_listed |= text_eq(a->shareable[i], k->owner);
    crd_str *all = must_alloc(NULL, (k->share_with_count + 1) * sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < k->share_with_count; i++)
        if (!text_eq(k->share_with[i], k->owner)) all[n++] = k->share_with[i];
    if (owner_listed) all[n++] = k->owner;
    char *text = set_text(all, n);
    free(all);
    return text;
}

static char *restricted_in_policy(const crd_policy *policy, const crd_credit *k, crd_date as_of) {
    const crd_restriction *r = restriction_on(k, as_of);
    if (!r) return must_format("nothing");
    crd_str category = crd_policy_category_aws_name(policy, (size_t)r->category);
    return must_format("%.*s \"%.*s\"", TEXT_ARG(category), TEXT_ARG(r->value));
}

static const crd_aws_category *by_arn(const definitions *all, crd_str arn) {
    for (size_t i = 0; i < all->n; i++)
        if (all->at[i].arn.ptr && text_eq(all->at[i].arn, arn)) return &all->at[i];
    return NULL;
}

/* Without the category's definition its rule alone is known, and compared. */
static char *restricted_at_aws(const drift *d, const crd_aws_credit *a, const char *policy) {
    if (!text_eq(a->sharing_type, text_of("COST_CATEGORY_RULE"))) return must_format("nothing");
    const crd_aws_category *category = by_arn(&d->categories, a->cost_category_arn);
    if (category) return must_format("%.*s \"%.*s\"", TEXT_ARG(category->name), TEXT_ARG(a->rule_name));
    char *rule = must_format(" \"%.*s\"", TEXT_ARG(a->rule_name));
    size_t n = strlen(policy), m = strlen(rule);
    bool fits = n >= m && strcmp(policy + n - m, rule) == 0;
    free(rule);
    return fits ? must_format("%s", policy)
                : must_format("the rule \"%.*s\" of %.*s", TEXT_ARG(a->rule_name), TEXT_ARG(a->cost_category_arn));
}

/* A balance is compared where it is of the day that AWS's is of. */
static void balance(drift_credit *of, crd_date as_of) {
    const crd_credit *k = of->credit;
    const crd_aws_credit *a = of->aws;
    if (!k->has_balance) return;
    if (k->balance_on == month_first(date_month(as_of)) - 1)
        point(of, "balance", money(k->balance, k->currency), money(a->remaining, a->currency));
    else if (k->balance_on == as_of && a->has_estimated)
        point(of, "balance", money(k->balance, k->currency), money(a->estimated, a->currency));
}

/* A credit that is over takes no part in anything, whatever its switch says; one that begins later will. */
static void state(drift *d, drift_credit *of, const crd_plan *today) {
    crd_date as_of = d->c->config.as_of;
    const crd_credit_result *r = result_of(d->policy, today, of->credit);
    bool open = r->status == CRD_CREDIT_PENDING || r->status == CRD_CREDIT_ACTIVE || r->status == CRD_CREDIT_PAUSED;
    if (!open || credit_is_over(of->aws, as_of)) return;
    point(of, "state", must_format(pause_on(r, as_of) ? "paused" : "active"),
          must_format(of->aws->disabled ? "paused" : "active"));
}

/* Whether the owner's account shares its credits, which AWS says beside each of them. A policy may leave it unsaid. */
static void sharing(drift_credit *of, const crd_organization *o, crd_date as_of) {
    if (of->aws->account_shares < 0 || o->sharing_count == 0) return;
    point(of, "sharing", must_format(account_shares_on(o, of->aws->account, as_of) ? "on" : "off"),
          must_format(of->aws->account_shares == 1 ? "on" : "off"));
}

static void compare(drift *d, drift_credit *of, const crd_plan *today) {
    const crd_credit *k = of->credit;
    const crd_aws_credit *a = of->aws;
    crd_date as_of = d->c->config.as_of;
    point(of, "amount", money(k->amount, k->currency), money(a->initial, a->currency));
    balance(of, as_of);
    point(of, "starts", day(k->starts), day(a->starts));
    if (a->ends != CRD_NO_DATE)
        point(of, "expires", day(k->expires), day(a->ends)); /* else there is nothing to compare */
    point(of, "owner", must_format("%.*s", TEXT_ARG(k->owner)), must_format("%.*s", TEXT_ARG(a->account)));
    services(of);
    point(of, "applies", must_format(k->before_discounts ? "before discounts" : "after discounts"),
          must_format(a->before_discounts ? "before discounts" : "after discounts"));
    point(of, "share with", shared_in_policy(k, a), shared_at_aws(a));
    sharing(of, crd_policy_organization(d->policy), as_of);
    char *policy = restricted_in_policy(d->policy, k, as_of);
    char *aws = restricted_at_aws(d, a, policy);
    point(of, "restrict to", policy, aws);
    point(of, "purchases", copied_set(k->purchases, k->purchases_count), copied_set(a->purchases, a->purchases_count));
    state(d, of, today);
    of->state = of->points_n > 0 ? DRIFT_DIFFERENT : DRIFT_SAME;
}

/* ---- both sides ---- */

static drift_credit *next(drift *d) {
    d->of_credits = must_alloc(d->of_credits, (d->of_credits_n + 1) * sizeof *d->of_credits);
    d->of_credits[d->of_credits_n] = (drift_credit){0};
    return &d->of_credits[d->of_credits_n++];
}

static void say(drift *d, const char *code, crd_place place, char *message, const char *help) {
    if (crd_diagnostics_add_at(d->c->list, code, place.file, place.line, place.column, text_of(message),
                               text_of(help)) == CRD_NOMEM)
        error_status(d->c, CRD_NOMEM);
    free(message);
}

static void of_policy(drift *d, const crd_credit *credit, const crd_plan *today) {
    const crd_aws_credit *aws = credit->id.ptr ? credits_find(&d->credits, credit->id) : NULL;
    crd_place nowhere = {.file = text_of(d->c->options.files[0])};
    drift_credit *of = next(d);
    of->credit = credit;
    of->aws = aws;
    of->state = DRIFT_ONLY_POLICY;
    if (aws)
        compare(d, of, today);
    else if (credit->id.ptr)
        say(d, NOTE_CREDIT_GONE, nowhere,
            must_format("AWS has no credit with the id \"%.*s\" of `%.*s`", TEXT_ARG(credit->id),
                        TEXT_ARG(credit->name)),
            "ask with the payer's account and --payer-account-flag, from a day before it ended, or remove it");
    else
        say(d, NOTE_CREDIT_NO_ID, nowhere,
            must_format("`%.*s` has no id, so nothing at AWS can be found for it", TEXT_ARG(credit->name)),
            "write `id` with the number that AWS shows for it");
}

static void of_aws(drift *d, const crd_aws_credit *aws) {
    if (credit_is_over(aws, d->c->config.as_of)) {
        d->over_n++;
        return;
    }
    drift_credit *of = next(d);
    of->aws = aws;
    of->state = DRIFT_ONLY_AWS;
    checklist_make(d->c, d->policy, NULL, aws, &of->checks);
    say(d, NOTE_CREDIT_UNKNOWN, aws->place,
        must_format("no credit of the policy has the id \"%.*s\": %.*s, %s %.*s left", TEXT_ARG(aws->id),
                    TEXT_ARG(aws->description), text_money(aws->remaining).at, TEXT_ARG(aws->currency)),
        "take it in with `crd import credits`, and say where it may land");
}

void drift_of_credits(drift *d, const crd_plan *today) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(d->policy, &n);
    bool *found = must_alloc(NULL, d->credits.n + 1);
    memset(found, 0, d->credits.n + 1);
    for (size_t i = 0; i < n; i++) of_policy(d, &credits[i], today);
    for (size_t i = 0; i < d->of_credits_n; i++)
        if (d->of_credits[i].aws) found[d->of_credits[i].aws - d->credits.at] = true;
    for (size_t i = 0; i < d->credits.n; i++)
        if (!found[i]) of_aws(d, &d->credits.at[i]);
    free(found);
}

void drift_credits_free(drift *d) {
    for (size_t i = 0; i < d->of_credits_n; i++) {
        drift_credit *of = &d->of_credits[i];
        for (size_t k = 0; k < of->points_n; k++) {
            free(of->points[k].policy);
            free(of->points[k].aws);
        }
        free(of->points);
        checklist_free(&of->checks);
        free((char *)of->money.account.ptr);
        free((char *)of->money.service.ptr);
    }
    free(d->of_credits);
}
