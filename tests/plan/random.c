/* SPDX-License-Identifier: Apache-2.0
 *
 * The ledger against slow.h on thousands of small worlds. */
#include "tests/plan/roll.h"
#include "tests/plan/slow.h"

#define WORLDS 6000

static void roll_charges(world *w, slow *s) {
    size_t n = 1 + dice(24);
    bool by_account = once_in(2);
    for (size_t i = 0; i < n; i++) {
        charge c = roll_charge(by_account);
        dec cost = usd(c.cost);
        if (once_in(5)) cost = -cost;
        s->rows[s->rows_n] = c;
        s->costs[s->rows_n++] = cost;
        assert_true(world_add(w, &c, cost));
    }
}

/* ---- comparing -------------------------------------------------------------------------------------------------- */

#define assert_dec(actual, expected) assert_true((actual) == (expected))

static dec slow_applied(const slow *s, size_t credit, crd_month until) {
    dec sum = 0;
    for (size_t i = 0; i < s->applied_n; i++)
        if (s->applied[i].credit == credit && s->cells[s->applied[i].cell].month <= until) sum += s->applied[i].amount;
    return sum;
}

static crd_credit_status slow_status(const slow *s, size_t credit, crd_date on) {
    const crd_credit *c = &s->w->credits[credit];
    if (on < c->starts) return CRD_CREDIT_PENDING;
    if (on > c->expires && s->balance[credit] > 0) return CRD_CREDIT_EXPIRED;
    if (s->balance[credit] == 0) return CRD_CREDIT_EXHAUSTED;
    return slow_paused(c, on) ? CRD_CREDIT_PAUSED : CRD_CREDIT_ACTIVE;
}

static void compare_credit(const slow *s, size_t i, crd_date last) {
    const crd_credit_result *r = &s->w->plan.credits[i];
    bool expired = r->credit->expires < last;
    assert_dec(dec_of(r->opening), s->opening[i]);
    assert_dec(dec_of(r->applied), s->opening[i] - s->balance[i]);
    assert_dec(dec_of(r->remaining), expired ? 0 : s->balance[i]);
    assert_dec(dec_of(r->forfeited), expired ? s->balance[i] : 0);
    assert_dec(dec_of(r->payable), s->payable[i]);
    assert_dec(dec_of(r->estimated), s->opening[i] - slow_applied(s, i, date_month(s->w->plan.as_of)));
    assert_dec(dec_of(r->demand), slow_demand(s, i));
    assert_int_equal(r->demand_month, slow_demand_month(s));
    assert_int_equal(r->exhausted_in, s->exhausted[i]);
    if (!(r->credit->has_balance && s->opening[i] == 0 && r->credit->balance_on > last))
        assert_int_equal(r->status, slow_status(s, i, last));
    for (crd_month in = s->from - 1; in <= s->to + 1; in++) {
        ledger_month m = ledger_credit_month(s->w->ledger, i, in);
        bool over = r->credit->expires < month_last(in);
        dec left = s->opening[i] - slow_applied(s, i, in);
        assert_dec(m.applied, slow_applied(s, i, in) - slow_applied(s, i, in - 1));
        assert_dec(m.remaining, over ? 0 : left);
        assert_dec(m.forfeited, over ? left : 0);
    }
}

static void compare_timeline(const slow *s, size_t credit) {
    const crd_credit_result *r = &s->w->plan.credits[credit];
    for (crd_date on = day("2025-12-01"); on < day("2027-03-01"); on++) {
        size_t entry = 0;
        while (entry + 1 < r->timeline_count && r->timeline[entry].until <= on) entry++;
        assert_int_equal(r->timeline[entry].status, ledger_credit_state(s->w->ledger, credit, on));
    }
    for (size_t i = 1; i < r->timeline_count; i++) {
        assert_int_equal(r->timeline[i].from, r->timeline[i - 1].until);
        assert_int_not_equal(r->timeline[i].status, r->timeline[i - 1].status);
    }
}

