/* SPDX-License-Identifier: Apache-2.0
 *
 * crd plan --forecast --format json: the member `forecast`, with all of its arithmetic. */
#include "cli.h"

/* ---- the rates ---- */

static void rates(crd_json *json, const crd_forecast *f) {
    member_object(json, "rates");
    member_object(json, "last_month");
    member_month(json, "month", f->last_full);
    member_count(json, "days", (uint64_t)f->last_full_days);
    member_money(json, "a_day", f->eligible[CRD_RATE_LAST_MONTH]);
    crd_json_object_end(json);
    member_object(json, "median");
    member_month(json, "from", f->last_full - f->median_months + 1);
    member_month(json, "to", f->last_full);
    member_money(json, "a_day", f->eligible[CRD_RATE_MEDIAN]);
    crd_json_object_end(json);
    member_object(json, "last_days");
    member_date(json, "from", f->last_days_from);
    member_date(json, "to", f->from - 1);
    member_money(json, "a_day", f->eligible[CRD_RATE_LAST_DAYS]);
    crd_json_object_end(json);
    member_money(json, "low", f->eligible_at[CRD_COURSE_LOW]);
    member_money(json, "high", f->eligible_at[CRD_COURSE_HIGH]);
    crd_json_object_end(json);
}

/* ---- credits ---- */

static void arithmetic(crd_json *json, const crd_forecast_month *at, size_t n) {
    member_array(json, "arithmetic");
    for (size_t i = 0; i < n; i++) {
        const crd_forecast_month *m = &at[i];
        crd_json_object(json);
        member_month(json, "month", m->month);
        member_count(json, "days", (uint64_t)m->days);
        member_money(json, "payable", m->payable);
        member_money(json, "applied", m->applied);
        member_money(json, "remaining", m->remaining);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void course(crd_json *json, const crd_credit_forecast *f, crd_course which) {
    const crd_credit_course *c = &f->at[which];
    member_object(json, crd_course_text(which));
    member_money(json, "a_day", c->demand);
    member_money(json, "applied", c->applied);
    member_money(json, "forfeited", c->forfeited);
    member_date(json, "exhausted_on", c->exhausted_on);
    plan_timeline_json(json, c->timeline, c->timeline_count);
    arithmetic(json, c->months, c->months_count);
    crd_json_object_end(json);
}

static void reactivation(crd_json *json, const crd_reactivation *r) {
    member_object(json, "reactivation");
    member_text(json, "state", text_of(crd_reactivation_text(r->state)));
    member_date(json, "from", r->pause.from);
    member_date(json, "until", r->pause.until);
    member_date(json, "last_safe", r->last_safe);
    member_date(json, "next", r->next);
    member_money(json, "next_forfeits", r->next_forfeits);
    arithmetic(json, r->months, r->months_count);
    crd_json_object_end(json);
}

static void demands(crd_json *json, const crd_credit_forecast *f) {
    member_money(json, "balance", f->balance);
    member_object(json, "a_day");
    member_money(json, "last_month", f->demand[CRD_RATE_LAST_MONTH]);
    member_money(json, "median", f->demand[CRD_RATE_MEDIAN]);
    member_money(json, "last_days", f->demand[CRD_RATE_LAST_DAYS]);
    crd_json_object_end(json);
}

static void nothing(crd_json *json) {
    static const char *const members[] = {"balance", "a_day", "low", "high"};
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) member_text(json, members[i], text_of(NULL));
}

static void credit(crd_json *json, const crd_credit_forecast *f, crd_str name) {
    crd_json_object(json);
    member_text(json, "credit", name);
    if (f->known)
        demands(json, f);
    else
        nothing(json);
    for (int i = 0; i < CRD_COURSES && f->known; i++) course(json, f, (crd_course)i);
    if (f->reactivation.state != CRD_REACTIVATION_NONE)
        reactivation(json, &f->reactivation);
    else
        member_text(json, "reactivation", text_of(NULL));
    crd_json_object_end(json);
}

void plan_forecast_json(crd_json *json, const crd_plan *plan) {
    const crd_forecast *f = plan->forecast;
    if (!f) {
        member_text(json, "forecast", text_of(NULL));
        return;
    }
    member_object(json, "forecast");
    member_date(json, "from", f->from);
    member_month(json, "to", f->to);
    rates(json, f);
    member_array(json, "credits");
    for (size_t i = 0; i < f->credits_count; i++) credit(json, &f->credits[i], plan->credits[i].credit->name);
    crd_json_array_end(json);
    crd_json_object_end(json);
}
