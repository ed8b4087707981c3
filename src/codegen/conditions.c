/* SPDX-License-Identifier: Apache-2.0
 *
 * Conditions become jumps: `and` and `or` decide as soon as they can, `not` and the negated operators turn a jump's
 * sense around. Every jump goes forward. */
#include "codegen/generator.h"

#include "vm/limits.h"

/* ---- instructions ---- */

void emit(generator *g, opcode op, uint32_t a) {
    g->too_large |= a > LIMIT_OPERAND;
    instruction *i = vec_push(g->m, &g->code);
    if (i) *i = INSTRUCTION(op, a);
}

uint32_t emitted(const generator *g) { return (uint32_t)g->code.n; }

/* While its target is not known, a jump's operand leads to the one before it in the list. That the operand fits means
 * that the length of the jump will: both are below the number of instructions so far. */
static void emit_jump(generator *g, opcode op, jumps *to) {
    uint32_t at = emitted(g);
    emit(g, op, *to);
    *to = at + 1;
}

void jumps_land(generator *g, jumps *from) {
    if (g->m->failed || g->too_large) return;
    uint32_t here = emitted(g);
    for (uint32_t next = *from; next != JUMPS_NONE;) {
        instruction *i = &g->code.at[next - 1];
        uint32_t before = INSTRUCTION_A(*i);
        *i = INSTRUCTION(INSTRUCTION_OP(*i), here - next);
        next = before;
    }
    *from = JUMPS_NONE;
}

/* ---- comparisons ---- */

static bool negated(node_op op) { return op == OP_IS_NOT || op == OP_NOT_IN || op == OP_ABSENT; }

/* Emits code that leaves the answer of the operator's positive form. */
static void emit_comparison(generator *g, const node *n) {
    if (g->of_guard)
        emit_guard_comparison(g, n);
    else
        emit(g, CODE_TEST, predicate_of(g, n));
}

static void jump_on_answer(generator *g, bool sense, jumps *to) {
    emit_jump(g, sense ? CODE_JUMP_IF : CODE_JUMP_UNLESS, to);
}

/* `x in [1 USD, 2 USD]`: the machine's lists hold texts, so other lists are asked one by one. */
static void jump_on_any(generator *g, const node *n, bool sense, jumps *to) {
    jumps found = JUMPS_NONE;
    size_t count = g->checked->facts[n->last->id].values_n;
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count;
        emit_guard_member(g, n, i);
        if (sense)
            jump_on_answer(g, true, to);
        else if (last)
            jump_on_answer(g, false, to);
        else
            jump_on_answer(g, true, &found);
    }
    jumps_land(g, &found);
}

static void jump_on_comparison(generator *g, const node *n, bool sense, jumps *to) {
    sense ^= negated((node_op)n->op);
    if (g->of_guard && guard_asks_one_by_one(g, n)) {
        jump_on_any(g, n, sense, to);
        return;
    }
    emit_comparison(g, n);
    jump_on_answer(g, sense, to);
}

/* ---- conditions ---- */

/* `or` jumped to on yes and `and` jumped to on no leave at the first part that decides; the other way around, a part
 * that decides passes over the rest. */
static void jump_on_parts(generator *g, const node *n, bool sense, jumps *to) {
    bool decides = n->kind == NODE_OR;
    jumps past = JUMPS_NONE;
    for (const node *part = n->first; part; part = part->next) {
        if (decides == sense)
            jump_when(g, part, sense, to);
        else if (part->next)
            jump_when(g, part, decides, &past);
        else
            jump_when(g, part, sense, to);
    }
    jumps_land(g, &past);
}

void jump_when(generator *g, const node *n, bool sense, jumps *to) {
    switch ((node_kind)n->kind) {
    case NODE_AND:
    case NODE_OR: jump_on_parts(g, n, sense, to); break;
    case NODE_NOT: jump_when(g, n->first, !sense, to); break;
    case NODE_PAREN: jump_when(g, n->first, sense, to); break;
    case NODE_COMPARE: jump_on_comparison(g, n, sense, to); break;
    case NODE_CALL:
        emit(g, CODE_CALL, question_of(g, n));
        jump_on_answer(g, sense, to);
        break;
    default: /* an attribute that is a condition by itself */ emit_guard_value(g, n); jump_on_answer(g, sense, to);
    }
}
