/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads the organization's lines, which stand sorted by account and date. */
#include "ledger/organization.h"

const crd_member *organization_member(const crd_organization *o, crd_str account) {
    for (size_t i = 0; i < o->members_count; i++)
        if (str_eq(o->members[i].account, account)) return &o->members[i];
    return NULL;
}

size_t organization_lines(const crd_organization *o, crd_str account) {
    for (size_t i = 0; i < o->sharing_count; i++)
        if (str_eq(o->sharing[i].account, account)) return i;
    return SIZE_MAX;
}

/* The latest of one account's lines that is in force; NULL: none is yet. */
static const crd_sharing *latest(const crd_organization *o, size_t lines, crd_date day) {
    const crd_sharing *found = NULL;
    for (size_t i = lines; i < o->sharing_count; i++) {
        const crd_sharing *line = &o->sharing[i];
        if (!str_eq(line->account, o->sharing[lines].account) || line->from > day) break;
        found = line;
    }
    return found;
}

bool organization_shares(const crd_organization *o, size_t lines, crd_date day) {
    const crd_sharing *line = latest(o, lines, day);
    if (line == NULL) line = latest(o, organization_lines(o, STR_NONE), day);
    return line == NULL || line->on;
}
