/* SPDX-License-Identifier: Apache-2.0
 *
 * Which preferences are not as the policy says: credits one by one, then the accounts that own them. A sharing
 * preference counts when it is in force on the last day of the month (CREDITS, step 4), so that is the day that is
 * compared; a pause counts by the day. */
#include <stdlib.h>
#include <string.h>

#include "credit_sides.h"
#include "preferences.h"

/* ---- Results ---- */

static step *add_step(preferences *p, step_kind kind, const crd_credit *credit, const crd_aws_credit *aws,
                      char *because) {
    p->steps = must_alloc(p->steps, (p->steps_n + 1) * sizeof *p->steps);
    p->steps[p->steps_n] = (step){.kind = kind, .credit = credit, .aws = aws, .because = because};
    return &p->steps[p->steps_n++];
}

static void add_untouched(untouched **list, size_t *n, crd_str credit, crd_str id, char *why) {
    *list = must_alloc(*list, (*n + 1) * sizeof **list);
    (*list)[(*n)++] = (untouched){credit, id, why};
}

static void leave(preferences *p, const crd_credit *credit, char *why) {
    add_untouched(&p->fine, &p->fine_n, credit->name, credit->id, why);
}

/* ---- Pause and activate ---- */

/* "until 2026-12-15", "until it is ended"; to be freed. */
static char *until_text(const crd_pause *pause) {
    if (pause->until != CRD_NO_DATE) return must_format(" until %s", text_date(pause->until).at);
    if (pause->reason.ptr) return must_format(", and its hook gives no end: %.*s", TEXT_ARG(pause->reason));
    return must_format(", without an end");
}

static char *pause_text(const crd_pause *pause) {
    char *until = until_text(pause);
    char *text =
        must_format("the policy pauses it from %s%s%s%.*s%s", text_date(pause->from).at, until,
                    pause->because.ptr ? ", \"" : "", TEXT_ARG(pause->because), pause->because.ptr ? "\"" : "");
    free(until);
    return text;
}

/* False: it is as it should be. */
static bool status_step(preferences *p, const crd_credit *credit, const crd_aws_credit *aws) {
    const crd_pause *pause = pause_on(result_of(p->policy, p->plan, credit), p->as_of);
    if ((pause != NULL) == aws->disabled) return false;
    add_step(p, pause ? STEP_PAUSE : STEP_ACTIVATE, credit, aws,
             pause ? pause_text(pause) : must_format("AWS has it paused, and the policy does not"));
    return true;
}

/* ---- Sharing of a credit ---- */

static bool by_rule(const crd_aws_credit *aws) { return text_eq(aws->sharing_type, text_of("COST_CATEGORY_RULE")); }
static bool by_default(const crd_aws_credit *aws) {
    return !aws->sharing_type.ptr || text_eq(aws->sharing_type, text_of("DEFAULT"));
}

static crd_str aws_name(const preferences *p, const crd_restriction *r) {
    crd_str name = crd_policy_category_aws_name(p->policy, (size_t)r->category);
    return name.ptr ? name : crd_policy_category_name(p->policy, (size_t)r->category);
}

/* The name behind the ARN; absent: no definition was given that has it. */
static crd_str name_of_arn(const preferences *p, crd_str arn) {
    for (size_t i = 0; i < p->categories.n; i++)
        if (text_eq(p->categories.at[i].arn, arn)) return p->categories.at[i].name;
    return text_of(NULL);
}

/* "rule "AI" of "Funding"", or the ARN where no definition names it; to be freed. */
static char *sharing_text(const preferences *p, const crd_aws_credit *aws) {
    if (!by_rule(aws)) return must_format("%.*s", TEXT_ARG(by_default(aws) ? text_of("DEFAULT") : aws->sharing_type));
    crd_str name = name_of_arn(p, aws->cost_category_arn);
    const char *quote = name.ptr ? "\"" : "";
    return must_format("rule \"%.*s\" of %s%.*s%s", TEXT_ARG(aws->rule_name), quote,
                       TEXT_ARG(name.ptr ? name : aws->cost_category_arn), quote);
}

