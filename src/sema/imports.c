/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the files of a policy: reads the root and everything it imports, each file once, imports before their
 * importers. A path never leaves the root's folder: it is cleaned before the host's loader sees it. */
#include <string.h>

#include "check.h"
#include "stdlib.h"

/* Resolves "." and ".." without looking at the disk. False when the path leaves where it starts, unless `up` allows. */
static bool clean_path(checker *c, crd_str path, bool up, crd_str *out) {
    VEC(crd_str) parts = {0};
    bool inside = true;
    for (size_t i = 0; i <= path.len; i++) {
        size_t begin = i;
        while (i < path.len && path.ptr[i] != '/') i++;
        crd_str part = {path.ptr + begin, i - begin};
        if (part.len == 0 || str_eq(part, STR("."))) continue;
        bool back = str_eq(part, STR(".."));
        if (back && parts.n && !str_eq(parts.at[parts.n - 1], STR(".."))) {
            parts.n--;
            continue;
        }
        if (back && !up) inside = false;
        crd_str *slot = vec_push(c->a->m, &parts);
        if (slot) *slot = part;
    }
    text t;
    text_init(&t, c->a->m);
    if (path.len && path.ptr[0] == '/') text_char(&t, '/');
    for (size_t i = 0; i < parts.n; i++) text_format(&t, "%s%.*s", i ? "/" : "", STR_ARG(parts.at[i]));
    *out = arena_str(c->a, text_str(&t));
    text_free(&t);
    vec_free(c->a->m, &parts);
    return inside;
}

bool path_given(checker *c, const node *string, crd_str path, const char *help) {
    if (path.len > 0 && !memchr(path.ptr, 0, path.len)) return true;
    diag *g = diag_add(c->d, DIAG_IMPORT_PATH, string->at, "this is not a path");
    diag_help(c->d, g, "%s", help);
    return false;
}

bool path_of_library(crd_str path) { return str_starts(path, STR("std/"), false); }

static crd_str folder_of(crd_str path) {
    size_t n = path.len;
    while (n && path.ptr[n - 1] != '/') n--;
    return (crd_str){path.ptr, n};
}

static crd_str joined(checker *c, crd_str folder, crd_str path) {
    text t;
    text_init(&t, c->a->m);
    text_add(&t, folder);
    if (folder.len && folder.ptr[folder.len - 1] != '/') text_char(&t, '/');
    text_add(&t, path);
    crd_str s = arena_str(c->a, text_str(&t));
    text_free(&t);
    return s;
}

static unit *unit_find(checker *c, crd_str key, bool module) {
    for (size_t i = 0; i < c->read.n; i++)
        if (c->read.at[i]->module == module && str_eq(c->read.at[i]->key, key)) return c->read.at[i];
    return NULL;
}

typedef bool add_source(crd_diagnostics *d, crd_str name, crd_str text, uint32_t *file);

static unit *unit_parse(checker *c, crd_str name, crd_str key, bool module, add_source *add, crd_str bytes) {
    unit *u = ARENA_NEW(c->a, unit), **slot = u ? vec_push(c->a->m, &c->read) : NULL;
    if (!slot) return NULL;
    *slot = u;
    *u = (unit){.name = name, .key = key, .module = module};
    if (!add(c->d, name, bytes, &u->file)) return NULL;
    u->tree = parse_file(c->d, c->a, &c->ids, u->file);
    return u->tree ? u : NULL;
}

static void unit_imports(checker *c, unit *u, size_t depth);

static void report_cycle(checker *c, const node *import, const unit *again) {
    text t;
    text_init(&t, c->a->m);
    bool in_circle = false;
    for (size_t i = 0; i < c->read.n; i++) {
        in_circle |= c->read.at[i] == again;
        if (in_circle && c->read.at[i]->busy) text_format(&t, "%.*s -> ", STR_ARG(c->read.at[i]->name));
    }
    text_add(&t, again->name);
    diag *g = diag_add(c->d, DIAG_IMPORT_CYCLE, import->at, "the import leads back to `%.*s`", STR_ARG(again->name));
    diag_note(c->d, g, "%.*s", STR_ARG(text_str(&t)));
    diag_help(c->d, g, "move what both need into a file that imports neither");
    text_free(&t);
}

