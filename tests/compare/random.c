/* SPDX-License-Identifier: Apache-2.0
 *
 * A comparison of two policies against two separate runs, joined row by row and figure by figure, in thousands of
 * random worlds. Only public calls. */
#include "tests/compare/world.h"

#define WORLDS 3000

/* ---- the slow way ----------------------------------------------------------------------------------------------- */

typedef struct slow {
    charge charges[CHARGES];
    size_t n, row;
    crd_policy *policies[SIDES];
    crd_run *runs[SIDES];
    const crd_plan *plans[SIDES];
    bool has[SIDES][CATEGORIES];
    char value[SIDES][CATEGORIES][CHARGES][8]; /* "" where there is none */
} slow;

typedef struct watching {
    slow *s;
    int side;
} watching;

static bool keep_values(void *ud, const crd_row *row) {
    watching *w = ud;
    size_t at = 0;
    for (size_t k = 0; k < CATEGORIES; k++) {
        if (!w->s->has[w->side][k]) continue;
        snprintf(w->s->value[w->side][k][w->s->row], 8, "%.*s", STR_ARG(row->values[at]));
        at++;
    }
    return true;
}

static void run_alone(slow *s, int side, crd_diagnostics *list) {
    crd_str by[CATEGORIES];
    watching w = {s, side};
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    options.by = by;
    for (size_t k = 0; k < CATEGORIES; k++)
        if (s->has[side][k]) by[options.by_count++] = str_of(category_names[k]);
    options.row = keep_values;
    options.row_ud = &w;
    assert_int_equal(crd_run_new(s->policies[side], &options, list, &s->runs[side]), CRD_OK);
    for (s->row = 0; s->row < s->n; s->row++) {
        crd_tag tag;
        crd_charge c = given(&s->charges[s->row], &tag);
        assert_int_equal(crd_run_charge(s->runs[side], &c), CRD_OK);
    }
    assert_int_equal(crd_run_plan(s->runs[side], &s->plans[side]), CRD_OK);
}

static void find_categories(slow *s, int side) {
    for (size_t i = 0; i < crd_policy_category_count(s->policies[side]); i++)
        for (size_t k = 0; k < CATEGORIES; k++)
            if (str_eq(crd_policy_category_name(s->policies[side], i), str_of(category_names[k])))
                s->has[side][k] = true;
}

/* ---- categories ------------------------------------------------------------------------------------------------- */

static size_t category_of(const crd_diff *d, size_t category) {
    size_t k = 0;
    while (!str_eq(d->categories[category].name, str_of(category_names[k]))) k++;
    return k;
}

static wide size_of(wide w) { return w < 0 ? -w : w; }

/* Every charge of those that the claim is about; NULL and absent texts: of all. */
typedef struct about {
    size_t category;
    const crd_str *from, *to, *account, *service;
    bool moved;
} about;

typedef struct sums {
    uint64_t rows;
    wide cost, absolute, largest;
} sums;

static bool fits(const crd_str *wanted, const char *found) { return wanted == NULL || str_eq(*wanted, str_of(found)); }

static sums add_up(const slow *s, about a) {
    sums all = {0};
    for (size_t i = 0; i < s->n; i++) {
        const char *from = s->value[0][a.category][i], *to = s->value[1][a.category][i];
        if (!fits(a.from, from) || !fits(a.to, to) || !fits(a.account, s->charges[i].account) ||
            !fits(a.service, s->charges[i].service) || (a.moved && strcmp(from, to) == 0))
            continue;
        wide cost = wide_of(s->charges[i].cost);
        all.rows++;
        all.cost += cost;
        all.absolute += size_of(cost);
        if (size_of(cost) > size_of(all.largest)) all.largest = cost;
    }
    return all;
}

static void assert_sum(const crd_diff_sum *found, sums expected) {
    assert_int_equal(found->rows, expected.rows);
    assert_true(wide_of(found->cost) == expected.cost);
    assert_true(wide_of(found->absolute) == expected.absolute);
}

