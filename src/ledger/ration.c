/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the order of cells: step 4 of a month's settlement (docs/credits.md).
 *
 * Nothing is sorted that does not matter: at each level cells are added up by account, by service, by SKU, and only
 * those of the one in which the balance ends are looked at more closely. The invariant: what is left of the cells of a
 * level is more than the balance, which is not zero. */
#include "ledger/ration.h"

#define NO_CELL UINT32_MAX

static void add(rationing *r, dec *sum, dec amount) {
    if (!dec_add(*sum, amount, sum)) r->overflow = true;
}

/* ---- runs ------------------------------------------------------------------------------------------------------- */

static inline uint32_t number_at(const rationing *r, size_t level, uint32_t number) {
    const order_level *l = &r->levels[level];
    if (l->of_block != NULL) return l->of_block[r->cells->at[number].block];
    return l->segments ? r->cells->at[number].segment : cells_sku(r->cells, number);
}

/* NULL: no memory. */
static run *new_run(rationing *r, size_t level, uint32_t number) {
    run *slot = vec_push(r->cells->ledger->m, &r->runs);
    if (slot == NULL) {
        r->failed = true;
        return NULL;
    }
    bool owner = level == 0 && number == r->terms->at[r->credit].owner;
    *slot = (run){.number = number, .owner = owner};
    r->run_of[number] = (uint32_t)r->runs.n;
    return slot;
}

/* Pushes the runs of some cells at a level; false: no memory. Until forgotten run_of knows them. */
static bool list_runs(rationing *r, size_t level, const uint32_t *at, size_t n) {
    for (size_t i = 0; i < n; i++) {
        cells_fetch(r->cells, at, i, n);
        uint32_t number = number_at(r, level, at[i]), known = r->run_of[number];
        run *of = known != 0 ? &r->runs.at[known - 1] : new_run(r, level, number);
        if (of == NULL) return false;
        dec left = r->cells->at[at[i]].left;
        add(r, &of->spend, r->gross != NULL ? r->gross[at[i]] : left);
        of->left += left; /* no more than all of the credit's cells together, which fitted */
    }
    return true;
}

static void forget_runs(rationing *r, size_t first) {
    for (size_t i = first; i < r->runs.n; i++) r->run_of[r->runs.at[i].number] = 0;
    r->runs.n = first;
}

/* Runs of one level are named by their distance from the first. */
typedef struct ranked {
    const rationing *rationing;
    size_t first;
    bool by_spend;
} ranked;

static run *run_at(const ranked *k, uint32_t i) { return &k->rationing->runs.at[k->first + i]; }

/* The owner's account, then the highest spend; ties by text, which is what numbers are ranks of. */
static int by_rank(const void *of, uint32_t a, uint32_t b) {
    const run *left = run_at(of, a), *right = run_at(of, b);
    bool by_spend = ((const ranked *)of)->by_spend;
    if (by_spend && left->owner != right->owner) return left->owner ? -1 : 1;
    if (by_spend && left->spend != right->spend) return left->spend > right->spend ? -1 : 1;
    return order_integers(left->number, right->number);
}

/* ---- cells of one run at every level ---------------------------------------------------------------------------- */

/* Segment, category values, flag; whatever is the same in all of them decides nothing. */
static int by_place(const void *of, uint32_t a, uint32_t b) {
    const cells *c = of;
    const cell_block *left = cells_block(c, a), *right = cells_block(c, b);
    int order = order_integers(c->at[a].segment, c->at[b].segment);
    for (size_t i = 0; order == 0 && i < c->ledger->split_n; i++)
        order = order_integers(cells_value(c, left, i), cells_value(c, right, i));
    if (order == 0) order = order_integers(left->bedrock, right->bedrock);
    return order != 0 ? order : order_integers(c->at[a].number, c->at[b].number);
}

static void swap(uint32_t *a, uint32_t *b) {
    uint32_t moved = *a;
    *a = *b;
    *b = moved;
}

static void pay_in_part(rationing *r, uint32_t number) {
    draw *slot = vec_push(r->cells->ledger->m, &r->out->draws);
    if (slot != NULL)
        *slot = (draw){r->credit, number, r->balance};
    else
        r->failed = true;
    r->cells->at[number].left -= r->balance;
    r->balance = 0;
}

