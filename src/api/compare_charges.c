/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns what a comparison adds up charge by charge: for each category, which value became which. The totals of values
 * and rules are summed side by side and apart from the moves, so that they can be checked against each other. */
#include "api/compare.h"
#include "base/order.h"

/* ---- categories of two policies -------------------------------------------------------------------------------- */

static size_t find_category(const crd_comparison *k, int side, crd_str name) {
    const program *p = k->runs[side]->policy->program;
    for (size_t i = 0; i < p->categories_n; i++)
        if (str_eq(p->categories[i].name, name)) return i;
    return NO_CATEGORY;
}

static int by_name(const void *a, const void *b) {
    return str_cmp(((const category_pair *)a)->name, ((const category_pair *)b)->name);
}

static void list_categories(crd_comparison *k) {
    for (int side = 0; side < SIDES; side++) {
        const program *p = k->runs[side]->policy->program;
        for (size_t i = 0; i < p->categories_n; i++) {
            crd_str name = p->categories[i].name;
            if (side == AFTER && find_category(k, BEFORE, name) != NO_CATEGORY) continue;
            k->pairs[k->pairs_n++] =
                (category_pair){.name = name, .index = {find_category(k, BEFORE, name), find_category(k, AFTER, name)}};
        }
    }
    order_sort(k->pairs, k->pairs_n, sizeof *k->pairs, by_name);
    for (size_t i = 0; i < k->pairs_n; i++) {
        tuples_init(&k->pairs[i].outcomes_by, &k->m, SIDES);
        tuples_init(&k->pairs[i].movers_by, &k->m, MOVER_KEY);
    }
}

static bool make_pair(crd_comparison *k, category_pair *pair) {
    for (int side = 0; side < SIDES; side++) {
        if (pair->index[side] == NO_CATEGORY) continue;
        size_t rules = k->runs[side]->policy->program->categories[pair->index[side]].rules_n;
        pair->rules[side] = ARENA_ARRAY(&k->texts, rules + 1, group_sum);
        if (pair->rules[side] == NULL) return false;
    }
    return true;
}

bool compare_match(crd_comparison *k) {
    size_t most = k->runs[BEFORE]->policy->program->categories_n + k->runs[AFTER]->policy->program->categories_n;
    k->pairs = ARENA_ARRAY(&k->texts, most, category_pair);
    if (k->pairs == NULL) return false;
    list_categories(k);
    for (size_t i = 0; i < k->pairs_n; i++)
        if (!make_pair(k, &k->pairs[i])) return false;
    return true;
}

void compare_forget(crd_comparison *k) {
    for (size_t i = 0; i < k->pairs_n; i++) {
        category_pair *p = &k->pairs[i];
        tuples_free(&p->outcomes_by);
        tuples_free(&p->movers_by);
        vec_free(&k->m, &p->outcomes);
        vec_free(&k->m, &p->movers);
        for (int side = 0; side < SIDES; side++) vec_free(&k->m, &p->values[side]);
    }
}

crd_str compare_value(const crd_comparison *k, const category_pair *p, int side, uint32_t id) {
    if (p->index[side] == NO_CATEGORY) return STR_NONE;
    return intern_get(classifier_values(k->runs[side]->classifier, p->index[side]), id);
}

/* ---- a batch --------------------------------------------------------------------------------------------------- */

/* Room for the sums of every value that there is by now. */
static bool make_room(crd_comparison *k, category_pair *p, int side) {
    size_t values = intern_count(classifier_values(k->runs[side]->classifier, p->index[side]));
    while (p->values[side].n < values) {
        group_sum *sum = vec_push(&k->m, &p->values[side]);
        if (sum == NULL) return false;
        *sum = (group_sum){0};
    }
    return true;
}

/* What one side's values and rules come to. */
static crd_status add_side(crd_comparison *k, category_pair *p, int side, const batch *b, const classified *found) {
    size_t category = p->index[side], rules_n = k->runs[side]->policy->program->categories[category].rules_n;
    const uint32_t *values = found->values[category], *rules = found->rules[category];
    if (!make_room(k, p, side)) return CRD_NOMEM;
    for (size_t row = 0; row < b->rows; row++) {
        size_t rule = rules[row] == NO_RULE ? rules_n : rules[row];
        if (!group_sum_add(&p->values[side].at[values[row]], 1, b->cost[row]) ||
            !group_sum_add(&p->rules[side][rule], 1, b->cost[row]))
            return CRD_INVALID;
    }
    return CRD_OK;
}

