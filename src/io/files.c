/* SPDX-License-Identifier: Apache-2.0
 *
 * Whole files, and which files a path means. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "crd_io.h"

/* ---- A whole file ---------------------------------------------------------------------------------------------- */

typedef struct slurp {
    int fd;
    char *bytes;
    size_t len, room, limit;
    const char *why;
} slurp;

static bool fail(slurp *s, const char *why) {
    s->why = why;
    return false;
}

/* Room for more and for the zero behind it. One byte over the limit is read to see that there is one. */
static bool widen(slurp *s) {
    if (s->room - s->len > 1) return true;
    size_t room = s->room ? 2 * s->room : 16384;
    char *moved = realloc(s->bytes, room);
    if (!moved) return fail(s, "out of memory");
    s->bytes = moved;
    s->room = room;
    return true;
}

static bool read_all(slurp *s) {
    for (;;) {
        if (!widen(s)) return false;
        ssize_t n = read(s->fd, s->bytes + s->len, s->room - s->len - 1);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return fail(s, strerror(errno));
        if (n == 0) break;
        s->len += (size_t)n;
        if (s->len > s->limit) return fail(s, "the file is too large");
    }
    s->bytes[s->len] = '\0';
    return true;
}

bool crd_io_slurp(const char *path, size_t limit, char **bytes, size_t *len, const char **why) {
    bool standard = strcmp(path, "-") == 0;
    slurp s = {.fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC), .limit = limit};
    bool ok = s.fd >= 0 ? read_all(&s) : fail(&s, strerror(errno));
    if (s.fd > STDIN_FILENO) close(s.fd);
    if (!ok) {
        free(s.bytes);
        *why = s.why;
        return false;
    }
    *bytes = s.bytes;
    *len = s.len;
    return true;
}

/* ---- The files of a path --------------------------------------------------------------------------------------- */

#define DEPTH_MAX 32 /* folders in folders; a bill's are `data/BILLING_PERIOD=2026-07/` */

typedef struct listing {
    char **paths;
    size_t n, room;
    const char *why;
} listing;

static void free_listing(listing *l) {
    for (size_t i = 0; i < l->n; i++) free(l->paths[i]);
    free(l->paths);
}

static bool cannot(listing *l, const char *why) {
    l->why = why;
    return false;
}

static char *join(const char *folder, const char *name) {
    size_t n = strlen(folder), m = strlen(name);
    while (n > 1 && folder[n - 1] == '/') n--;
    bool slash = folder[n - 1] != '/';
    char *path = malloc(n + slash + m + 1);
    if (!path) return NULL;
    memcpy(path, folder, n);
    if (slash) path[n] = '/';
    memcpy(path + n + slash, name, m + 1);
    return path;
}

static bool is_charge_file(const char *name) {
    static const char *const endings[] = {".csv", ".jsonl", ".ndjson", ".parquet", ".gz", ".zst", ".zip"};
    size_t n = strlen(name);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t m = strlen(endings[i]);
        if (n > m && strcmp(name + n - m, endings[i]) == 0) return true;
    }
    return false;
}

/* Takes the path over. */
static bool add_path(listing *l, char *path) {
    if (l->n == l->room) {
        size_t room = l->room ? 2 * l->room : 64;
        char **moved = realloc(l->paths, room * sizeof *moved);
        if (!moved) {
            free(path);
            return cannot(l, "out of memory");
        }
        l->paths = moved;
        l->room = room;
    }
    l->paths[l->n++] = path;
    return true;
}

static bool list_folder(listing *l, const char *folder, int depth);

/* A link to a file counts as the file; a link to a folder is left alone, since it may lead back here. */
static bool list_entry(listing *l, char *path, const char *name, int depth) {
    struct stat link, about;
    if (lstat(path, &link) != 0 || stat(path, &about) != 0) {
        free(path);
        return cannot(l, strerror(errno));
    }
    if (S_ISREG(about.st_mode) && is_charge_file(name)) return add_path(l, path);
    bool ok = !S_ISDIR(link.st_mode) || list_folder(l, path, depth + 1);
    free(path);
    return ok;
}

/* NULL at the end, or with errno set when the folder cannot be read. */
static const char *next_name(DIR *folder) {
    errno = 0;
    struct dirent *entry = readdir(folder);
    return entry ? entry->d_name : NULL;
}

static bool list_entries(listing *l, DIR *open, const char *folder, int depth) {
    for (const char *name; (name = next_name(open));) {
        if (name[0] == '.' || name[0] == '_') continue;
        char *path = join(folder, name);
        if (!path) return cannot(l, "out of memory");
        if (!list_entry(l, path, name, depth)) return false;
    }
    return errno == 0 || cannot(l, strerror(errno));
}

static bool list_folder(listing *l, const char *folder, int depth) {
    if (depth > DEPTH_MAX) return cannot(l, "the folders are nested too deeply");
    DIR *open = opendir(folder);
    if (!open) return cannot(l, strerror(errno));
    bool ok = list_entries(l, open, folder, depth);
    closedir(open);
    return ok;
}

static bool list_path(listing *l, const char *path) {
    struct stat about;
    if (stat(path, &about) != 0) return cannot(l, strerror(errno));
    if (S_ISDIR(about.st_mode)) return list_folder(l, path, 0);
    char *copy = strdup(path);
    return copy ? add_path(l, copy) : cannot(l, "out of memory");
}

/* What a shell would put in the place of a pattern: here it comes from a script that quotes it. */
static bool list_pattern(listing *l, const char *pattern) {
    glob_t found;
    int failed = glob(pattern, 0, NULL, &found);
    if (failed == GLOB_NOMATCH) return cannot(l, "no file matches the pattern");
    if (failed) return cannot(l, failed == GLOB_NOSPACE ? "out of memory" : strerror(errno));
    bool ok = true;
    for (size_t i = 0; i < found.gl_pathc && ok; i++) ok = list_path(l, found.gl_pathv[i]);
    globfree(&found);
    return ok;
}

/* A file may have such a name itself. */
static bool is_pattern(const char *path) {
    struct stat about;
    return strpbrk(path, "*?[") && stat(path, &about) != 0 && errno == ENOENT;
}

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool each_path(listing *l, bool (*each)(void *ud, const char *path), void *ud) {
    if (l->n == 0) return cannot(l, "the folder holds no .csv, .jsonl, .ndjson, .parquet, .gz, .zst or .zip file");
    qsort(l->paths, l->n, sizeof *l->paths, by_bytes);
    for (size_t i = 0; i < l->n; i++)
        if (!each(ud, l->paths[i])) break;
    return true;
}

bool crd_io_files(const char *path, bool (*each)(void *ud, const char *path), void *ud, const char **why) {
    if (strcmp(path, "-") == 0) {
        each(ud, path);
        return true;
    }
    listing l = {0};
    bool ok = (is_pattern(path) ? list_pattern(&l, path) : list_path(&l, path)) && each_path(&l, each, ud);
    *why = l.why;
    free_listing(&l);
    return ok;
}
