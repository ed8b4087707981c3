/* SPDX-License-Identifier: Apache-2.0
 *
 * Elements, attributes and escapes. */
#include "html.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */

/* ---- Text ---- */

/* One character at the beginning of a text. */
typedef struct character {
    uint32_t code;
    size_t len;
    bool valid;
} character;

static size_t sequence_length(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return 2;
    if (first >= 0xe0 && first <= 0xef) return 3;
    if (first >= 0xf0 && first <= 0xf4) return 4;
    return 0;
}

static character next(crd_str text) {
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = (unsigned char)text.ptr[0];
    size_t len = sequence_length(first);
    if (len == 0 || len > text.len) return (character){0, 1, false};
    uint32_t code = len == 1 ? first : first & (0xffu >> (len + 1));
    for (size_t i = 1; i < len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if ((c & 0xc0) != 0x80) return (character){0, 1, false};
        code = code << 6 | (c & 0x3fu);
    }
    bool valid = code >= least[len] && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return (character){code, valid ? len : 1, valid};
}

/* What an XML document cannot hold, what would drive a terminal that shows the file, and what reorders text. */
static bool is_shown(uint32_t code) {
    if (code < 0x20) return code == '\n' || code == '\t';
    if (code >= 0x7f && code < 0xa0) return false;
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return false;
    return (code & 0xfffe) != 0xfffe;
}

/* What stands for the character, or NULL: it stands for itself. */
static const char *escape(const character *c) {
    if (!c->valid || !is_shown(c->code)) return REPLACEMENT;
    switch (c->code) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return NULL;
    }
}

static void escaped(output *o, crd_str text) {
    size_t done = 0;
    for (size_t i = 0; i < text.len;) {
        character c = next((crd_str){text.ptr + i, text.len - i});
        const char *instead = escape(&c);
        if (instead) {
            output_write(o, text.ptr + done, i - done);
            output_text(o, instead);
            done = i + c.len;
        }
        i += c.len;
    }
    if (done < text.len) output_write(o, text.ptr + done, text.len - done);
}

/* ---- Elements ---- */

/* Those that have no end tag in HTML. */
static bool is_void(const char *element) {
    static const char *const names[] = {"meta", "br", "hr", "col"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(element, names[i]) == 0) return true;
    return false;
}

static void close_tag(html *h) {
    if (h->in_tag) output_text(h->out, ">");
    h->in_tag = false;
}

void html_document(html *h, output *out, const char *language) {
    *h = (html){.out = out};
    output_text(out, "<!DOCTYPE html>\n");
    html_begin(h, "html");
    html_attr(h, "lang", language);
    html_attr(h, "xmlns", "http://www.w3.org/1999/xhtml");
}

void html_begin(html *h, const char *element) {
    close_tag(h);
    h->open[h->depth++] = element;
    output_format(h->out, "<%s", element);
    h->in_tag = true;
}

void html_attr_str(html *h, const char *name, crd_str value) {
    output_format(h->out, " %s=\"", name);
    escaped(h->out, value);
    output_text(h->out, "\"");
}

void html_attr(html *h, const char *name, const char *value) { html_attr_str(h, name, text_of(value)); }

void html_attr_format(html *h, const char *name, const char *format, ...) {
    char value[256];
    va_list args;
    va_start(args, format);
    vsnprintf(value, sizeof value, format, args);
    va_end(args);
    html_attr(h, name, value);
}

/* A line of the file for each element that begins a block, so that two pages can be compared by lines. */
static bool ends_line(const char *element) {
    static const char *const names[] = {"html", "head", "body",    "meta",   "title", "style", "script", "main",
                                        "h1",   "h2",   "section", "header", "p",     "tr",    "li",     "table",
                                        "svg",  "ul",   "dl",      "figure", "div",   "dd",    "footer", "caption",
                                        "g",    "nav",  "thead",   "tbody",  "tfoot", "h3",    "details"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(element, names[i]) == 0) return true;
    return false;
}

void html_end(html *h) {
    const char *element = h->open[--h->depth];
    if (h->in_tag && is_void(element))
        output_text(h->out, "/>");
    else {
        close_tag(h);
        output_format(h->out, "</%s>", element);
    }
    h->in_tag = false;
    if (ends_line(element)) output_text(h->out, "\n");
}

void html_str(html *h, crd_str text) {
    close_tag(h);
    escaped(h->out, text);
}

void html_text(html *h, const char *text) { html_str(h, text_of(text)); }

void html_format(html *h, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    html_text(h, text);
}

void html_foreign(html *h, crd_str text) {
    html_begin(h, text.ptr ? "bdi" : "i");
    html_str(h, text.ptr ? text : text_of("(none)"));
    html_end(h);
}

void html_element(html *h, const char *element, const char *text) {
    html_begin(h, element);
    html_text(h, text);
    html_end(h);
}

void html_as_is(html *h, crd_str bytes) {
    close_tag(h);
    output_write(h->out, bytes.ptr, bytes.len);
}
