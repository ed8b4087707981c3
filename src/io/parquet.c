/* SPDX-License-Identifier: Apache-2.0
 *
 * Parquet files as tables. DuckDB decodes the columns that are asked for and does nothing else: what it can turn into
 * another number or text is left to the reader, but for types that no bill has, which it casts. Results are streamed.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/duckdb.h"
#include "io/parquet.h"

typedef struct column {
    char *name;
    crd_column_type type;
    unsigned scale;
    char cast[24]; /* an SQL type, or empty: as it is */
    bool nested;   /* a list or structure, of which a bill has none */
} column;

/* What a wanted column's values are put into, when they are not taken from DuckDB's own memory. */
typedef struct buffer {
    void *values;
    crd_tag *entries; /* of maps */
    size_t room, entries_room;
} buffer;

struct crd_parquet {
    duckdb d;
    duck_database database; /* NULL: another reader's */
    duck_connection connection;
    char why[CRD_PARQUET_WHY];

    /* The file being read. */
    char *source; /* `read_parquet('...')` */
    column *columns;
    crd_str *names;
    size_t columns_n;
    size_t *wanted;
    size_t wanted_n;
    duck_statement statement;
    duck_result result;
    bool executed;
    duck_chunk chunk;
    crd_table_batch batch;
    crd_table_column *out; /* [wanted] */
    buffer *buffers;       /* [wanted] */
};

/* ---- Failures --------------------------------------------------------------------------------------------------- */

/* DuckDB's messages go on in further lines. */
static bool fail(crd_parquet *p, const char *why) {
    const char *text = why ? why : "it gives no reason";
    snprintf(p->why, sizeof p->why, "%.*s", (int)strcspn(text, "\n"), text);
    return false;
}

static bool no_memory(crd_parquet *p) { return fail(p, "out of memory"); }

/* ---- DuckDB ----------------------------------------------------------------------------------------------------- */

typedef struct setting {
    const char *name, *value;
} setting;

/* No file but the one that is read, nothing from the network, no limits but these. */
static const setting settings[] = {
    {"autoinstall_known_extensions", "false"},
    {"autoload_known_extensions", "false"},
    {"allow_community_extensions", "false"},
    {"memory_limit", CRD_PARQUET_MEMORY},
    {"temp_directory", ""},
    {"threads", "1"}, /* those that call it; others wait for one another more than they help */
};

static bool configure(crd_parquet *p, duck_config config) {
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
        if (p->d.set_config(config, settings[i].name, settings[i].value) != DUCK_OK)
            return fail(p, "DuckDB does not know a setting of this version of crd");
    return true;
}

static bool open_database(crd_parquet *p) {
    duck_config config = NULL;
    char *error = NULL;
    if (p->d.create_config(&config) != DUCK_OK) return no_memory(p);
    bool ok = configure(p, config);
    if (ok && p->d.open_ext(NULL, &p->database, config, &error) != DUCK_OK) ok = fail(p, error);
    if (error) p->d.free(error);
    p->d.destroy_config(&config);
    if (ok && p->d.connect(p->database, &p->connection) != DUCK_OK) ok = fail(p, "DuckDB cannot be started");
    return ok;
}

crd_parquet_status crd_parquet_new(const char *library, crd_parquet **out) {
    crd_parquet *p = *out = calloc(1, sizeof *p);
    if (!p) return CRD_PARQUET_FAILED;
    if (!duckdb_load(&p->d, library, p->why, sizeof p->why)) return CRD_PARQUET_NO_LIBRARY;
    return open_database(p) ? CRD_PARQUET_OK : CRD_PARQUET_FAILED;
}

crd_parquet *parquet_share(crd_parquet *p) {
    crd_parquet *shared = calloc(1, sizeof *shared);
    if (!shared) return NULL;
    shared->d = p->d;
    if (p->d.connect(p->database, &shared->connection) == DUCK_OK) return shared;
    crd_parquet_free(shared);
    return NULL;
}

const char *crd_parquet_why(const crd_parquet *p) { return p ? p->why : "out of memory"; }

#define ALL_ROWS UINT64_MAX

