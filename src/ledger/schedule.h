/* SPDX-License-Identifier: Apache-2.0
 *
 * What a credit's own clauses say of a day: whether it is paused, and who may consume it. */
#ifndef LEDGER_SCHEDULE_H
#define LEDGER_SCHEDULE_H

#include "base/mem.h"

/* Whether the day lies inside one of n pauses: from its first day on, the re-activation day excluded. */
bool schedule_paused(const crd_pause *at, size_t n, crd_date day);
/* The restriction in force on the day; NULL: anyone may consume it. */
const crd_restriction *schedule_restriction(const crd_credit *credit, crd_date day);

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
