/* SPDX-License-Identifier: Apache-2.0
 *
 * Reading what rules need off their code. A rule's first instructions are pairs of a test and a jump; as long as the
 * jump leads to the next rule's first instruction, the rule cannot match without that answer. */
#include "vm/shortlist.h"

#include <string.h>

/* ---- making ---- */

static size_t part_of(const uint32_t *parts, size_t n, uint32_t wanted) {
    size_t i = 0;
    while (i < n && parts[i] != wanted) i++;
    return i;
}

static bool add_need(shortlist *s, size_t part, uint32_t rule, uint32_t bit, bool sense) {
    shortlist_need *need = vec_push(s->m, &s->parts[part].needs);
    if (need) *need = (shortlist_need){rule, bit, sense};
    return need != NULL;
}

/* The last rule has no rule behind it and stays on every shortlist. */
static bool read_rule(shortlist *s, const program *p, const program_category *c, uint32_t rule, const answer_place *at,
                      const uint32_t *parts) {
    uint32_t next = c->rules[rule + 1].code;
    for (uint32_t pc = c->rules[rule].code; pc + 1 < next; pc += 2) {
        instruction test = p->code[pc], jump = p->code[pc + 1];
        bool jumps = INSTRUCTION_OP(jump) == CODE_JUMP_IF || INSTRUCTION_OP(jump) == CODE_JUMP_UNLESS;
        if (INSTRUCTION_OP(test) != CODE_TEST || !jumps || pc + 2 + INSTRUCTION_A(jump) != next) return true;
        answer_place place = at[INSTRUCTION_A(test)];
        bool sense = INSTRUCTION_OP(jump) == CODE_JUMP_UNLESS;
        if (!add_need(s, part_of(parts, s->parts_n, place.answers), rule, place.bit, sense)) return false;
    }
    return true;
}

bool shortlist_init(shortlist *s, arena *a, const program *p, const program_category *c, const answer_place *at,
                    const uint32_t *parts, size_t parts_n) {
    *s = (shortlist){.m = a->m, .rules = c->rules_n, .words = (c->rules_n + 63) / 64, .parts_n = parts_n};
    s->parts = ARENA_ARRAY(a, parts_n, shortlist_part);
    s->rows = ARENA_ARRAY(a, parts_n, const uint64_t *);
    if (s->parts == NULL || s->rows == NULL) return false;
    for (uint32_t rule = 0; rule + 1 < c->rules_n; rule++)
        if (!read_rule(s, p, c, rule, at, parts)) return false;
    return true;
}

void shortlist_free(shortlist *s) {
    for (size_t i = 0; s->parts && i < s->parts_n; i++) {
        vec_free(s->m, &s->parts[i].needs);
        vec_free(s->m, &s->parts[i].row_of);
        vec_free(s->m, &s->parts[i].allowed);
    }
}

/* ---- asking ---- */

static void fill_row(const shortlist *s, const shortlist_part *part, const answers *of, uint32_t class, uint64_t *row) {
    memset(row, 0xff, s->words * sizeof *row);
    for (size_t i = 0; i < part->needs.n; i++) {
        shortlist_need need = part->needs.at[i];
        if (answers_test(of, class, need.bit) != need.sense) row[need.rule / 64] &= ~((uint64_t)1 << (need.rule % 64));
    }
}

/* NULL: no memory. */
static const uint64_t *row_of(shortlist *s, shortlist_part *part, const answers *of, uint32_t class) {
    while (part->row_of.n <= class) {
        uint32_t *none = vec_push(s->m, &part->row_of);
        if (none == NULL) return NULL;
        *none = 0;
    }
    if (part->row_of.at[class] == 0) {
        if (!vec_room(s->m, &part->allowed, s->words)) return NULL;
        fill_row(s, part, of, class, part->allowed.at + part->allowed.n);
        part->allowed.n += s->words;
        part->row_of.at[class] = (uint32_t)(part->allowed.n / s->words);
    }
    return part->allowed.at + (part->row_of.at[class] - 1) * s->words;
}

bool shortlist_point(shortlist *s, const answers *all, const uint32_t *parts, const uint32_t *key) {
    for (size_t i = 0; i < s->parts_n; i++) {
        if (s->parts[i].needs.n == 0) continue;
        s->rows[i] = row_of(s, &s->parts[i], &all[parts[i]], key[i]);
        if (s->rows[i] == NULL) return false;
    }
    return true;
}

size_t shortlist_next(const shortlist *s, size_t rule) {
    uint64_t from = ~(uint64_t)0 << (rule % 64);
    for (size_t w = rule / 64; w < s->words; w++, from = ~(uint64_t)0) {
        for (size_t i = 0; from != 0 && i < s->parts_n; i++)
            if (s->rows[i]) from &= s->rows[i][w];
        if (from == 0) continue;
        size_t found = w * 64 + (size_t)__builtin_ctzll(from);
        return found < s->rules ? found : s->rules;
    }
    return s->rules;
}
