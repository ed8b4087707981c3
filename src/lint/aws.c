/* SPDX-License-Identifier: Apache-2.0
 *
 * What AWS's Cost Categories would refuse of a policy. The sources:
 *   API   docs.aws.amazon.com/aws-cost-management/latest/APIReference: CreateCostCategoryDefinition, CostCategoryRule,
 *         CostCategorySplitChargeRule, Expression, DimensionValues, TagValues, CostCategoryValues
 *   GUIDE docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/manage-cost-categories.html
 *   QUOTA docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/billing-limits.html */
#include "base/date.h"
#include "lint/lint.h"

enum {
    AWS_CATEGORIES = 50,    /* QUOTA: of a management account */
    AWS_RULES = 500,        /* API: Rules, 1 to 500 */
    AWS_SPLITS = 10,        /* API: SplitChargeRules, 1 to 10 */
    AWS_TARGETS = 500,      /* API: Targets, 1 to 500 */
    AWS_NAME_LENGTH = 50,   /* API: Name, Value, 1 to 50 characters */
    AWS_TEXT_LENGTH = 1024, /* API: Values, 0 to 1024 characters */
    AWS_MONTHS_BACK = 12    /* API: EffectiveStart */
};

typedef struct aws_category {
    lint *l;
    const model_category *k;
    bool entity_told, absence_told; /* what AWS leaves open is said once a category */
} aws_category;

/* ---- names: ^(?! )[\p{L}\p{N}\p{Z}-_]*(?<! )$ (API: Name, Value) ---- */

typedef struct code_range {
    uint32_t first, last;
} code_range;

/* Signs, arrows and pictures beyond ASCII: no letter, digit or blank is among them. What is not listed is let through.
 */
static const code_range signs[] = {
    {0xA1, 0xA9},     {0xAB, 0xB1},     {0xB4, 0xB4},     {0xB6, 0xB8},       {0xBB, 0xBB},     {0xBF, 0xBF},
    {0xD7, 0xD7},     {0xF7, 0xF7},     {0x2010, 0x2027}, {0x2030, 0x205E},   {0x20A0, 0x20C0}, {0x2190, 0x245F},
    {0x2500, 0x2775}, {0x2794, 0x2BFF}, {0x3001, 0x3003}, {0x1F300, 0x1FAFF},
};

static bool refused(uint32_t code) {
    if (code < 0x80) {
        bool letter = (code | 0x20) >= 'a' && (code | 0x20) <= 'z', digit = code >= '0' && code <= '9';
        return !letter && !digit && code != ' ' && code != '-' && code != '_';
    }
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (code >= signs[i].first && code <= signs[i].last) return true;
    return false;
}

/* The first character that AWS refuses; absent: none. */
static crd_str refused_character(crd_str s) {
    for (size_t at = 0; at < s.len;) {
        uint32_t code;
        size_t n = utf8_read((crd_str){s.ptr + at, s.len - at}, &code);
        if (refused(code)) return (crd_str){s.ptr + at, n};
        at += n;
    }
    return STR_NONE;
}

static void name(lint *l, span at, const char *what, crd_str s) {
    size_t length = utf8_count(s);
    crd_str bad = refused_character(s);
    diag *g = NULL;
    if (length > AWS_NAME_LENGTH)
        g = diag_add(l->d, DIAG_AWS_NAME, at, "%s has %zu characters; AWS takes %d", what, length,
                     (int)AWS_NAME_LENGTH);
    else if (bad.ptr != NULL)
        g = diag_add(l->d, DIAG_AWS_NAME, at, "AWS does not take `%.*s` in %s", STR_ARG(bad), what);
    else if (s.len > 0 && (s.ptr[0] == ' ' || s.ptr[s.len - 1] == ' '))
        g = diag_add(l->d, DIAG_AWS_NAME, at, "%s begins or ends with a blank", what);
    diag_help(l->d, g, "1 to %d letters, digits, inner blanks, `-` and `_`", (int)AWS_NAME_LENGTH);
}

/* ---- comparisons ---- */

static bool by_parts(node_op op) { return op == OP_STARTS_WITH || op == OP_ENDS_WITH || op == OP_CONTAINS; }

/* The AWS name of what stands on the left. */
static const char *dimension_of(const fact *left) {
    if (left->field == FIELD_TAG) return "Tags";
    return left->field == FIELD_CATEGORY ? "CostCategories" : field_table[left->field].dimension;
}

