/* SPDX-License-Identifier: Apache-2.0
 *
 * From the rates to the plan's forecast: the two courses of every credit, and whether a paused one can still be used
 * up. The invariant, checked for every credit and course: applied + forfeited = balance, month by month. */
#include "ledger/forecast.h"

#include "base/date.h"
#include "ledger/demand.h"

#define HORIZON_MONTHS 120 /* ten years: what expires later is not forecast */

const char *crd_rate_text(crd_rate rate) {
    switch (rate) {
    case CRD_RATE_LAST_MONTH: return "last month";
    case CRD_RATE_MEDIAN: return "median";
    case CRD_RATE_LAST_DAYS: return "last days";
    case CRD_RATES: break;
    }
    return "";
}

const char *crd_course_text(crd_course course) {
    switch (course) {
    case CRD_COURSE_LOW: return "low";
    case CRD_COURSE_HIGH: return "high";
    case CRD_COURSES: break;
    }
    return "";
}

const char *crd_reactivation_text(crd_reactivation_state state) {
    switch (state) {
    case CRD_REACTIVATION_NONE: return "none";
    case CRD_REACTIVATION_SAFE: return "safe";
    case CRD_REACTIVATION_OPEN: return "open";
    case CRD_REACTIVATION_LATE: return "late";
    case CRD_REACTIVATION_TOO_LATE: return "too late";
    }
    return "";
}

typedef struct forecasting {
    outlook outlook;
    crd_forecast *out;
    crd_credit_forecast *credits;
} forecasting;

static const int rate_of[CRD_COURSES] = {[CRD_COURSE_LOW] = RATE_LOW, [CRD_COURSE_HIGH] = RATE_HIGH};

static size_t credits_n(const forecasting *f) { return f->outlook.ledger->options->credits_n; }

static const crd_credit *credit_of(const forecasting *f, size_t i) { return &f->outlook.ledger->options->credits[i]; }

/* It has expired before the first projected month: what it left was forfeited then, and nothing of it is to come. */
static bool is_over(const forecasting *f, size_t i) { return date_month(credit_of(f, i)->expires) < f->outlook.first; }

static dec balance_before(const forecasting *f, size_t i) {
    const outlook *o = &f->outlook;
    return is_over(f, i) ? 0 : purse_after(&o->ledger->purses[i], o->first - 1);
}

/* ---- a course --------------------------------------------------------------------------------------------------- */

typedef struct course {
    forecasting *f;
    crd_course which;
    world world;
    crd_forecast_month **months; /* [credit] */
    purse *before;               /* [credit]: the month */
} course;

static crd_credit_course *result(course *c, size_t credit) { return &c->f->credits[credit].at[c->which]; }

static bool lasts(const course *c, size_t credit) {
    return c->world.ledger->purses[credit].balance > 0 &&
           c->world.month <= date_month(credit_of(c->f, credit)->expires);
}

/* Those that are not forecast only take part as long as another one goes on. */
static bool any_lasts(const course *c) {
    bool any = false;
    for (size_t i = 0; i < credits_n(c->f) && !any; i++) any = c->f->credits[i].known && lasts(c, i);
    return any;
}

static bool make_room(course *c) {
    arena *kept = &c->f->outlook.ledger->kept;
    c->months = ARENA_ARRAY(c->f->outlook.scratch, credits_n(c->f), crd_forecast_month *);
    c->before = ARENA_ARRAY(c->f->outlook.scratch, credits_n(c->f), purse);
    if (c->months == NULL || c->before == NULL) return false;
    for (size_t i = 0; i < credits_n(c->f); i++) {
        crd_month first = c->f->outlook.first, last = date_month(credit_of(c->f, i)->expires);
        size_t n = c->f->credits[i].known && last >= first ? (size_t)(last - first + 1) : 0;
        result(c, i)->months = c->months[i] = ARENA_ARRAY(kept, n, crd_forecast_month);
        if (c->months[i] == NULL) return false;
    }
    return true;
}

static void note_month(course *c, size_t credit) {
    const crd_credit *of = credit_of(c->f, credit);
    crd_month month = c->world.month - 1; /* it has just been settled */
    bool alive = c->before[credit].balance > 0 && month >= date_month(of->starts) && month <= date_month(of->expires);
    if (alive && c->f->credits[credit].known)
        c->months[credit][result(c, credit)->months_count++] = world_month(&c->world, c->before, credit);
}

static crd_status settle_months(course *c) {
    crd_status status = CRD_OK;
    while (status == CRD_OK && any_lasts(c)) {
        for (size_t i = 0; i < credits_n(c->f); i++) c->before[i] = c->world.ledger->purses[i];
        status = world_next(&c->world);
        for (size_t i = 0; status == CRD_OK && i < credits_n(c->f); i++) note_month(c, i);
    }
    return status;
}

/* What the months applied, added up apart from the balance that they left. */
static dec applied(const crd_credit_course *c) {
    dec sum = 0; /* at most the balance */
    for (size_t i = 0; i < c->months_count; i++) sum += dec_of(c->months[i].applied);
    return sum;
}