static uint64_t compare_moves(const slow *s, const crd_diff *d) {
    uint64_t rows = 0, of_accounts = 0, of_movers = 0;
    for (size_t i = 0; i < d->moves_count; i++) {
        const crd_diff_move *m = &d->moves[i];
        about a = {category_of(d, m->category), &m->from, &m->to, NULL, NULL, true};
        assert_sum(&m->moved, add_up(s, a));
        rows += m->moved.rows;
    }
    for (size_t i = 0; i < d->account_moves_count; i++) {
        const crd_diff_account_move *m = &d->account_moves[i];
        about a = {category_of(d, m->category), &m->from, &m->to, &m->account, NULL, true};
        assert_sum(&m->moved, add_up(s, a));
        of_accounts += m->moved.rows;
    }
    for (size_t i = 0; i < d->movers_count; i++) {
        const crd_diff_mover *m = &d->movers[i];
        about a = {category_of(d, m->category), &m->from, &m->to, &m->account, &m->service, true};
        sums expected = add_up(s, a);
        assert_sum(&m->moved, expected);
        assert_true(size_of(wide_of(m->cost)) == size_of(expected.largest));
        assert_true(i == 0 || wide_of(m[-1].moved.absolute) >= wide_of(m->moved.absolute));
        of_movers += m->moved.rows;
    }
    assert_int_equal(of_accounts, rows);
    assert_int_equal(of_movers, rows);
    return rows;
}

static wide held(const slow *s, size_t category, int side, crd_str value) {
    about a = {.category = category};
    if (side == 0)
        a.from = &value;
    else
        a.to = &value;
    return add_up(s, a).cost;
}

static void compare_values(const slow *s, const crd_diff *d) {
    for (size_t i = 0; i < d->values_count; i++) {
        const crd_diff_value *v = &d->values[i];
        size_t k = category_of(d, v->category);
        assert_true(wide_of(v->before) == held(s, k, 0, v->value));
        assert_true(wide_of(v->after) == held(s, k, 1, v->value));
        assert_true(wide_of(v->left) == add_up(s, (about){k, &v->value, NULL, NULL, NULL, true}).cost);
        assert_true(wide_of(v->came) == add_up(s, (about){k, NULL, &v->value, NULL, NULL, true}).cost);
    }
}

static void compare_categories(const slow *s, const crd_diff *d) {
    uint64_t rows = 0;
    size_t there = 0;
    for (size_t k = 0; k < CATEGORIES; k++) there += s->has[0][k] || s->has[1][k];
    assert_int_equal(d->categories_count, there);
    for (size_t i = 0; i < d->categories_count; i++) {
        size_t k = category_of(d, i);
        assert_int_equal(d->categories[i].before, s->has[0][k]);
        assert_int_equal(d->categories[i].after, s->has[1][k]);
        assert_sum(&d->categories[i].all, add_up(s, (about){.category = k}));
        sums moved = add_up(s, (about){.category = k, .moved = true});
        assert_sum(&d->categories[i].moved, moved);
        rows += moved.rows;
        for (int side = 0; side < SIDES; side++) {
            wide left = 0;
            for (size_t c = 0; c < s->n && s->has[side][k]; c++) {
                const char *value = s->value[side][k][c];
                bool decided = value[0] != '\0' && strcmp(value, "Rest") != 0;
                if (!decided && strcmp(s->charges[c].type, "Credit") != 0) left += wide_of(s->charges[c].cost);
            }
            assert_true(wide_of(d->categories[i].unallocated[side]) == left);
        }
    }
    assert_int_equal(compare_moves(s, d), rows);
    compare_values(s, d);
}

/* A rule is what its value is; without one it is what no rule decided. */
static void compare_rules(const slow *s, const crd_diff *d) {
    for (size_t i = 0; i < d->rules_count; i++) {
        const crd_diff_rule *r = &d->rules[i];
        size_t k = category_of(d, r->category);
        for (int side = 0; side < SIDES; side++) {
            about a = {.category = k};
            if (side == 0)
                a.from = &r->label;
            else
                a.to = &r->label;
            sums expected = s->has[side][k] ? add_up(s, a) : (sums){0};
            if (r->place[side].line == 0 && r->label.len > 0) expected = (sums){0};
            assert_int_equal(r->rows[side], expected.rows);
            assert_true(wide_of(r->cost[side]) == expected.cost);
        }
        assert_true(r->rows[0] != r->rows[1] || wide_of(r->cost[0]) != wide_of(r->cost[1]));
    }
}

/* ---- plans ------------------------------------------------------------------------------------------------------ */

static const crd_credit_result *credit_of(const crd_plan *plan, crd_str name) {
    for (size_t i = 0; i < plan->credits_count; i++)
        if (str_eq(plan->credits[i].credit->name, name)) return &plan->credits[i];
    return NULL;
}

static bool same_money(crd_money a, crd_money b) { return wide_of(a) == wide_of(b); }

static bool same_timeline(const crd_credit_result *a, const crd_credit_result *b) {
    bool same = a->timeline_count == b->timeline_count;
    for (size_t i = 0; same && i < a->timeline_count; i++)
        same = a->timeline[i].status == b->timeline[i].status && a->timeline[i].until == b->timeline[i].until;
    return same;
}

