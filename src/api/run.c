/* SPDX-License-Identifier: Apache-2.0
 *
 * One pass over charges: reader -> classifier -> eligibility -> ledger, groups and rows, a batch at a time. The first
 * failure sticks: after it a run can only be freed. */
#include "api/explain.h"
#include "base/order.h"

/* ---- a batch on its way ---------------------------------------------------------------------------------------- */

/* Where a batch has a key as numbers: ids, or the days or months themselves. NULL: they are all 0. */
static const uint32_t *key_ids(const run_key *key, const batch *b, const classified *found) {
    switch (key->id) {
    case FIELD_CATEGORY: return found->values[key->index];
    case FIELD_MONTH: return (const uint32_t *)b->month;
    case FIELD_DAY: return (const uint32_t *)b->day;
    case FIELD_CURRENCY: return NULL; /* a run has one */
    default: return b->ids[key->index];
    }
}

static uint32_t key_id(const run_key *key, const batch *b, const classified *found, size_t row) {
    const uint32_t *ids = key_ids(key, b, found);
    return ids != NULL ? ids[row] : 0;
}

/* The key's text; dates are written to `space`. */
static crd_str key_text(const crd_run *run, const run_key *key, uint32_t id, char *space) {
    switch (key->id) {
    case FIELD_CATEGORY: return intern_get(classifier_values(run->classifier, key->index), id);
    case FIELD_MONTH: return (crd_str){space, crd_month_text((crd_month)id, space)};
    case FIELD_DAY: return (crd_str){space, crd_date_text((crd_date)id, space)};
    case FIELD_CURRENCY: return charges_reading(run->charges)->currency;
    default: return intern_get(&run->columns.dicts[key->index], id);
    }
}

crd_status run_overflow(crd_run *run) {
    diag_sum_overflow(run->list, run->file);
    return CRD_INVALID;
}

static bool shown(const crd_run *run, const classified *found, size_t row) {
    return found->pass[row] && (!run->options.eligible_only || run->reasons[row] <= ELIGIBLE_BEDROCK);
}

/* The rows from *row on that are shown, at most a block of groups; *row goes on behind them. */
static size_t next_shown(const crd_run *run, const batch *b, const classified *found, size_t *row, size_t *rows) {
    size_t n = 0;
    for (; *row < b->rows && n < TUPLES_BLOCK; ++*row) {
        rows[n] = *row;
        n += shown(run, found, *row);
    }
    return n;
}

static groups_added add_shown(crd_run *run, const batch *b, const classified *found, const size_t *rows, size_t n) {
    dec costs[TUPLES_BLOCK];
    uint32_t numbers[TUPLES_BLOCK];
    for (size_t i = 0; i < n; i++) costs[i] = b->cost[rows[i]];
    for (size_t key = 0; key < run->keys_n; key++) {
        const uint32_t *ids = key_ids(&run->keys[key], b, found);
        uint32_t *to = run->row_keys + key * TUPLES_BLOCK;
        for (size_t i = 0; i < n; i++) to[i] = ids != NULL ? ids[rows[i]] : 0;
    }
    return groups_add_block(&run->groups, run->row_keys, costs, n, numbers);
}

static crd_status add_groups(crd_run *run, const batch *b, const classified *found) {
    size_t rows[TUPLES_BLOCK], n;
    for (size_t row = 0; (n = next_shown(run, b, found, &row, rows)) > 0;) {
        groups_added added = add_shown(run, b, found, rows, n);
        if (added != GROUPS_ADDED) return added == GROUPS_NOMEM ? CRD_NOMEM : run_overflow(run);
    }
    return CRD_OK;
}

static crd_status give_rows(crd_run *run, const batch *b, const classified *found) {
    for (size_t row = 0; row < b->rows; row++) {
        if (!shown(run, found, row)) continue;
        for (size_t i = 0; i < run->keys_n; i++)
            run->row_values[i] =
                key_text(run, &run->keys[i], key_id(&run->keys[i], b, found, row), run->row_dates + i * KEY_TEXT_MAX);
        crd_row out = {
            .file = run->file,
            .number = b->number[row],
            .line = b->line[row],
            .cost = dec_money(b->cost[row]),
            .day = b->day[row],
            .values = run->row_values,
            .values_count = run->keys_n,
        };
        if (!run->options.row(run->options.row_ud, &out)) return CRD_IO;
    }
    return CRD_OK;
}

static void record_rules(crd_run *run, const batch *b, const classified *found) {
    size_t first = 0;
    const program *p = run->policy->program;
    for (size_t k = 0; k < p->categories_n; k++) {
        for (size_t row = 0; row < b->rows; row++)
            if (found->rules[k][row] != NO_RULE) run->rules_hit[first + found->rules[k][row]] = true;
        first += p->categories[k].rules_n;
    }
}

static crd_status settle_batch(crd_run *run, const batch *b, const classified *found) {
    if (!ledger_add(run->ledger, run->list, run->file, b, found->values, run->reasons)) return CRD_INVALID;
    if (run->category_costs != NULL && !category_costs_add(run, b, found)) return run_overflow(run);
    return CRD_OK;
}

/* A charge without a name of its account carries the one that the policy declares. */
static void name_accounts(const crd_run *run, const batch *b) {
    if (run->account_name == SIZE_MAX) return;
    const uint32_t *accounts = b->ids[run->account];
    uint32_t *names = b->ids[run->account_name];
    for (size_t row = 0; row < b->rows; row++)
        if (names[row] == INTERN_ABSENT && accounts[row] < run->displays_n) names[row] = run->displays[accounts[row]];
}