static crd_status finish(course *c, size_t credit, const dec *demands) {
    const outlook *o = &c->f->outlook;
    const purse *p = &c->world.ledger->purses[credit];
    crd_credit_course *out = result(c, credit);
    dec left = is_over(c->f, credit) ? 0 : p->balance;
    if (!c->f->credits[credit].known) return CRD_OK;
    out->demand = dec_money(demands[credit]);
    out->applied = dec_money(applied(out));
    out->forfeited = dec_money(left);
    out->exhausted_on = ledger_credit_exhausted(c->world.ledger, credit);
    if (applied(out) + left != dec_of(c->f->credits[credit].balance))
        return ledger_mismatch(o->list, "the forecast of credit", credit_of(c->f, credit)->name);
    bool told =
        ledger_timeline(c->world.ledger, credit, o->scratch, &o->ledger->kept, &out->timeline, &out->timeline_count);
    return told ? CRD_OK : CRD_NOMEM;
}

static crd_status run_course(forecasting *f, crd_course which) {
    course c = {.f = f, .which = which};
    const outlook *o = &f->outlook;
    dec *demands = ARENA_ARRAY(o->scratch, credits_n(f), dec);
    if (demands == NULL || !make_room(&c)) return CRD_NOMEM;
    crd_status status = world_demand(o, rate_of[which], demands);
    if (status != CRD_OK) return status;
    status = world_begin(&c.world, o, rate_of[which], o->first, o->paused);
    if (status == CRD_OK) status = settle_months(&c);
    for (size_t i = 0; i < credits_n(f) && status == CRD_OK; i++) status = finish(&c, i, demands);
    world_end(&c.world);
    return status;
}

/* ---- what is known beforehand ----------------------------------------------------------------------------------- */

static crd_month last_expiry(const forecasting *f) {
    crd_month last = 0;
    for (size_t i = 0; i < credits_n(f); i++) {
        crd_month month = date_month(credit_of(f, i)->expires);
        if (month > last) last = month;
    }
    return last;
}

static bool look_out(forecasting *f, bool *overflow) {
    outlook *o = &f->outlook;
    if (!rates_find(&o->rates, o->ledger, o->plan->as_of, o->scratch, overflow)) return false;
    o->first = date_month(o->rates.seen + 1);
    crd_month most = date_month(o->rates.seen) + HORIZON_MONTHS, last = last_expiry(f);
    o->horizon = last < most ? last : most;
    o->paused = ARENA_ARRAY(o->scratch, credits_n(f), const crd_pause *);
    f->credits = ARENA_ARRAY(&o->ledger->kept, credits_n(f), crd_credit_forecast);
    f->out = ARENA_NEW(&o->ledger->kept, crd_forecast);
    if (o->paused == NULL || f->credits == NULL || f->out == NULL) return false;
    for (size_t i = 0; i < credits_n(f); i++) {
        o->paused[i] = o->plan->credits[i].pauses;
        f->credits[i].known = date_month(credit_of(f, i)->expires) <= most;
        f->credits[i].reactivation = (crd_reactivation){.last_safe = CRD_NO_DATE, .next = CRD_NO_DATE};
        for (int k = 0; k < CRD_COURSES; k++) f->credits[i].at[k].exhausted_on = CRD_NO_DATE;
        if (f->credits[i].known) f->credits[i].balance = dec_money(balance_before(f, i));
    }
    return cells_name(&o->names, o->ledger, o->scratch);
}

static void fill_frame(forecasting *f) {
    const rates *r = &f->outlook.rates;
    *f->out = (crd_forecast){
        .from = r->seen + 1,
        .to = f->outlook.horizon,
        .last_full = r->last_full,
        .last_full_days = r->last_full_days,
        .median_months = r->median_months,
        .last_days_from = r->last_days_from,
        .credits = f->credits,
        .credits_count = credits_n(f),
    };
    for (int i = 0; i < CRD_RATES; i++) f->out->eligible[i] = dec_money(r->total[i]);
    for (int i = 0; i < CRD_COURSES; i++) f->out->eligible_at[i] = dec_money(r->total[rate_of[i]]);
}

static crd_status fill_demands(forecasting *f, int rate) {
    dec *demands = ARENA_ARRAY(f->outlook.scratch, credits_n(f), dec);
    crd_status status = demands == NULL ? CRD_NOMEM : world_demand(&f->outlook, rate, demands);
    for (size_t i = 0; i < credits_n(f) && status == CRD_OK; i++)
        if (f->credits[i].known) f->credits[i].demand[rate] = dec_money(demands[i]);
    return status;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static crd_status forecast(forecasting *f) {
    crd_status status = CRD_OK;
    fill_frame(f);
    for (int i = 0; i < CRD_RATES && status == CRD_OK; i++) status = fill_demands(f, i);
    for (int i = 0; i < CRD_COURSES && status == CRD_OK; i++) status = run_course(f, (crd_course)i);
    for (size_t i = 0; i < credits_n(f) && status == CRD_OK; i++)
        if (f->credits[i].known) status = reactivation_find(&f->outlook, i, &f->credits[i].reactivation);
    return status;
}

crd_status ledger_forecast(ledger *l, crd_diagnostics *d, crd_plan *plan) {
    arena scratch;
    bool overflow = false;
    if (demand_month(l, plan->as_of) == 0) return CRD_OK;
    arena_init(&scratch, l->m);
    forecasting f = {.outlook = {.ledger = l, .list = d, .plan = plan, .scratch = &scratch}};
    crd_status status = look_out(&f, &overflow) ? CRD_OK : CRD_NOMEM;
    if (status == CRD_OK && overflow) {
        ledger_overflow(d);
        status = CRD_INVALID;
    }
    if (status == CRD_OK) status = forecast(&f);
    if (status == CRD_OK) plan->forecast = f.out;
    rates_free(&f.outlook.rates);
    arena_free(&scratch);
    return status;
}
