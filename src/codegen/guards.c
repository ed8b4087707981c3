/* SPDX-License-Identifier: Apache-2.0
 *
 * What stands on the two sides of a guard's comparisons: attributes, literals and arithmetic, on a stack of values. */
#include "codegen/generator.h"

static const fact *fact_of(const generator *g, const node *n) { return &g->checked->facts[n->id]; }

/* ---- constants ---- */

static void emit_constant(generator *g, const value *v) {
    value *slot = vec_push(g->m, &g->constants);
    if (slot == NULL) return;
    *slot = *v;
    if (v->type == VALUE_TEXT) slot->text = arena_str(g->a, v->text);
    if (v->type == VALUE_MONEY) slot->currency = arena_str(g->a, v->currency);
    emit(g, CODE_CONSTANT, (uint32_t)g->constants.n - 1);
}

static void emit_list(generator *g, const fact *list) {
    crd_str *texts = ARENA_ARRAY(g->a, list->values_n, crd_str);
    if (texts == NULL) return;
    for (size_t i = 0; i < list->values_n; i++) texts[i] = arena_str(g->a, list->values[i]->text);
    value *slot = vec_push(g->m, &g->constants);
    if (slot == NULL) return;
    *slot = (value){.type = VALUE_LIST, .list = {texts, list->values_n}};
    emit(g, CODE_CONSTANT, (uint32_t)g->constants.n - 1);
}

static void emit_operand(generator *g, const fact *f) {
    if (f->is_attr)
        emit(g, CODE_ATTR, (uint32_t)f->attr);
    else if (f->type == VALUE_LIST)
        emit_list(g, f);
    else if (f->values_n > 0)
        emit_constant(g, f->values[0]);
}

/* ---- expressions ---- */

static opcode arithmetic(node_op op) {
    switch (op) {
    case OP_ADD: return CODE_ADD;
    case OP_SUBTRACT: return CODE_SUBTRACT;
    case OP_MULTIPLY: return CODE_MULTIPLY;
    default: return CODE_DIVIDE;
    }
}

void emit_guard_value(generator *g, const node *n) {
    switch ((node_kind)n->kind) {
    case NODE_PAREN: emit_guard_value(g, n->first); break;
    case NODE_NEGATIVE:
        emit_guard_value(g, n->first);
        emit(g, CODE_NEGATE, 0);
        break;
    case NODE_ARITHMETIC:
        emit_guard_value(g, n->first);
        emit_guard_value(g, n->last);
        emit(g, arithmetic((node_op)n->op), 0);
        break;
    default: emit_operand(g, fact_of(g, n));
    }
}

/* ---- comparisons ---- */

/* The operator's positive form. `a > b` is `b < a`: the sides are emitted the other way around. */
static opcode comparison_code(node_op op) {
    switch (op) {
    case OP_IN:
    case OP_NOT_IN: return CODE_IN;
    case OP_STARTS_WITH: return CODE_STARTS_WITH;
    case OP_ENDS_WITH: return CODE_ENDS_WITH;
    case OP_CONTAINS: return CODE_CONTAINS;
    case OP_LIKE: return CODE_LIKE;
    case OP_ABSENT:
    case OP_PRESENT: return CODE_PRESENT;
    case OP_LT:
    case OP_GT: return CODE_LESS;
    case OP_LE:
    case OP_GE: return CODE_LESS_EQUAL;
    default: return CODE_EQUAL;
    }
}

void emit_guard_comparison(generator *g, const node *n) {
    opcode code = comparison_code((node_op)n->op);
    bool swapped = n->op == OP_GT || n->op == OP_GE;
    emit_guard_value(g, swapped ? n->last : n->first);
    if (code != CODE_PRESENT) emit_guard_value(g, swapped ? n->first : n->last);
    emit(g, code, opcode_table[code].operand == OPERAND_FOLD && n->ignoring_case);
}

bool guard_asks_one_by_one(const generator *g, const node *n) {
    if (n->op != OP_IN && n->op != OP_NOT_IN) return false;
    const fact *list = fact_of(g, n->last);
    return list->values_n > 0 && list->values[0]->type != VALUE_TEXT;
}

void emit_guard_member(generator *g, const node *n, size_t i) {
    emit_guard_value(g, n->first);
    emit_constant(g, fact_of(g, n->last)->values[i]);
    emit(g, CODE_EQUAL, 0);
}
