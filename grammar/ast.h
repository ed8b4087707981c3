/* SPDX-License-Identifier: Apache-2.0
 *
 * The tree of a policy file: one kind of node, made by the parser, never changed afterwards. What later stages learn
 * about a node stands in tables of theirs, indexed by node.id. Nodes live in the arena given to the parser. */
#ifndef GRAMMAR_AST_H
#define GRAMMAR_AST_H

#include "base/diag.h"

typedef enum node_kind {
#define NODE(kind, children) NODE_##kind,
#include "grammar/ast.def"
#undef NODE
    NODE_KINDS
} node_kind;

typedef enum node_op {
    OP_NONE,
    /* comparisons, in the order of the language's table */
    OP_IS,
    OP_IS_NOT,
    OP_IN,
    OP_NOT_IN,
    OP_STARTS_WITH,
    OP_ENDS_WITH,
    OP_CONTAINS,
    OP_ABSENT,
    OP_PRESENT,
    OP_LIKE,
    OP_LT,
    OP_LE,
    OP_GT,
    OP_GE,
    OP_ADD,
    OP_SUBTRACT,
    OP_MULTIPLY,
    OP_DIVIDE,
    OP_ON,
    OP_OFF,
    OP_JOINED,
    OP_LEFT,
    OP_FIXED,
    OP_EVENLY,
    OP_PROPORTIONALLY,
    OP_BEFORE,
    OP_AFTER,
    OP_TO,
    OP_ANYONE,
    OP_OWNER,
    OP_LIST,
    OP_EXPIRY,
    OP_REACTIVATION,
    OP_EXPIRING,
    OP_REACTIVATING,
    OP_PAUSED,
    OP_EXHAUSTED,
    OP_FORFEITING,
    OP_CREDIT,
    OP_CATEGORY,
    OP_ERROR,
    OP_WARNING,
    OP_APPLIED,
    OP_REMAINING,
    OP_FORFEITED,
    OP_PENDING,
    OP_ACTIVE,
    OP_EXPIRED,
    OP_ALLOW,
    OP_DENY
} node_op;
/* As policies have it, "starts with": of comparisons and arithmetic. */
const char *operator_spelling(node_op op);

/* What stands in a list: a leaf. Lists are most of a large policy, so elements are no nodes. */
typedef struct element {
    uint32_t begin;
    uint32_t kind : 8, length : 24;
} element;

typedef struct node {
    uint8_t kind, op;
    bool ignoring_case; /* COMPARE only */
    uint8_t levels;     /* of an expression: at most LIMIT_NESTING */
    uint32_t id;        /* of an operand: dense within one parse, side tables are indexed by it; 0: it is none */
    span at;
    uint32_t children;         /* how many; of a LIST its elements */
    struct node *first, *next; /* first child, next sibling */
    union {
        struct node *last;       /* child */
        const element *elements; /* of a LIST, which has no child */
    };
} node;

/* An element of a LIST as a node; its id is that of the list. */
node list_element(const node *list, size_t i);

const char *node_kind_name(node_kind kind);
/* The first child of the kind, or NULL. */
node *node_child(const node *n, node_kind kind);
size_t node_count(const node *n); /* children, or elements */

/* What a parse shares with the ones after it (imports): ids go on counting. */
typedef struct ast_ids {
    uint32_t last;
} ast_ids;

/* Parses source `file` of the diagnostics. All syntax errors are reported, recovering after each. Returns the FILE
 * node; NULL only when memory ran out. With errors reported the tree holds what could be read, BROKEN elsewhere. */
node *parse_file(crd_diagnostics *d, arena *a, ast_ids *ids, uint32_t file);
/* Parses the source as one condition. NULL: no memory, or a syntax error (reported). */
node *parse_condition(crd_diagnostics *d, arena *a, ast_ids *ids, uint32_t file);

/* A `# crd: allow(CODE) until DATE: reason` comment. All comments of a file in order; documentation comments too. */
typedef struct comment {
    span at;
    bool doc;      /* `##` */
    bool own_line; /* nothing but white space before it on its line */
} comment;
/* Calls `each` for every comment of the source, in order. */
void lex_comments(const crd_diagnostics *d, uint32_t file, void (*each)(void *ud, comment c), void *ud);
/* Calls `each` for every name behind `account`, `let`, `category`, `credit` or `hook`, whether its declaration could be
 * parsed or not. */
void lex_names(const crd_diagnostics *d, uint32_t file, void (*each)(void *ud, span name), void *ud);

/* ---- decoding literals: the span's text has the shape that the lexer checked ---- */
bool literal_string(crd_diagnostics *d, arena *a, const node *n, crd_str *out); /* without quotes, escapes resolved */
/* The text of a string without escapes, or of an account number, where it stands in the source. False: it has some. */
bool literal_plain(const crd_diagnostics *d, const node *n, crd_str *out);
crd_str literal_account(const crd_diagnostics *d, const node *n);
bool literal_number(crd_diagnostics *d, const node *n, crd_money *out); /* false: too large, reported */
bool literal_money(crd_diagnostics *d, const node *n, crd_money *out, crd_str *currency);
bool literal_percent(crd_diagnostics *d, const node *n, crd_money *out); /* 70% is 0.70 */
crd_date literal_date(const crd_diagnostics *d, const node *n);
crd_month literal_month(const crd_diagnostics *d, const node *n);
typedef struct duration {
    int32_t days, months; /* one of them is zero */
} duration;
bool literal_duration(crd_diagnostics *d, const node *n, duration *out);

#endif
