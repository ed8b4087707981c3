/* SPDX-License-Identifier: Apache-2.0
 *
 * Policies from files: text or bytecode, and the imports of a text. The library keeps the names of imports below the
 * policy's folder; here links are kept there, too. */
#define _XOPEN_SOURCE 700 /* realpath */
#include <errno.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "crd_io.h"

#define POLICY_LIMIT   ((size_t)64 << 20) /* a policy of that size is a mistake */
#define ERROR_ID_TWICE "CRD1270"
#define TOO_LARGE      "a policy, its bytecode or a hook has at most 64 MiB"

static bool read_policy(const char *path, char **bytes, size_t *len, const char **why) {
    struct stat at;
    *bytes = NULL;
    if (stat(path, &at) == 0 && S_ISREG(at.st_mode) && at.st_size > (off_t)POLICY_LIMIT) {
        *why = TOO_LARGE;
        return false;
    }
    return crd_io_slurp(path, POLICY_LIMIT, bytes, len, why);
}

static char *real_folder(const char *path) {
    char *copy = must_format("%s", path), *folder = realpath(dirname(copy), NULL);
    free(copy);
    return folder;
}

static bool is_below(const char *folder, const char *path) {
    size_t len = strlen(folder);
    if (len == 1) return true; /* "/" */
    return strncmp(folder, path, len) == 0 && path[len] == '/';
}

/* Whether the file is where its name says, in the folder of the policy being read: checking a stranger's policy must
 * not show the lines of other files. */
static bool stays_inside(const cli *c, const char *path, const char **why) {
    char *folder = real_folder(c->root), *real = realpath(path, NULL);
    bool inside = folder && real && is_below(folder, real);
    *why = folder && real ? "a link leads out of the policy's folder" : strerror(errno);
    free(folder);
    free(real);
    return inside;
}

bool policy_import(void *ud, const char *path, crd_str *text, const char **why) {
    cli *c = ud;
    size_t len;
    free(c->loaded);
    c->loaded = NULL;
    keeps_input(c, path); /* what it says is of the result, not of the policy: policy_of heeds it */
    if (!stays_inside(c, path, why)) return false;
    if (!read_policy(path, &c->loaded, &len, why)) return false;
    *text = (crd_str){c->loaded, len};
    return true;
}

static crd_policy *compile(cli *c, const crd_config *config, const crd_compile_options *wanted) {
    crd_policy *policy = NULL;
    crd_status status = crd_policy_compile(config, wanted, c->list, &policy);
    if (status != CRD_OK) error_status(c, status);
    if (!c->overwrites) return policy;
    crd_policy_free(policy);
    return NULL;
}

static crd_policy *load(cli *c, const crd_config *config, const char *path, crd_str bytes) {
    crd_policy *policy = NULL;
    crd_status status = crd_policy_load(config, path, bytes, c->list, &policy);
    if (status != CRD_OK) error_status(c, status);
    return policy;
}

crd_policy *policy_of(cli *c, const char *path, crd_str bytes, const char *where, crd_load_fn import, void *import_ud) {
    crd_config config = c->config;
    config.load = import;
    config.load_ud = import_ud;
    crd_compile_options wanted = {.path = path, .text = bytes, .where = text_of(where)};
    if (!crd_policy_is_bytecode(bytes)) return compile(c, &config, &wanted);
    if (!where) return load(c, &config, path, bytes);
    error_add(c, ERROR_USAGE, "give the policy's text in place of its bytecode",
              "`--where` has to be compiled with the policy, and %s is compiled already", path);
    return NULL;
}

bool file_read(cli *c, const char *path, size_t limit, char **bytes, size_t *len) {
    const char *why = NULL;
    bool done = crd_io_slurp(path, limit, bytes, len, &why);
    if (!done) error_add(c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", path, why);
    return done;
}

bool policy_read(cli *c, const char *path, char **bytes, size_t *len) {
    const char *why = NULL;
    if (!keeps_input(c, path)) return false;
    bool done = read_policy(path, bytes, len, &why);
    if (!done)
        error_add(c, ERROR_UNREADABLE, strcmp(why, strerror(EISDIR)) == 0 ? "name a policy in it" : NULL,
                  "cannot read %s: %s", path, why);
    return done;
}

/* Keeps the bytes for as long as there is the list, whose findings show them. */
static void lend(cli *c, char *bytes) {
    c->texts = must_alloc(c->texts, (c->texts_n + 1) * sizeof *c->texts);
    c->texts[c->texts_n++] = bytes;
}

crd_policy *policy_open(cli *c, const char *path, const char *where) {
    char *bytes;
    size_t len;
    if (!policy_read(c, path, &bytes, &len)) return NULL;
    c->root = path;
    crd_compile_options wanted = {.path = path, .text = {bytes, len}, .where = text_of(where), .lent = true};
    if (!crd_policy_is_bytecode(wanted.text)) {
        lend(c, bytes);
        return compile(c, &c->config, &wanted);
    }
    crd_policy *policy = policy_of(c, path, wanted.text, where, c->config.load, c->config.load_ud);
    free(bytes);
    return policy;
}

void policy_texts_free(cli *c) {
    for (size_t i = 0; i < c->texts_n; i++) free(c->texts[i]);
    free(c->texts);
}

crd_str policy_account_name(const crd_policy *policy, crd_str account) {
    size_t n;
    const crd_account *accounts = crd_policy_accounts(policy, &n);
    for (size_t i = 0; i < n; i++)
        if (text_eq(accounts[i].id, account)) return accounts[i].name;
    return (crd_str){NULL, 0};
}

static int by_id(const void *a, const void *b) {
    const crd_credit *x = *(const crd_credit *const *)a, *y = *(const crd_credit *const *)b;
    int order = text_order(x->id, y->id);
    return order != 0 ? order : (x > y) - (x < y);
}

bool policy_ids_differ(cli *c, const crd_policy *policy) {
    size_t n;
    bool differ = true;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    const crd_credit **sorted = must_alloc(NULL, (n + 1) * sizeof *sorted);
    for (size_t i = 0; i < n; i++) sorted[i] = &credits[i];
    if (n > 1) qsort(sorted, n, sizeof *sorted, by_id);
    for (size_t i = 1; i < n; i++) {
        const crd_credit *one = sorted[i - 1], *other = sorted[i];
        if (!one->id.ptr || !text_eq(one->id, other->id)) continue;
        error_add(c, ERROR_ID_TWICE, "give each credit the number that AWS shows for it",
                  "the credits `%.*s` and `%.*s` have the same id \"%.*s\"", TEXT_ARG(one->name), TEXT_ARG(other->name),
                  TEXT_ARG(one->id));
        differ = false;
    }
    free(sorted);
    return differ;
}
