/* SPDX-License-Identifier: Apache-2.0
 *
 * The cells of a settlement as columns, in the order in which equals are paid: by month, account, service, SKU (or,
 * under `order sku`, SKU, segment, service), then whatever is left of their key. Texts are ranks, which compare as the
 * texts do. */
#ifndef LEDGER_CELLS_H
#define LEDGER_CELLS_H

#include "base/order.h"
#include "ledger/ledger_internal.h"

typedef struct cell_names {
    ranking accounts, services, skus;
    ranking *values; /* [split category] */
} cell_names;

typedef struct cells {
    size_t n;
    cell_names names;
    crd_month *month;
    uint32_t *account, *service, *sku, *segment;
    uint32_t *values; /* [cell * values_n + split category] */
    size_t values_n;
    bool *bedrock;
    uint32_t *number; /* in *ledger.cells */
    dec *cost;        /* after offsets */
    dec *left;        /* what no credit has paid yet; below zero: a negative cell that found nothing to offset */
} cells;

/* Keys of the ledger's cells with ranks in place of ids, by the cell's number. */
typedef struct cell_keys {
    uint32_t *at;
    size_t n, width;
} cell_keys;

/* Ranks the texts of a dictionary, and one more at the position behind them. False: no memory. */
bool cells_rank(ranking *r, arena *a, const intern *dictionary, crd_str also);

/* Ranks the texts of the ledger's charges. False: no memory. */
bool cells_name(cell_names *names, const ledger *l, arena *a);
/* Offsets negative cells and arranges all; `names` are the ledger's. False: no memory. */
bool cells_arrange(cells *c, const ledger *l, const cell_names *names, arena *a);

/* Lets negative amounts [number] offset positive ones of the same month, account, service and flag. False: no memory.
 */
bool offsets_apply(const cell_keys *keys, dec *amounts, arena *a);

#endif
