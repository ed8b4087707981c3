/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings about reminders: none that comes before the expiry, or one that comes when nobody can act on it. `on
 * expiring` is a reminder, too, whatever its hook does. */
#include "lint/terms.h"

#include "ledger/schedule.h"

typedef struct reminder {
    lint *l;
    size_t credit;
    const crd_credit *k;
    const node *n;
    duration before;
} reminder;

static bool of_expiry(const node *n) {
    if (n->kind == NODE_C_REMIND) return n->op == OP_EXPIRY;
    return n->kind == NODE_C_ON && n->op == OP_EXPIRING;
}

static bool of_reactivation(const node *n) {
    if (n->kind == NODE_C_REMIND) return n->op == OP_REACTIVATION;
    return n->kind == NODE_C_ON && n->op == OP_REACTIVATING;
}

/* A duration as it stands, or the name of one. `on` without one means the day itself. */
static duration duration_of(const lint *l, const node *clause) {
    duration before = {0};
    const node *n = clause->first;
    if (n == NULL || n->kind == NODE_CALL) return before;
    const fact *f = &l->m->facts[n->id];
    if (n->kind == NODE_DURATION) {
        literal_duration(l->d, n, &before);
    } else if (f->values_n == 1) {
        int32_t count = (int32_t)f->values[0]->days;
        if (f->values[0]->type == VALUE_MONTHS)
            before.months = count;
        else
            before.days = count;
    }
    return before;
}

/* CRD_NO_DATE: before the year 1. */
static crd_date day_before(crd_date day, duration before) {
    crd_date out;
    bool fits =
        before.months != 0 ? date_add_months(day, -before.months, &out) : date_add_days(day, -before.days, &out);
    return fits ? out : CRD_NO_DATE;
}

/* ---- findings ---- */

static void none(lint *l, size_t credit) {
    const crd_credit *k = &l->m->credits[credit];
    diag *g = diag_add(l->d, DIAG_NO_REMINDER, terms_name(l, credit), "nothing reminds anybody before `%.*s` expires",
                       STR_ARG(k->name));
    diag_note(l->d, g, "what is left of its %s %.*s is forfeited after %s", terms_money(terms_balance(k)).at,
              STR_ARG(k->currency), terms_day(k->expires).at);
    diag_help(l->d, g, "add `remind %d days before expiry`", LINT_LEAD_DAYS);
}

static void past(const reminder *r, crd_date on, const char *what, crd_date of) {
    diag *g = diag_add(r->l->d, DIAG_PAST_REMINDER, r->n->at, "the day of this reminder of `%.*s` is past",
                       STR_ARG(r->k->name));
    diag_note(r->l->d, g, "it was %s, and today is %s; %s on %s", terms_day(on).at, terms_day(r->l->as_of).at, what,
              terms_day(of).at);
    diag_help(r->l->d, g, "look at the credit now, and remind later");
}

static void inside_pause(const reminder *r, crd_date on) {
    diag *g = diag_add(r->l->d, DIAG_PAUSED_REMINDER, r->n->at, "this reminder of `%.*s` comes while it is paused",
                       STR_ARG(r->k->name));
    for (size_t i = 0; terms_clause(r->l, r->credit, NODE_C_PAUSE, i) != NULL; i++) {
        const node *pause = terms_clause(r->l, r->credit, NODE_C_PAUSE, i);
        crd_date until = terms_date(r->l, pause, NODE_UNTIL);
        if (terms_date(r->l, pause, NODE_FROM) <= on && (until == CRD_NO_DATE || on < until))
            diag_also(r->l->d, g, pause->at, "paused here");
    }
    diag_note(r->l->d, g, "it is due on %s, when nothing can be spent", terms_day(on).at);
    diag_help(r->l->d, g, "remind before the pause begins or after it ends");
}

/* Whether it is active on some day from then on; that it is not is a finding about its pauses. */
static bool comes_back(const crd_credit *k, crd_date on) {
    for (size_t i = 0; i < k->pauses_count; i++) {
        crd_date until = k->pauses[i].until;
        if (until > on && until <= k->expires && !schedule_paused(k->pauses, k->pauses_count, until)) return true;
    }
    return false;
}

static bool is_past(const lint *l, crd_date on, crd_date of) {
    return l->as_of != CRD_NO_DATE && on < l->as_of && l->as_of <= of;
}

/* Whether another reminder of the expiry is still to come: one that is past has then done its work. */
static bool another_ahead(const reminder *r) {
    for (const node *n = r->l->m->credit_trees[r->credit]->first; n != NULL; n = n->next) {
        if (!of_expiry(n)) continue;
        crd_date on = day_before(r->k->expires, duration_of(r->l, n));
        if (on != CRD_NO_DATE && on >= r->l->as_of) return true;
    }
    return false;
}

static void before_expiry(const reminder *r) {
    crd_date on = day_before(r->k->expires, r->before);
    bool is_over = is_past(r->l, on, r->k->expires);
    if (on == CRD_NO_DATE || (is_over && another_ahead(r))) return;
    if (is_over)
        past(r, on, "it expires", r->k->expires);
    else if (schedule_paused(r->k->pauses, r->k->pauses_count, on) && comes_back(r->k, on))
        inside_pause(r, on);
}

/* One for each pause that ends while the credit is valid. */
static void before_reactivation(const reminder *r) {
    for (size_t i = 0; i < r->k->pauses_count; i++) {
        crd_date until = r->k->pauses[i].until;
        if (until == CRD_NO_DATE || until > r->k->expires) continue;
        crd_date on = day_before(until, r->before);
        if (on != CRD_NO_DATE && is_past(r->l, on, until)) past(r, on, "it is active again", until);
    }
}

static void reminders_of(lint *l, size_t credit) {
    const crd_credit *k = &l->m->credits[credit];
    bool found = false;
    for (const node *n = l->m->credit_trees[credit]->first; n != NULL; n = n->next) {
        if (!of_expiry(n) && !of_reactivation(n)) continue;
        reminder r = {l, credit, k, n, duration_of(l, n)};
        found |= of_expiry(n);
        if (of_expiry(n))
            before_expiry(&r);
        else
            before_reactivation(&r);
    }
    bool over = l->as_of != CRD_NO_DATE && k->expires < l->as_of;
    if (!found && !over) none(l, credit);
}

void lint_reminders(lint *l) {
    for (size_t i = 0; i < l->m->credits_n; i++)
        if (!terms_used_up(&l->m->credits[i])) reminders_of(l, i);
}
