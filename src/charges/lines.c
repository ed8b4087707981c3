/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON lines as a bill. Every line has columns of its own: its keys. So the bill's columns are all that its format may
 * have, and a row carries some of them; which format it is, the first line says. */
#include "charges/jsonlines.h"

#include <string.h>

#include "charges/reading.h"

#define NO_COLUMN UINT32_MAX
#define ONE_LINE  "write one object a line, as `jq -c .` does"
#define CUT_OFF   "the file ends here: it may have been cut off"

bool lines_open(charges *r) {
    r->lines = ARENA_NEW(&r->file_texts, jsonlines);
    if (r->lines && jsonlines_init(r->lines, r->m, csv_rest(&r->csv))) return true;
    r->lines = NULL;
    return false;
}

void lines_close(charges *r) {
    if (r->lines) jsonlines_free(r->lines);
    vec_free(r->m, &r->columns_of_keys);
    r->lines = NULL;
}

/* ---- What is wrong --------------------------------------------------------------------------------------------- */

static bool report_bad(charges *r) {
    const jsonlines *l = r->lines;
    bool cut_off = l->fault == l->text.ptr + l->text.len;
    shown s;
    if (l->twice.ptr)
        return report_row(r, DIAG_BAD_JSON, l->fault, "take one of them out: which of the two counts is not known",
                          "the line has the key `%s` twice", report_show(l->twice, &s));
    return report_row(r, DIAG_BAD_JSON, l->fault, !cut_off ? NULL : l->last ? CUT_OFF : ONE_LINE, "%s", l->why);
}

/* What ends the reading. Always false. */
static bool report_end(charges *r, lines_result result) {
    r->fatal = true;
    if (result == LINES_LONG)
        report_row(r, DIAG_CSV_LIMIT, r->lines->fault, ONE_LINE, "a row is longer than %zu KiB",
                   CHARGES_ROW_MAX / 1024);
    if (result == LINES_IO) report_unreadable(r, r->lines->why);
    return false;
}

/* ---- The bill of the first line --------------------------------------------------------------------------------- */

typedef VEC(crd_str) names;

typedef struct collecting {
    charges *r;
    names *into;
} collecting;

static bool add_name(void *ud, crd_str name) {
    const collecting *c = ud;
    if (str_among(name, c->into->at, c->into->n)) return true;
    crd_str *slot = vec_push(c->r->m, c->into);
    if (slot) *slot = name;
    return slot != NULL;
}

/* Every column that the run could use in a bill of this format. */
static bool all_names(charges *r, bill_format format, names *into) {
    collecting c = {r, into};
    for (size_t which = 0; which < BILL_LOOKUPS; which++)
        if (which != BILL_TAG_COLUMNS) bill_each_name(format, which, add_name, &c);
    for (size_t i = 0; i < r->c->n; i++) {
        crd_str own[TAG_COLUMNS];
        if (r->c->refs[i].id != FIELD_TAG) continue;
        size_t n = tag_columns(&r->tags[i], format, &r->file_texts, own);
        for (size_t k = 0; n != SIZE_MAX && k < n; k++) add_name(&c, own[k]);
    }
    return !r->m->failed;
}

/* The format that most keys of the line are columns of. False: none. */
static bool detect(charges *r, bill_format *format) {
    const jsonlines *l = r->lines;
    names keys = {0};
    collecting c = {r, &keys};
    for (size_t i = 0; i < l->members.n; i++) add_name(&c, intern_get(&l->keys, l->members.at[i].key));
    bill line;
    bill_init(&line, r->m, keys.at, keys.n);
    bool found = bill_detect(&line) > 0;
    *format = line.format;
    vec_free(r->m, &keys);
    return found;
}

static bool make_bill(charges *r, bill_format format) {
    names found = {0};
    crd_str *kept = all_names(r, format, &found) ? arena_copy(&r->file_texts, found.at, found.n * sizeof *kept) : NULL;
    size_t n = found.n;
    vec_free(r->m, &found);
    if (!kept) return false;
    bill_init(&r->bill, r->m, kept, n);
    r->bill.format = format;
    r->bill.by_row = r->bill.plain_maps = true;
    r->cells = ARENA_ARRAY(&r->file_texts, n, reading_cell);
    return r->cells && header_resolve(r);
}

static bool first_line(charges *r) {
    bill_format format;
    r->fatal = true;
    if (!detect(r, &format)) return header_no_bill(r);
    if (!make_bill(r, format)) return false;
    r->fatal = false;
    return true;
}

/* ---- From members to cells -------------------------------------------------------------------------------------- */

/* The bill's column of a key; NO_COLUMN for one that nobody asks for. */
static uint32_t column_of(const charges *r, uint32_t key) {
    size_t column = bill_column(&r->bill, intern_get(&r->lines->keys, key));
    return column == SIZE_MAX ? NO_COLUMN : (uint32_t)column;
}

/* Keys that are new in this line. */
static bool place_keys(charges *r) {
    while (r->columns_of_keys.n < intern_count(&r->lines->keys)) {
        uint32_t key = (uint32_t)r->columns_of_keys.n, *slot = vec_push(r->m, &r->columns_of_keys);
        if (!slot) return false;
        *slot = column_of(r, key);
    }
    return true;
}

static bool wrong_kind(charges *r, const json_member *m, size_t column) {
    return report_row(r, DIAG_BAD_JSON, m->at, NULL, "`%.*s` is %s, not a text or a number",
                      STR_ARG(r->bill.names[column]), m->kind == JSON_ARRAY ? "an array" : "an object");
}

static bool fill_cells(charges *r, bool *good) {
    const jsonlines *l = r->lines;
    *good = true;
    for (size_t i = 0; i < r->bill.columns; i++) r->cells[i] = (reading_cell){.at = l->text.ptr};
    if (!place_keys(r)) return false;
    for (size_t i = 0; i < l->members.n; i++) {
        const json_member *m = &l->members.at[i];
        uint32_t column = r->columns_of_keys.at[m->key];
        if (column == NO_COLUMN) continue;
        bool composed = m->kind == JSON_OBJECT || m->kind == JSON_ARRAY;
        if (composed && *good && !bill_is_map(&r->bill, column)) *good = wrong_kind(r, m, column);
        r->cells[column] = (reading_cell){m->text, true, m->at};
    }
    return true;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------ */

static void read_line(charges *r) {
    bool good;
    r->line = r->lines->line;
    if ((!r->cells && !first_line(r)) || !fill_cells(r, &good)) return;
    r->number++;
    if (good && row_read(r))
        charges_accept(r);
    else
        charges_leave_out_row(r);
}

bool lines_next_row(charges *r) {
    jsonlines *l = r->lines;
    lines_result result = jsonlines_next(l);
    if (result == LINES_END) return false;
    if (result != LINES_ROW && result != LINES_BAD) return report_end(r, result);
    charges_blanks(r, l->line, l->blank_lines);
    if (r->status != CRD_OK) return false;
    if (result == LINES_ROW) {
        read_line(r);
    } else {
        r->number++;
        report_bad(r);
        charges_leave_out(r, 1);
    }
    return r->status == CRD_OK && !r->stopped && !charges_no_memory(r);
}

bool lines_advance(charges *r) {
    bool good;
    lines_result result;
    while ((result = jsonlines_next(r->lines)) == LINES_BAD) continue;
    r->line = r->lines->line;
    r->trying = true;
    bool filled = result == LINES_ROW && fill_cells(r, &good);
    r->trying = false;
    return filled;
}
