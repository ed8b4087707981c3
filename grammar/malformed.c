/* SPDX-License-Identifier: Apache-2.0
 *
 * What is wrong with a token that is none, or only looks like one. Each mistake has its own finding, which covers the
 * token exactly; where the right spelling is clear, it is offered as a fix. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/decimal.h"
#include "base/visible.h"
#include "grammar/lexer.h"
#include "grammar/limits.h"

#include "grammar.h"

static crd_str text_of(const lexer *l, span at) { return (crd_str){l->text + at.begin, at.end - at.begin}; }

static span part(span at, size_t begin, size_t end) {
    return (span){at.file, at.begin + (uint32_t)begin, at.begin + (uint32_t)end};
}

/* diag_help and a fix of the whole place. */
static void replace(lexer *l, diag *g, span at, const char *right) {
    diag_help(l->report, g, "write `%s`", right);
    diag_fix(l->report, g, at, str_of(right));
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

static size_t count_digits(crd_str s) {
    size_t n = 0;
    while (n < s.len && is_digit(s.ptr[n])) n++;
    return n;
}

int check_length(lexer *l, span at, int kind) {
    if (lexer_trivia(kind) || kind == TK_BROKEN) return kind;
    if (!token_literal(kind) && kind != TK_WORD && kind != TK_DOT_NAME) return kind;
    if (l->report)
        diag_add(l->report, DIAG_LONG_LITERAL, at, "%u bytes are too long for a word, number or string: at most %u",
                 at.end - at.begin, LIMIT_LITERAL);
    return token_literal(kind) && kind != TK_STRING ? TK_BROKEN : kind;
}

/* ---- numbers ---- */

static size_t decimals(crd_str s) {
    const char *point = memchr(s.ptr, '.', s.len);
    size_t n = 0;
    for (const char *c = point ? point + 1 : s.ptr + s.len; c < s.ptr + s.len && (is_digit(*c) || *c == '_'); c++)
        n += is_digit(*c);
    return n;
}

int check_number(lexer *l, span at, int kind) {
    size_t most = kind == TK_PERCENT ? DEC_SCALE - 2 : DEC_SCALE, n = decimals(text_of(l, at));
    if (n <= most) return kind;
    if (l->report) diag_add(l->report, DIAG_MANY_DECIMALS, at, "%zu decimals: at most %zu are exact", n, most);
    return TK_BROKEN;
}

int check_date(lexer *l, span at) {
    crd_date day;
    if (crd_date_parse(text_of(l, at), &day)) return TK_DATE;
    if (l->report) {
        diag *g = diag_add(l->report, DIAG_IMPOSSIBLE_DATE, at, "there is no day %.*s", STR_ARG(text_of(l, at)));
        diag_help(l->report, g, "dates are YYYY-MM-DD");
    }
    return TK_BROKEN;
}

int check_month(lexer *l, span at) {
    crd_month month;
    if (month_parse(text_of(l, at), &month)) return TK_MONTH;
    if (l->report) {
        diag *g = diag_add(l->report, DIAG_IMPOSSIBLE_MONTH, at, "there is no month %.*s", STR_ARG(text_of(l, at)));
        diag_help(l->report, g, "months are YYYY-MM");
    }
    return TK_BROKEN;
}

int bad_digits(lexer *l, span at) {
    if (!l->report) return TK_BROKEN;
    uint32_t n = at.end - at.begin;
    diag *g = diag_add(l->report, DIAG_LONG_DIGITS, at, "%u digits in a row", n);
    diag_help(l->report, g, "an account number has twelve digits; group a large number with `_`");
    return TK_BROKEN;
}

/* Whole days, weeks and months in other words, or an absent text. */
static crd_str as_duration(crd_str s, char *out, size_t size) {
    static const struct {
        const char *unit, *right;
        unsigned long factor;
    } units[] = {
        {"day", "day", 1}, {"week", "week", 1}, {"month", "month", 1}, {"quarter", "month", 3}, {"year", "month", 12}};
    size_t digits = count_digits(s), blank = digits;
    while (blank < s.len && lexer_space(s.ptr[blank])) blank++;
    if (digits == 0 || digits > 4 || blank == digits) return STR_NONE;
    crd_str word = {s.ptr + blank, s.len - blank};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (!str_starts(word, str_of(units[i].unit), true)) continue;
        unsigned long n = strtoul(s.ptr, NULL, 10) * units[i].factor;
        snprintf(out, size, "%lu %s%s", n, units[i].right, n == 1 ? "" : "s");
        return str_of(out);
    }
    return STR_NONE;
}

