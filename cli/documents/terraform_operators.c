/* SPDX-License-Identifier: Apache-2.0
 *
 * Operators of Terraform. Arithmetic is that of whole numbers: a fraction is left to Terraform, for an amount that is
 * almost right would be wrong. */
#include <stdlib.h>

#include "cli/cli.h"
#include "terraform.h"

#define FRACTION "arithmetic with fractions or very large numbers, which crd leaves to Terraform"

static document_value *wrong(terraform_module *m, const hcl_expression *at, const document_value *v,
                             const char *expected) {
    return terraform_fail(m, at, ERROR_TERRAFORM_VALUE, NULL, "`%.*s` is %s, not %s", TEXT_ARG(at->source),
                          document_kind_text(v->kind), expected);
}

/* ---- logic ---- */

static document_value *negation(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    bool truth;
    document_value *v = terraform_evaluate(m, e->parts[0], scope);
    if (v->kind == DOCUMENT_UNKNOWN) return v;
    if (!terraform_truth_of(v, &truth)) return wrong(m, e->parts[0], v, "true or false");
    return terraform_bool(m, e, !truth);
}

/* What one side decides the other one cannot change, known or not. */
static document_value *logic(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    bool deciding = e->operation == HCL_OR, truth;
    document_value *unknown = NULL;
    for (size_t i = 0; i < 2; i++) {
        document_value *v = terraform_evaluate(m, e->parts[i], scope);
        if (v->kind == DOCUMENT_UNKNOWN)
            unknown = unknown ? unknown : v;
        else if (!terraform_truth_of(v, &truth))
            return wrong(m, e->parts[i], v, "true or false");
        else if (truth == deciding)
            return terraform_bool(m, e, deciding);
    }
    return unknown ? unknown : terraform_bool(m, e, !deciding);
}

/* ---- numbers ---- */

static document_value *negative(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    int64_t n;
    document_value *v = terraform_evaluate(m, e->parts[0], scope);
    if (v->kind == DOCUMENT_UNKNOWN) return v;
    if (v->kind != DOCUMENT_NUMBER) return wrong(m, e->parts[0], v, "a number");
    if (terraform_integer_of(v, &n) && n > INT64_MIN) return terraform_integer(m, e, -n);
    if (v->text.ptr[0] == '-') return terraform_number(m, e, (crd_str){v->text.ptr + 1, v->text.len - 1});
    char *text = must_format("-%.*s", TEXT_ARG(v->text));
    document_value *result = terraform_number(m, e, text_of(text));
    free(text);
    return result;
}

static bool whole(hcl_operator operation, int64_t a, int64_t b, int64_t *out) {
    bool divides = operation == HCL_DIVIDE || operation == HCL_MODULO;
    if (divides && (b == 0 || (a == INT64_MIN && b == -1))) return false;
    switch (operation) {
    case HCL_ADD: return !__builtin_add_overflow(a, b, out);
    case HCL_SUBTRACT: return !__builtin_sub_overflow(a, b, out);
    case HCL_MULTIPLY: return !__builtin_mul_overflow(a, b, out);
    case HCL_DIVIDE: *out = a / b; return a % b == 0;
    default: *out = a % b; return true;
    }
}

static document_value *arithmetic(terraform_module *m, const hcl_expression *e, const document_value *a,
                                  const document_value *b) {
    int64_t x, y, result;
    if (terraform_integer_of(a, &x) && terraform_integer_of(b, &y)) {
        if (whole(e->operation, x, y, &result)) return terraform_integer(m, e, result);
        if (y == 0) return terraform_fail(m, e, ERROR_TERRAFORM_VALUE, NULL, "a number is divided by zero");
    }
    return terraform_unknown(m, e, FRACTION, "write the result itself");
}

static document_value *comparison(terraform_module *m, const hcl_expression *e, const document_value *a,
                                  const document_value *b) {
    crd_money x, y;
    if (!crd_money_parse(a->text, &x) || !crd_money_parse(b->text, &y))
        return terraform_unknown(m, e, FRACTION, "write the result itself");
    int order = money_compare(x, y);
    switch (e->operation) {
    case HCL_LESS: return terraform_bool(m, e, order < 0);
    case HCL_LESS_EQUAL: return terraform_bool(m, e, order <= 0);
    case HCL_GREATER: return terraform_bool(m, e, order > 0);
    default: return terraform_bool(m, e, order >= 0);
    }
}

/* A text of digits serves as a number. */
static bool is_number(const document_value *v) {
    crd_money n;
    return v->kind == DOCUMENT_NUMBER || (v->kind == DOCUMENT_TEXT && crd_money_parse(v->text, &n));
}

static document_value *of_numbers(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    document_value *side[2];
    for (size_t i = 0; i < 2; i++) {
        side[i] = terraform_evaluate(m, e->parts[i], scope);
        if (side[i]->kind != DOCUMENT_UNKNOWN && !is_number(side[i])) return wrong(m, e->parts[i], side[i], "a number");
    }
    for (size_t i = 0; i < 2; i++)
        if (side[i]->kind == DOCUMENT_UNKNOWN) return side[i];
    return e->operation >= HCL_ADD ? arithmetic(m, e, side[0], side[1]) : comparison(m, e, side[0], side[1]);
}

/* ---- all ---- */

static document_value *equality(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    document_value *a = terraform_evaluate(m, e->parts[0], scope), *b = terraform_evaluate(m, e->parts[1], scope);
    document_value *unknown = terraform_unknown_in(m, e, a);
    if (!unknown) unknown = terraform_unknown_in(m, e, b);
    return unknown ? unknown : terraform_bool(m, e, terraform_equal(a, b) == (e->operation == HCL_EQUAL));
}

document_value *terraform_operator(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    if (e->kind == HCL_NOT) return negation(m, e, scope);
    if (e->kind == HCL_NEGATIVE) return negative(m, e, scope);
    if (e->operation <= HCL_AND) return logic(m, e, scope);
    return e->operation <= HCL_UNEQUAL ? equality(m, e, scope) : of_numbers(m, e, scope);
}
