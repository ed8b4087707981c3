/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads a benchmark's policy. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "translate.h"
#include "world.h"

typedef struct parser {
    const char *path;
    char *begin, *at;
} parser;

static _Noreturn void fail(const parser *p, const char *wanted) {
    size_t line = 1;
    for (const char *c = p->begin; c < p->at; c++) line += *c == '\n';
    fprintf(stderr, "%s:%zu: expected %s\n", p->path, line, wanted);
    exit(1);
}

static void skip_blanks(parser *p) {
    while (isspace((unsigned char)*p->at) || *p->at == ',') p->at++;
}

static bool is_word(char c) { return isalnum((unsigned char)c) || c == '_' || c == '.'; }

/* Whether the text goes on with a word or a sign, which is then behind. */
static bool accept(parser *p, const char *word) {
    skip_blanks(p);
    size_t len = strlen(word);
    if (strncmp(p->at, word, len) != 0 || (is_word(word[len - 1]) && is_word(p->at[len]))) return false;
    p->at += len;
    return true;
}

static void expect(parser *p, const char *word) {
    if (!accept(p, word)) fail(p, word);
}

static const char *copy(const char *from, size_t n) {
    char *to = must(malloc(n + 1));
    memcpy(to, from, n);
    to[n] = '\0';
    return to;
}

/* A quoted text, a number or a name. */
static const char *value(parser *p) {
    skip_blanks(p);
    bool quoted = *p->at == '"';
    char *from = p->at += quoted;
    while (quoted ? *p->at != '"' && *p->at != '\0' : is_word(*p->at)) p->at++;
    if (p->at == from || (quoted && *p->at == '\0')) fail(p, "a value");
    const char *made = copy(from, (size_t)(p->at - from));
    p->at += quoted;
    return made;
}

static bool begins_value(parser *p) {
    skip_blanks(p);
    return *p->at == '"';
}

/* ---- conditions ------------------------------------------------------------------------------------------------- */

static condition any_of(parser *p);

static field field_named(const char *name) {
    static const char *const names[] = {"account", "service", "usage_type", "region", "tag.team", "tag.env"};
    for (field f = ACCOUNT; f < CATEGORY; f++)
        if (strcmp(name, names[f]) == 0) return f;
    return CATEGORY;
}

static condition_kind test_kind(parser *p) {
    if (accept(p, "is")) return IS;
    if (accept(p, "in")) return IN;
    if (accept(p, "contains")) return CONTAINS;
    expect(p, "starts");
    expect(p, "with");
    return STARTS_WITH;
}

static void add_value(condition *c, const char *text) {
    c->values = must(realloc(c->values, (c->n + 1) * sizeof *c->values));
    c->values[c->n++] = text;
}

static condition test(parser *p) {
    condition c = {.field = field_named(value(p))};
    c.kind = test_kind(p);
    if (c.kind != IN) {
        add_value(&c, value(p));
        return c;
    }
    expect(p, "[");
    while (!accept(p, "]")) add_value(&c, value(p));
    return c;
}

static void add_part(condition *c, condition part) {
    c->parts = must(realloc(c->parts, (c->n + 1) * sizeof *c->parts));
    c->parts[c->n++] = part;
}

static condition term(parser *p) {
    bool negated = accept(p, "not");
    if (!negated && !accept(p, "(")) return test(p);
    if (negated) expect(p, "(");
    condition inner = any_of(p), c = {.kind = NOT};
    expect(p, ")");
    if (!negated) return inner;
    add_part(&c, inner);
    return c;
}

static condition joined(parser *p, condition_kind kind, const char *word, condition (*part)(parser *p)) {
    condition first = part(p), c = {.kind = kind};
    if (!accept(p, word)) return first;
    add_part(&c, first);
    do add_part(&c, part(p));
    while (accept(p, word));
    return c;
}

static condition all_of(parser *p) { return joined(p, ALL_OF, "and", term); }
static condition any_of(parser *p) { return joined(p, ANY_OF, "or", all_of); }

/* ---- categories ------------------------------------------------------------------------------------------------- */

static category parse_category(parser *p) {
    category c = {0};
    size_t room = 0;
    expect(p, "category");
    c.name = value(p);
    expect(p, "{");
    while (begins_value(p)) {
        if (c.n == room) c.rules = must(realloc(c.rules, (room = room * 2 + 64) * sizeof *c.rules));
        rule *r = &c.rules[c.n++];
        r->value = value(p);
        expect(p, "when");
        r->when = any_of(p);
    }
    expect(p, "default");
    c.fallback = value(p);
    expect(p, "}");
    return c;
}

policy policy_parse(const char *path, char *text) {
    parser p = {path, text, text};
    policy made;
    for (size_t i = 0; i < 2; i++) made.categories[i] = parse_category(&p);
    skip_blanks(&p);
    if (*p.at != '\0') fail(&p, "the end");
    return made;
}
