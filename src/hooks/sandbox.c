/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the globals of a hook: a whitelist. There is no stock library, so nothing reaches files, the clock, other
 * chunks or Lua's own machinery; and nothing catches an error, so a call that must end does. */
#include "hooks/state.h"

#include "base/order.h"

#define NUMBER_TEXT_MAX 200 /* no longer text is read as a number */

/* In Lua's registry, by address. */
static const char globals, missing_global;

/* ---- errors ---- */

static int sandbox_error(lua_State *L) {
    if (lua_type(L, 1) != LUA_TSTRING) argument_wrong(L, 1, "a text");
    hook_wrong(L, "%s", lua_tostring(L, 1));
    return 0;
}

static int sandbox_assert(lua_State *L) {
    if (lua_toboolean(L, 1)) return lua_gettop(L);
    if (lua_isnoneornil(L, 2)) hook_wrong(L, "assertion failed");
    if (lua_type(L, 2) != LUA_TSTRING) argument_wrong(L, 2, "a text");
    hook_wrong(L, "%s", lua_tostring(L, 2));
    return 0;
}

/* ---- kinds and conversions ---- */

static int sandbox_type(lua_State *L) {
    argument_count(L, 1, 1);
    lua_pushstring(L, object_type(L, 1));
    return 1;
}

static int sandbox_tostring(lua_State *L) {
    argument_count(L, 1, 1);
    switch (lua_type(L, 1)) {
    case LUA_TNIL: lua_pushliteral(L, "nil"); return 1;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false"); return 1;
    default: value_text_push(L, 1); return 1;
    }
}

static int sandbox_tonumber(lua_State *L) {
    argument_count(L, 1, 1);
    if (lua_type(L, 1) == LUA_TNUMBER || lua_isnil(L, 1)) return 1;
    crd_str s = argument_text(L, 1);
    bool read = s.len <= NUMBER_TEXT_MAX && lua_stringtonumber(L, s.ptr) == s.len + 1;
    if (!read || !number_finite(L, -1)) lua_pushnil(L);
    return 1;
}

/* ---- going through tables ---- */

/* Numbers come first, then texts, then false and true. */
typedef struct sort_key {
    int kind;      /* Lua's type */
    bool floating; /* a number that is no integer */
    double number; /* of any number */
    int64_t integer;
    crd_str text;
} sort_key;

static int key_rank(int kind) { return kind == LUA_TNUMBER ? 0 : kind == LUA_TSTRING ? 1 : 2; }

/* Integers that are the same double are told apart; a float of that size is none of them, and comes behind. */
static int compare_numbers(const sort_key *a, const sort_key *b) {
    if (a->number != b->number) return a->number < b->number ? -1 : 1;
    if (a->floating != b->floating) return a->floating ? 1 : -1;
    return (a->integer > b->integer) - (a->integer < b->integer);
}

static int compare_keys(const void *first, const void *second) {
    const sort_key *a = first, *b = second;
    if (a->kind != b->kind) return key_rank(a->kind) - key_rank(b->kind);
    return a->kind == LUA_TSTRING ? str_cmp(a->text, b->text) : compare_numbers(a, b);
}

static sort_key key_at(lua_State *L, int at) {
    sort_key key = {.kind = lua_type(L, at)};
    switch (key.kind) {
    case LUA_TNUMBER:
        key.number = lua_tonumber(L, at);
        key.floating = !lua_isinteger(L, at);
        if (!key.floating) key.integer = lua_tointeger(L, at);
        break;
    case LUA_TSTRING: key.text = text_at(L, at); break;
    case LUA_TBOOLEAN: key.integer = lua_toboolean(L, at); break;
    default: hook_wrong(L, "a table has a key that is no number, text, true or false: such keys have no order");
    }
    return key;
}

static void key_push(lua_State *L, const sort_key *key) {
    if (key->kind == LUA_TSTRING)
        text_push(L, key->text);
    else if (key->kind == LUA_TBOOLEAN)
        lua_pushboolean(L, (int)key->integer);
    else if (key->floating)
        lua_pushnumber(L, key->number);
    else
        lua_pushinteger(L, key->integer);
}

static size_t count_entries(lua_State *L, int table, size_t *bytes) {
    size_t n = 0;
    *bytes = 0;
    budget_charge_walk(L);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1), n++) {
        budget_charge(L, 2);
        if (lua_type(L, -2) == LUA_TSTRING) *bytes += lua_rawlen(L, -2);
    }
    return n;
}

/* Sorting takes log2 n comparisons an entry. */
static void charge_sort(lua_State *L, size_t n, size_t bytes) {
    for (size_t left = n; left > 0; left /= 2) {
        budget_charge(L, n);
        budget_charge_bytes(L, bytes);
    }
}

void keys_push(lua_State *L, int table) {
    size_t bytes, n = count_entries(L, table, &bytes), i = 0;
    charge_sort(L, n, bytes);
    budget_charge_walk(L);
    lua_createtable(L, n < INT32_MAX ? (int)n : 0, 0);
    sort_key *keys = lua_newuserdatauv(L, (n + 1) * sizeof *keys, 0);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) keys[i++] = key_at(L, -2);
    order_sort(keys, n, sizeof *keys, compare_keys);
    for (i = 0; i < n; i++) {
        key_push(L, &keys[i]);
        lua_rawseti(L, -3, (lua_Integer)i + 1);
    }
    lua_pop(L, 1);
}

/* A step of pairs: upvalues are the table, its keys and the position. What was removed meanwhile is passed over. */
static int pairs_step(lua_State *L) {
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(3));
    lua_settop(L, 0);
    do {
        budget_charge(L, 2);
        lua_settop(L, 0);
        if (lua_rawgeti(L, lua_upvalueindex(2), ++i) == LUA_TNIL) return 0;
        lua_pushvalue(L, 1);
    } while (lua_rawget(L, lua_upvalueindex(1)) == LUA_TNIL);
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(3));
    return 2;
}

