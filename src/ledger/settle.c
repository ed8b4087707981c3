/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the order of credits and the months: steps 2 and 5 of a month's settlement (docs/credits.md).
 *
 * Every cell stands in the queue of the first credit that may still pay it; mostly as a portion of what a block has to
 * be paid in some segments, so that nobody looks at it. A credit that lasts for its queue uses it up, in whatever
 * order; only one that does not needs to know which cells come first (ration.h), and what it leaves moves on to the
 * queues of credits behind it. The invariant: at a credit's turn its queue holds all that it may pay, and nothing else.
 */
#include "ledger/settle.h"

#include "ledger/masks.h"
#include "ledger/ration.h"
#include "ledger/schedule.h"

typedef struct settling {
    ledger *ledger;
    const cells *cells;
    settled *out;
    terms_book terms;
    uint32_t *turn_order; /* credits */
    masks masks;
    rationing rationing;
    queue *queues; /* [turn]; the last one is nobody's */
    stretches stretches;
    portions rationed; /* the queue of a credit that runs out */
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

static void put(settling *s, uint32_t queued, const portion *what) {
    queue *q = &s->queues[queued];
    portion *slot = queue_push(q, &s->stretches);
    if (slot == NULL) {
        s->failed = true;
        return;
    }
    *slot = *what;
    add(s, &q->sum, what->left);
}

/* Puts a cell into the queue of the first credit from a turn on that may pay it. */
static void put_cell(settling *s, const portion *cell, uint32_t from) {
    uint32_t nobody = (uint32_t)s->turns_n;
    put(s, cell->left > 0 ? masks_first(&s->masks, cell->block, cell->segment, from) : nobody, cell);
}

static dec sum_segments(const dec *sums, uint32_t segments_set) {
    dec sum = 0; /* part of what did not overflow */
    for (uint32_t rest = segments_set; rest != 0; rest &= rest - 1) sum += sums[__builtin_ctz(rest)];
    return sum;
}

/* Puts those of the segments that a credit may pay into its queue. */
static void put_open(settling *s, uint32_t queued, uint32_t open, portion *rest) {
    portion its = *rest;
    its.segments &= open;
    if (its.segments == 0) return;
    if (its.segments != rest->segments) its.left = sum_segments(s->cells->blocks[its.block].sums, its.segments);
    put(s, queued, &its);
    rest->segments &= ~its.segments;
    rest->left -= its.left;
}

/* Puts segments of a block into the queues of the first credits from a turn on that may pay them. */
static void put_segments(settling *s, const portion *all, uint32_t from) {
    const masks *m = &s->masks;
    portion rest = *all;
    for (size_t word = from / MASKS_WORD; word < m->words && rest.segments != 0; word++) {
        uint64_t credits = masks_word(m, all->block, word, from);
        for (; credits != 0 && rest.segments != 0; credits &= credits - 1) {
            uint32_t next = (uint32_t)(word * MASKS_WORD) + (uint32_t)__builtin_ctzll(credits);
            if ((rest.segments & m->open[next]) != 0) put_open(s, next, m->open[next], &rest);
        }
    }
    put_open(s, (uint32_t)s->turns_n, UINT32_MAX, &rest);
}

static void enqueue_segments(settling *s, uint32_t number) {
    const cell_block *b = &s->cells->blocks[number];
    portion all = {.block = number, .cell = NO_CELL};
    for (uint32_t i = 0; i < b->segments; i++) {
        all.segments |= (uint32_t)(b->sums[i] > 0) << i;
        add(s, &all.left, b->sums[i]);
    }
    s->out->payable[number] = all.left;
    put_segments(s, &all, 0);
}

static void enqueue_cells(settling *s, uint32_t number) {
    const cells *c = s->cells;
    const cell_block *b = &c->blocks[number];
    dec *payable = &s->out->payable[number];
    *payable = 0;
    for (uint32_t i = b->begin; i < b->end && !s->failed; i++) {
        cells_fetch(c, c->listed, i, c->listed_n);
        uint32_t cell = c->listed[i];
        portion p = {cells_amount(c, b, cell), number, cell, 0, cells_segment(c, cell)};
        if (p.left > 0) add(s, payable, p.left);
        put_cell(s, &p, 0);
    }
}

/* Blocks lie far apart. */
#define BLOCKS_AHEAD 4

static void enqueue(settling *s, const cell_month *month) {
    const cells *c = s->cells;
    for (uint32_t i = month->begin; i < month->end && !s->failed; i++) {
        if (i + BLOCKS_AHEAD < month->end) cells_fetch_sums(&c->blocks[i + BLOCKS_AHEAD]);
        if (c->blocks[i].listed)
            enqueue_cells(s, i);
        else
            enqueue_segments(s, i);
    }
}

/* What a credit leaves moves on. */
static void move_on(settling *s, uint32_t from, const portion *at, size_t n) {
    for (size_t i = 0; i < n && !s->failed; i++) {
        if (i + BLOCKS_AHEAD < n) cells_fetch_sums(&s->cells->blocks[at[i + BLOCKS_AHEAD].block]);
        if (at[i].cell != NO_CELL)
            put_cell(s, &at[i], from + 1);
        else
            put_segments(s, &at[i], from + 1);
    }
}

/* ---- turns ------------------------------------------------------------------------------------------------------ */

static void note_ends(settling *s, const stretch *first, uint32_t payer) {
    for (const stretch *i = first; i != NULL; i = i->next)
        for (size_t k = 0; k < i->n; k++)
            if (i->at[k].cell != NO_CELL) s->out->ends[i->at[k].cell] = (cell_end){i->at[k].left, payer};
}

/* Takes what a queue holds out of it: its fate is known. */
static queue take_out(settling *s, uint32_t number, uint32_t payer) {
    queue taken = s->queues[number];
    s->queues[number] = (queue){0};
    if (s->out->ends != NULL) note_ends(s, taken.first, payer);
    return taken;
}

static void note_turn(settling *s, uint32_t number, dec amount) {
    uint32_t credit = s->turn_order[number];
    paid_turn *slot = vec_push(s->ledger->m, &s->out->turns);
    if (slot != NULL)
        *slot = (paid_turn){credit, s->terms.month, amount, take_out(s, number, credit).first};
    else
        s->failed = true;
}

static void put_draw(settling *s, uint32_t number, const draw *d) {
    put(s, number, &(portion){.left = d->amount, .block = cells_place(s->cells, d->cell), .cell = NO_CELL});
}

/* The turn of a credit that does not last for its queue. */
static void run_out(settling *s, uint32_t number, dec amount) {
    queue *q = &s->queues[number];
    portions *all = &s->rationed;
    size_t draws = s->out->draws.n;
    all->n = 0;
    if (!queue_take(q, &s->stretches, s->ledger->m, all)) {
        s->failed = true;
        return;
    }
    size_t paid = ration(&s->rationing, s->turn_order[number], amount, all);
    s->failed |= s->rationing.failed;
    s->overflow |= s->rationing.overflow;
    for (size_t i = 0; i < paid && !s->failed; i++) put(s, number, &all->at[i]);
    if (s->out->draws.n > draws && !s->failed) put_draw(s, number, &s->out->draws.at[draws]);
    if (!s->failed) move_on(s, number, all->at + paid, all->n - paid);
}

static void take_turn(settling *s, uint32_t number) {
    purse *p = &s->ledger->purses[s->turn_order[number]];
    dec sum = s->queues[number].sum, amount = sum < p->balance ? sum : p->balance;
    add(s, &p->payable, sum);
    if (amount == 0 || s->overflow) return;
    if (amount < sum) run_out(s, number, amount);
    p->balance -= amount;
    p->applied += amount; /* at most the opening balance */
    if (p->balance == 0) p->exhausted_in = s->terms.month;
    if (!s->failed) note_turn(s, number, amount);
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
    uint32_t nobody = (uint32_t)s->turns_n;
    begin_month(s, month);
    enqueue(s, month);
    for (uint32_t i = 0; i < s->turns_n && !s->failed && !s->overflow; i++)
        if (s->takes_part[i]) take_turn(s, i);
    queue unpaid = take_out(s, nobody, NOBODY);
    queue_append(&s->out->unpaid, &unpaid);
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static bool prepare(settling *s, bool ends, arena *a) {
    const ledger_options *o = s->ledger->options;
    const cells *c = s->cells;
    s->turns_n = o->credits_n;
    s->turn_order = settle_order(o, a);
    s->takes_part = ARENA_ARRAY(a, s->turns_n, bool);
    s->out->payable = arena_room(a, c->blocks_n, sizeof *s->out->payable);
    arena_init(&s->out->queued, s->ledger->m);
    s->stretches.arena = &s->out->queued;
    s->queues = ARENA_ARRAY(a, s->turns_n + 1, queue);
    if (ends) s->out->ends = arena_room(a, c->n, sizeof *s->out->ends);
    if (a->m->failed || !terms_read(&s->terms, s->ledger, c, a)) return false;
    return ration_begin(&s->rationing, c, s->out, &s->terms, a) && masks_init(&s->masks, &s->terms, s->turn_order, a);
}

static void finish(settling *s) {
    mem *m = s->ledger->m;
    vec_free(m, &s->rationed);
    ration_end(&s->rationing);
}

crd_status settle(settled *out, ledger *l, const cells *c, bool ends, arena *a) {
    settling s = {.ledger = l, .cells = c, .out = out};
    bool ready = prepare(&s, ends, a);
    for (size_t i = 0; ready && i < c->months_n && !s.failed && !s.overflow; i++) settle_month(&s, &c->months[i]);
    finish(&s);
    if (!ready || s.failed) return CRD_NOMEM;
    return s.overflow ? CRD_INVALID : CRD_OK;
}

void settled_free(settled *s, mem *m) {
    vec_free(m, &s->draws);
    arena_free(&s->queued);
    vec_free(m, &s->ties);
    vec_free(m, &s->turns);
}
