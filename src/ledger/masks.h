/* SPDX-License-Identifier: Apache-2.0
 *
 * Who may pay a cell, as sets of credits: a bit for each, in the order of their turns. A clause is asked once for each
 * account, service, value and segment; for a cell the answers are joined. */
#ifndef LEDGER_MASKS_H
#define LEDGER_MASKS_H

#include "ledger/terms.h"

typedef struct masks {
    terms_book *book;
    const uint32_t *turns; /* the credits in the order of their turns */
    size_t credits_n, words;
    uint64_t *accounts, *services; /* [rank * words] */
    uint64_t *bedrock;             /* [word] who may pay third-party models */
    uint64_t **values;             /* [split category][rank * words] */
    uint64_t *owners;              /* [account rank * words]: whose values do not matter; NULL: everybody's do */
    uint64_t *segments;            /* [segment * words] */
    uint32_t *open;                /* [turn]: set of the present month's segments, counted from its first */
    uint64_t *blocks;              /* [block * words] of the present month */
    bool *joining;                 /* [turn]: the segments were last asked while the owner was joining */
    bool asked;                    /* the segments were */
} masks;

/* `turns` is the order of turns. False: no memory. */
bool masks_init(masks *m, terms_book *book, const uint32_t *turns, arena *a);
/* Turns to a month, with the credits of which `takes_part` [turn] is true, and joins the answers for its blocks; but
 * for those about days, which are asked only when `days` is true. */
void masks_turn_to(masks *m, const cell_month *month, const bool *takes_part, bool days);

#define MASKS_WORD 64 /* turns */

/* A word of the set of credits that may pay something of a block, from a turn on. */
static inline uint64_t masks_word(const masks *m, uint32_t block, size_t word, uint32_t from) {
    uint64_t bits = m->blocks[block * m->words + word];
    return word == from / MASKS_WORD ? bits & UINT64_MAX << from % MASKS_WORD : bits;
}

/* The first turn from `from` on whose credit may pay what is of a block and a segment; masks.credits_n: none. */
static inline uint32_t masks_first(const masks *m, uint32_t block_number, uint32_t segment_number, uint32_t from) {
    const uint64_t *block = m->blocks + block_number * m->words, *segment = m->segments + segment_number * m->words;
    size_t word = from / MASKS_WORD;
    if (word >= m->words) return (uint32_t)m->credits_n;
    uint64_t bits = block[word] & segment[word] & UINT64_MAX << from % MASKS_WORD;
    while (bits == 0 && ++word < m->words) bits = block[word] & segment[word];
    return bits == 0 ? (uint32_t)m->credits_n : (uint32_t)(word * MASKS_WORD) + (uint32_t)__builtin_ctzll(bits);
}

#endif
