/* SPDX-License-Identifier: Apache-2.0
 *
 * Definitions as terms. What a leaf means says ce Expression: its values are or-ed; a key without values is ABSENT; the
 * defaults are EQUALS and CASE_SENSITIVE; Cost Categories take the first rule that matches. */
#include "lint/foreign.h"

/* ---- names ---- */

static size_t definition_of(const foreign *f, crd_str name) {
    for (size_t i = 0; i < f->n; i++)
        if (str_eq(f->at[i].name, name)) return i;
    return SIZE_MAX;
}

/* The category that a definition means by a name. */
static uint32_t category_of(const foreign *f, crd_str name) {
    size_t definition = definition_of(f, name);
    if (definition != SIZE_MAX) return f->category[definition];
    for (uint32_t i = 0; i < f->own; i++)
        if (str_eq(f->m.categories[i].aws_name, name)) return i;
    return UINT32_MAX;
}

/* ---- leaves ---- */

static uint32_t dimension(logic *g, crd_str key) {
    for (int id = 0; id < FIELD_TEXTS; id++)
        if (str_eq(key, str_of(field_table[id].dimension))) return logic_field(g, (field_ref){.id = (field_id)id});
    return SUBJECT_NONE;
}

static uint32_t subject_of(foreign *f, const crd_aws_expression *e) {
    if (e->kind == CRD_AWS_TAGS) return logic_field(&f->g, (field_ref){FIELD_TAG, e->key});
    if (e->kind == CRD_AWS_DIMENSIONS) return dimension(&f->g, e->key);
    uint32_t category = category_of(f, e->key);
    return category == UINT32_MAX ? SUBJECT_NONE : logic_category(&f->g, category);
}

static term *leaf(foreign *f, const crd_aws_expression *e) {
    uint32_t about = subject_of(f, e);
    if (about == SUBJECT_NONE) return NULL;
    if (e->values_count == 0) {
        term *there = logic_ask(&f->g, about, ASK_PRESENT, false, NULL, 0);
        if (there) there->negated = true;
        return there;
    }
    ask_kind kind = e->match & CRD_AWS_STARTS_WITH ? ASK_STARTS
                    : e->match & CRD_AWS_ENDS_WITH ? ASK_ENDS
                    : e->match & CRD_AWS_CONTAINS  ? ASK_CONTAINS
                                                   : ASK_IN;
    bool fold = (e->match & CRD_AWS_CASE_INSENSITIVE) != 0 && about != f->g.account; /* digits have no case */
    return logic_ask(&f->g, about, kind, fold, e->values, e->values_count);
}

/* ---- expressions ---- */

static term *expression(foreign *f, const crd_aws_expression *e);

/* Operands of one kind inside each other are operands of one term, and one operand is its term. */
static size_t count_parts(const crd_aws_expression *e, crd_aws_expression_kind kind) {
    size_t n = 0;
    if (e->kind != kind) return 1;
    for (size_t i = 0; i < e->parts_count; i++) n += count_parts(&e->parts[i], kind);
    return n;
}

static bool add_parts(foreign *f, term *to, const crd_aws_expression *e, crd_aws_expression_kind kind) {
    bool fine = true;
    if (e->kind != kind) {
        term *part = expression(f, e);
        if (part) logic_add(to, part);
        return part != NULL;
    }
    for (size_t i = 0; fine && i < e->parts_count; i++) fine = add_parts(f, to, &e->parts[i], kind);
    return fine;
}

static term *group(foreign *f, const crd_aws_expression *e) {
    size_t n = count_parts(e, e->kind);
    term *t = logic_group(&f->g, e->kind == CRD_AWS_AND ? TERM_ALL : TERM_ANY, n);
    if (t == NULL || !add_parts(f, t, e, e->kind)) return NULL;
    return n == 1 ? t->parts[0] : t;
}

