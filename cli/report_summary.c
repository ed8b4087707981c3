/* SPDX-License-Identifier: Apache-2.0
 *
 * The top of the page: of what it is, the figures that everybody asks for first, and what somebody has to look at. */
#include <stdlib.h>
#include <string.h>

#include "report.h"

/* ---- Of what it is ---- */

static const char *rows(uint64_t n) { return n == 1 ? "row" : "rows"; }

static void of_what(report *r) {
    html *h = &r->h;
    const crd_plan *plan = r->plan;
    html_begin(h, "p");
    html_attr(h, "class", "of");
    html_text(h, "Policy ");
    html_foreign(h, text_of(r->c->options.files[0]));
    html_format(h, " as of %s. ", text_date(plan->as_of).at);
    if (plan->rows == 0) html_text(h, "There are no charges.");
    if (plan->rows > 0)
        html_format(h, "%s %s of charges, %s%s%s, all amounts in %.*s.", text_count(plan->rows).at, rows(plan->rows),
                    text_month(plan->from).at, plan->from == plan->to ? "" : " to ",
                    plan->from == plan->to ? "" : text_month(plan->to).at, TEXT_ARG(plan->currency));
    html_end(h);
}

/* ---- The key figures ---- */

static void figure(report *r, const char *name, crd_money amount, const char *id) {
    html *h = &r->h;
    char exact[CRD_MONEY_MAX];
    crd_money_text(amount, exact);
    html_begin(h, "div");
    html_element(h, "dt", name);
    html_begin(h, "dd");
    html_begin(h, "data");
    html_attr(h, "id", id);
    html_attr(h, "value", exact);
    html_text(h, text_money(amount).at);
    html_end(h);
}

static void figure_note(report *r, const char *text) {
    html_begin(&r->h, "span");
    html_attr(&r->h, "class", "sub");
    html_text(&r->h, text);
    html_end(&r->h);
    html_end(&r->h); /* dd */
    html_end(&r->h);
}

static crd_money sum_of(const crd_plan *plan, crd_money (*of)(const crd_credit_result *credit)) {
    crd_money sum = {0};
    for (size_t i = 0; i < plan->credits_count; i++) sum = money_add(sum, of(&plan->credits[i]));
    return sum;
}
static crd_money remaining(const crd_credit_result *credit) { return credit->remaining; }
static crd_money forfeited(const crd_credit_result *credit) { return credit->forfeited; }

static crd_money forecast_forfeits(const crd_plan *plan, crd_course which) {
    crd_money sum = {0};
    for (size_t i = 0; plan->forecast && i < plan->credits_count; i++)
        if (report_is_forecast(plan, i)) sum = money_add(sum, plan->forecast->credits[i].at[which].forfeited);
    return sum;
}

/* A share that is not zero must not look like zero. */
static void share_note(report *r) {
    unsigned percent = percent_of(r->plan->credited, r->plan->charged);
    bool tiny = percent == 0 && crd_money_sign(r->plan->credited) > 0;
    char *text = tiny ? must_format("less than 1%% of the charges") : must_format("%u%% of the charges", percent);
    figure_note(r, text);
    free(text);
}

static void left_note(report *r) {
    crd_money gone = sum_of(r->plan, forfeited);
    size_t n = r->plan->credits_count;
    char *text = crd_money_sign(gone) == 0
                     ? must_format("of %zu %s", n, n == 1 ? "credit" : "credits")
                     : must_format("of %zu %s; %s forfeited", n, n == 1 ? "credit" : "credits", text_money(gone).at);
    figure_note(r, text);
    free(text);
}

/* At the low rate most is forfeited. */
static void forecast_figure(report *r) {
    if (!r->plan->forecast || r->plan->credits_count == 0) return;
    crd_money low = forecast_forfeits(r->plan, CRD_COURSE_LOW), high = forecast_forfeits(r->plan, CRD_COURSE_HIGH);
    figure(r, "Forecast to be forfeited", low, "figure-forfeits");
    char *text = money_compare(low, high) == 0 ? must_format("at the low and the high rate")
                                               : must_format("at the low rate; %s at the high", text_money(high).at);
    figure_note(r, text);
    free(text);
}

static void guards_figure(report *r) {
    const crd_plan *plan = r->plan;
    size_t broken = 0;
    for (size_t i = 0; i < plan->guards_count; i++) broken += !plan->guards[i].ok;
    if (plan->guards_count == 0) return;
    html_begin(&r->h, "div");
    html_element(&r->h, "dt", "Guards");
    html_begin(&r->h, "dd");
    html_begin(&r->h, "data");
    html_attr_format(&r->h, "value", "%zu", broken);
    html_attr(&r->h, "id", "figure-broken");
    if (broken > 0)
        html_format(&r->h, "%s broken", text_count(broken).at);
    else
        html_text(&r->h, "all hold");
    html_end(&r->h);
    char *text = must_format("of %s", text_count(plan->guards_count).at);
    figure_note(r, text);
    free(text);
}

static void key_figures(report *r) {
    const crd_plan *plan = r->plan;
    html_begin(&r->h, "dl");
    html_attr(&r->h, "class", "figures");
    figure(r, "Charged", plan->charged, "figure-charged");
    figure_note(r, "before credits");
    figure(r, "Paid by credits", plan->credited, "figure-credited");
    share_note(r);
    figure(r, "Left to pay", plan->net, "figure-net");
    figure_note(r, "net of credits");
    figure(r, "Left on the credits", sum_of(plan, remaining), "figure-remaining");
    left_note(r);
    forecast_figure(r);
    guards_figure(r);
    html_end(&r->h);
}

/* ---- What needs attention ---- */

#define MOST_ITEMS 20

