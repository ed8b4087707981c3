/* SPDX-License-Identifier: Apache-2.0
 *
 * The rows of the sets are asked credit by credit, by the clauses of terms.h. The invariant: a credit that takes no
 * part in the month is in no block's set. */
#include "ledger/masks.h"

#include "base/date.h"
#include "ledger/segments.h"

static uint64_t *new_rows(const masks *m, arena *a, size_t n) { return arena_array(a, n, m->words * sizeof(uint64_t)); }

static void put(const masks *m, uint64_t *rows, size_t row, size_t bit, bool in) {
    uint64_t *word = &rows[row * m->words + bit / MASKS_WORD], set = UINT64_C(1) << bit % MASKS_WORD;
    *word = in ? *word | set : *word & ~set;
}

/* ---- what never changes ----------------------------------------------------------------------------------------- */

static void ask_services(masks *m) {
    const cells *c = m->book->cells;
    for (size_t i = 0; i < m->credits_n; i++) {
        const terms *t = &m->book->at[m->turns[i]];
        for (uint32_t s = 0; s < c->names.services.n; s++) put(m, m->services, s, i, terms_cover(t, s));
        put(m, m->bedrock, 0, i, t->activate);
        if (m->owners != NULL && t->owner != NO_RANK) put(m, m->owners, t->owner, i, true);
    }
}

bool masks_init(masks *m, terms_book *book, const uint32_t *turns, arena *a) {
    const ledger *l = book->ledger;
    const cells *c = book->cells;
    size_t n = l->options->credits_n;
    *m = (masks){.book = book, .turns = turns, .credits_n = n, .words = (n + MASKS_WORD - 1) / MASKS_WORD};
    m->accounts = new_rows(m, a, c->names.accounts.n);
    m->services = new_rows(m, a, c->names.services.n);
    m->bedrock = new_rows(m, a, 1);
    m->segments = new_rows(m, a, l->segments.edges_n + 1);
    m->blocks = new_rows(m, a, c->blocks_n);
    m->joining = ARENA_ARRAY(a, n, bool);
    m->open = ARENA_ARRAY(a, n, uint32_t);
    m->values = ARENA_ARRAY(a, l->split_n, uint64_t *);
    for (size_t i = 0; m->values != NULL && i < l->split_n; i++) m->values[i] = new_rows(m, a, c->names.values[i].n);
    if (l->settlement.owner == CRD_OWNER_ALWAYS_FIRST) m->owners = new_rows(m, a, c->names.accounts.n);
    if (a->m->failed) return false;
    ask_services(m);
    return true;
}

/* ---- a month ---------------------------------------------------------------------------------------------------- */

/* Only an owner that joins in the month makes days of it different from what they are in other months. */
static void ask_segments(masks *m, turn *t, size_t i) {
    if (m->asked && m->joining[i] == t->owner_only) return;
    for (uint32_t s = 0; s <= m->book->ledger->segments.edges_n; s++) put(m, m->segments, s, i, turn_is_open(t, s));
    m->joining[i] = t->owner_only;
}

static void ask_month(masks *m, size_t i, bool takes_part, bool days) {
    const cells *c = m->book->cells;
    turn t = turn_begin(m->book, m->turns[i]);
    for (uint32_t a = 0; a < c->names.accounts.n; a++) put(m, m->accounts, a, i, takes_part && turn_reaches(&t, a));
    for (size_t v = 0; v < m->book->ledger->split_n; v++)
        for (uint32_t r = 0; r < c->names.values[v].n; r++) put(m, m->values[v], r, i, turn_takes(&t, v, r));
    if (days) ask_segments(m, &t, i);
}

static bool is_set(const masks *m, const uint64_t *rows, size_t row, size_t bit) {
    return rows[row * m->words + bit / MASKS_WORD] >> bit % MASKS_WORD & 1;
}

/* A month has 31 days at most, and no more segments. */
static void open_days(masks *m, crd_month month) {
    const segments *s = &m->book->ledger->segments;
    uint32_t first = segments_of(s, month_first(month)), last = segments_of(s, month_last(month));
    for (size_t i = 0; i < m->credits_n; i++) {
        m->open[i] = 0;
        for (uint32_t k = first; k <= last; k++) m->open[i] |= (uint32_t)is_set(m, m->segments, k, i) << (k - first);
    }
}

/* Whatever its values are, an owner's own account may be paid, where the settlement says so. */
static uint64_t word_of_values(const masks *m, const cell_block *b, size_t word) {
    uint64_t bits = UINT64_MAX;
    for (size_t v = 0; v < m->book->ledger->split_n; v++)
        bits &= m->values[v][cells_value(m->book->cells, b, v) * m->words + word];
    return m->owners == NULL ? bits : bits | m->owners[b->account * m->words + word];
}

static void join_block(masks *m, uint32_t block) {
    const cell_block *b = &m->book->cells->blocks[block];
    for (size_t word = 0; word < m->words; word++) {
        uint64_t bits = m->accounts[b->account * m->words + word] & m->services[b->service * m->words + word];
        if (b->bedrock) bits &= m->bedrock[word];
        m->blocks[block * m->words + word] = bits & word_of_values(m, b, word);
    }
}

void masks_turn_to(masks *m, const cell_month *month, const bool *takes_part, bool days) {
    for (size_t i = 0; i < m->credits_n; i++) ask_month(m, i, takes_part[i], days);
    m->asked |= days;
    if (days) open_days(m, month->month);
    for (uint32_t i = month->begin; i < month->end; i++) join_block(m, i);
}
