/* SPDX-License-Identifier: Apache-2.0
 *
 * A writer of HTML, the one place where a text becomes part of a page. What it writes is well-formed as XML too: every
 * element that is begun is ended, every text and every value of an attribute is escaped. Whatever stands in a policy or
 * a bill is shown as text and is never markup. */
#ifndef CLI_HTML_H
#define CLI_HTML_H

#include "output.h"

#define HTML_DEPTH 32

typedef struct html {
    output *out;
    const char *open[HTML_DEPTH]; /* elements that were begun and not ended; constant texts */
    size_t depth;
    bool in_tag; /* the start tag of the innermost can still take attributes */
} html;

/* The document: the doctype and the element html. */
void html_document(html *h, output *out, const char *language);
void html_begin(html *h, const char *element);
/* Attributes of the element that was begun last, before anything in it. */
void html_attr(html *h, const char *name, const char *value);
void html_attr_str(html *h, const char *name, crd_str value);
void html_attr_format(html *h, const char *name, const char *format, ...) __attribute__((format(printf, 3, 4)));
void html_end(html *h);
/* Text of the page's own. */
void html_text(html *h, const char *text);
void html_format(html *h, const char *format, ...) __attribute__((format(printf, 2, 3)));
void html_str(html *h, crd_str text);
/* Text from a policy or a bill, kept apart so that it cannot reorder what stands beside it; absent: "(none)". */
void html_foreign(html *h, crd_str text);
/* A whole element with a text. */
void html_element(html *h, const char *element, const char *text);
/* The style and the script of the page: bytes as they are. They hold neither `<` nor `&`. */
void html_as_is(html *h, crd_str bytes);

#endif
