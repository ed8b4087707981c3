/* SPDX-License-Identifier: Apache-2.0
 *
 * Lays out the program: categories in the model's order, guards, the row filter; then the tables that they refer to. */
#include "codegen/generator.h"

#include "vm/limits.h"

static code_range range_from(const generator *g, uint32_t begin) { return (code_range){begin, emitted(g)}; }

/* ---- categories ---- */

static crd_str inherit_label(generator *g, field_ref field) {
    text t;
    text_init(&t, g->m);
    program_field_text(&t, field);
    crd_str label = arena_str(g->a, text_str(&t));
    text_free(&t);
    return label;
}

static void emit_inherit(generator *g, field_ref field) {
    uint32_t column = column_index(g, field);
    note_read(g, &g->reads_columns, column);
    emit(g, CODE_INHERIT, column);
}

static void emit_when(generator *g, const model_rule *r) {
    jumps next = JUMPS_NONE;
    jump_when(g, r->when, false, &next);
    if (r->unless) jump_when(g, r->unless, true, &next);
    emit(g, CODE_VALUE, text_index(g, r->value));
    jumps_land(g, &next);
}

/* Its file is that of the rules before it. */
static crd_place rule_place(generator *g, span at, const program_rule *before) {
    crd_place place = diag_place(g->d, at);
    bool same = before != NULL && str_eq(before->place.file, place.file);
    place.file = same ? before->place.file : arena_str(g->a, place.file);
    return place;
}

static program_rule emit_rule(generator *g, const model_rule *r, const program_rule *before) {
    program_rule out = {.kind = (program_rule_kind)r->kind, .code = emitted(g), .place = rule_place(g, r->at, before)};
    out.label = r->kind == MODEL_INHERIT ? inherit_label(g, r->inherit) : arena_str(g->a, r->value);
    if (r->kind == MODEL_WHEN) emit_when(g, r);
    if (r->kind == MODEL_INHERIT) emit_inherit(g, r->inherit);
    if (r->kind == MODEL_DEFAULT) emit(g, CODE_VALUE, text_index(g, r->value));
    return out;
}

static void emit_rules(generator *g, const model_category *from, program_category *to) {
    to->rules = ARENA_ARRAY(g->a, from->rules_n, program_rule);
    if (to->rules == NULL) return;
    to->rules_n = from->rules_n;
    for (size_t i = 0; i < from->rules_n; i++)
        to->rules[i] = emit_rule(g, &from->rules[i], i > 0 ? &to->rules[i - 1] : NULL);
    bool decided = from->rules_n > 0 && from->rules[from->rules_n - 1].kind == MODEL_DEFAULT;
    if (!decided) emit(g, CODE_ABSENT, 0);
}

static uint32_t *indexes_copy(generator *g, const indexes *list) {
    return arena_copy(g->a, list->at, list->n * sizeof *list->at);
}

static void emit_category(generator *g, const model_category *from, program_category *to) {
    to->name = arena_str(g->a, from->name);
    to->aws_name = arena_str(g->a, from->aws_name);
    to->effective = from->effective;
    g->of_guard = false;
    g->reads_columns.n = g->reads_categories.n = 0;
    uint32_t begin = emitted(g);
    emit_rules(g, from, to);
    to->code = range_from(g, begin);
    to->columns_n = g->reads_columns.n;
    to->columns = indexes_copy(g, &g->reads_columns);
    to->categories_n = g->reads_categories.n;
    to->categories = indexes_copy(g, &g->reads_categories);
}

static void emit_categories(generator *g) {
    g->p->categories_n = g->checked->categories_n;
    g->p->categories = ARENA_ARRAY(g->a, g->p->categories_n, program_category);
    if (g->p->categories == NULL) return;
    for (size_t i = 0; i < g->p->categories_n; i++) emit_category(g, &g->checked->categories[i], &g->p->categories[i]);
}

/* ---- guards and the row filter ---- */

static code_range emit_answer(generator *g, const node *condition) {
    uint32_t begin = emitted(g);
    jumps no = JUMPS_NONE;
    jump_when(g, condition, false, &no);
    emit(g, CODE_YES, 0);
    jumps_land(g, &no);
    emit(g, CODE_NO, 0);
    return range_from(g, begin);
}

