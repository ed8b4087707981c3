/* SPDX-License-Identifier: Apache-2.0
 *
 * What the policy's text shows, wherever it stands: `and` and `or` without parentheses, numbers of accounts that have
 * names. Both fixes keep the meaning. */
#include "base/intern.h"
#include "lint/analysis.h"

typedef struct style {
    lint *l;
    intern numbers; /* of the accounts, in the order declared */
} style;

/* ---- and, or ---- */

/* The condition with parentheses around each `and`. */
static crd_str with_parentheses(const lint *l, const node *n) {
    text t;
    text_init(&t, l->a->m);
    span at = n->at;
    for (const node *part = n->first; part; part = part->next) {
        if (part->kind != NODE_AND) continue;
        text_add(&t, diag_text(l->d, (span){at.file, at.begin, part->at.begin}));
        text_format(&t, "(%.*s)", STR_ARG(diag_text(l->d, part->at)));
        at.begin = part->at.end;
    }
    text_add(&t, diag_text(l->d, at));
    crd_str s = arena_str(l->a, text_str(&t));
    text_free(&t);
    return s;
}

static void mixed(lint *l, const node *n) {
    const node *first = node_child(n, NODE_AND);
    if (first == NULL) return;
    diag *g = diag_add(l->d, DIAG_MIXED_AND_OR, first->at, "this `and` stands beside an `or` without parentheses");
    if (g == NULL) return;
    diag_help(l->d, g, "put it into parentheses: `and` binds tighter");
    diag_fix_safe(l->d, g, n->at, with_parentheses(l, n));
}

/* ---- numbers ---- */

static void number(style *s, const node *n) {
    lint *l = s->l;
    uint32_t id = intern_find(&s->numbers, literal_account(l->d, n));
    if (id == INTERN_FAILED || id == INTERN_ABSENT) return;
    crd_str name = l->m->accounts[id - 1].name;
    diag *g = diag_add(l->d, DIAG_NUMBER_OF_NAMED, n->at, "the account %.*s has a name: `%.*s`",
                       STR_ARG(diag_text(l->d, n->at)), STR_ARG(name));
    diag_help(l->d, g, "write `%.*s`", STR_ARG(name));
    diag_fix_safe(l->d, g, n->at, name);
}

/* ---- all of it ---- */

static void elements(style *s, const node *list) {
    for (size_t i = 0; i < list->children; i++) {
        const node n = list_element(list, i);
        if (n.kind == NODE_ACCOUNT_NUMBER) number(s, &n);
    }
}

static void walk(style *s, const node *n) {
    if (n->kind == NODE_OR) mixed(s->l, n);
    if (n->kind == NODE_ACCOUNT_NUMBER) number(s, n);
    if (n->kind == NODE_LIST) elements(s, n);
    if (n->kind == NODE_ACCOUNT) return;
    for (const node *part = n->first; part; part = part->next) walk(s, part);
}

void lint_style(lint *l) {
    style s = {.l = l};
    if (!intern_init(&s.numbers, l->a->m)) return;
    for (size_t i = 0; i < l->m->accounts_n; i++) intern_add(&s.numbers, l->m->accounts[i].id);
    for (size_t i = 0; i < l->m->trees_n; i++) walk(&s, l->m->trees[i]);
    intern_free(&s.numbers);
}
