/* SPDX-License-Identifier: Apache-2.0
 *
 * Adds charges up to cells and blocks. The invariant: the sums of a block are what its cells cost, each in a segment of
 * its month; one for which that cannot be kept up has none. */
#include "ledger/store.h"

#include <string.h>

#include "base/date.h"

void store_init(store *s, mem *m, size_t width, const segments *of) {
    *s = (store){.segments = of};
    groups_init(&s->cells, m, CELL_KEY);
    tuples_init(&s->blocks, m, width - KEY_MONTH);
    tuples_init(&s->month_numbers, m, 1);
}

void store_free(store *s) {
    mem *m = s->blocks.m;
    size_t width = store_width(s);
    vec_free(m, &s->at);
    vec_free(m, &s->before);
    vec_free(m, &s->sums);
    groups_free(&s->cells);
    vec_free(m, &s->months);
    tuples_free(&s->month_numbers);
    tuples_free(&s->blocks);
    store_init(s, m, width, s->segments);
}

void store_key(const store *s, uint32_t cell, uint32_t *key) {
    const uint32_t *from = store_cell(s, cell);
    key[KEY_SEGMENT] = from[CELL_SEGMENT];
    key[KEY_SKU] = from[CELL_SKU];
    memcpy(key + KEY_MONTH, tuples_get(&s->blocks, from[CELL_BLOCK]), s->blocks.width * sizeof *key);
}

/* ---- sums of blocks --------------------------------------------------------------------------------------------- */

static const stored_month *month_of(const store *s, const stored_block *b) { return &s->months.at[b->month]; }

/* The place of a block's sum; it has one. */
static dec *sum_at(const store *s, const stored_block *b, uint32_t segment) {
    return &s->sums.at[b->sums + (segment - month_of(s, b)->first)];
}

static void add(store *s, stored_block *b, uint32_t segment, dec cost) {
    dec *sum = sum_at(s, b, segment);
    if (!dec_add(*sum, cost, sum)) b->sums = NEVER_SUMS; /* which says nothing of what is to be paid */
}

/* Fewer cells than half of the segments are better looked at one by one. */
static bool due(const store *s, const stored_block *b, uint32_t least) {
    return b->sums == NO_SUMS && b->cells >= least && b->cells >= month_of(s, b)->n / 2;
}

/* There is room. */
static void begin_sums(store *s, stored_block *b) {
    uint32_t n = month_of(s, b)->n;
    memset(s->sums.at + s->sums.n, 0, n * sizeof *s->sums.at);
    b->sums = (uint32_t)s->sums.n;
    s->sums.n += n;
}

/* Gives blocks of so many cells their sums, of nothing yet: either all or, without memory, none. */
static bool begin_due(store *s, uint32_t least) {
    size_t n = 0;
    for (size_t i = 0; i < s->at.n; i++)
        if (due(s, &s->at.at[i], least)) n += month_of(s, &s->at.at[i])->n;
    if (s->sums.n + n >= NEVER_SUMS) return true; /* there are as many as can be told apart */
    if (!vec_room(s->blocks.m, &s->sums, n)) return false;
    for (size_t i = 0; i < s->at.n; i++)
        if (due(s, &s->at.at[i], least)) begin_sums(s, &s->at.at[i]);
    return true;
}

#define SWEPT_AHEAD 8

/* Asks for the memory of blocks and sums that a sweep will come to soon. */
static void fetch_ahead(const store *s, uint32_t cell) {
    if (s->swept - cell <= 2 * SWEPT_AHEAD) return;
    __builtin_prefetch(&s->at.at[store_block(s, cell + 2 * SWEPT_AHEAD)]);
    const uint32_t *next = store_cell(s, cell + SWEPT_AHEAD);
    const stored_block *b = &s->at.at[next[CELL_BLOCK]];
    if (store_summed(b)) __builtin_prefetch(sum_at(s, b, next[CELL_SEGMENT]), 1);
}

/* Sums up blocks of so many cells. */
static bool sweep(store *s, uint32_t least) {
    size_t old = s->sums.n; /* sums from here on are new */
    s->swept = store_count(s);
    if (!begin_due(s, least)) return false;
    for (uint32_t i = 0; s->sums.n > old && i < s->swept; i++) {
        const uint32_t *cell = store_cell(s, i);
        stored_block *b = &s->at.at[cell[CELL_BLOCK]];
        fetch_ahead(s, i);
        if (store_summed(b) && b->sums >= old) add(s, b, cell[CELL_SEGMENT], store_cost(s, i));
    }
    return true;
}

