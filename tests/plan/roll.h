/* SPDX-License-Identifier: Apache-2.0
 *
 * Small worlds by chance: every option, pauses, joins and leaves, sharing, restrictions that change, balances, negative
 * charges, third-party models. Domains are small so that everything meets. */
#ifndef TESTS_PLAN_ROLL_H
#define TESTS_PLAN_ROLL_H

#include "tests/plan/world.h"
#include "tests/support/random.h"

static uint64_t seed;

static inline uint32_t dice(uint32_t sides) { return random_below(&seed, sides); }
static inline bool once_in(uint32_t n) { return dice(n) == 0; }

static const char *const accounts[] = {"111111111111", "222222222222", "333333333333", "444444444444"};
static const char *const services[] = {"S", "T", "AmazonBedrock"};
static const char *const skus[] = {NULL, "x", "y"};
static const char *const values[] = {NULL, "r", "g"};
static const char *const months[] = {"2026-02", "2026-03", "2026-04"};
#define ANY(list) ((list)[dice(COUNT(list))])

/* Days of January to May 2026 as texts that live as long as the program; half of them on or near an edge of a month. */
static inline const char *any_day(void) {
    static char days[151][CRD_DATE_MAX];
    static const crd_date near[] = {30, 31, 32, 57, 58, 59, 60, 89, 90, 91, 119, 120};
    crd_date d = once_in(2) ? (crd_date)dice(151) : ANY(near);
    crd_date_text(day("2026-01-01") + d, days[d]);
    return days[d];
}

static bool plain; /* amounts of this world are few, so that many are equal */

static inline const char *any_amount(void) {
    if (plain) return once_in(4) ? "2" : "1";
    static const char *const amounts[] = {"1", "2", "2", "3", "4", "5", "7", "10", "0.5", "0.000000000000000001"};
    return ANY(amounts);
}

/* ---- worlds ----------------------------------------------------------------------------------------------------- */

static inline void in_order(const char **a, const char **b) {
    const char *moved = *a;
    if (strcmp(*a, *b) <= 0) return;
    *a = *b;
    *b = moved;
}

static inline void roll_clauses(world *w, crd_credit *c) {
    const char *from = any_day(), *until = any_day();
    in_order(&from, &until);
    if (once_in(3)) paused(w, c, from, once_in(6) ? NULL : until);
    while (c->pauses_count > 0 && c->pauses_count < 5 && once_in(2)) {
        const char *next = any_day();
        if (day(next) >= c->pauses[c->pauses_count - 1].from) paused(w, c, next, once_in(6) ? NULL : any_day());
    }
    if (once_in(4)) balance(c, any_amount(), any_day());
    if (once_in(3)) covers(w, c, "AmazonBedrock", once_in(2) ? NULL : "S", NULL);
    if (once_in(5)) share_with(w, c, accounts[1], once_in(2) ? NULL : accounts[3], NULL);
    if (!once_in(3)) return;
    from = any_day(), until = any_day();
    in_order(&from, &until);
    restricted(w, c, (int)dice(2), once_in(5) ? "none" : values[1 + dice(2)], once_in(2) ? NULL : from);
    if (once_in(2)) restricted(w, c, (int)dice(2), once_in(3) ? NULL : values[1 + dice(2)], until);
}

static inline void roll_credits(world *w) {
    static const char *const names[] = {"a", "b", "c", "d"};
    size_t n = 1 + dice(4);
    for (size_t i = 0; i < n; i++) {
        crd_credit *c = credit(w, names[i], ANY(accounts), once_in(8) ? "0" : once_in(2) ? any_amount() : "12");
        const char *starts = any_day(), *expires = any_day();
        in_order(&starts, &expires);
        if (once_in(2)) valid(c, starts, expires);
        c->before_discounts = once_in(4);
        if (once_in(2)) c->program = STR("activate");
        roll_clauses(w, c);
    }
}

static inline void roll_lines(world *w, const char *account) {
    const char *from = any_day(), *later = any_day();
    in_order(&from, &later);
    if (!once_in(3)) return;
    sharing(w, account, once_in(2), once_in(2) ? NULL : from);
    if (once_in(2)) sharing(w, account, once_in(2), later);
}

static inline void roll_organization(world *w) {
    roll_lines(w, NULL);
    for (size_t i = 0; i < 4; i++) {
        roll_lines(w, accounts[i]);
        if (once_in(4)) member(w, accounts[i], once_in(3) ? NULL : any_day(), once_in(2) ? NULL : any_day());
    }
}

static inline void roll_settlement(world *w) {
    crd_settlement *o = &w->options.settlement;
    o->pause = dice(2) ? CRD_PAUSE_DAY : CRD_PAUSE_MONTH_END;
    o->validity = dice(2) ? CRD_VALIDITY_MONTH : CRD_VALIDITY_DAY;
    o->order = dice(2) ? CRD_ORDER_SERVICE_THEN_SKU : CRD_ORDER_SKU;
    o->rank = dice(2) ? CRD_RANK_REMAINING : CRD_RANK_GROSS;
    o->owner = dice(2) ? CRD_OWNER_ONLY_IF_ALLOWED : CRD_OWNER_ALWAYS_FIRST;
    o->join = dice(2) ? CRD_JOIN_UNTIL_JOIN_DAY : CRD_JOIN_WHOLE_MONTH;
}

static inline charge roll_charge(bool by_account) {
    size_t account = dice(4);
    charge c = {.account = accounts[account],
                .service = ANY(services),
                .cost = any_amount(),
                .day = any_day(),
                .sku = ANY(skus)};
    c.usage_type = ANY(skus);
    c.region = ANY(values);
    c.month = once_in(6) ? ANY(months) : NULL;
    if (once_in(8)) c.entity = "AWS Marketplace";
    if (once_in(4)) c.product = "Claude (Amazon Bedrock Edition)";
    if (once_in(12)) c.type = once_in(2) ? "Tax" : "Credit";
    for (int k = 0; k < WORLD_CATEGORIES; k++) c.values[k] = by_account ? values[account % 3] : ANY(values);
    return c;
}

#endif
