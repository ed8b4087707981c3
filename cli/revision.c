/* SPDX-License-Identifier: Apache-2.0
 *
 * Policies as they were at a revision: `REV:path` is read from git's objects, and so are its imports and hooks, all of
 * one commit. No file of the work tree is looked at, and none is written. */
#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli.h"

#define BLOB_LIMIT ((size_t)64 << 20) /* as for a policy in a file */

/* In the place of git's exit status. */
enum {
    NO_GIT = 127,  /* it did not run; as a shell has it */
    TOO_MUCH = -1, /* more than BLOB_LIMIT */
    NOT_READ = -2  /* what it said could not be read */
};

extern char **environ;

/* ---- running git ---- */

typedef struct git_answer {
    char *out; /* zero-terminated */
    size_t len;
    int status;  /* exit status, or one of those above */
    char *error; /* the first line of what it said, when it ran */
} git_answer;

static void answer_free(git_answer *a) {
    free(a->out);
    free(a->error);
}

/* Reads to the end. 0, or why the rest is left. */
static int drain(int fd, git_answer *a) {
    size_t cap = 0;
    for (;;) {
        if (a->len + 1 >= cap) a->out = must_alloc(a->out, cap = cap ? cap * 2 : 4096);
        ssize_t n = read(fd, a->out + a->len, cap - a->len - 1);
        if (n < 0 && errno == EINTR) continue;
        if (n > 0) a->len += (size_t)n;
        a->out[a->len] = '\0';
        if (n <= 0) return n < 0 ? NOT_READ : 0;
        if (a->len > BLOB_LIMIT) return TOO_MUCH;
    }
}

static char *first_line(FILE *errors) {
    char line[512];
    rewind(errors);
    if (!fgets(line, sizeof line, errors)) line[0] = '\0';
    line[strcspn(line, "\n")] = '\0';
    const char *text = strncmp(line, "fatal: ", 7) == 0 ? line + 7 : line;
    return must_format("%s", text);
}

/* Starts git with its output in the pipe; false: it cannot be started. */
static bool start_git(const char *const *arguments, const int pipe_ends[2], FILE *errors, pid_t *git) {
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0) return false;
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, fileno(errors), STDERR_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe_ends[0]);
    posix_spawn_file_actions_addclose(&actions, pipe_ends[1]);
    int failed = posix_spawnp(git, "git", &actions, NULL, (char *const *)(uintptr_t)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0;
}

static int wait_for(pid_t git) {
    int status;
    while (waitpid(git, &status, 0) < 0)
        if (errno != EINTR) return NO_GIT;
    return WIFEXITED(status) ? WEXITSTATUS(status) : NO_GIT;
}

/* Runs git, and takes all that it says. `arguments` begin with "git" and end with NULL. */
static git_answer ask_git(const char *const *arguments) {
    git_answer a = {.status = NO_GIT};
    FILE *errors = tmpfile();
    int pipe_ends[2];
    pid_t git;
    if (!errors || pipe(pipe_ends) != 0) {
        if (errors) fclose(errors);
        return a;
    }
    bool started = start_git(arguments, pipe_ends, errors, &git);
    close(pipe_ends[1]);
    int left = started ? drain(pipe_ends[0], &a) : 0;
    close(pipe_ends[0]);
    if (started) a.status = wait_for(git);
    if (left != 0) a.status = left;
    a.error = first_line(errors);
    fclose(errors);
    return a;
}

/* Why it failed, to be freed. */
static char *reason(const git_answer *a) {
    if (a->status == TOO_MUCH) return must_format("a policy, its bytecode or a hook has at most 64 MiB");
    if (a->status == NOT_READ) return must_format("what git says cannot be read");
    if (a->status == NO_GIT) return must_format("git cannot be run");
    return must_format("git says: %s", a->error);
}

/* ---- a file at a revision ---- */

typedef struct revision {
    cli *c;
    char *path;   /* behind the colon, from the top of the repository */
    char *name;   /* REV, as given */
    char *commit; /* its object id: a branch that moves on meanwhile changes nothing */
    char *why;    /* of the last failure */
    char *loaded; /* the last import */
} revision;

static bool fails(revision *r, char *why) {
    free(r->why);
    r->why = why;
    return false;
}

/* The entry of git ls-tree, "MODE TYPE ID\tPATH" up to a zero, that has exactly this path; NULL: there is none. */
static const char *find_entry(const git_answer *list, const char *path) {
    for (const char *at = list->out; at && at < list->out + list->len; at += strlen(at) + 1) {
        const char *tab = strchr(at, '\t');
        if (tab && strcmp(tab + 1, path) == 0) return at;
    }
    return NULL;
}

/* The object of a regular file, "" when the entry is something else. */
static char *blob_id(const char *entry) {
    const char *id = strncmp(entry, "100", 3) == 0 ? strstr(entry, "blob ") : NULL;
    return id ? must_format("%.*s", (int)strcspn(id + 5, "\t"), id + 5) : must_format("%s", "");
}

/* Which object stands at the path; NULL: r->why says why there is none. */
static char *find_blob(revision *r, const char *path) {
    const char *const arguments[] = {
        "git", "--literal-pathspecs", "ls-tree", "-z", "--full-tree", r->commit, "--", path, NULL};
    git_answer list = ask_git(arguments);
    const char *entry = list.status == 0 ? find_entry(&list, path) : NULL;
    char *id = entry ? blob_id(entry) : NULL;
    if (list.status != 0)
        fails(r, reason(&list));
    else if (!entry)
        fails(r, must_format("there is no such file at %s", r->name));
    else if (!id[0])
        fails(r, must_format("it is no file but a folder, a link or a module at %s", r->name));
    if (id && !id[0]) {
        free(id);
        id = NULL;
    }
    answer_free(&list);
    return id;
}

