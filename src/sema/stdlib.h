/* SPDX-License-Identifier: Apache-2.0
 *
 * The modules and hooks of the standard library, embedded when crd is built: tools/embed.sh writes
 * build/gen/stdlib_table.c from stdlib/. Their texts are constants of the program. */
#ifndef SEMA_STDLIB_H
#define SEMA_STDLIB_H

#include "base/str.h"

/* The text of a module by the path that imports it, such as "std/aws". Absent when there is none. */
crd_str stdlib_module(crd_str name);
/* All such paths, sorted. */
const crd_str *stdlib_names(size_t *n);
/* The same for hooks, such as "std/hooks/reminders". */
crd_str stdlib_hook(crd_str name);
const crd_str *stdlib_hook_names(size_t *n);

#endif
