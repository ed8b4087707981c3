/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives the ledger's sums their places. Blocks are found first, and they alone are sorted: in a block cells stand as
 * the ledger has them, and whoever needs an order makes it of the few cells that it matters for. */
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

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

enum { BLOCK_MONTH, BLOCK_ACCOUNT, BLOCK_SERVICE, BLOCK_VALUES };

/* What is known of a block before it has its place: its key, in ids (the third-party models' service is none of the
 * dictionary's), and how many cells it has. */
typedef struct finding {
    tuples keys;
    VEC(uint32_t) counts; /* [number of the key] */
    uint32_t *of;         /* [number of a cell]: its block's key */
} finding;

/* What blocks are told apart by, of n cells from `first` on, part by part. */
static void list_keys(const ledger *l, size_t first, size_t n, size_t width, uint32_t *keys) {
    for (size_t i = 0; i < n; i++) {
        const uint32_t *from = tuples_get(&l->cells->keys, (uint32_t)(first + i));
        uint32_t *to = keys + i;
        to[BLOCK_MONTH * TUPLES_BLOCK] = from[KEY_MONTH];
        to[BLOCK_ACCOUNT * TUPLES_BLOCK] = from[KEY_ACCOUNT];
        to[BLOCK_SERVICE * TUPLES_BLOCK] = from[KEY_SERVICE];
        for (size_t v = BLOCK_VALUES; v < width; v++) to[v * TUPLES_BLOCK] = from[KEY_VALUES + v - BLOCK_VALUES];
    }
}

static bool count(finding *f, mem *m, const uint32_t *found, size_t n) {
    size_t new = f->keys.count - f->counts.n;
    if (!vec_room(m, &f->counts, new)) return false;
    for (; new > 0; new --) f->counts.at[f->counts.n++] = 0;
    for (size_t i = 0; i < n; i++) f->counts.at[found[i]]++;
    return true;
}

static bool find_all(finding *f, const ledger *l, uint32_t *keys) {
    size_t all = l->cells->keys.count;
    for (size_t first = 0; first < all; first += TUPLES_BLOCK) {
        size_t n = all - first < TUPLES_BLOCK ? all - first : TUPLES_BLOCK;
        list_keys(l, first, n, f->keys.width, keys);
        if (!tuples_add_block(&f->keys, keys, n, f->of + first) || !count(f, l->m, f->of + first, n)) return false;
    }
    return true;
}

static bool find_blocks(finding *f, const ledger *l, arena *a) {
    size_t width = BLOCK_VALUES + l->split_n;
    uint32_t *keys = arena_array(a, width, TUPLES_BLOCK * sizeof *keys);
    f->of = arena_room(a, l->cells->keys.count, sizeof *f->of);
    tuples_init(&f->keys, l->m, width);
    return keys != NULL && f->of != NULL && find_all(f, l, keys);
}

static void forget(finding *f, mem *m) {
    tuples_free(&f->keys);
    vec_free(m, &f->counts);
}

/* ---- the order of blocks ---------------------------------------------------------------------------------------- */

static cell_block block_of(const cells *c, const uint32_t *key) {
    const ledger *l = c->ledger;
    bool bedrock = key[BLOCK_SERVICE] == BEDROCK_SERVICE;
    uint32_t services = intern_count(&l->options->columns->dicts[l->service]);
    return (cell_block){
        .month = (crd_month)key[BLOCK_MONTH],
        .account = c->names.accounts.of[key[BLOCK_ACCOUNT]],
        .service = c->names.services.of[bedrock ? services : key[BLOCK_SERVICE]],
        .bedrock = bedrock,
    };
}

/* The findings' numbers in the order of blocks. */
static uint32_t *order_blocks(const cell_block *found, size_t n, arena *a) {
    enum { MONTH, ACCOUNT, SERVICE, FLAG, KEY };
    static const size_t by[] = {MONTH, ACCOUNT, SERVICE, FLAG};
    uint32_t *keys = arena_room(a, n, KEY * sizeof *keys);
    for (size_t i = 0; keys != NULL && i < n; i++) {
        keys[i * KEY + MONTH] = (uint32_t)found[i].month;
        keys[i * KEY + ACCOUNT] = found[i].account;
        keys[i * KEY + SERVICE] = found[i].service;
        keys[i * KEY + FLAG] = found[i].bedrock;
    }
    return keys == NULL ? NULL : order_tuples(a, n, keys, KEY, by, KEY);
}

/* Puts the blocks into their order; place_of [number of the finding]. */
static bool place_blocks(cells *c, const finding *f, uint32_t *place_of, arena *a) {
    size_t n = f->keys.count;
    cell_block *found = arena_room(a, n, sizeof *found);
    c->blocks = arena_room(a, n, sizeof *c->blocks);
    c->blocks_n = n;
    if (found == NULL || c->blocks == NULL) return false;
    for (uint32_t i = 0; i < n; i++) found[i] = block_of(c, tuples_get(&f->keys, i));
    uint32_t *order = order_blocks(found, n, a), next = 0;
    for (uint32_t i = 0; order != NULL && i < n; i++) {
        place_of[order[i]] = i;
        c->blocks[i] = found[order[i]];
        c->blocks[i].begin = next;
        c->blocks[i].end = next += f->counts.at[order[i]];
    }
    return order != NULL;
}

