/* SPDX-License-Identifier: Apache-2.0
 *
 * Adds what one run keeps of its charges to another run. Sums are exact, so their order does not matter; what keeps the
 * first of several rows keeps the one that stands first in the files, whichever was read first. The numbers of groups
 * that anything depends on are those of reading the files one after the other. */
#include "api/explain.h"
#include "api/shards.h"
#include "base/order.h"

/* ---- dictionaries ----------------------------------------------------------------------------------------------- */

static uint32_t *map_column(intern *to, const intern *from, arena *a) {
    uint32_t *ids = ARENA_ARRAY(a, intern_count(from), uint32_t);
    for (uint32_t id = 0; ids != NULL && id < intern_count(from); id++) {
        ids[id] = intern_add(to, intern_get(from, id));
        if (ids[id] == INTERN_FAILED) return NULL;
    }
    return ids;
}

bool run_join_columns(crd_run *run, const crd_run *from, run_maps *maps, arena *a) {
    maps->columns = ARENA_ARRAY(a, run->columns.n, uint32_t *);
    for (size_t i = 0; maps->columns != NULL && i < run->columns.n; i++) {
        maps->columns[i] = map_column(&run->columns.dicts[i], &from->columns.dicts[i], a);
        if (maps->columns[i] == NULL) return false;
    }
    return maps->columns != NULL;
}

static uint32_t *map_values(crd_run *run, const crd_run *from, size_t category, arena *a) {
    const intern *values = classifier_values(from->classifier, category);
    uint32_t *ids = ARENA_ARRAY(a, intern_count(values), uint32_t);
    for (uint32_t id = 0; ids != NULL && id < intern_count(values); id++) {
        ids[id] = classifier_learn(run->classifier, category, intern_get(values, id));
        if (ids[id] == INTERN_FAILED) return NULL;
    }
    return ids;
}

bool run_join_values(crd_run *run, crd_run *from, run_maps *maps, arena *a) {
    size_t n = run->policy->program->categories_n;
    maps->values = ARENA_ARRAY(a, n, uint32_t *);
    for (size_t i = 0; maps->values != NULL && i < n; i++) {
        maps->values[i] = map_values(run, from, i, a);
        if (maps->values[i] == NULL) return false;
    }
    classifier_free(from->classifier);
    from->classifier = NULL;
    return maps->values != NULL;
}

/* ---- groups ----------------------------------------------------------------------------------------------------- */

static crd_status status_of(crd_run *run, groups_added added) {
    if (added == GROUPS_NOMEM) return CRD_NOMEM;
    return added == GROUPS_OVERFLOW ? run_overflow(run) : CRD_OK;
}

static const uint32_t *key_map(const run_maps *maps, const run_key *key) {
    if (key->id == FIELD_CATEGORY) return maps->values[key->index];
    return key->id <= FIELD_TAG ? maps->columns[key->index] : NULL; /* days and months are their own */
}

static crd_status join_groups(crd_run *run, crd_run *from, const run_maps *maps, arena *a) {
    const uint32_t **by = ARENA_ARRAY(a, run->keys_n, const uint32_t *);
    if (by == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < run->keys_n; i++) by[i] = key_map(maps, &run->keys[i]);
    return status_of(run, groups_join(&run->groups, &from->groups, by, NULL));
}

/* ---- costs of categories ---------------------------------------------------------------------------------------- */

static bool add(dec *sum, dec amount) { return dec_add(*sum, amount, sum); }

static crd_status join_category_costs(crd_run *run, const crd_run *from) {
    bool fits = true;
    for (size_t i = 0; i < run->policy->program->categories_n; i++) {
        category_cost *sum = &run->category_costs[i];
        const category_cost *more = &from->category_costs[i];
        fits = add(&sum->all, more->all) && add(&sum->unallocated, more->unallocated) &&
               add(&sum->all_absolute, more->all_absolute) && add(&sum->allocated_absolute, more->allocated_absolute) &&
               fits;
    }
    return fits ? CRD_OK : run_overflow(run);
}

/* ---- what explanations are made from ---------------------------------------------------------------------------- */

