/* SPDX-License-Identifier: Apache-2.0
 *
 * Looks things up in the organization's lines: members stand by account, sharing by account and date, everyone's first.
 */
#include "ledger/organization.h"

const crd_member *organization_member(const crd_organization *o, crd_str account) {
    size_t low = 0, high = o->members_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp(o->members[middle].account, account);
        if (order == 0) return &o->members[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* The latest of the account's own lines (absent: of everyone's) that is in force; NULL: none is yet. */
static const crd_sharing *in_force(const crd_organization *o, crd_str account, crd_date day) {
    size_t low = 0, high = o->sharing_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp(o->sharing[middle].account, account);
        if (order < 0 || (order == 0 && o->sharing[middle].from <= day))
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && str_eq(o->sharing[low - 1].account, account) ? &o->sharing[low - 1] : NULL;
}

bool organization_shares(const crd_organization *o, crd_str account, crd_date day) {
    const crd_sharing *line = in_force(o, account, day);
    if (line == NULL) line = in_force(o, STR_NONE, day);
    return line == NULL || line->on;
}
