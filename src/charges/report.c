/* SPDX-License-Identifier: Apache-2.0
 *
 * What is wrong with charges, as findings. The one place that knows how CRD_ON_ERROR_SKIP changes them. */
#include <stdio.h>
#include <string.h>

#include "charges/jsonlines.h"
#include "charges/reading.h"

/* Whether this finding goes into the list; the status follows from it. */
static bool decide(charges *r, crd_severity *severity) {
    *severity = CRD_ERROR;
    if (r->fatal || r->on_error == CRD_ON_ERROR_STOP) {
        r->status = CRD_INVALID;
        return true;
    }
    *severity = CRD_WARNING;
    return r->listed++ < CHARGES_LISTED_SKIPS;
}

static void add(charges *r, diag_code code, uint64_t line, uint64_t column, const char *help, const char *format,
                va_list args) {
    crd_severity severity;
    if (r->trying || !decide(r, &severity)) return;
    text message;
    text_init(&message, &r->d->m);
    if (r->table && r->number > 0) text_format(&message, "row %llu: ", (unsigned long long)r->number);
    text_vformat(&message, format, args);
    if (r->table) line = column = 0;
    diag *g = diag_add_file_as(r->d, code, severity, r->name, line, column, "%.*s", STR_ARG(text_str(&message)));
    text_free(&message);
    r->last_finding = g;
    if (help) diag_help(r->d, g, "%s", help);
    if (severity == CRD_WARNING) diag_note(r->d, g, "the row is left out");
}

bool report_place(charges *r, diag_code code, uint64_t line, uint64_t column, const char *help, const char *format,
                  ...) {
    va_list args;
    va_start(args, format);
    add(r, code, line, column, help, format, args);
    va_end(args);
    return false;
}

void report_at(const charges *r, const char *byte, uint64_t *line, uint64_t *column) {
    *line = *column = 0;
    if (r->lines)
        jsonlines_place(r->lines, byte, line, column);
    else if (!r->table)
        csv_place(&r->csv, byte, line, column);
}

bool report_row(charges *r, diag_code code, const char *byte, const char *help, const char *format, ...) {
    uint64_t line, column;
    report_at(r, byte, &line, &column);
    va_list args;
    va_start(args, format);
    add(r, code, line, column, help, format, args);
    va_end(args);
    return false;
}

bool report_file(charges *r, diag_code code, const char *help, const char *format, ...) {
    r->fatal = true;
    va_list args;
    va_start(args, format);
    add(r, code, 0, 0, help, format, args);
    va_end(args);
    return false;
}

const char *report_show(crd_str value, shown *out) {
    size_t n = 0, i = 0;
    for (size_t characters = 0; i < value.len && characters < CHARGES_SHOWN; characters++) {
        visible v;
        i += visible_next((crd_str){value.ptr + i, value.len - i}, &v);
        memcpy(out->at + n, v.text, v.len);
        n += v.len;
    }
    memcpy(out->at + n, i < value.len ? "\u2026" : "", i < value.len ? sizeof "\u2026" : 1);
    return out->at;
}

const char *report_where(const place *p, where *out) {
    out->at[0] = '\0';
    if (p->line > 0)
        snprintf(out->at, sizeof out->at, ":%llu:%llu", (unsigned long long)p->line, (unsigned long long)p->column);
    else if (p->row > 0)
        snprintf(out->at, sizeof out->at, ", row %llu", (unsigned long long)p->row);
    return out->at;
}

bool report_unreadable(charges *r, const char *why) {
    report_file(r, DIAG_UNREADABLE_FILE, NULL, "the file cannot be read: %s", why ? why : "the reader failed");
    r->status = CRD_IO;
    return false;
}

/* ---- The scanner's findings ------------------------------------------------------------------------------------- */

#define KIB(bytes) ((bytes) / 1024)

bool report_scan(charges *r, csv_result result) {
    const char *at = r->csv.fault;
    if (result != CSV_STRAY_QUOTE) r->fatal = true;
    switch (result) {
    case CSV_STRAY_QUOTE:
        report_row(r, DIAG_STRAY_QUOTE, at, "write a field that holds quotes as \"a \"\"b\"\" c\"",
                   "a quote inside a field");
        return false;
    case CSV_OPEN_QUOTE:
        report_row(r, DIAG_OPEN_QUOTE, at,
                   "look whether the file was cut off, or a quote inside a field is not doubled",
                   "the quote opened here is never closed");
        return false;
    case CSV_LONG_FIELD:
        report_row(r, DIAG_CSV_LIMIT, at, "a quote that is not closed makes one field of the rest of a file",
                   "a field is longer than %zu KiB", KIB(CHARGES_FIELD_MAX));
        return false;
    case CSV_LONG_ROW:
        report_row(r, DIAG_CSV_LIMIT, at, NULL, "a row is longer than %zu KiB", KIB(CHARGES_ROW_MAX));
        return false;
    case CSV_TOO_MANY_FIELDS:
        report_row(r, DIAG_CSV_LIMIT, at, NULL, "a row has more than %zu fields", CHARGES_COLUMNS_MAX);
        return false;
    case CSV_IO: return report_unreadable(r, r->csv.why);
    case CSV_NOMEM:
    case CSV_ROW:
    case CSV_END: return false;
    }
    return false;
}
