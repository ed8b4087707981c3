/* SPDX-License-Identifier: Apache-2.0
 *
 * Judging values. The invariant: class_of holds a class for each of the dictionary's first class_of.n values. */
#include "vm/answers.h"

#include <string.h>

/* ---- predicates that name texts ---- */

static bool naming_init(naming *t, mem *m) { return intern_init(&t->texts, m); }

static void naming_free(naming *t, mem *m) {
    intern_free(&t->texts);
    vec_free(m, &t->links);
    vec_free(m, &t->begins);
    vec_free(m, &t->bits);
}

/* `id` is that of the text. */
static bool naming_note(naming *t, mem *m, uint32_t id, uint32_t bit) {
    if (id == INTERN_ABSENT) return true; /* an empty text is absent, and no value is equal to that */
    naming_link *link = id == INTERN_FAILED ? NULL : vec_push(m, &t->links);
    if (link) *link = (naming_link){id, bit};
    return link != NULL;
}

static bool naming_add(naming *t, mem *m, crd_str s, uint32_t bit) {
    return naming_note(t, m, intern_add(&t->texts, s), bit);
}

/* Puts the bits of each text side by side: one may be named by thousands of predicates. */
static bool naming_finish(naming *t, mem *m) {
    size_t texts = intern_count(&t->texts), n = t->links.n;
    if (n == 0) return true;
    if (!vec_room(m, &t->begins, texts + 2) || !vec_room(m, &t->bits, n)) return false;
    /* Where the next bit of each text goes: in the end that is where the bits of the text behind it begin. */
    uint32_t *next = t->begins.at + 1;
    memset(t->begins.at, 0, (texts + 2) * sizeof *next);
    for (size_t i = 0; i < n; i++) next[t->links.at[i].id + 1]++;
    for (size_t id = 1; id <= texts; id++) next[id] += next[id - 1];
    for (size_t i = 0; i < n; i++) t->bits.at[next[t->links.at[i].id]++] = t->links.at[i].bit;
    t->begins.n = texts + 1;
    t->bits.n = n;
    vec_free(m, &t->links);
    return true;
}

static void set(uint32_t *row, uint32_t bit) { row[bit / 32] |= 1u << (bit % 32); }

static void set_named(const naming *t, crd_str s, uint32_t *row) {
    uint32_t id = intern_find(&t->texts, s);
    if (id == INTERN_FAILED) return;
    for (uint32_t i = t->begins.at[id]; i < t->begins.at[id + 1]; i++) set(row, t->bits.at[i]);
}

static bool folded_text(text *out, crd_str s) {
    out->n = 0;
    text_add(out, s);
    for (size_t i = 0; i < out->n; i++)
        if (out->at[i] >= 'A' && out->at[i] <= 'Z') out->at[i] = (char)(out->at[i] + ('a' - 'A'));
    return out->n == s.len;
}

/* ---- predicates that look at the value ---- */

static bool text_fits(predicate_op op, crd_str s, crd_str part, bool fold) {
    switch (op) {
    case PREDICATE_STARTS_WITH: return str_starts(s, part, fold);
    case PREDICATE_ENDS_WITH: return str_ends(s, part, fold);
    case PREDICATE_CONTAINS: return str_contains(s, part, fold);
    case PREDICATE_LIKE: return str_like(s, part, fold);
    default: return false;
    }
}

static bool search(const program *p, const predicate *q, crd_str s) {
    for (size_t i = 0; i < q->texts_n; i++)
        if (text_fits(q->op, s, p->texts[q->texts[i]], q->fold)) return true;
    return false;
}

static bool names(const program *p, const predicate *q, crd_str s) {
    for (size_t i = 0; i < q->texts_n; i++) {
        crd_str t = p->texts[q->texts[i]];
        if (q->fold ? str_eq_fold(s, t) : str_eq(s, t)) return true;
    }
    return false;
}

bool predicate_holds(const program *p, const predicate *q, crd_str s) {
    if (str_none(s)) return false;
    if (q->op == PREDICATE_PRESENT) return true;
    return q->op == PREDICATE_IN ? names(p, q, s) : search(p, q, s);
}

/* ---- predicates that ask for a part ---- */

#define PARTS_WORTH_IT 32 /* predicates of a kind: fewer are asked one by one */

/* Which parts the predicate asks for; PARTS: it cannot be told by its texts. */
static int part_of(const program *p, const predicate *q) {
    for (size_t i = 0; i < q->texts_n; i++)
        if (p->texts[q->texts[i]].len == 0) return PARTS;
    if (q->fold) return PARTS;
    switch (q->op) {
    case PREDICATE_STARTS_WITH: return PARTS_BEGINNING;
    case PREDICATE_ENDS_WITH: return PARTS_END;
    case PREDICATE_CONTAINS: return PARTS_ANYWHERE;
    default: return PARTS;
    }
}

