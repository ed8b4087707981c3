/* SPDX-License-Identifier: Apache-2.0
 *
 * Rules and split charge rules. Sources: docs.aws.amazon.com/aws-cost-management/latest/APIReference: CostCategoryRule,
 * CostCategoryInheritedValueDimension, CostCategorySplitChargeRule, CostCategorySplitChargeRuleParameter. */
#include "cli/cli.h"
#include "definition_reader.h"

static const char *const rule_members[] = {"Value", "Rule", "InheritedValue", "Type", NULL};
static const char *const rule_types[] = {"REGULAR", "INHERITED_VALUE", NULL};
static const char *const inherited_members[] = {"DimensionName", "DimensionKey", NULL};
static const char *const inherited_dimensions[] = {"LINKED_ACCOUNT_NAME", "TAG", NULL};
static const char *const split_members[] = {"Source", "Targets", "Method", "Parameters", NULL};
static const char *const split_methods[] = {
    [CRD_AWS_PROPORTIONAL] = "PROPORTIONAL", [CRD_AWS_EVEN] = "EVEN", [CRD_AWS_FIXED] = "FIXED", NULL};
static const char *const parameter_members[] = {"Type", "Values", NULL};
static const char *const parameter_types[] = {"ALLOCATION_PERCENTAGES", NULL};

/* A member, null or not there being the same. */
static const document_value *given(const document_value *map, const char *key) {
    const document_value *v = document_member_of(map, key);
    return v && v->kind != DOCUMENT_NULL ? v : NULL;
}

static crd_str text_or_absent(const document_value *v) { return v ? v->text : text_of(NULL); }

/* ---- Rules ---- */

static void read_inherited(definition_reader *r, const document_value *v, crd_aws_rule *out) {
    if (!definition_object(r, v, "`InheritedValue`", inherited_members)) return;
    const document_value *name = definition_text(r, v, "DimensionName");
    definition_word(r, name, "dimension", inherited_dimensions);
    out->dimension = text_or_absent(name);
    out->dimension_key = text_or_absent(definition_text(r, v, "DimensionKey"));
    if (!given(v, "DimensionName"))
        definition_wrong(r, ERROR_DEFINITION_RULE, v, "write TAG or LINKED_ACCOUNT_NAME",
                         "`InheritedValue` has no `DimensionName`");
}

/* What has to stand in a rule of its kind, and what must not. */
static void check_parts(definition_reader *r, const document_value *v, const document_value *when,
                        const document_value *inherited) {
    const document_value *type = definition_text(r, v, "Type"), *value = given(v, "Value");
    int wanted = definition_word(r, type, "type of a rule", rule_types);
    if (when && inherited)
        definition_wrong(r, ERROR_DEFINITION_RULE, v, "make two rules of it",
                         "a rule has both `Rule` and `InheritedValue`");
    else if (!when && !inherited)
        definition_wrong(r, ERROR_DEFINITION_RULE, v, "say with `Rule` what gets the value",
                         "a rule has neither `Rule` nor `InheritedValue`");
    else if (wanted >= 0 && wanted != (inherited != NULL))
        definition_wrong(r, ERROR_DEFINITION_RULE, type, inherited ? "write INHERITED_VALUE" : "write REGULAR",
                         "a rule of type %s has `%s`", rule_types[wanted], inherited ? "InheritedValue" : "Rule");
    else if (when && !value)
        definition_wrong(r, ERROR_DEFINITION_RULE, v, "say which value it gives", "a rule has no `Value`");
    else if (inherited && value)
        definition_wrong(r, ERROR_DEFINITION_RULE, value, "leave it out: the value is what the charge has there",
                         "a rule that inherits its value has a `Value`");
}

