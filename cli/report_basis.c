/* SPDX-License-Identifier: Apache-2.0
 *
 * What the page rests on: how the corners that AWS leaves open were settled and whether that matters here, the files it
 * was made from, and whether the sums agree. */
#include <string.h>

#include "report.h"

#define MOST_CHANGES 5 /* of one setting */

/* ---- Assumptions ---- */

/* "applied of training", "net of 444455556666 in 2026-10", "guard every credit is used: training" */
static void whose(report *r, const crd_figure_change *change) {
    html *h = &r->h;
    if (change->figure == CRD_FIGURE_GUARD) {
        const crd_guard_result *guard = change->held ? change->held : change->now;
        html_text(h, "guard ");
        html_foreign(h, guard->name);
        if (guard->subject.ptr) html_text(h, ": ");
        if (guard->subject.ptr) html_foreign(h, guard->subject);
        return;
    }
    html_format(h, "%s of ", crd_figure_text(change->figure));
    if (change->figure == CRD_FIGURE_NET) {
        const crd_bill *bill = &r->plan->bills[change->number];
        html_foreign(h, bill->account);
        html_format(h, " in %s", text_month(bill->month).at);
    } else
        html_foreign(h, r->plan->credits[change->number].credit->name);
}

static const char *outcome(const crd_guard_result *guard) { return !guard || guard->ok ? "holds" : "broken"; }

static void change_item(report *r, const crd_figure_change *change) {
    html *h = &r->h;
    html_begin(h, "li");
    whose(r, change);
    if (change->figure == CRD_FIGURE_GUARD)
        html_format(h, ": %s, then %s", outcome(change->held), outcome(change->now));
    else
        html_format(h, ": %s, then %s", text_money(change->before).at, text_money(change->after).at);
    html_end(h);
}

static void changes_cell(report *r, const crd_assumption *a) {
    html *h = &r->h;
    html_begin(h, "td");
    html_attr(h, "class", "long");
    if (a->changes_count == 0)
        html_text(h, "nothing");
    else {
        html_begin(h, "ul");
        for (size_t i = 0; i < a->changes_count && i < MOST_CHANGES; i++) change_item(r, &a->changes[i]);
        if (a->changes_count > MOST_CHANGES) {
            html_begin(h, "li");
            html_format(h, "and %s more figures", text_count(a->changes_count - MOST_CHANGES).at);
            html_end(h);
        }
        html_end(h);
    }
    html_end(h);
}

static const char *value_in_policy(const crd_assumptions *a, const char *option) {
    for (size_t i = 0; i < a->policy_count; i++)
        if (strcmp(a->policy[i].option, option) == 0) return a->policy[i].value;
    return "";
}

static void assumption_row(report *r, const crd_assumption *a) {
    const crd_setting *other = &a->settings[0];
    row_open(r);
    cell_head_text(r, other->option);
    cell_text(r, value_in_policy(r->assumptions, other->option));
    cell_text(r, other->value);
    changes_cell(r, a);
    row_close(r);
}

static size_t count_mattering(const crd_assumptions *a) {
    size_t n = 0;
    for (size_t i = 0; i < a->alone; i++) n += a->at[i].changes_count > 0;
    return n;
}

void report_assumed(report *r) {
    static const column columns[] = {
        {"Option", CELL_TEXT}, {"Assumed here", CELL_TEXT}, {"If it were", CELL_TEXT}, {"Changes", CELL_TEXT}};
    const crd_assumptions *a = r->assumptions;
    size_t n = count_mattering(a);
    report_section(r, "assumed", "What was assumed");
    if (n == 0)
        report_note(r,
                    "AWS leaves %zu questions of settlement open. For these charges no other answer changes a figure.",
                    a->policy_count);
    else
        report_note(r, "AWS leaves %zu questions of settlement open. Here %zu %s would change a figure.",
                    a->policy_count, n, n == 1 ? "other answer" : "other answers");
    TABLE_OPEN(r, "table-assumed", "Settlement options, and what each would change", false, columns);
    for (size_t i = 0; i < a->alone; i++) assumption_row(r, &a->at[i]);
    table_close(r);
    html_end(&r->h);
}

/* ---- Ties, and what found no place ---- */

static crd_money nothing(const void *list, size_t i) {
    (void)list;
    (void)i;
    return (crd_money){0};
}

static void ties(report *r) {
    static const column columns[] = {
        {"Credit", CELL_TEXT}, {"Month", CELL_TEXT}, {"Paid first", CELL_TEXT}, {"Not paid in full", CELL_TEXT}};
    const crd_plan *plan = r->plan;
    if (plan->ties_count == 0) return;
    shown s = largest(plan->ties_count, REPORT_ROWS, nothing, plan->ties);
    TABLE_OPEN(r, "table-ties", "Equal amounts of which AWS does not say which is paid first", false, columns);
    for (size_t i = 0; i < plan->ties_count; i++) {
        if (!s.at[i]) continue;
        row_open(r);
        cell_head(r, plan->credits[plan->ties[i].credit].credit->name);
        cell_month(r, plan->ties[i].month);
        cell_str(r, plan->ties[i].first);
        cell_str(r, plan->ties[i].second);
        row_close(r);
    }
    table_close(r);
    if (s.left_out > 0) report_note(r, "and %s more", text_count(s.left_out).at);
    shown_free(&s);
}

