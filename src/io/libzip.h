/* SPDX-License-Identifier: Apache-2.0
 *
 * libzip's functions, looked up when a zip is first seen. The few bills that are zips would otherwise make every run
 * load libzip and the cryptography that it brings along, which takes longer than a small policy's whole work. */
#ifndef IO_LIBZIP_H
#define IO_LIBZIP_H

#include <stdbool.h>
#include <zip.h>

#define LIBZIP_FUNCTIONS                                                                                               \
    LIBZIP_FUNCTION(zip_fdopen)                                                                                        \
    LIBZIP_FUNCTION(zip_error_init)                                                                                    \
    LIBZIP_FUNCTION(zip_error_fini)                                                                                    \
    LIBZIP_FUNCTION(zip_source_buffer_create)                                                                          \
    LIBZIP_FUNCTION(zip_source_free)                                                                                   \
    LIBZIP_FUNCTION(zip_open_from_source)                                                                              \
    LIBZIP_FUNCTION(zip_get_num_entries)                                                                               \
    LIBZIP_FUNCTION(zip_get_name)                                                                                      \
    LIBZIP_FUNCTION(zip_fopen_index)                                                                                   \
    LIBZIP_FUNCTION(zip_fread)                                                                                         \
    LIBZIP_FUNCTION(zip_file_strerror)                                                                                 \
    LIBZIP_FUNCTION(zip_fclose)                                                                                        \
    LIBZIP_FUNCTION(zip_discard)

typedef struct libzip {
    void *library; /* NULL: not loaded */
#define LIBZIP_FUNCTION(name) __typeof__(name) *name;
    LIBZIP_FUNCTIONS
#undef LIBZIP_FUNCTION
} libzip;

/* False: there is none, or it lacks one of the functions. To be unloaded whatever it returns. */
bool libzip_load(libzip *z);
void libzip_unload(libzip *z);

#endif
