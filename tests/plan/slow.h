/* SPDX-License-Identifier: Apache-2.0
 *
 * The settlement once more, slow and obvious: lists searched from end to end, texts compared as texts, every sum taken
 * again whenever it is asked for. Written from docs/credits.md, not from the ledger; it shares no code with it. */
#ifndef TESTS_PLAN_SLOW_H
#define TESTS_PLAN_SLOW_H

#include "tests/plan/world.h"

#ifndef SLOW_MAX
#define SLOW_MAX 256
#endif

typedef struct slow_cell {
    crd_month month;
    crd_date since; /* first day of the segment */
    const char *account, *service, *sku, *values[WORLD_CATEGORIES];
    bool model; /* third-party, on Bedrock */
    dec cost, left, before_turn;
    bool done;
} slow_cell;

typedef struct slow_application {
    size_t credit, cell;
    dec amount;
} slow_application;

typedef struct slow_tie {
    size_t credit, first, second;
} slow_tie;

typedef struct slow {
    const world *w;
    charge rows[SLOW_MAX];
    dec costs[SLOW_MAX];
    size_t rows_n;
    crd_date edges[SLOW_MAX];
    size_t edges_n;
    slow_cell cells[SLOW_MAX];
    size_t cells_n;
    dec opening[WORLD_CREDITS], balance[WORLD_CREDITS], payable[WORLD_CREDITS];
    crd_month exhausted[WORLD_CREDITS];
    slow_application applied[4 * SLOW_MAX];
    size_t applied_n;
    slow_tie ties[4 * SLOW_MAX];
    size_t ties_n;
    crd_month from, to;
    size_t demands; /* credits that could pay something */
} slow;

static inline bool same(const char *a, const char *b) { return strcmp(a ? a : "", b ? b : "") == 0; }
static inline bool is(crd_str a, const char *b) { return str_eq(a, str_of(b)); }
static inline crd_month billed_in(const charge *c) { return c->month ? month(c->month) : date_month(day(c->day)); }

/* ---- eligibility and cells -------------------------------------------------------------------------------------- */

static inline bool slow_usage(const charge *c) { return c->type == NULL || same(c->type, "Usage"); }
static inline bool slow_model(const charge *c) {
    return slow_usage(c) && same(c->entity, "AWS Marketplace") &&
           (same(c->service, "AmazonBedrock") ||
            (c->product && strstr(c->product, "(Amazon Bedrock Edition)") != NULL));
}
static inline bool slow_eligible(const charge *c) {
    return slow_usage(c) && (slow_model(c) || !same(c->entity, "AWS Marketplace"));
}

static inline void slow_edge(slow *s, crd_date d) {
    if (d != CRD_NO_DATE) s->edges[s->edges_n++] = d;
}

static inline const crd_member *slow_member(const slow *s, crd_str account) {
    for (size_t i = 0; i < s->w->organization.members_count; i++)
        if (str_eq(s->w->members[i].account, account)) return &s->w->members[i];
    return NULL;
}

static inline void slow_edges(slow *s) {
    for (size_t i = 0; i < s->w->options.credits_n; i++) {
        const crd_credit *c = &s->w->credits[i];
        for (size_t p = 0; p < c->pauses_count; p++) {
            if (c->pauses[p].until == c->pauses[p].from) continue; /* no day of it */
            slow_edge(s, c->pauses[p].from);
            slow_edge(s, c->pauses[p].until);
        }
        if (c->has_balance) slow_edge(s, c->balance_on + 1);
        if (slow_member(s, c->owner)) slow_edge(s, slow_member(s, c->owner)->joined);
        if (s->w->options.settlement.validity == CRD_VALIDITY_DAY) slow_edge(s, c->starts);
        if (s->w->options.settlement.validity == CRD_VALIDITY_DAY) slow_edge(s, c->expires + 1);
    }
}

static inline crd_date slow_since(const slow *s, crd_date d) {
    crd_date since = -1000000;
    for (size_t i = 0; i < s->edges_n; i++)
        if (s->edges[i] <= d && s->edges[i] > since) since = s->edges[i];
    return since;
}

static inline bool slow_named(const slow *s, int category) {
    for (size_t i = 0; i < s->w->restrictions_n; i++)
        if (s->w->restrictions[i].category == category) return true;
    return false;
}

