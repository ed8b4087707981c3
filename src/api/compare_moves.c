/* SPDX-License-Identifier: Apache-2.0
 *
 * What a comparison says of categories: which money moved from which value to which, whose it is, and that what left
 * the values is what came to others. */
#include "api/compare.h"
#include "base/order.h"

static int by_number(size_t a, size_t b) { return (a > b) - (a < b); }

/* ---- movers ---------------------------------------------------------------------------------------------------- */

static int by_size(const void *a, const void *b) {
    const crd_diff_mover *x = a, *y = b;
    dec left = dec_of(x->moved.absolute), right = dec_of(y->moved.absolute);
    int order = (left < right) - (left > right);
    if (order == 0) order = by_number(x->category, y->category);
    if (order == 0) order = str_cmp(x->account, y->account);
    if (order == 0) order = str_cmp(x->service, y->service);
    if (order == 0) order = str_cmp(x->from, y->from);
    return order != 0 ? order : str_cmp(x->to, y->to);
}

static crd_diff_mover mover_out(const crd_comparison *k, size_t pair, uint32_t number) {
    const category_pair *p = &k->pairs[pair];
    const uint32_t *key = tuples_get(&p->movers_by, number);
    const uint32_t *values = tuples_get(&p->outcomes_by, key[MOVER_OUTCOME]);
    const intern *dicts = k->runs[BEFORE]->columns.dicts;
    const mover *m = &p->movers.at[number];
    return (crd_diff_mover){
        .category = pair,
        .from = compare_value(k, p, BEFORE, values[BEFORE]),
        .to = compare_value(k, p, AFTER, values[AFTER]),
        .account = intern_get(&dicts[k->account], key[MOVER_ACCOUNT]),
        .service = intern_get(&dicts[k->service], key[MOVER_SERVICE]),
        .moved = moved_sum_out(&m->sum),
        .file = m->file,
        .line = m->line,
        .day = m->day,
        .cost = dec_money(m->cost),
    };
}

static bool list_movers(crd_comparison *k) {
    size_t n = 0;
    for (size_t i = 0; i < k->pairs_n; i++) n += k->pairs[i].movers.n;
    crd_diff_mover *out = ARENA_ARRAY(&k->texts, n, crd_diff_mover);
    if (out == NULL) return false;
    n = 0;
    for (size_t i = 0; i < k->pairs_n; i++)
        for (uint32_t m = 0; m < k->pairs[i].movers.n; m++) out[n++] = mover_out(k, i, m);
    order_sort(out, n, sizeof *out, by_size);
    k->out.movers = out;
    k->out.movers_count = n;
    return true;
}

/* ---- moves, of accounts and of all ----------------------------------------------------------------------------- */

static int by_account(const void *a, const void *b) {
    const crd_diff_account_move *x = a, *y = b;
    int order = by_number(x->category, y->category);
    if (order == 0) order = str_cmp(x->account, y->account);
    if (order == 0) order = str_cmp(x->from, y->from);
    return order != 0 ? order : str_cmp(x->to, y->to);
}

static void add_moved(crd_comparison *k, crd_diff_sum *to, const crd_diff_sum *sum) {
    to->rows += sum->rows;
    to->cost = dec_money(compare_add(k, dec_of(to->cost), dec_of(sum->cost)));
    to->absolute = dec_money(compare_add(k, dec_of(to->absolute), dec_of(sum->absolute)));
}

/* The movers with their services added up. */
static bool list_account_moves(crd_comparison *k) {
    size_t n = k->out.movers_count, kept = 0;
    crd_diff_account_move *out = ARENA_ARRAY(&k->texts, n, crd_diff_account_move);
    if (out == NULL) return false;
    for (size_t i = 0; i < n; i++) {
        const crd_diff_mover *m = &k->out.movers[i];
        out[i] = (crd_diff_account_move){m->category, m->account, m->from, m->to, m->moved};
    }
    order_sort(out, n, sizeof *out, by_account);
    for (size_t i = 0; i < n; i++) {
        if (kept > 0 && by_account(&out[kept - 1], &out[i]) == 0)
            add_moved(k, &out[kept - 1].moved, &out[i].moved);
        else
            out[kept++] = out[i];
    }
    k->out.account_moves = out;
    k->out.account_moves_count = kept;
    return true;
}

static int by_values(const void *a, const void *b) {
    const crd_diff_move *x = a, *y = b;
    int order = by_number(x->category, y->category);
    if (order == 0) order = str_cmp(x->from, y->from);
    return order != 0 ? order : str_cmp(x->to, y->to);
}

static bool list_moves(crd_comparison *k) {
    size_t n = 0;
    for (size_t i = 0; i < k->pairs_n; i++) n += k->pairs[i].outcomes.n;
    crd_diff_move *out = ARENA_ARRAY(&k->texts, n, crd_diff_move);
    if (out == NULL) return false;
    n = 0;
    for (size_t i = 0; i < k->pairs_n; i++) {
        const category_pair *p = &k->pairs[i];
        for (uint32_t o = 0; o < p->outcomes.n; o++) {
            const uint32_t *values = tuples_get(&p->outcomes_by, o);
            if (!p->outcomes.at[o].moved) continue;
            out[n++] =
                (crd_diff_move){i, compare_value(k, p, BEFORE, values[BEFORE]),
                                compare_value(k, p, AFTER, values[AFTER]), moved_sum_out(&p->outcomes.at[o].sum)};
        }
    }
    order_sort(out, n, sizeof *out, by_values);
    k->out.moves = out;
    k->out.moves_count = n;
    return true;
}