static void compare_bills(const slow *s) {
    dec charged = 0;
    for (size_t i = 0; i < s->w->plan.bills_count; i++) {
        const crd_bill *b = &s->w->plan.bills[i];
        dec sum = 0, paid = 0;
        for (size_t r = 0; r < s->rows_n; r++)
            if (is(b->account, s->rows[r].account) && billed_in(&s->rows[r]) == b->month &&
                !same(s->rows[r].type, "Credit"))
                sum += s->costs[r];
        for (size_t a = 0; a < s->applied_n; a++) {
            const slow_cell *c = &s->cells[s->applied[a].cell];
            if (is(b->account, c->account) && c->month == b->month) paid += s->applied[a].amount;
        }
        assert_dec(dec_of(b->charged), sum);
        assert_dec(dec_of(b->credited), paid);
        assert_dec(dec_of(b->net), sum - paid);
        charged += sum;
        if (i == 0) continue;
        int order = str_cmp(b[-1].account, b->account);
        assert_true(order < 0 || (order == 0 && b[-1].month < b->month));
    }
    dec all = 0;
    for (size_t r = 0; r < s->rows_n; r++) all += same(s->rows[r].type, "Credit") ? 0 : s->costs[r];
    assert_dec(charged, all); /* so no bill is missing */
    assert_dec(dec_of(s->w->plan.charged), all);
    assert_dec(dec_of(s->w->plan.difference), 0);
}

static bool same_grain(const crd_application *a, const crd_application *b) {
    return a->credit == b->credit && a->month == b->month && str_eq(a->account, b->account) &&
           str_eq(a->service, b->service) && str_eq(a->sku, b->sku);
}

static int compare_applications(const crd_application *a, const crd_application *b) {
    int order = slow_number((dec)a->credit, (dec)b->credit);
    if (!order) order = slow_number(a->month, b->month);
    if (!order) order = str_cmp(a->account, b->account);
    if (!order) order = str_cmp(a->service, b->service);
    if (!order) order = str_cmp(a->sku, b->sku);
    if (!order) order = str_cmp(a->region, b->region);
    return order ? order : slow_number(a->day, b->day);
}

/* What one credit paid one account's service (and SKU, when asked for) in one month, in however many rows it says so.
 */
static void compare_history(const slow *s) {
    const crd_plan *plan = &s->w->plan;
    dec all = 0, listed = 0;
    for (size_t i = 0; i < plan->history_count; i++) {
        const crd_application *h = &plan->history[i];
        dec expected = 0, found = 0;
        for (size_t a = 0; a < s->applied_n; a++) {
            const slow_cell *c = &s->cells[s->applied[a].cell];
            if (s->applied[a].credit == h->credit && c->month == h->month && is(h->account, c->account) &&
                is(h->service, c->service) && (!s->w->options.history_sku || is(h->sku, c->sku)))
                expected += s->applied[a].amount;
        }
        for (size_t k = 0; k < plan->history_count; k++)
            if (same_grain(h, &plan->history[k])) found += dec_of(plan->history[k].amount);
        assert_dec(found, expected);
        assert_true(dec_of(h->amount) > 0);
        assert_true(i == 0 || compare_applications(h - 1, h) < 0);
        listed += dec_of(h->amount);
    }
    for (size_t a = 0; a < s->applied_n; a++) all += s->applied[a].amount;
    assert_dec(listed, all);
    assert_dec(dec_of(plan->credited), all);
}

static void compare_leftovers(const slow *s) {
    size_t found = 0;
    for (size_t i = 0; i < s->cells_n; i++) {
        const slow_cell *c = &s->cells[i];
        if (c->cost >= 0) continue;
        size_t k = 0;
        while (k < s->w->plan.leftovers_count) {
            const crd_leftover *l = &s->w->plan.leftovers[k++];
            bool it = l->month == c->month && is(l->account, c->account) && is(l->service, c->service) &&
                      same(l->sku.ptr, c->sku) && dec_of(l->amount) == c->cost;
            if (it) break;
            assert_true(k < s->w->plan.leftovers_count);
        }
        found++;
    }
    assert_int_equal(s->w->plan.leftovers_count, found);
}

static crd_str tie_text(const slow_cell *c, char *out) {
    size_t n = (size_t)sprintf(out, "%s %s%s%s", c->account, c->service, c->sku[0] ? " " : "", c->sku);
    return (crd_str){out, n};
}

static void compare_ties(const slow *s) {
    assert_int_equal(s->w->plan.ties_count, s->ties_n);
    for (size_t i = 0; i < s->ties_n; i++) {
        char first[64], second[64];
        crd_str a = tie_text(&s->cells[s->ties[i].first], first), b = tie_text(&s->cells[s->ties[i].second], second);
        size_t k = 0;
        while (k < s->ties_n) {
            const crd_tie *t = &s->w->plan.ties[k++];
            bool it = t->credit == s->ties[i].credit && t->month == s->cells[s->ties[i].first].month &&
                      str_eq(t->first, a) && str_eq(t->second, b);
            if (it) break;
            assert_true(k < s->ties_n);
        }
    }
}

