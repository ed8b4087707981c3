/* SPDX-License-Identifier: Apache-2.0
 *
 * Decoding literals. The lexer has checked their shape; what it has reported as malformed decodes to something
 * harmless. */
#include <string.h>

#include "base/date.h"
#include "base/decimal.h"
#include "grammar/ast.h"
#include "grammar/lexer.h"

/* ---- strings ---- */

static size_t decode(crd_str in, char *out) {
    size_t n = 0, i = 0;
    while (i < in.len) {
        uint32_t code = UINT32_MAX;
        size_t escape =
            in.ptr[i] == '\\' && i + 1 < in.len ? string_escape((crd_str){in.ptr + i, in.len - i}, &code) : 0;
        if (escape && code != UINT32_MAX) {
            n += utf8_write(code, out + n);
            i += escape;
        } else {
            out[n++] = in.ptr[i++];
        }
    }
    return n;
}

/* Bytes of the quotation mark at s, 0 for none: the lexer has complained about all but `"`. */
static size_t quote(crd_str s) {
    if (str_starts(s, STR("\""), false) || str_starts(s, STR("'"), false)) return 1;
    return str_starts(s, STR("\xe2\x80\x9c"), false) || str_starts(s, STR("\xe2\x80\x9d"), false) ? 3 : 0;
}

/* The text between the quotes, or what there is of it. */
static crd_str unquoted(crd_str s) {
    size_t open = quote(s), end = s.len;
    while (end > open && !quote((crd_str){s.ptr + end - 1, s.len - end + 1})) end--;
    return end > open ? (crd_str){s.ptr + open, end - 1 - open} : (crd_str){s.ptr + open, s.len - open};
}

bool literal_string(crd_diagnostics *d, arena *a, const node *n, crd_str *out) {
    crd_str in = unquoted(diag_text(d, n->at));
    char *copy = arena_alloc(a, in.len + 1); /* no escape is shorter than what it stands for */
    if (!copy) return false;
    *out = (crd_str){copy, decode(in, copy)};
    return true;
}

bool literal_plain(const crd_diagnostics *d, const node *n, crd_str *out) {
    crd_str in = diag_text(d, n->at);
    *out = n->kind == NODE_STRING ? unquoted(in) : in;
    return memchr(out->ptr, '\\', out->len) == NULL;
}

/* ---- numbers ---- */

crd_str literal_account(const crd_diagnostics *d, const node *n) { return diag_text(d, n->at); }

static bool too_large(crd_diagnostics *d, const node *n, const char *most) {
    diag *g = diag_add(d, DIAG_LARGE_NUMBER, n->at, "`%.*s` is too large", STR_ARG(diag_text(d, n->at)));
    diag_help(d, g, "%s", most);
    return false;
}

/* Digits and point without `_` and without zeros in front. */
typedef struct digits {
    char at[64]; /* more than any number in range needs */
    size_t n;
    bool fits;
} digits;

static digits digits_of(crd_str s) {
    digits out = {.fits = true};
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == '_' || (c == '0' && out.n == 0)) continue;
        if ((c < '0' || c > '9') && c != '.') break;
        if (out.n == sizeof out.at) return (digits){.fits = false};
        out.at[out.n++] = c;
    }
    if (out.n == 0) out.at[out.n++] = '0';
    return out;
}

static bool number(crd_diagnostics *d, const node *n, dec *out) {
    digits s = digits_of(diag_text(d, n->at));
    dec_parsed r = s.fits ? dec_parse(s.at, s.n, out) : DEC_TOO_LARGE;
    return r == DEC_OK || r == DEC_ROUNDED || too_large(d, n, "numbers go up to about 1.7e20");
}

bool literal_number(crd_diagnostics *d, const node *n, crd_money *out) {
    dec value;
    if (!number(d, n, &value)) return false;
    *out = dec_money(value);
    return true;
}

bool literal_money(crd_diagnostics *d, const node *n, crd_money *out, crd_str *currency) {
    crd_str s = diag_text(d, n->at);
    *currency = (crd_str){s.ptr + s.len - 3, 3};
    return literal_number(d, n, out);
}

bool literal_percent(crd_diagnostics *d, const node *n, crd_money *out) {
    dec value;
    if (!number(d, n, &value)) return false;
    *out = dec_money(value / 100); /* exact: the lexer allows two decimals less than a dec has */
    return true;
}

/* ---- time ---- */

crd_date literal_date(const crd_diagnostics *d, const node *n) {
    crd_date day = CRD_NO_DATE;
    crd_date_parse(diag_text(d, n->at), &day);
    return day;
}

crd_month literal_month(const crd_diagnostics *d, const node *n) {
    crd_month month = 0;
    month_parse(diag_text(d, n->at), &month);
    return month;
}

#define DAYS_MAX   3652059 /* the days of the years 1 to 9999 */
#define MONTHS_MAX (9999 * 12)

bool literal_duration(crd_diagnostics *d, const node *n, duration *out) {
    crd_str s = diag_text(d, n->at);
    int64_t count = 0;
    size_t i = 0;
    for (; !lexer_space(s.ptr[i]); i++)
        if (s.ptr[i] != '_' && count <= DAYS_MAX) count = count * 10 + (s.ptr[i] - '0');
    while (lexer_space(s.ptr[i])) i++;
    char unit = s.ptr[i];
    if (unit == 'w') count *= 7;
    if (count > (unit == 'm' ? MONTHS_MAX : DAYS_MAX)) return too_large(d, n, "durations go up to 9,999 years");
    *out = unit == 'm' ? (duration){0, (int32_t)count} : (duration){(int32_t)count, 0};
    return true;
}
