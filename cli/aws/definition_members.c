/* SPDX-License-Identifier: Apache-2.0
 *
 * Members of the objects that a definition is made of, and what is said of wrong ones. */
#include <stdarg.h>
#include <stdlib.h>

#include "cli/cli.h"
#include "definition_reader.h"

#define WORDS_MAX    16
#define HELP_UNKNOWN "write the value in its place, or import what `aws ce describe-cost-category-definition` prints"

/* ---- Findings ---- */

void definition_wrong(definition_reader *r, const char *code, const document_value *at, const char *help,
                      const char *format, ...) {
    va_list args;
    va_start(args, format);
    char *message = must_vformat(format, args);
    va_end(args);
    r->wrong++;
    document_report(r->all->list, code, at->file, at->line, at->column, help, "%s", message);
    free(message);
}

/* "A, B and C"; to be freed. */
static char *list_words(definition_words words) {
    char *all = must_format("%s", words[0]);
    for (size_t i = 1; words[i]; i++) {
        char *longer = must_format("%s%s%s", all, words[i + 1] ? ", " : " and ", words[i]);
        free(all);
        all = longer;
    }
    return all;
}

/* Reports a word that is none of these; `of` is what it stands in, "" when that is clear. */
static void unknown_word(definition_reader *r, const char *code, crd_place at, const char *what, const char *of,
                         crd_str word, definition_words known) {
    crd_str words[WORDS_MAX];
    size_t n = 0;
    for (; known[n] && n < WORDS_MAX; n++) words[n] = text_of(known[n]);
    crd_str near = crd_nearest(word, words, n);
    char *all = list_words(known);
    char *help = near.ptr ? must_format("did you mean `%.*s`? AWS knows %s", TEXT_ARG(near), all)
                          : must_format("AWS knows %s", all);
    r->wrong++;
    document_report(r->all->list, code, at.file, at.line, at.column, help, "unknown %s `%.*s`%s%s", what,
                    TEXT_ARG(word), of[0] ? " of " : "", of);
    free(help);
    free(all);
}

static const char *unknown_help(const document_value *v) { return v->help.ptr ? v->help.ptr : HELP_UNKNOWN; }

static const char *type_help(const document_value *v, document_kind wanted) {
    if (wanted == DOCUMENT_LIST) return "write it in brackets: [\"...\"]";
    if (wanted == DOCUMENT_MAP) return "write it with its members: {\"...\": ...}";
    if (v->kind == DOCUMENT_NUMBER) return "write it in quotation marks: a number loses its leading zeros";
    return v->kind == DOCUMENT_NULL ? "leave it out, or write a text" : "write a text in quotation marks";
}

/* A value of the kind that is wanted; else reports. `what` is its name, with backquotes where it is a member's. */
static bool is_a(definition_reader *r, const document_value *v, document_kind kind, const char *what) {
    if (v->kind == kind) return true;
    if (v->kind == DOCUMENT_UNKNOWN)
        definition_wrong(r, ERROR_DEFINITION_UNKNOWN, v, unknown_help(v), "%s is `%.*s`: %.*s", what, TEXT_ARG(v->text),
                         TEXT_ARG(v->reason));
    else
        definition_wrong(r, ERROR_DEFINITION_TYPE, v, type_help(v, kind), "%s is %s, and should be %s", what,
                         document_kind_text(v->kind), document_kind_text(kind));
    return false;
}

/* ---- Members ---- */

static bool among(crd_str key, definition_words known) {
    for (size_t i = 0; known[i]; i++)
        if (text_eq(key, text_of(known[i]))) return true;
    return false;
}

bool definition_object(definition_reader *r, const document_value *v, const char *what, definition_words known) {
    if (!is_a(r, v, DOCUMENT_MAP, what)) return false;
    for (size_t i = 0; i < v->count; i++) {
        const document_member *m = &v->members[i];
        if (among(m->key, known)) continue;
        if (m->value->kind == DOCUMENT_UNKNOWN) {
            definition_wrong(r, ERROR_DEFINITION_UNKNOWN, m->value, unknown_help(m->value),
                             "%s has members from `%.*s`: %.*s", what, TEXT_ARG(m->value->text),
                             TEXT_ARG(m->value->reason));
            continue;
        }
        unknown_word(r, ERROR_DEFINITION_MEMBER, (crd_place){v->file, m->line, m->column, 0, 0}, "member", what, m->key,
                     known);
    }
    return true;
}

static const document_value *member(definition_reader *r, const document_value *map, const char *key,
                                    document_kind kind) {
    const document_value *v = document_member_of(map, key);
    if (!v || v->kind == DOCUMENT_NULL) return NULL;
    char *what = must_format("`%s`", key);
    bool fits = is_a(r, v, kind, what);
    free(what);
    return fits ? v : NULL;
}

const document_value *definition_text(definition_reader *r, const document_value *map, const char *key) {
    return member(r, map, key, DOCUMENT_TEXT);
}

const document_value *definition_list(definition_reader *r, const document_value *map, const char *key) {
    return member(r, map, key, DOCUMENT_LIST);
}

int definition_word(definition_reader *r, const document_value *text, const char *what, definition_words known) {
    if (!text) return -1;
    for (int i = 0; known[i]; i++)
        if (text_eq(text->text, text_of(known[i]))) return i;
    unknown_word(r, ERROR_DEFINITION_VALUE, definition_place(text), what, "", text->text, known);
    return -1;
}

const crd_str *definition_texts(definition_reader *r, const document_value *list, const char *what, size_t *n) {
    crd_str *texts = document_array(r->all->d, list->count, sizeof *texts);
    for (size_t i = 0; i < list->count; i++)
        if (is_a(r, list->items[i], DOCUMENT_TEXT, what)) texts[i] = list->items[i]->text;
    *n = list->count;
    return texts;
}

const crd_place *definition_places(definition_reader *r, const document_value *list) {
    crd_place *places = document_array(r->all->d, list->count, sizeof *places);
    for (size_t i = 0; i < list->count; i++) places[i] = definition_place(list->items[i]);
    return places;
}

crd_place definition_place(const document_value *v) {
    return (crd_place){v->file, v->line, v->column, v->line, v->column};
}
