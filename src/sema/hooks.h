/* SPDX-License-Identifier: Apache-2.0
 *
 * What hooks.c, which loads hooks, and calls.c, which resolves the calls of them, share. */
#ifndef SEMA_HOOKS_H
#define SEMA_HOOKS_H

#include "check.h"

#define REMINDERS STR("std/hooks/reminders") /* what `remind` calls */

/* One of a predicate's fields. */
typedef struct asked_field {
    field_ref field;
    declared *category; /* FIELD_CATEGORY */
} asked_field;

typedef struct offered {
    bool known; /* functions: always; predicates: each of the fields is one */
    asked_field *fields;
    declared **categories; /* those among the fields */
    size_t categories_n;
    uint32_t question_plus_1; /* in the model; 0: not called yet */
} offered;

struct loaded_hook {
    declared *e;           /* NULL: what `remind` calls */
    const node *mentioned; /* where findings about the file as a whole point */
    hook_source source;
    uint32_t file;
    hook_module module;
    offered *offers; /* [function of the module] */
};

/* Resolves the fields of the predicates that a loaded chunk offers. False: no memory. */
bool offers_resolve(checker *c, loaded_hook *h);

#endif
