/* SPDX-License-Identifier: Apache-2.0
 *
 * Identifiers for AWS's names: "Program Code" becomes Program_Code. The same names in the same order always get the
 * same identifiers. */
#include "aws/text.h"
#include "grammar/lexer.h"

static bool letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool digit(char c) { return c >= '0' && c <= '9'; }

bool aws_identifier(crd_str s) {
    for (size_t i = 0; i < s.len; i++)
        if (!letter_or_digit(s.ptr[i]) && s.ptr[i] != '_') return false;
    return s.len > 0 && !digit(s.ptr[0]);
}

/* What is neither letter nor digit becomes one `_`, none at the end. */
static void plain_name(text *t, crd_str name) {
    bool due = false;
    for (size_t i = 0; i < name.len; i++) {
        bool kept = letter_or_digit(name.ptr[i]) || name.ptr[i] == '_';
        if (kept && due) text_char(t, '_');
        if (kept) text_char(t, name.ptr[i]);
        due = !kept && t->n > 0;
    }
}

/* As src/sema has it: columns of a charge that are no text fields, and what keys ask for. */
bool aws_declarable(crd_str s) {
    static const char *const reserved[] = {
#define COLUMN(id, name, cur2, legacy, focus) name,
#include "base/fields.def"
        "tag",
        "tags",
        "day",
    };
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (str_eq(s, str_of(reserved[i]))) return false;
    return !token_keyword(s) && field_find(s) == FIELD_COUNT;
}

static bool taken(const aws_names *names, crd_str s) { return str_among(s, names->at, names->n); }

/* A name that can stay as it is stays. */
static bool plain(crd_str s) { return aws_identifier(s) && aws_declarable(s); }

static crd_str make_name(const aws_names *names, arena *a, crd_str of) {
    text t;
    text_init(&t, a->m);
    plain_name(&t, of);
    if (t.n == 0) text_add(&t, STR("Category"));
    if (digit(t.at ? t.at[0] : '0')) {
        crd_str rest = arena_str(a, text_str(&t));
        t.n = 0;
        text_format(&t, "Category_%.*s", STR_ARG(rest));
    }
    if (!aws_declarable(text_str(&t))) text_add(&t, STR("_category"));
    crd_str base = arena_str(a, text_str(&t)), name = base;
    for (unsigned i = 2; taken(names, name) && !a->m->failed; i++) {
        t.n = 0;
        text_format(&t, "%.*s_%u", STR_ARG(base), i);
        name = arena_str(a, text_str(&t));
    }
    text_free(&t);
    return name;
}

/* Those that stay go first, so that the others make room for them. */
void aws_names_make(aws_names *names, arena *a, const crd_str *of, size_t n) {
    names->n = n;
    names->at = ARENA_ARRAY(a, n, crd_str);
    for (size_t i = 0; names->at != NULL && i < n; i++)
        if (plain(of[i]) && !taken(names, of[i])) names->at[i] = of[i];
    for (size_t i = 0; names->at != NULL && i < n; i++)
        if (names->at[i].len == 0) names->at[i] = make_name(names, a, of[i]);
}
