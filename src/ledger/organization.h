/* SPDX-License-Identifier: Apache-2.0
 *
 * Who belongs to the organization and who shares credits, on a day. */
#ifndef LEDGER_ORGANIZATION_H
#define LEDGER_ORGANIZATION_H

#include "base/str.h"

/* The membership of an account; NULL: a member from the beginning and for good. */
const crd_member *organization_member(const crd_organization *o, crd_str account);

/* Whether the account shares on the day: its own latest line in force decides, else everyone's, else it does. */
bool organization_shares(const crd_organization *o, crd_str account, crd_date day);

#endif
