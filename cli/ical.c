/* SPDX-License-Identifier: Apache-2.0
 *
 * iCalendar's content lines: CRLF at their ends, no more than 75 octets in one, continued behind a blank; a character
 * of several octets is never cut, nor an escape. */
#include "ical.h"

#include <string.h>

#define LINE_OCTETS 75 /* RFC 5545, 3.1: without the line's end */

/* One character, or an escape, on this line or the next. */
static void put(ical *i, const char *bytes, size_t n) {
    if (i->column + n > LINE_OCTETS) {
        output_text(i->out, "\r\n ");
        i->column = 1;
    }
    output_write(i->out, bytes, n);
    i->column += n;
}

static void put_ascii(ical *i, const char *text) {
    for (; *text; text++) put(i, text, 1);
}

static void end_line(ical *i) {
    output_text(i->out, "\r\n");
    i->column = 0;
}

/* Octets of the UTF-8 character at the start of `text`, 0 when there is none. Control characters beyond ASCII count
 * as none. */
static size_t character(crd_str text) {
    const unsigned char *at = (const unsigned char *)text.ptr;
    size_t n = at[0] < 0x80 ? 1 : at[0] < 0xc2 ? 0 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : at[0] < 0xf5 ? 4 : 0;
    if (n > text.len) return 0;
    for (size_t i = 1; i < n; i++)
        if ((at[i] & 0xc0) != 0x80) return 0;
    if (n == 2 && at[0] == 0xc2 && at[1] < 0xa0) return 0;  /* C1 */
    if (n == 3 && at[0] == 0xe0 && at[1] < 0xa0) return 0;  /* longer than it must be */
    if (n == 3 && at[0] == 0xed && at[1] >= 0xa0) return 0; /* a surrogate */
    if (n == 4 && (at[0] == 0xf0 ? at[1] < 0x90 : at[0] == 0xf4 && at[1] >= 0x90)) return 0;
    return n;
}

/* What stands for an ASCII character, or NULL: itself. A tab is the one control character that a text may hold. */
static const char *escape(char c) {
    switch (c) {
    case '\\': return "\\\\";
    case ';': return "\\;";
    case ',': return "\\,";
    case '\n': return "\\n";
    case '\t': return NULL;
    default: return (unsigned char)c < 0x20 || c == 0x7f ? "?" : NULL;
    }
}

/* The octets taken of `text`. */
static size_t put_character(ical *i, crd_str text) {
    size_t n = character(text);
    if (n > 1) {
        put(i, text.ptr, n);
        return n;
    }
    if (text.len > 1 && text.ptr[0] == '\r' && text.ptr[1] == '\n') return 1; /* the newline stands for both */
    const char *escaped = n == 0 ? "?" : escape(text.ptr[0]);
    if (escaped)
        put(i, escaped, strlen(escaped));
    else
        put(i, text.ptr, 1);
    return 1;
}

void ical_plain(ical *i, const char *property, const char *value) {
    put_ascii(i, property);
    put_ascii(i, ":");
    put_ascii(i, value);
    end_line(i);
}

void ical_begin(ical *i, const char *component) { ical_plain(i, "BEGIN", component); }
void ical_end(ical *i, const char *component) { ical_plain(i, "END", component); }

void ical_text(ical *i, const char *property, crd_str text) {
    put_ascii(i, property);
    put_ascii(i, ":");
    for (size_t at = 0; at < text.len;) at += put_character(i, (crd_str){text.ptr + at, text.len - at});
    end_line(i);
}

/* "2027-06-16" without its signs. */
static void put_day(ical *i, crd_date day) {
    char iso[CRD_DATE_MAX];
    crd_date_text(day, iso);
    for (const char *c = iso; *c; c++)
        if (*c != '-') put(i, c, 1);
}

void ical_date(ical *i, const char *property, crd_date day) {
    put_ascii(i, property);
    put_ascii(i, ";VALUE=DATE:");
    put_day(i, day);
    end_line(i);
}

void ical_midnight(ical *i, const char *property, crd_date day) {
    put_ascii(i, property);
    put_ascii(i, ":");
    put_day(i, day);
    put_ascii(i, "T000000Z");
    end_line(i);
}
