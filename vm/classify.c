/* SPDX-License-Identifier: Apache-2.0
 *
 * The batch classifier. A category (or the row filter) sees a row as a key: the classes of the values that it reads.
 * Its code runs once a distinct key; every further row costs a look-up. What a category found becomes a column for the
 * categories behind it.
 *
 * The stack of charge code is never deeper than one answer: the verifier wants it empty at every jump, and nothing but
 * a jump takes an answer. */
#include "vm/questions.h"
#include "vm/shortlist.h"

/* What the code said about a key. */
typedef struct outcome {
    uint32_t value; /* category: id of its value, or INHERITED and a part of the key; filter: 1 or 0 */
    uint32_t rule;
} outcome;
#define INHERITED 0x80000000u

typedef VEC(uint32_t) ids;

/* One category, or the row filter. */
typedef struct unit {
    code_range code;
    const program_category *category; /* NULL: the row filter */
    size_t index;                     /* of the category */
    uint32_t *parts;                  /* which answers its key is made of */
    size_t parts_n;
    const uint32_t **part_ids; /* [part][row] of the current batch */
    uint32_t *asks;            /* the questions of its code: each is a part of the key behind the others */
    size_t asks_n;
    keys keys;
    VEC(outcome) outcomes; /* [key] */
    shortlist shortlist;   /* for many rules; else empty */
    ids *inherited;        /* [part][value id of the part]: one more than the id as this category's value, or 0 */
} unit;

struct classifier {
    mem *m;
    arena fixed; /* everything whose size the program decides */
    const program *p;
    const columns *c;
    answers *answers;    /* [column of the program], then [category] */
    size_t *column_of;   /* [column of the program]: its place in a batch */
    answer_place *at;    /* [predicate] */
    question *questions; /* [question of the program] */
    question_answerer answerer;
    unanswered stuck;
    uint32_t *classes;                  /* [answers]: of the key whose code is running */
    uint32_t *combinations;             /* [question]: the same */
    intern *values;                     /* [category] */
    unit *units;                        /* [category], then the row filter */
    uint32_t **out_values, **out_rules; /* [category][row] */
    bool *pass;                         /* [row] */
    uint64_t evaluations;
};

static size_t answers_n(const program *p) { return p->columns_n + p->categories_n; }

/* ---- running code for one key ---- */

static bool holds(const classifier *k, uint32_t test) {
    answer_place at = k->at[test];
    return answers_test(&k->answers[at.answers], k->classes[at.answers], at.bit);
}

static bool present(const classifier *k, uint32_t column) {
    return answers_test(&k->answers[column], k->classes[column], ANSWER_PRESENT);
}

static uint32_t part_of(const unit *u, uint32_t column) {
    uint32_t part = 0;
    while (u->parts[part] != column) part++;
    return part;
}

/* The rule to which the instruction belongs: the last that begins at or before it. */
static uint32_t rule_at(const program_category *c, uint32_t pc) {
    size_t low = 0, high = c->rules_n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c->rules[middle].code <= pc)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? NO_RULE : (uint32_t)low - 1;
}

/* False: there is no answer. */
static bool ask(classifier *k, const unit *u, uint32_t a, uint32_t pc, bool *yes) {
    question_told told = question_ask(&k->questions[a], k->combinations[a], k->answerer);
    *yes = told == QUESTION_YES;
    if (told != QUESTION_FAILED) return true;
    k->stuck.question = k->questions[a].of;
    k->stuck.category = u->category ? u->index : k->p->categories_n;
    k->stuck.rule = u->category ? rule_at(u->category, pc) : NO_RULE;
    return false;
}

static outcome value_outcome(classifier *k, const unit *u, uint32_t label, uint32_t pc) {
    return (outcome){intern_add(&k->values[u->index], k->p->texts[label]), rule_at(u->category, pc)};
}

static const outcome no_outcome = {INTERN_FAILED, NO_RULE};

