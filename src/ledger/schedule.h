/* SPDX-License-Identifier: Apache-2.0
 *
 * What credits' own clauses say: of a day, whether one is paused and who may consume it; of two, which goes first. */
#ifndef LEDGER_SCHEDULE_H
#define LEDGER_SCHEDULE_H

#include "base/mem.h"
#include "base/str.h"

/* Whether the day lies inside one of n pauses: from its first day on, the re-activation day excluded. */
bool schedule_paused(const crd_pause *at, size_t n, crd_date day);
/* Whether a hook is still to say when one of the credit's pauses ends. */
bool schedule_waits(const crd_credit *credit);
/* The restriction in force on the day; NULL: anyone may consume it. */
const crd_restriction *schedule_restriction(const crd_credit *credit, crd_date day);

/* What puts one credit before another. */
typedef enum schedule_reason {
    TURN_DISCOUNTS, /* applied before discounts */
    TURN_EXPIRY,    /* soonest to expire */
    TURN_SERVICES,  /* fewest services */
    TURN_AGE,       /* oldest */
    TURN_NAME
} schedule_reason;
/* Which of two credits is applied first: negative, it is `a`; 0 when they are one. */
int schedule_turn(const crd_credit *a, const crd_credit *b, schedule_reason *why);

/* A credit's pauses without overlaps, for those who ask about many days, and for those who ask when it stops and when
 * it goes on. */
typedef struct pauses {
    crd_pause *at; /* each begins behind the end of the one before it */
    size_t n;
} pauses;
/* False: no memory. */
bool pauses_merge(pauses *p, arena *a, const crd_pause *at, size_t n);
bool pauses_hold(const pauses *p, crd_date day);

#endif
