/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings about pauses: those that forfeit money, and those that do nothing. A pause is one clause of the tree; the
 * model's pauses stand in another order. */
#include "lint/rate.h"

typedef struct pause_clause {
    const node *n;
    crd_date from, until; /* until CRD_NO_DATE: open, or a hook's answer */
    bool called;          /* a hook says until when */
} pause_clause;

typedef struct schedule {
    lint *l;
    size_t index;
    const crd_credit *k;
    pause_clause *at; /* in the order written */
    size_t n;
} schedule;

static bool read_pauses(schedule *s) {
    s->at = ARENA_ARRAY(s->l->a, s->l->m->credit_trees[s->index]->children, pause_clause);
    const node *n;
    for (s->n = 0; s->at != NULL && (n = terms_clause(s->l, s->index, NODE_C_PAUSE, s->n)) != NULL; s->n++) {
        const node *until = node_child(n, NODE_UNTIL);
        s->at[s->n] = (pause_clause){
            .n = n,
            .from = terms_date(s->l, n, NODE_FROM),
            .until = terms_date(s->l, n, NODE_UNTIL),
            .called = until != NULL && until->first != NULL && until->first->kind == NODE_CALL,
        };
    }
    return s->at != NULL;
}

static bool is_open(const pause_clause *p) { return p->until == CRD_NO_DATE && !p->called; }
static bool is_empty(const pause_clause *p) { return p->until == p->from; }

static void tell_forfeited(const schedule *s, diag *g) {
    diag_note(s->l->d, g, "what is left of its %s %.*s is forfeited after %s", terms_money(terms_balance(s->k)).at,
              STR_ARG(s->k->currency), terms_day(s->k->expires).at);
}

/* ---- one pause ---- */

static void open_pause(const schedule *s, const pause_clause *p) {
    diag *g = diag_add(s->l->d, DIAG_OPEN_PAUSE, p->n->at, "the pause of `%.*s` has no end", STR_ARG(s->k->name));
    diag_note(s->l->d, g, "paused from %s on, and a pause does not move the expiry", terms_day(p->from).at);
    tell_forfeited(s, g);
    diag_help(s->l->d, g, "write `until DATE`, the day on which it is active again");
}

static void past_expiry(const schedule *s, const pause_clause *p) {
    diag *g = diag_add(s->l->d, DIAG_PAUSE_PAST_EXPIRY, p->n->at, "the pause of `%.*s` ends after its expiry",
                       STR_ARG(s->k->name));
    diag_also(s->l->d, g, terms_clause(s->l, s->index, NODE_C_EXPIRES, 0)->at, "it expires here");
    diag_note(s->l->d, g, "active again on %s, %d day%s after its last day, %s", terms_day(p->until).at,
              (int)(p->until - s->k->expires), p->until - s->k->expires == 1 ? "" : "s", terms_day(s->k->expires).at);
    tell_forfeited(s, g);
    diag_help(s->l->d, g, "end the pause while enough days are left to use the balance");
}

static void empty_pause(const schedule *s, const pause_clause *p) {
    diag *g = diag_add(s->l->d, DIAG_EMPTY_PAUSE, p->n->at, "the pause of `%.*s` covers no day", STR_ARG(s->k->name));
    diag_note(s->l->d, g, "it is paused from %s on and active again on the same day", terms_day(p->from).at);
    diag_help(s->l->d, g, "give the day after the last paused one as `until`, or remove the line");
}

static void idle_pause(const schedule *s, const pause_clause *p) {
    bool before = p->until != CRD_NO_DATE && p->until <= s->k->starts;
    diag *g = diag_add(s->l->d, DIAG_IDLE_PAUSE, p->n->at, "the pause of `%.*s` lies %s it is valid",
                       STR_ARG(s->k->name), before ? "before" : "after");
    node_kind edge = before ? NODE_C_STARTS : NODE_C_EXPIRES;
    diag_also(s->l->d, g, terms_clause(s->l, s->index, edge, 0)->at, before ? "it starts here" : "it expires here");
    diag_help(s->l->d, g, "mend the dates, or remove the line");
}

static bool lies_outside(const schedule *s, const pause_clause *p) {
    return p->from > s->k->expires || (p->until != CRD_NO_DATE && p->until <= s->k->starts);
}

/* ---- several ---- */

static bool overlap(const pause_clause *a, const pause_clause *b) {
    if (is_empty(a) || is_empty(b) || a->called || b->called) return false;
    return (b->until == CRD_NO_DATE || a->from < b->until) && (a->until == CRD_NO_DATE || b->from < a->until);
}

static void overlapping(const schedule *s, size_t later) {
    for (size_t i = 0; i < later; i++) {
        if (!overlap(&s->at[i], &s->at[later])) continue;
        const pause_clause *a = &s->at[i], *b = &s->at[later];
        crd_date from = a->from > b->from ? a->from : b->from;
        diag *g =
            diag_add(s->l->d, DIAG_OVERLAPPING_PAUSES, b->n->at, "two pauses of `%.*s` overlap", STR_ARG(s->k->name));
        diag_also(s->l->d, g, a->n->at, "the other one");
        diag_note(s->l->d, g, "both pause %s", terms_day(from).at);
        diag_help(s->l->d, g, "join them into one line");
        return;
    }
}