static size_t pay_cells(rationing *r, uint32_t *at, size_t n) {
    heap rest = {at, n, by_place, r->cells};
    heap_make(&rest);
    while (r->balance >= r->cells->at[at[0]].left) {
        uint32_t paid = heap_pop(&rest);
        at[rest.n] = paid; /* what is paid gathers behind the rest */
        r->balance -= r->cells->at[paid].left;
    }
    r->stopped_at = at[0];
    if (r->balance > 0) pay_in_part(r, at[0]);
    for (size_t i = 0; i < n / 2; i++) swap(&at[i], &at[n - 1 - i]);
    return n - rest.n;
}

/* ---- ties ------------------------------------------------------------------------------------------------------- */

/* Leaves only the cells with the number; returns how many. */
static size_t pick(const rationing *r, size_t level, uint32_t number, uint32_t *at, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (number_at(r, level, at[i]) == number) at[kept++] = at[i];
    return kept;
}

/* The number of the run that is paid first. */
static uint32_t best_number(rationing *r, size_t level, const uint32_t *at, size_t n) {
    ranked k = {r, r->runs.n, r->levels[level].by_spend};
    uint32_t best = 0;
    if (!list_runs(r, level, at, n)) return 0;
    for (uint32_t i = 1; i < r->runs.n - k.first; i++)
        if (by_rank(&k, i, best) < 0) best = i;
    uint32_t number = run_at(&k, best)->number;
    forget_runs(r, k.first);
    return number;
}

/* The cell that is paid first of those with the number at a level. */
static uint32_t first_cell(rationing *r, size_t level, uint32_t number, const uint32_t *at, size_t n) {
    r->picked.n = 0;
    if (!vec_room(r->cells->ledger->m, &r->picked, n)) {
        r->failed = true;
        return at[0];
    }
    uint32_t *picked = r->picked.at;
    for (size_t i = 0; i < n; i++) picked[i] = at[i];
    n = pick(r, level, number, picked, n);
    while (++level < r->levels_n && !r->failed) n = pick(r, level, best_number(r, level, picked, n), picked, n);
    uint32_t first = picked[0];
    for (size_t i = 1; i < n; i++)
        if (by_place(r->cells, picked[i], first) < 0) first = picked[i];
    return first;
}

/* Two runs that stood one behind the other, by texts alone. */
typedef struct neighbours {
    uint32_t first, second;
    bool stops_in_second;
} neighbours;

/* Whether texts alone put a run before the next one while the balance does not last for both: swapped, they would have
 * got other amounts. */
static bool tied(const rationing *r, size_t level, const run *a, const run *next) {
    if (!r->levels[level].by_spend || a->owner != next->owner || a->spend != next->spend) return false;
    return r->balance <= a->left || r->balance - a->left < next->left;
}

static void note_tie(rationing *r, size_t level, const neighbours *t, const uint32_t *at, size_t n) {
    tie *slot = vec_push(r->cells->ledger->m, &r->out->ties);
    if (slot == NULL) {
        r->failed = true;
        return;
    }
    *slot = (tie){r->credit, first_cell(r, level, t->first, at, n), NO_CELL}; /* where it stops is not known yet */
    if (!t->stops_in_second) slot->second = first_cell(r, level, t->second, at, n);
}

/* ---- levels ----------------------------------------------------------------------------------------------------- */

/* What came of the runs of a level. */
typedef struct outcome {
    neighbours ties[2]; /* where the balance ends, and right before it */
    size_t ties_n;
    uint32_t next; /* the number of the first run that is not paid in full */
} outcome;

static bool rank(rationing *r, const ranked *k, heap *h) {
    size_t n = r->runs.n - k->first;
    r->heap.n = 0;
    if (!vec_room(r->cells->ledger->m, &r->heap, n)) return !(r->failed = true);
    *h = (heap){r->heap.at, n, by_rank, k};
    for (uint32_t i = 0; i < n; i++) h->at[i] = i;
    heap_make(h);
    return true;
}

