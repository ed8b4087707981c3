/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the ledger share: the sums that charges were added to, and what a settlement left of each credit.
 */
#ifndef LEDGER_LEDGER_INTERNAL_H
#define LEDGER_LEDGER_INTERNAL_H

#include "ledger/groups.h"
#include "ledger/ledger.h"
#include "ledger/schedule.h"
#include "ledger/segments.h"

/* The key of a cell: ids of the columns' dictionaries; from KEY_VALUES on the values of the split categories. */
enum { KEY_MONTH, KEY_SEGMENT, KEY_ACCOUNT, KEY_SERVICE, KEY_SKU, KEY_BEDROCK, KEY_VALUES };
/* The service of a third-party model on Bedrock: AmazonBedrock, whatever the charge says. */
#define BEDROCK_SERVICE UINT32_MAX

enum { BILL_ACCOUNT, BILL_MONTH, BILL_KEY };

enum { DETAIL_CELL, DETAIL_DAY, DETAIL_USAGE_TYPE, DETAIL_REGION, DETAIL_KEY };
/* Days as numbers that sort as days do. */
static inline uint32_t day_key(crd_date day) { return (uint32_t)day ^ (UINT32_C(1) << 31); }
static inline crd_date key_day(uint32_t key) { return (crd_date)(key ^ (UINT32_C(1) << 31)); }

typedef struct month_draw {
    crd_month month;
    dec amount;
} month_draw;

/* A credit's money over the settled months: opening = balance + applied. */
typedef struct purse {
    dec opening, balance, applied;
    dec payable;            /* what it could have paid, as its turns came */
    crd_month exhausted_in; /* the month that used it up; 0: none did */
    month_draw *draws;      /* by month; only months in which it paid something */
    size_t draws_n;
} purse;

struct ledger {
    mem *m;
    const ledger_options *options;
    arena kept; /* what lives as long as the ledger: segments, plans */
    segments segments;
    pauses *pauses; /* [credit] */
    size_t *split;  /* the categories that some restriction names, by name */
    size_t split_n;
    size_t account, service, sku, charge_type, usage_type, region; /* positions of columns */
    bool detailed;                                                 /* a finer history than a cell's is asked for */
    groups cells;                                                  /* eligible charges */
    groups bills;                                                  /* all charges but Credit rows */
    groups unpayable;                                              /* of these the ineligible ones */
    groups details;                                                /* what stands in each cell, when detailed */
    group_sum reasons[ELIGIBLE_REASONS];
    group_sum total;
    crd_month from, to; /* 0: no charges yet */
    uint32_t *cell_key; /* scratch */
    purse *purses;      /* [credit], of the latest settlement */
};

/* Opening balances; false: no memory. */
bool ledger_open_purses(ledger *l);
/* Reports that a sum left the range of money. */
void ledger_overflow(crd_diagnostics *d);

#endif
