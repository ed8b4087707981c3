/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns guards: the types of their expressions. A bare word is an attribute of the subject, a declared name, or, beside
 * a text attribute, a free word; which of these it is shows only when both sides of a comparison are known. */
#include "base/aws.h"
#include "check.h"

typedef struct guard_body {
    checker *c;
    attr_subject subject;
    bool simulated;
} guard_body;

/* One side of a comparison. */
typedef struct side {
    const node *outer, *n; /* n: without parentheses */
    value_type type;       /* of the elements when `list`; VALUE_ABSENT: reported */
    bool list;             /* a list of the policy */
    bool is_attr;
    attr_id attr;
    bool free;     /* a bare word, or the name of a category or credit: text beside a text attribute */
    operand given; /* of literals and names */
} side;

static side side_of(guard_body *b, const node *outer);

/* ---- attributes ---- */

static const char *subject_text(const guard_body *b) {
    return b->subject == ATTR_OF_CREDIT ? "a credit" : "a category";
}

static const crd_str *attr_names(guard_body *b, size_t *n) {
    crd_str *out = ARENA_ARRAY(b->c->a, ATTR_COUNT, crd_str);
    *n = 0;
    for (int i = 0; out && i < ATTR_COUNT; i++)
        if (attr_table[i].subject == b->subject) out[(*n)++] = str_of(attr_table[i].name);
    return out;
}

static void attr_unknown(guard_body *b, const node *n) {
    checker *c = b->c;
    crd_str name = node_text(c, n);
    attr_subject other = b->subject == ATTR_OF_CREDIT ? ATTR_OF_CATEGORY : ATTR_OF_CREDIT;
    diag *g =
        diag_add(c->d, DIAG_UNKNOWN_ATTRIBUTE, n->at, "%s has no attribute `%.*s`", subject_text(b), STR_ARG(name));
    if (!g) return;
    if (attr_find(other, name) != ATTR_COUNT) {
        diag_help(c->d, g, "it is an attribute of `for each %s`", other == ATTR_OF_CREDIT ? "credit" : "category");
        return;
    }
    if (field_find(name) != FIELD_COUNT || (n->kind == NODE_PATH && str_starts(name, STR("tag."), false))) {
        diag_help(c->d, g, "guards ask for attributes; the fields of a charge are for categories");
        return;
    }
    size_t known_n;
    const crd_str *known = attr_names(b, &known_n);
    if (known) diag_did_you_mean(c->d, g, n->at, name, known, known_n);
}

static side attr_side(guard_body *b, side s, attr_id attr) {
    s.is_attr = true;
    s.attr = attr;
    s.type = attr_table[attr].type;
    b->simulated |= attr_table[attr].stage != ATTR_STATIC;
    fact f = {.type = s.type, .is_attr = true, .attr = attr};
    *fact_of(b->c, s.n) = *fact_of(b->c, s.outer) = f;
    return s;
}

/* ---- literals and names ---- */

static value_type type_of(item_kind kind) {
    switch (kind) {
    case ITEM_BROKEN: return VALUE_ABSENT;
    case ITEM_NUMBER: return VALUE_NUMBER;
    case ITEM_PERCENT: return VALUE_PERCENT;
    case ITEM_MONEY: return VALUE_MONEY;
    case ITEM_DATE: return VALUE_DATE;
    case ITEM_MONTH: return VALUE_MONTH;
    case ITEM_DAYS: return VALUE_DAYS;
    case ITEM_MONTHS: return VALUE_MONTHS;
    default: return VALUE_TEXT;
    }
}

static void given_fact(guard_body *b, const side *s) {
    fact f = {.type = s->list ? VALUE_LIST : s->type, .values = s->given.values, .values_n = s->given.n};
    *fact_of(b->c, s->n) = *fact_of(b->c, s->outer) = f;
}

static side given_side(guard_body *b, side s) {
    s.given = operand_of(b->c, s.n);
    s.type = type_of(s.given.kind);
    s.list = s.given.list;
    for (size_t i = 0; s.type == VALUE_MONEY && i < s.given.n; i++)
        currency_use_add(b->c, s.n->at, s.given.values[i]->currency);
    given_fact(b, &s);
    return s;
}

