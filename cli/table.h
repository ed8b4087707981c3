/* SPDX-License-Identifier: Apache-2.0
 *
 * Tables for people: as wide as their content, at most TABLE_WIDTH; numbers and money stand to the right, so that
 * points and digits line up. Only text columns are cut, with an ellipsis. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "output.h"

#define TABLE_WIDTH 100

typedef enum column_kind { COLUMN_TEXT, COLUMN_RIGHT } column_kind;

typedef struct table_cell {
    char *text;
    size_t len;
    style style;
} table_cell;

typedef struct table_columns {
    column_kind kind;
    size_t width;
} table_columns;

typedef struct table {
    table_columns *columns;
    size_t columns_n;
    table_cell *cells; /* row by row; the first row are the heads */
    size_t n, cap;
    size_t rule; /* a line is drawn above the row that begins with this cell; 0: none */
} table;

/* All columns first. Texts are copied. */
void table_column(table *t, column_kind kind, crd_str head);
void table_head(table *t, column_kind kind, const char *head);
/* Then cells, row by row. An absent text is shown as (none). */
void table_text(table *t, crd_str text);
void table_styled(table *t, style s, const char *text);
void table_count(table *t, uint64_t n);
void table_money(table *t, style s, crd_money amount);
/* An account's number, and its name where the policy has one. */
void table_account(table *t, crd_str id, crd_str name);
void table_rule(table *t); /* above the row to come */
void table_print(table *t, output *o);
void table_free(table *t);

/* A paragraph, broken at blanks before TABLE_WIDTH. It begins at `column`, where the line is already; its other lines
 * are indented by `indent`. */
void paragraph_print(output *o, size_t column, size_t indent, crd_str text);

#endif
