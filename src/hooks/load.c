/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns loading: a chunk of text becomes a function of Lua, runs once, and what it returns is listed. */
#include "hooks/call.h"

#include <string.h>

typedef struct loading {
    const hook_source *source;
    size_t number;
    bool given; /* to Lua */
    hook_module *out;
} loading;

/* ---- the text ---- */

static bool word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static uint32_t line_at(crd_str s, size_t at) {
    uint32_t line = 1;
    for (size_t i = 0; i < at; i++) line += s.ptr[i] == '\n';
    return line;
}

/* Where `_ENV` stands as a word, or s.len. Globals are ours to give, and releases of Lua 5.4 up to 5.4.3 can be led
 * astray by a constant of that name. */
static size_t find_environment(crd_str s) {
    const crd_str word = STR("_ENV");
    for (size_t i = 0; i + word.len <= s.len; i++) {
        if (memcmp(s.ptr + i, word.ptr, word.len) != 0 || (i > 0 && word_byte(s.ptr[i - 1]))) continue;
        if (i + word.len == s.len || !word_byte(s.ptr[i + word.len])) return i;
    }
    return s.len;
}

/* Offset of a byte that no UTF-8 text has, or SIZE_MAX. */
static size_t find_no_text(crd_str s) {
    const char *zero = s.len > 0 ? memchr(s.ptr, 0, s.len) : NULL;
    return zero ? (size_t)(zero - s.ptr) : utf8_check(s);
}

/* Whether an escape such as `\0`, `\x00` or `\u{0}` may stand in the text. */
static bool writes_zeros(crd_str s) {
    for (size_t i = 0; i + 1 < s.len; i++) {
        if (s.ptr[i] != '\\') continue;
        size_t digit = i + 1 + (s.ptr[i + 1] == 'x' || s.ptr[i + 1] == 'u');
        digit += digit < s.len && s.ptr[digit] == '{';
        if (digit < s.len && s.ptr[digit] == '0') return true;
    }
    return false;
}

static void check_text(lua_State *L, crd_str s) {
    char most[COUNT_MAX], found[COUNT_MAX];
    if (s.len > 0 && s.ptr[0] == '\x1b') hook_stop(L, DIAG_HOOK_BYTECODE, "is compiled Lua: give its text");
    if (s.len > LIMIT_HOOK_SOURCE)
        hook_stop(L, DIAG_HOOK_TOO_LONG, "has %s bytes, more than the %s that a hook may have",
                  count_text(s.len, found), count_text(LIMIT_HOOK_SOURCE, most));
    size_t wrong = find_no_text(s);
    if (wrong != SIZE_MAX) hook_stop_at(L, line_at(s, wrong), DIAG_HOOK_NOT_TEXT, "is not UTF-8 text");
    size_t environment = find_environment(s);
    if (environment < s.len)
        hook_stop_at(L, line_at(s, environment), DIAG_HOOK_SYNTAX, "names `_ENV`, which hooks do not have");
}

static const char *give_text(lua_State *L, void *of, size_t *size) {
    loading *l = of;
    (void)L;
    *size = l->given ? 0 : l->source->text.len;
    l->given = true;
    return l->source->text.ptr;
}

static void compile(lua_State *L, loading *l) {
    check_text(L, l->source->text);
    hooks_of(L)->compiling = true;
    int status = lua_load(L, give_text, l, "=hook", "t");
    hooks_of(L)->compiling = false;
    if (status == LUA_ERRSYNTAX || status == LUA_ERRRUN) failure_syntax(hooks_of(L), text_at(L, -1));
    if (status != LUA_OK) lua_error(L);
    loaded *slot = &hooks_of(L)->sources.at[l->number];
    if (slot->zeros) slot->longest = hooks_of(L)->longest;
    budget_begin(hooks_of(L), L); /* what the compiler took is not the hook's */
    lua_rawseti(L, LUA_REGISTRYINDEX, FIRST_CHUNK + (lua_Integer)l->number);
}

/* ---- what it returns ---- */

/* A name: it will stand in messages. */
static crd_str keep(lua_State *L, int at) {
    crd_str name = text_at(L, at);
    budget_charge_memory(L, name.len);
    if (utf8_check(name) != SIZE_MAX) hook_stop(L, DIAG_HOOK_MODULE, "returns a table in which a name is not UTF-8");
    return arena_str(hooks_of(L)->out, name);
}

/* Pushes the i-th key of the list on top of the stack, and its value. False: there is none. */
static bool next_entry(lua_State *L, int table, lua_Integer i) {
    if (lua_rawgeti(L, -1, i) == LUA_TNIL) {
        lua_pop(L, 1);
        return false;
    }
    lua_pushvalue(L, -1);
    lua_rawget(L, table);
    return true;
}

static void check_predicate_keys(lua_State *L, int table, const char *name) {
    static const crd_str known[] = {{"call", 4}, {"fields", 6}};
    keys_push(L, table);
    for (lua_Integer i = 1; next_entry(L, table, i); i++, lua_pop(L, 2)) {
        if (lua_type(L, -2) != LUA_TSTRING)
            hook_stop(L, DIAG_HOOK_PREDICATE,
                      "returns `%s` as a table with %s in it; a predicate has `fields` and `call`", name,
                      kind_name(L, -1));
        crd_str key = text_at(L, -2);
        if (!str_among(key, known, 2))
            hook_stop(L, DIAG_HOOK_PREDICATE,
                      "has `%.*s` in its predicate `%s`, where only `fields` and `call` stand%s", STR_ARG(key), name,
                      did_you_mean(L, key, known, 2));
    }
    lua_pop(L, 1);
}

