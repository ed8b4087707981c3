/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON as a tree with places. jansson decides what is JSON and decodes it, but keeps no places: they come from a walk
 * through the text in step with jansson's tree, whose objects keep the order in which they are written. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "document.h"

/* ---- Places in a text that is JSON ---- */

typedef struct walk {
    document *d;
    crd_diagnostics *list;
    crd_str file;
    document_text text;
    document_cursor at; /* its line and column count for a file's own bytes alone */
    const char *end;
} walk;

static document_cursor place(const walk *w) {
    return w->text.places ? w->text.places[w->at.at - w->text.bytes.ptr] : w->at;
}

static void skip_blanks(walk *w) {
    size_t n = 0;
    while (w->at.at + n < w->end && strchr(" \t\r\n", w->at.at[n]) && w->at.at[n]) n++;
    document_forward(&w->at, n);
}

static size_t string_length(const walk *w) {
    size_t n = 1, left = (size_t)(w->end - w->at.at);
    while (n < left && w->at.at[n] != '"') n += w->at.at[n] == '\\' ? 2 : 1;
    return n < left ? n + 1 : left;
}

/* Of a string, a number or word, or one of []{}:, */
static size_t token_length(const walk *w) {
    size_t n = 1, left = (size_t)(w->end - w->at.at);
    if (*w->at.at == '"') return string_length(w);
    if (strchr("[]{}:,", *w->at.at)) return 1;
    while (n < left && !strchr(" \t\r\n[]{}:,\"", w->at.at[n])) n++;
    return n;
}

/* The token in front of the cursor, which moves behind it. */
static crd_str next_token(walk *w) {
    crd_str token = {w->at.at, token_length(w)};
    document_forward(&w->at, token.len);
    skip_blanks(w);
    return token;
}

/* ---- What jansson refuses ---- */

/* By the beginning of jansson's text; ours ends in what stands there. */
typedef struct reason {
    const char *jansson, *ours, *help;
} reason;

static const reason reasons[] = {
    {"'}' expected", "expected `,` or `}`, found ", "write a comma behind the member before it"},
    {"']' expected", "expected `,` or `]`, found ", "write a comma behind the value before it"},
    {"string or '}' expected", "expected a member's name, found ",
     "names stand in double quotes, and no comma behind the last member"},
    {"':' expected", "expected `:`, found ", "write `\"name\": value`"},
    {"'[' or '{' expected", "expected `{` or `[`, found ", "give JSON, as AWS's command line prints it"},
    {"end of file expected", "expected the end of the JSON, found ", "give one JSON document a file"},
    {"unexpected token", "expected a value, found ", "a comma stands between values, none behind the last one"},
    {"invalid token", "expected a value, found ", "texts stand in double quotes; JSON has no comments"},
    {"invalid escape", "an unknown escape in ", "write a backslash as `\\\\`"},
    {"invalid Unicode", "an escape that is no character in ", "write the character itself"},
    {"control character", "a control character in ", "write it as `\\t`, or as `\\u` and four hexadecimal digits"},
    {"unexpected newline", "the line ends inside of ", "close the text, or write the newline as `\\n`"},
    {"real number overflow", "too large a number: ", "write it in double quotes"},
    {"\\u0000", "a zero character in ", "leave it out"},
    {"NUL byte", "a zero character in ", "leave it out"},
};

#define SHOWN 40

/* What stands there, for a message; a long one is cut. To be freed. */
static char *shown(crd_str token) {
    size_t n = 0;
    while (n < token.len && n < SHOWN && (unsigned char)token.ptr[n] >= 0x20) n++;
    while (n < token.len && ((unsigned char)token.ptr[n] & 0xC0) == 0x80) n--; /* cut between characters */
    return must_format("`%.*s%s`", (int)n, token.ptr, n < token.len ? "..." : "");
}

/* Moves to the last token that begins in front of the place where jansson stopped. */
static crd_str find_token(walk *w, size_t stopped) {
    crd_str token = {w->at.at, 0};
    document_cursor begin = w->at;
    for (const char *from = w->at.at; w->at.at < w->end && w->at.at < from + stopped;) {
        begin = w->at;
        token = next_token(w);
    }
    w->at = begin;
    return token;
}

static void refuse_token(walk *w, const json_error_t *e) {
    crd_str token = find_token(w, (size_t)e->position);
    document_cursor p = place(w);
    char *found = shown(token);
    const reason *r = NULL;
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons && !r; i++)
        if (strncmp(e->text, reasons[i].jansson, strlen(reasons[i].jansson)) == 0) r = &reasons[i];
    if (json_error_code(e) == json_error_duplicate_key)
        document_report(w->list, ERROR_DOCUMENT_TWICE, w->file, p.line, p.column, "keep the one that is meant",
                        "%s stands twice in this object", found);
    else if (r)
        document_report(w->list, ERROR_DOCUMENT_SYNTAX, w->file, p.line, p.column, r->help, "%s%s", r->ours, found);
    else
        document_report(w->list, ERROR_DOCUMENT_SYNTAX, w->file, p.line, p.column, NULL, "no JSON: %s", e->text);
    free(found);
}

static void refuse_end(walk *w) {
    bool nothing = w->at.at == w->end;
    document_forward(&w->at, (size_t)(w->end - w->at.at));
    document_cursor p = place(w);
    document_report(w->list, ERROR_DOCUMENT_SYNTAX, w->file, p.line, p.column,
                    nothing ? "look whether what was to write it failed"
                            : "the rest is missing, or a quote or bracket is not closed",
                    nothing ? "expected JSON, found nothing" : "the JSON ends too early");
}

