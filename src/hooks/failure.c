/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns why a call stopped, and where: the first reason counts, and it is noted where it arises, because Lua's own error
 * for a lack of memory has no place and its others carry theirs in their text. */
#include "hooks/state.h"

#define WORD_MAX 64     /* bytes of a word for which a near one is looked for */
#define CHUNK    "hook" /* the name of every chunk to Lua: errors begin with "hook:12: " */

/* The line of the hook's function that runs, or that called the one in C that does; where none runs any more, the first
 * line of the one that did. */
static uint32_t line_of(lua_State *L) {
    lua_Debug at;
    for (int level = 0; lua_getstack(L, level, &at); level++)
        if (lua_getinfo(L, "l", &at) && at.currentline > 0) return (uint32_t)at.currentline;
    return hooks_of(L)->line;
}

/* Not what is no UTF-8, and no more than a finding holds. */
static crd_str presentable(hooks *h, crd_str s) {
    text clean;
    text_init(&clean, h->m);
    while (s.len > 0 && clean.n < DIAG_TEXT_MAX) {
        size_t n = utf8_next(s);
        text_add(&clean, n ? (crd_str){s.ptr, n} : STR("\xef\xbf\xbd"));
        s = (crd_str){s.ptr + (n ? n : 1), s.len - (n ? n : 1)};
    }
    crd_str kept = arena_str(h->out, text_str(&clean));
    text_free(&clean);
    return kept;
}

static void note(hooks *h, uint32_t line, diag_code code, const char *format, va_list arguments) {
    if (h->stopped) return;
    text message;
    text_init(&message, h->m);
    text_vformat(&message, format, arguments);
    h->stopped = true;
    h->failure = (hook_failure){code, presentable(h, text_str(&message)), arena_str(h->out, h->source->path), line};
    text_free(&message);
}

void failure_note(hooks *h, lua_State *L, diag_code code, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    note(h, line_of(L), code, format, arguments);
    va_end(arguments);
}

__attribute__((noreturn)) static void raise_error(lua_State *L) {
    lua_pushnil(L); /* what is wrong is noted */
    lua_error(L);
    __builtin_unreachable();
}

void hook_stop(lua_State *L, diag_code code, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    note(hooks_of(L), line_of(L), code, format, arguments);
    va_end(arguments);
    raise_error(L);
}

void hook_stop_at(lua_State *L, uint32_t line, diag_code code, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    note(hooks_of(L), line, code, format, arguments);
    va_end(arguments);
    raise_error(L);
}

void hook_wrong(lua_State *L, const char *format, ...) {
    va_list arguments;
    text message;
    text_init(&message, hooks_of(L)->m);
    text_add(&message, STR("failed: "));
    va_start(arguments, format);
    text_vformat(&message, format, arguments);
    va_end(arguments);
    failure_note(hooks_of(L), L, DIAG_HOOK_ERROR, "%.*s", STR_ARG(text_str(&message)));
    text_free(&message);
    raise_error(L);
}

/* ---- Lua's own errors ---- */

/* "hook:12: what is wrong" without its place, which goes to *line. */
static crd_str without_place(crd_str s, uint32_t *line) {
    size_t i = sizeof CHUNK;
    uint32_t number = 0;
    *line = 0;
    if (!str_starts(s, STR(CHUNK ":"), false)) return s;
    for (; i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9'; i++) number = number * 10 + (uint32_t)(s.ptr[i] - '0');
    if (i + 2 > s.len || s.ptr[i] != ':' || s.ptr[i + 1] != ' ') return s;
    *line = number;
    return (crd_str){s.ptr + i + 2, s.len - i - 2};
}

int failure_handler(lua_State *L) {
    uint32_t line;
    if (hooks_of(L)->compiling) return 1; /* failure_syntax will note it */
    crd_str message = lua_type(L, 1) == LUA_TSTRING ? without_place(text_at(L, 1), &line) : STR("an unknown error");
    failure_note(hooks_of(L), L, DIAG_HOOK_ERROR, "failed: %.*s", STR_ARG(message));
    return 1;
}

static void note_at(hooks *h, uint32_t line, diag_code code, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    note(h, line, code, format, arguments);
    va_end(arguments);
}

void failure_syntax(hooks *h, crd_str message) {
    uint32_t line;
    crd_str what = without_place(message, &line);
    if (line == 0 && str_starts(what, STR("C stack overflow"), false)) what = STR("it is nested too deeply");
    note_at(h, line, DIAG_HOOK_SYNTAX, "is not Lua: %.*s", STR_ARG(what));
}

/* ---- words of messages ---- */

const char *count_text(uint64_t n, char out[COUNT_MAX]) {
    char *at = out + COUNT_MAX;
    size_t digits = 0;
    *--at = '\0';
    do {
        if (digits > 0 && digits % 3 == 0) *--at = ',';
        *--at = (char)('0' + n % 10);
        digits++;
    } while (n /= 10);
    return at;
}

const char *did_you_mean(lua_State *L, crd_str word, const crd_str *candidates, size_t n) {
    crd_str near = word.len <= WORD_MAX ? str_nearest(word, candidates, n) : STR_NONE;
    if (near.ptr == NULL) return "";
    lua_pushlstring(L, near.ptr, near.len);
    return lua_pushfstring(L, "; did you mean `%s`?", lua_tostring(L, -1));
}
