/* SPDX-License-Identifier: Apache-2.0
 *
 * A typed value: what literals, guard attributes and guard arithmetic are made of. Text and lists are borrowed. */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include "decimal.h"
#include "str.h"

typedef enum value_type {
    VALUE_ABSENT,
    VALUE_BOOL,
    VALUE_NUMBER,  /* number */
    VALUE_PERCENT, /* number: 70% is 0.70 */
    VALUE_MONEY,   /* number */
    VALUE_DATE,    /* day */
    VALUE_MONTH,   /* day holds the crd_month */
    VALUE_DAYS,    /* days: a duration, or the difference of two dates */
    VALUE_MONTHS,  /* days holds the number of months */
    VALUE_TEXT,    /* text */
    VALUE_LIST,    /* list of texts */
    VALUE_TYPES
} value_type;

typedef struct value {
    value_type type;
    uint32_t text_id; /* VALUE_TEXT: the same for the same text of one model; 0: not known */
    union {
        bool yes;
        dec number;
        crd_date day;
        int64_t days;
        crd_str text;
        struct {
            const crd_str *at;
            size_t n;
        } list;
    };
    crd_str currency; /* money only; a run has one currency, so arithmetic does not look at it */
} value;

/* "a date", "money": for messages. */
const char *value_type_name(value_type type);

#endif
