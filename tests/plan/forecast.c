/* SPDX-License-Identifier: Apache-2.0
 *
 * The forecast against the slow settlement: every day to come becomes a charge of its own, at rates that are added up
 * from the rows, and all is settled by slow.h from the first month on. The last safe day is looked for day by day. */
#define SLOW_MAX 8192
#include "tests/plan/roll.h"
#include "tests/plan/slow.h"

#define WORLDS  1500
#define CHARGES 8

enum { LAST_MONTH, MEDIAN, LAST_DAYS, LOW, HIGH, KINDS };

/* ---- rates ------------------------------------------------------------------------------------------------------ */

typedef struct slow_key {
    charge like; /* a row of the key */
    dec rate[KINDS];
} slow_key;

typedef struct future {
    const slow *now; /* the rows */
    slow_key keys[CHARGES];
    size_t keys_n;
    crd_month last_full, months;
    int32_t full_days;
    crd_date seen, days_from;
} future;

static const char *day_name(crd_date d) {
    static char names[1200][CRD_DATE_MAX];
    char *name = names[d - day("2025-06-01")];
    crd_date_text(d, name);
    return name;
}

static bool same_key(const slow *s, const charge *a, const charge *b) {
    bool alike = true;
    for (int k = 0; k < WORLD_CATEGORIES; k++) alike = alike && (!slow_named(s, k) || same(a->values[k], b->values[k]));
    bool model = slow_model(a);
    if (model != slow_model(b) || (!model && !same(a->service, b->service))) return false;
    return alike && same(a->account, b->account) && same(a->sku, b->sku);
}

static bool counts(const future *f, size_t row, const charge *like) {
    const charge *c = &f->now->rows[row];
    return slow_eligible(c) && same_key(f->now, c, like);
}

static dec of_month(const future *f, const charge *like, crd_month in) {
    dec sum = 0;
    for (size_t i = 0; i < f->now->rows_n; i++)
        if (counts(f, i, like) && billed_in(&f->now->rows[i]) == in) sum += f->now->costs[i];
    int32_t days = in == f->last_full ? f->full_days : month_last(in) - month_first(in) + 1;
    return sum < 0 ? -slow_divide(-sum, days) : slow_divide(sum, days);
}

static dec of_last_days(const future *f, const charge *like) {
    dec sum = 0;
    for (size_t i = 0; i < f->now->rows_n; i++) {
        crd_date on = day(f->now->rows[i].day);
        if (counts(f, i, like) && on >= f->days_from && on <= f->seen) sum += f->now->costs[i];
    }
    int32_t days = f->seen - f->days_from + 1;
    return sum < 0 ? -slow_divide(-sum, days) : slow_divide(sum, days);
}

/* The middle of a list: as many are smaller as are larger. */
static dec middle(const dec *at, crd_month n) {
    dec low = 0, high = 0;
    for (crd_month i = 0; i < n; i++) {
        crd_month below = 0, above = 0;
        for (crd_month k = 0; k < n; k++) {
            below += at[k] < at[i] || (at[k] == at[i] && k < i);
            above += at[k] > at[i] || (at[k] == at[i] && k > i);
        }
        if (below == (n - 1) / 2) low = at[i];
        if (above == (n - 1) / 2) high = at[i];
    }
    dec both = low + high;
    return both < 0 ? -slow_divide(-both, 2) : slow_divide(both, 2);
}

static dec smaller(dec a, dec b) { return a < b ? a : b; }
static dec larger(dec a, dec b) { return a > b ? a : b; }

static void find_rates(future *f, slow_key *key) {
    dec by_month[6], *rate = key->rate;
    for (crd_month i = 0; i < f->months; i++) by_month[i] = of_month(f, &key->like, f->last_full - i);
    rate[LAST_MONTH] = of_month(f, &key->like, f->last_full);
    rate[MEDIAN] = middle(by_month, f->months);
    rate[LAST_DAYS] = of_last_days(f, &key->like);
    rate[LOW] = smaller(rate[LAST_MONTH], smaller(rate[MEDIAN], rate[LAST_DAYS]));
    rate[HIGH] = larger(rate[LAST_MONTH], larger(rate[MEDIAN], rate[LAST_DAYS]));
}

