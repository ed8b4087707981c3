/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns `crd`: the table of api.def as a table that cannot be changed, and the functions on money and dates. */
#include "hooks/state.h"

/* The functions by name, in Lua's registry. */
static const char functions_key;

static const struct {
    const char *name, *full;
    lua_CFunction function;
} functions[] = {
#define API(name, signature, meaning, example, result) {#name, "crd." #name, api_##name},
#include "hooks/api.def"
#undef API
};
enum { FUNCTIONS = sizeof functions / sizeof *functions };

/* ---- the table ---- */

__attribute__((noreturn)) static void no_function(lua_State *L, crd_str key) {
    crd_str names[FUNCTIONS + 1] = {{"settings", 8}};
    for (size_t i = 0; i < FUNCTIONS; i++) names[i + 1] = str_of(functions[i].name);
    hook_wrong(L, "`crd` has no `%.*s`%s", STR_ARG(key), did_you_mean(L, key, names, FUNCTIONS + 1));
}

static int api_index(lua_State *L) {
    crd_str key = member_asked(L);
    if (str_eq(key, STR("settings"))) {
        view_push(L, &hooks_of(L)->source->settings, VIEW_SETTINGS);
        return 1;
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &functions_key);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, -2) == LUA_TNIL) no_function(L, key);
    return 1;
}

void api_open(lua_State *L) {
    static const luaL_Reg methods[] = {{"__index", api_index}, {"__newindex", object_newindex}, {NULL, NULL}};
    lua_createtable(L, 0, FUNCTIONS);
    for (size_t i = 0; i < FUNCTIONS; i++) {
        function_push(L, functions[i].full, functions[i].function);
        lua_setfield(L, -2, functions[i].name);
    }
    lua_rawsetp(L, LUA_REGISTRYINDEX, &functions_key);
    object_class(L, OBJECT_API, methods);
    object_push(L, OBJECT_API, 0);
}

/* ---- money ---- */

static bool currency_code(crd_str s) {
    bool capitals = s.len == 3;
    for (size_t i = 0; capitals && i < 3; i++) capitals = s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
    return capitals;
}

/* "10_000.50" as a policy writes it: single `_` between digits. */
static bool amount_read(lua_State *L, crd_str s, dec *out) {
    char digits[CRD_MONEY_MAX];
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        bool apart = s.ptr[i] == '_' && i > 0 && i + 1 < s.len && s.ptr[i - 1] != '_';
        if (apart) continue;
        if (n == sizeof digits) return false;
        digits[n++] = s.ptr[i];
    }
    budget_charge_bytes(L, s.len);
    return dec_parse(digits, n, out) == DEC_OK;
}

static crd_str argument_currency(lua_State *L, int argument) {
    bool code = lua_type(L, argument) == LUA_TSTRING && currency_code(text_at(L, argument));
    if (!code) argument_wrong(L, argument, "a currency such as \"USD\"");
    return text_at(L, argument);
}

/* "10_000.50 USD" in its two parts. False: there is no such currency behind it. */
static bool currency_split(crd_str *s, crd_str *currency) {
    if (s->len < 4 || s->ptr[s->len - 4] != ' ') return false;
    *currency = (crd_str){s->ptr + s->len - 3, 3};
    s->len -= 4;
    return currency_code(*currency);
}

static int money_of_number(lua_State *L) {
    dec amount;
    crd_str currency = argument_currency(L, 2);
    if (!number_exact(L, 1, &amount)) hook_wrong(L, "money cannot be a number that is infinite, too large or none");
    money_push(L, amount, currency);
    return 1;
}

int api_money(lua_State *L) {
    argument_count(L, 1, 2);
    if (lua_type(L, 1) == LUA_TNUMBER) return money_of_number(L);
    if (lua_type(L, 1) != LUA_TSTRING) argument_wrong(L, 1, "a text or a number");
    crd_str s = text_at(L, 1), digits = s, currency;
    dec amount;
    bool split = !lua_isnoneornil(L, 2) || currency_split(&digits, &currency);
    if (!split || !amount_read(L, digits, &amount))
        hook_wrong(L, "`%.*s` is no money: write \"10_000.50 USD\"", STR_ARG(s));
    if (!lua_isnoneornil(L, 2)) currency = argument_currency(L, 2);
    money_push(L, amount, currency);
    return 1;
}