/* ---- values: what left and what came --------------------------------------------------------------------------- */

static int by_value(const void *a, const void *b) {
    const crd_diff_value *x = a, *y = b;
    int order = by_number(x->category, y->category);
    return order != 0 ? order : str_cmp(x->value, y->value);
}

/* Adds b's figures to a's. */
static void join_values(crd_comparison *k, crd_diff_value *a, const crd_diff_value *b) {
    a->before = dec_money(compare_add(k, dec_of(a->before), dec_of(b->before)));
    a->left = dec_money(compare_add(k, dec_of(a->left), dec_of(b->left)));
    a->came = dec_money(compare_add(k, dec_of(a->came), dec_of(b->came)));
    a->after = dec_money(compare_add(k, dec_of(a->after), dec_of(b->after)));
    a->rows_left += b->rows_left;
    a->rows_came += b->rows_came;
}

/* A side without the category holds everything as absent. */
static size_t totals_of(const crd_comparison *k, size_t pair, int side, crd_diff_value *out) {
    const category_pair *p = &k->pairs[pair];
    size_t n = p->index[side] == NO_CATEGORY ? 1 : p->values[side].n;
    for (uint32_t id = 0; id < n; id++) {
        crd_money cost = dec_money(p->index[side] == NO_CATEGORY ? p->all.cost : p->values[side].at[id].cost);
        out[id] = (crd_diff_value){.category = pair, .value = compare_value(k, p, side, id)};
        *(side == BEFORE ? &out[id].before : &out[id].after) = cost;
    }
    return n;
}

/* Sorts and joins the figures of equal values; how many are left. */
static size_t gather(crd_comparison *k, crd_diff_value *at, size_t n) {
    size_t kept = 0;
    order_sort(at, n, sizeof *at, by_value);
    for (size_t i = 0; i < n; i++) {
        if (kept > 0 && by_value(&at[kept - 1], &at[i]) == 0)
            join_values(k, &at[kept - 1], &at[i]);
        else
            at[kept++] = at[i];
    }
    return kept;
}

/* Every value is checked; those that changed are listed. */
static size_t check_values(crd_comparison *k, crd_diff_value *at, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        crd_diff_value v = at[i];
        dec expected = compare_add(k, compare_sub(k, dec_of(v.before), dec_of(v.left)), dec_of(v.came));
        compare_zero(k, compare_sub(k, expected, dec_of(v.after)));
        if (v.rows_left + v.rows_came > 0) at[kept++] = v; /* even when they cancel out */
    }
    return kept;
}

static bool list_values(crd_comparison *k) {
    size_t room = 2 * k->out.moves_count;
    for (size_t i = 0; i < k->pairs_n; i++) room += k->pairs[i].values[BEFORE].n + k->pairs[i].values[AFTER].n + 1;
    crd_diff_value *at = ARENA_ARRAY(&k->texts, room, crd_diff_value);
    if (at == NULL) return false;
    size_t n = 0;
    for (size_t i = 0; i < k->pairs_n; i++)
        for (int side = 0; side < SIDES; side++) n += totals_of(k, i, side, at + n);
    for (size_t i = 0; i < k->out.moves_count; i++) {
        const crd_diff_move *m = &k->out.moves[i];
        at[n++] = (crd_diff_value){
            .category = m->category, .value = m->from, .left = m->moved.cost, .rows_left = m->moved.rows};
        at[n++] = (crd_diff_value){
            .category = m->category, .value = m->to, .came = m->moved.cost, .rows_came = m->moved.rows};
    }
    k->out.values_count = check_values(k, at, gather(k, at, n));
    k->out.values = at;
    return true;
}

/* ---- categories ------------------------------------------------------------------------------------------------ */

static dec sum_of_values(crd_comparison *k, size_t category, bool came) {
    dec sum = 0;
    for (size_t i = 0; i < k->out.values_count; i++) {
        const crd_diff_value *v = &k->out.values[i];
        if (v->category == category) sum = compare_add(k, sum, dec_of(came ? v->came : v->left));
    }
    return sum;
}

/* In percent; of nothing, nothing. */
static crd_money share_moved(const category_pair *p) {
    dec share = 0;
    if (p->all.absolute != 0 && !dec_div(p->moved.absolute, p->all.absolute, &share)) share = 0;
    return dec_money(share * 100);
}

static bool list_categories(crd_comparison *k) {
    crd_diff_category *out = ARENA_ARRAY(&k->texts, k->pairs_n, crd_diff_category);
    if (out == NULL) return false;
    for (size_t i = 0; i < k->pairs_n; i++) {
        const category_pair *p = &k->pairs[i];
        out[i] = (crd_diff_category){
            .name = p->name,
            .before = p->index[BEFORE] != NO_CATEGORY,
            .after = p->index[AFTER] != NO_CATEGORY,
            .all = moved_sum_out(&p->all),
            .moved = moved_sum_out(&p->moved),
            .moved_percent = share_moved(p),
        };
        for (int side = 0; side < SIDES; side++)
            if (p->index[side] != NO_CATEGORY)
                out[i].unallocated[side] = dec_money(k->runs[side]->category_costs[p->index[side]].unallocated);
        dec left = sum_of_values(k, i, false), came = sum_of_values(k, i, true);
        out[i].difference = compare_zero(k, compare_sub(k, came, left));
    }
    k->out.categories = out;
    k->out.categories_count = k->pairs_n;
    return true;
}

bool compare_moves(crd_comparison *k) {
    return list_movers(k) && list_account_moves(k) && list_moves(k) && list_values(k) && list_categories(k);
}
