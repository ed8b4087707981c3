/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns how a hook sees what it is given: tables that cannot be changed, read where they lie. A member that a record
 * does not have is an error, not nil: a misspelt word must not decide anything. */
#include "hooks/state.h"

#define SUGGESTED_MAX 100 /* members among which a near one is looked for */

void view_push(lua_State *L, const hook_value *v, view_kind kind) {
    object *o = object_push(L, OBJECT_VIEW, 0);
    o->of = v;
    o->view = kind;
}

void value_push(lua_State *L, const hook_value *v) {
    switch (v->kind) {
    case HOOK_NIL: lua_pushnil(L); return;
    case HOOK_BOOL: lua_pushboolean(L, v->yes); return;
    case HOOK_INTEGER: lua_pushinteger(L, v->integer); return;
    case HOOK_NUMBER: number_push(L, v->number); return;
    case HOOK_TEXT: text_push(L, v->text); return;
    case HOOK_MONEY: money_push(L, v->number, v->text); return;
    case HOOK_DATE: date_push(L, v->day); return;
    case HOOK_LIST:
    case HOOK_RECORD: view_push(L, v, VIEW_RECORD); return;
    }
}

/* ---- members ---- */

static const hook_value *list_element(lua_State *L, const hook_value *list) {
    int whole;
    lua_Integer i = lua_tointegerx(L, 2, &whole);
    if (lua_type(L, 2) != LUA_TNUMBER || !whole)
        hook_wrong(L, "this is a list: its elements have the numbers 1 to %zu, not %s", list->items_n, kind_name(L, 2));
    return i >= 1 && (uint64_t)i <= list->items_n ? &list->items[i - 1].value : NULL;
}

static crd_str *names_push(lua_State *L, const hook_value *record, size_t n) {
    crd_str *names = lua_newuserdatauv(L, (n + 1) * sizeof *names, 0);
    for (size_t i = 0; i < n; i++) names[i] = record->items[i].key;
    return names;
}

__attribute__((noreturn)) static void no_member(lua_State *L, const object *view, crd_str key) {
    size_t n = view->of->items_n < SUGGESTED_MAX ? view->of->items_n : 0;
    const char *near = did_you_mean(L, key, names_push(L, view->of, n), n);
    if (view->view == VIEW_CHARGE)
        hook_wrong(L, "`%.*s` is not among the `fields` of the predicate%s", STR_ARG(key), near);
    hook_wrong(L, "there is no `%.*s` in this record%s", STR_ARG(key), near);
}

static const hook_value *record_member(lua_State *L, const object *view) {
    if (lua_type(L, 2) != LUA_TSTRING)
        hook_wrong(L, "this is a record: its members have names, not %s", kind_name(L, 2));
    crd_str key = text_at(L, 2);
    budget_charge_bytes(L, key.len);
    const hook_value *member = hook_member(view->of, key);
    if (member == NULL && view->view != VIEW_SETTINGS) no_member(L, view, key);
    return member;
}

static int view_index(lua_State *L) {
    const object *view = object_at(L, 1, OBJECT_VIEW);
    const hook_value *v = view->of->kind == HOOK_LIST ? list_element(L, view->of) : record_member(L, view);
    budget_charge(L, 1);
    if (v)
        value_push(L, v);
    else
        lua_pushnil(L);
    return 1;
}

/* ---- the rest of a table's behaviour ---- */

static int view_newindex(lua_State *L) {
    hook_wrong(L, "what a hook is given cannot be changed: make a table of your own");
    return 0;
}

static int view_length(lua_State *L) {
    const hook_value *of = object_at(L, 1, OBJECT_VIEW)->of;
    if (of->kind != HOOK_LIST) hook_wrong(L, "this is a record: only lists have a length");
    lua_pushinteger(L, (lua_Integer)of->items_n);
    return 1;
}

/* Two views of one thing are equal. */
static int view_equal(lua_State *L) {
    const object *a = object_at(L, 1, OBJECT_VIEW), *b = object_at(L, 2, OBJECT_VIEW);
    lua_pushboolean(L, a && b && a->of == b->of);
    return 1;
}

/* A step of pairs: upvalue 2 is the position; members that are nil are passed over. */
static int view_step(lua_State *L) {
    const hook_value *of = object_at(L, lua_upvalueindex(1), OBJECT_VIEW)->of;
    size_t i = (size_t)lua_tointeger(L, lua_upvalueindex(2));
    budget_charge(L, 2);
    while (i < of->items_n && of->items[i].value.kind == HOOK_NIL && of->kind == HOOK_RECORD) i++;
    lua_pushinteger(L, (lua_Integer)i + 1);
    lua_replace(L, lua_upvalueindex(2));
    if (i >= of->items_n) return 0;
    if (of->kind == HOOK_LIST)
        lua_pushinteger(L, (lua_Integer)i + 1);
    else
        text_push(L, of->items[i].key);
    value_push(L, &of->items[i].value);
    return 2;
}

void view_pairs(lua_State *L, int at) {
    lua_pushvalue(L, at);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, view_step, 2);
}

void views_open(lua_State *L) {
    static const luaL_Reg methods[] = {{"__index", view_index},
                                       {"__newindex", view_newindex},
                                       {"__len", view_length},
                                       {"__eq", view_equal},
                                       {NULL, NULL}};
    object_class(L, OBJECT_VIEW, methods);
}