static void emit_guard(generator *g, const model_guard *from, program_guard *to) {
    to->name = arena_str(g->a, from->name);
    to->subject = from->subject;
    to->severity = from->severity;
    to->simulated = from->simulated;
    to->text = arena_str(g->a, diag_text(g->d, from->require->at));
    to->place = diag_place(g->d, from->at);
    to->place.file = arena_str(g->a, to->place.file);
    g->of_guard = true;
    if (from->where) to->where = emit_answer(g, from->where);
    to->require = emit_answer(g, from->require);
}

static void emit_guards(generator *g) {
    g->p->guards_n = g->checked->guards_n;
    g->p->guards = ARENA_ARRAY(g->a, g->p->guards_n, program_guard);
    if (g->p->guards == NULL) return;
    for (size_t i = 0; i < g->p->guards_n; i++) emit_guard(g, &g->checked->guards[i], &g->p->guards[i]);
}

static void emit_filter(generator *g) {
    g->of_guard = false;
    if (g->checked->where) g->p->where = emit_answer(g, g->checked->where);
}

/* ---- tables ---- */

static void keep_texts(generator *g) {
    program *p = g->p;
    p->texts_n = intern_count(&g->texts);
    p->texts = ARENA_ARRAY(g->a, p->texts_n, crd_str);
    if (p->texts == NULL) return;
    p->texts[0] = STR("");
    for (uint32_t i = 1; i < p->texts_n; i++) p->texts[i] = arena_str(g->a, intern_get(&g->texts, i));
}

#define KEEP(g, list)                                                                                                  \
    ((g)->p->list##_n = (g)->list.n, arena_copy((g)->a, (g)->list.at, (g)->list.n * sizeof *(g)->list.at))

/* What helped to find what is there already. */
static void forget_keys(generator *g) {
    vec_free(g->m, &g->known_texts);
    vec_free(g->m, &g->alone);
    vec_free(g->m, &g->named);
    vec_free(g->m, &g->sorting);
    vec_free(g->m, &g->marks);
    intern_free(&g->operands);
}

/* What predicates are made of. */
static void forget_lists(generator *g) {
    intern_free(&g->lists);
    tuples_free(&g->predicates);
}

static void keep_tables(generator *g) {
    forget_keys(g); /* before there are copies */
    predicates_keep(g);
    forget_lists(g);
    keep_texts(g);
    g->p->columns = KEEP(g, columns);
    g->p->questions = KEEP(g, questions);
    g->p->constants = KEEP(g, constants);
    g->p->code = KEEP(g, code);
}

/* ---- the whole ---- */

static void generate(generator *g) {
    intern *dictionaries[] = {&g->texts, &g->operands, &g->lists};
    for (size_t i = 0; i < sizeof dictionaries / sizeof *dictionaries; i++)
        if (!intern_init(dictionaries[i], g->m)) return;
    predicates_begin(g);
    emit_categories(g);
    emit_guards(g);
    emit_filter(g);
    keep_tables(g);
    copy_declarations(g);
}

static void forget(generator *g) {
    vec_free(g->m, &g->code);
    vec_free(g->m, &g->columns);
    vec_free(g->m, &g->constants);
    vec_free(g->m, &g->questions);
    vec_free(g->m, &g->reads_columns);
    vec_free(g->m, &g->reads_categories);
    intern_free(&g->texts);
    forget_keys(g);
    forget_lists(g);
}

program *codegen_program(const model *checked, crd_diagnostics *d, mem *m) {
    program *p = program_new(m);
    if (p == NULL) return NULL;
    generator g = {.checked = checked, .d = d, .m = m, .p = p, .a = &p->memory};
    generate(&g);
    forget(&g);
    if (g.too_large)
        diag_add(d, DIAG_PROGRAM_TOO_LARGE, (span){0},
                 "the policy needs more than %u of something that bytecode counts", LIMIT_OPERAND);
    if (!m->failed && !g.too_large) return p;
    program_free(p);
    return NULL;
}
