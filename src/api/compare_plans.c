/* SPDX-License-Identifier: Apache-2.0
 *
 * What a comparison says of two plans: credits, what they paid, bills, guards and actions, each matched by what names
 * it. */
#include "api/compare.h"
#include "base/order.h"

/* ---- matching two sorted lists --------------------------------------------------------------------------------- */

#define NOT_THERE SIZE_MAX

typedef struct match {
    size_t at[SIDES]; /* NOT_THERE on one side at most */
} match;

typedef struct matches {
    match *at;
    size_t n;
} matches;

/* Compares what stands at a position of the earlier plan with what stands at one of the later. */
typedef int (*match_order)(const crd_comparison *k, size_t before, size_t after);

/* Every element of both, in order; equal ones meet. False: no memory. */
static bool match_lists(crd_comparison *k, const size_t n[SIDES], match_order compare, matches *out) {
    *out = (matches){.at = ARENA_ARRAY(&k->texts, n[BEFORE] + n[AFTER], match)};
    if (out->at == NULL) return false;
    for (size_t i = 0, j = 0; i < n[BEFORE] || j < n[AFTER];) {
        int order = i == n[BEFORE] ? 1 : j == n[AFTER] ? -1 : compare(k, i, j);
        out->at[out->n++] = (match){{order <= 0 ? i++ : NOT_THERE, order >= 0 ? j++ : NOT_THERE}};
    }
    return true;
}

/* ---- credits --------------------------------------------------------------------------------------------------- */

static int by_credit(const crd_comparison *k, size_t before, size_t after) {
    return str_cmp(k->plans[BEFORE]->credits[before].credit->name, k->plans[AFTER]->credits[after].credit->name);
}

static bool same_money(crd_money a, crd_money b) { return a.lo == b.lo && a.hi == b.hi; }

static bool same_timeline(const crd_credit_result *a, const crd_credit_result *b) {
    if (a->timeline_count != b->timeline_count) return false;
    for (size_t i = 0; i < a->timeline_count; i++)
        if (a->timeline[i].status != b->timeline[i].status || a->timeline[i].from != b->timeline[i].from) return false;
    return true;
}

static bool same_credit(const crd_credit_result *a, const crd_credit_result *b) {
    return a != NULL && b != NULL && same_money(a->opening, b->opening) && same_money(a->applied, b->applied) &&
           same_money(a->remaining, b->remaining) && same_money(a->forfeited, b->forfeited) &&
           same_money(a->estimated, b->estimated) && a->status == b->status && a->exhausted_in == b->exhausted_in &&
           same_timeline(a, b);
}

/* applied + remaining + forfeited - opening. */
static dec credit_balance(crd_comparison *k, const crd_credit_result *r) {
    if (r == NULL) return 0;
    dec sum = compare_add(k, compare_add(k, dec_of(r->applied), dec_of(r->remaining)), dec_of(r->forfeited));
    return compare_sub(k, sum, dec_of(r->opening));
}

static const crd_credit_result *credit_at(const crd_comparison *k, const match *m, int side) {
    return m->at[side] == NOT_THERE ? NULL : &k->plans[side]->credits[m->at[side]];
}

static bool list_credits(crd_comparison *k) {
    matches found;
    size_t n[SIDES] = {k->plans[BEFORE]->credits_count, k->plans[AFTER]->credits_count};
    if (!match_lists(k, n, by_credit, &found)) return false;
    crd_diff_credit *out = ARENA_ARRAY(&k->texts, found.n, crd_diff_credit);
    if (out == NULL) return false;
    for (size_t i = 0; i < found.n; i++) {
        const crd_credit_result *before = credit_at(k, &found.at[i], BEFORE),
                                *after = credit_at(k, &found.at[i], AFTER);
        dec change = compare_sub(k, credit_balance(k, after), credit_balance(k, before));
        crd_money difference = compare_zero(k, change);
        if (same_credit(before, after)) continue;
        crd_str name = (before != NULL ? before : after)->credit->name;
        out[k->out.credits_count++] = (crd_diff_credit){
            name, before, after, difference, before != NULL && after != NULL && same_timeline(before, after)};
    }
    k->out.credits = out;
    return true;
}

/* ---- payments -------------------------------------------------------------------------------------------------- */

static int by_payment(const crd_comparison *k, size_t before, size_t after) {
    const crd_plan *left = k->plans[BEFORE], *right = k->plans[AFTER];
    const crd_application *a = &left->history[before], *b = &right->history[after];
    int order = str_cmp(left->credits[a->credit].credit->name, right->credits[b->credit].credit->name);
    if (order == 0) order = (a->month > b->month) - (a->month < b->month);
    if (order == 0) order = str_cmp(a->account, b->account);
    return order != 0 ? order : str_cmp(a->service, b->service);
}

