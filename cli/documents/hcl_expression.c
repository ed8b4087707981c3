/* SPDX-License-Identifier: Apache-2.0
 *
 * Expressions of HCL. Every function is called with the first token of what it reads and leaves the one behind. */
#include <string.h>

#include "cli/cli.h"
#include "hcl_reader.h"

static hcl_expression *make(hcl_reader *r, hcl_kind kind) {
    return hcl_make(r->d, kind, r->file, r->token.line, r->token.column);
}

hcl_expression *hcl_written(hcl_reader *r, hcl_expression *e, const char *from) {
    if (r->failed || !e) return NULL;
    if (r->behind > from) e->source = (crd_str){from, (size_t)(r->behind - from)};
    return e;
}

/* A node that begins where its first part does. */
static hcl_expression *around(hcl_reader *r, hcl_kind kind, hcl_expression *first) {
    hcl_expression *e = hcl_make(r->d, kind, r->file, first->line, first->column);
    hcl_add_part(r->d, e, first);
    return e;
}

static hcl_expression *add(hcl_reader *r, hcl_expression *to, hcl_expression *part) {
    if (!part) return NULL;
    hcl_add_part(r->d, to, part);
    return to;
}

/* Takes an opening bracket; what follows is read without regard to lines, or with. Returns what to hand to `close`. */
static bool open_bracket(hcl_reader *r, bool lines_matter) {
    bool outer = r->lines_matter;
    r->lines_matter = lines_matter;
    hcl_next(r);
    return outer;
}

static void close_bracket(hcl_reader *r, bool outer, const char *sign, const char *what) {
    r->lines_matter = outer;
    hcl_expect(r, sign, what);
}

/* ---- for ---- */

static crd_str variable(hcl_reader *r, const char *what) {
    crd_str name = r->token.text;
    if (r->token.kind != TOKEN_NAME) {
        hcl_unexpected(r, what);
        return (crd_str){0};
    }
    hcl_next(r);
    return name;
}

/* `for k, v in COLLECTION`, the word `for` taken. */
hcl_expression *hcl_for_intro(hcl_reader *r, hcl_expression *loop) {
    loop->value_name = variable(r, "the name of a variable");
    if (hcl_take(r, ",")) {
        loop->name = loop->value_name;
        loop->value_name = variable(r, "the name of a second variable");
    }
    hcl_expect(r, "in", "`in`");
    for (int i = 0; i < HCL_FOR_PARTS; i++) hcl_add_part(r->d, loop, NULL);
    return (loop->parts[HCL_FOR_IN] = hcl_expression_read(r)) ? loop : NULL;
}

/* Behind `[` or `{`; lines do not matter. */
static hcl_expression *for_loop(hcl_reader *r, hcl_expression *loop, bool object) {
    hcl_next(r); /* for */
    if (!hcl_for_intro(r, loop)) return NULL;
    hcl_expect(r, ":", "`:` and the result");
    hcl_expression *result = hcl_expression_read(r);
    if (object) {
        loop->parts[HCL_FOR_KEY] = result;
        hcl_expect(r, "=>", "`=>` and the value");
        result = hcl_expression_read(r);
        loop->flag = hcl_take(r, "...");
    }
    loop->parts[HCL_FOR_VALUE] = result;
    if (hcl_take(r, "if")) loop->parts[HCL_FOR_CONDITION] = hcl_expression_read(r);
    return r->failed ? NULL : loop;
}

/* ---- lists and objects ---- */

static hcl_expression *list(hcl_reader *r) {
    hcl_expression *e = make(r, HCL_LIST);
    bool outer = open_bracket(r, false);
    if (hcl_is(r, "for")) {
        e->kind = HCL_FOR;
        e = for_loop(r, e, false);
    }
    while (e && e->kind == HCL_LIST && !hcl_is(r, "]") && !r->failed) {
        if (!add(r, e, hcl_expression_read(r))) return NULL;
        if (!hcl_take(r, ",")) break;
    }
    close_bracket(r, outer, "]", e && e->kind == HCL_LIST ? "`,` or `]`" : "`]`");
    return e;
}

/* A bare name is the key itself; anything else is computed. */
static hcl_expression *object_key(hcl_reader *r) {
    bool quoted = r->token.kind == TOKEN_QUOTE || hcl_is(r, "(");
    hcl_expression *key = hcl_expression_read(r);
    if (!key || quoted) return key;
    if (key->kind == HCL_NAME || key->kind == HCL_BOOL || key->kind == HCL_NULL) {
        key->kind = HCL_TEXT;
        key->name = key->source;
    }
    return key;
}

