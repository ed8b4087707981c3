/* SPDX-License-Identifier: Apache-2.0
 *
 * Makes questions and terms of the policy's conditions. Every list stands in one place of the model, wherever its name
 * is written, so it is sorted once. */
#include "lint/logic.h"

#include "base/order.h"
#include "lint/limits.h"

/* ---- subjects and values ---- */

static bool subject_is(const lint_subject *s, subject_kind kind, field_ref field, uint32_t category, crd_str call) {
    if (s->kind != kind) return false;
    if (kind == SUBJECT_FIELD) return field_ref_eq(s->field, field);
    return kind == SUBJECT_CATEGORY ? s->category == category : str_eq(s->call, call);
}

/* Readers refuse a charge without one of the first three, and take AWS for the last. */
static bool required(subject_kind kind, field_ref f) {
    return kind == SUBJECT_FIELD && (f.id == FIELD_ACCOUNT || f.id == FIELD_SERVICE || f.id == FIELD_CHARGE_TYPE ||
                                     f.id == FIELD_BILLING_ENTITY);
}

static uint32_t subject_of(logic *g, subject_kind kind, field_ref field, uint32_t category, crd_str call) {
    for (size_t i = 0; i < g->subjects.n; i++)
        if (subject_is(&g->subjects.at[i], kind, field, category, call)) return (uint32_t)i;
    lint_subject *s = vec_push(g->m, &g->subjects);
    if (s == NULL) return 0;
    *s = (lint_subject){
        .kind = kind, .field = field, .category = category, .call = call, .required = required(kind, field)};
    return (uint32_t)g->subjects.n - 1;
}

uint32_t logic_field(logic *g, field_ref field) { return subject_of(g, SUBJECT_FIELD, field, 0, STR_NONE); }

/* What nearly every policy asks for, first: so it comes first in a witness. */
static void make_subjects(logic *g) {
    g->account = logic_field(g, (field_ref){.id = FIELD_ACCOUNT});
    g->account_name = logic_field(g, (field_ref){.id = FIELD_ACCOUNT_NAME});
    g->service = logic_field(g, (field_ref){.id = FIELD_SERVICE});
    g->charge_type = logic_field(g, (field_ref){.id = FIELD_CHARGE_TYPE});
    for (size_t i = 0; i < g->l->m->categories_n; i++)
        subject_of(g, SUBJECT_CATEGORY, (field_ref){.id = FIELD_CATEGORY}, (uint32_t)i, STR_NONE);
}

bool logic_follows(const logic *g, const lint_subject *s) {
    return s->kind == SUBJECT_CATEGORY && g->l->m->categories[s->category].rules_n > 0;
}

uint32_t logic_category(const logic *g, uint32_t category) { return g->charge_type + 1 + category; }

uint32_t logic_subject(const logic *g, field_ref field) {
    for (size_t i = 0; i < g->subjects.n; i++)
        if (subject_is(&g->subjects.at[i], SUBJECT_FIELD, field, 0, STR_NONE)) return (uint32_t)i;
    return SUBJECT_NONE;
}

static crd_str lower_case(const logic *g, crd_str s) {
    char *out = arena_copy(g->a, s.ptr, s.len);
    for (size_t i = 0; out && i < s.len; i++)
        if (out[i] >= 'A' && out[i] <= 'Z') out[i] = (char)(out[i] + 'a' - 'A');
    return out ? (crd_str){out, s.len} : STR_NONE;
}

answer logic_answer(const logic *g, crd_str s) {
    if (str_none(s)) return (answer){STR_NONE, INTERN_ABSENT, INTERN_ABSENT};
    char small[256];
    crd_str low = {small, s.len};
    if (s.len > sizeof small)
        low = lower_case(g, s);
    else
        for (size_t i = 0; i < s.len; i++)
            small[i] = s.ptr[i] >= 'A' && s.ptr[i] <= 'Z' ? (char)(s.ptr[i] + 'a' - 'A') : s.ptr[i];
    return (answer){s, intern_find(&g->texts, s), intern_find(&g->texts, low)};
}

answer logic_learn(logic *g, crd_str s) {
    intern_add(&g->texts, s);
    return logic_answer(g, s);
}

