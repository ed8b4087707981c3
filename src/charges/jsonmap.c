/* SPDX-License-Identifier: Apache-2.0
 *
 * The reader of JSON objects of texts, and its memory. It keeps only values of wanted keys, but checks all of the text:
 * a broken map is an error wherever it is broken. */
#include "charges/jsonmap.h"

#include <string.h>

#include "charges/limits.h"

bool jsonmap_init(jsonmap *map, mem *m, size_t column) {
    *map = (jsonmap){.m = m, .column = column};
    arena_init(&map->values, m);
    text_init(&map->plain, m);
    if (intern_init(&map->keys, m) && intern_init(&map->texts, m)) return true;
    jsonmap_free(map);
    return false;
}

void jsonmap_free(jsonmap *map) {
    intern_free(&map->keys);
    intern_free(&map->texts);
    arena_free(&map->values);
    vec_free(map->m, &map->found);
    text_free(&map->plain);
}

size_t jsonmap_want(jsonmap *map, crd_str key) {
    uint32_t id = intern_add(&map->keys, key);
    return id == INTERN_FAILED ? SIZE_MAX : (size_t)id - 1;
}

static size_t keys_n(const jsonmap *map) { return intern_count(&map->keys) - 1; }

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

static void skip_blanks(parser *j) {
    while (j->p < j->end && memchr(" \t\r\n", *j->p, 4)) j->p++;
}

/* The next byte that is no blank is `c`: takes it. */
static bool take(parser *j, char c) {
    skip_blanks(j);
    if (j->p == j->end || *j->p != c) return false;
    j->p++;
    return true;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool hex4(parser *j, uint32_t *code) {
    *code = 0;
    for (int i = 0; i < 4; i++) {
        int digit = j->p < j->end ? hex_digit(*j->p++) : -1;
        if (digit < 0) return malformed(j, "a `\\u` needs four hexadecimal digits");
        *code = *code * 16 + (uint32_t)digit;
    }
    return true;
}

/* Behind `\u`. Characters beyond FFFF come as a pair of surrogates. */
static bool unicode_escape(parser *j) {
    uint32_t code, low;
    if (!hex4(j, &code)) return false;
    if (code >= 0xD800 && code <= 0xDBFF) {
        if (j->end - j->p < 2 || j->p[0] != '\\' || j->p[1] != 'u') return malformed(j, "half a surrogate pair");
        j->p += 2;
        if (!hex4(j, &low)) return false;
        if (low < 0xDC00 || low > 0xDFFF) return malformed(j, "half a surrogate pair");
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
        return malformed(j, "half a surrogate pair");
    }
    char bytes[4];
    text_add(&j->decoded, (crd_str){bytes, utf8_write(code, bytes)});
    return true;
}

/* Behind a backslash. */
static bool escape(parser *j) {
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    if (j->p == j->end) return malformed(j, "a text that does not end");
    char letter = *j->p++;
    if (letter == 'u') return unicode_escape(j);
    const char *found = memchr(letters, letter, sizeof letters - 1);
    if (!found) return malformed(j, "an unknown escape");
    text_char(&j->decoded, meanings[found - letters]);
    return true;
}

/* A string with escapes, from `begin` (behind its opening quote) on. */
static bool escaped_string(parser *j, const char *begin, crd_str *out) {
    j->decoded.n = 0;
    for (j->p = begin; j->p < j->end && *j->p != '"';) {
        char c = *j->p++;
        if (c != '\\')
            text_char(&j->decoded, c);
        else if (!escape(j))
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

/* Room for the values of one more text. */
static map_value *new_row(jsonmap *map) {
    size_t n = keys_n(map);
    if (!vec_room(map->m, &map->found, n)) return NULL;
    map_value *row = map->found.at + map->found.n;
    memset(row, 0, n * sizeof *row);
    map->found.n += n;
    return row;
}

/* Empties the memory; the absent text, id 0, has no values. */
static bool start_afresh(jsonmap *map) {
    mem *m = map->m;
    intern_free(&map->texts);
    arena_free(&map->values);
    arena_init(&map->values, m);
    map->found.n = map->remembered = 0;
    map->last = STR_NONE;
    map->last_id = INTERN_ABSENT;
    return intern_init(&map->texts, m) && new_row(map);
}

/* In a CSV cell every quote is doubled. */
static crd_str undouble(jsonmap *map, crd_str raw) {
    map->plain.n = 0;
    for (size_t i = 0; i < raw.len; i++) {
        text_char(&map->plain, raw.ptr[i]);
        if (raw.ptr[i] == '"') i++;
    }
    return text_str(&map->plain);
}

static map_result parse(jsonmap *map, crd_str source, map_value *into, const char **why) {
    parser j = {.p = source.ptr, .end = source.ptr + source.len, .map = map, .into = into};
    text_init(&j.decoded, map->m);
    bool whole = utf8_check(source) == SIZE_MAX ? object(&j) : malformed(&j, "not UTF-8");
    text_free(&j.decoded);
    *why = j.why;
    if (map->m->failed) return MAP_NOMEM;
    return whole ? MAP_OK : MAP_MALFORMED;
}

/* A text not seen before. It is remembered only after it proved well-formed. */
static map_result learn(jsonmap *map, crd_str raw, uint32_t *id, const char **why) {
    size_t more = raw.len + keys_n(map) * sizeof(map_value);
    if (map->remembered + more > CHARGES_MAP_MEMORY && !start_afresh(map)) return MAP_NOMEM;
    map_value *row = new_row(map);
    if (!row) return MAP_NOMEM;
    map_result parsed = parse(map, undouble(map, raw), row, why);
    if (parsed != MAP_OK) {
        map->found.n -= keys_n(map);
        return parsed;
    }
    *id = intern_add(&map->texts, raw);
    map->remembered += more;
    return *id == INTERN_FAILED ? MAP_NOMEM : MAP_OK;
}

map_result jsonmap_read(jsonmap *map, crd_str raw, const map_value **values, const char **why) {
    if (map->found.n == 0 && !start_afresh(map)) return MAP_NOMEM;
    if (!str_eq(map->last, raw)) {
        uint32_t id = intern_find(&map->texts, raw);
        map_result result = id == INTERN_FAILED ? learn(map, raw, &id, why) : MAP_OK;
        if (result != MAP_OK) return result;
        map->last = intern_get(&map->texts, id);
        map->last_id = id;
    }
    *values = map->found.at + (size_t)map->last_id * keys_n(map);
    return MAP_OK;
}
