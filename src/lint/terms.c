/* SPDX-License-Identifier: Apache-2.0
 *
 * Answers from the clauses of one credit. */
#include "lint/terms.h"

#include "base/order.h"
#include "ledger/organization.h"
#include "ledger/schedule.h"

/* ---- clauses in the tree ---- */

const node *terms_clause(const lint *l, size_t credit, node_kind kind, size_t i) {
    for (const node *n = l->m->credit_trees[credit]->first; n; n = n->next)
        if (n->kind == kind && i-- == 0) return n;
    return NULL;
}

crd_date terms_date(const lint *l, const node *clause, node_kind kind) {
    const node *part = node_child(clause, kind);
    if (part == NULL || part->first == NULL || part->first->kind == NODE_CALL) return CRD_NO_DATE;
    const fact *f = &l->m->facts[part->first->id];
    return f->values_n == 1 && f->type == VALUE_DATE ? f->values[0]->day : CRD_NO_DATE;
}

span terms_name(const lint *l, size_t credit) { return l->m->credit_trees[credit]->first->at; }

span terms_restriction_at(const lint *l, size_t credit, size_t i) {
    const node *n = terms_clause(l, credit, NODE_C_RESTRICT, i);
    return n != NULL ? n->at : terms_name(l, credit);
}

/* ---- months ---- */

static void add_month(terms_months *months, crd_date day) {
    if (day == CRD_NO_DATE) return;
    crd_month month = date_month(day);
    if (month_valid(month)) months->at[months->n++] = month;
    if (month_valid(month + 1)) months->at[months->n++] = month + 1;
}

static size_t edges_room(const lint *l, const crd_credit *k) {
    return k == NULL ? 0 : 2 * (5 + k->restrictions_count + 2 * k->pauses_count + l->m->organization.sharing_count);
}

static void add_edges(const lint *l, const crd_credit *k, terms_months *months) {
    add_month(months, k->starts);
    add_month(months, k->expires);
    add_month(months, k->balance_on);
    for (size_t i = 0; i < k->restrictions_count; i++) add_month(months, k->restrictions[i].from);
    for (size_t i = 0; i < k->pauses_count; i++) {
        add_month(months, k->pauses[i].from);
        add_month(months, k->pauses[i].until);
    }
    for (size_t i = 0; i < l->m->organization.sharing_count; i++) add_month(months, l->m->organization.sharing[i].from);
    const crd_member *member = organization_member(&l->m->organization, k->owner);
    if (member == NULL) return;
    add_month(months, member->joined);
    add_month(months, member->left);
}

