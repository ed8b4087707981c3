/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the order of credits and the months: steps 2 and 5 of a month's settlement (docs/credits.md).
 *
 * Every cell stands in the queue of the first credit that may still pay it. A credit that lasts for its queue uses it
 * up, in whatever order; only one that does not needs to know which cells come first (ration.h), and what it leaves
 * moves on to the queues of credits behind it. The invariant: at a credit's turn its queue holds all that it may pay,
 * and nothing else. */
#include "ledger/settle.h"

#include "ledger/masks.h"
#include "ledger/ration.h"
#include "ledger/schedule.h"

typedef struct queue {
    VEC(uint32_t) cells;
    dec sum; /* what is left of them */
} queue;

typedef struct settling {
    ledger *ledger;
    cells *cells;
    settled *out;
    terms_book terms;
    uint32_t *turn_order; /* credits */
    masks masks;
    rationing rationing;
    queue *queues; /* [turn]; the last one is nobody's */
    size_t turns_n;
    bool *takes_part; /* [turn] */
    bool overflow, failed;
} settling;

static void add(settling *s, dec *sum, dec amount) {
    if (!dec_add(*sum, amount, sum)) s->overflow = true;
}

/* ---- the order of credits --------------------------------------------------------------------------------------- */

static int by_turn(const void *credits, uint32_t a, uint32_t b) {
    schedule_reason why;
    return schedule_turn((const crd_credit *)credits + a, (const crd_credit *)credits + b, &why);
}

uint32_t *settle_order(const ledger_options *o, arena *a) { return order_by(a, o->credits_n, by_turn, o->credits); }

/* ---- queues ----------------------------------------------------------------------------------------------------- */

static void put(settling *s, queue *q, uint32_t cell, dec left) {
    uint32_t *slot = vec_push(s->ledger->m, &q->cells);
    if (slot == NULL) {
        s->failed = true;
        return;
    }
    *slot = cell;
    add(s, &q->sum, left);
}

/* Puts n cells into the queues of the first credits from a turn on that may pay them. Without a list they
 * are the cells from `first` on, else those that it has from there on. */
static void enqueue(settling *s, const uint32_t *list, size_t first, size_t n, uint32_t from) {
    const masks m = s->masks; /* which no pointer leads to, so that the compiler may keep it */
    const placed_cell *at = s->cells->at;
    for (size_t i = first; i < first + n && !s->failed; i++) {
        if (list != NULL) cells_fetch(s->cells, list, i, first + n);
        uint32_t number = list != NULL ? list[i] : (uint32_t)i;
        const placed_cell *c = &at[number];
        put(s, &s->queues[c->left > 0 ? masks_first(&m, c->block, c->segment, from) : s->turns_n], number, c->left);
    }
}

/* What a credit leaves moves on. */
static void move_on(settling *s, uint32_t from, size_t paid) {
    queue *q = &s->queues[from];
    enqueue(s, q->cells.at, paid, q->cells.n - paid, from + 1);
    q->cells.n = paid;
}

/* ---- turns ------------------------------------------------------------------------------------------------------ */

static void note_turn(settling *s, uint32_t credit, dec amount) {
    paid_turn *slot = vec_push(s->ledger->m, &s->out->turns);
    if (slot != NULL)
        *slot = (paid_turn){credit, s->terms.month, amount};
    else
        s->failed = true;
}

static void take_turn(settling *s, uint32_t number) {
    uint32_t credit = s->turn_order[number];
    purse *p = &s->ledger->purses[credit];
    queue *q = &s->queues[number];
    dec amount = q->sum < p->balance ? q->sum : p->balance;
    add(s, &p->payable, q->sum);
    if (amount == 0 || s->overflow) return;
    size_t paid = amount < q->sum ? ration(&s->rationing, credit, amount, q->cells.at, q->cells.n) : q->cells.n;
    s->failed |= s->rationing.failed;
    s->overflow |= s->rationing.overflow;
    if (!s->failed) move_on(s, number, paid);
    p->balance -= amount;
    p->applied += amount; /* at most the opening balance */
    if (p->balance == 0) p->exhausted_in = s->terms.month;
    note_turn(s, credit, amount);
}

/* ---- payments --------------------------------------------------------------------------------------------------- */

static void note_payment(settling *s, uint32_t credit, uint32_t block, dec amount) {
    block_payment *slot = vec_push(s->ledger->m, &s->out->payments);
    if (slot != NULL)
        *slot = (block_payment){credit, block, amount};
    else
        s->failed = true;
}