static void find_period(future *f) {
    const slow *s = f->now;
    crd_date today = s->w->plan.as_of;
    f->last_full = slow_demand_month(s);
    f->full_days = slow_days(s, f->last_full);
    f->months = f->last_full - s->from + 1 < 6 ? f->last_full - s->from + 1 : 6;
    f->seen = month_last(s->to);
    if (date_month(today) == s->to && today != month_last(s->to)) {
        f->seen = month_first(s->to) - 1;
        for (size_t i = 0; i < s->rows_n; i++) {
            crd_date on = day(s->rows[i].day);
            if (slow_eligible(&s->rows[i]) && date_month(on) == s->to && on > f->seen) f->seen = on;
        }
    }
    f->days_from = f->seen;
    while (f->days_from > f->seen - 29 && f->days_from > month_first(s->from)) f->days_from--;
}

static void foresee(future *f, const slow *now) {
    *f = (future){.now = now};
    find_period(f);
    for (size_t i = 0; i < now->rows_n; i++) {
        size_t k = 0;
        if (!slow_eligible(&now->rows[i])) continue;
        while (k < f->keys_n && !same_key(now, &f->keys[k].like, &now->rows[i])) k++;
        if (k < f->keys_n) continue;
        f->keys[k].like = now->rows[i];
        find_rates(f, &f->keys[f->keys_n++]);
    }
}

/* ---- days to come ----------------------------------------------------------------------------------------------- */

static void add_day(slow *s, const future *f, int kind, crd_date on) {
    for (size_t k = 0; k < f->keys_n; k++) {
        if (f->keys[k].rate[kind] == 0) continue;
        assert_true(s->rows_n < SLOW_MAX);
        s->rows[s->rows_n] = f->keys[k].like;
        s->rows[s->rows_n].day = day_name(on);
        s->rows[s->rows_n].month = NULL;
        s->costs[s->rows_n++] = f->keys[k].rate[kind];
    }
}

/* Settles the rows that are there and those of every day until the last one. */
static void live(slow *s, const future *f, int kind, crd_date last) {
    *s = (slow){.w = f->now->w, .rows_n = f->now->rows_n};
    memcpy(s->rows, f->now->rows, f->now->rows_n * sizeof *s->rows);
    memcpy(s->costs, f->now->costs, f->now->rows_n * sizeof *s->costs);
    for (crd_date d = f->seen + 1; d <= last; d++) add_day(s, f, kind, d);
    slow_settle(s);
}

static dec applied_until(const slow *s, size_t credit, crd_month until) {
    dec sum = 0;
    for (size_t i = 0; i < s->applied_n; i++)
        if (s->applied[i].credit == credit && s->cells[s->applied[i].cell].month <= until) sum += s->applied[i].amount;
    return sum;
}

static crd_date last_expiry(const world *w) {
    crd_date last = 0;
    for (size_t i = 0; i < w->options.credits_n; i++)
        if (w->credits[i].expires > last) last = w->credits[i].expires;
    return month_last(date_month(last));
}

/* ---- comparing courses ------------------------------------------------------------------------------------------ */

#define assert_dec(actual, expected) assert_true((actual) == (expected))

static void compare_months(const slow *s, const crd_forecast_month *at, size_t n, size_t credit) {
    for (size_t i = 0; i < n; i++) {
        dec until = applied_until(s, credit, at[i].month);
        assert_dec(dec_of(at[i].remaining), s->opening[credit] - until);
        assert_dec(dec_of(at[i].applied), until - applied_until(s, credit, at[i].month - 1));
        assert_true(i == 0 || at[i].month == at[i - 1].month + 1);
    }
    if (n > 0) assert_dec(dec_of(at[n - 1].remaining), s->balance[credit]);
}

static void compare_course(const slow *s, const future *f, size_t credit, crd_course which) {
    const crd_credit *of = &s->w->credits[credit];
    const crd_credit_forecast *found = &s->w->plan.forecast->credits[credit];
    const crd_credit_course *c = &found->at[which];
    crd_month first = date_month(f->seen + 1);
    bool over = date_month(of->expires) < first; /* what it left was forfeited before the forecast begins */
    dec before = s->opening[credit] - applied_until(s, credit, first - 1);
    assert_true(found->known);
    assert_dec(dec_of(found->balance), over ? 0 : before);
    assert_dec(dec_of(c->forfeited), over ? 0 : s->balance[credit]);
    assert_dec(dec_of(c->applied), before - s->balance[credit]);
    crd_date used_up = s->exhausted[credit] != 0 ? month_last(s->exhausted[credit]) : CRD_NO_DATE;
    if (s->opening[credit] == 0) used_up = of->starts;
    if (used_up > of->expires) used_up = of->expires;
    assert_int_equal(c->exhausted_on, used_up);
    compare_months(s, c->months, c->months_count, credit);
    assert_true(c->months_count == 0 || c->months[0].month >= first);
}

