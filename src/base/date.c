/* SPDX-License-Identifier: Apache-2.0
 *
 * The calendar. Days are counted by eras of 400 years that begin on 1 March, so that the leap day ends a year
 * (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
#include "base/date.h"

#include <string.h>

#define YEAR_MIN      1
#define YEAR_MAX      9999
#define DAY_FIRST     (-719162) /* 0001-01-01 */
#define DAY_LAST      2932896   /* 9999-12-31 */
#define MONTH_FIRST   (YEAR_MIN * 12)
#define MONTH_LAST    (YEAR_MAX * 12 + 11)
#define DAYS_OF_ERA   146097
#define DAYS_TO_EPOCH 719468 /* from 0000-03-01 to 1970-01-01 */

static bool leap(int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

static int32_t days_in_month(int32_t year, int32_t month) {
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && leap(year));
}

bool date_valid(int32_t year, int32_t month, int32_t day) {
    return year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in_month(year, month);
}

static int32_t floor_div(int32_t a, int32_t b) { return a / b - (a % b < 0); }

crd_date date_of(int32_t year, int32_t month, int32_t day) {
    int32_t y = year - (month <= 2);
    int32_t era = floor_div(y, 400), year_of_era = y - era * 400;
    int32_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_OF_ERA + day_of_era - DAYS_TO_EPOCH;
}

/* Days outside the years 1 to 9999 give the nearest day inside. */
void date_split(crd_date d, int32_t *year, int32_t *month, int32_t *day) {
    int32_t days = (d < DAY_FIRST ? DAY_FIRST : d > DAY_LAST ? DAY_LAST : d) + DAYS_TO_EPOCH;
    int32_t era = floor_div(days, DAYS_OF_ERA), day_of_era = days - era * DAYS_OF_ERA;
    int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int32_t month_from_march = (5 * day_of_year + 2) / 153;
    *day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    *month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
}

bool month_valid(crd_month m) { return m >= MONTH_FIRST && m <= MONTH_LAST; }

crd_month date_month(crd_date d) {
    int32_t year, month, day;
    date_split(d, &year, &month, &day);
    return year * 12 + month - 1;
}

crd_date month_first(crd_month m) { return date_of(m / 12, m % 12 + 1, 1); }

crd_date month_last(crd_month m) { return date_of(m / 12, m % 12 + 1, days_in_month(m / 12, m % 12 + 1)); }

bool date_add_months(crd_date d, int32_t months, crd_date *out) {
    int32_t year, month, day;
    date_split(d, &year, &month, &day);
    int64_t sum = (int64_t)year * 12 + month - 1 + months;
    if (sum < MONTH_FIRST || sum > MONTH_LAST) return false;
    int32_t y = (int32_t)(sum / 12), m = (int32_t)(sum % 12) + 1, last = days_in_month(y, m);
    *out = date_of(y, m, day < last ? day : last);
    return true;
}

bool date_add_days(crd_date d, int64_t days, crd_date *out) {
    int64_t sum;
    if (__builtin_add_overflow(d, days, &sum) || sum < DAY_FIRST || sum > DAY_LAST) return false;
    *out = (crd_date)sum;
    return true;
}

crd_date crd_date_from_days_since_epoch(int64_t days) {
    return days < DAY_FIRST || days > DAY_LAST ? CRD_NO_DATE : (crd_date)days;
}

/* ---- Reading ---- */

/* A place in a text, and whether all that was asked for was there. */
typedef struct scanner {
    const char *at, *end;
    bool ok;
} scanner;

static bool digit_at(const scanner *s, size_t i) {
    return (size_t)(s->end - s->at) > i && s->at[i] >= '0' && s->at[i] <= '9';
}

static int32_t digits(scanner *s, size_t n) {
    int32_t number = 0;
    for (size_t i = 0; i < n; i++) {
        if (!digit_at(s, i)) {
            s->ok = false;
            return 0;
        }
        number = number * 10 + (s->at[i] - '0');
    }
    s->at += n;
    return number;
}

static bool take(scanner *s, char c) {
    bool there = s->at < s->end && *s->at == c;
    s->at += there;
    return there;
}

static void need(scanner *s, char c) {
    if (!take(s, c)) s->ok = false;
}

static void need_date(scanner *s, crd_date *out) {
    int32_t year = digits(s, 4);
    need(s, '-');
    int32_t month = digits(s, 2);
    need(s, '-');
    int32_t day = digits(s, 2);
    s->ok = s->ok && date_valid(year, month, day);
    if (s->ok) *out = date_of(year, month, day);
}

/* HH:MM[:SS[.fraction]] as minutes; the second may be a leap second. */
static int32_t need_time(scanner *s) {
    int32_t hour = digits(s, 2);
    need(s, ':');
    int32_t minute = digits(s, 2), second = 0;
    if (take(s, ':')) {
        second = digits(s, 2);
        if (take(s, '.')) {
            digits(s, 1);
            while (digit_at(s, 0)) s->at++;
        }
    }
    if (hour > 23 || minute > 59 || second > 60) s->ok = false;
    return hour * 60 + minute;
}

