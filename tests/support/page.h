/* SPDX-License-Identifier: Apache-2.0
 *
 * A page of `crd report` read back by expat: its tables and figures, and what no page may have. Whatever is not
 * well-formed, and every script, style or address that is not the page's own, fails here. */
#ifndef TESTS_SUPPORT_PAGE_H
#define TESTS_SUPPORT_PAGE_H

#include <expat.h>

#include "tests/support/test.h"

enum { PAGE_CELLS = 10, PAGE_ROWS = 800, PAGE_TABLES = 32, PAGE_IDS = 64, PAGE_DEPTH = 32, PAGE_TEXT = 1 << 15 };

typedef struct page_cell {
    char *text, *value; /* value: data-v; NULL: none */
} page_cell;

typedef struct page_row {
    page_cell cells[PAGE_CELLS];
    size_t n;
} page_row;

typedef struct page_table {
    char *id;
    page_row *rows; /* those of the body, then those of the totals */
    size_t body, n;
    bool captioned;
} page_table;

/* An element that can be told: its id, and the value of a <data>. */
typedef struct page_id {
    char *id, *value;
} page_id;

typedef struct page {
    page_table tables[PAGE_TABLES];
    size_t tables_n;
    page_id ids[PAGE_IDS];
    size_t ids_n;
    char *targets[PAGE_IDS]; /* of links, without the # */
    size_t targets_n;
    char *title, *policy;
    size_t scripts, styles, drawings;
    /* while it is read */
    const char *open[PAGE_DEPTH];
    size_t depth;
    char text[PAGE_TEXT];
    size_t text_n;
    char *value;
    int heading;
    bool in_totals, wants_title, in_cell;
} page;

static inline char *page_copy(const char *text) {
    char *copy = text ? strdup(text) : NULL;
    assert_true(!text || copy);
    return copy;
}

static inline const char *page_attribute(const char **attributes, const char *name) {
    for (size_t i = 0; attributes[i]; i += 2)
        if (strcmp(attributes[i], name) == 0) return attributes[i + 1];
    return NULL;
}

/* Nothing that a page could run or load beside what its policy names. */
static inline void page_check_attributes(const char **attributes) {
    static const char *const never[] = {"style",      "src",        "srcset", "action",
                                        "formaction", "xlink:href", "data",   "poster"};
    for (size_t i = 0; attributes[i]; i += 2) {
        if (strncmp(attributes[i], "on", 2) == 0) fail_msg("the attribute %s", attributes[i]);
        for (size_t k = 0; k < COUNT(never); k++) assert_string_not_equal(attributes[i], never[k]);
        if (strcmp(attributes[i], "href") == 0) assert_int_equal(attributes[i + 1][0], '#');
    }
}

static inline void page_add_id(page *p, const char *id, const char *value) {
    for (size_t i = 0; i < p->ids_n; i++) assert_string_not_equal(p->ids[i].id, id);
    assert_true(p->ids_n < PAGE_IDS);
    p->ids[p->ids_n++] = (page_id){page_copy(id), page_copy(value)};
}

/* Headings go down by one at a time: somebody who cannot see the page finds the way by them. */
static inline void page_check_heading(page *p, const char *name) {
    if (name[0] != 'h' || name[1] < '1' || name[1] > '6' || name[2]) return;
    int level = name[1] - '0';
    if (level > p->heading + 1) fail_msg("%s behind h%d", name, p->heading);
    p->heading = level;
}

static inline void page_open_table(page *p, const char **attributes) {
    assert_true(p->tables_n < PAGE_TABLES);
    page_table *t = &p->tables[p->tables_n++];
    *t = (page_table){.id = page_copy(page_attribute(attributes, "id")), .rows = calloc(PAGE_ROWS, sizeof *t->rows)};
    assert_non_null(t->rows);
    p->in_totals = false;
}

static inline page_row *page_last_row(page *p) {
    page_table *t = &p->tables[p->tables_n - 1];
    return &t->rows[t->n - 1];
}

static inline void page_open_row(page *p) {
    page_table *t = &p->tables[p->tables_n - 1];
    assert_true(t->n < PAGE_ROWS);
    t->n++;
    if (!p->in_totals) t->body = t->n;
}

static inline bool page_is(const char *name, const char *other) { return strcmp(name, other) == 0; }