static side free_side(guard_body *b, side s) {
    crd_str said = arena_str(b->c->a, node_text(b->c, s.n));
    single word = value_keep(b->c, (value){.type = VALUE_TEXT, .text = said});
    if (!word) return s;
    s.free = true;
    s.type = VALUE_TEXT;
    s.given = (operand){.kind = ITEM_WORD, .values = word, .n = 1};
    given_fact(b, &s);
    return s;
}

static side word_side(guard_body *b, side s) {
    attr_id attr = attr_find(b->subject, node_text(b->c, s.n));
    if (attr != ATTR_COUNT) return attr_side(b, s, attr);
    const declared *e = s.n->kind == NODE_WORD ? name_find(b->c, node_text(b->c, s.n)) : NULL;
    if (e && e->broken && e->kind != NAME_LET) return s;
    if (e && (e->kind == NAME_LET || e->kind == NAME_ACCOUNT)) return given_side(b, s);
    if (s.n->kind == NODE_WORD) return free_side(b, s);
    attr_unknown(b, s.n);
    return s;
}

/* ---- arithmetic ---- */

static bool numeric(value_type t) { return t == VALUE_NUMBER || t == VALUE_PERCENT; }
static bool duration_type(value_type t) { return t == VALUE_DAYS || t == VALUE_MONTHS; }

static value_type sum_type(value_type a, value_type b) {
    if (a == b && (a == VALUE_MONEY || a == VALUE_DAYS || numeric(a))) return a;
    if (numeric(a) && numeric(b)) return VALUE_NUMBER;
    return a == VALUE_DATE && duration_type(b) ? VALUE_DATE : VALUE_ABSENT;
}

static value_type product_type(value_type a, value_type b) {
    if (numeric(a) && numeric(b)) return VALUE_NUMBER;
    return (a == VALUE_MONEY && numeric(b)) || (numeric(a) && b == VALUE_MONEY) ? VALUE_MONEY : VALUE_ABSENT;
}

static value_type quotient_type(value_type a, value_type b) {
    if ((a == VALUE_MONEY && b == VALUE_MONEY) || (numeric(a) && numeric(b))) return VALUE_NUMBER;
    return a == VALUE_MONEY && numeric(b) ? VALUE_MONEY : VALUE_ABSENT;
}

static value_type arithmetic_type(node_op op, value_type a, value_type b) {
    switch (op) {
    case OP_ADD: return sum_type(a, b);
    case OP_SUBTRACT: return a == VALUE_DATE && b == VALUE_DATE ? VALUE_DAYS : sum_type(a, b);
    case OP_MULTIPLY: return product_type(a, b);
    default: return quotient_type(a, b);
    }
}

static const char *sign(node_op op) {
    return op == OP_ADD ? "+" : op == OP_SUBTRACT ? "-" : op == OP_MULTIPLY ? "*" : "/";
}

static const char *type_text(const side *s) { return s->list ? "a list" : value_type_name(s->type); }

/* A free word beside anything but a text attribute is a misspelt attribute or name. */
static bool word_known(guard_body *b, const side *s) {
    if (!s->free) return s->type != VALUE_ABSENT;
    if (name_find(b->c, node_text(b->c, s->n)))
        name_want(b->c, s->n, 0, "an attribute or a value");
    else
        attr_unknown(b, s->n);
    return false;
}

static side arithmetic_side(guard_body *b, side s) {
    checker *c = b->c;
    side left = side_of(b, s.n->first), right = side_of(b, s.n->first->next);
    bool left_known = word_known(b, &left), right_known = word_known(b, &right);
    if (!left_known || !right_known) return s;
    s.type = left.list || right.list ? VALUE_ABSENT : arithmetic_type((node_op)s.n->op, left.type, right.type);
    fact_of(c, s.n)->type = fact_of(c, s.outer)->type = s.type;
    if (s.type != VALUE_ABSENT) return s;
    diag *g = diag_add(c->d, DIAG_ARITHMETIC, s.n->at, "%s %s %s has no meaning", type_text(&left),
                       sign((node_op)s.n->op), type_text(&right));
    diag_help(c->d, g, "money can be added, multiplied with a number or percent and divided; dates take durations");
    return s;
}

static side negative_side(guard_body *b, side s) {
    side of = side_of(b, s.n->first);
    if (!word_known(b, &of)) return s;
    if (!of.list && (numeric(of.type) || of.type == VALUE_MONEY || of.type == VALUE_DAYS)) {
        s.type = of.type;
        fact_of(b->c, s.n)->type = fact_of(b->c, s.outer)->type = s.type;
        return s;
    }
    diag *g = diag_add(b->c->d, DIAG_ARITHMETIC, s.n->at, "`-` before %s has no meaning", type_text(&of));
    diag_help(b->c->d, g, "money, numbers and days can be negative");
    return s;
}

