/* SPDX-License-Identifier: Apache-2.0
 *
 * Which definitions a document holds, and each of them. Sources:
 *   ce   docs.aws.amazon.com/aws-cost-management/latest/APIReference: CostCategory, CreateCostCategoryDefinition,
 *        UpdateCostCategoryDefinition, DescribeCostCategoryDefinition, ListCostCategoryDefinitions,
 * CostCategoryReference cfn  docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ce-costcategory.html
 */
#include "definitions.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/documents/cloudformation.h"
#include "definition_reader.h"

#define RULE_VERSION "CostCategoryExpression.v1"
#define RESOURCE     "AWS::CE::CostCategory"
#define DESCRIBE     "aws ce describe-cost-category-definition --cost-category-arn "

/* Of ce and cfn. What follows `SplitChargeRules` says nothing of what a category means: when it ends, whether AWS has
 * worked it in, and the tags of the category itself. */
static const char *const members[] = {
    "Name",         "CostCategoryArn",  "EffectiveStart", "RuleVersion", "Rules", "DefaultValue", "SplitChargeRules",
    "EffectiveEnd", "ProcessingStatus", "ResourceTags",   "Tags",        NULL};
static const char *const terraform_members[] = {"Name",         "EffectiveStart",   "RuleVersion", "Rules",
                                                "DefaultValue", "SplitChargeRules", "Origin",      NULL};
static const char *const answer_members[] = {"CostCategory", "ResponseMetadata", NULL};
static const char *const rule_versions[] = {RULE_VERSION, NULL};

static bool has(const document_value *v, const char *member) { return document_member_of(v, member) != NULL; }

/* ---- One definition ---- */

static crd_aws_category *add(definition_reader *r, const document_value *v) {
    definitions *all = r->all;
    all->at = document_grown(all->d, all->at, all->n, sizeof *all->at);
    all->at[all->n] = (crd_aws_category){.place = definition_place(v)};
    return &all->at[all->n++];
}

/* A list, or as CloudFormation wants it, a text of JSON that holds one. NULL: it is not there, or reported. */
static const document_value *list_of(definition_reader *r, const document_value *v, const char *member) {
    const document_value *given = document_member_of(v, member);
    if (!given || given->kind != DOCUMENT_TEXT) return definition_list(r, v, member);
    document_value *list = document_json_within(r->all->d, r->all->list, given);
    if (list && list->kind == DOCUMENT_LIST) return list;
    if (list)
        definition_wrong(r, ERROR_DEFINITION_TYPE, list, "write it in brackets: [{...}]",
                         "`%s` is %s, and should be a list", member, document_kind_text(list->kind));
    else
        r->wrong++;
    return NULL;
}

/* "2026-02-01T00:00:00Z" (ce: EffectiveStart). 0: it is none. */
static crd_month month_of(crd_str text) {
    static const char midnight[] = "T00:00:00";
    crd_date day;
    size_t length = sizeof "2026-02-01" - 1, rest = length + sizeof midnight - 1;
    if (text.len <= rest || !crd_date_parse((crd_str){text.ptr, length}, &day)) return 0;
    crd_str zone = {text.ptr + rest, text.len - rest};
    bool utc = text_eq(zone, text_of("Z")) || text_eq(zone, text_of("+00:00"));
    bool first = memcmp(text.ptr + length - 2, "01", 2) == 0;
    if (!utc || !first || memcmp(text.ptr + length, midnight, sizeof midnight - 1) != 0) return 0;
    return date_month(day);
}

static void read_effective(definition_reader *r, const document_value *v, crd_aws_category *out) {
    const document_value *start = definition_text(r, v, "EffectiveStart");
    if (!start) return;
    out->effective = month_of(start->text);
    if (out->effective == 0)
        definition_wrong(r, ERROR_DEFINITION_VALUE, start, "write it as 2026-02-01T00:00:00Z",
                         "`EffectiveStart` is no first day of a month: `%.*s`", TEXT_ARG(start->text));
}