/* API, GUIDE: approximate comparisons of accounts look at the name. */
static void operator_of(aws_category *c, const node *n, const fact *left) {
    lint *l = c->l;
    bool parts_fine = left->field == FIELD_ACCOUNT_NAME || left->field == FIELD_TAG;
    if (n->op == OP_LIKE) {
        diag *g = diag_add(l->d, DIAG_AWS_COMPARISON, n->at, "AWS has nothing like `like`");
        diag_help(l->d, g, "write it with `starts with`, `ends with` and `contains`, where the field takes these");
    } else if (by_parts((node_op)n->op) && !parts_fine) {
        diag *g = diag_add(l->d, DIAG_AWS_COMPARISON, n->at, "AWS compares %s for equality alone", dimension_of(left));
        diag_help(l->d, g, "list the values with `in`");
    } else if (by_parts((node_op)n->op) && n->ignoring_case) {
        diag *g = diag_add(l->d, DIAG_AWS_CASE, n->at, "AWS does not ignore case when it compares parts of a text");
        diag_help(l->d, g, "list the spellings that occur");
    }
}

/* API: where Values are given, ABSENT is not one of them. False: told. */
static bool text_fits(aws_category *c, const node *n, crd_str s) {
    size_t length = utf8_count(s);
    if (length > 0 && length <= AWS_TEXT_LENGTH) return true;
    diag *g = length == 0
                  ? diag_add(c->l->d, DIAG_AWS_ABSENCE, n->last->at, "an empty text is absence, which AWS takes alone")
                  : diag_add(c->l->d, DIAG_AWS_COUNT, n->last->at, "a text has %zu characters; AWS takes %d", length,
                             (int)AWS_TEXT_LENGTH);
    diag_help(c->l->d, g, length == 0 ? "write `... is absent or ...`" : "no tag and no name of AWS is so long");
    return false;
}

static void operand_of(aws_category *c, const node *n) {
    if (n->op == OP_ABSENT || n->op == OP_PRESENT) return;
    const fact *right = &c->l->m->facts[n->last->id];
    for (size_t i = 0; i < right->values_n; i++)
        if (right->values[i]->type == VALUE_TEXT && !text_fits(c, n, right->values[i]->text)) return;
}

/* API: "ABSENT" is described in TagValues and CostCategoryValues. GUIDE: has "Billing Entity", the API has not. */
static void undocumented(aws_category *c, const node *n, const fact *left) {
    lint *l = c->l;
    bool dimension = left->field < FIELD_TEXTS;
    if (left->field == FIELD_BILLING_ENTITY && !c->entity_told) {
        c->entity_told = true;
        diag_add(l->d, DIAG_AWS_UNDOCUMENTED, n->at, "AWS's API does not list the billing entity; its user guide does");
    }
    if (dimension && (n->op == OP_ABSENT || n->op == OP_PRESENT) && !c->absence_told) {
        c->absence_told = true;
        diag_add(l->d, DIAG_AWS_UNDOCUMENTED, n->at, "AWS documents absence for tags and other categories, not for %s",
                 dimension_of(left));
    }
}

static void comparison(aws_category *c, const node *n) {
    lint *l = c->l;
    const fact *left = &l->m->facts[n->first->id];
    if (*dimension_of(left) == '\0') {
        diag *g = diag_add(l->d, DIAG_AWS_DIMENSION, n->first->at, "AWS's rules cannot look at `%s`",
                           field_table[left->field].name);
        diag_help(l->d, g, "AWS has account, account.name, service, charge_type, region, usage_type, tags, categories");
        return;
    }
    operator_of(c, n, left);
    operand_of(c, n);
    undocumented(c, n, left);
}

static void condition(aws_category *c, const node *n) {
    if (n->kind == NODE_CALL) {
        diag *g = diag_add(c->l->d, DIAG_AWS_COMPARISON, n->at, "AWS cannot call a hook");
        diag_help(c->l->d, g, "write the rule as conditions, or leave the category out of the export");
    } else if (n->kind == NODE_COMPARE) {
        comparison(c, n);
    } else {
        for (const node *part = n->first; part != NULL; part = part->next) condition(c, part);
    }
}

/* ---- categories ---- */

static size_t rules_of(const model_category *k) {
    size_t n = 0;
    for (size_t i = 0; i < k->rules_n; i++) n += k->rules[i].kind != MODEL_DEFAULT;
    return n;
}

