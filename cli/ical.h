/* SPDX-License-Identifier: Apache-2.0
 *
 * iCalendar out (RFC 5545): components, properties, escapes and folding. Whatever a text holds, it stays inside its
 * property: a policy or a hook cannot add a line. */
#ifndef CLI_ICAL_H
#define CLI_ICAL_H

#include "output.h"

/* A state on the caller's stack, nothing to be freed. */
typedef struct ical {
    output *out;
    size_t column; /* octets of the line so far */
} ical;

/* Begins a component such as VEVENT, and ends it. */
void ical_begin(ical *i, const char *component);
void ical_end(ical *i, const char *component);
/* A property with a value that needs no escape: `property` may carry parameters. */
void ical_plain(ical *i, const char *property, const char *value);
/* A property of type TEXT. */
void ical_text(ical *i, const char *property, crd_str text);
/* "DTSTART;VALUE=DATE:20270616" */
void ical_date(ical *i, const char *property, crd_date day);
/* "DTSTAMP:20270616T000000Z" */
void ical_midnight(ical *i, const char *property, crd_date day);

#endif
