/* SPDX-License-Identifier: Apache-2.0
 *
 * Small conversions of the command line: texts, and money, dates and counts for people. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

#define CENTS 2 /* decimals that people are shown; machines get all of them */

crd_str text_of(const char *zero_terminated) {
    return (crd_str){zero_terminated, zero_terminated ? strlen(zero_terminated) : 0};
}

bool text_eq(crd_str a, crd_str b) { return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0); }

int text_order(crd_str a, crd_str b) {
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter > 0 ? memcmp(a.ptr, b.ptr, shorter) : 0;
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

bool text_ends(crd_str text, const char *with) {
    size_t n = strlen(with);
    return text.len >= n && memcmp(text.ptr + text.len - n, with, n) == 0;
}

bool words_have(const word_list *w, crd_str word) {
    for (size_t i = 0; i < w->n; i++)
        if (text_eq(w->at[i], word)) return true;
    return false;
}

/* An amount that is not zero must not look like zero. */
text_small text_money(crd_money amount) {
    text_small t;
    crd_money_people(amount, CENTS, t.at);
    if (strspn(t.at, "-0.") < strlen(t.at) || crd_money_sign(amount) == 0) return t;
    strcpy(t.at, crd_money_sign(amount) > 0 ? "<0.01" : ">-0.01");
    return t;
}

text_small text_money_exact(crd_money amount) {
    text_small t;
    crd_money_people(amount, 18, t.at);
    return t;
}

text_small text_date(crd_date day) {
    text_small t;
    crd_date_text(day, t.at);
    return t;
}

text_small text_month(crd_month month) {
    text_small t;
    crd_month_text(month, t.at);
    return t;
}

crd_date date_earlier(crd_date a, crd_date b) { return a < b ? a : b; }

crd_month date_month(crd_date day) {
    text_small text = text_date(day);
    return (crd_month)(strtol(text.at, NULL, 10) * 12 + strtol(text.at + 5, NULL, 10) - 1);
}

crd_date month_first(crd_month month) {
    text_small text = text_month(month);
    crd_date day = CRD_NO_DATE;
    strcat(text.at, "-01");
    crd_date_parse(text_of(text.at), &day);
    return day;
}

text_small text_count(uint64_t n) {
    char digits[24];
    text_small t;
    size_t len = (size_t)snprintf(digits, sizeof digits, "%" PRIu64, n);
    char *to = t.at;
    for (size_t i = 0; i < len; i++) {
        if (i > 0 && (len - i) % 3 == 0) *to++ = ',';
        *to++ = digits[i];
    }
    *to = '\0';
    return t;
}

unsigned share_of(crd_money part, crd_money whole, uint16_t parts) {
    wide p = wide_of(part), w = wide_of(whole);
    if (w <= 0 || p <= 0) return 0;
    if (p >= w) return parts;
    while (p > ((wide)1 << 110)) { /* room for the factor below; what is lost is far below a part */
        p >>= 1;
        w >>= 1;
    }
    return (unsigned)(p * parts / w);
}

unsigned percent_of(crd_money part, crd_money whole) { return share_of(part, whole, 100); }

/* Sums of what the library has added up itself: they fit. */
crd_money money_add(crd_money a, crd_money b) {
    unsigned_wide sum = (unsigned_wide)wide_of(a) + (unsigned_wide)wide_of(b);
    return (crd_money){(uint64_t)sum, (int64_t)(uint64_t)(sum >> 64)};
}

crd_money money_subtract(crd_money a, crd_money b) {
    unsigned_wide difference = (unsigned_wide)wide_of(a) - (unsigned_wide)wide_of(b);
    return (crd_money){(uint64_t)difference, (int64_t)(uint64_t)(difference >> 64)};
}

int money_compare(crd_money a, crd_money b) {
    wide x = wide_of(a), y = wide_of(b);
    return (x > y) - (x < y);
}

crd_money money_size(crd_money amount) {
    return crd_money_sign(amount) < 0 ? money_subtract((crd_money){0}, amount) : amount;
}
