/* SPDX-License-Identifier: Apache-2.0
 *
 * What a credit's own clauses say of a day: whether it is paused, and who may consume it. */
#ifndef LEDGER_SCHEDULE_H
#define LEDGER_SCHEDULE_H

#include "crd.h"

/* Whether the day lies inside a pause: from its first day on, the re-activation day excluded. */
bool schedule_paused(const crd_credit *credit, crd_date day);
/* The restriction in force on the day; NULL: anyone may consume it. */
const crd_restriction *schedule_restriction(const crd_credit *credit, crd_date day);

#endif
