/* SPDX-License-Identifier: Apache-2.0
 *
 * crd plan --forecast: what is to come, at the low and at the high rate, and by when a pause has to end. With --full
 * also how the figures come about, month by month. */
#include <stdlib.h>

#include "cli.h"
#include "table.h"

/* ---- the rates, for people ---- */

static void rate_row(table *t, const char *name, crd_money a_day, char *of) {
    table_styled(t, STYLE_PLAIN, name);
    table_money(t, STYLE_PLAIN, a_day);
    table_styled(t, STYLE_PLAIN, of);
    free(of);
}

static char *median_of(const crd_forecast *f) {
    if (f->median_months == 1) return must_format("of 1 month");
    return must_format("of %d months, %s to %s", f->median_months, text_month(f->last_full - f->median_months + 1).at,
                       text_month(f->last_full).at);
}

static const char *days(int32_t n) { return n == 1 ? "day" : "days"; }

static void rates(output *o, const crd_forecast *f) {
    int32_t last_days = f->from - f->last_days_from;
    table t = {0};
    table_head(&t, COLUMN_TEXT, "eligible charges");
    table_head(&t, COLUMN_RIGHT, "a day");
    table_head(&t, COLUMN_TEXT, "");
    rate_row(&t, crd_rate_text(CRD_RATE_LAST_MONTH), f->eligible[CRD_RATE_LAST_MONTH],
             must_format("%s, %d %s", text_month(f->last_full).at, f->last_full_days, days(f->last_full_days)));
    rate_row(&t, crd_rate_text(CRD_RATE_MEDIAN), f->eligible[CRD_RATE_MEDIAN], median_of(f));
    rate_row(&t, crd_rate_text(CRD_RATE_LAST_DAYS), f->eligible[CRD_RATE_LAST_DAYS],
             must_format("%s to %s, %d %s", text_date(f->last_days_from).at, text_date(f->from - 1).at, last_days,
                         days(last_days)));
    table_rule(&t);
    rate_row(&t, crd_course_text(CRD_COURSE_LOW), f->eligible_at[CRD_COURSE_LOW],
             must_format("the smallest of these, for each account, service and SKU"));
    rate_row(&t, crd_course_text(CRD_COURSE_HIGH), f->eligible_at[CRD_COURSE_HIGH], must_format("the largest"));
    table_print(&t, o);
    table_free(&t);
}

/* ---- the courses, for people ---- */

static void used_up(table *t, const crd_credit *credit, const crd_credit_course *course) {
    bool is = course->exhausted_on != CRD_NO_DATE;
    char *text = is ? must_format("by %s", text_date(course->exhausted_on).at)
                    : must_format("no, expires %s", text_date(credit->expires).at);
    table_styled(t, is ? STYLE_PLAIN : STYLE_BAD, text);
    free(text);
}

static void course_row(table *t, const crd_credit_forecast *f, const crd_credit *credit, crd_course which) {
    const crd_credit_course *course = &f->at[which];
    table_text(t, which == CRD_COURSE_LOW ? credit->name : text_of(""));
    table_styled(t, STYLE_PLAIN, crd_course_text(which));
    table_money(t, STYLE_PLAIN, course->demand);
    table_money(t, STYLE_PLAIN, f->balance);
    table_money(t, STYLE_BOLD, course->applied);
    table_money(t, crd_money_sign(course->forfeited) ? STYLE_BAD : STYLE_PLAIN, course->forfeited);
    used_up(t, credit, course);
}

/* Of what is used up there is nothing more to say. */
static bool goes_on(const crd_credit_forecast *f) { return f->known && crd_money_sign(f->balance) != 0; }

static void courses(output *o, const crd_plan *plan) {
    const crd_forecast *f = plan->forecast;
    table t = {0};
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "rate");
    table_head(&t, COLUMN_RIGHT, "can pay a day");
    table_head(&t, COLUMN_RIGHT, "balance");
    table_head(&t, COLUMN_RIGHT, "will apply");
    table_head(&t, COLUMN_RIGHT, "will forfeit");
    table_head(&t, COLUMN_TEXT, "used up");
    size_t heads = t.n;
    for (size_t i = 0; i < f->credits_count; i++)
        for (int k = 0; k < CRD_COURSES && goes_on(&f->credits[i]); k++)
            course_row(&t, &f->credits[i], plan->credits[i].credit, (crd_course)k);
    output_text(o, "\n");
    if (t.n > heads)
        table_print(&t, o);
    else
        output_text(o, "  nothing is left of the credits\n");
    table_free(&t);
}

static void unknown(output *o, const crd_plan *plan) {
    for (size_t i = 0; i < plan->forecast->credits_count; i++) {
        if (plan->forecast->credits[i].known) continue;
        output_text(o, "  ");
        output_str(o, plan->credits[i].credit->name);
        output_format(o, " expires on %s, more than ten years after the charges: not forecast\n",
                      text_date(plan->credits[i].credit->expires).at);
    }
}

/* ---- re-activations, for people ---- */

