/* SPDX-License-Identifier: Apache-2.0
 *
 * The groups of a run, in the order of their texts. Texts are ranked once a dictionary, days and months by their
 * numbers; then groups are sorted as numbers. */
#include <string.h>

#include "api/api.h"
#include "base/order.h"

/* ---- one key of the groups -------------------------------------------------------------------------------------- */

/* The texts of a key in their order, and by what its numbers have it. */
typedef struct key_texts {
    order_part by;
    const crd_str *texts; /* [rank] */
} key_texts;

static bool order_dictionary(key_texts *k, const intern *dictionary, arena *a) {
    ranking r;
    if (!order_texts(&r, a, dictionary->strings.at, dictionary->strings.n, STR_NONE)) return false;
    k->by.ranks = r.of;
    k->texts = r.texts;
    return true;
}

/* The first and the last of the numbers in the place of a key, which are days or months: there is a group. */
static void find_range(const crd_run *run, size_t key, int32_t *first, int32_t *last) {
    *first = INT32_MAX;
    *last = INT32_MIN;
    for (uint32_t i = 0; i < run->groups.keys.count; i++) {
        int32_t number = (int32_t)tuples_get(&run->groups.keys, i)[key];
        if (number < *first) *first = number;
        if (number > *last) *last = number;
    }
}

static crd_str date_text(field_id id, int32_t number, arena *texts) {
    char space[KEY_TEXT_MAX];
    size_t len = id == FIELD_MONTH ? crd_month_text(number, space) : crd_date_text(number, space);
    return arena_str(texts, (crd_str){space, len});
}

/* Days and months are in order as they are. Those of bills lie close together. */
static bool order_dates(key_texts *k, crd_run *run, size_t key, arena *a, arena *shown) {
    int32_t first, last;
    if (run->groups.keys.count == 0) return true;
    find_range(run, key, &first, &last);
    crd_str *texts = ARENA_ARRAY(a, (size_t)(last - first) + 1, crd_str);
    for (uint32_t i = 0; texts != NULL && i < run->groups.keys.count; i++) {
        int32_t number = (int32_t)tuples_get(&run->groups.keys, i)[key];
        crd_str *known = &texts[number - first];
        if (known->ptr == NULL) *known = date_text(run->keys[key].id, number, shown);
    }
    k->by.first = (uint32_t)first;
    k->texts = texts;
    return !run->m.failed;
}

static bool order_key(key_texts *k, crd_run *run, size_t key, arena *a, arena *shown) {
    size_t index = run->keys[key].index;
    k->by.at = key;
    switch (run->keys[key].id) {
    case FIELD_CATEGORY: return order_dictionary(k, classifier_values(run->classifier, index), a);
    case FIELD_MONTH:
    case FIELD_DAY: return order_dates(k, run, key, a, shown);
    case FIELD_CURRENCY: k->texts = &charges_reading(run->charges)->currency; return true; /* the only one */
    default: return order_dictionary(k, &run->columns.dicts[index], a);
    }
}

/* ---- all groups -------------------------------------------------------------------------------------------------- */

/* The groups of a run on their way out. */
typedef struct walk {
    crd_run *run;
    arena scratch;
    key_texts *keys;
    const uint32_t *order; /* the groups' numbers */
    size_t next;
} walk;

static const uint32_t *order_groups(const crd_run *run, const key_texts *keys, arena *a) {
    order_part *parts = ARENA_ARRAY(a, run->keys_n, order_part);
    if (parts == NULL) return NULL;
    for (size_t i = 0; i < run->keys_n; i++) parts[i] = keys[i].by;
    const tuples *of = &run->groups.keys;
    return order_parts(a, of->count, of->ids.at, of->width, parts, run->keys_n);
}

/* Texts that are made for it live in `shown`; NULL: as long as the walk. False: no memory. */
static bool walk_begin(walk *w, crd_run *run, arena *shown) {
    *w = (walk){.run = run};
    arena_init(&w->scratch, &run->m);
    if (shown == NULL) shown = &w->scratch;
    if (!tuples_list(&run->groups.keys)) return false;
    w->keys = ARENA_ARRAY(&w->scratch, run->keys_n, key_texts);
    for (size_t i = 0; w->keys != NULL && i < run->keys_n; i++)
        if (!order_key(&w->keys[i], run, i, &w->scratch, shown)) return false;
    if (w->keys != NULL) w->order = order_groups(run, w->keys, &w->scratch);
    return !run->m.failed;
}

/* Asks for the memory of a group that is about to be made. */
static void fetch_group(const crd_run *run, uint32_t number) {
    __builtin_prefetch(tuples_get(&run->groups.keys, number));
    __builtin_prefetch(&run->groups.sums.at[number]);
}
#define AHEAD 16

/* `values` has room for a text of each key. */
static crd_group walk_next(walk *w, crd_str *values) {
    const crd_run *run = w->run;
    size_t i = w->next++;
    if (i + AHEAD < run->groups.keys.count) fetch_group(run, w->order[i + AHEAD]);
    const uint32_t *numbers = tuples_get(&run->groups.keys, w->order[i]);
    const group_sum *sum = &run->groups.sums.at[w->order[i]];
    for (size_t k = 0; k < run->keys_n; k++) values[k] = w->keys[k].texts[order_rank_of(&w->keys[k].by, numbers)];
    return (crd_group){values, sum->rows, dec_money(sum->cost)};
}

static crd_group *list_groups(crd_run *run) {
    walk w;
    size_t n = run->groups.keys.count;
    arena_free(&run->listed);
    bool begun = walk_begin(&w, run, &run->listed);
    crd_group *at = arena_room(&run->listed, n, sizeof *at);
    crd_str *values = arena_room(&run->listed, n, run->keys_n * sizeof *values);
    for (size_t i = 0; begun && !run->m.failed && i < n; i++) at[i] = walk_next(&w, values + i * run->keys_n);
    arena_free(&w.scratch);
    return run->m.failed ? NULL : at;
}

/* ---- what hosts ask ---------------------------------------------------------------------------------------------- */

static bool has_groups(const crd_run *run) {
    return run != NULL && run->status == CRD_OK && run->options.group && run->shard == NULL;
}

crd_status crd_run_totals(crd_run *run, const crd_groups **out) {
    if (!has_groups(run) || out == NULL) return CRD_MISUSE;
    run->groups_out = (crd_groups){
        .keys = run->key_names,
        .keys_count = run->keys_n,
        .count = run->groups.keys.count,
        .rows = run->groups.total.rows,
        .total = dec_money(run->groups.total.cost),
    };
    *out = &run->groups_out;
    return CRD_OK;
}

crd_status crd_run_groups(crd_run *run, const crd_groups **out) {
    crd_status status = crd_run_totals(run, out);
    if (status != CRD_OK) return status;
    run->groups_out.at = list_groups(run);
    return run->groups_out.at == NULL ? CRD_NOMEM : CRD_OK;
}

crd_status crd_run_each_group(crd_run *run, bool (*each)(void *ud, const crd_group *group), void *ud) {
    if (!has_groups(run) || each == NULL) return CRD_MISUSE;
    walk w;
    bool going = walk_begin(&w, run, NULL);
    while (going && w.next < run->groups.keys.count && !run->m.failed) {
        crd_group group = walk_next(&w, run->row_values);
        going = each(ud, &group);
    }
    arena_free(&w.scratch);
    if (run->m.failed) return CRD_NOMEM;
    return going ? CRD_OK : CRD_IO;
}
