/* SPDX-License-Identifier: Apache-2.0
 *
 * The arguments of aws_ce_cost_category (registry.terraform.io/providers/hashicorp/aws, resource ce_cost_category), and
 * their values in the shape of AWS's CreateCostCategoryDefinition. */
#include <stdlib.h>

#include "cli/cli.h"
#include "terraform.h"

/* ---- The arguments ---- */

static const terraform_argument leaf[] = {
    {"key", ARGUMENT_TEXT, "Key", NULL},
    {"match_options", ARGUMENT_SET, "MatchOptions", NULL},
    {"values", ARGUMENT_SET, "Values", NULL},
    {0},
};
static const terraform_argument expression[] = {
    {"and", ARGUMENT_BLOCKS, "And", expression},
    {"cost_category", ARGUMENT_BLOCK, "CostCategories", leaf},
    {"dimension", ARGUMENT_BLOCK, "Dimensions", leaf},
    {"not", ARGUMENT_BLOCK, "Not", expression},
    {"or", ARGUMENT_BLOCKS, "Or", expression},
    {"tags", ARGUMENT_BLOCK, "Tags", leaf},
    {0},
};
static const terraform_argument inherited_value[] = {
    {"dimension_key", ARGUMENT_TEXT, "DimensionKey", NULL},
    {"dimension_name", ARGUMENT_TEXT, "DimensionName", NULL},
    {0},
};
static const terraform_argument rule[] = {
    {"inherited_value", ARGUMENT_BLOCK, "InheritedValue", inherited_value},
    {"rule", ARGUMENT_BLOCK, "Rule", expression},
    {"type", ARGUMENT_TEXT, "Type", NULL},
    {"value", ARGUMENT_TEXT, "Value", NULL},
    {0},
};
static const terraform_argument parameter[] = {
    {"type", ARGUMENT_TEXT, "Type", NULL},
    {"values", ARGUMENT_TEXTS, "Values", NULL},
    {0},
};
static const terraform_argument split_charge_rule[] = {
    {"method", ARGUMENT_TEXT, "Method", NULL},
    {"parameter", ARGUMENT_BLOCKS, "Parameters", parameter},
    {"source", ARGUMENT_TEXT_OR_EMPTY, "Source", NULL},
    {"targets", ARGUMENT_SET, "Targets", NULL},
    {0},
};
const terraform_argument terraform_cost_category[] = {
    {"default_value", ARGUMENT_TEXT, "DefaultValue", NULL},
    {"effective_start", ARGUMENT_TEXT, "EffectiveStart", NULL},
    {"name", ARGUMENT_TEXT, "Name", NULL},
    {"rule", ARGUMENT_BLOCKS, "Rules", rule},
    {"rule_version", ARGUMENT_TEXT, "RuleVersion", NULL},
    {"split_charge_rule", ARGUMENT_BLOCKS, "SplitChargeRules", split_charge_rule},
    {"arn", ARGUMENT_COMPUTED, NULL, NULL},
    {"effective_end", ARGUMENT_COMPUTED, NULL, NULL},
    {"id", ARGUMENT_COMPUTED, NULL, NULL},
    {"region", ARGUMENT_IGNORED, NULL, NULL},
    {"tags", ARGUMENT_IGNORED, NULL, NULL},
    {"tags_all", ARGUMENT_IGNORED, NULL, NULL},
    {"timeouts", ARGUMENT_IGNORED, NULL, NULL},
    /* of every resource */
    {"connection", ARGUMENT_IGNORED, NULL, NULL},
    {"count", ARGUMENT_IGNORED, NULL, NULL},
    {"depends_on", ARGUMENT_IGNORED, NULL, NULL},
    {"for_each", ARGUMENT_IGNORED, NULL, NULL},
    {"lifecycle", ARGUMENT_IGNORED, NULL, NULL},
    {"provider", ARGUMENT_IGNORED, NULL, NULL},
    {"provisioner", ARGUMENT_IGNORED, NULL, NULL},
    {0},
};
const terraform_argument *const terraform_rule = &terraform_cost_category[3];