static dec one_day(slow *s, const future *f, int kind, size_t credit) {
    crd_month in = date_month(f->seen + 1);
    dec sum = 0;
    *s = (slow){.w = f->now->w};
    add_day(s, f, kind, month_first(in));
    slow_edges(s);
    slow_cells(s);
    slow_offsets(s);
    if (!slow_belongs(s, &s->w->credits[credit], in)) return 0;
    for (size_t i = 0; i < s->cells_n; i++)
        if (s->cells[i].cost > 0 && slow_could_pay(s, &s->w->credits[credit], &s->cells[i])) sum += s->cells[i].cost;
    return sum;
}

static void compare_rates(slow *s, const future *f) {
    const crd_forecast *found = f->now->w->plan.forecast;
    for (int kind = 0; kind < KINDS; kind++) {
        dec all = 0;
        for (size_t k = 0; k < f->keys_n; k++) all += f->keys[k].rate[kind];
        assert_dec(dec_of(kind < LOW ? found->eligible[kind] : found->eligible_at[kind - LOW]), all);
        for (size_t i = 0; i < found->credits_count; i++) {
            const crd_credit_forecast *c = &found->credits[i];
            assert_dec(dec_of(kind < LOW ? c->demand[kind] : c->at[kind - LOW].demand), one_day(s, f, kind, i));
        }
    }
    assert_int_equal(found->from, f->seen + 1);
    assert_int_equal(found->last_full, f->last_full);
    assert_int_equal(found->last_full_days, f->full_days);
    assert_int_equal(found->median_months, f->months);
    assert_int_equal(found->last_days_from, f->days_from);
}

/* ---- comparing re-activations ----------------------------------------------------------------------------------- */

/* The stretch of paused days that holds today, else the next one. False: there is none before the credit expires. */
static bool find_pause(const crd_credit *c, crd_date today, crd_date *from, crd_date *until) {
    crd_date end = day("2028-01-01");
    for (*from = today; *from <= c->expires && !slow_paused(c, *from);) ++*from;
    if (*from > c->expires) return false;
    for (*until = *from; *until < end && slow_paused(c, *until);) ++*until;
    while (*from > day("2025-12-01") && slow_paused(c, *from - 1)) --*from;
    return true;
}

/* What is left at the expiry when the stretch ends on another day. */
static dec left_if(slow *s, const future *f, size_t credit, crd_date from, crd_date until, crd_date ends) {
    crd_pause kept[WORLD_CLAUSES];
    crd_credit *c = &((world *)f->now->w)->credits[credit];
    crd_pause *at = ((world *)f->now->w)->pauses + (c->pauses - f->now->w->pauses);
    memcpy(kept, at, c->pauses_count * sizeof *at);
    for (size_t i = 0; i < c->pauses_count; i++) {
        crd_date last = at[i].until == CRD_NO_DATE ? day("2028-01-01") : at[i].until;
        bool inside = at[i].from >= from && at[i].from <= until;
        if (inside && (last > ends || last == until)) at[i].until = ends > at[i].from ? ends : at[i].from;
    }
    live(s, f, LOW, month_last(date_month(c->expires)));
    memcpy(at, kept, c->pauses_count * sizeof *at);
    return s->balance[credit];
}

typedef struct seen_states {
    size_t of[CRD_REACTIVATION_TOO_LATE + 1];
} seen_states;