/* ---- sides ---- */

/* A guard has an answer whatever happens; a call may have none. */
static void call_of_guard(guard_body *b, const node *call) {
    diag *g = diag_add(b->c->d, DIAG_CALL_PLACE, call->at, "a guard cannot call a hook");
    diag_help(b->c->d, g,
              "a call may fail, and a guard always has an answer: ask for attributes, or let a hook `warn` "
              "or `fail` from `on ... call`");
}

static void condition(guard_body *b, const node *n);

static side side_of(guard_body *b, const node *outer) {
    side s = {.outer = outer, .n = node_bare(outer), .type = VALUE_ABSENT};
    switch (s.n ? (int)s.n->kind : NODE_BROKEN) {
    case NODE_BROKEN: return s;
    case NODE_WORD:
    case NODE_PATH: return word_side(b, s);
    case NODE_ARITHMETIC: return arithmetic_side(b, s);
    case NODE_NEGATIVE: return negative_side(b, s);
    case NODE_CALL: call_of_guard(b, s.n); return s;
    case NODE_AND:
    case NODE_OR:
    case NODE_NOT:
    case NODE_COMPARE:
        condition(b, s.n);
        s.type = VALUE_BOOL;
        return s;
    default: return given_side(b, s);
    }
}

/* ---- texts beside an attribute ---- */

static void status_check(guard_body *b, const node *n) {
    static const crd_str known[] = {{"pending", 7}, {"active", 6}, {"paused", 6}, {"exhausted", 9}, {"expired", 7}};
    const size_t known_n = sizeof known / sizeof *known;
    operand o = operand_of(b->c, n);
    if (o.list || (o.kind != ITEM_WORD && o.kind != ITEM_STRING)) return;
    size_t k = 0;
    crd_str found = o.values[0]->text;
    while (k < known_n && !str_eq(known[k], found)) k++;
    if (k < known_n) return;
    diag *g = diag_add(b->c->d, DIAG_UNKNOWN_STATUS, n->at, "no credit has the status `%.*s`", STR_ARG(found));
    diag_help(b->c->d, g, "a credit is pending, active, paused, exhausted or expired");
    if (n->kind == NODE_WORD) diag_did_you_mean(b->c->d, g, n->at, found, known, known_n);
}

static void statuses_check(guard_body *b, const node *n) {
    if (n->kind != NODE_LIST) {
        status_check(b, n);
        return;
    }
    for (size_t i = 0; i < n->children; i++) {
        node item = list_element(n, i);
        status_check(b, &item);
    }
}

/* Display names become codes, as in `covers`. */
static void services_given(guard_body *b, side *s) {
    services_look_over(b->c, s->n, LOOK_NAMES);
    if (!list_copied(b->c, s->n, &s->given)) return;
    const value **codes = ARENA_ARRAY(b->c->a, s->given.n, const value *);
    for (size_t i = 0; codes && i < s->given.n; i++) {
        codes[i] = s->given.values[i];
        crd_str code = aws_service_code(codes[i]->text);
        single known = code.ptr ? value_keep(b->c, (value){.type = VALUE_TEXT, .text = code}) : NULL;
        if (known) codes[i] = *known;
    }
    s->given.values = codes;
    if (!codes) s->given.n = 0;
    given_fact(b, s);
}

static void words_look_over(guard_body *b, const side *attr, const side *s) {
    size_t n;
    const crd_str *known = attr->attr == ATTR_C_TYPE ? aws_credit_types(&n) : aws_programs(&n);
    if (s->n->kind == NODE_WORD && s->free)
        word_look_over(b->c, s->n, attr->attr == ATTR_C_TYPE ? "credit type" : "credit program", known, n);
}