const terraform_argument *terraform_argument_of(const terraform_argument *arguments, crd_str name) {
    for (; arguments->name; arguments++)
        if (text_eq(name, text_of(arguments->name))) return arguments;
    return NULL;
}

void terraform_no_argument(crd_diagnostics *list, const terraform_argument *arguments, crd_str file, crd_str name,
                           uint32_t line, uint32_t column) {
    crd_str candidates[24];
    size_t n = 0;
    for (; arguments[n].name; n++) candidates[n] = text_of(arguments[n].name);
    crd_str near = crd_nearest(name, candidates, n);
    char *help = near.ptr ? must_format("did you mean `%.*s`?", TEXT_ARG(near)) : NULL;
    document_report(list, ERROR_TERRAFORM_ARGUMENT, file, line, column, help,
                    "`%.*s` is no argument or block of " COST_CATEGORY " here", TEXT_ARG(name));
    free(help);
}

/* ---- Their values ---- */

typedef struct shaper {
    document *d;
    crd_diagnostics *list;
    bool state; /* in which what is not set is an empty text or list */
} shaper;

/* Reports; what stands there then is an UNKNOWN without a reason. */
static document_value *wrong(const shaper *s, const terraform_argument *a, const document_value *v,
                             const char *expected) {
    document_report(s->list, ERROR_TERRAFORM_VALUE, v->file, v->line, v->column, HELP_CONSOLE, "`%s` is %s, not %s",
                    a->name, document_kind_text(v->kind), expected);
    return document_make(s->d, DOCUMENT_UNKNOWN, v->file, v->line, v->column);
}

static document_value *as_text(const shaper *s, document_value *v) {
    document_value *text = document_make(s->d, DOCUMENT_TEXT, v->file, v->line, v->column);
    text->text = terraform_text_of(v);
    return text;
}

static document_value *shape_text(const shaper *s, const terraform_argument *a, document_value *v) {
    bool none = s->state && a->kind == ARGUMENT_TEXT && v->kind == DOCUMENT_TEXT && v->text.len == 0;
    if (none) return NULL;
    if (v->kind == DOCUMENT_TEXT) return v;
    return terraform_primitive(v) ? as_text(s, v) : wrong(s, a, v, "a text");
}

static document_value *shape_items(const shaper *s, const terraform_argument *a, const document_value *v) {
    document_value *all = document_make(s->d, DOCUMENT_LIST, v->file, v->line, v->column);
    for (size_t i = 0; i < v->count; i++) {
        document_value *item = v->items[i];
        if (item->kind != DOCUMENT_UNKNOWN && !terraform_primitive(item)) return wrong(s, a, item, "a text");
        document_append(s->d, all, item->kind == DOCUMENT_UNKNOWN ? item : as_text(s, item));
    }
    return all;
}

/* An element and where it stood. */
typedef struct placed {
    document_value *item;
    size_t at;
} placed;

static int by_text(const void *a, const void *b) {
    const placed *x = a, *y = b;
    int order = terraform_compare(x->item, y->item);
    return order != 0 ? order : (x->at > y->at) - (x->at < y->at);
}

/* Each text once, where it stands first. */
static void drop_repeated(document_value *list) {
    placed *all = must_alloc(NULL, list->count * sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < list->count; i++) all[i] = (placed){list->items[i], i};
    if (list->count > 1) qsort(all, list->count, sizeof *all, by_text);
    for (size_t i = 1; i < list->count; i++) {
        bool text = all[i].item->kind == DOCUMENT_TEXT;
        if (text && terraform_compare(all[i - 1].item, all[i].item) == 0) list->items[all[i].at] = NULL;
    }
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i]) list->items[n++] = list->items[i];
    list->count = n;
    free(all);
}

static document_value *shape_texts(const shaper *s, const terraform_argument *a, document_value *v) {
    if (v->kind != DOCUMENT_LIST) return wrong(s, a, v, "a list of texts");
    if (s->state && v->count == 0) return NULL;
    document_value *all = shape_items(s, a, v);
    if (all->kind == DOCUMENT_LIST && a->kind == ARGUMENT_SET) drop_repeated(all);
    return all;
}

static document_value *shape_body(const shaper *s, const terraform_argument *arguments, const document_value *from);

