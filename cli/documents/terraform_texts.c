/* SPDX-License-Identifier: Apache-2.0
 *
 * Functions of Terraform about texts. What they say of upper and lower case is said for ASCII alone. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "terraform.h"

/* The text of an argument; else *wrong is what to return. */
static crd_str text_argument(const terraform_call *c, size_t i, document_value **wrong) {
    crd_str s = terraform_text_of(c->arguments[i]);
    if (!s.ptr && !*wrong) *wrong = terraform_wrong(c, i, "a text");
    return s;
}

static document_value *left_to_terraform(const terraform_call *c, const char *reason) {
    return terraform_unknown(c->m, c->at, reason, NULL);
}

static bool ascii(crd_str s) {
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] >= 0x80) return false;
    return true;
}

static bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* ---- upper and lower case ---- */

static char upper_of(char c) { return c >= 'a' && c <= 'z' ? (char)(c - 32) : c; }
static char lower_of(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool in_word(char c) { return (c >= '0' && c <= '9') || c == '_' || upper_of(c) != c || lower_of(c) != c; }

/* `change` of every character, or of those that begin a word. */
static document_value *recased(const terraform_call *c, char (*change)(char), bool words) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong);
    if (wrong) return wrong;
    if (!ascii(s)) return left_to_terraform(c, "upper and lower case beyond ASCII, which crd leaves to Terraform");
    draft out = {0};
    for (size_t i = 0; i < s.len; i++) {
        char x = !words || i == 0 || !in_word(s.ptr[i - 1]) ? change(s.ptr[i]) : s.ptr[i];
        draft_write(&out, &x, 1);
    }
    document_value *v = terraform_text(c->m, c->at, draft_str(&out));
    draft_free(&out);
    return v;
}

static document_value *upper(const terraform_call *c) { return recased(c, upper_of, false); }
static document_value *lower(const terraform_call *c) { return recased(c, lower_of, false); }
static document_value *title(const terraform_call *c) { return recased(c, upper_of, true); }

/* ---- begin, end, parts ---- */

static bool begins(crd_str s, crd_str with) { return s.len >= with.len && memcmp(s.ptr, with.ptr, with.len) == 0; }

static bool ends(crd_str s, crd_str with) {
    return s.len >= with.len && memcmp(s.ptr + s.len - with.len, with.ptr, with.len) == 0;
}

static document_value *startswith(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong), with = text_argument(c, 1, &wrong);
    return wrong ? wrong : terraform_bool(c->m, c->at, begins(s, with));
}

static document_value *endswith(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong), with = text_argument(c, 1, &wrong);
    return wrong ? wrong : terraform_bool(c->m, c->at, ends(s, with));
}

static document_value *trimprefix(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong), with = text_argument(c, 1, &wrong);
    if (wrong) return wrong;
    return terraform_text(c->m, c->at, begins(s, with) ? (crd_str){s.ptr + with.len, s.len - with.len} : s);
}

static document_value *trimsuffix(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong), with = text_argument(c, 1, &wrong);
    if (wrong) return wrong;
    return terraform_text(c->m, c->at, (crd_str){s.ptr, s.len - (ends(s, with) ? with.len : 0)});
}

static document_value *trimspace(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong);
    if (wrong) return wrong;
    if (!ascii(s)) return left_to_terraform(c, "blanks beyond ASCII, which crd leaves to Terraform");
    while (s.len > 0 && blank(s.ptr[0])) s = (crd_str){s.ptr + 1, s.len - 1};
    while (s.len > 0 && blank(s.ptr[s.len - 1])) s.len--;
    return terraform_text(c->m, c->at, s);
}

/* Where `part` begins in s at or behind `from`; s.len: nowhere. */
static size_t find(crd_str s, crd_str part, size_t from) {
    for (; from + part.len <= s.len; from++)
        if (memcmp(s.ptr + from, part.ptr, part.len) == 0) return from;
    return s.len;
}

static document_value *strcontains(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong), part = text_argument(c, 1, &wrong);
    return wrong ? wrong : terraform_bool(c->m, c->at, part.len == 0 || find(s, part, 0) < s.len);
}

static document_value *replace(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong), part = text_argument(c, 1, &wrong), by = text_argument(c, 2, &wrong);
    if (wrong) return wrong;
    bool pattern = part.len > 1 && part.ptr[0] == '/' && part.ptr[part.len - 1] == '/';
    if (pattern || part.len == 0) return left_to_terraform(c, "a pattern, which crd leaves to Terraform");
    draft out = {0};
    for (size_t from = 0; from < s.len && out.n <= TERRAFORM_TEXT;) {
        size_t at = find(s, part, from);
        draft_write(&out, s.ptr + from, at - from);
        if (at < s.len) draft_write(&out, by.ptr, by.len);
        from = at < s.len ? at + part.len : at;
    }
    document_value *v = terraform_text(c->m, c->at, draft_str(&out));
    draft_free(&out);
    return v;
}

/* ---- join, split ---- */

static document_value *join(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str between = text_argument(c, 0, &wrong);
    draft out = {0};
    size_t pieces = 0;
    for (size_t i = 1; !wrong && i < c->count; i++) {
        const document_value *list = c->arguments[i];
        if (list->kind != DOCUMENT_LIST) wrong = terraform_wrong(c, i, "a list of texts");
        for (size_t k = 0; !wrong && k < list->count && out.n <= TERRAFORM_TEXT; k++) {
            crd_str s = terraform_text_of(list->items[k]);
            if (list->items[k]->kind == DOCUMENT_UNKNOWN)
                wrong = list->items[k];
            else if (!s.ptr)
                wrong = terraform_wrong_element(c, i, list->items[k]);
            if (pieces++ > 0) draft_write(&out, between.ptr, between.len);
            draft_write(&out, s.ptr, s.len);
        }
    }
    document_value *v = wrong ? wrong : terraform_text(c->m, c->at, draft_str(&out));
    draft_free(&out);
    return v;
}

