/* SPDX-License-Identifier: Apache-2.0
 *
 * Random definitions, with everything that a policy can say and AWS takes: their text compiles to categories that are
 * proved the same, and that classify random charges as a slow evaluator of the definitions does; what the policy
 * exports means the same; and of a definition that was changed, the proof either gives a charge that gets another value
 * from the slow evaluator, or no charge that is tried does. */
#include "api/api.h"
#include "tests/support/aws.h"
#include "tests/support/random.h"

enum { WORLDS = 1500, DEFINITIONS = 4, RULES = 6, CHARGES = 40, CHANGES = 8, TRIED = 300 };
enum { AS_OF_MONTH = 2026 * 12 + 10 };

typedef struct pool {
    const char *at[8];
} pool;

/* Of each dimension, then of each tag; NULL ends. */
static const pool texts[AWS_FIELDS + AWS_TAGS] = {
    {{"111122223333", "444455556666", "000000000001"}},
    {{"prod-main", "prod-eu", "stg*1", "ai \"lab\" \\", "Prod"}},
    {{"AmazonEC2", "AmazonS3", "Amazon \xc3\x9c", "service", "amazonec2"}},
    {{"Usage", "Tax", "Credit"}},
    {{"us-east-1", "eu-west-1"}},
    {{"BoxUsage:t3", "a\tb", "x\ny"}},
    {{"AWS", "AWS Marketplace"}},
    {{"prod", "PROD", "nonprod", "staging", "p"}},
    {{"x\r\n\x01", "100%", "${a}", "%{b}", "\xe2\x82\xac"}},
    {{"A", "B", "Team \xc3\xa9"}},
};
static const char *const tag_keys[AWS_TAGS] = {"env", "cost center \"\\", "Program-Code"};
static const char *const parts[] = {"prod", "no", "-", "*", "AWS", "A", "x\r", "1"};
static const char *const names[] = {"Program Code",      "Program-Code", "Program_Code", "service",
                                    "\xc3\x89t\xc3\xa9", "2nd",          "Team"};
static const char *const values[] = {"A", "B", "Prod", "Team \xc3\xa9", "x-1"};

typedef struct generator {
    uint64_t random;
    arena *a;
    crd_aws_category *at;
    size_t n, index; /* the definition being made */
} generator;

static uint32_t below(generator *g, uint32_t n) { return random_below(&g->random, n); }

static crd_str one_text(generator *g, const pool *p) {
    uint32_t n = 0;
    while (p->at[n]) n++;
    return str_of(p->at[below(g, n)]);
}

/* ---- definitions ---- */

static crd_str value_of(generator *g) { return str_of(values[below(g, COUNT(values))]); }

static void leaf_values(generator *g, crd_aws_expression *e, size_t field, bool part) {
    size_t n = 1 + below(g, below(g, 4) ? 2 : 12);
    crd_str *at = ARENA_ARRAY(g->a, n, crd_str);
    for (size_t i = 0; i < n; i++)
        at[i] = part                   ? str_of(parts[below(g, COUNT(parts))])
                : field == SIZE_MAX    ? value_of(g)
                : field < COUNT(texts) ? one_text(g, &texts[field])
                                       : value_of(g);
    e->values = at;
    e->values_count = n;
}

/* Characters cut in two are no text: parts of one byte of a character are left out where they would be written. */
static void leaf(generator *g, crd_aws_expression *e) {
    size_t field = below(g, AWS_FIELDS + AWS_TAGS), later = g->n - g->index - 1;
    bool parts_fit = field == 1 || field >= AWS_FIELDS;
    *e = (crd_aws_expression){.kind = field < AWS_FIELDS ? CRD_AWS_DIMENSIONS : CRD_AWS_TAGS};
    e->key = str_of(field < AWS_FIELDS ? aws_dimensions[field] : tag_keys[field - AWS_FIELDS]);
    if (later > 0 && below(g, 4) == 0) {
        *e = (crd_aws_expression){.kind = CRD_AWS_COST_CATEGORIES,
                                  .key = g->at[g->index + 1 + below(g, (uint32_t)later)].name};
        field = SIZE_MAX;
        parts_fit = false;
    }
    uint32_t how = below(g, 10);
    if (how == 0) {
        e->match = below(g, 2) ? CRD_AWS_ABSENT : 0;
    } else if (parts_fit && how < 4) {
        e->match = how == 1 ? CRD_AWS_STARTS_WITH : how == 2 ? CRD_AWS_ENDS_WITH : CRD_AWS_CONTAINS;
        leaf_values(g, e, field, true);
    } else {
        e->match = (below(g, 2) ? CRD_AWS_EQUALS : 0u) | (below(g, 5) ? 0u : (unsigned)CRD_AWS_CASE_INSENSITIVE);
        leaf_values(g, e, field, false);
    }
}

