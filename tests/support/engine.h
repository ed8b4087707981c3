/* SPDX-License-Identifier: Apache-2.0
 *
 * An engine that runs nothing, for what only has to know what a hook offers: it works in builds without Lua. Its chunks
 * are lines: `NAME` is a function, `NAME FIELD,FIELD...` a predicate, `error` a chunk that does not load. The hooks of
 * the standard library have the functions that `remind` calls. */
#ifndef TESTS_SUPPORT_ENGINE_H
#define TESTS_SUPPORT_ENGINE_H

#include "base/hook.h"
#include "tests/support/test.h"

struct hooks {
    mem *m;
};

static inline hooks *listing_open(mem *m, const crd_config *config) {
    (void)config;
    hooks *h = mem_new(m, sizeof *h);
    if (h) h->m = m;
    return h;
}

static inline void listing_close(hooks *h) { mem_free(h->m, h, sizeof *h); }

/* Cuts the text at the first `stop`; the rest stays in *s. */
static inline crd_str listing_cut(crd_str *s, char stop) {
    size_t n = 0;
    while (n < s->len && s->ptr[n] != stop) n++;
    crd_str part = {s->ptr, n};
    n += n < s->len;
    *s = (crd_str){s->ptr + n, s->len - n};
    return part;
}

static inline bool listing_line(crd_str line, arena *a, hook_function *out) {
    crd_str name = listing_cut(&line, ' ');
    crd_str *fields = ARENA_ARRAY(a, line.len + 1, crd_str);
    *out = (hook_function){.name = arena_str(a, name), .is_predicate = line.len > 0, .fields = fields};
    while (fields && line.len > 0) {
        crd_str field = listing_cut(&line, ',');
        fields[out->fields_n++] = arena_str(a, field);
    }
    return !a->m->failed;
}

static inline bool listing_load(hooks *h, const hook_source *of, arena *a, hook_module *out, hook_failure *why) {
    (void)h;
    crd_str rest = str_starts(of->path, STR("std/"), false) ? STR("expiry\nreactivation\n") : of->text;
    *out = (hook_module){.functions = ARENA_ARRAY(a, rest.len + 1, hook_function)};
    for (uint32_t line = 1; out->functions && rest.len > 0; line++) {
        crd_str text_of_line = listing_cut(&rest, '\n');
        *why = (hook_failure){DIAG_HOOK_ERROR, STR("failed"), of->path, line};
        if (str_eq(text_of_line, STR("error"))) return false;
        if (text_of_line.len > 0 && !listing_line(text_of_line, a, &out->functions[out->functions_n++])) return false;
    }
    return out->functions;
}

static inline uint64_t listing_calls(const hooks *h) {
    (void)h;
    return 0;
}

static const hook_engine listing_engine = {listing_open, listing_close, listing_load, NULL, listing_calls, NULL};

#endif
