/* SPDX-License-Identifier: Apache-2.0
 *
 * YAML as a tree with places, from libyaml's events. An alias is the value that its anchor has, so a tree may meet
 * itself again, never inside of itself; how often and how deep is limited as if it stood there again. */
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "cli/cli.h"
#include "document.h"

#define ANCHORS_MAX  1000
#define REPEATED_MAX 100000 /* values that stand behind aliases */

typedef struct anchor {
    crd_str name;
    document_value *value;
    size_t values; /* in it */
    int height;
} anchor;

typedef struct reader {
    document *d;
    crd_diagnostics *list;
    crd_str file, bytes;
    yaml_parser_t parser;
    yaml_event_t event; /* the one at hand */
    size_t characters;  /* in front of `at`: libyaml's marks count characters */
    const char *at;
    anchor *anchors;
    size_t anchors_n;
    size_t values, repeated;
    int deepest; /* level that the value at hand reached */
} reader;

/* ---- Findings ---- */

static void wrong(const reader *r, const char *code, yaml_mark_t at, const char *help, const char *message) {
    document_report(r->list, code, r->file, (uint32_t)at.line + 1, (uint32_t)at.column + 1, help, "%s", message);
}

typedef struct reason {
    const char *libyaml, *ours, *help;
} reason;

/* By the beginning of libyaml's text. */
static const reason reasons[] = {
    {"found character that cannot start any token", "no value can begin with this character",
     "put the text in quotation marks; indent with blanks, not with tabs"},
    {"found a tab character", "a tab in the indentation", "indent with blanks"},
    {"mapping values are not allowed", "a `:` that no key stands in front of",
     "look at the indentation, and put texts with `: ` in quotation marks"},
    {"could not find expected ':'", "a line without `:`", "look at the indentation of the lines before it"},
    {"did not find expected key", "a line that belongs to nothing",
     "look at its indentation, and at quotation marks before it"},
    {"did not find expected '-' indicator", "a line that belongs to nothing", "look at its indentation"},
    {"did not find expected ',' or", "a `,` or a closing bracket is missing", "look at the line before it"},
    {"found unexpected end of stream", "the file ends inside of a text", "close its quotation mark"},
    {"found unknown escape character", "an unknown escape", "write a backslash as `\\\\`"},
};

static void refuse(const reader *r) {
    const yaml_parser_t *p = &r->parser;
    const char *problem = p->problem ? p->problem : "cannot be read";
    if (p->error == YAML_MEMORY_ERROR) error_memory();
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (strncmp(problem, reasons[i].libyaml, strlen(reasons[i].libyaml)) == 0) {
            wrong(r, ERROR_DOCUMENT_SYNTAX, p->problem_mark, reasons[i].help, reasons[i].ours);
            return;
        }
    document_report(r->list, ERROR_DOCUMENT_SYNTAX, r->file, (uint32_t)p->problem_mark.line + 1,
                    (uint32_t)p->problem_mark.column + 1, "look at this line and the one before it", "no YAML: %s",
                    problem);
}

/* ---- Events and places ---- */

static bool next(reader *r) {
    yaml_event_delete(&r->event);
    if (yaml_parser_parse(&r->parser, &r->event)) return true;
    refuse(r);
    return false;
}

/* The byte of a mark; they come in order, but for empty values. */
static const char *byte_of(reader *r, yaml_mark_t mark) {
    const char *end = r->bytes.ptr + r->bytes.len;
    if (mark.index < r->characters) {
        r->at = r->bytes.ptr;
        r->characters = 0;
    }
    while (r->at < end && r->characters < mark.index) {
        r->at++;
        while (r->at < end && ((unsigned char)*r->at & 0xC0) == 0x80) r->at++;
        r->characters++;
    }
    return r->at;
}

/* The scalar at hand as it is written, without the tag and the anchor in front of it. */
static crd_str written(reader *r, document_cursor *place) {
    document_cursor c = {byte_of(r, r->event.start_mark), (uint32_t)r->event.start_mark.line + 1,
                         (uint32_t)r->event.start_mark.column + 1};
    const char *end = byte_of(r, r->event.end_mark);
    while (c.at < end && (*c.at == '!' || *c.at == '&')) {
        while (c.at < end && !strchr(" \t\r\n", *c.at)) document_forward(&c, 1);
        while (c.at < end && strchr(" \t\r\n", *c.at)) document_forward(&c, 1);
    }
    *place = c;
    return (crd_str){c.at, (size_t)(end - c.at)};
}

/* ---- Scalars (YAML 1.2, core schema: yaml.org/spec/1.2.2, 10.3.2) ---- */

