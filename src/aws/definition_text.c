/* SPDX-License-Identifier: Apache-2.0
 *
 * Definitions as categories of a policy: rule for rule and in their order, every comparison as it stands. Of an
 * expression only what says nothing is left out: an And or Or of one, and one inside another of its kind. */
#include "aws/text.h"
#include "base/date.h"
#include "base/decimal.h"

typedef struct writer {
    const aws_set *s;
    arena *a;
    text *t;
    aws_names names;  /* of the definitions in their order, then of those that are assumed */
    crd_str *assumed; /* AWS's names of these */
    size_t assumed_n;
} writer;

/* ---- comparisons ---- */

static bool plain_word(const writer *w, crd_str s) {
    return aws_identifier(s) && aws_declarable(s) && !str_among(s, w->names.at, w->names.n);
}

static crd_str category_word(const writer *w, crd_str name) {
    size_t i = aws_named(w->s, name);
    for (size_t k = 0; i == SIZE_MAX && k < w->assumed_n; k++)
        if (str_eq(w->assumed[k], name)) i = w->s->n + k;
    return i < w->names.n ? w->names.at[i] : STR_NONE;
}

static void tag(const writer *w, crd_str key) {
    text_add(w->t, STR("tag."));
    if (aws_identifier(key))
        text_add(w->t, key);
    else
        aws_string(w->t, key);
}

static field_id field_of(const crd_aws_expression *e) {
    return e->kind == CRD_AWS_DIMENSIONS ? aws_dimension(e->key) : FIELD_COUNT;
}

static void subject(const writer *w, const crd_aws_expression *e) {
    if (e->kind == CRD_AWS_TAGS)
        tag(w, e->key);
    else if (e->kind == CRD_AWS_COST_CATEGORIES)
        text_add(w->t, category_word(w, e->key));
    else
        text_add(w->t, str_of(field_table[aws_dimension(e->key)].name));
}

static void value(const writer *w, field_id of, crd_str s) {
    if (of == FIELD_ACCOUNT || (of == FIELD_SERVICE && plain_word(w, s)))
        text_add(w->t, s);
    else
        aws_string(w->t, s);
}

static void values(const writer *w, const crd_aws_expression *e) {
    field_id of = field_of(e);
    bool list = e->values_count > 1;
    text_add(w->t, list ? STR(" [") : STR(" "));
    for (size_t i = 0; i < e->values_count; i++) {
        if (i > 0) text_add(w->t, STR(", "));
        value(w, of, e->values[i]);
    }
    if (list) text_char(w->t, ']');
}

static const char *part_operator(unsigned how) {
    return how == CRD_AWS_STARTS_WITH ? "starts with" : how == CRD_AWS_ENDS_WITH ? "ends with" : "contains";
}

static const char *whole_operator(const crd_aws_expression *e, bool negated) {
    if (e->values_count > 1) return negated ? "not in" : "in";
    return negated ? "is not" : "is";
}

static void comparison(const writer *w, const crd_aws_expression *e, bool negated) {
    unsigned how = aws_match(e);
    bool part = how != CRD_AWS_EQUALS && how != CRD_AWS_ABSENT;
    if (part && negated) text_add(w->t, STR("not "));
    subject(w, e);
    if (how == CRD_AWS_ABSENT) {
        text_add(w->t, negated ? STR(" is present") : STR(" is absent"));
        return;
    }
    text_format(w->t, " %s", part ? part_operator(how) : whole_operator(e, negated));
    values(w, e);
    /* An account's number has no letters. */
    if ((e->match & CRD_AWS_CASE_INSENSITIVE) && field_of(e) != FIELD_ACCOUNT) text_add(w->t, STR(" ignoring case"));
}

/* ---- expressions ---- */

static bool is_group(const crd_aws_expression *e) { return e->kind == CRD_AWS_AND || e->kind == CRD_AWS_OR; }

/* What is left of Not, and of And and Or of one. */
static const crd_aws_expression *bare(const crd_aws_expression *e, bool *negated) {
    *negated = false;
    while (e->kind == CRD_AWS_NOT || (is_group(e) && e->parts_count == 1)) {
        *negated ^= e->kind == CRD_AWS_NOT;
        e = &e->parts[0];
    }
    return e;
}

static void condition(const writer *w, const crd_aws_expression *e, bool inside);

static void operands(const writer *w, const crd_aws_expression *group, bool *first) {
    for (size_t i = 0; i < group->parts_count; i++) {
        bool negated;
        const crd_aws_expression *part = bare(&group->parts[i], &negated);
        if (part->kind == group->kind && !negated) {
            operands(w, part, first);
            continue;
        }
        if (!*first) text_add(w->t, group->kind == CRD_AWS_AND ? STR(" and ") : STR(" or "));
        *first = false;
        condition(w, &group->parts[i], true);
    }
}

static void condition(const writer *w, const crd_aws_expression *e, bool inside) {
    bool negated, first = true;
    e = bare(e, &negated);
    if (!is_group(e)) {
        comparison(w, e, negated);
        return;
    }
    if (negated) text_add(w->t, STR("not "));
    if (negated || inside) text_char(w->t, '(');
    operands(w, e, &first);
    if (negated || inside) text_char(w->t, ')');
}

/* ---- a category ---- */

