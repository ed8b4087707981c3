/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the userdata that a hook can hold: money, dates, views and `crd`. All of them begin with their kind, and no
 * other userdata can reach a hook, so the kind is all that must be checked. */
#include "hooks/state.h"

#include <string.h>

/* The metatables in Lua's registry, by the address of these. */
static const char classes[OBJECT_KINDS];

static const char *const class_names[OBJECT_KINDS] = {
    [OBJECT_MONEY] = "money", [OBJECT_DATE] = "date", [OBJECT_VIEW] = "table", [OBJECT_API] = "table"};

const object *object_at(lua_State *L, int at, object_kind kind) {
    const object *o = lua_type(L, at) == LUA_TUSERDATA ? lua_touserdata(L, at) : NULL;
    return o && o->kind == kind ? o : NULL;
}

object *object_push(lua_State *L, object_kind kind, size_t extra) {
    object *o = lua_newuserdatauv(L, sizeof *o + extra, 0);
    *o = (object){.kind = kind};
    lua_rawgetp(L, LUA_REGISTRYINDEX, &classes[kind]);
    lua_setmetatable(L, -2);
    return o;
}

void object_class(lua_State *L, object_kind kind, const luaL_Reg *methods) {
    lua_createtable(L, 0, 8);
    luaL_setfuncs(L, methods, 0);
    lua_pushstring(L, class_names[kind]); /* for Lua's own messages: "attempt to call a date value" */
    lua_setfield(L, -2, "__name");
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &classes[kind]);
}

const char *object_type(lua_State *L, int at) {
    const object *o = lua_type(L, at) == LUA_TUSERDATA ? lua_touserdata(L, at) : NULL;
    return o ? class_names[o->kind] : luaL_typename(L, at);
}

const char *kind_name(lua_State *L, int at) {
    switch (lua_type(L, at)) {
    case LUA_TBOOLEAN: return lua_toboolean(L, at) ? "true" : "false";
    case LUA_TNUMBER: return "a number";
    case LUA_TSTRING: return "a text";
    case LUA_TTABLE: return "a table";
    case LUA_TFUNCTION: return "a function";
    case LUA_TUSERDATA:
        if (object_at(L, at, OBJECT_MONEY)) return "money";
        if (object_at(L, at, OBJECT_API)) return "`crd`";
        return object_at(L, at, OBJECT_DATE) ? "a date" : "a table";
    default: return "nil";
    }
}

crd_str text_at(lua_State *L, int at) {
    crd_str s;
    s.ptr = lua_tolstring(L, at, &s.len);
    return s;
}

void text_push(lua_State *L, crd_str s) {
    if (s.len > 0 && memchr(s.ptr, 0, s.len)) hooks_of(L)->zeros = true;
    lua_pushlstring(L, s.ptr ? s.ptr : "", s.len);
}
