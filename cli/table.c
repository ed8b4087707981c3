/* SPDX-License-Identifier: Apache-2.0
 *
 * Tables for people. */
#include "table.h"

#include <stdlib.h>
#include <string.h>

#include "cli.h"

#define INDENT    2
#define GAP       2
#define NARROWEST 12 /* a cut column still has room for a service code or an account */

static void add(table *t, crd_str text, style s) {
    if (t->n == t->cap) {
        t->cap = t->cap ? t->cap * 2 : 64;
        t->cells = must_alloc(t->cells, t->cap * sizeof *t->cells);
    }
    char *copy = must_alloc(NULL, text.len);
    if (text.len) memcpy(copy, text.ptr, text.len);
    t->cells[t->n++] = (table_cell){copy, text.len, s};
}

void table_column(table *t, column_kind kind, crd_str head) {
    t->columns = must_alloc(t->columns, (t->columns_n + 1) * sizeof *t->columns);
    t->columns[t->columns_n++] = (table_columns){kind, 0};
    add(t, head, STYLE_BOLD);
}

void table_head(table *t, column_kind kind, const char *head) { table_column(t, kind, text_of(head)); }

void table_text(table *t, crd_str text) {
    if (text.ptr)
        add(t, text, STYLE_PLAIN);
    else
        add(t, text_of("(none)"), STYLE_DIM);
}

void table_styled(table *t, style s, const char *text) { add(t, text_of(text), s); }
void table_count(table *t, uint64_t n) { table_styled(t, STYLE_PLAIN, text_count(n).at); }
void table_money(table *t, style s, crd_money amount) { table_styled(t, s, text_money(amount).at); }
void table_rule(table *t) { t->rule = t->n; }

void table_account(table *t, crd_str id, crd_str name) {
    char *text = must_format("%.*s%s%.*s", TEXT_ARG(id), name.ptr ? " " : "", TEXT_ARG(name));
    table_text(t, id.ptr ? text_of(text) : id);
    free(text);
}

/* Characters, not bytes: continuation bytes are not counted. */
static size_t width_of(const char *text, size_t len) {
    size_t n = 0;
    for (size_t i = 0; i < len; i++) n += ((unsigned char)text[i] & 0xc0) != 0x80;
    return n;
}

static size_t total_width(const table *t) {
    size_t total = INDENT + (t->columns_n - 1) * GAP;
    for (size_t c = 0; c < t->columns_n; c++) total += t->columns[c].width;
    return total;
}

/* The widest column that may be cut, or NULL. */
static table_columns *widest(const table *t) {
    table_columns *found = NULL;
    for (table_columns *c = t->columns; c < t->columns + t->columns_n; c++)
        if (c->kind == COLUMN_TEXT && c->width > NARROWEST && (!found || c->width > found->width)) found = c;
    return found;
}

static void measure(table *t) {
    for (size_t i = 0; i < t->n; i++) {
        size_t width = width_of(t->cells[i].text, t->cells[i].len);
        table_columns *column = &t->columns[i % t->columns_n];
        if (width > column->width) column->width = width;
    }
    for (table_columns *c; total_width(t) > TABLE_WIDTH && (c = widest(t));) c->width--;
}

/* Bytes of the first `width` characters. */
static size_t bytes_of(const char *text, size_t len, size_t width) {
    size_t i = 0, n = 0;
    while (i < len && (n < width || ((unsigned char)text[i] & 0xc0) == 0x80)) {
        n += ((unsigned char)text[i] & 0xc0) != 0x80;
        i++;
    }
    return i;
}

static void print_cell(output *o, const table_columns *column, const table_cell *cell, bool last) {
    size_t width = width_of(cell->text, cell->len), room = column->width;
    size_t pad = width < room ? room - width : 0;
    bool cut = width > room;
    if (column->kind == COLUMN_RIGHT) output_spaces(o, pad);
    if (cell->style != STYLE_PLAIN) output_style(o, cell->style);
    output_str(o, (crd_str){cell->text, cut ? bytes_of(cell->text, cell->len, room - 1) : cell->len});
    if (cut) output_text(o, "…");
    if (cell->style != STYLE_PLAIN) output_style(o, STYLE_PLAIN);
    if (column->kind == COLUMN_TEXT && !last) output_spaces(o, pad);
}

static void print_row(const table *t, output *o, const table_cell *cells) {
    size_t used = t->columns_n; /* nothing behind the last cell that holds something */
    while (used > 1 && cells[used - 1].len == 0) used--;
    output_spaces(o, INDENT);
    for (size_t c = 0; c < used; c++) {
        if (c > 0) output_spaces(o, GAP);
        print_cell(o, &t->columns[c], &cells[c], c + 1 == used);
    }
    output_text(o, "\n");
}

static void print_rule(const table *t, output *o) {
    output_spaces(o, INDENT);
    for (size_t i = INDENT; i < total_width(t); i++) output_text(o, "─");
    output_text(o, "\n");
}

void table_print(table *t, output *o) {
    measure(t);
    for (size_t i = 0; i < t->n; i += t->columns_n) {
        if (t->rule > 0 && i == t->rule) print_rule(t, o);
        print_row(t, o, &t->cells[i]);
    }
}

void table_free(table *t) {
    for (size_t i = 0; i < t->n; i++) free(t->cells[i].text);
    free(t->cells);
    free(t->columns);
    *t = (table){0};
}

/* ---- Paragraphs ---- */

/* Bytes up to the next blank. */
static size_t word_length(crd_str text) {
    size_t n = 0;
    while (n < text.len && text.ptr[n] != ' ') n++;
    return n;
}

/* Breaks whole words alone; one that is wider than a line stands on a line of its own. */
void paragraph_print(output *o, size_t column, size_t indent, crd_str text) {
    size_t at = column;
    bool begun = false;
    while (text.len > 0) {
        size_t n = word_length(text), width = width_of(text.ptr, n);
        if (begun && at + 1 + width > TABLE_WIDTH) {
            output_text(o, "\n");
            output_spaces(o, indent);
            at = indent;
        } else if (begun) {
            output_text(o, " ");
            at++;
        }
        output_str(o, (crd_str){text.ptr, n});
        at += width;
        begun = true;
        if (n < text.len) n++;
        text = (crd_str){text.ptr + n, text.len - n};
    }
    output_text(o, "\n");
}
