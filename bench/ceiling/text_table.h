/* SPDX-License-Identifier: Apache-2.0
 *
 * The ceiling's dictionaries: each text of a column once, with the policy's questions answered for it. Memory is never
 * given back: the program ends. */
#ifndef BENCH_CEILING_TEXT_TABLE_H
#define BENCH_CEILING_TEXT_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* In the order of the translator's fields. */
typedef enum field { ACCOUNT, SERVICE, USAGE_TYPE, REGION, TEAM, ENVIRONMENT, TAGS, CHARGE_TYPE, FIELDS } field;

typedef enum question_kind { EQUALS, BEGINS, HOLDS } question_kind;
typedef struct question {
    field field;
    question_kind kind;
    size_t n;
    const char *const *values; /* one of them is enough */
} question;

#include "fast.h"
#include "policy.h" /* made by the workload program */

#define QUESTION_WORDS ((QUESTIONS + 63) / 64)

typedef struct entry {
    const char *text;
    uint32_t len, hash;
    uint64_t bits[QUESTION_WORDS]; /* the questions it answers with yes */
} entry;

typedef struct text_table {
    entry *at;
    uint32_t *slots; /* an entry's number + 1, at its hash or behind; 0: free */
    uint32_t n, mask;
    char *room; /* for texts: `left` bytes of it */
    size_t left;
    bool large; /* room for TEXTS_MAX is reserved */
} text_table;
#define TEXTS_MAX ((size_t)1 << 22) /* of a large table */

static inline void *must(void *memory) {
    if (memory != NULL) return memory;
    fputs("ceiling: out of memory\n", stderr);
    exit(1);
}

/* Large and mostly untouched: memory comes as it is used, in large pages. */
static inline void *reserve(size_t size) {
    const size_t page = (size_t)2 << 20;
    char *p = mmap(NULL, size + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    must(p == MAP_FAILED ? NULL : p);
    p = (char *)(((uintptr_t)p + page - 1) & ~(page - 1));
#ifdef MADV_HUGEPAGE
    madvise(p, size, MADV_HUGEPAGE);
#endif
    return p;
}

/* Zeros. */
static inline void *room_for(size_t size) { return size < (size_t)1 << 20 ? must(calloc(1, size)) : reserve(size); }

/* For texts, next to each other. */
static inline char *text_room(text_table *t, size_t size) {
    const size_t chunk = (size_t)256 << 10;
    if (t->left < size) {
        t->left = size > chunk ? size : chunk;
        t->room = must(malloc(t->left));
    }
    t->left -= size;
    return t->room + t->left;
}

static inline uint32_t text_hash(const char *p, uint32_t n) {
    fingerprint_state s = fingerprint_begin(n, 0);
    uint64_t high;
    uint32_t low;
    for (; n > 64; n -= 64, p += 64) s = fingerprint_add(s, p, 64);
    fingerprint_end(fingerprint_add(s, p, n), &high, &low);
    return (uint32_t)high;
}

static inline bool answers(const question *q, const char *text, size_t len) {
    for (size_t i = 0; i < q->n; i++) {
        size_t n = strlen(q->values[i]);
        if (q->kind == EQUALS   ? n == len && memcmp(text, q->values[i], n) == 0
            : q->kind == BEGINS ? n <= len && memcmp(text, q->values[i], n) == 0
                                : memmem(text, len, q->values[i], n) != NULL)
            return true;
    }
    return false;
}

static inline void text_table_new(text_table *t, uint32_t room) {
    *t = (text_table){.large = room >= 4096, .mask = room * 2 - 1};
    t->at = room_for((t->large ? TEXTS_MAX : room) * sizeof *t->at);
    t->slots = room_for(room * 2 * sizeof *t->slots);
}

static inline void text_table_grow(text_table *t) {
    t->mask = t->mask * 2 + 1;
    if (!t->large) t->at = must(realloc(t->at, (t->mask / 2 + 1) * sizeof *t->at));
    t->slots = room_for((t->mask + 1) * sizeof *t->slots);
    for (uint32_t i = 0; i < t->n; i++) {
        uint32_t at = t->at[i].hash & t->mask;
        while (t->slots[at] != 0) at = (at + 1) & t->mask;
        t->slots[at] = i + 1;
    }
}

/* Asks for the memory that a text of such a hash is likely to be found in: the slot, then what it leads to. */
static inline void text_table_fetch_slot(const text_table *t, uint32_t hash) {
    __builtin_prefetch(&t->slots[hash & t->mask]);
}
static inline void text_table_fetch_entry(const text_table *t, uint32_t hash) {
    __builtin_prefetch(&t->at[t->slots[hash & t->mask]] - 1);
}

/* The text's number; *is_new: it has no answers yet. The text is copied. */
static inline uint32_t text_table_add(text_table *t, const char *text, uint32_t len, uint32_t hash, bool *is_new) {
    uint32_t at = hash & t->mask;
    for (; t->slots[at] != 0; at = (at + 1) & t->mask) {
        const entry *e = &t->at[t->slots[at] - 1];
        if (e->hash == hash && e->len == len && same_bytes(e->text, text, len)) {
            *is_new = false;
            return t->slots[at] - 1;
        }
    }
    *is_new = true;
    char *copy = text_room(t, len + 1); /* never none */
    memcpy(copy, text, len);
    t->at[t->n] = (entry){.text = copy, .len = len, .hash = hash};
    t->slots[at] = ++t->n;
    if (t->n * 2 > t->mask) text_table_grow(t);
    return t->n - 1;
}

/* The same for a column, with the answers of its texts. */
static inline uint32_t text_number(text_table *t, field of, const char *text, uint32_t len) {
    bool is_new;
    uint32_t number = text_table_add(t, text, len, text_hash(text, len), &is_new);
    for (uint32_t q = 0; is_new && q < QUESTIONS; q++)
        if (questions[q].field == of && answers(&questions[q], text, len))
            t->at[number].bits[q / 64] |= UINT64_C(1) << q % 64;
    return number;
}

#endif
