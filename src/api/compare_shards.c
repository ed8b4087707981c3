/* SPDX-License-Identifier: Apache-2.0
 *
 * Shards of comparisons. They have one reader for two runs; the places of their parts are those of the first run. */
#include "api/compare.h"

static bool run_forks(const crd_comparison *k, int side) { return k->runs[side]->policy->program->questions_n == 0; }

bool crd_comparison_forks(const crd_comparison *k) {
    return k != NULL && k->status == CRD_OK && crd_run_forks(k->runs[BEFORE]) && run_forks(k, AFTER);
}

crd_status crd_comparison_fork(const crd_comparison *k, crd_comparison **out) {
    if (out != NULL) *out = NULL;
    if (out == NULL || !crd_comparison_forks(k)) return CRD_MISUSE;
    const crd_run *first = k->runs[BEFORE];
    crd_diagnostics *list;
    crd_status status = crd_diagnostics_new(&first->policy->config, &list);
    if (status != CRD_OK) return status;
    status = compare_start(first->policy, k->runs[AFTER]->policy, &first->options, list, out);
    shard *made = status == CRD_OK ? shard_new(&(*out)->runs[BEFORE]->m, list) : NULL;
    if (made != NULL) {
        (*out)->runs[BEFORE]->shard = made;
        return CRD_OK;
    }
    crd_comparison_free(*out);
    crd_diagnostics_free(list);
    *out = NULL;
    return status == CRD_OK ? CRD_NOMEM : status;
}

static shard *shard_of(const crd_comparison *k) { return k->runs[BEFORE]->shard; }

static bool is_open(const crd_comparison *k) { return k != NULL && shard_of(k) != NULL && k->status == CRD_OK; }

static bool sink(void *ud, const batch *b) {
    crd_comparison *k = ud;
    k->status = shard_can_sum(b) ? compare_batch(k, b) : CRD_INVALID;
    return k->status == CRD_OK;
}

static crd_status read_part(crd_comparison *k, const crd_part *part, crd_reader rows, const crd_table *table) {
    crd_run *run = k->runs[BEFORE];
    if (table == NULL) rows = stopwatch_reader(run->watch, rows);
    crd_status reading = shard_read(shard_of(k), run->charges, part, rows, stopwatch_table(run->watch, table), sink, k);
    stopwatch_lap(run->watch, SPENT_PARSING);
    if (k->status == CRD_OK) k->status = compare_no_memory(k) ? CRD_NOMEM : reading;
    return k->status;
}

crd_status crd_comparison_read_part(crd_comparison *k, const crd_part *part, crd_reader rows) {
    if (!is_open(k) || part == NULL || part->name == NULL || rows.read == NULL) return CRD_MISUSE;
    return read_part(k, part, rows, NULL);
}

crd_status crd_comparison_read_table_part(crd_comparison *k, const crd_part *part, const crd_table *table) {
    if (!is_open(k) || part == NULL || part->name == NULL || !table_is_complete(table)) return CRD_MISUSE;
    return read_part(k, part, (crd_reader){0}, table);
}

static void move_samples(crd_comparison *k, size_t parts) {
    for (size_t i = 0; i < k->pairs_n; i++)
        for (size_t m = 0; m < k->pairs[i].movers.n; m++)
            k->pairs[i].movers.at[m].line = place_moved(k->pairs[i].movers.at[m].line, parts);
}

static crd_status merge(crd_comparison *k, crd_comparison *other, arena *scratch) {
    crd_run *run = k->runs[BEFORE];
    const crd_run *from = other->runs[BEFORE];
    size_t parts = run->shard->parts.n;
    run_maps maps[SIDES];
    crd_status status = shard_append(run->shard, run->charges, from->shard, from->charges);
    if (status != CRD_OK) return status;
    move_samples(other, parts);
    if (!shard_join_reading(run->shard, run->charges, from->charges, parts)) return CRD_NOMEM;
    if (!run_join_columns(run, from, &maps[BEFORE], scratch)) return CRD_NOMEM;
    for (int side = 0; side < SIDES && status == CRD_OK; side++) {
        maps[side].columns = maps[BEFORE].columns;
        run_join_statistics(k->runs[side], other->runs[side]);
        if (!run_join_values(k->runs[side], other->runs[side], &maps[side], scratch)) return CRD_NOMEM;
        status = run_join_sums(k->runs[side], other->runs[side], &maps[side], scratch);
    }
    return status == CRD_OK ? compare_join(k, other, maps, scratch) : status;
}

crd_status crd_comparison_merge(crd_comparison *k, crd_comparison *other) {
    if (!is_open(k) || !is_open(other) || k == other) return CRD_MISUSE;
    for (int side = 0; side < SIDES; side++)
        if (k->runs[side]->policy != other->runs[side]->policy) return CRD_MISUSE;
    arena scratch;
    arena_init(&scratch, &k->m);
    k->status = merge(k, other, &scratch);
    other->status = CRD_MISUSE; /* from here on: it can only be freed */
    if (compare_no_memory(k)) k->status = CRD_NOMEM;
    arena_free(&scratch);
    return k->status;
}

static crd_status resolve(crd_comparison *k, arena *scratch) {
    places p;
    crd_status status = places_find(&p, shard_of(k), scratch, &k->texts);
    if (status != CRD_OK) return status;
    for (size_t i = 0; i < k->pairs_n; i++)
        for (size_t m = 0; m < k->pairs[i].movers.n; m++) {
            mover *sample = &k->pairs[i].movers.at[m];
            sample->file = place_file(&p, sample->line);
            sample->line = place_line(&p, sample->line);
        }
    return shard_resolve_reading(k->runs[BEFORE]->charges, &p) ? CRD_OK : CRD_NOMEM;
}

static void report_to(crd_comparison *k, crd_diagnostics *list) {
    k->list = list;
    for (int side = 0; side < SIDES; side++) k->runs[side]->list = list;
    charges_report_to(k->runs[BEFORE]->charges, list);
}

crd_status crd_comparison_join(crd_comparison **k, crd_comparison *all) {
    if (k == NULL || !is_open(all) || !crd_comparison_forks(*k)) return CRD_MISUSE;
    for (int side = 0; side < SIDES; side++)
        if ((*k)->runs[side]->policy != all->runs[side]->policy) return CRD_MISUSE;
    arena scratch;
    arena_init(&scratch, &all->m);
    all->status = resolve(all, &scratch);
    arena_free(&scratch);
    if (all->status != CRD_OK) return all->status;
    report_to(all, (*k)->list);
    shard_free(shard_of(all));
    all->runs[BEFORE]->shard = NULL;
    crd_comparison_free(*k);
    *k = all;
    return CRD_OK;
}
