/* SPDX-License-Identifier: Apache-2.0
 *
 * The batch classifier. A category (or the row filter) sees a row as a key: the classes of the values that it reads.
 * Its code runs once a distinct key; every further row costs a look-up. What a category found becomes a column for the
 * categories behind it. A category that reads nothing but what another one does, and that one, goes by its keys.
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
    const struct unit *keyed; /* whose keys its outcomes go by: itself, or a unit that reads the same */
    keys keys;
    uint32_t *numbers;     /* [row]: its key */
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
    const uint32_t **bits;              /* [answers]: of the row for which code is running */
    uint32_t *classes;                  /* [part]: the same */
    uint32_t *combinations;             /* [question]: the same */
    intern *values;                     /* [category] */
    unit *units;                        /* [category], then the row filter */
    uint32_t **out_values, **out_rules; /* [category][row] */
    bool *pass;                         /* [row] */
    uint64_t evaluations;
};

static size_t answers_n(const program *p) { return p->columns_n + p->categories_n; }

/* ---- running code for one row ---- */

static bool holds(const classifier *k, uint32_t test) {
    answer_place at = k->at[test];
    return answers_bit(k->bits[at.answers], at.bit);
}

static bool present(const classifier *k, uint32_t column) { return answers_bit(k->bits[column], ANSWER_PRESENT); }

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

/* What is neither a test nor a jump gives the outcome, but for a category whose charge has no value of its own. */
static bool ends(classifier *k, const unit *u, opcode op, uint32_t a, uint32_t pc, outcome *out) {
    switch (op) {
    case CODE_VALUE: *out = value_outcome(k, u, a, pc); return true;
    case CODE_INHERIT: *out = (outcome){INHERITED | part_of(u, a), rule_at(u->category, pc)}; return present(k, a);
    case CODE_YES: *out = (outcome){1, NO_RULE}; return true;
    default: *out = (outcome){0, NO_RULE}; return true; /* ABSENT, NO */
    }
}

/* Most tests of most rules do not hold. Said this firmly, the jump is a branch, which the processor takes before it
 * knows the answer; a move under a condition would wait for it, test after test. */
#define RARELY(condition) __builtin_expect_with_probability(condition, 0, 0.99)

/* Runs from pc until the code ends (true; without an outcome when a hook gives no answer) or comes to `stop`. */
static bool run_code(classifier *k, const unit *u, uint32_t pc, uint32_t stop, outcome *out) {
    const instruction *code = k->p->code;
    bool yes = false;
    for (; pc != stop; pc++) {
        opcode op = INSTRUCTION_OP(code[pc]);
        uint32_t a = INSTRUCTION_A(code[pc]);
        if (op == CODE_TEST)
            yes = holds(k, a);
        else if (op == CODE_JUMP_UNLESS)
            pc += RARELY(yes) ? 0 : a;
        else if (op == CODE_JUMP_IF)
            pc += RARELY(yes) ? a : 0;
        else if (op == CODE_CALL ? !ask(k, u, a, pc, &yes) : ends(k, u, op, a, pc, out))
            return true;
    }
    return false;
}

/* Runs the rules that can match, one after the other. A rule that does not match comes to the next one's first
 * instruction; code that jumps further is run to its end. */
static bool run_shortlist(classifier *k, unit *u, outcome *out) {
    const program_category *c = u->category;
    if (!shortlist_point(&u->shortlist, k->answers, u->parts, k->classes)) return false;
    size_t rule = 0;
    for (;; rule++) {
        rule = shortlist_next(&u->shortlist, rule);
        uint32_t stop = rule + 1 < c->rules_n ? c->rules[rule + 1].code : u->code.end;
        if (run_code(k, u, c->rules[rule].code, stop, out)) return true;
    }
}

/* What the code of the unit asks for, of a row of the batch. */
static void look_at(classifier *k, const unit *u, size_t row) {
    k->stuck.row = row;
    for (size_t i = 0; i < u->parts_n; i++) {
        const answers *of = &k->answers[u->parts[i]];
        k->classes[i] = of->class_of.at[u->part_ids[i][row]];
        k->bits[u->parts[i]] = answers_bits(of, k->classes[i]);
    }
    for (size_t i = 0; i < u->asks_n; i++) k->combinations[u->asks[i]] = k->questions[u->asks[i]].numbers[row];
}

static bool evaluate(classifier *k, unit *u, size_t row) {
    look_at(k, u, row);
    k->evaluations++;
    outcome *slot = vec_push(k->m, &u->outcomes);
    if (slot == NULL) return false;
    *slot = (outcome){INTERN_FAILED, NO_RULE}; /* stays when a hook gives no answer */
    bool ran = u->shortlist.rules > 0 ? run_shortlist(k, u, slot) : run_code(k, u, u->code.begin, u->code.end, slot);
    return ran && slot->value != INTERN_FAILED;
}

/* ---- rows ---- */

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

static bool number_block(classifier *k, unit *u, size_t first, size_t n) {
    if (u->keyed != u) return true; /* another unit has */
    for (size_t i = 0; i < u->parts_n; i++)
        keys_part(&u->keys, i, k->answers[u->parts[i]].class_of.at, u->part_ids[i] + first, n);
    for (size_t i = 0; i < u->asks_n; i++)
        keys_ids(&u->keys, u->parts_n + i, k->questions[u->asks[i]].numbers + first, n);
    return keys_number(&u->keys, n, u->numbers + first);
}

