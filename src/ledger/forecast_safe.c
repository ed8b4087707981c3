/* SPDX-License-Identifier: Apache-2.0
 *
 * The last day on which a pause may end so that the low rate still uses up the balance: worlds with one day after the
 * other, until one is found that leaves nothing.
 *
 * A pause that ends a month earlier never leaves more: the credit can then pay all of the month, and nothing that goes
 * before it changes. Inside a month that does not hold: negative charges are set against the largest segment, and the
 * day moves the segments. So months are halved, and the days of one are tried from the last to the first. */
#include "base/date.h"
#include "ledger/forecast.h"

typedef struct search {
    const outlook *outlook;
    size_t credit;
    const crd_credit *of;
    crd_pause pause;          /* overlapping ones as one */
    crd_pause *own;           /* the credit's pauses, with the day that is tried */
    const crd_pause **paused; /* [credit] */
    crd_date earliest;        /* on which it may end */
    crd_month first;          /* of the worlds */
    purse **before;           /* [month - first]: while the pause goes on; NULL: by then nothing was left */
    dec unpaid;               /* what is left if it never ends */
} search;

/* ---- one day ---------------------------------------------------------------------------------------------------- */

/* Whether it is one of those that the pause is made of and lasts until the day, or to the end of the pause. */
static bool reaches(const search *s, const crd_pause *part, crd_date day) {
    bool open = s->pause.until == CRD_NO_DATE;
    if (part->from < s->pause.from || (!open && part->from > s->pause.until)) return false;
    return part->until == CRD_NO_DATE || part->until > day || (!open && part->until == s->pause.until);
}

/* Lets the pause end on the day. What has ended by then stays as it is: its edges cut months that are over. */
static void end_on(search *s, crd_date day) {
    for (size_t i = 0; i < s->of->pauses_count; i++) {
        s->own[i] = s->outlook->paused[s->credit][i];
        if (reaches(s, &s->own[i], day)) s->own[i].until = day > s->own[i].from ? day : s->own[i].from;
    }
}

static bool goes_on(const search *s, const world *w) {
    return w->ledger->purses[s->credit].balance > 0 && w->month <= date_month(s->of->expires);
}

static crd_status begin(search *s, world *w, crd_date day) {
    crd_month month = date_month(day) > s->first ? date_month(day) : s->first;
    end_on(s, day);
    crd_status status = world_begin(w, s->outlook, RATE_LOW, month, s->paused);
    size_t n = s->outlook->ledger->options->credits_n;
    for (size_t i = 0; status == CRD_OK && i < n; i++) w->ledger->purses[i] = s->before[month - s->first][i];
    return status;
}

/* What is left at the expiry when the pause ends on the day, which lies in a month that begins with something left. */
static crd_status try_day(search *s, crd_date day, dec *left) {
    world w;
    crd_status status = begin(s, &w, day);
    while (status == CRD_OK && goes_on(s, &w)) status = world_next(&w);
    if (status == CRD_OK) *left = w.ledger->purses[s->credit].balance;
    world_end(&w);
    return status;
}

/* ---- the last day ----------------------------------------------------------------------------------------------- */

/* Lets the pause go on for ever, which is the month of the expiry, that may be paid whole; and keeps what the purses
 * hold before each month. */
static crd_status sleep_on(search *s) {
    world w;
    size_t n = s->outlook->ledger->options->credits_n, k = 0;
    end_on(s, month_last(date_month(s->of->expires)) + 1);
    crd_status status = world_begin(&w, s->outlook, RATE_LOW, s->first, s->paused);
    while (status == CRD_OK && goes_on(s, &w)) {
        s->before[k] = arena_copy(s->outlook->scratch, w.ledger->purses, n * sizeof *w.ledger->purses);
        status = s->before[k++] == NULL ? CRD_NOMEM : world_next(&w);
    }
    if (status == CRD_OK) s->unpaid = w.ledger->purses[s->credit].balance;
    world_end(&w);
    return status;
}

static crd_date first_day(const search *s, crd_month month) {
    return month_first(month) > s->earliest ? month_first(month) : s->earliest;
}

static crd_date last_day(const search *s, crd_month month) {
    return month_last(month) < s->of->expires ? month_last(month) : s->of->expires;
}

/* The last month whose first day leaves nothing; the earliest day of all leaves nothing. */
static crd_status find_month(search *s, crd_month *out) {
    crd_month low = date_month(s->earliest), high = date_month(s->of->expires);
    while (low < high) {
        crd_month middle = low + (high - low + 1) / 2;
        dec left;
        crd_status status = try_day(s, first_day(s, middle), &left);
        if (status != CRD_OK) return status;
        if (left == 0)
            low = middle;
        else
            high = middle - 1;
    }
    *out = low;
    return CRD_OK;
}

static crd_status find_day(search *s, crd_month month, crd_date *out) {
    for (crd_date day = last_day(s, month);; day--) {
        dec left;
        crd_status status = try_day(s, day, &left);
        *out = day;
        if (status != CRD_OK || left == 0) return status;
    }
}

/* As try_day, of any day: one behind the month of the expiry is none. */
static crd_status leave(search *s, crd_date day, crd_money *out) {
    dec left = s->unpaid;
    crd_status status = CRD_OK;
    if (day <= month_last(date_month(s->of->expires))) status = try_day(s, day, &left);
    *out = dec_money(left);
    return status;
}

/* The month of the expiry may be paid whole, so that even a pause that ends behind the last valid day may be in time.
 */