static bool join_key(crd_run *run, uint32_t number, const explain_key *more) {
    explain *e = run->explain;
    if (number == e->at.n) {
        explain_key *slot = vec_push(&run->m, &e->at);
        if (slot != NULL) *slot = *more;
        return slot != NULL;
    }
    explain_key *key = &e->at.at[number];
    if (place_before(run->shard, more->number, key->number)) {
        key->file = more->file;
        key->number = more->number;
        key->line = more->line;
    }
    key->rows += more->rows;
    return add(&key->cost, more->cost) && add(&key->given, more->given);
}

/* The number of each of the other run's keys in this one; NULL: no memory. */
static uint32_t *join_keys(crd_run *run, const crd_run *from, const run_maps *maps, arena *a) {
    explain *e = run->explain;
    uint32_t *numbers = ARENA_ARRAY(a, from->explain->at.n, uint32_t);
    e->planned = false;
    for (uint32_t i = 0; numbers != NULL && i < from->explain->at.n; i++) {
        const uint32_t *key = tuples_get(&from->explain->keys, i);
        bool is_new;
        for (size_t part = 0; part < e->keys.width; part++)
            e->key[part] = part < run->columns.n ? maps->columns[part][key[part]] : key[part];
        numbers[i] = tuples_add(&e->keys, e->key, &is_new);
        if (numbers[i] == TUPLES_FAILED || !join_key(run, numbers[i], &from->explain->at.at[i])) return NULL;
    }
    return numbers;
}

/* ---- what lint gathered ----------------------------------------------------------------------------------------- */

static const uint32_t **lint_maps(const crd_run *run, const run_maps *maps, arena *a) {
    const lint_gather *k = &run->gather;
    const uint32_t **by = ARENA_ARRAY(a, k->groups.keys.width, const uint32_t *), **next = by;
    if (by == NULL) return NULL;
    for (size_t i = 0; i < k->keys_n; i++) *next++ = maps->columns[k->columns[i]];
    next += 2; /* the month, the reason */
    for (size_t i = 0; i < run->policy->program->categories_n; i++) {
        *next++ = NULL; /* rules have one number */
        *next++ = maps->values[i];
    }
    return by;
}

static bool join_lint_places(crd_run *run, const crd_run *from, const uint32_t *numbers) {
    lint_gather *k = &run->gather;
    for (size_t i = 0; i < from->gather.places.n; i++) {
        const lint_place *more = &from->gather.places.at[i];
        bool is_new = numbers[i] == k->places.n;
        lint_place *place = is_new ? vec_push(&run->m, &k->places) : &k->places.at[numbers[i]];
        if (place == NULL) return false;
        if (is_new || place_before(run->shard, more->line, place->line)) *place = *more;
    }
    return true;
}

static crd_status join_lint(crd_run *run, const crd_run *from, const run_maps *maps, arena *a) {
    lint_gather *k = &run->gather;
    if (k->full) return CRD_OK;
    const uint32_t **by = lint_maps(run, maps, a);
    uint32_t *numbers = ARENA_ARRAY(a, from->gather.places.n, uint32_t);
    if (by == NULL || numbers == NULL) return CRD_NOMEM;
    groups_added added = from->gather.full ? GROUPS_ADDED : groups_join(&k->groups, &from->gather.groups, by, numbers);
    if (added != GROUPS_ADDED) return status_of(run, added);
    if (!join_lint_places(run, from, numbers)) return CRD_NOMEM;
    lint_gather_day(k, from->gather.first);
    lint_gather_day(k, from->gather.last);
    if (from->gather.full || k->places.n > LINT_GROUPS_MAX) lint_gather_end(run);
    return CRD_OK;
}

/* ---- all of it -------------------------------------------------------------------------------------------------- */

static crd_status join_ledger(crd_run *run, const crd_run *from, const run_maps *maps, const uint32_t *parts) {
    const ledger_maps ids = {maps->columns, maps->values, parts};
    return ledger_join(run->ledger, run->list, from->ledger, &ids) ? CRD_OK : CRD_INVALID;
}