static term *expression(foreign *f, const crd_aws_expression *e) {
    if (e->kind == CRD_AWS_AND || e->kind == CRD_AWS_OR) return group(f, e);
    if (e->kind != CRD_AWS_NOT) return leaf(f, e);
    term *t = expression(f, &e->parts[0]);
    if (t) t->negated = !t->negated; /* no other term holds it */
    return t;
}

static term *make_rule(void *ud, logic *g, uint32_t category, uint32_t rule) {
    foreign *f = ud;
    (void)g;
    return expression(f, foreign_rule(f, category, rule)->when);
}

/* ---- categories ---- */

const crd_aws_rule *foreign_rule(const foreign *f, uint32_t category, uint32_t rule) {
    const crd_aws_category *k = &f->at[f->definition[category - f->own]];
    return rule < k->rules_count ? &k->rules[rule] : NULL;
}

static model_rule rule_of(const crd_aws_rule *r) {
    if (r->when) return (model_rule){.kind = MODEL_WHEN, .value = r->value};
    model_rule out = {.kind = MODEL_INHERIT, .inherit = {.id = FIELD_ACCOUNT_NAME}};
    if (str_eq(r->dimension, STR("TAG"))) out.inherit = (field_ref){FIELD_TAG, r->dimension_key};
    return out;
}

static bool fill_category(foreign *f, const crd_aws_category *from, model_category *to) {
    *to = (model_category){.name = from->name, .aws_name = from->name, .effective = from->effective};
    to->rules = ARENA_ARRAY(f->l.a, from->rules_count + 1, model_rule);
    for (size_t i = 0; to->rules && i < from->rules_count; i++) to->rules[to->rules_n++] = rule_of(&from->rules[i]);
    if (to->rules && from->default_value.len > 0)
        to->rules[to->rules_n++] = (model_rule){.kind = MODEL_DEFAULT, .value = from->default_value};
    return to->rules != NULL;
}

#define UNPLACED UINT32_MAX
static bool place(foreign *f, uint32_t definition);

static bool place_asked(foreign *f, const crd_aws_expression *e) {
    bool fine = true;
    for (size_t i = 0; fine && i < e->parts_count; i++) fine = place_asked(f, &e->parts[i]);
    size_t asked = e->kind == CRD_AWS_COST_CATEGORIES ? definition_of(f, e->key) : SIZE_MAX;
    return fine && (asked == SIZE_MAX || place(f, (uint32_t)asked));
}

/* Behind those that it refers to. */
static bool place(foreign *f, uint32_t definition) {
    const crd_aws_category *k = &f->at[definition];
    if (f->category[definition] != UNPLACED) return true;
    for (size_t i = 0; i < k->rules_count; i++)
        if (k->rules[i].when && !place_asked(f, k->rules[i].when)) return false;
    uint32_t at = (uint32_t)f->m.categories_n++;
    f->category[definition] = at;
    f->definition[at - f->own] = definition;
    return fill_category(f, k, &f->m.categories[at]);
}

static bool make_model(foreign *f, const lint *l) {
    f->m = *l->m;
    f->m.categories = ARENA_ARRAY(l->a, f->own + f->n, model_category);
    f->category = ARENA_ARRAY(l->a, f->n, uint32_t);
    f->definition = ARENA_ARRAY(l->a, f->n, uint32_t);
    if (!f->m.categories || !f->category || !f->definition) return false;
    for (size_t i = 0; i < f->own; i++) f->m.categories[i] = l->m->categories[i];
    for (size_t i = 0; i < f->n; i++) f->category[i] = UNPLACED;
    for (uint32_t i = 0; i < f->n; i++)
        if (!place(f, i)) return false;
    return true;
}

bool foreign_make(foreign *f, const lint *l, const crd_aws_category *at, size_t n) {
    *f = (foreign){.at = at, .n = n, .l = *l, .own = l->m->categories_n, .rules = {make_rule, f}};
    f->l.m = &f->m;
    return make_model(f, l) && logic_make_foreign(&f->g, &f->l, &f->rules);
}

void foreign_free(foreign *f) {
    if (f->g.l != NULL) logic_free(&f->g);
}