static void note_known(logic *g, lint_subject *s, uint32_t id) {
    if (s->known.n >= LIMIT_LINT_KNOWN || id == INTERN_FAILED) return;
    for (size_t i = 0; i < s->known.n; i++)
        if (s->known.at[i] == id) return;
    uint32_t *slot = vec_push(g->m, &s->known);
    if (slot) *slot = id;
}

/* ---- questions ---- */

static int by_number(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void sort_ids(logic *g, lint_question *q) {
    uint32_t *ids = ARENA_ARRAY(g->a, q->texts_n, uint32_t);
    if (ids == NULL) return;
    for (size_t i = 0; i < q->texts_n; i++)
        ids[i] = intern_add(&g->texts, q->fold ? lower_case(g, q->texts[i]) : q->texts[i]);
    order_sort(ids, q->texts_n, sizeof *ids, by_number);
    for (size_t i = 0; i < q->texts_n; i++)
        if (q->ids_n == 0 || ids[q->ids_n - 1] != ids[i]) ids[q->ids_n++] = ids[i];
    q->ids = ids;
}

static ask_kind kind_of(node_op op) {
    switch (op) {
    case OP_STARTS_WITH: return ASK_STARTS;
    case OP_ENDS_WITH: return ASK_ENDS;
    case OP_CONTAINS: return ASK_CONTAINS;
    case OP_LIKE: return ASK_LIKE;
    case OP_ABSENT:
    case OP_PRESENT: return ASK_PRESENT;
    default: return ASK_IN;
    }
}

static void copy_texts(logic *g, lint_question *q, const fact *operand) {
    crd_str *texts = ARENA_ARRAY(g->a, operand->values_n, crd_str);
    if (texts == NULL) return;
    for (size_t i = 0; i < operand->values_n; i++) texts[i] = operand->values[i]->text;
    q->texts = texts;
    q->texts_n = operand->values_n;
    if (q->kind == ASK_IN) sort_ids(g, q);
}

static uint32_t add_question(logic *g, const lint_question *q) {
    lint_question *slot = vec_push(g->m, &g->questions);
    if (slot) *slot = *q;
    return slot ? (uint32_t)g->questions.n - 1 : 0;
}

/* The question with these texts of the model, made once. */
static uint32_t question_of(logic *g, lint_question q, const fact *operand) {
    const uint64_t place[] = {operand ? (uintptr_t)operand->values : 0, operand ? operand->values_n : 0,
                              (uint64_t)q.kind << 1 | (uint64_t)q.fold, q.subject};
    uint32_t id = intern_add(&g->list_keys, (crd_str){(const char *)place, sizeof place});
    if (id == INTERN_FAILED || id <= g->list_questions.n) return id == INTERN_FAILED ? 0 : g->list_questions.at[id - 1];
    if (operand) copy_texts(g, &q, operand);
    if (q.kind == ASK_IN && !q.fold)
        for (size_t i = 0; i < q.texts_n && i < LIMIT_LINT_KNOWN; i++)
            note_known(g, &g->subjects.at[q.subject], intern_find(&g->texts, q.texts[i]));
    uint32_t *slot = vec_push(g->m, &g->list_questions);
    return slot ? (*slot = add_question(g, &q)) : 0;
}

uint32_t logic_question_about(logic *g, uint32_t number, uint32_t about) {
    uint32_t place[2] = {number, about};
    uint32_t id = intern_add(&g->list_keys, (crd_str){(const char *)place, sizeof place});
    if (id == INTERN_FAILED || id <= g->list_questions.n) return id == INTERN_FAILED ? 0 : g->list_questions.at[id - 1];
    lint_question q = g->questions.at[number];
    q.subject = about;
    uint32_t *slot = vec_push(g->m, &g->list_questions);
    return slot ? (*slot = add_question(g, &q)) : 0;
}

static uint32_t presence_of(logic *g, uint32_t subject) {
    return question_of(g, (lint_question){.kind = ASK_PRESENT, .subject = subject}, NULL);
}

static uint32_t question_of_comparison(logic *g, const node *n) {
    const fact *left = &g->l->m->facts[n->first->id];
    bool category = left->field == FIELD_CATEGORY;
    lint_question q = {.kind = kind_of((node_op)n->op)};
    q.fold = n->ignoring_case && q.kind != ASK_PRESENT;
    q.subject = subject_of(g, category ? SUBJECT_CATEGORY : SUBJECT_FIELD, fact_field(left), left->category, STR_NONE);
    return question_of(g, q, q.kind == ASK_PRESENT ? NULL : &g->l->m->facts[n->last->id]);
}

/* ---- terms ---- */

static term *new_term(logic *g, term_kind kind, const node *n, size_t parts) {
    term *t = ARENA_NEW(g->a, term);
    term **at = ARENA_ARRAY(g->a, parts, term *);
    if (t == NULL || at == NULL) return NULL;
    *t = (term){.kind = kind, .n = n, .parts = at};
    return t;
}

static term *add_part(term *t, term *part) {
    if (t && part) t->parts[t->parts_n++] = part;
    return part ? t : NULL;
}

term *logic_group(logic *g, term_kind kind, size_t parts) { return new_term(g, kind, NULL, parts); }

void logic_add(term *group, term *part) { group->parts[group->parts_n++] = part; }

static term *ask(logic *g, uint32_t question, bool negated, const node *n) {
    term *t = new_term(g, TERM_ASK, n, 0);
    if (t) t->question = question, t->negated = negated;
    return t;
}

term *logic_ask(logic *g, uint32_t about, ask_kind kind, bool fold, const crd_str *texts, size_t n) {
    lint_question q = {.kind = kind, .fold = fold, .subject = about, .texts = texts, .texts_n = n};
    if (kind == ASK_IN) sort_ids(g, &q);
    return ask(g, add_question(g, &q), false, NULL);
}

static bool negated(node_op op) { return op == OP_IS_NOT || op == OP_NOT_IN || op == OP_ABSENT; }

static term *call_term(logic *g, const node *n) {
    crd_str name = diag_text(g->l->d, n->first ? n->first->at : n->at);
    uint32_t subject = subject_of(g, SUBJECT_CALL, (field_ref){0}, 0, name);
    return ask(g, presence_of(g, subject), false, n);
}

static term *group_term(logic *g, const node *n) {
    term *t = new_term(g, n->kind == NODE_OR ? TERM_ANY : TERM_ALL, n, n->children);
    for (const node *part = n->first; t && part; part = part->next) t = add_part(t, logic_term(g, part));
    return t;
}

/* `not` and `unless` turn their condition, which no other term holds. */
static term *turned(term *t, const node *n) {
    if (t) t->negated = !t->negated, t->n = n;
    return t;
}

term *logic_term(logic *g, const node *n) {
    switch ((node_kind)n->kind) {
    case NODE_PAREN: return logic_term(g, n->first);
    case NODE_NOT: return turned(logic_term(g, n->first), n);
    case NODE_AND:
    case NODE_OR: return group_term(g, n);
    case NODE_CALL: return call_term(g, n);
    default: return ask(g, question_of_comparison(g, n), negated((node_op)n->op), n);
    }
}

static term *rule_term(logic *g, const model_category *of, uint32_t rule) {
    const model_rule *r = &of->rules[rule];
    if (r->kind == MODEL_DEFAULT) return new_term(g, TERM_ALL, NULL, 0);
    if (r->kind == MODEL_INHERIT) return ask(g, presence_of(g, logic_field(g, r->inherit)), false, NULL);
    uint32_t category = (uint32_t)(of - g->l->m->categories);
    term *when = r->when ? logic_term(g, r->when) : g->foreign->make(g->foreign->ud, g, category, rule);
    term *t = add_part(new_term(g, TERM_ALL, NULL, 2), when);
    if (t && r->unless) t = add_part(t, turned(logic_term(g, r->unless), r->unless));
    return t;
}

/* ---- the index ---- */

/* The shortest list of values that a charge must be in to meet the term. */
static const lint_question *narrowest(const logic *g, const term *t, const lint_question *best) {
    if (t->kind == TERM_ALL && !t->negated) {
        for (size_t i = 0; i < t->parts_n; i++) best = narrowest(g, t->parts[i], best);
        return best;
    }
    if (t->kind != TERM_ASK || t->negated) return best;
    const lint_question *q = &g->questions.at[t->question];
    bool fits = q->kind == ASK_IN && !q->fold && g->subjects.at[q->subject].kind == SUBJECT_FIELD;
    return fits && (best == NULL || q->ids_n < best->ids_n) ? q : best;
}

static crd_str index_key(const uint32_t pair[2]) { return (crd_str){(const char *)pair, 2 * sizeof *pair}; }

static void index_value(logic *g, rule_list *list, uint32_t rule, uint32_t subject, uint32_t id_of_value) {
    uint32_t pair[2] = {subject, id_of_value}, id = intern_add(&list->keys, index_key(pair));
    if (id == INTERN_FAILED || !vec_room(g->m, &list->heads, 1) || !vec_room(g->m, &list->links, 1)) return;
    if (id > list->heads.n) list->heads.at[list->heads.n++] = 0;
    list->links.at[list->links.n++] = (rule_link){rule, list->heads.at[id - 1]};
    list->heads.at[id - 1] = (uint32_t)list->links.n;
}

static void note_indexed(logic *g, rule_list *list, uint32_t subject) {
    for (size_t i = 0; i < list->indexed.n; i++)
        if (list->indexed.at[i] == subject) return;
    uint32_t *slot = vec_push(g->m, &list->indexed);
    if (slot) *slot = subject;
}

static void index_rule(logic *g, rule_list *list, uint32_t rule, size_t *room) {
    const lint_question *q = narrowest(g, list->rules[rule], NULL);
    if (q && q->ids_n <= *room) {
        *room -= q->ids_n;
        note_indexed(g, list, q->subject);
        for (size_t i = 0; i < q->ids_n; i++) index_value(g, list, rule, q->subject, q->ids[i]);
        return;
    }
    uint32_t *slot = vec_push(g->m, &list->open);
    if (slot) *slot = rule;
}

/* From the last rule on, so that the links of a value lead from the first to the last. */
static void make_category(logic *g, const model_category *from, rule_list *to, size_t *room) {
    to->category = from;
    to->rules = ARENA_ARRAY(g->a, from->rules_n, term *);
    if (to->rules == NULL || !intern_init(&to->keys, g->m)) return;
    for (size_t i = 0; i < from->rules_n; i++)
        if ((to->rules[i] = rule_term(g, from, (uint32_t)i)) == NULL || g->m->failed) return;
    if (g->m->failed) return;
    for (size_t i = from->rules_n; i > 0; i--) index_rule(g, to, (uint32_t)i - 1, room);
    for (size_t i = 0, n = to->open.n; i < n / 2; i++) {
        uint32_t swapped = to->open.at[i];
        to->open.at[i] = to->open.at[n - 1 - i];
        to->open.at[n - 1 - i] = swapped;
    }
}

/* ---- what a category asks for ---- */

static void note_reads(const logic *g, const term *t, bool *reads) {
    for (size_t i = 0; i < t->parts_n; i++) note_reads(g, t->parts[i], reads);
    if (t->kind != TERM_ASK) return;
    uint32_t asked = g->questions.at[t->question].subject;
    reads[asked] = true;
    if (g->subjects.at[asked].kind != SUBJECT_CATEGORY) return;
    const rule_list *other = &g->categories[g->subjects.at[asked].category];
    for (size_t i = 0; i < g->subjects.n; i++) reads[i] |= other->reads[i];
}

/* A category stands after those it asks for. */
static void make_reads(logic *g) {
    for (size_t k = 0; k < g->l->m->categories_n && !g->m->failed; k++) {
        rule_list *list = &g->categories[k];
        list->reads = ARENA_ARRAY(g->a, g->subjects.n, bool);
        for (size_t i = 0; list->reads && i < list->category->rules_n; i++) note_reads(g, list->rules[i], list->reads);
    }
}

/* ---- accounts ---- */

crd_str logic_declared_name(const logic *g, uint32_t id) {
    return id < g->names.n && g->names.at[id] ? intern_get(&g->texts, g->names.at[id]) : STR_NONE;
}

static void note_name(logic *g, uint32_t id, uint32_t name) {
    if (id == INTERN_FAILED || name == INTERN_FAILED || !vec_room(g->m, &g->names, id + 1)) return;
    while (g->names.n <= id) g->names.at[g->names.n++] = 0;
    g->names.at[id] = name;
}

static void name_accounts(logic *g) {
    const model *m = g->l->m;
    g->accounts = ARENA_ARRAY(g->a, m->accounts_n, named_account);
    for (size_t i = 0; g->accounts && i < m->accounts_n; i++) {
        named_account *a = &g->accounts[i];
        *a = (named_account){logic_learn(g, m->accounts[i].id), logic_learn(g, m->accounts[i].display)};
        if (a->name.text.len > 0) note_name(g, a->number.id, a->name.id);
    }
}

/* ---- the charge of which nothing is known ---- */

static void know(logic *g, field_id field, crd_str known) {
    uint32_t s = logic_subject(g, (field_ref){.id = field});
    if (s != SUBJECT_NONE) note_known(g, &g->subjects.at[s], intern_add(&g->texts, known));
}

static void know_usual(logic *g) {
    know(g, FIELD_CHARGE_TYPE, STR("Usage"));
    know(g, FIELD_CHARGE_TYPE, STR("Tax"));
    know(g, FIELD_SERVICE, STR("AmazonEC2"));
    know(g, FIELD_SERVICE, STR("AmazonS3"));
    know(g, FIELD_REGION, STR("us-east-1"));
    know(g, FIELD_BILLING_ENTITY, STR("AWS"));
    know(g, FIELD_BILLING_ENTITY, STR("AWS Marketplace"));
    for (size_t i = 0; i < g->l->m->accounts_n && i < LIMIT_LINT_KNOWN; i++)
        if (g->l->m->accounts[i].display.len) know(g, FIELD_ACCOUNT_NAME, g->l->m->accounts[i].display);
}

answer logic_account(const logic *g, size_t i) {
    static const char *const usual[] = {"123456789012", "111122223333", "444455556666", "777788889999"};
    if (i < sizeof usual / sizeof *usual) return logic_answer(g, str_of(usual[i]));
    char digits[12];
    uint64_t number = 100000000000 + i;
    for (size_t d = 12; d > 0; d--, number /= 10) digits[d - 1] = (char)('0' + number % 10);
    return logic_answer(g, arena_str(g->a, (crd_str){digits, 12}));
}

/* An account that the policy does not name, so that as few rules as possible take the charge. */
static answer unnamed_account(logic *g) {
    size_t i = 0;
    while (logic_account(g, i).id != INTERN_FAILED && !g->m->failed) i++;
    return logic_learn(g, logic_account(g, i).text);
}

static answer first_answer(logic *g, const lint_subject *s) {
    if (!s->required) return (answer){0};
    if (s->field.id == FIELD_ACCOUNT) return unnamed_account(g);
    if (s->field.id == FIELD_BILLING_ENTITY) return logic_answer(g, STR("AWS"));
    return logic_answer(g, s->field.id == FIELD_SERVICE ? STR("AmazonEC2") : STR("Usage"));
}

static void make_initial(logic *g) {
    g->initial = ARENA_ARRAY(g->a, g->subjects.n, answer);
    for (size_t i = 0; g->initial && i < g->subjects.n; i++) g->initial[i] = first_answer(g, &g->subjects.at[i]);
}

/* ---- the whole ---- */

bool logic_make_foreign(logic *g, const lint *l, const logic_rules *foreign) {
    const model *m = l->m;
    *g = (logic){.l = l, .m = l->a->m, .a = l->a, .foreign = foreign};
    bool ready = intern_init(&g->texts, g->m);
    ready = intern_init(&g->list_keys, g->m) && ready;
    g->categories = ARENA_ARRAY(g->a, m->categories_n, rule_list);
    size_t room = LIMIT_LINT_INDEXED;
    if (!ready || g->categories == NULL) return false;
    make_subjects(g);
    name_accounts(g);
    if (g->m->failed) return false;
    for (size_t i = 0; i < m->categories_n; i++) make_category(g, &m->categories[i], &g->categories[i], &room);
    if (g->m->failed) return false;
    make_reads(g);
    know_usual(g);
    make_initial(g);
    return !g->m->failed;
}

bool logic_make(logic *g, const lint *l) { return logic_make_foreign(g, l, NULL); }

void logic_free(logic *g) {
    for (size_t i = 0; g->categories && i < g->l->m->categories_n; i++) {
        rule_list *list = &g->categories[i];
        intern_free(&list->keys);
        vec_free(g->m, &list->open);
        vec_free(g->m, &list->heads);
        vec_free(g->m, &list->links);
        vec_free(g->m, &list->indexed);
    }
    for (size_t i = 0; i < g->subjects.n; i++) vec_free(g->m, &g->subjects.at[i].known);
    vec_free(g->m, &g->subjects);
    vec_free(g->m, &g->questions);
    vec_free(g->m, &g->list_questions);
    vec_free(g->m, &g->names);
    intern_free(&g->texts);
    intern_free(&g->list_keys);
}
