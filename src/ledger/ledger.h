/* SPDX-License-Identifier: Apache-2.0
 *
 * The ledger: adds charges up into cells, then settles the credits over them month by month, as AWS does where it says
 * what it does (docs/credits.md names the source of each rule). It knows credits and batches, never the tree or the
 * program. Every sum is exact and checked; what goes in comes out. */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H

#include "base/batch.h"
#include "base/diag.h"
#include "ledger/eligible.h"

typedef struct ledger ledger;

typedef struct ledger_options {
    const crd_credit *credits; /* sorted by name */
    size_t credits_n;
    const crd_organization *organization;
    crd_settlement settlement;
    const columns
        *columns; /* has ledger_columns; for history_region, history_day or parts ledger_history_columns too */
    const crd_str *category_names;
    const intern *const *category_values; /* [category]: dictionary of its values */
    size_t categories_n;
    bool history_sku, history_region, history_day, history_usage_type;
    bool credit_rows; /* keep Credit rows by what ledger_backtest compares; columns has ledger_credit_columns too */
    bool by_day;      /* keep charges by day, for ledger_forecast and for settling under other settlements */
    const uint32_t *parts; /* [row of the batch being added]: what a cell's rows are told apart by when it is asked what
                              was paid of them (inquiry.h): rows of one part are of one cell, day, usage type and
                              region. NULL: nobody will ask. Needs the columns of a finer history. */
} ledger_options;

/* The columns that a settling run needs, and those that a finer history needs besides. */
extern const field_id ledger_columns[], ledger_history_columns[];
extern const size_t ledger_columns_n, ledger_history_columns_n;
/* And what Credit rows are told apart by. */
extern const field_id ledger_credit_columns[];
extern const size_t ledger_credit_columns_n;

/* The options and what they point to must outlive it. NULL: no memory. */
ledger *ledger_new(mem *m, const ledger_options *options);
void ledger_free(ledger *l);
size_t ledger_cells(const ledger *l); /* what the charges were added up to: cells, or cells and days */
/* Adds a batch of a file; values[category][row]; reasons[row] as eligible_judge gave them. False: no memory, or a sum
 * overflowed (reported to d). */
bool ledger_add(ledger *l, crd_diagnostics *d, crd_str file, const batch *b, uint32_t *const *values,
                const uint8_t *reasons);
/* What the ids of another ledger's charges are in this one's dictionaries. */
typedef struct ledger_maps {
    uint32_t *const *columns; /* [column][id] */
    uint32_t *const *values;  /* [category][id] */
    const uint32_t *parts;    /* [part]; NULL: the ledgers have none */
} ledger_maps;
/* Adds the charges of another ledger with the same options, but for dictionaries. False: no memory, or a sum overflowed
 * (reported to d). */
bool ledger_join(ledger *l, crd_diagnostics *d, const ledger *from, const ledger_maps *maps);
/* Gives the parts other numbers: to[part], each once. False: no memory. */
bool ledger_number_parts(ledger *l, const uint32_t *to);
/* Settles; fills everything of the plan but guards, actions and currency, from memory of the ledger. as_of must be a
 * date. `paused` [credit]: the credit's pauses, those that call a hook with the dates that they are to have, to live as
 * long as the plan; NULL: the credits' own. One without a date is open-ended either way. */
crd_status ledger_settle(ledger *l, crd_diagnostics *d, crd_date as_of, const crd_pause *const *paused, crd_plan *plan);
/* A ledger over the same charges, with results of its own, and with a settlement of its own where they are by day.
 * Once something was added to the first it can only be freed; it is freed before the first. NULL: no memory. */
ledger *ledger_fork(const ledger *l, const crd_settlement *settlement);
/* What is to come after the charges, into plan->forecast; after ledger_settle, whose plan it is, of charges that are by
 * day. From memory of the ledger. */
crd_status ledger_forecast(ledger *l, crd_diagnostics *d, crd_plan *plan);
/* The balance of a credit and what it applied in a month and was left at its end, for `expect ... in MONTH`.
 * After ledger_settle. Months without charges count too. */
typedef struct ledger_month {
    dec applied, remaining, forfeited;
} ledger_month;
ledger_month ledger_credit_month(const ledger *l, size_t credit, crd_month month);
/* The state of a credit on a day, by the settlement so far: exhausted from the last day of the month in which the
 * balance reached zero, or from its last valid day when that comes first. */
crd_credit_status ledger_credit_state(const ledger *l, size_t credit, crd_date day);
/* Compares a plan of the ledger with the Credit rows that it kept, and with an allocation history. Everything of *out
 * lives as long as the ledger, but for texts of the wanted history. A sum that overflows is reported. */
crd_status ledger_backtest(ledger *l, crd_diagnostics *d, const crd_plan *plan, const crd_backtest_options *wanted,
                           crd_backtest *out);
/* Compares it with the allocation history alone. */
crd_status ledger_compare_history(ledger *l, crd_diagnostics *d, const crd_plan *plan,
                                  const crd_backtest_options *wanted, crd_allocation_result *out);
/* The last day that the charges are taken to speak for: the end of their last month when it is behind as_of; when as_of
 * lies in it, as_of, or the last day of an eligible charge where that is later; else as_of. */
crd_date ledger_seen(const ledger *l, crd_date as_of);
/* From when on it is exhausted in that sense; CRD_NO_DATE: it is not. */
crd_date ledger_credit_exhausted(const ledger *l, size_t credit);

#endif
