/* SPDX-License-Identifier: Apache-2.0
 *
 * DuckDB's library, loaded once and kept: it has threads of its own, and unloading it would pull the ground from under
 * them. */
#include "io/duckdb.h"

#include <stdio.h>

#include "io/library.h"

#ifdef __APPLE__
#define LIBRARY "libduckdb.dylib"
#else
#define LIBRARY "libduckdb.so"
#endif

static bool find(duckdb *d, void *function, const char *name, char *why, size_t room) {
    if (library_function(d->library, name, function)) return true;
    snprintf(why, room, "the library is not DuckDB 1.2 or later: it has no %s", name);
    return false;
}

bool duckdb_load(duckdb *d, const char *path, char *why, size_t room) {
    d->library = dlopen(path ? path : LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!d->library) {
        const char *reason = dlerror();
        snprintf(why, room, "%s", reason ? reason : LIBRARY " cannot be loaded");
        return false;
    }
#define DUCK_FUNCTION(name, result, parameters)                                                                        \
    if (!find(d, &d->name, "duckdb_" #name, why, room)) return false;
    DUCK_FUNCTIONS
#undef DUCK_FUNCTION
    return true;
}