/* Z, " UTC", +hh:mm, +hhmm, +hh or nothing, as minutes east. */
static int32_t need_zone(scanner *s) {
    if (s->at == s->end || take(s, 'Z')) return 0;
    if (s->end - s->at == 4 && memcmp(s->at, " UTC", 4) == 0) {
        s->at = s->end;
        return 0;
    }
    bool west = take(s, '-');
    if (!west) need(s, '+');
    int32_t hours = digits(s, 2), minutes = 0;
    if (take(s, ':') || s->at < s->end) minutes = digits(s, 2);
    if (hours > 23 || minutes > 59) s->ok = false;
    return (west ? -1 : 1) * (hours * 60 + minutes);
}

bool date_parse_bill(const char *text, size_t len, crd_date *out) {
    if (len == 0) return false;
    scanner s = {text, text + len, true};
    crd_date day = CRD_NO_DATE;
    int32_t minutes = 0;
    need_date(&s, &day);
    if (!s.ok) return false;
    if (s.at < s.end) {
        if (!take(&s, 'T')) need(&s, ' ');
        minutes = need_time(&s);
        minutes -= need_zone(&s);
    }
    if (!s.ok || s.at < s.end) return false;
    return date_add_days(day, floor_div(minutes, 24 * 60), out);
}

bool crd_date_parse(crd_str text, crd_date *out) {
    if (text.len != 10) return false;
    scanner s = {text.ptr, text.ptr + text.len, true};
    crd_date day;
    need_date(&s, &day);
    if (s.ok) *out = day;
    return s.ok;
}

bool month_parse(crd_str text, crd_month *out) {
    if (text.len != 7) return false;
    scanner s = {text.ptr, text.ptr + text.len, true};
    int32_t year = digits(&s, 4);
    need(&s, '-');
    int32_t month = digits(&s, 2);
    if (!s.ok || !date_valid(year, month, 1)) return false;
    *out = year * 12 + month - 1;
    return true;
}

/* Two digits; 100 when they are none. */
static unsigned two(const char *s) {
    unsigned tens = (unsigned)(s[0] - '0'), ones = (unsigned)(s[1] - '0');
    return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

/* :MM:SSZ, mostly of a full hour. */
static bool is_within_hour(const char *s) {
    if (memcmp(s, ":00:00Z", 7) == 0) return true;
    return s[0] == ':' && two(s + 1) <= 59 && s[3] == ':' && two(s + 4) <= 60 && s[6] == 'Z';
}

/* THH:MM:SSZ */
static bool is_utc_time(const char *s) { return s[0] == 'T' && two(s + 1) <= 23 && is_within_hour(s + 3); }

static void remember_month(date_near *near, const char *text) {
    crd_month month;
    if (!month_parse((crd_str){text, 7}, &month)) return;
    memcpy(near->month, text, sizeof near->month);
    near->first = month_first(month);
    near->days = month_last(month) - near->first + 1;
}

bool date_parse_near(date_near *near, const char *text, size_t len, crd_date *out) {
    if (len == 20 && near->days > 0 && memcmp(text, near->month, sizeof near->month) == 0 && is_utc_time(text + 10)) {
        unsigned day = two(text + 8);
        if (day == 0 || day > (unsigned)near->days) return false;
        *out = near->first + (crd_date)day - 1;
        return true;
    }
    if (!date_parse_bill(text, len, out)) return false;
    remember_month(near, text); /* at least a date */
    return true;
}

crd_month date_month_near(month_near *near, crd_date day) {
    if (near->month == 0 || day < near->first || day > near->last) {
        near->month = date_month(day);
        near->first = month_first(near->month);
        near->last = month_last(near->month);
    }
    return near->month;
}

/* ---- Writing ---- */

static char *write_digits(char *out, int32_t number, size_t n) {
    for (size_t i = n; i > 0; i--, number /= 10) out[i - 1] = (char)('0' + number % 10);
    return out + n;
}

size_t crd_month_text(crd_month month, char *out) {
    crd_month m = month < MONTH_FIRST ? MONTH_FIRST : month > MONTH_LAST ? MONTH_LAST : month;
    char *at = write_digits(out, m / 12, 4);
    *at++ = '-';
    at = write_digits(at, m % 12 + 1, 2);
    *at = '\0';
    return (size_t)(at - out);
}

size_t crd_date_text(crd_date day, char *out) {
    int32_t year, month, of_month;
    out[0] = '\0';
    if (day == CRD_NO_DATE) return 0;
    date_split(day, &year, &month, &of_month);
    char *at = out + crd_month_text(year * 12 + month - 1, out);
    *at++ = '-';
    at = write_digits(at, of_month, 2);
    *at = '\0';
    return (size_t)(at - out);
}
