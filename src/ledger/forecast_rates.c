/* SPDX-License-Identifier: Apache-2.0
 *
 * How much a day is to come of each cell key, in three ways, and their range: docs/forecast.md. A month without a
 * charge of the key counts as zero. */
#include "base/date.h"
#include "ledger/demand.h"
#include "ledger/forecast.h"

/* What was charged of a key in the months of the median, the last one first, and on the last days. */
typedef struct key_sums {
    dec months[MEDIAN_MONTHS];
    dec days;
} key_sums;

typedef struct counting {
    rates *rates;
    const ledger *ledger;
    arena *arena;
    key_sums *sums;   /* [key] */
    uint32_t *key_of; /* [number in added] */
    bool *overflow;
} counting;

static void add(counting *c, dec *sum, dec amount) {
    if (!dec_add(*sum, amount, sum)) *c->overflow = true;
}

/* ---- what counts ------------------------------------------------------------------------------------------------ */

/* A month that has ended was read whole, and so was one that is still to come; of the month of today as much as there
 * is. */
static crd_date last_seen(const ledger *l, crd_date as_of) {
    crd_date first = month_first(l->to), last = month_last(l->to), seen = first - 1;
    if (as_of < first || as_of >= last) return last;
    for (uint32_t i = 0; i < store_count(&l->added); i++) {
        crd_date day = key_day(store_cell(&l->added, i)[CELL_SEGMENT]);
        if (day > seen && day <= last) seen = day;
    }
    return seen;
}

static void find_period(rates *r, const ledger *l, crd_date as_of) {
    r->seen = last_seen(l, as_of);
    r->last_full = demand_month(l, as_of);
    r->last_full_days = demand_days(l, r->last_full, as_of);
    int32_t months = r->last_full - l->from + 1;
    r->median_months = months < MEDIAN_MONTHS ? months : MEDIAN_MONTHS;
    crd_date begin = month_first(l->from), wanted = r->seen - LAST_DAYS + 1;
    r->last_days_from = wanted > begin ? wanted : begin;
    if (r->last_days_from > r->seen) r->last_days_from = r->seen; /* of its month there is no charge yet */
}

/* ---- sums by key ------------------------------------------------------------------------------------------------ */

static bool number_keys(counting *c) {
    uint32_t *key = ARENA_ARRAY(c->arena, c->rates->keys.width, uint32_t);
    if (key == NULL || c->key_of == NULL) return false;
    for (uint32_t i = 0; i < store_count(&c->ledger->added); i++) {
        bool is_new;
        store_key(&c->ledger->added, i, key);
        key[KEY_MONTH] = key[KEY_SEGMENT] = 0;
        c->key_of[i] = tuples_add(&c->rates->keys, key, &is_new);
        if (c->key_of[i] == TUPLES_FAILED) return false;
    }
    return true;
}

static void sum_charge(counting *c, uint32_t i) {
    const store *added = &c->ledger->added;
    const rates *r = c->rates;
    key_sums *sums = &c->sums[c->key_of[i]];
    dec cost = store_cost(added, i);
    crd_date day = key_day(store_cell(added, i)[CELL_SEGMENT]);
    int32_t ago = r->last_full - (crd_month)store_part(added, store_block(added, i), KEY_MONTH);
    if (ago >= 0 && ago < r->median_months) add(c, &sums->months[ago], cost);
    if (day >= r->last_days_from && day <= r->seen) add(c, &sums->days, cost);
}

/* ---- rates ------------------------------------------------------------------------------------------------------ */

static dec divide(counting *c, dec sum, int32_t by) {
    dec rate = 0;
    if (!dec_div(sum, by * DEC_ONE, &rate)) *c->overflow = true;
    return rate;
}

static int by_amount(const void *a, const void *b) {
    const dec *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

/* The middle one, or what lies in the middle between the two that are there. */
static dec median(counting *c, dec *at, size_t n) {
    order_sort(at, n, sizeof *at, by_amount);
    dec both = at[n / 2];
    if (n % 2 == 1) return both;
    add(c, &both, at[n / 2 - 1]);
    return divide(c, both, 2);
}

static int32_t days_of(const rates *r, crd_month month) {
    return month == r->last_full ? r->last_full_days : month_last(month) - month_first(month) + 1;
}

static void rate_key(counting *c, uint32_t key) {
    rates *r = c->rates;
    const key_sums *sums = &c->sums[key];
    dec months[MEDIAN_MONTHS], found[CRD_RATES];
    for (int32_t i = 0; i < r->median_months; i++) months[i] = divide(c, sums->months[i], days_of(r, r->last_full - i));
    found[CRD_RATE_LAST_MONTH] = months[0];
    found[CRD_RATE_MEDIAN] = median(c, months, (size_t)r->median_months);
    found[CRD_RATE_LAST_DAYS] = divide(c, sums->days, r->seen - r->last_days_from + 1);
    for (int i = 0; i < CRD_RATES; i++) r->a_day[i][key] = found[i];
    order_sort(found, CRD_RATES, sizeof *found, by_amount);
    r->a_day[RATE_LOW][key] = found[0];
    r->a_day[RATE_HIGH][key] = found[CRD_RATES - 1];
    for (int i = 0; i < RATE_KINDS; i++) add(c, &r->total[i], r->a_day[i][key]);
}

static bool make_rates(counting *c) {
    rates *r = c->rates;
    c->sums = ARENA_ARRAY(c->arena, r->keys.count, key_sums);
    for (int i = 0; i < RATE_KINDS; i++) r->a_day[i] = ARENA_ARRAY(c->arena, r->keys.count, dec);
    if (c->arena->m->failed) return false;
    for (uint32_t i = 0; i < store_count(&c->ledger->added); i++) sum_charge(c, i);
    for (uint32_t key = 0; key < r->keys.count; key++) rate_key(c, key);
    return true;
}

bool rates_find(rates *r, const ledger *l, crd_date as_of, arena *a, bool *overflow) {
    *r = (rates){0};
    tuples_init(&r->keys, l->m, store_width(&l->added));
    find_period(r, l, as_of);
    counting c = {.rates = r, .ledger = l, .arena = a, .overflow = overflow};
    c.key_of = ARENA_ARRAY(a, store_count(&l->added), uint32_t);
    return number_keys(&c) && make_rates(&c);
}

void rates_free(rates *r) { tuples_free(&r->keys); }
