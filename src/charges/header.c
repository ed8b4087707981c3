/* SPDX-License-Identifier: Apache-2.0
 *
 * The beginning of a file: what it is, and where its columns are. Everything that is wrong here is wrong with the whole
 * file, so nothing of it is left out in silence. */
#include <string.h>

#include "charges/jsonlines.h"
#include "charges/reading.h"
#include "charges/sniff.h"

#define EVERY_BILL 5 /* what no bill can do without */
static const size_t every_bill[EVERY_BILL] = {FIELD_ACCOUNT, FIELD_SERVICE, BILL_COST, BILL_START, FIELD_CHARGE_TYPE};

#define FIRST_LINE "a bill begins with a line of column names"

static bool empty_file(charges *r) { return report_file(r, DIAG_EMPTY_FILE, FIRST_LINE, "the file is empty"); }

/* The scanner would take such a file for one long header, and the bill for one without charges. */
static bool lone_return(charges *r, crd_str bytes, const char *at) {
    size_t before = (size_t)(at - bytes.ptr);
    return report_place(r, DIAG_UNSUPPORTED_FORMAT, 1, 1 + utf8_count((crd_str){bytes.ptr, before}),
                        "where lines end with CR alone, convert them: `tr '\\r' '\\n' <old.csv >new.csv`",
                        "the header has a carriage return (CR) without a newline (LF) behind it");
}

bool header_format(charges *r, bool *json_lines) {
    crd_str bytes;
    r->fatal = true;
    csv_result result = csv_peek(&r->csv, &bytes);
    if (result == CSV_END) return empty_file(r);
    if (result != CSV_ROW) return report_scan(r, result);
    sniffed found = sniff(bytes);
    *json_lines = found.json_lines;
    const char *lone = found.is || found.json_lines ? NULL : sniff_return(bytes);
    if (lone) return lone_return(r, bytes, lone);
    r->fatal = false;
    if (!found.is) return true;
    return report_file(r, DIAG_UNSUPPORTED_FORMAT, found.help,
                       found.packed ? "the charges are still packed, as %s"
                                    : "the file is %s, which this version of crd does not read",
                       found.is);
}

static const crd_str *copy_names(charges *r) {
    size_t n = r->csv.fields_n;
    crd_str *names = ARENA_ARRAY(&r->file_texts, n, crd_str);
    for (size_t i = 0; names && i < n; i++) {
        crd_str name;
        if (!csv_text(&r->csv, i, &name)) return NULL;
        names[i] = arena_str(&r->file_texts, name);
    }
    return r->m->failed ? NULL : names;
}

/* ---- Missing columns -------------------------------------------------------------------------------------------- */

static uint64_t header_line(const charges *r) { return r->lines ? r->lines->line : r->csv.line; }

bool header_no_bill(charges *r) {
    const char *what = r->lines   ? "the line has no key"
                       : r->table ? "the table has no column"
                                  : "the header has no column";
    return report_place(r, DIAG_UNKNOWN_BILL, header_line(r), 1,
                        r->lines || r->table
                            ? "export the bill as CUR 2.0, legacy CUR or FOCUS 1.0 to 1.2"
                            : "export the bill as CUR 2.0, legacy CUR or FOCUS 1.0 to 1.2, with its header line",
                        "%s of CUR 2.0, legacy CUR or FOCUS", what);
}

static bool no_cost(charges *r, const char *names) {
    return report_place(r, DIAG_NO_COST, r->csv.line, 1, "include the column in the export",
                        "the bill has no cost: it looks like %s, but has no column %s",
                        bill_format_name(r->bill.format), names);
}

static bool no_charge_type(charges *r, const char *names) {
    return report_place(r, DIAG_NO_CHARGE_TYPE, r->csv.line, 1,
                        "include the column in the export, or say what all charges are: `--assume-type Usage`",
                        "the bill does not say what kind of charges it has: it looks like %s, but has no column %s",
                        bill_format_name(r->bill.format), names);
}

static bool no_columns(charges *r, const char *names) {
    return report_place(r, DIAG_MISSING_COLUMNS, r->csv.line, 1, "include the columns in the export",
                        "the header is nearest to %s, but has no column %s", bill_format_name(r->bill.format), names);
}

/* "`A`, `B` or `C`": the columns of what is missing. *only is the one missing thing, or BILL_LOOKUPS. */
static size_t list_missing(charges *r, text *names, size_t *only) {
    size_t missing = 0;
    text one;
    text_init(&one, r->m);
    for (size_t i = 0; i < EVERY_BILL; i++) {
        if (r->bill.lookups[every_bill[i]].n > 0) continue;
        bill_describe(&r->bill, every_bill[i], &one);
        if (missing++ > 0) text_add(names, STR(", "));
        text_add(names, text_str(&one));
        *only = missing == 1 ? every_bill[i] : BILL_LOOKUPS;
    }
    text_char(names, '\0');
    text_free(&one);
    return missing;
}

static bool report_missing(charges *r, size_t only, const char *names) {
    if (only == BILL_COST) return no_cost(r, names);
    if (only == FIELD_CHARGE_TYPE) return no_charge_type(r, names);
    return no_columns(r, names);
}

static bool check_columns(charges *r) {
    size_t only = BILL_LOOKUPS;
    text names;
    text_init(&names, r->m);
    bool complete = list_missing(r, &names, &only) == 0;
    if (!complete && !charges_no_memory(r)) report_missing(r, only, names.at);
    text_free(&names);
    return complete;
}