/* ---- rounding ---- */

typedef enum rounding { DOWN, UP, NEAREST } rounding;

static dec power_of_ten(int64_t n) {
    dec power = 1;
    while (n-- > 0) power *= 10;
    return power;
}

/* The multiple of `unit` near a. False: it does not fit. */
static bool rounded(dec a, dec unit, rounding way, dec *out) {
    dec rest = a % unit, below = a / unit - (rest < 0);
    if (rest < 0) rest += unit;
    bool up = rest > 0 && way == UP;
    if (way == NEAREST) up = rest > unit - rest || (rest == unit - rest && below % 2 != 0);
    return !__builtin_mul_overflow(below + up, unit, out);
}

static int round_to(lua_State *L, rounding way) {
    argument_count(L, 1, 2);
    const object *money = object_at(L, 1, OBJECT_MONEY);
    int64_t decimals = lua_isnoneornil(L, 2) ? (money ? 2 : 0) : argument_integer(L, 2);
    dec x = money ? dec_of(money->amount) : 0;
    if (!money && lua_type(L, 1) != LUA_TNUMBER) argument_wrong(L, 1, "money or a number");
    if (decimals < 0 || decimals > DEC_SCALE) argument_wrong(L, 2, "a number of decimals, 0 to 18");
    if (!money && !number_exact(L, 1, &x))
        hook_wrong(L, "a number that is infinite, too large or none cannot be rounded");
    if (!rounded(x, power_of_ten(DEC_SCALE - decimals), way, &x))
        hook_wrong(L, "the result is out of the range of money");
    if (money)
        money_push(L, x, money_currency(money));
    else
        number_push(L, x);
    return 1;
}

int api_floor(lua_State *L) { return round_to(L, DOWN); }
int api_ceil(lua_State *L) { return round_to(L, UP); }
int api_round(lua_State *L) { return round_to(L, NEAREST); }

/* ---- dates ---- */

static int32_t date_part(lua_State *L, int argument) {
    int64_t n = argument_integer(L, argument);
    return n >= 0 && n <= 9999 ? (int32_t)n : -1;
}

int api_date(lua_State *L) {
    crd_date day;
    if (lua_gettop(L) == 3) {
        int32_t year = date_part(L, 1), month = date_part(L, 2), of_month = date_part(L, 3);
        if (!date_valid(year, month, of_month)) hook_wrong(L, "the calendar has no such day");
        date_push(L, date_of(year, month, of_month));
        return 1;
    }
    if (lua_gettop(L) != 1) hook_wrong(L, "`crd.date` takes a text, or year, month and day");
    crd_str s = argument_text(L, 1);
    if (!crd_date_parse(s, &day)) hook_wrong(L, "`%.*s` is no date: write \"2027-06-30\"", STR_ARG(s));
    date_push(L, day);
    return 1;
}

int api_days(lua_State *L) {
    argument_count(L, 2, 2);
    const object *from = argument_date(L, 1), *to = argument_date(L, 2);
    lua_pushinteger(L, (lua_Integer)to->day - from->day);
    return 1;
}

int api_add_months(lua_State *L) {
    argument_count(L, 2, 2);
    crd_date from = argument_date(L, 1)->day, day;
    int64_t months = argument_integer(L, 2);
    bool fits = months >= INT32_MIN && months <= INT32_MAX && date_add_months(from, (int32_t)months, &day);
    if (!fits) hook_wrong(L, "the date lies outside the years 1 to 9999");
    date_push(L, day);
    return 1;
}

int api_month_first(lua_State *L) {
    argument_count(L, 1, 1);
    date_push(L, month_first(date_month(argument_date(L, 1)->day)));
    return 1;
}

int api_month_last(lua_State *L) {
    argument_count(L, 1, 1);
    date_push(L, month_last(date_month(argument_date(L, 1)->day)));
    return 1;
}

/* 1970-01-01 was a Thursday. */
int api_weekday(lua_State *L) {
    argument_count(L, 1, 1);
    lua_pushinteger(L, ((argument_date(L, 1)->day + 3) % 7 + 7) % 7 + 1);
    return 1;
}