/* Reports texts that do not suit the attribute. */
static void text_suits(guard_body *b, const side *attr, side *s) {
    item_kind wanted = attr->attr == ATTR_C_OWNER    ? ITEM_ACCOUNT
                       : attr->attr == ATTR_C_COVERS ? ITEM_WORD
                                                     : ITEM_STRING;
    item_kind found = s->given.kind;
    bool wrong = wanted == ITEM_ACCOUNT ? found != ITEM_ACCOUNT : found == ITEM_ACCOUNT;
    if (wrong) {
        operand_unfit(b->c, s->n, &s->given, wanted, s->list, str_of(attr_table[attr->attr].name));
        return;
    }
    if (attr->attr == ATTR_C_STATUS) statuses_check(b, s->n);
    if (attr->attr == ATTR_C_COVERS) services_given(b, s);
    if (attr->attr == ATTR_C_TYPE || attr->attr == ATTR_C_PROGRAM) words_look_over(b, attr, s);
}

static bool textual(const side *s) { return s->type == VALUE_TEXT || (s->is_attr && s->type == VALUE_LIST); }

/* ---- comparisons ---- */

static bool has_order(value_type t) { return numeric(t) || t == VALUE_MONEY || t == VALUE_DATE || t == VALUE_DAYS; }

static bool comparable(value_type a, value_type b) {
    if (a == VALUE_LIST || a == VALUE_BOOL || a == VALUE_MONTHS) return false;
    return a == b || (numeric(a) && numeric(b));
}

static bool listed(const side *s) { return s->list || (s->is_attr && s->type == VALUE_LIST); }

static bool types_fit(node_op op, const side *a, const side *b) {
    switch (op) {
    case OP_IS:
    case OP_IS_NOT: return !a->list && !b->list && comparable(a->type, b->type);
    case OP_LT:
    case OP_LE:
    case OP_GT:
    case OP_GE: return !a->list && !b->list && comparable(a->type, b->type) && has_order(a->type);
    case OP_IN:
    case OP_NOT_IN:
        if (a->list || !listed(b)) return false;
        return textual(a) ? textual(b) : b->list && a->type == b->type && comparable(a->type, b->type);
    case OP_CONTAINS: return !a->list && textual(a) && textual(b);
    case OP_LIKE: return !a->list && !listed(b) && a->type == VALUE_TEXT && b->type == VALUE_TEXT;
    default: return !a->list && a->type == VALUE_TEXT && textual(b);
    }
}

static void misfit_help(checker *c, diag *g, node_op op, const side *a, const side *b) {
    bool equality = op == OP_IS || op == OP_IS_NOT;
    if ((a->type == VALUE_MONTHS && duration_type(b->type)) || (b->type == VALUE_MONTHS && duration_type(a->type)))
        diag_help(c->d, g, "months have no fixed length: write days or weeks, or add the months to a date");
    else if (equality && (a->list || b->list))
        diag_help(c->d, g, op == OP_IS ? "use `in`" : "use `not in`");
    else if (equality && (a->type == VALUE_LIST || b->type == VALUE_LIST))
        diag_help(c->d, g, "use `contains` or `in`");
    else if ((op == OP_IN || op == OP_NOT_IN) && !listed(b))
        diag_help(c->d, g, "`%s` takes a list", operator_spelling(op));
    else if (a->type == VALUE_MONTH || b->type == VALUE_MONTH)
        diag_help(c->d, g, "write a whole date, such as 2027-06-30");
    else if (op >= OP_LT && a->type == VALUE_TEXT)
        diag_help(c->d, g, "texts have no order");
    else if (numeric(a->type) && b->type == VALUE_MONEY)
        diag_help(c->d, g, "compare money with money");
    else if (a->type == VALUE_MONEY && numeric(b->type))
        diag_help(c->d, g, "write the currency, or divide money by money");
}

static void misfit(guard_body *b, const node *n, const side *left, const side *right) {
    checker *c = b->c;
    if (left->type == VALUE_BOOL || right->type == VALUE_BOOL) {
        diag *g = diag_add(c->d, DIAG_CONDITION_COMPARED, n->at, "a condition is not compared");
        const side *s = left->type == VALUE_BOOL ? left : right;
        crd_str name = node_text(c, s->n);
        if (s->n->kind == NODE_WORD)
            diag_help(c->d, g, "write `%.*s` or `not %.*s`", STR_ARG(name), STR_ARG(name));
        else
            diag_help(c->d, g, "it stands alone, or behind `not`");
        return;
    }
    diag *g = diag_add(c->d, DIAG_NOT_COMPARABLE, n->at, "`%s` does not go between %s and %s",
                       operator_spelling((node_op)n->op), type_text(left), type_text(right));
    misfit_help(c, g, (node_op)n->op, left, right);
}

