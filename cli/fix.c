/* SPDX-License-Identifier: Apache-2.0
 *
 * crd lint --fix: applies the fixes that cannot change what a policy means. They are applied to texts in memory, in
 * rounds until none is left: of fixes that overlap a round takes one. A file is written when every policy still gives
 * the same program and its tests the same outcome. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "diff.h"

enum { ROUNDS = 16 }; /* more than fixes can stand inside one another */

typedef struct edit {
    size_t begin, end; /* bytes of the text */
    char *text;
} edit;

/* A file with something to fix: a policy or one of its imports. */
typedef struct fixed_file {
    char *path, *bytes; /* as it was */
    size_t len;
    draft after; /* with the fixes so far */
    edit *edits; /* of the next round */
    size_t edits_n, applied;
} fixed_file;

/* What a policy means: its program, and how many of its tests pass. */
typedef struct meaning {
    draft program;
    size_t tests, passed;
} meaning;

typedef struct fixing {
    cli *c;
    fixed_file *files;
    size_t files_n;
    meaning *before; /* of each argument */
} fixing;

static fixed_file *find_file(const fixing *f, const char *path) {
    for (size_t i = 0; i < f->files_n; i++)
        if (strcmp(f->files[i].path, path) == 0) return &f->files[i];
    return NULL;
}

/* ---- what a policy means ---- */

static void meaning_free(meaning *m) { draft_free(&m->program); }

static crd_status meaning_of(const crd_policy *policy, crd_diagnostics *list, meaning *out) {
    crd_test_run *run;
    const crd_tests *tests;
    *out = (meaning){0};
    crd_status status = crd_policy_disassemble(policy, draft_write, &out->program);
    if (status == CRD_OK) status = crd_policy_test(policy, text_of(NULL), list, &run, &tests);
    if (status != CRD_OK) return status;
    out->tests = tests->count;
    out->passed = tests->passed;
    crd_test_run_free(run);
    return CRD_OK;
}

static bool means_same(const meaning *a, const meaning *b) {
    return a->tests == b->tests && a->passed == b->passed && text_eq(draft_str(&a->program), draft_str(&b->program));
}

/* ---- finding what to fix ---- */

/* NULL: reported. */
static fixed_file *open_file(fixing *f, crd_str name) {
    char *path = must_format("%.*s", TEXT_ARG(name));
    fixed_file *file = find_file(f, path), one = {.path = path};
    if (!file && policy_read(f->c, path, &one.bytes, &one.len)) {
        draft_write(&one.after, one.bytes, one.len);
        f->files = must_alloc(f->files, (f->files_n + 1) * sizeof *f->files);
        f->files[f->files_n++] = one;
        return &f->files[f->files_n - 1];
    }
    free(path);
    return file;
}

