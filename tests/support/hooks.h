/* SPDX-License-Identifier: Apache-2.0
 *
 * Running hooks in tests: a chunk, a call of its function `f`, and what came of it as one text. */
#ifndef TESTS_SUPPORT_HOOKS_H
#define TESTS_SUPPORT_HOOKS_H

#include "base/hook.h"
#include "tests/support/memory.h"
#include "tests/support/test.h"

typedef struct hooked {
    mem m;
    arena a;
    hooks *h;
    hook_module module; /* of the last chunk that loaded */
    hook_failure why;
    text shown;
} hooked;

static inline void hooked_init(hooked *w, const crd_config *config) {
    mem_init(&w->m, config);
    arena_init(&w->a, &w->m);
    text_init(&w->shown, &w->m);
    w->module = (hook_module){NULL, 0};
    w->h = hooks_engine()->open(&w->m, config);
}

static inline void hooked_free(hooked *w) {
    hooks_engine()->close(w->h);
    text_free(&w->shown);
    arena_free(&w->a);
}

/* "CRD1010 hooks/x.lua:3: failed: ...": code, place and message. */
static inline const char *hooked_failure(hooked *w) {
    static const char *const codes[] = {
#define DIAG(id, code, slug, severity, claim, explanation) code,
#include "base/diag.def"
#undef DIAG
    };
    text_format(&w->shown, "%s %.*s:%u: %.*s", codes[w->why.code], STR_ARG(w->why.path), w->why.line,
                STR_ARG(w->why.message));
    text_char(&w->shown, '\0');
    return w->shown.at;
}

static inline bool hooked_load(hooked *w, crd_str chunk, const hook_item *settings, size_t settings_n) {
    hook_source from = {STR("x"), STR("hooks/x.lua"), chunk, settings, settings_n};
    return hooks_engine()->load(w->h, &from, &w->a, &w->module, &w->why);
}

/* What `f` of a loaded chunk gives, as text, or why it gives nothing. */
static inline const char *hooked_call(hooked *w, size_t number, const hook_value *arguments, size_t n) {
    hook_value result;
    w->shown.n = 0;
    if (!hooks_engine()->call(w->h, number, STR("f"), arguments, n, &w->a, &result, &w->why)) return hooked_failure(w);
    hook_value_text(&w->shown, &result);
    text_char(&w->shown, '\0');
    return w->shown.at;
}

/* A chunk loaded in a state of its own, and its `f` called. */
static inline const char *hooked_run(hooked *w, const crd_config *config, crd_str chunk, const hook_value *arguments,
                                     size_t n) {
    hooked_init(w, config);
    assert_non_null(w->h);
    if (!hooked_load(w, chunk, NULL, 0)) return hooked_failure(w);
    return hooked_call(w, 0, arguments, n);
}

/* The same for a body of `f`, whose lines begin at 1. */
static inline const char *hooked_body(hooked *w, const crd_config *config, const char *body) {
    text chunk;
    mem m = libc_mem();
    text_init(&chunk, &m);
    text_format(&chunk, "return { f = function(a, b, c) %s end }", body);
    const char *shown = hooked_run(w, config, text_str(&chunk), NULL, 0);
    text_free(&chunk);
    return shown;
}

#endif
