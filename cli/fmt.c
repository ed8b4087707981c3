/* SPDX-License-Identifier: Apache-2.0
 *
 * crd fmt: policies in their one canonical form. Every file is formatted before the first one is written, so that a
 * mistake in one of them leaves all as they were. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "diff.h"

typedef struct job {
    const char *path;
    char *bytes; /* the file */
    size_t len;
    draft formatted;
} job;

static bool changes(const job *j) { return !text_eq((crd_str){j->bytes, j->len}, draft_str(&j->formatted)); }

static bool format(cli *c, const char *path, job *j) {
    *j = (job){.path = path};
    if (!policy_read(c, path, &j->bytes, &j->len)) return false;
    crd_str text = {j->bytes, j->len};
    if (crd_policy_is_bytecode(text)) {
        error_add(c, ERROR_USAGE, "give the policy's text", "%s is bytecode, which has no form", path);
        return false;
    }
    crd_status status = crd_format(&c->config, path, text, c->list, draft_write, &j->formatted);
    if (status != CRD_OK) error_status(c, status);
    return status == CRD_OK;
}

static void show(cli *c, const job *j) {
    const options *o = &c->options;
    if (!o->check && !o->diff) {
        output_write(&c->out, j->formatted.at, j->formatted.n);
        return;
    }
    if (!changes(j)) return;
    if (o->diff)
        must_diff(&c->out, j->path, (crd_str){j->bytes, j->len}, draft_str(&j->formatted));
    else
        output_format(&c->out, "%s\n", j->path);
}

static bool write_back(cli *c, const job *j) {
    if (!changes(j)) return true;
    output_format(&c->out, "%s\n", j->path);
    return file_replace(c, j->path, draft_str(&j->formatted));
}

static int hand_out(cli *c, const job *jobs, size_t n) {
    size_t changed = 0;
    for (size_t i = 0; i < n; i++) {
        changed += changes(&jobs[i]);
        if (!c->options.write)
            show(c, &jobs[i]);
        else if (!write_back(c, &jobs[i]))
            return STATUS_UNDONE;
    }
    return changed > 0 && (c->options.check || c->options.diff) ? STATUS_FINDINGS : STATUS_CLEAN;
}

/* False: reported. */
static bool makes_sense(cli *c) {
    const options *o = &c->options;
    if (o->check + o->diff + o->write > 1)
        error_add(c, ERROR_USAGE, "choose one", "`--check`, `--diff` and `--write` exclude each other");
    if (!o->write) return !c->undone;
    if (o->output) error_add(c, ERROR_USAGE, "leave one of them out", "`--write` and `--output` exclude each other");
    for (size_t i = 0; i < o->files_n; i++)
        if (strcmp(o->files[i], "-") == 0)
            error_add(c, ERROR_USAGE, "without --write the formatted text goes to standard output",
                      "standard input cannot be written back");
    return !c->undone;
}

int verb_fmt(cli *c) {
    size_t n = c->options.files_n, done = 0, good = 0;
    if (!makes_sense(c)) return STATUS_UNDONE;
    job *jobs = must_alloc(NULL, n * sizeof *jobs);
    for (; done < n; done++) good += format(c, c->options.files[done], &jobs[done]);
    int status = good == n ? hand_out(c, jobs, n) : STATUS_UNDONE;
    for (size_t i = 0; i < n; i++) {
        free(jobs[i].bytes);
        draft_free(&jobs[i].formatted);
    }
    free(jobs);
    return status;
}