static bool is_one(crd_str s, const char *const *words) {
    for (; *words; words++)
        if (text_eq(s, text_of(*words))) return true;
    return false;
}

static size_t digits(crd_str s, size_t from, const char *which) {
    size_t n = from;
    while (n < s.len && strchr(which, s.ptr[n])) n++;
    return n - from;
}

#define DECIMAL "0123456789"

static bool is_number(crd_str s) {
    static const char *const special[] = {".inf",  ".Inf",  ".INF", "+.inf", "+.Inf", "+.INF", "-.inf",
                                          "-.Inf", "-.INF", ".nan", ".NaN",  ".NAN",  NULL};
    if (is_one(s, special)) return true;
    if (s.len > 2 && s.ptr[0] == '0' && s.ptr[1] == 'o') return digits(s, 2, "01234567") == s.len - 2;
    if (s.len > 2 && s.ptr[0] == '0' && s.ptr[1] == 'x') return digits(s, 2, DECIMAL "abcdefABCDEF") == s.len - 2;
    size_t at = s.len > 0 && (s.ptr[0] == '-' || s.ptr[0] == '+'), whole = digits(s, at, DECIMAL), part = 0;
    at += whole;
    if (at < s.len && s.ptr[at] == '.') {
        part = digits(s, at + 1, DECIMAL);
        at += 1 + part;
    }
    if (whole + part == 0) return false;
    if (at < s.len && (s.ptr[at] == 'e' || s.ptr[at] == 'E')) {
        at++;
        if (at < s.len && (s.ptr[at] == '-' || s.ptr[at] == '+')) at++;
        size_t exponent = digits(s, at, DECIMAL);
        if (exponent == 0) return false;
        at += exponent;
    }
    return at == s.len;
}

static document_kind kind_of_plain(crd_str s) {
    static const char *const nulls[] = {"", "null", "Null", "NULL", "~", NULL};
    static const char *const truths[] = {"true", "True", "TRUE", "false", "False", "FALSE", NULL};
    if (is_one(s, nulls)) return DOCUMENT_NULL;
    if (is_one(s, truths)) return DOCUMENT_BOOL;
    return is_number(s) ? DOCUMENT_NUMBER : DOCUMENT_TEXT;
}

static document_value *scalar(reader *r) {
    document_cursor place;
    crd_str source = written(r, &place);
    crd_str text = {(const char *)r->event.data.scalar.value, r->event.data.scalar.length};
    if (text.len > 0 && memchr(text.ptr, '\0', text.len)) {
        wrong(r, ERROR_DOCUMENT_BYTES, r->event.start_mark, "leave it out", "a text with a zero byte");
        return NULL;
    }
    bool plain = r->event.data.scalar.plain_implicit;
    document_kind kind = plain ? kind_of_plain(text) : DOCUMENT_TEXT;
    document_value *v = document_make(r->d, kind, r->file, place.line, place.column);
    v->text = document_keep(r->d, text);
    if (kind == DOCUMENT_BOOL) v->truth = (text.ptr[0] | 0x20) == 't';
    if (kind == DOCUMENT_TEXT) v->source = source;
    return v;
}

/* ---- Values ---- */

static document_value *value(reader *r, int depth);

static document_value *too_much(const reader *r, const char *message) {
    wrong(r, ERROR_DOCUMENT_LIMIT, r->event.start_mark, "no template comes near that: look at it", message);
    return NULL;
}

static document_value *sequence(reader *r, document_value *v, int depth) {
    while (next(r)) {
        if (r->event.type == YAML_SEQUENCE_END_EVENT) return v;
        document_value *item = value(r, depth + 1);
        if (!item) return NULL;
        document_append(r->d, v, item);
    }
    return NULL;
}

static int by_key(const void *a, const void *b) {
    const document_member *left = *(const document_member *const *)a, *right = *(const document_member *const *)b;
    size_t n = left->key.len < right->key.len ? left->key.len : right->key.len;
    int order = memcmp(left->key.ptr, right->key.ptr, n);
    if (order == 0) order = (left->key.len > right->key.len) - (left->key.len < right->key.len);
    return order != 0 ? order : (left > right) - (left < right);
}

