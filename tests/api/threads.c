/* SPDX-License-Identifier: Apache-2.0
 *
 * Many threads read what one would have read: random bills of several files, cut into parts of any size, must tell the
 * same to the last byte, and where something is wrong with them it is said in the same words. Under SAN=thread it also
 * says that the threads keep out of each other's way. */
#include "crd_io.h"
#include "host.h"

#define WORLDS 24

/* ---- reading ----------------------------------------------------------------------------------------------------- */

/* How a world is read. */
typedef struct manner {
    size_t threads; /* 1: one file after the other */
    size_t part_size;
    crd_on_error on_error;
    bool in_parts; /* whether reading in parts succeeded */
} manner;

static crd_status read_file(crd_run *run, crd_comparison *both, const char *path) {
    const char *why;
    crd_io *io = crd_io_open(path, &why);
    assert_non_null(io);
    crd_status status =
        run ? crd_run_read(run, path, crd_io_reader(io)) : crd_comparison_read(both, path, crd_io_reader(io));
    crd_io_close(io);
    return status;
}

static crd_status read_world(const world *w, manner *m, crd_run **run, crd_comparison **both) {
    crd_io_parts parts = {.run = run,
                          .comparison = both,
                          .paths = w->listed,
                          .paths_n = w->n,
                          .threads = m->threads,
                          .part_size = m->part_size};
    crd_status status = CRD_OK;
    m->in_parts = m->threads > 1 && crd_io_read_parts(&parts);
    for (size_t i = 0; i < w->n && !m->in_parts && status == CRD_OK; i++)
        status = read_file(*run, *run ? NULL : *both, w->paths[i]);
    return status;
}

/* ---- what is told ------------------------------------------------------------------------------------------------ */

typedef struct job {
    crd_run_options options;
    void (*tell)(told *t, crd_policy *policy, crd_run *run, crd_diagnostics *list);
} job;

static void tell_totals(told *t, crd_policy *policy, crd_run *run, crd_diagnostics *list) {
    const crd_groups *groups;
    (void)policy, (void)list;
    assert_int_equal(crd_run_groups(run, &groups), CRD_OK);
    tell_groups(t, groups);
}

static void tell_settled(told *t, crd_policy *policy, crd_run *run, crd_diagnostics *list) {
    const crd_plan *plan;
    const crd_assumptions *assumptions;
    (void)policy, (void)list;
    assert_int_equal(crd_run_plan(run, &plan), CRD_OK);
    tell_plan(t, plan);
    assert_int_equal(crd_run_assumptions(run, false, &assumptions), CRD_OK);
    tell_assumptions(t, assumptions);
}

static void tell_why(told *t, crd_policy *policy, crd_run *run, crd_diagnostics *list) {
    const crd_plan *plan;
    const crd_explanation *explanation;
    crd_selection all = {.on = CRD_NO_DATE, .limit = 100}, none = {.on = CRD_NO_DATE, .sku = TEXT("SKU")};
    (void)policy, (void)list;
    assert_int_equal(crd_run_plan(run, &plan), CRD_OK);
    if (plan->rows > 0) {
        assert_int_equal(crd_run_explain_charges(run, &all, &explanation), CRD_OK);
        tell_explanation(t, explanation);
    }
    assert_int_equal(crd_run_explain_charges(run, &none, &explanation), CRD_INVALID); /* with the nearest SKU */
}

static void tell_past(told *t, crd_policy *policy, crd_run *run, crd_diagnostics *list) {
    crd_backtest_options options;
    const crd_backtest *backtest;
    (void)policy, (void)list;
    crd_backtest_options_init(&options);
    assert_int_equal(crd_run_backtest(run, &options, &backtest), CRD_OK);
    tell_backtest(t, backtest);
}

static void tell_lint(told *t, crd_policy *policy, crd_run *run, crd_diagnostics *list) {
    crd_lint_options options;
    (void)t;
    crd_lint_options_init(&options);
    options.charges = run;
    assert_int_equal(crd_policy_lint(policy, &options, list), CRD_OK);
}