/* The bytes of the file at the path, to be freed. False: r->why says why not. */
static bool read_blob(revision *r, const char *path, char **bytes, size_t *len) {
    char *id = find_blob(r, path);
    if (!id) return false;
    const char *const arguments[] = {"git", "cat-file", "blob", id, NULL};
    git_answer blob = ask_git(arguments);
    free(id);
    if (blob.status != 0) {
        fails(r, reason(&blob));
        answer_free(&blob);
        return false;
    }
    *bytes = blob.out;
    *len = blob.len;
    free(blob.error);
    return true;
}

/* A crd_load_fn: names of imports begin with the policy's folder, "REV:dir" or "REV:/". */
static bool import_at(void *ud, const char *path, crd_str *text, const char **why) {
    revision *r = ud;
    const char *colon = strchr(path, ':');
    size_t len;
    free(r->loaded);
    r->loaded = NULL;
    const char *inside = colon ? colon + 1 : path;
    if (read_blob(r, inside[0] == '/' ? inside + 1 : inside, &r->loaded, &len)) {
        *text = (crd_str){r->loaded, len};
        return true;
    }
    *why = r->why;
    return false;
}

/* ---- REV:path ---- */

static bool refuse(revision *r, const char *help, char *message) {
    error_add(r->c, ERROR_REVISION, help, "cannot read %s:%s: %s", r->name, r->path, message);
    free(message);
    return false;
}

/* Why git knows no such revision: it does not run, not here, or there is none. */
static bool refuse_revision(revision *r) {
    static const char *const arguments[] = {"git", "rev-parse", "--git-dir", NULL};
    git_answer a = ask_git(arguments);
    if (a.status == NO_GIT)
        refuse(r, "install git, or write the old text to a file and name that", must_format("git cannot be run"));
    else if (a.status != 0)
        refuse(r, "run the command inside the repository, or name files", reason(&a));
    else
        refuse(r, "`git log --oneline` shows the revisions; a shallow clone lacks the older ones",
               must_format("git knows no revision `%s`", r->name));
    answer_free(&a);
    return false;
}

static bool find_commit(revision *r) {
    char *wanted = must_format("%s^{commit}", r->name);
    const char *const arguments[] = {"git", "rev-parse", "--verify", "--quiet", wanted, NULL};
    git_answer a = ask_git(arguments);
    free(wanted);
    if (a.status == 0) r->commit = must_format("%.*s", (int)strcspn(a.out, "\n"), a.out);
    answer_free(&a);
    return r->commit || refuse_revision(r);
}

/* Where the last folder of a path that ends at `end`, behind a `/`, begins. */
static char *last_folder(char *path, char *end) {
    for (end--; end > path && end[-1] != '/';) end--;
    return end;
}

/* Takes `.` and `..` out of a path, in place. False: it leads out of the folder that it begins in. */
static bool straighten(char *path) {
    char *to = path;
    for (const char *at = path; *at;) {
        size_t len = strcspn(at, "/"), whole = len + (at[len] == '/');
        bool up = len == 2 && strncmp(at, "..", 2) == 0, here = len == 0 || (len == 1 && at[0] == '.');
        if (up && to == path) return false;
        if (up) {
            to = last_folder(path, to);
        } else if (!here) {
            memmove(to, at, whole);
            to += whole;
        }
        at += whole;
    }
    *to = '\0';
    return true;
}

/* A path that begins with `./` or `../` is one from this folder, as git has it. */
static bool find_path(revision *r) {
    static const char *const arguments[] = {"git", "rev-parse", "--show-prefix", NULL};
    if (strncmp(r->path, "./", 2) != 0 && strncmp(r->path, "../", 3) != 0) return true;
    git_answer a = ask_git(arguments);
    char *path = a.status == 0 ? must_format("%.*s%s", (int)strcspn(a.out, "\n"), a.out, r->path) : NULL;
    bool inside = path && straighten(path);
    if (inside) {
        free(r->path);
        r->path = path;
    } else {
        refuse(r, "the path begins at the top of the repository, or with `./` in this folder",
               path ? must_format("it leads out of the repository") : reason(&a));
        free(path);
    }
    answer_free(&a);
    return inside;
}

/* The policy's name: imports of a file at the top of the repository need a folder, too, and REV may have slashes. */
static char *name_of(const revision *r) {
    return must_format("%s:%s%s", r->name, strchr(r->path, '/') ? "" : "/", r->path);
}

static crd_policy *open_at(revision *r) {
    char *bytes;
    size_t len;
    if (!find_commit(r) || !find_path(r)) return NULL;
    if (!read_blob(r, r->path, &bytes, &len)) {
        refuse(r, "the path begins at the top of the repository, or with `./` in this folder",
               must_format("%s", r->why));
        return NULL;
    }
    char *name = name_of(r);
    crd_policy *policy = policy_of(r->c, name, (crd_str){bytes, len}, NULL, import_at, r);
    free(name);
    free(bytes);
    return policy;
}

/* A file of that very name goes first; so does standard input. */
static bool is_revision(const char *name) {
    struct stat at;
    const char *colon = strchr(name, ':');
    return colon && colon > name && colon[1] != '\0' && name[0] != '-' && stat(name, &at) != 0;
}

crd_policy *policy_at(cli *c, const char *name) {
    if (!is_revision(name)) return policy_open(c, name, NULL);
    const char *colon = strchr(name, ':');
    revision r = {.c = c, .path = must_format("%s", colon + 1), .name = must_format("%.*s", (int)(colon - name), name)};
    crd_policy *policy = open_at(&r);
    free(r.path);
    free(r.name);
    free(r.commit);
    free(r.why);
    free(r.loaded);
    return policy;
}
