/* SPDX-License-Identifier: Apache-2.0
 *
 * Gives the ledger's blocks their places. They alone are sorted: whoever needs an order of cells makes it of the few
 * that it matters for. Only blocks whose sums do not say enough have their cells listed: those that negative cells
 * stand with, and those that were not summed up. */
#include "ledger/cells.h"

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

/* ---- the order of blocks ---------------------------------------------------------------------------------------- */

static uint32_t rank_service(const cells *c, uint32_t service) {
    const ledger *l = c->ledger;
    bool bedrock = service == BEDROCK_SERVICE;
    return c->names.services.of[bedrock ? intern_count(&l->options->columns->dicts[l->service]) : service];
}

static cell_block block_of(const cells *c, uint32_t number) {
    const store *s = c->sums;
    const stored_block *stored = &s->at.at[number];
    uint32_t service = store_part(s, number, KEY_SERVICE);
    cell_block b = {
        .month = (crd_month)store_part(s, number, KEY_MONTH),
        .account = c->names.accounts.of[store_part(s, number, KEY_ACCOUNT)],
        .service = rank_service(c, service),
        .bedrock = service == BEDROCK_SERVICE,
        .listed = !store_summed(stored),
        .number = number,
    };
    if (b.listed) return b;
    b.segments = s->months.at[stored->month].n;
    b.sums = s->sums.at + stored->sums;
    return b;
}

/* The store's blocks in the order of blocks. NULL: no memory. */
static uint32_t *order_blocks(const cells *c, arena *a) {
    enum { MONTH, ACCOUNT, SERVICE, FLAG, KEY };
    static const size_t by[] = {MONTH, ACCOUNT, SERVICE, FLAG};
    uint32_t *keys = arena_room(a, c->blocks_n, KEY * sizeof *keys);
    for (uint32_t i = 0; keys != NULL && i < c->blocks_n; i++) {
        uint32_t *key = keys + (size_t)i * KEY, service = store_part(c->sums, i, KEY_SERVICE);
        key[MONTH] = store_part(c->sums, i, KEY_MONTH);
        key[ACCOUNT] = c->names.accounts.of[store_part(c->sums, i, KEY_ACCOUNT)];
        key[SERVICE] = rank_service(c, service);
        key[FLAG] = service == BEDROCK_SERVICE;
    }
    return keys == NULL ? NULL : order_tuples(a, c->blocks_n, keys, KEY, by, KEY);
}

static bool place_blocks(cells *c, arena *a) {
    c->blocks_n = c->sums->blocks.count;
    c->blocks = arena_room(a, c->blocks_n, sizeof *c->blocks);
    c->places = arena_room(a, c->blocks_n, sizeof *c->places);
    uint32_t *order = order_blocks(c, a);
    if (order == NULL || c->blocks == NULL || c->places == NULL) return false;
    for (uint32_t i = 0; i < c->blocks_n; i++) {
        c->places[order[i]] = i;
        c->blocks[i] = block_of(c, order[i]);
    }
    return true;
}

/* ---- blocks that are looked at cell by cell --------------------------------------------------------------------- */

/* Where the neighbours of a block's service end: blocks of one month, account, service and flag. */
static size_t service_end(const cells *c, size_t begin) {
    size_t end = begin + 1;
    while (end < c->blocks_n && cells_same_service(&c->blocks[begin], &c->blocks[end])) end++;
    return end;
}

static void list_offset(cell_block *b) {
    b->offset = b->listed = true;
    b->segments = 0;
}

/* A negative cell matters to all blocks of its service. */
static void note_negative(cells *c) {
    for (uint32_t i = 0; i < c->n; i++)
        if (store_cost(c->sums, i) < 0) c->blocks[cells_place(c, i)].offset = true;
    for (size_t i = 0, end; i < c->blocks_n; i = end) {
        bool offset = false;
        end = service_end(c, i);
        for (size_t k = i; k < end; k++) offset |= c->blocks[k].offset;
        for (size_t k = i; offset && k < end; k++) list_offset(&c->blocks[k]);
    }
}