static void list_fields(lua_State *L, int list, const char *name, hook_function *f) {
    size_t n = lua_rawlen(L, list);
    if (n == 0 || n > LIMIT_HOOK_FIELDS)
        hook_stop(L, DIAG_HOOK_PREDICATE, "lists %zu fields for its predicate `%s`; it takes 1 to %d", n, name,
                  LIMIT_HOOK_FIELDS);
    budget_charge_memory(L, n * sizeof(crd_str));
    crd_str *fields = ARENA_ARRAY(hooks_of(L)->out, n, crd_str);
    for (size_t i = 0; fields && i < n; i++) {
        if (lua_rawgeti(L, list, (lua_Integer)i + 1) != LUA_TSTRING)
            hook_stop(L, DIAG_HOOK_PREDICATE, "has %s among the fields of its predicate `%s`; expected names",
                      kind_name(L, -1), name);
        fields[i] = keep(L, -1);
        budget_charge_bytes(L, (i + 1) * fields[i].len);
        if (str_among(fields[i], fields, i))
            hook_stop(L, DIAG_HOOK_PREDICATE, "lists `%.*s` twice among the fields of its predicate `%s`",
                      STR_ARG(fields[i]), name);
        lua_pop(L, 1);
    }
    f->fields = fields;
    f->fields_n = fields ? n : 0;
}

static void list_predicate(lua_State *L, int table, hook_function *f) {
    const char *name = f->name.ptr ? f->name.ptr : "";
    f->is_predicate = true;
    check_predicate_keys(L, table, name);
    if (lua_getfield(L, table, "call") != LUA_TFUNCTION)
        hook_stop(L, DIAG_HOOK_PREDICATE, "has no function `call` in its predicate `%s`", name);
    if (lua_getfield(L, table, "fields") != LUA_TTABLE)
        hook_stop(L, DIAG_HOOK_PREDICATE, "has no list `fields` in its predicate `%s`", name);
    list_fields(L, lua_gettop(L), name, f);
    lua_pop(L, 2);
}

static void list_function(lua_State *L, hook_function *f) {
    int given = lua_gettop(L);
    if (lua_type(L, given - 1) != LUA_TSTRING)
        hook_stop(L, DIAG_HOOK_MODULE, "returns a table with %s that has no name", kind_name(L, given));
    *f = (hook_function){.name = keep(L, given - 1)};
    if (lua_type(L, given) == LUA_TTABLE)
        list_predicate(L, given, f);
    else if (lua_type(L, given) != LUA_TFUNCTION)
        hook_stop(L, DIAG_HOOK_MODULE, "returns a table in which `%.*s` is %s; expected a function or a predicate",
                  STR_ARG(f->name), kind_name(L, given));
}

/* In the order of names: of two slips it is always the same that is named. */
static void list_module(lua_State *L, int table, hook_module *out) {
    keys_push(L, table);
    size_t n = lua_rawlen(L, -1);
    budget_charge_memory(L, n * sizeof(hook_function));
    hook_function *functions = ARENA_ARRAY(hooks_of(L)->out, n, hook_function);
    if (functions == NULL) return;
    for (lua_Integer i = 1; next_entry(L, table, i); i++, lua_pop(L, 2)) list_function(L, &functions[i - 1]);
    *out = (hook_module){functions, n};
}

static int load_body(lua_State *L) {
    loading *l = lua_touserdata(L, 1);
    compile(L, l);
    chunk_run(L, l->number);
    list_module(L, lua_gettop(L), l->out);
    return 0;
}

/* ---- the source ---- */

static void keep_value(arena *a, const hook_value *v, hook_value *out);

static const hook_item *keep_items(arena *a, const hook_item *items, size_t n) {
    hook_item *copy = ARENA_ARRAY(a, n, hook_item);
    for (size_t i = 0; copy && i < n; i++) {
        copy[i].key = arena_str(a, items[i].key);
        keep_value(a, &items[i].value, &copy[i].value);
    }
    return copy;
}

static void keep_value(arena *a, const hook_value *v, hook_value *out) {
    *out = *v;
    out->text = arena_str(a, v->text);
    out->items = keep_items(a, v->items, v->items_n);
}

bool engine_load(hooks *h, const hook_source *from, arena *a, hook_module *out, hook_failure *why) {
    loading l = {from, h->sources.n, false, out};
    loaded *slot = vec_push(h->m, &h->sources);
    if (slot == NULL) return false;
    slot->path = arena_str(&h->kept, from->path);
    slot->zeros = writes_zeros(from->text);
    slot->longest = 0;
    slot->settings = (hook_value){.kind = HOOK_RECORD, .items_n = from->settings_n};
    slot->settings.items = keep_items(&h->kept, from->settings, from->settings_n);
    *out = (hook_module){NULL, 0};
    if (!h->m->failed && engine_run(h, slot, load_body, &l, a, why) && engine_settle(h)) return !h->m->failed;
    h->sources.n--;
    return false;
}