static int by_month(const void *a, const void *b) {
    const crd_month *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

terms_months terms_edges(const lint *l, const crd_credit *a, const crd_credit *b) {
    terms_months months = {ARENA_ARRAY(l->a, edges_room(l, a) + edges_room(l, b), crd_month), 0};
    if (months.at == NULL) return months;
    add_edges(l, a, &months);
    if (b != NULL) add_edges(l, b, &months);
    order_sort(months.at, months.n, sizeof *months.at, by_month);
    size_t kept = 0;
    for (size_t i = 0; i < months.n; i++)
        if (kept == 0 || months.at[kept - 1] != months.at[i]) months.at[kept++] = months.at[i];
    months.n = kept;
    return months;
}

static bool member_in(const lint *l, const crd_credit *k, crd_month month) {
    const crd_member *member = organization_member(&l->m->organization, k->owner);
    if (member == NULL) return true;
    if (member->joined != CRD_NO_DATE && date_month(member->joined) > month) return false;
    return member->left == CRD_NO_DATE || member->left >= month_first(month);
}

/* The first day from `day` on that is not paused; past `last` when there is none before. */
static crd_date first_active(const crd_credit *k, crd_date day, crd_date last) {
    for (size_t i = 0; i < k->pauses_count && day <= last; i++) {
        const crd_pause *p = &k->pauses[i]; /* by their first days */
        if (p->from > day) break;
        if (p->until == CRD_NO_DATE) return last + 1;
        if (p->until > day) day = p->until;
    }
    return day;
}

bool terms_active(const lint *l, const crd_credit *k, crd_month month) {
    if (month < date_month(k->starts) || month > date_month(k->expires) || !member_in(l, k, month)) return false;
    crd_date first = month_first(month), last = month_last(month);
    if (k->has_balance && k->balance_on >= first) first = k->balance_on + 1;
    if (l->m->settlement.validity == CRD_VALIDITY_DAY && k->starts > first) first = k->starts;
    if (l->m->settlement.validity == CRD_VALIDITY_DAY && k->expires < last) last = k->expires;
    if (l->m->settlement.pause == CRD_PAUSE_MONTH_END)
        return first <= last && !schedule_paused(k->pauses, k->pauses_count, month_last(month));
    return first_active(k, first, last) <= last;
}

const crd_restriction *terms_restriction(const crd_credit *k, crd_month month) {
    return schedule_restriction(k, month_last(month));
}

/* ---- accounts and services ---- */

/* In the month in which its owner joins, after the 1st, a credit pays the owner's own charges alone. */
static bool owner_only(const lint *l, const crd_credit *k, crd_month month) {
    const crd_member *member = organization_member(&l->m->organization, k->owner);
    return member != NULL && member->joined != CRD_NO_DATE && date_month(member->joined) == month &&
           member->joined > month_first(month);
}

bool terms_receives(const lint *l, const crd_credit *k, crd_str account, crd_month month) {
    if (str_eq(account, k->owner)) return true;
    if (owner_only(l, k, month)) return false;
    if (k->share_listed && !str_among(account, k->share_with, k->share_with_count)) return false;
    crd_date day = month_last(month);
    return organization_shares(&l->m->organization, k->owner, day) &&
           organization_shares(&l->m->organization, account, day);
}

bool terms_shared(const lint *l, const crd_credit *k, crd_month month) {
    if (k->share_listed || owner_only(l, k, month) ||
        !organization_shares(&l->m->organization, k->owner, month_last(month)))
        return false;
    if (organization_shares(&l->m->organization, STR_NONE, month_last(month))) return true;
    for (size_t i = 0; i < l->m->accounts_n; i++)
        if (!str_eq(l->m->accounts[i].id, k->owner) && terms_receives(l, k, l->m->accounts[i].id, month)) return true;
    return false;
}

bool terms_covers(const crd_credit *k, crd_str service) {
    return k->covers_all || str_among(service, k->covers, k->covers_count);
}

/* ---- charges ---- */

static crd_str row_value(const lint *l, const lint_row *row, field_id field) {
    return row->values[lint_key(l->charges, (field_ref){.id = field})];
}

crd_str terms_row_account(const lint *l, const lint_row *row) { return row_value(l, row, FIELD_ACCOUNT); }

crd_str terms_row_service(const lint *l, const lint_row *row) {
    return row->bedrock ? STR("AmazonBedrock") : row_value(l, row, FIELD_CREDIT_SERVICE);
}

crd_month terms_judged(const crd_credit *k, const lint_row *row) {
    crd_month first = date_month(k->starts), last = date_month(k->expires);
    return row->month < first ? first : row->month > last ? last : row->month;
}

bool terms_takes(const lint *l, const crd_credit *k, const lint_row *row) {
    if (!row->payable || (row->bedrock && !str_eq(k->program, STR("activate")))) return false;
    return terms_covers(k, terms_row_service(l, row)) &&
           terms_receives(l, k, terms_row_account(l, row), terms_judged(k, row));
}

dec terms_balance(const crd_credit *k) { return dec_of(k->has_balance ? k->balance : k->amount); }

bool terms_used_up(const crd_credit *k) { return terms_balance(k) == 0; }

void terms_add(terms_sum *sum, const lint_row *row) {
    if (sum->first == NULL) sum->first = row;
    sum->rows += row->rows;
    sum->overflow |= !dec_add(sum->cost, row->cost, &sum->cost);
}

/* ---- for messages ---- */

terms_text terms_money(dec amount) {
    terms_text out;
    crd_money_people(dec_money(amount), DEC_SCALE, out.at);
    return out;
}

terms_text terms_money_rounded(dec amount) {
    terms_text out;
    crd_money_people(dec_money(amount), 2, out.at);
    return out;
}

terms_text terms_day(crd_date day) {
    terms_text out;
    crd_date_text(day, out.at);
    return out;
}

terms_text terms_month(crd_month month) {
    terms_text out;
    crd_month_text(month, out.at);
    return out;
}
