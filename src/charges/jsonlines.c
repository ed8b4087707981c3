/* SPDX-License-Identifier: Apache-2.0
 *
 * The JSON scanner. A line is in memory whole before it is looked at; its UTF-8 is checked first, so that everything
 * behind that goes by bytes. */
#include "charges/jsonlines.h"

#include <string.h>

#include "base/unescape.h"
#include "charges/limits.h"

bool jsonlines_init(jsonlines *l, mem *m, crd_reader reader) {
    *l = (jsonlines){.m = m, .reader = reader, .next_line = 1};
    text_init(&l->decoded, m);
    return intern_init(&l->keys, m);
}

void jsonlines_free(jsonlines *l) {
    mem_free(l->m, l->buffer, l->cap);
    intern_free(&l->keys);
    vec_free(l->m, &l->seen);
    vec_free(l->m, &l->order);
    vec_free(l->m, &l->members);
    text_free(&l->decoded);
}

void jsonlines_place(const jsonlines *l, const char *byte, uint64_t *line, uint64_t *column) {
    *line = l->line;
    *column = 1 + utf8_count((crd_str){l->text.ptr, (size_t)(byte - l->text.ptr)});
}

/* ---- Lines ----------------------------------------------------------------------------------------------------- */

static lines_result more(jsonlines *l) {
    size_t left = l->end - l->begin;
    if (l->begin > 0) memmove(l->buffer, l->buffer + l->begin, left);
    l->begin = 0;
    l->end = left;
    if (left == l->cap) {
        size_t cap = l->cap ? 2 * l->cap : CHARGES_BLOCK;
        char *buffer = mem_resize(l->m, l->buffer, l->cap, cap);
        if (!buffer) return LINES_NOMEM;
        l->buffer = buffer;
        l->cap = cap;
    }
    ptrdiff_t n = l->reader.read(l->reader.ud, l->buffer + l->end, l->cap - l->end, &l->why);
    if (n < 0) return LINES_IO;
    if ((size_t)n > l->cap - l->end) {
        l->why = "the reader returned more bytes than it was asked for";
        return LINES_IO;
    }
    l->ended = n == 0;
    l->end += (size_t)n;
    return LINES_ROW;
}

static void take_line(jsonlines *l, size_t len) {
    l->text = (crd_str){l->buffer + l->begin, len};
    l->line = l->next_line++;
    l->begin += len;
    l->last = l->begin == l->end;
    if (!l->last) l->begin++; /* the newline */
}

/* Puts the next line into `text`. */
static lines_result next_line(jsonlines *l) {
    for (size_t looked = 0;;) {
        size_t there = l->end - l->begin;
        const char *from = l->buffer + l->begin;
        const char *newline = there > looked ? memchr(from + looked, '\n', there - looked) : NULL;
        size_t len = newline ? (size_t)(newline - from) : there;
        if (len > CHARGES_ROW_MAX) {
            take_line(l, len);
            l->fault = l->text.ptr;
            return LINES_LONG;
        }
        if (newline || (l->ended && there > 0)) {
            take_line(l, len);
            return LINES_ROW;
        }
        if (l->ended) return LINES_END;
        looked = there;
        lines_result filled = more(l);
        if (filled != LINES_ROW) return filled;
    }
}

/* ---- Values ---------------------------------------------------------------------------------------------------- */

typedef struct scan {
    jsonlines *l;
    const char *p, *end;
} scan;

