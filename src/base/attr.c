/* SPDX-License-Identifier: Apache-2.0
 *
 * The table of guard attributes, from attrs.def. */
#include "base/attr.h"

const attr_row attr_table[ATTR_COUNT] = {
#define ATTR(id, subject, name, type, stage, meaning) {ATTR_OF_##subject, name, VALUE_##type, ATTR_##stage, meaning},
#include "base/attrs.def"
#undef ATTR
};

attr_id attr_find(attr_subject subject, crd_str name) {
    for (int id = 0; id < ATTR_COUNT; id++)
        if (attr_table[id].subject == subject && str_eq(name, str_of(attr_table[id].name))) return (attr_id)id;
    return ATTR_COUNT;
}
