/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files behind the engine's own functions share. */
#ifndef HOOKS_CALL_H
#define HOOKS_CALL_H

#include "hooks/state.h"

hooks *engine_open(mem *m, const crd_config *config);
void engine_close(hooks *h);
bool engine_load(hooks *h, const hook_source *from, arena *a, hook_module *out, hook_failure *why);
bool engine_call(hooks *h, size_t number, crd_str function, const hook_value *arguments, size_t arguments_n, arena *a,
                 hook_value *result, hook_failure *why);
uint64_t engine_calls(const hooks *h);
uint32_t engine_line(const hooks *h);

/* Runs body(L) with `of` as a light userdata at 1. Results and *why live in `out`. False: it was stopped, or memory ran
 * out. */
bool engine_run(hooks *h, const loaded *chunk, lua_CFunction body, void *of, arena *out, hook_failure *why);
/* Brings the state to the size that it has between calls; after each load. False: no memory. */
bool engine_settle(hooks *h);
/* Runs a chunk in fresh globals; what it returned, a table, is left on top of the stack. */
void chunk_run(lua_State *L, size_t number);

#endif
