/* SPDX-License-Identifier: Apache-2.0
 *
 * The doors of crd_aws.h for Cost Categories, by those who fill in the structs themselves: definitions that no reader
 * of documents would make, calls that break the header's contract, and what a comparison says beyond its verdict. */
#include "crd_tools.h"
#include "tests/support/aws.h"
#include "tests/support/write.h"

static const crd_str one_value[] = {{"x", 1}};
static const crd_aws_expression tag_leaf = {.kind = CRD_AWS_TAGS,
                                            .place = {{"d.json", 6}, 5, 3, 5, 3},
                                            .key = {"a", 1},
                                            .values = one_value,
                                            .values_count = 1};
static const crd_aws_rule one_rule = {.place = {{"d.json", 6}, 4, 2, 4, 2}, .value = {"A", 1}, .when = &tag_leaf};
static const crd_aws_category plain = {
    .place = {{"d.json", 6}, 1, 1, 1, 1}, .name = {"Team", 4}, .rules = &one_rule, .rules_count = 1};

typedef struct fixture {
    crd_config config;
    crd_diagnostics *list;
    sink *out;
} fixture;

static fixture fixture_new(void) {
    fixture f = {.config = libc_config(), .out = calloc(1, sizeof(sink))};
    assert_non_null(f.out);
    sink_init(f.out);
    crd_date_parse(STR("2026-11-20"), &f.config.as_of);
    assert_int_equal(crd_diagnostics_new(&f.config, &f.list), CRD_OK);
    return f;
}

static void fixture_free(fixture *f) {
    crd_diagnostics_free(f->list);
    free(f->out);
}

static crd_status text_of(fixture *f, const crd_aws_category *at, size_t n) {
    crd_aws_text_options options = {0};
    return crd_aws_categories_text(&f->config, at, n, &options, f->list, sink_write, f->out);
}

/* The category is refused with this one message, and nothing is written. */
static void refused(const crd_aws_category *k, const char *expected) {
    fixture f = fixture_new();
    crd_diagnostic found;
    assert_int_equal(text_of(&f, k, 1), CRD_INVALID);
    assert_int_equal(crd_diagnostics_count(f.list), 1);
    assert_true(crd_diagnostics_get(f.list, 0, &found));
    char all[2000];
    snprintf(all, sizeof all, "%.*s %.*s:%u:%u: %.*s | %.*s", STR_ARG(found.code), STR_ARG(found.place.file),
             (unsigned)found.place.line, (unsigned)found.place.column, STR_ARG(found.message), STR_ARG(found.help));
    assert_str(str_of(all), expected);
    assert_int_equal(f.out->n, 0);
    fixture_free(&f);
}

static void refused_rule(crd_aws_rule rule, const char *expected) {
    crd_aws_category k = plain;
    rule.place = one_rule.place;
    k.rules = &rule;
    refused(&k, expected);
}

static void refused_expression(crd_aws_expression e, const char *expected) {
    crd_aws_rule rule = one_rule;
    e.place = tag_leaf.place;
    rule.when = &e;
    refused_rule(rule, expected);
}

static void test_shapes(void **state) {
    (void)state;
    crd_aws_category k = plain;
    k.rules_count = 0;
    refused(&k, "CRD1340 d.json:1:1: a definition has no rule | AWS takes 1 to 500 rules");
    k = plain;
    k.name = STR_NONE;
    refused(&k, "CRD1340 d.json:1:1: the `Name` of a category is missing | AWS takes 1 to 50 characters");
    k = plain;
    k.default_value = STR("");
    refused(&k, "CRD1340 d.json:1:1: the `DefaultValue` is missing | AWS takes 1 to 50 characters");
    refused_rule((crd_aws_rule){.value = STR(""), .when = &tag_leaf},
                 "CRD1340 d.json:4:2: the `Value` of a rule is missing | AWS takes 1 to 50 characters");
    refused_rule((crd_aws_rule){.value = STR("A")}, "CRD1340 d.json:4:2: a rule with a value has no `Rule` | give the "
                                                    "expression; \"DefaultValue\" is for the rest");
    refused_rule((crd_aws_rule){.dimension = STR("TAG")},
                 "CRD1340 d.json:4:2: a rule inherits a tag without a key | give \"DimensionKey\"");
    refused_rule((crd_aws_rule){.dimension = STR("SERVICE_CODE")},
                 "CRD1340 d.json:4:2: a rule inherits neither a tag nor the name of the account | \"DimensionName\" is "
                 "\"TAG\" or \"LINKED_ACCOUNT_NAME\"");
    refused_rule((crd_aws_rule){.dimension = STR("TAG"), .dimension_key = STR("a"), .when = &tag_leaf},
                 "CRD1340 d.json:4:2: a rule that inherits its value has a `Rule` | leave one of the two out");
    refused_expression((crd_aws_expression){.kind = CRD_AWS_AND},
                       "CRD1340 d.json:5:3: `And` has no expression | write one, or leave it out");
    refused_expression((crd_aws_expression){.kind = CRD_AWS_NOT,
                                            .parts = (const crd_aws_expression[]){tag_leaf, tag_leaf},
                                            .parts_count = 2},
                       "CRD1340 d.json:5:3: `Not` has more than one expression | join them with `And` or `Or`");
    refused_expression((crd_aws_expression){.kind = CRD_AWS_DIMENSIONS, .values = one_value, .values_count = 1},
                       "CRD1340 d.json:5:3: `Dimensions` has no `Key` | say what is compared: \"Key\": "
                       "\"LINKED_ACCOUNT\"");
    refused_expression((crd_aws_expression){.kind = CRD_AWS_TAGS, .values = one_value, .values_count = 1},
                       "CRD1340 d.json:5:3: `Tags` has values but no `Key` | give the tag's key");
}