/* The pause that leaves no active day: NULL when there is one. Open pauses have a finding of their own. */
static const pause_clause *closing_pause(const schedule *s) {
    terms_months months = terms_edges(s->l, s->k, NULL);
    for (size_t i = 0; i < months.n; i++)
        if (terms_active(s->l, s->k, months.at[i])) return NULL;
    const pause_clause *last = NULL;
    for (size_t i = 0; i < s->n; i++) {
        if (is_open(&s->at[i]) || s->at[i].called) return NULL;
        if (!lies_outside(s, &s->at[i]) && (last == NULL || s->at[i].until > last->until)) last = &s->at[i];
    }
    return last != NULL && last->until > s->k->expires ? last : NULL;
}

static void all_paused(const schedule *s, const pause_clause *p) {
    diag *g = diag_add(s->l->d, DIAG_ALL_PAUSED, p->n->at, "`%.*s` is paused on every day on which it is valid",
                       STR_ARG(s->k->name));
    diag_also(s->l->d, g, terms_clause(s->l, s->index, NODE_C_STARTS, 0)->at, "it starts here");
    diag_also(s->l->d, g, terms_clause(s->l, s->index, NODE_C_EXPIRES, 0)->at, "it expires here");
    tell_forfeited(s, g);
    diag_help(s->l->d, g, "end the pause while enough days are left to use the balance");
}

/* ---- re-activation ---- */

/* The pause that ends last, when it ends in time: the one to shorten. Position among the credit's pauses; SIZE_MAX:
 * none, or one without an end. */
static size_t last_pause(const crd_credit *k) {
    size_t last = SIZE_MAX;
    for (size_t i = 0; i < k->pauses_count; i++) {
        if (k->pauses[i].until == CRD_NO_DATE) return SIZE_MAX;
        if (last == SIZE_MAX || k->pauses[i].until > k->pauses[last].until) last = i;
    }
    if (last == SIZE_MAX || k->pauses[last].until > k->expires || k->pauses[last].until <= k->starts) return SIZE_MAX;
    return last;
}

static bool is_pause(const pause_clause *p, const crd_pause *pause) {
    return p->from == pause->from && p->until == pause->until && !p->called;
}

static void tell_arithmetic(const schedule *s, diag *g, const daily_rate *rate, int64_t days) {
    lint *l = s->l;
    dec used;
    diag_note(l->d, g, "it could pay %s %.*s in %s, a month of %d days", terms_money(rate->cost).at,
              STR_ARG(l->charges->currency), terms_month(rate->month).at, (int)rate->days);
    if (!rate_over(rate, days, &used)) return;
    diag_note(l->d, g, "it is active on %lld days: %s x %lld / %d = %s of its %s %.*s", (long long)days,
              terms_money(rate->cost).at, (long long)days, (int)rate->days, terms_money_rounded(used).at,
              terms_money(terms_balance(s->k)).at, STR_ARG(s->k->currency));
}

static void late_reactivation(const schedule *s, const pause_clause *p) {
    size_t last = last_pause(s->k);
    daily_rate rate;
    if (last == SIZE_MAX || !is_pause(p, &s->k->pauses[last]) || !rate_of(s->l, s->k, &rate)) return;
    crd_date safe = rate_last_safe_day(s->l, s->k, last, &rate);
    if (safe == p->until) return;
    diag *g = diag_add(s->l->d, DIAG_LATE_REACTIVATION, p->n->at, "`%.*s` is active again too late to be used up",
                       STR_ARG(s->k->name));
    tell_arithmetic(s, g, &rate, rate_days(s->l, s->k));
    if (safe != CRD_NO_DATE)
        diag_help(s->l->d, g, "the last safe re-activation day is %s", terms_day(safe).at);
    else
        diag_help(s->l->d, g, "even without this pause it would not be used up; each paused day forfeits more");
    lint_witness_row(s->l, g, rate.first, rate.rows, rate.cost);
}

/* ---- all of them ---- */

static void judge(const schedule *s, const pause_clause *closing, size_t i) {
    const pause_clause *p = &s->at[i];
    overlapping(s, i);
    if (p->called && p->from <= s->k->expires) return;
    if (is_empty(p))
        empty_pause(s, p);
    else if (lies_outside(s, p))
        idle_pause(s, p);
    else if (terms_used_up(s->k))
        return;
    else if (is_open(p))
        open_pause(s, p);
    else if (p == closing)
        all_paused(s, p);
    else if (p->until > s->k->expires)
        past_expiry(s, p);
    else
        late_reactivation(s, p);
}

void lint_schedules(lint *l) {
    for (size_t i = 0; i < l->m->credits_n; i++) {
        schedule s = {.l = l, .index = i, .k = &l->m->credits[i]};
        if (!read_pauses(&s)) return;
        const pause_clause *closing = closing_pause(&s);
        for (size_t p = 0; p < s.n; p++) judge(&s, closing, p);
    }
}