/* True when the file was read before (or is refused): nothing is left to do. */
static bool already_read(checker *c, const node *import, crd_str key, bool module, size_t depth) {
    unit *before = unit_find(c, key, module);
    if (before && before->busy) report_cycle(c, import, before);
    if (before) return true;
    if (depth >= LIMIT_IMPORT_DEPTH || c->read.n + c->missing >= LIMIT_IMPORTS) {
        diag *g = diag_add(c->d, DIAG_TOO_MANY_IMPORTS, import->at,
                           depth >= LIMIT_IMPORT_DEPTH ? "imports nest more than %d deep" : "more than %d files",
                           depth >= LIMIT_IMPORT_DEPTH ? (int)LIMIT_IMPORT_DEPTH : (int)LIMIT_IMPORTS);
        diag_help(c->d, g, "put what belongs together into one file");
        c->names_missing = true;
        return true;
    }
    return false;
}

static void import_module(checker *c, const node *import, crd_str path, size_t depth) {
    crd_str bytes = stdlib_module(path);
    if (!bytes.ptr) {
        size_t n;
        const crd_str *known = stdlib_names(&n);
        diag *g =
            diag_add(c->d, DIAG_UNKNOWN_MODULE, import->at, "the standard library has no module `%.*s`", STR_ARG(path));
        span inside = {import->at.file, import->at.begin + 1, import->at.end - 1};
        diag_did_you_mean(c->d, g, inside, path, known, n);
        if (stdlib_hook(path).ptr) diag_help(c->d, g, "it is a hook: write `hook NAME from \"%.*s\"`", STR_ARG(path));
        c->names_missing = true;
        return;
    }
    if (already_read(c, import, path, true, depth)) return;
    unit *u = unit_parse(c, path, path, true, diag_source, bytes);
    if (u) unit_imports(c, u, depth + 1);
}

bool file_key(checker *c, const node *string, const unit *from, crd_str path, const file_use *use, crd_str *key) {
    if (path.ptr[0] != '/' && !from->module && clean_path(c, joined(c, folder_of(from->key), path), false, key))
        return true;
    diag *g = diag_add(c->d, DIAG_IMPORT_OUTSIDE, string->at, "`%.*s` leaves the folder of the policy", STR_ARG(path));
    diag_help(c->d, g, "%s below the folder of `%s`, by their path from `%.*s`", use->verb, c->options->path,
              STR_ARG(from->name));
    return false;
}

bool file_load(checker *c, const node *string, crd_str key, const file_use *use, crd_str *name, crd_str *bytes) {
    const char *why = NULL;
    *name = joined(c, c->root_folder, key);
    if (!name->ptr) return false;
    if (c->config->load && c->config->load(c->config->load_ud, name->ptr, bytes, &why)) return true;
    diag *g = diag_add(c->d, DIAG_IMPORT_UNREADABLE, string->at, "`%.*s` cannot be read%s%s", STR_ARG(*name),
                       why ? ": " : "", why ? why : "");
    if (!c->config->load) diag_help(c->d, g, "%s", use->without_files);
    return false;
}

static void import_file(checker *c, const node *import, const unit *from, crd_str path, size_t depth) {
    static const file_use use = {"import files", "files cannot be imported here; write everything in one policy"};
    crd_str key, name, bytes = STR_NONE;
    if (!file_key(c, import, from, path, &use, &key)) {
        c->names_missing = true;
        return;
    }
    if (already_read(c, import, key, false, depth)) return;
    if (!file_load(c, import, key, &use, &name, &bytes)) {
        c->missing++;
        c->names_missing = true;
        return;
    }
    unit *u = unit_parse(c, name, key, false, diag_source, bytes);
    if (u) unit_imports(c, u, depth + 1);
}

static void import(checker *c, const unit *from, const node *n, size_t depth) {
    const node *string = node_child(n, NODE_STRING);
    crd_str path;
    if (!string || !literal_string(c->d, c->a, string, &path)) {
        c->names_missing = true;
        return;
    }
    if (!path_given(c, string, path, "import a file such as \"accounts.crd\" or a module such as \"std/aws\"")) {
        c->names_missing = true;
    } else if (path_of_library(path)) {
        import_module(c, string, path, depth);
    } else {
        import_file(c, string, from, path, depth);
    }
}

/* Reads what the file imports and then takes the file itself. */
static void unit_imports(checker *c, unit *u, size_t depth) {
    u->busy = true;
    for (const node *n = u->tree->first; n; n = n->next)
        if (n->kind == NODE_IMPORT) import(c, u, n, depth);
    u->busy = false;
    unit **slot = vec_push(c->a->m, &c->units);
    if (slot) *slot = u;
}

void units_read(checker *c) {
    crd_str path = str_of(c->options->path);
    crd_str folder = folder_of(path);
    clean_path(c, folder, true, &c->root_folder);
    crd_str key = {path.ptr + folder.len, path.len - folder.len};
    add_source *add = c->options->lent ? diag_source_lent : diag_source;
    unit *root = unit_parse(c, path, key, false, add, c->options->text);
    if (root) unit_imports(c, root, 1);
}
