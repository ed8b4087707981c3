/* SPDX-License-Identifier: Apache-2.0
 *
 * The command line's own errors. They go into the same list as the library's and so look the same. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"

_Noreturn void error_memory(void) {
    fputs("error: out of memory\n", stderr);
    exit(STATUS_UNDONE);
}

void *must_alloc(void *old, size_t size) {
    void *p = realloc(old, size ? size : 1);
    if (!p) error_memory();
    return p;
}

char *must_vformat(const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    char *text = must_alloc(NULL, n < 0 ? 1 : (size_t)n + 1);
    text[0] = '\0';
    if (n > 0) vsnprintf(text, (size_t)n + 1, format, again);
    va_end(again);
    return text;
}

char *must_format(const char *format, ...) {
    va_list args;
    va_start(args, format);
    char *text = must_vformat(format, args);
    va_end(args);
    return text;
}

int error_add(cli *c, const char *code, const char *help, const char *format, ...) {
    va_list args;
    va_start(args, format);
    char *message = must_vformat(format, args);
    va_end(args);
    if (crd_diagnostics_add(c->list, code, text_of(NULL), text_of(message), text_of(help)) == CRD_NOMEM) error_memory();
    free(message);
    c->undone = true;
    return STATUS_UNDONE;
}

int error_misspelt(cli *c, const char *what, const char *word, const crd_str *candidates, size_t n,
                   const char *otherwise) {
    crd_str near = crd_nearest(text_of(word), candidates, n);
    char *help = near.ptr ? must_format("did you mean `%.*s`?", TEXT_ARG(near)) : NULL;
    error_add(c, ERROR_USAGE, help ? help : otherwise, "unknown %s `%s`", what, word);
    free(help);
    return STATUS_UNDONE;
}

int error_status(cli *c, crd_status status) {
    if (status == CRD_NOMEM) error_memory();
    if (status == CRD_MISUSE)
        error_add(c, ERROR_USAGE, "this is a defect of crd: please report it", "the library refused a call");
    return STATUS_UNDONE;
}

static bool write_errors(void *ud, const char *bytes, size_t len) {
    (void)ud;
    return fwrite(bytes, 1, len, stderr) == len;
}

void errors_forget(cli *c) {
    crd_diagnostics_free(c->list);
    c->list = NULL;
    if (crd_diagnostics_new(&c->config, &c->list) != CRD_OK) error_memory();
}

void errors_tell(const cli *c) {
    if (crd_diagnostics_count(c->list) == 0) return;
    crd_diagnostics_render(c->list, CRD_RENDER_HUMAN, c->color_errors, write_errors, NULL);
}

void errors_show(cli *c) {
    if (crd_diagnostics_count(c->list) == 0) return;
    errors_tell(c);
    errors_forget(c);
}
