/* SPDX-License-Identifier: Apache-2.0
 *
 * Keeps the distinct keys of the charges while they are read, so that any of them can be explained afterwards without
 * reading again. The ledger is told of every row which key it has, and can say later what was paid of each key. */
#include "api/explain.h"
#include "api/shards.h"

const field_id explain_columns[] = {FIELD_ACCOUNT_NAME, FIELD_SERVICE};
const size_t explain_columns_n = sizeof explain_columns / sizeof *explain_columns;

enum { BEHIND_DAY, BEHIND_MONTH, BEHIND_COLUMNS }; /* what stands behind the columns of a key */

bool explain_start(crd_run *run) {
    size_t width = run->columns.n + BEHIND_COLUMNS;
    run->explain = ARENA_NEW(&run->texts, explain);
    if (run->explain == NULL) return false;
    tuples_init(&run->explain->keys, &run->m, width);
    run->explain->parts = ARENA_ARRAY(&run->texts, BATCH_ROWS, uint32_t);
    run->explain->key = ARENA_ARRAY(&run->texts, width, uint32_t);
    return run->explain->parts != NULL && run->explain->key != NULL;
}

void explain_free(crd_run *run) {
    if (run->explain == NULL) return;
    tuples_free(&run->explain->keys);
    vec_free(&run->m, &run->explain->at);
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

static void note_row(crd_run *run, const batch *b, size_t row, uint32_t key, dec before) {
    explain_row *wanted = &run->explain->row;
    crd_str file = run->options.explain_file;
    if (file.ptr != NULL && !str_eq(file, run->file)) return;
    wanted->file_seen = true;
    if (b->number[row] > wanted->last_row) wanted->last_row = b->number[row];
    if (b->number[row] != run->options.explain_row) return;
    if (wanted->found) {
        wanted->again = true;
        wanted->also_in = run->file;
        return;
    }
    wanted->found = true;
    wanted->file = run->file;
    wanted->number = b->number[row];
    wanted->line = b->line[row];
    wanted->key = key;
    wanted->cost = b->cost[row];
    wanted->before = before;
}

static explain_key *key_of(crd_run *run, const batch *b, size_t row, uint32_t *number) {
    explain *e = run->explain;
    bool is_new;
    for (size_t i = 0; i < run->columns.n; i++) e->key[i] = b->ids[i][row];
    e->key[run->columns.n + BEHIND_DAY] = (uint32_t)b->day[row];
    e->key[run->columns.n + BEHIND_MONTH] = (uint32_t)b->month[row];
    *number = tuples_add(&e->keys, e->key, &is_new);
    if (*number == TUPLES_FAILED) return NULL;
    explain_key *key = is_new ? vec_push(&run->m, &e->at) : &e->at.at[*number];
    if (key == NULL) return NULL;
    if (is_new) *key = (explain_key){.reason = run->reasons[row]};
    if (!is_new && !shard_precedes(run->shard, b->number[row], key->number)) return key;
    key->file = run->file;
    key->number = b->number[row];
    key->line = b->line[row];
    return key;
}

static bool add(dec *sum, dec amount) { return dec_add(*sum, amount, sum); }

crd_status explain_batch(crd_run *run, const batch *b) {
    run->explain->planned = false;
    for (size_t row = 0; row < b->rows; row++) {
        uint32_t number;
        dec cost = b->cost[row];
        explain_key *key = key_of(run, b, row, &number);
        if (key == NULL) return CRD_NOMEM;
        if (run->options.explain_row != 0) note_row(run, b, row, number, key->given);
        run->explain->parts[row] = number;
        key->rows++;
        if (!add(&key->cost, cost) || !add(&key->given, cost > 0 ? cost : 0)) return run_overflow(run);
    }
    return CRD_OK;
}

/* ---- looking ---------------------------------------------------------------------------------------------------- */

crd_str explain_value(const crd_run *run, uint32_t key, size_t column) {
    return intern_get(&run->columns.dicts[column], tuples_get(&run->explain->keys, key)[column]);
}

crd_date explain_day(const crd_run *run, uint32_t key) {
    return (crd_date)tuples_get(&run->explain->keys, key)[run->columns.n + BEHIND_DAY];
}

crd_month explain_month(const crd_run *run, uint32_t key) {
    return (crd_month)tuples_get(&run->explain->keys, key)[run->columns.n + BEHIND_MONTH];
}
