/* SPDX-License-Identifier: Apache-2.0
 *
 * Months to come, settled by the same code as those of the charges: a month's cells are the charges that are there and,
 * for each day behind the last one seen, every key at its rate. The invariant, checked in every month: what is charged
 * is credited or left. */
#include <string.h>

#include "base/date.h"
#include "ledger/demand.h"
#include "ledger/forecast.h"
#include "ledger/settle.h"

/* ---- balances --------------------------------------------------------------------------------------------------- */

/* Those at the end of the month before; what was paid up to then is no part of this world. */
static bool open_purses(ledger *l, const ledger *settled_one, crd_month first) {
    size_t n = l->options->credits_n;
    l->purses = ARENA_ARRAY(&l->kept, n, purse);
    for (size_t i = 0; l->purses != NULL && i < n; i++) {
        const purse *p = &settled_one->purses[i];
        dec balance = purse_after(p, first - 1);
        bool used_up = p->exhausted_in != 0 && p->exhausted_in < first;
        l->purses[i] = (purse){
            .opening = p->opening,
            .balance = balance,
            .applied = p->opening - balance,
            .exhausted_in = used_up ? p->exhausted_in : 0,
        };
    }
    return l->purses != NULL;
}

crd_status world_begin(world *w, const outlook *o, int rate, crd_month first, const crd_pause *const *paused) {
    *w = (world){.outlook = o, .rate = rate, .month = first};
    w->ledger = ledger_fork(o->ledger, &o->ledger->settlement);
    bool ready = w->ledger != NULL && ledger_schedule(w->ledger, paused) && open_purses(w->ledger, o->ledger, first);
    return ready ? CRD_OK : CRD_NOMEM;
}

void world_end(world *w) { ledger_free(w->ledger); }

/* ---- charges ---------------------------------------------------------------------------------------------------- */

static groups_added add_read(world *w, uint32_t *key) {
    ledger *l = w->ledger;
    if (w->month > l->to) return GROUPS_ADDED;
    for (uint32_t i = 0; i < store_count(&l->added); i++) {
        if ((crd_month)store_part(&l->added, store_block(&l->added, i), KEY_MONTH) != w->month) continue;
        store_key(&l->added, i, key);
        key[KEY_SEGMENT] = segments_of(&l->segments, key_day(key[KEY_SEGMENT]));
        groups_added added = store_add(&l->joined, key, store_cost(&l->added, i));
        if (added != GROUPS_ADDED) return added;
    }
    return GROUPS_ADDED;
}

/* `days` days of every key, in one segment. */
static groups_added add_days(world *w, uint32_t *key, uint32_t segment, int32_t days) {
    const rates *r = &w->outlook->rates;
    for (uint32_t i = 0; i < r->keys.count; i++) {
        dec amount;
        if (r->a_day[w->rate][i] == 0) continue;
        if (__builtin_mul_overflow(r->a_day[w->rate][i], (dec)days, &amount)) return GROUPS_OVERFLOW;
        memcpy(key, tuples_get(&r->keys, i), r->keys.width * sizeof *key);
        key[KEY_MONTH] = (uint32_t)w->month;
        key[KEY_SEGMENT] = segment;
        groups_added added = store_add(&w->ledger->joined, key, amount);
        if (added != GROUPS_ADDED) return added;
    }
    return GROUPS_ADDED;
}

/* The month's days behind the last one seen, segment by segment. */
static groups_added add_projected(world *w, uint32_t *key) {
    const segments *s = &w->ledger->segments;
    crd_date seen = w->outlook->rates.seen, last = month_last(w->month);
    crd_date day = month_first(w->month) > seen ? month_first(w->month) : seen + 1;
    groups_added added = GROUPS_ADDED;
    while (day <= last && added == GROUPS_ADDED) {
        uint32_t segment = segments_of(s, day);
        crd_date next = segment < s->edges_n && s->edges[segment] <= last ? s->edges[segment] : last + 1;
        added = add_days(w, key, segment, next - day);
        day = next;
    }
    return added;
}