static bool no_twice(charges *r, size_t twice) {
    if (twice == SIZE_MAX) return false; /* no memory */
    const char *at = r->table ? NULL : csv_field_begin(&r->csv, twice);
    return report_row(r, DIAG_COLUMN_TWICE, at, "take one of them out of the export",
                      "the header has the column `%.*s` twice", STR_ARG(r->bill.names[twice]));
}

/* ---- Nearly a bill ----------------------------------------------------------------------------------------------- */

static crd_str first_line(const charges *r) {
    const char *begin = r->csv.row, *end = r->csv.buffer + r->csv.end;
    const char *newline = memchr(begin, '\n', (size_t)(end - begin));
    return (crd_str){begin, (size_t)((newline ? newline : end) - begin)};
}

static crd_str without(crd_str s, const char *set) {
    while (s.len > 0 && strchr(set, s.ptr[0])) s.ptr++, s.len--;
    while (s.len > 0 && strchr(set, s.ptr[s.len - 1])) s.len--;
    return s;
}

/* Whether the line names columns of a bill when it is cut there. */
static bool names_a_bill(charges *r, crd_str line, char separator) {
    size_t n = 1, at = 0;
    for (size_t i = 0; i < line.len; i++) n += line.ptr[i] == separator;
    crd_str *names = n > CHARGES_COLUMNS_MAX ? NULL : ARENA_ARRAY(&r->file_texts, n, crd_str);
    if (!names) return false;
    for (size_t i = 0; i < n; i++) {
        const char *end = memchr(line.ptr + at, separator, line.len - at);
        size_t len = end ? (size_t)(end - line.ptr) - at : line.len - at;
        names[i] = without((crd_str){line.ptr + at, len}, "\"\r");
        at += len + 1;
    }
    bill cut;
    bill_init(&cut, r->m, names, n);
    return bill_detect(&cut) > 0;
}

/* A header that is none, but would be one under another separator. False: it would not. */
static bool other_separator(charges *r) {
    crd_str line = first_line(r);
    const char *by = names_a_bill(r, line, ';') ? "`;`" : names_a_bill(r, line, '\t') ? "tabs" : NULL;
    if (by)
        report_place(r, DIAG_UNKNOWN_BILL, r->csv.line, 1, "save the bill as CSV with commas between its columns",
                     "the columns are separated by %s, and not by commas", by);
    return by != NULL;
}

typedef struct sought {
    crd_str name;
    bool found;
} sought;

static bool is_sought(void *ud, crd_str name) {
    sought *s = ud;
    s->found |= str_eq(name, s->name);
    return !s->found;
}

static bool known_column(crd_str name) {
    sought s = {name, false};
    for (bill_format format = 0; format < BILL_FORMATS; format++)
        for (size_t which = 0; which < BILL_LOOKUPS; which++) bill_each_name(format, which, is_sought, &s);
    return s.found;
}

/* No column that the run would take is left unread for the blanks around its name. */
static bool check_blanks(charges *r) {
    const bill *b = &r->bill;
    for (size_t i = 0; i < b->columns; i++) {
        crd_str name = without(b->names[i], " \t");
        if (name.len == b->names[i].len || !known_column(name) || bill_column(b, name) != SIZE_MAX) continue;
        return report_row(r, DIAG_COLUMN_BLANKS, csv_field_begin(&r->csv, i), "take the blanks out of the header",
                          "the name of the column `%.*s` has blanks around it", STR_ARG(name));
    }
    return true;
}

/* ---- All of it --------------------------------------------------------------------------------------------------- */

static void assume_type(charges *r) {
    lookup *l = &r->bill.lookups[FIELD_CHARGE_TYPE];
    bool has_column = l->n > 0;
    if ((has_column && !r->bill.by_row) || str_none(r->assume_type)) return;
    l->steps[l->n++] = (step){.kind = STEP_CONSTANT, .alternative = has_column, .constant = r->assume_type};
}

static bool locate_tags(charges *r) {
    for (size_t i = 0; i < r->c->n; i++)
        if (r->c->refs[i].id == FIELD_TAG && !tag_locate(&r->tags[i], &r->bill, &r->file_texts)) return false;
    return true;
}

static bool read_names(charges *r) {
    csv_result result = csv_next(&r->csv);
    if (result == CSV_STRAY_QUOTE && other_separator(r)) return false;
    if (result != CSV_ROW) return result == CSV_END ? empty_file(r) : report_scan(r, result);
    if (r->csv.blank_lines > 0) return report_place(r, DIAG_UNKNOWN_BILL, 1, 1, FIRST_LINE, "the first line is empty");
    const crd_str *names = copy_names(r);
    if (!names) return false;
    bill_init(&r->bill, r->m, names, r->csv.fields_n);
    if (!check_blanks(r)) return false;
    return bill_detect(&r->bill) > 0 || (!other_separator(r) && header_no_bill(r));
}

bool header_resolve(charges *r) {
    size_t twice;
    if (!bill_resolve(&r->bill, &twice)) return no_twice(r, twice);
    assume_type(r);
    return check_columns(r) && locate_tags(r);
}

bool header_read(charges *r) {
    r->fatal = true;
    if (!read_names(r) || !header_resolve(r)) return false;
    r->fatal = false;
    return true;
}