bool store_sweep(store *s) { return sweep(s, 0); }

/* Sums of a few cells are not worth keeping up. */
#define MANY_CELLS 8

/* Not each time that some block is due: with twice the cells, all of them are looked at. */
static bool sweep_at_times(store *s) { return store_count(s) / 2 < s->swept + TUPLES_BLOCK || sweep(s, MANY_CELLS); }

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

/* TUPLES_FAILED: no memory. */
static uint32_t number_month(store *s, crd_month month) {
    bool is_new;
    if (!vec_room(s->blocks.m, &s->months, 1)) return TUPLES_FAILED;
    uint32_t number = tuples_add(&s->month_numbers, &(uint32_t){(uint32_t)month}, &is_new);
    if (number == TUPLES_FAILED || !is_new) return number;
    uint32_t first = segments_of(s->segments, month_first(month));
    s->months.at[s->months.n++] = (stored_month){first, segments_of(s->segments, month_last(month)) - first + 1};
    return number;
}

/* False: no memory. */
static bool make_block(store *s, crd_month month) {
    bool summed = s->segments != NULL;
    uint32_t number = summed ? number_month(s, month) : 0;
    if (number == TUPLES_FAILED) return false;
    s->at.at[s->at.n++] = (stored_block){number, NO_CELL, 0, summed ? NO_SUMS : NEVER_SUMS};
    return true;
}

/* For keys that are new. */
static bool make_blocks(store *s) {
    if (!vec_room(s->blocks.m, &s->at, s->blocks.count - s->at.n)) return false;
    while (s->at.n < s->blocks.count)
        if (!make_block(s, (crd_month)store_part(s, (uint32_t)s->at.n, KEY_MONTH))) return false;
    return true;
}

static void place(store *s, uint32_t cell) {
    const uint32_t *key = store_cell(s, cell);
    stored_block *b = &s->at.at[key[CELL_BLOCK]];
    s->before.at[s->before.n++] = b->latest;
    b->latest = cell;
    b->cells++;
    if (b->sums == NEVER_SUMS) return;
    const stored_month *month = month_of(s, b);
    if (key[CELL_SEGMENT] - month->first >= month->n) b->sums = NEVER_SUMS; /* its day lies in another month */
}

/* Cells that are new become their blocks'. */
static bool place_cells(store *s) {
    uint32_t n = store_count(s);
    if (!vec_room(s->blocks.m, &s->before, n - s->before.n)) return false;
    for (uint32_t i = (uint32_t)s->before.n; i < n; i++) place(s, i);
    return true;
}

/* ---- charges ---------------------------------------------------------------------------------------------------- */

/* Charges whose cells have their place; part p of the key of the cell of charge i is cells[p * TUPLES_BLOCK + i]. */
static void add_to_blocks(store *s, const uint32_t *cells, const dec *costs, size_t n) {
    const uint32_t *of = cells + CELL_BLOCK * TUPLES_BLOCK, *segment = cells + CELL_SEGMENT * TUPLES_BLOCK;
    for (size_t i = 0; i < n; i++) {
        stored_block *b = &s->at.at[of[i]];
        s->negative |= costs[i] < 0;
        if (store_summed(b)) add(s, b, segment[i], costs[i]);
    }
}

static void fetch_blocks(const store *s, const uint32_t *of, size_t n) {
    for (size_t i = 0; i < n; i++) __builtin_prefetch(&s->at.at[of[i]], 1);
}

static void fetch_sums(const store *s, const uint32_t *cells, size_t n) {
    const uint32_t *of = cells + CELL_BLOCK * TUPLES_BLOCK, *segment = cells + CELL_SEGMENT * TUPLES_BLOCK;
    for (size_t i = 0; i < n; i++) {
        const stored_block *b = &s->at.at[of[i]];
        if (store_summed(b)) __builtin_prefetch(sum_at(s, b, segment[i]), 1);
    }
}

