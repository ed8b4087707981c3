/* SPDX-License-Identifier: Apache-2.0
 *
 * What a hook may be, besides the budgets of crd_hook_budget. */
#ifndef HOOKS_LIMITS_H
#define HOOKS_LIMITS_H

enum {
    LIMIT_HOOK_SOURCE = 65536, /* bytes of one chunk: some steps of Lua's compiler take the square of its length */
    LIMIT_HOOK_STACK = 262144, /* bytes of Lua's stack: functions that call one another, and arguments */
    LIMIT_HOOK_SORTS = 8,      /* sorts inside the comparisons of sorts: each takes C stack */
    LIMIT_HOOK_NESTING = 16,   /* tables in tables of a result */
    LIMIT_HOOK_FIELDS = 64     /* fields of one predicate */
};

#endif
