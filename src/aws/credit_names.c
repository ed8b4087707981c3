/* SPDX-License-Identifier: Apache-2.0
 *
 * Names of imported credits: from AWS's description, so that a reader knows the credit again; the same for the same
 * download, whatever the order in which AWS lists it. Where two credits are described alike, the older number has the
 * plain name and the others their number behind it. */
#include "aws/credit_text.h"
#include "base/aws.h"
#include "base/order.h"

#define NAME_MAX_BYTES 48 /* of a name made from a description, its number apart */

static bool letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
static bool digit(char c) { return c >= '0' && c <= '9'; }
static char lower(char c) { return letter(c) ? (char)(c | 0x20) : c; }

/* What nothing may be called: keywords, fields, codes of services, and what is taken already. */
static bool name_free(const credits_text *t, crd_str name) {
    if (!aws_declarable(name) || aws_service_code(name).ptr) return false;
    return intern_find(&t->taken, name) == INTERN_FAILED;
}

bool credit_has_word(crd_str s, crd_str word) {
    for (size_t i = 0; i + word.len <= s.len; i++) {
        crd_str here = {s.ptr + i, word.len};
        bool begins = i == 0 || (!letter(s.ptr[i - 1]) && !digit(s.ptr[i - 1]));
        size_t end = i + word.len;
        bool ends = end == s.len || (!letter(s.ptr[end]) && !digit(s.ptr[end]));
        if (begins && ends && str_eq_fold(here, word)) return true;
    }
    return false;
}

/* Cuts at the end of a word where there is one. */
static size_t shorten(const char *at, size_t n) {
    if (n <= NAME_MAX_BYTES) return n;
    size_t end = NAME_MAX_BYTES;
    while (end > 0 && at[end] != '_') end--;
    return end > 0 ? end : NAME_MAX_BYTES;
}

crd_str credit_identifier(arena *a, crd_str from) {
    static const char before_digits[] = "credit_";
    char *at = ARENA_ARRAY(a, from.len + sizeof before_digits, char);
    size_t n = 0;
    if (!at) return STR_NONE;
    for (size_t i = 0; i < from.len; i++) {
        bool kept = letter(from.ptr[i]) || digit(from.ptr[i]);
        if (n == 0 && digit(from.ptr[i]))
            for (; n < sizeof before_digits - 1; n++) at[n] = before_digits[n];
        if (kept)
            at[n++] = lower(from.ptr[i]);
        else if (n > 0 && at[n - 1] != '_')
            at[n++] = '_';
    }
    n = shorten(at, n);
    if (n > 0 && at[n - 1] == '_') n--;
    return n > 0 ? (crd_str){at, n} : STR_NONE;
}

static crd_str with_number(credits_text *t, crd_str name, crd_str number) {
    text made;
    text_init(&made, &t->d->m);
    text_format(&made, "%.*s_%.*s", STR_ARG(name), STR_ARG(number));
    crd_str kept = arena_str(&t->a, text_str(&made));
    text_free(&made);
    return kept;
}

static crd_str name_of(credits_text *t, const crd_aws_credit *credit) {
    crd_str name = credit_identifier(&t->a, credit->description);
    if (!name.ptr) name = STR("credit");
    if (str_eq(name, STR("credit")) || !name_free(t, name)) name = with_number(t, name, credit->id);
    /* A description that ends in another credit's number. */
    while (name.ptr && !name_free(t, name)) name = with_number(t, name, credit->id);
    return name;
}

/* By number: shorter numbers are smaller, zeros before them apart. */
static int by_number(const void *of, uint32_t a, uint32_t b) {
    const crd_aws_credit *at = of;
    crd_str x = at[a].id, y = at[b].id;
    while (x.len > 1 && x.ptr[0] == '0') x = (crd_str){x.ptr + 1, x.len - 1};
    while (y.len > 1 && y.ptr[0] == '0') y = (crd_str){y.ptr + 1, y.len - 1};
    if (x.len != y.len) return x.len < y.len ? -1 : 1;
    int order = str_cmp(x, y);
    return order != 0 ? order : str_cmp(at[a].id, at[b].id);
}

bool credit_order(credits_text *t) {
    t->order = order_by(&t->a, t->n, by_number, t->at);
    return t->order;
}

bool credit_names(credits_text *t) {
    t->names = ARENA_ARRAY(&t->a, t->n, crd_str);
    for (size_t i = 0; t->names && i < t->n; i++) {
        crd_str name = name_of(t, &t->at[t->order[i]]);
        if (!name.ptr || intern_add(&t->taken, name) == INTERN_FAILED) return false;
        t->names[t->order[i]] = name;
    }
    return t->names;
}
