/* SPDX-License-Identifier: Apache-2.0
 *
 * Pauses may overlap; restrictions stand by date, each in force until the next. */
#include "ledger/schedule.h"

bool schedule_paused(const crd_credit *credit, crd_date day) {
    for (size_t i = 0; i < credit->pauses_count; i++) {
        const crd_pause *pause = &credit->pauses[i];
        if (pause->from <= day && (pause->until == CRD_NO_DATE || day < pause->until)) return true;
    }
    return false;
}

const crd_restriction *schedule_restriction(const crd_credit *credit, crd_date day) {
    const crd_restriction *found = NULL;
    for (size_t i = 0; i < credit->restrictions_count && credit->restrictions[i].from <= day; i++)
        found = &credit->restrictions[i];
    return found != NULL && found->category >= 0 ? found : NULL;
}