static void compare_reactivation(slow *s, const future *f, size_t credit, seen_states *seen) {
    const world *w = f->now->w;
    const crd_credit *c = &w->credits[credit];
    const crd_reactivation *r = &w->plan.forecast->credits[credit].reactivation;
    crd_date today = w->plan.as_of, from, until, last = CRD_NO_DATE;
    seen->of[r->state]++;
    bool over = today > c->expires || date_month(c->expires) < f->now->from;
    if (f->now->balance[credit] == 0 || over || !find_pause(c, today, &from, &until)) {
        assert_int_equal(r->state, CRD_REACTIVATION_NONE);
        return;
    }
    crd_date earliest = from > today ? from : today;
    for (crd_date d = c->expires; d >= earliest && last == CRD_NO_DATE; d--)
        if (left_if(s, f, credit, from, until, d) == 0) last = d;
    assert_int_equal(r->last_safe, last);
    assert_int_equal(r->pause.from, from);
    assert_int_equal(r->next, last == CRD_NO_DATE ? earliest : last + 1);
    crd_date ends = r->next > c->expires ? month_last(date_month(c->expires)) + 1 : r->next; /* never */
    assert_dec(dec_of(r->next_forfeits), left_if(s, f, credit, from, until, ends));
    left_if(s, f, credit, from, until, last != CRD_NO_DATE ? last : earliest);
    compare_months(s, r->months, r->months_count, credit);
    crd_reactivation_state state = CRD_REACTIVATION_SAFE;
    bool open = r->pause.until == CRD_NO_DATE, safe = open || left_if(s, f, credit, from, until, until) == 0;
    if (last == CRD_NO_DATE)
        state = CRD_REACTIVATION_TOO_LATE;
    else if (open && left_if(s, f, credit, from, until, until) > 0)
        state = CRD_REACTIVATION_OPEN;
    else if (!safe)
        state = CRD_REACTIVATION_LATE;
    assert_int_equal(r->state, state);
}

/* ---- worlds ----------------------------------------------------------------------------------------------------- */

static void roll_rows(world *w, slow *s) {
    size_t n = 1 + dice(CHARGES - 1);
    bool by_account = once_in(2);
    for (size_t i = 0; i < n; i++) {
        charge c = roll_charge(by_account);
        dec cost = usd(c.cost) * (once_in(5) ? -1 : 1);
        if (billed_in(&c) < date_month(day(c.day))) c.month = NULL; /* no re-activation opens a bill of the past */
        s->rows[s->rows_n] = c;
        s->costs[s->rows_n++] = cost;
        assert_true(world_add(w, &c, cost));
    }
}

/* Many credits live on behind the charges, and many of these are paused by then. */
static void live_longer(world *w) {
    for (size_t i = 0; i < w->options.credits_n; i++) {
        crd_credit *c = &w->credits[i];
        crd_pause *last = w->pauses + (c->pauses - w->pauses) + c->pauses_count - 1;
        c->expires = day(once_in(2) ? "2026-05-31" : "2026-06-30") + (crd_date)dice(20);
        if (c->starts > c->expires) c->starts = c->expires;
        if (c->pauses_count == 0 || once_in(3)) continue;
        c->has_balance = false;
        c->amount = dec_money((dec)(1 + dice(6)) * DEC_ONE / 4);
        last->until = once_in(3) ? CRD_NO_DATE : day("2026-06-01") + (crd_date)dice(20);
    }
}

static void one_world(slow *now, slow *later, uint64_t number, seen_states *seen) {
    world w;
    future f;
    seed = number * 0x9e3779b97f4a7c15u | 1;
    plain = once_in(2);
    world_init(&w);
    *now = (slow){.w = &w};
    w.options.by_day = true;
    roll_settlement(&w);
    roll_organization(&w);
    roll_credits(&w);
    live_longer(&w);
    roll_rows(&w, now);
    settled_on(&w, once_in(2) ? "2026-05-20" : any_day());
    slow_settle(now);
    assert_int_equal(ledger_forecast(w.ledger, w.found, &w.plan), CRD_OK);
    bool charges = slow_demand_month(now) != 0;
    assert_int_equal(w.plan.forecast != NULL, charges);
    if (charges) {
        foresee(&f, now);
        compare_rates(later, &f);
        for (int k = 0; k < CRD_COURSES; k++) {
            live(later, &f, k == CRD_COURSE_LOW ? LOW : HIGH, last_expiry(&w));
            for (size_t i = 0; i < w.options.credits_n; i++) compare_course(later, &f, i, (crd_course)k);
        }
        for (size_t i = 0; i < w.options.credits_n; i++) compare_reactivation(later, &f, i, seen);
    }
    world_free(&w);
}

static void the_forecast_is_that_of_days_settled_one_by_one(void **state) {
    (void)state;
    static slow now, later;
    seen_states seen = {{0}};
    for (uint64_t i = 1; i <= WORLDS; i++) one_world(&now, &later, i, &seen);
    /* The worlds must hold what they are here for. */
    for (size_t i = 0; i < COUNT(seen.of); i++) assert_true(seen.of[i] > WORLDS / 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_forecast_is_that_of_days_settled_one_by_one)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