static bool bad(scan *s, const char *at, const char *why) {
    s->l->fault = at;
    s->l->why = why;
    return false;
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static void skip_blanks(scan *s) {
    while (s->p < s->end && is_blank(*s->p)) s->p++;
}

/* The next byte that is no blank is `c`: takes it. */
static bool take(scan *s, char c) {
    skip_blanks(s);
    if (s->p == s->end || *s->p != c) return false;
    s->p++;
    return true;
}

static bool unfinished(scan *s) { return bad(s, s->end, "the object is not closed on its line"); }

static bool expected(scan *s, const char *what) { return s->p == s->end ? unfinished(s) : bad(s, s->p, what); }

/* A text with escapes, from its first byte on. There is room: it is shorter than the line. */
static bool escaped_text(scan *s, const char *begin, crd_str *out) {
    text *decoded = &s->l->decoded;
    size_t from = decoded->n;
    for (s->p = begin; s->p < s->end && *s->p != '"';) {
        const char *at = s->p, *why;
        char c = *s->p++;
        if ((unsigned char)c < 0x20) return bad(s, at, "a control character stands in a text: write it as an escape");
        if (c != '\\')
            text_char(decoded, c);
        else if (s->p < s->end && !json_unescape(&s->p, s->end, decoded, &why))
            return bad(s, at, why);
    }
    if (s->p == s->end) return unfinished(s);
    s->p++;
    *out = (crd_str){decoded->at + from, decoded->n - from};
    return true;
}

/* At its opening quote. */
static bool string(scan *s, crd_str *out) {
    const char *begin = ++s->p;
    while (s->p < s->end && *s->p != '"' && *s->p != '\\' && (unsigned char)*s->p >= 0x20) s->p++;
    if (s->p == s->end) return unfinished(s);
    if (*s->p != '"') return escaped_text(s, begin, out);
    *out = (crd_str){begin, (size_t)(s->p++ - begin)};
    return true;
}

static size_t digits(scan *s) {
    const char *begin = s->p;
    while (s->p < s->end && *s->p >= '0' && *s->p <= '9') s->p++;
    return (size_t)(s->p - begin);
}

static bool take_either(scan *s, char a, char b) {
    bool found = s->p < s->end && (*s->p == a || *s->p == b);
    s->p += found;
    return found;
}

/* RFC 8259, section 6: no leading zeros, digits on both sides of the point. */
static bool number(scan *s, crd_str *out) {
    const char *begin = s->p;
    take_either(s, '-', '-');
    bool zero = s->p < s->end && *s->p == '0';
    size_t n = digits(s);
    bool good = n > 0 && (n == 1 || !zero);
    if (good && take_either(s, '.', '.')) good = digits(s) > 0;
    if (good && take_either(s, 'e', 'E')) {
        take_either(s, '+', '-');
        good = digits(s) > 0;
    }
    if (!good && s->p == s->end) return unfinished(s);
    *out = (crd_str){begin, (size_t)(s->p - begin)};
    return good || bad(s, begin, "expected a number as JSON writes it: `-12.5e-3`");
}

static bool word(scan *s, const char *letters, json_kind kind, json_member *out) {
    size_t n = strlen(letters), left = (size_t)(s->end - s->p);
    if (left < n && memcmp(s->p, letters, left) == 0) return unfinished(s);
    if (left < n || memcmp(s->p, letters, n) != 0)
        return bad(s, s->p, "expected a text in double quotes, a number, an object, true, false or null");
    out->kind = kind;
    if (kind == JSON_BOOLEAN) out->text = (crd_str){s->p, n};
    s->p += n;
    return true;
}

static bool simple(scan *s, json_member *out) {
    skip_blanks(s);
    if (s->p == s->end) return unfinished(s);
    out->at = s->p;
    out->text = STR_NONE;
    switch (*s->p) {
    case '"': out->kind = JSON_TEXT; return string(s, &out->text);
    case 't': return word(s, "true", JSON_BOOLEAN, out);
    case 'f': return word(s, "false", JSON_BOOLEAN, out);
    case 'n': return word(s, "null", JSON_NULL, out);
    case '-': break;
    default:
        if (*s->p < '0' || *s->p > '9') return word(s, "null", JSON_NULL, out);
    }
    out->kind = JSON_NUMBER;
    return number(s, &out->text);
}

/* ---- Objects and arrays inside a value: checked, not kept ------------------------------------------------------- */

/* What is open, innermost last: bit 1 is an object. */
typedef struct nesting {
    uint64_t objects;
    size_t depth;
} nesting;

static bool in_object(const nesting *n) { return n->objects & 1; }

static bool open_inner(scan *s, nesting *n) {
    if (n->depth == CHARGES_JSON_DEPTH) return bad(s, s->p, "the value is nested too deeply");
    n->objects = n->objects << 1 | (*s->p == '{');
    n->depth++;
    s->p++;
    return true;
}

/* The key of a member, with its colon. */
static bool inner_key(scan *s) {
    crd_str key;
    skip_blanks(s);
    if (s->p == s->end || *s->p != '"') return expected(s, "expected a key in double quotes");
    return string(s, &key) && (take(s, ':') || expected(s, "expected `:` behind a key"));
}

/* Behind a value: closes what ends there. *more: another value follows. */
static bool after_inner(scan *s, nesting *n, bool *more_values) {
    while (n->depth > 0) {
        *more_values = take(s, ',');
        if (*more_values) return !in_object(n) || inner_key(s);
        bool object = in_object(n);
        if (!take(s, object ? '}' : ']')) return expected(s, object ? "expected `,` or `}`" : "expected `,` or `]`");
        n->objects >>= 1;
        n->depth--;
    }
    *more_values = false;
    return true;
}

/* Opens as many brackets as stand here. *value: a value has to follow; not behind an empty object or array. */
static bool open_all(scan *s, nesting *n, bool *value) {
    *value = true;
    skip_blanks(s);
    while (s->p < s->end && (*s->p == '{' || *s->p == '[')) {
        if (!open_inner(s, n)) return false;
        bool object = in_object(n);
        if (take(s, object ? '}' : ']')) {
            n->objects >>= 1;
            n->depth--;
            *value = false;
            return true;
        }
        if (object && !inner_key(s)) return false;
        skip_blanks(s);
    }
    return true;
}

static bool nested(scan *s, json_member *out) {
    nesting n = {0};
    bool more_values = true;
    out->at = s->p;
    out->kind = *s->p == '{' ? JSON_OBJECT : JSON_ARRAY;
    while (more_values) {
        bool value;
        json_member inner;
        if (!open_all(s, &n, &value) || (value && !simple(s, &inner)) || !after_inner(s, &n, &more_values))
            return false;
    }
    out->text = (crd_str){out->at, (size_t)(s->p - out->at)};
    return true;
}

/* ---- Lines as objects ------------------------------------------------------------------------------------------- */

/* The id of a key: nearly always that of the line before at this place. INTERN_FAILED: no memory. */
static uint32_t key_id(jsonlines *l, crd_str key) {
    size_t place = l->members.n;
    if (place < l->order.n && str_eq(intern_get(&l->keys, l->order.at[place]), key)) return l->order.at[place];
    uint32_t id = intern_add(&l->keys, key);
    if (id == INTERN_FAILED) return id;
    while (l->seen.n <= id) {
        uint64_t *slot = vec_push(l->m, &l->seen);
        if (!slot) return INTERN_FAILED;
        *slot = 0;
    }
    if (place < l->order.n) {
        l->order.at[place] = id;
        return id;
    }
    uint32_t *slot = vec_push(l->m, &l->order);
    if (slot) *slot = id;
    return slot ? id : INTERN_FAILED;
}

static bool member(scan *s) {
    jsonlines *l = s->l;
    crd_str key;
    skip_blanks(s);
    const char *at = s->p;
    if (s->p == s->end || *s->p != '"') return expected(s, "expected a key in double quotes");
    if (!string(s, &key)) return false;
    if (!take(s, ':')) return expected(s, "expected `:` behind a key");
    if (l->members.n == CHARGES_COLUMNS_MAX) return bad(s, at, "the line has too many keys");
    uint32_t id = key_id(l, key);
    json_member *into = id == INTERN_FAILED ? NULL : vec_push(l->m, &l->members);
    if (!into) return false;
    if (l->seen.at[id] == l->line) {
        l->twice = intern_get(&l->keys, id);
        return bad(s, at, "a key stands in its line twice");
    }
    l->seen.at[id] = l->line;
    into->key = id;
    skip_blanks(s);
    return s->p < s->end && (*s->p == '{' || *s->p == '[') ? nested(s, into) : simple(s, into);
}

static bool object(scan *s) {
    if (!take(s, '{')) return bad(s, s->p, "expected an object: one `{\"key\": value, ...}` a line");
    if (!take(s, '}')) {
        do {
            if (!member(s)) return false;
        } while (take(s, ','));
        if (!take(s, '}')) return expected(s, "expected `,` or `}`");
    }
    skip_blanks(s);
    return s->p == s->end || bad(s, s->p, "something stands behind the closing `}`");
}

static bool check_utf8(scan *s) {
    size_t wrong = utf8_check(s->l->text);
    return wrong == SIZE_MAX || bad(s, s->p + wrong, "the line is not UTF-8");
}

static lines_result read_line(jsonlines *l) {
    scan s = {l, l->text.ptr, l->text.ptr + l->text.len};
    l->members.n = l->decoded.n = 0;
    l->twice = STR_NONE;
    if (!vec_room(l->m, &l->decoded, l->text.len)) return LINES_NOMEM;
    bool good = check_utf8(&s) && object(&s);
    if (l->m->failed) return LINES_NOMEM;
    return good ? LINES_ROW : LINES_BAD;
}

static bool blank_line(const jsonlines *l) {
    size_t i = 0;
    while (i < l->text.len && is_blank(l->text.ptr[i])) i++;
    return i == l->text.len;
}

lines_result jsonlines_next(jsonlines *l) {
    for (l->blank_lines = 0;; l->blank_lines++) {
        lines_result found = next_line(l);
        if (found != LINES_ROW) return found;
        if (!blank_line(l)) return read_line(l);
    }
}
