/* SPDX-License-Identifier: Apache-2.0
 *
 * Random credits of AWS become a text that compiles, and every credit in it says what AWS's does. */
#include "crd_aws.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/test.h"
#include "tests/support/write.h"

#define ROUNDS 400
#define MOST   12

static const crd_str accounts[] = {STR("000000000001"), STR("111122223333"), STR("444455556666"), STR("999988887777")};
static const crd_str texts[] = {
    STR("AWS Activate"),       STR("credit"), STR("AmazonEC2"), STR("translate"), STR("2026!"),   STR("\"\\\n}"),
    STR("account 1111222233"), STR(""),       STR("a b"),       STR("activated"), STR("\xc3\xbc")};
static const crd_str types[] = {STR("Promotion"), STR("Refund"), STR("Support Credit"), STR("\"}")};
static const crd_str products[] = {STR("Amazon EC2"), STR("AmazonEC2"), STR("Amazon Frobnicator"), STR("AWSLambda"),
                                   STR("\"\\")};
static const crd_str sharing[] = {STR("DEFAULT"), STR("DISABLED"), STR("CUSTOM"), STR("COST_CATEGORY_RULE"), {NULL, 0}};
static const crd_str values[] = {STR("AI"), STR("Web \"2\"")};
static const crd_str arn = STR("arn:aws:ce::999988887777:costcategory/x");

#define ANY(state, of) (of)[random_below((state), COUNT(of))]

/* What the texts and lists of a round are borrowed from. */
typedef struct round_of {
    crd_aws_credit at[MOST];
    char ids[MOST][24];
    crd_str products[MOST][4], shareable[MOST][3], purchases[MOST][2];
    size_t n;
} round_of;

static crd_money money(uint64_t *state) {
    char digits[48];
    crd_money out = {0, 0};
    snprintf(digits, sizeof digits, "%u.%06u", random_below(state, 1000000), random_below(state, 1000000));
    assert_true(crd_money_parse(str_of(digits), &out));
    return out;
}

static void lists(uint64_t *state, round_of *r, size_t i) {
    crd_aws_credit *k = &r->at[i];
    k->products_count = random_below(state, 5);
    k->shareable_count = random_below(state, 4);
    k->purchases_count = random_below(state, 3);
    for (size_t p = 0; p < k->products_count; p++) r->products[i][p] = ANY(state, products);
    for (size_t p = 0; p < k->shareable_count; p++) r->shareable[i][p] = ANY(state, accounts);
    for (size_t p = 0; p < k->purchases_count; p++) r->purchases[i][p] = ANY(state, types);
    k->products = r->products[i];
    k->shareable = r->shareable[i];
    k->purchases = r->purchases[i];
}

static void make_credit(uint64_t *state, round_of *r, size_t i) {
    crd_aws_credit *k = &r->at[i];
    snprintf(r->ids[i], sizeof r->ids[i], "%u%u", random_below(state, 100000), (unsigned)i);
    *k = (crd_aws_credit){
        .place = {.file = STR("credits.json"), .line = (uint32_t)i + 1, .column = 1},
        .id = str_of(r->ids[i]),
        .account = ANY(state, accounts),
        .type = ANY(state, types),
        .description = ANY(state, texts),
        .currency = STR("USD"),
        .initial = money(state),
        .remaining = money(state),
        .has_estimated = random_below(state, 2),
        .estimated = money(state),
        .starts = 20000 + (crd_date)random_below(state, 1000),
        .exhausted = CRD_NO_DATE,
        .before_discounts = random_below(state, 2),
        .sharing_type = ANY(state, sharing),
        .cost_category_arn = arn,
        .rule_name = ANY(state, values),
        .disabled = random_below(state, 2),
        .account_shares = -1,
    };
    k->ends = random_below(state, 6) == 0 ? CRD_NO_DATE : k->starts + (crd_date)random_below(state, 1000);
    lists(state, r, i);
}

/* ---- what the policy has to say ---- */

