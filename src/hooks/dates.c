/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns dates in hooks: a date and whole days, in the years 1 to 9999. */
#include "hooks/state.h"

void date_push(lua_State *L, crd_date day) { object_push(L, OBJECT_DATE, 0)->day = day; }

/* The date `days` after another. */
static int push_later(lua_State *L, crd_date from, int64_t days) {
    crd_date day;
    if (!date_add_days(from, days, &day)) hook_wrong(L, "the date lies outside the years 1 to 9999");
    date_push(L, day);
    return 1;
}

static int64_t whole_days(lua_State *L, int at) {
    int whole = 0;
    int64_t days = lua_type(L, at) == LUA_TNUMBER ? lua_tointegerx(L, at, &whole) : 0;
    if (!whole)
        hook_wrong(L, "%s and %s cannot be added or subtracted: that takes a date and whole days, or two dates",
                   kind_name(L, 1), kind_name(L, 2));
    return days;
}

static int date_plus(lua_State *L) {
    int at = object_at(L, 1, OBJECT_DATE) ? 1 : 2;
    return push_later(L, object_at(L, at, OBJECT_DATE)->day, whole_days(L, 3 - at));
}

static int date_minus(lua_State *L) {
    const object *a = object_at(L, 1, OBJECT_DATE), *b = object_at(L, 2, OBJECT_DATE);
    if (a && b) {
        lua_pushinteger(L, (lua_Integer)a->day - b->day);
        return 1;
    }
    int64_t days = whole_days(L, a ? 2 : 1);
    if (!a) hook_wrong(L, "a date cannot be subtracted from a number");
    return push_later(L, a->day, days > -INT64_MAX ? -days : INT64_MAX);
}

static void two_dates(lua_State *L, const object **a, const object **b) {
    *a = object_at(L, 1, OBJECT_DATE), *b = object_at(L, 2, OBJECT_DATE);
    if (!*a || !*b)
        hook_wrong(L, "%s and %s cannot be compared: a date goes with a date", kind_name(L, 1), kind_name(L, 2));
}

static int date_eq(lua_State *L) {
    const object *a = object_at(L, 1, OBJECT_DATE), *b = object_at(L, 2, OBJECT_DATE);
    lua_pushboolean(L, a && b && a->day == b->day);
    return 1;
}

static int date_lt(lua_State *L) {
    const object *a, *b;
    two_dates(L, &a, &b);
    lua_pushboolean(L, a->day < b->day);
    return 1;
}

static int date_le(lua_State *L) {
    const object *a, *b;
    two_dates(L, &a, &b);
    lua_pushboolean(L, a->day <= b->day);
    return 1;
}

static int date_index(lua_State *L) {
    static const crd_str members[] = {{"year", 4}, {"month", 5}, {"day", 3}};
    int32_t parts[3];
    crd_str key = member_asked(L);
    size_t i = 0;
    date_split(object_at(L, 1, OBJECT_DATE)->day, &parts[0], &parts[1], &parts[2]);
    while (i < 3 && !str_eq(key, members[i])) i++;
    if (i == 3) hook_wrong(L, "a date has no `%.*s`%s", STR_ARG(key), did_you_mean(L, key, members, 3));
    lua_pushinteger(L, parts[i]);
    return 1;
}

void dates_open(lua_State *L) {
    static const luaL_Reg methods[] = {{"__add", date_plus},
                                       {"__sub", date_minus},
                                       {"__eq", date_eq},
                                       {"__lt", date_lt},
                                       {"__le", date_le},
                                       {"__index", date_index},
                                       {"__newindex", object_newindex},
                                       {"__concat", object_concat},
                                       {NULL, NULL}};
    object_class(L, OBJECT_DATE, methods);
}