static crd_str text_member(definition_reader *r, const document_value *v, const char *member) {
    const document_value *text = definition_text(r, v, member);
    return text ? text->text : text_of(NULL);
}

/* The definition's own name, or the one that was given for what has none. */
static void read_name(definition_reader *r, const document_value *v, crd_aws_category *out) {
    const document_value *name = document_member_of(v, "Name");
    out->name = text_member(r, v, "Name");
    if (name && name->kind != DOCUMENT_NULL) return;
    if (!r->all->name.ptr)
        definition_wrong(r, ERROR_DEFINITION_NAME, v, "give the category's name: --name NAME",
                         has(v, "CostCategoryArn") ? "the input of an update has an ARN in place of a name"
                                                   : "a definition has no `Name`");
    out->name = r->all->name;
    r->all->name_used = true;
}

static void read_rules(definition_reader *r, const document_value *v, crd_aws_category *out) {
    const document_value *rules = list_of(r, v, "Rules"), *splits = list_of(r, v, "SplitChargeRules");
    if (rules) definition_rules(r, rules, out);
    if (splits) definition_splits(r, splits, out);
}

static void need(definition_reader *r, const document_value *v, const char *member, const char *help) {
    if (!has(v, member)) definition_wrong(r, ERROR_DEFINITION_MEMBER, v, help, "a definition has no `%s`", member);
}

static void read_definition(definition_reader *r, const document_value *v, crd_str origin, definition_words known) {
    size_t before = r->wrong;
    if (!definition_object(r, v, "a definition", known)) return;
    if (r->wrong == before) { /* an unknown member may be a misspelt one */
        need(r, v, "Rules", "AWS takes 1 to 500 rules");
        need(r, v, "RuleVersion", "add \"RuleVersion\": \"" RULE_VERSION "\"");
    }
    crd_aws_category *out = add(r, v);
    out->origin = origin;
    read_name(r, v, out);
    definition_word(r, definition_text(r, v, "RuleVersion"), "version of rules", rule_versions);
    out->arn = text_member(r, v, "CostCategoryArn");
    out->default_value = text_member(r, v, "DefaultValue");
    read_effective(r, v, out);
    read_rules(r, v, out);
}

/* ---- A list of rules ---- */

static void read_bare_rules(definition_reader *r, const document_value *v) {
    crd_aws_category *out = add(r, v);
    if (!r->all->name.ptr)
        definition_wrong(r, ERROR_DEFINITION_NAME, v, "give the category's name: --name NAME",
                         "a list of rules does not say whose they are");
    out->name = r->all->name;
    r->all->name_used = true;
    definition_rules(r, v, out);
}

/* ---- AWS's list of categories ---- */

/* It has no rules: each has to be asked for. */
static void refuse_references(definition_reader *r, const document_value *references) {
    for (size_t i = 0; references->kind == DOCUMENT_LIST && i < references->count; i++) {
        const document_value *one = references->items[i], *arn = document_member_of(one, "CostCategoryArn");
        const document_value *name = document_member_of(one, "Name");
        bool known = arn && arn->kind == DOCUMENT_TEXT;
        char *help = must_format("import what `" DESCRIBE "%.*s` prints", known ? (int)arn->text.len : 3,
                                 known ? arn->text.ptr : "ARN");
        definition_wrong(r, ERROR_DEFINITION_NONE, one, help, "the list does not have the rules of `%.*s`",
                         TEXT_ARG(name && name->kind == DOCUMENT_TEXT ? name->text : text_of("a category")));
        free(help);
    }
    if (references->kind != DOCUMENT_LIST || references->count == 0)
        definition_wrong(r, ERROR_DEFINITION_NONE, references, "an account without Cost Categories has none to import",
                         "the list of Cost Categories is empty");
}

/* ---- Templates of CloudFormation ---- */