static const crd_str keys[] = {{"Kind", 4},         {"Both", 4},     {"account.name", 12},
                               {"description", 11}, {"tag.team", 8}, {"day", 3}};
static const crd_str grains[] = {{"sku", 3}, {"region", 6}, {"day", 3}};

static const job jobs[] = {
    {{.group = true, .by = keys, .by_count = COUNT(keys)}, tell_totals},
    {{.group = true, .eligible_only = true}, tell_totals},
    {{.settle = true, .forecast = true, .assumptions = true, .history = grains, .history_count = COUNT(grains)},
     tell_settled},
    {{.settle = true, .history = grains, .history_count = 2, .assumptions = true}, tell_settled},
    {{.settle = true, .explain = true}, tell_why},
    {{.settle = true, .backtest = true}, tell_past},
    {{.lint = true}, tell_lint},
};

static crd_status run_job(const world *w, const job *j, manner *m, told *t) {
    crd_diagnostics *list;
    crd_run *run;
    crd_run_options options = j->options;
    options.on_error = m->on_error;
    crd_config config;
    crd_config_init(&config);
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    crd_policy *policy = compile(first_policy, list);
    assert_int_equal(crd_run_new(policy, &options, list, &run), CRD_OK);
    crd_status status = read_world(w, m, &run, NULL);
    tell_begin(t);
    if (status == CRD_OK) {
        tell_reading(t, crd_run_reading(run));
        j->tell(t, policy, run, list);
    }
    tell_end(t);
    tell_findings(t, list);
    crd_run_free(run);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return status;
}

static crd_status run_diff(const world *w, manner *m, told *t) {
    crd_diagnostics *list;
    crd_comparison *both;
    crd_run *none = NULL;
    crd_config config;
    crd_config_init(&config);
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    crd_policy *before = compile(first_policy, list), *after = compile(second_policy, list);
    crd_run_options options;
    crd_run_options_init(&options);
    options.on_error = m->on_error;
    assert_int_equal(crd_comparison_new(before, after, &options, list, &both), CRD_OK);
    crd_status status = read_world(w, m, &none, &both);
    tell_begin(t);
    if (status == CRD_OK) {
        const crd_diff *diff;
        assert_int_equal(crd_comparison_result(both, &diff), CRD_OK);
        tell_reading(t, crd_comparison_reading(both));
        tell_diff(t, diff);
    }
    tell_end(t);
    tell_findings(t, list);
    crd_comparison_free(both);
    crd_policy_free(before);
    crd_policy_free(after);
    crd_diagnostics_free(list);
    return status;
}

/* Job number COUNT(jobs) is the comparison. */
static crd_status run_any(const world *w, size_t number, manner *m, told *t) {
    return number < COUNT(jobs) ? run_job(w, &jobs[number], m, t) : run_diff(w, m, t);
}

static const size_t sizes[] = {1, 60, 300, 1000, 5000, 100000};

/* What is shown of a difference: some bytes around it. */
static size_t begin_of(size_t same) { return same > 200 ? same - 200 : 0; }
static int shown(const told *t, size_t same) {
    size_t n = t->n - begin_of(same);
    return n < 300 ? (int)n : 300;
}

/* Each job told by one thread and by many. `whole`: reading in parts must succeed. */
static void compare_world(const world *w, crd_on_error on_error, bool whole) {
    static const size_t threads[] = {2, 3, 8};
    for (size_t number = 0; number <= COUNT(jobs); number++) {
        manner serial = {.threads = 1, .on_error = on_error};
        told expected, found;
        crd_status status = run_any(w, number, &serial, &expected);
        manner many = {.threads = PICK(threads), .on_error = on_error};
        many.part_size = PICK(sizes);
        assert_int_equal(run_any(w, number, &many, &found), status);
        assert_true(many.in_parts || !whole || w->blank_end);
        size_t same = 0;
        while (same < found.n && same < expected.n && found.at[same] == expected.at[same]) same++;
        if (same < found.n || same < expected.n)
            fail_msg("job %zu, %zu threads, parts of %zu bytes: %.*s\nin place of %.*s", number, many.threads,
                     many.part_size, shown(&found, same), found.at + begin_of(same), shown(&expected, same),
                     expected.at + begin_of(same));
        free(expected.at);
        free(found.at);
    }
}