crd_status run_take(crd_run *run, const batch *b, classified *found) {
    crd_status status = CRD_OK;
    stopwatch_lap(run->watch, SPENT_PARSING);
    name_accounts(run, b);
    if (!classifier_run(run->classifier, b, found)) return questions_unanswered(run, b);
    if (run->eligible != NULL && !eligible_judge(run->eligible, b, run->reasons)) return CRD_NOMEM;
    stopwatch_lap(run->watch, SPENT_CLASSIFYING);
    if (run->rules_hit != NULL) record_rules(run, b, found);
    if (run->explain != NULL) status = explain_batch(run, b);
    if (status == CRD_OK && run->options.settle) status = settle_batch(run, b, found);
    if (run->options.settle) stopwatch_lap(run->watch, SPENT_SETTLING);
    if (status == CRD_OK && run->options.group) status = add_groups(run, b, found);
    if (status == CRD_OK && run->options.lint) status = lint_gather_add(run, b, found);
    if (status == CRD_OK && run->options.row != NULL) status = give_rows(run, b, found);
    stopwatch_lap(run->watch, SPENT_ADDING);
    return run->m.failed || run->list->m.failed ? CRD_NOMEM : status;
}

static bool sink(void *ud, const batch *b) {
    crd_run *run = ud;
    classified found;
    run->status = run_take(run, b, &found);
    return run->status == CRD_OK;
}

/* The reader's own trouble counts only when the batches had none. */
static crd_status after_reading(crd_run *run, crd_status reading) {
    stopwatch_lap(run->watch, SPENT_PARSING);
    if (run->status == CRD_OK) run->status = run->m.failed ? CRD_NOMEM : reading;
    return run->status;
}

crd_status crd_run_read(crd_run *run, const char *name, crd_reader reader) {
    if (run == NULL || name == NULL || reader.read == NULL) return CRD_MISUSE;
    if (run->shard != NULL || run->status != CRD_OK) return CRD_MISUSE;
    run->file = arena_str(&run->texts, str_of(name));
    reader = stopwatch_reader(run->watch, reader);
    return after_reading(run, charges_read(run->charges, run->file, reader, sink, run));
}

crd_status crd_run_read_table(crd_run *run, const char *name, const crd_table *table) {
    if (run == NULL || name == NULL || !table_is_complete(table)) return CRD_MISUSE;
    if (run->shard != NULL || run->status != CRD_OK) return CRD_MISUSE;
    run->file = arena_str(&run->texts, str_of(name));
    table = stopwatch_table(run->watch, table);
    return after_reading(run, charges_table(run->charges, run->file, table, sink, run));
}

crd_status crd_run_charge(crd_run *run, const crd_charge *charge) {
    if (run == NULL || !charge_is_complete(charge) || run->shard != NULL || run->status != CRD_OK) return CRD_MISUSE;
    run->file = STR_NONE;
    stopwatch_start(run->watch);
    return after_reading(run, charges_one(run->charges, charge, sink, run));
}

const crd_reading *crd_run_reading(const crd_run *run) { return charges_reading(run->charges); }

/* ---- the plan ---------------------------------------------------------------------------------------------------- */

bool run_set_aside(crd_run *run, const crd_settlement *under, run_aside *aside) {
    *aside = (run_aside){run->ledger, run->plan};
    run->ledger = ledger_fork(aside->own, under);
    run->plan = (crd_plan){0};
    return run->ledger != NULL;
}

ledger *run_restore(crd_run *run, const run_aside *aside) {
    ledger *other = run->ledger;
    run->ledger = aside->own;
    run->plan = aside->plan;
    return other;
}

crd_status run_settle(crd_run *run, const crd_pause *const *paused) {
    crd_status status = ledger_settle(run->ledger, run->list, run->as_of, paused, &run->plan);
    crd_str read = charges_reading(run->charges)->currency;
    run->plan.currency = read.ptr != NULL ? read : run->policy->program->currency;
    if (run->plan.currency.ptr == NULL) run->plan.currency = STR("USD");
    return status;
}

crd_status run_settle_with_hooks(crd_run *run) {
    const crd_pause *const *paused;
    crd_status status = run_settle(run, NULL);
    if (status != CRD_OK || !pauses_wait(run->policy->program)) return status;
    status = pauses_resolve(run, &paused);
    return status == CRD_OK ? run_settle(run, paused) : status;
}

uint64_t run_rows(const crd_run *run) {
    const crd_reading *reading = charges_reading(run->charges);
    return reading->rows + reading->skipped;
}

crd_status crd_run_plan(crd_run *run, const crd_plan **out) {
    if (run == NULL || out == NULL || run->status != CRD_OK || !run->options.settle) return CRD_MISUSE;
    run->plan = (crd_plan){0};
    crd_status status = run_settle_with_hooks(run);
    if (status == CRD_OK && run->options.forecast) status = ledger_forecast(run->ledger, run->list, &run->plan);
    if (status == CRD_OK) status = actions_find(run);
    if (status == CRD_OK) status = guards_judge(run);
    if (status != CRD_OK) return run->status = status;
    forecast_warn(run);
    if (run->explain != NULL) run->explain->planned = true;
    run->planned_rows = run_rows(run);
    *out = &run->plan;
    return run->status = run->list->m.failed ? CRD_NOMEM : CRD_OK;
}
