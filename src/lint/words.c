/* SPDX-License-Identifier: Apache-2.0
 *
 * Literals that say something else than was meant: patterns where there are none, numbers in place of names, words of
 * another column. */
#include "base/aws.h"
#include "lint/analysis.h"

/* A comparison, and one text of its operand with its place. */
typedef struct literal_place {
    const node *compare;
    field_ref field;
    crd_str s;
    span at;
    bool only; /* the operand is this one literal */
} literal_place;

static bool is_whole(node_op op) { return op == OP_IS || op == OP_IS_NOT || op == OP_IN || op == OP_NOT_IN; }

/* ---- patterns ---- */

static crd_str without_wildcards(const lint *l, crd_str s) {
    char *out = arena_copy(l->a, s.ptr, s.len);
    size_t n = 0;
    for (size_t i = 0; out && i < s.len; i++)
        if (s.ptr[i] != '*' && s.ptr[i] != '?') out[n++] = s.ptr[i];
    return n > 0 ? (crd_str){out, n} : STR("anything");
}

static crd_str as_pattern(const lint *l, const literal_place *p) {
    node_op op = (node_op)p->compare->op;
    bool before = op == OP_ENDS_WITH || op == OP_CONTAINS, behind = op == OP_STARTS_WITH || op == OP_CONTAINS;
    before = before && p->s.ptr[0] != '*';
    behind = behind && p->s.ptr[p->s.len - 1] != '*';
    text t;
    text_init(&t, l->a->m);
    text_format(&t, "%s%.*s%s", before ? "*" : "", STR_ARG(p->s), behind ? "*" : "");
    crd_str s = arena_str(l->a, text_str(&t));
    text_free(&t);
    return s;
}

static void wildcard(lint *l, const literal_place *p) {
    bool star = str_contains(p->s, STR("*"), false), mark = str_contains(p->s, STR("?"), false);
    if (!(star || mark) || p->field.id == FIELD_CATEGORY || p->compare->op == OP_LIKE) return;
    diag *g = diag_add(l->d, DIAG_LITERAL_WILDCARD, p->at, "%s in \"%.*s\" %s under `%s`",
                       star && mark ? "`*` and `?`"
                       : star       ? "`*`"
                                    : "`?`",
                       STR_ARG(p->s), star && mark ? "match themselves" : "matches itself",
                       operator_spelling((node_op)p->compare->op));
    if (g == NULL) return;
    diag_note(l->d, g, "the witness does not match");
    diag_help(l->d, g, "write `like \"%.*s\"`, or leave the wildcard out", STR_ARG(as_pattern(l, p)));
    diag_witness(l->d, g, lint_field_name(l->a, p->field), without_wildcards(l, p->s));
}

/* ---- numbers of accounts ---- */

static const crd_account *account_of(const lint *l, crd_str number) {
    for (size_t i = 0; i < l->m->accounts_n; i++)
        if (str_eq(l->m->accounts[i].id, number)) return &l->m->accounts[i];
    return NULL;
}

static void number_as_name(lint *l, const literal_place *p) {
    if (p->field.id != FIELD_ACCOUNT_NAME || !str_twelve_digits(p->s)) return;
    diag *g = diag_add(l->d, DIAG_NUMBER_AS_NAME, p->at, "`account.name` is compared with the number of an account");
    if (g == NULL) return;
    const crd_account *a = account_of(l, p->s);
    crd_str name = a ? a->name : p->s;
    diag_note(l->d, g, "the witness does not match");
    diag_help(l->d, g, "ask for `account`: `account is %.*s`", STR_ARG(name));
    diag_witness(l->d, g, STR("account"), p->s);
    diag_witness(l->d, g, STR("account.name"), a ? a->display : STR_NONE);
    bool one = p->only && (p->compare->op == OP_IS || p->compare->op == OP_IS_NOT) && !p->compare->ignoring_case;
    if (!one) return;
    text t;
    text_init(&t, l->a->m);
    text_format(&t, "account %s %.*s", operator_spelling((node_op)p->compare->op), STR_ARG(name));
    diag_fix(l->d, g, p->compare->at, text_str(&t));
    text_free(&t);
}

/* ---- words of another column ---- */

static void foreign(lint *l, const literal_place *p, const char *claim, crd_str witness, const char *help) {
    diag *g = diag_add(l->d, DIAG_FOREIGN_VALUE, p->at, "\"%.*s\" is %s", STR_ARG(p->s), claim);
    if (g == NULL) return;
    diag_note(l->d, g, "the witness does not match");
    diag_help(l->d, g, help, STR_ARG(witness));
    diag_witness(l->d, g, lint_field_name(l->a, p->field), witness);
}

