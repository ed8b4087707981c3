/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns what became of each credit: its balance over the months, its state on a day, its timeline. */
#include "base/date.h"
#include "ledger/demand.h"
#include "ledger/schedule.h"

/* ---- purses ----------------------------------------------------------------------------------------------------- */

bool ledger_open_purses(ledger *l) {
    const ledger_options *o = l->options;
    l->purses = ARENA_ARRAY(&l->kept, o->credits_n, purse);
    for (size_t i = 0; l->purses != NULL && i < o->credits_n; i++) {
        const crd_credit *credit = &o->credits[i];
        l->purses[i].opening = dec_of(credit->has_balance ? credit->balance : credit->amount);
        l->purses[i].balance = l->purses[i].opening;
    }
    return l->purses != NULL;
}

bool results_purses(results *r) {
    const ledger *l = r->ledger;
    size_t n = r->settled->turns.n, *counts = ARENA_ARRAY(r->scratch, l->options->credits_n, size_t);
    month_draw *draws = ARENA_ARRAY(&r->ledger->kept, n, month_draw);
    if (counts == NULL || draws == NULL) return false;
    for (size_t i = 0; i < n; i++) counts[r->settled->turns.at[i].credit]++;
    for (size_t i = 0; i < l->options->credits_n; i++) {
        l->purses[i].draws = draws;
        draws += counts[i];
    }
    for (size_t i = 0; i < n; i++) {
        const paid_turn *paid = &r->settled->turns.at[i];
        purse *p = &l->purses[paid->credit];
        p->draws[p->draws_n++] = (month_draw){paid->month, paid->amount};
    }
    return true;
}

dec purse_after(const purse *p, crd_month month) {
    dec balance = p->opening;
    for (size_t i = 0; i < p->draws_n && p->draws[i].month <= month; i++) balance -= p->draws[i].amount;
    return balance;
}

static dec applied_in(const purse *p, crd_month month) {
    for (size_t i = 0; i < p->draws_n; i++)
        if (p->draws[i].month == month) return p->draws[i].amount;
    return 0;
}

ledger_month ledger_credit_month(const ledger *l, size_t credit, crd_month month) {
    const purse *p = &l->purses[credit];
    dec balance = purse_after(p, month);
    bool expired = l->options->credits[credit].expires < month_last(month);
    return (ledger_month){applied_in(p, month), expired ? 0 : balance, expired ? balance : 0};
}

/* ---- states ----------------------------------------------------------------------------------------------------- */

const char *crd_credit_status_text(crd_credit_status status) {
    switch (status) {
    case CRD_CREDIT_PENDING: return "pending";
    case CRD_CREDIT_ACTIVE: return "active";
    case CRD_CREDIT_PAUSED: return "paused";
    case CRD_CREDIT_EXHAUSTED: return "exhausted";
    case CRD_CREDIT_EXPIRED: return "expired";
    }
    return "";
}

/* A balance is used up at its month's end, when the month is settled, but within the validity, since its charges used
 * it up. */
crd_date ledger_credit_exhausted(const ledger *l, size_t i) {
    const crd_credit *credit = &l->options->credits[i];
    const purse *p = &l->purses[i];
    crd_date day = CRD_NO_DATE;
    if (p->opening == 0)
        day = credit->starts;
    else if (p->exhausted_in != 0)
        day = month_last(p->exhausted_in);
    return day > credit->expires ? credit->expires : day;
}

crd_credit_status ledger_credit_state(const ledger *l, size_t i, crd_date day) {
    const crd_credit *credit = &l->options->credits[i];
    crd_date exhausted = ledger_credit_exhausted(l, i);
    if (day < credit->starts) return CRD_CREDIT_PENDING;
    if (exhausted != CRD_NO_DATE && day >= exhausted) return CRD_CREDIT_EXHAUSTED;
    if (day > credit->expires) return CRD_CREDIT_EXPIRED;
    return pauses_hold(&l->pauses[i], day) ? CRD_CREDIT_PAUSED : CRD_CREDIT_ACTIVE;
}

