/* SPDX-License-Identifier: Apache-2.0
 *
 * crd init: a first policy with a hook, and charges to try it on. Either all files are written or none. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"
#include "interrupt.h"

enum { FILE_POLICY, FILE_HOOK, FILE_CHARGES };

typedef struct first_file {
    const char *name, *text;
    char *path;
    bool written;
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

static int write_all(cli *c, const char *folder, first_file *files, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (exists(files[i].path))
            error_add(c, ERROR_EXISTS, "nothing was written; name another folder: crd init DIR", "%s is there already",
                      files[i].path);
    if (c->undone) return STATUS_UNDONE;
    bool made = mkdir(folder, 0777) == 0;
    if (!made && errno != EEXIST)
        return error_add(c, ERROR_UNWRITABLE, NULL, "cannot make the folder %s: %s", folder, strerror(errno));
    for (size_t i = 0; i < n && !c->undone; i++)
        if (!write_new(&files[i]))
            error_add(c, ERROR_UNWRITABLE, NULL, "cannot write %s: %s", files[i].path, strerror(errno));
    for (size_t i = 0; i < n && c->undone; i++)
        if (files[i].written) unlink(files[i].path);
    if (c->undone && made) rmdir(folder);
    return c->undone ? STATUS_UNDONE : STATUS_CLEAN;
}

static void say_next(output *o, const first_file *files, size_t n) {
    const char *policy = files[FILE_POLICY].path, *charges = files[FILE_CHARGES].path;
    for (size_t i = 0; i < n; i++) output_format(o, "wrote %s\n", files[i].path);
    output_text(o, "\nnext:\n");
    output_format(o, "  crd check %s\n", policy);
    output_format(o, "  crd test %s\n", policy);
    output_format(o, "  crd plan %s --charges %s\n", policy, charges);
    output_format(o, "  crd calendar %s --charges %s\n", policy, charges);
}

int verb_init(cli *c) {
    const char *folder = c->options.files_n ? c->options.files[0] : ".";
    bool here = strcmp(folder, ".") == 0;
    const char *slash = folder[0] && folder[strlen(folder) - 1] == '/' ? "" : "/";
    first_file files[] = {[FILE_POLICY] = {.name = "policy.crd", .text = init_policy},
                          [FILE_HOOK] = {.name = "reminders.lua", .text = init_hook},
                          [FILE_CHARGES] = {.name = "charges.csv", .text = init_charges}};
    size_t n = sizeof files / sizeof files[0];
    for (size_t i = 0; i < n; i++)
        files[i].path = must_format("%s%s%s", here ? "" : folder, here ? "" : slash, files[i].name);
    interrupts_hold(); /* all files or none */
    int status = write_all(c, folder, files, n);
    interrupts_release();
    if (status == STATUS_CLEAN) say_next(&c->out, files, n);
    for (size_t i = 0; i < n; i++) free(files[i].path);
    return status;
}
