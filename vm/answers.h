/* SPDX-License-Identifier: Apache-2.0
 *
 * What the predicates of one column (or category) say about its values. Each distinct value is judged once, when it is
 * first seen; values of which all predicates say the same share a class. Keys of memos are made of classes, so a
 * column of a million resource ids that two predicates look at adds a handful of keys, not a million. */
#ifndef VM_ANSWERS_H
#define VM_ANSWERS_H

#include "base/tuples.h"
#include "vm/bytecode.h"

#define ANSWER_PRESENT 0u /* the bit that says whether there is a value */

/* Where a predicate's answer is found. */
typedef struct answer_place {
    uint32_t answers, bit;
} answer_place;

typedef struct naming_link {
    uint32_t id, bit;
} naming_link;

/* Which predicates name a text: `is` and `in` cost one look-up a value, however many rules there are. */
typedef struct naming {
    intern texts;
    VEC(naming_link) links; /* as they were added, until all are */
    VEC(uint32_t) begins;   /* [text id]: its first bit; one more at the end; empty: no text is named */
    VEC(uint32_t) bits;     /* of one text after the other */
} naming;

/* Which predicates ask for a part of a value: it has few parts of the lengths that they ask for, however many they are,
 * and most of these do not begin like any that is asked for. */
typedef struct part_naming {
    naming texts;
    VEC(size_t) lengths;  /* distinct */
    size_t prefix;        /* bytes by which beginnings are told apart: no text is shorter */
    uint64_t *lengths_of; /* [hash of a prefix]: a bit for each length that such texts may have; NULL: there are none */
} part_naming;

typedef struct searched {
    const predicate *q;
    uint32_t bit;
} searched;

enum { PARTS_BEGINNING, PARTS_END, PARTS_ANYWHERE, PARTS };

typedef struct answers {
    const program *p;
    const intern *values; /* the column's dictionary; grows */
    naming exact, folded;
    VEC(uint32_t) exact_of;   /* [text of the program]: one more than its id in `exact`, 0: not named yet */
    VEC(searched) searched;   /* predicates that have to look at the value; fewer once it has begun */
    part_naming parts[PARTS]; /* where there are many of a kind */
    uint32_t bits;            /* used so far */
    uint32_t *row;            /* one value's bits */
    tuples classes;           /* distinct rows of bits */
    VEC(uint32_t) class_of;   /* [value id] */
} answers;

/* What a predicate says of one value, without a dictionary. */
bool predicate_holds(const program *p, const predicate *q, crd_str s);

bool answers_init(answers *s, mem *m, const program *p, const intern *values);
void answers_free(answers *s);
/* Adds a predicate of this column before the first answers_extend; sets its bit. False: no memory. */
bool answers_add(answers *s, const predicate *q, uint32_t *bit);
/* Judges the values that the dictionary has gained. False: no memory. */
bool answers_judge(answers *s);
static inline bool answers_extend(answers *s) {
    return (s->row != NULL && s->class_of.n == intern_count(s->values)) || answers_judge(s);
}

/* The bits of a class, until the next answers_extend. */
static inline const uint32_t *answers_bits(const answers *s, uint32_t class) { return tuples_get(&s->classes, class); }
static inline bool answers_bit(const uint32_t *bits, uint32_t bit) { return bits[bit / 32] >> (bit % 32) & 1; }

#endif
