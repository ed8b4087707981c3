/* SPDX-License-Identifier: Apache-2.0
 *
 * What shards of runs and of comparisons share: the parts of files that were read, and the way from a row's place in
 * its part to its place in the file. A shard says nothing: its list of findings is seen by nobody. */
#ifndef API_SHARDS_H
#define API_SHARDS_H

#include "api/api.h"

typedef struct shard_part {
    crd_str name;   /* the file's */
    size_t file;    /* its number */
    size_t number;  /* of the part in its file */
    bool last;      /* of its file */
    uint64_t above; /* lines in front of the file's first row */
    charges_extent extent;
} shard_part;

typedef struct shard {
    mem *m;
    arena texts;
    crd_diagnostics *list;
    VEC(shard_part) parts; /* [index: see CHARGES_PART_SHIFT] */
    size_t furthest;       /* of those read, the index of the last one in the files */
    bool backwards;        /* the part being read stands in front of it */
} shard;

/* Takes the list over. NULL: no memory; then not. */
shard *shard_new(mem *m, crd_diagnostics *list);
void shard_free(shard *s); /* NULL is fine */

/* Whether no sum of the batch's costs, and of any number of batches like it, can leave the range of money, in whatever
 * order they are added: reading them one after the other does not fail either. */
bool shard_can_sum(const batch *b);

/* Appends the parts of another shard, whose reader must agree with this one's. CRD_INVALID: it does not. */
crd_status shard_append(shard *s, const charges *r, const shard *other, const charges *others);
/* Reads a part, from `table` unless it is NULL; `sink` keeps its own trouble in its run. */
crd_status shard_read(shard *s, charges *r, const crd_part *part, crd_reader rows, const crd_table *table,
                      charges_sink sink, void *ud);

/* ---- places: number or line of a row in its part, with the part's index above it ---- */

static inline uint64_t place_moved(uint64_t place, size_t parts) {
    return place + ((uint64_t)parts << CHARGES_PART_SHIFT);
}
/* Whether the row at x stands in front of the one at y. */
bool place_before(const shard *s, uint64_t x, uint64_t y);

/* Whether a row that is being read stands in front of one that was read before. */
static inline bool shard_precedes(const shard *s, uint64_t place, uint64_t kept) {
    return s != NULL && s->backwards && place_before(s, place, kept);
}

/* Every part in its place: what stands in front of it in its file is known. */
typedef struct places {
    const shard *shard;
    crd_str *names;        /* [number of the file] */
    uint32_t *rank;        /* [index]: its place among all parts of all files */
    charges_extent *begin; /* [index]: what stands in front of it in its file */
} places;
/* Names go to `texts`, everything else to `a`. CRD_MISUSE: a part of a file is missing. */
crd_status places_find(places *p, const shard *s, arena *a, arena *texts);
static inline size_t place_part(uint64_t place) { return (size_t)(place >> CHARGES_PART_SHIFT); }
/* Rows compare by it as they stand in the files. */
uint64_t place_rank(const places *p, uint64_t place);
uint64_t place_number(const places *p, uint64_t number);
uint64_t place_line(const places *p, uint64_t line);
static inline crd_str place_file(const places *p, uint64_t place) {
    return p->names[p->shard->parts.at[place_part(place)].file];
}

/* Adds what the other reader counted, whose parts follow so many of this one's. False: no memory. */
bool shard_join_reading(const shard *s, charges *r, charges *from, size_t parts);
bool shard_resolve_reading(charges *r, const places *p); /* false: no memory */

/* ---- join.c: one run's charges into another ---- */

/* What the ids of the other run are in this one. */
typedef struct run_maps {
    uint32_t **columns; /* [column][id] */
    uint32_t **values;  /* [category][id] */
} run_maps;

/* The other run's dictionaries into this one's; of the other one only its sums are good then. False: no memory. */
bool run_join_columns(crd_run *run, const crd_run *from, run_maps *maps, arena *a);
bool run_join_values(crd_run *run, crd_run *from, run_maps *maps, arena *a);
/* What both runs keep of charges. The places of `from` were moved behind the parts of `run`, which has these too. */
crd_status run_join_sums(crd_run *run, crd_run *from, const run_maps *maps, arena *a);
/* Moves the places of a run behind so many parts. */
void run_move_places(crd_run *run, size_t parts);
/* Puts the rows' numbers and lines in the place of places, and what is kept by its first row into the order of these.
 * False: no memory. */
bool run_resolve_places(crd_run *run, const places *p, arena *a);

#endif