static bool object_member(hcl_reader *r, hcl_expression *object) {
    if (!add(r, object, object_key(r))) return false;
    if (!hcl_take(r, "=") && !hcl_take(r, ":")) {
        hcl_unexpected(r, "`=` and the value of the key");
        return false;
    }
    if (!add(r, object, hcl_expression_read(r))) return false;
    if (!hcl_is(r, "}") && !hcl_is(r, ",") && r->token.kind != TOKEN_LINE) hcl_unexpected(r, "a new line, `,` or `}`");
    hcl_take(r, ",");
    hcl_skip_lines(r);
    return !r->failed;
}

static hcl_expression *object(hcl_reader *r) {
    hcl_expression *e = make(r, HCL_OBJECT);
    bool outer = open_bracket(r, true);
    hcl_skip_lines(r);
    if (hcl_is(r, "for")) {
        r->lines_matter = false;
        e->kind = HCL_FOR;
        e = for_loop(r, e, true);
    }
    while (e && e->kind == HCL_OBJECT && !hcl_is(r, "}"))
        if (!object_member(r, e)) return NULL;
    close_bracket(r, outer, "}", "`}`");
    return e;
}

/* ---- names and calls ---- */

static hcl_expression *call(hcl_reader *r, hcl_expression *e) {
    e->kind = HCL_CALL;
    bool outer = open_bracket(r, false);
    while (!hcl_is(r, ")") && !r->failed && !e->flag) {
        if (!add(r, e, hcl_expression_read(r))) return NULL;
        e->flag = hcl_take(r, "...");
        if (!hcl_take(r, ",")) break;
    }
    close_bracket(r, outer, ")", e->flag ? "`)`" : "`,` or `)`");
    return e;
}

static hcl_expression *name(hcl_reader *r) {
    hcl_expression *e = make(r, HCL_NAME);
    const char *from = r->token.text.ptr;
    e->name = r->token.text;
    hcl_next(r);
    while (hcl_take(r, "::")) { /* provider::time::parse(...) */
        if (r->token.kind != TOKEN_NAME) {
            hcl_unexpected(r, "the name of a function");
            return NULL;
        }
        hcl_next(r);
        e->name = (crd_str){from, (size_t)(r->behind - from)};
    }
    if (hcl_is(r, "(")) return call(r, e);
    bool truth = text_eq(e->name, text_of("true"));
    if (truth || text_eq(e->name, text_of("false"))) {
        e->kind = HCL_BOOL;
        e->flag = truth;
    } else if (text_eq(e->name, text_of("null"))) {
        e->kind = HCL_NULL;
    }
    return e;
}

static hcl_expression *number(hcl_reader *r) {
    hcl_expression *e = make(r, HCL_NUMBER);
    e->name = r->token.text;
    hcl_next(r);
    return e;
}

static hcl_expression *parentheses(hcl_reader *r) {
    bool outer = open_bracket(r, false);
    hcl_expression *e = hcl_expression_read(r);
    close_bracket(r, outer, ")", "`)`");
    if (e && e->kind == HCL_NAME) { /* computed, also as the key of an object */
        hcl_expression *computed = around(r, HCL_TEMPLATE, e);
        computed->source = e->source;
        return computed;
    }
    return e;
}

static hcl_expression *first(hcl_reader *r) {
    switch (r->token.kind) {
    case TOKEN_NAME: return name(r);
    case TOKEN_NUMBER: return number(r);
    case TOKEN_QUOTE: return hcl_quoted(r);
    case TOKEN_HEREDOC: return hcl_heredoc(r);
    default: break;
    }
    if (hcl_is(r, "[")) return list(r);
    if (hcl_is(r, "{")) return object(r);
    if (hcl_is(r, "(")) return parentheses(r);
    hcl_unexpected(r, "a value");
    return NULL;
}

/* ---- behind a value: .name, .0, [index], [*], .* ---- */

static hcl_expression *index_number(hcl_reader *r, hcl_expression *base, crd_str digits) {
    hcl_expression *at = make(r, HCL_NUMBER), *e = around(r, HCL_INDEX, base);
    at->name = digits;
    return add(r, e, at);
}

/* `a.0.1`: the token is the number 0.1. */
static hcl_expression *old_index(hcl_reader *r, hcl_expression *base) {
    crd_str digits = r->token.text;
    const char *point = memchr(digits.ptr, '.', digits.len);
    size_t whole = point ? (size_t)(point - digits.ptr) : digits.len;
    hcl_expression *e = index_number(r, base, (crd_str){digits.ptr, whole});
    if (point) e = index_number(r, e, (crd_str){point + 1, digits.len - whole - 1});
    hcl_next(r);
    return e;
}

static hcl_expression *suffixes(hcl_reader *r, hcl_expression *e, const char *from, bool brackets);

