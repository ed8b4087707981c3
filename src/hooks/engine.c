/* SPDX-License-Identifier: Apache-2.0
 *
 * The engine of this build, if it has one: `make LUA=0` leaves all other files of this folder out. */
#include "base/hook.h"

#ifdef CRD_LUA
#include "hooks/call.h"

static const hook_engine engine = {engine_open, engine_close, engine_load, engine_call, engine_calls, engine_line};

const hook_engine *hooks_engine(void) { return &engine; }

const char *crd_hook_engine(void) { return "Lua 5.4"; }
#else
const hook_engine *hooks_engine(void) { return NULL; }

const char *crd_hook_engine(void) { return "none"; }
#endif