/* Runs from pc until the code ends (true; without an outcome when a hook gives no answer) or comes to `stop`. */
static bool run_code(classifier *k, const unit *u, uint32_t pc, uint32_t stop, outcome *out) {
    bool yes = false;
    for (; pc != stop; pc++) {
        uint32_t a = INSTRUCTION_A(k->p->code[pc]);
        switch (INSTRUCTION_OP(k->p->code[pc])) {
        case CODE_TEST: yes = holds(k, a); break;
        case CODE_CALL:
            if (ask(k, u, a, pc, &yes)) break;
            *out = no_outcome;
            return true;
        case CODE_JUMP_IF: pc += yes ? a : 0; break;
        case CODE_JUMP_UNLESS: pc += yes ? 0 : a; break;
        case CODE_VALUE: *out = value_outcome(k, u, a, pc); return true;
        case CODE_INHERIT:
            *out = (outcome){INHERITED | part_of(u, a), rule_at(u->category, pc)};
            if (present(k, a)) return true;
            break;
        case CODE_YES: *out = (outcome){1, NO_RULE}; return true;
        default: *out = (outcome){0, NO_RULE}; return true; /* ABSENT, NO */
        }
    }
    return false;
}

/* Runs the rules that can match, one after the other. A rule that does not match comes to the next one's first
 * instruction; code that jumps further is run to its end. */
static bool run_shortlist(classifier *k, unit *u, const uint32_t *key, outcome *out) {
    const program_category *c = u->category;
    if (!shortlist_point(&u->shortlist, k->answers, u->parts, key)) return false;
    size_t rule = 0;
    for (;; rule++) {
        rule = shortlist_next(&u->shortlist, rule);
        uint32_t stop = rule + 1 < c->rules_n ? c->rules[rule + 1].code : u->code.end;
        if (run_code(k, u, c->rules[rule].code, stop, out)) return true;
    }
}

static bool evaluate(classifier *k, unit *u, const uint32_t *key) {
    for (size_t i = 0; i < u->parts_n; i++) k->classes[u->parts[i]] = key[i];
    for (size_t i = 0; i < u->asks_n; i++) k->combinations[u->asks[i]] = key[u->parts_n + i];
    k->evaluations++;
    outcome *slot = vec_push(k->m, &u->outcomes);
    if (slot == NULL) return false;
    bool ran =
        u->shortlist.rules > 0 ? run_shortlist(k, u, key, slot) : run_code(k, u, u->code.begin, u->code.end, slot);
    return ran && slot->value != INTERN_FAILED;
}

/* ---- rows ---- */

/* The outcome of a row of the current block. NULL: no memory, or no answer. */
static const outcome *outcome_of(classifier *k, unit *u, size_t row) {
    bool is_new;
    uint32_t number = keys_find(&u->keys, row, &is_new);
    if (number == KEYS_FAILED || (is_new && !evaluate(k, u, keys_row(&u->keys, row)))) return NULL;
    return &u->outcomes.at[number];
}

/* The charge's own value as a value of the category. INTERN_FAILED: no memory. */
static uint32_t inherit(classifier *k, unit *u, uint32_t part, size_t row) {
    const answers *from = &k->answers[u->parts[part]];
    ids *known = &u->inherited[part];
    uint32_t id = u->part_ids[part][row];
    while (known->n <= id) {
        uint32_t *none = vec_push(k->m, known);
        if (none == NULL) return INTERN_FAILED;
        *none = 0;
    }
    if (known->at[id] == 0) known->at[id] = intern_add(&k->values[u->index], intern_get(from->values, id)) + 1;
    return known->at[id] - 1;
}

