/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the organization block: the payer, who shares from when, and who joined or left. */
#include "base/order.h"
#include "check.h"

typedef struct sharing_line {
    crd_sharing sharing;
    span at;
} sharing_line;

typedef struct member_line {
    crd_str account;
    const node *joined, *left; /* the lines */
    crd_date joined_on, left_on;
    span at;
} member_line;

typedef struct organization_body {
    checker *c;
    const node *payer;
    VEC(sharing_line) sharing;
    VEC(member_line) members;
} organization_body;

static void payer(organization_body *b, const node *n) {
    want_account(b->c, n->first, "`payer`", &b->c->out->organization.payer);
    if (b->payer) {
        diag *g = diag_add(b->c->d, DIAG_DUPLICATE_CLAUSE, n->at, "a second `payer`");
        diag_also(b->c->d, g, b->payer->at, "the first one");
        diag_help(b->c->d, g, "keep one: an organization has one payer");
    }
    b->payer = n;
}

/* ---- sharing ---- */

static void sharing_add(organization_body *b, const node *n, crd_date from, crd_str account) {
    sharing_line *line = vec_push(b->c->a->m, &b->sharing);
    if (line) *line = (sharing_line){{from, account, n->op == OP_ON}, n->at};
}

static void sharing(organization_body *b, const node *n) {
    const node *from = node_child(n, NODE_FROM), *list = n->first && n->first->kind != NODE_FROM ? n->first : NULL;
    crd_date day = CRD_NO_DATE;
    operand o = {0};
    bool listed = list && want_list(b->c, list, ITEM_ACCOUNT, "`sharing`", &o);
    if (from && !want_date(b->c, from->first, "`from`", &day)) return;
    if (!list) sharing_add(b, n, day, STR_NONE);
    crd_str *accounts = listed ? texts_of(b->c, &o) : NULL;
    size_t count = accounts ? texts_sort(accounts, o.n) : 0;
    for (size_t i = 0; i < count; i++) sharing_add(b, n, day, accounts[i]);
}

static int by_scope(const void *a, const void *b) {
    const sharing_line *x = a, *y = b;
    int order = str_cmp(x->sharing.account, y->sharing.account);
    if (order) return order;
    if (x->sharing.from != y->sharing.from) return x->sharing.from < y->sharing.from ? -1 : 1;
    if (x->at.file != y->at.file) return x->at.file < y->at.file ? -1 : 1;
    return (x->at.begin > y->at.begin) - (x->at.begin < y->at.begin);
}

static void sharing_twice(checker *c, const sharing_line *first, const sharing_line *second) {
    char date[CRD_DATE_MAX] = "the beginning";
    if (second->sharing.from != CRD_NO_DATE) crd_date_text(second->sharing.from, date);
    crd_str account = second->sharing.account;
    diag *g = account.ptr ? diag_add(c->d, DIAG_DUPLICATE_SHARING, second->at, "sharing of %.*s from %s is said twice",
                                     STR_ARG(account), date)
                          : diag_add(c->d, DIAG_DUPLICATE_SHARING, second->at, "sharing from %s is said twice", date);
    diag_also(c->d, g, first->at, "first said here");
    diag_help(c->d, g, "keep one of the lines, or give them different dates");
}

static void sharing_finish(organization_body *b) {
    checker *c = b->c;
    size_t n = b->sharing.n;
    order_sort(b->sharing.at, n, sizeof *b->sharing.at, by_scope);
    crd_sharing *out = ARENA_ARRAY(c->a, n, crd_sharing);
    for (size_t i = 0; out && i < n; i++) {
        const sharing_line *line = &b->sharing.at[i];
        out[i] = line->sharing;
        if (i && line[-1].sharing.from == line->sharing.from && str_eq(line[-1].sharing.account, line->sharing.account))
            sharing_twice(c, line - 1, line);
    }
    c->out->organization.sharing = out;
    c->out->organization.sharing_count = out ? n : 0;
}

/* ---- members ---- */

static void member(organization_body *b, const node *n) {
    bool joined = n->op == OP_JOINED;
    member_line line = {.joined_on = CRD_NO_DATE, .left_on = CRD_NO_DATE, .at = n->at};
    const node *date = n->first ? n->first->next : NULL;
    bool known = want_account(b->c, n->first, "`member`", &line.account);
    known &= want_date(b->c, date, joined ? "`joined`" : "`left`", joined ? &line.joined_on : &line.left_on);
    if (!known) return;
    *(joined ? &line.joined : &line.left) = n;
    member_line *slot = vec_push(b->c->a->m, &b->members);
    if (slot) *slot = line;
}

static int by_account(const void *a, const void *b) {
    const member_line *x = a, *y = b;
    int order = str_cmp(x->account, y->account);
    if (order) return order;
    if (x->at.file != y->at.file) return x->at.file < y->at.file ? -1 : 1;
    return (x->at.begin > y->at.begin) - (x->at.begin < y->at.begin);
}

static void member_twice(checker *c, const node *first, const node *second) {
    diag *g = diag_add(c->d, DIAG_DUPLICATE_MEMBER, second->at, "the account %s twice",
                       second->op == OP_JOINED ? "joined" : "left");
    diag_also(c->d, g, first->at, "first said here");
    diag_help(c->d, g, "keep one of the dates");
}

/* Adds what a line says to what those before it said of the same account. */
static void member_merge(checker *c, member_line *into, const member_line *line) {
    if (into->joined && line->joined)
        member_twice(c, into->joined, line->joined);
    else if (line->joined)
        into->joined = line->joined, into->joined_on = line->joined_on;
    if (into->left && line->left)
        member_twice(c, into->left, line->left);
    else if (line->left)
        into->left = line->left, into->left_on = line->left_on;
}

static void member_dates(checker *c, const member_line *m) {
    if (!m->joined || !m->left || m->left_on >= m->joined_on) return;
    diag *g = diag_add(c->d, DIAG_MEMBER_ORDER, m->left->at, "the account left before it joined");
    diag_also(c->d, g, m->joined->at, "it joined here");
}

static void members_finish(organization_body *b) {
    checker *c = b->c;
    size_t n = 0;
    order_sort(b->members.at, b->members.n, sizeof *b->members.at, by_account);
    for (size_t i = 0; i < b->members.n; i++) {
        member_line *line = &b->members.at[i], *last = n ? &b->members.at[n - 1] : NULL;
        if (last && str_eq(last->account, line->account))
            member_merge(c, last, line);
        else
            b->members.at[n++] = *line;
    }
    crd_member *out = ARENA_ARRAY(c->a, n, crd_member);
    for (size_t i = 0; out && i < n; i++) {
        const member_line *m = &b->members.at[i];
        out[i] = (crd_member){m->account, m->joined_on, m->left_on};
        member_dates(c, m);
    }
    c->out->organization.members = out;
    c->out->organization.members_count = out ? n : 0;
}

void organization_check(checker *c, const node *n) {
    organization_body b = {.c = c};
    for (const node *line = n->first; line; line = line->next) switch (line->kind) {
        case NODE_PAYER: payer(&b, line); break;
        case NODE_SHARING: sharing(&b, line); break;
        case NODE_MEMBER: member(&b, line); break;
        default: break;
        }
    sharing_finish(&b);
    members_finish(&b);
    vec_free(c->a->m, &b.sharing);
    vec_free(c->a->m, &b.members);
}
