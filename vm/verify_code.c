/* SPDX-License-Identifier: Apache-2.0
 *
 * The verifier's second half: code. One pass over every instruction, in order. Jumps only go forward and the stack is
 * empty at each, so all paths that meet agree by construction, and what was seen so far is all there is to know at an
 * instruction: whether anything leads to it, and which types are on the stack. */
#include <string.h>

#include "vm/limits.h"
#include "vm/verify.h"

/* A piece of code and what it belongs to. */
typedef struct piece {
    code_kind kind;
    code_range at;
    const program_category *category; /* IN_CATEGORY */
    const program_guard *guard;       /* IN_GUARD */
    const char *what;                 /* for messages: "category", ... */
    crd_str name;
} piece;

typedef struct walk {
    const check *c;
    const piece *in;
    bool *target; /* [code]: some jump leads here */
    uint32_t pc;
    value_type stack[LIMIT_STACK];
    size_t depth;
    bool live;      /* something leads to pc */
    bool simulated; /* an attribute of a simulation was asked for */
} walk;

static bool refuse(const walk *w, const char *why) {
    return wrong(w->c, "%s `%.*s`, instruction %u: %s", w->in->what, STR_ARG(w->in->name), w->pc, why);
}

/* ---- operands ---- */

/* Whether the ascending list has the index. */
static bool lists(const uint32_t *at, size_t n, uint32_t index) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (at[middle] < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low < n && at[low] == index;
}

/* A category's code reads only what its own lists name: the key of its memo is made of them. */
static bool reads(const walk *w, bool of_category, uint32_t index) {
    const program_category *k = w->in->category;
    if (k == NULL) return true;
    bool listed = of_category ? lists(k->categories, k->categories_n, index) : lists(k->columns, k->columns_n, index);
    return listed || refuse(w, "it reads what its category does not list");
}

static bool check_predicate(const walk *w, uint32_t a) {
    if (a >= w->c->p->predicates_n) return refuse(w, "there is no such predicate");
    return reads(w, w->c->p->predicates[a].of_category, w->c->p->predicates[a].column);
}

static bool check_question(const walk *w, uint32_t a) {
    if (a >= w->c->p->questions_n) return refuse(w, "there is no such question");
    const program_question *q = &w->c->p->questions[a];
    for (size_t i = 0; i < q->columns_n; i++)
        if (!reads(w, q->of_category[i], q->columns[i])) return false;
    return true;
}

static bool check_attr(walk *w, uint32_t a) {
    if (a >= ATTR_COUNT || attr_table[a].subject != w->in->guard->subject)
        return refuse(w, "its subject has no such attribute");
    w->simulated |= attr_table[a].stage != ATTR_STATIC;
    return true;
}

static bool check_operand(walk *w, operand_kind kind, uint32_t a) {
    const program *p = w->c->p;
    switch (kind) {
    case OPERAND_NONE: return a == 0 || refuse(w, "it takes no operand");
    case OPERAND_FOLD: return a <= 1 || refuse(w, "its operand is neither 0 nor 1");
    case OPERAND_SKIP: return a < w->in->at.end - w->pc - 1 || refuse(w, "the jump leaves the code");
    case OPERAND_PREDICATE: return check_predicate(w, a);
    case OPERAND_QUESTION: return check_question(w, a);
    case OPERAND_TEXT: return a < p->texts_n || refuse(w, "there is no such text");
    case OPERAND_COLUMN: return (a < p->columns_n || refuse(w, "there is no such column")) && reads(w, false, a);
    case OPERAND_CONSTANT: return a < p->constants_n || refuse(w, "there is no such constant");
    case OPERAND_ATTR: return check_attr(w, a);
    }
    return false;
}

/* ---- types of guards ---- */

static bool numeric(value_type t) { return t == VALUE_NUMBER || t == VALUE_PERCENT; }
static bool texts(value_type t) { return t == VALUE_TEXT || t == VALUE_LIST; }

static bool comparable(value_type a, value_type b) {
    if (a == VALUE_LIST || a == VALUE_BOOL || a == VALUE_MONTHS) return false;
    return a == b || (numeric(a) && numeric(b));
}

static bool ordered(value_type a, value_type b) { return comparable(a, b) && a != VALUE_TEXT && a != VALUE_MONTH; }

static value_type sum(value_type a, value_type b) {
    if (a == b && (a == VALUE_MONEY || a == VALUE_DAYS || numeric(a))) return a;
    if (numeric(a) && numeric(b)) return VALUE_NUMBER;
    return a == VALUE_DATE && (b == VALUE_DAYS || b == VALUE_MONTHS) ? VALUE_DATE : VALUE_ABSENT;
}

static value_type product(value_type a, value_type b) {
    if (numeric(a) && numeric(b)) return VALUE_NUMBER;
    return (a == VALUE_MONEY && numeric(b)) || (numeric(a) && b == VALUE_MONEY) ? VALUE_MONEY : VALUE_ABSENT;
}

static value_type quotient(value_type a, value_type b) {
    if ((a == VALUE_MONEY && a == b) || (numeric(a) && numeric(b))) return VALUE_NUMBER;
    return a == VALUE_MONEY && numeric(b) ? VALUE_MONEY : VALUE_ABSENT;
}

static value_type answer(bool fits) { return fits ? VALUE_BOOL : VALUE_ABSENT; }