static void refuse_depth(walk *w) {
    document_cursor p = place(w);
    document_report(w->list, ERROR_DOCUMENT_LIMIT, w->file, p.line, p.column, "no document of AWS is: look at it",
                    "nested more than %d deep", DOCUMENT_DEPTH);
}

static void refuse(walk *w, const json_error_t *e) {
    switch (json_error_code(e)) {
    case json_error_out_of_memory: error_memory();
    case json_error_premature_end_of_input: refuse_end(w); return;
    case json_error_stack_overflow:
        find_token(w, (size_t)e->position);
        refuse_depth(w);
        return;
    default: refuse_token(w, e);
    }
}

/* ---- The tree ---- */

static document_value *build(walk *w, const json_t *from, int depth);

static bool build_members(walk *w, const json_t *from, document_value *map, int depth) {
    json_t *object = (json_t *)(uintptr_t)from; /* its iterator wants to write */
    for (void *i = json_object_iter(object); i; i = json_object_iter_next(object, i)) {
        document_cursor p = place(w);
        crd_str key = {json_object_iter_key(i), json_object_iter_key_len(i)};
        next_token(w);
        next_token(w); /* : */
        document_value *value = build(w, json_object_iter_value(i), depth + 1);
        if (!value) return false;
        document_set(w->d, map, key, p.line, p.column, value);
        next_token(w); /* , or } */
    }
    return true;
}

static bool build_items(walk *w, const json_t *from, document_value *list, int depth) {
    for (size_t i = 0, n = json_array_size(from); i < n; i++) {
        document_value *item = build(w, json_array_get(from, i), depth + 1);
        if (!item) return false;
        document_append(w->d, list, item);
        next_token(w); /* , or ] */
    }
    return true;
}

static document_value *build_group(walk *w, const json_t *from, document_value *v, int depth) {
    if (depth >= DOCUMENT_DEPTH) {
        refuse_depth(w);
        return NULL;
    }
    next_token(w); /* { or [ */
    bool whole = v->kind == DOCUMENT_MAP ? build_members(w, from, v, depth) : build_items(w, from, v, depth);
    if (whole && v->count == 0) next_token(w); /* } or ] */
    return whole ? v : NULL;
}

static document_kind kind_of(const json_t *from) {
    switch (json_typeof(from)) {
    case JSON_OBJECT: return DOCUMENT_MAP;
    case JSON_ARRAY: return DOCUMENT_LIST;
    case JSON_STRING: return DOCUMENT_TEXT;
    case JSON_INTEGER:
    case JSON_REAL: return DOCUMENT_NUMBER;
    case JSON_TRUE:
    case JSON_FALSE: return DOCUMENT_BOOL;
    case JSON_NULL: break;
    }
    return DOCUMENT_NULL;
}

/* The value at the cursor, which moves behind it. NULL: reported. */
static document_value *build(walk *w, const json_t *from, int depth) {
    document_cursor p = place(w);
    document_value *v = document_make(w->d, kind_of(from), w->file, p.line, p.column);
    if (v->kind == DOCUMENT_MAP || v->kind == DOCUMENT_LIST) return build_group(w, from, v, depth);
    crd_str token = next_token(w);
    v->truth = json_is_true(from);
    if (v->kind == DOCUMENT_NUMBER) v->text = token;
    if (v->kind == DOCUMENT_TEXT) {
        v->text = document_keep(w->d, (crd_str){json_string_value(from), json_string_length(from)});
        if (!w->text.places) v->source = token; /* a text of JSON in a text is looked into no further */
    }
    return v;
}

/* ---- Documents ---- */

/* One document at the cursor, which moves behind it. NULL: reported. */
static document_value *read_one(walk *w, size_t flags) {
    json_error_t e;
    crd_str rest = {w->at.at, (size_t)(w->end - w->at.at)};
    json_t *root = json_loadb(rest.ptr, rest.len, JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL | flags, &e);
    if (!root) {
        refuse(w, &e);
        return NULL;
    }
    document_value *v = build(w, root, 0);
    json_decref(root);
    return v;
}

static walk walk_through(document *d, crd_diagnostics *list, crd_str file, document_text text) {
    walk w = {d, list, file, text, {text.bytes.ptr, 1, 1}, text.bytes.ptr + text.bytes.len};
    skip_blanks(&w);
    return w;
}

document_value *document_json_text(document *d, crd_diagnostics *list, crd_str file, document_text text) {
    walk w = walk_through(d, list, file, text);
    return read_one(&w, 0);
}

document_value *document_json(document *d, crd_diagnostics *list, crd_str file, crd_str bytes) {
    if (!document_bytes(list, file, &bytes)) return NULL;
    document_text text = {document_keep(d, bytes), NULL};
    return document_json_text(d, list, document_keep(d, file), text);
}

document_value *document_json_stream(document *d, crd_diagnostics *list, crd_str file, crd_str bytes) {
    if (!document_bytes(list, file, &bytes)) return NULL;
    document_text text = {document_keep(d, bytes), NULL};
    walk w = walk_through(d, list, document_keep(d, file), text);
    document_value *all = document_make(d, DOCUMENT_LIST, w.file, 1, 1);
    while (w.at.at < w.end) {
        document_value *one = read_one(&w, JSON_DISABLE_EOF_CHECK);
        if (!one) return NULL;
        document_append(d, all, one);
    }
    return all;
}
