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

typedef struct path_list {
    char **at;
    size_t n, room;
} path_list;

typedef struct folder_id {
    dev_t device;
    ino_t inode;
} folder_id;

/* A folder that has several names is read by one of them: links are followed when everything else has been read. */
typedef struct listing {
    path_list files, links; /* links to folders */
    folder_id *folders;     /* that were read */
    size_t folders_n;
    const char *why;
} listing;

static void free_paths(path_list *paths) {
    for (size_t i = 0; i < paths->n; i++) free(paths->at[i]);
    free(paths->at);
}

static void free_listing(listing *l) {
    free_paths(&l->files);
    free_paths(&l->links);
    free(l->folders);
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

/* Whether a text is the ending, which is in small letters. */
static bool is_ending(const char *text, const char *ending) {
    for (; *text && *ending; text++, ending++)
        if ((*text >= 'A' && *text <= 'Z' ? *text - 'A' + 'a' : *text) != *ending) return false;
    return *text == *ending;
}

static bool is_charge_file(const char *name) {
    static const char *const endings[] = {".csv", ".jsonl", ".ndjson", ".parquet", ".gz", ".zst", ".zip"};
    const char *dot = strrchr(name, '.');
    for (size_t i = 0; dot && dot > name && i < sizeof endings / sizeof *endings; i++)
        if (is_ending(dot, endings[i])) return true;
    return false;
}

/* Takes the path over. */
static bool add_path(listing *l, path_list *to, char *path) {
    if (to->n == to->room) {
        size_t room = to->room ? 2 * to->room : 64;
        char **moved = realloc(to->at, room * sizeof *moved);
        if (!moved) {
            free(path);
            return cannot(l, "out of memory");
        }
        to->at = moved;
        to->room = room;
    }
    to->at[to->n++] = path;
    return true;
}

static bool add_copy(listing *l, path_list *to, const char *path) {
    char *copy = strdup(path);
    return copy ? add_path(l, to, copy) : cannot(l, "out of memory");
}

static bool was_read(const listing *l, const struct stat *folder) {
    for (size_t i = 0; i < l->folders_n; i++)
        if (l->folders[i].device == folder->st_dev && l->folders[i].inode == folder->st_ino) return true;
    return false;
}

static bool add_folder(listing *l, const struct stat *folder) {
    folder_id *moved = realloc(l->folders, (l->folders_n + 1) * sizeof *moved);
    if (!moved) return cannot(l, "out of memory");
    l->folders = moved;
    l->folders[l->folders_n++] = (folder_id){folder->st_dev, folder->st_ino};
    return true;
}

/* The folders that hold this one count as read: a link up to them leads around in a circle. */
static bool add_above(listing *l, const char *folder) {
    struct stat about;
    char *above = join(folder, "..");
    while (above && stat(above, &about) == 0 && !was_read(l, &about)) {
        if (!add_folder(l, &about)) break;
        char *next = join(above, "..");
        free(above);
        above = next;
    }
    if (!above) return cannot(l, "out of memory");
    free(above);
    return !l->why;
}

static bool list_folder(listing *l, const char *folder, const struct stat *about, int depth);

/* What cannot be looked at, such as a link that leads nowhere, counts as a file where its name is that of one, or has
 * no ending and so may be that of a folder: whoever opens it gets to know why, with its name. */
static bool list_unknown(listing *l, char *path, const char *name) {
    if (is_charge_file(name) || !strchr(name, '.')) return add_path(l, &l->files, path);
    free(path);
    return true;
}

/* Takes the path over. */
static bool list_entry(listing *l, char *path, const char *name, int depth) {
    struct stat link, about;
    if (lstat(path, &link) != 0 || stat(path, &about) != 0) return list_unknown(l, path, name);
    bool folder = S_ISDIR(about.st_mode);
    if (folder && S_ISLNK(link.st_mode)) return add_path(l, &l->links, path);
    if (!folder && is_charge_file(name)) return add_path(l, &l->files, path);
    bool ok = !folder || list_folder(l, path, &about, depth);
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
        if (!list_entry(l, path, name, depth + 1)) return false;
    }
    return errno == 0 || cannot(l, strerror(errno));
}

static bool list_folder(listing *l, const char *folder, const struct stat *about, int depth) {
    if (was_read(l, about)) return true;
    if (depth > DEPTH_MAX) return cannot(l, "the folders are nested too deeply");
    if (!add_folder(l, about)) return false;
    DIR *open = opendir(folder);
    if (!open && depth > 0) return add_copy(l, &l->files, folder); /* as list_unknown */
    if (!open) return cannot(l, strerror(errno));
    bool ok = list_entries(l, open, folder, depth);
    closedir(open);
    return ok;
}

static bool list_path(listing *l, const char *path) {
    struct stat about;
    if (stat(path, &about) != 0) return cannot(l, strerror(errno));
    if (!S_ISDIR(about.st_mode)) return add_copy(l, &l->files, path);
    return add_above(l, path) && list_folder(l, path, &about, 0);
}

static int by_bytes(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void sort_paths(char **paths, size_t n) {
    if (n > 1) qsort(paths, n, sizeof *paths, by_bytes);
}

/* Links may lead to folders with further ones. */
static bool follow_links(listing *l) {
    for (size_t i = 0, end; i < l->links.n; i = end) {
        end = l->links.n;
        sort_paths(l->links.at + i, end - i);
        for (size_t k = i; k < end; k++) {
            struct stat about;
            bool there = stat(l->links.at[k], &about) == 0;
            if (!(there ? list_folder(l, l->links.at[k], &about, 1) : add_copy(l, &l->files, l->links.at[k])))
                return false;
        }
    }
    return true;
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

static bool each_path(listing *l, bool (*each)(void *ud, const char *path), void *ud) {
    if (l->files.n == 0)
        return cannot(l, "the folder holds no .csv, .jsonl, .ndjson, .parquet, .gz, .zst or .zip file");
    sort_paths(l->files.at, l->files.n);
    for (size_t i = 0; i < l->files.n; i++)
        if (!each(ud, l->files.at[i])) break;
    return true;
}

bool crd_io_files(const char *path, bool (*each)(void *ud, const char *path), void *ud, const char **why) {
    if (strcmp(path, "-") == 0) {
        each(ud, path);
        return true;
    }
    listing l = {0};
    bool ok = is_pattern(path) ? list_pattern(&l, path) : list_path(&l, path);
    ok = ok && follow_links(&l) && each_path(&l, each, ud);
    *why = l.why;
    free_listing(&l);
    return ok;
}