static crd_status judge_end(search *s, crd_reactivation *out) {
    crd_money left;
    out->state = s->pause.until == CRD_NO_DATE ? CRD_REACTIVATION_OPEN : CRD_REACTIVATION_SAFE;
    if (s->pause.until <= out->last_safe) return CRD_OK;
    crd_status status = leave(s, s->pause.until, &left);
    if (crd_money_sign(left) > 0) out->state = CRD_REACTIVATION_LATE;
    return status;
}

static crd_status find_last_safe(search *s, crd_reactivation *out) {
    crd_month month = 0;
    crd_status status = find_month(s, &month);
    if (status == CRD_OK) status = find_day(s, month, &out->last_safe);
    if (status != CRD_OK) return status;
    out->next = out->last_safe + 1;
    out->next_forfeits = dec_money(s->unpaid);
    if (out->next <= s->of->expires) status = leave(s, out->next, &out->next_forfeits);
    return status == CRD_OK ? judge_end(s, out) : status;
}

/* ---- the arithmetic --------------------------------------------------------------------------------------------- */

static crd_status note_months(search *s, world *w, crd_forecast_month *months, size_t *n) {
    size_t credits = s->outlook->ledger->options->credits_n;
    crd_status status = CRD_OK;
    while (status == CRD_OK && goes_on(s, w)) {
        arena once;
        arena_init(&once, w->ledger->m);
        const purse *before = arena_copy(&once, w->ledger->purses, credits * sizeof *before);
        status = before == NULL ? CRD_NOMEM : world_next(w);
        if (status == CRD_OK) months[(*n)++] = world_month(w, before, s->credit);
        arena_free(&once);
    }
    return status;
}

/* How a re-activation on the day comes out. */
static crd_status show_months(search *s, crd_date day, crd_reactivation *out) {
    world w;
    size_t most = (size_t)(date_month(s->of->expires) - s->first + 1);
    crd_forecast_month *months = ARENA_ARRAY(&s->outlook->ledger->kept, most, crd_forecast_month);
    if (months == NULL) return CRD_NOMEM;
    out->months = months;
    end_on(s, day);
    crd_status status = world_begin(&w, s->outlook, RATE_LOW, s->first, s->paused);
    if (status == CRD_OK) status = note_months(s, &w, months, &out->months_count);
    world_end(&w);
    return status;
}

/* ---- the verdict ------------------------------------------------------------------------------------------------ */

/* It is used up even if the pause never ends. */
static void never_needed(const search *s, crd_reactivation *out) {
    out->state = CRD_REACTIVATION_SAFE;
    out->last_safe = s->of->expires;
    out->next = s->of->expires + 1;
}

static crd_status judge(search *s, crd_reactivation *out) {
    dec left;
    crd_status status = sleep_on(s);
    if (status != CRD_OK) return status;
    if (s->unpaid == 0) {
        never_needed(s, out);
        return CRD_OK;
    }
    status = try_day(s, s->earliest, &left);
    if (status != CRD_OK) return status;
    if (left == 0) return find_last_safe(s, out);
    out->state = CRD_REACTIVATION_TOO_LATE;
    out->next = s->earliest;
    out->next_forfeits = dec_money(left);
    return CRD_OK;
}

/* ---- what is searched ------------------------------------------------------------------------------------------- */

/* The first pause that lasts beyond today and begins while the credit is valid. False: there is none. */
static bool find_pause(const outlook *o, size_t credit, crd_pause *out) {
    const pauses *p = &o->ledger->pauses[credit];
    crd_date today = o->plan->as_of, expires = o->ledger->options->credits[credit].expires;
    for (size_t i = 0; i < p->n; i++) {
        *out = p->at[i];
        bool lasts = out->until == CRD_NO_DATE || (out->until > today && out->until > out->from);
        if (lasts) return out->from <= expires && today <= expires;
    }
    return false;
}

static crd_month first_month(const outlook *o, crd_date earliest) {
    crd_month month = date_month(earliest) < o->first ? date_month(earliest) : o->first;
    return month > o->ledger->from ? month : o->ledger->from;
}

crd_status reactivation_find(const outlook *o, size_t credit, crd_reactivation *out) {
    const crd_credit *of = &o->ledger->options->credits[credit];
    search s = {.outlook = o, .credit = credit, .of = of};
    *out = (crd_reactivation){.last_safe = CRD_NO_DATE, .next = CRD_NO_DATE};
    if (o->ledger->purses[credit].balance == 0 || !find_pause(o, credit, &s.pause)) return CRD_OK;
    s.earliest = s.pause.from > o->plan->as_of ? s.pause.from : o->plan->as_of;
    s.first = first_month(o, s.earliest);
    if (date_month(of->expires) < s.first) return CRD_OK; /* before any charge */
    out->pause = s.pause;
    size_t n = o->ledger->options->credits_n, months = (size_t)(date_month(of->expires) - s.first + 1);
    s.own = ARENA_ARRAY(o->scratch, of->pauses_count, crd_pause);
    s.paused = arena_copy(o->scratch, o->paused, n * sizeof *s.paused);
    s.before = ARENA_ARRAY(o->scratch, months, purse *);
    if (s.own == NULL || s.paused == NULL || s.before == NULL) return CRD_NOMEM;
    s.paused[credit] = s.own;
    crd_status status = judge(&s, out);
    if (status != CRD_OK) return status;
    return show_months(&s, out->last_safe != CRD_NO_DATE ? out->last_safe : out->next, out);
}
