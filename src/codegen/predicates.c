/* SPDX-License-Identifier: Apache-2.0
 *
 * The tables that tests refer to. Each text, column and predicate is there once, in the order of first use. */
#include "base/order.h"
#include "codegen/generator.h"

uint32_t text_index(generator *g, crd_str s) {
    uint32_t id = intern_add(&g->texts, s);
    return id == INTERN_FAILED ? 0 : id;
}

static uint32_t text_of(generator *g, const value *v) {
    indexes *known = &g->known_texts;
    if (v->text_id == 0) return text_index(g, v->text);
    while (known->n <= v->text_id) {
        uint32_t *slot = vec_push(g->m, known);
        if (slot == NULL) return 0;
        *slot = 0;
    }
    if (known->at[v->text_id] == 0) known->at[v->text_id] = text_index(g, v->text);
    return known->at[v->text_id];
}

uint32_t column_index(generator *g, field_ref field) {
    for (size_t i = 0; i < g->columns.n; i++)
        if (field_ref_eq(g->columns.at[i], field)) return (uint32_t)i;
    field_ref *f = vec_push(g->m, &g->columns);
    if (f == NULL) return 0;
    *f = (field_ref){field.id, field.id == FIELD_TAG ? arena_str(g->a, field.tag) : STR_NONE};
    return (uint32_t)g->columns.n - 1;
}

/* Keeps the list ascending. */
void note_read(generator *g, indexes *list, uint32_t index) {
    size_t at = 0;
    while (at < list->n && list->at[at] < index) at++;
    if (at < list->n && list->at[at] == index) return;
    if (vec_push(g->m, list) == NULL) return;
    for (size_t i = list->n - 1; i > at; i--) list->at[i] = list->at[i - 1];
    list->at[at] = index;
}

static predicate_op op_of(node_op op) {
    switch (op) {
    case OP_STARTS_WITH: return PREDICATE_STARTS_WITH;
    case OP_ENDS_WITH: return PREDICATE_ENDS_WITH;
    case OP_CONTAINS: return PREDICATE_CONTAINS;
    case OP_LIKE: return PREDICATE_LIKE;
    case OP_ABSENT:
    case OP_PRESENT: return PREDICATE_PRESENT;
    default: return PREDICATE_IN;
    }
}

/* The operand's texts as ascending, distinct indexes. */
static text_list sort_texts(generator *g, const fact *operand) {
    uint32_t *at = ARENA_ARRAY(g->a, operand->values_n, uint32_t);
    if (at == NULL || operand->values_n == 0) return (text_list){0};
    for (size_t i = 0; i < operand->values_n; i++) at[i] = text_of(g, &operand->values[i]);
    order_numbers(at, operand->values_n);
    size_t kept = 1;
    for (size_t i = 1; i < operand->values_n; i++)
        if (at[i] != at[kept - 1]) at[kept++] = at[i];
    return (text_list){at, kept, intern_add(&g->list_keys, (crd_str){(const char *)at, kept * sizeof *at})};
}

/* A list with a name has its values in one place, wherever the name stands: it is sorted once. */
static text_list named_texts(generator *g, const fact *operand) {
    struct {
        const value *values;
        size_t n;
    } place = {operand->values, operand->values_n};
    uint32_t id = intern_add(&g->operands, (crd_str){(const char *)&place, sizeof place});
    if (id == INTERN_FAILED) return (text_list){0};
    if (id <= g->lists.n) return g->lists.at[id - 1];
    text_list *slot = vec_push(g->m, &g->lists);
    if (slot == NULL) return (text_list){0};
    return *slot = sort_texts(g, operand);
}

static text_list texts_of(generator *g, const node *n) {
    const fact *operand = &g->checked->facts[n->id];
    bool written_out = n->kind == NODE_LIST || n->kind == NODE_STRING || n->kind == NODE_ACCOUNT_NUMBER;
    return written_out ? sort_texts(g, operand) : named_texts(g, operand);
}

static void put_column(generator *g, predicate *q, const fact *subject) {
    q->of_category = subject->field.id == FIELD_CATEGORY;
    q->column = q->of_category ? subject->category : column_index(g, subject->field);
    note_read(g, q->of_category ? &g->reads_categories : &g->reads_columns, q->column);
}

/* The model lists questions in the order in which conditions ask them, which is that of their code. */
static program_question *question_new(generator *g, const model_question *from) {
    program_question *q = vec_push(g->m, &g->questions);
    if (q == NULL) return NULL;
    *q = (program_question){.hook = (uint32_t)from->hook, .function = arena_str(g->a, from->function)};
    q->columns = ARENA_ARRAY(g->a, from->columns_n, uint32_t);
    q->of_category = ARENA_ARRAY(g->a, from->columns_n, bool);
    if (q->columns == NULL || q->of_category == NULL) return NULL;
    for (q->columns_n = 0; q->columns_n < from->columns_n; q->columns_n++) {
        const model_column *c = &from->columns[q->columns_n];
        q->of_category[q->columns_n] = c->field.id == FIELD_CATEGORY;
        q->columns[q->columns_n] = c->field.id == FIELD_CATEGORY ? c->category : column_index(g, c->field);
    }
    return q;
}

uint32_t question_of(generator *g, const node *call) {
    uint32_t index = g->checked->facts[call->id].question;
    while (g->questions.n <= index)
        if (question_new(g, &g->checked->questions[g->questions.n]) == NULL) return 0;
    const program_question *q = &g->questions.at[index];
    for (size_t i = 0; i < q->columns_n; i++)
        note_read(g, q->of_category[i] ? &g->reads_categories : &g->reads_columns, q->columns[i]);
    return index;
}

/* The predicate's number, the same for the same question. */
static uint32_t number_of(generator *g, const predicate *q, uint32_t list) {
    const uint32_t key[] = {(uint32_t)q->op, q->fold, q->of_category, q->column, list};
    uint32_t id = intern_add(&g->predicate_keys, (crd_str){(const char *)key, sizeof key});
    if (id == INTERN_FAILED || id == INTERN_ABSENT) return 0;
    predicate *slot = id > g->predicates.n ? vec_push(g->m, &g->predicates) : NULL;
    if (slot) *slot = *q;
    return id - 1;
}

uint32_t predicate_of(generator *g, const node *comparison) {
    predicate q = {.op = op_of((node_op)comparison->op)};
    q.fold = comparison->ignoring_case && q.op != PREDICATE_PRESENT;
    put_column(g, &q, &g->checked->facts[comparison->first->id]);
    text_list list = {0};
    if (q.op != PREDICATE_PRESENT) list = texts_of(g, comparison->last);
    q.texts = list.texts;
    q.texts_n = list.n;
    return number_of(g, &q, list.number);
}
