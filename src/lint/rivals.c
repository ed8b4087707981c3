/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings about two credits that may pay the same charge. AWS applies one after the other; the one whose turn comes
 * later gets the finding. */
#include "lint/credits.h"

#include "ledger/organization.h"
#include "ledger/schedule.h"
#include "lint/limits.h"

typedef struct rivals {
    lint *l;
    reach *r;
    const crd_credit *a, *b; /* a goes first */
    crd_month month;         /* in which both may pay */
    reach_value values[2];   /* that a charge of both needs */
    size_t values_n;
    crd_str *services; /* that both cover, as rules see them; NULL: any */
    size_t services_n;
    reach_charge charge;
    crd_month refused; /* the last month in which there is no such charge; 0: none yet */
    reach_value refused_values[2];
    size_t refused_n;
    bool undecided;
} rivals;

/* ---- what a charge of both would have to be ---- */

static bool add_value(rivals *p, const crd_restriction *r) {
    if (r == NULL) return true;
    for (size_t i = 0; i < p->values_n; i++)
        if (p->values[i].category == (uint32_t)r->category) return str_eq(p->values[i].value, r->value);
    p->values[p->values_n++] = (reach_value){(uint32_t)r->category, r->value};
    return true;
}

/* Both active, and no restriction excludes the other. */
static bool meet_in(rivals *p, crd_month month) {
    if (!terms_active(p->l, p->a, month) || !terms_active(p->l, p->b, month)) return false;
    p->month = month;
    p->values_n = 0;
    return add_value(p, terms_restriction(p->a, month)) && add_value(p, terms_restriction(p->b, month));
}

/* False: no service is covered by both. */
static bool common_services(rivals *p) {
    size_t a_n, b_n, n = 0;
    const crd_str *a = credits_services(p->a, &a_n), *b = credits_services(p->b, &b_n);
    p->services = NULL;
    if (!p->a->covers_all && !p->b->covers_all) {
        for (size_t i = 0; i < p->a->covers_count; i++) n += terms_covers(p->b, p->a->covers[i]);
        if (n == 0) return false;
    }
    if (a == NULL && b == NULL) return true;
    p->services = ARENA_ARRAY(p->l->a, a_n + b_n, crd_str);
    p->services_n = 0;
    if (p->services == NULL) return false;
    for (size_t i = 0; i < a_n; i++)
        if (b == NULL || terms_covers(p->b, a[i])) p->services[p->services_n++] = a[i];
    for (size_t i = 0; a == NULL && i < b_n; i++) p->services[p->services_n++] = b[i];
    return p->services_n > 0;
}

/* A charge that hooks decide about shows nothing. */
static reach_answer answer_for(rivals *p, crd_str account) {
    reach_question q = {
        .values = p->values,
        .values_n = p->values_n,
        .account = account,
        .services = p->services,
        .services_n = p->services_n,
        .month = p->month,
    };
    reach_answer found = reach_ask(p->r, &q, &p->charge);
    p->undecided |= found == REACH_UNDECIDED;
    return found == REACH_POSSIBLE && p->charge.hooked ? REACH_NEVER : found;
}

static bool same_values(const rivals *p) {
    if (p->values_n != p->refused_n) return false;
    for (size_t i = 0; i < p->values_n; i++)
        if (p->values[i].category != p->refused_values[i].category ||
            !str_eq(p->values[i].value, p->refused_values[i].value))
            return false;
    return true;
}

/* Whether the question was answered for an earlier month: only categories that take effect make months differ. */
static bool refused_before(const rivals *p) {
    if (p->refused == 0 || !same_values(p)) return false;
    for (size_t i = 0; i < p->l->m->categories_n; i++) {
        crd_month effective = p->l->m->categories[i].effective;
        if (effective > p->refused && effective <= p->month) return false;
    }
    return true;
}

static bool any_charge(rivals *p) {
    if (refused_before(p)) return false;
    reach_answer found = answer_for(p, STR_NONE);
    if (found != REACH_NEVER) return found == REACH_POSSIBLE;
    p->refused = p->month;
    p->refused_n = p->values_n;
    for (size_t i = 0; i < p->values_n; i++) p->refused_values[i] = p->values[i];
    return false;
}

static bool both_receive(const rivals *p, crd_str account) {
    return terms_receives(p->l, p->a, account, p->month) && terms_receives(p->l, p->b, account, p->month);
}

static bool witness_received(const rivals *p) {
    for (size_t i = 0; i < p->charge.fields_n; i++)
        if (str_eq(p->charge.fields[i].name, STR("account"))) return both_receive(p, p->charge.fields[i].value);
    return false;
}

static bool ask_account(rivals *p, crd_str account) {
    return both_receive(p, account) && answer_for(p, account) == REACH_POSSIBLE;
}

