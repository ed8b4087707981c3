/* SPDX-License-Identifier: Apache-2.0
 *
 * Which of a category's rules can match a key at all. Most rules begin with comparisons that must hold; for each class
 * of values they tell which rules are out, and what is left of ten thousand rules is a handful to run. Read off the
 * code, so it can leave out only what the code would pass over. */
#ifndef VM_SHORTLIST_H
#define VM_SHORTLIST_H

#include "vm/answers.h"

/* Categories of fewer rules are run from the start: setting up costs more than it spares. */
#define SHORTLIST_RULES 32

typedef struct shortlist_need {
    uint32_t rule, bit;
    bool sense;      /* the answer that the rule needs */
    bool any;        /* this bit or another one of the same part */
    uint32_t others; /* one more than where the others begin that the rule needs set; 0: there are none */
} shortlist_need;

/* What one part of the key decides. A class's bits are few, so its row is made from those that are set: they let in the
 * rules that need them set, and shut out those that need them clear. */
typedef struct shortlist_part {
    VEC(shortlist_need) needs;  /* by bit, once the first row is made */
    VEC(uint32_t) begins;       /* [bit]: its first need; one more at the end */
    VEC(uint64_t) open;         /* [word]: rules that need no bit set */
    VEC(shortlist_need) others; /* what rules need set besides, rule by rule */
    VEC(uint32_t) row_of;       /* [class]: one more than its row, 0 when it is not made yet */
    VEC(uint64_t) allowed;      /* [row * words]: a bit a rule */
} shortlist_part;

typedef struct shortlist {
    mem *m;
    size_t rules, words;
    shortlist_part *parts;
    size_t parts_n;
    const uint64_t **rows; /* [part]: of the current key; NULL: the part decides nothing */
} shortlist;

/* `at` says where each predicate's answer is found, `parts` which answers the key is made of. False: no memory. */
bool shortlist_init(shortlist *s, arena *a, const program *p, const program_category *c, const answer_place *at,
                    const uint32_t *parts, size_t parts_n);
void shortlist_free(shortlist *s);
/* Looks at a key: one class a part, of all[parts[i]]. False: no memory. */
bool shortlist_point(shortlist *s, const answers *all, const uint32_t *parts, const uint32_t *classes);
/* The first rule from `rule` on that can match; `rules` when there is none. */
size_t shortlist_next(const shortlist *s, size_t rule);

#endif
