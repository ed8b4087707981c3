/* SPDX-License-Identifier: Apache-2.0
 *
 * The part of DuckDB's C API that reading Parquet takes, declared by us and found in its library at run time: crd is
 * built without it. Every name and layout here is of the API's stable part, version 1.2 and later. */
#ifndef IO_DUCKDB_H
#define IO_DUCKDB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct duck_database_object *duck_database;
typedef struct duck_connection_object *duck_connection;
typedef struct duck_config_object *duck_config;
typedef struct duck_statement_object *duck_statement;
typedef struct duck_pending_object *duck_pending;
typedef struct duck_chunk_object *duck_chunk;
typedef struct duck_vector_object *duck_vector;
typedef struct duck_type_object *duck_type;

typedef struct duck_result {
    uint64_t columns, rows, changed; /* not looked at */
    void *texts;
    char *error;
    void *inside;
} duck_result;

typedef enum duck_state { DUCK_OK, DUCK_ERROR } duck_state;

typedef enum duck_type_id {
    DUCK_TINYINT = 2,
    DUCK_SMALLINT = 3,
    DUCK_INTEGER = 4,
    DUCK_BIGINT = 5,
    DUCK_UTINYINT = 6,
    DUCK_USMALLINT = 7,
    DUCK_UINTEGER = 8,
    DUCK_UBIGINT = 9,
    DUCK_DOUBLE = 11,
    DUCK_TIMESTAMP = 12,
    DUCK_DATE = 13,
    DUCK_HUGEINT = 16,
    DUCK_VARCHAR = 17,
    DUCK_DECIMAL = 19,
    DUCK_TIMESTAMP_S = 20,
    DUCK_TIMESTAMP_MS = 21,
    DUCK_TIMESTAMP_NS = 22,
    DUCK_LIST = 24,
    DUCK_STRUCT = 25,
    DUCK_MAP = 26,
    DUCK_UNION = 28,
    DUCK_TIMESTAMP_TZ = 31,
    DUCK_ARRAY = 33
} duck_type_id;

/* A text in a vector: up to 12 bytes stand in it, longer ones behind a pointer. */
#define DUCK_INLINED 12
typedef union duck_text {
    struct {
        uint32_t len;
        char bytes[DUCK_INLINED];
    } inlined;
    struct {
        uint32_t len;
        char prefix[4];
        const char *bytes;
    } longer;
} duck_text;

typedef struct duck_list_entry {
    uint64_t offset, length;
} duck_list_entry;

/* DUCK_FUNCTION(name behind `duckdb_`, result, parameters) */
#define DUCK_FUNCTIONS                                                                                                 \
    DUCK_FUNCTION(library_version, const char *, (void))                                                               \
    DUCK_FUNCTION(create_config, duck_state, (duck_config *))                                                          \
    DUCK_FUNCTION(set_config, duck_state, (duck_config, const char *, const char *))                                   \
    DUCK_FUNCTION(destroy_config, void, (duck_config *))                                                               \
    DUCK_FUNCTION(open_ext, duck_state, (const char *, duck_database *, duck_config, char **))                         \
    DUCK_FUNCTION(close, void, (duck_database *))                                                                      \
    DUCK_FUNCTION(connect, duck_state, (duck_database, duck_connection *))                                             \
    DUCK_FUNCTION(disconnect, void, (duck_connection *))                                                               \
    DUCK_FUNCTION(free, void, (void *))                                                                                \
    DUCK_FUNCTION(query, duck_state, (duck_connection, const char *, duck_result *))                                   \
    DUCK_FUNCTION(prepare, duck_state, (duck_connection, const char *, duck_statement *))                              \
    DUCK_FUNCTION(prepare_error, const char *, (duck_statement))                                                       \
    DUCK_FUNCTION(destroy_prepare, void, (duck_statement *))                                                           \
    DUCK_FUNCTION(pending_prepared_streaming, duck_state, (duck_statement, duck_pending *))                            \
    DUCK_FUNCTION(pending_error, const char *, (duck_pending))                                                         \
    DUCK_FUNCTION(destroy_pending, void, (duck_pending *))                                                             \
    DUCK_FUNCTION(execute_pending, duck_state, (duck_pending, duck_result *))                                          \
    DUCK_FUNCTION(result_error, const char *, (duck_result *))                                                         \
    DUCK_FUNCTION(destroy_result, void, (duck_result *))                                                               \
    DUCK_FUNCTION(column_count, uint64_t, (duck_result *))                                                             \
    DUCK_FUNCTION(column_name, const char *, (duck_result *, uint64_t))                                                \
    DUCK_FUNCTION(column_logical_type, duck_type, (duck_result *, uint64_t))                                           \
    DUCK_FUNCTION(destroy_logical_type, void, (duck_type *))                                                           \
    DUCK_FUNCTION(get_type_id, int, (duck_type))                                                                       \
    DUCK_FUNCTION(decimal_scale, uint8_t, (duck_type))                                                                 \
    DUCK_FUNCTION(fetch_chunk, duck_chunk, (duck_result))                                                              \
    DUCK_FUNCTION(destroy_data_chunk, void, (duck_chunk *))                                                            \
    DUCK_FUNCTION(data_chunk_get_size, uint64_t, (duck_chunk))                                                         \
    DUCK_FUNCTION(data_chunk_get_vector, duck_vector, (duck_chunk, uint64_t))                                          \
    DUCK_FUNCTION(vector_get_data, void *, (duck_vector))                                                              \
    DUCK_FUNCTION(vector_get_validity, uint64_t *, (duck_vector))                                                      \
    DUCK_FUNCTION(list_vector_get_child, duck_vector, (duck_vector))                                                   \
    DUCK_FUNCTION(list_vector_get_size, uint64_t, (duck_vector))                                                       \
    DUCK_FUNCTION(struct_vector_get_child, duck_vector, (duck_vector, uint64_t))

typedef struct duckdb {
    void *library;
#define DUCK_FUNCTION(name, result, parameters) result(*name) parameters;
    DUCK_FUNCTIONS
#undef DUCK_FUNCTION
} duckdb;

/* `path` is the library's file, or NULL: under its usual name, where the system looks for libraries. False: `why`. */
bool duckdb_load(duckdb *d, const char *path, char *why, size_t room);

#endif
