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

bool field_ref_of(crd_str name, field_ref *out) {
    crd_str tag = STR("tag.");
    *out = (field_ref){field_find(name), STR_NONE};
    if (str_starts(name, tag, false) && name.len > tag.len)
        *out = (field_ref){FIELD_TAG, {name.ptr + tag.len, name.len - tag.len}};
    return out->id != FIELD_COUNT;
}
