/* SPDX-License-Identifier: Apache-2.0
 *
 * Calls that break the contract of the headers are told so. */
#include "small.h"

static const char policy_text[] = "account main = 111122223333\n"
                                  "category A { \"x\" when service is \"AmazonEC2\" }\n"
                                  "credit poc { amount 10.00 USD starts 2026-01-01 expires 2026-12-31 owner main }\n";

/* ---- shards ------------------------------------------------------------------------------------------------------ */

static const crd_part parts[] = {
    {.name = "f", .number = 0, .header = {BILL_HEADER, sizeof BILL_HEADER - 1}},
    {.name = "f", .number = 1, .last = true, .header = {BILL_HEADER, sizeof BILL_HEADER - 1}}};

static void a_shard_is_merged_once(void **state) {
    host h;
    crd_run *shards[2];
    crd_run_options options;
    (void)state;
    open_host(&h, policy_text);
    crd_run_options_init(&options);
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_OK);
    for (size_t i = 0; i < 2; i++) {
        crd_str rows = TEXT(BILL_ROW);
        assert_int_equal(crd_run_fork(h.run, &shards[i]), CRD_OK);
        assert_int_equal(crd_run_read_part(shards[i], &parts[i], (crd_reader){&rows, read_text}), CRD_OK);
    }
    assert_int_equal(crd_run_merge(shards[0], shards[1]), CRD_OK);
    assert_int_equal(crd_run_merge(shards[0], shards[1]), CRD_MISUSE);
    assert_int_equal(crd_run_merge(shards[1], shards[0]), CRD_MISUSE);
    assert_int_equal(crd_run_join(&h.run, shards[0]), CRD_OK);
    assert_int_equal(crd_run_reading(h.run)->rows, 2);
    crd_run_free(shards[1]);
    close_host(&h);
}

static void so_is_a_shard_of_a_comparison(void **state) {
    host h;
    crd_comparison *whole, *shards[2];
    crd_run_options options;
    (void)state;
    open_host(&h, policy_text);
    crd_run_options_init(&options);
    assert_int_equal(crd_comparison_new(h.policy, h.policy, &options, h.list, &whole), CRD_OK);
    for (size_t i = 0; i < 2; i++) {
        crd_str rows = TEXT(BILL_ROW);
        assert_int_equal(crd_comparison_fork(whole, &shards[i]), CRD_OK);
        assert_int_equal(crd_comparison_read_part(shards[i], &parts[i], (crd_reader){&rows, read_text}), CRD_OK);
    }
    assert_int_equal(crd_comparison_merge(shards[0], shards[1]), CRD_OK);
    assert_int_equal(crd_comparison_merge(shards[0], shards[1]), CRD_MISUSE);
    assert_int_equal(crd_comparison_join(&whole, shards[0]), CRD_OK);
    assert_int_equal(crd_comparison_reading(whole)->rows, 2);
    crd_comparison_free(shards[1]);
    crd_comparison_free(whole);
    close_host(&h);
}

/* ---- lists of findings ------------------------------------------------------------------------------------------- */

/* All that needs the policy's text in the list. */
static void assert_sources(const crd_policy *policy, crd_diagnostics *list, bool there) {
    static const crd_aws_category empty = {.name = {"A", 1}};
    crd_status expected = there ? CRD_OK : CRD_MISUSE;
    crd_lint_options options;
    crd_aws_definitions *made;
    const crd_aws_category *at;
    crd_aws_comparison compared;
    size_t n;
    crd_lint_options_init(&options);
    assert_int_equal(crd_policy_lint(policy, &options, list), expected);
    assert_int_equal(crd_policy_definitions(policy, TEXT("A"), list, &made, &at, &n), expected);
    crd_aws_definitions_free(made);
    crd_status status = crd_policy_compare_definition(policy, 0, &empty, 1, 0, list, &compared);
    assert_int_equal(status == CRD_MISUSE, !there);
}

static void a_cleared_list_does_not_know_the_policy(void **state) {
    host h;
    crd_policy *later;
    (void)state;
    open_host(&h, policy_text);
    crd_compile_options options = {.path = "later.crd", .text = TEXT(policy_text)};
    assert_sources(h.policy, h.list, true);
    crd_diagnostics_clear(h.list);
    assert_sources(h.policy, h.list, false);
    assert_int_equal(crd_policy_compile(&h.config, &options, h.list, &later), CRD_OK);
    assert_sources(h.policy, h.list, false);
    assert_sources(later, h.list, true);
    crd_policy_free(later);
    close_host(&h);
}

/* Gives the largest block that was freed last once more to whoever asks for as much. */
typedef struct last_block {
    void *at;
    size_t size;
} last_block;