static document_value *shape_block(const shaper *s, const terraform_argument *a, document_value *v) {
    if (v->kind == DOCUMENT_UNKNOWN) return v;
    return v->kind == DOCUMENT_MAP ? shape_body(s, a->inside, v) : wrong(s, a, v, "a block");
}

static document_value *shape_blocks(const shaper *s, const terraform_argument *a, document_value *v) {
    if (v->kind != DOCUMENT_LIST) return wrong(s, a, v, "a list of blocks");
    if (v->count == 0) return NULL;
    if (a->kind == ARGUMENT_BLOCK && v->count == 1) return shape_block(s, a, v->items[0]);
    if (a->kind == ARGUMENT_BLOCK) {
        const document_value *second = v->items[1];
        document_report(s->list, ERROR_TERRAFORM_ARGUMENT, second->file, second->line, second->column,
                        "join them by blocks `and` or `or`, or leave one out",
                        "there may be one block `%s` here; first on line %u", a->name, v->items[0]->line);
        return NULL;
    }
    document_value *all = document_make(s->d, DOCUMENT_LIST, v->file, v->line, v->column);
    for (size_t i = 0; i < v->count; i++) document_append(s->d, all, shape_block(s, a, v->items[i]));
    return all;
}

/* NULL: nothing is set. */
static document_value *shape_value(const shaper *s, const terraform_argument *a, document_value *v) {
    bool meaningless = a->kind == ARGUMENT_IGNORED || a->kind == ARGUMENT_COMPUTED;
    if (v->kind == DOCUMENT_NULL || meaningless) return NULL;
    if (v->kind == DOCUMENT_UNKNOWN) return v;
    switch (a->kind) {
    case ARGUMENT_TEXT:
    case ARGUMENT_TEXT_OR_EMPTY: return shape_text(s, a, v);
    case ARGUMENT_TEXTS:
    case ARGUMENT_SET: return shape_texts(s, a, v);
    case ARGUMENT_BLOCK:
    case ARGUMENT_BLOCKS: return shape_blocks(s, a, v);
    case ARGUMENT_IGNORED:
    case ARGUMENT_COMPUTED: break;
    }
    return NULL;
}

/* The provider sends targets as a set, so that the percentages, a list, may go to others of them
 * (github.com/hashicorp/terraform-provider-aws/issues/42836). */
static void check_split(const shaper *s, const document_value *split) {
    const document_value *method = document_member_of(split, "Method"), *targets = document_member_of(split, "Targets");
    bool fixed = method && method->kind == DOCUMENT_TEXT && text_eq(method->text, text_of("FIXED"));
    if (!fixed || s->state || !targets || targets->kind != DOCUMENT_LIST || targets->count < 2) return;
    document_report(
        s->list, WARN_TERRAFORM_SPLIT, targets->file, targets->line, targets->column,
        "look at what AWS has: aws ce describe-cost-category-definition",
        "Terraform's provider puts targets in an order of its own, so that their percentages may be swapped");
}

static document_value *shape_body(const shaper *s, const terraform_argument *arguments, const document_value *from) {
    document_value *map = document_make(s->d, DOCUMENT_MAP, from->file, from->line, from->column);
    for (size_t i = 0; i < from->count; i++) {
        const document_member *at = &from->members[i];
        const terraform_argument *a = terraform_argument_of(arguments, at->key);
        if (!a) {
            terraform_no_argument(s->list, arguments, from->file, at->key, at->line, at->column);
            continue;
        }
        document_value *v = shape_value(s, a, at->value);
        if (v) document_set(s->d, map, text_of(a->aws), at->line, at->column, v);
    }
    if (arguments == split_charge_rule) check_split(s, map);
    return map;
}

document_value *terraform_shape(document *d, crd_diagnostics *list, const document_value *arguments, bool state,
                                crd_str origin) {
    shaper s = {d, list, state};
    document_value *map = shape_body(&s, terraform_cost_category, arguments);
    document_value *from = document_make(d, DOCUMENT_TEXT, map->file, map->line, map->column);
    from->text = document_keep(d, origin);
    document_set(d, map, text_of("Origin"), map->line, map->column, from);
    return map;
}
