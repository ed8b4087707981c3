/* SPDX-License-Identifier: Apache-2.0
 *
 * A host with a bill and charges of its own beside it: these are of no file, whichever was read last. */
#include "small.h"

static const char policy_text[] = "account main = 111122223333\n"
                                  "category A { \"x\" when service is \"AmazonEC2\" }\n"
                                  "credit poc { amount 10.00 USD starts 2026-01-01 expires 2026-12-31 owner main }\n";

static void read_bill(host *h) {
    crd_str bill = TEXT(BILL_HEADER BILL_ROW);
    assert_int_equal(crd_run_read(h->run, "a.csv", (crd_reader){&bill, read_text}), CRD_OK);
}

static bool note_row(void *ud, const crd_row *row) {
    char *seen = ud, one[64];
    snprintf(one, sizeof one, "%s:%d:%d ", row->file.ptr != NULL ? row->file.ptr : "", (int)row->number,
             (int)row->line);
    strcat(seen, one);
    return true;
}

static void rows_name_their_file(void **state) {
    host h;
    char seen[256] = "";
    crd_run_options options;
    (void)state;
    open_host(&h, policy_text);
    crd_run_options_init(&options);
    options.row = note_row;
    options.row_ud = seen;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_OK);
    charge(&h, "1.00");
    read_bill(&h);
    charge(&h, "1.00");
    assert_string_equal(seen, ":1:0 a.csv:1:2 :2:0 ");
    close_host(&h);
}

/* Explains the first charge of a file (absent: of any), with the host's own charge before the bill or behind it. */
static crd_status explained(host *h, crd_str file, bool own_first, const crd_explanation **out) {
    crd_run_options options;
    const crd_plan *plan;
    const crd_selection first = {.row = true, .on = CRD_NO_DATE, .limit = 1};
    open_host(h, policy_text);
    crd_run_options_init(&options);
    options.settle = options.explain = true;
    options.explain_row = 1;
    options.explain_file = file;
    assert_int_equal(crd_run_new(h->policy, &options, h->list, &h->run), CRD_OK);
    if (own_first) charge(h, "2.00");
    read_bill(h);
    if (!own_first) charge(h, "2.00");
    assert_int_equal(crd_run_plan(h->run, &plan), CRD_OK);
    return crd_run_explain_charges(h->run, &first, out);
}

static void a_row_of_a_bill_is_explained(void **state) {
    host h;
    const crd_explanation *e;
    (void)state;
    for (int own_first = 0; own_first < 2; own_first++) {
        assert_int_equal(explained(&h, TEXT("a.csv"), own_first, &e), CRD_OK);
        assert_string_equal(e->at[0].file.ptr, "a.csv");
        assert_money(e->at[0].cost, "5.00");
        close_host(&h);
    }
}

static void without_a_file_it_could_be_another(void **state) {
    host h;
    const crd_explanation *e;
    crd_diagnostic found;
    (void)state;
    for (int own_first = 0; own_first < 2; own_first++) {
        assert_int_equal(explained(&h, (crd_str){0}, own_first, &e), CRD_INVALID);
        assert_true(crd_diagnostics_get(h.list, 0, &found));
        assert_string_equal(found.message.ptr, "row 1 is in a.csv and among the host's own charges");
        assert_string_equal(found.help.ptr, "say which: --row a.csv:1");
        close_host(&h);
    }
}

static void a_comparison_says_where_its_samples_are_from(void **state) {
    host before, after;
    crd_comparison *k;
    const crd_diff *diff;
    crd_run_options options;
    crd_str bill = TEXT(BILL_HEADER BILL_ROW);
    crd_charge own = charge_of("7.00");
    (void)state;
    open_host(&before, "category A { \"x\" when service is \"AmazonEC2\" }\n");
    open_host(&after, "category A { \"y\" when service is \"AmazonEC2\" }\n");
    crd_run_options_init(&options);
    assert_int_equal(crd_comparison_new(before.policy, after.policy, &options, before.list, &k), CRD_OK);
    assert_int_equal(crd_comparison_read(k, "a.csv", (crd_reader){&bill, read_text}), CRD_OK);
    assert_int_equal(crd_comparison_charge(k, &own), CRD_OK);
    assert_int_equal(crd_comparison_result(k, &diff), CRD_OK);
    assert_int_equal(diff->movers_count, 1);
    assert_money(diff->movers[0].cost, "7.00");
    assert_null(diff->movers[0].file.ptr);
    crd_comparison_free(k);
    close_host(&after);
    close_host(&before);
}

/* ---- -2^127, whose size is no amount ----------------------------------------------------------------------------- */

#define SMALLEST "-170141183460469231731.687303715884105728"

static void the_smallest_amount_has_a_size(void **state) {
    host h;
    crd_run_options options;
    const crd_plan *plan;
    const crd_explanation *e;
    const crd_selection all = {.on = CRD_NO_DATE, .limit = 2};
    (void)state;
    open_host(&h, "account main = 111122223333\n"
                  "credit poc { amount 10.00 USD starts 2026-01-01 expires 2026-12-31 owner main }\n");
    crd_run_options_init(&options);
    options.settle = options.explain = true;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_OK);
    crd_charge small = charge_of("2.00");
    small.service = TEXT("AmazonS3");
    assert_int_equal(crd_run_charge(h.run, &small), CRD_OK);
    charge(&h, SMALLEST);
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    assert_int_equal(crd_run_explain_charges(h.run, &all, &e), CRD_OK);
    assert_int_equal(e->count, 2);
    assert_money(e->at[0].cost, SMALLEST);
    close_host(&h);
}

static void a_share_of_it_leaves_the_range(void **state) {
    host h;
    crd_run_options options;
    crd_charge smallest = charge_of(SMALLEST);
    crd_diagnostic found;
    (void)state;
    open_host(&h, "category A { \"x\" when service is \"AmazonEC2\" }\n"
                  "guard \"sorted\" { for each category require coverage is 100% }\n");
    crd_run_options_init(&options);
    options.settle = true;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_OK);
    assert_int_equal(crd_run_charge(h.run, &smallest), CRD_INVALID);
    assert_true(crd_diagnostics_get(h.list, 0, &found));
    assert_string_equal(found.message.ptr, "the sum of the charges leaves the range of money");
    close_host(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_name_their_file),
        cmocka_unit_test(a_row_of_a_bill_is_explained),
        cmocka_unit_test(without_a_file_it_could_be_another),
        cmocka_unit_test(a_comparison_says_where_its_samples_are_from),
        cmocka_unit_test(the_smallest_amount_has_a_size),
        cmocka_unit_test(a_share_of_it_leaves_the_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
