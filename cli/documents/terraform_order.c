/* SPDX-License-Identifier: Apache-2.0
 *
 * Rules that a dynamic block makes of a map or a set stand in the order of its keys, which is nobody's choice, and the
 * first rule that a charge meets wins. Where no charge can meet two of them the order decides nothing. */
#include <stdlib.h>

#include "cli/cli.h"
#include "terraform.h"

static const document_value *only_item(const document_value *list) {
    return list && list->kind == DOCUMENT_LIST && list->count == 1 ? list->items[0] : NULL;
}

/* A charge has one value of a dimension or a tag, so that these tell charges apart: equality, case counts. */
static bool is_exact(const document_value *match) {
    for (size_t i = 0; match && match->kind == DOCUMENT_LIST && i < match->count; i++) {
        crd_str option = terraform_text_of(match->items[i]);
        if (!text_eq(option, text_of("EQUALS")) && !text_eq(option, text_of("CASE_SENSITIVE"))) return false;
    }
    return !match || match->kind == DOCUMENT_LIST;
}

/* What a rule asks, when it is one question about one key by exact values. */
typedef struct question {
    crd_str kind, key; /* "dimension", "LINKED_ACCOUNT" */
    const document_value *values;
} question;

static bool question_of(const document_value *rule, question *out) {
    const document_value *when = only_item(document_member_of(rule, "rule"));
    const document_value *leaf = when && when->count == 1 ? only_item(when->members[0].value) : NULL;
    const document_value *key = leaf ? document_member_of(leaf, "key") : NULL;
    if (!key || key->kind != DOCUMENT_TEXT || !is_exact(document_member_of(leaf, "match_options"))) return false;
    *out = (question){when->members[0].key, key->text, document_member_of(leaf, "values")};
    bool known = out->values && out->values->kind == DOCUMENT_LIST && out->values->count > 0;
    for (size_t i = 0; known && i < out->values->count; i++) known = terraform_primitive(out->values->items[i]);
    return known;
}

/* A value and the rule that asks for it. */
typedef struct asked {
    crd_str value;
    size_t rule;
} asked;

static int by_value(const void *a, const void *b) {
    const asked *x = a, *y = b;
    document_value left = {.kind = DOCUMENT_TEXT, .text = x->value}, right = {.kind = DOCUMENT_TEXT, .text = y->value};
    int order = terraform_compare(&left, &right);
    return order != 0 ? order : (x->rule > y->rule) - (x->rule < y->rule);
}

static size_t values_count(const document_value *rules, size_t from) {
    question q;
    size_t n = 0;
    for (size_t i = from; i < rules->count; i++)
        if (question_of(rules->items[i], &q)) n += q.values->count;
    return n;
}

/* Whether no charge can meet two of the rules. */
static bool exclusive(const document_value *rules, size_t from) {
    question first, q;
    size_t n = 0;
    asked *all = must_alloc(NULL, values_count(rules, from) * sizeof *all);
    bool fine = question_of(rules->items[from], &first);
    for (size_t i = from; fine && i < rules->count; i++) {
        fine = question_of(rules->items[i], &q) && text_eq(q.kind, first.kind) && text_eq(q.key, first.key);
        for (size_t k = 0; fine && k < q.values->count; k++)
            all[n++] = (asked){terraform_text_of(q.values->items[k]), i};
    }
    if (fine && n > 1) qsort(all, n, sizeof *all, by_value);
    for (size_t i = 1; fine && i < n; i++)
        fine = all[i].rule == all[i - 1].rule || !text_eq(all[i].value, all[i - 1].value);
    free(all);
    return fine;
}

void terraform_check_order(terraform_module *m, const hcl_expression *for_each, const document_value *rules,
                           size_t from) {
    if (rules->count < from + 2 || exclusive(rules, from)) return;
    document_report(m->list, WARN_TERRAFORM_ORDER, for_each->file, for_each->line, for_each->column,
                    "go through a list, whose order is written down: for_each = [{ ... }, { ... }]",
                    "%zu rules stand in the order of the keys of a map or set, and the first that matches wins",
                    rules->count - from);
}
