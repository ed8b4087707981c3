/* SPDX-License-Identifier: Apache-2.0
 *
 * When what a credit's reactions wait for happens: docs/credits.md. The invariant: an event is about a day on which
 * something is left of the credit, or about the day on which it was used up. */
#include "api/api.h"
#include "base/date.h"
#include "ledger/schedule.h"

const char *crd_event_text(crd_event_kind kind) {
    switch (kind) {
    case CRD_EVENT_EXPIRING: return "expiring";
    case CRD_EVENT_REACTIVATING: return "reactivating";
    case CRD_EVENT_PAUSED: return "paused";
    case CRD_EVENT_EXHAUSTED: return "exhausted";
    case CRD_EVENT_FORFEITING: return "forfeiting";
    }
    return "";
}

typedef struct finding {
    const crd_run *run;
    const crd_credit_result *credit;
    const crd_reaction *reaction;
    crd_date exhausted; /* CRD_NO_DATE: it is not */
    pauses pauses;      /* merged: adjoining pauses are one, for between them nothing goes on */
    mem *m;
    credit_events *out;
} finding;

/* So many days and months (one of them is 0) before the day, or after it. False: no day of the calendar. */
static bool shift(const crd_reaction *r, int32_t sign, crd_date day, crd_date *out) {
    return date_add_months(day, sign * r->months, out) && date_add_days(*out, (int64_t)sign * r->days, out);
}

/* Of a credit that begins at zero nothing is ever left, not even before it starts. */
static bool is_left(const finding *f, crd_date day) {
    return crd_money_sign(f->credit->opening) != 0 && (f->exhausted == CRD_NO_DATE || day < f->exhausted);
}

static bool add(finding *f, credit_event e) {
    credit_event *slot = vec_push(f->m, f->out);
    if (slot == NULL) return false;
    e.kind = f->reaction->event;
    *slot = e;
    return true;
}

static bool expiring(finding *f) {
    crd_date on, of = f->credit->credit->expires;
    if (!shift(f->reaction, -1, of, &on) || !is_left(f, of)) return true;
    return add(f, (credit_event){.on = on, .of = of});
}

/* One for each pause that ends within the validity. */
static bool reactivating(finding *f) {
    const crd_credit *c = f->credit->credit;
    bool ok = true;
    for (size_t i = 0; ok && i < f->pauses.n; i++) {
        crd_date on, of = f->pauses.at[i].until;
        bool inside = of != CRD_NO_DATE && of > f->pauses.at[i].from && of >= c->starts && of <= c->expires;
        if (inside && is_left(f, of) && shift(f->reaction, -1, of, &on))
            ok = add(f, (credit_event){.on = on, .of = of, .from = f->pauses.at[i].from});
    }
    return ok;
}

/* One for each pause that lasts so long. */
static bool paused(finding *f) {
    bool ok = true;
    for (size_t i = 0; ok && i < f->pauses.n; i++) {
        crd_date on, from = f->pauses.at[i].from, until = f->pauses.at[i].until;
        bool lasts = shift(f->reaction, 1, from, &on) && on <= f->credit->credit->expires &&
                     (until == CRD_NO_DATE || on < until);
        if (lasts && is_left(f, on)) ok = add(f, (credit_event){.on = on, .of = from, .from = from, .until = until});
    }
    return ok;
}

/* A credit that was used up when the simulation began is not used up by it. */
static bool exhausted(finding *f) {
    if (f->exhausted == CRD_NO_DATE || crd_money_sign(f->credit->opening) == 0) return true;
    return add(f, (credit_event){.on = f->exhausted, .of = f->exhausted});
}

/* Days of [from, to] on which it is not paused. */
static int64_t active_days(const finding *f, crd_date from, crd_date to) {
    int64_t days = from > to ? 0 : to - from + 1;
    for (size_t i = 0; i < f->pauses.n; i++) {
        const crd_pause *p = &f->pauses.at[i];
        crd_date first = p->from > from ? p->from : from;
        crd_date last = p->until == CRD_NO_DATE || p->until > to ? to : p->until - 1;
        if (first <= last) days -= last - first + 1;
    }
    return days;
}

/* What the demand leaves of the balance from the end of the charges to the expiry; 0: nothing. */
static dec projected(const finding *f) {
    const crd_credit *c = f->credit->credit;
    crd_date seen = ledger_seen(f->run->ledger, f->run->plan.as_of); /* until then the balance has paid */
    dec paid, left = dec_of(f->credit->remaining);
    if (f->credit->demand_month == 0 || c->expires < seen) return 0;
    dec days = active_days(f, seen + 1 > c->starts ? seen + 1 : c->starts, c->expires);
    bool much = __builtin_mul_overflow(dec_of(f->credit->demand), days, &paid);
    return much || left - paid <= days ? 0 : left - paid; /* the demand is rounded: less than a unit for each day */
}

static bool forfeiting(finding *f) {
    crd_date of = f->credit->credit->expires, today = f->run->as_of;
    dec forfeited = dec_of(f->credit->forfeited), amount = forfeited > 0 ? forfeited : projected(f);
    if (amount <= 0) return true;
    return add(f,
               (credit_event){.on = today < of ? today : of, .of = of, .amount = amount, .projected = forfeited <= 0});
}

bool events_find(crd_run *run, size_t credit, const crd_reaction *reaction, arena *a, credit_events *out) {
    const crd_credit_result *r = &run->plan.credits[credit];
    finding f = {.run = run, .credit = r, .reaction = reaction, .m = a->m, .out = out};
    f.exhausted = ledger_credit_exhausted(run->ledger, credit);
    if (!pauses_merge(&f.pauses, a, r->pauses, r->pauses_count)) return false;
    switch (reaction->event) {
    case CRD_EVENT_EXPIRING: return expiring(&f);
    case CRD_EVENT_REACTIVATING: return reactivating(&f);
    case CRD_EVENT_PAUSED: return paused(&f);
    case CRD_EVENT_EXHAUSTED: return exhausted(&f);
    case CRD_EVENT_FORFEITING: return forfeiting(&f);
    }
    return true;
}