static void expression(generator *g, crd_aws_expression *e, int depth) {
    uint32_t kind = depth > 0 ? below(g, 6) : 5;
    if (kind > 2) {
        leaf(g, e);
        return;
    }
    size_t n = kind == CRD_AWS_NOT ? 1 : 1 + below(g, 3);
    crd_aws_expression *inner = ARENA_ARRAY(g->a, n, crd_aws_expression);
    for (size_t i = 0; i < n; i++) expression(g, &inner[i], depth - 1);
    *e = (crd_aws_expression){.kind = (crd_aws_expression_kind)kind, .parts = inner, .parts_count = n};
}

static crd_aws_rule rule(generator *g) {
    uint32_t kind = below(g, 8);
    if (kind == 0) return (crd_aws_rule){.dimension = STR("LINKED_ACCOUNT_NAME")};
    if (kind == 1)
        return (crd_aws_rule){.dimension = STR("TAG"), .dimension_key = str_of(tag_keys[below(g, AWS_TAGS)])};
    crd_aws_expression *when = ARENA_NEW(g->a, crd_aws_expression);
    expression(g, when, (int)below(g, 5));
    return (crd_aws_rule){.value = value_of(g), .when = when};
}

static bool gives(const crd_aws_category *k, crd_str wanted) {
    for (size_t i = 0; i < k->rules_count; i++)
        if (str_eq(k->rules[i].value, wanted)) return true;
    return false;
}

/* Of values that rules give: the first is split to the others. */
static void split(generator *g, crd_aws_category *k) {
    crd_str *targets = ARENA_ARRAY(g->a, COUNT(values), crd_str), *shares = ARENA_ARRAY(g->a, COUNT(values), crd_str);
    crd_aws_split *s = ARENA_NEW(g->a, crd_aws_split);
    size_t n = 0;
    for (size_t i = 0; i < COUNT(values); i++)
        if (gives(k, str_of(values[i]))) targets[n++] = str_of(values[i]);
    if (n < 3) return;
    *s = (crd_aws_split){.source = targets[0], .targets = targets + 1, .targets_count = 2};
    s->method = (crd_aws_split_method)below(g, 3);
    shares[0] = STR("33.34");
    shares[1] = STR("66.66");
    if (s->method == CRD_AWS_FIXED) s->percentages = shares;
    k->splits = s;
    k->splits_count = 1;
}

static void definition(generator *g, crd_aws_category *k) {
    size_t n = 1 + below(g, RULES);
    crd_aws_rule *rules = ARENA_ARRAY(g->a, n, crd_aws_rule);
    for (size_t i = 0; i < n; i++) rules[i] = rule(g);
    k->rules = rules;
    k->rules_count = n;
    if (below(g, 2)) k->default_value = value_of(g);
    if (below(g, 3) == 0) k->effective = AS_OF_MONTH - (crd_month)below(g, 4);
    if (below(g, 3) == 0) split(g, k);
}

/* A definition refers to those behind it; half of the worlds are then turned round. */
static aws_world world(generator *g) {
    g->n = 1 + below(g, DEFINITIONS);
    g->at = ARENA_ARRAY(g->a, g->n, crd_aws_category);
    uint32_t first = below(g, COUNT(names));
    for (size_t i = 0; i < g->n; i++) g->at[i].name = str_of(names[(first + i) % COUNT(names)]);
    for (g->index = g->n; g->index-- > 0;) definition(g, &g->at[g->index]);
    for (size_t i = 0, turn = below(g, 2); turn && i < g->n / 2; i++) {
        crd_aws_category swapped = g->at[i];
        g->at[i] = g->at[g->n - 1 - i];
        g->at[g->n - 1 - i] = swapped;
    }
    return (aws_world){g->at, g->n};
}

/* ---- charges ---- */