static bool same_credit(const crd_credit_result *a, const crd_credit_result *b) {
    if (a == NULL || b == NULL) return a == b;
    return same_money(a->opening, b->opening) && same_money(a->applied, b->applied) &&
           same_money(a->remaining, b->remaining) && same_money(a->forfeited, b->forfeited) &&
           same_money(a->estimated, b->estimated) && a->status == b->status && a->exhausted_in == b->exhausted_in &&
           same_timeline(a, b);
}

static size_t compare_credits(const slow *s, const crd_diff *d) {
    size_t listed = 0;
    static const char *const names[] = {"c0", "c1", "c2"};
    for (size_t i = 0; i < COUNT(names); i++) {
        const char *name = names[i];
        const crd_credit_result *before = credit_of(s->plans[0], str_of(name)),
                                *after = credit_of(s->plans[1], str_of(name));
        if (same_credit(before, after)) continue;
        assert_true(listed < d->credits_count);
        const crd_diff_credit *c = &d->credits[listed++];
        assert_str(c->name, name);
        assert_true(same_credit(c->before, before) && same_credit(c->after, after));
    }
    assert_int_equal(d->credits_count, listed);
    return listed;
}

static const crd_bill *bill_of(const crd_plan *plan, crd_str account, crd_month month) {
    for (size_t i = 0; i < plan->bills_count; i++)
        if (str_eq(plan->bills[i].account, account) && plan->bills[i].month == month) return &plan->bills[i];
    fail_msg("no bill of %.*s", STR_ARG(account));
    return NULL;
}

static size_t compare_bills(const slow *s, const crd_diff *d) {
    size_t listed = 0;
    assert_int_equal(s->plans[0]->bills_count, s->plans[1]->bills_count);
    for (size_t i = 0; i < s->plans[0]->bills_count; i++) {
        const crd_bill *a = &s->plans[0]->bills[i], *b = bill_of(s->plans[1], a->account, a->month);
        if (same_money(a->credited, b->credited) && same_money(a->net, b->net)) continue;
        assert_true(listed < d->bills_count);
        const crd_diff_bill *found = &d->bills[listed++];
        assert_true(str_eq(found->account, a->account) && found->month == a->month);
        assert_true(same_money(found->charged, a->charged));
        assert_true(same_money(found->credited[0], a->credited) && same_money(found->credited[1], b->credited));
        assert_true(same_money(found->net[0], a->net) && same_money(found->net[1], b->net));
    }
    assert_int_equal(d->bills_count, listed);
    return listed;
}

static wide net_of(const crd_plan *plan, crd_str account) {
    wide net = 0;
    for (size_t i = 0; i < plan->bills_count; i++)
        if (str_eq(plan->bills[i].account, account)) net += wide_of(plan->bills[i].net);
    return net;
}

static void compare_accounts(const slow *s, const crd_diff *d) {
    size_t listed = 0;
    for (size_t i = 0; i < COUNT(account_ids); i++) {
        wide before = net_of(s->plans[0], str_of(account_ids[i])), after = net_of(s->plans[1], str_of(account_ids[i]));
        if (before == after) continue;
        assert_true(listed < d->accounts_count);
        assert_str(d->accounts[listed].account, account_ids[i]);
        assert_true(wide_of(d->accounts[listed].net[0]) == before && wide_of(d->accounts[listed].net[1]) == after);
        listed++;
    }
    assert_int_equal(d->accounts_count, listed);
}

static wide paid(const crd_plan *plan, const crd_diff_payment *p) {
    wide sum = 0;
    for (size_t i = 0; i < plan->history_count; i++) {
        const crd_application *a = &plan->history[i];
        if (str_eq(plan->credits[a->credit].credit->name, p->credit) && a->month == p->month &&
            str_eq(a->account, p->account) && str_eq(a->service, p->service))
            sum += wide_of(a->amount);
    }
    return sum;
}

/* All that is listed is right, and its changes are all the change there is. */
static size_t compare_payments(const slow *s, const crd_diff *d) {
    wide change = wide_of(s->plans[1]->credited) - wide_of(s->plans[0]->credited);
    for (size_t i = 0; i < d->payments_count; i++) {
        const crd_diff_payment *p = &d->payments[i];
        wide before = paid(s->plans[0], p), after = paid(s->plans[1], p);
        assert_true(wide_of(p->before) == before && wide_of(p->after) == after && before != after);
        change -= after - before;
    }
    assert_true(change == 0);
    return d->payments_count;
}