/* ---- timelines -------------------------------------------------------------------------------------------------- */

#define CHANGES_OF_A_CREDIT 3 /* beside two for each pause */

/* The days on which the state may change. */
static size_t list_changes(const ledger *l, size_t i, crd_date *days) {
    const crd_credit *credit = &l->options->credits[i];
    const pauses *p = &l->pauses[i];
    size_t n = 0;
    days[n++] = credit->starts;
    days[n++] = credit->expires + 1;
    days[n++] = ledger_credit_exhausted(l, i);
    for (size_t k = 0; k < p->n; k++) {
        days[n++] = p->at[k].from;
        days[n++] = p->at[k].until;
    }
    return n;
}

/* Every credit begins by pending; a day that is none of a calendar sorts first and changes nothing. */
bool ledger_timeline(const ledger *l, size_t i, arena *scratch, arena *kept, const crd_timeline_entry **out,
                     size_t *out_n) {
    size_t most = CHANGES_OF_A_CREDIT + 2 * l->pauses[i].n;
    crd_date *days = ARENA_ARRAY(scratch, most, crd_date);
    crd_timeline_entry *entries = ARENA_ARRAY(kept, most + 1, crd_timeline_entry);
    if (days == NULL || entries == NULL) return false;
    size_t n = list_changes(l, i, days), count = 1;
    uint32_t *order = order_by(scratch, n, order_days, days);
    entries[0] = (crd_timeline_entry){CRD_CREDIT_PENDING, CRD_NO_DATE, CRD_NO_DATE};
    for (size_t k = 0; order != NULL && k < n; k++) {
        crd_date day = days[order[k]];
        crd_credit_status status = ledger_credit_state(l, i, day);
        if (day == CRD_NO_DATE || status == entries[count - 1].status) continue;
        entries[count - 1].until = day;
        entries[count++] = (crd_timeline_entry){status, day, CRD_NO_DATE};
    }
    *out = entries;
    *out_n = count;
    return order != NULL;
}

/* ---- results ---------------------------------------------------------------------------------------------------- */

/* The day by which the plan says what became of a credit. */
static crd_date last_day(const results *r) {
    crd_date end = r->ledger->to == 0 ? CRD_NO_DATE : month_last(r->ledger->to);
    return end > r->plan->as_of ? end : r->plan->as_of;
}

static crd_credit_result credit_result(const results *r, const demand *d, size_t i) {
    const purse *p = &r->ledger->purses[i];
    const crd_credit *credit = &r->ledger->options->credits[i];
    bool expired = credit->expires < last_day(r);
    return (crd_credit_result){
        .credit = credit,
        .opening = dec_money(p->opening),
        .applied = dec_money(p->applied),
        .remaining = dec_money(expired ? 0 : p->balance),
        .forfeited = dec_money(expired ? p->balance : 0),
        .estimated = dec_money(purse_after(p, date_month(r->plan->as_of))),
        .status = ledger_credit_state(r->ledger, i, last_day(r)),
        .exhausted_in = p->exhausted_in,
        .payable = dec_money(p->payable),
        .pauses = r->paused != NULL ? r->paused[i] : credit->pauses,
        .pauses_count = credit->pauses_count,
        .demand = dec_money(demand_of(d, i)),
        .demand_month = d->month,
    };
}

bool results_credits(results *r) {
    size_t n = r->ledger->options->credits_n;
    crd_credit_result *out = ARENA_ARRAY(&r->ledger->kept, n, crd_credit_result);
    demand d;
    if (out == NULL || !demand_begin(&d, r)) return false;
    for (size_t i = 0; i < n; i++) {
        out[i] = credit_result(r, &d, i);
        if (!ledger_timeline(r->ledger, i, r->scratch, &r->ledger->kept, &out[i].timeline, &out[i].timeline_count))
            return false;
    }
    r->plan->credits = out;
    r->plan->credits_count = n;
    return true;
}
