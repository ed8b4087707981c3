/* SPDX-License-Identifier: Apache-2.0
 *
 * The forms of tag keys. The order is a rule of the language (docs/language.md): the first place with a value wins. */
#include "charges/tags.h"

#include <string.h>

#define SNAKE_FORMS 3 /* forms from here on are snake case */

static bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

crd_str tag_snake(arena *a, crd_str key) {
    char *out = ARENA_ARRAY(a, 2 * key.len + 1, char);
    if (!out) return STR_NONE;
    size_t n = 0;
    for (size_t i = 0; i < key.len;) {
        char c = key.ptr[i];
        bool boundary = i > 0 && is_upper(c) && (is_lower(key.ptr[i - 1]) || is_digit(key.ptr[i - 1]));
        if (boundary) out[n++] = '_';
        if (is_upper(c))
            out[n++] = (char)(c - 'A' + 'a');
        else
            out[n++] = is_lower(c) || is_digit(c) ? c : '_';
        size_t character = utf8_next((crd_str){key.ptr + i, key.len - i});
        i += character ? character : 1;
    }
    return (crd_str){out, n};
}

static crd_str join(arena *a, const char *prefix, crd_str key) {
    size_t n = strlen(prefix);
    char *out = ARENA_ARRAY(a, n + key.len + 1, char);
    if (!out) return STR_NONE;
    memcpy(out, prefix, n);
    if (key.len) memcpy(out + n, key.ptr, key.len);
    return (crd_str){out, n + key.len};
}

bool tag_init(tag *t, arena *a, crd_str key) {
    crd_str snake = tag_snake(a, key);
    *t = (tag){.key = arena_str(a, key)};
    t->forms[0] = t->key;
    t->forms[1] = join(a, "user:", key);
    t->forms[2] = join(a, "resourceTags/user:", key);
    t->forms[SNAKE_FORMS] = snake;
    t->forms[SNAKE_FORMS + 1] = join(a, "user_", snake);
    return !a->m->failed;
}

static bool add_key(tag *t, bill *b, size_t column, crd_str form) {
    size_t map = bill_map(b, column);
    size_t key = map == SIZE_MAX ? SIZE_MAX : jsonmap_want(&b->maps[map], form);
    if (key == SIZE_MAX) return false;
    t->places[t->places_n++] = (tag_place){.in_map = true, .map = map, .key = key};
    return true;
}

static bool add_column(tag *t, bill *b, arena *a, crd_str key) {
    const char *prefix = bill_notation(b->format, BILL_TAG_COLUMNS);
    if (!*prefix) return true;
    crd_str name = join(a, prefix, key);
    size_t column = bill_column(b, name);
    if (column != SIZE_MAX) t->places[t->places_n++] = (tag_place){.column = column};
    return name.ptr != NULL;
}

size_t tag_columns(const tag *t, bill_format format, arena *a, crd_str out[TAG_COLUMNS]) {
    const char *prefix = bill_notation(format, BILL_TAG_COLUMNS);
    if (!*prefix) return 0;
    out[0] = join(a, prefix, t->key);
    out[1] = join(a, prefix, t->forms[SNAKE_FORMS]);
    return a->m->failed ? SIZE_MAX : TAG_COLUMNS;
}

typedef struct in_maps {
    tag *t;
    bill *b;
    crd_str form;
    bool ok;
} in_maps;

static bool look_in_map(void *ud, crd_str name) {
    in_maps *look = ud;
    size_t column = bill_column(look->b, name);
    look->ok = column == SIZE_MAX || add_key(look->t, look->b, column, look->form);
    return look->ok;
}

/* Forms [from, to) in every map column, form by form. */
static bool add_forms(tag *t, bill *b, size_t from, size_t to) {
    for (size_t form = from; form < to; form++) {
        in_maps look = {t, b, t->forms[form], true};
        bill_each_name(b->format, BILL_TAG_MAPS, look_in_map, &look);
        if (!look.ok) return false;
    }
    return true;
}

bool tag_locate(tag *t, bill *b, arena *a) {
    t->places_n = 0;
    return add_forms(t, b, 0, SNAKE_FORMS) && add_column(t, b, a, t->key) && add_forms(t, b, SNAKE_FORMS, TAG_FORMS) &&
           add_column(t, b, a, t->forms[SNAKE_FORMS]);
}
