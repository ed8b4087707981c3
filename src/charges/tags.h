/* SPDX-License-Identifier: Apache-2.0
 *
 * Tags: under which names a bill may carry the tag that a policy asks for, and where they stand in a file. */
#ifndef CHARGES_TAGS_H
#define CHARGES_TAGS_H

#include "charges/bill.h"

/* In the order in which they are tried: KEY, user:KEY, resourceTags/user:KEY, then snake_key, user_snake_key. */
#define TAG_FORMS 5

/* A place of one file where a tag's value may be: a key of a map column, or a column of its own. */
typedef struct tag_place {
    bool in_map;
    size_t map, key; /* in_map */
    size_t column;   /* not in_map */
} tag_place;

/* Every form in each of the two maps, and the key as it is and in snake case as a column. */
#define TAG_PLACES (2 * TAG_FORMS + 2)

typedef struct tag {
    crd_str key; /* as the policy writes it */
    crd_str forms[TAG_FORMS];
    tag_place places[TAG_PLACES]; /* of the file being read, in the order in which they count */
    size_t places_n;
} tag;

/* `key` is copied. False: no memory. */
bool tag_init(tag *t, arena *a, crd_str key);
/* The columns of their own that the tag may have in a format, copied; none: 0. SIZE_MAX: no memory. */
#define TAG_COLUMNS 2
size_t tag_columns(const tag *t, bill_format format, arena *a, crd_str out[TAG_COLUMNS]);
/* Finds the tag's places in a resolved bill. False: no memory. */
bool tag_locate(tag *t, bill *b, arena *a);
/* The key in snake case: `_` before an upper-case letter behind a lower-case one or a digit, every other character `_`,
 * letters in lower case. Absent: no memory. */
crd_str tag_snake(arena *a, crd_str key);

#endif