/* The number of the outcome; TUPLES_FAILED: no memory. */
static uint32_t find_outcome(crd_comparison *k, category_pair *p, const uint32_t *values) {
    bool is_new;
    uint32_t number = tuples_add(&p->outcomes_by, values, &is_new);
    if (number == TUPLES_FAILED || !is_new) return number;
    outcome *slot = vec_push(&k->m, &p->outcomes);
    if (slot == NULL) return TUPLES_FAILED;
    crd_str before = compare_value(k, p, BEFORE, values[BEFORE]), after = compare_value(k, p, AFTER, values[AFTER]);
    *slot = (outcome){.moved = !str_eq(before, after)};
    return number;
}

static mover *find_mover(crd_comparison *k, category_pair *p, const uint32_t *key) {
    bool is_new;
    uint32_t number = tuples_add(&p->movers_by, key, &is_new);
    if (number == TUPLES_FAILED) return NULL;
    if (!is_new) return &p->movers.at[number];
    mover *slot = vec_push(&k->m, &p->movers);
    if (slot != NULL) *slot = (mover){0};
    return slot;
}

/* Adds a charge that has another value than before; of equal samples the first stays. */
static crd_status add_mover(crd_comparison *k, category_pair *p, uint32_t number, const batch *b, size_t row,
                            dec size) {
    uint32_t key[MOVER_KEY] = {number, b->ids[k->account][row], b->ids[k->service][row]};
    mover *m = find_mover(k, p, key);
    if (m == NULL) return CRD_NOMEM;
    dec_magnitude found = dec_size(b->cost[row]), kept = dec_size(m->cost);
    bool first = m->sum.rows == 0 || (found == kept && shard_precedes(k->runs[BEFORE]->shard, b->line[row], m->line));
    if (first || found > kept) *m = (mover){m->sum, k->file, b->line[row], b->day[row], b->cost[row]};
    return moved_sum_add(&m->sum, b->cost[row], size) && moved_sum_add(&p->moved, b->cost[row], size) ? CRD_OK
                                                                                                      : CRD_INVALID;
}

static crd_status add_row(crd_comparison *k, category_pair *p, const batch *b, size_t row, uint32_t number) {
    outcome *o = &p->outcomes.at[number];
    dec cost = b->cost[row], size = cost;
    if (cost < 0 && !dec_sub(0, cost, &size)) return CRD_INVALID;
    if (!moved_sum_add(&p->all, cost, size) || !moved_sum_add(&o->sum, cost, size)) return CRD_INVALID;
    return o->moved ? add_mover(k, p, number, b, row, size) : CRD_OK;
}

/* Rows come in runs of equal values: the outcome of the row before is the likely one. */
static crd_status add_outcomes(crd_comparison *k, category_pair *p, const batch *b, uint32_t *const values[SIDES]) {
    uint32_t last[SIDES] = {INTERN_FAILED, INTERN_FAILED}, number = TUPLES_FAILED;
    for (size_t row = 0; row < b->rows; row++) {
        uint32_t now[SIDES] = {INTERN_ABSENT, INTERN_ABSENT};
        for (int side = 0; side < SIDES; side++)
            if (values[side] != NULL) now[side] = values[side][row];
        if (now[BEFORE] != last[BEFORE] || now[AFTER] != last[AFTER]) number = find_outcome(k, p, now);
        if (number == TUPLES_FAILED) return CRD_NOMEM;
        last[BEFORE] = now[BEFORE];
        last[AFTER] = now[AFTER];
        crd_status status = add_row(k, p, b, row, number);
        if (status != CRD_OK) return status;
    }
    return CRD_OK;
}

crd_status compare_take(crd_comparison *k, const batch *b, const classified found[SIDES]) {
    crd_status status = CRD_OK;
    for (size_t i = 0; i < k->pairs_n && status == CRD_OK; i++) {
        category_pair *p = &k->pairs[i];
        uint32_t *values[SIDES] = {NULL, NULL};
        for (int side = 0; side < SIDES && status == CRD_OK; side++) {
            if (p->index[side] == NO_CATEGORY) continue;
            values[side] = found[side].values[p->index[side]];
            status = add_side(k, p, side, b, &found[side]);
        }
        if (status == CRD_OK) status = add_outcomes(k, p, b, values);
    }
    return status;
}

/* ---- what another comparison added up --------------------------------------------------------------------------- */

static bool join_sum(group_sum *sum, const group_sum *more) { return group_sum_add(sum, more->rows, more->cost); }

