/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the order of cells: step 4 of a month's settlement (docs/credits.md).
 *
 * Nothing is sorted that does not matter: at each level portions are added up by account, by service, by SKU, and only
 * those of the one in which the balance ends are looked at more closely; cell by cell from the level on that needs it.
 * The invariant: what is left of the portions of a level is more than the balance, which is not zero. */
#include "ledger/ration.h"

#include <string.h>

static void add(rationing *r, dec *sum, dec amount) {
    if (!dec_add(*sum, amount, sum)) r->overflow = true;
}

/* ---- runs ------------------------------------------------------------------------------------------------------- */

static inline uint32_t number_at(const rationing *r, size_t level, const portion *p) {
    const order_level *l = &r->levels[level];
    if (l->of_block != NULL) return l->of_block[p->block];
    return l->segments ? p->segment : cells_sku(r->cells, p->cell);
}

static bool needs_cells(const rationing *r, size_t level) {
    return level == r->levels_n || r->levels[level].of_block == NULL;
}

/* Only a cell may have been drawn from. */
static dec spend_of(const rationing *r, const portion *p) {
    if (!r->gross || p->cell == NO_CELL) return p->left;
    return cells_amount(r->cells, &r->cells->blocks[p->block], p->cell);
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

/* Pushes the runs of some portions at a level; false: no memory. Until forgotten run_of knows them. */
static bool list_runs(rationing *r, size_t level, const portion *at, size_t n) {
    for (size_t i = 0; i < n; i++) {
        uint32_t number = number_at(r, level, &at[i]), known = r->run_of[number];
        run *of = known != 0 ? &r->runs.at[known - 1] : new_run(r, level, number);
        if (of == NULL) return false;
        add(r, &of->spend, spend_of(r, &at[i]));
        of->left += at[i].left; /* no more than all of the credit's portions together, which fitted */
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

/* Pushes the cells of a portion. False: no memory. */
static bool push_cells(rationing *r, portions *to, const portion *p) {
    const cells *c = r->cells;
    mem *m = c->ledger->m;
    const cell_block *b = &c->blocks[p->block];
    portion *slot;
    if (p->cell != NO_CELL) {
        if ((slot = vec_push(m, to)) != NULL) *slot = *p;
        return slot != NULL;
    }
    const stored_block *stored = cells_stored(c, b);
    uint32_t first = c->sums->months.at[stored->month].first;
    for (uint32_t i = stored->latest; i != NO_CELL; i = c->sums->before.at[i]) {
        uint32_t segment = cells_segment(c, i);
        dec amount = cells_amount(c, b, i);
        if ((p->segments >> (segment - first) & 1) == 0 || amount == 0) continue;
        if ((slot = vec_push(m, to)) == NULL) return false;
        *slot = (portion){amount, p->block, i, 0, segment};
    }
    return true;
}

static bool push_all(rationing *r, portions *to, const portion *at, size_t n) {
    for (size_t i = 0; i < n && !r->failed; i++) r->failed = !push_cells(r, to, &at[i]);
    return !r->failed;
}

/* Segment, category values, flag; whatever is the same in all of them decides nothing. */
static int by_place(const cells *c, const portion *a, const portion *b) {
    const cell_block *left = &c->blocks[a->block], *right = &c->blocks[b->block];
    int order = order_integers(a->segment, b->segment);
    for (size_t i = 0; order == 0 && i < c->ledger->split_n; i++)
        order = order_integers(cells_value(c, left, i), cells_value(c, right, i));
    if (order == 0) order = order_integers(left->bedrock, right->bedrock);
    return order != 0 ? order : order_integers(a->cell, b->cell);
}

/* Cells, and what they are of. */
typedef struct placing {
    const cells *cells;
    const portion *at;
} placing;

static int by_places(const void *of, uint32_t a, uint32_t b) {
    const placing *p = of;
    return by_place(p->cells, &p->at[a], &p->at[b]);
}

static void swap(uint32_t *a, uint32_t *b) {
    uint32_t moved = *a;
    *a = *b;
    *b = moved;
}

static bool begin_heap(rationing *r, heap *h, size_t n) {
    r->heap.n = 0;
    if (!vec_room(r->cells->ledger->m, &r->heap, n)) return !(r->failed = true);
    h->at = r->heap.at;
    h->n = n;
    for (uint32_t i = 0; i < n; i++) h->at[i] = i;
    heap_make(h);
    return true;
}

static void pay_in_part(rationing *r, portion *cell) {
    draw *slot = vec_push(r->cells->ledger->m, &r->out->draws);
    if (slot != NULL)
        *slot = (draw){r->credit, cell->cell, r->balance};
    else
        r->failed = true;
    cell->left -= r->balance;
    r->balance = 0;
}

/* Puts n portions into an order. */
static void put_in_order(rationing *r, portion *at, const uint32_t *order, size_t n) {
    r->sorted.n = 0;
    if (!vec_room(r->cells->ledger->m, &r->sorted, n)) {
        r->failed = true;
        return;
    }
    for (size_t i = 0; i < n; i++) r->sorted.at[i] = at[order[i]];
    for (size_t i = 0; i < n; i++) at[i] = r->sorted.at[i];
}

static size_t pay_cells(rationing *r, portion *at, size_t n) {
    heap rest = {.compare = by_places, .of = &(placing){r->cells, at}};
    if (!begin_heap(r, &rest, n)) return 0;
    while (r->balance >= at[rest.at[0]].left) {
        uint32_t paid = heap_pop(&rest);
        rest.at[rest.n] = paid; /* what is paid gathers behind the rest */
        r->balance -= at[paid].left;
    }
    portion *stopped = &at[rest.at[0]];
    r->stopped_at = stopped->cell;
    if (r->balance > 0) pay_in_part(r, stopped);
    for (size_t i = 0; i < n / 2; i++) swap(&rest.at[i], &rest.at[n - 1 - i]);
    put_in_order(r, at, rest.at, n);
    return n - rest.n;
}

/* ---- ties ------------------------------------------------------------------------------------------------------- */

/* Leaves only the portions with the number. */
static void pick(const rationing *r, size_t level, uint32_t number, portions *of) {
    size_t kept = 0;
    for (size_t i = 0; i < of->n; i++)
        if (number_at(r, level, &of->at[i]) == number) of->at[kept++] = of->at[i];
    of->n = kept;
}

/* The number of the run that is paid first. */
static uint32_t best_number(rationing *r, size_t level, const portions *of) {
    ranked k = {r, r->runs.n, r->levels[level].by_spend};
    uint32_t best = 0;
    if (!list_runs(r, level, of->at, of->n)) return 0;
    for (uint32_t i = 1; i < r->runs.n - k.first; i++)
        if (by_rank(&k, i, best) < 0) best = i;
    uint32_t number = run_at(&k, best)->number;
    forget_runs(r, k.first);
    return number;
}

/* Opens what is picked. False: no memory. */
static bool open_picked(rationing *r) {
    size_t n = r->picked.n;
    for (size_t i = 0; i < n && !r->failed; i++) {
        const portion whole = r->picked.at[i]; /* which moves with the others as they become more */
        r->failed = !push_cells(r, &r->picked, &whole);
    }
    for (size_t i = n; i < r->picked.n; i++) r->picked.at[i - n] = r->picked.at[i];
    r->picked.n -= n;
    return !r->failed;
}

/* The cell that is paid first of those with the number at a level. */
static uint32_t first_cell(rationing *r, size_t level, uint32_t number, const portion *at, size_t n) {
    r->picked.n = 0;
    if (!vec_room(r->cells->ledger->m, &r->picked, n)) return r->failed = true, NO_CELL;
    memcpy(r->picked.at, at, n * sizeof *at);
    r->picked.n = n;
    pick(r, level, number, &r->picked);
    while (++level < r->levels_n && !r->failed) {
        if (needs_cells(r, level) && !open_picked(r)) return NO_CELL;
        pick(r, level, best_number(r, level, &r->picked), &r->picked);
    }
    const portion *first = r->picked.at;
    for (size_t i = 1; i < r->picked.n; i++)
        if (by_place(r->cells, &r->picked.at[i], first) < 0) first = &r->picked.at[i];
    return first->cell;
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

static void note_tie(rationing *r, size_t level, const neighbours *t, const portion *at, size_t n) {
    tie *slot = vec_push(r->cells->ledger->m, &r->out->ties);
    if (slot == NULL) {
        r->failed = true;
        return;
    }
    *slot = (tie){r->credit, first_cell(r, level, t->first, at, n), NO_CELL}; /* where it stops is not known yet */
    if (!t->stops_in_second) slot->second = first_cell(r, level, t->second, at, n);
}

/* Whether some tie of this turn waits for the cell in which the balance ends. */
static bool asked_where(const rationing *r) {
    for (size_t i = r->ties; i < r->out->ties.n; i++)
        if (r->out->ties.at[i].second == NO_CELL) return true;
    return false;
}

/* ---- levels ----------------------------------------------------------------------------------------------------- */

/* What came of the runs of a level. */
typedef struct outcome {
    neighbours ties[2]; /* where the balance ends, and right before it */
    size_t ties_n;
    uint32_t next; /* the number of the first run that is not paid in full */
} outcome;

static bool rank(rationing *r, const ranked *k, heap *h) {
    *h = (heap){.compare = by_rank, .of = k};
    return begin_heap(r, h, r->runs.n - k->first);
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

static void swap_portions(portion *a, portion *b) {
    portion moved = *a;
    *a = *b;
    *b = moved;
}

/* Moves portions of runs that are paid to the front, of those that are not reached to the back. */
static void divide(const rationing *r, size_t level, portion *at, size_t n, size_t *paid, size_t *reached) {
    *paid = 0;
    *reached = n;
    for (size_t i = 0; i < *reached;) {
        switch (r->runs.at[r->run_of[number_at(r, level, &at[i])] - 1].what) {
        case RUN_PAID: swap_portions(&at[i++], &at[(*paid)++]); break;
        case RUN_STOPS: i++; break;
        case RUN_BEHIND: swap_portions(&at[i], &at[--*reached]); break;
        }
    }
}

static size_t pay(rationing *r, size_t level, portion *at, size_t n);

/* From here on cell by cell. What is paid comes to the queue when the turn is over. */
static size_t pay_opened(rationing *r, size_t level, const portion *at, size_t n) {
    r->hole = (size_t)(at - r->all->at);
    r->hole_end = r->hole + n;
    if (push_all(r, &r->opened, at, n)) r->opened_paid = pay(r, level, r->opened.at, r->opened.n);
    return 0;
}

static size_t pay(rationing *r, size_t level, portion *at, size_t n) {
    if (needs_cells(r, level) && r->opened.n == 0) return pay_opened(r, level, at, n);
    if (level == r->levels_n) return pay_cells(r, at, n);
    ranked k = {r, r->runs.n, r->levels[level].by_spend};
    heap h;
    size_t paid, reached;
    if (!list_runs(r, level, at, n) || !rank(r, &k, &h)) return 0;
    outcome o = share_out(r, level, &k, &h);
    divide(r, level, at, n, &paid, &reached);
    forget_runs(r, k.first);
    for (size_t i = 0; i < o.ties_n; i++) note_tie(r, level, &o.ties[i], at, n);
    if (r->balance > 0) return paid + pay(r, level + 1, at + paid, reached - paid);
    if (asked_where(r)) r->stopped_at = first_cell(r, level, o.next, at, n);
    return paid;
}

/* Puts the opened cells into the place of their portions: `paid` of them at the front are, and there comes the hole. */
static size_t fill_hole(rationing *r, size_t paid) {
    portions *q = r->all;
    if (r->opened.n == 0) return paid;
    memmove(q->at + r->hole, q->at + r->hole_end, (q->n - r->hole_end) * sizeof *q->at);
    q->n -= r->hole_end - r->hole;
    if (!vec_room(r->cells->ledger->m, q, r->opened.n)) {
        r->failed = true;
        return paid;
    }
    memcpy(q->at + q->n, r->opened.at, r->opened.n * sizeof *q->at);
    for (size_t i = 0; i < r->opened_paid; i++) swap_portions(&q->at[paid + i], &q->at[q->n + i]);
    q->n += r->opened.n;
    return paid + r->opened_paid;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static uint32_t most_numbers(const cells *c) {
    uint32_t most = (uint32_t)c->ledger->segments.edges_n + 1;
    if (c->names.accounts.n > most) most = c->names.accounts.n;
    if (c->names.services.n > most) most = c->names.services.n;
    return c->names.skus.n > most ? c->names.skus.n : most;
}

bool ration_begin(rationing *r, const cells *c, settled *out, const terms_book *book, arena *a) {
    uint32_t *accounts = arena_room(a, c->blocks_n, sizeof *accounts);
    uint32_t *services = arena_room(a, c->blocks_n, sizeof *services);
    const order_level by_account = {.of_block = accounts, .by_spend = true}, by_sku = {.by_spend = true};
    const order_level by_service = {.of_block = services, .by_spend = true}, by_segment = {.segments = true};
    const order_level service_first[] = {by_account, by_service, by_sku};
    const order_level sku_first[] = {by_account, by_sku, by_segment, by_service};
    bool sku_order = c->ledger->settlement.order == CRD_ORDER_SKU;
    *r = (rationing){.cells = c, .out = out, .terms = book};
    r->gross = c->ledger->settlement.rank == CRD_RANK_GROSS;
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
    vec_free(m, &r->opened);
    vec_free(m, &r->picked);
    vec_free(m, &r->sorted);
}

size_t ration(rationing *r, uint32_t credit, dec balance, portions *all) {
    r->credit = credit;
    r->balance = balance;
    r->all = all;
    r->opened.n = r->opened_paid = 0;
    r->ties = r->out->ties.n;
    size_t paid = fill_hole(r, pay(r, 0, all->at, all->n));
    for (size_t i = r->ties; i < r->out->ties.n; i++)
        if (r->out->ties.at[i].second == NO_CELL) r->out->ties.at[i].second = r->stopped_at;
    return paid;
}
