/* SPDX-License-Identifier: Apache-2.0
 *
 * The order of values, and what is made of it. Sorting merges: so many comparisons and no more, whatever a comparison
 * of the hook's own answers. */
#include "hooks/state.h"

/* Whether the value at a comes before the one at b. */
static bool before(lua_State *L, int a, int b) {
    int first = lua_type(L, a), second = lua_type(L, b);
    budget_charge(L, 2);
    bool ordered =
        first == LUA_TNUMBER || first == LUA_TSTRING || object_at(L, a, OBJECT_MONEY) || object_at(L, a, OBJECT_DATE);
    if (first != second || !ordered) hook_wrong(L, "%s and %s have no order", kind_name(L, a), kind_name(L, b));
    if (first != LUA_TSTRING) return lua_compare(L, a, b, LUA_OPLT);
    crd_str x = text_at(L, a), y = text_at(L, b);
    budget_charge_bytes(L, x.len < y.len ? x.len : y.len);
    return str_cmp(x, y) < 0;
}

/* ---- the smallest and the largest ---- */

/* Pushes the i-th value: of the arguments, or of the list that stands alone. */
static void nth_push(lua_State *L, bool list, lua_Integer i) {
    if (list)
        lua_geti(L, 1, i);
    else
        lua_pushvalue(L, (int)i);
}

static bool is_list(lua_State *L) {
    const object *view = object_at(L, 1, OBJECT_VIEW);
    return lua_type(L, 1) == LUA_TTABLE || (view && view->of->kind == HOOK_LIST);
}

static int extreme(lua_State *L, bool largest) {
    bool list = lua_gettop(L) == 1 && is_list(L);
    size_t n = list ? argument_list(L, 1) : (size_t)lua_gettop(L);
    if (n == 0) argument_wrong(L, 1, "a value");
    nth_push(L, list, 1);
    int best = lua_gettop(L);
    for (size_t i = 1; i <= n; i++) {
        nth_push(L, list, (lua_Integer)i);
        if (largest ? before(L, best, best + 1) : before(L, best + 1, best)) lua_replace(L, best);
        lua_settop(L, best);
    }
    return 1;
}

int api_min(lua_State *L) { return extreme(L, false); }
int api_max(lua_State *L) { return extreme(L, true); }

/* ---- sorting: its stack holds the list, the comparison or nil, and two tables to merge between ---- */

enum { LIST = 1, BEFORE, FROM, TO, FIRST, SECOND };

/* Asks the hook's comparison, or the natural order, whether SECOND must come before FIRST. */
static bool swapped(lua_State *L) {
    if (lua_isnil(L, BEFORE)) return before(L, SECOND, FIRST);
    lua_pushvalue(L, BEFORE);
    lua_pushvalue(L, SECOND);
    lua_pushvalue(L, FIRST);
    lua_call(L, 2, 1);
    bool yes = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return yes;
}

/* Merges the runs [from, middle) and [middle, end) into the other table. */
static void merge(lua_State *L, lua_Integer from, lua_Integer middle, lua_Integer end) {
    lua_Integer a = from, b = middle;
    for (lua_Integer i = from; i < end; i++) {
        budget_charge(L, 4);
        lua_settop(L, TO);
        lua_rawgeti(L, FROM, a < middle ? a : from);
        lua_rawgeti(L, FROM, b < end ? b : from);
        bool second = a == middle || (b < end && swapped(L));
        lua_pushvalue(L, second ? SECOND : FIRST);
        lua_rawseti(L, TO, i);
        if (second)
            b++;
        else
            a++;
    }
    lua_settop(L, TO);
}

static lua_Integer at_most(lua_Integer n, lua_Integer end) { return n < end ? n : end; }

static void copy_list(lua_State *L, lua_Integer n) {
    budget_charge(L, 2 * (uint64_t)n);
    for (lua_Integer i = 1; i <= n; i++) {
        lua_geti(L, LIST, i);
        lua_rawseti(L, FROM, i);
    }
}

int api_sort(lua_State *L) {
    hooks *h = hooks_of(L);
    argument_count(L, 1, 2);
    lua_Integer n = (lua_Integer)argument_list(L, LIST);
    lua_settop(L, BEFORE);
    if (!lua_isnil(L, BEFORE) && lua_type(L, BEFORE) != LUA_TFUNCTION) argument_wrong(L, BEFORE, "a function");
    if (++h->sorts > LIMIT_HOOK_SORTS)
        hook_stop(L, DIAG_HOOK_STACK, "sorts inside the comparisons of sorts too deeply");
    lua_createtable(L, 0, 0);
    lua_createtable(L, 0, 0);
    copy_list(L, n);
    lua_Integer end = n + 1; /* fits now: a list with gaps may claim any length, but that was charged for */
    for (lua_Integer run = 1; run < n; run *= 2) {
        for (lua_Integer from = 1; from < end; from += 2 * run)
            merge(L, from, at_most(from + run, end), at_most(from + 2 * run, end));
        lua_insert(L, FROM); /* the two change places */
    }
    h->sorts--;
    lua_settop(L, FROM);
    return 1;
}
