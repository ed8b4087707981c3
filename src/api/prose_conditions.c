/* SPDX-License-Identifier: Apache-2.0
 *
 * Conditions in plain English, from the checked trees: of rules, where the left side is a field, and of guards, where
 * it is an attribute or arithmetic. */
#include "api/prose.h"

static const fact *fact_of(const prose *p, const node *n) { return &p->m->facts[n->id]; }

/* ---- what is asked ---------------------------------------------------------------------------------------------- */

/* Fields that have a name of more than one word, or of none that people use. */
static const char *field_words(field_id id) {
    switch (id) {
    case FIELD_ACCOUNT: return "the account";
    case FIELD_ACCOUNT_NAME: return "the account's name";
    case FIELD_SERVICE: return "the service";
    case FIELD_USAGE_TYPE: return "the usage type";
    case FIELD_OPERATION: return "the operation";
    case FIELD_REGION: return "the region";
    case FIELD_CHARGE_TYPE: return "the type of charge";
    case FIELD_BILLING_ENTITY: return "the billing entity";
    case FIELD_SELLER: return "the seller";
    case FIELD_RESOURCE: return "the resource";
    default: return NULL;
    }
}

void prose_field(prose *p, field_ref field) {
    const char *words = field_words(field.id);
    if (field.id == FIELD_TAG)
        prose_say(p, "tag `%.*s`", STR_ARG(field.tag));
    else if (words != NULL)
        prose_say(p, "%s", words);
    else
        prose_say(p, "`%s`", field_table[field.id].name);
}

static void say_value(prose *p, const value *v, bool account) {
    if (v->type == VALUE_MONEY)
        prose_money(p, dec_money(v->number), v->currency);
    else if (v->type == VALUE_TEXT && account)
        prose_account(p, v->text);
    else
        program_value_text(&p->line, v);
}

static void say_values(prose *p, const fact *f, bool account, const char *last) {
    for (size_t i = 0; i < f->values_n; i++) {
        prose_between(p, i, f->values_n, last);
        say_value(p, f->values[i], account);
    }
    if (f->values_n == 0) prose_say(p, "nothing");
}

static const char *sign(node_op op) {
    switch (op) {
    case OP_ADD: return "plus";
    case OP_SUBTRACT: return "minus";
    case OP_MULTIPLY: return "times";
    default: return "divided by";
    }
}

static void say_operand(prose *p, const node *n, bool account) {
    const fact *f = fact_of(p, n);
    switch ((node_kind)n->kind) {
    case NODE_PAREN:
        prose_say(p, "(");
        say_operand(p, n->first, account);
        prose_say(p, ")");
        return;
    case NODE_NEGATIVE:
        prose_say(p, "minus ");
        say_operand(p, n->first, account);
        return;
    case NODE_ARITHMETIC:
        say_operand(p, n->first, false);
        prose_say(p, " %s ", sign((node_op)n->op));
        say_operand(p, n->last, false);
        return;
    default: break;
    }
    if (f->is_attr)
        prose_say(p, "`%s`", attr_table[f->attr].name);
    else if (f->is_field && f->field == FIELD_CATEGORY)
        prose_say(p, "category `%.*s`", STR_ARG(p->m->categories[f->category].name));
    else if (f->is_field)
        prose_field(p, fact_field(f));
    else
        say_values(p, f, account, "or");
}

/* ---- how it is asked -------------------------------------------------------------------------------------------- */

static const char *operator_words(node_op op) {
    switch (op) {
    case OP_IS: return "is";
    case OP_IS_NOT: return "is not";
    case OP_IN: return "is one of";
    case OP_NOT_IN: return "is none of";
    case OP_STARTS_WITH: return "starts with";
    case OP_ENDS_WITH: return "ends with";
    case OP_CONTAINS: return "contains";
    case OP_ABSENT: return "is missing";
    case OP_PRESENT: return "is there";
    case OP_LIKE: return "looks like";
    case OP_LT: return "is below";
    case OP_LE: return "is at most";
    case OP_GT: return "is above";
    default: return "is at least";
    }
}

static const char *date_words(node_op op) {
    switch (op) {
    case OP_LT: return "is before";
    case OP_LE: return "is on or before";
    case OP_GT: return "is after";
    case OP_GE: return "is on or after";
    default: return operator_words(op);
    }
}

static void say_comparison(prose *p, const node *n) {
    const fact *left = fact_of(p, n->first);
    bool dates = left->type == VALUE_DATE || fact_of(p, n->last)->type == VALUE_DATE;
    bool account = (left->is_field && left->field == FIELD_ACCOUNT) || (left->is_attr && left->attr == ATTR_C_OWNER);
    say_operand(p, n->first, false);
    prose_say(p, " %s", dates ? date_words((node_op)n->op) : operator_words((node_op)n->op));
    if (n->op == OP_ABSENT || n->op == OP_PRESENT) return;
    prose_say(p, " ");
    say_operand(p, n->last, account);
    if (n->ignoring_case) prose_say(p, " in any case of letters");
}

static void say_call(prose *p, const node *n) {
    const model_question *q = &p->m->questions[fact_of(p, n)->question];
    prose_say(p, "hook `%.*s` says `%.*s`", STR_ARG(p->m->hooks[q->hook].name), STR_ARG(q->function));
}

static void say_parts(prose *p, const node *n, const char *word) {
    for (const node *part = n->first; part != NULL; part = part->next) {
        if (part != n->first) prose_say(p, " %s ", word);
        prose_condition(p, part);
    }
}

void prose_condition(prose *p, const node *n) {
    switch ((node_kind)n->kind) {
    case NODE_AND: say_parts(p, n, "and"); break;
    case NODE_OR: say_parts(p, n, "or"); break;
    case NODE_NOT:
        prose_say(p, "it is not so that ");
        prose_condition(p, n->first);
        break;
    case NODE_PAREN:
        prose_say(p, "(");
        prose_condition(p, n->first);
        prose_say(p, ")");
        break;
    case NODE_COMPARE: say_comparison(p, n); break;
    case NODE_CALL: say_call(p, n); break;
    default: /* an attribute that is a condition by itself */ prose_say(p, "it is "); say_operand(p, n, false);
    }
}