static void compare(const slow *s) {
    crd_date last = month_last(s->to) > s->w->plan.as_of ? month_last(s->to) : s->w->plan.as_of;
    for (size_t i = 0; i < s->w->options.credits_n; i++) {
        compare_credit(s, i, last);
        compare_timeline(s, i);
    }
    compare_bills(s);
    compare_history(s);
    compare_leftovers(s);
    compare_ties(s);
}

static void one_world(slow *s, uint64_t number) {
    world w;
    seed = number * 0x9e3779b97f4a7c15u | 1;
    plain = once_in(2);
    world_init(&w);
    *s = (slow){.w = &w};
    w.options.history_sku = once_in(3);
    w.options.history_region = once_in(3);
    w.options.history_day = once_in(3);
    roll_settlement(&w);
    roll_organization(&w);
    roll_credits(&w);
    roll_charges(&w, s);
    settled_on(&w, any_day());
    slow_settle(s);
    compare(s);
    for (size_t i = 0; i < w.plan.credits_count; i++) s->demands += crd_money_sign(w.plan.credits[i].demand) > 0;
    world_free(&w);
}

static void the_ledger_settles_as_the_slow_settlement_does(void **state) {
    (void)state;
    static slow s;
    size_t draws = 0, ties = 0, leftovers = 0, exhausted = 0, demands = 0;
    for (uint64_t i = 1; i <= WORLDS; i++) {
        one_world(&s, i);
        draws += s.applied_n;
        ties += s.ties_n;
        for (size_t k = 0; k < s.cells_n; k++) leftovers += s.cells[k].cost < 0;
        for (size_t k = 0; k < WORLD_CREDITS; k++) exhausted += s.exhausted[k] != 0;
        demands += s.demands;
    }
    /* The worlds must hold what they are here for. */
    assert_true(draws > WORLDS && ties > WORLDS / 30 && leftovers > WORLDS / 20 && exhausted > WORLDS / 10);
    assert_true(demands > WORLDS / 2);
}

/* ---- conservation ----------------------------------------------------------------------------------------------- */

/* An amount of any number of digits, one in four negative. */
static dec long_amount(void) {
    dec amount = (dec)dice(1u << 30) << 33 | (dec)dice(1u << 30);
    amount >>= dice(60);
    return once_in(4) ? -amount : amount;
}

static void roll_long_charges(world *w) {
    for (int i = 0; i < 1500; i++) {
        charge c = roll_charge(false);
        assert_true(world_add(w, &c, long_amount()));
    }
}

static void check_conservation(const world *w) {
    dec history[WORLD_CREDITS] = {0}, credited_all = 0;
    for (size_t i = 0; i < w->plan.history_count; i++)
        history[w->plan.history[i].credit] += dec_of(w->plan.history[i].amount);
    for (size_t i = 0; i < w->plan.credits_count; i++) {
        const crd_credit_result *r = &w->plan.credits[i];
        assert_dec(dec_of(r->applied) + dec_of(r->remaining) + dec_of(r->forfeited), dec_of(r->opening));
        assert_dec(history[i], dec_of(r->applied));
        credited_all += history[i];
    }
    for (size_t i = 0; i < w->plan.bills_count; i++) {
        const crd_bill *b = &w->plan.bills[i];
        dec paid = 0;
        for (size_t k = 0; k < w->plan.history_count; k++)
            if (w->plan.history[k].month == b->month && str_eq(w->plan.history[k].account, b->account))
                paid += dec_of(w->plan.history[k].amount);
        assert_dec(dec_of(b->credited), paid);
        assert_dec(dec_of(b->credited) + dec_of(b->net), dec_of(b->charged));
    }
    assert_dec(dec_of(w->plan.credited), credited_all);
    assert_dec(dec_of(w->plan.credited) + dec_of(w->plan.net), dec_of(w->plan.charged));
}

static void nothing_comes_from_nowhere_and_nothing_is_lost(void **state) {
    (void)state;
    for (seed = 1; seed < 20;) {
        world w;
        uint64_t next = seed + 1;
        seed = seed * 0x9e3779b97f4a7c15u | 1;
        world_init(&w);
        w.options.history_sku = w.options.history_region = w.options.history_day = true;
        roll_settlement(&w);
        roll_organization(&w);
        roll_credits(&w);
        roll_long_charges(&w);
        settled_on(&w, "2026-12-31");
        check_conservation(&w);
        world_free(&w);
        seed = next;
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_ledger_settles_as_the_slow_settlement_does),
        cmocka_unit_test(nothing_comes_from_nowhere_and_nothing_is_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
