/* SPDX-License-Identifier: Apache-2.0
 *
 * The reader of JSON objects of texts, and its memory. It keeps only values of wanted keys, but checks all of the text:
 * a broken map is an error wherever it is broken. */
#include "charges/jsonmap.h"

#include <string.h>

#include "base/unescape.h"
#include "charges/limits.h"

static size_t keys_n(const jsonmap *map) { return intern_count(&map->keys) - 1; }

static size_t row_size(const jsonmap *map) { return (keys_n(map) + 1) * sizeof *map->row; }

static bool init_texts(jsonmap *map) {
    if (!intern_init(&map->texts, map->m)) return false;
    intern_expect_blocks(&map->texts);
    return true;
}

bool jsonmap_init(jsonmap *map, mem *m, size_t column) {
    *map = (jsonmap){.m = m, .column = column};
    arena_init(&map->values, m);
    text_init(&map->plain, m);
    if (intern_init(&map->keys, m) && init_texts(map)) return true;
    jsonmap_free(map);
    return false;
}

void jsonmap_free(jsonmap *map) {
    intern_free(&map->texts);
    arena_free(&map->values);
    vec_free(map->m, &map->found);
    vec_free(map->m, &map->ends);
    mem_free(map->m, map->row, map->row ? row_size(map) : 0);
    intern_free(&map->keys); /* they say how large the row is */
    text_free(&map->plain);
}

size_t jsonmap_want(jsonmap *map, crd_str key) {
    uint32_t id = intern_add(&map->keys, key);
    return id == INTERN_FAILED ? SIZE_MAX : (size_t)id - 1;
}

/* ---- Parsing one text ------------------------------------------------------------------------------------------ */

typedef struct parser {
    const char *p, *end;
    text decoded; /* of the string read last, when it has escapes */
    const char *why;
    jsonmap *map;
    map_value *into; /* [key] */
} parser;

