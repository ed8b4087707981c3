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
#include "ledger/store.h"

enum { BILL_ACCOUNT, BILL_MONTH, BILL_KEY };

enum { DETAIL_CELL, DETAIL_DAY, DETAIL_USAGE_TYPE, DETAIL_REGION, DETAIL_PART, DETAIL_KEY };
enum { PAID_CREDIT, PAID_PART, PAID_KEY };

/* A Credit row of AWS's. */
enum {
    CREDITED_MONTH,
    CREDITED_ACCOUNT,
    CREDITED_SERVICE,
    CREDITED_SKU,
    CREDITED_USAGE_TYPE,
    CREDITED_DAY,
    CREDITED_DESCRIPTION,
    CREDITED_KEY
};

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
    crd_settlement settlement; /* the options', but of a fork */
    bool fork;                 /* what was added is another ledger's */
    arena kept;                /* what lives as long as the ledger: segments, plans */
    bool by_day;       /* the segments are not known before charges are settled: until then they are kept by day */
    segments segments; /* by_day: of the latest settlement */
    pauses *pauses;    /* [credit], of the latest settlement */
    size_t *split;     /* the categories that some restriction names, by name */
    size_t split_n;
    size_t account, service, sku, charge_type, usage_type, region; /* positions of columns */
    bool detailed;                                                 /* a finer history than a cell's is asked for */
    store added;                                                   /* eligible charges by cell, or cell and day */
    store joined;                                                  /* by_day: their cells, of the latest settlement */
    store *cells;                                                  /* added, or joined */
    uint32_t *joined_as;                                           /* by_day, while settling: [number in added] */
    groups bills;                                                  /* all charges but Credit rows */
    groups unpayable;                                              /* of these the ineligible ones */
    groups details;                                                /* what stands in each of added, when detailed */
    size_t description;                                            /* position of its column */
    groups credited;                                               /* Credit rows, when they are asked for */
    VEC(uint32_t) part_cells;                                      /* [part]: its number in added */
    groups paid;                                                   /* of parts, by the latest settlement */
    struct settlement *latest;                                     /* for those who ask: inquiry.h; NULL: none */
    group_sum reasons[ELIGIBLE_REASONS];
    group_sum total;
    crd_month from, to; /* 0: no charges yet */
    crd_date last_day;  /* of an eligible charge; CRD_NO_DATE: none yet */
    uint32_t *cell_key; /* scratch */
    uint32_t *keys;     /* scratch [part * TUPLES_BLOCK + row of the block] */
    purse *purses;      /* [credit], of the latest settlement */
};

/* Merges the pauses and finds the segments; `paused` as ledger_settle's. False: no memory. */
bool ledger_schedule(ledger *l, const crd_pause *const *paused);
/* Makes cells of what was added by day, now that the segments are known; joined_as lives in the arena. */
groups_added ledger_join_days(ledger *l, arena *a);
/* Notes which cell a part is of. False: no memory. */
bool ledger_note_part(ledger *l, uint32_t part, uint32_t cell);
/* Forgets the latest settlement. */
void ledger_forget(ledger *l);
/* Opening balances; false: no memory. */
bool ledger_open_purses(ledger *l);
/* What is left at the end of a month, forfeiture apart. */
dec purse_after(const purse *p, crd_month month);
/* The states of a credit, by the settlement so far, in `kept`. False: no memory. */
bool ledger_timeline(const ledger *l, size_t credit, arena *scratch, arena *kept, const crd_timeline_entry **out,
                     size_t *n);
/* Reports that a sum left the range of money. */
void ledger_overflow(crd_diagnostics *d);
/* Reports that figures do not add up, a defect of ours: of "credit", "training". */
crd_status ledger_mismatch(crd_diagnostics *d, const char *what, crd_str name);

#endif
