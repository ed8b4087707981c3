/* SPDX-License-Identifier: Apache-2.0
 *
 * Runs the SQL of standard input in DuckDB's library, with prototypes of our own: there is no header to install.
 *
 *     duckdb LIBRARY THREADS <FILE.sql */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct result {
    uint64_t counts[3];
    void *columns;
    char *error;
    void *inside;
} result;

static int (*open_database)(const char *path, void **out);
static int (*connect_to)(void *database, void **out);
static int (*query)(void *connection, const char *sql, result *out);
static const char *(*error_of)(result *r);

/* ISO C has no way from an object's address to a function's; POSIX promises this one. */
static void find(void *library, void *function, const char *name) {
    void *found = dlsym(library, name);
    if (found == NULL) {
        fprintf(stderr, "duckdb: the library has no %s\n", name);
        exit(1);
    }
    memcpy(function, &found, sizeof found);
}

static void load(const char *path) {
    void *library = dlopen(path, RTLD_NOW);
    if (library == NULL) {
        fprintf(stderr, "duckdb: %s\n", dlerror());
        exit(1);
    }
    find(library, &open_database, "duckdb_open");
    find(library, &connect_to, "duckdb_connect");
    find(library, &query, "duckdb_query");
    find(library, &error_of, "duckdb_result_error");
}

static void run(void *connection, const char *sql) {
    result r = {0};
    if (query(connection, sql, &r) == 0) return;
    fprintf(stderr, "duckdb: %s\n", error_of(&r));
    exit(1);
}

int main(int argc, char **argv) {
    static char sql[1 << 20];
    char settings[128];
    void *database, *connection;
    if (argc != 3) {
        fputs("usage: duckdb LIBRARY THREADS <FILE.sql\n", stderr);
        return 2;
    }
    size_t n = fread(sql, 1, sizeof sql, stdin);
    if (n == 0 || n == sizeof sql) {
        fputs("duckdb: standard input holds no SQL, or too much of it\n", stderr);
        return 1;
    }
    load(argv[1]);
    if (open_database(NULL, &database) != 0 || connect_to(database, &connection) != 0) {
        fputs("duckdb: it does not start\n", stderr);
        return 1;
    }
    snprintf(settings, sizeof settings, "SET threads=%d; SET preserve_insertion_order=false;", atoi(argv[2]));
    run(connection, settings);
    run(connection, sql);
    return 0;
}
