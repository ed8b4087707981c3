/* SPDX-License-Identifier: Apache-2.0
 *
 * The attributes of attrs.def as a table. */
#ifndef BASE_ATTR_H
#define BASE_ATTR_H

#include "value.h"

typedef enum attr_id {
#define ATTR(id, subject, name, type, stage, meaning) ATTR_##id,
#include "attrs.def"
#undef ATTR
    ATTR_COUNT
} attr_id;

typedef enum attr_subject { ATTR_OF_CREDIT, ATTR_OF_CATEGORY } attr_subject;
typedef enum attr_stage { ATTR_STATIC, ATTR_SIMULATED, ATTR_FORECAST } attr_stage;

typedef struct attr_row {
    attr_subject subject;
    const char *name;
    value_type type;
    attr_stage stage;
    const char *meaning;
} attr_row;
extern const attr_row attr_table[ATTR_COUNT];

/* ATTR_COUNT when the subject has no such attribute. */
attr_id attr_find(attr_subject subject, crd_str name);

#endif
