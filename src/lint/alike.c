/* SPDX-License-Identifier: Apache-2.0
 *
 * Compares terms by their shape. Nothing is decided here: rules that are not found alike may mean the same. */
#include "lint/alike.h"

static const model_category *category_at(const alike *x, uint32_t category) { return &x->f->m.categories[category]; }

/* ---- questions ---- */

/* A definition's subject and the policy's: the same one, or categories that are. */
static bool same_subjects(const alike *x, uint32_t a, uint32_t b) {
    const lint_subject *of_a = &x->f->g.subjects.at[a], *of_b = &x->f->g.subjects.at[b];
    if (a == b) return true;
    if (of_a->kind != SUBJECT_CATEGORY || of_b->kind != SUBJECT_CATEGORY || of_b->category < x->f->own) return false;
    uint32_t definition = x->f->definition[of_b->category - x->f->own];
    return x->twins[definition] == of_a->category;
}

static bool same_questions(const alike *x, const lint_question *a, const lint_question *b) {
    if (a->kind != b->kind || a->fold != b->fold || !same_subjects(x, a->subject, b->subject)) return false;
    if (a->kind != ASK_IN) {
        bool same = a->texts_n == b->texts_n;
        for (size_t i = 0; same && i < a->texts_n; i++) same = str_eq(a->texts[i], b->texts[i]);
        return same;
    }
    bool same = a->ids_n == b->ids_n;
    for (size_t i = 0; same && i < a->ids_n; i++) same = a->ids[i] == b->ids[i];
    return same;
}

/* ---- terms ---- */

/* A term with the sense that those around it give it; none of them joins anything. */
typedef struct operand {
    const term *t;
    bool negated;
} operand;
typedef VEC(operand) operand_list;

static operand bare(operand o) {
    while (o.t->kind != TERM_ASK && o.t->parts_n == 1) {
        o.negated ^= o.t->negated;
        o.t = o.t->parts[0];
    }
    return o;
}

/* Operands of one kind inside each other, in a row. */
static void collect(mem *m, const term *group, operand_list *out) {
    for (size_t i = 0; i < group->parts_n; i++) {
        operand part = bare((operand){group->parts[i], false});
        if (part.t->kind == group->kind && part.negated == part.t->negated) {
            collect(m, part.t, out);
            continue;
        }
        operand *slot = vec_push(m, out);
        if (slot) *slot = part;
    }
}

static bool same_operands(const alike *x, operand a, operand b);

static bool same_groups(const alike *x, const term *a, const term *b) {
    mem *m = x->f->l.a->m;
    operand_list of_a = {0}, of_b = {0};
    collect(m, a, &of_a);
    collect(m, b, &of_b);
    bool same = of_a.n == of_b.n && !m->failed;
    for (size_t i = 0; same && i < of_a.n; i++) same = same_operands(x, of_a.at[i], of_b.at[i]);
    vec_free(m, &of_a);
    vec_free(m, &of_b);
    return same;
}

static bool same_operands(const alike *x, operand a, operand b) {
    a = bare(a);
    b = bare(b);
    if (a.t->kind != b.t->kind || (a.negated != a.t->negated) != (b.negated != b.t->negated)) return false;
    if (a.t->kind == TERM_ASK)
        return same_questions(x, &x->f->g.questions.at[a.t->question], &x->f->g.questions.at[b.t->question]);
    return same_groups(x, a.t, b.t);
}

/* ---- rules ---- */

static bool same_rules(const alike *x, uint32_t a, size_t rule_a, uint32_t b, size_t rule_b) {
    const model_rule *of_a = &category_at(x, a)->rules[rule_a], *of_b = &category_at(x, b)->rules[rule_b];
    if (of_a->kind != of_b->kind || !str_eq(of_a->value, of_b->value)) return false;
    if (of_a->kind == MODEL_INHERIT) return field_ref_eq(of_a->inherit, of_b->inherit);
    return same_operands(x, (operand){x->f->g.categories[a].rules[rule_a], false},
                         (operand){x->f->g.categories[b].rules[rule_b], false});
}

/* ---- categories ---- */

static bool same_category(const alike *x, uint32_t a, uint32_t b) {
    const model_category *of_a = category_at(x, a), *of_b = category_at(x, b);
    if (of_a->effective != of_b->effective || of_a->rules_n != of_b->rules_n) return false;
    for (size_t i = 0; i < of_a->rules_n; i++)
        if (!same_rules(x, a, i, b, i)) return false;
    return true;
}

static uint32_t twin(const alike *x, uint32_t of) {
    for (uint32_t a = 0; a < x->f->own; a++)
        if (str_eq(category_at(x, a)->aws_name, category_at(x, of)->name) && same_category(x, a, of)) return a;
    return NO_TWIN;
}

/* Definitions stand behind those that they refer to. */
static void pair_categories(alike *x) {
    for (size_t i = 0; i < x->f->n; i++) x->twins[i] = NO_TWIN;
    for (uint32_t b = (uint32_t)x->f->own; b < x->f->m.categories_n; b++)
        x->twins[x->f->definition[b - x->f->own]] = twin(x, b);
}

static void pair_rule(alike *x, uint32_t policy, uint32_t rule, uint32_t aws) {
    size_t n = category_at(x, aws)->rules_n;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t other = (rule + i) % (uint32_t)n; /* most stand where they stood */
        if (x->of_aws[other] != NO_TWIN || !same_rules(x, policy, rule, aws, other)) continue;
        x->of_policy[rule] = other;
        x->of_aws[other] = rule;
        return;
    }
}

bool alike_make(alike *x, const foreign *f, uint32_t policy, uint32_t aws) {
    arena *a = f->l.a;
    size_t policy_n = f->m.categories[policy].rules_n, aws_n = f->m.categories[aws].rules_n;
    *x =
        (alike){f, ARENA_ARRAY(a, f->n, uint32_t), ARENA_ARRAY(a, policy_n, uint32_t), ARENA_ARRAY(a, aws_n, uint32_t)};
    if (x->twins == NULL || x->of_policy == NULL || x->of_aws == NULL) return false;
    pair_categories(x);
    for (size_t i = 0; i < aws_n; i++) x->of_aws[i] = NO_TWIN;
    for (uint32_t i = 0; i < policy_n; i++) {
        x->of_policy[i] = NO_TWIN;
        pair_rule(x, policy, i, aws);
    }
    return !a->m->failed;
}
