/* SPDX-License-Identifier: Apache-2.0
 *
 * Runs a category's code once, rule by rule, and writes down what it asks. What a rule lacks is the shortest way
 * through its code when every answer that is turned around costs one. Code only leads forward, so that one look at each
 * instruction, from the last to the first, is enough. */
#include "vm/trace.h"

#include "vm/answers.h"

#define NO_WAY UINT32_MAX

/* What is known of an answer: a call that was not made has none. */
typedef enum known { KNOWN_NO, KNOWN_YES, UNKNOWN } known;

typedef struct tracing {
    const program *p;
    const program_category *category;
    const trace_charge *charge;
    question_answerer answerer;
    arena *a;
    uint8_t *answers; /* [instruction of the category]: known, of calls */
    uint32_t *cost;   /* [the same]: how many answers must turn to end in a value from there */
    trace *out;
} tracing;

static uint32_t local(const tracing *t, uint32_t pc) { return pc - t->category->code.begin; }

/* ---- asking ----------------------------------------------------------------------------------------------------- */

static crd_str subject(const tracing *t, bool of_category, uint32_t column) {
    return of_category ? t->charge->categories[column] : t->charge->columns[column];
}

static bool call(tracing *t, uint32_t pc, bool *yes) {
    const program_question *q = &t->p->questions[INSTRUCTION_A(t->p->code[pc])];
    crd_str *values = ARENA_ARRAY(t->a, q->columns_n, crd_str);
    if (values == NULL) return false;
    for (size_t i = 0; i < q->columns_n; i++) values[i] = subject(t, q->of_category[i], q->columns[i]);
    if (!t->answerer.ask(t->answerer.ud, q, values, yes)) return false;
    t->answers[local(t, pc)] = *yes ? KNOWN_YES : KNOWN_NO;
    return true;
}

/* What the charge itself says; of a call, what the hook said. */
static known answer(const tracing *t, uint32_t pc) {
    uint32_t a = INSTRUCTION_A(t->p->code[pc]);
    switch (INSTRUCTION_OP(t->p->code[pc])) {
    case CODE_TEST: {
        const predicate *q = &t->p->predicates[a];
        return predicate_holds(t->p, q, subject(t, q->of_category, q->column)) ? KNOWN_YES : KNOWN_NO;
    }
    case CODE_INHERIT: return str_none(t->charge->columns[a]) ? KNOWN_NO : KNOWN_YES;
    default: return (known)t->answers[local(t, pc)];
    }
}

static bool asks(const tracing *t, uint32_t pc) {
    opcode op = INSTRUCTION_OP(t->p->code[pc]);
    return op == CODE_TEST || op == CODE_CALL || op == CODE_INHERIT;
}

/* ---- what a rule lacks ------------------------------------------------------------------------------------------ */

/* Where the code goes on behind an answer. Whoever takes an answer stands right behind the one who gives it. */
static uint32_t after(const tracing *t, uint32_t pc, bool yes) {
    instruction taker = t->p->code[pc + 1];
    bool jumps = INSTRUCTION_OP(taker) == (yes ? CODE_JUMP_IF : CODE_JUMP_UNLESS);
    return pc + 2 + (jumps ? INSTRUCTION_A(taker) : 0);
}

static uint32_t cost_from(const tracing *t, uint32_t pc, uint32_t end) {
    return pc < end ? t->cost[local(t, pc)] : NO_WAY;
}

static uint32_t more(uint32_t cost, bool one) { return cost == NO_WAY ? NO_WAY : cost + one; }

/* Of the two answers, the one that leads to a value with fewer turned around; the charge's own when they are equal. */
static bool best_answer(const tracing *t, uint32_t pc, uint32_t end, uint32_t *cost) {
    known own = answer(t, pc);
    uint32_t yes = more(cost_from(t, after(t, pc, true), end), own != KNOWN_YES);
    uint32_t no = more(cost_from(t, after(t, pc, false), end), own != KNOWN_NO);
    bool takes_yes = yes != no ? yes < no : own == KNOWN_YES;
    *cost = takes_yes ? yes : no;
    return takes_yes;
}

