/* SPDX-License-Identifier: Apache-2.0
 *
 * Rule for rule and in their order: a condition becomes an expression of the same shape, less parentheses and And or Or
 * inside their own kind. Names, lists and lets become their values. */
#include "aws/definition.h"

#include "base/intern.h"

typedef struct maker {
    const model *m;
    const crd_diagnostics *d;
    arena *a;
    bool fine;
} maker;

/* An expression that is being made, and how many there is room for. */
static crd_aws_expression *parts_of(maker *k, crd_aws_expression *out, size_t n) {
    crd_aws_expression *parts = ARENA_ARRAY(k->a, n, crd_aws_expression);
    if (parts == NULL) k->fine = false;
    out->parts = parts;
    out->parts_count = parts == NULL ? 0 : n;
    return parts;
}

/* ---- comparisons ---- */

/* Texts that a list has twice count once. */
static void add_values(maker *k, const fact *operand, intern *seen, crd_aws_expression *out) {
    crd_str *values = ARENA_ARRAY(k->a, operand->values_n, crd_str);
    if (values == NULL) k->fine = false;
    for (size_t i = 0; values != NULL && i < operand->values_n; i++) {
        uint32_t before = intern_count(seen);
        intern_add(seen, operand->values[i]->text);
        if (intern_count(seen) > before) values[out->values_count++] = operand->values[i]->text;
    }
    out->values = values;
}

static void add_list(maker *k, const fact *operand, crd_aws_expression *out) {
    intern seen;
    if (intern_init(&seen, k->a->m)) add_values(k, operand, &seen, out);
    intern_free(&seen);
}

/* 0: AWS has no such comparison. */
static unsigned match_of(node_op op) {
    switch (op) {
    case OP_IS:
    case OP_IS_NOT:
    case OP_IN:
    case OP_NOT_IN: return CRD_AWS_EQUALS;
    case OP_STARTS_WITH: return CRD_AWS_STARTS_WITH;
    case OP_ENDS_WITH: return CRD_AWS_ENDS_WITH;
    case OP_CONTAINS: return CRD_AWS_CONTAINS;
    case OP_ABSENT:
    case OP_PRESENT: return CRD_AWS_ABSENT;
    default: return 0;
    }
}

static void subject(maker *k, const fact *left, crd_aws_expression *out) {
    out->kind = CRD_AWS_DIMENSIONS;
    if (left->field == FIELD_TAG) {
        out->kind = CRD_AWS_TAGS;
        out->key = *left->tag;
    } else if (left->field == FIELD_CATEGORY) {
        out->kind = CRD_AWS_COST_CATEGORIES;
        out->key = k->m->categories[left->category].aws_name;
    } else {
        out->key = str_of(field_table[left->field].dimension);
    }
    k->fine &= out->key.len > 0;
}

static void comparison(maker *k, const node *n, crd_aws_expression *out) {
    subject(k, &k->m->facts[n->first->id], out);
    out->match = match_of((node_op)n->op);
    k->fine &= out->match != 0;
    if (out->match == 0 || out->match == CRD_AWS_ABSENT) return;
    add_list(k, &k->m->facts[n->last->id], out);
    if (!n->ignoring_case) return;
    k->fine &= out->match == CRD_AWS_EQUALS;
    out->match |= CRD_AWS_CASE_INSENSITIVE;
}

/* ---- conditions ---- */

/* Without parentheses and `not`; a comparison that is negated by its operator is so, too. */
static const node *bare(const node *n, bool *negated) {
    *negated = false;
    for (;; n = n->first) {
        *negated ^= n->kind == NODE_NOT;
        if (n->kind != NODE_PAREN && n->kind != NODE_NOT) break;
    }
    if (n->kind == NODE_COMPARE) *negated ^= n->op == OP_IS_NOT || n->op == OP_NOT_IN || n->op == OP_PRESENT;
    return n;
}

static size_t count_operands(const node *group, uint8_t kind) {
    size_t n = 0;
    for (const node *part = group->first; part != NULL; part = part->next) {
        bool negated;
        const node *inner = bare(part, &negated);
        n += inner->kind == kind && !negated ? count_operands(inner, kind) : 1;
    }
    return n;
}

static void condition(maker *k, const node *n, crd_aws_expression *out);

static void operands(maker *k, const node *group, crd_aws_expression **next) {
    for (const node *part = group->first; part != NULL; part = part->next) {
        bool negated;
        const node *inner = bare(part, &negated);
        if (inner->kind == group->kind && !negated)
            operands(k, inner, next);
        else
            condition(k, part, (*next)++);
    }
}