/* `row` counts from the beginning of the batch, `at` from that of the block. */
static bool classify_row(classifier *k, unit *u, const batch *b, size_t row, size_t at) {
    uint32_t *found = &k->out_values[u->index][row], *rule = &k->out_rules[u->index][row];
    *found = INTERN_ABSENT;
    *rule = NO_RULE;
    if (b->month[row] < u->category->effective) return true;
    const outcome *o = outcome_of(k, u, at);
    if (o == NULL) return false;
    *found = o->value & INHERITED ? inherit(k, u, o->value & ~INHERITED, row) : o->value;
    *rule = o->rule;
    return *found != INTERN_FAILED;
}

static bool filter_row(classifier *k, unit *u, size_t row, size_t at) {
    const outcome *o = outcome_of(k, u, at);
    if (o == NULL) return false;
    k->pass[row] = o->value != 0;
    return true;
}

static const uint32_t *column_ids(const classifier *k, const batch *b, bool of_category, uint32_t column) {
    return of_category ? k->out_values[column] : b->ids[k->column_of[column]];
}

/* Numbers the batch's combinations, unless another unit has. */
static bool number_rows(classifier *k, question *q, const batch *b) {
    if (q->numbered) return true;
    for (size_t i = 0; i < q->of->columns_n; i++)
        q->ids[i] = column_ids(k, b, q->of->of_category[i], q->of->columns[i]);
    return question_number(q, b->rows);
}

/* Where the unit finds this batch's values. */
static bool point(classifier *k, unit *u, const batch *b) {
    uint32_t columns_n = (uint32_t)k->p->columns_n;
    for (size_t i = 0; i < u->parts_n; i++) {
        uint32_t part = u->parts[i];
        if (!answers_extend(&k->answers[part])) return false;
        bool of_category = part >= columns_n;
        u->part_ids[i] = column_ids(k, b, of_category, of_category ? part - columns_n : part);
    }
    for (size_t i = 0; i < u->asks_n; i++)
        if (!number_rows(k, &k->questions[u->asks[i]], b)) return false;
    return true;
}

static void make_keys(classifier *k, unit *u, size_t first, size_t n) {
    keys_begin(&u->keys, n);
    for (size_t i = 0; i < u->parts_n; i++)
        keys_part(&u->keys, i, k->answers[u->parts[i]].class_of.at, u->part_ids[i] + first, n);
    for (size_t i = 0; i < u->asks_n; i++)
        keys_ids(&u->keys, u->parts_n + i, k->questions[u->asks[i]].numbers + first, n);
    keys_fetch(&u->keys, n);
}

static bool run_block(classifier *k, unit *u, const batch *b, size_t first, size_t n) {
    make_keys(k, u, first, n);
    for (size_t at = 0; at < n; at++) {
        size_t row = k->stuck.row = first + at;
        if (!(u->category ? classify_row(k, u, b, row, at) : filter_row(k, u, row, at))) return false;
    }
    return true;
}

static bool run_unit(classifier *k, unit *u, const batch *b) {
    if (!point(k, u, b)) return false;
    for (size_t first = 0; first < b->rows; first += KEYS_BLOCK) {
        size_t left = b->rows - first;
        if (!run_block(k, u, b, first, left < KEYS_BLOCK ? left : KEYS_BLOCK)) return false;
    }
    return true;
}

bool classifier_run(classifier *k, const batch *b, classified *out) {
    *out = (classified){k->out_values, k->out_rules, k->pass};
    for (size_t i = 0; i < k->p->questions_n; i++) k->questions[i].numbered = false;
    for (size_t i = 0; i < k->p->categories_n; i++)
        if (!run_unit(k, &k->units[i], b)) return false;
    return k->p->where.end == 0 || run_unit(k, &k->units[k->p->categories_n], b);
}

unanswered classifier_unanswered(const classifier *k) { return k->stuck; }

const intern *classifier_values(const classifier *k, size_t category) { return &k->values[category]; }

uint64_t classifier_evaluations(const classifier *k) { return k->evaluations; }

/* ---- making one ---- */

