/* SPDX-License-Identifier: Apache-2.0
 *
 * The rate is a fraction, cost over days, and stays one: a day more or less decides. */
#include "lint/rate.h"

#include "ledger/schedule.h"

/* The last month of which the charges hold the first and the last day; 0: none. */
static crd_month last_full_month(const lint_charges *charges) {
    if (charges->last == CRD_NO_DATE) return 0;
    crd_month month = date_month(charges->last);
    if (charges->last != month_last(month)) month--;
    return month_valid(month) && month_first(month) >= charges->first ? month : 0;
}

/* The credit pays what its last restriction lets through. */
static bool lets_through(const crd_credit *k, const lint_row *row) {
    const crd_restriction *r = terms_restriction(k, date_month(k->expires));
    return r == NULL || str_eq(row->category_values[r->category], r->value);
}

bool rate_of(const lint *l, const crd_credit *k, daily_rate *out) {
    crd_month month = l->charges != NULL ? last_full_month(l->charges) : 0;
    terms_sum sum = {0};
    if (month == 0) return false;
    for (size_t i = 0; i < l->charges->n; i++) {
        const lint_row *row = &l->charges->at[i];
        if (row->month == month && terms_takes(l, k, row) && lets_through(k, row)) terms_add(&sum, row);
    }
    *out = (daily_rate){month, month_last(month) - month_first(month) + 1, sum.cost, sum.rows, sum.first};
    return sum.cost > 0 && !sum.overflow;
}

bool rate_over(const daily_rate *rate, int64_t days, dec *out) {
    dec product;
    if (__builtin_mul_overflow(rate->cost, (dec)days, &product)) return false;
    *out = product / rate->days;
    return true;
}

bool rate_consumes(const daily_rate *rate, int64_t days, dec balance) {
    dec paid, owed;
    if (__builtin_mul_overflow(balance, (dec)rate->days, &owed)) return false;
    return __builtin_mul_overflow(rate->cost, (dec)days, &paid) || paid >= owed;
}

/* ---- days ---- */

typedef struct stretch {
    crd_date first, last;
} stretch;

/* What pauses leave out of account. */
static stretch valid_days(const lint *l, const crd_credit *k) {
    stretch days = {k->starts, k->expires};
    if (l->m->settlement.validity == CRD_VALIDITY_MONTH)
        days = (stretch){month_first(date_month(k->starts)), month_last(date_month(k->expires))};
    if (k->has_balance && k->balance_on >= days.first) days.first = k->balance_on + 1;
    return days;
}

static int64_t between(crd_date first, crd_date behind) { return behind > first ? (int64_t)behind - first : 0; }

/* Pauses stand by their first days and may overlap. */
static int64_t days_by_day(const crd_credit *k, stretch valid) {
    int64_t days = 0;
    crd_date next = valid.first;
    for (size_t i = 0; i < k->pauses_count && next <= valid.last; i++) {
        const crd_pause *p = &k->pauses[i];
        days += between(next, p->from <= valid.last ? p->from : valid.last + 1);
        if (p->until == CRD_NO_DATE) return days;
        if (p->until > next) next = p->until;
    }
    return days + between(next, valid.last + 1);
}

/* A month counts as its last day does. */
static int64_t days_by_month(const crd_credit *k, stretch valid) {
    int64_t days = 0;
    for (crd_date day = valid.first; day <= valid.last;) {
        crd_date end = month_last(date_month(day));
        if (!schedule_paused(k->pauses, k->pauses_count, end))
            days += between(day, (end < valid.last ? end : valid.last) + 1);
        day = end + 1;
    }
    return days;
}

int64_t rate_days(const lint *l, const crd_credit *k) {
    stretch valid = valid_days(l, k);
    return l->m->settlement.pause == CRD_PAUSE_DAY ? days_by_day(k, valid) : days_by_month(k, valid);
}

/* ---- the last safe day ---- */

static bool safe_with(const lint *l, crd_credit *copy, crd_pause *pause, crd_date until, const daily_rate *rate) {
    pause->until = until;
    return rate_consumes(rate, rate_days(l, copy), terms_balance(copy));
}

crd_date rate_last_safe_day(const lint *l, const crd_credit *k, size_t pause, const daily_rate *rate) {
    crd_credit copy = *k;
    crd_pause *changed = arena_copy(l->a, k->pauses, k->pauses_count * sizeof *changed);
    if (changed == NULL) return CRD_NO_DATE;
    copy.pauses = changed;
    crd_date safe = changed[pause].from, late = k->pauses[pause].until;
    bool possible = safe_with(l, &copy, &changed[pause], safe, rate);
    if (rate_days(l, &copy) == rate_days(l, k)) return late;
    if (!possible) return CRD_NO_DATE;
    if (safe_with(l, &copy, &changed[pause], late, rate)) return late;
    while (late - safe > 1) {
        crd_date middle = safe + (late - safe) / 2;
        if (safe_with(l, &copy, &changed[pause], middle, rate))
            safe = middle;
        else
            late = middle;
    }
    return safe;
}