static inline void page_start(void *ud, const char *name, const char **attributes) {
    page *p = ud;
    const char *id = page_attribute(attributes, "id"), *href = page_attribute(attributes, "href");
    assert_true(p->depth < PAGE_DEPTH);
    if (p->wants_title) assert_string_equal(name, "title"); /* a drawing says what it is before it draws */
    p->wants_title = page_is(name, "svg") && page_attribute(attributes, "role");
    p->drawings += p->wants_title;
    page_check_attributes(attributes);
    page_check_heading(p, name);
    if (id) page_add_id(p, id, page_attribute(attributes, "value"));
    if (href) p->targets[p->targets_n++] = page_copy(href + 1);
    p->scripts += page_is(name, "script");
    p->styles += page_is(name, "style");
    if (page_is(name, "meta") && page_attribute(attributes, "http-equiv"))
        p->policy = page_copy(page_attribute(attributes, "content"));
    if (page_is(name, "table")) page_open_table(p, attributes);
    if (page_is(name, "caption")) p->tables[p->tables_n - 1].captioned = true;
    if (page_is(name, "tfoot")) p->in_totals = true;
    if (page_is(name, "thead") || page_is(name, "tbody")) p->in_totals = false;
    if (page_is(name, "tr") && !page_is(p->open[p->depth - 1], "thead")) page_open_row(p);
    if (page_is(name, "th")) assert_non_null(page_attribute(attributes, "scope"));
    if (page_is(name, "td") || page_is(name, "th")) {
        p->in_cell = true;
        p->value = page_copy(page_attribute(attributes, "data-v"));
    }
    if (page_is(name, "br")) p->text[p->text_n++] = '\n';
    if (!p->in_cell || page_is(name, "td") || page_is(name, "th")) p->text_n = 0;
    p->open[p->depth++] = page_copy(name);
}

static inline void page_text(void *ud, const char *text, int len) {
    page *p = ud;
    assert_true(p->text_n + (size_t)len < PAGE_TEXT);
    memcpy(p->text + p->text_n, text, (size_t)len);
    p->text_n += (size_t)len;
}

static inline bool page_in_head(const page *p) { return page_is(p->open[p->depth - 2], "thead"); }

static inline void page_end_cell(page *p) {
    page_row *row = p->depth >= 2 && !page_in_head(p) ? page_last_row(p) : NULL;
    if (row) assert_true(row->n < PAGE_CELLS);
    if (row) row->cells[row->n++] = (page_cell){page_copy(p->text), p->value};
    if (!row) free(p->value);
    p->in_cell = false;
}

static inline void page_end(void *ud, const char *name) {
    page *p = ud;
    char *opened = (char *)(uintptr_t)p->open[--p->depth];
    p->text[p->text_n] = '\0';
    if (page_is(name, "title") && page_is(p->open[p->depth - 1], "head")) p->title = page_copy(p->text);
    if (page_is(name, "td") || page_is(name, "th")) page_end_cell(p);
    free(opened);
}

/* Never NULL. */
static inline page *page_read(const char *text, size_t len) {
    page *p = calloc(1, sizeof *p);
    XML_Parser parser = XML_ParserCreate("UTF-8");
    assert_true(p && parser);
    XML_SetUserData(parser, p);
    XML_SetElementHandler(parser, page_start, page_end);
    XML_SetCharacterDataHandler(parser, page_text);
    if (XML_Parse(parser, text, (int)len, 1) == XML_STATUS_ERROR)
        fail_msg("line %lu: %s", (unsigned long)XML_GetCurrentLineNumber(parser),
                 XML_ErrorString(XML_GetErrorCode(parser)));
    XML_ParserFree(parser);
    return p;
}

static inline const page_id *page_find(const page *p, const char *id) {
    for (size_t i = 0; i < p->ids_n; i++)
        if (page_is(p->ids[i].id, id)) return &p->ids[i];
    return NULL;
}

/* Every link leads somewhere, every table says what it is, and there is one style and one script. */
static inline void page_check(const page *p) {
    for (size_t i = 0; i < p->targets_n; i++)
        if (!page_find(p, p->targets[i])) fail_msg("a link leads to #%s, which is not there", p->targets[i]);
    for (size_t i = 0; i < p->tables_n; i++) assert_true(p->tables[i].captioned);
    assert_int_equal(p->scripts, 1);
    assert_int_equal(p->styles, 1);
}

/* NULL: the page has no such table. */
static inline const page_table *page_table_of(const page *p, const char *id) {
    for (size_t i = 0; i < p->tables_n; i++)
        if (page_is(p->tables[i].id, id)) return &p->tables[i];
    return NULL;
}

static inline void page_free(page *p) {
    for (size_t i = 0; i < p->tables_n; i++) {
        for (size_t k = 0; k < p->tables[i].n; k++)
            for (size_t c = 0; c < p->tables[i].rows[k].n; c++) {
                free(p->tables[i].rows[k].cells[c].text);
                free(p->tables[i].rows[k].cells[c].value);
            }
        free(p->tables[i].rows);
        free(p->tables[i].id);
    }
    for (size_t i = 0; i < p->ids_n; i++) {
        free(p->ids[i].id);
        free(p->ids[i].value);
    }
    for (size_t i = 0; i < p->targets_n; i++) free(p->targets[i]);
    free(p->title);
    free(p->policy);
    free(p);
}

#endif
