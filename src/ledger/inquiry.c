/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the answers about a settlement that is over. Nothing is settled again: draws are looked up, and clauses are
 * asked as they were when a credit's turn came. */
#include "ledger/inquiry.h"

/* ---- opening ---------------------------------------------------------------------------------------------------- */

static bool order_turns(inquiry *q, arena *a) {
    size_t n = q->ledger->options->credits_n;
    q->turns = settle_order(q->ledger->options, a);
    q->turn_of = ARENA_ARRAY(a, n, uint32_t);
    if (q->turns == NULL || q->turn_of == NULL) return false;
    for (uint32_t i = 0; i < n; i++) q->turn_of[q->turns[i]] = i;
    return true;
}

/* Those who used a cell up drew from it last. */
static void list_draws(inquiry *q, const settled *s, uint32_t *next) {
    for (size_t i = 0; i < s->draws.n; i++) q->draws[next[s->draws.at[i].cell]++] = s->draws.at[i];
    for (uint32_t i = 0; i < q->cells->n; i++)
        if (s->ends[i].payer != NOBODY) q->draws[next[i]++] = (draw){s->ends[i].payer, i, s->ends[i].left};
}

/* The draws stand by month and turn: sorted by cell alone they keep the order of turns. */
static bool order_draws(inquiry *q, const settled *s, arena *a) {
    size_t cells_n = q->cells->n;
    q->begins = ARENA_ARRAY(a, cells_n + 2, uint32_t);
    if (q->begins == NULL) return false;
    uint32_t *next = q->begins + 1; /* [cell]: where its next draw goes; in the end where the following cell begins */
    for (size_t i = 0; i < s->draws.n; i++) next[s->draws.at[i].cell + 1]++;
    for (size_t i = 0; i < cells_n; i++) next[i + 1] += s->ends[i].payer != NOBODY;
    for (size_t i = 1; i <= cells_n; i++) next[i] += next[i - 1];
    q->draws = ARENA_ARRAY(a, next[cells_n], draw);
    if (q->draws != NULL) list_draws(q, s, next);
    return q->draws != NULL;
}

bool inquiry_open(inquiry *q, const ledger *l, arena *a) {
    *q = (inquiry){.ledger = l, .cells = &l->latest->cells, .ends = l->latest->settled.ends};
    return order_turns(q, a) && order_draws(q, &l->latest->settled, a) && terms_read(&q->terms, l, q->cells, a);
}

/* ---- answers ---------------------------------------------------------------------------------------------------- */

uint32_t inquiry_cell(const inquiry *q, uint32_t part) {
    const ledger *l = q->ledger;
    uint32_t added = part < l->part_cells.n ? l->part_cells.at[part] : TUPLES_FAILED;
    return added == TUPLES_FAILED ? NO_RANK : l->by_day ? l->joined_as[added] : added;
}

dec inquiry_cost(const inquiry *q, uint32_t cell) { return store_cost(q->ledger->cells, cell); }

dec inquiry_payable(const inquiry *q, uint32_t cell) {
    dec payable = q->ends[cell].payer == NOBODY ? q->ends[cell].left : 0;
    for (uint32_t i = inquiry_first(q, cell); i < inquiry_end(q, cell); i++) payable += q->draws[i].amount;
    return payable;
}

dec inquiry_paid(const inquiry *q, size_t credit, uint32_t part) {
    const uint32_t key[PAID_KEY] = {[PAID_CREDIT] = (uint32_t)credit, [PAID_PART] = part};
    uint32_t found = tuples_find(&q->ledger->paid.keys, key);
    return found == TUPLES_FAILED ? 0 : q->ledger->paid.sums.at[found].cost;
}

static void turn_to(inquiry *q, size_t credit, crd_month month) {
    if (month != q->terms.month)
        terms_begin_month(&q->terms, month);
    else if (credit == q->credit)
        return;
    q->credit = credit;
    q->absent = terms_refusal(&q->terms, credit);
    q->turn = turn_begin(&q->terms, credit);
}

/* By its clauses, whatever was left of it and of the cell. */
static crd_refusal refusal(inquiry *q, size_t credit, uint32_t cell) {
    turn_to(q, credit, cells_block(q->cells, cell)->month);
    if (q->absent != CRD_REFUSAL_NONE && q->absent != CRD_REFUSAL_PAUSED) return q->absent;
    crd_refusal why = turn_refusal(&q->turn, cell);
    return why == CRD_REFUSAL_NONE ? q->absent : why;
}

inquiry_answer inquiry_ask(inquiry *q, size_t credit, uint32_t cell) {
    inquiry_answer answer = {.before = inquiry_payable(q, cell)};
    for (uint32_t i = inquiry_first(q, cell); i < inquiry_end(q, cell); i++) {
        const draw *d = inquiry_draw(q, i);
        if (d->credit == credit) answer.paid = d->amount;
        if (q->turn_of[d->credit] < q->turn_of[credit]) answer.before -= d->amount;
    }
    answer.why = refusal(q, credit, cell);
    if (answer.why != CRD_REFUSAL_NONE) return answer;
    if (answer.before <= 0)
        answer.why = CRD_REFUSAL_NOTHING_LEFT;
    else if (answer.paid < answer.before)
        answer.why = CRD_REFUSAL_USED_UP;
    return answer;
}