static void read_rule(definition_reader *r, const document_value *v, crd_aws_rule *out) {
    size_t before = r->wrong;
    *out = (crd_aws_rule){.place = definition_place(v)};
    if (!definition_object(r, v, "a rule", rule_members)) return;
    const document_value *when = given(v, "Rule"), *inherited = given(v, "InheritedValue");
    out->value = text_or_absent(definition_text(r, v, "Value"));
    if (r->wrong == before) check_parts(r, v, when, inherited); /* an unknown member may be a misspelt one */
    if (inherited) read_inherited(r, inherited, out);
    if (!when) return;
    crd_aws_expression *e = document_array(r->all->d, 1, sizeof *e);
    definition_expression(r, when, e);
    out->when = e;
}

void definition_rules(definition_reader *r, const document_value *list, crd_aws_category *out) {
    crd_aws_rule *rules = document_array(r->all->d, list->count, sizeof *rules);
    for (size_t i = 0; i < list->count; i++) read_rule(r, list->items[i], &rules[i]);
    out->rules = rules;
    out->rules_count = list->count;
}

/* ---- Splits ---- */

static void read_percentages(definition_reader *r, const document_value *v, crd_aws_split *out) {
    if (!definition_object(r, v, "a parameter of a split", parameter_members)) return;
    definition_word(r, definition_text(r, v, "Type"), "type of a parameter", parameter_types);
    const document_value *values = definition_list(r, v, "Values");
    size_t n;
    if (!values) return;
    out->percentages = definition_texts(r, values, "a percentage", &n);
    if (n != out->targets_count)
        definition_wrong(r, ERROR_DEFINITION_RULE, values, "give one percentage for each target, in their order",
                         "%zu percentage%s for %zu target%s", n, n == 1 ? "" : "s", out->targets_count,
                         out->targets_count == 1 ? "" : "s");
}

static void read_parameters(definition_reader *r, const document_value *v, crd_aws_split *out) {
    const document_value *list = definition_list(r, v, "Parameters");
    if (!list || list->count == 0) return;
    if (out->method != CRD_AWS_FIXED)
        definition_wrong(r, ERROR_DEFINITION_RULE, list, "leave them out, or write FIXED",
                         "a split of method %s has `Parameters`", split_methods[out->method]);
    else if (list->count > 1)
        definition_wrong(r, ERROR_DEFINITION_RULE, list, "write one, with a percentage for each target",
                         "a split has %zu `Parameters`", list->count);
    else
        read_percentages(r, list->items[0], out);
}

static void need(definition_reader *r, const document_value *v, const char *member, const char *help) {
    if (!given(v, member)) definition_wrong(r, ERROR_DEFINITION_RULE, v, help, "a split has no `%s`", member);
}

static void read_split(definition_reader *r, const document_value *v, crd_aws_split *out) {
    size_t before = r->wrong;
    *out = (crd_aws_split){.place = definition_place(v)};
    if (!definition_object(r, v, "a split", split_members)) return;
    if (r->wrong == before) {
        need(r, v, "Source", "name the value whose cost is split; \"\" is what has no value");
        need(r, v, "Targets", "name the values that its cost goes to");
        need(r, v, "Method", "write PROPORTIONAL, EVEN or FIXED");
    }
    const document_value *source = definition_text(r, v, "Source"), *targets = definition_list(r, v, "Targets");
    int method = definition_word(r, definition_text(r, v, "Method"), "method", split_methods);
    out->source = text_or_absent(source);
    if (source) out->source_place = definition_place(source);
    if (targets) {
        out->targets = definition_texts(r, targets, "a target", &out->targets_count);
        out->target_places = definition_places(r, targets);
    }
    if (method < 0) return;
    out->method = (crd_aws_split_method)method;
    read_parameters(r, v, out);
}

void definition_splits(definition_reader *r, const document_value *list, crd_aws_category *out) {
    crd_aws_split *splits = document_array(r->all->d, list->count, sizeof *splits);
    for (size_t i = 0; i < list->count; i++) read_split(r, list->items[i], &splits[i]);
    out->splits = splits;
    out->splits_count = list->count;
}