/* ---- cells ------------------------------------------------------------------------------------------------------ */

/* next [finding]: where its block's next cell goes. */
static void place_cells(cells *c, const uint32_t *of, const uint32_t *place_of, uint32_t *next) {
    const ledger *l = c->ledger;
    for (uint32_t i = 0; i < c->n; i++) {
        if (i + CELLS_AHEAD < c->n) __builtin_prefetch(&c->at[next[of[i + CELLS_AHEAD]]], 1);
        dec cost = l->cells->sums.at[i].cost;
        uint32_t segment = tuples_get(&l->cells->keys, i)[KEY_SEGMENT];
        c->at[next[of[i]]++] = (placed_cell){cost, place_of[of[i]], segment, i};
        c->negative |= cost < 0;
    }
}

static bool place_found(cells *c, const finding *f, arena *a) {
    size_t n = f->keys.count;
    uint32_t *place_of = arena_room(a, n, sizeof *place_of), *next = arena_room(a, n, sizeof *next);
    c->at = arena_room(a, c->n, sizeof *c->at);
    if (place_of == NULL || next == NULL || c->at == NULL || !place_blocks(c, f, place_of, a)) return false;
    for (size_t i = 0; i < n; i++) next[i] = c->blocks[place_of[i]].begin;
    place_cells(c, f->of, place_of, next);
    return true;
}

static bool place(cells *c, arena *a) {
    finding f = {0};
    bool placed = find_blocks(&f, c->ledger, a) && place_found(c, &f, a);
    forget(&f, c->ledger->m);
    return placed;
}

static void sum_payable(cells *c) {
    for (size_t i = 0; i < c->blocks_n; i++) {
        cell_block *b = &c->blocks[i];
        b->payable = 0;
        for (uint32_t k = b->begin; k < b->end; k++)
            if (c->at[k].left > 0 && !dec_add(b->payable, c->at[k].left, &b->payable)) c->overflow = true;
    }
}

/* ---- offsets ---------------------------------------------------------------------------------------------------- */

static bool any_negative(const cells *c, uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end; i++)
        if (c->at[i].left < 0) return true;
    return false;
}

/* Lists the cells that stand with negative ones: blocks of one month, account, service and flag are neighbours. */
static size_t list_affected(const cells *c, uint32_t *out) {
    size_t n = 0;
    for (size_t i = 0, next; i < c->blocks_n; i = next) {
        for (next = i + 1; next < c->blocks_n && cells_same_service(&c->blocks[i], &c->blocks[next]);) next++;
        uint32_t begin = c->blocks[i].begin, end = c->blocks[next - 1].end;
        for (uint32_t k = begin; any_negative(c, begin, end) && k < end; k++) out[n++] = k;
    }
    return n;
}

static void rank_key(const cells *c, uint32_t i, uint32_t *to) {
    const ledger *l = c->ledger;
    const cell_block *b = cells_block(c, i);
    memcpy(to, cells_key(c, i), l->cells->keys.width * sizeof *to);
    to[KEY_ACCOUNT] = b->account;
    to[KEY_SERVICE] = b->service;
    to[KEY_SKU] = cells_sku(c, i);
    for (size_t v = 0; v < l->split_n; v++) to[KEY_VALUES + v] = cells_value(c, b, v);
}

static bool offset(cells *c, arena *a) {
    uint32_t *affected = arena_room(a, c->n, sizeof *affected);
    if (affected == NULL) return false;
    cell_keys keys = {.n = list_affected(c, affected), .width = c->ledger->cells->keys.width};
    dec *amounts = arena_room(a, keys.n, sizeof *amounts);
    keys.at = arena_room(a, keys.n, keys.width * sizeof *keys.at);
    if (amounts == NULL || keys.at == NULL) return false;
    for (size_t i = 0; i < keys.n; i++) {
        rank_key(c, affected[i], keys.at + i * keys.width);
        amounts[i] = c->at[affected[i]].left;
    }
    if (!offsets_apply(&keys, amounts, a)) return false;
    for (size_t i = 0; i < keys.n; i++) c->at[affected[i]].left = amounts[i];
    return true;
}

/* ---- months ----------------------------------------------------------------------------------------------------- */

static bool find_months(cells *c, arena *a) {
    for (size_t i = 0; i < c->blocks_n; i++) c->months_n += i == 0 || c->blocks[i].month != c->blocks[i - 1].month;
    c->months = ARENA_ARRAY(a, c->months_n, cell_month);
    cell_month *last = c->months;
    for (uint32_t i = 0; last != NULL && i < c->blocks_n; i++) {
        if (i > 0 && c->blocks[i].month != last->month) last++;
        if (last->end == 0) *last = (cell_month){c->blocks[i].month, i, i};
        last->end++;
    }
    return c->months != NULL;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

bool cells_arrange(cells *c, const ledger *l, const cell_names *names, arena *a) {
    *c = (cells){.ledger = l, .names = *names, .n = l->cells->keys.count};
    if (!place(c, a) || (c->negative && !offset(c, a))) return false;
    sum_payable(c);
    return find_months(c, a);
}
