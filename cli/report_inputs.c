/* SPDX-License-Identifier: Apache-2.0
 *
 * What a page was made from: the policy, the files that it brings along, and the charges, each with its SHA-256 as
 * `sha256sum` prints it. What came through a pipe is gone by then, and has none. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "crd_io.h"
#include "report.h"
#include "sha256.h"

static void add(report *r, const char *name, const char *what, char *digest) {
    r->inputs = must_alloc(r->inputs, (r->inputs_n + 1) * sizeof *r->inputs);
    r->inputs[r->inputs_n++] = (report_input){must_format("%s", name), what, digest};
}

static char *finished(sha256 *s) {
    unsigned char digest[SHA256_BYTES];
    char *text = must_alloc(NULL, SHA256_HEX);
    sha256_end(s, digest);
    sha256_hex(digest, text);
    return text;
}

/* ---- Files ---- */

static char *digest_of_stream(FILE *f) {
    unsigned char block[65536];
    size_t n;
    sha256 s;
    sha256_begin(&s);
    while ((n = fread(block, 1, sizeof block, f)) > 0) sha256_add(&s, block, n);
    return ferror(f) ? NULL : finished(&s);
}

static bool can_be_read_again(const char *path) {
    struct stat at;
    return strcmp(path, "-") != 0 && stat(path, &at) == 0 && S_ISREG(at.st_mode);
}

/* False: reported. */
static bool add_file(report *r, const char *path, const char *what) {
    if (!can_be_read_again(path)) {
        add(r, strcmp(path, "-") == 0 ? "standard input" : path, what, NULL);
        return true;
    }
    FILE *f = fopen(path, "rb");
    char *digest = f ? digest_of_stream(f) : NULL;
    if (!digest) error_add(r->c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", path, strerror(errno));
    if (f) fclose(f);
    if (digest) add(r, path, what, digest);
    return digest != NULL;
}

/* ---- The policy ---- */

static bool is_hook(const char *path) {
    size_t len = strlen(path);
    return len > 4 && strcmp(path + len - 4, ".lua") == 0;
}

/* A crd_load_fn: as every import, and noted. */
static bool load(void *ud, const char *path, crd_str *text, const char **why) {
    report *r = ud;
    if (!policy_import(r->c, path, text, why)) return false;
    sha256 s;
    sha256_begin(&s);
    sha256_add(&s, text->ptr, text->len);
    add(r, path, is_hook(path) ? "hook" : "import", finished(&s));
    return true;
}

crd_policy *report_open(report *r, const char *path) {
    crd_config *config = &r->c->config;
    crd_load_fn old = config->load;
    if (!add_file(r, path, "policy")) return NULL;
    config->load = load;
    config->load_ud = r;
    crd_policy *policy = policy_open(r->c, path, NULL);
    config->load = old;
    config->load_ud = r->c;
    return policy;
}

/* ---- The charges ---- */

typedef struct walk {
    report *r;
    bool failed;
} walk;

static bool add_charges(void *ud, const char *path) {
    walk *w = ud;
    w->failed = !add_file(w->r, path, "charges");
    return !w->failed;
}

bool report_charges(report *r) {
    const options *o = &r->c->options;
    walk w = {.r = r};
    for (size_t i = 0; i < o->charges_n && !w.failed; i++) {
        const char *path = o->charges[i], *why = NULL;
        if (strcmp(path, "-") == 0)
            add_charges(&w, path);
        else if (!crd_io_files(path, add_charges, &w, &why) && !w.failed) {
            error_add(r->c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", path, why);
            w.failed = true;
        }
    }
    return !w.failed;
}

void report_inputs_free(report *r) {
    for (size_t i = 0; i < r->inputs_n; i++) {
        free(r->inputs[i].name);
        free(r->inputs[i].digest);
    }
    free(r->inputs);
}
