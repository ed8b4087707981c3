/* SPDX-License-Identifier: Apache-2.0
 *
 * A backtest's parts: whose credit a Credit row is of, the sums of both sides by key, and what follows from them. */
#ifndef LEDGER_BACKTEST_H
#define LEDGER_BACKTEST_H

#include "base/order.h"
#include "ledger/ledger_internal.h"

/* ---- both sides by key ---- */

typedef struct pair {
    dec simulated, actual;
    uint64_t draws, rows; /* what was added up on either side */
    crd_str service;      /* of the first draw; without one the least of the rows' */
} pair;

typedef struct pairs {
    tuples keys;
    VEC(pair) sums; /* by the key's number */
} pairs;

void pairs_init(pairs *p, mem *m, size_t width);
void pairs_free(pairs *p);

/* ---- one backtest ---- */

/* Credits are compared by unit: see crd_backtest_credit. */
typedef struct backtest {
    ledger *ledger;
    const crd_plan *plan;
    const crd_backtest_options *wanted;
    crd_backtest *out;
    arena *scratch;
    dec tolerance;            /* for each row */
    uint32_t *unit_of_credit; /* [credit] */
    uint32_t *unit_of_row;    /* [number in ledger.credited] */
    pairs lines;              /* by LINE_ */
    pairs skus;               /* by LINE_, without usage type and day */
    pairs services;           /* by SERVICE_ */
    bool overflow, failed;    /* a sum left the range of money; no memory */
} backtest;

enum { LINE_UNIT, LINE_MONTH, LINE_ACCOUNT, LINE_SKU, LINE_USAGE_TYPE, LINE_DAY, LINE_KEY };
enum { SERVICE_UNIT, SERVICE_MONTH, SERVICE_ACCOUNT, SERVICE_SERVICE, SERVICE_KEY };

void backtest_add(backtest *b, dec *sum, dec amount); /* an overflow is only noted */
/* Adds to one of the sums; failures are only noted. */
void backtest_draw(backtest *b, pairs *to, const uint32_t *key, dec amount, crd_str service);
void backtest_row(backtest *b, pairs *to, const uint32_t *key, dec amount, uint64_t rows, crd_str service);
/* Compares both sides; the tolerance is for as many rows as either side has. */
crd_both backtest_judge(backtest *b, const pair *p);
crd_both backtest_compare(backtest *b, dec simulated, dec actual, dec tolerance, uint64_t rows);
/* The id of a text in the column; INTERN_FAILED: none of its rows has it. */
uint32_t backtest_id(const backtest *b, size_t column, crd_str value);

/* Finds the units and fills out->credits but for their sums. CRD_INVALID: reported. */
crd_status backtest_names(backtest *b, crd_diagnostics *d);
/* Finds what restrictions would have forbidden. False: no memory. */
bool backtest_leaks(backtest *b);
/* Compares the plan with the allocation history. False: no memory. */
bool backtest_history(backtest *b);

#endif
