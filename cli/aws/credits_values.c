/* SPDX-License-Identifier: Apache-2.0
 *
 * Values of AWS's credits. Instants are whole: what the text says to the fraction of a second decides which day is the
 * last one. The AWS command line prints ISO texts (cli_timestamp_format iso8601), or seconds since 1970 as they come
 * from the service (wire); both are read, and mean the same. */

#include "answer.h"
#include "credits.h"

#define DAY_SECONDS 86400

typedef struct instant {
    int64_t seconds; /* since 1970, rounded down */
    bool more;       /* than whole seconds */
    bool day_alone;  /* no time was given */
} instant;

bool credits_currency(crd_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < 'A' || text.ptr[i] > 'Z') return false;
    return text.len == sizeof "USD" - 1;
}

/* ---- seconds since 1970 ---- */

/* Exactly: 1764547199.0 and 1.764547199E9 are one second. */
static bool from_number(crd_str text, instant *out) {
    crd_money parsed;
    if (!crd_money_parse(text, &parsed)) return false;
    wide all = wide_of(parsed), seconds = all / WIDE_ONE;
    if (all % WIDE_ONE < 0) seconds--;
    *out = (instant){.seconds = (int64_t)seconds, .more = all % WIDE_ONE != 0};
    return seconds == out->seconds;
}

/* ---- ISO ---- */

typedef struct scan {
    const char *at, *end;
} scan;

static bool take(scan *s, char c) {
    if (s->at == s->end || *s->at != c) return false;
    s->at++;
    return true;
}

/* Exactly two digits, below `limit`. */
static bool two(scan *s, int limit, int *out) {
    if (s->end - s->at < 2 || !answer_all_digits((crd_str){s->at, 2}, 2, 2)) return false;
    *out = (s->at[0] - '0') * 10 + (s->at[1] - '0');
    s->at += 2;
    return *out < limit;
}

/* ".999": whether it is more than nothing. */
static bool fraction(scan *s, bool *more) {
    if (!take(s, '.')) return true;
    const char *begin = s->at;
    for (; s->at < s->end && *s->at >= '0' && *s->at <= '9'; s->at++) *more |= *s->at != '0';
    return s->at > begin;
}

/* "Z", "+02:00", "+0200", "+02" or nothing, which is UTC: seconds east of it. */
static bool zone(scan *s, int *east) {
    int hours = 0, minutes = 0;
    *east = 0;
    if (s->at == s->end || take(s, 'Z')) return true;
    int sign = *s->at == '-' ? -1 : 1;
    if (!take(s, '+') && !take(s, '-')) return false;
    if (!two(s, 24, &hours)) return false;
    bool colon = take(s, ':');
    if ((colon || s->at < s->end) && !two(s, 60, &minutes)) return false;
    *east = sign * (hours * 3600 + minutes * 60);
    return true;
}

/* "T23:59:59.999+02:00" behind the day. */
static bool time_of_day(scan *s, instant *out) {
    int hours, minutes, seconds = 0, east;
    if (!take(s, 'T') && !take(s, ' ')) return false;
    if (!two(s, 24, &hours) || !take(s, ':') || !two(s, 60, &minutes)) return false;
    if (take(s, ':') && (!two(s, 60, &seconds) || !fraction(s, &out->more))) return false;
    if (!zone(s, &east)) return false;
    out->seconds += hours * 3600 + minutes * 60 + seconds - east;
    return true;
}

static bool from_text(crd_str text, instant *out) {
    size_t day_length = sizeof "2026-07-01" - 1;
    crd_date day;
    if (text.len < day_length || !crd_date_parse((crd_str){text.ptr, day_length}, &day)) return false;
    scan s = {text.ptr + day_length, text.ptr + text.len};
    *out = (instant){.seconds = (int64_t)day * DAY_SECONDS, .day_alone = s.at == s.end};
    return out->day_alone || (time_of_day(&s, out) && s.at == s.end);
}

/* ---- days ---- */

static bool read_instant(const document_value *value, instant *out) {
    if (value->kind == DOCUMENT_NUMBER) return from_number(value->text, out);
    return value->kind == DOCUMENT_TEXT && from_text(value->text, out);
}

static int64_t day_of(int64_t seconds) {
    return seconds >= 0 ? seconds / DAY_SECONDS : -((-seconds + DAY_SECONDS - 1) / DAY_SECONDS);
}

static bool day_within(int64_t day, crd_date *out) {
    crd_date found = crd_date_from_days_since_epoch(day);
    if (found != CRD_NO_DATE) *out = found;
    return found != CRD_NO_DATE;
}

bool credits_day(const document_value *value, crd_date *out) {
    instant at;
    return read_instant(value, &at) && day_within(day_of(at.seconds), out);
}

bool credits_last_day(const document_value *value, crd_date *out) {
    instant at;
    if (!read_instant(value, &at)) return false;
    int64_t day = day_of(at.seconds);
    bool midnight = !at.day_alone && !at.more && day * DAY_SECONDS == at.seconds;
    return day_within(midnight ? day - 1 : day, out);
}
