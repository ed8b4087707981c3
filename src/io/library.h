/* SPDX-License-Identifier: Apache-2.0
 *
 * Functions of libraries that are loaded when they are needed. */
#ifndef IO_LIBRARY_H
#define IO_LIBRARY_H

#include <dlfcn.h>
#include <stdbool.h>
#include <string.h>

/* Puts the address of a function into *function, a pointer to a function. False: the library has none of this name.
 * ISO C has no way from an object's address to a function's; POSIX promises this one. */
static inline bool library_function(void *library, const char *name, void *function) {
    void *found = dlsym(library, name);
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

#endif