static inline bool slow_same_cell(const slow_cell *a, const slow_cell *b) {
    bool alike = true;
    for (int k = 0; k < WORLD_CATEGORIES; k++) alike = alike && same(a->values[k], b->values[k]);
    return a->month == b->month && a->since == b->since && same(a->account, b->account) &&
           same(a->service, b->service) && same(a->sku, b->sku) && a->model == b->model && alike;
}

static inline void slow_cells(slow *s) {
    for (size_t r = 0; r < s->rows_n; r++) {
        const charge *c = &s->rows[r];
        crd_month in = billed_in(c);
        if (s->from == 0 || in < s->from) s->from = in;
        if (in > s->to) s->to = in;
        if (!slow_eligible(c)) continue;
        slow_cell cell = {in,
                          slow_since(s, day(c->day)),
                          c->account,
                          slow_model(c) ? "AmazonBedrock" : c->service,
                          c->sku ? c->sku : "",
                          {"", ""},
                          slow_model(c),
                          0,
                          0,
                          0,
                          false};
        for (int k = 0; k < WORLD_CATEGORIES; k++)
            if (slow_named(s, k) && c->values[k]) cell.values[k] = c->values[k];
        size_t i = 0;
        while (i < s->cells_n && !slow_same_cell(&s->cells[i], &cell)) i++;
        if (i == s->cells_n) s->cells[s->cells_n++] = cell;
        s->cells[i].cost += s->costs[r];
    }
}

/* ---- offsets ---------------------------------------------------------------------------------------------------- */

static inline int slow_text(const char *a, const char *b) { return strcmp(a, b); }
static inline int slow_number(dec a, dec b) { return (a > b) - (a < b); }

/* By category name: Stage, Team. */
static inline int slow_values(const slow_cell *a, const slow_cell *b) {
    int order = slow_text(a->values[1], b->values[1]);
    return order ? order : slow_text(a->values[0], b->values[0]);
}

static inline bool slow_together(const slow_cell *a, const slow_cell *b) {
    return a->month == b->month && same(a->account, b->account) && same(a->service, b->service) && a->model == b->model;
}

static inline bool slow_more_negative(const slow_cell *a, const slow_cell *b) {
    int order = slow_number(a->cost, b->cost);
    if (!order) order = slow_text(a->sku, b->sku);
    if (!order) order = slow_number(a->since, b->since);
    if (!order) order = slow_values(a, b);
    return order < 0;
}

static inline bool slow_absorbs_first(const slow_cell *negative, const slow_cell *a, const slow_cell *b) {
    int order = slow_number(!same(a->sku, negative->sku), !same(b->sku, negative->sku));
    if (!order) order = slow_number(b->cost, a->cost);
    if (!order) order = slow_number(a->since, b->since);
    if (!order) order = slow_text(a->sku, b->sku);
    if (!order) order = slow_values(a, b);
    return order < 0;
}

static inline void slow_offset(slow *s, slow_cell *negative) {
    while (negative->cost < 0) {
        slow_cell *best = NULL;
        for (size_t i = 0; i < s->cells_n; i++) {
            slow_cell *c = &s->cells[i];
            if (c->cost > 0 && slow_together(c, negative) && (!best || slow_absorbs_first(negative, c, best))) best = c;
        }
        if (!best) return;
        dec part = best->cost < -negative->cost ? best->cost : -negative->cost;
        best->cost -= part;
        negative->cost += part;
    }
}

static inline void slow_offsets(slow *s) {
    for (;;) {
        slow_cell *next = NULL;
        for (size_t i = 0; i < s->cells_n; i++) {
            slow_cell *c = &s->cells[i];
            if (c->cost < 0 && !c->done && (!next || slow_more_negative(c, next))) next = c;
        }
        if (!next) break;
        slow_offset(s, next);
        next->done = true;
    }
    for (size_t i = 0; i < s->cells_n; i++) s->cells[i].left = s->cells[i].cost;
}

/* ---- what a credit may pay -------------------------------------------------------------------------------------- */

static inline bool slow_paused(const crd_credit *c, crd_date d) {
    for (size_t i = 0; i < c->pauses_count; i++)
        if (d >= c->pauses[i].from && (c->pauses[i].until == CRD_NO_DATE || d < c->pauses[i].until)) return true;
    return false;
}

