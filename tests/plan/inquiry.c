/* SPDX-License-Identifier: Apache-2.0
 *
 * What a settlement says of itself, against slow.h on thousands of small worlds: for every charge and every credit what
 * was paid, what was left when the credit's turn came, and the first reason why it did not pay more. */
#include "ledger/inquiry.h"
#include "tests/plan/roll.h"
#include "tests/plan/slow.h"

#define WORLDS 3000

/* ---- the reasons once more, in the order of docs/explain.md ----------------------------------------------------- */

static crd_refusal slow_by_month(const slow *s, const crd_credit *c, const slow_cell *cell) {
    const crd_member *m = slow_member(s, c->owner);
    if (cell->month < date_month(c->starts)) return CRD_REFUSAL_NOT_STARTED;
    if (cell->month > date_month(c->expires)) return CRD_REFUSAL_EXPIRED;
    if (m && m->joined != CRD_NO_DATE && m->joined > month_last(cell->month)) return CRD_REFUSAL_NOT_JOINED;
    return m && m->left != CRD_NO_DATE && m->left < month_first(cell->month) ? CRD_REFUSAL_LEFT : CRD_REFUSAL_NONE;
}

static crd_refusal slow_by_day(const slow *s, const crd_credit *c, const slow_cell *cell) {
    const crd_settlement *o = &s->w->options.settlement;
    crd_date joining = slow_joining(s, c, cell->month);
    bool by_day = o->validity == CRD_VALIDITY_DAY;
    if (by_day && cell->since < c->starts) return CRD_REFUSAL_NOT_STARTED;
    if (by_day && cell->since > c->expires) return CRD_REFUSAL_EXPIRED;
    if (c->has_balance && cell->since <= c->balance_on) return CRD_REFUSAL_BEFORE_BALANCE;
    bool behind = joining != CRD_NO_DATE && o->join == CRD_JOIN_UNTIL_JOIN_DAY && cell->since >= joining;
    return behind ? CRD_REFUSAL_JOINED : CRD_REFUSAL_NONE;
}

static crd_refusal slow_by_cell(const slow *s, const crd_credit *c, const slow_cell *cell) {
    crd_date end = month_last(cell->month);
    bool own = is(c->owner, cell->account);
    if (!c->covers_all && !slow_listed(c->covers, c->covers_count, cell->service)) return CRD_REFUSAL_COVERS;
    if (cell->model && !is(c->program, "activate")) return CRD_REFUSAL_PROGRAM;
    if (!own && slow_joining(s, c, cell->month) != CRD_NO_DATE) return CRD_REFUSAL_JOINING;
    if (!own && !slow_shares(s, c->owner, end)) return CRD_REFUSAL_OWNER_SHARING;
    if (!own && c->share_listed && !slow_listed(c->share_with, c->share_with_count, cell->account))
        return CRD_REFUSAL_NOT_LISTED;
    if (!own && !slow_shares(s, str_of(cell->account), end)) return CRD_REFUSAL_SHARING;
    return slow_restriction_ok(s, c, cell) ? CRD_REFUSAL_NONE : CRD_REFUSAL_RESTRICTED;
}

static crd_refusal slow_by_pause(const slow *s, const crd_credit *c, const slow_cell *cell) {
    bool by_month = s->w->options.settlement.pause == CRD_PAUSE_MONTH_END;
    return slow_paused(c, by_month ? month_last(cell->month) : cell->since) ? CRD_REFUSAL_PAUSED : CRD_REFUSAL_NONE;
}

static crd_refusal slow_by_clause(const slow *s, const crd_credit *c, const slow_cell *cell) {
    crd_refusal why = slow_by_month(s, c, cell);
    if (why == CRD_REFUSAL_NONE) why = slow_by_day(s, c, cell);
    if (why == CRD_REFUSAL_NONE) why = slow_by_cell(s, c, cell);
    return why != CRD_REFUSAL_NONE ? why : slow_by_pause(s, c, cell);
}

static inquiry_answer slow_ask(const slow *s, size_t credit, size_t cell) {
    inquiry_answer answer = {.before = s->cells[cell].cost};
    for (size_t i = 0; i < s->applied_n; i++) {
        const slow_application *a = &s->applied[i];
        if (a->cell != cell) continue;
        if (a->credit == credit) answer.paid += a->amount;
        if (slow_credit_before(&s->w->credits[a->credit], &s->w->credits[credit])) answer.before -= a->amount;
    }
    answer.why = slow_by_clause(s, &s->w->credits[credit], &s->cells[cell]);
    if (answer.why != CRD_REFUSAL_NONE) return answer;
    if (answer.before <= 0) answer.why = CRD_REFUSAL_NOTHING_LEFT;
    if (answer.before > 0 && answer.paid < answer.before) answer.why = CRD_REFUSAL_USED_UP;
    return answer;
}

