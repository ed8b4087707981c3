/* SPDX-License-Identifier: Apache-2.0
 *
 * What reading takes, where a run's options ask for statistics. Time is looked at where a batch changes hands and
 * around the host's reader: a few times in thousands of rows. Everything here takes a stopwatch of NULL: nobody asks.
 */
#ifndef API_STATISTICS_H
#define API_STATISTICS_H

#include "crd.h"

typedef enum spent_on {
    SPENT_READING,
    SPENT_PARSING,
    SPENT_CLASSIFYING,
    SPENT_SETTLING,
    SPENT_ADDING,
    SPENT_ONS
} spent_on;

/* Belongs to one run, or to the two of a comparison, and so to one thread. */
typedef struct stopwatch {
    crd_clock_fn clock; /* may be NULL: no times */
    void *clock_ud;
    uint64_t since; /* the last look at the clock */
    uint64_t spent[SPENT_ONS];
    uint64_t bytes, keys; /* keys: of runs that were merged into this one */
    crd_reader reader;    /* the host's, while it is read */
    const crd_table *table;
    crd_table timed;
} stopwatch;

/* From here on time counts. */
void stopwatch_start(stopwatch *w);
/* Time since the last look was spent so. */
void stopwatch_lap(stopwatch *w, spent_on what);
/* Starts it, and gives the same reader or table, with its calls counted as reading. Lives until the next one. */
crd_reader stopwatch_reader(stopwatch *w, crd_reader reader);
const crd_table *stopwatch_table(stopwatch *w, const crd_table *table);
void stopwatch_join(stopwatch *w, const stopwatch *from);

#endif