static void test_texts(void **state) {
    (void)state;
    static char longer[5000];
    memset(longer, 'x', sizeof longer);
    const crd_str bad[] = {STR("a\xff"), STR("a\0b"), {longer, sizeof longer}};
    static const char *const claims[] = {
        "CRD1350 d.json:5:3: a value is not UTF-8 text, or holds a zero byte | look where the definition comes from: no "
        "tag and no name of AWS is like that",
        "CRD1350 d.json:5:3: a value is not UTF-8 text, or holds a zero byte | look where the definition comes from: no "
        "tag and no name of AWS is like that",
        "CRD1350 d.json:5:3: a value of 5000 bytes; a string of a policy has at most 4096 | look where the definition "
        "comes from: no tag and no name of AWS is like that"};
    for (size_t i = 0; i < COUNT(bad); i++) {
        crd_aws_expression e = tag_leaf;
        e.values = &bad[i];
        refused_expression(e, claims[i]);
    }
}

enum { DEEP = 61, FAR = 100000 };

/* `n` Nots around a leaf; the innermost is deep[0]. */
static const crd_aws_expression *nots(crd_aws_expression *deep, size_t n) {
    for (size_t i = 0; i < n; i++)
        deep[i] = (crd_aws_expression){
            .kind = CRD_AWS_NOT, .place = tag_leaf.place, .parts = i ? &deep[i - 1] : &tag_leaf, .parts_count = 1};
    return &deep[n - 1];
}

static void test_depth(void **state) {
    (void)state;
    crd_aws_expression *deep = calloc(FAR, sizeof *deep);
    assert_non_null(deep);
    fixture f = fixture_new();
    crd_aws_rule rule = one_rule;
    crd_aws_category k = plain;
    k.rules = &rule;
    rule.when = nots(deep, DEEP - 1);
    assert_int_equal(text_of(&f, &k, 1), CRD_OK);
    fixture_free(&f);
    static const char claim[] =
        "CRD1344 d.json:5:3: more than 60 expressions stand inside each other | make a category "
        "of the inner ones and refer to it";
    rule.when = nots(deep, DEEP);
    refused(&k, claim);
    rule.when = nots(deep, FAR);
    refused(&k, claim);
    free(deep);
}

static void test_fixed_splits(void **state) {
    (void)state;
    crd_aws_split split = {.place = one_rule.place,
                           .source = STR("A"),
                           .targets = (const crd_str[]){STR("B")},
                           .targets_count = 1,
                           .method = CRD_AWS_FIXED};
    crd_aws_category k = plain;
    k.default_value = STR("B");
    k.splits = &split;
    k.splits_count = 1;
    refused(&k, "CRD1340 d.json:4:2: a FIXED split has no percentages | give \"Parameters\" of type "
                "ALLOCATION_PERCENTAGES, a value for each target");
    split.targets_count = 0;
    split.method = CRD_AWS_EVEN;
    refused(&k, "CRD1340 d.json:4:2: a split has no target | name at least one value");
}

/* ---- comparisons ---- */

static const char policy_text[] = "category Team effective 2026-09 {\n"
                                  "  \"A\" when tag.a is \"x\"\n"
                                  "  \"B\" when tag.b is \"y\"\n"
                                  "  split \"A\" to [\"B\" 100%]\n"
                                  "}\n"
                                  "category Hooked { \"A\" when Team is \"A\" }\n";

static crd_policy *compiled(fixture *f, const char *policy) {
    crd_policy *out;
    crd_compile_options options = {.path = "policy.crd", .text = str_of(policy)};
    assert_int_equal(crd_policy_compile(&f->config, &options, f->list, &out), CRD_OK);
    return out;
}