int bad_duration(lexer *l, span at) {
    if (!l->report) return TK_BROKEN;
    crd_str s = text_of(l, at);
    char right[32];
    diag *g = diag_add(l->report, DIAG_BROKEN_DURATION, at, "`%.*s` is not a whole number of days, weeks or months",
                       STR_ARG(s));
    if (as_duration(s, right, sizeof right).ptr)
        replace(l, g, at, right);
    else
        diag_help(l->report, g, "durations are whole, such as `14 days`");
    return TK_BROKEN;
}

/* One or two digits (four for a year) of a date, up to `-` or the end. */
static bool date_part(crd_str *s, size_t most, int32_t *out) {
    size_t n = count_digits(*s);
    if (n == 0 || n > most || (n < s->len && s->ptr[n] != '-')) return false;
    *out = 0;
    for (size_t i = 0; i < n; i++) *out = *out * 10 + (s->ptr[i] - '0');
    size_t used = n < s->len ? n + 1 : n;
    *s = (crd_str){s->ptr + used, s->len - used};
    return true;
}

/* 2026-7-1: a date that only lacks zeros. */
static bool as_date(crd_str s, char *out, size_t size) {
    int32_t year = 0, month = 0, day = 0;
    if (!date_part(&s, 4, &year) || !date_part(&s, 2, &month) || !date_part(&s, 2, &day)) return false;
    if (s.len > 0 || !date_valid(year, month, day)) return false;
    snprintf(out, size, "%04d-%02d-%02d", (int)year, (int)month, (int)day);
    return true;
}

static bool is_unit(crd_str s) {
    static const char *const units[] = {"day", "days", "week", "weeks", "month", "months"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (str_eq(s, str_of(units[i]))) return true;
    return false;
}

/* 5USD, 14days: only the blank is missing. */
static bool as_measure(crd_str s, char *out, size_t size) {
    size_t n = 0;
    while (n < s.len && (is_digit(s.ptr[n]) || s.ptr[n] == '.' || s.ptr[n] == '_')) n++;
    crd_str word = {s.ptr + n, s.len - n};
    bool code = word.len == 3 && is_upper(word.ptr[0]) && is_upper(word.ptr[1]) && is_upper(word.ptr[2]);
    if (!is_digit(s.ptr[n - 1]) || !(code || is_unit(word)) || s.len + 2 > size) return false;
    snprintf(out, size, "%.*s %.*s", (int)n, s.ptr, STR_ARG(word));
    return true;
}

/* .5, 5., 1__0, 12_: digits, points and underscores in the wrong places. */
static bool as_number(crd_str s, char *out, size_t size) {
    size_t n = 0, points = 0;
    if (s.len + 2 > size) return false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool between = n > 0 && is_digit(out[n - 1]) && i + 1 < s.len && is_digit(s.ptr[i + 1]);
        if (c == '.') points++;
        if (c == '.' && i == 0) out[n++] = '0';
        if (is_digit(c) || (c == '.' && i + 1 < s.len) || (c == '_' && between)) out[n++] = c;
    }
    out[n] = 0;
    return points <= 1;
}

static bool only_number(crd_str s) {
    for (size_t i = 0; i < s.len; i++)
        if (!is_digit(s.ptr[i]) && s.ptr[i] != '_' && s.ptr[i] != '.') return false;
    return true;
}

static bool exponent(crd_str s) {
    size_t n = count_digits(s);
    return n + 1 < s.len && (s.ptr[n] == 'e' || s.ptr[n] == 'E') && is_digit(s.ptr[n + 1]);
}

int bad_number(lexer *l, span at) {
    if (!l->report) return TK_BROKEN;
    crd_str s = text_of(l, at);
    char right[32];
    if (only_number(s)) {
        diag *g = diag_add(l->report, DIAG_MALFORMED_NUMBER, at, "`%.*s` is no number", STR_ARG(s));
        if (as_number(s, right, sizeof right))
            replace(l, g, at, right);
        else
            diag_help(l->report, g, "a number has one point at most");
        return TK_BROKEN;
    }
    diag *g = diag_add(l->report, DIAG_RUN_ON_LITERAL, at, "`%.*s` is no literal", STR_ARG(s));
    if (as_date(s, right, sizeof right) || as_measure(s, right, sizeof right))
        replace(l, g, at, right);
    else if (exponent(s))
        diag_help(l->report, g, "write the number without an exponent");
    else
        diag_help(l->report, g, "put a blank behind the number, and one on each side of a minus sign");
    return TK_BROKEN;
}