static bool required(size_t field) { return field == 0 || field == 2 || field == 3 || field == 6; }

static aws_charge charge(generator *g) {
    aws_charge c = {.month = AS_OF_MONTH - (crd_month)below(g, 5)};
    for (size_t i = 0; i < AWS_FIELDS; i++)
        if (required(i) || below(g, 4)) c.fields[i] = one_text(g, &texts[i]);
    for (size_t i = 0; i < AWS_TAGS; i++) {
        c.tags[i].key = str_of(tag_keys[i]);
        if (below(g, 3)) c.tags[i].value = one_text(g, &texts[AWS_FIELDS + i]);
    }
    return c;
}

/* ---- policies ---- */

typedef struct subject {
    crd_diagnostics *list;
    crd_policy *policy;
    text policy_text;
} subject;

static bool write_text(void *ud, const char *bytes, size_t len) {
    text_add(ud, (crd_str){bytes, len});
    return true;
}

static void say_findings(const subject *s) {
    crd_diagnostic d;
    for (size_t i = 0; crd_diagnostics_get(s->list, i, &d); i++)
        print_error("%.*s %.*s:%u: %.*s\n", STR_ARG(d.code), STR_ARG(d.place.file), d.place.line, STR_ARG(d.message));
    print_error("%.*s\n", STR_ARG(text_str(&s->policy_text)));
}

static void fail_on(const subject *s, const char *what) {
    say_findings(s);
    fail_msg("%s", what);
}

static void subject_of(subject *s, mem *m, const aws_world *w) {
    crd_config config = libc_config();
    crd_aws_text_options options = {0};
    crd_date_parse(STR("2026-11-20"), &config.as_of);
    text_init(&s->policy_text, m);
    assert_int_equal(crd_diagnostics_new(&config, &s->list), CRD_OK);
    crd_status status = crd_aws_categories_text(&config, w->at, w->n, &options, s->list, write_text, &s->policy_text);
    if (status != CRD_OK) fail_on(s, "the definitions have no text");
    crd_compile_options compile = {.path = "policy.crd", .text = text_str(&s->policy_text)};
    if (crd_policy_compile(&config, &compile, s->list, &s->policy) != CRD_OK) fail_on(s, "the text does not compile");
}

static void subject_free(subject *s) {
    crd_policy_free(s->policy);
    crd_diagnostics_free(s->list);
    text_free(&s->policy_text);
}

static size_t category_named(const subject *s, crd_str aws_name) {
    const model *m = s->policy->checked;
    for (size_t i = 0; i < m->categories_n; i++)
        if (str_eq(m->categories[i].aws_name, aws_name)) return i;
    fail_on(s, "a definition has no category");
    return 0;
}

/* ---- classification ---- */

typedef struct seen {
    char values[DEFINITIONS][64];
} seen;

static bool see(void *ud, const crd_row *row) {
    seen *s = ud;
    for (size_t i = 0; i < row->values_count; i++)
        snprintf(s->values[i], sizeof *s->values, "%.*s", STR_ARG(row->values[i]));
    return true;
}

static void classify(const subject *s, const aws_charge *c, seen *out) {
    crd_run_options options;
    crd_run *run;
    crd_run_options_init(&options);
    options.row = see;
    options.row_ud = out;
    assert_int_equal(crd_run_new(s->policy, &options, s->list, &run), CRD_OK);
    crd_date day;
    assert_true(crd_date_parse(STR("2026-11-20"), &day));
    crd_charge wanted = {.account = c->fields[0],
                         .account_name = c->fields[1],
                         .service = c->fields[2],
                         .charge_type = c->fields[3],
                         .region = c->fields[4],
                         .usage_type = c->fields[5],
                         .billing_entity = c->fields[6],
                         .day = day,
                         .month = c->month,
                         .tags = c->tags,
                         .tags_count = AWS_TAGS};
    if (crd_run_charge(run, &wanted) != CRD_OK) fail_on(s, "a charge is refused");
    crd_run_free(run);
}

static void classifies_alike(const subject *s, const aws_world *w, const aws_charge *c) {
    seen found;
    classify(s, c, &found);
    for (size_t i = 0; i < w->n; i++) {
        crd_str slow = slow_aws_value_of(w, &w->at[i], c);
        if (!str_eq(str_of(found.values[category_named(s, w->at[i].name)]), slow))
            fail_on(s, "a charge gets another value");
    }
}

