/* SPDX-License-Identifier: Apache-2.0
 *
 * crd plan for people: one section for each question, in the order in which they are asked. Tables show cents; the
 * last line shows every decimal, so that it can be checked by hand. */
#include <stdlib.h>

#include "cli.h"
#include "table.h"

#define BAR 10 /* characters of the bar that shows how much of a credit is used */

void plan_heading(output *o, const char *text) {
    if (o->n > 0 || o->spill) output_text(o, "\n");
    output_styled(o, STYLE_BOLD, text);
    output_text(o, "\n");
}

static const char *rows(uint64_t n) { return n == 1 ? "row" : "rows"; }

static void header(cli *c, const crd_plan *plan) {
    output *o = &c->out;
    output_style(o, STYLE_BOLD);
    output_text(o, "Plan for ");
    output_str(o, text_of(c->options.files[0]));
    output_style(o, STYLE_PLAIN);
    output_format(o, " as of %s, in %.*s\n", text_date(plan->as_of).at, TEXT_ARG(plan->currency));
    if (plan->rows == 0) {
        output_text(o, "no charges\n");
        return;
    }
    output_format(o, "%s %s of charges from ", text_count(plan->rows).at, rows(plan->rows));
    output_str(o, text_of(c->options.charges[0]));
    if (c->options.charges_n > 1) output_format(o, " and %zu more", c->options.charges_n - 1);
    output_text(o, ", ");
    if (plan->from == plan->to)
        output_format(o, "%s\n", text_month(plan->from).at);
    else
        output_format(o, "%s to %s\n", text_month(plan->from).at, text_month(plan->to).at);
}

/* ---- Charges ---- */

static void charge_row(table *t, style s, const char *name, uint64_t n, crd_money cost) {
    table_styled(t, s, name);
    table_count(t, n);
    table_money(t, s, cost);
}

static void charges(output *o, const crd_plan *plan) {
    table t = {0};
    plan_heading(o, "Charges");
    table_head(&t, COLUMN_TEXT, "");
    table_head(&t, COLUMN_RIGHT, "rows");
    table_head(&t, COLUMN_RIGHT, "cost");
    charge_row(&t, STYLE_PLAIN, "eligible for credits", plan->eligible_rows, plan->eligible);
    for (size_t i = 0; i < plan->ineligible_count; i++) {
        char *name = must_format("not eligible: %s", plan->ineligible[i].reason);
        charge_row(&t, STYLE_PLAIN, name, plan->ineligible[i].rows, plan->ineligible[i].cost);
        free(name);
    }
    table_rule(&t);
    charge_row(&t, STYLE_BOLD, "total", plan->rows, plan->total);
    table_print(&t, o);
    table_free(&t);
}

/* ---- Credits ---- */

static style status_style(crd_credit_status status) {
    switch (status) {
    case CRD_CREDIT_ACTIVE: return STYLE_GOOD;
    case CRD_CREDIT_PAUSED: return STYLE_WARN;
    case CRD_CREDIT_PENDING:
    case CRD_CREDIT_EXHAUSTED:
    case CRD_CREDIT_EXPIRED: break;
    }
    return STYLE_PLAIN;
}

/* "[###.......]  31%" */
static void used(table *t, const crd_credit_result *credit) {
    unsigned percent = percent_of(credit->applied, credit->opening);
    char bar[BAR + 1];
    for (unsigned i = 0; i < BAR; i++) bar[i] = i * 100 < percent * BAR ? '#' : '.';
    bar[BAR] = '\0';
    char *text = must_format("[%s] %3u%%", bar, percent);
    table_styled(t, STYLE_PLAIN, text);
    free(text);
}

static void status(table *t, const crd_credit_result *credit) {
    const char *name = crd_credit_status_text(credit->status);
    char *text = credit->exhausted_in ? must_format("%s in %s", name, text_month(credit->exhausted_in).at)
                                      : must_format("%s", name);
    table_styled(t, status_style(credit->status), text);
    free(text);
}

static void credit_table(output *o, const crd_plan *plan) {
    table t = {0};
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_RIGHT, "opening");
    table_head(&t, COLUMN_RIGHT, "applied");
    table_head(&t, COLUMN_RIGHT, "remaining");
    table_head(&t, COLUMN_RIGHT, "forfeited");
    table_head(&t, COLUMN_TEXT, "used");
    table_head(&t, COLUMN_TEXT, "status");
    for (size_t i = 0; i < plan->credits_count; i++) {
        const crd_credit_result *credit = &plan->credits[i];
        table_text(&t, credit->credit->name);
        table_money(&t, STYLE_PLAIN, credit->opening);
        table_money(&t, STYLE_BOLD, credit->applied);
        table_money(&t, STYLE_PLAIN, credit->remaining);
        table_money(&t, crd_money_sign(credit->forfeited) ? STYLE_BAD : STYLE_PLAIN, credit->forfeited);
        used(&t, credit);
        status(&t, credit);
    }
    table_print(&t, o);
    table_free(&t);
}

