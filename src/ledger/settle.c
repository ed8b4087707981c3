/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the order of credits, the order of cells and the drawing: steps 2, 4 and 5 of a month's settlement
 * (docs/credits.md).
 *
 * A credit's payable cells stand in `payable` in the order of equals (cells.h), so that the cells of one account, of
 * one service in it, of one SKU in that are neighbours: a run. A run is split and ranked only when its turn comes, so
 * that a credit that runs out early never sorts what it cannot reach. The ranks are those of the credit's turn
 * nonetheless: nothing is drawn from a run before it is split. */
#include "ledger/settle.h"

#include "ledger/schedule.h"
#include "ledger/terms.h"

/* How a level of the order tells cells apart: by a column, ranked by spend or just in the column's order. */
typedef struct order_level {
    const uint32_t *column;
    bool by_spend;
} order_level;
#define LEVELS_MAX 4

/* Neighbours in `payable` with the same number in a level's column. */
typedef struct run {
    uint32_t begin, end;
    dec spend; /* what the level ranks by */
    dec left;
    bool owner;
} run;

typedef struct settling {
    ledger *ledger;
    cells *cells;
    settled *out;
    terms_book terms;
    uint32_t *turn_order; /* credits */
    order_level levels[LEVELS_MAX];
    size_t levels_n;
    uint32_t *payable;           /* cells that the present credit may pay */
    VEC(run) runs;               /* a stack: one stretch for each level that is being paid */
    uint32_t *heaps[LEVELS_MAX]; /* room for each level's heap of runs */
    uint32_t credit;             /* whose turn it is */
    purse *purse;
    uint32_t stopped_at; /* the cell that the present credit did not pay in full; NO_CELL: none yet */
    bool overflow, failed;
} settling;
#define NO_CELL UINT32_MAX

static void add(settling *s, dec *sum, dec amount) {
    if (!dec_add(*sum, amount, sum)) s->overflow = true;
}

/* ---- the order of credits --------------------------------------------------------------------------------------- */

static int compare(int64_t a, int64_t b) { return (a > b) - (a < b); }

static int by_turn(const void *credits, uint32_t a, uint32_t b) {
    schedule_reason why;
    return schedule_turn((const crd_credit *)credits + a, (const crd_credit *)credits + b, &why);
}

uint32_t *settle_order(const ledger_options *o, arena *a) { return order_by(a, o->credits_n, by_turn, o->credits); }

/* ---- the order of cells ----------------------------------------------------------------------------------------- */

static void set_levels(settling *s) {
    const cells *c = s->cells;
    bool by_sku = s->ledger->settlement.order == CRD_ORDER_SKU;
    const order_level service_first[] = {{c->account, true}, {c->service, true}, {c->sku, true}};
    const order_level sku_first[] = {{c->account, true}, {c->sku, true}, {c->segment, false}, {c->service, true}};
    s->levels_n = by_sku ? 4 : 3;
    for (size_t i = 0; i < s->levels_n; i++) s->levels[i] = by_sku ? sku_first[i] : service_first[i];
}

static bool new_run(settling *s, size_t level, uint32_t begin) {
    run *r = vec_push(s->ledger->m, &s->runs);
    if (r == NULL) return !(s->failed = true);
    bool owner = s->cells->account[s->payable[begin]] == s->terms.at[s->credit].owner;
    *r = (run){.begin = begin, .end = begin, .owner = level == 0 && owner};
    return true;
}

/* Pushes the runs of [begin, end) at a level; false: no memory. */
static bool split(settling *s, size_t level, uint32_t begin, uint32_t end) {
    const uint32_t *column = s->levels[level].column;
    const dec *left = s->cells->left;
    const dec *spend = s->ledger->settlement.rank == CRD_RANK_GROSS ? s->cells->cost : left;
    for (uint32_t i = begin; i < end; i++) {
        uint32_t cell = s->payable[i];
        bool begins = i == begin || column[cell] != column[s->payable[i - 1]];
        if (begins && !new_run(s, level, i)) return false;
        run *r = &s->runs.at[s->runs.n - 1];
        r->end++;
        add(s, &r->spend, spend[cell]);
        add(s, &r->left, left[cell]);
    }
    return true;
}

