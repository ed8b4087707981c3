/* SPDX-License-Identifier: Apache-2.0
 *
 * A definition as the input of AWS's command line: the members of the API in its order, one a line, for review. */
#include <string.h>

#include "definition_out.h"

/* ---- lines ---- */

/* Breaks what crd_json writes into lines. */
typedef struct lines {
    output *o;
    int depth;
    bool quoted, escaped; /* in a string; behind its backslash */
    bool opened;          /* a bracket was the last thing */
} lines;

static void new_line(lines *l) {
    output_text(l->o, "\n");
    for (int i = 0; i < l->depth; i++) output_text(l->o, "  ");
}

static void put(lines *l, char c) {
    bool opens = !l->quoted && (c == '{' || c == '['), closes = !l->quoted && (c == '}' || c == ']');
    if (closes) l->depth--;
    if (l->opened != closes) new_line(l);
    output_write(l->o, &c, 1);
    if (!l->quoted && c == ':') output_text(l->o, " ");
    if (opens) l->depth++;
    if (!l->quoted && c == ',') new_line(l);
    l->opened = opens;
    if (c == '"' && !l->escaped) l->quoted = !l->quoted;
    l->escaped = l->quoted && c == '\\' && !l->escaped;
}

static bool write_lines(void *ud, const char *bytes, size_t len) {
    lines *l = ud;
    for (size_t i = 0; i < len; i++)
        if (l->quoted || bytes[i] != '\n') put(l, bytes[i]);
    return true;
}

/* ---- expressions ---- */

static void texts(crd_json *json, const char *key, const crd_str *at, size_t n) {
    member_array(json, key);
    for (size_t i = 0; i < n; i++) crd_json_text(json, at[i]);
    crd_json_array_end(json);
}

static void options_of(crd_json *json, unsigned match) {
    member_array(json, "MatchOptions");
    for (unsigned bit = 1; bit <= CRD_AWS_CASE_INSENSITIVE; bit <<= 1)
        if (match & bit) crd_json_cstr(json, crd_aws_match_text(bit));
    crd_json_array_end(json);
}

static void leaf(crd_json *json, const crd_aws_expression *e) {
    member_object(json, e->kind == CRD_AWS_DIMENSIONS ? "Dimensions"
                        : e->kind == CRD_AWS_TAGS     ? "Tags"
                                                      : "CostCategories");
    member_text(json, "Key", e->key);
    if (e->values_count > 0) texts(json, "Values", e->values, e->values_count);
    options_of(json, e->match);
    crd_json_object_end(json);
}

static void expression(crd_json *json, const crd_aws_expression *e) {
    crd_json_object(json);
    if (e->kind == CRD_AWS_NOT) {
        crd_json_key(json, "Not");
        expression(json, &e->parts[0]);
    } else if (e->kind == CRD_AWS_AND || e->kind == CRD_AWS_OR) {
        member_array(json, e->kind == CRD_AWS_AND ? "And" : "Or");
        for (size_t i = 0; i < e->parts_count; i++) expression(json, &e->parts[i]);
        crd_json_array_end(json);
    } else {
        leaf(json, e);
    }
    crd_json_object_end(json);
}

/* ---- rules ---- */

static void rule(crd_json *json, const crd_aws_rule *r) {
    crd_json_object(json);
    if (r->when) {
        member_text(json, "Value", r->value);
        crd_json_key(json, "Rule");
        expression(json, r->when);
        crd_json_key(json, "Type");
        crd_json_cstr(json, "REGULAR");
    } else {
        member_object(json, "InheritedValue");
        member_text(json, "DimensionName", r->dimension);
        if (r->dimension_key.len > 0) member_text(json, "DimensionKey", r->dimension_key);
        crd_json_object_end(json);
        crd_json_key(json, "Type");
        crd_json_cstr(json, "INHERITED_VALUE");
    }
    crd_json_object_end(json);
}

static void split(crd_json *json, const crd_aws_split *s) {
    static const char *const methods[] = {
        [CRD_AWS_PROPORTIONAL] = "PROPORTIONAL", [CRD_AWS_EVEN] = "EVEN", [CRD_AWS_FIXED] = "FIXED"};
    crd_json_object(json);
    member_text(json, "Source", s->source.len > 0 ? s->source : text_of(""));
    texts(json, "Targets", s->targets, s->targets_count);
    crd_json_key(json, "Method");
    crd_json_cstr(json, methods[s->method]);
    if (s->method == CRD_AWS_FIXED) {
        member_array(json, "Parameters");
        crd_json_object(json);
        crd_json_key(json, "Type");
        crd_json_cstr(json, "ALLOCATION_PERCENTAGES");
        texts(json, "Values", s->percentages, s->targets_count);
        crd_json_object_end(json);
        crd_json_array_end(json);
    }
    crd_json_object_end(json);
}

/* ---- the whole ---- */

effective_text effective_of(crd_month month) {
    effective_text out;
    size_t n = crd_month_text(month, out.at);
    memcpy(out.at + n, "-01T00:00:00Z", sizeof "-01T00:00:00Z");
    return out;
}

void definition_json(output *o, const crd_aws_category *k, crd_str arn) {
    lines l = {.o = o};
    crd_json json;
    crd_json_begin(&json, write_lines, &l);
    crd_json_object(&json);
    if (arn.ptr)
        member_text(&json, "CostCategoryArn", arn);
    else
        member_text(&json, "Name", k->name);
    if (k->effective > 0) member_text(&json, "EffectiveStart", text_of(effective_of(k->effective).at));
    member_text(&json, "RuleVersion", text_of(RULE_VERSION));
    member_array(&json, "Rules");
    for (size_t i = 0; i < k->rules_count; i++) rule(&json, &k->rules[i]);
    crd_json_array_end(&json);
    if (k->default_value.len > 0) member_text(&json, "DefaultValue", k->default_value);
    if (k->splits_count > 0) {
        member_array(&json, "SplitChargeRules");
        for (size_t i = 0; i < k->splits_count; i++) split(&json, &k->splits[i]);
        crd_json_array_end(&json);
    }
    crd_json_object_end(&json);
    crd_json_end(&json);
    output_text(o, "\n");
}