static inline bool slow_belongs(const slow *s, const crd_credit *c, crd_month in) {
    const crd_member *m = slow_member(s, c->owner);
    if (m && m->joined != CRD_NO_DATE && m->joined > month_last(in)) return false;
    return !(m && m->left != CRD_NO_DATE && m->left < month_first(in));
}

static inline bool slow_takes_part(const slow *s, size_t credit, crd_month in) {
    const crd_credit *c = &s->w->credits[credit];
    if (s->balance[credit] <= 0 || in < date_month(c->starts) || in > date_month(c->expires)) return false;
    if (!slow_belongs(s, c, in)) return false;
    return !(s->w->options.settlement.pause == CRD_PAUSE_MONTH_END && slow_paused(c, month_last(in)));
}

static inline bool slow_shares(const slow *s, crd_str account, crd_date on) {
    const crd_sharing *own = NULL, *all = NULL;
    for (size_t i = 0; i < s->w->organization.sharing_count; i++) {
        const crd_sharing *line = &s->w->sharing[i];
        if (line->from > on) continue;
        if (str_none(line->account) && (!all || line->from >= all->from)) all = line;
        if (str_eq(line->account, account) && (!own || line->from >= own->from)) own = line;
    }
    return own ? own->on : all ? all->on : true;
}

static inline bool slow_listed(const crd_str *list, size_t n, const char *wanted) {
    for (size_t i = 0; i < n; i++)
        if (is(list[i], wanted)) return true;
    return false;
}

/* The day in the month on which its owner joins; CRD_NO_DATE: not in this one, or on the 1st. */
static inline crd_date slow_joining(const slow *s, const crd_credit *c, crd_month in) {
    const crd_member *m = slow_member(s, c->owner);
    bool inside = m && m->joined != CRD_NO_DATE && date_month(m->joined) == in && m->joined > month_first(in);
    return inside ? m->joined : CRD_NO_DATE;
}

static inline bool slow_day_ok(const slow *s, const crd_credit *c, const slow_cell *cell) {
    const crd_settlement *o = &s->w->options.settlement;
    crd_date joining = slow_joining(s, c, cell->month);
    if (joining != CRD_NO_DATE && o->join == CRD_JOIN_UNTIL_JOIN_DAY && cell->since >= joining) return false;
    if (o->pause == CRD_PAUSE_DAY && slow_paused(c, cell->since)) return false;
    if (o->validity == CRD_VALIDITY_DAY && (cell->since < c->starts || cell->since > c->expires)) return false;
    return !c->has_balance || cell->since > c->balance_on;
}

static inline bool slow_restriction_ok(const slow *s, const crd_credit *c, const slow_cell *cell) {
    const crd_restriction *r = NULL;
    for (size_t i = 0; i < c->restrictions_count; i++)
        if (c->restrictions[i].from <= month_last(cell->month)) r = &c->restrictions[i];
    if (!r || r->category < 0 || is(r->value, cell->values[r->category])) return true;
    return s->w->options.settlement.owner == CRD_OWNER_ALWAYS_FIRST && is(c->owner, cell->account);
}

/* On some day of the month. */
static inline bool slow_could_pay(const slow *s, const crd_credit *c, const slow_cell *cell) {
    crd_date end = month_last(cell->month);
    bool own = is(c->owner, cell->account);
    if (!c->covers_all && !slow_listed(c->covers, c->covers_count, cell->service)) return false;
    if (cell->model && !is(c->program, "activate")) return false;
    if (!own && !(slow_shares(s, c->owner, end) && slow_shares(s, str_of(cell->account), end))) return false;
    if (!own && c->share_listed && !slow_listed(c->share_with, c->share_with_count, cell->account)) return false;
    if (!own && slow_joining(s, c, cell->month) != CRD_NO_DATE) return false;
    return slow_restriction_ok(s, c, cell);
}

static inline bool slow_may_pay(const slow *s, const crd_credit *c, const slow_cell *cell) {
    return slow_could_pay(s, c, cell) && slow_day_ok(s, c, cell);
}

/* ---- the order of cells ----------------------------------------------------------------------------------------- */

typedef struct slow_turn {
    slow *s;
    size_t credit, cells[SLOW_MAX], n;
} slow_turn;

/* How many of account, service, SKU, segment two cells share, as the option nests them. */
typedef enum slow_level { SLOW_ACCOUNT, SLOW_SECOND, SLOW_THIRD, SLOW_FOURTH, SLOW_LEVELS } slow_level;

