/* SPDX-License-Identifier: Apache-2.0
 *
 * Finding a run's columns. */
#include "base/batch.h"

size_t columns_find(const columns *c, field_ref ref) {
    for (size_t i = 0; i < c->n; i++)
        if (field_ref_eq(c->refs[i], ref)) return i;
    return SIZE_MAX;
}