/* ---- comparison ---- */

static crd_aws_comparison compare(const subject *s, const aws_world *w, size_t i) {
    crd_aws_comparison found;
    size_t category = category_named(s, w->at[i].name);
    if (crd_policy_compare_definition(s->policy, category, w->at, w->n, i, s->list, &found) != CRD_OK)
        fail_on(s, "cannot be compared");
    return found;
}

static void all_same(const subject *s, const aws_world *w) {
    for (size_t i = 0; i < w->n; i++) {
        crd_aws_comparison found = compare(s, w, i);
        if (found.meaning != CRD_AWS_SAME || !found.same_splits) fail_on(s, "a definition is not the same");
    }
}

static aws_charge witness_of(const crd_aws_comparison *found) {
    aws_charge c = {.month = found->month ? found->month : AS_OF_MONTH};
    c.fields[0] = STR("777788889999");
    c.fields[2] = STR("AmazonEC2");
    c.fields[3] = STR("Usage");
    c.fields[6] = STR("AWS");
    for (size_t i = 0; i < AWS_TAGS; i++) c.tags[i].key = str_of(tag_keys[i]);
    for (size_t i = 0; i < found->charge_count; i++) {
        const crd_tag *t = &found->charge[i];
        bool known = false;
        for (size_t f = 0; f < AWS_FIELDS; f++)
            if (str_eq(t->key, str_of(aws_fields[f]))) c.fields[f] = t->value, known = true;
        for (size_t k = 0; k < AWS_TAGS; k++) {
            char plain[64], quoted[64];
            snprintf(plain, sizeof plain, "tag.%s", tag_keys[k]);
            snprintf(quoted, sizeof quoted, "tag.\"%s\"", tag_keys[k]);
            if (str_eq(t->key, str_of(plain)) || str_eq(t->key, str_of(quoted)))
                c.tags[k].value = t->value, known = true;
        }
        assert_true(known);
    }
    return c;
}

/* ---- changes ---- */

static crd_aws_expression changed(generator *g, const crd_aws_expression *e) {
    crd_aws_expression out = *e;
    uint32_t kind = below(g, 4);
    if (e->parts_count > 0 && kind > 0) {
        crd_aws_expression *inner = ARENA_ARRAY(g->a, e->parts_count, crd_aws_expression);
        memcpy(inner, e->parts, e->parts_count * sizeof *inner);
        size_t i = below(g, (uint32_t)e->parts_count);
        inner[i] = changed(g, &e->parts[i]);
        out.parts = inner;
    } else if (kind <= 1) {
        crd_aws_expression *inner = ARENA_NEW(g->a, crd_aws_expression);
        *inner = *e;
        out = (crd_aws_expression){.kind = CRD_AWS_NOT, .parts = inner, .parts_count = 1};
    } else if (e->values_count > 1 && kind == 2) {
        out.values_count--;
    } else {
        expression(g, &out, 1);
    }
    return out;
}

static void change_rules(generator *g, crd_aws_category *k) {
    crd_aws_rule *rules = ARENA_ARRAY(g->a, k->rules_count + 1, crd_aws_rule);
    memcpy(rules, k->rules, k->rules_count * sizeof *rules);
    size_t i = below(g, (uint32_t)k->rules_count), other = below(g, (uint32_t)k->rules_count);
    crd_aws_rule was = rules[i];
    switch (below(g, 4)) {
    case 0: rules[i] = rule(g); break;
    case 1:
        rules[i] = rules[other];
        rules[other] = was;
        break;
    case 2:
        if (k->rules_count > 1) rules[i] = rules[--k->rules_count];
        break;
    default:
        if (was.when) {
            crd_aws_expression *when = ARENA_NEW(g->a, crd_aws_expression);
            *when = changed(g, was.when);
            rules[i].when = when;
        }
    }
    k->rules = rules;
    k->splits_count = 0;
}

static aws_world change(generator *g, const aws_world *w, size_t i) {
    crd_aws_category *at = ARENA_ARRAY(g->a, w->n, crd_aws_category);
    memcpy(at, w->at, w->n * sizeof *at);
    g->index = w->n - 1; /* what is made here refers to nothing */
    switch (below(g, 6)) {
    case 0: at[i].default_value = at[i].default_value.len ? STR_NONE : value_of(g); break;
    case 1: at[i].effective = AS_OF_MONTH - (crd_month)below(g, 4); break;
    default: change_rules(g, &at[i]);
    }
    return (aws_world){at, w->n};
}