/* Whether no key stands there twice. */
static bool keys_differ(const reader *r, const document_value *map) {
    const document_member **sorted = must_alloc(NULL, map->count * sizeof *sorted), *twice = NULL;
    for (size_t i = 0; i < map->count; i++) sorted[i] = &map->members[i];
    if (map->count > 1) qsort(sorted, map->count, sizeof *sorted, by_key);
    for (size_t i = 1; i < map->count && !twice; i++)
        if (text_eq(sorted[i - 1]->key, sorted[i]->key)) twice = sorted[i];
    free(sorted);
    if (twice)
        document_report(r->list, ERROR_DOCUMENT_TWICE, r->file, twice->line, twice->column,
                        "keep the one that is meant", "`%.*s` stands twice in this object", TEXT_ARG(twice->key));
    return !twice;
}

/* The key at hand; absent: reported. */
static crd_str key(reader *r) {
    if (r->event.type != YAML_SCALAR_EVENT) {
        wrong(r, ERROR_DOCUMENT_SYNTAX, r->event.start_mark, "write the member's name", "a key that is no text");
        return text_of(NULL);
    }
    crd_str text = {(const char *)r->event.data.scalar.value, r->event.data.scalar.length};
    if (text_eq(text, text_of("<<"))) {
        wrong(r, ERROR_DOCUMENT_SYNTAX, r->event.start_mark, "write the members out",
              "`<<` merges objects, which CloudFormation does not do");
        return text_of(NULL);
    }
    if (text.len > 0 && memchr(text.ptr, '\0', text.len)) {
        wrong(r, ERROR_DOCUMENT_BYTES, r->event.start_mark, "leave it out", "a key with a zero byte");
        return text_of(NULL);
    }
    return document_keep(r->d, text);
}

static document_value *mapping(reader *r, document_value *v, int depth) {
    while (next(r)) {
        if (r->event.type == YAML_MAPPING_END_EVENT) return keys_differ(r, v) ? v : NULL;
        uint32_t line = (uint32_t)r->event.start_mark.line + 1, column = (uint32_t)r->event.start_mark.column + 1;
        crd_str name = key(r);
        if (!name.ptr || !next(r)) return NULL;
        document_value *member = value(r, depth + 1);
        if (!member) return NULL;
        document_set(r->d, v, name, line, column, member);
    }
    return NULL;
}

/* Of YAML's own tags those that leave a value what it is: `!!binary` would make another text of it. */
static bool tag_is_known(crd_str tag) {
    static const char *const plain[] = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"};
    bool known = tag.len == 0 || tag.ptr[0] == '!';
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) known |= text_eq(tag, text_of(plain[i]));
    return known;
}

static document_value *strange_tag(const reader *r, crd_str tag) {
    static const char yaml[] = "tag:yaml.org,2002:";
    size_t n = sizeof yaml - 1;
    bool of_yaml = tag.len > n && memcmp(tag.ptr, yaml, n) == 0;
    crd_str name = of_yaml ? (crd_str){tag.ptr + n, tag.len - n} : tag;
    document_report(r->list, ERROR_DOCUMENT_SYNTAX, r->file, (uint32_t)r->event.start_mark.line + 1,
                    (uint32_t)r->event.start_mark.column + 1, "write the value itself",
                    "`%s%.*s` is a tag that templates do not have", of_yaml ? "!!" : "", TEXT_ARG(name));
    return NULL;
}

/* "!Sub x" is short for {"Fn::Sub": x} (docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide: intrinsic function
 * reference). Tags of YAML itself, `!!str`, say nothing more. */
static document_value *tagged(reader *r, document_value *v, crd_str tag, document_value *map) {
    if (tag.len < 2 || tag.ptr[0] != '!') return v;
    crd_str name = {tag.ptr + 1, tag.len - 1};
    bool bare = text_eq(name, text_of("Ref")) || text_eq(name, text_of("Condition"));
    char *member = must_format("%s%.*s", bare ? "" : "Fn::", TEXT_ARG(name));
    document_set(r->d, map, text_of(member), map->line, map->column, v);
    free(member);
    return map;
}

static document_value *alias(reader *r, int depth) {
    crd_str name = text_of((const char *)r->event.data.alias.anchor);
    for (size_t i = r->anchors_n; i-- > 0;) {
        const anchor *a = &r->anchors[i];
        if (!text_eq(a->name, name)) continue;
        r->values += a->values;
        r->repeated += a->values;
        if (r->deepest < depth + a->height) r->deepest = depth + a->height;
        if (r->repeated > REPEATED_MAX) return too_much(r, "aliases repeat more than 100,000 values");
        if (depth + a->height > DOCUMENT_DEPTH) return too_much(r, "nested more than 64 deep, by an alias");
        return a->value;
    }
    document_report(r->list, ERROR_DOCUMENT_SYNTAX, r->file, (uint32_t)r->event.start_mark.line + 1,
                    (uint32_t)r->event.start_mark.column + 1, "write the anchor in front of it, outside of itself",
                    "`*%.*s` is the alias of no anchor `&%.*s`", TEXT_ARG(name), TEXT_ARG(name));
    return NULL;
}