crd_status run_join_sums(crd_run *run, crd_run *from, const run_maps *maps, arena *a) {
    crd_status status = CRD_OK;
    uint32_t *parts = NULL;
    if (run->options.group) status = join_groups(run, from, maps, a);
    if (status == CRD_OK && run->category_costs != NULL) status = join_category_costs(run, from);
    if (status == CRD_OK && run->explain != NULL && (parts = join_keys(run, from, maps, a)) == NULL) status = CRD_NOMEM;
    if (status == CRD_OK && run->options.settle) status = join_ledger(run, from, maps, parts);
    if (status == CRD_OK && run->options.lint) status = join_lint(run, from, maps, a);
    return run->m.failed || run->list->m.failed ? CRD_NOMEM : status;
}

/* ---- places ----------------------------------------------------------------------------------------------------- */

void run_move_places(crd_run *run, size_t parts) {
    for (size_t i = 0; run->explain != NULL && i < run->explain->at.n; i++) {
        explain_key *key = &run->explain->at.at[i];
        key->number = place_moved(key->number, parts);
        key->line = place_moved(key->line, parts);
    }
    for (size_t i = 0; i < run->gather.places.n; i++)
        run->gather.places.at[i].line = place_moved(run->gather.places.at[i].line, parts);
}

static int by_rank(const void *ranks, uint32_t a, uint32_t b) {
    const uint64_t *at = ranks;
    return (at[a] > at[b]) - (at[a] < at[b]);
}

/* Puts the keys of explanations into the order of their first rows. */
static bool order_keys(crd_run *run, const places *p, arena *a) {
    explain *e = run->explain;
    size_t n = e->at.n;
    uint64_t *ranks = ARENA_ARRAY(a, n, uint64_t);
    explain_key *was = arena_copy(a, e->at.at, n * sizeof *was);
    for (size_t i = 0; ranks != NULL && i < n; i++) ranks[i] = place_rank(p, e->at.at[i].number);
    uint32_t *order = ranks == NULL ? NULL : order_by(a, n, by_rank, ranks), *to = ARENA_ARRAY(a, n, uint32_t);
    if (order == NULL || to == NULL || was == NULL || !tuples_renumber(&e->keys, order)) return false;
    for (size_t i = 0; i < n; i++) {
        e->at.at[i] = was[order[i]];
        to[order[i]] = (uint32_t)i;
    }
    return ledger_number_parts(run->ledger, to);
}

/* The same for what lint gathered. */
static bool order_gathered(crd_run *run, const places *p, arena *a) {
    lint_gather *k = &run->gather;
    size_t n = k->places.n;
    uint64_t *ranks = ARENA_ARRAY(a, n, uint64_t);
    lint_place *was = arena_copy(a, k->places.at, n * sizeof *was);
    for (size_t i = 0; ranks != NULL && i < n; i++) ranks[i] = place_rank(p, k->places.at[i].line);
    uint32_t *order = ranks == NULL ? NULL : order_by(a, n, by_rank, ranks);
    if (order == NULL || was == NULL || !groups_renumber(&k->groups, order)) return false;
    for (size_t i = 0; i < n; i++) k->places.at[i] = was[order[i]];
    return true;
}

static void resolve_keys(crd_run *run, const places *p) {
    for (size_t i = 0; i < run->explain->at.n; i++) {
        explain_key *key = &run->explain->at.at[i];
        key->file = place_file(p, key->number);
        key->line = place_line(p, key->line);
        key->number = place_number(p, key->number);
    }
}

static void resolve_gathered(crd_run *run, const places *p) {
    for (size_t i = 0; i < run->gather.places.n; i++) {
        lint_place *place = &run->gather.places.at[i];
        place->file = place_file(p, place->line);
        place->line = place_line(p, place->line);
    }
}

bool run_resolve_places(crd_run *run, const places *p, arena *a) {
    if (run->explain != NULL) {
        if (!order_keys(run, p, a)) return false;
        resolve_keys(run, p);
    }
    if (run->gather.places.n > 0) {
        if (!order_gathered(run, p, a)) return false;
        resolve_gathered(run, p);
    }
    return !run->m.failed;
}