static bool rule_step(preferences *p, const crd_credit *credit, const crd_aws_credit *aws, const crd_restriction *r) {
    crd_str wanted = aws_name(p, r), found = name_of_arn(p, aws->cost_category_arn);
    bool same_rule = by_rule(aws) && text_eq(aws->rule_name, r->value);
    if (same_rule && text_eq(found, wanted)) return false;
    if (same_rule && !found.ptr) {
        leave(p, credit,
              must_format("shared by the rule \"%.*s\", as the policy says, if %.*s is \"%.*s\": --categories tells",
                          TEXT_ARG(r->value), TEXT_ARG(aws->cost_category_arn), TEXT_ARG(wanted)));
        return true;
    }
    char *now = sharing_text(p, aws);
    step *s = add_step(p, STEP_BY_RULE, credit, aws,
                       must_format("the policy restricts it to %.*s \"%.*s\", and AWS has %s", TEXT_ARG(wanted),
                                   TEXT_ARG(r->value), now));
    s->category = wanted;
    s->value = r->value;
    free(now);
    return true;
}

static bool listed(const crd_str *list, size_t n, crd_str account) {
    for (size_t i = 0; i < n; i++)
        if (text_eq(list[i], account)) return true;
    return false;
}

/* The owner may use it either way. */
static bool same_list(const crd_credit *credit, const crd_aws_credit *aws) {
    bool same = aws->shareable_count > 0 || credit->share_with_count == 0;
    for (size_t i = 0; i < credit->share_with_count; i++)
        same &= text_eq(credit->share_with[i], aws->account) ||
                listed(aws->shareable, aws->shareable_count, credit->share_with[i]);
    for (size_t i = 0; i < aws->shareable_count; i++)
        same &= text_eq(aws->shareable[i], aws->account) ||
                listed(credit->share_with, credit->share_with_count, aws->shareable[i]);
    return same;
}

static bool list_step(preferences *p, const crd_credit *credit, const crd_aws_credit *aws) {
    bool alone = owner_alone_in_policy(credit);
    if (owner_alone_at_aws(aws) ? alone : !alone && same_list(credit, aws)) return false;
    char *now = sharing_text(p, aws);
    add_step(p, alone ? STEP_BY_OWNER : STEP_BY_LIST, credit, aws,
             must_format("the policy shares it with %s, and AWS has %s%s",
                         alone ? "its owner alone" : "a list of accounts", now,
                         !alone && by_default(aws) ? " with other accounts" : ""));
    free(now);
    return true;
}

/* AWS shares a credit by a rule or with a list; the policy's list narrows its restriction. */
static void list_beside_rule(preferences *p, const crd_credit *credit) {
    leave(p, credit,
          must_format("its `share with` stands beside a restriction, which AWS has no setting for: only the "
                      "restriction is compared"));
}

static bool sharing_step(preferences *p, const crd_credit *credit, const crd_aws_credit *aws) {
    const crd_restriction *r = restriction_on(credit, p->month_end);
    if (r && credit->share_listed) list_beside_rule(p, credit);
    if (r) return rule_step(p, credit, aws, r);
    if (credit->share_listed) return list_step(p, credit, aws);
    if (by_default(aws)) return false;
    char *now = sharing_text(p, aws);
    add_step(p, STEP_BY_DEFAULT, credit, aws,
             must_format("the policy shares it with every account that shares, and AWS has %s", now));
    free(now);
    return true;
}

/* ---- Credits ---- */

/* Why nothing can be set for it, or NULL; to be freed. */
static char *out_of_reach(const preferences *p, const crd_credit *credit, const crd_aws_credit *aws) {
    if (!credit->id.ptr) return must_format("the policy gives it no `id`");
    if (!aws) return must_format("AWS did not list it");
    if (crd_money_sign(aws->remaining) <= 0) return must_format("it is used up");
    if (aws->ends != CRD_NO_DATE && aws->ends < p->as_of) return must_format("it ended on %s", text_date(aws->ends).at);
    return NULL;
}

static void compare_credit(preferences *p, const crd_credit *credit, const crd_aws_credit *aws) {
    char *why = out_of_reach(p, credit, aws);
    if (why) {
        leave(p, credit, why);
        return;
    }
    bool status = status_step(p, credit, aws), sharing = sharing_step(p, credit, aws);
    if (!status && !sharing)
        leave(p, credit, must_format("%s and shared as the policy says", aws->disabled ? "paused" : "active"));
}