/* ---- strings ---- */

size_t string_escape(crd_str s, uint32_t *code) {
    static const char simple[] = "\"\"\\\\n\nt\t"; /* pairs: what stands behind the backslash, what it means */
    for (const char *c = simple; *c; c += 2)
        if (s.len > 1 && s.ptr[1] == *c) {
            *code = (uint32_t)c[1];
            return 2;
        }
    if (s.len < 2 || s.ptr[1] != 'u') return 0;
    const char *close = s.len > 2 && s.ptr[2] == '{' ? memchr(s.ptr, '}', s.len) : NULL;
    *code = UINT32_MAX;
    if (!close) return 2;
    uint32_t value = 0;
    bool good = close - s.ptr > 3 && close - s.ptr <= 9;
    for (const char *c = s.ptr + 3; good && c < close; c++) {
        char lower = is_upper(*c) ? (char)(*c - 'A' + 'a') : *c;
        good = is_digit(*c) || (lower >= 'a' && lower <= 'f');
        value = value * 16 + (uint32_t)(is_digit(*c) ? *c - '0' : lower - 'a' + 10);
    }
    if (good && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff)) *code = value;
    return (size_t)(close - s.ptr) + 1;
}

static size_t check_escape(lexer *l, span at, crd_str rest) {
    uint32_t code = 0;
    size_t n = string_escape(rest, &code), length = n;
    if (n == 0) {
        size_t behind = utf8_next((crd_str){rest.ptr + 1, rest.len - 1});
        length = 1 + (behind ? behind : 1);
    }
    if (l->report && n == 0) {
        diag *g = diag_add(l->report, DIAG_UNKNOWN_ESCAPE, part(at, 0, length), "unknown escape `%.*s`", (int)length,
                           rest.ptr);
        diag_help(l->report, g, "the escapes are \\\" \\\\ \\n \\t \\u{...}; a backslash itself is \\\\");
    } else if (l->report && code == UINT32_MAX) {
        diag *g = diag_add(l->report, DIAG_BAD_CODE_POINT, part(at, 0, length), "`%.*s` names no character",
                           (int)length, rest.ptr);
        diag_help(l->report, g, "write \\u{...} with one to six hexadecimal digits, at most 10FFFF, no surrogate");
    }
    return length;
}

int check_string(lexer *l, span at) {
    crd_str s = text_of(l, at);
    const char *end = s.ptr + s.len, *c = s.ptr;
    while ((c = memchr(c, '\\', (size_t)(end - c)))) {
        size_t begin = (size_t)(c - s.ptr);
        c += check_escape(l, part(at, begin, s.len), (crd_str){c, (size_t)(end - c)});
    }
    return TK_STRING;
}

int bad_string(lexer *l, span at) {
    if (!l->report) return TK_STRING;
    diag *g = diag_add(l->report, DIAG_UNCLOSED_STRING, at, "the string is not closed on its line");
    diag_help(l->report, g, "close it with `\"`; a line break inside a string is \\n");
    return TK_STRING;
}

int bad_tail(lexer *l, span at) {
    if (!l->report) return TK_STRING;
    diag *g = diag_add(l->report, DIAG_RUN_ON_LITERAL, at, "`%.*s` is no literal", STR_ARG(text_of(l, at)));
    diag_help(l->report, g, "put a blank behind the string");
    return TK_STRING;
}

int bad_quotes(lexer *l, span at) {
    if (!l->report) return TK_STRING;
    crd_str s = text_of(l, at);
    size_t open = s.ptr[0] == '\'' ? 1 : 3, close = s.ptr[s.len - 1] == '\'' || s.ptr[s.len - 1] == '"' ? 1 : 3;
    diag *g = diag_add(l->report, DIAG_FOREIGN_QUOTES, at, "strings stand in `\"`, not in `%.*s`", (int)open, s.ptr);
    crd_str inside = {s.ptr + open, s.len - open - close};
    if (memchr(inside.ptr, '"', inside.len) || memchr(inside.ptr, '\\', inside.len)) {
        diag_help(l->report, g, "write `\"`");
        return TK_STRING;
    }
    text fix;
    text_init(&fix, &l->report->m);
    text_format(&fix, "\"%.*s\"", STR_ARG(inside));
    diag_help(l->report, g, "write `\"`");
    diag_fix(l->report, g, at, text_str(&fix));
    text_free(&fix);
    return TK_STRING;
}