/* Keys are numbered in the order of their rows, so the first one without an outcome is the next new one. */
static bool evaluate_new(classifier *k, unit *u, size_t first, size_t n) {
    const uint32_t *numbers = u->keyed->numbers;
    for (size_t row = first; row < first + n && u->outcomes.n < u->keyed->keys.found.count; row++)
        if (numbers[row] == u->outcomes.n && !evaluate(k, u, row)) return false;
    return true;
}

/* There may be too many for the caches. */
static void fetch_outcomes(const unit *u, size_t first, size_t n) {
    const uint32_t *numbers = u->keyed->numbers;
    for (size_t row = first; row < first + n; row++) __builtin_prefetch(&u->outcomes.at[numbers[row]]);
}

static bool classify_rows(classifier *k, unit *u, size_t first, size_t n) {
    uint32_t *values = k->out_values[u->index], *rules = k->out_rules[u->index];
    const uint32_t *numbers = u->keyed->numbers;
    fetch_outcomes(u, first, n);
    for (size_t row = first; row < first + n; row++) {
        outcome o = u->outcomes.at[numbers[row]];
        values[row] = o.value & INHERITED ? inherit(k, u, o.value & ~INHERITED, row) : o.value;
        rules[row] = o.rule;
        if (values[row] == INTERN_FAILED) return false;
    }
    return true;
}

static bool filter_rows(classifier *k, const unit *u, size_t first, size_t n) {
    for (size_t row = first; row < first + n; row++) k->pass[row] = u->outcomes.at[u->keyed->numbers[row]].value != 0;
    return true;
}

static bool run_block(classifier *k, unit *u, size_t first, size_t n) {
    if (!number_block(k, u, first, n) || !evaluate_new(k, u, first, n)) return false;
    return u->category ? classify_rows(k, u, first, n) : filter_rows(k, u, first, n);
}

/* How many rows from this one on are in months for which the unit speaks, at most a block. */
static size_t in_effect(const unit *u, const batch *b, size_t row) {
    size_t left = b->rows - row, most = left < KEYS_BLOCK ? left : KEYS_BLOCK, n = 0;
    if (u->category == NULL || u->category->effective == 0) return most;
    while (n < most && b->month[row + n] >= u->category->effective) n++;
    return n;
}

static void leave_absent(classifier *k, const unit *u, size_t row) {
    k->out_values[u->index][row] = INTERN_ABSENT;
    k->out_rules[u->index][row] = NO_RULE;
}

static bool run_unit(classifier *k, unit *u, const batch *b) {
    if (!point(k, u, b)) return false;
    for (size_t row = 0; row < b->rows;) {
        size_t n = in_effect(u, b, row);
        if (n == 0)
            leave_absent(k, u, row++);
        else if (!run_block(k, u, row, n))
            return false;
        row += n;
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

uint32_t classifier_learn(classifier *k, size_t category, crd_str found) {
    return intern_add(&k->values[category], found);
}

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

static bool among(const uint32_t *list, size_t n, uint32_t wanted) {
    size_t i = 0;
    while (i < n && list[i] != wanted) i++;
    return i < n;
}

/* A charge's own value as the category's is no matter of its key. */
static bool inherits(const classifier *k, const unit *u) {
    for (uint32_t pc = u->code.begin; pc < u->code.end; pc++)
        if (INSTRUCTION_OP(k->p->code[pc]) == CODE_INHERIT) return true;
    return false;
}

/* Whether the key of u decides all that v reads, and v reads all that u does. */
static bool reads_the_same(const classifier *k, const unit *u, const unit *v) {
    if (u->asks_n + v->asks_n > 0 || !u->category || !v->category) return false;
    if (u->category->effective != v->category->effective) return false;
    for (size_t i = 0; i < u->parts_n; i++)
        if (!among(v->parts, v->parts_n, u->parts[i])) return false;
    for (size_t i = 0; i < v->parts_n; i++) {
        bool own = v->parts[i] == k->p->columns_n + u->index && !inherits(k, u);
        if (!own && !among(u->parts, u->parts_n, v->parts[i])) return false;
    }
    return true;
}

/* The unit by whose keys this one's outcomes can go: an earlier one, or itself. */
static const unit *keyed_by(const classifier *k, const unit *v) {
    for (const unit *u = k->units; u < v; u++)
        if (u->keyed == u && reads_the_same(k, u, v)) return u;
    return v;
}

/* What a unit needs once its parts are known. */
static bool make_unit(classifier *k, unit *u, code_range code) {
    u->code = code;
    if (!make_asks(k, u)) return false;
    u->keyed = keyed_by(k, u);
    u->part_ids = ARENA_ARRAY(&k->fixed, u->parts_n, const uint32_t *);
    if (u->keyed == u) u->numbers = ARENA_ARRAY(&k->fixed, BATCH_ROWS, uint32_t);
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
    k->bits = ARENA_ARRAY(&k->fixed, answers_n(p), const uint32_t *);
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