static bool join_moved(moved_sum *sum, const moved_sum *more) {
    sum->rows += more->rows;
    return dec_add(sum->cost, more->cost, &sum->cost) && dec_add(sum->absolute, more->absolute, &sum->absolute);
}

static crd_status join_side(crd_comparison *k, category_pair *p, const category_pair *from, int side,
                            const uint32_t *values) {
    size_t rules_n = k->runs[side]->policy->program->categories[p->index[side]].rules_n;
    bool fits = true;
    if (!make_room(k, p, side)) return CRD_NOMEM;
    for (size_t id = 0; id < from->values[side].n; id++)
        fits = join_sum(&p->values[side].at[values[id]], &from->values[side].at[id]) && fits;
    for (size_t rule = 0; rule <= rules_n; rule++)
        fits = join_sum(&p->rules[side][rule], &from->rules[side][rule]) && fits;
    return fits ? CRD_OK : CRD_INVALID;
}

/* `numbers`: what the other's outcomes are here. */
static crd_status join_outcomes(crd_comparison *k, category_pair *p, const category_pair *from,
                                uint32_t *const values[SIDES], uint32_t *numbers) {
    bool fits = true;
    for (uint32_t i = 0; i < from->outcomes.n; i++) {
        const uint32_t *was = tuples_get(&from->outcomes_by, i);
        uint32_t now[SIDES] = {INTERN_ABSENT, INTERN_ABSENT};
        for (int side = 0; side < SIDES; side++)
            if (values[side] != NULL) now[side] = values[side][was[side]];
        numbers[i] = find_outcome(k, p, now);
        if (numbers[i] == TUPLES_FAILED) return CRD_NOMEM;
        fits = join_moved(&p->outcomes.at[numbers[i]].sum, &from->outcomes.at[i].sum) && fits;
    }
    return fits ? CRD_OK : CRD_INVALID;
}

/* Of equal samples the one that stands first stays. */
static bool join_mover(const shard *s, mover *m, const mover *more) {
    moved_sum sum = m->sum;
    dec_magnitude size = dec_size(m->cost), other = dec_size(more->cost);
    if (sum.rows == 0 || other > size || (other == size && place_before(s, more->line, m->line))) *m = *more;
    m->sum = sum;
    return join_moved(&m->sum, &more->sum);
}

static crd_status join_movers(crd_comparison *k, category_pair *p, const category_pair *from, const run_maps *maps,
                              const uint32_t *outcomes) {
    bool fits = true;
    for (uint32_t i = 0; i < from->movers.n; i++) {
        const uint32_t *was = tuples_get(&from->movers_by, i);
        const uint32_t key[MOVER_KEY] = {outcomes[was[MOVER_OUTCOME]], maps->columns[k->account][was[MOVER_ACCOUNT]],
                                         maps->columns[k->service][was[MOVER_SERVICE]]};
        mover *m = find_mover(k, p, key);
        if (m == NULL) return CRD_NOMEM;
        fits = join_mover(k->runs[BEFORE]->shard, m, &from->movers.at[i]) && fits;
    }
    return fits ? CRD_OK : CRD_INVALID;
}

static crd_status join_pair(crd_comparison *k, category_pair *p, const category_pair *from, const run_maps maps[SIDES],
                            arena *a) {
    uint32_t *values[SIDES] = {NULL, NULL}, *outcomes = ARENA_ARRAY(a, from->outcomes.n, uint32_t);
    if (outcomes == NULL) return CRD_NOMEM;
    crd_status status = join_moved(&p->all, &from->all) && join_moved(&p->moved, &from->moved) ? CRD_OK : CRD_INVALID;
    for (int side = 0; side < SIDES && status == CRD_OK; side++) {
        if (p->index[side] == NO_CATEGORY) continue;
        values[side] = maps[side].values[p->index[side]];
        status = join_side(k, p, from, side, values[side]);
    }
    if (status == CRD_OK) status = join_outcomes(k, p, from, values, outcomes);
    return status == CRD_OK ? join_movers(k, p, from, &maps[BEFORE], outcomes) : status;
}

crd_status compare_join(crd_comparison *k, const crd_comparison *from, const run_maps maps[SIDES], arena *a) {
    crd_status status = CRD_OK;
    for (size_t i = 0; i < k->pairs_n && status == CRD_OK; i++)
        status = join_pair(k, &k->pairs[i], &from->pairs[i], maps, a);
    return status;
}