static bool list_payments(crd_comparison *k) {
    matches found;
    size_t n[SIDES] = {k->plans[BEFORE]->history_count, k->plans[AFTER]->history_count};
    if (!match_lists(k, n, by_payment, &found)) return false;
    crd_diff_payment *out = ARENA_ARRAY(&k->texts, found.n, crd_diff_payment);
    if (out == NULL) return false;
    for (size_t i = 0; i < found.n; i++) {
        crd_diff_payment p = {0};
        for (int side = 0; side < SIDES; side++) {
            if (found.at[i].at[side] == NOT_THERE) continue;
            const crd_application *a = &k->plans[side]->history[found.at[i].at[side]];
            p.credit = k->plans[side]->credits[a->credit].credit->name;
            p.month = a->month;
            p.account = a->account;
            p.service = a->service;
            *(side == BEFORE ? &p.before : &p.after) = a->amount;
        }
        if (!same_money(p.before, p.after)) out[k->out.payments_count++] = p;
    }
    k->out.payments = out;
    return true;
}

/* ---- bills ----------------------------------------------------------------------------------------------------- */

static int by_bill(const crd_comparison *k, size_t before, size_t after) {
    const crd_bill *a = &k->plans[BEFORE]->bills[before], *b = &k->plans[AFTER]->bills[after];
    int order = str_cmp(a->account, b->account);
    return order != 0 ? order : (a->month > b->month) - (a->month < b->month);
}

/* The same charges make the same bill: one that only one policy knows, or with another sum, is no result of a policy.
 */
static crd_diff_bill join_bills(crd_comparison *k, const match *m) {
    crd_diff_bill bill = {0};
    dec charged[SIDES] = {0, 0};
    for (int side = 0; side < SIDES; side++) {
        if (m->at[side] == NOT_THERE) continue;
        const crd_bill *b = &k->plans[side]->bills[m->at[side]];
        bill.account = b->account;
        bill.month = b->month;
        bill.charged = b->charged;
        bill.credited[side] = b->credited;
        bill.net[side] = b->net;
        charged[side] = dec_of(b->charged);
    }
    compare_zero(k, compare_sub(k, charged[AFTER], charged[BEFORE]));
    return bill;
}

static void check_bill(crd_comparison *k, crd_diff_bill *b) {
    dec credited = compare_sub(k, dec_of(b->credited[AFTER]), dec_of(b->credited[BEFORE]));
    dec net = compare_sub(k, dec_of(b->net[AFTER]), dec_of(b->net[BEFORE]));
    b->difference = compare_zero(k, compare_add(k, credited, net));
}

static bool same_bill(const crd_diff_bill *b) {
    return same_money(b->credited[BEFORE], b->credited[AFTER]) && same_money(b->net[BEFORE], b->net[AFTER]);
}

static void add_bill(crd_comparison *k, crd_diff_bill *to, const crd_diff_bill *b) {
    to->charged = dec_money(compare_add(k, dec_of(to->charged), dec_of(b->charged)));
    for (int side = 0; side < SIDES; side++) {
        to->credited[side] = dec_money(compare_add(k, dec_of(to->credited[side]), dec_of(b->credited[side])));
        to->net[side] = dec_money(compare_add(k, dec_of(to->net[side]), dec_of(b->net[side])));
    }
}

/* All bills, by account, become those of the accounts; then what is the same goes. */
static bool list_bills(crd_comparison *k) {
    matches found;
    size_t n[SIDES] = {k->plans[BEFORE]->bills_count, k->plans[AFTER]->bills_count}, accounts = 0, kept = 0;
    if (!match_lists(k, n, by_bill, &found)) return false;
    crd_diff_bill *bills = ARENA_ARRAY(&k->texts, found.n, crd_diff_bill);
    crd_diff_bill *sums = ARENA_ARRAY(&k->texts, found.n, crd_diff_bill);
    if (bills == NULL || sums == NULL) return false;
    for (size_t i = 0; i < found.n; i++) {
        crd_diff_bill b = join_bills(k, &found.at[i]);
        check_bill(k, &b);
        if (accounts == 0 || !str_eq(sums[accounts - 1].account, b.account))
            sums[accounts++] = (crd_diff_bill){.account = b.account};
        add_bill(k, &sums[accounts - 1], &b);
        if (!same_bill(&b)) bills[k->out.bills_count++] = b;
    }
    for (size_t i = 0; i < accounts; i++) {
        check_bill(k, &sums[i]);
        if (!same_bill(&sums[i])) sums[kept++] = sums[i];
    }
    k->out.bills = bills;
    k->out.accounts = sums;
    k->out.accounts_count = kept;
    return true;
}

