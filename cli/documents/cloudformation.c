/* SPDX-License-Identifier: Apache-2.0
 *
 * Functions of CloudFormation templates. Source: docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide, intrinsic
 * function reference and pseudo parameters. What is not known when the template is read stays an UNKNOWN. */
#include "cloudformation.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

#define TEXT_MAX ((size_t)1 << 20) /* a template has no more bytes than that (CloudFormation quotas) */

typedef struct resolver {
    document *d;
    const document_value *root; /* the template */
} resolver;

static document_value *resolve(const resolver *r, const document_value *v);

static bool begins(crd_str s, const char *with) {
    size_t n = strlen(with);
    return s.len >= n && memcmp(s.ptr, with, n) == 0;
}

static document_value *make_text(const resolver *r, const document_value *at, crd_str text) {
    document_value *v = document_make(r->d, DOCUMENT_TEXT, at->file, at->line, at->column);
    v->text = document_keep(r->d, text.ptr ? text : text_of(""));
    return v;
}

static document_value *unknown(const resolver *r, const document_value *at, const char *reason, crd_str expression) {
    document_value *v = document_make(r->d, DOCUMENT_UNKNOWN, at->file, at->line, at->column);
    v->text = document_keep(r->d, expression);
    v->reason = text_of(reason);
    return v;
}

/* ---- Parameters ---- */

/* What `Ref` gives, a TEXT or an UNKNOWN. */
static document_value *parameter(const resolver *r, const document_value *at, crd_str name) {
    const document_value *all = document_member_of(r->root, "Parameters"), *one = NULL, *value = NULL;
    for (size_t i = 0; all && all->kind == DOCUMENT_MAP && i < all->count; i++)
        if (text_eq(all->members[i].key, name)) one = all->members[i].value;
    if (one) value = document_member_of(one, "Default");
    if (value && (value->kind == DOCUMENT_TEXT || value->kind == DOCUMENT_NUMBER)) return make_text(r, at, value->text);
    char *expression = must_format("Ref %.*s", TEXT_ARG(name));
    document_value *v = unknown(r, at,
                                one                     ? "a parameter without a literal default"
                                : begins(name, "AWS::") ? "CloudFormation knows it when it makes the stack"
                                                        : "an id that the resource gets when the stack is made",
                                text_of(expression));
    free(expression);
    return v;
}

/* ---- Fn::Sub ---- */

/* A name in `${}`: of the function's own map, or a parameter. */
static document_value *variable(const resolver *r, const document_value *at, const document_value *own, crd_str name) {
    for (size_t i = 0; own && i < own->count; i++)
        if (text_eq(own->members[i].key, name)) return own->members[i].value;
    return parameter(r, at, name);
}

/* The end of the first `${` at or behind `from`, SIZE_MAX: there is none. */
static size_t find_opening(crd_str s, size_t from) {
    for (size_t i = from; i + 1 < s.len; i++)
        if (s.ptr[i] == '$' && s.ptr[i + 1] == '{') return i + 2;
    return SIZE_MAX;
}

static document_value *too_long(const resolver *r, const document_value *at) {
    return unknown(r, at, "it would be longer than a template may be", text_of("Fn::Sub"));
}

static void put(draft *out, const char *from, size_t n) { draft_write(out, from, n); }

static document_value *substitute(const resolver *r, const document_value *text, const document_value *own) {
    crd_str s = text->text;
    draft out = {0};
    size_t done = 0;
    document_value *failed = NULL;
    for (size_t at; !failed && (at = find_opening(s, done)) != SIZE_MAX;) {
        size_t end = at;
        while (end < s.len && s.ptr[end] != '}') end++;
        put(&out, s.ptr + done, at - 2 - done);
        crd_str name = {s.ptr + at, end - at};
        done = end < s.len ? end + 1 : end;
        if (begins(name, "!")) { /* a literal ${...} */
            put(&out, "${", 2);
            put(&out, name.ptr + 1, name.len - 1);
            put(&out, "}", 1);
            continue;
        }
        document_value *value = variable(r, text, own, name);
        if (value->kind != DOCUMENT_TEXT)
            failed = value;
        else if (out.n + value->text.len > TEXT_MAX)
            failed = too_long(r, text);
        else
            put(&out, value->text.ptr, value->text.len);
    }
    put(&out, s.ptr + done, s.len - done);
    document_value *v = failed ? failed : make_text(r, text, draft_str(&out));
    draft_free(&out);
    return v;
}

