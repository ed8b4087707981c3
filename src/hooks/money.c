/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns money in hooks, and how numbers cross: exact, checked, of one currency. A number of Lua that is no integer is
 * read as the shortest decimal that gives it, so that `0.1 * m` means a tenth. */
#include "hooks/state.h"

#include <string.h>

#include "base/shortest.h"

/* ---- numbers ---- */

bool number_finite(lua_State *L, int at) {
    double number = lua_tonumber(L, at);
    return number - number == 0;
}

bool number_exact(lua_State *L, int at, dec *out) {
    char digits[SHORTEST_MAX];
    if (lua_isinteger(L, at)) {
        *out = (dec)lua_tointeger(L, at) * DEC_ONE; /* fits: 2^63 * 10^18 < 2^127 */
        return true;
    }
    size_t length = shortest_text(lua_tonumber(L, at), digits);
    return dec_parse(digits, length, out) <= DEC_ROUNDED; /* `Infinity` and `NaN` are no numbers */
}

void number_push(lua_State *L, dec number) {
    char digits[CRD_MONEY_MAX];
    dec whole = number / DEC_ONE;
    if (number % DEC_ONE == 0 && whole >= INT64_MIN && whole <= INT64_MAX) {
        lua_pushinteger(L, (lua_Integer)whole);
        return;
    }
    crd_money_text(dec_money(number), digits);
    lua_stringtonumber(L, digits);
}

/* ---- money ---- */

void money_push(lua_State *L, dec amount, crd_str currency) {
    object *money = object_push(L, OBJECT_MONEY, currency.len);
    money->amount = dec_money(amount);
    money->currency_n = currency.len;
    if (currency.len) memcpy(money->currency, currency.ptr, currency.len);
}

crd_str money_currency(const object *money) { return (crd_str){money->currency, money->currency_n}; }

static int too_large(lua_State *L) {
    hook_wrong(L, "the result is out of the range of money");
    return 0;
}

/* Both operands of `verb`, which must be money of one currency. */
static void two_moneys(lua_State *L, const char *verb, const object **a, const object **b) {
    *a = object_at(L, 1, OBJECT_MONEY), *b = object_at(L, 2, OBJECT_MONEY);
    if (!*a || !*b)
        hook_wrong(L, "%s and %s cannot be %s: money goes with money", kind_name(L, 1), kind_name(L, 2), verb);
    crd_str first = money_currency(*a), second = money_currency(*b);
    if (!str_eq(first, second))
        hook_wrong(L, "%.*s and %.*s cannot be %s: they are different currencies", STR_ARG(first), STR_ARG(second),
                   verb);
}

static int money_add(lua_State *L) {
    const object *a, *b;
    dec sum;
    two_moneys(L, "added", &a, &b);
    if (!dec_add(dec_of(a->amount), dec_of(b->amount), &sum)) return too_large(L);
    money_push(L, sum, money_currency(a));
    return 1;
}

static int money_sub(lua_State *L) {
    const object *a, *b;
    dec difference;
    two_moneys(L, "subtracted", &a, &b);
    if (!dec_sub(dec_of(a->amount), dec_of(b->amount), &difference)) return too_large(L);
    money_push(L, difference, money_currency(a));
    return 1;
}

static int money_unm(lua_State *L) {
    const object *a = object_at(L, 1, OBJECT_MONEY);
    dec negative;
    if (!dec_sub(0, dec_of(a->amount), &negative)) return too_large(L);
    money_push(L, negative, money_currency(a));
    return 1;
}

/* The operand that is a number. */
static dec factor(lua_State *L, int at, const char *verb) {
    dec number;
    if (lua_type(L, at) != LUA_TNUMBER)
        hook_wrong(L, "%s and %s cannot be %s: that takes money and a number", kind_name(L, 1), kind_name(L, 2), verb);
    if (!number_exact(L, at, &number))
        hook_wrong(L, "money cannot be %s by a number that is infinite, too large or none", verb);
    return number;
}

static int money_mul(lua_State *L) {
    int at = object_at(L, 1, OBJECT_MONEY) ? 1 : 2;
    const object *money = object_at(L, at, OBJECT_MONEY);
    dec product;
    if (!dec_mul(dec_of(money->amount), factor(L, 3 - at, "multiplied"), &product)) return too_large(L);
    money_push(L, product, money_currency(money));
    return 1;
}

static int money_ratio(lua_State *L) {
    const object *a, *b;
    dec ratio;
    two_moneys(L, "divided", &a, &b);
    if (dec_of(b->amount) == 0) hook_wrong(L, "money cannot be divided by 0.00 %.*s", STR_ARG(money_currency(b)));
    if (!dec_div(dec_of(a->amount), dec_of(b->amount), &ratio)) return too_large(L);
    number_push(L, ratio);
    return 1;
}

static int money_div(lua_State *L) {
    const object *money = object_at(L, 1, OBJECT_MONEY);
    dec quotient;
    if (!money || lua_type(L, 2) != LUA_TNUMBER) return money_ratio(L);
    dec divisor = factor(L, 2, "divided");
    if (divisor == 0) hook_wrong(L, "money cannot be divided by 0");
    if (!dec_div(dec_of(money->amount), divisor, &quotient)) return too_large(L);
    money_push(L, quotient, money_currency(money));
    return 1;
}

static int money_eq(lua_State *L) {
    const object *a = object_at(L, 1, OBJECT_MONEY), *b = object_at(L, 2, OBJECT_MONEY);
    lua_pushboolean(L,
                    a && b && dec_of(a->amount) == dec_of(b->amount) && str_eq(money_currency(a), money_currency(b)));
    return 1;
}

static int money_lt(lua_State *L) {
    const object *a, *b;
    two_moneys(L, "compared", &a, &b);
    lua_pushboolean(L, dec_of(a->amount) < dec_of(b->amount));
    return 1;
}

static int money_le(lua_State *L) {
    const object *a, *b;
    two_moneys(L, "compared", &a, &b);
    lua_pushboolean(L, dec_of(a->amount) <= dec_of(b->amount));
    return 1;
}

static int money_index(lua_State *L) {
    static const crd_str members[] = {{"currency", 8}, {"sign", 4}};
    const object *money = object_at(L, 1, OBJECT_MONEY);
    crd_str key = member_asked(L);
    if (str_eq(key, members[0]))
        text_push(L, money_currency(money));
    else if (str_eq(key, members[1]))
        lua_pushinteger(L, crd_money_sign(money->amount));
    else
        hook_wrong(L, "money has no `%.*s`%s", STR_ARG(key), did_you_mean(L, key, members, 2));
    return 1;
}

void money_open(lua_State *L) {
    static const luaL_Reg methods[] = {{"__add", money_add},        {"__sub", money_sub},
                                       {"__unm", money_unm},        {"__mul", money_mul},
                                       {"__div", money_div},        {"__eq", money_eq},
                                       {"__lt", money_lt},          {"__le", money_le},
                                       {"__index", money_index},    {"__newindex", object_newindex},
                                       {"__concat", object_concat}, {NULL, NULL}};
    object_class(L, OBJECT_MONEY, methods);
}