/* The byte of a place. A byte order mark is not counted. */
static size_t byte_of(crd_str text, uint32_t line, uint32_t column) {
    size_t at = text.len >= 3 && memcmp(text.ptr, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    for (; line > 1 && at < text.len; at++) line -= text.ptr[at] == '\n';
    for (; column > 1 && at < text.len; column--) do
            at++;
        while (at < text.len && ((unsigned char)text.ptr[at] & 0xc0) == 0x80);
    return at;
}

static void add_edit(fixed_file *file, const crd_fix *fix) {
    crd_str text = draft_str(&file->after);
    edit one = {byte_of(text, fix->place.line, fix->place.column),
                byte_of(text, fix->place.end_line, fix->place.end_column),
                must_format("%.*s", TEXT_ARG(fix->replacement))};
    file->edits = must_alloc(file->edits, (file->edits_n + 1) * sizeof *file->edits);
    file->edits[file->edits_n++] = one;
}

/* False: reported. */
static bool collect(fixing *f, const crd_diagnostics *list) {
    crd_diagnostic found;
    for (size_t i = 0; crd_diagnostics_get(list, i, &found); i++) {
        if (!found.has_fix || !found.fix.safe) continue;
        fixed_file *file = open_file(f, found.fix.place.file);
        if (!file) return false;
        add_edit(file, &found.fix);
    }
    return true;
}

/* Without charges, which have no say in how to fix a policy. */
static crd_status find_fixable(const fixing *f, crd_policy *policy, crd_diagnostics *list) {
    crd_lint_options wanted;
    crd_lint_options_init(&wanted);
    wanted.target_aws = f->c->options.target_aws;
    return crd_policy_lint(policy, &wanted, list);
}

/* False: reported. */
static bool study(fixing *f, const char *path, meaning *out) {
    crd_policy *policy = policy_open(f->c, path, NULL);
    crd_status status = policy ? find_fixable(f, policy, f->c->list) : CRD_INVALID;
    bool found = status == CRD_OK && collect(f, f->c->list);
    if (found) status = meaning_of(policy, f->c->list, out);
    if (policy && status == CRD_MISUSE)
        error_add(f->c, ERROR_USAGE, "give the policy's text", "%s is bytecode, which lint cannot read", path);
    else if (policy && status != CRD_OK)
        error_status(f->c, status);
    crd_policy_free(policy);
    if (found && status == CRD_OK) crd_diagnostics_clear(f->c->list);
    return found && status == CRD_OK;
}

/* ---- applying ---- */

static int by_place(const void *a, const void *b) {
    const edit *x = a, *y = b;
    if (x->begin != y->begin) return x->begin < y->begin ? -1 : 1;
    return (x->end > y->end) - (x->end < y->end);
}

/* Of those that overlap the first one counts; the others are found again in the next round. */
static void apply(fixed_file *file) {
    draft before = file->after;
    size_t done = 0;
    file->after = (draft){0};
    qsort(file->edits, file->edits_n, sizeof *file->edits, by_place);
    for (size_t i = 0; i < file->edits_n; i++) {
        edit *e = &file->edits[i];
        bool again = i > 0 && (e->begin < done || (e->begin == done && e->end == done));
        if (!again) {
            draft_write(&file->after, before.at + done, e->begin - done);
            draft_text(&file->after, e->text);
            done = e->end;
            file->applied++;
        }
        free(e->text);
    }
    draft_write(&file->after, before.at + done, before.n - done);
    file->edits_n = 0;
    draft_free(&before);
}

/* Whether there was anything to apply. */
static bool apply_all(fixing *f) {
    bool any = false;
    for (size_t i = 0; i < f->files_n; i++) {
        if (f->files[i].edits_n == 0) continue;
        apply(&f->files[i]);
        any = true;
    }
    return any;
}

static bool load_fixed(void *ud, const char *path, crd_str *text, const char **why) {
    const fixing *f = ud;
    const fixed_file *file = find_file(f, path);
    if (!file) return policy_import(f->c, path, text, why);
    *text = draft_str(&file->after);
    return true;
}

/* The policy's text as it would be; *bytes is to be freed. False: reported. */
static bool text_after(const fixing *f, const char *path, char **bytes, crd_str *out) {
    const fixed_file *file = find_file(f, path);
    *bytes = NULL;
    if (file) {
        *out = draft_str(&file->after);
        return true;
    }
    size_t len;
    bool read = policy_read(f->c, path, bytes, &len);
    if (read) *out = (crd_str){*bytes, len};
    return read;
}

/* Compiles what would be written, with a list of its own: its findings are not the user's, but may be fixed next. */
static crd_status meaning_after(fixing *f, const char *path, crd_str text, meaning *out) {
    crd_config config = f->c->config;
    crd_compile_options wanted = {.path = path, .text = text};
    crd_diagnostics *list;
    crd_policy *policy = NULL;
    config.load = load_fixed;
    config.load_ud = f;
    f->c->root = path;
    crd_status status = crd_diagnostics_new(&config, &list);
    if (status != CRD_OK) return status;
    status = crd_policy_compile(&config, &wanted, list, &policy);
    if (status == CRD_OK) status = find_fixable(f, policy, list);
    if (status == CRD_OK && !collect(f, list)) status = CRD_INVALID;
    if (status == CRD_OK) status = meaning_of(policy, list, out);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return status;
}

/* False: reported. */
static bool still_means(fixing *f, const char *path, const meaning *before) {
    meaning after = {0};
    char *bytes;
    crd_str text;
    if (!text_after(f, path, &bytes, &text)) return false;
    crd_status status = meaning_after(f, path, text, &after);
    bool same = status == CRD_OK && means_same(before, &after);
    if (status == CRD_NOMEM) error_memory();
    if (!same && !f->c->undone)
        error_add(f->c, ERROR_FIX_REFUSED, "this is a defect of crd: please report it with the policy",
                  "the fixes would change what %s means, so nothing is written", path);
    meaning_free(&after);
    free(bytes);
    return same;
}

/* ---- handing out ---- */

static void tell(const cli *c, const fixed_file *file) {
    output line = {.color = c->color_errors};
    output_format(&line, "%s: %zu %s fixed\n", file->path, file->applied, file->applied == 1 ? "finding" : "findings");
    output_to_errors(&line);
}

static int hand_out(fixing *f) {
    cli *c = f->c;
    for (size_t i = 0; i < f->files_n; i++) {
        const fixed_file *file = &f->files[i];
        if (c->options.diff) {
            must_diff(&c->out, file->path, (crd_str){file->bytes, file->len}, draft_str(&file->after));
        } else {
            if (!file_replace(c, file->path, draft_str(&file->after))) return STATUS_UNDONE;
            tell(c, file);
        }
    }
    return c->options.diff && f->files_n > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
}

static int run(fixing *f) {
    const options *o = &f->c->options;
    for (size_t i = 0; i < o->files_n; i++)
        if (!study(f, o->files[i], &f->before[i])) return STATUS_UNDONE;
    for (size_t round = 0; round < ROUNDS && apply_all(f); round++)
        for (size_t i = 0; i < o->files_n; i++)
            if (!still_means(f, o->files[i], &f->before[i])) return STATUS_UNDONE;
    return hand_out(f);
}

static void file_free(fixed_file *file) {
    for (size_t i = 0; i < file->edits_n; i++) free(file->edits[i].text);
    free(file->edits);
    free(file->path);
    free(file->bytes);
    draft_free(&file->after);
}

bool fix_options_fit(cli *c) {
    const options *o = &c->options;
    if (o->diff && !o->fix) error_add(c, ERROR_USAGE, "add --fix", "`--diff` shows what `--fix` would do");
    if (o->fix && o->emit_tests)
        error_add(c, ERROR_USAGE, "fix first", "`--fix` and `--emit-tests` exclude each other");
    if (o->emit_tests && o->files_n > 1)
        error_add(c, ERROR_USAGE, "name one file", "`--emit-tests` writes the tests of one policy");
    if (o->emit_tests && o->format != FORMAT_HUMAN)
        error_add(c, ERROR_USAGE, "leave one of them out", "`--emit-tests` and `--format` exclude each other");
    for (size_t i = 0; (o->fix || o->emit_tests) && i < o->files_n; i++)
        if (strcmp(o->files[i], "-") == 0)
            error_add(c, ERROR_USAGE, "save it as a file",
                      "`--%s` reads the policy several times, which standard input cannot be",
                      o->fix ? "fix" : "emit-tests");
    return !c->undone;
}

int fix_files(cli *c) {
    const options *o = &c->options;
    fixing f = {.c = c};
    f.before = must_alloc(NULL, o->files_n * sizeof *f.before);
    memset(f.before, 0, o->files_n * sizeof *f.before);
    int status = run(&f);
    for (size_t i = 0; i < o->files_n; i++) meaning_free(&f.before[i]);
    for (size_t i = 0; i < f.files_n; i++) file_free(&f.files[i]);
    free(f.before);
    free(f.files);
    return status;
}
