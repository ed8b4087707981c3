/* SPDX-License-Identifier: Apache-2.0
 *
 * What is to come if charges go on as they were. */
#include "report.h"

bool report_is_forecast(const crd_plan *plan, size_t credit) {
    const crd_forecast *f = plan->forecast;
    return f && f->credits[credit].known && date_month(plan->credits[credit].credit->expires) >= date_month(f->from);
}

static void rate_row(report *r, const char *name, crd_money a_day, const char *of) {
    row_open(r);
    cell_head_text(r, name);
    cell_money(r, a_day);
    cell_text(r, of);
    row_close(r);
}

static void rates(report *r, const crd_forecast *f) {
    static const column columns[] = {{"Rate", CELL_TEXT}, {"A day", CELL_NUMBER}, {"Of", CELL_TEXT}};
    char of[2 * CRD_MONEY_MAX + 16];
    TABLE_OPEN(r, "table-rates", "Charges that a credit could pay", true, columns);
    snprintf(of, sizeof of, "%s, %d %s", text_month(f->last_full).at, f->last_full_days,
             f->last_full_days == 1 ? "day" : "days");
    rate_row(r, crd_rate_text(CRD_RATE_LAST_MONTH), f->eligible[CRD_RATE_LAST_MONTH], of);
    snprintf(of, sizeof of, "%d %s to %s", f->median_months, f->median_months == 1 ? "month" : "months",
             text_month(f->last_full).at);
    rate_row(r, crd_rate_text(CRD_RATE_MEDIAN), f->eligible[CRD_RATE_MEDIAN], of);
    snprintf(of, sizeof of, "%s to %s", text_date(f->last_days_from).at, text_date(f->from - 1).at);
    rate_row(r, crd_rate_text(CRD_RATE_LAST_DAYS), f->eligible[CRD_RATE_LAST_DAYS], of);
    table_totals(r);
    rate_row(r, crd_course_text(CRD_COURSE_LOW), f->eligible_at[CRD_COURSE_LOW],
             "the smallest of these, for each account, service and SKU");
    rate_row(r, crd_course_text(CRD_COURSE_HIGH), f->eligible_at[CRD_COURSE_HIGH], "the largest");
    table_close(r);
}

static void course_row(report *r, const crd_credit *credit, const crd_credit_forecast *f, crd_course which) {
    const crd_credit_course *course = &f->at[which];
    row_open(r);
    cell_head(r, credit->name);
    cell_text(r, crd_course_text(which));
    cell_money(r, course->demand);
    cell_money(r, f->balance);
    cell_money(r, course->applied);
    cell_loss(r, course->forfeited);
    cell_date(r, course->exhausted_on, "not used up");
    cell_date(r, credit->expires, "");
    row_close(r);
}

/* The balance of a credit before the forecast, a list's size. */
static crd_money balance(const void *list, size_t i) { return ((const crd_credit_forecast *)list)[i].balance; }

static void courses(report *r, const crd_forecast *f) {
    static const column columns[] = {
        {"Credit", CELL_TEXT},     {"Rate", CELL_TEXT},         {"Could pay a day", CELL_NUMBER},
        {"Balance", CELL_NUMBER},  {"Will apply", CELL_NUMBER}, {"Will forfeit", CELL_NUMBER},
        {"Used up by", CELL_TEXT}, {"Expires", CELL_TEXT},
    };
    shown s = largest(f->credits_count, REPORT_ROWS / CRD_COURSES, balance, f->credits);
    size_t unknown = 0;
    TABLE_OPEN(r, "table-forecast", "What becomes of the credits", true, columns);
    for (size_t i = 0; i < f->credits_count; i++) {
        unknown += !f->credits[i].known;
        for (int k = 0; k < CRD_COURSES && report_is_forecast(r->plan, i) && s.at[i]; k++)
            course_row(r, r->plan->credits[i].credit, &f->credits[i], (crd_course)k);
    }
    table_close(r);
    if (s.left_out > 0) report_note(r, "%s credits with smaller balances are not shown.", text_count(s.left_out).at);
    if (unknown > 0)
        report_note(r, "%s more %s later than ten years after the charges: not forecast.", text_count(unknown).at,
                    unknown == 1 ? "credit expires" : "credits expire");
    shown_free(&s);
}

/* ---- Re-activations ---- */

static mark reactivation_mark(crd_reactivation_state state) {
    const char *word = crd_reactivation_text(state);
    switch (state) {
    case CRD_REACTIVATION_TOO_LATE:
    case CRD_REACTIVATION_LATE: return (mark){"bad", "✗", word};
    case CRD_REACTIVATION_OPEN: return (mark){"warn", "!", word};
    case CRD_REACTIVATION_NONE:
    case CRD_REACTIVATION_SAFE: break;
    }
    return (mark){"good", "✓", word};
}

static void reactivation_row(report *r, const crd_credit *credit, const crd_reactivation *re) {
    row_open(r);
    cell_head(r, credit->name);
    cell_mark(r, reactivation_mark(re->state));
    cell_date(r, re->pause.from, "");
    cell_date(r, re->pause.until, "open");
    cell_date(r, re->last_safe, "none");
    cell_date(r, re->next > credit->expires ? CRD_NO_DATE : re->next, "never");
    cell_loss(r, re->next_forfeits);
    row_close(r);
}

static size_t paused_count(const crd_forecast *f) {
    size_t n = 0;
    for (size_t i = 0; i < f->credits_count; i++) n += f->credits[i].reactivation.state != CRD_REACTIVATION_NONE;
    return n;
}

static void reactivations(report *r, const crd_forecast *f) {
    static const column columns[] = {
        {"Credit", CELL_TEXT},
        {"Re-activation", CELL_TEXT},
        {"Paused from", CELL_TEXT},
        {"Re-activated", CELL_TEXT},
        {"Last safe day", CELL_TEXT},
        {"If re-activated on", CELL_TEXT},
        {"It would forfeit", CELL_NUMBER},
    };
    if (paused_count(f) == 0) return;
    TABLE_OPEN(r, "table-reactivations", "Paused credits, at the low rate", true, columns);
    for (size_t i = 0; i < f->credits_count; i++)
        if (f->credits[i].reactivation.state != CRD_REACTIVATION_NONE)
            reactivation_row(r, r->plan->credits[i].credit, &f->credits[i].reactivation);
    table_close(r);
}

void report_forecast(report *r) {
    const crd_forecast *f = r->plan->forecast;
    report_section(r, "forecast", "Forecast");
    if (!f || f->credits_count == 0)
        report_note(r, f ? "There is no credit." : "None: there are no charges.");
    else {
        report_note(r, "From %s on, if charges go on as they were.", text_date(f->from).at);
        courses(r, f);
        reactivations(r, f);
        rates(r, f);
    }
    html_end(&r->h);
}
