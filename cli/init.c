/* SPDX-License-Identifier: Apache-2.0
 *
 * crd init: a first policy with a hook, charges to try it on, and what checks it on every change. All of it is written
 * or nothing; of what a repository may have already, pre-commit hooks and a workflow, a file that is there stays. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"
#include "interrupt.h"

enum { FILE_POLICY, FILE_HOOK, FILE_CHARGES, FILE_WORKFLOW, FILE_PRE_COMMIT };

typedef struct first_file {
    const char *name, *text;
    bool optional; /* left as it is when it is there */
    char *path;
    bool kept, written;
} first_file;

static bool exists(const char *path) {
    struct stat at;
    return lstat(path, &at) == 0;
}

/* "x" refuses a file that appeared meanwhile. */
static bool write_new(first_file *file) {
    FILE *f = fopen(file->path, "wx");
    if (!f) return false;
    file->written = true;
    bool ok = fputs(file->text, f) >= 0;
    return fclose(f) == 0 && ok;
}

/* The folders that have been made, to be removed when something fails; a path is at most so deep below DIR. */
typedef struct folders {
    char *made[4];
    size_t n;
} folders;

/* Makes a folder unless it is there. False: errno tells. */
static bool make_folder(folders *f, const char *path, size_t len) {
    char *name = must_format("%.*s", (int)len, path);
    bool made = mkdir(name, 0777) == 0, good = made || errno == EEXIST;
    if (made)
        f->made[f->n++] = name;
    else
        free(name);
    return good;
}

/* Makes the folders of a file from `from` on, where the name of DIR ends. */
static bool make_folders(folders *f, const char *path, size_t from) {
    if (from > 0 && !make_folder(f, path, from)) return false;
    for (const char *slash = path + from; (slash = strchr(slash + 1, '/'));)
        if (!make_folder(f, path, (size_t)(slash - path))) return false;
    return true;
}

/* Removes what was written when `undo`, and frees the list either way. */
static void folders_end(folders *f, bool undo) {
    while (f->n > 0) {
        if (undo) rmdir(f->made[f->n - 1]);
        free(f->made[--f->n]);
    }
}

static void write_file(cli *c, folders *f, first_file *file, size_t from) {
    if (!make_folders(f, file->path, from))
        error_add(c, ERROR_UNWRITABLE, errno == ENOENT ? "make the folders above it first" : NULL,
                  "cannot make the folder of %s: %s", file->path, strerror(errno));
    else if (!write_new(file))
        error_add(c, ERROR_UNWRITABLE, NULL, "cannot write %s: %s", file->path, strerror(errno));
}

static int write_all(cli *c, size_t from, first_file *files, size_t n) {
    folders made = {0};
    for (size_t i = 0; i < n; i++) {
        files[i].kept = exists(files[i].path);
        if (files[i].kept && !files[i].optional)
            error_add(c, ERROR_EXISTS, "nothing was written; name another folder: crd init DIR", "%s is there already",
                      files[i].path);
    }
    if (c->undone) return STATUS_UNDONE;
    for (size_t i = 0; i < n && !c->undone; i++)
        if (!files[i].kept) write_file(c, &made, &files[i], from);
    for (size_t i = 0; i < n && c->undone; i++)
        if (files[i].written) unlink(files[i].path);
    folders_end(&made, c->undone);
    return c->undone ? STATUS_UNDONE : STATUS_CLEAN;
}

/* Whether the folder is the top of a repository. */
static bool is_top(const char *folder) {
    char *repository = must_format("%s/.git", folder);
    bool top = exists(repository);
    free(repository);
    return top;
}

static void say_next(output *o, const char *folder, const first_file *files, size_t n) {
    const char *policy = files[FILE_POLICY].path, *charges = files[FILE_CHARGES].path;
    for (size_t i = 0; i < n; i++)
        output_format(o, files[i].kept ? "kept %s, which is there already\n" : "wrote %s\n", files[i].path);
    if ((files[FILE_WORKFLOW].written || files[FILE_PRE_COMMIT].written) && !is_top(folder))
        output_text(o,
                    "\nnote: GitHub and pre-commit read the last two only at the top of a repository, where .git is\n");
    output_format(o, "\nnext:\n  crd lint %s\n", policy);
    output_format(o, "  crd test %s\n", policy);
    output_format(o, "  crd plan %s --charges %s\n", policy, charges);
    output_format(o, "  crd calendar %s --charges %s\n", policy, charges);
}

int verb_init(cli *c) {
    const char *folder = c->options.files_n ? c->options.files[0] : ".";
    bool here = strcmp(folder, ".") == 0;
    const char *slash = folder[0] && folder[strlen(folder) - 1] == '/' ? "" : "/";
    first_file files[] = {
        [FILE_POLICY] = {.name = "policy.crd", .text = init_policy},
        [FILE_HOOK] = {.name = "reminders.lua", .text = init_hook},
        [FILE_CHARGES] = {.name = "charges.csv", .text = init_charges},
        [FILE_WORKFLOW] = {.name = ".github/workflows/crd.yml", .text = init_workflow, .optional = true},
        [FILE_PRE_COMMIT] = {.name = ".pre-commit-config.yaml", .text = init_pre_commit, .optional = true},
    };
    size_t n = sizeof files / sizeof files[0];
    for (size_t i = 0; i < n; i++)
        files[i].path = must_format("%s%s%s", here ? "" : folder, here ? "" : slash, files[i].name);
    interrupts_hold(); /* all files or none */
    int status = write_all(c, here ? 0 : strlen(folder), files, n);
    interrupts_release();
    if (status == STATUS_CLEAN) say_next(&c->out, folder, files, n);
    for (size_t i = 0; i < n; i++) free(files[i].path);
    return status;
}