/* No known charge type has the part, but one has it in other letters. */
static crd_str type_in_other_letters(const literal_place *p) {
    size_t n;
    const crd_str *types = aws_charge_types(&n);
    crd_str near = STR_NONE;
    for (size_t i = 0; i < n; i++) {
        if (str_contains(types[i], p->s, false)) return STR_NONE;
        if (near.len == 0 && str_contains(types[i], p->s, true)) near = types[i];
    }
    return near;
}

static void charge_type(lint *l, const literal_place *p) {
    node_op op = (node_op)p->compare->op;
    if (is_whole(op) && (str_eq(p->s, STR("Adjustment")) || str_eq(p->s, STR("Purchase")))) {
        bool refund = p->s.ptr[0] == 'A';
        foreign(l, p, "a charge category of FOCUS, not a charge type", refund ? STR("Refund") : STR("RIFee"),
                "FOCUS's word is read as AWS's charge types: ask for `%.*s`");
    }
    if (is_whole(op) || op == OP_LIKE || p->compare->ignoring_case) return;
    crd_str near = type_in_other_letters(p);
    if (near.len > 0)
        foreign(l, p, "in no charge type that is known, for upper and lower case differ", near,
                "write it as in `%.*s`, or add `ignoring case`");
}

/* us-east-1a: letters, `-`, letters, `-`, a digit, a letter. */
static bool is_zone(crd_str s) {
    if (s.len < 9 || s.ptr[2] != '-' || s.ptr[s.len - 3] != '-') return false;
    char digit = s.ptr[s.len - 2], letter = s.ptr[s.len - 1];
    for (size_t i = 0; i < s.len - 3; i++)
        if (!((s.ptr[i] >= 'a' && s.ptr[i] <= 'z') || s.ptr[i] == '-')) return false;
    return digit >= '1' && digit <= '9' && letter >= 'a' && letter <= 'f';
}

static void region(lint *l, const literal_place *p) {
    if (!is_whole((node_op)p->compare->op) || p->compare->ignoring_case) return;
    if (is_zone(p->s))
        foreign(l, p, "an availability zone, not a region", (crd_str){p->s.ptr, p->s.len - 1},
                "ask for the region `%.*s`");
}

/* ---- all literals of a rule ---- */

/* In a bill an empty value is an absent one, which equals nothing. Where AWS is the target it is an error: see aws.c.
 */
static void empty(lint *l, const literal_place *p) {
    if (l->target_aws || p->only || !is_whole((node_op)p->compare->op)) return;
    diag *g = diag_add(l->d, DIAG_REDUNDANT_PART, p->at, "\"\" changes nothing: an empty value counts as absent");
    if (g == NULL) return;
    diag_note(l->d, g, "the witness has no value, which is none of the list");
    diag_help(l->d, g, "take it out of the list, and ask for what has no value with `is absent`");
    diag_witness(l->d, g, lint_field_name(l->a, p->field), STR_NONE);
}

static void one_literal(lint *l, const literal_place *p) {
    if (p->s.len == 0) {
        empty(l, p);
        return;
    }
    wildcard(l, p);
    number_as_name(l, p);
    if (p->field.id == FIELD_CHARGE_TYPE) charge_type(l, p);
    if (p->field.id == FIELD_REGION) region(l, p);
}

static void one_comparison(lint *l, const node *n) {
    const fact *left = &l->m->facts[n->first->id], *right = &l->m->facts[n->last->id];
    if (n->first == n->last || left->field == FIELD_ACCOUNT) return;
    const node *operand = n->last;
    while (operand->kind == NODE_PAREN) operand = operand->first;
    bool listed = operand->kind == NODE_LIST && operand->children == right->values_n;
    for (size_t i = 0; i < right->values_n; i++) {
        literal_place p = {n, fact_field(left), right->values[i]->text,
                           listed ? list_element(operand, i).at : operand->at, operand->kind == NODE_STRING};
        one_literal(l, &p);
    }
}

static void conditions(lint *l, const node *n) {
    if (n == NULL) return;
    if (n->kind == NODE_COMPARE) {
        one_comparison(l, n);
        return;
    }
    if (n->kind == NODE_CALL) return;
    for (const node *part = n->first; part; part = part->next) conditions(l, part);
}

void lint_words(analysis *x, const model_rule *r) {
    conditions(x->l, r->when);
    conditions(x->l, r->unless);
}