/* "2026-07-01 to 2026-09-14": the last day, not the day after it. */
static void timeline_row(table *t, crd_str name, const crd_timeline_entry *entry) {
    table_text(t, name);
    table_styled(t, status_style(entry->status), crd_credit_status_text(entry->status));
    table_styled(t, STYLE_PLAIN, entry->from == CRD_NO_DATE ? "" : text_date(entry->from).at);
    table_styled(t, STYLE_PLAIN, entry->until == CRD_NO_DATE ? "" : text_date(entry->until - 1).at);
}

static void timelines(output *o, const crd_plan *plan) {
    table t = {0};
    plan_heading(o, "Timeline");
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "status");
    table_head(&t, COLUMN_TEXT, "first day");
    table_head(&t, COLUMN_TEXT, "last day");
    for (size_t i = 0; i < plan->credits_count; i++) {
        const crd_credit_result *credit = &plan->credits[i];
        for (size_t k = 0; k < credit->timeline_count; k++)
            timeline_row(&t, k == 0 ? credit->credit->name : text_of(""), &credit->timeline[k]);
    }
    table_print(&t, o);
    table_free(&t);
    plan_reactivations(o, plan);
}

static void credits(output *o, const crd_plan *plan) {
    plan_heading(o, "Credits");
    if (plan->credits_count == 0) {
        output_text(o, "  the policy has none\n");
        return;
    }
    credit_table(o, plan);
    timelines(o, plan);
}

/* ---- Payments and bills ---- */

static void account(table *t, const crd_policy *policy, crd_str id) {
    table_account(t, id, policy_account_name(policy, id));
}

static void payment(table *t, const crd_policy *policy, const options *wanted, const crd_application *a) {
    table_styled(t, STYLE_PLAIN, text_month(a->month).at);
    account(t, policy, a->account);
    table_text(t, a->service);
    if (plan_finer(wanted, "sku")) table_text(t, a->sku);
    if (plan_finer(wanted, "region")) table_text(t, a->region);
    if (plan_finer(wanted, "day")) table_styled(t, STYLE_PLAIN, text_date(a->day).at);
    table_money(t, STYLE_PLAIN, a->amount);
}

static void payments(cli *c, const crd_policy *policy, const crd_plan *plan) {
    static const char *const finer[] = {"sku", "region", "day"};
    table t = {0};
    plan_heading(&c->out, "Where the credits landed");
    if (plan->history_count == 0) {
        output_text(&c->out, "  nowhere: no credit could pay any of these charges\n");
        return;
    }
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "service");
    for (size_t i = 0; i < sizeof finer / sizeof finer[0]; i++)
        if (plan_finer(&c->options, finer[i])) table_head(&t, COLUMN_TEXT, finer[i]);
    table_head(&t, COLUMN_RIGHT, "amount");
    for (size_t i = 0; i < plan->history_count; i++) {
        const crd_application *a = &plan->history[i];
        bool first = i == 0 || plan->history[i - 1].credit != a->credit;
        table_text(&t, first ? plan->credits[a->credit].credit->name : text_of(""));
        payment(&t, policy, &c->options, a);
    }
    table_print(&t, &c->out);
    table_free(&t);
}

static void bills(output *o, const crd_policy *policy, const crd_plan *plan) {
    table t = {0};
    plan_heading(o, "Bills");
    if (plan->bills_count == 0) output_text(o, "  none\n");
    if (plan->bills_count == 0) return;
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_RIGHT, "charged");
    table_head(&t, COLUMN_RIGHT, "credited");
    table_head(&t, COLUMN_RIGHT, "net");
    for (size_t i = 0; i < plan->bills_count; i++) {
        const crd_bill *bill = &plan->bills[i];
        if (i > 0 && text_eq(bill->account, bill[-1].account))
            table_styled(&t, STYLE_PLAIN, "");
        else
            account(&t, policy, bill->account);
        table_styled(&t, STYLE_PLAIN, text_month(bill->month).at);
        table_money(&t, STYLE_PLAIN, bill->charged);
        table_money(&t, STYLE_PLAIN, bill->credited);
        table_money(&t, STYLE_BOLD, bill->net);
    }
    table_rule(&t);
    table_styled(&t, STYLE_BOLD, "total");
    table_styled(&t, STYLE_PLAIN, "");
    table_money(&t, STYLE_PLAIN, plan->charged);
    table_money(&t, STYLE_PLAIN, plan->credited);
    table_money(&t, STYLE_BOLD, plan->net);
    table_print(&t, o);
    table_free(&t);
}

