/* SPDX-License-Identifier: Apache-2.0
 *
 * The cells of a settlement, by month, account and service. Cells that no clause but one about days tells apart are of
 * one block, so that most is asked once for a block. Texts are ranks, which compare as the texts do. */
#ifndef LEDGER_CELLS_H
#define LEDGER_CELLS_H

#include "base/order.h"
#include "ledger/ledger_internal.h"

typedef struct cell_names {
    ranking accounts, services, skus;
    ranking *values; /* [split category] */
} cell_names;

/* The cells [begin, end) of one month, account, service and values of the split categories. */
typedef struct cell_block {
    crd_month month;
    uint32_t account, service;
    bool bedrock;
    uint32_t begin, end;
    dec payable; /* the positive ones, after offsets */
} cell_block;

typedef struct placed_cell {
    dec left; /* after offsets, and what some credit drew that did not use it up; below zero: a negative cell that found
                 nothing to offset */
    uint32_t block, segment;
    uint32_t number; /* in *ledger.cells */
} placed_cell;

/* The blocks of one month. */
typedef struct cell_month {
    crd_month month;
    uint32_t begin, end;
} cell_month;

typedef struct cells {
    const ledger *ledger;
    cell_names names;
    size_t n;
    placed_cell *at;
    bool negative;      /* some cell was below zero before offsets */
    cell_block *blocks; /* by month, account, service, flag */
    size_t blocks_n;
    cell_month *months; /* ascending */
    size_t months_n;
    bool overflow; /* some sum left the range of money */
} cells;

/* Keys of cells with ranks in place of ids. */
typedef struct cell_keys {
    uint32_t *at;
    size_t n, width;
} cell_keys;

/* Ranks the texts of a dictionary, and one more at the position behind them. False: no memory. */
bool cells_rank(ranking *r, arena *a, const intern *dictionary, crd_str also);

/* Ranks the texts of the ledger's charges. False: no memory. */
bool cells_name(cell_names *names, const ledger *l, arena *a);
/* Arranges the ledger's cells and offsets negative ones; `names` are the ledger's. False: no memory. */
bool cells_arrange(cells *c, const ledger *l, const cell_names *names, arena *a);

/* Asks for the memory of a cell that a list will come to soon: the cells of a list lie far apart. */
#define CELLS_AHEAD 16
static inline void cells_fetch(const cells *c, const uint32_t *list, size_t i, size_t n) {
    if (i + CELLS_AHEAD < n) __builtin_prefetch(&c->at[list[i + CELLS_AHEAD]]);
}

static inline const cell_block *cells_block(const cells *c, size_t i) { return &c->blocks[c->at[i].block]; }
/* The key that the ledger added the cell by. */
static inline const uint32_t *cells_key(const cells *c, size_t i) {
    return tuples_get(&c->ledger->cells->keys, c->at[i].number);
}
static inline uint32_t cells_sku(const cells *c, size_t i) { return c->names.skus.of[cells_key(c, i)[KEY_SKU]]; }
/* The value that a block has in a split category. */
static inline uint32_t cells_value(const cells *c, const cell_block *b, size_t split) {
    return c->names.values[split].of[cells_key(c, b->begin)[KEY_VALUES + split]];
}
/* Whether two blocks are of one month, account, service and flag. */
static inline bool cells_same_service(const cell_block *a, const cell_block *b) {
    return a->month == b->month && a->account == b->account && a->service == b->service && a->bedrock == b->bedrock;
}

/* Lets negative amounts [number] offset positive ones of the same month, account, service and flag. False: no memory.
 */
bool offsets_apply(const cell_keys *keys, dec *amounts, arena *a);

#endif
