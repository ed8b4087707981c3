/* SPDX-License-Identifier: Apache-2.0
 *
 * Definitions of Cost Categories from files: what each file is, and which files of a folder are Terraform's. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "crd_io.h"
#include "definitions.h"

#define FILE_LIMIT ((size_t)256 << 20)

typedef enum file_kind { FILE_JSON, FILE_YAML, FILE_TERRAFORM } file_kind;

typedef struct reading {
    cli *c;
    definitions *all;
    document_file *module; /* Terraform's files, with bytes to be freed */
    size_t module_n;
    bool fine;
} reading;

/* ---- What a file is ---- */

static bool ends_in_one(const char *path, const char *const *endings) {
    for (; *endings; endings++)
        if (text_ends(text_of(path), *endings)) return true;
    return false;
}

static const char *const terraform_endings[] = {".tf", ".tf.json", ".tfvars", ".tfvars.json", NULL};
static const char *const yaml_endings[] = {".yaml", ".yml", NULL};

/* The first line that is no comment and not empty, without the blanks in front of it. */
static crd_str first_line(crd_str bytes) {
    const char *at = bytes.ptr, *end = bytes.ptr + bytes.len;
    if (bytes.len >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0) at += 3;
    while (at < end) {
        while (at < end && (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n')) at++;
        const char *line = at;
        while (at < end && *at != '\n') at++;
        bool comment = line < end && (*line == '#' || (end - line > 1 && line[0] == '/' && line[1] == '/'));
        if (!comment) return (crd_str){line, (size_t)(at - line)};
    }
    return (crd_str){end, 0};
}

/* `resource "x" "y" {`, `locals {`, `name = value`: a word, and no colon behind it. */
static bool is_terraform(crd_str line) {
    size_t n = 0;
    while (n < line.len && line.ptr[n] != ' ' && line.ptr[n] != ':') n++;
    while (n < line.len && line.ptr[n] == ' ') n++;
    return n > 0 && n < line.len && strchr("\"{=", line.ptr[n]) != NULL;
}

static file_kind kind_of(const char *path, crd_str bytes) {
    if (ends_in_one(path, terraform_endings)) return FILE_TERRAFORM;
    if (text_ends(text_of(path), ".json")) return FILE_JSON;
    if (ends_in_one(path, yaml_endings)) return FILE_YAML;
    crd_str line = first_line(bytes); /* .template may be JSON or YAML */
    if (line.len == 0 || line.ptr[0] == '{' || line.ptr[0] == '[') return FILE_JSON;
    return is_terraform(line) ? FILE_TERRAFORM : FILE_YAML;
}

/* ---- Files ---- */

static void read_tree(reading *r, const document_value *v) {
    if (!v)
        r->fine = false;
    else if (!document_is_terraform_show(v))
        r->fine &= definitions_read(r->all, v);
    else if (!(v = document_terraform_show(r->all->d, r->all->list, v)))
        r->fine = false;
    else
        r->fine &= definitions_read_terraform(r->all, v);
}

static void read_json(reading *r, crd_str name, crd_str bytes) {
    const document_value *all = document_json_stream(r->all->d, r->all->list, name, bytes);
    if (!all) r->fine = false;
    for (size_t i = 0; all && i < all->count; i++) read_tree(r, all->items[i]);
    if (!all || all->count > 0) return;
    document_report(r->all->list, ERROR_DEFINITION_NONE, name, 0, 0, "look whether what was to write it failed",
                    "expected JSON, found nothing");
    r->fine = false;
}

static void keep_module(reading *r, const char *path, crd_str bytes) {
    r->module = must_alloc(r->module, (r->module_n + 1) * sizeof *r->module);
    r->module[r->module_n++] = (document_file){document_keep(r->all->d, text_of(path)), bytes};
}

static void read_file(reading *r, const char *path) {
    char *bytes;
    size_t len;
    if (!file_read(r->c, path, FILE_LIMIT, &bytes, &len)) {
        r->fine = false;
        return;
    }
    crd_str text = {bytes, len};
    switch (kind_of(path, text)) {
    case FILE_TERRAFORM: keep_module(r, path, text); return;
    case FILE_YAML: read_tree(r, document_yaml(r->all->d, r->all->list, text_of(path), text)); break;
    case FILE_JSON: read_json(r, text_of(path), text); break;
    }
    free(bytes);
}

/* ---- A folder: the files that Terraform would read of it, values of variables in its order ---- */

/* 0: it does not read it. */
static int turn_of(const char *name) {
    if (name[0] == '.') return 0;
    if (text_ends(text_of(name), ".tf") || text_ends(text_of(name), ".tf.json")) return 1;
    if (strcmp(name, "terraform.tfvars") == 0) return 2;
    if (strcmp(name, "terraform.tfvars.json") == 0) return 3;
    return text_ends(text_of(name), ".auto.tfvars") || text_ends(text_of(name), ".auto.tfvars.json") ? 4 : 0;
}

static int by_turn(const void *a, const void *b) {
    const char *left = *(const char *const *)a, *right = *(const char *const *)b;
    int order = turn_of(left) - turn_of(right);
    return order != 0 ? order : strcmp(left, right);
}

static char **list_names(DIR *folder, size_t *n) {
    char **names = NULL;
    *n = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (turn_of(entry->d_name) == 0) continue;
        names = must_alloc(names, (*n + 1) * sizeof *names);
        names[(*n)++] = must_format("%s", entry->d_name);
    }
    if (*n > 1) qsort(names, *n, sizeof *names, by_turn);
    return names;
}

static void read_folder(reading *r, const char *path) {
    DIR *folder = opendir(path);
    size_t n = 0;
    char **names = folder ? list_names(folder, &n) : NULL;
    if (n == 0) {
        error_add(r->c, ERROR_UNREADABLE, "give the folder of a Terraform module, or files", "cannot read %s: %s", path,
                  folder ? "the folder has no .tf file" : strerror(errno));
        r->fine = false;
    }
    for (size_t i = 0; i < n; i++) {
        char *file = must_format("%s%s%s", path, text_ends(text_of(path), "/") ? "" : "/", names[i]);
        if (keeps_input(r->c, file))
            read_file(r, file);
        else
            r->fine = false;
        free(file);
        free(names[i]);
    }
    free(names);
    if (folder) closedir(folder);
}

/* ---- All of them ---- */

static bool is_folder(const char *path) {
    struct stat at;
    return stat(path, &at) == 0 && S_ISDIR(at.st_mode);
}

/* "NAME=VALUE". False: reported. */
static bool read_variables(cli *c, document_variable *out) {
    const word_list *given = &c->options.variables;
    for (size_t i = 0; i < given->n; i++) {
        const char *text = given->at[i].ptr, *sign = strchr(text, '=');
        if (!sign || sign == text) {
            error_add(c, ERROR_USAGE, "write the variable's name, `=` and its value", "`--var` cannot read `%s`", text);
            return false;
        }
        out[i] = (document_variable){{text, (size_t)(sign - text)}, text_of(sign + 1)};
    }
    return true;
}

static bool read_module(reading *r) {
    size_t n = r->c->options.variables.n;
    document_variable *variables = must_alloc(NULL, n * sizeof *variables);
    const document_value *all = NULL;
    if (read_variables(r->c, variables))
        all = document_terraform(r->all->d, r->all->list, r->module, r->module_n, variables, n);
    free(variables);
    return all && definitions_read_terraform(r->all, all);
}

static void need_module(reading *r) {
    if (r->module_n > 0 || r->c->options.variables.n == 0) return;
    error_add(r->c, ERROR_USAGE, "leave it out, or give Terraform's files", "`--var` is for Terraform, and no file is");
    r->fine = false;
}

bool definitions_open(cli *c, const char *const *paths, size_t n, definitions *out) {
    *out = (definitions){.d = document_new(), .list = c->list, .name = text_of(c->options.name)};
    reading r = {.c = c, .all = out, .fine = true};
    for (size_t i = 0; i < n; i++)
        if (is_folder(paths[i]))
            read_folder(&r, paths[i]);
        else
            read_file(&r, paths[i]);
    need_module(&r);
    if (r.fine && r.module_n > 0) r.fine = read_module(&r);
    for (size_t i = 0; i < r.module_n; i++) free((char *)(uintptr_t)r.module[i].bytes.ptr);
    free(r.module);
    if (r.fine && c->options.name && !out->name_used)
        error_add(c, ERROR_USAGE, "leave it out",
                  "`--name` is for what has no name, and every definition here has one");
    return r.fine && !c->undone;
}

size_t definitions_named(const definitions *all, crd_str name) {
    size_t i = 0;
    while (i < all->n && !text_eq(all->at[i].name, name)) i++;
    return i;
}

/* Names are unique in an account: of two definitions one is not what AWS has. False: reported. */
static bool each_name_once(const definitions *all) {
    bool once = true;
    for (size_t i = 0; i < all->n; i++) {
        size_t first = definitions_named(all, all->at[i].name);
        if (first == i || all->at[i].name.len == 0) continue;
        const crd_place *at = &all->at[i].place, *before = &all->at[first].place;
        char *help = must_format("the first is at %.*s:%u; give one of them: names are unique in an account",
                                 TEXT_ARG(before->file), (unsigned)before->line);
        document_report(all->list, ERROR_DEFINITION_TWICE, at->file, at->line, at->column, help,
                        "there are two definitions of \"%.*s\"", TEXT_ARG(all->at[i].name));
        free(help);
        once = false;
    }
    return once;
}

bool definitions_given(cli *c, definitions *out) {
    const word_list *given = &c->options.categories;
    const char **paths = must_alloc(NULL, (given->n + 1) * sizeof *paths);
    for (size_t i = 0; i < given->n; i++) paths[i] = given->at[i].ptr;
    bool done = definitions_open(c, paths, given->n, out) && each_name_once(out);
    free(paths);
    return done;
}

void definitions_close(definitions *all) { document_free(all->d); }
