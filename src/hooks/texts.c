/* SPDX-License-Identifier: Apache-2.0
 *
 * The functions of `crd` on texts. Each charges for the bytes that it looks at. */
#include "hooks/state.h"

#include <string.h>

/* A search looks at each byte of the text for each of the part at the worst. */
static void charge_search(lua_State *L, crd_str s, crd_str part) { budget_charge_bytes(L, s.len * (part.len + 1)); }

static int answer(lua_State *L, bool (*question)(crd_str s, crd_str part, bool fold)) {
    argument_count(L, 2, 2);
    crd_str s = argument_text(L, 1), part = argument_text(L, 2);
    charge_search(L, s, part);
    lua_pushboolean(L, question(s, part, false));
    return 1;
}

int api_starts_with(lua_State *L) { return answer(L, str_starts); }
int api_ends_with(lua_State *L) { return answer(L, str_ends); }
int api_contains(lua_State *L) { return answer(L, str_contains); }
int api_glob(lua_State *L) { return answer(L, str_like); }

int api_lower(lua_State *L) {
    argument_count(L, 1, 1);
    crd_str s = argument_text(L, 1);
    budget_charge_bytes(L, s.len);
    luaL_Buffer b;
    char *out = luaL_buffinitsize(L, &b, s.len);
    for (size_t i = 0; i < s.len; i++) out[i] = (char)(s.ptr[i] >= 'A' && s.ptr[i] <= 'Z' ? s.ptr[i] + 32 : s.ptr[i]);
    luaL_pushresultsize(&b, s.len);
    return 1;
}

/* Bytes before the separator, or all. */
static size_t piece(crd_str s, crd_str separator) {
    for (size_t i = 0; i + separator.len <= s.len; i++)
        if (memcmp(s.ptr + i, separator.ptr, separator.len) == 0) return i;
    return s.len;
}

int api_split(lua_State *L) {
    argument_count(L, 2, 2);
    crd_str s = argument_text(L, 1), separator = argument_text(L, 2);
    if (separator.len == 0) argument_wrong(L, 2, "a separator that is not empty");
    charge_search(L, s, separator);
    lua_createtable(L, 0, 0);
    for (lua_Integer i = 1;; i++) {
        size_t n = piece(s, separator);
        budget_charge(L, 2);
        lua_pushlstring(L, s.ptr, n);
        lua_rawseti(L, -2, i);
        if (n == s.len) return 1;
        s = (crd_str){s.ptr + n + separator.len, s.len - n - separator.len};
    }
}

/* Moves the text on top of the stack to the end of the buffer below it. */
static void add_top(lua_State *L, luaL_Buffer *b) {
    budget_charge_bytes(L, lua_rawlen(L, -1));
    luaL_addvalue(b);
}

int api_join(lua_State *L) {
    argument_count(L, 2, 2);
    size_t n = argument_list(L, 1);
    crd_str separator = argument_text(L, 2);
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (size_t i = 1; i <= n; i++) {
        if (i > 1) luaL_addlstring(&b, separator.ptr, separator.len);
        lua_geti(L, 1, (lua_Integer)i);
        value_text_push(L, -1);
        lua_remove(L, -2);
        budget_charge_bytes(L, separator.len);
        add_top(L, &b);
    }
    luaL_pushresult(&b);
    return 1;
}

/* ---- format ---- */

/* The next piece of a template: text as it stands, or the place of a value. */
typedef enum piece_kind { PLAIN, PLACE, BRACE } piece_kind;

static piece_kind next_piece(lua_State *L, crd_str s, size_t *n) {
    for (*n = 0; *n < s.len && s.ptr[*n] != '{' && s.ptr[*n] != '}'; ++*n) {}
    if (*n > 0) return PLAIN;
    *n = 2;
    if (s.len >= 2 && s.ptr[1] == s.ptr[0]) return BRACE;
    if (s.len < 2 || s.ptr[0] != '{' || s.ptr[1] != '}')
        hook_wrong(L, "a template holds a single `%c`: a value is `{}`, and a brace is `{{` or `}}`", s.ptr[0]);
    return PLACE;
}

int api_format(lua_State *L) {
    crd_str s = argument_text(L, 1);
    int used = 1, given = lua_gettop(L);
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    budget_charge_bytes(L, s.len);
    for (size_t n; s.len > 0; s = (crd_str){s.ptr + n, s.len - n}) {
        switch (next_piece(L, s, &n)) {
        case PLAIN: luaL_addlstring(&b, s.ptr, n); break;
        case BRACE: luaL_addchar(&b, s.ptr[0]); break;
        case PLACE:
            if (++used > given) hook_wrong(L, "the template has more `{}` than the %d values behind it", given - 1);
            value_people_push(L, used);
            add_top(L, &b);
            break;
        }
    }
    if (used < given)
        hook_wrong(L, "the template has %d `{}`, fewer than the %d values behind it", used - 1, given - 1);
    luaL_pushresult(&b);
    return 1;
}
