/* SPDX-License-Identifier: Apache-2.0
 *
 * crd explain --credit for people: where a credit went, and what it did not pay. */
#include <stdlib.h>

#include "allocations.h"

static void heading(cli *c, const crd_plan *plan, const crd_credit_result *r) {
    output *o = &c->out;
    output_style(o, STYLE_BOLD);
    output_text(o, "Credit ");
    output_str(o, r->credit->name);
    output_style(o, STYLE_PLAIN);
    output_format(o, " as of %s, in %.*s: %s\n", text_date(plan->as_of).at, TEXT_ARG(plan->currency),
                  crd_credit_status_text(r->status));
    output_format(o, "opening %s = applied %s + remaining %s + forfeited %s\n", text_money_exact(r->opening).at,
                  text_money_exact(r->applied).at, text_money_exact(r->remaining).at,
                  text_money_exact(r->forfeited).at);
}

static void payments(output *o, const crd_policy *policy, const crd_plan *plan, const crd_credit_result *r,
                     size_t credit) {
    table t = {0};
    plan_heading(o, "Where it went");
    if (crd_money_sign(r->applied) == 0) {
        output_text(o, "  nowhere\n");
        return;
    }
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "service");
    table_head(&t, COLUMN_TEXT, "sku");
    table_head(&t, COLUMN_RIGHT, "amount");
    for (size_t i = 0; i < plan->history_count; i++) {
        const crd_application *a = &plan->history[i];
        if (a->credit != credit) continue;
        table_styled(&t, STYLE_PLAIN, text_month(a->month).at);
        table_account(&t, a->account, policy_account_name(policy, a->account));
        table_text(&t, a->service);
        table_text(&t, a->sku);
        table_money(&t, STYLE_PLAIN, a->amount);
    }
    table_rule(&t);
    table_styled(&t, STYLE_BOLD, "total");
    for (size_t i = 0; i < 3; i++) table_styled(&t, STYLE_PLAIN, "");
    table_money(&t, STYLE_BOLD, r->applied);
    table_print(&t, o);
    table_free(&t);
}

/* Longer than the reason's name, for people. */
static const char *meaning(crd_refusal why) {
    switch (why) {
    case CRD_REFUSAL_NOT_STARTED: return "before its first day";
    case CRD_REFUSAL_EXPIRED: return "behind its last day";
    case CRD_REFUSAL_NOT_JOINED: return "its owner had not joined";
    case CRD_REFUSAL_LEFT: return "its owner had left";
    case CRD_REFUSAL_BEFORE_BALANCE: return "settled before its balance was taken";
    case CRD_REFUSAL_JOINED: return "in the month in which its owner joined, behind that day";
    case CRD_REFUSAL_COVERS: return "services that it does not cover";
    case CRD_REFUSAL_PROGRAM: return "third-party models on Bedrock, which only program activate pays";
    case CRD_REFUSAL_JOINING: return "other accounts, in the month in which its owner joined";
    case CRD_REFUSAL_OWNER_SHARING: return "other accounts, and its owner does not share";
    case CRD_REFUSAL_NOT_LISTED: return "accounts that are not on its `share with`";
    case CRD_REFUSAL_SHARING: return "accounts that do not share";
    case CRD_REFUSAL_RESTRICTED: return "kept out by its restriction";
    case CRD_REFUSAL_PAUSED: return "kept out by its pause alone";
    case CRD_REFUSAL_NOTHING_LEFT: return "paid by credits that went first";
    case CRD_REFUSAL_USED_UP: return "its balance was used up";
    case CRD_REFUSAL_NONE:
    case CRD_REFUSALS: break;
    }
    return "";
}

static void not_paid(output *o, const crd_credit_explanation *found) {
    table t = {0};
    plan_heading(o, "What there was to pay");
    table_head(&t, COLUMN_TEXT, "");
    table_head(&t, COLUMN_RIGHT, "amount");
    table_styled(&t, STYLE_PLAIN, "paid by it");
    table_money(&t, STYLE_BOLD, found->applied);
    for (size_t i = 0; i < found->not_paid_count; i++) {
        table_styled(&t, STYLE_PLAIN, meaning(found->not_paid[i].why));
        table_money(&t, STYLE_PLAIN, found->not_paid[i].amount);
    }
    table_rule(&t);
    table_styled(&t, STYLE_BOLD, "eligible for credits, negative charges taken off");
    table_money(&t, STYLE_BOLD, found->eligible);
    table_print(&t, o);
    table_free(&t);
}

static void rivals(output *o, const crd_plan *plan, const crd_credit_explanation *found) {
    table t = {0};
    if (found->rivals_count == 0) return;
    plan_heading(o, "Credits that went first, on charges that it could have paid");
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_RIGHT, "paid before it");
    for (size_t i = 0; i < found->rivals_count; i++) {
        table_text(&t, plan->credits[found->rivals[i].credit].credit->name);
        table_money(&t, STYLE_PLAIN, found->rivals[i].amount);
    }
    table_print(&t, o);
    table_free(&t);
}

static void ties(output *o, const crd_plan *plan, size_t credit) {
    bool begun = false;
    for (size_t i = 0; i < plan->ties_count; i++) {
        const crd_tie *t = &plan->ties[i];
        if (t->credit != credit) continue;
        if (!begun) plan_heading(o, "Ties: AWS does not say which of two equal amounts it pays first");
        begun = true;
        char *text = must_format("in %s %.*s was paid before %.*s", text_month(t->month).at, TEXT_ARG(t->first),
                                 TEXT_ARG(t->second));
        output_spaces(o, 2);
        paragraph_print(o, 2, 4, text_of(text));
        free(text);
    }
}

void explain_credit_people(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_credit_explanation *found,
                           const crd_allocation_result *history, const crd_reading *reading) {
    output *o = &c->out;
    const crd_credit_result *r = &plan->credits[found->credit];
    heading(c, plan, r);
    reading_people(o, reading);
    payments(o, policy, plan, r, found->credit);
    not_paid(o, found);
    rivals(o, plan, found);
    ties(o, plan, found->credit);
    if (history) allocations_people(o, policy, history);
}
