/* SPDX-License-Identifier: Apache-2.0
 *
 * The sums of both sides of a backtest, and how two amounts compare. */
#include "ledger/backtest.h"

void pairs_init(pairs *p, mem *m, size_t width) {
    *p = (pairs){0};
    tuples_init(&p->keys, m, width);
}

void pairs_free(pairs *p) {
    vec_free(p->keys.m, &p->sums);
    tuples_free(&p->keys);
}

void backtest_add(backtest *b, dec *sum, dec amount) {
    if (!dec_add(*sum, amount, sum)) b->overflow = true;
}

/* NULL: no memory. */
static pair *find(backtest *b, pairs *in, const uint32_t *key, crd_str service) {
    bool is_new;
    uint32_t number = tuples_add(&in->keys, key, &is_new);
    pair *slot = number != TUPLES_FAILED && is_new ? vec_push(in->keys.m, &in->sums) : NULL;
    if (slot != NULL) *slot = (pair){.service = service};
    if (number == TUPLES_FAILED || (is_new && slot == NULL)) {
        b->failed = true;
        return NULL;
    }
    return &in->sums.at[number];
}

void backtest_draw(backtest *b, pairs *to, const uint32_t *key, dec amount, crd_str service) {
    pair *p = find(b, to, key, service);
    if (p == NULL) return;
    p->draws++;
    backtest_add(b, &p->simulated, amount);
}

void backtest_row(backtest *b, pairs *to, const uint32_t *key, dec amount, uint64_t rows, crd_str service) {
    pair *p = find(b, to, key, service);
    if (p == NULL) return;
    if (p->draws == 0 && str_cmp(service, p->service) < 0) p->service = service; /* however the rows were read */
    p->rows += rows;
    backtest_add(b, &p->actual, amount);
}

static crd_match match(dec simulated, dec actual, dec difference, dec tolerance) {
    if (difference == 0) return CRD_MATCH_EXACT;
    if (difference <= tolerance && difference >= -tolerance) return CRD_MATCH_ROUNDED;
    if (actual == 0) return CRD_MATCH_MISSING;
    return simulated == 0 ? CRD_MATCH_EXTRA : CRD_MATCH_DIFFERENT;
}

crd_both backtest_compare(backtest *b, dec simulated, dec actual, dec tolerance, uint64_t rows) {
    dec difference = 0;
    if (!dec_sub(simulated, actual, &difference)) b->overflow = true;
    return (crd_both){
        .simulated = dec_money(simulated),
        .actual = dec_money(actual),
        .difference = dec_money(difference),
        .tolerance = dec_money(tolerance),
        .rows = rows,
        .match = match(simulated, actual, difference, tolerance),
    };
}

crd_both backtest_judge(backtest *b, const pair *p) {
    uint64_t lines = p->rows > p->draws ? p->rows : p->draws;
    dec tolerance = 0;
    if (__builtin_mul_overflow(b->tolerance, (dec)lines, &tolerance)) b->overflow = true;
    return backtest_compare(b, p->simulated, p->actual, tolerance, p->rows);
}

uint32_t backtest_id(const backtest *b, size_t column, crd_str value) {
    return intern_find(&b->ledger->options->columns->dicts[column], value);
}
