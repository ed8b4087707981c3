/* SPDX-License-Identifier: Apache-2.0
 *
 * From a policy's text to a model, and on to a program. Hooks are those of engine.h. */
#ifndef TESTS_SUPPORT_POLICY_H
#define TESTS_SUPPORT_POLICY_H

#include "codegen/codegen.h"
#include "tests/support/engine.h"
#include "tests/support/findings.h"
#include "vm/file.h"

typedef struct compiled {
    mem m;
    crd_diagnostics *d;
    arena checked;
    const model *model; /* NULL: the policy has an error */
    program *program;
} compiled;

/* A crd_load_fn: every file is the text at `ud`. */
static inline bool load_one_text(void *ud, const char *path, crd_str *out, const char **why) {
    (void)path;
    (void)why;
    *out = str_of(ud);
    return ud != NULL;
}

/* Only a model: no program. `where` and `hook`, the text of every hook's file, may be NULL. The address of *c must not
 * change. */
static inline void checked_with(compiled *c, crd_str policy, const char *where, const char *hook) {
    crd_config config = libc_config();
    config.load = load_one_text;
    config.load_ud = (void *)(uintptr_t)hook;
    c->m = libc_mem();
    arena_init(&c->checked, &c->m);
    c->d = findings_new();
    c->program = NULL;
    crd_compile_options options = {.path = "policy.crd", .text = policy, .where = str_of(where)};
    c->model = sema_check(&config, &listing_engine, c->d, &c->checked, &options);
}

static inline void checked_from(compiled *c, crd_str policy, const char *where) {
    checked_with(c, policy, where, NULL);
}

/* The test fails when the policy has an error. */
static inline void compiled_with(compiled *c, crd_str policy, const char *where, const char *hook) {
    checked_with(c, policy, where, hook);
    for (size_t i = 0; c->model == NULL && i < c->d->at.n; i++) print_error("%.*s\n", STR_ARG(c->d->at.at[i]->message));
    if (c->model == NULL) fail_msg("this policy has an error:\n%.*s", STR_ARG(policy));
    c->program = codegen_program(c->model, c->d, &c->m);
    assert_non_null(c->program);
}

static inline void compiled_from(compiled *c, crd_str policy, const char *where) {
    compiled_with(c, policy, where, NULL);
}

static inline void compiled_free(compiled *c) {
    program_free(c->program);
    arena_free(&c->checked);
    crd_diagnostics_free(c->d);
}

/* A crd_write_fn; `ud` is a text. */
static inline bool write_text(void *ud, const char *bytes, size_t len) {
    text_add(ud, (crd_str){bytes, len});
    return true;
}

static inline text saved(const program *p, mem *m) {
    text bytes;
    text_init(&bytes, m);
    assert_int_equal(program_save(p, m, write_text, &bytes), CRD_OK);
    return bytes;
}

/* Gives a saved program that was changed a digest that fits. */
static inline void digest_again(text *file) {
    uint64_t digest = file_digest((crd_str){file->at, file->n - FILE_DIGEST});
    for (size_t i = 0; i < FILE_DIGEST; i++) file->at[file->n - FILE_DIGEST + i] = (char)(digest >> (8 * i));
}

static inline text printed(const program *p, mem *m) {
    text out;
    text_init(&out, m);
    assert_int_equal(program_disassemble(p, m, write_text, &out), CRD_OK);
    return out;
}

#endif