static const crd_credit *credit_of(const crd_policy *policy, crd_str id) {
    size_t n;
    const crd_credit *all = crd_policy_credits(policy, &n);
    for (size_t i = 0; i < n; i++)
        if (str_eq(all[i].id, id)) return &all[i];
    return NULL;
}

static bool same_money(crd_money a, crd_money b) { return a.lo == b.lo && a.hi == b.hi; }

static bool has(const crd_str *list, size_t n, crd_str one) { return str_among(one, list, n); }

static void same_sharing(const crd_policy *policy, const crd_credit *found, const crd_aws_credit *k) {
    bool by_rule = str_eq(k->sharing_type, STR("COST_CATEGORY_RULE")), off = str_eq(k->sharing_type, STR("DISABLED"));
    assert_int_equal(found->restrictions_count, by_rule);
    if (by_rule) assert_true(str_eq(found->restrictions[0].value, k->rule_name));
    if (by_rule) assert_true(str_eq(crd_policy_category_aws_name(policy, 0), STR("Teams")));
    assert_int_equal(found->share_listed, off || (!by_rule && k->shareable_count > 0));
    for (size_t i = 0; i < found->share_with_count; i++)
        assert_true(has(k->shareable, k->shareable_count, found->share_with[i]));
    for (size_t i = 0; !off && !by_rule && i < k->shareable_count; i++)
        assert_true(str_eq(k->shareable[i], k->account) ||
                    has(found->share_with, found->share_with_count, k->shareable[i]));
}

static void same_credit(const crd_policy *policy, const crd_aws_credit *k, const crd_aws_credits_options *options,
                        crd_date today) {
    const crd_credit *found = credit_of(policy, k->id);
    bool estimated = options->estimated && k->has_estimated;
    crd_money left = estimated ? k->estimated : k->remaining;
    assert_non_null(found);
    assert_true(found->has_balance ? same_money(found->balance, left) : same_money(left, k->initial));
    assert_true(same_money(found->amount, k->initial) || same_money(found->amount, left));
    if (found->has_balance && estimated) assert_int_equal(found->balance_on, today);
    assert_int_equal(found->starts, k->starts);
    if (k->ends != CRD_NO_DATE) assert_int_equal(found->expires, k->ends);
    assert_true(str_eq(found->owner, k->account));
    assert_int_equal(found->covers_all, k->products_count == 0);
    assert_int_equal(found->before_discounts, k->before_discounts);
    assert_int_equal(found->purchases_count, k->purchases_count);
    for (size_t i = 0; i < k->purchases_count; i++) assert_true(str_eq(found->purchases[i], k->purchases[i]));
    assert_int_equal(found->pauses_count, k->disabled);
    if (k->disabled) assert_int_equal(found->pauses[0].from, today);
    same_sharing(policy, found, k);
}

/* ---- rounds ---- */

static const crd_aws_expression leaf = {
    .kind = CRD_AWS_DIMENSIONS, .key = STR("LINKED_ACCOUNT"), .values = accounts, .values_count = 2};
static const crd_aws_rule rules[] = {{.value = STR("AI"), .when = &leaf}, {.value = STR("Web \"2\""), .when = &leaf}};
static const crd_aws_category categories[] = {
    {.name = STR("Idle"), .arn = STR("arn:other"), .rules = rules, .rules_count = 1},
    {.name = STR("Teams"), .arn = STR("arn:aws:ce::999988887777:costcategory/x"), .rules = rules, .rules_count = 2}};

static size_t number_of(const char *from, crd_str line_begin) {
    size_t n = 0;
    for (const char *at = from; at; at = strchr(at, '\n')) {
        at += *at == '\n';
        n += strncmp(at, line_begin.ptr, line_begin.len) == 0;
    }
    return n;
}

