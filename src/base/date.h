/* SPDX-License-Identifier: Apache-2.0
 *
 * Days and months in UTC, proleptic Gregorian calendar, years 1 to 9999. No clock, no zone, no locale. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "crd.h"

bool date_valid(int32_t year, int32_t month, int32_t day);
crd_date date_of(int32_t year, int32_t month, int32_t day); /* must be valid */
void date_split(crd_date d, int32_t *year, int32_t *month, int32_t *day);
bool month_valid(crd_month m); /* of the years 1 to 9999 */
crd_month date_month(crd_date d);
crd_date month_first(crd_month m);
crd_date month_last(crd_month m);
/* Clamped to the month's end: 2027-01-31 plus one month is 2027-02-28. False when it leaves the years 1 to 9999. */
bool date_add_months(crd_date d, int32_t months, crd_date *out);
bool date_add_days(crd_date d, int64_t days, crd_date *out);
/* ISO date or date-time of a bill: YYYY-MM-DD, then optionally `T` or a blank, HH:MM[:SS[.fraction]] and a zone (Z,
 * +hh:mm, +hhmm, +hh, " UTC"); no zone is UTC. Gives the UTC day. False: malformed. */
bool date_parse_bill(const char *s, size_t len, crd_date *out);
/* The same for texts of which most are YYYY-MM-DDTHH:MM:SSZ of one month: that month is read once. */
typedef struct date_near {
    char month[8]; /* YYYY-MM- */
    crd_date first;
    int32_t days; /* 0: no month yet */
} date_near;
bool date_parse_near(date_near *near, const char *s, size_t len, crd_date *out);
/* The month of a day, of which most are in one month. */
typedef struct month_near {
    crd_date first, last;
    crd_month month; /* 0: no month yet */
} month_near;
crd_month date_month_near(month_near *near, crd_date day);
/* Strict YYYY-MM. */
bool month_parse(crd_str text, crd_month *out);

#endif
