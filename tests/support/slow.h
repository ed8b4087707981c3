/* SPDX-License-Identifier: Apache-2.0
 *
 * The slow and obvious evaluator: it walks the checked tree for one charge. */
#ifndef TESTS_SUPPORT_SLOW_H
#define TESTS_SUPPORT_SLOW_H

#include "sema/model.h"
#include "tests/support/test.h"

#define SLOW_NO_RULE UINT32_MAX

typedef struct slow_charge {
    const field_ref *fields;
    const crd_str *values; /* [field] */
    size_t fields_n;
    crd_month month;
    const node *forced; /* a part of a condition that is taken to be `forced_to`; NULL: none */
    bool forced_to;
    bool (*answer)(crd_str function, const crd_str *values, size_t n); /* what hooks say; NULL: none is called */
} slow_charge;
#define SLOW_FIELDS 64 /* of a hook's predicate */

typedef struct slow_found {
    crd_str value;
    uint32_t rule;
} slow_found;

static inline slow_found slow_category(const model *m, size_t category, const slow_charge *c);

static inline char slow_lower(char c, bool fold) { return fold && c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static inline bool slow_same_bytes(const char *a, const char *b, size_t n, bool fold) {
    for (size_t i = 0; i < n; i++)
        if (slow_lower(a[i], fold) != slow_lower(b[i], fold)) return false;
    return true;
}

static inline size_t slow_character(crd_str s) {
    size_t n = 1;
    while (n < s.len && ((unsigned char)s.ptr[n] & 0xc0) == 0x80) n++;
    return n;
}

static inline crd_str slow_behind(crd_str s, size_t n) { return (crd_str){s.ptr + n, s.len - n}; }

static inline bool slow_like(crd_str s, crd_str p, bool fold) {
    if (p.len == 0) return s.len == 0;
    if (*p.ptr == '*')
        return slow_like(s, slow_behind(p, 1), fold) || (s.len > 0 && slow_like(slow_behind(s, 1), p, fold));
    if (s.len == 0) return false;
    if (*p.ptr == '?') return slow_like(slow_behind(s, slow_character(s)), slow_behind(p, 1), fold);
    return slow_same_bytes(s.ptr, p.ptr, 1, fold) && slow_like(slow_behind(s, 1), slow_behind(p, 1), fold);
}

static inline bool slow_contains(crd_str s, crd_str part, bool fold) {
    for (size_t i = 0; i + part.len <= s.len; i++)
        if (slow_same_bytes(s.ptr + i, part.ptr, part.len, fold)) return true;
    return false;
}

static inline bool slow_matches(node_op op, crd_str s, crd_str v, bool fold) {
    bool fits = v.len <= s.len;
    switch (op) {
    case OP_STARTS_WITH: return fits && slow_same_bytes(s.ptr, v.ptr, v.len, fold);
    case OP_ENDS_WITH: return fits && slow_same_bytes(s.ptr + s.len - v.len, v.ptr, v.len, fold);
    case OP_CONTAINS: return slow_contains(s, v, fold);
    case OP_LIKE: return slow_like(s, v, fold);
    default: return s.len == v.len && slow_same_bytes(s.ptr, v.ptr, v.len, fold);
    }
}

static inline crd_str slow_field(const model *m, model_column of, const slow_charge *c) {
    if (of.field.id == FIELD_CATEGORY) return slow_category(m, of.category, c).value;
    for (size_t i = 0; i < c->fields_n; i++)
        if (field_ref_eq(c->fields[i], of.field)) return c->values[i];
    fail_msg("the policy asks for a field that charges do not have");
    return STR_NONE;
}

static inline bool slow_comparison(const model *m, const node *n, const slow_charge *c) {
    const fact *left = &m->facts[n->first->id], *right = &m->facts[n->last->id];
    crd_str s = slow_field(m, (model_column){fact_field(left), left->category}, c);
    bool any = false;
    if (n->op == OP_ABSENT || n->op == OP_PRESENT) return (s.len == 0) == (n->op == OP_ABSENT);
    for (size_t i = 0; s.len > 0 && i < right->values_n; i++)
        any |= slow_matches((node_op)n->op, s, right->values[i]->text, n->ignoring_case);
    return any != (n->op == OP_IS_NOT || n->op == OP_NOT_IN);
}

static inline bool slow_call(const model *m, const node *n, const slow_charge *c) {
    const model_question *q = &m->questions[m->facts[n->id].question];
    crd_str values[SLOW_FIELDS];
    assert_true(q->columns_n <= SLOW_FIELDS);
    for (size_t i = 0; i < q->columns_n; i++) values[i] = slow_field(m, q->columns[i], c);
    return c->answer(q->function, values, q->columns_n);
}

static inline bool slow_condition(const model *m, const node *n, const slow_charge *c) {
    bool all = true, any = false;
    if (n == c->forced) return c->forced_to;
    switch (n->kind) {
    case NODE_COMPARE: return slow_comparison(m, n, c);
    case NODE_CALL: return slow_call(m, n, c);
    case NODE_NOT: return !slow_condition(m, n->first, c);
    case NODE_PAREN: return slow_condition(m, n->first, c);
    default:
        for (const node *part = n->first; part; part = part->next) {
            bool yes = slow_condition(m, part, c);
            all &= yes;
            any |= yes;
        }
        return n->kind == NODE_AND ? all : any;
    }
}

static inline slow_found slow_category(const model *m, size_t category, const slow_charge *c) {
    const model_category *k = &m->categories[category];
    if (k->effective != 0 && c->month < k->effective) return (slow_found){STR_NONE, SLOW_NO_RULE};
    for (uint32_t i = 0; i < k->rules_n; i++) {
        const model_rule *r = &k->rules[i];
        if (r->kind == MODEL_DEFAULT) return (slow_found){r->value, i};
        if (r->kind == MODEL_INHERIT) {
            crd_str own = slow_field(m, (model_column){.field = r->inherit}, c);
            if (own.len > 0) return (slow_found){own, i};
        } else if (slow_condition(m, r->when, c) && !(r->unless && slow_condition(m, r->unless, c))) {
            return (slow_found){r->value, i};
        }
    }
    return (slow_found){STR_NONE, SLOW_NO_RULE};
}

#endif