/* ---- signs ---- */

int bad_operator(lexer *l, span at, int kind) {
    if (!l->report) return kind;
    crd_str s = text_of(l, at), right = token_spelling(kind);
    diag *g = diag_add(l->report, DIAG_FOREIGN_OPERATOR, at, "`%.*s` is no operator here", STR_ARG(s));
    if (right.len) {
        replace(l, g, at, right.ptr);
    } else {
        diag_help(l->report, g, "remove it: nothing stands at the end of a line");
        diag_fix(l->report, g, at, STR(""));
    }
    return kind;
}

int bad_absence(lexer *l, span at, int kind) {
    if (!l->report) return kind;
    diag *g =
        diag_add(l->report, DIAG_DOUBLE_NEGATION, at, "`is not %s`", kind == TK_IS_PRESENT ? "absent" : "present");
    replace(l, g, at, token_spelling(kind).ptr);
    return kind;
}

/* ---- comments ---- */

int bad_comment(lexer *l, span at) {
    if (!l->report) return TK_STRAY;
    span mark = part(at, 0, 2);
    bool line = l->text[at.begin + 1] == '/';
    diag *g = diag_add(l->report, DIAG_FOREIGN_COMMENT, mark, "`%.*s` begins no comment", STR_ARG(text_of(l, mark)));
    diag_help(l->report, g, line ? "comments begin with `#`" : "comments begin with `#`, on every line");
    if (line) diag_fix(l->report, g, mark, STR("#"));
    return TK_STRAY;
}

/* ---- characters ---- */

/* Characters that look like others, or like nothing at all, and the token that they stand for. */
static const struct lookalike {
    uint32_t code;
    const char *name, *help;
    int kind;
} lookalikes[] = {
    {0x00a0, "a no-break space", "write a blank", TK_STRAY},
    {0x200b, "a zero-width space", "remove it", TK_STRAY},
    {0xfeff, "a byte order mark", "remove it", TK_STRAY},
    {'%', "not behind a number", "write the percent sign directly behind its number, `70%`", TK_STRAY},
    {0x2013, "an en dash", "write `-`", TK_MINUS},
    {0x2014, "an em dash", "write `-`", TK_MINUS},
    {0x2212, "a minus sign", "write `-`", TK_MINUS},
    {0x2018, "a single quotation mark", "write `\"`", TK_BROKEN},
    {0x2019, "a single quotation mark", "write `\"`", TK_BROKEN},
    {0x201c, "a curly quotation mark", "write `\"`", TK_BROKEN},
    {0x201d, "a curly quotation mark", "write `\"`", TK_BROKEN},
    {'\'', "an apostrophe", "write `\"`", TK_BROKEN},
};

static const struct lookalike *lookalike_of(uint32_t code) {
    for (size_t i = 0; i < sizeof lookalikes / sizeof *lookalikes; i++)
        if (lookalikes[i].code == code) return &lookalikes[i];
    return NULL;
}

int bad_character(lexer *l, span at) {
    const char *start = l->text + at.begin;
    crd_str rest = {start, strnlen(start, 4)};
    uint32_t code = 0;
    size_t bytes = utf8_read(rest, &code);
    if (!bytes) return TK_STRAY; /* the file is not UTF-8, which has been reported */
    l->cursor = start + bytes;
    const struct lookalike *like = lookalike_of(code);
    int kind = like ? like->kind : TK_BROKEN;
    if (!l->report) return kind;
    visible shown;
    visible_next(rest, &shown);
    diag *g = diag_add(l->report, DIAG_STRAY_CHARACTER, part(at, 0, bytes), "stray character `%.*s`%s%s",
                       (int)shown.len, shown.text, like ? ", " : "", like ? like->name : "");
    diag_help(l->report, g, "%s", like ? like->help : "remove it");
    return kind;
}