/* NULL: not a form that is known. */
static document_value *sub(const resolver *r, document_value *of) {
    bool with_map = of->kind == DOCUMENT_LIST && of->count == 2;
    document_value *text = with_map ? of->items[0] : of, *own = with_map ? of->items[1] : NULL;
    if (text->kind != DOCUMENT_TEXT || (own && own->kind != DOCUMENT_MAP)) return NULL;
    return find_opening(text->text, 0) == SIZE_MAX ? text : substitute(r, text, own);
}

/* ---- Fn::Join ---- */

static document_value *join(const resolver *r, const document_value *of) {
    draft out = {0};
    document_value *failed = NULL;
    if (of->kind != DOCUMENT_LIST || of->count != 2 || of->items[0]->kind != DOCUMENT_TEXT) return NULL;
    const document_value *between = of->items[0], *all = of->items[1];
    if (all->kind != DOCUMENT_LIST) return NULL;
    for (size_t i = 0; i < all->count && !failed; i++) {
        document_value *item = all->items[i];
        if (i > 0) put(&out, between->text.ptr, between->text.len);
        if (item->kind == DOCUMENT_TEXT && out.n + between->text.len + item->text.len <= TEXT_MAX)
            put(&out, item->text.ptr, item->text.len);
        else
            failed = item->kind == DOCUMENT_UNKNOWN ? item : too_long(r, of);
    }
    document_value *v = failed ? failed : make_text(r, of, draft_str(&out));
    draft_free(&out);
    return v;
}

/* ---- Any function ---- */

/* The texts that it is called with, for a message. */
static void describe(const document_value *v, draft *out) {
    if (v->text.len > 0 && out->n + v->text.len < 200) {
        draft_text(out, " ");
        put(out, v->text.ptr, v->text.len);
    }
    for (size_t i = 0; v->kind == DOCUMENT_LIST && i < v->count; i++) describe(v->items[i], out);
    for (size_t i = 0; v->kind == DOCUMENT_MAP && i < v->count; i++) describe(v->members[i].value, out);
}

static document_value *call(const resolver *r, const document_value *at, const document_member *function) {
    static const char reason[] = "a function that CloudFormation calls when it makes the stack";
    document_value *of = resolve(r, function->value), *v = NULL;
    if (text_eq(function->key, text_of("Ref")) && of->kind == DOCUMENT_TEXT) return parameter(r, at, of->text);
    if (text_eq(function->key, text_of("Fn::Sub"))) v = sub(r, of);
    if (text_eq(function->key, text_of("Fn::Join"))) v = join(r, of);
    if (v) return v;
    draft expression = {0};
    put(&expression, function->key.ptr, function->key.len);
    describe(of, &expression);
    v = unknown(r, at, reason, draft_str(&expression));
    draft_free(&expression);
    return v;
}

static bool is_function(crd_str key) { return text_eq(key, text_of("Ref")) || begins(key, "Fn::"); }

/* A function that stands beside members, as `Fn::Transform` does, is a member that is unknown. */
static document_value *resolve_map(const resolver *r, const document_value *v) {
    if (v->count == 1 && is_function(v->members[0].key)) return call(r, v, &v->members[0]);
    document_value *map = document_make(r->d, DOCUMENT_MAP, v->file, v->line, v->column);
    for (size_t i = 0; i < v->count; i++) {
        const document_member *m = &v->members[i];
        document_value at = {.file = v->file, .line = m->line, .column = m->column};
        document_set(r->d, map, m->key, m->line, m->column,
                     is_function(m->key) ? call(r, &at, m) : resolve(r, m->value));
    }
    return map;
}

static document_value *resolve_list(const resolver *r, const document_value *v) {
    document_value *list = document_make(r->d, DOCUMENT_LIST, v->file, v->line, v->column);
    for (size_t i = 0; i < v->count; i++) document_append(r->d, list, resolve(r, v->items[i]));
    return list;
}

static document_value *copy(const resolver *r, const document_value *v) {
    document_value *same = document_make(r->d, v->kind, v->file, v->line, v->column);
    *same = *v;
    return same;
}

static document_value *resolve(const resolver *r, const document_value *v) {
    if (v->kind == DOCUMENT_MAP) return resolve_map(r, v);
    return v->kind == DOCUMENT_LIST ? resolve_list(r, v) : copy(r, v);
}

const document_value *cloudformation_resolve(document *d, const document_value *root, const document_value *value) {
    resolver r = {d, root};
    return resolve(&r, value);
}