/* ---- SQL -------------------------------------------------------------------------------------------------------- */

typedef struct sql {
    char *at;
    size_t n, room;
    bool failed;
} sql;

static void add(sql *s, const char *text, size_t n) {
    if (s->n + n + 1 > s->room) {
        size_t room = 2 * (s->n + n + 1);
        char *moved = realloc(s->at, room);
        s->failed |= !moved;
        if (!moved) return;
        s->at = moved;
        s->room = room;
    }
    memcpy(s->at + s->n, text, n);
    s->n += n;
    s->at[s->n] = '\0';
}

static void add_text(sql *s, const char *text) { add(s, text, strlen(text)); }

/* In quotes, those inside doubled. */
static void add_quoted(sql *s, const char *text, char quote) {
    add(s, &quote, 1);
    for (; *text; text++) {
        if (*text == quote) add(s, &quote, 1);
        add(s, text, 1);
    }
    add(s, &quote, 1);
}

/* A path is no pattern and no address: `./` in front of it says so, and brackets around what patterns are made of. */
static char *escape_path(const char *path) {
    sql escaped = {0};
    if (path[0] != '/') add_text(&escaped, "./");
    for (; *path; path++) {
        bool special = strchr("*?[", *path) != NULL;
        if (special) add_text(&escaped, "[");
        add(&escaped, path, 1);
        if (special) add_text(&escaped, "]");
    }
    if (!escaped.failed) return escaped.at;
    free(escaped.at);
    return NULL;
}

static void add_path(sql *s, const char *path) {
    char *escaped = escape_path(path);
    s->failed |= !escaped;
    if (escaped) add_quoted(s, escaped, '\'');
    free(escaped);
}

/* What stands behind FROM. */
static bool make_source(crd_parquet *p, const char *path, uint64_t from, uint64_t to) {
    char rows[128];
    sql s = {0};
    add_text(&s, "read_parquet(");
    add_path(&s, path);
    add_text(&s, ", hive_partitioning = false, binary_as_string = true, file_row_number = true)");
    if (to < ALL_ROWS) {
        snprintf(rows, sizeof rows, " WHERE file_row_number >= %llu AND file_row_number < %llu",
                 (unsigned long long)from, (unsigned long long)to);
        add_text(&s, rows);
    }
    p->source = s.at;
    return !s.failed || no_memory(p);
}

/* ---- The columns of a file -------------------------------------------------------------------------------------- */

static void set_kind(column *c, crd_column_type type, unsigned scale) {
    c->type = type;
    c->scale = scale;
}

static void cast(column *c, crd_column_type type, unsigned scale, const char *as) {
    set_kind(c, type, scale);
    snprintf(c->cast, sizeof c->cast, as, scale);
}

/* Numbers come as 128-bit integers, times as they are. A float's digits are fewer than a double's: as text. */
static void describe(const duckdb *d, duck_type type, column *c) {
    switch (d->get_type_id(type)) {
    case DUCK_VARCHAR: set_kind(c, CRD_COLUMN_TEXT, 0); return;
    case DUCK_DECIMAL: cast(c, CRD_COLUMN_DECIMAL, d->decimal_scale(type), "DECIMAL(38, %u)"); return;
    case DUCK_TINYINT:
    case DUCK_SMALLINT:
    case DUCK_INTEGER:
    case DUCK_BIGINT:
    case DUCK_UTINYINT:
    case DUCK_USMALLINT:
    case DUCK_UINTEGER:
    case DUCK_UBIGINT: cast(c, CRD_COLUMN_DECIMAL, 0, "HUGEINT"); return;
    case DUCK_HUGEINT: set_kind(c, CRD_COLUMN_DECIMAL, 0); return;
    case DUCK_DOUBLE: set_kind(c, CRD_COLUMN_DOUBLE, 0); return;
    case DUCK_DATE: set_kind(c, CRD_COLUMN_DAY, 0); return;
    case DUCK_TIMESTAMP_S: set_kind(c, CRD_COLUMN_TIME, 0); return;
    case DUCK_TIMESTAMP_MS: set_kind(c, CRD_COLUMN_TIME, 3); return;
    case DUCK_TIMESTAMP:
    case DUCK_TIMESTAMP_TZ: set_kind(c, CRD_COLUMN_TIME, 6); return;
    case DUCK_TIMESTAMP_NS: set_kind(c, CRD_COLUMN_TIME, 9); return;
    case DUCK_MAP: cast(c, CRD_COLUMN_MAP, 0, "MAP(VARCHAR, VARCHAR)"); return;
    case DUCK_LIST:
    case DUCK_STRUCT:
    case DUCK_UNION:
    case DUCK_ARRAY: c->nested = true; return;
    default: cast(c, CRD_COLUMN_TEXT, 0, "VARCHAR");
    }
}

