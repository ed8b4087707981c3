/* SPDX-License-Identifier: Apache-2.0
 *
 * The checked policy: what the files declare, resolved, typed and complete. Made once by sema_check from the trees of
 * all files, read by codegen, by the test runner and by lint; nobody changes it. Condition trees stay trees:
 * what is known of their nodes stands in `facts`, indexed by node.id. */
#ifndef SEMA_MODEL_H
#define SEMA_MODEL_H

#include "base/attr.h"
#include "base/batch.h"
#include "base/diag.h"
#include "base/hook.h"
#include "grammar/ast.h"

/* What is known of an operand, or of a call. The left side of a comparison has `field` (or `attr`); its right side, and
 * every literal, list and name in operand position, has `values`: one for a literal, all of them for a (flattened)
 * list. */
typedef struct fact {
    value_type type; /* of its value; VALUE_LIST for lists and names of lists */
    bool is_field, is_attr;
    uint8_t field;     /* is_field: a field_id; FIELD_TAG with `tag`, FIELD_CATEGORY with `category` */
    uint32_t values_n; /* 0: `values` is not set */
    union {
        uint32_t category; /* index into categories */
        attr_id attr;      /* is_attr */
        uint32_t question; /* of a CALL: index into questions */
    };
    union {
        const crd_str *tag;
        const value *const *values; /* equal texts may be one value */
    };
} fact;

_Static_assert(FIELD_COUNT <= UINT8_MAX, "fields fit their place in a fact");
static inline field_ref fact_field(const fact *f) {
    return (field_ref){(field_id)f->field, f->field == FIELD_TAG ? *f->tag : STR_NONE};
}

/* What a condition asks of a hook's predicate: one a predicate, however many rules call it. */
typedef struct model_column {
    field_ref field;   /* a field, a tag, or FIELD_CATEGORY with `category` */
    uint32_t category; /* index into categories */
} model_column;
typedef struct model_question {
    size_t hook; /* index into hooks */
    crd_str function;
    model_column *columns; /* in the order of the predicate's fields */
    size_t columns_n;
} model_question;

typedef enum model_rule_kind { MODEL_WHEN, MODEL_INHERIT, MODEL_DEFAULT } model_rule_kind;

typedef struct model_rule {
    model_rule_kind kind;
    crd_str value;      /* WHEN, DEFAULT */
    const node *when;   /* WHEN: the condition */
    const node *unless; /* WHEN: or NULL */
    field_ref inherit;  /* INHERIT */
    span at;
} model_rule;

typedef struct model_target {
    crd_str value;
    dec share; /* fixed: 0.70 for 70% */
} model_target;
typedef struct model_split {
    crd_str value;
    node_op method; /* OP_FIXED, OP_EVENLY, OP_PROPORTIONALLY */
    model_target *targets;
    size_t targets_n;
    span at;
} model_split;

typedef struct model_category {
    crd_str name, aws_name; /* aws_name: the name itself when not given */
    crd_month effective;    /* 0: always */
    model_rule *rules;
    size_t rules_n;
    model_split *splits;
    size_t splits_n;
    span at;
} model_category;

typedef struct model_guard {
    crd_str name;
    attr_subject subject;
    const node *where; /* or NULL */
    const node *require;
    crd_severity severity;
    bool simulated; /* asks for at least one SIMULATED attribute */
    span at;
} model_guard;

typedef struct model_setting {
    field_ref field;
    crd_str value;
} model_setting;

typedef struct model_charge {
    dec cost;
    crd_str currency, account, account_name, service;
    crd_date day;
    model_setting *settings; /* with { ... }, in order */
    size_t settings_n;
    crd_str name; /* as NAME; absent without */
    span at;
} model_charge;

typedef enum model_expect_kind {
    EXPECT_APPLIED,
    EXPECT_REMAINING,
    EXPECT_FORFEITED,
    EXPECT_STATE,
    EXPECT_VALUE,
    EXPECT_BILL,
    EXPECT_REACTIVATES,
    EXPECT_REMINDER
} model_expect_kind;

/* Tests run when the sources may be gone: they have places and texts where all else has spans. */
typedef struct model_expect {
    model_expect_kind kind;
    size_t credit;   /* index */
    size_t category; /* VALUE */
    size_t charge;   /* VALUE: index into the test's charges */
    crd_str value;   /* VALUE: absent for `is absent` */
    crd_str account; /* BILL */
    crd_month month; /* 0: the whole test */
    crd_date day;    /* STATE, REACTIVATES, REMINDER */
    crd_credit_status state;
    dec amount;
    crd_place place;
    crd_str text; /* as written, for the report */
} model_expect;

typedef struct model_test {
    crd_str name;
    model_charge *charges;
    size_t charges_n;
    model_expect *expects;
    size_t expects_n;
    crd_date as_of; /* the last day of the latest month it names */
    crd_place place;
} model_test;

typedef struct model_lint_level {
    diag_code code;
    bool deny;
} model_lint_level;

/* `# crd: allow(CODE) until DATE: reason` */
typedef struct model_suppression {
    span at;   /* the comment */
    span line; /* the next line of code: what begins on it is hidden */
    diag_code code;
    bool expired;
    crd_str reason;
} model_suppression;

typedef struct model {
    crd_account *accounts; /* in the order declared */
    size_t accounts_n;
    crd_credit *credits; /* sorted by name */
    size_t credits_n;
    span *credit_at;           /* [credit] */
    const node **credit_trees; /* [credit]: its CREDIT node; the operands of its clauses have `values` in facts */
    crd_organization organization;
    crd_settlement settlement;
    hook_source *hooks; /* by name; `remind` calls "std/hooks/reminders" */
    size_t hooks_n;
    model_question *questions;
    size_t questions_n;
    model_category *categories; /* a category stands after every category it refers to, else in the order declared */
    size_t categories_n;
    model_guard *guards; /* in the order declared */
    size_t guards_n;
    model_test *tests;
    size_t tests_n;
    model_lint_level *lint_levels;
    size_t lint_levels_n;
    bool lint_fails_on_warning;      /* as without a `fail on` */
    int32_t lint_lead_days;          /* -1: not given */
    model_suppression *suppressions; /* by file, then by place */
    size_t suppressions_n;
    uint32_t first_source, sources_end; /* the sources of the list that are this policy's */
    const node **trees;                 /* FILE nodes of the policy's own files, the standard library left out */
    size_t trees_n;
    const node *where; /* the extra condition, or NULL */
    crd_str currency;  /* of the credits and tests; absent when there are none */
    fact *facts;       /* [node.id]; of [0] nothing is known */
    size_t facts_n;
} model;

/* Parses the root source and everything it imports, and checks it all. Everything found goes to d. `engine` loads the
 * hooks; without one (NULL) they are errors. Returns the model when there was no error; else NULL (look at d->m.failed
 * for lack of memory). All of it lives in `a`. */
const model *sema_check(const crd_config *config, const hook_engine *engine, crd_diagnostics *d, arena *a,
                        const crd_compile_options *options);

#endif
