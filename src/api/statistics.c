/* SPDX-License-Identifier: Apache-2.0
 *
 * The stopwatch of a run, and what crd.h tells of it. The clock is the host's: nothing but these numbers depends on it.
 */
#include "api/compare.h"

static uint64_t now(const stopwatch *w) { return w->clock != NULL ? w->clock(w->clock_ud) : 0; }

void stopwatch_start(stopwatch *w) {
    if (w != NULL) w->since = now(w);
}

void stopwatch_lap(stopwatch *w, spent_on what) {
    if (w == NULL) return;
    uint64_t at = now(w);
    w->spent[what] += at - w->since;
    w->since = at;
}

static ptrdiff_t read_timed(void *ud, void *buffer, size_t size, const char **why) {
    stopwatch *w = ud;
    stopwatch_lap(w, SPENT_PARSING);
    ptrdiff_t n = w->reader.read(w->reader.ud, buffer, size, why);
    if (n > 0) w->bytes += (uint64_t)n;
    stopwatch_lap(w, SPENT_READING);
    return n;
}

crd_reader stopwatch_reader(stopwatch *w, crd_reader reader) {
    if (w == NULL) return reader;
    w->reader = reader;
    stopwatch_start(w);
    return (crd_reader){w, read_timed};
}

static bool choose_timed(void *ud, const size_t *wanted, size_t count, const char **why) {
    stopwatch *w = ud;
    stopwatch_lap(w, SPENT_PARSING);
    bool chosen = w->table->choose(w->table->ud, wanted, count, why);
    stopwatch_lap(w, SPENT_READING);
    return chosen;
}

static bool next_timed(void *ud, const crd_table_batch **out, const char **why) {
    stopwatch *w = ud;
    stopwatch_lap(w, SPENT_PARSING);
    bool read = w->table->next(w->table->ud, out, why);
    stopwatch_lap(w, SPENT_READING);
    return read;
}

const crd_table *stopwatch_table(stopwatch *w, const crd_table *table) {
    if (w == NULL || table == NULL) return table;
    w->table = table;
    w->timed = (crd_table){w, table->names, table->names_count, choose_timed, next_timed};
    stopwatch_start(w);
    return &w->timed;
}

void stopwatch_join(stopwatch *w, const stopwatch *from) {
    if (w == NULL || from == NULL) return;
    for (size_t i = 0; i < SPENT_ONS; i++) w->spent[i] += from->spent[i];
    w->bytes += from->bytes;
    w->keys += from->keys;
}

void run_join_statistics(crd_run *run, const crd_run *from) {
    if (run->watch == NULL) return;
    run->watch->keys += classifier_evaluations(from->classifier);
    if (!run->guest) stopwatch_join(run->watch, from->watch);
}

static crd_statistics statistics(const crd_run *run) {
    const stopwatch *w = run->watch;
    return (crd_statistics){
        .bytes = w->bytes,
        .keys = w->keys + classifier_evaluations(run->classifier),
        .groups = run->groups.keys.count,
        .cells = run->ledger != NULL ? ledger_cells(run->ledger) : 0,
        .reading = w->spent[SPENT_READING],
        .parsing = w->spent[SPENT_PARSING],
        .classifying = w->spent[SPENT_CLASSIFYING],
        .settling = w->spent[SPENT_SETTLING],
        .adding = w->spent[SPENT_ADDING],
    };
}

crd_status crd_run_statistics(const crd_run *run, crd_statistics *out) {
    if (run == NULL || out == NULL || run->watch == NULL) return CRD_MISUSE;
    *out = statistics(run);
    return CRD_OK;
}

crd_status crd_comparison_statistics(const crd_comparison *k, crd_statistics *out) {
    if (k == NULL || out == NULL || k->runs[BEFORE]->watch == NULL) return CRD_MISUSE;
    *out = statistics(k->runs[BEFORE]);
    out->keys += classifier_evaluations(k->runs[AFTER]->classifier);
    out->cells += ledger_cells(k->runs[AFTER]->ledger);
    return CRD_OK;
}
