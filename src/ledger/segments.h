/* SPDX-License-Identifier: Apache-2.0
 *
 * Edges: the days on which what a credit may pay can change inside a month. Between two edges lies a segment; charges
 * of one segment are alike to every credit, so that they may be added up. */
#ifndef LEDGER_SEGMENTS_H
#define LEDGER_SEGMENTS_H

#include "ledger/ledger.h"

typedef struct segments {
    const crd_date *edges; /* ascending, distinct: the first days of the segments after the first */
    size_t edges_n;
    uint32_t *of_days; /* [day - the first edge]: the segments of the years that most charges are of */
    uint32_t days_n;
} segments;

/* From all credits, whatever the settlement but for validity; `paused` as ledger_settle's. False: no memory. */
bool segments_find(segments *s, arena *a, const ledger_options *options, const crd_settlement *settlement,
                   const crd_pause *const *paused);
/* Segments count from 0, oldest first, over all months. */
uint32_t segments_search(const segments *s, crd_date day);
static inline uint32_t segments_of(const segments *s, crd_date day) {
    uint32_t since = s->edges_n > 0 ? (uint32_t)day - (uint32_t)s->edges[0] : 0;
    return since < s->days_n ? s->of_days[since] : segments_search(s, day);
}
/* A day that lies in the segment. */
crd_date segments_day(const segments *s, uint32_t segment);

#endif