static inline int slow_at_level(const slow_turn *t, slow_level level, const slow_cell *a, const slow_cell *b) {
    bool by_sku = t->s->w->options.settlement.order == CRD_ORDER_SKU;
    switch (level) {
    case SLOW_ACCOUNT: return slow_text(a->account, b->account);
    case SLOW_SECOND: return by_sku ? slow_text(a->sku, b->sku) : slow_text(a->service, b->service);
    case SLOW_THIRD: return by_sku ? slow_number(a->since, b->since) : slow_text(a->sku, b->sku);
    default: return by_sku ? slow_text(a->service, b->service) : slow_number(a->since, b->since);
    }
}

static inline bool slow_ranked(const slow_turn *t, slow_level level) {
    bool by_sku = t->s->w->options.settlement.order == CRD_ORDER_SKU;
    return level != (by_sku ? SLOW_THIRD : SLOW_FOURTH); /* the segment goes by age */
}

static inline bool slow_alike(const slow_turn *t, int level, const slow_cell *a, const slow_cell *b) {
    for (int i = 0; i <= level; i++)
        if (slow_at_level(t, (slow_level)i, a, b) != 0) return false;
    return true;
}

static inline dec slow_spend(const slow_turn *t, int level, const slow_cell *cell) {
    dec sum = 0;
    for (size_t i = 0; i < t->n; i++) {
        const slow_cell *c = &t->s->cells[t->cells[i]];
        if (!slow_alike(t, level, c, cell)) continue;
        sum += t->s->w->options.settlement.rank == CRD_RANK_GROSS ? c->cost : c->before_turn;
    }
    return sum;
}

static inline bool slow_own(const slow_turn *t, const slow_cell *c) {
    return is(t->s->w->credits[t->credit].owner, c->account);
}

static inline bool slow_before(const slow_turn *t, const slow_cell *a, const slow_cell *b) {
    int order = slow_number(slow_own(t, b), slow_own(t, a));
    for (int level = 0; level < SLOW_LEVELS && !order; level++) {
        if (slow_ranked(t, (slow_level)level)) order = slow_number(slow_spend(t, level, b), slow_spend(t, level, a));
        if (!order) order = slow_at_level(t, (slow_level)level, a, b);
    }
    if (!order) order = slow_values(a, b);
    if (!order) order = slow_number(a->model, b->model);
    return order < 0;
}

static inline void slow_sort(slow_turn *t) {
    for (size_t i = 0; i < t->n; i++)
        for (size_t k = i + 1; k < t->n; k++)
            if (slow_before(t, &t->s->cells[t->cells[k]], &t->s->cells[t->cells[i]])) {
                size_t moved = t->cells[i];
                t->cells[i] = t->cells[k];
                t->cells[k] = moved;
            }
}

/* A tie decided money: two neighbouring groups of one level, equal in spend, of which the first got something and the
 * second not everything. */
static inline void slow_note_tie(slow_turn *t, size_t at) {
    slow *s = t->s;
    slow_cell *before = &s->cells[t->cells[at]], *after = &s->cells[t->cells[at + 1]];
    int level = 0;
    while (level < SLOW_LEVELS && slow_at_level(t, (slow_level)level, before, after) == 0) level++;
    if (level == SLOW_LEVELS || !slow_ranked(t, (slow_level)level) || slow_own(t, before) != slow_own(t, after)) return;
    if (slow_spend(t, level, before) != slow_spend(t, level, after)) return;
    size_t first = at, second = at + 1;
    while (first > 0 && slow_alike(t, level, &s->cells[t->cells[first - 1]], before)) first--;
    while (second < t->n && s->cells[t->cells[second]].left == 0) second++;
    if (second == t->n || !slow_alike(t, level, &s->cells[t->cells[second]], after)) return;
    if (s->cells[t->cells[first]].left == s->cells[t->cells[first]].before_turn) return;
    s->ties[s->ties_n++] = (slow_tie){t->credit, t->cells[first], t->cells[second]};
}

/* ---- months ----------------------------------------------------------------------------------------------------- */