/* Says of every run what becomes of it, and takes from the balance what those get that it lasts for. */
static outcome share_out(rationing *r, size_t level, const ranked *k, heap *h) {
    outcome out = {0};
    run *a = run_at(k, h->at[0]);
    for (;;) {
        heap_pop(h);
        run *next = h->n > 0 ? run_at(k, h->at[0]) : NULL;
        if (next != NULL && tied(r, level, a, next))
            out.ties[out.ties_n++] = (neighbours){a->number, next->number, r->balance > a->left};
        if (r->balance < a->left) break;
        a->what = RUN_PAID;
        r->balance -= a->left;
        a = next; /* there is one: what is left of them all is more than the balance was */
        if (r->balance == 0) break;
    }
    if (r->balance > 0) a->what = RUN_STOPS;
    out.next = a->number;
    return out;
}

/* Moves cells of runs that are paid to the front, of those that are not reached to the back. */
static void part(const rationing *r, size_t level, uint32_t *at, size_t n, size_t *paid, size_t *reached) {
    *paid = 0;
    *reached = n;
    for (size_t i = 0; i < *reached;) {
        cells_fetch(r->cells, at, i, *reached);
        switch (r->runs.at[r->run_of[number_at(r, level, at[i])] - 1].what) {
        case RUN_PAID: swap(&at[i++], &at[(*paid)++]); break;
        case RUN_STOPS: i++; break;
        case RUN_BEHIND: swap(&at[i], &at[--*reached]); break;
        }
    }
}

static size_t pay(rationing *r, size_t level, uint32_t *at, size_t n) {
    if (level == r->levels_n) return pay_cells(r, at, n);
    ranked k = {r, r->runs.n, r->levels[level].by_spend};
    heap h;
    size_t paid, reached;
    if (!list_runs(r, level, at, n) || !rank(r, &k, &h)) return 0;
    outcome o = share_out(r, level, &k, &h);
    part(r, level, at, n, &paid, &reached);
    forget_runs(r, k.first);
    for (size_t i = 0; i < o.ties_n; i++) note_tie(r, level, &o.ties[i], at, n);
    if (r->balance > 0) return paid + pay(r, level + 1, at + paid, reached - paid);
    r->stopped_at = first_cell(r, level, o.next, at, n);
    return paid;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static uint32_t most_numbers(const cells *c) {
    uint32_t most = (uint32_t)c->ledger->segments.edges_n + 1;
    if (c->names.accounts.n > most) most = c->names.accounts.n;
    if (c->names.services.n > most) most = c->names.services.n;
    return c->names.skus.n > most ? c->names.skus.n : most;
}

bool ration_begin(rationing *r, cells *c, settled *out, const terms_book *book, const dec *gross, arena *a) {
    uint32_t *accounts = arena_room(a, c->blocks_n, sizeof *accounts);
    uint32_t *services = arena_room(a, c->blocks_n, sizeof *services);
    const order_level by_account = {.of_block = accounts, .by_spend = true}, by_sku = {.by_spend = true};
    const order_level by_service = {.of_block = services, .by_spend = true}, by_segment = {.segments = true};
    const order_level service_first[] = {by_account, by_service, by_sku};
    const order_level sku_first[] = {by_account, by_sku, by_segment, by_service};
    bool sku_order = c->ledger->settlement.order == CRD_ORDER_SKU;
    *r = (rationing){.cells = c, .out = out, .terms = book, .gross = gross};
    r->levels_n = sku_order ? 4 : 3;
    for (size_t i = 0; i < r->levels_n; i++) r->levels[i] = sku_order ? sku_first[i] : service_first[i];
    r->run_of = ARENA_ARRAY(a, most_numbers(c), uint32_t);
    if (accounts == NULL || services == NULL || r->run_of == NULL) return false;
    for (size_t i = 0; i < c->blocks_n; i++) {
        accounts[i] = c->blocks[i].account;
        services[i] = c->blocks[i].service;
    }
    return true;
}

void ration_end(rationing *r) {
    if (r->cells == NULL) return;
    mem *m = r->cells->ledger->m;
    vec_free(m, &r->runs);
    vec_free(m, &r->heap);
    vec_free(m, &r->picked);
}

size_t ration(rationing *r, uint32_t credit, dec balance, uint32_t *at, size_t n) {
    size_t ties = r->out->ties.n;
    r->credit = credit;
    r->balance = balance;
    size_t paid = pay(r, 0, at, n);
    for (size_t i = ties; i < r->out->ties.n; i++)
        if (r->out->ties.at[i].second == NO_CELL) r->out->ties.at[i].second = r->stopped_at;
    return paid;
}
