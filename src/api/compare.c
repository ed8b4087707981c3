/* SPDX-License-Identifier: Apache-2.0
 *
 * Two policies over the same charges: one reader, two classifiers, two ledgers, and what they disagree on. */
#include <string.h>

#include "api/compare.h"

/* ---- sums ------------------------------------------------------------------------------------------------------ */

dec compare_add(crd_comparison *k, dec a, dec b) {
    dec sum = 0;
    if (!dec_add(a, b, &sum)) k->overflow = true;
    return sum;
}

dec compare_sub(crd_comparison *k, dec a, dec b) {
    dec difference = 0;
    if (!dec_sub(a, b, &difference)) k->overflow = true;
    return difference;
}

crd_money compare_zero(crd_comparison *k, dec deviation) {
    k->deviation = deviation < 0 ? compare_sub(k, k->deviation, deviation) : compare_add(k, k->deviation, deviation);
    return dec_money(deviation);
}

bool moved_sum_add(moved_sum *sum, dec cost, dec size) {
    sum->rows++;
    return dec_add(sum->cost, cost, &sum->cost) && dec_add(sum->absolute, size, &sum->absolute);
}

crd_diff_sum moved_sum_out(const moved_sum *sum) {
    return (crd_diff_sum){sum->rows, dec_money(sum->cost), dec_money(sum->absolute)};
}

static crd_status overflow(crd_comparison *k) {
    diag_sum_overflow(k->list, k->file);
    return CRD_INVALID;
}

bool compare_no_memory(const crd_comparison *k) {
    return k->m.failed || k->list->m.failed || k->runs[BEFORE]->m.failed || k->runs[AFTER]->m.failed;
}

/* ---- a batch on its way ---------------------------------------------------------------------------------------- */

/* The batch as one side may change it: policies give accounts different names. */
static batch own_batch(const crd_comparison *k, const batch *b) {
    batch own = *b;
    if (k->account_name == SIZE_MAX) return own;
    memcpy(k->ids, b->ids, b->columns * sizeof *k->ids);
    memcpy(k->names, b->ids[k->account_name], b->rows * sizeof *k->names);
    k->ids[k->account_name] = k->names;
    own.ids = k->ids;
    return own;
}

crd_status compare_batch(crd_comparison *k, const batch *b) {
    classified found[SIDES];
    for (int side = 0; side < SIDES; side++) {
        batch own = own_batch(k, b);
        crd_status status = run_take(k->runs[side], &own, &found[side]);
        if (status != CRD_OK) return status;
    }
    crd_status status = compare_take(k, b, found);
    stopwatch_lap(k->runs[BEFORE]->watch, SPENT_ADDING);
    if (compare_no_memory(k)) return CRD_NOMEM;
    return status == CRD_INVALID ? overflow(k) : status;
}

static bool sink(void *ud, const batch *b) {
    crd_comparison *k = ud;
    k->status = compare_batch(k, b);
    return k->status == CRD_OK;
}

/* The reader's own trouble counts only when the batches had none. */
static crd_status after_reading(crd_comparison *k, crd_status reading) {
    stopwatch_lap(k->runs[BEFORE]->watch, SPENT_PARSING);
    if (k->status == CRD_OK) k->status = compare_no_memory(k) ? CRD_NOMEM : reading;
    return k->status;
}

crd_status crd_comparison_read(crd_comparison *k, const char *name, crd_reader reader) {
    if (k == NULL || name == NULL || reader.read == NULL) return CRD_MISUSE;
    if (k->runs[BEFORE]->shard != NULL || k->status != CRD_OK) return CRD_MISUSE;
    k->file = arena_str(&k->texts, str_of(name));
    for (int side = 0; side < SIDES; side++) k->runs[side]->file = k->file;
    reader = stopwatch_reader(k->runs[BEFORE]->watch, reader);
    return after_reading(k, charges_read(k->runs[BEFORE]->charges, k->file, reader, sink, k));
}

crd_status crd_comparison_read_table(crd_comparison *k, const char *name, const crd_table *table) {
    if (k == NULL || name == NULL || !table_is_complete(table)) return CRD_MISUSE;
    if (k->runs[BEFORE]->shard != NULL || k->status != CRD_OK) return CRD_MISUSE;
    k->file = arena_str(&k->texts, str_of(name));
    for (int side = 0; side < SIDES; side++) k->runs[side]->file = k->file;
    table = stopwatch_table(k->runs[BEFORE]->watch, table);
    return after_reading(k, charges_table(k->runs[BEFORE]->charges, k->file, table, sink, k));
}

