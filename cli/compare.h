/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of `crd diff` share: the result, and what its gates say of it. */
#ifndef CLI_COMPARE_H
#define CLI_COMPARE_H

#include "cli.h"
#include "table.h"

enum { BEFORE, AFTER, SIDES };

/* A gate that was given, and what it found. */
typedef struct gate_result {
    gate_kind kind;
    const char *name; /* of its option */
    crd_money limit, found;
    const crd_diff_category *category; /* the worst; NULL: it is about no category */
    bool ok;
} gate_result;

typedef struct compared {
    cli *c;
    const crd_policy *policies[SIDES];
    const crd_diff *diff;
    const crd_reading *reading;
    gate_result gates[GATES]; /* those that were given */
    size_t gates_n;
    /* What stands at the top: totals over all bills, and over all credits. */
    crd_money charged, credited[SIDES], net[SIDES], remaining[SIDES], forfeited[SIDES];
} compared;

/* ---- compare.c ---- */

crd_str compare_currency(const compared *d);
const crd_diff_category *compare_category(const compared *d, size_t category);
/* As policy_account_name, by the new policy or, where that has none, the old one. */
crd_str compare_account_name(const compared *d, crd_str account);
/* "+1,200.00", "-0.50", "0.00". */
text_small compare_change(crd_money before, crd_money after);
/* "active", "exhausted in 2026-09"; NULL: "not there". To be freed, as are the others. */
char *compare_status(const crd_credit_result *credit);
/* "other days" when the status is the same, but not always on the same days; else "". Not to be freed. */
const char *compare_days(const crd_diff_credit *credit);
/* "holds", "BROKEN", "not there", ...; not to be freed. */
const char *compare_answer(const crd_guard_result *guard);
/* "2026-07 to 2026-09". */
char *compare_months(const crd_plan *plan);
const crd_action *compare_action(const crd_diff_action *action);
/* "bill.csv:12"; of a long name the end, which tells most: "…/bill.csv:12". To be freed. */
char *compare_place(crd_str file, uint64_t line, size_t most);
/* How much an element of a list weighs. */
typedef crd_money (*compare_weight)(const crd_diff *diff, size_t i);
crd_money compare_weight_move(const crd_diff *diff, size_t i);
crd_money compare_weight_rule(const crd_diff *diff, size_t i);
crd_money compare_weight_account(const crd_diff *diff, size_t i);
crd_money compare_weight_bill(const crd_diff *diff, size_t i);
crd_money compare_weight_payment(const crd_diff *diff, size_t i);
/* The heaviest `most` of n elements of a list from the first on, in its order. To be freed. */
size_t *compare_heaviest(const crd_diff *diff, size_t first, size_t n, size_t most, compare_weight weight);

/* ---- compare_gates.c ---- */

/* Fills in the gates. False: reported. */
bool gates_judge(compared *d);
/* Why it is broken, or that it holds: "the net bill rises by 9,188.00 USD; at most 100.00 USD is allowed". */
char *gate_reason(const compared *d, const gate_result *gate);
bool gates_hold(const compared *d);

/* ---- compare_people.c, compare_json.c, compare_markdown.c, compare_csv.c ---- */

void compare_people(const compared *d);
void compare_gates_people(output *o, const compared *d, bool broken_only);
void compare_json(const compared *d);
void compare_markdown(const compared *d);
void compare_csv(const compared *d);

#endif