/* ---- comparing -------------------------------------------------------------------------------------------------- */

static size_t slow_cell_of(const slow *s, const charge *c) {
    for (size_t i = 0; i < s->cells_n; i++) {
        const slow_cell *cell = &s->cells[i];
        bool here = cell->month == billed_in(c) && cell->since == slow_since(s, day(c->day)) &&
                    same(cell->account, c->account) && cell->model == slow_model(c) && same(cell->sku, c->sku) &&
                    same(cell->service, slow_model(c) ? "AmazonBedrock" : c->service);
        for (int k = 0; k < WORLD_CATEGORIES; k++)
            here = here && same(cell->values[k], slow_named(s, k) ? c->values[k] : "");
        if (here) return i;
    }
    fail_msg("no cell");
    return 0;
}

static size_t seen[CRD_REFUSALS];

static void compare_charge(const slow *s, inquiry *q, uint32_t part) {
    const charge *c = &s->rows[part];
    uint32_t cell = inquiry_cell(q, part);
    if (!slow_eligible(c)) {
        assert_int_equal(cell, NO_RANK);
        return;
    }
    size_t slow_number = slow_cell_of(s, c);
    assert_true(inquiry_payable(q, cell) == s->cells[slow_number].cost);
    for (size_t i = 0; i < s->w->options.credits_n; i++) {
        inquiry_answer found = inquiry_ask(q, i, cell), expected = slow_ask(s, i, slow_number);
        assert_int_equal(found.why, expected.why);
        assert_true(found.paid == expected.paid && found.before == expected.before);
        seen[found.why]++;
    }
}

static bool of_row(const slow *s, const crd_application *h, const charge *c) {
    const ledger_options *o = &s->w->options;
    return h->month == billed_in(c) && is(h->account, c->account) &&
           is(h->service, slow_model(c) ? "AmazonBedrock" : c->service) && (!o->history_sku || is(h->sku, c->sku)) &&
           (!o->history_day || h->day == day(c->day)) && (!o->history_region || is(h->region, c->region));
}

/* What was paid of every charge adds up to the plan's history, row by row. */
static void compare_payments(const slow *s, const inquiry *q) {
    dec all = 0;
    for (size_t i = 0; i < s->w->plan.history_count; i++) {
        const crd_application *h = &s->w->plan.history[i];
        dec sum = 0;
        for (uint32_t part = 0; part < s->rows_n; part++)
            if (slow_eligible(&s->rows[part]) && of_row(s, h, &s->rows[part])) sum += inquiry_paid(q, h->credit, part);
        assert_true(sum == dec_of(h->amount));
    }
    for (uint32_t part = 0; part < s->rows_n; part++)
        for (size_t i = 0; i < s->w->options.credits_n; i++) {
            dec paid = inquiry_paid(q, i, part);
            assert_true(paid >= 0 && (paid == 0 || s->costs[part] > 0));
            all += paid;
        }
    assert_true(all == dec_of(s->w->plan.credited));
}

static void roll_charges(world *w, slow *s, uint32_t *part) {
    size_t n = 1 + dice(24);
    bool by_account = once_in(2);
    for (*part = 0; *part < n; ++*part) {
        charge c = roll_charge(by_account);
        dec cost = once_in(5) ? -usd(c.cost) : usd(c.cost);
        s->rows[s->rows_n] = c;
        s->costs[s->rows_n++] = cost;
        assert_true(world_add(w, &c, cost));
    }
}

static void one_world(slow *s, uint64_t number) {
    world w;
    uint32_t part;
    inquiry q;
    arena a;
    seed = number * 0x9e3779b97f4a7c15u | 1;
    plain = once_in(2);
    world_init(&w);
    *s = (slow){.w = &w};
    w.options.parts = &part;
    w.options.history_sku = once_in(2);
    w.options.history_region = once_in(2);
    w.options.history_day = once_in(2);
    roll_settlement(&w);
    roll_organization(&w);
    roll_credits(&w);
    roll_charges(&w, s, &part);
    settled_on(&w, any_day());
    slow_settle(s);
    arena_init(&a, &w.m);
    assert_true(inquiry_open(&q, w.ledger, &a));
    for (uint32_t i = 0; i < s->rows_n; i++) compare_charge(s, &q, i);
    compare_payments(s, &q);
    arena_free(&a);
    world_free(&w);
}

static void a_settlement_gives_its_reasons(void **state) {
    (void)state;
    static slow s;
    for (uint64_t i = 1; i <= WORLDS; i++) one_world(&s, i);
    for (int i = 0; i < CRD_REFUSALS; i++) assert_true(seen[i] > WORLDS / 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_settlement_gives_its_reasons)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
