/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns what leaves a hook: plain values, copied and bounded. What no policy could use (a function, a number that is
 * none, a table that holds itself) stops the call. */
#include "hooks/state.h"

#include "base/order.h"

#define VALUE_BYTES 16 /* of the output budget, for each value besides its text */

/* A copy on its way. */
typedef struct copying {
    lua_State *L;
    hooks *h;
} copying;

static void copy_value(copying *c, int at, int depth, hook_value *out);

static crd_str copy_text(copying *c, int at) {
    crd_str s = text_at(c->L, at);
    budget_charge_output(c->L, s.len);
    if (utf8_check(s) != SIZE_MAX) hook_stop(c->L, DIAG_HOOK_RESULT, "returns a text that is not UTF-8");
    return arena_str(c->h->out, s);
}

static void copy_number(copying *c, int at, hook_value *out) {
    if (lua_isinteger(c->L, at)) {
        *out = (hook_value){.kind = HOOK_INTEGER, .integer = lua_tointeger(c->L, at)};
        return;
    }
    out->kind = HOOK_NUMBER;
    if (!number_exact(c->L, at, &out->number))
        hook_stop(c->L, DIAG_HOOK_RESULT, "returns a number that is infinite, too large or none");
}

static bool copy_object(copying *c, int at, hook_value *out) {
    const object *o = object_at(c->L, at, OBJECT_DATE);
    if (o) *out = (hook_value){.kind = HOOK_DATE, .day = o->day};
    if (o) return true;
    o = object_at(c->L, at, OBJECT_MONEY);
    if (o)
        *out = (hook_value){
            .kind = HOOK_MONEY, .number = dec_of(o->amount), .text = arena_str(c->h->out, money_currency(o))};
    return o != NULL;
}

/* ---- tables ---- */

/* How many entries a table has, and how many of them have names. */
static size_t entries(copying *c, int at, size_t *named) {
    size_t n = 0;
    *named = 0;
    budget_charge_walk(c->L);
    for (lua_pushnil(c->L); lua_next(c->L, at); lua_pop(c->L, 1), n++) {
        budget_charge(c->L, 2);
        *named += lua_type(c->L, -2) == LUA_TSTRING;
    }
    return n;
}

static hook_item *new_items(copying *c, size_t n) {
    budget_charge_output(c->L, n * VALUE_BYTES);
    hook_item *items = ARENA_ARRAY(c->h->out, n, hook_item);
    if (items == NULL) hook_stop(c->L, DIAG_HOOK_MEMORY, "found no memory");
    return items;
}

static void copy_list(copying *c, int at, int depth, size_t n, hook_value *out) {
    hook_item *items = new_items(c, n);
    for (size_t i = 0; i < n; i++) {
        if (lua_rawgeti(c->L, at, (lua_Integer)i + 1) == LUA_TNIL)
            hook_stop(c->L, DIAG_HOOK_RESULT,
                      "returns a table that is neither a list, numbered from 1 on without gaps, nor a record");
        copy_value(c, lua_gettop(c->L), depth, &items[i].value);
        lua_pop(c->L, 1);
    }
    *out = (hook_value){.kind = HOOK_LIST, .items = items, .items_n = n};
}

static int by_key(const void *a, const void *b) {
    return str_cmp(((const hook_item *)a)->key, ((const hook_item *)b)->key);
}

/* In the order of keys: of two values that cannot be copied it is always the same that is named. */
static void copy_record(copying *c, int at, int depth, size_t n, hook_value *out) {
    hook_item *items = new_items(c, n), *item = items;
    budget_charge_walk(c->L);
    for (lua_pushnil(c->L); lua_next(c->L, at); lua_pop(c->L, 1)) (item++)->key = copy_text(c, lua_gettop(c->L) - 1);
    order_sort(items, n, sizeof *items, by_key);
    for (size_t i = 0; i < n; i++) {
        text_push(c->L, items[i].key);
        lua_rawget(c->L, at);
        copy_value(c, lua_gettop(c->L), depth, &items[i].value);
        lua_pop(c->L, 1);
    }
    *out = (hook_value){.kind = HOOK_RECORD, .items = items, .items_n = n};
}

static void copy_table(copying *c, int at, int depth, hook_value *out) {
    size_t named, n = entries(c, at, &named);
    if (depth > LIMIT_HOOK_NESTING)
        hook_stop(c->L, DIAG_HOOK_RESULT, "returns tables inside tables more than %d deep", LIMIT_HOOK_NESTING);
    luaL_checkstack(c->L, 8, NULL);
    if (named == n && n > 0)
        copy_record(c, at, depth, n, out);
    else
        copy_list(c, at, depth, n, out);
}

/* ---- what the hook was given ---- */

static void copy_view(copying *c, const hook_value *v, hook_value *out) {
    *out = *v;
    budget_charge_output(c->L, VALUE_BYTES + v->text.len);
    out->text = arena_str(c->h->out, v->text);
    if (v->kind != HOOK_LIST && v->kind != HOOK_RECORD) return;
    hook_item *items = new_items(c, v->items_n);
    for (size_t i = 0; i < v->items_n; i++) {
        budget_charge_output(c->L, v->items[i].key.len);
        items[i].key = arena_str(c->h->out, v->items[i].key);
        copy_view(c, &v->items[i].value, &items[i].value);
    }
    out->items = items;
}

/* ---- anything ---- */

static void copy_userdata(copying *c, int at, hook_value *out) {
    const object *view = object_at(c->L, at, OBJECT_VIEW);
    if (view)
        copy_view(c, view->of, out);
    else if (!copy_object(c, at, out))
        hook_stop(c->L, DIAG_HOOK_RESULT, "returns `crd` itself");
}

static void copy_value(copying *c, int at, int depth, hook_value *out) {
    *out = (hook_value){.kind = HOOK_NIL};
    budget_charge(c->L, 2);
    switch (lua_type(c->L, at)) {
    case LUA_TNIL: return;
    case LUA_TBOOLEAN: *out = (hook_value){.kind = HOOK_BOOL, .yes = lua_toboolean(c->L, at)}; return;
    case LUA_TNUMBER: copy_number(c, at, out); return;
    case LUA_TSTRING: *out = (hook_value){.kind = HOOK_TEXT, .text = copy_text(c, at)}; return;
    case LUA_TTABLE: copy_table(c, at, depth + 1, out); return;
    case LUA_TUSERDATA: copy_userdata(c, at, out); return;
    default: hook_stop(c->L, DIAG_HOOK_RESULT, "returns %s, which means nothing to a policy", kind_name(c->L, at));
    }
}

void result_copy(lua_State *L, int from, hook_value *out) {
    copying c = {L, hooks_of(L)};
    int n = lua_gettop(L) - from + 1;
    *out = (hook_value){.kind = HOOK_NIL};
    if (n == 1) copy_value(&c, from, 0, out);
    if (n <= 1) return;
    hook_item *items = new_items(&c, (size_t)n);
    for (int i = 0; i < n; i++) copy_value(&c, from + i, 0, &items[i].value);
    *out = (hook_value){.kind = HOOK_LIST, .items = items, .items_n = (size_t)n};
}
