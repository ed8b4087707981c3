/* SPDX-License-Identifier: Apache-2.0
 *
 * Names for the values that a rule, a key or a reader may ask for: a field of fields.def, a tag, or a category. */
#ifndef BASE_FIELD_H
#define BASE_FIELD_H

#include "str.h"

typedef enum field_id {
#define FIELD(id, name, dimension, in_rules, cur2, legacy, focus) FIELD_##id,
#include "fields.def"
#undef FIELD
    FIELD_TAG,      /* with a key */
    FIELD_CATEGORY, /* with an index */
    FIELD_MONTH,    /* the billing month; only in --by */
    FIELD_DAY,      /* the charge's UTC day; only in --by */
    FIELD_CURRENCY, /* of the charges; only in --by */
    FIELD_COUNT
} field_id;
#define FIELD_TEXTS FIELD_TAG /* the first so many are text fields of fields.def */

typedef struct field_row {
    const char *name, *dimension;
    bool in_rules;
    const char *cur2, *legacy, *focus;
} field_row;
extern const field_row field_table[FIELD_TEXTS];

/* What to read: a text field, or a tag by its key. */
typedef struct field_ref {
    field_id id;
    crd_str tag; /* FIELD_TAG: the key as the policy writes it */
} field_ref;

static inline bool field_ref_eq(field_ref a, field_ref b) {
    return a.id == b.id && (a.id != FIELD_TAG || str_eq(a.tag, b.tag));
}
/* FIELD_COUNT when there is no field of this name. "account.name" is one name. */
field_id field_find(crd_str name);
/* The field or tag of a name such as `account` or `tag.cost center`: what stands behind `tag.` is the key, which is not
 * copied. False: there is none. */
bool field_ref_of(crd_str name, field_ref *out);

#endif