static crd_money leftover_size(const void *list, size_t i) {
    return money_subtract((crd_money){0}, ((const crd_leftover *)list)[i].amount);
}

static void leftover_row(report *r, const crd_leftover *left) {
    row_open(r);
    cell_head_account(r, left->account);
    cell_month(r, left->month);
    cell_str(r, left->service);
    cell_str(r, left->sku);
    cell_money(r, left->amount);
    row_close(r);
}

static void leftovers_rest(report *r, const shown *s) {
    crd_money rest = {0};
    if (s->left_out == 0) return;
    for (size_t i = 0; i < s->n; i++)
        if (!s->at[i]) rest = money_add(rest, r->plan->leftovers[i].amount);
    row_rest(r, s, 4);
    cell_money(r, rest);
    row_close(r);
}

static void leftovers(report *r) {
    static const column columns[] = {{"Account", CELL_TEXT},
                                     {"Month", CELL_TEXT},
                                     {"Service", CELL_TEXT},
                                     {"SKU", CELL_TEXT},
                                     {"Amount", CELL_NUMBER}};
    const crd_plan *plan = r->plan;
    if (plan->leftovers_count == 0) return;
    shown s = largest(plan->leftovers_count, REPORT_ROWS, leftover_size, plan->leftovers);
    TABLE_OPEN(r, "table-leftovers", "Negative charges that found nothing to offset", true, columns);
    for (size_t i = 0; i < plan->leftovers_count; i++)
        if (s.at[i]) leftover_row(r, &plan->leftovers[i]);
    table_totals(r);
    leftovers_rest(r, &s);
    table_close(r);
    shown_free(&s);
}

/* ---- The files ---- */

static void input_row(report *r, const report_input *input) {
    row_open(r);
    cell_head(r, text_of(input->name));
    cell_text(r, input->what);
    html_begin(&r->h, "td");
    html_begin(&r->h, input->digest ? "code" : "i");
    html_text(&r->h, input->digest ? input->digest : "none: it was read from a pipe");
    html_end(&r->h);
    html_end(&r->h);
    row_close(r);
}

static void inputs(report *r) {
    static const column columns[] = {{"File", CELL_TEXT}, {"What", CELL_TEXT}, {"SHA-256", CELL_TEXT}};
    TABLE_OPEN(r, "table-inputs", "What this page was made from", false, columns);
    for (size_t i = 0; i < r->inputs_n && i < REPORT_ROWS; i++) input_row(r, &r->inputs[i]);
    table_close(r);
    if (r->inputs_n > REPORT_ROWS) report_note(r, "and %s more", text_count(r->inputs_n - REPORT_ROWS).at);
}

/* What the reader left out or assumed, as the other verbs say it. */
static void reading(report *r) {
    output notes = {0};
    reading_people(&notes, r->reading);
    crd_str text = {notes.at, notes.n};
    if (text.len > 0) {
        html_begin(&r->h, "p");
        html_attr(&r->h, "class", "lines");
        html_str(&r->h, text);
        html_end(&r->h);
    }
    output_free(&notes);
}

/* ---- The sums ---- */

static void exact(report *r, const char *id, crd_money amount) {
    char value[CRD_MONEY_MAX];
    crd_money_text(amount, value);
    html_begin(&r->h, "data");
    html_attr(&r->h, "id", id);
    html_attr(&r->h, "value", value);
    html_text(&r->h, text_money_exact(amount).at);
    html_end(&r->h);
}

static void conservation(report *r) {
    const crd_plan *plan = r->plan;
    html *h = &r->h;
    bool agree = crd_money_sign(plan->difference) == 0;
    html_begin(h, "p");
    html_attr(h, "class", "sums");
    mark_text(r, agree ? (mark){"good", "✓", "the sums agree"} : (mark){"bad", "✗", "the sums do not agree"});
    html_text(h, ": charged ");
    exact(r, "charged", plan->charged);
    html_text(h, " = credited ");
    exact(r, "credited", plan->credited);
    html_text(h, " + net ");
    exact(r, "net", plan->net);
    html_text(h, ", difference ");
    exact(r, "difference", plan->difference);
    if (!agree) html_text(h, ". This is a defect of crd: do not rely on this page");
    html_end(h);
}

void report_inputs(report *r) {
    report_section(r, "basis", "Basis");
    conservation(r);
    inputs(r);
    reading(r);
    ties(r);
    leftovers(r);
    report_note(r,
                "Made by crd %s from bills alone; it has not asked AWS. Tables show cents; a figure that is not zero "
                "is never shown as zero.",
                CRD_VERSION);
    html_end(&r->h);
}