/* The runs of one level from `first` on, in the order of payment. They are named by their distance from `first`. */
typedef struct ranked {
    heap heap;
    const settling *settling;
    size_t first;
    bool by_spend;
} ranked;

static run *run_at(const ranked *r, uint32_t i) { return &r->settling->runs.at[r->first + i]; }

/* The owner's account, then the highest spend; ties by text, the order in which the runs stand. */
static int by_rank(const void *of, uint32_t a, uint32_t b) {
    const ranked *r = of;
    const run *left = run_at(r, a), *right = run_at(r, b);
    if (r->by_spend && left->owner != right->owner) return left->owner ? -1 : 1;
    if (r->by_spend && left->spend != right->spend) return left->spend > right->spend ? -1 : 1;
    return compare(a, b);
}

static bool rank(ranked *r, settling *s, size_t level, uint32_t begin, uint32_t end) {
    *r = (ranked){.settling = s, .first = s->runs.n, .by_spend = s->levels[level].by_spend};
    if (!split(s, level, begin, end)) return false;
    r->heap = (heap){s->heaps[level] + begin, s->runs.n - r->first, by_rank, r};
    for (uint32_t i = 0; i < r->heap.n; i++) r->heap.at[i] = i;
    heap_make(&r->heap);
    return true;
}

/* ---- ties ------------------------------------------------------------------------------------------------------- */

/* The cell of [begin, end) that is paid first. Uses the levels from `level` on. */
static uint32_t first_cell(settling *s, size_t level, uint32_t begin, uint32_t end) {
    ranked r;
    if (level == s->levels_n || !rank(&r, s, level, begin, end)) return s->payable[begin];
    run best = *run_at(&r, r.heap.at[0]);
    s->runs.n = r.first;
    return first_cell(s, level + 1, best.begin, best.end);
}

/* Notes that texts alone put a run before the next one, when the balance does not last for both: swapped, they would
 * have got other amounts. */
static void note_tie(settling *s, size_t level, run r, run next) {
    dec balance = s->purse->balance;
    if (!s->levels[level].by_spend || r.owner != next.owner || r.spend != next.spend || balance == 0) return;
    bool reaches_next = balance > r.left;
    if (reaches_next && balance - r.left >= next.left) return;
    tie t = {s->credit, first_cell(s, level + 1, r.begin, r.end), NO_CELL}; /* where it stops is not known yet */
    if (!reaches_next) t.second = first_cell(s, level + 1, next.begin, next.end);
    tie *slot = vec_push(s->ledger->m, &s->out->ties);
    if (slot != NULL)
        *slot = t;
    else
        s->failed = true;
}

static void complete_ties(settling *s, size_t from) {
    for (size_t i = from; i < s->out->ties.n; i++)
        if (s->out->ties.at[i].second == NO_CELL) s->out->ties.at[i].second = s->stopped_at;
}

/* ---- drawing ---------------------------------------------------------------------------------------------------- */

/* False: the balance does not reach this far. */
static bool pay_cell(settling *s, uint32_t cell) {
    dec *left = &s->cells->left[cell], *balance = &s->purse->balance;
    dec amount = *balance < *left ? *balance : *left;
    if (amount > 0) {
        draw *slot = vec_push(s->ledger->m, &s->out->draws);
        if (slot == NULL) return !(s->failed = true);
        *slot = (draw){s->credit, cell, amount};
        *left -= amount;
        *balance -= amount;
        s->purse->applied += amount; /* at most the opening balance */
    }
    if (*left > 0) s->stopped_at = cell;
    return *left == 0;
}