crd_status crd_comparison_charge(crd_comparison *k, const crd_charge *charge) {
    if (k == NULL || charge == NULL || k->runs[BEFORE]->shard != NULL || k->status != CRD_OK) return CRD_MISUSE;
    stopwatch_start(k->runs[BEFORE]->watch);
    return after_reading(k, charges_one(k->runs[BEFORE]->charges, charge, sink, k));
}

const crd_reading *crd_comparison_reading(const crd_comparison *k) { return charges_reading(k->runs[BEFORE]->charges); }

/* ---- from the beginning to the end ----------------------------------------------------------------------------- */

static crd_status start(crd_comparison *k, const crd_policy *const policies[SIDES], const crd_run_options *options) {
    crd_run_options both;
    crd_run_options_init(&both);
    both.on_error = options->on_error;
    both.assume_type = options->assume_type;
    both.statistics = options->statistics;
    both.settle = true;
    both.group = false;
    crd_status status = run_start_pair(policies, &both, k->list, k->runs);
    if (status != CRD_OK) return status;
    const columns *c = &k->runs[BEFORE]->columns;
    k->account = columns_find(c, (field_ref){.id = FIELD_ACCOUNT});
    k->service = columns_find(c, (field_ref){.id = FIELD_SERVICE});
    k->account_name = columns_find(c, (field_ref){.id = FIELD_ACCOUNT_NAME});
    k->names = ARENA_ARRAY(&k->texts, BATCH_ROWS, uint32_t);
    k->ids = ARENA_ARRAY(&k->texts, c->n, uint32_t *);
    return k->names != NULL && k->ids != NULL && compare_match(k) ? CRD_OK : CRD_NOMEM;
}

crd_status compare_start(const crd_policy *before, const crd_policy *after, const crd_run_options *options,
                         crd_diagnostics *list, crd_comparison **out) {
    mem m;
    mem_init(&m, &after->config);
    crd_comparison *k = mem_new(&m, sizeof *k);
    if (k == NULL) return CRD_NOMEM;
    k->m = m;
    k->list = list;
    arena_init(&k->texts, &k->m);
    crd_status status = start(k, (const crd_policy *const[SIDES]){before, after}, options);
    if (status != CRD_OK) {
        crd_comparison_free(k);
        return status;
    }
    *out = k;
    return CRD_OK;
}

crd_status crd_comparison_new(const crd_policy *before, const crd_policy *after, const crd_run_options *options,
                              crd_diagnostics *list, crd_comparison **out) {
    if (out != NULL) *out = NULL;
    if (before == NULL || after == NULL || options == NULL || list == NULL || out == NULL) return CRD_MISUSE;
    if (before->config.as_of == CRD_NO_DATE || before->config.as_of != after->config.as_of) return CRD_MISUSE;
    return compare_start(before, after, options, list, out);
}

void crd_comparison_free(crd_comparison *k) {
    if (k == NULL) return;
    mem m = k->m;
    compare_forget(k);
    crd_run_free(k->runs[AFTER]); /* the guest of the other */
    crd_run_free(k->runs[BEFORE]);
    arena_free(&k->texts);
    mem_free(&m, k, sizeof *k);
}

/* ---- the result ------------------------------------------------------------------------------------------------ */

static crd_status compare(crd_comparison *k) {
    k->out = (crd_diff){0};
    k->deviation = 0;
    for (int side = 0; side < SIDES; side++) {
        crd_status status = crd_run_plan(k->runs[side], &k->plans[side]);
        if (status != CRD_OK) return status;
    }
    k->out.before = k->plans[BEFORE];
    k->out.after = k->plans[AFTER];
    if (!compare_moves(k) || !compare_rules(k) || !compare_plans(k) || compare_no_memory(k)) return CRD_NOMEM;
    if (k->overflow) return overflow(k);
    crd_diff *d = &k->out;
    d->difference = dec_money(k->deviation);
    d->equal =
        d->moves_count + d->credits_count + d->payments_count + d->bills_count + d->guards_count + d->actions_count ==
        0;
    for (size_t i = 0; i < d->categories_count; i++)
        d->equal = d->equal && d->categories[i].before && d->categories[i].after;
    return CRD_OK;
}

crd_status crd_comparison_result(crd_comparison *k, const crd_diff **out) {
    if (k == NULL || out == NULL || k->status != CRD_OK) return CRD_MISUSE;
    k->status = compare(k);
    if (k->status != CRD_OK) return k->status;
    *out = &k->out;
    return CRD_OK;
}