/* The type that the instruction leaves, VALUE_ABSENT when it cannot take these. */
static value_type type_of_two(opcode op, value_type a, value_type b) {
    switch (op) {
    case CODE_ADD: return sum(a, b);
    case CODE_SUBTRACT: return a == VALUE_DATE && b == VALUE_DATE ? VALUE_DAYS : sum(a, b);
    case CODE_MULTIPLY: return product(a, b);
    case CODE_DIVIDE: return quotient(a, b);
    case CODE_EQUAL: return answer(comparable(a, b));
    case CODE_LESS:
    case CODE_LESS_EQUAL: return answer(ordered(a, b));
    case CODE_IN: return answer(texts(a) && b == VALUE_LIST);
    case CODE_CONTAINS: return answer(texts(a) && texts(b));
    case CODE_STARTS_WITH:
    case CODE_ENDS_WITH:
    case CODE_LIKE: return answer(a == VALUE_TEXT && texts(b));
    default: return VALUE_ABSENT;
    }
}

static value_type type_of_one(opcode op, value_type a) {
    if (op == CODE_PRESENT) return VALUE_BOOL;
    bool has_sign = numeric(a) || a == VALUE_MONEY || a == VALUE_DAYS;
    return op == CODE_NEGATE && has_sign ? a : VALUE_ABSENT;
}

static value_type type_pushed(const walk *w, opcode op, uint32_t a) {
    switch (op) {
    case CODE_TEST:
    case CODE_CALL: return VALUE_BOOL;
    case CODE_CONSTANT: return w->c->p->constants[a].type;
    case CODE_ATTR: return attr_table[a].type;
    default: return VALUE_ABSENT;
    }
}

/* ---- one instruction ---- */

static bool push(walk *w, value_type t) {
    if (t == VALUE_ABSENT) return refuse(w, "it cannot take what is on the stack");
    if (w->depth == LIMIT_STACK) return refuse(w, "the stack is full");
    w->stack[w->depth++] = t;
    return true;
}

static bool check_effect(walk *w, const opcode_row *row, opcode op, uint32_t a) {
    if (w->depth < row->pops) return refuse(w, "the stack is empty");
    w->depth -= row->pops;
    const value_type *popped = w->stack + w->depth;
    if (row->pushes == 0) return row->pops == 0 || popped[0] == VALUE_BOOL || refuse(w, "it needs an answer");
    if (row->pops == 2) return push(w, type_of_two(op, popped[0], popped[1]));
    if (row->pops == 1) return push(w, type_of_one(op, popped[0]));
    return push(w, type_pushed(w, op, a));
}

static bool check_flow(walk *w, code_flow then, uint32_t a) {
    if (then != THEN_NEXT && w->depth > 0) return refuse(w, "something is left on the stack");
    if (then == THEN_BRANCH) w->target[w->pc + 1 + a] = true;
    w->live = then != THEN_END;
    return true;
}

static bool check_instruction(walk *w) {
    instruction i = w->c->p->code[w->pc];
    opcode op = INSTRUCTION_OP(i);
    uint32_t a = INSTRUCTION_A(i);
    if (op >= OPCODES) return refuse(w, "there is no such opcode");
    const opcode_row *row = &opcode_table[op];
    if ((row->where & w->in->kind) == 0) return refuse(w, "this kind of code has no such instruction");
    if (w->target[w->pc]) {
        if (w->depth > 0) return refuse(w, "a jump leads to where something is on the stack");
        w->live = true;
    }
    if (!w->live) return refuse(w, "nothing leads here");
    return check_operand(w, row->operand, a) && check_effect(w, row, op, a) && check_flow(w, row->then, a);
}

/* ---- pieces ---- */

/* Pieces follow each other without gaps, so that each instruction is looked at once. */
static bool check_piece(walk *w, const piece *in, uint32_t *next) {
    w->in = in;
    if (in->at.begin != *next || in->at.end <= in->at.begin || in->at.end > w->c->p->code_n)
        return wrong(w->c, "%s `%.*s`: its code is not where it should be", in->what, STR_ARG(in->name));
    w->depth = 0;
    w->live = true;
    for (w->pc = in->at.begin; w->pc < in->at.end; w->pc++)
        if (!check_instruction(w)) return false;
    *next = in->at.end;
    return !w->live || wrong(w->c, "%s `%.*s`: its code runs past its end", in->what, STR_ARG(in->name));
}

static bool check_optional(walk *w, const piece *in, uint32_t *next) {
    return (in->at.begin == 0 && in->at.end == 0) || check_piece(w, in, next);
}

static bool check_guard(walk *w, const program_guard *g, uint32_t *next) {
    w->simulated = false;
    piece in = {.kind = IN_GUARD, .at = g->where, .guard = g, .what = "guard", .name = g->name};
    if (!check_optional(w, &in, next)) return false;
    in.at = g->require;
    if (!check_piece(w, &in, next)) return false;
    return w->simulated == g->simulated ||
           wrong(w->c, "guard `%.*s`: it is wrong about being simulated", STR_ARG(g->name));
}

static bool check_pieces(walk *w) {
    const program *p = w->c->p;
    uint32_t next = 0;
    for (const program_category *k = p->categories; k < p->categories + p->categories_n; k++) {
        piece in = {.kind = IN_CATEGORY, .at = k->code, .category = k, .what = "category", .name = k->name};
        if (!check_piece(w, &in, &next)) return false;
    }
    for (size_t i = 0; i < p->guards_n; i++)
        if (!check_guard(w, &p->guards[i], &next)) return false;
    piece filter = {.kind = IN_FILTER, .at = p->where, .what = "row filter", .name = STR("where")};
    if (!check_optional(w, &filter, &next)) return false;
    return next == p->code_n || wrong(w->c, "there is code after the last piece");
}

bool verify_code(const check *c) {
    walk w = {.c = c};
    size_t n = c->p->code_n;
    w.target = mem_new(&c->d->m, n + 1);
    if (w.target == NULL) return false;
    bool fine = check_pieces(&w);
    mem_free(&c->d->m, w.target, n + 1);
    return fine;
}