static bool add_anchor(reader *r, anchor a) {
    if (r->anchors_n == ANCHORS_MAX) return too_much(r, "more than 1,000 anchors") != NULL;
    r->anchors = document_grown(r->d, r->anchors, r->anchors_n, sizeof *r->anchors);
    r->anchors[r->anchors_n++] = a;
    return true;
}

/* The tag and anchor of the event at hand, kept. */
static void properties(reader *r, crd_str *tag, crd_str *name) {
    const yaml_event_t *e = &r->event;
    const yaml_char_t *t = NULL, *a = NULL;
    if (e->type == YAML_SCALAR_EVENT) {
        t = e->data.scalar.tag;
        a = e->data.scalar.anchor;
    } else if (e->type == YAML_SEQUENCE_START_EVENT) {
        t = e->data.sequence_start.tag;
        a = e->data.sequence_start.anchor;
    } else if (e->type == YAML_MAPPING_START_EVENT) {
        t = e->data.mapping_start.tag;
        a = e->data.mapping_start.anchor;
    }
    *tag = document_keep(r->d, text_of((const char *)t));
    *name = document_keep(r->d, text_of((const char *)a));
}

/* The value at hand without its tag; depth < DOCUMENT_DEPTH for one with values in it. */
static document_value *content(reader *r, int depth) {
    yaml_mark_t at = r->event.start_mark;
    bool list = r->event.type == YAML_SEQUENCE_START_EVENT;
    if (r->event.type == YAML_SCALAR_EVENT) return scalar(r);
    if (depth >= DOCUMENT_DEPTH) return too_much(r, "nested more than 64 deep");
    document_value *v = document_make(r->d, list ? DOCUMENT_LIST : DOCUMENT_MAP, r->file, (uint32_t)at.line + 1,
                                      (uint32_t)at.column + 1);
    return list ? sequence(r, v, depth) : mapping(r, v, depth);
}

/* The value at hand. NULL: reported. */
static document_value *value(reader *r, int depth) {
    if (r->event.type == YAML_ALIAS_EVENT) return alias(r, depth);
    size_t before = r->values++;
    int deepest = r->deepest;
    crd_str tag, name;
    properties(r, &tag, &name);
    document_value *map = document_make(r->d, DOCUMENT_MAP, r->file, (uint32_t)r->event.start_mark.line + 1,
                                        (uint32_t)r->event.start_mark.column + 1);
    if (!tag_is_known(tag)) return strange_tag(r, tag);
    r->deepest = depth + 1; /* the object that a tag may stand for */
    document_value *v = content(r, depth + (tag.len > 0));
    if (!v) return NULL;
    v = tagged(r, v, tag, map);
    if (name.ptr && !add_anchor(r, (anchor){name, v, r->values - before, r->deepest - depth})) return NULL;
    if (r->deepest < deepest) r->deepest = deepest;
    return v;
}

/* ---- The stream ---- */

static document_value *stream(reader *r) {
    if (!next(r) || !next(r)) return NULL; /* its start, then that of a document */
    if (r->event.type == YAML_STREAM_END_EVENT) {
        document_report(r->list, ERROR_DOCUMENT_SYNTAX, r->file, 0, 0, "look whether what was to write it failed",
                        "expected YAML, found nothing");
        return NULL;
    }
    if (!next(r)) return NULL;
    document_value *v = value(r, 0);
    if (!v || !next(r) || !next(r)) return NULL; /* the end of the document */
    if (r->event.type == YAML_STREAM_END_EVENT) return v;
    wrong(r, ERROR_DOCUMENT_SYNTAX, r->event.start_mark, "give one document a file", "a second document begins");
    return NULL;
}

document_value *document_yaml(document *d, crd_diagnostics *list, crd_str file, crd_str bytes) {
    if (!document_bytes(list, file, &bytes)) return NULL;
    reader r = {.d = d, .list = list, .file = document_keep(d, file), .bytes = document_keep(d, bytes)};
    r.at = r.bytes.ptr;
    if (!yaml_parser_initialize(&r.parser)) error_memory();
    yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r.parser, (const unsigned char *)r.bytes.ptr, r.bytes.len);
    document_value *v = stream(&r);
    yaml_event_delete(&r.event);
    yaml_parser_delete(&r.parser);
    return v;
}
