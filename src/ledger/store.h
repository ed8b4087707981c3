/* SPDX-License-Identifier: Apache-2.0
 *
 * What charges are added up to: cells, and the blocks that they are of. Cells that no clause but one about days tells
 * apart are of one block, and what the cells of one segment cost is all that most credits need to know of them: a block
 * with cells enough knows these sums. */
#ifndef LEDGER_STORE_H
#define LEDGER_STORE_H

#include "ledger/groups.h"
#include "ledger/segments.h"

/* The key of a cell: ids of the columns' dictionaries; from KEY_VALUES on the values of the split categories. What is
 * added by day has a day_key in place of the segment. From KEY_MONTH on it is that of its block. */
enum { KEY_SEGMENT, KEY_SKU, KEY_MONTH, KEY_ACCOUNT, KEY_SERVICE, KEY_VALUES };
/* The service of a third-party model on Bedrock: AmazonBedrock, whatever the charge says. */
#define BEDROCK_SERVICE UINT32_MAX
/* Days as numbers that sort as days do. */
static inline uint32_t day_key(crd_date day) { return (uint32_t)day ^ (UINT32_C(1) << 31); }
static inline crd_date key_day(uint32_t key) { return (crd_date)(key ^ (UINT32_C(1) << 31)); }

enum { CELL_BLOCK, CELL_SEGMENT, CELL_SKU, CELL_KEY };

#define NO_CELL UINT32_MAX
/* Whose segments are not summed up: not yet, or not at all. */
#define NO_SUMS    UINT32_MAX
#define NEVER_SUMS (UINT32_MAX - 1)

typedef struct stored_block {
    uint32_t month;  /* its number in store.months */
    uint32_t latest; /* its latest cell; store.before leads to the others */
    uint32_t cells;  /* how many */
    uint32_t sums;   /* the place of its first segment's in store.sums; NO_SUMS, NEVER_SUMS */
} stored_block;

/* The segments of a month. */
typedef struct stored_month {
    uint32_t first, n;
} stored_month;

typedef struct store {
    const segments *segments; /* of the cells; NULL: nothing is summed up */
    groups cells;             /* by CELL_KEY; see store_key */
    tuples blocks;            /* by the rest of the key */
    VEC(stored_block) at;     /* [number of the block] */
    tuples month_numbers;     /* with segments */
    VEC(stored_month) months; /* [number of the month] */
    VEC(uint32_t) before;     /* [cell] the cell of its block that was added before it; NO_CELL: none */
    VEC(dec) sums;            /* [stored_block.sums + segment - its month's first] what its cells cost */
    uint32_t swept;           /* so many cells were there when blocks were summed up last */
    bool negative;            /* some charge was below zero */
} store;

/* With keys of so many parts; `of` are the segments, which outlive it. */
void store_init(store *s, mem *m, size_t width, const segments *of);
void store_free(store *s);
/* As groups_add_block and groups_join. */
groups_added store_add_block(store *s, const uint32_t *keys, const dec *costs, size_t n, uint32_t *numbers);
groups_added store_add(store *s, const uint32_t *key, dec cost);
groups_added store_join(store *s, const store *from, const uint32_t *const *maps, uint32_t *numbers);
/* Sums up all blocks that have cells enough. False: no memory. */
bool store_sweep(store *s);

static inline size_t store_width(const store *s) { return KEY_MONTH + s->blocks.width; }
static inline uint32_t store_count(const store *s) { return s->cells.keys.count; }
static inline dec store_cost(const store *s, uint32_t cell) { return s->cells.sums.at[cell].cost; }
static inline const uint32_t *store_cell(const store *s, uint32_t cell) { return tuples_get(&s->cells.keys, cell); }
static inline uint32_t store_block(const store *s, uint32_t cell) { return store_cell(s, cell)[CELL_BLOCK]; }
/* The key that a cell was added by. */
void store_key(const store *s, uint32_t cell, uint32_t *key);
/* Whether it knows what its cells cost by segment. */
static inline bool store_summed(const stored_block *b) { return b->sums < NEVER_SUMS; }
/* The key of a block, its parts where those of cells have them: from KEY_MONTH on. */
static inline uint32_t store_part(const store *s, uint32_t block_number, size_t part) {
    return tuples_get(&s->blocks, block_number)[part - KEY_MONTH];
}

#endif