static bool note_length(part_naming *t, mem *m, size_t length) {
    for (size_t i = 0; i < t->lengths.n; i++)
        if (t->lengths.at[i] == length) return true;
    size_t *slot = vec_push(m, &t->lengths);
    if (slot != NULL) *slot = length;
    return slot != NULL;
}

static bool parts_add(answers *s, part_naming *t, const searched *of) {
    mem *m = s->classes.m;
    if (t->texts.texts.m == NULL && !naming_init(&t->texts, m)) return false;
    for (size_t i = 0; i < of->q->texts_n; i++) {
        crd_str part = s->p->texts[of->q->texts[i]];
        if (!note_length(t, m, part.len) || !naming_add(&t->texts, m, part, of->bit)) return false;
    }
    return true;
}

#define PREFIX_MOST 4  /* bytes */
#define PREFIX_BITS 12 /* of its hash */
#define PREFIXES    ((size_t)1 << PREFIX_BITS)
#define LAST_LENGTH 63 /* the bit of this length and of all behind it */

static size_t prefix_hash(const char *at, size_t n) {
    uint32_t bytes = 0;
    for (size_t i = 0; i < n; i++) bytes = bytes << 8 | (uint8_t)at[i];
    return bytes * 0x9e3779b1u >> (32 - PREFIX_BITS);
}

static size_t length_bit(const part_naming *t, size_t length) {
    size_t i = 0;
    while (i < LAST_LENGTH && t->lengths.at[i] != length) i++;
    return i;
}

/* Notes how texts begin, once all are there. */
static bool parts_index(part_naming *t, mem *m) {
    if (t->lengths.n == 0) return true;
    if (!naming_finish(&t->texts, m)) return false;
    t->lengths_of = mem_new(m, PREFIXES * sizeof *t->lengths_of);
    if (t->lengths_of == NULL) return false;
    t->prefix = PREFIX_MOST;
    for (size_t i = 0; i < t->lengths.n; i++)
        if (t->lengths.at[i] < t->prefix) t->prefix = t->lengths.at[i];
    for (uint32_t id = 1; id < intern_count(&t->texts.texts); id++) {
        crd_str s = intern_get(&t->texts.texts, id);
        t->lengths_of[prefix_hash(s.ptr, t->prefix)] |= (uint64_t)1 << length_bit(t, s.len);
    }
    return true;
}

static void parts_free(part_naming *t, mem *m) {
    naming_free(&t->texts, m);
    vec_free(m, &t->lengths);
    mem_free(m, t->lengths_of, PREFIXES * sizeof *t->lengths_of);
}

/* Takes the predicates of which there are many from those that are asked one by one. */
static bool part_searched(answers *s) {
    size_t counts[PARTS + 1] = {0}, kept = 0;
    for (size_t i = 0; i < s->searched.n; i++) counts[part_of(s->p, s->searched.at[i].q)]++;
    for (size_t i = 0; i < s->searched.n; i++) {
        searched of = s->searched.at[i];
        int part = part_of(s->p, of.q);
        if (part == PARTS || counts[part] < PARTS_WORTH_IT)
            s->searched.at[kept++] = of;
        else if (!parts_add(s, &s->parts[part], &of))
            return false;
    }
    s->searched.n = kept;
    for (int part = 0; part < PARTS; part++)
        if (!parts_index(&s->parts[part], s->classes.m)) return false;
    return true;
}

/* Those that stand at the beginning of `rest`, or are all of it. */
static void set_parts_at(const part_naming *t, crd_str rest, bool whole, uint32_t *row) {
    for (uint64_t left = t->lengths_of[prefix_hash(rest.ptr, t->prefix)]; left != 0; left &= left - 1) {
        size_t i = (size_t)__builtin_ctzll(left), end = i < LAST_LENGTH ? i + 1 : t->lengths.n;
        for (; i < end; i++) {
            size_t length = t->lengths.at[i];
            bool fits = whole ? length == rest.len : length <= rest.len;
            if (fits) set_named(&t->texts, (crd_str){rest.ptr, length}, row);
        }
    }
}

static void set_parts(answers *s, crd_str v) {
    for (int part = 0; part < PARTS; part++) {
        const part_naming *t = &s->parts[part];
        if (t->lengths_of == NULL || v.len < t->prefix) continue;
        size_t last = part == PARTS_BEGINNING ? 0 : v.len - t->prefix;
        for (size_t at = 0; at <= last; at++)
            set_parts_at(t, (crd_str){v.ptr + at, v.len - at}, part == PARTS_END, s->row);
    }
}

