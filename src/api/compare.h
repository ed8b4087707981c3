/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of a comparison share: two runs over one reading, and what each category was found to be under both.
 * All that grows does so with the distinct values, accounts and services, not with the charges. */
#ifndef API_COMPARE_H
#define API_COMPARE_H

#include "api/shards.h"

enum { BEFORE, AFTER, SIDES };
#define NO_CATEGORY SIZE_MAX

/* crd_diff_sum while it grows. */
typedef struct moved_sum {
    uint64_t rows;
    dec cost, absolute;
} moved_sum;

/* Charges of one value before and one after. */
typedef struct outcome {
    bool moved; /* the two are different texts */
    moved_sum sum;
} outcome;

/* Moved charges of one outcome, account and service; the sample is the largest. */
typedef struct mover {
    moved_sum sum;
    crd_str file;
    uint64_t line;
    crd_date day;
    dec cost;
} mover;

enum { MOVER_OUTCOME, MOVER_ACCOUNT, MOVER_SERVICE, MOVER_KEY };

/* A category of one policy or of both. */
typedef struct category_pair {
    crd_str name;
    size_t index[SIDES]; /* in the policy; NO_CATEGORY: not there */
    moved_sum all, moved;
    tuples outcomes_by; /* ids of the value before and after, each of its own dictionary */
    VEC(outcome) outcomes;
    tuples movers_by; /* MOVER_KEY */
    VEC(mover) movers;
    VEC(group_sum) values[SIDES]; /* [id of the value] */
    group_sum *rules[SIDES];      /* [rule]; behind them: what no rule decided */
} category_pair;

struct crd_comparison {
    mem m;
    arena texts;
    crd_diagnostics *list;
    crd_run *runs[SIDES];
    crd_status status;                     /* sticks once it is not CRD_OK */
    crd_str file;                          /* being read */
    size_t account, service, account_name; /* columns; account_name may be SIZE_MAX */
    uint32_t *names;                       /* names of a batch's accounts, for one side */
    uint32_t **ids;                        /* a batch's columns, for one side */
    category_pair *pairs;                  /* by name */
    size_t pairs_n;
    crd_plan const *plans[SIDES];
    dec deviation; /* what must be zero, by size */
    bool overflow;
    crd_diff out;
};

/* ---- compare.c ---- */

crd_status compare_start(const crd_policy *before, const crd_policy *after, const crd_run_options *options,
                         crd_diagnostics *list, crd_comparison **out);
/* A batch into both runs and what they differ in. */
crd_status compare_batch(crd_comparison *k, const batch *b);
bool compare_no_memory(const crd_comparison *k);

/* ---- sums that note an overflow in the comparison ---- */

dec compare_add(crd_comparison *k, dec a, dec b);
dec compare_sub(crd_comparison *k, dec a, dec b);
/* Notes something that must be zero, and gives it back. */
crd_money compare_zero(crd_comparison *k, dec deviation);
bool moved_sum_add(moved_sum *sum, dec cost, dec size);
crd_diff_sum moved_sum_out(const moved_sum *sum);

/* ---- compare_charges.c ---- */

/* Matches the categories. False: no memory. */
bool compare_match(crd_comparison *k);
/* Adds a batch. CRD_INVALID: a sum left the range of money, which is the caller's to report. */
crd_status compare_take(crd_comparison *k, const batch *b, const classified found[SIDES]);
/* Adds what another comparison of the same policies added up, as compare_take does; `maps` are those of each side's
 * runs.
 */
crd_status compare_join(crd_comparison *k, const crd_comparison *from, const run_maps maps[SIDES], arena *a);
void compare_forget(crd_comparison *k);
/* A value of the category; absent on a side that does not have it. */
crd_str compare_value(const crd_comparison *k, const category_pair *p, int side, uint32_t id);

/* ---- compare_moves.c, compare_rules.c, compare_plans.c: lists of the result, in k->texts. False: no memory ---- */

bool compare_moves(crd_comparison *k);
bool compare_rules(crd_comparison *k);
bool compare_plans(crd_comparison *k);

#endif
