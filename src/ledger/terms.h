/* SPDX-License-Identifier: Apache-2.0
 *
 * What a credit's clauses and the organization let it pay: steps 1 and 3 of a month's settlement, docs/credits.md. */
#ifndef LEDGER_TERMS_H
#define LEDGER_TERMS_H

#include "crd_tools.h"
#include "ledger/cells.h"

/* A credit's clauses in terms of the cells' ranks. */
typedef struct terms {
    const crd_credit *credit;
    const pauses *pauses;
    const crd_member *member; /* its owner's; NULL: from the beginning and for good */
    uint32_t owner;           /* account rank; NO_RANK: it has no cells */
    bool activate;
    const uint64_t *covered; /* set of service ranks; NULL: all */
    const uint64_t *listed;  /* set of account ranks, for `share with`; NULL: whoever shares */
} terms;

typedef struct terms_book {
    const ledger *ledger;
    const cells *cells;
    terms *at; /* [credit] */
    crd_month month;
    uint64_t *sharing; /* set of account ranks: who shares at the month's end; NULL: everyone, always */
} terms_book;

/* False: no memory. */
bool terms_read(terms_book *book, const ledger *l, const cells *c, arena *a);

/* Turns to a month. */
void terms_begin_month(terms_book *book, crd_month month);
/* Whether its owner has joined, in the month at the latest, and has not left before it. */
bool terms_belong(const terms_book *book, size_t credit);
/* Why the credit takes no part in the month, its balance apart. */
crd_refusal terms_refusal(const terms_book *book, size_t credit);
/* Whether it takes part. */
static inline bool terms_take_part(const terms_book *book, size_t credit) {
    return terms_refusal(book, credit) == CRD_REFUSAL_NONE;
}

/* Whether the credit covers a service, by its rank. */
bool terms_cover(const terms *t, uint32_t service);

/* One credit's turn in the month: what holds for all of its cells. */
typedef struct turn {
    const terms_book *book;
    const terms *terms;
    bool owner_only; /* its owner joins in this month, after the 1st */
    bool owner_shares;
    bool restricted;
    size_t split;         /* restricted: the split category, */
    uint32_t value;       /* and the rank of its value; NO_RANK: no cell has it */
    uint32_t segment;     /* the one that was judged last, */
    crd_refusal inactive; /* and how */
} turn;

turn turn_begin(const terms_book *book, size_t credit);
bool turn_reaches(const turn *t, uint32_t account);
/* Whether it may pay on the days of a segment. */
bool turn_is_open(turn *t, uint32_t segment);
/* Whether it may pay a value of a split category, of other accounts than its owner's at least. */
bool turn_takes(const turn *t, size_t split, uint32_t value);
/* Why it may not pay the cell, of whatever account: the first reason in the order of crd_refusal. */
crd_refusal turn_refusal(turn *t, uint32_t cell);

#endif
