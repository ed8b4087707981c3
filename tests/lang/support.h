/* SPDX-License-Identifier: Apache-2.0
 *
 * What the tests of the lexer and parser share: a text becomes a tree and findings, and both become text. */
#ifndef TESTS_LANG_SUPPORT_H
#define TESTS_LANG_SUPPORT_H

#include "crd_tools.h"
#include "grammar/ast.h"
#include "grammar/lexer.h"
#include "tests/support/findings.h"

/* One parsed text. */
typedef struct parsed {
    crd_diagnostics *d;
    arena a;
    ast_ids ids;
    uint32_t file;
    node *root;
} parsed;

static inline parsed *parse_text(crd_str policy, bool condition) {
    parsed *p = calloc(1, sizeof *p);
    assert_non_null(p);
    p->d = findings_new();
    arena_init(&p->a, &p->d->m);
    p->file = findings_source(p->d, "p.crd", policy);
    p->root = (condition ? parse_condition : parse_file)(p->d, &p->a, &p->ids, p->file);
    return p;
}

static inline void parsed_free(parsed *p) {
    arena_free(&p->a);
    crd_diagnostics_free(p->d);
    free(p);
}

/* Codes of the findings and the text that each covers: "CRD0201 `x`\n". */
static inline void findings_print(const parsed *p, text *out) {
    for (size_t i = 0; i < p->d->at.n; i++) {
        crd_diagnostic g;
        assert_true(crd_diagnostics_get(p->d, i, &g));
        text_format(out, "%.*s `%.*s` %.*s\n", STR_ARG(g.code), STR_ARG(diag_text(p->d, p->d->at.at[i]->at)),
                    STR_ARG(g.message));
    }
}

static inline const char *op_name(int op) {
    static const char *const names[] = {"",           "is",
                                        "is not",     "in",
                                        "not in",     "starts with",
                                        "ends with",  "contains",
                                        "absent",     "present",
                                        "like",       "<",
                                        "<=",         ">",
                                        ">=",         "+",
                                        "-",          "*",
                                        "/",          "on",
                                        "off",        "joined",
                                        "left",       "fixed",
                                        "evenly",     "proportionally",
                                        "before",     "after",
                                        "to",         "anyone",
                                        "owner",      "list",
                                        "expiry",     "reactivation",
                                        "expiring",   "reactivating",
                                        "paused",     "exhausted",
                                        "forfeiting", "credit",
                                        "category",   "error",
                                        "warning",    "applied",
                                        "remaining",  "forfeited",
                                        "pending",    "active",
                                        "expired",    "allow",
                                        "deny"};
    _Static_assert(sizeof names / sizeof *names == OP_DENY + 1, "one name for each op");
    return names[op];
}

static inline bool is_leaf(const node *n) { return n->kind >= NODE_WORD && n->kind != NODE_LIST; }

/* (KIND:op child ...), leaves as their text; declarations and their lines begin on lines of their own. */
static inline void tree_print(const crd_diagnostics *d, const node *n, int depth, text *out) {
    if (is_leaf(n)) {
        bool plain = n->kind == NODE_WORD || n->kind == NODE_STRING;
        if (!plain) text_format(out, "%s ", node_kind_name((node_kind)n->kind));
        text_add(out, diag_text(d, n->at));
        return;
    }
    text_format(out, "(%s", node_kind_name((node_kind)n->kind));
    if (n->op) text_format(out, ":%s", op_name(n->op));
    if (n->ignoring_case) text_add(out, STR(":ignoring case"));
    for (size_t i = 0; n->kind == NODE_LIST && i < n->children; i++) {
        node item = list_element(n, i);
        text_char(out, ' ');
        tree_print(d, &item, depth + 1, out);
    }
    for (const node *c = n->first; c; c = c->next) {
        if (depth < 2 && !is_leaf(c))
            text_format(out, "\n%*s", 2 * depth + 2, "");
        else
            text_char(out, ' ');
        tree_print(d, c, depth + 1, out);
    }
    text_char(out, ')');
}

#endif