/* What follows is done with each element; behind `.*` that is attributes alone. */
static hcl_expression *splat(hcl_reader *r, hcl_expression *base, const char *from, bool brackets) {
    hcl_expression *e = around(r, HCL_SPLAT, base), *item = make(r, HCL_ITEM);
    item->line = base->line, item->column = base->column;
    return add(r, e, suffixes(r, item, from, brackets));
}

static hcl_expression *attribute(hcl_reader *r, hcl_expression *base, const char *from) {
    hcl_next(r); /* . */
    if (r->token.kind == TOKEN_NUMBER) return old_index(r, base);
    if (hcl_take(r, "*")) return splat(r, base, from, false);
    hcl_expression *e = around(r, HCL_ATTRIBUTE, base);
    e->name = variable(r, "the name of an attribute");
    return e;
}

static hcl_expression *bracket(hcl_reader *r, hcl_expression *base, const char *from) {
    bool outer = open_bracket(r, false);
    if (hcl_take(r, "*")) {
        close_bracket(r, outer, "]", "`]`");
        return r->failed ? NULL : splat(r, base, from, true);
    }
    hcl_expression *at = hcl_expression_read(r);
    close_bracket(r, outer, "]", "`]`");
    return at ? add(r, around(r, HCL_INDEX, base), at) : NULL;
}

static hcl_expression *suffixes(hcl_reader *r, hcl_expression *e, const char *from, bool brackets) {
    while (e && !r->failed) {
        if (hcl_is(r, "."))
            e = attribute(r, e, from);
        else if (brackets && hcl_is(r, "["))
            e = bracket(r, e, from);
        else
            return e;
        e = hcl_written(r, e, from);
    }
    return e;
}

static hcl_expression *value(hcl_reader *r) {
    const char *from = r->token.text.ptr;
    bool brackets = hcl_is(r, "("); /* which say nothing: what is in them was written */
    hcl_expression *e = brackets ? first(r) : hcl_written(r, first(r), from);
    return e ? suffixes(r, e, from, true) : NULL;
}

/* ---- operators ---- */

static hcl_expression *unary(hcl_reader *r) {
    const char *from = r->token.text.ptr;
    bool minus = hcl_is(r, "-");
    if (!minus && !hcl_is(r, "!")) return value(r);
    hcl_expression *e = make(r, minus ? HCL_NEGATIVE : HCL_NOT);
    hcl_next(r);
    if (hcl_enter(r)) e = add(r, e, unary(r));
    hcl_leave(r);
    return hcl_written(r, e, from);
}

enum { LOOSEST = 1, TIGHTEST = 6 };
static const struct {
    const char *sign;
    hcl_operator operation;
    int binds;
} operators[] = {
    {"||", HCL_OR, LOOSEST},     {"&&", HCL_AND, 2},     {"==", HCL_EQUAL, 3},          {"!=", HCL_UNEQUAL, 3},
    {"<=", HCL_LESS_EQUAL, 4},   {"<", HCL_LESS, 4},     {">=", HCL_GREATER_EQUAL, 4},  {">", HCL_GREATER, 4},
    {"+", HCL_ADD, 5},           {"-", HCL_SUBTRACT, 5}, {"*", HCL_MULTIPLY, TIGHTEST}, {"/", HCL_DIVIDE, TIGHTEST},
    {"%", HCL_MODULO, TIGHTEST},
};

static bool operator_here(const hcl_reader *r, int binds, hcl_operator *operation) {
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (operators[i].binds != binds || !hcl_is(r, operators[i].sign)) continue;
        *operation = operators[i].operation;
        return true;
    }
    return false;
}

static hcl_expression *binary(hcl_reader *r, int binds) {
    const char *from = r->token.text.ptr;
    hcl_expression *e = binds > TIGHTEST ? unary(r) : binary(r, binds + 1);
    hcl_operator operation;
    while (e && binds <= TIGHTEST && operator_here(r, binds, &operation)) {
        hcl_next(r);
        e = around(r, HCL_BINARY, e);
        e->operation = operation;
        e = hcl_written(r, add(r, e, binary(r, binds + 1)), from);
    }
    return e;
}

static hcl_expression *conditional(hcl_reader *r) {
    const char *from = r->token.text.ptr;
    hcl_expression *e = binary(r, LOOSEST);
    if (!e || !hcl_take(r, "?")) return e;
    e = add(r, around(r, HCL_CONDITIONAL, e), hcl_expression_read(r));
    hcl_expect(r, ":", "`:` and the other value");
    if (e) e = add(r, e, hcl_expression_read(r));
    return hcl_written(r, e, from);
}

hcl_expression *hcl_expression_read(hcl_reader *r) {
    hcl_expression *e = hcl_enter(r) ? conditional(r) : NULL;
    hcl_leave(r);
    return r->failed ? NULL : e;
}