/* ---- claims ------------------------------------------------------------------------------------------------------ */

static void many_threads_tell_what_one_does(void **state) {
    (void)state;
    for (int i = 0; i < WORLDS; i++) {
        world w = {0};
        make_world(&w);
        compare_world(&w, CRD_ON_ERROR_STOP, true);
        drop_world(&w);
    }
}

/* Rows with which something is wrong: their value, their form, the quotes of the rest of the file. */
static const char *const wrongs[] = {
    "111111111111,AmazonS3,much,2026-07-01,Usage,t,s,r,d,USD,,",
    "111111111111,AmazonS3,1,2026-02-30,Usage,t,s,r,d,USD,,",
    "111111111111,,1,2026-07-01,Usage,t,s,r,d,USD,,",
    "111111111111,AmazonS3,1,2026-07-01,Usage,t,s,r,d,EUR,,",
    "111111111111,AmazonS3,1,2026-07-01,Usage,t,\xFF,r,\xFF,USD,,",
    "111111111111,AmazonS3,1,2026-07-01,Usage",
    "111111111111,AmazonS3,1,2026-07-01,Usage,t,s,r,d,USD,{,",
    "111111111111,AmazonS3,1,2026-07-01,Usage,t,s,r,a \"b\" c,USD,,",
    "111111111111,AmazonS3,1,2026-07-01,Usage,t,s,r,\"never closed,USD,,",
    "111111111111,AmazonS3,1,2026-07-01,Usage,t,s,r,d,USD,\"{\"\"env\"\":\"\"a\"\",\"\"env\"\":\"\"b\"\"}\",",
    "111111111111,AmazonS3,100000000000000000000,2026-07-01,Usage,t,s,r,d,USD,,\n"
    "111111111111,AmazonS3,100000000000000000000,2026-07-01,Usage,t,s,r,d,USD,,",
    "111111111111,AmazonS3,100000000000000000000,2026-07-01,Usage,t,s,r,d,USD,,\n"
    "111111111111,AmazonS3,100000000000000000000,2026-07-01,Usage,t,s,r,d,USD,,\n"
    "111111111111,AmazonS3,-100000000000000000000,2026-07-01,Usage,t,s,r,d,USD,,\n"
    "111111111111,AmazonS3,-100000000000000000000,2026-07-01,Usage,t,s,r,d,USD,,",
    "\n",
};

static void what_is_wrong_is_said_in_the_same_words(void **state) {
    (void)state;
    for (size_t i = 0; i < 3 * COUNT(wrongs); i++) {
        world w = {.wrong = wrongs[i % COUNT(wrongs)], .wrong_row = dice(150)};
        make_world(&w);
        compare_world(&w, CRD_ON_ERROR_STOP, false);
        compare_world(&w, CRD_ON_ERROR_SKIP, false);
        drop_world(&w);
    }
}

#define HEADER                                                                                                         \
    "line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,"           \
    "line_item_line_item_type\n"
#define ROW       "111111111111,AmazonS3,1,2026-07-01,Usage\n"
#define OTHER_ROW "111111111111,AmazonS3,1,2026-07-02,Usage\n"

static ptrdiff_t read_text(void *ud, void *buffer, size_t size, const char **why) {
    crd_str *left = ud;
    size_t n = left->len < size ? left->len : size;
    (void)why;
    memcpy(buffer, left->ptr, n);
    *left = (crd_str){left->ptr + n, left->len - n};
    return (ptrdiff_t)n;
}

static crd_status read_part(crd_run *shard, size_t file, size_t number, bool last, const char *rows) {
    crd_str left = {rows, strlen(rows)};
    crd_part part = {"bill.csv", file, number, last, TEXT(HEADER)};
    return crd_run_read_part(shard, &part, (crd_reader){&left, read_text});
}