static void *keep_last(void *ud, void *ptr, size_t old_size, size_t size) {
    last_block *last = ud;
    if (size == 0 && last->at == NULL && old_size == last->size) {
        last->at = ptr;
        return NULL;
    }
    if (size == 0) {
        free(ptr);
        return NULL;
    }
    if (ptr != NULL || size != last->size || last->at == NULL) return realloc(ptr, size);
    void *again = last->at;
    last->at = NULL;
    return again;
}

static void *note_first(void *ud, void *ptr, size_t old_size, size_t size) {
    last_block *last = ud;
    if (last->size == 0) last->size = size;
    return keep_last(ud, ptr, old_size, size);
}

/* The new list lies where the old one was. */
static void nor_does_another_list_at_its_address(void **state) {
    last_block last = {0};
    crd_config config = config_of("2026-08-10");
    crd_diagnostics *list, *other;
    crd_policy *policy;
    crd_compile_options options = {.path = "p.crd", .text = TEXT(policy_text)};
    (void)state;
    config.realloc = note_first;
    config.realloc_ud = &last;
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    const void *address = list;
    assert_int_equal(crd_policy_compile(&config, &options, list, &policy), CRD_OK);
    crd_diagnostics_free(list);
    assert_int_equal(crd_diagnostics_new(&config, &other), CRD_OK);
    assert_ptr_equal(other, address);
    assert_sources(policy, other, false);
    crd_policy_free(policy);
    crd_diagnostics_free(other);
    free(last.at);
}

/* ---- lists without a pointer ------------------------------------------------------------------------------------- */

static bool choose(void *ud, const size_t *columns, size_t count, const char **why) {
    (void)ud, (void)columns, (void)count, (void)why;
    return true;
}

static bool next(void *ud, const crd_table_batch **out, const char **why) {
    (void)ud, (void)why;
    *out = NULL;
    return true;
}

static void a_count_needs_a_list(void **state) {
    host h;
    crd_run_options options;
    crd_comparison *comparison;
    (void)state;
    open_host(&h, policy_text);
    crd_run_options_init(&options);
    options.by_count = 1;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_MISUSE);
    crd_run_options_init(&options);
    options.history_count = 1;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_MISUSE);
    crd_run_options_init(&options);
    options.settle = true;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_OK);
    crd_charge charge = charge_of("1");
    charge.tags_count = 1;
    assert_int_equal(crd_run_charge(h.run, &charge), CRD_MISUSE);
    const crd_table table = {.names_count = 1, .choose = choose, .next = next};
    assert_int_equal(crd_run_read_table(h.run, "t", &table), CRD_MISUSE);
    const crd_trial *trial;
    const crd_trial_options wanted = {.path = "x.lua", .text = TEXT("return {}"), .charge_count = 1};
    assert_int_equal(crd_run_try(h.run, &wanted, &trial), CRD_MISUSE);
    assert_int_equal(crd_comparison_new(h.policy, h.policy, &options, h.list, &comparison), CRD_OK);
    assert_int_equal(crd_comparison_charge(comparison, &charge), CRD_MISUSE);
    assert_int_equal(crd_comparison_read_table(comparison, "t", &table), CRD_MISUSE);
    crd_comparison_free(comparison);
    close_host(&h);
}

static bool write(void *ud, const char *bytes, size_t len) {
    (void)ud, (void)bytes, (void)len;
    return true;
}

static void so_do_documents_and_reports(void **state) {
    host h;
    crd_aws_credits_options credits = {0};
    crd_test_report report = {.suites_count = 1};
    (void)state;
    open_host(&h, policy_text);
    assert_int_equal(crd_aws_credits_text(&h.config, NULL, 1, &credits, h.list, write, NULL), CRD_MISUSE);
    credits.categories_count = 1;
    assert_int_equal(crd_aws_credits_text(&h.config, NULL, 0, &credits, h.list, write, NULL), CRD_MISUSE);
    assert_int_equal(crd_tests_render(&report, CRD_RENDER_JUNIT, write, NULL), CRD_MISUSE);
    close_host(&h);
}

static void words_of_what_is_no_value_are_empty(void **state) {
    (void)state;
    assert_string_equal(crd_match_text((crd_match)(CRD_MATCH_EXTRA + 1)), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_shard_is_merged_once),
        cmocka_unit_test(so_is_a_shard_of_a_comparison),
        cmocka_unit_test(a_cleared_list_does_not_know_the_policy),
        cmocka_unit_test(nor_does_another_list_at_its_address),
        cmocka_unit_test(a_count_needs_a_list),
        cmocka_unit_test(so_do_documents_and_reports),
        cmocka_unit_test(words_of_what_is_no_value_are_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