static bool keep_columns(crd_parquet *p, duck_result *header) {
    size_t n = (size_t)p->d.column_count(header) - 1; /* the last one is file_row_number */
    p->columns = calloc(n ? n : 1, sizeof *p->columns);
    p->names = calloc(n ? n : 1, sizeof *p->names);
    if (!p->columns || !p->names) return no_memory(p);
    for (; p->columns_n < n; p->columns_n++) {
        column *c = &p->columns[p->columns_n];
        duck_type type = p->d.column_logical_type(header, p->columns_n);
        describe(&p->d, type, c);
        p->d.destroy_logical_type(&type);
        c->name = strdup(p->d.column_name(header, p->columns_n));
        if (!c->name) return no_memory(p);
        p->names[p->columns_n] = (crd_str){c->name, strlen(c->name)};
    }
    return true;
}

static bool read_header(crd_parquet *p) {
    sql s = {0};
    duck_result header = {0};
    add_text(&s, "SELECT * FROM ");
    add_text(&s, p->source);
    add_text(&s, " LIMIT 0");
    bool ok = !s.failed || no_memory(p);
    if (ok && p->d.query(p->connection, s.at, &header) != DUCK_OK) ok = fail(p, p->d.result_error(&header));
    ok = ok && keep_columns(p, &header);
    p->d.destroy_result(&header);
    free(s.at);
    return ok;
}

/* ---- Values ----------------------------------------------------------------------------------------------------- */

static crd_str text_of(const duck_text *t) {
    uint32_t len = t->inlined.len;
    return (crd_str){len <= DUCK_INLINED ? t->inlined.bytes : t->longer.bytes, len};
}

static bool is_valid(const uint64_t *valid, size_t row) { return !valid || (valid[row / 64] >> row % 64 & 1); }

/* Room for n values; what was in it is gone. */
static bool room(void **at, size_t *have, size_t n, size_t size) {
    if (n <= *have) return true;
    free(*at);
    *at = malloc(n * size);
    *have = *at ? n : 0;
    return *at != NULL;
}

static bool take_texts(const duck_text *from, buffer *b, size_t rows) {
    if (!room(&b->values, &b->room, rows, sizeof(crd_str))) return false;
    crd_str *to = b->values;
    for (size_t i = 0; i < rows; i++) to[i] = text_of(&from[i]);
    return true;
}

/* A map is a list of pairs; all lists of a vector stand in one. */
static bool take_entries(const duckdb *d, duck_vector pairs, buffer *b, size_t n) {
    duck_vector keys = d->struct_vector_get_child(pairs, 0), values = d->struct_vector_get_child(pairs, 1);
    const duck_text *key = d->vector_get_data(keys), *value = d->vector_get_data(values);
    const uint64_t *valid = d->vector_get_validity(values);
    void *entries = b->entries;
    bool ok = room(&entries, &b->entries_room, n, sizeof(crd_tag));
    b->entries = entries;
    for (size_t i = 0; ok && i < n; i++)
        b->entries[i] = (crd_tag){text_of(&key[i]), is_valid(valid, i) ? text_of(&value[i]) : (crd_str){NULL, 0}};
    return ok;
}