/* Parts in any order, in any shard, and one result; the first row is the one that stands first. */
static void parts_make_a_whole(void **state) {
    (void)state;
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = options.explain = true;
    host h;
    open_host(&h, &options);
    crd_run *a, *b, *whole = h.run;
    assert_int_equal(crd_run_fork(h.run, &a), CRD_OK);
    assert_int_equal(crd_run_fork(h.run, &b), CRD_OK);
    assert_int_equal(read_part(a, 1, 0, true, ""), CRD_OK);
    assert_int_equal(read_part(b, 0, 2, true, ROW ROW), CRD_OK);
    assert_int_equal(crd_run_join(&whole, b), CRD_MISUSE); /* its first parts are elsewhere */
    crd_run_free(b);
    assert_int_equal(crd_run_fork(h.run, &b), CRD_OK);
    assert_int_equal(read_part(b, 0, 2, true, ROW ROW), CRD_OK);
    assert_int_equal(read_part(b, 0, 0, false, OTHER_ROW), CRD_OK);
    assert_int_equal(read_part(a, 0, 1, false, ROW), CRD_OK);
    assert_int_equal(crd_run_merge(a, b), CRD_OK);
    crd_run_free(b);
    assert_int_equal(crd_run_join(&h.run, a), CRD_OK);
    assert_ptr_equal(h.run, a);
    assert_int_equal(crd_run_reading(h.run)->rows, 4);
    const crd_plan *plan;
    const crd_explanation *explanation;
    crd_selection all = {.on = CRD_NO_DATE, .limit = 9};
    assert_int_equal(crd_run_plan(h.run, &plan), CRD_OK);
    assert_int_equal(crd_run_explain_charges(h.run, &all, &explanation), CRD_OK);
    assert_int_equal(explanation->count, 2);
    assert_int_equal(explanation->at[0].rows, 3);
    assert_int_equal(explanation->at[0].number, 2);
    assert_int_equal(explanation->at[0].line, 3);
    close_host(&h);
}

/* Each shard may have one currency, and all of them together two. */
static void shards_of_two_currencies_do_not_merge(void **state) {
    (void)state;
    static const char *const rows[] = {"USD," ROW, "EUR," ROW};
    crd_run_options options;
    crd_run_options_init(&options);
    host h;
    open_host(&h, &options);
    crd_run *shards[COUNT(rows)];
    for (size_t i = 0; i < COUNT(rows); i++) {
        crd_str left = {rows[i], strlen(rows[i])};
        crd_part part = {"bill.csv", 0, i, i > 0, TEXT("line_item_currency_code," HEADER)};
        assert_int_equal(crd_run_fork(h.run, &shards[i]), CRD_OK);
        assert_int_equal(crd_run_read_part(shards[i], &part, (crd_reader){&left, read_text}), CRD_OK);
    }
    assert_int_equal(crd_run_merge(shards[0], shards[1]), CRD_INVALID);
    for (size_t i = 0; i < COUNT(rows); i++) crd_run_free(shards[i]);
    assert_true(crd_run_forks(h.run));
    close_host(&h);
}

/* What a run was joined from is remembered as if it had read it. */
static void other_files_may_follow(void **state) {
    (void)state;
    crd_run_options options;
    crd_run_options_init(&options);
    host h;
    open_host(&h, &options);
    crd_run *shard;
    crd_diagnostic found;
    crd_str left = TEXT("line_item_currency_code," HEADER "EUR," ROW);
    assert_int_equal(crd_run_fork(h.run, &shard), CRD_OK);
    assert_int_equal(read_part(shard, 0, 1, true, ROW), CRD_OK);
    assert_int_equal(read_part(shard, 0, 0, false, ROW), CRD_OK);
    assert_int_equal(crd_run_join(&h.run, shard), CRD_OK);
    assert_int_equal(crd_run_read(h.run, "more.csv", (crd_reader){&left, read_text}), CRD_INVALID);
    assert_true(crd_diagnostics_get(h.list, 0, &found));
    static const char expected[] = "the charges are in `EUR`, those before in `USD` (bill.csv:2:1)";
    assert_int_equal(found.message.len, sizeof expected - 1);
    assert_memory_equal(found.message.ptr, expected, sizeof expected - 1);
    close_host(&h);
}

static bool take_row(void *ud, const crd_row *row) {
    (void)ud, (void)row;
    return true;
}

