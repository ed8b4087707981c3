/* SPDX-License-Identifier: Apache-2.0
 *
 * The tables that tests refer to. Each text, column and predicate is there once, in the order of first use. */
#include "base/order.h"
#include "codegen/generator.h"

#include <string.h>

uint32_t text_index(generator *g, crd_str s) {
    uint32_t id = intern_add(&g->texts, s);
    return id == INTERN_FAILED ? 0 : id;
}

/* Makes the list reach to the index; what is new is 0. */
static bool reach(generator *g, indexes *list, uint32_t index) { return vec_reach(g->m, list, (size_t)index + 1); }

static uint32_t text_of(generator *g, const value *v) {
    if (v->text_id == 0) return text_index(g, v->text);
    if (!reach(g, &g->known_texts, v->text_id)) return 0;
    uint32_t *known = &g->known_texts.at[v->text_id];
    if (*known == 0) *known = text_index(g, v->text);
    return *known;
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

/* ---- lists of texts ---- */

static uint32_t list_add(generator *g, const uint32_t *texts, size_t n) {
    uint32_t list = intern_add(&g->lists, (crd_str){(const char *)texts, n * sizeof *texts});
    return list == INTERN_FAILED ? 0 : list;
}

/* Most operands are one text. */
static uint32_t list_of(generator *g, const uint32_t *texts, size_t n) {
    if (n != 1) return list_add(g, texts, n);
    if (!reach(g, &g->alone, *texts)) return 0;
    uint32_t *list = &g->alone.at[*texts];
    if (*list == 0) *list = list_add(g, texts, 1);
    return *list;
}

#define FEW 8 /* texts that are sorted as quickly by comparing them */

/* Sorts by a mark a text, which takes no comparison, but a look at all the words between the least and the greatest. */
static size_t sort_by_marks(generator *g, uint32_t *texts, size_t n, uint32_t least, uint32_t greatest) {
    size_t first = least / 64, last = greatest / 64, kept = 0;
    if (!vec_reach(g->m, &g->marks, last + 1)) return 0;
    for (size_t i = 0; i < n; i++) g->marks.at[texts[i] / 64] |= (uint64_t)1 << texts[i] % 64;
    for (size_t w = first; w <= last; w++) {
        for (uint64_t left = g->marks.at[w]; left != 0; left &= left - 1)
            texts[kept++] = (uint32_t)(w * 64) + (uint32_t)__builtin_ctzll(left);
        g->marks.at[w] = 0;
    }
    return kept;
}

/* Makes the texts ascending and distinct. Returns how many are left. */
static size_t sort_texts(generator *g, uint32_t *texts, size_t n) {
    uint32_t least = UINT32_MAX, greatest = 0;
    for (size_t i = 0; i < n; i++) {
        least = texts[i] < least ? texts[i] : least;
        greatest = texts[i] > greatest ? texts[i] : greatest;
    }
    if (n > FEW && (greatest - least) / 64 < 4 * n) return sort_by_marks(g, texts, n, least, greatest);
    order_numbers(texts, n);
    size_t kept = n > 0;
    for (size_t i = 1; i < n; i++)
        if (texts[i] != texts[kept - 1]) texts[kept++] = texts[i];
    return kept;
}

static uint32_t list_of_values(generator *g, const fact *operand) {
    uint32_t n = operand->values_n;
    if (!vec_room(g->m, &g->sorting, n) || n == 0) return 0;
    for (uint32_t i = 0; i < n; i++) g->sorting.at[i] = text_of(g, operand->values[i]);
    return list_of(g, g->sorting.at, sort_texts(g, g->sorting.at, n));
}

/* A list with a name has its values in one place, wherever the name stands: it is sorted once. */
static uint32_t list_of_name(generator *g, const fact *operand) {
    struct {
        const value *const *values;
        size_t n;
    } place = {operand->values, operand->values_n};
    uint32_t id = intern_add(&g->operands, (crd_str){(const char *)&place, sizeof place});
    if (id == INTERN_FAILED || !reach(g, &g->named, id)) return 0;
    if (g->named.at[id] == 0) g->named.at[id] = list_of_values(g, operand);
    return g->named.at[id];
}

static uint32_t list_of_operand(generator *g, const node *n) {
    const fact *operand = &g->checked->facts[n->id];
    bool written_out = n->kind == NODE_LIST || n->kind == NODE_STRING || n->kind == NODE_ACCOUNT_NUMBER;
    return written_out ? list_of_values(g, operand) : list_of_name(g, operand);
}

/* ---- predicates and questions ---- */

static void put_column(generator *g, predicate *q, const fact *subject) {
    q->of_category = subject->field == FIELD_CATEGORY;
    q->column = q->of_category ? subject->category : column_index(g, fact_field(subject));
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

/* What tells predicates apart: they are made of it at last. */
enum { KEY_KIND, KEY_COLUMN, KEY_LIST, KEY_PARTS };

void predicates_begin(generator *g) { tuples_init(&g->predicates, g->m, KEY_PARTS); }

static uint32_t kind_of(const predicate *q) {
    return (uint32_t)q->op << 2 | (uint32_t)q->fold << 1 | (uint32_t)q->of_category;
}

static predicate of_kind(uint32_t kind) {
    return (predicate){.op = (predicate_op)(kind >> 2), .fold = kind >> 1 & 1, .of_category = kind & 1};
}

uint32_t predicate_of(generator *g, const node *comparison) {
    predicate q = {.op = op_of((node_op)comparison->op)};
    q.fold = comparison->ignoring_case && q.op != PREDICATE_PRESENT;
    put_column(g, &q, &g->checked->facts[comparison->first->id]);
    uint32_t list = q.op == PREDICATE_PRESENT ? 0 : list_of_operand(g, comparison->last);
    const uint32_t key[KEY_PARTS] = {[KEY_KIND] = kind_of(&q), [KEY_COLUMN] = q.column, [KEY_LIST] = list};
    bool is_new;
    uint32_t number = tuples_add(&g->predicates, key, &is_new);
    return number != TUPLES_FAILED ? number : 0;
}

/* Copies the lists one behind the other and says where each begins. NULL: no memory. */
static const uint32_t **lists_keep(generator *g, size_t lists) {
    const uint32_t **begins = mem_new(g->m, lists * sizeof *begins);
    size_t bytes = 0;
    for (uint32_t i = 0; i < lists; i++) bytes += intern_get(&g->lists, i).len;
    uint32_t *to = arena_room(g->a, bytes, 1);
    for (uint32_t i = 0; begins && to && i < lists; i++) {
        crd_str list = intern_get(&g->lists, i);
        if (list.len > 0) begins[i] = memcpy(to, list.ptr, list.len);
        to += list.len / sizeof *to;
    }
    return begins;
}

void predicates_keep(generator *g) {
    size_t lists = intern_count(&g->lists), n = g->predicates.count;
    const uint32_t **begins = g->m->failed ? NULL : lists_keep(g, lists);
    predicate *to = begins ? arena_room(g->a, n, sizeof *to) : NULL;
    for (uint32_t i = 0; to && i < n; i++) {
        const uint32_t *key = tuples_get(&g->predicates, i);
        to[i] = of_kind(key[KEY_KIND]);
        to[i].column = key[KEY_COLUMN];
        to[i].texts = begins[key[KEY_LIST]];
        to[i].texts_n = intern_get(&g->lists, key[KEY_LIST]).len / sizeof(uint32_t);
    }
    g->p->predicates = to;
    g->p->predicates_n = to ? n : 0;
    mem_free(g->m, begins, lists * sizeof *begins);
}
