/* SPDX-License-Identifier: Apache-2.0
 *
 * Map columns of a bill: a JSON object of texts in one cell (resource_tags, tags, product, Tags). Rows repeat the same
 * few texts, so each distinct text is parsed once and the values of the keys that somebody wants are kept by its id. */
#ifndef CHARGES_JSONMAP_H
#define CHARGES_JSONMAP_H

#include "base/intern.h"

typedef struct map_value {
    crd_str value; /* absent: no such key, null, or empty */
    crd_str other; /* a second, different value of the same key, or absent */
} map_value;

typedef struct jsonmap {
    mem *m;
    size_t column; /* of the file */
    intern keys;   /* a key's position is its id less one */
    intern texts;
    arena values;
    text plain;           /* the text being parsed, its quotes no longer doubled */
    VEC(map_value) found; /* [text id][key] */
    size_t remembered;    /* bytes of the texts and their values */
    crd_str last;         /* the text read last and its id: rows come in runs */
    uint32_t last_id;
} jsonmap;

typedef enum map_result { MAP_OK, MAP_MALFORMED, MAP_NOMEM } map_result;

bool jsonmap_init(jsonmap *map, mem *m, size_t column);
void jsonmap_free(jsonmap *map);
/* Asks for a key before the first jsonmap_read; gives its position among the values. SIZE_MAX: no memory. */
size_t jsonmap_want(jsonmap *map, crd_str key);
/* The values of the wanted keys in a cell, given as it stands in the CSV, with its quotes still doubled: so a text that
 * was seen before costs one comparison. Valid until the next call. An absent text has none. MAP_MALFORMED: *why is
 * static. */
map_result jsonmap_read(jsonmap *map, crd_str raw, const map_value **values, const char **why);

#endif