/* Pays the payable cells [begin, end) in the order of the levels from `level` on. False: the balance ran out. */
static bool pay(settling *s, size_t level, uint32_t begin, uint32_t end) {
    bool lasts = true;
    if (level == s->levels_n) {
        for (uint32_t i = begin; i < end && lasts; i++) lasts = pay_cell(s, s->payable[i]);
        return lasts;
    }
    ranked r;
    if (!rank(&r, s, level, begin, end)) return false;
    while (lasts && r.heap.n > 0) {
        run next = *run_at(&r, heap_pop(&r.heap));
        if (r.heap.n > 0) note_tie(s, level, next, *run_at(&r, r.heap.at[0]));
        lasts = pay(s, level + 1, next.begin, next.end);
    }
    s->runs.n = r.first;
    return lasts;
}

/* ---- turns ------------------------------------------------------------------------------------------------------ */

/* Lists the cells of [begin, end) that the credit may pay; returns how many. */
static uint32_t find_payable(settling *s, turn *t, size_t begin, size_t end) {
    const cells *c = s->cells;
    uint32_t n = 0;
    bool reached = false;
    for (size_t i = begin; i < end; i++) {
        if (i == begin || c->account[i] != c->account[i - 1]) reached = turn_reaches(t, c->account[i]);
        if (!reached || c->left[i] <= 0 || !turn_pays(t, i)) continue;
        s->payable[n++] = (uint32_t)i;
        add(s, &s->purse->payable, c->left[i]);
    }
    return n;
}

static void take_turn(settling *s, uint32_t credit, size_t begin, size_t end) {
    s->credit = credit;
    s->purse = &s->ledger->purses[credit];
    s->stopped_at = NO_CELL;
    turn t = turn_begin(&s->terms, credit);
    dec before = s->purse->balance;
    size_t ties = s->out->ties.n;
    pay(s, 0, 0, find_payable(s, &t, begin, end));
    complete_ties(s, ties);
    if (s->purse->balance == before) return;
    if (s->purse->balance == 0) s->purse->exhausted_in = s->terms.month;
    paid_turn *slot = vec_push(s->ledger->m, &s->out->turns);
    if (slot != NULL)
        *slot = (paid_turn){credit, s->terms.month, before - s->purse->balance};
    else
        s->failed = true;
}

static void settle_month(settling *s, size_t begin, size_t end) {
    terms_begin_month(&s->terms, s->cells->month[begin]);
    for (size_t i = 0; i < s->ledger->options->credits_n && !s->failed && !s->overflow; i++) {
        uint32_t credit = s->turn_order[i];
        if (s->ledger->purses[credit].balance > 0 && terms_take_part(&s->terms, credit))
            take_turn(s, credit, begin, end);
    }
}

static size_t month_end(const cells *c, size_t begin) {
    size_t end = begin + 1;
    while (end < c->n && c->month[end] == c->month[begin]) end++;
    return end;
}

static size_t largest_month(const cells *c) {
    size_t largest = 0;
    for (size_t begin = 0, end; begin < c->n; begin = end) {
        end = month_end(c, begin);
        if (end - begin > largest) largest = end - begin;
    }
    return largest;
}

static bool prepare(settling *s, arena *a) {
    const ledger_options *o = s->ledger->options;
    size_t room = largest_month(s->cells);
    s->turn_order = settle_order(o, a);
    s->payable = ARENA_ARRAY(a, room, uint32_t);
    set_levels(s);
    for (size_t i = 0; i < s->levels_n; i++) s->heaps[i] = ARENA_ARRAY(a, room, uint32_t);
    return terms_read(&s->terms, s->ledger, s->cells, a) && !a->m->failed;
}

crd_status settle(settled *out, ledger *l, cells *c, arena *a) {
    settling s = {.ledger = l, .cells = c, .out = out};
    if (!prepare(&s, a)) return CRD_NOMEM;
    for (size_t begin = 0, end; begin < c->n; begin = end) {
        end = month_end(c, begin);
        settle_month(&s, begin, end);
    }
    vec_free(l->m, &s.runs);
    if (s.failed) return CRD_NOMEM;
    return s.overflow ? CRD_INVALID : CRD_OK;
}

void settled_free(settled *s, mem *m) {
    vec_free(m, &s->draws);
    vec_free(m, &s->ties);
    vec_free(m, &s->turns);
}
