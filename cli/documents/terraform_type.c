/* SPDX-License-Identifier: Apache-2.0
 *
 * The type of a variable, and its value as one of that type: a list given for a set(string) is a set, an object gets
 * the attributes that are optional. */
#include "cli/cli.h"
#include "terraform.h"

/* What is under way: the variable, for messages, and its value's place. */
typedef struct conversion {
    terraform_module *m;
    const terraform_name *variable;
} conversion;

static document_value *convert(const conversion *c, const hcl_expression *type, document_value *v);

static bool is(const hcl_expression *type, const char *name) {
    return (type->kind == HCL_NAME || type->kind == HCL_CALL) && text_eq(type->name, text_of(name));
}

static document_value *wrong(const conversion *c, const hcl_expression *type, const document_value *v) {
    document_report(c->m->list, ERROR_TERRAFORM_VALUE, v->file, v->line, v->column, HELP_CONSOLE,
                    "the variable `%.*s` has %s where its type is `%.*s`", TEXT_ARG(c->variable->name),
                    document_kind_text(v->kind), TEXT_ARG(type->source));
    return document_make(c->m->d, DOCUMENT_UNKNOWN, v->file, v->line, v->column);
}

static document_value *primitive(const conversion *c, const hcl_expression *type, document_value *v) {
    bool truth;
    crd_money n;
    crd_str text = terraform_text_of(v);
    document_value *out = document_make(c->m->d, DOCUMENT_TEXT, v->file, v->line, v->column);
    out->text = text;
    if (is(type, "string")) return text.ptr ? out : wrong(c, type, v);
    if (is(type, "number")) {
        out->kind = DOCUMENT_NUMBER;
        return v->kind != DOCUMENT_BOOL && crd_money_parse(text, &n) ? out : wrong(c, type, v);
    }
    if (!terraform_truth_of(v, &truth)) return wrong(c, type, v);
    out->kind = DOCUMENT_BOOL;
    out->truth = truth;
    return out;
}

/* The type of the elements: list(TYPE); NULL: any. */
static const hcl_expression *inner_type(const hcl_expression *type) {
    return type->kind == HCL_CALL && type->count > 0 ? type->parts[0] : NULL;
}

static document_value *list(const conversion *c, const hcl_expression *type, document_value *v) {
    const hcl_expression *inner = inner_type(type);
    if (v->kind != DOCUMENT_LIST) return wrong(c, type, v);
    document_value *all = document_make(c->m->d, DOCUMENT_LIST, v->file, v->line, v->column);
    all->order = v->order == DOCUMENT_AS_WRITTEN ? DOCUMENT_AS_WRITTEN : DOCUMENT_BY_KEY;
    for (size_t i = 0; i < v->count; i++)
        document_append(c->m->d, all, inner ? convert(c, inner, v->items[i]) : v->items[i]);
    return all;
}

static document_value *set(const conversion *c, const hcl_expression *type, document_value *v) {
    document_value *all = list(c, type, v), *unknown = terraform_unknown_in(c->m, type, all);
    if (unknown) return unknown;
    document_value *sorted = terraform_set(c->m, type, all);
    return sorted ? sorted
                  : terraform_unknown(c->m, type, "a set of lists or objects, whose order only Terraform knows",
                                      "make it a list");
}

static document_value *map(const conversion *c, const hcl_expression *type, document_value *v) {
    const hcl_expression *inner = inner_type(type);
    if (v->kind != DOCUMENT_MAP) return wrong(c, type, v);
    document_value *all = document_make(c->m->d, DOCUMENT_MAP, v->file, v->line, v->column);
    for (size_t i = 0; i < v->count; i++) {
        const document_member *at = &v->members[i];
        document_set(c->m->d, all, at->key, at->line, at->column, inner ? convert(c, inner, at->value) : at->value);
    }
    return all;
}

static document_value *tuple(const conversion *c, const hcl_expression *type, document_value *v) {
    const hcl_expression *inner = inner_type(type);
    if (v->kind != DOCUMENT_LIST || !inner || inner->count != v->count) return wrong(c, type, v);
    document_value *all = document_make(c->m->d, DOCUMENT_LIST, v->file, v->line, v->column);
    for (size_t i = 0; i < v->count; i++) document_append(c->m->d, all, convert(c, inner->parts[i], v->items[i]));
    return all;
}

/* The value of an attribute that the object does not have: optional(TYPE), optional(TYPE, DEFAULT). NULL: it has to. */
static document_value *absent(const conversion *c, const hcl_expression *type, const document_value *v) {
    if (type->kind != HCL_CALL || !is(type, "optional") || type->count == 0) return NULL;
    if (type->count > 1) return convert(c, type->parts[0], terraform_evaluate(c->m, type->parts[1], NULL));
    return document_make(c->m->d, DOCUMENT_NULL, v->file, v->line, v->column);
}

/* Attributes that the type does not name are left out, as Terraform does. */
static document_value *object(const conversion *c, const hcl_expression *type, document_value *v) {
    const hcl_expression *inner = inner_type(type);
    if (v->kind != DOCUMENT_MAP || !inner || inner->kind != HCL_OBJECT) return wrong(c, type, v);
    document_value *all = document_make(c->m->d, DOCUMENT_MAP, v->file, v->line, v->column);
    for (size_t i = 0; i + 1 < inner->count; i += 2) {
        const hcl_expression *key = inner->parts[i], *of = inner->parts[i + 1];
        document_value *found = terraform_member(v, key->name), *missing = absent(c, of, v);
        if (!found && !missing) return wrong(c, type, v);
        bool replaced = found && found->kind == DOCUMENT_NULL && missing;
        document_set(c->m->d, all, key->name, key->line, key->column,
                     found && !replaced ? convert(c, missing ? of->parts[0] : of, found) : missing);
    }
    terraform_map_settle(all);
    return all;
}

static document_value *convert(const conversion *c, const hcl_expression *type, document_value *v) {
    if (v->kind == DOCUMENT_UNKNOWN || v->kind == DOCUMENT_NULL) return v;
    if (is(type, "string") || is(type, "number") || is(type, "bool")) return primitive(c, type, v);
    if (is(type, "list")) return list(c, type, v);
    if (is(type, "set")) return set(c, type, v);
    if (is(type, "map")) return map(c, type, v);
    if (is(type, "tuple")) return tuple(c, type, v);
    return is(type, "object") ? object(c, type, v) : v;
}

document_value *terraform_typed(terraform_module *m, const terraform_name *variable, document_value *v) {
    conversion c = {m, variable};
    return variable->type ? convert(&c, variable->type, v) : v;
}
