/* SPDX-License-Identifier: Apache-2.0
 *
 * Values of Terraform: how they are made, ordered, compared and converted. */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "terraform.h"

/* ---- making ---- */

static document_value *make(terraform_module *m, const hcl_expression *at, document_kind kind) {
    return document_make(m->d, kind, at->file, at->line, at->column);
}

document_value *terraform_text(terraform_module *m, const hcl_expression *at, crd_str text) {
    if (text.len > TERRAFORM_TEXT)
        return terraform_fail(m, at, ERROR_TERRAFORM_LIMIT, "AWS takes texts of at most 1,024 bytes",
                              "a text has more than %zu bytes", TERRAFORM_TEXT);
    if (!terraform_spend(m, at, text.len / 16)) return make(m, at, DOCUMENT_UNKNOWN);
    document_value *v = make(m, at, DOCUMENT_TEXT);
    v->text = text.len > 0 ? document_keep(m->d, text) : (crd_str){"", 0};
    return v;
}

document_value *terraform_bool(terraform_module *m, const hcl_expression *at, bool truth) {
    document_value *v = make(m, at, DOCUMENT_BOOL);
    v->truth = truth;
    return v;
}

document_value *terraform_integer(terraform_module *m, const hcl_expression *at, int64_t n) {
    char digits[24];
    document_value *v = make(m, at, DOCUMENT_NUMBER);
    snprintf(digits, sizeof digits, "%" PRId64, n);
    v->text = document_keep(m->d, text_of(digits));
    return v;
}

/* "12.50" is 12.5, "1e3" is 1000; what does not fit stays as it is written. */
document_value *terraform_number(terraform_module *m, const hcl_expression *at, crd_str as_written) {
    document_value *v = make(m, at, DOCUMENT_NUMBER);
    crd_money n;
    char text[CRD_MONEY_MAX];
    crd_str shortest = as_written;
    if (crd_money_parse(as_written, &n)) {
        shortest = (crd_str){text, crd_money_text(n, text)};
        while (shortest.len > 0 && text[shortest.len - 1] == '0') shortest.len--;
        if (shortest.len > 0 && text[shortest.len - 1] == '.') shortest.len--;
    }
    v->text = document_keep(m->d, shortest);
    return v;
}

document_value *terraform_list(terraform_module *m, const hcl_expression *at, document_order order) {
    document_value *v = make(m, at, DOCUMENT_LIST);
    v->order = order;
    return v;
}

document_value *terraform_map(terraform_module *m, const hcl_expression *at) { return make(m, at, DOCUMENT_MAP); }

document_value *terraform_unknown(terraform_module *m, const hcl_expression *at, const char *reason, const char *help) {
    document_value *v = make(m, at, DOCUMENT_UNKNOWN);
    v->text = document_keep(m->d, at->source);
    v->reason = document_keep(m->d, text_of(reason));
    v->help = document_keep(m->d, text_of(help ? help : HELP_SHOW));
    return v;
}

document_value *terraform_fail(terraform_module *m, const hcl_expression *at, const char *code, const char *help,
                               const char *format, ...) {
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    bool value = strcmp(code, ERROR_TERRAFORM_VALUE) == 0;
    document_report(m->list, code, at->file, at->line, at->column, help || !value ? help : HELP_CONSOLE, "%s", message);
    return make(m, at, DOCUMENT_UNKNOWN);
}

bool terraform_spend(terraform_module *m, const hcl_expression *at, size_t steps) {
    if (m->stopped) return false;
    if (steps <= TERRAFORM_STEPS - m->steps) {
        m->steps += steps;
        return true;
    }
    m->stopped = true;
    terraform_fail(m, at, ERROR_TERRAFORM_LIMIT, HELP_SHOW,
                   "the values of the module take more than %d steps to compute", TERRAFORM_STEPS);
    return false;
}

/* ---- order ---- */

static int compare_texts(crd_str a, crd_str b) {
    size_t n = a.len < b.len ? a.len : b.len;
    int first = n > 0 ? memcmp(a.ptr, b.ptr, n) : 0;
    return first != 0 ? first : (a.len > b.len) - (a.len < b.len);
}

int terraform_compare(const document_value *a, const document_value *b) {
    crd_money x, y;
    if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
    if (a->kind == DOCUMENT_BOOL) return a->truth - b->truth;
    if (a->kind == DOCUMENT_NUMBER && crd_money_parse(a->text, &x) && crd_money_parse(b->text, &y))
        return money_compare(x, y);
    return compare_texts(a->text, b->text);
}

/* A member and where it stood, so that of equal keys the last one can stay. */
typedef struct placed {
    document_member member;
    size_t at;
} placed;

static int by_key(const void *a, const void *b) {
    const placed *x = a, *y = b;
    int keys = compare_texts(x->member.key, y->member.key);
    return keys != 0 ? keys : (x->at > y->at) - (x->at < y->at);
}