static void positive(maker *k, const node *n, crd_aws_expression *out) {
    out->place = diag_place(k->d, n->at);
    if (n->kind == NODE_COMPARE) {
        comparison(k, n, out);
    } else if (n->kind == NODE_AND || n->kind == NODE_OR) {
        out->kind = n->kind == NODE_AND ? CRD_AWS_AND : CRD_AWS_OR;
        crd_aws_expression *next = parts_of(k, out, count_operands(n, n->kind));
        if (next != NULL) operands(k, n, &next);
    } else {
        k->fine = false; /* the call of a hook */
    }
}

static void negative(maker *k, const node *n, crd_aws_expression *out) {
    out->kind = CRD_AWS_NOT;
    out->place = diag_place(k->d, n->at);
    crd_aws_expression *of = parts_of(k, out, 1);
    if (of != NULL) positive(k, n, of);
}

static void condition(maker *k, const node *n, crd_aws_expression *out) {
    bool negated;
    n = bare(n, &negated);
    if (negated)
        negative(k, n, out);
    else
        positive(k, n, out);
}

/* ---- rules ---- */

/* `unless` is one operand more, negated. */
static void excepted(maker *k, const model_rule *r, crd_aws_expression *out) {
    bool negated, joined;
    const node *when = bare(r->when, &negated), *unless;
    joined = when->kind == NODE_AND && !negated;
    out->kind = CRD_AWS_AND;
    out->place = diag_place(k->d, r->when->at);
    crd_aws_expression *next = parts_of(k, out, (joined ? count_operands(when, NODE_AND) : 1) + 1);
    if (next == NULL) return;
    if (joined)
        operands(k, when, &next);
    else
        condition(k, r->when, next++);
    unless = bare(r->unless, &negated);
    if (negated)
        positive(k, unless, next);
    else
        negative(k, unless, next);
}

static crd_aws_rule rule(maker *k, const model_rule *r) {
    crd_aws_rule out = {.place = diag_place(k->d, r->at)};
    if (r->kind == MODEL_INHERIT) {
        bool tag = r->inherit.id == FIELD_TAG;
        out.dimension = tag ? STR("TAG") : STR("LINKED_ACCOUNT_NAME");
        if (tag) out.dimension_key = r->inherit.tag;
        return out;
    }
    crd_aws_expression *when = ARENA_NEW(k->a, crd_aws_expression);
    out.value = r->value;
    out.when = when;
    if (when == NULL)
        k->fine = false;
    else if (r->unless != NULL)
        excepted(k, r, when);
    else
        condition(k, r->when, when);
    return out;
}

/* ---- splits ---- */

/* "33.3": a share as a percentage, without zeros at the end. */
static crd_str percentage(maker *k, dec share) {
    char digits[CRD_MONEY_MAX];
    size_t n = crd_money_text(dec_money(share * 100), digits);
    while (digits[n - 1] == '0') n--;
    if (digits[n - 1] == '.') n--;
    return arena_str(k->a, (crd_str){digits, n});
}

static crd_aws_split split(maker *k, const model_split *s) {
    crd_aws_split out = {.place = diag_place(k->d, s->at), .source = s->value, .targets_count = s->targets_n};
    crd_str *targets = ARENA_ARRAY(k->a, s->targets_n, crd_str), *shares = ARENA_ARRAY(k->a, s->targets_n, crd_str);
    out.method = s->method == OP_FIXED ? CRD_AWS_FIXED : s->method == OP_EVENLY ? CRD_AWS_EVEN : CRD_AWS_PROPORTIONAL;
    k->fine &= targets != NULL && shares != NULL;
    for (size_t i = 0; k->fine && i < s->targets_n; i++) {
        targets[i] = s->targets[i].value;
        if (s->method == OP_FIXED) shares[i] = percentage(k, s->targets[i].share);
    }
    out.targets = targets;
    if (s->method == OP_FIXED) out.percentages = shares;
    return out;
}

/* ---- a category ---- */

static void rules(maker *k, const model_category *from, crd_aws_category *out) {
    crd_aws_rule *to = ARENA_ARRAY(k->a, from->rules_n, crd_aws_rule);
    k->fine &= to != NULL;
    for (size_t i = 0; k->fine && i < from->rules_n; i++) {
        if (from->rules[i].kind == MODEL_DEFAULT)
            out->default_value = from->rules[i].value;
        else
            to[out->rules_count++] = rule(k, &from->rules[i]);
    }
    out->rules = to;
}

bool aws_definition(const model *m, const crd_diagnostics *d, arena *a, size_t category, crd_aws_category *out) {
    maker k = {m, d, a, true};
    const model_category *from = &m->categories[category];
    *out = (crd_aws_category){.place = diag_place(d, from->at), .name = from->aws_name, .effective = from->effective};
    rules(&k, from, out);
    crd_aws_split *splits = ARENA_ARRAY(a, from->splits_n, crd_aws_split);
    k.fine &= splits != NULL;
    for (size_t i = 0; k.fine && i < from->splits_n; i++) splits[out->splits_count++] = split(&k, &from->splits[i]);
    out->splits = splits;
    return k.fine && !a->m->failed;
}