/* The dictionary of a column or category of the program. */
static const intern *dictionary(const classifier *k, bool of_category, uint32_t column) {
    return of_category ? &k->values[column] : &k->c->dicts[k->column_of[column]];
}

static bool make_question(classifier *k, uint32_t i) {
    question *q = &k->questions[i];
    if (q->of) return true;
    if (!question_init(q, &k->fixed, &k->p->questions[i])) return false;
    for (size_t j = 0; j < q->of->columns_n; j++) q->dicts[j] = dictionary(k, q->of->of_category[j], q->of->columns[j]);
    return true;
}

/* The questions of the unit's code, each once: until code runs, `combinations` says which unit was the last to ask. */
static bool make_asks(classifier *k, unit *u) {
    uint32_t number = (uint32_t)(u - k->units) + 1;
    VEC(uint32_t) asks = {0};
    for (uint32_t pc = u->code.begin; pc < u->code.end && !k->m->failed; pc++) {
        uint32_t a = INSTRUCTION_A(k->p->code[pc]);
        if (INSTRUCTION_OP(k->p->code[pc]) != CODE_CALL || k->combinations[a] == number) continue;
        k->combinations[a] = number;
        uint32_t *slot = make_question(k, a) ? vec_push(k->m, &asks) : NULL;
        if (slot) *slot = a;
    }
    u->asks = arena_copy(&k->fixed, asks.at, asks.n * sizeof *asks.at);
    u->asks_n = asks.n;
    vec_free(k->m, &asks);
    return !k->m->failed;
}

/* What a unit needs once its parts are known. */
static bool make_unit(classifier *k, unit *u, code_range code) {
    u->code = code;
    if (!make_asks(k, u)) return false;
    u->part_ids = ARENA_ARRAY(&k->fixed, u->parts_n, const uint32_t *);
    u->inherited = ARENA_ARRAY(&k->fixed, u->parts_n, ids);
    return keys_init(&u->keys, k->m, u->parts_n + u->asks_n) && !k->m->failed;
}

static bool make_category(classifier *k, size_t i) {
    const program_category *c = &k->p->categories[i];
    unit *u = &k->units[i];
    u->category = c;
    u->index = i;
    u->parts = ARENA_ARRAY(&k->fixed, c->columns_n + c->categories_n, uint32_t);
    if (u->parts == NULL) return false;
    for (size_t j = 0; j < c->columns_n; j++) u->parts[u->parts_n++] = c->columns[j];
    for (size_t j = 0; j < c->categories_n; j++) u->parts[u->parts_n++] = (uint32_t)k->p->columns_n + c->categories[j];
    if (!make_unit(k, u, c->code)) return false;
    if (c->rules_n < SHORTLIST_RULES) return true;
    return shortlist_init(&u->shortlist, &k->fixed, k->p, c, k->at, u->parts, u->parts_n);
}

/* The filter does not list what it reads: its tests do. */
static bool make_filter(classifier *k) {
    unit *u = &k->units[k->p->categories_n];
    code_range code = k->p->where;
    bool *read = ARENA_ARRAY(&k->fixed, answers_n(k->p), bool);
    u->parts = ARENA_ARRAY(&k->fixed, answers_n(k->p), uint32_t);
    if (read == NULL || u->parts == NULL) return false;
    for (uint32_t pc = code.begin; pc < code.end; pc++)
        if (INSTRUCTION_OP(k->p->code[pc]) == CODE_TEST) read[k->at[INSTRUCTION_A(k->p->code[pc])].answers] = true;
    for (size_t i = 0; i < answers_n(k->p); i++)
        if (read[i]) u->parts[u->parts_n++] = (uint32_t)i;
    return make_unit(k, u, code);
}

static bool make_units(classifier *k) {
    size_t n = k->p->categories_n;
    k->units = ARENA_ARRAY(&k->fixed, n + 1, unit);
    if (k->units == NULL) return false;
    for (size_t i = 0; i < n; i++)
        if (!make_category(k, i)) return false;
    return make_filter(k);
}

