/* SPDX-License-Identifier: Apache-2.0
 *
 * The readers of cli/documents in a test. What they use of the command line is compiled in; two names of it stand in
 * the library, too. */
#ifndef TESTS_SUPPORT_DOCUMENTS_H
#define TESTS_SUPPORT_DOCUMENTS_H

#include "cli/documents/document.h"
#define date_month  cli_date_month
#define month_first cli_month_first
#include "cli/draft.c"
#include "cli/errors.c"
#include "cli/text.c"
#undef date_month
#undef month_first

#include "tests/support/test.h"

typedef document_value *(*read_fn)(document *d, crd_diagnostics *list, crd_str file, crd_str bytes);

/* A finding as "3:7 message | help"; "" when there is none. */
static inline crd_str first_finding(const crd_diagnostics *list) {
    static char text[3000];
    crd_diagnostic found;
    text[0] = '\0';
    if (crd_diagnostics_get(list, 0, &found))
        snprintf(text, sizeof text, "%u:%u %.*s | %.*s", (unsigned)found.place.line, (unsigned)found.place.column,
                 TEXT_ARG(found.message), TEXT_ARG(found.help));
    return text_of(text);
}

/* ---- Trees ---- */

/* Whether two trees are the same but for their places. */
static inline bool same_tree(const document_value *a, const document_value *b) {
    if (a->kind != b->kind || a->count != b->count || a->truth != b->truth) return false;
    if ((a->kind == DOCUMENT_TEXT || a->kind == DOCUMENT_NUMBER) && !text_eq(a->text, b->text)) return false;
    for (size_t i = 0; i < a->count; i++) {
        if (a->kind == DOCUMENT_LIST && !same_tree(a->items[i], b->items[i])) return false;
        if (a->kind != DOCUMENT_MAP) continue;
        if (!text_eq(a->members[i].key, b->members[i].key)) return false;
        if (!same_tree(a->members[i].value, b->members[i].value)) return false;
    }
    return true;
}

/* The bytes from a line and column of a text on; it fails when there is no such place. */
static inline crd_str text_from(crd_str text, uint32_t line, uint32_t column) {
    document_cursor c = {text.ptr, 1, 1};
    const char *end = text.ptr + text.len;
    while (c.at < end && (c.line < line || (c.line == line && c.column < column))) document_forward(&c, 1);
    while (c.at < end && ((unsigned char)*c.at & 0xC0) == 0x80) c.at++; /* the column is that of the next character */
    if (c.line != line || c.column != column) fail_msg("the text has no place %u:%u", (unsigned)line, (unsigned)column);
    return (crd_str){c.at, (size_t)(end - c.at)};
}

#endif