/* ---- Guards ---- */

static void guard(output *o, const crd_guard_result *g) {
    bool error = g->severity == CRD_ERROR;
    output_text(o, "  ");
    output_styled(o,
                  g->ok   ? STYLE_GOOD
                  : error ? STYLE_BAD
                          : STYLE_WARN,
                  g->ok   ? "holds  "
                  : error ? "BROKEN "
                          : "warning");
    output_text(o, "  ");
    output_str(o, g->name);
    output_text(o, ": ");
    output_str(o, g->subject.ptr ? g->subject : text_of(g->for_category ? "no category" : "no credit"));
    output_text(o, "\n");
    if (g->ok || !g->detail.ptr) return;
    output_spaces(o, 11);
    output_str(o, g->detail);
    output_format(o, " (%.*s:%u:%u)\n", TEXT_ARG(g->place.file), g->place.line, g->place.column);
}

void plan_guards(output *o, const crd_plan *plan, bool broken_only) {
    bool begun = false;
    for (size_t i = 0; i < plan->guards_count; i++) {
        if (broken_only && plan->guards[i].ok) continue;
        if (!begun) plan_heading(o, "Guards");
        begun = true;
        guard(o, &plan->guards[i]);
    }
}

/* ---- What AWS leaves open, and what found no place ---- */

static void ties(output *o, const crd_plan *plan) {
    if (plan->ties_count == 0) return;
    plan_heading(o, "Ties: AWS does not say which of two equal amounts a credit pays first");
    table t = {0};
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_TEXT, "paid first");
    table_head(&t, COLUMN_TEXT, "not paid in full");
    for (size_t i = 0; i < plan->ties_count; i++) {
        table_text(&t, plan->credits[plan->ties[i].credit].credit->name);
        table_styled(&t, STYLE_PLAIN, text_month(plan->ties[i].month).at);
        table_text(&t, plan->ties[i].first);
        table_text(&t, plan->ties[i].second);
    }
    table_print(&t, o);
    table_free(&t);
}

static void leftovers(output *o, const crd_policy *policy, const crd_plan *plan) {
    if (plan->leftovers_count == 0) return;
    plan_heading(o, "Negative charges that found nothing to offset");
    table t = {0};
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "service");
    table_head(&t, COLUMN_TEXT, "sku");
    table_head(&t, COLUMN_RIGHT, "amount");
    for (size_t i = 0; i < plan->leftovers_count; i++) {
        const crd_leftover *left = &plan->leftovers[i];
        table_styled(&t, STYLE_PLAIN, text_month(left->month).at);
        account(&t, policy, left->account);
        table_text(&t, left->service);
        table_text(&t, left->sku);
        table_money(&t, STYLE_PLAIN, left->amount);
    }
    table_print(&t, o);
    table_free(&t);
}

static void conservation(output *o, const crd_plan *plan) {
    bool exact = crd_money_sign(plan->difference) == 0;
    plan_heading(o, "Conservation");
    output_format(o, "  charged %s = credited %s + net %s, difference ", text_money_exact(plan->charged).at,
                  text_money_exact(plan->credited).at, text_money_exact(plan->net).at);
    output_styled(o, exact ? STYLE_GOOD : STYLE_BAD, text_money_exact(plan->difference).at);
    output_text(o, exact ? "\n" : ": a defect of crd, do not rely on this plan\n");
}

void plan_people(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_assumptions *assumptions,
                 const crd_reading *reading) {
    output *o = &c->out;
    header(c, plan);
    reading_people(o, reading);
    charges(o, plan);
    credits(o, plan);
    payments(c, policy, plan);
    bills(o, policy, plan);
    if (c->options.forecast) plan_forecast(o, plan, c->options.full);
    plan_guards(o, plan, false);
    plan_actions(o, &c->options, plan, false);
    ties(o, plan);
    leftovers(o, policy, plan);
    if (assumptions) plan_assumptions(o, plan, assumptions);
    conservation(o, plan);
}