static void rules(aws_category *c) {
    size_t n = rules_of(c->k);
    if (n == 0) {
        diag *g = diag_add(c->l->d, DIAG_AWS_COUNT, lint_head(c->l->d, c->k->at),
                           "`%.*s` has no rule; AWS takes at least one", STR_ARG(c->k->name));
        diag_help(c->l->d, g, "write the default as a rule");
    }
    if (n > AWS_RULES) {
        diag *g = diag_add(c->l->d, DIAG_AWS_COUNT, lint_head(c->l->d, c->k->at), "`%.*s` has %zu rules; AWS takes %d",
                           STR_ARG(c->k->name), n, (int)AWS_RULES);
        diag_help(c->l->d, g, "join rules of one value with `or` and `in`");
    }
    for (size_t i = 0; i < c->k->rules_n; i++) {
        const model_rule *rule = &c->k->rules[i];
        if (rule->kind != MODEL_INHERIT) name(c->l, rule->at, "a value", rule->value);
        if (rule->when != NULL) condition(c, rule->when);
        if (rule->unless != NULL) condition(c, rule->unless);
    }
}

static void splits(aws_category *c) {
    const model_category *k = c->k;
    if (k->splits_n > AWS_SPLITS) {
        diag *g = diag_add(c->l->d, DIAG_AWS_COUNT, k->splits[AWS_SPLITS].at, "`%.*s` has %zu splits; AWS takes %d",
                           STR_ARG(k->name), k->splits_n, (int)AWS_SPLITS);
        diag_help(c->l->d, g, "splits change reports alone: drop the smallest");
    }
    for (size_t i = 0; i < k->splits_n; i++)
        if (k->splits[i].targets_n > AWS_TARGETS)
            diag_add(c->l->d, DIAG_AWS_COUNT, k->splits[i].at, "the split has %zu targets; AWS takes %d",
                     k->splits[i].targets_n, (int)AWS_TARGETS);
}

static void effective(aws_category *c) {
    lint *l = c->l;
    if (c->k->effective == 0 || l->as_of == CRD_NO_DATE) return;
    crd_month now = date_month(l->as_of);
    if (c->k->effective <= now && c->k->effective >= now - AWS_MONTHS_BACK) return;
    char said[CRD_DATE_MAX], first[CRD_DATE_MAX], last[CRD_DATE_MAX];
    crd_month_text(c->k->effective, said);
    crd_month_text(now - AWS_MONTHS_BACK, first);
    crd_month_text(now, last);
    diag *g = diag_add(l->d, DIAG_AWS_EFFECTIVE, lint_head(c->l->d, c->k->at),
                       "AWS does not let `%.*s` take effect in %s", STR_ARG(c->k->name), said);
    diag_help(l->d, g, "give a month from %s to %s", first, last);
}

/* API: names of Cost Categories are unique; upper and lower case differ. */
static void unique(lint *l, size_t category) {
    const model_category *k = &l->m->categories[category];
    for (size_t i = 0; i < category; i++) {
        const model_category *other = &l->m->categories[i];
        if (!str_eq(other->aws_name, k->aws_name)) continue;
        diag *g = diag_add(l->d, DIAG_AWS_NAME, lint_head(l->d, k->at), "two categories have AWS's name \"%.*s\"",
                           STR_ARG(k->aws_name));
        diag_also(l->d, g, lint_head(l->d, other->at), "the other one");
        diag_help(l->d, g, "give one of them another name");
        return;
    }
}

void lint_aws_category(lint *l, size_t category) {
    aws_category c = {.l = l, .k = &l->m->categories[category]};
    unique(l, category);
    name(l, lint_head(l->d, c.k->at), "the name of a category", c.k->aws_name);
    rules(&c);
    splits(&c);
    effective(&c);
}

void lint_aws(lint *l) {
    for (size_t i = 0; i < l->m->categories_n; i++) {
        if (i == AWS_CATEGORIES)
            diag_add(l->d, DIAG_AWS_COUNT, lint_head(l->d, l->m->categories[i].at),
                     "the policy has %zu categories; AWS takes %d", l->m->categories_n, (int)AWS_CATEGORIES);
        if (l->m->categories[i].rules_n > 0) lint_aws_category(l, i); /* else it stands for one that is not known */
    }
}