static int sandbox_pairs(lua_State *L) {
    argument_count(L, 1, 1);
    if (object_at(L, 1, OBJECT_VIEW)) {
        view_pairs(L, 1);
        return 1;
    }
    if (lua_type(L, 1) != LUA_TTABLE) argument_wrong(L, 1, "a table");
    lua_pushvalue(L, 1);
    keys_push(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, pairs_step, 3);
    return 1;
}

static bool readable(lua_State *L, int at) { return lua_type(L, at) == LUA_TTABLE || object_at(L, at, OBJECT_VIEW); }

static int ipairs_step(lua_State *L) {
    lua_Integer i = lua_tointeger(L, 2);
    if (!readable(L, 1) || !lua_isinteger(L, 2))
        hook_wrong(L, "a step of ipairs takes a list and a number, not %s and %s", kind_name(L, 1), kind_name(L, 2));
    budget_charge(L, 2);
    i = i < INT64_MAX ? i + 1 : i;
    lua_pushinteger(L, i);
    return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

static int sandbox_ipairs(lua_State *L) {
    argument_count(L, 1, 1);
    if (!readable(L, 1)) argument_wrong(L, 1, "a list");
    lua_pushcfunction(L, ipairs_step);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

static int sandbox_select(lua_State *L) {
    int n = lua_gettop(L);
    budget_charge(L, (uint64_t)n);
    if (lua_type(L, 1) == LUA_TSTRING && str_eq(text_at(L, 1), STR("#"))) {
        lua_pushinteger(L, n - 1);
        return 1;
    }
    int64_t i = argument_integer(L, 1);
    if (i == 0 || i < 1 - n) argument_wrong(L, 1, "`#` or the number of one of the values behind it");
    if (i < 0) return (int)-i;
    return i < n ? n - (int)i : 0;
}

/* ---- the globals ---- */

static const luaL_Reg functions[] = {{"assert", sandbox_assert},     {"error", sandbox_error},
                                     {"ipairs", sandbox_ipairs},     {"pairs", sandbox_pairs},
                                     {"select", sandbox_select},     {"tonumber", sandbox_tonumber},
                                     {"tostring", sandbox_tostring}, {"type", sandbox_type}};
enum { FUNCTIONS = sizeof functions / sizeof *functions };

/* What people who know Lua look for. */
static const char *const stock[] = {
    "collectgarbage", "coroutine", "debug",  "dofile", "getmetatable", "io",           "load",
    "loadfile",       "math",      "next",   "os",     "package",      "pcall",        "print",
    "rawequal",       "rawget",    "rawlen", "rawset", "require",      "setmetatable", "string",
    "table",          "utf8",      "xpcall", "_G",     "_VERSION",     "unpack",       "warn"};

/* A global that was never set. */
static int no_global(lua_State *L) {
    crd_str names[FUNCTIONS + 1] = {{"crd", 3}}, key = text_at(L, 2);
    for (size_t i = 0; i < sizeof stock / sizeof *stock; i++)
        if (str_eq(key, str_of(stock[i]))) hook_wrong(L, "Lua's `%s` is not here: a hook has `crd` instead", stock[i]);
    for (size_t i = 0; i < FUNCTIONS; i++) names[i + 1] = str_of(functions[i].name);
    hook_wrong(L, "nothing is called `%.*s` here%s", STR_ARG(key), did_you_mean(L, key, names, FUNCTIONS + 1));
    return 0;
}

/* `("x"):rep(3)`: Lua's texts have no methods of their own, and the library that gives them some is not here. */
static int no_method(lua_State *L) {
    if (lua_type(L, 2) == LUA_TSTRING)
        hook_wrong(L, "a text has no `%s` here: `crd` holds what works on texts", lua_tostring(L, 2));
    hook_wrong(L, "a text cannot be indexed by %s", kind_name(L, 2));
    return 0;
}

static int no_change(lua_State *L) {
    hook_wrong(L, "a text cannot be changed");
    return 0;
}

void function_push(lua_State *L, const char *name, lua_CFunction function) {
    lua_pushstring(L, name);
    lua_pushcclosure(L, function, 1);
}

static void class_push(lua_State *L, const luaL_Reg *methods) {
    lua_createtable(L, 0, 4);
    luaL_setfuncs(L, methods, 0);
    lua_pushboolean(L, false);
    lua_setfield(L, -2, "__metatable");
}

void sandbox_open(lua_State *L) {
    static const luaL_Reg of_globals[] = {{"__index", no_global}, {NULL, NULL}};
    static const luaL_Reg of_texts[] = {{"__index", no_method}, {"__newindex", no_change}, {NULL, NULL}};
    lua_createtable(L, 0, FUNCTIONS + 1);
    for (size_t i = 0; i < FUNCTIONS; i++) {
        function_push(L, functions[i].name, functions[i].func);
        lua_setfield(L, -2, functions[i].name);
    }
    api_open(L);
    lua_setfield(L, -2, "crd");
    lua_rawsetp(L, LUA_REGISTRYINDEX, &globals);
    class_push(L, of_globals);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &missing_global);
    lua_pushliteral(L, "");
    class_push(L, of_texts);
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void sandbox_push(lua_State *L) {
    lua_createtable(L, 0, 2 * (FUNCTIONS + 1)); /* room for globals of the chunk's own */
    lua_rawgetp(L, LUA_REGISTRYINDEX, &globals);
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, -6);
    }
    lua_pop(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &missing_global);
    lua_setmetatable(L, -2);
}
