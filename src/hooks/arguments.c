/* SPDX-License-Identifier: Apache-2.0
 *
 * What the functions of a hook share: their arguments, and values as texts. A function's first upvalue is its name. */
#include "hooks/state.h"

#define SHOWN_MAX 40 /* bytes of a text that stands in a message */

static const char *function_name(lua_State *L) { return lua_tostring(L, lua_upvalueindex(1)); }

/* A number or a short text itself, else what kind of value it is. */
static const char *shown(lua_State *L, int at) {
    bool number = lua_type(L, at) == LUA_TNUMBER && number_finite(L, at);
    bool text_itself = lua_type(L, at) == LUA_TSTRING && lua_rawlen(L, at) <= SHOWN_MAX;
    if (!number && !text_itself) return kind_name(L, at);
    lua_pushvalue(L, at);
    return lua_pushfstring(L, number ? "%s" : "\"%s\"", lua_tostring(L, -1));
}

void argument_wrong(lua_State *L, int argument, const char *expected) {
    if (argument > lua_gettop(L)) hook_wrong(L, "`%s` needs argument %d: %s", function_name(L), argument, expected);
    hook_wrong(L, "argument %d of `%s` is %s; expected %s", argument, function_name(L), shown(L, argument), expected);
}

void argument_count(lua_State *L, int fewest, int most) {
    int n = lua_gettop(L);
    if (n >= fewest && n <= most) return;
    if (fewest == most)
        hook_wrong(L, "`%s` takes %d argument%s, not %d", function_name(L), most, most == 1 ? "" : "s", n);
    hook_wrong(L, "`%s` takes %d to %d arguments, not %d", function_name(L), fewest, most, n);
}

crd_str argument_text(lua_State *L, int argument) {
    if (lua_type(L, argument) != LUA_TSTRING) argument_wrong(L, argument, "a text");
    return text_at(L, argument);
}

int64_t argument_integer(lua_State *L, int argument) {
    int whole = 0;
    int64_t n = lua_type(L, argument) == LUA_TNUMBER ? lua_tointegerx(L, argument, &whole) : 0;
    if (!whole) argument_wrong(L, argument, "a whole number");
    return n;
}

const object *argument_date(lua_State *L, int argument) {
    const object *date = object_at(L, argument, OBJECT_DATE);
    if (!date) argument_wrong(L, argument, "a date");
    return date;
}

size_t argument_list(lua_State *L, int argument) {
    const object *view = object_at(L, argument, OBJECT_VIEW);
    if (view && view->of->kind == HOOK_LIST) return view->of->items_n;
    if (lua_type(L, argument) != LUA_TTABLE) argument_wrong(L, argument, "a list");
    return lua_rawlen(L, argument);
}

/* ---- objects ---- */

crd_str member_asked(lua_State *L) {
    if (lua_type(L, 2) != LUA_TSTRING)
        hook_wrong(L, "%s has members with names, not %s", kind_name(L, 1), kind_name(L, 2));
    crd_str key = text_at(L, 2);
    budget_charge_bytes(L, key.len);
    return key;
}

int object_newindex(lua_State *L) {
    hook_wrong(L, "%s cannot be changed", kind_name(L, 1));
    return 0;
}

int object_concat(lua_State *L) {
    value_text_push(L, 1);
    value_text_push(L, 2);
    lua_concat(L, 2);
    return 1;
}

/* ---- values as texts ---- */

static void number_text_push(lua_State *L, int at) {
    if (!number_finite(L, at)) hook_wrong(L, "a number that is infinite or none cannot be written as a text");
    lua_pushvalue(L, at);
    lua_tolstring(L, -1, NULL);
}

static void money_text_push(lua_State *L, const object *money, bool people) {
    char amount[CRD_MONEY_MAX];
    crd_str currency = money_currency(money);
    if (people)
        crd_money_people(money->amount, DEC_SCALE, amount);
    else
        crd_money_text(money->amount, amount);
    lua_pushfstring(L, "%s ", amount);
    text_push(L, currency);
    lua_concat(L, 2);
}

static void date_text_push(lua_State *L, const object *date) {
    char day[CRD_DATE_MAX];
    crd_date_text(date->day, day);
    lua_pushstring(L, day);
}

static void text_of_push(lua_State *L, int at, bool people) {
    const object *money = object_at(L, at, OBJECT_MONEY), *date = object_at(L, at, OBJECT_DATE);
    if (money)
        money_text_push(L, money, people);
    else if (date)
        date_text_push(L, date);
    else if (lua_type(L, at) == LUA_TNUMBER)
        number_text_push(L, at);
    else if (lua_type(L, at) == LUA_TSTRING)
        lua_pushvalue(L, at);
    else
        hook_wrong(L, "%s cannot be written as a text", kind_name(L, at));
}

void value_text_push(lua_State *L, int at) { text_of_push(L, lua_absindex(L, at), false); }

void value_people_push(lua_State *L, int at) { text_of_push(L, lua_absindex(L, at), true); }
