/* SPDX-License-Identifier: Apache-2.0
 *
 * Turns the ledger's sums into columns in settling order. The invariant: cells of one month, and in it of one account,
 * stand together. */
#include "ledger/cells.h"

#include <string.h>

/* ---- names ------------------------------------------------------------------------------------------------------ */

bool cells_rank(ranking *r, arena *a, const intern *dictionary, crd_str also) {
    return order_texts(r, a, dictionary->strings.at, dictionary->strings.n, also);
}

bool cells_name(cell_names *names, const ledger *l, arena *a) {
    const intern *dicts = l->options->columns->dicts;
    names->values = ARENA_ARRAY(a, l->split_n, ranking);
    if (names->values == NULL) return false;
    for (size_t i = 0; i < l->split_n; i++)
        if (!cells_rank(&names->values[i], a, l->options->category_values[l->split[i]], STR_NONE)) return false;
    return cells_rank(&names->accounts, a, &dicts[l->account], STR_NONE) &&
           cells_rank(&names->services, a, &dicts[l->service], STR("AmazonBedrock")) &&
           cells_rank(&names->skus, a, &dicts[l->sku], STR_NONE);
}

static void rank_key(const cell_names *names, const ledger *l, const uint32_t *from, uint32_t *to) {
    memcpy(to, from, l->cells->keys.width * sizeof *to);
    uint32_t service = from[KEY_SERVICE];
    uint32_t services = intern_count(&l->options->columns->dicts[l->service]);
    to[KEY_ACCOUNT] = names->accounts.of[from[KEY_ACCOUNT]];
    to[KEY_SERVICE] = names->services.of[service == BEDROCK_SERVICE ? services : service];
    to[KEY_SKU] = names->skus.of[from[KEY_SKU]];
    for (size_t i = 0; i < l->split_n; i++) to[KEY_VALUES + i] = names->values[i].of[from[KEY_VALUES + i]];
}

static bool rank_keys(cell_keys *keys, const cell_names *names, const ledger *l, arena *a) {
    *keys = (cell_keys){.n = l->cells->keys.count, .width = l->cells->keys.width};
    keys->at = arena_array(a, keys->n, keys->width * sizeof *keys->at);
    for (uint32_t i = 0; keys->at != NULL && i < keys->n; i++)
        rank_key(names, l, tuples_get(&l->cells->keys, i), keys->at + i * keys->width);
    return keys->at != NULL;
}

/* ---- columns ---------------------------------------------------------------------------------------------------- */

static bool make_columns(cells *c, arena *a) {
    c->month = ARENA_ARRAY(a, c->n, crd_month);
    c->account = ARENA_ARRAY(a, c->n, uint32_t);
    c->service = ARENA_ARRAY(a, c->n, uint32_t);
    c->sku = ARENA_ARRAY(a, c->n, uint32_t);
    c->segment = ARENA_ARRAY(a, c->n, uint32_t);
    c->values = arena_array(a, c->n, c->values_n * sizeof *c->values);
    c->bedrock = ARENA_ARRAY(a, c->n, bool);
    c->cost = ARENA_ARRAY(a, c->n, dec);
    c->left = ARENA_ARRAY(a, c->n, dec);
    return !a->m->failed;
}

static void fill_cell(cells *c, size_t i, const uint32_t *key, dec cost) {
    c->month[i] = (crd_month)key[KEY_MONTH];
    c->account[i] = key[KEY_ACCOUNT];
    c->service[i] = key[KEY_SERVICE];
    c->sku[i] = key[KEY_SKU];
    c->segment[i] = key[KEY_SEGMENT];
    c->bedrock[i] = key[KEY_BEDROCK] != 0;
    for (size_t v = 0; v < c->values_n; v++) c->values[i * c->values_n + v] = key[KEY_VALUES + v];
    c->cost[i] = c->left[i] = cost;
}

/* The parts of the key in the order in which they decide: the complete sort keys without the ranks by spend. */
static size_t *settling_order(const ledger *l, arena *a) {
    static const size_t by_service[] = {KEY_MONTH, KEY_ACCOUNT, KEY_SERVICE, KEY_SKU, KEY_SEGMENT};
    static const size_t by_sku[] = {KEY_MONTH, KEY_ACCOUNT, KEY_SKU, KEY_SEGMENT, KEY_SERVICE};
    const size_t *head = l->settlement.order == CRD_ORDER_SKU ? by_sku : by_service;
    size_t *by = ARENA_ARRAY(a, KEY_VALUES + l->split_n, size_t), n = 0;
    if (by == NULL) return NULL;
    while (n < sizeof by_sku / sizeof by_sku[0]) by[n] = head[n], n++;
    for (size_t i = 0; i < l->split_n; i++) by[n++] = KEY_VALUES + i;
    by[n] = KEY_BEDROCK;
    return by;
}

static bool fill_columns(cells *c, const ledger *l, const cell_keys *keys, const dec *amounts, arena *a) {
    size_t *by = settling_order(l, a);
    uint32_t *order = by == NULL ? NULL : order_tuples(a, keys->n, keys->at, keys->width, by, keys->width);
    if (order == NULL) return false;
    c->n = keys->n;
    c->values_n = l->split_n;
    c->number = order;
    if (!make_columns(c, a)) return false;
    for (size_t i = 0; i < c->n; i++) fill_cell(c, i, keys->at + order[i] * keys->width, amounts[order[i]]);
    return true;
}

bool cells_arrange(cells *c, const ledger *l, const cell_names *names, arena *a) {
    cell_keys keys;
    *c = (cells){.names = *names};
    dec *amounts = ARENA_ARRAY(a, l->cells->keys.count, dec);
    if (amounts == NULL || !rank_keys(&keys, names, l, a)) return false;
    for (size_t i = 0; i < keys.n; i++) amounts[i] = l->cells->sums.at[i].cost;
    return offsets_apply(&keys, amounts, a) && fill_columns(c, l, &keys, amounts, a);
}