/* ---- the column ---- */

bool answers_init(answers *s, mem *m, const program *p, const intern *values) {
    *s = (answers){.p = p, .values = values, .bits = ANSWER_PRESENT + 1};
    tuples_init(&s->classes, m, 0);
    return naming_init(&s->exact, m) && naming_init(&s->folded, m);
}

void answers_free(answers *s) {
    mem *m = s->classes.m;
    if (m == NULL) return;
    naming_free(&s->exact, m);
    naming_free(&s->folded, m);
    for (int i = 0; i < PARTS; i++) parts_free(&s->parts[i], m);
    vec_free(m, &s->exact_of);
    vec_free(m, &s->searched);
    vec_free(m, &s->class_of);
    mem_free(m, s->row, s->classes.width * sizeof *s->row);
    tuples_free(&s->classes);
}

/* A text of the program, which many predicates name. INTERN_FAILED: no memory. */
static uint32_t exact_id(answers *s, uint32_t index) {
    if (s->exact_of.n == 0) {
        if (!vec_room(s->classes.m, &s->exact_of, s->p->texts_n)) return INTERN_FAILED;
        s->exact_of.n = s->p->texts_n;
        memset(s->exact_of.at, 0, s->exact_of.n * sizeof *s->exact_of.at);
    }
    uint32_t *known = &s->exact_of.at[index];
    if (*known == 0) *known = intern_add(&s->exact.texts, s->p->texts[index]) + 1;
    return *known - 1;
}

static bool name_exactly(answers *s, const predicate *q, uint32_t bit) {
    for (size_t i = 0; i < q->texts_n; i++)
        if (!naming_note(&s->exact, s->classes.m, exact_id(s, q->texts[i]), bit)) return false;
    return true;
}

static bool name_folded(answers *s, const predicate *q, uint32_t bit) {
    mem *m = s->classes.m;
    text lower;
    text_init(&lower, m);
    bool fine = true;
    for (size_t i = 0; fine && i < q->texts_n; i++)
        fine = folded_text(&lower, s->p->texts[q->texts[i]]) && naming_add(&s->folded, m, text_str(&lower), bit);
    text_free(&lower);
    return fine;
}

bool answers_add(answers *s, const predicate *q, uint32_t *bit) {
    *bit = q->op == PREDICATE_PRESENT ? ANSWER_PRESENT : s->bits++;
    if (q->op == PREDICATE_PRESENT) return true;
    if (q->op == PREDICATE_IN) return q->fold ? name_folded(s, q, *bit) : name_exactly(s, q, *bit);
    searched *slot = vec_push(s->classes.m, &s->searched);
    if (slot) *slot = (searched){q, *bit};
    return slot != NULL;
}

static bool start(answers *s) {
    mem *m = s->classes.m;
    vec_free(m, &s->exact_of);
    size_t words = s->bits / 32 + 1;
    s->row = mem_new(m, words * sizeof *s->row);
    if (s->row == NULL) return false;
    tuples_init(&s->classes, m, words);
    return naming_finish(&s->exact, m) && naming_finish(&s->folded, m) && part_searched(s);
}

static bool set_folded(answers *s, crd_str v) {
    if (s->folded.bits.n == 0) return true;
    text lower;
    text_init(&lower, s->classes.m);
    bool fine = folded_text(&lower, v);
    if (fine) set_named(&s->folded, text_str(&lower), s->row);
    text_free(&lower);
    return fine;
}

/* Every predicate says no to an absent value. */
static bool judge(answers *s, uint32_t id) {
    memset(s->row, 0, s->classes.width * sizeof *s->row);
    if (id == INTERN_ABSENT) return true;
    crd_str v = intern_get(s->values, id);
    set(s->row, ANSWER_PRESENT);
    if (s->exact.bits.n > 0) set_named(&s->exact, v, s->row);
    set_parts(s, v);
    for (size_t i = 0; i < s->searched.n; i++)
        if (search(s->p, s->searched.at[i].q, v)) set(s->row, s->searched.at[i].bit);
    return set_folded(s, v);
}

bool answers_judge(answers *s) {
    if (s->row == NULL && !start(s)) return false;
    for (uint32_t id = (uint32_t)s->class_of.n; id < intern_count(s->values); id++) {
        bool is_new;
        uint32_t class = judge(s, id) ? tuples_add(&s->classes, s->row, &is_new) : TUPLES_FAILED;
        uint32_t *slot = class == TUPLES_FAILED ? NULL : vec_push(s->classes.m, &s->class_of);
        if (slot == NULL) return false;
        *slot = class;
    }
    return true;
}