static void check_text(const round_of *r, const crd_aws_credits_options *options, const crd_config *config,
                       const sink *out) {
    crd_diagnostics *list;
    crd_policy *policy;
    crd_compile_options wanted = {.path = "made.crd", .text = {out->text, out->n}};
    assert_int_equal(crd_diagnostics_new(config, &list), CRD_OK);
    if (crd_policy_compile(config, &wanted, list, &policy) != CRD_OK) fail_msg("this does not compile:\n%s", out->text);
    size_t kept, n = 0;
    crd_policy_credits(policy, &kept);
    for (size_t i = 0; i < r->n; i++) {
        if (!options->all && !credit_of(policy, r->at[i].id)) continue;
        same_credit(policy, &r->at[i], options, config->as_of);
        n++;
    }
    assert_int_equal(n, kept);
    assert_int_equal(number_of(out->text, STR("credit ")), kept);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
}

static void test_random_credits(void **state) {
    (void)state;
    uint64_t seed = 19;
    sink *out = malloc(sizeof *out);
    round_of *r = malloc(sizeof *r);
    assert_true(out && r);
    for (size_t round = 0; round < ROUNDS; round++) {
        crd_config config = libc_config();
        crd_diagnostics *list;
        crd_aws_credits_options options = {random_below(&seed, 2), true, categories, COUNT(categories)};
        options.all = random_below(&seed, 3) > 0;
        config.as_of = 20500 + (crd_date)random_below(&seed, 1000);
        r->n = 1 + random_below(&seed, MOST);
        for (size_t i = 0; i < r->n; i++) make_credit(&seed, r, i);
        sink_init(out);
        assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
        crd_status status = crd_aws_credits_text(&config, r->at, r->n, &options, list, sink_write, out);
        if (status == CRD_OK)
            check_text(r, &options, &config, out);
        else
            assert_true(status == CRD_INVALID && !options.all && out->n == 0);
        crd_diagnostics_free(list);
    }
    free(r);
    free(out);
}

static void test_misuse(void **state) {
    (void)state;
    crd_config config = libc_config();
    crd_diagnostics *list;
    crd_aws_credits_options options = {0};
    crd_aws_credit one = {0};
    config.as_of = 20500;
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    assert_int_equal(crd_aws_credits_text(NULL, &one, 1, &options, list, write_nowhere, NULL), CRD_MISUSE);
    assert_int_equal(crd_aws_credits_text(&config, NULL, 1, &options, list, write_nowhere, NULL), CRD_MISUSE);
    assert_int_equal(crd_aws_credits_text(&config, &one, 1, NULL, list, write_nowhere, NULL), CRD_MISUSE);
    assert_int_equal(crd_aws_credits_text(&config, &one, 1, &options, NULL, write_nowhere, NULL), CRD_MISUSE);
    assert_int_equal(crd_aws_credits_text(&config, &one, 1, &options, list, NULL, NULL), CRD_MISUSE);
    config.as_of = CRD_NO_DATE;
    assert_int_equal(crd_aws_credits_text(&config, &one, 1, &options, list, write_nowhere, NULL), CRD_MISUSE);
    config.as_of = 20500;
    assert_int_equal(crd_aws_credits_text(&config, NULL, 0, &options, list, write_nowhere, NULL), CRD_INVALID);
    assert_int_equal(crd_diagnostics_errors(list), 1);
    crd_diagnostics_free(list);
}

static void test_writer_that_fails(void **state) {
    (void)state;
    uint64_t seed = 7;
    crd_config config = libc_config();
    crd_diagnostics *list;
    crd_aws_credits_options options = {false, true, categories, COUNT(categories)};
    round_of *r = malloc(sizeof *r);
    sink *out = malloc(sizeof *out);
    assert_true(out && r);
    config.as_of = 20500;
    make_credit(&seed, r, 0);
    sink_init(out);
    out->writes_left = 0;
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    assert_int_equal(crd_aws_credits_text(&config, r->at, 1, &options, list, sink_write, out), CRD_IO);
    crd_diagnostics_free(list);
    free(r);
    free(out);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_random_credits), cmocka_unit_test(test_misuse),
                                       cmocka_unit_test(test_writer_that_fails)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
