/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the bills. Their three figures are summed apart (charges, draws, and what the draws left), so that charged =
 * credited + net is a check and no definition. */
#include "ledger/results.h"

/* By the bill's number in ledger.bills. */
typedef struct bill_sums {
    dec *credited, *net;
} bill_sums;

/* Every charge of a block's cells was added to its bill, so that it is there. */
static uint32_t find_bill(const results *r, const cell_block *b) {
    uint32_t account = store_part(r->cells->sums, b->number, KEY_ACCOUNT);
    uint32_t bill[BILL_KEY] = {[BILL_ACCOUNT] = account, [BILL_MONTH] = (uint32_t)b->month};
    return tuples_find(&r->ledger->bills.keys, bill);
}

/* [block] its bill; neighbours are mostly of one. NULL: no memory. */
static uint32_t *find_bills(const results *r) {
    const cell_block *blocks = r->cells->blocks;
    uint32_t *of = arena_room(r->scratch, r->cells->blocks_n, sizeof *of);
    for (size_t i = 0; of != NULL && i < r->cells->blocks_n; i++) {
        bool same = i > 0 && blocks[i].account == blocks[i - 1].account && blocks[i].month == blocks[i - 1].month;
        of[i] = same ? of[i - 1] : find_bill(r, &blocks[i]);
    }
    return of;
}

static void add_unpayable(results *r, bill_sums *sums) {
    const groups *unpayable = &r->ledger->unpayable;
    for (uint32_t i = 0; i < unpayable->keys.count; i++) {
        uint32_t bill = tuples_find(&r->ledger->bills.keys, tuples_get(&unpayable->keys, i));
        results_add(r, &sums->net[bill], unpayable->sums.at[i].cost);
    }
}

static void add_portions(results *r, const uint32_t *bill_of, const stretch *first, dec *sums) {
    for (const stretch *i = first; i != NULL; i = i->next)
        for (size_t k = 0; k < i->n; k++) results_add(r, &sums[bill_of[i->at[k].block]], i->at[k].left);
}

static void add_payments(results *r, const uint32_t *bill_of, bill_sums *sums) {
    const settled *s = r->settled;
    for (size_t i = 0; i < s->turns.n; i++) add_portions(r, bill_of, s->turns.at[i].paid, sums->credited);
    add_portions(r, bill_of, s->unpaid.first, sums->net);
}

static uint32_t *order_bills(results *r) {
    static const size_t by[] = {BILL_ACCOUNT, BILL_MONTH};
    const tuples *keys = &r->ledger->bills.keys;
    uint32_t *ranked = arena_array(r->scratch, keys->count, BILL_KEY * sizeof *ranked);
    for (uint32_t i = 0; ranked != NULL && i < keys->count; i++) {
        const uint32_t *key = tuples_get(keys, i);
        ranked[i * BILL_KEY + BILL_ACCOUNT] = r->cells->names.accounts.of[key[BILL_ACCOUNT]];
        ranked[i * BILL_KEY + BILL_MONTH] = key[BILL_MONTH];
    }
    return ranked == NULL ? NULL : order_tuples(r->scratch, keys->count, ranked, BILL_KEY, by, BILL_KEY);
}

static void total(results *r) {
    crd_plan *plan = r->plan;
    dec charged = 0, credited = 0, net = 0, difference = 0;
    for (size_t i = 0; i < plan->bills_count; i++) {
        results_add(r, &charged, dec_of(plan->bills[i].charged));
        results_add(r, &credited, dec_of(plan->bills[i].credited));
        results_add(r, &net, dec_of(plan->bills[i].net));
    }
    if (!dec_sub(charged, credited, &difference) || !dec_sub(difference, net, &difference)) r->overflow = true;
    plan->charged = dec_money(charged);
    plan->credited = dec_money(credited);
    plan->net = dec_money(net);
    plan->difference = dec_money(difference);
}

bool results_bills(results *r) {
    const groups *bills = &r->ledger->bills;
    size_t n = bills->keys.count;
    bill_sums sums = {ARENA_ARRAY(r->scratch, n, dec), ARENA_ARRAY(r->scratch, n, dec)};
    crd_bill *out = ARENA_ARRAY(&r->ledger->kept, n, crd_bill);
    uint32_t *order = order_bills(r), *bill_of = find_bills(r);
    if (bill_of == NULL || sums.credited == NULL || sums.net == NULL || out == NULL || order == NULL) return false;
    add_unpayable(r, &sums);
    add_payments(r, bill_of, &sums);
    for (size_t i = 0; i < n; i++) {
        const uint32_t *key = tuples_get(&bills->keys, order[i]);
        out[i] = (crd_bill){
            .account = intern_get(&r->ledger->options->columns->dicts[r->ledger->account], key[BILL_ACCOUNT]),
            .month = (crd_month)key[BILL_MONTH],
            .charged = dec_money(bills->sums.at[order[i]].cost),
            .credited = dec_money(sums.credited[order[i]]),
            .net = dec_money(sums.net[order[i]]),
        };
    }
    r->plan->bills = out;
    r->plan->bills_count = n;
    total(r);
    return true;
}