static bool forks(const crd_run_options *options) {
    host h;
    open_host(&h, options);
    bool can = crd_run_forks(h.run);
    close_host(&h);
    return can;
}

static void what_needs_an_order_has_no_shards(void **state) {
    (void)state;
    crd_run_options options;
    crd_run_options_init(&options);
    assert_true(forks(&options));
    options.row = take_row;
    assert_false(forks(&options));
    options.row = NULL;
    options.settle = options.explain = true;
    assert_true(forks(&options));
    options.explain_row = 7;
    assert_false(forks(&options));
}

static void shards_keep_the_contract(void **state) {
    (void)state;
    crd_run_options options;
    crd_run_options_init(&options);
    host h, other;
    crd_run *shard, *stranger;
    crd_charge charge = {.account = TEXT("111111111111"), .service = TEXT("AmazonS3"), .charge_type = TEXT("Usage")};
    open_host(&h, &options);
    open_host(&other, &options);
    crd_str left = TEXT("");
    crd_reader nothing = {&left, read_text};
    assert_int_equal(read_part(h.run, 0, 0, true, ROW), CRD_MISUSE);
    assert_int_equal(crd_run_fork(NULL, &shard), CRD_MISUSE);
    assert_int_equal(crd_run_fork(h.run, NULL), CRD_MISUSE);
    assert_int_equal(crd_run_fork(h.run, &shard), CRD_OK);
    assert_int_equal(crd_run_fork(other.run, &stranger), CRD_OK);
    assert_false(crd_run_forks(shard));
    assert_int_equal(crd_run_read_part(shard, NULL, nothing), CRD_MISUSE);
    assert_int_equal(crd_run_read(shard, "bill.csv", nothing), CRD_MISUSE);
    crd_table table = {0};
    assert_int_equal(crd_run_read_table(shard, "bill.parquet", &table), CRD_MISUSE);
    assert_int_equal(crd_run_charge(shard, &charge), CRD_MISUSE);
    assert_int_equal(crd_run_merge(shard, shard), CRD_MISUSE);
    assert_int_equal(crd_run_merge(shard, h.run), CRD_MISUSE);
    assert_int_equal(crd_run_merge(shard, stranger), CRD_MISUSE);
    assert_int_equal(crd_run_join(&h.run, h.run), CRD_MISUSE);
    assert_int_equal(crd_run_join(NULL, shard), CRD_MISUSE);
    assert_int_equal(crd_run_join(&other.run, shard), CRD_MISUSE);
    assert_int_equal(crd_run_charge(h.run, &charge), CRD_OK);
    assert_int_equal(crd_run_join(&h.run, shard), CRD_MISUSE); /* something was read into the run meanwhile */
    crd_run_free(shard);
    assert_int_equal(crd_run_fork(h.run, &shard), CRD_MISUSE);
    assert_null(shard);
    crd_run_free(stranger);
    close_host(&other);
    close_host(&h);
}

static void shards_of_comparisons_keep_it_too(void **state) {
    (void)state;
    crd_run_options options;
    crd_run_options_init(&options);
    host h;
    crd_comparison *both, *shard;
    crd_table table = {0};
    open_host(&h, &options);
    assert_int_equal(crd_comparison_new(h.policy, h.policy, &options, h.list, &both), CRD_OK);
    assert_int_equal(crd_comparison_fork(both, &shard), CRD_OK);
    assert_int_equal(crd_comparison_read_table(shard, "bill.parquet", &table), CRD_MISUSE);
    crd_comparison_free(shard);
    crd_comparison_free(both);
    close_host(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_threads_tell_what_one_does),
        cmocka_unit_test(what_is_wrong_is_said_in_the_same_words),
        cmocka_unit_test(parts_make_a_whole),
        cmocka_unit_test(shards_of_two_currencies_do_not_merge),
        cmocka_unit_test(other_files_may_follow),
        cmocka_unit_test(what_needs_an_order_has_no_shards),
        cmocka_unit_test(shards_keep_the_contract),
        cmocka_unit_test(shards_of_comparisons_keep_it_too),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