static void rule(const writer *w, const crd_aws_rule *r) {
    if (r->when != NULL) {
        aws_string(w->t, r->value);
        text_add(w->t, STR(" when "));
        condition(w, r->when, false);
    } else {
        text_add(w->t, STR("inherit "));
        if (str_eq(r->dimension, STR("TAG")))
            tag(w, r->dimension_key);
        else
            text_add(w->t, STR("account.name"));
    }
    text_char(w->t, '\n');
}

/* "33.3", without zeros at the end. */
static void percent(const writer *w, crd_str share) {
    crd_money amount;
    char digits[CRD_MONEY_MAX];
    if (!crd_money_parse(share, &amount)) return;
    size_t n = crd_money_text(amount, digits);
    while (digits[n - 1] == '0') n--;
    if (digits[n - 1] == '.') n--;
    text_format(w->t, " %.*s%%", (int)n, digits);
}

static void split(const writer *w, const crd_aws_split *s) {
    static const char *const methods[] = {
        [CRD_AWS_PROPORTIONAL] = " proportionally", [CRD_AWS_EVEN] = " evenly", [CRD_AWS_FIXED] = ""};
    text_add(w->t, STR("split "));
    aws_string(w->t, s->source);
    text_format(w->t, "%s to [", methods[s->method]);
    for (size_t i = 0; i < s->targets_count; i++) {
        if (i > 0) text_add(w->t, STR(", "));
        aws_string(w->t, s->targets[i]);
        if (s->method == CRD_AWS_FIXED) percent(w, s->percentages[i]);
    }
    text_add(w->t, STR("]\n"));
}

static void origin(const writer *w, const crd_aws_category *k) {
    crd_str comma = k->origin.len > 0 ? STR(", ") : STR("");
    if (k->place.file.len > 0 && k->place.line > 0)
        aws_comment(w->t, "From %.*s%.*s%.*s:%u", STR_ARG(k->origin), STR_ARG(comma), STR_ARG(k->place.file),
                    (unsigned)k->place.line);
    else if (k->origin.len > 0)
        aws_comment(w->t, "From %.*s", STR_ARG(k->origin));
    if (k->arn.len > 0) aws_comment(w->t, "ARN %.*s", STR_ARG(k->arn));
}

static void head(const writer *w, crd_str word, crd_str name, crd_month effective) {
    text_format(w->t, "category %.*s", STR_ARG(word));
    if (!str_eq(word, name)) {
        text_char(w->t, ' ');
        aws_string(w->t, name);
    }
    if (effective > 0) {
        char month[CRD_DATE_MAX];
        crd_month_text(effective, month);
        text_format(w->t, " effective %s", month);
    }
    text_add(w->t, STR(" {\n"));
}

static void category(const writer *w, size_t i) {
    const crd_aws_category *k = &w->s->at[i];
    origin(w, k);
    head(w, w->names.at[i], k->name, k->effective);
    for (size_t r = 0; r < k->rules_count; r++) rule(w, &k->rules[r]);
    if (k->default_value.len > 0) {
        text_add(w->t, STR("default "));
        aws_string(w->t, k->default_value);
        text_char(w->t, '\n');
    }
    for (size_t s = 0; s < k->splits_count; s++) split(w, &k->splits[s]);
    text_add(w->t, STR("}\n\n"));
}

/* ---- categories that are assumed ---- */

typedef VEC(crd_str) name_list;

static void find_unknown(const aws_set *s, const crd_aws_expression *e, mem *m, name_list *out) {
    for (size_t i = 0; i < e->parts_count; i++) find_unknown(s, &e->parts[i], m, out);
    if (e->kind != CRD_AWS_COST_CATEGORIES || aws_named(s, e->key) != SIZE_MAX || str_among(e->key, out->at, out->n))
        return;
    crd_str *slot = vec_push(m, out);
    if (slot) *slot = e->key;
}

static void assume(const writer *w, size_t i) {
    aws_comment(w->t,
                "Assumed: there is no definition of \"%.*s\" here, so nothing is known of its values. Write its "
                "rules, or import it.",
                STR_ARG(w->assumed[i]));
    head(w, w->names.at[w->s->n + i], w->assumed[i], 0);
    text_add(w->t, STR("}\n\n"));
}

/* ---- all of them ---- */

static void write_all(writer *w) {
    size_t n = w->s->n + w->assumed_n;
    crd_str *of = ARENA_ARRAY(w->a, n, crd_str);
    for (size_t i = 0; of != NULL && i < w->s->n; i++)
        of[i] = w->s->names != NULL ? w->s->names[i] : w->s->at[i].name; /* identifiers stay as they are */
    for (size_t i = 0; of != NULL && i < w->assumed_n; i++) of[w->s->n + i] = w->assumed[i];
    if (of != NULL) aws_names_make(&w->names, w->a, of, n);
    if (w->names.at == NULL) return;
    for (size_t i = 0; i < w->assumed_n; i++) assume(w, i);
    for (size_t i = 0; i < w->s->n; i++) category(w, i);
}

void aws_text(const aws_set *s, arena *a, text *out) {
    name_list unknown = {0};
    for (size_t i = 0; i < s->n; i++)
        for (size_t r = 0; r < s->at[i].rules_count; r++)
            if (s->at[i].rules[r].when != NULL) find_unknown(s, s->at[i].rules[r].when, a->m, &unknown);
    writer w = {.s = s, .a = a, .t = out, .assumed = unknown.at, .assumed_n = unknown.n};
    write_all(&w);
    vec_free(a->m, &unknown);
}