#define NOT_LISTED UINT32_MAX

/* Where each block's next cell goes [number in sums]. NULL: no memory. */
static uint32_t *begin_lists(cells *c, arena *a) {
    uint32_t *next = arena_room(a, c->blocks_n, sizeof *next), n = 0;
    for (size_t i = 0; next != NULL && i < c->blocks_n; i++) {
        cell_block *b = &c->blocks[i];
        b->begin = n;
        if (b->listed) n += cells_stored(c, b)->cells;
        b->end = n;
        next[b->number] = b->listed ? b->begin : NOT_LISTED;
    }
    c->listed_n = n;
    return next;
}

static bool list_cells(cells *c, arena *a) {
    uint32_t *next = begin_lists(c, a);
    c->listed = arena_room(a, c->listed_n, sizeof *c->listed);
    if (next == NULL || c->listed == NULL) return false;
    for (uint32_t i = 0; c->listed_n > 0 && i < c->n; i++) {
        uint32_t *place = &next[store_block(c->sums, i)];
        if (*place != NOT_LISTED) c->listed[(*place)++] = i;
    }
    return true;
}

/* ---- offsets ---------------------------------------------------------------------------------------------------- */

/* Lists the cells that stand with negative ones. */
static size_t list_affected(const cells *c, uint32_t *out) {
    size_t n = 0;
    for (size_t i = 0; i < c->blocks_n; i++) {
        const cell_block *b = &c->blocks[i];
        for (uint32_t k = b->begin; b->offset && k < b->end; k++) out[n++] = c->listed[k];
    }
    return n;
}

static void rank_key(const cells *c, uint32_t cell, uint32_t *to) {
    const cell_block *b = cells_block(c, cell);
    store_key(c->sums, cell, to);
    to[KEY_ACCOUNT] = b->account;
    to[KEY_SERVICE] = 2 * b->service + b->bedrock;
    to[KEY_SKU] = cells_sku(c, cell);
    for (size_t v = 0; v < c->ledger->split_n; v++) to[KEY_VALUES + v] = cells_value(c, b, v);
}

static bool offset(cells *c, arena *a) {
    uint32_t *affected = arena_room(a, c->listed_n, sizeof *affected);
    c->offset = arena_room(a, c->n, sizeof *c->offset);
    if (affected == NULL || c->offset == NULL) return false;
    cell_keys keys = {.n = list_affected(c, affected), .width = store_width(c->sums)};
    dec *amounts = arena_room(a, keys.n, sizeof *amounts);
    keys.at = arena_room(a, keys.n, keys.width * sizeof *keys.at);
    if (amounts == NULL || keys.at == NULL) return false;
    for (size_t i = 0; i < keys.n; i++) {
        rank_key(c, affected[i], keys.at + i * keys.width);
        amounts[i] = store_cost(c->sums, affected[i]);
    }
    if (!offsets_apply(&keys, amounts, a)) return false;
    for (size_t i = 0; i < keys.n; i++) c->offset[affected[i]] = amounts[i];
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
    *c = (cells){.ledger = l, .sums = l->cells, .names = *names, .n = store_count(l->cells)};
    if (!store_sweep(l->cells) || !place_blocks(c, a)) return false;
    if (l->cells->negative) note_negative(c);
    return list_cells(c, a) && (!l->cells->negative || offset(c, a)) && find_months(c, a);
}

static bool add_positive(dec *sum, dec amount) { return amount <= 0 || dec_add(*sum, amount, sum); }

bool cells_payable(const cells *c, const cell_block *b, dec *payable) {
    bool fits = true;
    *payable = 0;
    for (uint32_t i = b->begin; i < b->end; i++) fits = add_positive(payable, cells_amount(c, b, c->listed[i])) && fits;
    for (uint32_t i = 0; i < b->segments; i++) fits = add_positive(payable, b->sums[i]) && fits;
    return fits;
}