static bool malformed(parser *j, const char *why) {
    j->why = why;
    return false;
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

static void skip_blanks(parser *j) {
    while (j->p < j->end && is_blank(*j->p)) j->p++;
}

/* The next byte that is no blank is `c`: takes it. */
static bool take(parser *j, char c) {
    skip_blanks(j);
    if (j->p == j->end || *j->p != c) return false;
    j->p++;
    return true;
}

/* A string with escapes, from `begin` (behind its opening quote) on. */
static bool escaped_string(parser *j, const char *begin, crd_str *out) {
    j->decoded.n = 0;
    for (j->p = begin; j->p < j->end && *j->p != '"';) {
        char c = *j->p++;
        if (c != '\\')
            text_char(&j->decoded, c);
        else if (!json_unescape(&j->p, j->end, &j->decoded, &j->why))
            return false;
    }
    if (j->p == j->end) return malformed(j, "a text that does not end");
    j->p++;
    *out = arena_str(&j->map->values, text_str(&j->decoded));
    return true;
}

static bool string(parser *j, crd_str *out) {
    if (!take(j, '"')) return malformed(j, "expected a text in double quotes");
    const char *begin = j->p;
    while (j->p < j->end && *j->p != '"' && *j->p != '\\') j->p++;
    if (j->p == j->end) return malformed(j, "a text that does not end");
    if (*j->p == '\\') return escaped_string(j, begin, out);
    *out = (crd_str){begin, (size_t)(j->p++ - begin)};
    return true;
}

static bool is_number(crd_str s) {
    for (size_t i = 0; i < s.len; i++)
        if (!memchr("+-.0123456789eE", s.ptr[i], 15)) return false;
    return s.len > 0;
}

/* A number, true, false (FOCUS allows them: their text is the value) or null, which is absent. */
static bool word(parser *j, crd_str *out) {
    const char *begin = j->p;
    while (j->p < j->end && !memchr(" \t\r\n,:{}[]\"", *j->p, 11)) j->p++;
    crd_str s = {begin, (size_t)(j->p - begin)};
    bool null = str_eq(s, STR("null"));
    *out = null ? STR_NONE : s;
    return null || is_number(s) || str_eq(s, STR("true")) || str_eq(s, STR("false")) ||
           malformed(j, "expected a text, a number, true, false or null");
}

static bool value(parser *j, crd_str *out) {
    skip_blanks(j);
    return j->p < j->end && *j->p == '"' ? string(j, out) : word(j, out);
}

/* An empty value is an absent one. The first of several wins. */
static void keep(parser *j, crd_str key, crd_str found) {
    uint32_t id = intern_find(&j->map->keys, key);
    if (str_none(found) || id == INTERN_FAILED || id == INTERN_ABSENT) return;
    map_value *into = &j->into[id - 1];
    if (str_none(into->value))
        into->value = arena_str(&j->map->values, found);
    else if (!str_eq(into->value, found))
        into->other = arena_str(&j->map->values, found);
}

static bool pair(parser *j) {
    crd_str key, found;
    if (!string(j, &key)) return false;
    if (!take(j, ':')) return malformed(j, "expected `:` behind a key");
    if (!value(j, &found)) return false;
    keep(j, key, found);
    return true;
}

static bool object(parser *j) {
    if (!take(j, '{')) return malformed(j, "expected `{`");
    if (!take(j, '}')) {
        do {
            if (!pair(j)) return false;
        } while (take(j, ','));
        if (!take(j, '}')) return malformed(j, "expected `,` or `}`");
    }
    skip_blanks(j);
    return j->p == j->end || malformed(j, "something stands behind the closing `}`");
}

/* ---- Memory ---------------------------------------------------------------------------------------------------- */

/* Keeps the row's values as those of the next text. */
static bool keep_row(jsonmap *map) {
    for (uint32_t key = 0; key < keys_n(map); key++) {
        if (str_none(map->row[key].value)) continue;
        map_entry *entry = vec_push(map->m, &map->found);
        if (!entry) return false;
        *entry = (map_entry){map->row[key], key};
    }
    uint32_t *end = vec_push(map->m, &map->ends);
    if (end) *end = (uint32_t)map->found.n;
    return end != NULL;
}

/* Fills the row with what was kept of a text. */
static void show(jsonmap *map, uint32_t id) {
    memset(map->row, 0, row_size(map));
    for (size_t i = id == 0 ? 0 : map->ends.at[id - 1]; i < map->ends.at[id]; i++)
        map->row[map->found.at[i].key] = map->found.at[i].value;
    map->last = intern_get(&map->texts, id);
}

/* Empties the memory; the absent text, id 0, has no values. */
static bool start_afresh(jsonmap *map) {
    mem *m = map->m;
    if (!map->row && !(map->row = mem_new(m, row_size(map)))) return false;
    intern_free(&map->texts);
    arena_free(&map->values);
    arena_init(&map->values, m);
    map->found.n = map->ends.n = map->remembered = 0;
    map->generation++;
    map->last = STR_NONE;
    memset(map->row, 0, row_size(map));
    return init_texts(map) && keep_row(map);
}

static bool is_fresh(jsonmap *map) { return map->ends.n > 0 || start_afresh(map); }

/* In a CSV cell every quote is doubled: of two, the second is written over. */
static crd_str undouble(jsonmap *map, crd_str raw) {
    map->plain.n = 0;
    if (!vec_room(map->m, &map->plain, raw.len)) return STR_NONE;
    char *to = map->plain.at;
    bool first = false;
    for (size_t i = 0; i < raw.len; i++) {
        bool second = first && raw.ptr[i] == '"';
        *to = raw.ptr[i];
        to += !second;
        first = raw.ptr[i] == '"' && !second;
    }
    map->plain.n = (size_t)(to - map->plain.at);
    return text_str(&map->plain);
}

static map_result parse(jsonmap *map, crd_str source, const char **why) {
    parser j = {.p = source.ptr, .end = source.ptr + source.len, .map = map, .into = map->row};
    text_init(&j.decoded, map->m);
    bool whole = utf8_check(source) == SIZE_MAX ? object(&j) : malformed(&j, "not UTF-8");
    text_free(&j.decoded);
    *why = j.why;
    if (map->m->failed) return MAP_NOMEM;
    return whole ? MAP_OK : MAP_MALFORMED;
}

static bool full_for(const jsonmap *map, crd_str raw) { return map->remembered + raw.len > CHARGES_MAP_MEMORY; }

/* A text not seen before. It is remembered only after it proved well-formed. */
static map_result learn(jsonmap *map, crd_str raw, uint32_t *id, const char **why) {
    if (full_for(map, raw) && !start_afresh(map)) return MAP_NOMEM;
    size_t before = map->found.n;
    map->last = STR_NONE;
    memset(map->row, 0, row_size(map));
    map_result parsed = parse(map, map->plain_source ? raw : undouble(map, raw), why);
    if (parsed != MAP_OK) {
        memset(map->row, 0, row_size(map)); /* of the absent text, which is now the last one */
        return parsed;
    }
    *id = keep_row(map) ? intern_add(&map->texts, raw) : INTERN_FAILED;
    if (*id == INTERN_FAILED) return MAP_NOMEM;
    map->remembered += raw.len + sizeof(crd_str) + (map->found.n - before) * sizeof(map_entry);
    map->last = intern_get(&map->texts, *id);
    return MAP_OK;
}

map_result jsonmap_read(jsonmap *map, crd_str raw, const map_value **values, const char **why) {
    if (!is_fresh(map)) return MAP_NOMEM;
    *values = map->row;
    if (str_eq(map->last, raw)) return MAP_OK;
    uint32_t id = intern_find(&map->texts, raw);
    if (id == INTERN_FAILED) return learn(map, raw, &id, why);
    show(map, id);
    return MAP_OK;
}

void jsonmap_visit(jsonmap *map, uint32_t number) { show(map, number); }

/* A text that was not there when the block was looked up; it may be since. */
static bool number_new(jsonmap *map, crd_str raw, bool first, uint32_t *number) {
    const char *why;
    *number = intern_find(&map->texts, raw);
    if (*number != INTERN_FAILED) return true;
    bool others = full_for(map, raw) && !first; /* numbers of this block would be lost */
    return !others && learn(map, raw, number, &why) == MAP_OK;
}

size_t jsonmap_number(jsonmap *map, const crd_str *raws, size_t n, uint32_t *numbers) {
    if (!is_fresh(map)) return 0;
    intern_find_block(&map->texts, raws, n, numbers);
    uint64_t generation = map->generation;
    for (size_t i = 0; i < n; i++) {
        if (numbers[i] != INTERN_FAILED) continue;
        if (!number_new(map, raws[i], i == 0, &numbers[i])) return i;
        if (map->generation != generation) return i + 1; /* the others were looked up before */
    }
    return n;
}
