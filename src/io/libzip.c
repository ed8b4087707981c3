/* SPDX-License-Identifier: Apache-2.0
 *
 * Loads libzip. Its number differs between systems, its functions do not. */
#include "io/libzip.h"

#include "io/library.h"

static void *open_library(void) {
    static const char *const names[] = {"libzip.so.5", "libzip.so.4", "libzip.so", "libzip.5.dylib", "libzip.dylib"};
    void *library = NULL;
    for (size_t i = 0; library == NULL && i < sizeof names / sizeof *names; i++)
        library = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    return library;
}

bool libzip_load(libzip *z) {
    *z = (libzip){.library = open_library()};
    if (z->library == NULL) return false;
#define LIBZIP_FUNCTION(name)                                                                                          \
    if (!library_function(z->library, #name, &z->name)) return false;
    LIBZIP_FUNCTIONS
#undef LIBZIP_FUNCTION
    return true;
}

void libzip_unload(libzip *z) {
    if (z->library != NULL) dlclose(z->library);
    z->library = NULL;
}