typedef struct attention {
    report *r;
    size_t n;
    bool bad; /* what is wrong is told first, then what may go wrong */
} attention;

/* An item, up to its text; item_end ends it. False: it is not its turn, or there is no room for it. */
static bool item(attention *a, const char *kind, const char *sign, const char *word, const char *where) {
    html *h = &a->r->h;
    if ((strcmp(kind, "bad") == 0) != a->bad) return false;
    if (a->n++ >= MOST_ITEMS) return false;
    if (a->n == 1) {
        html_begin(h, "ul");
        html_attr(h, "class", "attention");
    }
    html_begin(h, "li");
    html_begin(h, "a");
    html_attr_format(h, "href", "#%s", where);
    mark_text(a->r, (mark){kind, sign, word});
    html_end(h);
    html_text(h, " ");
    return true;
}

static void item_end(attention *a) { html_end(&a->r->h); }

static void broken_guards(attention *a) {
    const crd_plan *plan = a->r->plan;
    for (size_t i = 0; i < plan->guards_count; i++) {
        const crd_guard_result *g = &plan->guards[i];
        if (g->ok) continue;
        bool error = g->severity == CRD_ERROR;
        const char *word = error ? "broken guard" : "warning";
        if (!item(a, error ? "bad" : "warn", error ? "✗" : "!", word, "checks")) continue;
        html_foreign(&a->r->h, g->name);
        if (g->subject.ptr) html_text(&a->r->h, ": ");
        if (g->subject.ptr) html_foreign(&a->r->h, g->subject);
        item_end(a);
    }
}

static void due_actions(attention *a) {
    const crd_plan *plan = a->r->plan;
    for (size_t i = 0; i < plan->actions_count; i++) {
        const crd_action *action = &plan->actions[i];
        if (action->state != CRD_ACTION_DUE) continue;
        bool fails = plan_action_fails(&a->r->c->options, action);
        if (!item(a, fails ? "bad" : "warn", fails ? "✗" : "!", "due", "actions")) continue;
        html_foreign(&a->r->h, plan->credits[action->credit].credit->name);
        html_text(&a->r->h, ": ");
        html_foreign(&a->r->h, action->title);
        item_end(a);
    }
}

static void reactivation(attention *a, const crd_credit *credit, const crd_reactivation *re) {
    if (re->state == CRD_REACTIVATION_NONE || re->state == CRD_REACTIVATION_SAFE) return;
    bool late = re->state != CRD_REACTIVATION_OPEN;
    if (!item(a, late ? "bad" : "warn", late ? "✗" : "!", "paused", "forecast")) return;
    html_foreign(&a->r->h, credit->name);
    if (re->state == CRD_REACTIVATION_TOO_LATE)
        html_format(&a->r->h, " cannot be used up any more: re-activated today, %s would still be forfeited",
                    text_money(re->next_forfeits).at);
    else
        html_format(&a->r->h,
                    late ? " re-activates too late: the last safe day is %s"
                         : " has no day of re-activation; the last safe one is %s",
                    text_date(re->last_safe).at);
    item_end(a);
}

/* What even the high rate leaves, or else what the low one does. */
static void forfeits(attention *a, const crd_credit *credit, const crd_credit_forecast *f) {
    crd_money least = f->at[CRD_COURSE_HIGH].forfeited, most = f->at[CRD_COURSE_LOW].forfeited;
    bool sure = crd_money_sign(least) != 0;
    if (!sure && crd_money_sign(most) == 0) return;
    if (!item(a, "warn", "!", "forecast", "forecast")) return;
    html_foreign(&a->r->h, credit->name);
    html_format(&a->r->h, sure ? " will forfeit at least %s on %s" : " may forfeit up to %s on %s",
                text_money(sure ? least : most).at, text_date(credit->expires).at);
    item_end(a);
}

static void forecasts(attention *a) {
    const crd_plan *plan = a->r->plan;
    for (size_t i = 0; plan->forecast && i < plan->credits_count; i++) {
        if (!report_is_forecast(plan, i)) continue;
        reactivation(a, plan->credits[i].credit, &plan->forecast->credits[i].reactivation);
        forfeits(a, plan->credits[i].credit, &plan->forecast->credits[i]);
    }
}

static void findings(attention *a) {
    size_t n = crd_diagnostics_count(a->r->c->list);
    if (n == 0) return;
    if (!item(a, "warn", "!", "findings", "findings")) return;
    html_format(&a->r->h, "%s %s in the policy or the charges", text_count(n).at, n == 1 ? "finding" : "findings");
    item_end(a);
}

static void defect(attention *a) {
    if (crd_money_sign(a->r->plan->difference) == 0) return;
    if (!item(a, "bad", "✗", "defect", "basis")) return;
    html_text(&a->r->h, "the sums do not agree: a defect of crd, do not rely on this page");
    item_end(a);
}

static void needs_attention(report *r) {
    attention a = {.r = r};
    html_begin(&r->h, "section");
    html_attr(&r->h, "id", "attention");
    html_element(&r->h, "h2", "Needs attention");
    for (int turn = 0; turn < 2; turn++) {
        a.bad = turn == 0;
        defect(&a);
        broken_guards(&a);
        due_actions(&a);
        forecasts(&a);
        findings(&a);
    }
    if (a.n > 0) html_end(&r->h);
    if (a.n > MOST_ITEMS) report_note(r, "and %s more, see the sections below", text_count(a.n - MOST_ITEMS).at);
    if (a.n == 0) report_note(r, "Nothing: no guard is broken, no action is due, no credit is known to expire unused.");
    html_end(&r->h);
}

void report_summary(report *r) {
    html_begin(&r->h, "header");
    html_element(&r->h, "h1", "AWS credits");
    of_what(r);
    key_figures(r);
    html_end(&r->h);
    needs_attention(r);
}