static void presence(guard_body *b, const node *n, const side *of) {
    if (!word_known(b, of)) return;
    if (of->is_attr && of->type != VALUE_BOOL) return;
    diag *g = diag_add(b->c->d, DIAG_NOT_COMPARABLE, n->at, "`%s` asks for an attribute that may be absent",
                       operator_spelling((node_op)n->op));
    if (of->type == VALUE_BOOL) diag_help(b->c->d, g, "`%.*s` stands alone", STR_ARG(node_text(b->c, of->n)));
}

/* Whether both sides are known, a free word finding its text attribute on the other one. */
static bool sides_known(guard_body *b, const side *left, const side *right) {
    bool left_text = left->free && right->is_attr && textual(right);
    bool right_text = right->free && left->is_attr && textual(left);
    bool left_known = left_text || word_known(b, left);
    if (left->free && right->free) return false; /* one finding for both */
    bool right_known = right_text || word_known(b, right);
    return left_known && right_known;
}

static void compare(guard_body *b, const node *n) {
    checker *c = b->c;
    if (!n->first) return;
    side left = side_of(b, n->first);
    if (!n->first->next) {
        presence(b, n, &left);
        return;
    }
    side right = side_of(b, n->first->next);
    if (!sides_known(b, &left, &right)) return;
    if (!types_fit((node_op)n->op, &left, &right)) {
        misfit(b, n, &left, &right);
        return;
    }
    if (n->ignoring_case && !textual(&left)) {
        diag *g = diag_add(c->d, DIAG_IGNORING_CASE, n->at, "`ignoring case` without a text to compare");
        diag_help(c->d, g, "leave `ignoring case` out");
    }
    bool parts = n->op == OP_LIKE || n->op == OP_STARTS_WITH || n->op == OP_ENDS_WITH ||
                 (n->op == OP_CONTAINS && left.type == VALUE_TEXT);
    if (parts || !textual(&left)) return;
    if (left.is_attr && !right.is_attr) text_suits(b, &left, &right);
    if (right.is_attr && !left.is_attr) text_suits(b, &right, &left);
}

/* ---- conditions ---- */

static void alone(guard_body *b, const node *n) {
    side s = side_of(b, n);
    if (!word_known(b, &s) || s.type == VALUE_BOOL) return;
    diag *g = diag_add(b->c->d, DIAG_NOT_A_CONDITION, n->at, "expected a condition, found %s", type_text(&s));
    diag_help(b->c->d, g,
              s.is_attr ? "compare it with something, or ask whether it `is present`" : "compare an attribute with it");
}

static void condition(guard_body *b, const node *n) {
    if (!n) return;
    switch (n->kind) {
    case NODE_BROKEN: break;
    case NODE_AND:
    case NODE_OR:
    case NODE_NOT:
    case NODE_PAREN:
        for (const node *part = n->first; part; part = part->next) condition(b, part);
        break;
    case NODE_COMPARE: compare(b, n); break;
    default: alone(b, n); break;
    }
}

/* ---- guards ---- */

static void guard_check(checker *c, const node *n, model_guard *out) {
    const node *name = node_child(n, NODE_STRING), *each = node_child(n, NODE_FOR_EACH);
    const node *require = node_child(n, NODE_REQUIRE), *severity = node_child(n, NODE_SEVERITY);
    const node *where = each ? node_child(each, NODE_WHERE) : NULL;
    *out = (model_guard){.severity = severity && severity->op == OP_WARNING ? CRD_WARNING : CRD_ERROR, .at = n->at};
    title_text(c, name, "a guard's title", "say in a few words what must hold", &out->name);
    if (!each || !require) return; /* reported by the parser */
    guard_body b = {.c = c, .subject = each->op == OP_CATEGORY ? ATTR_OF_CATEGORY : ATTR_OF_CREDIT};
    out->subject = b.subject;
    out->where = where ? where->first : NULL;
    out->require = require->first;
    condition(&b, out->where);
    condition(&b, out->require);
    out->simulated = b.simulated;
}

static void guard_add(checker *c, const node *n) { guard_check(c, n, &c->out->guards[c->out->guards_n++]); }

void guards_check(checker *c) {
    c->out->guards = ARENA_ARRAY(c->a, declarations_count(c, NODE_GUARD), model_guard);
    if (c->out->guards) declarations_each(c, NODE_GUARD, guard_add);
}