static void find_unknown(preferences *p, const bool *mentioned) {
    for (size_t i = 0; i < p->credits.n; i++) {
        const crd_aws_credit *aws = p->credits.by_id[i];
        bool over = crd_money_sign(aws->remaining) <= 0 || (aws->ends != CRD_NO_DATE && aws->ends < p->as_of);
        if (over || mentioned[aws - p->credits.at]) continue;
        add_untouched(&p->unknown, &p->unknown_n, text_of(NULL), aws->id,
                      must_format("%.*s, %s %.*s left", TEXT_ARG(aws->description), text_money_exact(aws->remaining).at,
                                  TEXT_ARG(aws->currency)));
    }
}

static void compare_credits(preferences *p) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(p->policy, &n);
    bool *mentioned = must_alloc(NULL, p->credits.n * sizeof *mentioned);
    memset(mentioned, 0, p->credits.n * sizeof *mentioned);
    for (size_t i = 0; i < n; i++) {
        const crd_aws_credit *aws = credits[i].id.ptr ? credits_find(&p->credits, credits[i].id) : NULL;
        if (aws) mentioned[aws - p->credits.at] = true;
        compare_credit(p, &credits[i], aws);
    }
    find_unknown(p, mentioned);
    free(mentioned);
}

/* ---- Accounts ---- */

/* Whether a step shares a credit of the account by a rule: then it has to share, whatever the policy leaves unsaid. */
static bool must_share(const preferences *p, crd_str account) {
    for (size_t i = 0; i < p->steps_n; i++)
        if (p->steps[i].kind == STEP_BY_RULE && text_eq(p->steps[i].aws->account, account)) return true;
    return false;
}

static void compare_account(preferences *p, const crd_aws_credit *aws) {
    const crd_organization *o = crd_policy_organization(p->policy);
    if (o->sharing_count == 0 && !must_share(p, aws->account)) return;
    bool wanted = account_shares_on(o, aws->account, p->month_end);
    if (wanted == (aws->account_shares == 1)) return;
    add_step(p, wanted ? STEP_SHARE_ACCOUNT : STEP_KEEP_ACCOUNT, NULL, aws,
             must_format(wanted ? "the policy lets account %.*s share, and AWS does not"
                                : "the policy does not let account %.*s share, and AWS does",
                         TEXT_ARG(aws->account)));
}

/* Those that say whether the account shares before those that do not. */
static int by_account(const void *a, const void *b) {
    const crd_aws_credit *x = *(const crd_aws_credit *const *)a, *y = *(const crd_aws_credit *const *)b;
    int order = text_order(x->account, y->account);
    return order != 0 ? order : y->account_shares - x->account_shares;
}

static void compare_accounts(preferences *p) {
    const crd_aws_credit **all = must_alloc(NULL, p->credits.n * sizeof *all);
    for (size_t i = 0; i < p->credits.n; i++) all[i] = &p->credits.at[i];
    if (p->credits.n > 1) qsort(all, p->credits.n, sizeof *all, by_account);
    for (size_t i = 0; i < p->credits.n; i++) {
        bool first = i == 0 || !text_eq(all[i]->account, all[i - 1]->account);
        if (first && all[i]->account_shares >= 0) compare_account(p, all[i]);
    }
    free(all);
}

/* Calls come before the console, and an account has to share before a rule can share its credit (CREDITS, step 4). */
static int by_kind(const void *a, const void *b) {
    const step *x = a, *y = b;
    if (x->kind != y->kind) return x->kind < y->kind ? -1 : 1;
    return text_order(x->credit ? x->credit->name : x->aws->account, y->credit ? y->credit->name : y->aws->account);
}

bool preferences_compare(preferences *p) {
    if (!policy_ids_differ(p->c, p->policy)) return false;
    compare_credits(p);
    compare_accounts(p);
    if (p->steps_n > 1) qsort(p->steps, p->steps_n, sizeof *p->steps, by_kind);
    return !p->c->undone;
}