/* Neighbours of one block are one payment. */
static void note_payments(settling *s, const queue *q, uint32_t credit) {
    const placed_cell *at = s->cells->at;
    dec sum = 0;
    for (size_t i = 0; i < q->cells.n; i++) {
        cells_fetch(s->cells, q->cells.at, i, q->cells.n);
        const placed_cell *c = &at[q->cells.at[i]];
        add(s, &sum, c->left);
        if (i + 1 < q->cells.n && at[q->cells.at[i + 1]].block == c->block) continue;
        note_payment(s, credit, c->block, sum);
        sum = 0;
    }
}

/* Empties a queue of cells that the credit has paid. */
static void pay_queue(settling *s, queue *q, uint32_t credit) {
    note_payments(s, q, credit);
    for (size_t i = 0; s->out->payers != NULL && i < q->cells.n; i++) s->out->payers[q->cells.at[i]] = credit;
    q->cells.n = 0;
    q->sum = 0;
}

static void pay_draws(settling *s, size_t from) {
    for (size_t i = from; i < s->out->draws.n; i++) {
        const draw *d = &s->out->draws.at[i];
        note_payment(s, d->credit, s->cells->at[d->cell].block, d->amount);
    }
}

/* ---- months ----------------------------------------------------------------------------------------------------- */

static void begin_month(settling *s, const cell_month *month) {
    terms_begin_month(&s->terms, month->month);
    for (size_t i = 0; i < s->turns_n; i++) {
        uint32_t credit = s->turn_order[i];
        s->takes_part[i] = s->ledger->purses[credit].balance > 0 && terms_take_part(&s->terms, credit);
    }
    masks_turn_to(&s->masks, month, s->takes_part, true);
}

static void settle_month(settling *s, const cell_month *month) {
    size_t draws = s->out->draws.n;
    begin_month(s, month);
    uint32_t first = s->cells->blocks[month->begin].begin, end = s->cells->blocks[month->end - 1].end;
    enqueue(s, NULL, first, end - first, 0);
    for (uint32_t i = 0; i < s->turns_n && !s->failed && !s->overflow; i++)
        if (s->takes_part[i]) take_turn(s, i);
    if (s->failed || s->overflow) return;
    pay_draws(s, draws);
    for (size_t i = 0; i <= s->turns_n; i++) pay_queue(s, &s->queues[i], i < s->turns_n ? s->turn_order[i] : NOBODY);
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static bool prepare(settling *s, bool payers, arena *a) {
    const ledger_options *o = s->ledger->options;
    const cells *c = s->cells;
    dec *gross = NULL;
    if (s->ledger->settlement.rank == CRD_RANK_GROSS) {
        gross = arena_room(a, c->n, sizeof *gross);
        for (size_t i = 0; gross != NULL && i < c->n; i++) gross[i] = c->at[i].left;
    }
    s->turns_n = o->credits_n;
    s->turn_order = settle_order(o, a);
    s->takes_part = ARENA_ARRAY(a, s->turns_n, bool);
    s->queues = ARENA_ARRAY(a, s->turns_n + 1, queue);
    if (payers) s->out->payers = arena_room(a, c->n, sizeof *s->out->payers);
    if (a->m->failed || !terms_read(&s->terms, s->ledger, c, a)) return false;
    return ration_begin(&s->rationing, s->cells, s->out, &s->terms, gross, a) &&
           masks_init(&s->masks, &s->terms, s->turn_order, a);
}

static void finish(settling *s) {
    mem *m = s->ledger->m;
    for (size_t i = 0; s->queues != NULL && i <= s->turns_n; i++) vec_free(m, &s->queues[i].cells);
    ration_end(&s->rationing);
}

crd_status settle(settled *out, ledger *l, cells *c, bool payers, arena *a) {
    settling s = {.ledger = l, .cells = c, .out = out, .overflow = c->overflow};
    bool ready = prepare(&s, payers, a);
    for (size_t i = 0; ready && i < c->months_n && !s.failed && !s.overflow; i++) settle_month(&s, &c->months[i]);
    finish(&s);
    if (!ready || s.failed) return CRD_NOMEM;
    return s.overflow ? CRD_INVALID : CRD_OK;
}

void settled_free(settled *s, mem *m) {
    vec_free(m, &s->draws);
    vec_free(m, &s->payments);
    vec_free(m, &s->ties);
    vec_free(m, &s->turns);
}