static bool take_maps(const duckdb *d, duck_vector vector, buffer *b, size_t rows) {
    size_t n = (size_t)d->list_vector_get_size(vector);
    const duck_list_entry *lists = d->vector_get_data(vector);
    const uint64_t *valid = d->vector_get_validity(vector);
    if (!take_entries(d, d->list_vector_get_child(vector), b, n)) return false;
    if (!room(&b->values, &b->room, rows, sizeof(crd_map_cell))) return false;
    crd_map_cell *to = b->values;
    for (size_t i = 0; i < rows; i++) {
        bool inside = is_valid(valid, i) && lists[i].offset <= n && lists[i].length <= n - lists[i].offset;
        to[i] =
            inside ? (crd_map_cell){b->entries + lists[i].offset, (size_t)lists[i].length} : (crd_map_cell){NULL, 0};
    }
    return true;
}

/* Numbers and times are used where they are. */
static bool take_vector(crd_parquet *p, size_t i, size_t rows) {
    duck_vector vector = p->d.data_chunk_get_vector(p->chunk, i);
    const column *c = &p->columns[p->wanted[i]];
    crd_table_column *out = &p->out[i];
    *out = (crd_table_column){c->type, c->scale, p->d.vector_get_data(vector), p->d.vector_get_validity(vector)};
    buffer *b = &p->buffers[i];
    if (c->type == CRD_COLUMN_TEXT && !take_texts(out->values, b, rows)) return no_memory(p);
    if (c->type == CRD_COLUMN_MAP && !take_maps(&p->d, vector, b, rows)) return no_memory(p);
    if (c->type == CRD_COLUMN_TEXT || c->type == CRD_COLUMN_MAP) out->values = b->values;
    return true;
}

/* ---- The table -------------------------------------------------------------------------------------------------- */

static bool execute(crd_parquet *p, const char *query) {
    duck_pending pending = NULL;
    if (p->d.prepare(p->connection, query, &p->statement) != DUCK_OK) return fail(p, p->d.prepare_error(p->statement));
    bool ok = p->d.pending_prepared_streaming(p->statement, &pending) == DUCK_OK;
    if (!ok) fail(p, p->d.pending_error(pending));
    if (ok) {
        p->executed = true;
        ok = p->d.execute_pending(pending, &p->result) == DUCK_OK || fail(p, p->d.result_error(&p->result));
    }
    p->d.destroy_pending(&pending);
    return ok;
}

static void add_column(sql *s, const column *c) {
    if (*c->cast) add_text(s, "CAST(");
    add_quoted(s, c->name, '"');
    if (*c->cast) {
        add_text(s, " AS ");
        add_text(s, c->cast);
        add_text(s, ")");
    }
}

static bool query_columns(crd_parquet *p) {
    sql s = {0};
    add_text(&s, "SELECT ");
    for (size_t i = 0; i < p->wanted_n; i++) {
        if (i > 0) add_text(&s, ", ");
        add_column(&s, &p->columns[p->wanted[i]]);
    }
    add_text(&s, " FROM ");
    add_text(&s, p->source);
    bool ok = !s.failed ? execute(p, s.at) : no_memory(p);
    free(s.at);
    return ok;
}

static bool refuse_nested(crd_parquet *p, const column *c) {
    snprintf(p->why, sizeof p->why, "the column `%.200s` holds lists or structures, not texts, numbers, dates or a map",
             c->name);
    return false;
}

static bool choose(void *ud, const size_t *columns, size_t count, const char **why) {
    crd_parquet *p = ud;
    *why = p->why;
    p->wanted = calloc(count ? count : 1, sizeof *p->wanted);
    p->out = calloc(count ? count : 1, sizeof *p->out);
    p->buffers = calloc(count ? count : 1, sizeof *p->buffers);
    if (!p->wanted || !p->out || !p->buffers) return no_memory(p);
    for (; p->wanted_n < count; p->wanted_n++) {
        p->wanted[p->wanted_n] = columns[p->wanted_n];
        const column *c = &p->columns[columns[p->wanted_n]];
        if (c->nested) return refuse_nested(p, c);
    }
    return query_columns(p);
}

