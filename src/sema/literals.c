/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns literals: what they are worth. A text has one value, however often it is written: ten thousand rules ask for a
 * few thousand texts. */
#include "check.h"

single value_keep(checker *c, value v) {
    struct {
        const value *at;
        value v;
    } *kept = arena_alloc(c->a, sizeof *kept);
    if (!kept) return NULL;
    kept->v = v;
    kept->at = &kept->v;
    return &kept->at;
}

static operand of_value(item_kind kind, single values) {
    return values ? (operand){.kind = kind, .values = values, .n = 1} : operand_broken;
}

operand operand_one(checker *c, item_kind kind, value v) { return of_value(kind, value_keep(c, v)); }

/* ---- texts ---- */

single literal_keep(checker *c, crd_str s) {
    uint32_t id = intern_add(&c->literals, s);
    if (id == INTERN_FAILED) return NULL;
    if (!vec_room(c->a->m, &c->literal_values, intern_count(&c->literals) - c->literal_values.n)) return NULL;
    while (c->literal_values.n < intern_count(&c->literals)) {
        uint32_t next = (uint32_t)c->literal_values.n;
        crd_str held = next == INTERN_ABSENT ? STR("") : arena_str(c->a, intern_get(&c->literals, next));
        single values = value_keep(c, (value){.type = VALUE_TEXT, .text_id = next, .text = held});
        if (!held.ptr || !values) return NULL;
        c->literal_values.at[c->literal_values.n++] = values;
    }
    return c->literal_values.at[id];
}

bool literal_text(checker *c, const node *n, crd_str *out) {
    return literal_plain(c->d, n, out) || literal_string(c->d, c->a, n, out);
}

single literal_value(checker *c, const node *n) {
    crd_str s;
    return literal_text(c, n, &s) ? literal_keep(c, s) : NULL;
}

static operand written_text(checker *c, const node *n) {
    return of_value(n->kind == NODE_STRING ? ITEM_STRING : ITEM_ACCOUNT, literal_value(c, n));
}

/* ---- numbers and time ---- */

static operand number_operand(checker *c, const node *n) {
    crd_money number;
    bool percent = n->kind == NODE_PERCENT;
    if (!(percent ? literal_percent : literal_number)(c->d, n, &number)) return operand_broken;
    value v = {.type = percent ? VALUE_PERCENT : VALUE_NUMBER, .number = dec_of(number)};
    return operand_one(c, percent ? ITEM_PERCENT : ITEM_NUMBER, v);
}

static operand money_operand(checker *c, const node *n) {
    crd_money amount;
    crd_str currency;
    if (!literal_money(c->d, n, &amount, &currency)) return operand_broken;
    currency_check(c, n->at, currency);
    return operand_one(c, ITEM_MONEY,
                       (value){.type = VALUE_MONEY, .number = dec_of(amount), .currency = arena_str(c->a, currency)});
}

static operand duration_operand(checker *c, const node *n) {
    duration t;
    if (!literal_duration(c->d, n, &t)) return operand_broken;
    if (t.months) return operand_one(c, ITEM_MONTHS, (value){.type = VALUE_MONTHS, .days = t.months});
    return operand_one(c, ITEM_DAYS, (value){.type = VALUE_DAYS, .days = t.days});
}

static operand day_operand(checker *c, item_kind kind, value_type type, int32_t day) {
    return operand_one(c, kind, (value){.type = type, .day = day});
}

/* ---- all of them ---- */

operand operand_literal(checker *c, const node *n) {
    switch (n->kind) {
    case NODE_STRING:
    case NODE_ACCOUNT_NUMBER: return written_text(c, n);
    case NODE_NUMBER:
    case NODE_PERCENT: return number_operand(c, n);
    case NODE_MONEY: return money_operand(c, n);
    case NODE_DATE: return day_operand(c, ITEM_DATE, VALUE_DATE, literal_date(c->d, n));
    case NODE_MONTH: return day_operand(c, ITEM_MONTH, VALUE_MONTH, literal_month(c->d, n));
    default: return duration_operand(c, n);
    }
}