static void read_resource(definition_reader *r, const document_value *root, const document_member *resource) {
    const document_value *type = document_member_of(resource->value, "Type");
    if (!type || type->kind != DOCUMENT_TEXT || !text_eq(type->text, text_of(RESOURCE))) return;
    const document_value *properties = document_member_of(resource->value, "Properties");
    if (!properties) {
        definition_wrong(r, ERROR_DEFINITION_MEMBER, resource->value, "a Cost Category has a name and rules",
                         "`%.*s` has no `Properties`", TEXT_ARG(resource->key));
        return;
    }
    read_definition(r, cloudformation_resolve(r->all->d, root, properties), resource->key, members);
}

/* Resources that only CloudFormation can make of what stands there: a category might be among them. */
static bool is_made_up(const document_member *resource) {
    return resource->key.len > 4 && memcmp(resource->key.ptr, "Fn::", 4) == 0;
}

static void refuse_made_up(definition_reader *r, const document_value *resources, const document_member *resource) {
    r->wrong++;
    document_report(r->all->list, ERROR_DEFINITION_UNKNOWN, resources->file, resource->line, resource->column,
                    "import what `" DESCRIBE "ARN` prints", "`%.*s` makes resources when a stack is made",
                    TEXT_ARG(resource->key));
}

static void read_template(definition_reader *r, const document_value *root, const document_value *resources) {
    size_t before = r->all->n + r->wrong;
    for (size_t i = 0; resources->kind == DOCUMENT_MAP && i < resources->count; i++) {
        const document_member *resource = &resources->members[i];
        if (is_made_up(resource))
            refuse_made_up(r, resources, resource);
        else
            read_resource(r, root, resource);
    }
    if (r->all->n + r->wrong == before)
        definition_wrong(r, ERROR_DEFINITION_NONE, resources, "give the template that has it",
                         "the template has no resource of type " RESOURCE);
}

/* ---- Documents ---- */

static void read_document(definition_reader *r, const document_value *v);

static void refuse_document(definition_reader *r, const document_value *v) {
    definition_wrong(r, ERROR_DEFINITION_NONE, v,
                     "give what `" DESCRIBE "ARN` prints, the input of a create or update, rules, or a template",
                     "%s without a definition of a Cost Category", document_kind_text(v->kind));
}

static void read_object(definition_reader *r, const document_value *v) {
    const document_value *inner;
    if ((inner = document_member_of(v, "CostCategory"))) {
        definition_object(r, v, "the answer", answer_members);
        r->all->answers++;
        read_definition(r, inner, text_of(NULL), members);
    } else if ((inner = document_member_of(v, "CostCategoryReferences"))) {
        refuse_references(r, inner);
    } else if ((inner = document_member_of(v, "Resources"))) {
        read_template(r, v, inner);
    } else if (has(v, "Rules") || has(v, "RuleVersion")) {
        read_definition(r, v, text_of(NULL), members);
    } else {
        refuse_document(r, v);
    }
}

static bool is_rule(const document_value *v) { return has(v, "Rule") || has(v, "InheritedValue") || has(v, "Value"); }

static void read_document(definition_reader *r, const document_value *v) {
    if (v->kind == DOCUMENT_MAP)
        read_object(r, v);
    else if (v->kind != DOCUMENT_LIST || v->count == 0)
        refuse_document(r, v);
    else if (is_rule(v->items[0]))
        read_bare_rules(r, v);
    else
        for (size_t i = 0; i < v->count; i++) read_document(r, v->items[i]);
}

bool definitions_read(definitions *all, const document_value *from) {
    definition_reader r = {.all = all};
    read_document(&r, from);
    return r.wrong == 0;
}

bool definitions_read_terraform(definitions *all, const document_value *from) {
    definition_reader r = {.all = all};
    for (size_t i = 0; i < from->count; i++) {
        const document_value *one = from->items[i], *origin = document_member_of(one, "Origin");
        read_definition(&r, one, origin ? origin->text : text_of(NULL), terraform_members);
    }
    return r.wrong == 0;
}