static void cost_at(tracing *t, uint32_t pc, uint32_t end) {
    uint32_t *cost = &t->cost[local(t, pc)];
    switch (INSTRUCTION_OP(t->p->code[pc])) {
    case CODE_VALUE: *cost = 0; break;
    case CODE_INHERIT: *cost = answer(t, pc) == KNOWN_YES ? 0 : 1; break;
    case CODE_TEST:
    case CODE_CALL: best_answer(t, pc, end, cost); break;
    default: *cost = NO_WAY; break; /* a jump is reached by the answer before it alone */
    }
}

static bool list_missing(tracing *t, trace_rule *rule, uint32_t begin, uint32_t end) {
    for (uint32_t pc = end; pc-- > begin;) cost_at(t, pc, end);
    uint32_t left = t->cost[local(t, begin)];
    if (left == NO_WAY) return true;
    rule->missing = ARENA_ARRAY(t->a, left, trace_step);
    if (rule->missing == NULL) return false;
    for (uint32_t pc = begin; rule->missing_n < left;) {
        uint32_t cost;
        known own = answer(t, pc);
        bool turned = INSTRUCTION_OP(t->p->code[pc]) == CODE_INHERIT || best_answer(t, pc, end, &cost);
        if (own != (turned ? KNOWN_YES : KNOWN_NO))
            rule->missing[rule->missing_n++] = (trace_step){pc, own == KNOWN_YES};
        pc = after(t, pc, turned);
    }
    return true;
}

/* ---- running ---------------------------------------------------------------------------------------------------- */

/* Runs a rule's code from pc; *next is where the code goes on without a match. */
static bool run_rule(tracing *t, trace_rule *rule, uint32_t pc, uint32_t end, uint32_t *next) {
    for (*next = end; pc < end;) {
        instruction i = t->p->code[pc];
        if (INSTRUCTION_OP(i) == CODE_VALUE) {
            t->out->value = t->p->texts[INSTRUCTION_A(i)];
            rule->matched = true;
            return true;
        }
        if (!asks(t, pc)) return true; /* ABSENT */
        bool yes;
        if (INSTRUCTION_OP(i) != CODE_CALL)
            yes = answer(t, pc) == KNOWN_YES;
        else if (!call(t, pc, &yes))
            return false;
        rule->steps[rule->steps_n++] = (trace_step){pc, yes};
        if (INSTRUCTION_OP(i) == CODE_INHERIT && yes) {
            t->out->value = t->charge->columns[INSTRUCTION_A(i)];
            rule->matched = true;
            return true;
        }
        pc = INSTRUCTION_OP(i) == CODE_INHERIT ? pc + 1 : after(t, pc, yes);
    }
    *next = pc;
    return true;
}

/* Where the rule's code ends: at the next one's, or with the category's. */
static uint32_t end_of(const program_category *c, size_t number) {
    return number + 1 < c->rules_n ? c->rules[number + 1].code : c->code.end;
}

/* From *next on, which lies in the rule's code: mostly where it begins. */
static bool try_rule(tracing *t, size_t number, uint32_t *next) {
    uint32_t begin = *next, end = end_of(t->category, number);
    trace_rule *rule = &t->out->rules[number];
    rule->steps = ARENA_ARRAY(t->a, end - begin, trace_step);
    if (rule->steps == NULL || !run_rule(t, rule, begin, end, next)) return false;
    t->out->rules_n = number + 1;
    return rule->matched || list_missing(t, rule, begin, end);
}

bool trace_category(const program *p, size_t category, const trace_charge *charge, question_answerer answerer, arena *a,
                    trace *out) {
    const program_category *c = &p->categories[category];
    size_t n = c->code.end - c->code.begin;
    tracing t = {.p = p, .category = c, .charge = charge, .answerer = answerer, .a = a, .out = out};
    *out = (trace){.rules = ARENA_ARRAY(a, c->rules_n, trace_rule)};
    t.answers = ARENA_ARRAY(a, n, uint8_t);
    t.cost = ARENA_ARRAY(a, n, uint32_t);
    if (out->rules == NULL || t.answers == NULL || t.cost == NULL) return false;
    for (size_t i = 0; i < n; i++) t.answers[i] = UNKNOWN;
    uint32_t next = c->code.begin;
    for (size_t i = 0; i < c->rules_n; i++) {
        if (end_of(c, i) <= next) continue; /* the code went past it */
        if (!try_rule(&t, i, &next)) return false;
        if (out->rules[i].matched) break;
    }
    return true;
}
