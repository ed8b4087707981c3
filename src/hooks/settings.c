/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns settings that are asked for by type: who wrote `with` is told what was expected, in the words of the policy. */
#include "hooks/state.h"

typedef struct setting_type {
    crd_str name;
    const char *expected; /* "a date" */
    const char *example;  /* as a policy writes it */
} setting_type;

static const setting_type types[] = {
    {{"text", 4}, "a text", "\"...\""},    {{"number", 6}, "a number", "30"}, {{"money", 5}, "money", "1_000.00 USD"},
    {{"date", 4}, "a date", "2027-06-30"}, {{"list", 4}, "a list", "[...]"},
};
enum { TYPES = sizeof types / sizeof *types };

static const setting_type *type_named(lua_State *L, int argument) {
    crd_str name = argument_text(L, argument);
    for (size_t i = 0; i < TYPES; i++)
        if (str_eq(types[i].name, name)) return &types[i];
    argument_wrong(L, argument, "one of text, number, money, date and list");
}

static const setting_type *type_of(const hook_value *v) {
    switch (v->kind) {
    case HOOK_INTEGER:
    case HOOK_NUMBER: return &types[1];
    case HOOK_MONEY: return &types[2];
    case HOOK_DATE: return &types[3];
    case HOOK_LIST: return &types[4];
    default: return &types[0];
    }
}

int api_setting(lua_State *L) {
    argument_count(L, 2, 3);
    crd_str name = argument_text(L, 1);
    const setting_type *wanted = type_named(L, 2);
    const hook_value *found = hook_member(&hooks_of(L)->source->settings, name);
    budget_charge_bytes(L, name.len);
    if (found == NULL && lua_gettop(L) == 3) return 1;
    if (found == NULL)
        hook_wrong(L, "the setting `%.*s` is missing: it is %s, as in `with { %.*s is %s }`", STR_ARG(name),
                   wanted->expected, STR_ARG(name), wanted->example);
    if (type_of(found) != wanted)
        hook_wrong(L, "the setting `%.*s` is %s: it must be %s, as in `with { %.*s is %s }`", STR_ARG(name),
                   type_of(found)->expected, wanted->expected, STR_ARG(name), wanted->example);
    value_push(L, found);
    return 1;
}
