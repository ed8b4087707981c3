/* SPDX-License-Identifier: Apache-2.0
 *
 * Expressions of rules. Sources: docs.aws.amazon.com/aws-cost-management/latest/APIReference: Expression,
 * DimensionValues, TagValues, CostCategoryValues. */
#include <stdlib.h>

#include "cli/cli.h"
#include "definition_reader.h"

static const char *const kinds[] = {[CRD_AWS_OR] = "Or",
                                    [CRD_AWS_AND] = "And",
                                    [CRD_AWS_NOT] = "Not",
                                    [CRD_AWS_DIMENSIONS] = "Dimensions",
                                    [CRD_AWS_TAGS] = "Tags",
                                    [CRD_AWS_COST_CATEGORIES] = "CostCategories",
                                    NULL};
static const char *const leaf_members[] = {"Key", "Values", "MatchOptions", NULL};
/* In the order of their bits. */
static const char *const match_options[] = {"EQUALS",   "ABSENT",         "STARTS_WITH",      "ENDS_WITH",
                                            "CONTAINS", "CASE_SENSITIVE", "CASE_INSENSITIVE", NULL};

/* ---- Dimensions, Tags, CostCategories ---- */

static void read_match(definition_reader *r, const document_value *v, crd_aws_expression *out) {
    const document_value *list = definition_list(r, v, "MatchOptions");
    size_t n;
    if (!list) return;
    definition_texts(r, list, "a match option", &n);
    for (size_t i = 0; i < n; i++) {
        if (list->items[i]->kind != DOCUMENT_TEXT) continue;
        int option = definition_word(r, list->items[i], "match option", match_options);
        if (option >= 0) out->match |= 1u << option;
    }
}

static void read_values(definition_reader *r, const document_value *v, crd_aws_expression *out) {
    const document_value *values = definition_list(r, v, "Values");
    if (!values) return;
    out->values = definition_texts(r, values, "a value", &out->values_count);
    out->value_places = definition_places(r, values);
}

static void read_leaf(definition_reader *r, const document_value *v, crd_aws_expression *out) {
    char *what = must_format("`%s`", kinds[out->kind]);
    if (definition_object(r, v, what, leaf_members)) {
        const document_value *key = definition_text(r, v, "Key");
        if (key) {
            out->key = key->text;
            out->place = definition_place(key);
        }
        read_match(r, v, out);
        read_values(r, v, out);
    }
    free(what);
}

/* ---- Or, And, Not ---- */

static void read_parts(definition_reader *r, const document_value *v, const char *member, crd_aws_expression *out) {
    const document_value *list = definition_list(r, v, member);
    if (!list) return;
    crd_aws_expression *parts = document_array(r->all->d, list->count, sizeof *parts);
    for (size_t i = 0; i < list->count; i++) definition_expression(r, list->items[i], &parts[i]);
    out->parts = parts;
    out->parts_count = list->count;
}

static void read_not(definition_reader *r, const document_value *v, crd_aws_expression *out) {
    crd_aws_expression *part = document_array(r->all->d, 1, sizeof *part);
    definition_expression(r, v, part);
    out->parts = part;
    out->parts_count = 1;
}

/* ---- Which of them it is ---- */

/* The kind of the one member that is there; -1: reported. */
static int kind_of(definition_reader *r, const document_value *v) {
    int kind = -1;
    for (int i = 0; kinds[i]; i++) {
        const document_value *member = document_member_of(v, kinds[i]);
        if (!member || member->kind == DOCUMENT_NULL) continue;
        if (kind >= 0) {
            definition_wrong(r, ERROR_DEFINITION_RULE, v, "join them: {\"And\": [{...}, {...}]}",
                             "an expression has both `%s` and `%s`, and AWS takes one", kinds[kind], kinds[i]);
            return -1;
        }
        kind = i;
    }
    if (kind < 0)
        definition_wrong(r, ERROR_DEFINITION_RULE, v, "write one of Or, And, Not, Dimensions, Tags and CostCategories",
                         "an expression says nothing");
    return kind;
}

void definition_expression(definition_reader *r, const document_value *v, crd_aws_expression *out) {
    *out = (crd_aws_expression){.place = definition_place(v)};
    size_t before = r->wrong;
    if (!definition_object(r, v, "an expression", kinds) || r->wrong > before) return;
    int kind = kind_of(r, v);
    if (kind < 0) return;
    out->kind = (crd_aws_expression_kind)kind;
    const document_value *of = document_member_of(v, kinds[kind]);
    switch (out->kind) {
    case CRD_AWS_OR:
    case CRD_AWS_AND: read_parts(r, v, kinds[kind], out); return;
    case CRD_AWS_NOT: read_not(r, of, out); return;
    default: read_leaf(r, of, out);
    }
}