static const crd_guard_result *guard_of(const crd_plan *plan, crd_str subject) {
    for (size_t i = 0; i < plan->guards_count; i++)
        if (str_eq(plan->guards[i].subject, subject)) return &plan->guards[i];
    return NULL;
}

/* The one guard of each policy, by the credits that it is about. */
static size_t compare_guards(const slow *s, const crd_diff *d) {
    size_t listed = 0;
    static const char *const subjects[] = {"", "c0", "c1", "c2"};
    for (size_t i = 0; i < COUNT(subjects); i++) {
        const crd_guard_result *before = guard_of(s->plans[0], str_of(subjects[i])),
                               *after = guard_of(s->plans[1], str_of(subjects[i]));
        if (before == NULL && after == NULL) continue;
        if (before != NULL && after != NULL && before->ok == after->ok) continue;
        assert_true(listed < d->guards_count);
        const crd_diff_guard *g = &d->guards[listed++];
        assert_int_equal(g->before == NULL, before == NULL);
        assert_int_equal(g->after == NULL, after == NULL);
        assert_true(before == NULL || g->before->ok == before->ok);
        assert_true(after == NULL || g->after->ok == after->ok);
    }
    assert_int_equal(d->guards_count, listed);
    return listed;
}

/* ---- one world -------------------------------------------------------------------------------------------------- */

static void compare_all(const slow *s, const crd_diff *d) {
    size_t differences = 0;
    compare_categories(s, d);
    compare_rules(s, d);
    compare_accounts(s, d);
    differences += compare_credits(s, d) + compare_bills(s, d) + compare_payments(s, d) + compare_guards(s, d);
    for (size_t i = 0; i < d->categories_count; i++)
        differences += d->categories[i].before != d->categories[i].after || d->categories[i].moved.rows > 0;
    assert_int_equal(d->equal, differences == 0);
    assert_true(wide_of(d->difference) == 0);
}

static void give_file(const slow *s, crd_comparison *comparison) {
    static writing bill;
    put_bill(&bill, s->charges, s->n);
    feed from = feed_of((crd_str){bill.at, bill.n}, 0);
    assert_int_equal(crd_comparison_read(comparison, "bill.csv", feed_reader(&from)), CRD_OK);
}

static void give_charges(const slow *s, crd_comparison *comparison) {
    for (size_t i = 0; i < s->n; i++) {
        crd_tag tag;
        crd_charge c = given(&s->charges[i], &tag);
        assert_int_equal(crd_comparison_charge(comparison, &c), CRD_OK);
    }
}

static bool one_world(second how) {
    static writing texts[SIDES];
    static slow s;
    crd_config config;
    crd_config_init(&config);
    crd_diagnostics *list;
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    s = (slow){.n = dice(CHARGES + 1)};
    put_policies(texts, how);
    for (size_t i = 0; i < s.n; i++) s.charges[i] = roll_charge();
    for (int side = 0; side < SIDES; side++) {
        s.policies[side] = policy_from(&texts[side], list);
        find_categories(&s, side);
        run_alone(&s, side, list);
    }
    crd_comparison *comparison;
    crd_run_options options;
    crd_run_options_init(&options);
    assert_int_equal(crd_comparison_new(s.policies[0], s.policies[1], &options, list, &comparison), CRD_OK);
    if (dice(2))
        give_file(&s, comparison);
    else
        give_charges(&s, comparison);
    const crd_diff *d;
    for (int again = 0; again < 2; again++) {
        assert_int_equal(crd_comparison_result(comparison, &d), CRD_OK);
        compare_all(&s, d);
    }
    bool equal = d->equal && d->rules_count == 0;
    crd_comparison_free(comparison);
    for (int side = 0; side < SIDES; side++) {
        crd_run_free(s.runs[side]);
        crd_policy_free(s.policies[side]);
    }
    crd_diagnostics_free(list);
    return equal;
}

static void the_slow_way_agrees(void **state) {
    (void)state;
    size_t different = 0;
    for (int i = 0; i < WORLDS; i++) different += !one_world(ANOTHER);
    assert_true(different > WORLDS / 2);
}

static void a_policy_is_like_itself(void **state) {
    (void)state;
    for (int i = 0; i < WORLDS / 10; i++) assert_true(one_world(THE_SAME));
}

static void a_guard_alone_may_differ(void **state) {
    (void)state;
    size_t different = 0;
    for (int i = 0; i < WORLDS / 10; i++) different += !one_world(ANOTHER_GUARD);
    assert_true(different > WORLDS / 300);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_slow_way_agrees), cmocka_unit_test(a_policy_is_like_itself),
                                       cmocka_unit_test(a_guard_alone_may_differ)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