static document_value *split(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str by = text_argument(c, 0, &wrong), s = text_argument(c, 1, &wrong);
    if (wrong) return wrong;
    if (by.len == 0) return left_to_terraform(c, "a text in its characters, which crd leaves to Terraform");
    document_value *list = terraform_list(c->m, c->at, DOCUMENT_AS_WRITTEN);
    for (size_t from = 0;;) {
        size_t at = find(s, by, from);
        if (!terraform_spend(c->m, c->at, 1)) return list;
        document_append(c->m->d, list, terraform_text(c->m, c->at, (crd_str){s.ptr + from, at - from}));
        if (at >= s.len) return list;
        from = at + by.len;
    }
}

/* ---- format ---- */

/* One %-verb: what it prints, or what is wrong. */
static document_value *format_one(const terraform_call *c, draft *out, crd_str directive, size_t argument) {
    char kind = directive.ptr[directive.len - 1], digits[32];
    int64_t n;
    if (argument >= c->count)
        return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "`format` has no argument for `%.*s`",
                              TEXT_ARG(directive));
    const document_value *v = c->arguments[argument];
    if (kind == 'd' && terraform_integer_of(v, &n)) {
        bool zeros = directive.len > 2 && directive.ptr[1] == '0';
        int width = directive.len > 2 ? (int)strtol(directive.ptr + 1, NULL, 10) : 0;
        int len = snprintf(digits, sizeof digits, zeros ? "%0*" PRId64 : "%*" PRId64, width < 24 ? width : 24, n);
        draft_write(out, digits, (size_t)len);
        return NULL;
    }
    crd_str s = terraform_text_of(v);
    if (kind == 'd' || !s.ptr) return terraform_wrong(c, argument, kind == 'd' ? "a whole number" : "a text");
    draft_write(out, s.ptr, s.len);
    return NULL;
}

/* %s, %v and %d with a width; what else there is only Terraform prints. Absent: that. */
static crd_str verb_at(crd_str s, size_t at) {
    size_t n = at + 1;
    while (n < s.len && s.ptr[n] >= '0' && s.ptr[n] <= '9' && n < at + 3) n++;
    bool plain = n == at + 1, known = n < s.len && (s.ptr[n] == 'd' || (plain && strchr("sv%", s.ptr[n])));
    return known ? (crd_str){s.ptr + at, n + 1 - at} : (crd_str){0};
}

static document_value *format(const terraform_call *c) {
    document_value *wrong = NULL;
    crd_str s = text_argument(c, 0, &wrong);
    draft out = {0};
    size_t argument = 1;
    for (size_t i = 0; !wrong && i < s.len;) {
        crd_str directive = s.ptr[i] == '%' ? verb_at(s, i) : (crd_str){s.ptr + i, 1};
        if (!directive.ptr)
            wrong = left_to_terraform(c, "a format that crd leaves to Terraform");
        else if (s.ptr[i] != '%' || directive.ptr[1] == '%')
            draft_write(&out, s.ptr + i, 1);
        else
            wrong = format_one(c, &out, directive, argument++);
        i += directive.len;
    }
    document_value *v = wrong ? wrong : terraform_text(c->m, c->at, draft_str(&out));
    draft_free(&out);
    return v;
}

/* ---- conversions ---- */

static document_value *tostring(const terraform_call *c) {
    document_value *wrong = NULL;
    if (c->arguments[0]->kind == DOCUMENT_NULL) return c->arguments[0];
    crd_str s = text_argument(c, 0, &wrong);
    return wrong ? wrong : terraform_text(c->m, c->at, s);
}

static document_value *tonumber(const terraform_call *c) {
    crd_money n;
    const document_value *v = c->arguments[0];
    bool text = v->kind == DOCUMENT_TEXT && crd_money_parse(v->text, &n);
    if (v->kind == DOCUMENT_NUMBER || v->kind == DOCUMENT_NULL) return c->arguments[0];
    return text ? terraform_number(c->m, c->at, v->text) : terraform_wrong(c, 0, "a number");
}

static document_value *tobool(const terraform_call *c) {
    bool truth;
    if (c->arguments[0]->kind == DOCUMENT_NULL) return c->arguments[0];
    if (!terraform_truth_of(c->arguments[0], &truth)) return terraform_wrong(c, 0, "true or false");
    return terraform_bool(c->m, c->at, truth);
}

const terraform_function terraform_texts[] = {
    {"endswith", 2, 2, endswith},     {"format", 1, SIZE_MAX, format},    {"join", 2, SIZE_MAX, join},
    {"lower", 1, 1, lower},           {"replace", 3, 3, replace},         {"split", 2, 2, split},
    {"startswith", 2, 2, startswith}, {"strcontains", 2, 2, strcontains}, {"title", 1, 1, title},
    {"tobool", 1, 1, tobool},         {"tonumber", 1, 1, tonumber},       {"tostring", 1, 1, tostring},
    {"trimprefix", 2, 2, trimprefix}, {"trimspace", 1, 1, trimspace},     {"trimsuffix", 2, 2, trimsuffix},
    {"upper", 1, 1, upper},
};
const size_t terraform_texts_count = sizeof terraform_texts / sizeof *terraform_texts;
