/* SPDX-License-Identifier: Apache-2.0
 *
 * What an invocation takes, for --stats: its stages one after the other, and inside the reading of charges what the
 * library counts of its threads. */
#ifndef CLI_STATS_H
#define CLI_STATS_H

#include "crd.h"

typedef enum stats_stage { STAGE_POLICY, STAGE_CHARGES, STAGE_RESULT, STAGE_OUTPUT, STAGES } stats_stage;

typedef struct stats {
    const crd_config *config; /* has the clock */
    uint64_t since;           /* the end of the stage before */
    uint64_t spent[STAGES];   /* nanoseconds */
    bool read;                /* charges */
    uint64_t rows;
    uint64_t capacity; /* nanoseconds that the threads had for them */
    uint64_t counted;  /* of spent[STAGE_CHARGES], in capacity */
    size_t threads;
    crd_statistics found; /* added up over every reading */
} stats;

void stats_begin(stats *s, const crd_config *config);
/* A stage ends here: all time since the last one ended was its. */
void stats_lap(stats *s, stats_stage stage);
/* What was found of charges that so many threads have read, after the lap of STAGE_CHARGES. */
void stats_charges(stats *s, uint64_t rows, const crd_statistics *found, size_t threads);
/* On standard error. */
void stats_show(const stats *s);

#endif