static size_t others, sames, undecided;

static void say_witness(const crd_aws_comparison *found) {
    for (size_t i = 0; i < found->charge_count; i++)
        print_error("%.*s = \"%.*s\"\n", STR_ARG(found->charge[i].key), STR_ARG(found->charge[i].value));
    print_error("in month %d: \"%.*s\" and \"%.*s\"\n", (int)found->month, STR_ARG(found->policy_value),
                STR_ARG(found->aws_value));
}

static void judged_rightly(generator *g, const subject *s, const aws_world *was, const aws_world *now, size_t i) {
    crd_aws_comparison found = compare(s, now, i);
    if (found.meaning == CRD_AWS_OTHER) {
        aws_charge c = witness_of(&found);
        seen values_seen;
        classify(s, &c, &values_seen);
        crd_str before = slow_aws_value_of(was, &was->at[i], &c), after = slow_aws_value_of(now, &now->at[i], &c);
        const char *seen_value = values_seen.values[category_named(s, was->at[i].name)];
        if (!str_eq(before, found.policy_value) || !str_eq(after, found.aws_value) || str_eq(before, after) ||
            !str_eq(str_of(seen_value), before)) {
            say_witness(&found);
            print_error("of \"%.*s\": slowly \"%.*s\" and \"%.*s\", by the policy \"%s\"\n", STR_ARG(was->at[i].name),
                        STR_ARG(before), STR_ARG(after), seen_value);
            fail_on(s, "a witness shows nothing");
        }
        others++;
        return;
    }
    for (size_t n = 0; found.meaning == CRD_AWS_SAME && n < TRIED; n++) {
        aws_charge c = charge(g);
        if (!str_eq(slow_aws_value_of(was, &was->at[i], &c), slow_aws_value_of(now, &now->at[i], &c)))
            fail_on(s, "a changed definition is said to be the same");
    }
    *(found.meaning == CRD_AWS_SAME ? &sames : &undecided) += 1;
}

/* ---- the claims ---- */

static void exports_alike(generator *g, mem *m, const subject *s, const aws_world *w) {
    crd_aws_definitions *definitions;
    aws_world out;
    crd_status status = crd_policy_definitions(s->policy, STR_NONE, s->list, &definitions, &out.at, &out.n);
    if (status != CRD_OK) fail_on(s, "the policy cannot be exported");
    assert_int_equal(out.n, w->n);
    for (size_t n = 0; n < CHARGES; n++) {
        aws_charge c = charge(g);
        for (size_t i = 0; i < w->n; i++)
            if (!str_eq(slow_aws_value(&out, w->at[i].name, &c), slow_aws_value_of(w, &w->at[i], &c)))
                fail_on(s, "an export means something else");
    }
    subject again;
    subject_of(&again, m, &out);
    all_same(&again, w);
    all_same(&again, &out);
    subject_free(&again);
    crd_aws_definitions_free(definitions);
}

static void one_world(uint64_t seed) {
    mem m = libc_mem();
    arena a;
    arena_init(&a, &m);
    generator g = {.random = seed, .a = &a};
    aws_world w = world(&g);
    subject s;
    subject_of(&s, &m, &w);
    all_same(&s, &w);
    for (size_t i = 0; i < CHARGES; i++) {
        aws_charge c = charge(&g);
        classifies_alike(&s, &w, &c);
    }
    exports_alike(&g, &m, &s, &w);
    for (size_t i = 0; i < CHANGES; i++) {
        aws_world now = change(&g, &w, below(&g, (uint32_t)w.n));
        for (size_t k = 0; k < w.n; k++) judged_rightly(&g, &s, &w, &now, k); /* others may refer to it */
    }
    subject_free(&s);
    arena_free(&a);
}

static void test_worlds(void **state) {
    (void)state;
    for (uint64_t i = 1; i <= WORLDS; i++) one_world(i * 0x9E3779B97F4A7C15u);
    print_message("%zu changed definitions are others, %zu the same, %zu not decided\n", others, sames, undecided);
    assert_true(others > WORLDS && sames > WORLDS);
    assert_int_equal(undecided, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_worlds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