static bool make_buffers(classifier *k) {
    size_t n = k->p->categories_n;
    k->out_values = ARENA_ARRAY(&k->fixed, n, uint32_t *);
    k->out_rules = ARENA_ARRAY(&k->fixed, n, uint32_t *);
    k->pass = ARENA_ARRAY(&k->fixed, BATCH_ROWS, bool);
    if (k->m->failed) return false;
    for (size_t i = 0; i < n; i++) {
        k->out_values[i] = ARENA_ARRAY(&k->fixed, BATCH_ROWS, uint32_t);
        k->out_rules[i] = ARENA_ARRAY(&k->fixed, BATCH_ROWS, uint32_t);
    }
    for (size_t row = 0; row < BATCH_ROWS; row++) k->pass[row] = true;
    return !k->m->failed;
}

static bool make_answers(classifier *k) {
    const program *p = k->p;
    k->answers = ARENA_ARRAY(&k->fixed, answers_n(p), answers);
    k->classes = ARENA_ARRAY(&k->fixed, answers_n(p), uint32_t);
    k->questions = ARENA_ARRAY(&k->fixed, p->questions_n, question);
    k->combinations = ARENA_ARRAY(&k->fixed, p->questions_n, uint32_t);
    k->column_of = ARENA_ARRAY(&k->fixed, p->columns_n, size_t);
    k->values = ARENA_ARRAY(&k->fixed, p->categories_n, intern);
    if (k->m->failed) return false;
    for (size_t i = 0; i < p->columns_n; i++) {
        k->column_of[i] = columns_find(k->c, p->columns[i]);
        if (!answers_init(&k->answers[i], k->m, p, &k->c->dicts[k->column_of[i]])) return false;
    }
    for (size_t i = 0; i < p->categories_n; i++)
        if (!intern_init(&k->values[i], k->m) || !answers_init(&k->answers[p->columns_n + i], k->m, p, &k->values[i]))
            return false;
    return true;
}

static bool make_tests(classifier *k) {
    const program *p = k->p;
    k->at = ARENA_ARRAY(&k->fixed, p->predicates_n, answer_place);
    if (k->at == NULL) return false;
    for (size_t i = 0; i < p->predicates_n; i++) {
        const predicate *q = &p->predicates[i];
        answer_place *at = &k->at[i];
        at->answers = q->column + (q->of_category ? (uint32_t)p->columns_n : 0);
        if (!answers_add(&k->answers[at->answers], q, &at->bit)) return false;
    }
    return true;
}

classifier *classifier_new(mem *m, const program *p, const columns *c, question_answerer answerer) {
    classifier *k = mem_new(m, sizeof *k);
    if (k == NULL) return NULL;
    k->m = m;
    k->p = p;
    k->c = c;
    k->answerer = answerer;
    arena_init(&k->fixed, m);
    if (make_answers(k) && make_tests(k) && make_units(k) && make_buffers(k)) return k;
    classifier_free(k);
    return NULL;
}

static void free_unit(classifier *k, unit *u) {
    for (size_t i = 0; i < u->parts_n && u->inherited; i++) vec_free(k->m, &u->inherited[i]);
    vec_free(k->m, &u->outcomes);
    shortlist_free(&u->shortlist);
    keys_free(&u->keys);
}

void classifier_free(classifier *k) {
    if (k == NULL) return;
    for (size_t i = 0; k->units && i <= k->p->categories_n; i++) free_unit(k, &k->units[i]);
    for (size_t i = 0; k->answers && i < answers_n(k->p); i++) answers_free(&k->answers[i]);
    for (size_t i = 0; k->values && i < k->p->categories_n; i++) intern_free(&k->values[i]);
    for (size_t i = 0; k->questions && i < k->p->questions_n; i++) question_free(&k->questions[i]);
    arena_free(&k->fixed);
    mem_free(k->m, k, sizeof *k);
}
