/* SPDX-License-Identifier: Apache-2.0
 *
 * crd_format: a policy's text in its one canonical form. What comes out has been read again and compared with what went
 * in; what does not mean the same is not given out. */
#include "crd_tools.h"
#include "fmt/fmt.h"
#include "grammar/limits.h"

/* A text, its tree and its words. */
typedef struct reading {
    crd_diagnostics *d;
    arena a;
    node *tree;
    sheet sheet;
} reading;

/* False: there are errors, or no memory. */
static bool read(reading *r, crd_diagnostics *d, crd_str name, crd_str bytes) {
    uint32_t file;
    ast_ids ids = {0};
    size_t errors = diag_errors_told(d);
    *r = (reading){.d = d, .sheet = {.m = &d->m}};
    arena_init(&r->a, &d->m);
    if (!diag_source(d, name, bytes, &file)) return false;
    r->tree = parse_file(d, &r->a, &ids, file);
    return r->tree && diag_errors_told(d) == errors && sheet_read(&r->sheet, d, &d->m, file);
}

static void reading_free(reading *r) {
    sheet_free(&r->sheet);
    arena_free(&r->a);
}

/* Reads the result with a list of its own: what is wrong with it is no finding about the policy. */
static crd_status check(const reading *before, const crd_config *config, crd_str name, crd_str formatted) {
    crd_diagnostics *d;
    crd_status status = crd_diagnostics_new(config, &d);
    if (status != CRD_OK) return status;
    reading after;
    bool same = read(&after, d, name, formatted) && sheet_same(&before->sheet, before->tree, &after.sheet, after.tree);
    status = d->m.failed || before->d->m.failed ? CRD_NOMEM : same ? CRD_OK : CRD_INVALID;
    reading_free(&after);
    crd_diagnostics_free(d);
    if (status == CRD_INVALID) {
        diag *g = diag_add_file(before->d, DIAG_FORMAT_DEFECT, name, 0, 0,
                                "the formatted text would not mean the same, so it is not written");
        diag_help(before->d, g, "this is a defect of crd: please report it with the policy");
        if (before->d->m.failed) return CRD_NOMEM;
    }
    return status;
}

/* Blanks can make a file of deep parentheses many times longer. */
static bool fits(reading *r, const text *formatted) {
    if (formatted->n <= LIMIT_SOURCE) return true;
    diag *g = diag_add(r->d, DIAG_LARGE_SOURCE, (span){r->sheet.file, 0, 0},
                       "formatted, the file has more than the %u bytes that are read", LIMIT_SOURCE);
    diag_help(r->d, g, "split it and import the parts, or remove parentheses");
    return false;
}

static crd_status format(reading *r, const crd_config *config, crd_str name, crd_write_fn write, void *ud) {
    text out;
    text_init(&out, &r->d->m);
    if (sheet_plan(&r->sheet, r->tree)) sheet_print(&r->sheet, &out);
    crd_status status = CRD_INVALID;
    if (fits(r, &out)) status = r->d->m.failed ? CRD_NOMEM : check(r, config, name, text_str(&out));
    if (status == CRD_OK && out.n > 0 && !write(ud, out.at, out.n)) status = CRD_IO;
    text_free(&out);
    return status;
}

crd_status crd_format(const crd_config *config, const char *path, crd_str bytes, crd_diagnostics *list,
                      crd_write_fn write, void *ud) {
    if (config == NULL || path == NULL || list == NULL || write == NULL) return CRD_MISUSE;
    crd_str name = str_of(path);
    reading r;
    crd_status status = CRD_INVALID;
    if (read(&r, list, name, bytes)) status = format(&r, config, name, write, ud);
    reading_free(&r);
    return list->m.failed ? CRD_NOMEM : status;
}
