/* SPDX-License-Identifier: Apache-2.0
 *
 * The table of fields, from fields.def. */
#include "base/field.h"

const field_row field_table[FIELD_TEXTS] = {
#define FIELD(id, name, dimension, in_rules, cur2, legacy, focus) {name, dimension, in_rules, cur2, legacy, focus},
#include "base/fields.def"
#undef FIELD
};

field_id field_find(crd_str name) {
    for (int id = 0; id < FIELD_TEXTS; id++)
        if (str_eq(name, str_of(field_table[id].name))) return (field_id)id;
    return FIELD_COUNT;
}
