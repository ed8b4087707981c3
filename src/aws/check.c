/* SPDX-License-Identifier: Apache-2.0
 *
 * What is wrong with definitions. Two kinds: what AWS would refuse, and what AWS takes but a policy cannot say. Lengths
 * and characters of names, and how many rules there may be, are lint's to say of the policy (target aws), which says
 * them of every policy. Sources:
 *   API   docs.aws.amazon.com/aws-cost-management/latest/APIReference: Expression, DimensionValues, TagValues,
 *         CostCategoryValues, CostCategoryRule, CostCategoryInheritedValueDimension, CostCategorySplitChargeRule
 *   GUIDE docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/manage-cost-categories.html */
#include "aws/text.h"
#include "base/decimal.h"
#include "base/order.h"
#include "grammar/limits.h"

typedef struct check {
    aws_set *s;
    const crd_aws_category *k; /* the definition at hand */
    size_t depth;              /* And, Or and Not around the expression at hand */
} check;

static diag *refuse(check *c, diag_code code, crd_place at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
static diag *refuse(check *c, diag_code code, crd_place at, const char *format, ...) {
    text t;
    va_list args;
    va_start(args, format);
    text_init(&t, &c->s->d->m);
    text_vformat(&t, format, args);
    va_end(args);
    c->s->fine = false;
    crd_place file = at.line > 0 ? at : c->k->place;
    diag *g = diag_add_file(c->s->d, code, file.file, file.line, file.column, "%.*s", STR_ARG(text_str(&t)));
    text_free(&t);
    return g;
}

static diag *shape(check *c, crd_place at, const char *claim, const char *help) {
    diag *g = refuse(c, DIAG_DEFINITION_SHAPE, at, "%s", claim);
    diag_help(c->s->d, g, "%s", help);
    return g;
}

/* ---- texts ---- */

static bool too_long(check *c, crd_str s) {
    text t;
    text_init(&t, &c->s->d->m);
    aws_string(&t, s);
    bool longer = t.n > LIMIT_LITERAL;
    text_free(&t);
    return longer;
}

/* A text that a string of a policy can hold. `what`: "a value". */
static bool text_fits(check *c, crd_place at, const char *what, crd_str s) {
    diag *g;
    if (utf8_check(s) != SIZE_MAX || str_contains(s, (crd_str){"", 1}, false))
        g = refuse(c, DIAG_DEFINITION_TEXT, at, "%s is not UTF-8 text, or holds a zero byte", what);
    else if (too_long(c, s))
        g = refuse(c, DIAG_DEFINITION_TEXT, at, "%s of %zu bytes; a string of a policy has at most %u", what, s.len,
                   LIMIT_LITERAL);
    else
        return true;
    diag_help(c->s->d, g, "look where the definition comes from: no tag and no name of AWS is like that");
    return false;
}

static void given_text(check *c, crd_place at, const char *what, crd_str s) {
    if (s.len > 0)
        text_fits(c, at, what, s);
    else
        diag_help(c->s->d, refuse(c, DIAG_DEFINITION_SHAPE, at, "%s is missing", what), "AWS takes 1 to 50 characters");
}

/* ---- leaves ---- */

static bool by_parts(unsigned how) { return (how & (CRD_AWS_STARTS_WITH | CRD_AWS_ENDS_WITH | CRD_AWS_CONTAINS)) != 0; }

static bool several(unsigned how) { return (how & (how - 1)) != 0; }

static const char *leaf_name(const crd_aws_expression *e) {
    return e->kind == CRD_AWS_TAGS ? "Tags" : e->kind == CRD_AWS_DIMENSIONS ? "Dimensions" : "CostCategories";
}

/* "`EQUALS` and `CONTAINS`" */
static void options_text(text *t, unsigned options) {
    bool first = true;
    for (unsigned bit = 1; bit <= CRD_AWS_CASE_INSENSITIVE; bit <<= 1) {
        if (!(options & bit)) continue;
        text_format(t, "%s`%s`", first ? "" : " and ", crd_aws_match_text(bit));
        first = false;
    }
}

static void clash(check *c, const crd_aws_expression *e, unsigned options) {
    text t;
    text_init(&t, &c->s->d->m);
    options_text(&t, options);
    diag *g = refuse(c, DIAG_DEFINITION_MATCH, e->place, "%.*s stand together", STR_ARG(text_str(&t)));
    text_free(&t);
    diag_help(c->s->d, g,
              options & CRD_AWS_CASE_SENSITIVE ? "keep the one that is meant"
                                               : "write one expression for each and join them with `Or`");
}

static bool part_fits(const crd_aws_expression *e) {
    return e->kind == CRD_AWS_TAGS || (e->kind == CRD_AWS_DIMENSIONS && aws_dimension(e->key) == FIELD_ACCOUNT_NAME);
}

/* API, GUIDE: parts are compared of tags and of accounts' names, and upper and lower case always differ there. */
static void parts_fit(check *c, const crd_aws_expression *e, unsigned how) {
    diag *g = NULL;
    if (!part_fits(e)) {
        bool account = aws_dimension(e->key) == FIELD_ACCOUNT && e->kind == CRD_AWS_DIMENSIONS;
        crd_str of = e->kind == CRD_AWS_DIMENSIONS ? e->key : str_of(leaf_name(e));
        g = refuse(c, DIAG_DEFINITION_MATCH, e->place, "`%s` is not for %.*s, which AWS compares as a whole",
                   crd_aws_match_text(how), STR_ARG(of));
        diag_help(c->s->d, g,
                  account ? "use LINKED_ACCOUNT_NAME: AWS looks at the names of accounts there"
                          : "list the values with `EQUALS`");
    } else if (e->match & CRD_AWS_CASE_INSENSITIVE) {
        g = refuse(c, DIAG_DEFINITION_MATCH, e->place,
                   "`CASE_INSENSITIVE` stands with `%s`, which AWS always compares "
                   "with upper and lower case",
                   crd_aws_match_text(how));
        diag_help(c->s->d, g, "list the spellings that occur");
    }
}

static void options_fit(check *c, const crd_aws_expression *e) {
    unsigned how = aws_match(e), both = CRD_AWS_CASE_SENSITIVE | CRD_AWS_CASE_INSENSITIVE;
    if ((e->match & both) == both) clash(c, e, both);
    if ((how & CRD_AWS_ABSENT) && e->values_count > 0) {
        diag *g = refuse(c, DIAG_DEFINITION_ABSENCE, e->place, "`ABSENT` stands together with values");
        diag_help(c->s->d, g, "say which of the two is meant, or join two expressions with `Or`");
    } else if (several(how)) {
        clash(c, e, how);
    } else if (how != CRD_AWS_ABSENT && e->values_count == 0) {
        diag *g = refuse(c, DIAG_DEFINITION_ABSENCE, e->place, "`%s` stands without values", crd_aws_match_text(how));
        diag_note(c->s->d, g, "AWS takes a key without values for ABSENT, so an empty list matches what has no value");
        diag_help(c->s->d, g, "give the values, or say `ABSENT`");
    } else if (by_parts(how)) {
        parts_fit(c, e, how);
    }
}

/* Where one of several stands, or all of them when that is not known. */
static crd_place place_of(const crd_place *places, size_t i, crd_place all) { return places != NULL ? places[i] : all; }

static void account_fits(check *c, crd_place at, crd_str value) {
    if (str_twelve_digits(value)) return;
    diag *g = refuse(c, DIAG_DEFINITION_ACCOUNT, at, "\"%.*s\" is no account number", STR_ARG(value));
    diag_help(c->s->d, g, "LINKED_ACCOUNT takes the twelve digits of an account; LINKED_ACCOUNT_NAME takes names");
}

static void values_fit(check *c, const crd_aws_expression *e) {
    bool account = e->kind == CRD_AWS_DIMENSIONS && aws_dimension(e->key) == FIELD_ACCOUNT;
    if (e->values_count > LIMIT_LIST)
        diag_help(c->s->d,
                  refuse(c, DIAG_DEFINITION_TEXT, e->place, "%zu values; a list of a policy has at most %u",
                         e->values_count, LIMIT_LIST),
                  "write several expressions and join them with `Or`");
    for (size_t i = 0; i < e->values_count; i++) {
        crd_str value = e->values[i];
        crd_place at = place_of(e->value_places, i, e->place);
        if (value.len == 0) {
            diag *g = refuse(c, DIAG_DEFINITION_ABSENCE, at, "an empty value stands in `Values`");
            diag_help(c->s->d, g, "an empty text is absence, in a bill as at AWS: say `ABSENT`");
        } else if (text_fits(c, at, "a value", value) && account) {
            account_fits(c, at, value);
        }
    }
}

/* Keys that are the API's elsewhere, and what Cost Categories have in their place. */
static const char *other_key(crd_str key) {
    if (str_eq(key, STR("SERVICE"))) return "SERVICE_CODE";
    if (str_eq(key, STR("CHARGE_TYPE"))) return "RECORD_TYPE";
    if (str_eq(key, STR("USAGE_TYPE_GROUP"))) return "USAGE_TYPE";
    return NULL;
}

static void dimension_fits(check *c, const crd_aws_expression *e) {
    if (e->key.len == 0) {
        shape(c, e->place, "`Dimensions` has no `Key`", "say what is compared: \"Key\": \"LINKED_ACCOUNT\"");
        return;
    }
    if (aws_dimension(e->key) != FIELD_COUNT) return;
    diag *g = refuse(c, DIAG_DEFINITION_DIMENSION, e->place, "AWS's rules cannot look at `%.*s`", STR_ARG(e->key));
    if (other_key(e->key) != NULL)
        diag_help(c->s->d, g, "Cost Categories have `%s`", other_key(e->key));
    else
        diag_help(c->s->d, g,
                  "they have LINKED_ACCOUNT, LINKED_ACCOUNT_NAME, SERVICE_CODE, RECORD_TYPE, REGION, USAGE_TYPE and "
                  "BILLING_ENTITY");
}

/* API: neither key nor values is ABSENT on all tags, or on all categories. */
static void key_missing(check *c, const crd_aws_expression *e) {
    bool tags = e->kind == CRD_AWS_TAGS;
    if (e->values_count > 0) {
        shape(c, e->place, tags ? "`Tags` has values but no `Key`" : "`CostCategories` has values but no `Key`",
              tags ? "give the tag's key" : "give the name of a Cost Category");
        return;
    }
    diag *g = refuse(c, DIAG_DEFINITION_BEYOND, e->place, "%s without a key asks for a charge without any %s",
                     tags ? "`Tags`" : "`CostCategories`", tags ? "tag" : "category");
    diag_help(c->s->d, g, "name the %s that count, `ABSENT` each, joined with `And`", tags ? "keys" : "categories");
}

static void reference_fits(check *c, const crd_aws_expression *e) {
    if (c->s->assume || aws_named(c->s, e->key) != SIZE_MAX) return;
    if (str_among(e->key, c->s->elsewhere, c->s->elsewhere_n)) return;
    diag *g = refuse(c, DIAG_DEFINITION_REFERENCE, e->place,
                     "the rule refers to the category \"%.*s\", of which there "
                     "is no definition",
                     STR_ARG(e->key));
    diag_help(c->s->d, g, "give its definition as well, or `--assume-categories` to declare it without rules");
}

static void leaf(check *c, const crd_aws_expression *e) {
    if (e->kind == CRD_AWS_DIMENSIONS)
        dimension_fits(c, e);
    else if (e->key.len == 0)
        key_missing(c, e);
    else if (text_fits(c, e->place, e->kind == CRD_AWS_TAGS ? "the key of a tag" : "the name of a category", e->key) &&
             e->kind == CRD_AWS_COST_CATEGORIES)
        reference_fits(c, e);
    if (e->key.len == 0) return;
    options_fit(c, e);
    values_fit(c, e);
}

/* ---- expressions ---- */

static void expression(check *c, const crd_aws_expression *e) {
    static const char *const names[] = {"Or", "And", "Not"};
    if (e->kind > CRD_AWS_NOT) {
        leaf(c, e);
        return;
    }
    if (e->parts_count == 0 || (e->kind == CRD_AWS_NOT && e->parts_count > 1)) {
        diag *g = refuse(c, DIAG_DEFINITION_SHAPE, e->place, "`%s` has %s", names[e->kind],
                         e->parts_count == 0 ? "no expression" : "more than one expression");
        diag_help(c->s->d, g, e->parts_count == 0 ? "write one, or leave it out" : "join them with `And` or `Or`");
        return;
    }
    if (c->depth == AWS_DEPTH) {
        diag *g =
            refuse(c, DIAG_DEFINITION_BEYOND, e->place, "more than %d expressions stand inside each other", AWS_DEPTH);
        diag_help(c->s->d, g, "make a category of the inner ones and refer to it");
        return;
    }
    c->depth++;
    for (size_t i = 0; i < e->parts_count; i++) expression(c, &e->parts[i]);
    c->depth--;
}

/* ---- rules ---- */

static void inherited(check *c, const crd_aws_rule *r) {
    if (r->when != NULL || !str_eq(r->dimension, STR("TAG"))) {
        if (r->when != NULL)
            shape(c, r->place, "a rule that inherits its value has a `Rule`", "leave one of the two out");
        else if (!str_eq(r->dimension, STR("LINKED_ACCOUNT_NAME")))
            shape(c, r->place, "a rule inherits neither a tag nor the name of the account",
                  "\"DimensionName\" is \"TAG\" or \"LINKED_ACCOUNT_NAME\"");
        return;
    }
    if (r->dimension_key.len > 0)
        text_fits(c, r->place, "the key of a tag", r->dimension_key);
    else
        shape(c, r->place, "a rule inherits a tag without a key", "give \"DimensionKey\"");
}

static void rule(check *c, const crd_aws_rule *r) {
    if (r->value.ptr == NULL && (r->when == NULL || r->dimension.len > 0)) {
        inherited(c, r);
        return;
    }
    given_text(c, r->place, "the `Value` of a rule", r->value);
    if (r->when == NULL)
        shape(c, r->place, "a rule with a value has no `Rule`",
              "give the expression; \"DefaultValue\" is for the rest");
    else
        expression(c, r->when);
}

/* ---- splits ---- */

static bool inherits(const crd_aws_category *k) {
    for (size_t i = 0; i < k->rules_count; i++)
        if (k->rules[i].when == NULL) return true;
    return false;
}

static bool gives(const crd_aws_category *k, crd_str value) {
    for (size_t i = 0; i < k->rules_count; i++)
        if (str_eq(k->rules[i].value, value)) return true;
    return str_eq(k->default_value, value);
}

static void split_value(check *c, crd_place at, const char *what, crd_str value) {
    if (!text_fits(c, at, "a value", value) || inherits(c->k) || gives(c->k, value)) return;
    diag *g = refuse(c, DIAG_DEFINITION_SPLIT, at, "%s \"%.*s\" is no value of \"%.*s\"", what, STR_ARG(value),
                     STR_ARG(c->k->name));
    diag_help(c->s->d, g, "write one of the values of its rules, or its default");
}

static void split_clashes(check *c, size_t split) {
    const crd_aws_split *s = &c->k->splits[split];
    for (size_t i = 0; i < c->k->splits_count; i++) {
        const crd_aws_split *other = &c->k->splits[i];
        if (i < split && str_eq(other->source, s->source))
            diag_help(c->s->d,
                      refuse(c, DIAG_DEFINITION_SPLIT, s->place, "\"%.*s\" is split twice", STR_ARG(s->source)),
                      "keep one rule a source");
        if (str_among(s->source, other->targets, other->targets_count))
            diag_help(c->s->d,
                      refuse(c, DIAG_DEFINITION_SPLIT, s->place, "\"%.*s\" is both a source and a target",
                             STR_ARG(s->source)),
                      "AWS splits once: send the cost to values that are not split");
    }
    for (size_t i = 1; i < s->targets_count; i++)
        if (str_among(s->targets[i], s->targets, i))
            diag_help(c->s->d,
                      refuse(c, DIAG_DEFINITION_SPLIT, s->place, "\"%.*s\" is a target twice", STR_ARG(s->targets[i])),
                      "name each target once");
}

static void percentages(check *c, const crd_aws_split *s) {
    dec sum = 0;
    for (size_t i = 0; i < s->targets_count; i++) {
        crd_money share;
        dec one;
        bool read = crd_money_parse(s->percentages[i], &share);
        if (read) one = dec_of(share);
        if (!read || one <= 0 || one > 100 * DEC_ONE || one % 100 != 0) {
            diag *g =
                refuse(c, DIAG_DEFINITION_SPLIT, s->place, "\"%.*s\" is no percentage", STR_ARG(s->percentages[i]));
            diag_help(c->s->d, g, "write a number above 0 and up to 100, such as \"33.34\"");
            return;
        }
        if (!dec_add(sum, one, &sum)) return;
    }
    if (sum == 100 * DEC_ONE) return;
    char found[CRD_MONEY_MAX];
    crd_money_text(dec_money(sum), found);
    diag *g = refuse(c, DIAG_DEFINITION_SPLIT, s->place, "the percentages add up to %s", found);
    diag_help(c->s->d, g, "make them add up to exactly 100");
}

static void split(check *c, size_t i) {
    const crd_aws_split *s = &c->k->splits[i];
    if (s->source.len > 0)
        split_value(c, s->source_place.line > 0 ? s->source_place : s->place, "the source", s->source);
    if (s->targets_count == 0) shape(c, s->place, "a split has no target", "name at least one value");
    for (size_t t = 0; t < s->targets_count; t++)
        split_value(c, place_of(s->target_places, t, s->place), "the target", s->targets[t]);
    split_clashes(c, i);
    if (s->method == CRD_AWS_FIXED && s->percentages == NULL)
        shape(c, s->place, "a FIXED split has no percentages",
              "give \"Parameters\" of type ALLOCATION_PERCENTAGES, a value for each target");
    else if (s->method == CRD_AWS_FIXED)
        percentages(c, s);
}

/* ---- categories ---- */

static int by_name(const void *definitions, uint32_t a, uint32_t b) {
    const crd_aws_category *at = definitions;
    return str_cmp(at[a].name, at[b].name);
}

bool aws_index(aws_set *s, arena *a) {
    s->by_name = order_by(a, s->n, by_name, s->at);
    return s->by_name != NULL;
}

size_t aws_named(const aws_set *s, crd_str name) {
    size_t low = 0, high = s->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_cmp(s->at[s->by_name[middle]].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < s->n && str_eq(s->at[s->by_name[low]].name, name) ? s->by_name[low] : SIZE_MAX;
}

static void category(check *c) {
    const crd_aws_category *k = c->k;
    given_text(c, k->place, "the `Name` of a category", k->name);
    const crd_aws_category *first = &c->s->at[aws_named(c->s, k->name)];
    if (k->name.len > 0 && first != k) {
        diag *g = refuse(c, DIAG_DEFINITION_TWICE, k->place, "there are two definitions of \"%.*s\"", STR_ARG(k->name));
        if (first->place.line > 0)
            diag_note(c->s->d, g, "the first is at %.*s:%u", STR_ARG(first->place.file), (unsigned)first->place.line);
        diag_help(c->s->d, g, "give one of them: names are unique in an account");
    }
    if (k->rules_count == 0) shape(c, k->place, "a definition has no rule", "AWS takes 1 to 500 rules");
    for (size_t i = 0; i < k->rules_count; i++) rule(c, &k->rules[i]);
    if (k->default_value.ptr != NULL) given_text(c, k->place, "the `DefaultValue`", k->default_value);
    for (size_t i = 0; i < k->splits_count; i++) split(c, i);
}

/* ---- references that lead back ---- */

/* An expression that asks for a definition. */
typedef struct reference {
    const crd_aws_expression *at;
    size_t to;
} reference;

typedef enum visit { VISIT_NEW, VISIT_BUSY, VISIT_DONE } visit;
typedef struct walk {
    check *c;
    VEC(reference) references; /* of all definitions, in their order */
    size_t *next, *end;        /* [definition]: of its references the next to be followed, and behind the last */
    uint8_t *state;            /* [definition] */
    size_t *path, depth;       /* the definitions that are busy, the innermost last */
} walk;

static void collect(walk *w, const crd_aws_expression *e) {
    for (size_t i = 0; i < e->parts_count; i++) collect(w, &e->parts[i]);
    size_t to = e->kind == CRD_AWS_COST_CATEGORIES ? aws_named(w->c->s, e->key) : SIZE_MAX;
    reference *slot = to == SIZE_MAX ? NULL : vec_push(&w->c->s->d->m, &w->references);
    if (slot != NULL) *slot = (reference){e, to};
}

/* False: no memory. */
static bool collect_all(walk *w, arena *a) {
    const aws_set *s = w->c->s;
    w->next = ARENA_ARRAY(a, s->n, size_t);
    w->end = ARENA_ARRAY(a, s->n, size_t);
    w->path = ARENA_ARRAY(a, s->n, size_t);
    w->state = ARENA_ARRAY(a, s->n, uint8_t);
    if (a->m->failed) return false;
    for (size_t i = 0; i < s->n; i++) {
        w->next[i] = w->references.n;
        for (size_t r = 0; r < s->at[i].rules_count; r++)
            if (s->at[i].rules[r].when != NULL) collect(w, s->at[i].rules[r].when);
        w->end[i] = w->references.n;
    }
    return !a->m->failed;
}

static void enter(walk *w, size_t i) {
    w->state[i] = VISIT_BUSY;
    w->path[w->depth++] = i;
}

static void follow(walk *w, size_t from) {
    const aws_set *s = w->c->s;
    const reference *r = &w->references.at[w->next[from]++];
    if (w->state[r->to] == VISIT_DONE) return;
    if (w->state[r->to] == VISIT_NEW) {
        enter(w, r->to);
        return;
    }
    w->c->k = &s->at[from];
    diag *g = refuse(w->c, DIAG_DEFINITION_CYCLE, r->at->place, "\"%.*s\" refers to \"%.*s\", which leads back to it",
                     STR_ARG(s->at[from].name), STR_ARG(s->at[r->to].name));
    diag_help(s->d, g, "ask for what the other category asks for");
}

/* However long the chains are: not by calling itself. */
static void walk_from(walk *w, size_t i) {
    if (w->state[i] == VISIT_NEW) enter(w, i);
    while (w->depth > 0) {
        size_t at = w->path[w->depth - 1];
        if (w->next[at] < w->end[at])
            follow(w, at);
        else
            w->state[w->path[--w->depth]] = VISIT_DONE;
    }
}

static void references_end(check *c) {
    mem *m = &c->s->d->m;
    walk w = {.c = c};
    arena a;
    arena_init(&a, m);
    if (collect_all(&w, &a))
        for (size_t i = 0; i < c->s->n; i++) walk_from(&w, i);
    vec_free(m, &w.references);
    arena_free(&a);
}

bool aws_check(aws_set *s) {
    check c = {.s = s};
    s->fine = true;
    for (size_t i = 0; i < s->n; i++) {
        c.k = &s->at[i];
        category(&c);
    }
    if (s->fine) references_end(&c);
    return s->fine && !s->d->m.failed;
}
