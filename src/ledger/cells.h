/* SPDX-License-Identifier: Apache-2.0
 *
 * The cells of a settlement, by month, account and service. Cells that no clause but one about days tells apart are of
 * one block, so that most is asked once for a block. Texts are ranks, which compare as the texts do. A cell goes by its
 * number in *ledger.cells. */
#ifndef LEDGER_CELLS_H
#define LEDGER_CELLS_H

#include "base/order.h"
#include "ledger/ledger_internal.h"

typedef struct cell_names {
    ranking accounts, services, skus;
    ranking *values; /* [split category] */
} cell_names;

/* The cells of one month, account, service and values of the split categories. */
typedef struct cell_block {
    crd_month month;
    uint32_t account, service;
    bool bedrock;
    bool offset;         /* negative cells stand among those of its service */
    bool listed;         /* its cells are looked at one by one: */
    uint32_t begin, end; /* they are these in cells.listed */
    uint32_t number;     /* in cells.sums */
    uint32_t segments;   /* not listed: so many has its month, */
    const dec *sums;     /* and this is what its cells cost in each */
} cell_block;

/* The blocks of one month. */
typedef struct cell_month {
    crd_month month;
    uint32_t begin, end;
} cell_month;

typedef struct cells {
    const ledger *ledger;
    const store *sums; /* the ledger's */
    cell_names names;
    size_t n;
    cell_block *blocks; /* by month, account, service, flag */
    size_t blocks_n;
    uint32_t *places;   /* [number in sums]: the block */
    cell_month *months; /* ascending */
    size_t months_n;
    uint32_t *listed; /* cells, by block */
    size_t listed_n;
    dec *offset; /* [cell] of a block with `offset`: what offsets left of it; below zero: a negative cell that found
                    nothing more to offset */
} cells;

/* Keys of cells with ranks in place of ids; that of a service is doubled, and one more with the flag. */
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

static inline uint32_t cells_segment(const cells *c, uint32_t cell) { return store_cell(c->sums, cell)[CELL_SEGMENT]; }
static inline uint32_t cells_sku(const cells *c, uint32_t cell) {
    return c->names.skus.of[store_cell(c->sums, cell)[CELL_SKU]];
}
static inline uint32_t cells_place(const cells *c, uint32_t cell) { return c->places[store_block(c->sums, cell)]; }
static inline const cell_block *cells_block(const cells *c, uint32_t cell) { return &c->blocks[cells_place(c, cell)]; }
/* What is to be paid of a cell, of a block of its. */
static inline dec cells_amount(const cells *c, const cell_block *b, uint32_t cell) {
    return b->offset ? c->offset[cell] : store_cost(c->sums, cell);
}
static inline const stored_block *cells_stored(const cells *c, const cell_block *b) {
    return &c->sums->at.at[b->number];
}
/* The value that a block has in a split category. */
static inline uint32_t cells_value(const cells *c, const cell_block *b, size_t split) {
    return c->names.values[split].of[store_part(c->sums, b->number, KEY_VALUES + split)];
}
/* What is to be paid of a block. False: it leaves the range of money. */
bool cells_payable(const cells *c, const cell_block *b, dec *payable);
/* Whether two blocks are of one month, account, service and flag. */
static inline bool cells_same_service(const cell_block *a, const cell_block *b) {
    return a->month == b->month && a->account == b->account && a->service == b->service && a->bedrock == b->bedrock;
}

/* Asks for the memory of a cell that a list will come to soon: the cells of a list lie far apart. */
#define CELLS_AHEAD 16
#define CACHE_LINE  64
static inline void cells_fetch(const cells *c, const uint32_t *list, size_t i, size_t n) {
    if (i + CELLS_AHEAD >= n) return;
    __builtin_prefetch(store_cell(c->sums, list[i + CELLS_AHEAD]));
    __builtin_prefetch(&c->sums->cells.sums.at[list[i + CELLS_AHEAD]]);
}

/* The same of a block's sums. */
static inline void cells_fetch_sums(const cell_block *b) {
    for (uint32_t i = 0; i < b->segments; i += CACHE_LINE / sizeof *b->sums) __builtin_prefetch(b->sums + i);
}

/* Lets negative amounts [number] offset positive ones of the same month, account, service and flag. False: no memory.
 */
bool offsets_apply(const cell_keys *keys, dec *amounts, arena *a);

#endif