void terraform_map_settle(document_value *map) {
    if (map->count < 2) return;
    placed *all = must_alloc(NULL, map->count * sizeof *all);
    for (size_t i = 0; i < map->count; i++) all[i] = (placed){map->members[i], i};
    qsort(all, map->count, sizeof *all, by_key);
    size_t n = 0;
    for (size_t i = 0; i < map->count; i++) {
        bool again = i + 1 < map->count && text_eq(all[i].member.key, all[i + 1].member.key);
        if (!again) map->members[n++] = all[i].member;
    }
    map->count = n;
    free(all);
}

static int by_value(const void *a, const void *b) {
    return terraform_compare(*(const document_value *const *)a, *(const document_value *const *)b);
}

/* Elements of a set have one type: a text among them makes all of them texts. */
static document_value *element(terraform_module *m, const hcl_expression *at, document_value *v, bool texts) {
    return texts && v->kind != DOCUMENT_TEXT ? terraform_text(m, at, terraform_text_of(v)) : v;
}

document_value *terraform_set(terraform_module *m, const hcl_expression *at, const document_value *list) {
    document_value *set = terraform_list(m, at, DOCUMENT_SET);
    bool mixed = false;
    for (size_t i = 0; i < list->count; i++) {
        if (!terraform_primitive(list->items[i])) return NULL;
        mixed = mixed || list->items[i]->kind != list->items[0]->kind;
    }
    for (size_t i = 0; i < list->count; i++) document_append(m->d, set, element(m, at, list->items[i], mixed));
    if (set->count > 1) qsort(set->items, set->count, sizeof *set->items, by_value);
    size_t n = 0;
    for (size_t i = 0; i < set->count; i++)
        if (n == 0 || terraform_compare(set->items[n - 1], set->items[i]) != 0) set->items[n++] = set->items[i];
    set->count = n;
    return set;
}

/* ---- looking in ---- */

document_value *terraform_member(const document_value *map, crd_str key) {
    size_t low = 0, high = map->kind == DOCUMENT_MAP ? map->count : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_texts(map->members[middle].key, key);
        if (order == 0) return map->members[middle].value;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

document_value *terraform_member_written(const document_value *map, crd_str key) {
    for (size_t i = 0; map->kind == DOCUMENT_MAP && i < map->count; i++)
        if (text_eq(map->members[i].key, key)) return map->members[i].value;
    return NULL;
}

document_value *terraform_unknown_in(terraform_module *m, const hcl_expression *at, document_value *v) {
    if (v->kind == DOCUMENT_UNKNOWN) return v;
    if (!terraform_spend(m, at, 1)) return make(m, at, DOCUMENT_UNKNOWN);
    document_value *found = NULL;
    for (size_t i = 0; !found && v->kind == DOCUMENT_LIST && i < v->count; i++)
        found = terraform_unknown_in(m, at, v->items[i]);
    for (size_t i = 0; !found && v->kind == DOCUMENT_MAP && i < v->count; i++)
        found = terraform_unknown_in(m, at, v->members[i].value);
    return found;
}

bool terraform_equal(const document_value *a, const document_value *b) {
    if (a->kind != b->kind) return false;
    if (a->kind == DOCUMENT_NULL) return true;
    if (a->kind != DOCUMENT_LIST && a->kind != DOCUMENT_MAP) return terraform_compare(a, b) == 0;
    if (a->count != b->count) return false;
    for (size_t i = 0; i < a->count; i++) {
        bool list = a->kind == DOCUMENT_LIST;
        if (!list && !text_eq(a->members[i].key, b->members[i].key)) return false;
        if (!terraform_equal(list ? a->items[i] : a->members[i].value, list ? b->items[i] : b->members[i].value))
            return false;
    }
    return true;
}

/* ---- converting ---- */

bool terraform_primitive(const document_value *v) {
    return v->kind == DOCUMENT_TEXT || v->kind == DOCUMENT_NUMBER || v->kind == DOCUMENT_BOOL;
}

crd_str terraform_text_of(const document_value *v) {
    if (v->kind == DOCUMENT_BOOL) return text_of(v->truth ? "true" : "false");
    return v->kind == DOCUMENT_TEXT || v->kind == DOCUMENT_NUMBER ? v->text : (crd_str){0};
}

bool terraform_truth_of(const document_value *v, bool *truth) {
    crd_str text = terraform_text_of(v);
    *truth = text_eq(text, text_of("true"));
    return v->kind != DOCUMENT_NUMBER && (*truth || text_eq(text, text_of("false")));
}

bool terraform_integer_of(const document_value *v, int64_t *n) {
    if (v->kind != DOCUMENT_NUMBER && v->kind != DOCUMENT_TEXT) return false;
    size_t at = v->text.len > 0 && v->text.ptr[0] == '-' ? 1 : 0;
    bool negative = at == 1;
    *n = 0;
    if (at == v->text.len) return false;
    for (; at < v->text.len; at++) {
        int digit = v->text.ptr[at] - '0';
        if (digit < 0 || digit > 9 || __builtin_mul_overflow(*n, 10, n)) return false;
        if (__builtin_add_overflow(*n, negative ? -digit : digit, n)) return false;
    }
    return true;
}
