/* SPDX-License-Identifier: Apache-2.0
 *
 * What a policy says about its findings, applied to those of lint; checking applies it to its own. */
#ifndef SEMA_SUPPRESS_H
#define SEMA_SUPPRESS_H

#include "base/diag.h"
#include "model.h"

/* What the policy's lint block says holds for the findings that are added from here on, and for suppress_lint; NULL: no
 * more. */
void suppress_levels(const model *m, crd_diagnostics *d);

/* Hides and changes the levels of lint's findings about the policy, as its comments, its lint block and the list's
 * levels say, and reports comments that hide none of those that `judged` tells were looked for. `a`: scratch. False: no
 * memory. */
bool suppress_lint(const model *m, crd_diagnostics *d, arena *a, bool (*judged)(const void *ud, diag_code code),
                   const void *ud);

#endif
