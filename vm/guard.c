/* SPDX-License-Identifier: Apache-2.0
 *
 * The guard machine: a stack of values. The verifier has seen that their types fit, so money, numbers and percentages
 * are one thing here: whether there is a value, and which of number, day, days, text or list it is, is all that counts.
 * What is absent makes arithmetic absent and every comparison false. */
#include "vm/vm.h"

#include "base/date.h"
#include "vm/limits.h"

static const value absent = {.type = VALUE_ABSENT};

static value answer(bool yes) { return (value){.type = VALUE_BOOL, .yes = yes}; }

/* ---- arithmetic; false: overflow ---- */

static bool negate(value v, value *out) {
    *out = v;
    if (v.type == VALUE_DAYS || v.type == VALUE_MONTHS) return !__builtin_sub_overflow((int64_t)0, v.days, &out->days);
    return dec_sub(0, v.number, &out->number);
}

static bool move_date(value date, value by, value *out) {
    *out = date;
    if (by.type == VALUE_DAYS) return date_add_days(date.day, by.days, &out->day);
    return by.days == (int32_t)by.days && date_add_months(date.day, (int32_t)by.days, &out->day);
}

static bool add(value a, value b, value *out) {
    if (a.type == VALUE_DATE) return move_date(a, b, out);
    *out = a;
    if (a.type == VALUE_DAYS) return !__builtin_add_overflow(a.days, b.days, &out->days);
    return dec_add(a.number, b.number, &out->number);
}

static bool subtract(value a, value b, value *out) {
    if (a.type == VALUE_DATE && b.type == VALUE_DATE) {
        *out = (value){.type = VALUE_DAYS, .days = (int64_t)a.day - b.day};
        return true;
    }
    value minus;
    return negate(b, &minus) && add(a, minus, out);
}

static bool multiply(value a, value b, value *out) {
    *out = a;
    return dec_mul(a.number, b.number, &out->number);
}

static bool divide(value a, value b, value *out) {
    *out = b.number == 0 ? absent : a;
    return b.number == 0 || dec_div(a.number, b.number, &out->number);
}

static bool calculate(opcode op, value a, value b, value *out) {
    *out = absent;
    if (a.type == VALUE_ABSENT || b.type == VALUE_ABSENT) return true;
    switch (op) {
    case CODE_ADD: return add(a, b, out);
    case CODE_SUBTRACT: return subtract(a, b, out);
    case CODE_MULTIPLY: return multiply(a, b, out);
    default: return divide(a, b, out);
    }
}

/* ---- comparisons ---- */

static int three_way(dec a, dec b) { return (a > b) - (a < b); }

static int compare(value a, value b) {
    switch (a.type) {
    case VALUE_DATE:
    case VALUE_MONTH: return three_way(a.day, b.day);
    case VALUE_DAYS: return three_way(a.days, b.days);
    default: return three_way(a.number, b.number);
    }
}

static bool text_is(crd_str a, crd_str b, bool fold) { return fold ? str_eq_fold(a, b) : str_eq(a, b); }

static bool has_text(value list, crd_str s, bool fold) {
    for (size_t i = 0; i < list.list.n; i++)
        if (text_is(list.list.at[i], s, fold)) return true;
    return false;
}

static bool equal(value a, value b, bool fold) {
    return a.type == VALUE_TEXT ? text_is(a.text, b.text, fold) : compare(a, b) == 0;
}

static bool in(value a, value list, bool fold) {
    if (a.type == VALUE_TEXT) return has_text(list, a.text, fold);
    for (size_t i = 0; i < a.list.n; i++)
        if (!has_text(list, a.list.at[i], fold)) return false;
    return true;
}

static bool text_fits(opcode op, value a, crd_str part, bool fold) {
    switch (op) {
    case CODE_STARTS_WITH: return str_starts(a.text, part, fold);
    case CODE_ENDS_WITH: return str_ends(a.text, part, fold);
    case CODE_LIKE: return str_like(a.text, part, fold);
    default: return a.type == VALUE_LIST ? has_text(a, part, fold) : str_contains(a.text, part, fold);
    }
}

static bool fits(opcode op, value a, value b, bool fold) {
    if (b.type == VALUE_TEXT) return text_fits(op, a, b.text, fold);
    for (size_t i = 0; i < b.list.n; i++)
        if (text_fits(op, a, b.list.at[i], fold)) return true;
    return false;
}

static bool ask(opcode op, value a, value b, bool fold) {
    if (a.type == VALUE_ABSENT || b.type == VALUE_ABSENT) return false;
    switch (op) {
    case CODE_EQUAL: return equal(a, b, fold);
    case CODE_LESS: return compare(a, b) < 0;
    case CODE_LESS_EQUAL: return compare(a, b) <= 0;
    case CODE_IN: return in(a, b, fold);
    default: return fits(op, a, b, fold);
    }
}

/* ---- the loop ---- */

static bool is_yes(value v) { return v.type == VALUE_BOOL && v.yes; }

/* GUARD_HOLDS for yes, GUARD_BROKEN for no. */
static guard_answer run(const program *p, code_range code, attr_source subject) {
    value stack[LIMIT_STACK], *top = stack; /* top: the free place above the last value */
    for (uint32_t pc = code.begin;; pc++) {
        opcode op = INSTRUCTION_OP(p->code[pc]);
        uint32_t a = INSTRUCTION_A(p->code[pc]);
        switch (op) {
        case CODE_JUMP_IF: pc += is_yes(*--top) ? a : 0; break;
        case CODE_JUMP_UNLESS: pc += is_yes(*--top) ? 0 : a; break;
        case CODE_CONSTANT: *top++ = p->constants[a]; break;
        case CODE_ATTR: *top++ = subject.get(subject.ud, (attr_id)a); break;
        case CODE_PRESENT: top[-1] = answer(top[-1].type != VALUE_ABSENT); break;
        case CODE_NEGATE:
            if (top[-1].type != VALUE_ABSENT && !negate(top[-1], &top[-1])) return GUARD_OVERFLOW;
            break;
        case CODE_ADD:
        case CODE_SUBTRACT:
        case CODE_MULTIPLY:
        case CODE_DIVIDE:
            top--;
            if (!calculate(op, top[-1], *top, &top[-1])) return GUARD_OVERFLOW;
            break;
        case CODE_YES: return GUARD_HOLDS;
        case CODE_NO: return GUARD_BROKEN;
        default: top--; top[-1] = answer(ask(op, top[-1], *top, a != 0));
        }
    }
}

guard_answer guard_judge(const program *p, const program_guard *g, attr_source subject) {
    guard_answer concerned = g->where.end == 0 ? GUARD_HOLDS : run(p, g->where, subject);
    if (concerned == GUARD_BROKEN) return GUARD_NOT_CONCERNED;
    return concerned == GUARD_OVERFLOW ? concerned : run(p, g->require, subject);
}
