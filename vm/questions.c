/* SPDX-License-Identifier: Apache-2.0
 *
 * Asking hooks, and remembering what they said. */
#include "vm/questions.h"

bool question_init(question *q, arena *a, const program_question *of) {
    q->of = of;
    q->dicts = ARENA_ARRAY(a, of->columns_n, const intern *);
    q->ids = ARENA_ARRAY(a, of->columns_n, const uint32_t *);
    q->values = ARENA_ARRAY(a, of->columns_n, crd_str);
    q->numbers = ARENA_ARRAY(a, BATCH_ROWS, uint32_t);
    return keys_init(&q->combinations, a->m, of->columns_n) && tuples_list(&q->combinations.found) && !a->m->failed;
}

void question_free(question *q) {
    mem *m = q->combinations.found.m;
    if (m == NULL) return;
    vec_free(m, &q->told);
    keys_free(&q->combinations);
}

static bool number_block(question *q, size_t first, size_t n) {
    for (size_t i = 0; i < q->of->columns_n; i++) keys_ids(&q->combinations, i, q->ids[i] + first, n);
    return keys_number(&q->combinations, n, q->numbers + first);
}

/* Room for what will be said of the combinations so far. */
static bool make_room(question *q) {
    while (q->told.n < q->combinations.found.count) {
        uint8_t *slot = vec_push(q->combinations.found.m, &q->told);
        if (slot == NULL) return false;
        *slot = QUESTION_NOT_ASKED;
    }
    return true;
}

bool question_number(question *q, size_t rows) {
    for (size_t first = 0; first < rows; first += KEYS_BLOCK)
        if (!number_block(q, first, rows - first < KEYS_BLOCK ? rows - first : KEYS_BLOCK)) return false;
    q->numbered = true;
    return make_room(q);
}

question_told question_ask(question *q, uint32_t combination, question_answerer answerer) {
    uint8_t *told = &q->told.at[combination];
    if (*told != QUESTION_NOT_ASKED) return (question_told)*told;
    const uint32_t *ids = tuples_get(&q->combinations.found, combination);
    for (size_t i = 0; i < q->of->columns_n; i++) q->values[i] = intern_get(q->dicts[i], ids[i]);
    bool yes;
    if (!answerer.ask(answerer.ud, q->of, q->values, &yes)) return QUESTION_FAILED;
    *told = yes ? QUESTION_YES : QUESTION_NO;
    return (question_told)*told;
}