static bool next(void *ud, const crd_table_batch **out, const char **why) {
    crd_parquet *p = ud;
    *why = p->why;
    *out = NULL;
    if (p->chunk) p->d.destroy_data_chunk(&p->chunk);
    p->chunk = p->d.fetch_chunk(p->result);
    if (!p->chunk) {
        const char *error = p->d.result_error(&p->result);
        return !error || !*error || fail(p, error);
    }
    size_t rows = (size_t)p->d.data_chunk_get_size(p->chunk);
    for (size_t i = 0; i < p->wanted_n; i++)
        if (!take_vector(p, i, rows)) return false;
    p->batch = (crd_table_batch){rows, p->out};
    *out = &p->batch;
    return true;
}

crd_table crd_parquet_table(crd_parquet *p) { return (crd_table){p, p->names, p->columns_n, choose, next}; }

/* ---- Files ------------------------------------------------------------------------------------------------------ */

bool crd_parquet_is(const char *path) {
    char magic[4];
    struct stat about;
    /* A pipe is none, and whoever waits for its reader must not take this for one. */
    if (stat(path, &about) != 0 || !S_ISREG(about.st_mode)) return false;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool is = fd >= 0 && pread(fd, magic, sizeof magic, 0) == sizeof magic && memcmp(magic, "PAR1", sizeof magic) == 0;
    if (fd >= 0) close(fd);
    return is;
}

static void close_file(crd_parquet *p) {
    if (p->chunk) p->d.destroy_data_chunk(&p->chunk);
    if (p->executed) p->d.destroy_result(&p->result);
    if (p->statement) p->d.destroy_prepare(&p->statement);
    for (size_t i = 0; i < p->columns_n; i++) free(p->columns[i].name);
    for (size_t i = 0; p->buffers && i < p->wanted_n; i++) {
        free(p->buffers[i].values);
        free(p->buffers[i].entries);
    }
    free(p->source);
    free(p->columns);
    free(p->names);
    free(p->wanted);
    free(p->out);
    free(p->buffers);
    p->source = NULL;
    p->columns = NULL;
    p->names = NULL;
    p->wanted = NULL;
    p->out = NULL;
    p->buffers = NULL;
    p->columns_n = p->wanted_n = 0;
    p->executed = false;
}

bool parquet_open_rows(crd_parquet *p, const char *path, uint64_t from, uint64_t to) {
    close_file(p);
    return make_source(p, path, from, to) && read_header(p);
}

bool crd_parquet_open(crd_parquet *p, const char *path) { return parquet_open_rows(p, path, 0, ALL_ROWS); }

/* ---- Row groups -------------------------------------------------------------------------------------------------- */

/* One column of 64-bit integers. */
static bool keep_groups(crd_parquet *p, duck_result *found, uint64_t **groups, size_t *n) {
    for (duck_chunk chunk; (chunk = p->d.fetch_chunk(*found)); p->d.destroy_data_chunk(&chunk)) {
        size_t more = (size_t)p->d.data_chunk_get_size(chunk);
        uint64_t *wider = realloc(*groups, (*n + more) * sizeof **groups);
        if (wider) memcpy(wider + *n, p->d.vector_get_data(p->d.data_chunk_get_vector(chunk, 0)), more * sizeof *wider);
        if (!wider) {
            p->d.destroy_data_chunk(&chunk);
            return no_memory(p);
        }
        *groups = wider;
        *n += more;
    }
    return true;
}

bool parquet_groups(crd_parquet *p, const char *path, uint64_t **groups, size_t *n) {
    sql s = {0};
    duck_result found = {0};
    *groups = NULL;
    *n = 0;
    add_text(&s, "SELECT any_value(row_group_num_rows)::BIGINT FROM parquet_metadata(");
    add_path(&s, path);
    add_text(&s, ") GROUP BY row_group_id ORDER BY row_group_id");
    bool ok = !s.failed || no_memory(p);
    if (ok && p->d.query(p->connection, s.at, &found) != DUCK_OK) ok = fail(p, p->d.result_error(&found));
    ok = ok && keep_groups(p, &found, groups, n);
    p->d.destroy_result(&found);
    free(s.at);
    if (ok) return true;
    free(*groups);
    *groups = NULL;
    return false;
}

void crd_parquet_free(crd_parquet *p) {
    if (!p) return;
    close_file(p);
    if (p->connection) p->d.disconnect(&p->connection);
    if (p->database) p->d.close(&p->database);
    free(p);
}
