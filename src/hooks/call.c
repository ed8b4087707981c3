/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns a call: the chunk runs again in fresh globals, so that nothing survives, and then the function that it returns.
 */
#include "hooks/call.h"

void chunk_run(lua_State *L, size_t number) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, FIRST_CHUNK + (lua_Integer)number);
    sandbox_push(L);
    lua_setupvalue(L, -2, 1); /* its globals */
    lua_call(L, 0, 1);
    if (lua_type(L, -1) != LUA_TTABLE)
        hook_stop(L, DIAG_HOOK_MODULE,
                  "returns %s; expected a table of functions: `return { name = function(...) end }`", kind_name(L, -1));
}

typedef struct calling {
    size_t number; /* of the source */
    crd_str function;
    const hook_value *arguments;
    size_t arguments_n;
    hook_value *result;
} calling;

/* Replaces what the chunk returned by its function; *charges: it is a predicate's. */
static void find_function(lua_State *L, crd_str name, bool *charges) {
    text_push(L, name);
    lua_rawget(L, -2);
    *charges = lua_type(L, -1) == LUA_TTABLE;
    if (*charges) lua_getfield(L, -1, "call");
    if (lua_type(L, -1) != LUA_TFUNCTION) hook_stop(L, DIAG_HOOK_MODULE, "has no function `%.*s`", STR_ARG(name));
}

/* Where the function on top of the stack begins. */
static uint32_t first_line(lua_State *L) {
    lua_Debug at;
    lua_pushvalue(L, -1);
    lua_getinfo(L, ">S", &at);
    return at.linedefined > 0 ? (uint32_t)at.linedefined : 0;
}

static int call_body(lua_State *L) {
    const calling *c = lua_touserdata(L, 1);
    bool charges;
    chunk_run(L, c->number);
    find_function(L, c->function, &charges);
    hooks_of(L)->line = first_line(L);
    int function = lua_gettop(L);
    luaL_checkstack(L, (int)c->arguments_n, NULL);
    for (size_t i = 0; i < c->arguments_n; i++) {
        if (charges && c->arguments[i].kind == HOOK_RECORD)
            view_push(L, &c->arguments[i], VIEW_CHARGE);
        else
            value_push(L, &c->arguments[i]);
    }
    lua_call(L, (int)c->arguments_n, LUA_MULTRET);
    result_copy(L, function, c->result);
    return 0;
}

bool engine_call(hooks *h, size_t number, crd_str function, const hook_value *arguments, size_t arguments_n, arena *a,
                 hook_value *result, hook_failure *why) {
    calling c = {number, function, arguments, arguments_n, result};
    *result = (hook_value){.kind = HOOK_NIL};
    h->calls++;
    return engine_run(h, &h->sources.at[number], call_body, &c, a, why);
}

uint64_t engine_calls(const hooks *h) { return h->calls; }

uint32_t engine_line(const hooks *h) { return h->line; }