/* ---- guards ---------------------------------------------------------------------------------------------------- */

static int by_guard(const crd_comparison *k, size_t before, size_t after) {
    const crd_guard_result *a = &k->plans[BEFORE]->guards[before], *b = &k->plans[AFTER]->guards[after];
    int order = str_cmp(a->name, b->name);
    return order != 0 ? order : str_cmp(a->subject, b->subject);
}

static const crd_guard_result *guard_at(const crd_comparison *k, const match *m, int side) {
    return m->at[side] == NOT_THERE ? NULL : &k->plans[side]->guards[m->at[side]];
}

static bool list_guards(crd_comparison *k) {
    matches found;
    size_t n[SIDES] = {k->plans[BEFORE]->guards_count, k->plans[AFTER]->guards_count};
    if (!match_lists(k, n, by_guard, &found)) return false;
    crd_diff_guard *out = ARENA_ARRAY(&k->texts, found.n, crd_diff_guard);
    if (out == NULL) return false;
    for (size_t i = 0; i < found.n; i++) {
        const crd_guard_result *before = guard_at(k, &found.at[i], BEFORE), *after = guard_at(k, &found.at[i], AFTER);
        bool same = before != NULL && after != NULL && before->ok == after->ok && before->severity == after->severity;
        if (!same) out[k->out.guards_count++] = (crd_diff_guard){before, after};
    }
    k->out.guards = out;
    return true;
}

/* ---- actions --------------------------------------------------------------------------------------------------- */

/* An action with the name of its credit. */
typedef struct named_action {
    crd_str credit;
    const crd_action *action;
} named_action;

static int by_call(crd_call a, crd_call b) {
    int order = str_cmp(a.hook, b.hook);
    return order != 0 ? order : str_cmp(a.function, b.function);
}

/* By what makes an action the same from run to run. */
static int by_identity(const void *a, const void *b) {
    const named_action *left = a, *right = b;
    const crd_action *x = left->action, *y = right->action;
    int order = str_cmp(left->credit, right->credit);
    if (order == 0) order = (int)x->event - (int)y->event;
    if (order == 0) order = (x->days > y->days) - (x->days < y->days);
    if (order == 0) order = (x->months > y->months) - (x->months < y->months);
    if (order == 0) order = by_call(x->by, y->by);
    return order != 0 ? order : (x->number > y->number) - (x->number < y->number);
}

static named_action *sorted_actions(crd_comparison *k, int side) {
    const crd_plan *plan = k->plans[side];
    named_action *out = ARENA_ARRAY(&k->texts, plan->actions_count, named_action);
    for (size_t i = 0; out != NULL && i < plan->actions_count; i++)
        out[i] = (named_action){plan->credits[plan->actions[i].credit].credit->name, &plan->actions[i]};
    if (out != NULL) order_sort(out, plan->actions_count, sizeof *out, by_identity);
    return out;
}

static bool same_action(const crd_action *a, const crd_action *b) {
    return a != NULL && b != NULL && a->kind == b->kind && a->on == b->on && a->state == b->state &&
           a->event_on == b->event_on && str_eq(a->title, b->title) && str_eq(a->text, b->text);
}

static bool list_actions(crd_comparison *k) {
    named_action *at[SIDES] = {sorted_actions(k, BEFORE), sorted_actions(k, AFTER)};
    size_t n[SIDES] = {k->plans[BEFORE]->actions_count, k->plans[AFTER]->actions_count};
    crd_diff_action *out = ARENA_ARRAY(&k->texts, n[BEFORE] + n[AFTER], crd_diff_action);
    if (at[BEFORE] == NULL || at[AFTER] == NULL || out == NULL) return false;
    for (size_t i = 0, j = 0; i < n[BEFORE] || j < n[AFTER];) {
        int order = i == n[BEFORE] ? 1 : j == n[AFTER] ? -1 : by_identity(&at[BEFORE][i], &at[AFTER][j]);
        const named_action *before = order <= 0 ? &at[BEFORE][i++] : NULL, *after = order >= 0 ? &at[AFTER][j++] : NULL;
        crd_diff_action both = {(before != NULL ? before : after)->credit, before != NULL ? before->action : NULL,
                                after != NULL ? after->action : NULL};
        if (!same_action(both.before, both.after)) out[k->out.actions_count++] = both;
    }
    k->out.actions = out;
    return true;
}

bool compare_plans(crd_comparison *k) {
    return list_credits(k) && list_payments(k) && list_bills(k) && list_guards(k) && list_actions(k);
}