static inline void slow_take_turn(slow *s, size_t credit, crd_month in) {
    slow_turn t = {.s = s, .credit = credit};
    dec *balance = &s->balance[credit];
    for (size_t i = 0; i < s->cells_n; i++) {
        slow_cell *c = &s->cells[i];
        c->before_turn = c->left;
        if (c->month != in || c->left <= 0 || !slow_may_pay(s, &s->w->credits[credit], c)) continue;
        t.cells[t.n++] = i;
        s->payable[credit] += c->left;
    }
    slow_sort(&t);
    bool had = *balance > 0;
    for (size_t i = 0; i < t.n; i++) {
        slow_cell *c = &s->cells[t.cells[i]];
        dec part = *balance < c->left ? *balance : c->left;
        *balance -= part;
        c->left -= part;
        if (part > 0) s->applied[s->applied_n++] = (slow_application){credit, t.cells[i], part};
    }
    if (had && *balance == 0) s->exhausted[credit] = in;
    for (size_t i = 0; i + 1 < t.n; i++) slow_note_tie(&t, i);
}

static inline size_t slow_services(const crd_credit *c) { return c->covers_all ? SIZE_MAX : c->covers_count; }

static inline bool slow_credit_before(const crd_credit *a, const crd_credit *b) {
    if (a->before_discounts != b->before_discounts) return a->before_discounts;
    if (a->expires != b->expires) return a->expires < b->expires;
    if (slow_services(a) != slow_services(b)) return slow_services(a) < slow_services(b);
    if (a->starts != b->starts) return a->starts < b->starts;
    return str_cmp(a->name, b->name) < 0;
}

static inline void slow_month(slow *s, crd_month in) {
    bool had[WORLD_CREDITS] = {false};
    for (size_t turns = 0; turns < s->w->options.credits_n; turns++) {
        size_t next = SIZE_MAX;
        for (size_t i = 0; i < s->w->options.credits_n; i++)
            if (!had[i] && (next == SIZE_MAX || slow_credit_before(&s->w->credits[i], &s->w->credits[next]))) next = i;
        had[next] = true;
        if (slow_takes_part(s, next, in)) slow_take_turn(s, next, in);
    }
}

static inline void slow_settle(slow *s) {
    for (size_t i = 0; i < s->w->options.credits_n; i++) {
        const crd_credit *c = &s->w->credits[i];
        s->opening[i] = s->balance[i] = dec_of(c->has_balance ? c->balance : c->amount);
    }
    slow_edges(s);
    slow_cells(s);
    slow_offsets(s);
    for (crd_month in = s->from; in <= s->to; in++) slow_month(s, in);
}

/* ---- demand ----------------------------------------------------------------------------------------------------- */

static inline bool slow_charged(const slow *s, crd_month in) {
    for (size_t i = 0; i < s->rows_n; i++)
        if (billed_in(&s->rows[i]) == in && !same(s->rows[i].type, "Credit")) return true;
    return false;
}

/* The last month that has ended, else the last one. */
static inline crd_month slow_demand_month(const slow *s) {
    for (crd_month in = s->to; in >= s->from; in--)
        if (slow_charged(s, in) && month_last(in) <= s->w->plan.as_of) return in;
    for (crd_month in = s->to; in >= s->from; in--)
        if (slow_charged(s, in)) return in;
    return 0;
}

/* Of a month that today lies in those up to today, and those up to a later charge that credits could pay. */
static inline int32_t slow_days(const slow *s, crd_month in) {
    crd_date today = s->w->plan.as_of, last = date_month(today) == in ? today : month_last(in);
    for (size_t i = 0; i < s->rows_n; i++)
        if (slow_eligible(&s->rows[i]) && day(s->rows[i].day) > last) last = day(s->rows[i].day);
    if (last > month_last(in)) last = month_last(in);
    return last - month_first(in) + 1;
}

/* Half to even, at the last decimal. */
static inline dec slow_divide(dec sum, dec days) {
    dec whole = sum / days, twice = sum % days * 2;
    return whole + (twice > days || (twice == days && whole % 2 != 0));
}

static inline dec slow_demand(const slow *s, size_t credit) {
    crd_month in = slow_demand_month(s);
    dec sum = 0;
    if (in == 0 || !slow_belongs(s, &s->w->credits[credit], in)) return 0;
    for (size_t i = 0; i < s->cells_n; i++)
        if (s->cells[i].month == in && s->cells[i].cost > 0 && slow_could_pay(s, &s->w->credits[credit], &s->cells[i]))
            sum += s->cells[i].cost;
    return slow_divide(sum, slow_days(s, in));
}

#endif