/* Any account at first; where that is one that may not receive both, the accounts that the policy knows. */
static bool charge_exists(rivals *p) {
    if (!any_charge(p)) return false;
    if (witness_received(p)) return true;
    if (ask_account(p, p->a->owner) || ask_account(p, p->b->owner)) return true;
    for (size_t i = 0; i < p->a->share_with_count; i++)
        if (ask_account(p, p->a->share_with[i])) return true;
    for (size_t i = 0; i < p->b->share_with_count; i++)
        if (ask_account(p, p->b->share_with[i])) return true;
    for (size_t i = 0; i < p->l->m->accounts_n; i++)
        if (ask_account(p, p->l->m->accounts[i].id)) return true;
    return false;
}

static bool compete(rivals *p) {
    if (p->a->expires < p->b->starts || p->b->expires < p->a->starts || !common_services(p)) return false;
    terms_months months = terms_edges(p->l, p->a, p->b);
    for (size_t i = 0; i < months.n; i++)
        if (meet_in(p, months.at[i]) && charge_exists(p)) return true;
    return false;
}

/* ---- the finding ---- */

static void tell_why(const rivals *p, diag *g) {
    schedule_reason why;
    crd_diagnostics *d = p->l->d;
    schedule_turn(p->a, p->b, &why);
    crd_str name = p->a->name;
    switch (why) {
    case TURN_DISCOUNTS: diag_note(d, g, "`%.*s` goes first: it is applied before discounts", STR_ARG(name)); break;
    case TURN_EXPIRY:
        diag_note(d, g, "`%.*s` goes first: it expires on %s, this one on %s", STR_ARG(name),
                  terms_day(p->a->expires).at, terms_day(p->b->expires).at);
        break;
    case TURN_SERVICES: diag_note(d, g, "`%.*s` goes first: it covers fewer services", STR_ARG(name)); break;
    case TURN_AGE:
        diag_note(d, g, "`%.*s` goes first: it starts on %s, this one on %s", STR_ARG(name), terms_day(p->a->starts).at,
                  terms_day(p->b->starts).at);
        break;
    case TURN_NAME:
        diag_note(d, g, "AWS does not say which of two such credits goes first; here `%.*s` does, by its name",
                  STR_ARG(name));
        break;
    }
}

static bool has_values(const rivals *p, const lint_row *row) {
    for (size_t i = 0; i < p->values_n; i++)
        if (!str_eq(row->category_values[p->values[i].category], p->values[i].value)) return false;
    return true;
}

static void tell_witness(const rivals *p, diag *g) {
    terms_sum sum = {0};
    for (size_t i = 0; p->l->charges != NULL && i < p->l->charges->n; i++) {
        const lint_row *row = &p->l->charges->at[i];
        if (terms_takes(p->l, p->a, row) && terms_takes(p->l, p->b, row) && has_values(p, row)) terms_add(&sum, row);
    }
    if (sum.first == NULL || sum.overflow) {
        credits_witness(p->l, g, &p->charge);
        return;
    }
    diag_note(p->l->d, g, "both may pay %llu row%s of the charges, %s %.*s", (unsigned long long)sum.rows,
              sum.rows == 1 ? "" : "s", terms_money(sum.cost).at, STR_ARG(p->l->charges->currency));
    lint_witness_row(p->l, g, sum.first, sum.rows, sum.cost);
}

static diag *report(const rivals *p, size_t credit, size_t first) {
    lint *l = p->l;
    diag *g = diag_add(l->d, DIAG_COMPETING, terms_name(l, credit), "`%.*s` competes with `%.*s` for the same charges",
                       STR_ARG(p->b->name), STR_ARG(p->a->name));
    diag_also(l->d, g, terms_name(l, first), "this one is applied before it");
    tell_why(p, g);
    tell_witness(p, g);
    diag_help(l->d, g, "restrict them to different values, or let them cover different services");
    return g;
}

/* The one finding of a credit names some of those that go before it. */
static void rivals_of(lint *l, reach *r, size_t credit) {
    diag *g = NULL;
    size_t found = 0;
    bool undecided = false;
    schedule_reason why;
    for (size_t i = 0; i < l->m->credits_n && found < LIMIT_LINT_NAMED; i++) {
        rivals p = {.l = l, .r = r, .a = &l->m->credits[i], .b = &l->m->credits[credit]};
        if (i == credit || terms_used_up(p.a) || schedule_turn(p.a, p.b, &why) > 0) continue;
        bool meet = compete(&p);
        undecided |= !meet && p.undecided;
        if (!meet) continue;
        if (found++ == 0)
            g = report(&p, credit, i);
        else
            tell_why(&p, g);
    }
    if (found == 0 && undecided)
        diag_add(l->d, DIAG_LINT_UNDECIDED, terms_name(l, credit), "not decided: whether `%.*s` competes with others",
                 STR_ARG(l->m->credits[credit].name));
}

void lint_rivals(lint *l, reach *r) {
    for (size_t i = 0; i < l->m->credits_n; i++)
        if (!terms_used_up(&l->m->credits[i])) rivals_of(l, r, i);
}