/* Makes the cells of what was added. */
static crd_status arrange(world *w, groups_added added, cells *c, arena *a) {
    if (added == GROUPS_OVERFLOW) ledger_overflow(w->outlook->list);
    if (added != GROUPS_ADDED) return added == GROUPS_OVERFLOW ? CRD_INVALID : CRD_NOMEM;
    return cells_arrange(c, w->ledger, &w->outlook->names, a) ? CRD_OK : CRD_NOMEM;
}

static uint32_t *begin_cells(world *w, arena *a) {
    store_free(&w->ledger->joined);
    return ARENA_ARRAY(a, store_width(&w->ledger->added), uint32_t);
}

/* ---- a month ---------------------------------------------------------------------------------------------------- */

static crd_status check(const world *w, const settled *s) {
    dec left = w->ledger->joined.cells.total.cost;
    bool fits = true;
    for (size_t i = 0; i < s->turns.n; i++) fits = dec_sub(left, s->turns.at[i].amount, &left) && fits;
    for (const stretch *i = s->unpaid.first; i != NULL; i = i->next)
        for (size_t k = 0; k < i->n; k++) fits = dec_sub(left, i->at[k].left, &left) && fits;
    if (fits && left == 0) return CRD_OK;
    char month[CRD_DATE_MAX];
    return ledger_mismatch(w->outlook->list, "the forecast of", (crd_str){month, crd_month_text(w->month, month)});
}

static crd_status settle_cells(world *w, cells *c, arena *a) {
    settled s = {0};
    crd_status status = settle(&s, w->ledger, c, false, a);
    if (status == CRD_INVALID) ledger_overflow(w->outlook->list);
    if (status == CRD_OK) status = check(w, &s);
    settled_free(&s, w->ledger->m);
    return status;
}

static crd_status settle_month(world *w, arena *a) {
    cells c;
    uint32_t *key = begin_cells(w, a);
    if (key == NULL) return CRD_NOMEM;
    groups_added added = add_read(w, key);
    if (added == GROUPS_ADDED) added = add_projected(w, key);
    crd_status status = arrange(w, added, &c, a);
    if (status == CRD_OK) status = settle_cells(w, &c, a);
    return status;
}

crd_status world_next(world *w) {
    arena month;
    arena_init(&month, w->ledger->m);
    crd_status status = settle_month(w, &month);
    arena_free(&month);
    w->month++;
    return status;
}

static int32_t projected_days(const outlook *o, crd_month month) {
    crd_date first = month_first(month), last = month_last(month), seen = o->rates.seen;
    return last <= seen ? 0 : last - (first > seen ? first : seen + 1) + 1;
}

crd_forecast_month world_month(const world *w, const purse *before, size_t credit) {
    const purse *after = &w->ledger->purses[credit];
    return (crd_forecast_month){
        .month = w->month - 1,
        .days = projected_days(w->outlook, w->month - 1),
        .payable = dec_money(after->payable - before[credit].payable),
        .applied = dec_money(before[credit].balance - after->balance),
        .remaining = dec_money(after->balance),
    };
}

/* ---- demand ----------------------------------------------------------------------------------------------------- */

static crd_status sum_cells(world *w, const cells *c, arena *a, dec *demands) {
    bool overflow = false;
    if (!demand_sums(w->ledger, c, NULL, w->month, demands, &overflow, a)) return CRD_NOMEM;
    if (overflow) ledger_overflow(w->outlook->list);
    return overflow ? CRD_INVALID : CRD_OK;
}

static crd_status sum_demands(world *w, arena *a, dec *demands) {
    cells c;
    uint32_t *key = begin_cells(w, a);
    if (key == NULL) return CRD_NOMEM;
    uint32_t segment = segments_of(&w->ledger->segments, month_first(w->month));
    crd_status status = arrange(w, add_days(w, key, segment, 1), &c, a);
    if (status == CRD_OK) status = sum_cells(w, &c, a, demands);
    return status;
}

crd_status world_demand(const outlook *o, int rate, dec *demands) {
    world w;
    crd_status status = world_begin(&w, o, rate, o->first, o->paused);
    if (status == CRD_OK) status = sum_demands(&w, o->scratch, demands);
    world_end(&w);
    return status;
}