/* By the cells' own keys; their blocks are there. */
static groups_added add_cells(store *s, const uint32_t *cells, const dec *costs, size_t n, uint32_t *numbers) {
    fetch_blocks(s, cells, n);
    groups_added added = groups_add_block(&s->cells, cells, costs, n, numbers);
    if (added != GROUPS_ADDED) return added;
    fetch_sums(s, cells, n);
    if (!place_cells(s)) return GROUPS_NOMEM;
    add_to_blocks(s, cells, costs, n);
    return sweep_at_times(s) ? GROUPS_ADDED : GROUPS_NOMEM;
}

groups_added store_add_block(store *s, const uint32_t *keys, const dec *costs, size_t n, uint32_t *numbers) {
    uint32_t cells[CELL_KEY * TUPLES_BLOCK];
    if (!tuples_add_block(&s->blocks, keys + KEY_MONTH * TUPLES_BLOCK, n, cells) || !make_blocks(s))
        return GROUPS_NOMEM;
    memcpy(cells + CELL_SEGMENT * TUPLES_BLOCK, keys + KEY_SEGMENT * TUPLES_BLOCK, n * sizeof *cells);
    memcpy(cells + CELL_SKU * TUPLES_BLOCK, keys + KEY_SKU * TUPLES_BLOCK, n * sizeof *cells);
    return add_cells(s, cells, costs, n, numbers);
}

groups_added store_add(store *s, const uint32_t *key, dec cost) {
    uint32_t cell[CELL_KEY * TUPLES_BLOCK], number;
    bool is_new;
    cell[CELL_BLOCK * TUPLES_BLOCK] = tuples_add(&s->blocks, key + KEY_MONTH, &is_new);
    if (cell[CELL_BLOCK * TUPLES_BLOCK] == TUPLES_FAILED || !make_blocks(s)) return GROUPS_NOMEM;
    cell[CELL_SEGMENT * TUPLES_BLOCK] = key[KEY_SEGMENT];
    cell[CELL_SKU * TUPLES_BLOCK] = key[KEY_SKU];
    return add_cells(s, cell, &cost, 1, &number);
}

/* ---- joining ---------------------------------------------------------------------------------------------------- */

/* map [block there]: here. */
static bool join_blocks(store *s, const store *from, const uint32_t *const *maps, uint32_t *key, uint32_t *map) {
    for (uint32_t i = 0; i < from->blocks.count; i++) {
        bool is_new;
        for (size_t part = 0; part < s->blocks.width; part++) {
            const uint32_t *to = maps[KEY_MONTH + part];
            uint32_t id = store_part(from, i, KEY_MONTH + part);
            key[part] = to != NULL && id != UINT32_MAX ? to[id] : id;
        }
        map[i] = tuples_add(&s->blocks, key, &is_new);
        if (map[i] == TUPLES_FAILED) return false;
    }
    return make_blocks(s);
}

/* The charges of the other store are in the cells already. */
static bool join_sums(store *s, const store *from, const uint32_t *numbers) {
    if (!place_cells(s)) return false;
    for (uint32_t i = 0; i < store_count(from); i++) {
        const uint32_t *cell = store_cell(s, numbers[i]);
        stored_block *b = &s->at.at[cell[CELL_BLOCK]];
        if (store_summed(b)) add(s, b, cell[CELL_SEGMENT], store_cost(from, i));
    }
    s->negative |= from->negative;
    return sweep_at_times(s);
}

groups_added store_join(store *s, const store *from, const uint32_t *const *maps, uint32_t *numbers) {
    arena scratch;
    arena_init(&scratch, s->blocks.m);
    uint32_t *key = ARENA_ARRAY(&scratch, s->blocks.width, uint32_t);
    uint32_t *map = ARENA_ARRAY(&scratch, from->blocks.count, uint32_t);
    groups_added added = GROUPS_NOMEM;
    if (key != NULL && map != NULL && join_blocks(s, from, maps, key, map)) {
        const uint32_t *of_cells[CELL_KEY] = {[CELL_BLOCK] = map, [CELL_SKU] = maps[KEY_SKU]};
        added = groups_join(&s->cells, &from->cells, of_cells, numbers);
    }
    if (added == GROUPS_ADDED && !join_sums(s, from, numbers)) added = GROUPS_NOMEM;
    arena_free(&scratch);
    return added;
}