static style reactivation_style(crd_reactivation_state state) {
    switch (state) {
    case CRD_REACTIVATION_TOO_LATE:
    case CRD_REACTIVATION_LATE: return STYLE_BAD;
    case CRD_REACTIVATION_OPEN: return STYLE_WARN;
    case CRD_REACTIVATION_NONE:
    case CRD_REACTIVATION_SAFE: break;
    }
    return STYLE_GOOD;
}

static void reactivation_row(table *t, const crd_credit *credit, const crd_reactivation *r) {
    table_text(t, credit->name);
    table_styled(t, STYLE_PLAIN, text_date(r->pause.from).at);
    table_styled(t, STYLE_PLAIN, r->pause.until == CRD_NO_DATE ? "open" : text_date(r->pause.until).at);
    table_styled(t, reactivation_style(r->state), r->last_safe == CRD_NO_DATE ? "none" : text_date(r->last_safe).at);
    table_styled(t, reactivation_style(r->state), crd_reactivation_text(r->state));
    table_styled(t, STYLE_PLAIN, r->next > credit->expires ? "never" : text_date(r->next).at);
    table_money(t, STYLE_PLAIN, r->next_forfeits);
}

static void reactivations(output *o, const crd_plan *plan) {
    const crd_forecast *f = plan->forecast;
    table t = {0};
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "paused from");
    table_head(&t, COLUMN_TEXT, "re-activated");
    table_head(&t, COLUMN_TEXT, "last safe day");
    table_head(&t, COLUMN_TEXT, "");
    table_head(&t, COLUMN_TEXT, "re-activated on");
    table_head(&t, COLUMN_RIGHT, "it would forfeit");
    size_t heads = t.n;
    for (size_t i = 0; i < f->credits_count; i++)
        if (f->credits[i].reactivation.state != CRD_REACTIVATION_NONE)
            reactivation_row(&t, plan->credits[i].credit, &f->credits[i].reactivation);
    if (t.n > heads) {
        output_text(o, "\n");
        table_print(&t, o);
    }
    table_free(&t);
}

/* ---- the arithmetic, for people ---- */

static void months(output *o, const crd_forecast_month *at, size_t n) {
    table t = {0};
    if (n == 0) return;
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_RIGHT, "days");
    table_head(&t, COLUMN_RIGHT, "could pay");
    table_head(&t, COLUMN_RIGHT, "applied");
    table_head(&t, COLUMN_RIGHT, "remaining");
    for (size_t i = 0; i < n; i++) {
        const crd_forecast_month *m = &at[i];
        table_styled(&t, STYLE_PLAIN, text_month(m->month).at);
        table_count(&t, (uint64_t)m->days);
        table_money(&t, STYLE_PLAIN, m->payable);
        table_money(&t, STYLE_PLAIN, m->applied);
        table_money(&t, STYLE_PLAIN, m->remaining);
    }
    table_print(&t, o);
    table_free(&t);
}

static void arithmetic_of(output *o, const crd_credit_forecast *f, crd_str name, crd_course which) {
    const crd_credit_course *course = &f->at[which];
    output_text(o, "\n  ");
    output_str(o, name);
    output_format(o, " at the %s rate: it can pay %s a day (last month %s, median %s, last days %s)\n",
                  crd_course_text(which), text_money(course->demand).at, text_money(f->demand[CRD_RATE_LAST_MONTH]).at,
                  text_money(f->demand[CRD_RATE_MEDIAN]).at, text_money(f->demand[CRD_RATE_LAST_DAYS]).at);
    months(o, course->months, course->months_count);
    output_format(o, "  balance %s = applied %s + forfeited %s\n", text_money_exact(f->balance).at,
                  text_money_exact(course->applied).at, text_money_exact(course->forfeited).at);
}

static void arithmetic_of_reactivation(output *o, const crd_reactivation *r, crd_str name) {
    if (r->state == CRD_REACTIVATION_NONE) return;
    output_text(o, "\n  ");
    output_str(o, name);
    output_format(o, " at the low rate, re-activated on %s\n",
                  text_date(r->last_safe != CRD_NO_DATE ? r->last_safe : r->next).at);
    months(o, r->months, r->months_count);
}

static void arithmetic(output *o, const crd_plan *plan) {
    const crd_forecast *f = plan->forecast;
    for (size_t i = 0; i < f->credits_count; i++)
        for (int k = 0; k < CRD_COURSES && goes_on(&f->credits[i]); k++)
            arithmetic_of(o, &f->credits[i], plan->credits[i].credit->name, (crd_course)k);
    for (size_t i = 0; i < f->credits_count; i++)
        arithmetic_of_reactivation(o, &f->credits[i].reactivation, plan->credits[i].credit->name);
}

void plan_forecast(output *o, const crd_plan *plan, bool full) {
    const crd_forecast *f = plan->forecast;
    plan_heading(o, "Forecast");
    if (!f) {
        output_text(o, "  none: there are no charges\n");
        return;
    }
    output_format(o, "  from %s on, if charges go on as they were\n", text_date(f->from).at);
    rates(o, f);
    if (f->credits_count == 0) return;
    courses(o, plan);
    unknown(o, plan);
    reactivations(o, plan);
    plan_bars(o, plan);
    if (full) arithmetic(o, plan);
}
