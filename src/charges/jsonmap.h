/* SPDX-License-Identifier: Apache-2.0
 *
 * Map columns of a bill: a JSON object of texts in one cell (resource_tags, tags, product, Tags). Rows repeat the same
 * few texts, so each distinct text is parsed once and the values of the keys that somebody wants are kept by its id:
 * those that are there, which are few of the forms under which a tag may stand. */
#ifndef CHARGES_JSONMAP_H
#define CHARGES_JSONMAP_H

#include "base/intern.h"

typedef struct map_value {
    crd_str value; /* absent: no such key, null, or empty */
    crd_str other; /* a second, different value of the same key, or absent */
} map_value;

typedef struct map_entry {
    map_value value;
    uint32_t key;
} map_entry;

typedef struct jsonmap {
    mem *m;
    size_t column;     /* of the file */
    bool plain_source; /* texts come as they are, not as they stand in a CSV with their quotes doubled */
    intern keys;       /* a key's position is its id less one */
    intern texts;
    arena values;
    text plain;           /* the text being parsed, its quotes no longer doubled */
    VEC(map_entry) found; /* of all texts, by their ids */
    VEC(uint32_t) ends;   /* [text id]: of its entries */
    map_value *row;       /* [key]: of the text read last: rows come in runs */
    crd_str last;
    size_t remembered;   /* bytes of the texts and their values */
    uint64_t generation; /* how often the memory started afresh */
} jsonmap;

typedef enum map_result { MAP_OK, MAP_MALFORMED, MAP_NOMEM } map_result;

bool jsonmap_init(jsonmap *map, mem *m, size_t column);
void jsonmap_free(jsonmap *map);
/* Asks for a key before the first jsonmap_read; gives its position among the values. SIZE_MAX: no memory. */
size_t jsonmap_want(jsonmap *map, crd_str key);
/* The values of the wanted keys in a cell. A CSV gives it with its quotes still doubled, as it stands there: so a text
 * that was seen before costs one comparison. Valid until the next call. An absent text has none. MAP_MALFORMED: *why is
 * static. */
map_result jsonmap_read(jsonmap *map, crd_str raw, const map_value **values, const char **why);
/* Looks at the cell of this number as jsonmap_read does: the same cell is then read at once. */
void jsonmap_visit(jsonmap *map, uint32_t number);
/* Numbers for n such cells at once, at most an intern block; behind each of them INTERN_BEHIND bytes may be read. Equal
 * texts have one number as long as `generation` is the same; an absent text has 0. Returns how many of the first cells
 * were numbered: the next one is malformed, there is no memory, or it must begin the next block. */
size_t jsonmap_number(jsonmap *map, const crd_str *raws, size_t n, uint32_t *numbers);

#endif