static void test_what_a_comparison_says(void **state) {
    (void)state;
    fixture f = fixture_new();
    crd_policy *policy = compiled(&f, policy_text);
    crd_aws_split split = {.source = STR("A"),
                           .targets = (const crd_str[]){STR("B")},
                           .targets_count = 1,
                           .method = CRD_AWS_FIXED,
                           .percentages = (const crd_str[]){STR("100.0")}};
    crd_aws_category k = plain;
    crd_aws_comparison found;
    k.effective = 2026 * 12 + 8;
    k.splits = &split;
    k.splits_count = 1;
    k.default_value = STR("B");
    assert_int_equal(crd_policy_compare_definition(policy, 0, &k, 1, 0, f.list, &found), CRD_OK);
    assert_int_equal(found.meaning, CRD_AWS_OTHER);
    assert_int_equal(found.month, 2026 * 12 + 10);
    assert_true(found.same_splits);
    assert_str(found.aws_value, "B");
    assert_null(found.policy_value.ptr);
    assert_int_equal(found.policy_rule.line, 0);
    assert_int_equal(found.aws_rule.line, 1);
    split.method = CRD_AWS_EVEN;
    assert_int_equal(crd_policy_compare_definition(policy, 0, &k, 1, 0, f.list, &found), CRD_OK);
    assert_false(found.same_splits);
    crd_policy_free(policy);
    fixture_free(&f);
}

/* A month before the policy's first one shows that AWS's category was there earlier. */
static void test_months(void **state) {
    (void)state;
    fixture f = fixture_new();
    crd_policy *policy = compiled(&f, "category Team effective 2026-09 { \"A\" when tag.a is \"x\" }\n");
    crd_aws_category k = plain;
    crd_aws_comparison found;
    k.effective = 2026 * 12 + 3;
    assert_int_equal(crd_policy_compare_definition(policy, 0, &k, 1, 0, f.list, &found), CRD_OK);
    assert_int_equal(found.meaning, CRD_AWS_OTHER);
    assert_int_equal(found.month, 2026 * 12 + 7);
    assert_str(found.aws_value, "A");
    assert_int_equal(found.aws_rule.line, 4);
    crd_policy_free(policy);
    fixture_free(&f);
}

static void test_references_to_neither(void **state) {
    (void)state;
    fixture f = fixture_new();
    crd_policy *policy = compiled(&f, policy_text);
    crd_aws_expression e = tag_leaf;
    crd_aws_rule rule = one_rule;
    crd_aws_category k = plain;
    crd_aws_comparison found;
    rule.when = &e;
    k.rules = &rule;
    k.name = STR("Hooked");
    e.kind = CRD_AWS_COST_CATEGORIES;
    e.key = STR("Crew");
    assert_int_equal(crd_policy_compare_definition(policy, 1, &k, 1, 0, f.list, &found), CRD_INVALID);
    e.key = STR("Team");
    e.values = (const crd_str[]){STR("A")};
    assert_int_equal(crd_policy_compare_definition(policy, 1, &k, 1, 0, f.list, &found), CRD_OK);
    assert_int_equal(found.meaning, CRD_AWS_SAME);
    crd_policy_free(policy);
    fixture_free(&f);
}

/* ---- the contract ---- */

static void test_misuse(void **state) {
    (void)state;
    fixture f = fixture_new(), other = fixture_new();
    crd_policy *policy = compiled(&f, policy_text), *loaded;
    crd_aws_comparison found;
    crd_aws_definitions *made;
    const crd_aws_category *at;
    size_t n;
    sink *code = calloc(1, sizeof *code);
    sink_init(code);
    assert_int_equal(crd_policy_save(policy, sink_write, code), CRD_OK);
    assert_int_equal(crd_policy_load(&f.config, "p.crdc", (crd_str){code->text, code->n}, f.list, &loaded), CRD_OK);
    assert_int_equal(crd_policy_compare_definition(policy, 2, &plain, 1, 0, f.list, &found), CRD_MISUSE);
    assert_int_equal(crd_policy_compare_definition(policy, 0, &plain, 1, 1, f.list, &found), CRD_MISUSE);
    assert_int_equal(crd_policy_compare_definition(policy, 0, &plain, 1, 0, other.list, &found), CRD_MISUSE);
    assert_int_equal(crd_policy_compare_definition(loaded, 0, &plain, 1, 0, f.list, &found), CRD_MISUSE);
    assert_int_equal(crd_policy_definitions(policy, STR("Nobody"), f.list, &made, &at, &n), CRD_MISUSE);
    assert_int_equal(crd_policy_definitions(loaded, STR_NONE, f.list, &made, &at, &n), CRD_MISUSE);
    assert_int_equal(crd_policy_definitions(policy, STR_NONE, other.list, &made, &at, &n), CRD_MISUSE);
    assert_null(made);
    f.out->writes_left = 0;
    assert_int_equal(text_of(&f, &plain, 1), CRD_IO);
    crd_aws_definitions_free(NULL);
    crd_policy_free(loaded);
    crd_policy_free(policy);
    free(code);
    fixture_free(&f);
    fixture_free(&other);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shapes),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_depth),
        cmocka_unit_test(test_fixed_splits),
        cmocka_unit_test(test_what_a_comparison_says),
        cmocka_unit_test(test_months),
        cmocka_unit_test(test_references_to_neither),
        cmocka_unit_test(test_misuse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
