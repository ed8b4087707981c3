/* SPDX-License-Identifier: Apache-2.0
 *
 * Statistics of reading: what is counted is what was read; every look at the clock is somebody's time, whoever reads;
 * without a clock there are counts alone; and who did not ask gets none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "crd.h"

static const char policy_text[] = "account prod = 111122223333\n"
                                  "category Kind { \"Compute\" when service is AmazonEC2 default \"Rest\" }\n"
                                  "credit gift { amount 5.00 USD starts 2026-01-01 expires 2027-06-30 owner prod }\n";
static const char header[] = "line_item_usage_account_id,line_item_product_code,line_item_line_item_type,"
                             "line_item_unblended_cost,line_item_usage_start_date,line_item_currency_code\n";
static const char first[] = "111122223333,AmazonEC2,Usage,1.00,2026-06-01,USD\n"
                            "111122223333,AmazonEC2,Usage,2.00,2026-06-01,USD\n";
static const char second[] = "111122223333,AmazonS3,Usage,3.00,2026-06-02,USD\n";

/* Each look is a nanosecond later. */
static uint64_t ticks(void *ud) { return ++*(uint64_t *)ud; }

typedef struct host {
    uint64_t now;
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
    crd_run_options options;
} host;

static void begin(host *h, crd_clock_fn clock) {
    *h = (host){0};
    crd_config_init(&h->config);
    h->config.as_of = crd_date_from_days_since_epoch(20634); /* 2026-06-30 */
    h->config.clock = clock;
    h->config.clock_ud = &h->now;
    crd_compile_options compile = {.path = "policy.crd", .text = {policy_text, strlen(policy_text)}};
    assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    assert_int_equal(crd_policy_compile(&h->config, &compile, h->list, &h->policy), CRD_OK);
    crd_run_options_init(&h->options);
    h->options.settle = h->options.statistics = true;
}

static void end(host *h) {
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

/* ---- texts as files ---------------------------------------------------------------------------------------------- */

typedef struct text {
    const char *parts[2];
    size_t at;
} text;

static ptrdiff_t read_text(void *ud, void *buffer, size_t size, const char **why) {
    text *t = ud;
    (void)why;
    if (t->at == 2 || t->parts[t->at] == NULL) return 0;
    size_t n = strlen(t->parts[t->at]);
    assert_true(n <= size);
    memcpy(buffer, t->parts[t->at++], n);
    return (ptrdiff_t)n;
}

static void read_bill(crd_run *run) {
    text bill = {{header, first}, 0}, more = {{header, second}, 0};
    assert_int_equal(crd_run_read(run, "a.csv", (crd_reader){&bill, read_text}), CRD_OK);
    assert_int_equal(crd_run_read(run, "b.csv", (crd_reader){&more, read_text}), CRD_OK);
}

static uint64_t times(const crd_statistics *s) {
    return s->reading + s->parsing + s->classifying + s->settling + s->adding;
}

static void assert_counts(const crd_statistics *s, size_t headers) {
    assert_int_equal(s->bytes, headers * strlen(header) + strlen(first) + strlen(second));
    assert_int_equal(s->groups, 2);
    assert_int_equal(s->cells, 2);
}

/* ---- claims ------------------------------------------------------------------------------------------------------ */

static void every_tick_is_somebodys(void **state) {
    (void)state;
    host h;
    crd_run *run;
    crd_statistics s;
    begin(&h, ticks);
    assert_int_equal(crd_run_new(h.policy, &h.options, h.list, &run), CRD_OK);
    uint64_t before = h.now;
    read_bill(run);
    assert_int_equal(crd_run_statistics(run, &s), CRD_OK);
    assert_counts(&s, 2);
    assert_int_equal(s.keys, 2);
    assert_int_equal(times(&s), h.now - before - 2); /* each file begins at a tick that is nobody's */
    assert_int_equal(s.reading, 6);                  /* two reads with something, and one with nothing, of each */
    assert_int_equal(s.classifying, 2);
    assert_int_equal(s.settling, 2);
    assert_int_equal(s.adding, 2);
    crd_run_free(run);
    end(&h);
}

static crd_run *shard_of(const crd_run *run, const crd_part *part, const char *rows) {
    crd_run *shard;
    text t = {{rows, NULL}, 0};
    assert_int_equal(crd_run_fork(run, &shard), CRD_OK);
    assert_int_equal(crd_run_read_part(shard, part, (crd_reader){&t, read_text}), CRD_OK);
    return shard;
}

static void shards_add_up(void **state) {
    (void)state;
    host h;
    crd_run *run;
    crd_statistics s;
    crd_str head = {header, strlen(header)};
    begin(&h, ticks);
    assert_int_equal(crd_run_new(h.policy, &h.options, h.list, &run), CRD_OK);
    uint64_t before = h.now;
    crd_run *one = shard_of(run, &(crd_part){"a.csv", 0, 0, false, head}, first);
    crd_run *other = shard_of(run, &(crd_part){"a.csv", 0, 1, true, head}, second);
    assert_int_equal(crd_run_merge(one, other), CRD_OK);
    crd_run_free(other);
    assert_int_equal(crd_run_join(&run, one), CRD_OK);
    assert_int_equal(crd_run_statistics(run, &s), CRD_OK);
    assert_counts(&s, 0);
    assert_int_equal(s.keys, 2);
    assert_int_equal(times(&s), h.now - before - 2);
    crd_run_free(run);
    end(&h);
}

static void both_runs_of_a_comparison_count(void **state) {
    (void)state;
    host h;
    crd_comparison *both;
    crd_statistics s;
    text bill = {{header, first}, 0};
    begin(&h, ticks);
    assert_int_equal(crd_comparison_new(h.policy, h.policy, &h.options, h.list, &both), CRD_OK);
    uint64_t before = h.now;
    assert_int_equal(crd_comparison_read(both, "a.csv", (crd_reader){&bill, read_text}), CRD_OK);
    assert_int_equal(crd_comparison_statistics(both, &s), CRD_OK);
    assert_int_equal(s.bytes, strlen(header) + strlen(first));
    assert_int_equal(s.keys, 2);
    assert_int_equal(s.cells, 2);
    assert_int_equal(s.classifying, 2);
    assert_int_equal(times(&s), h.now - before - 1);
    crd_comparison_free(both);
    end(&h);
}

static void without_a_clock_only_counts(void **state) {
    (void)state;
    host h;
    crd_run *run;
    crd_statistics s;
    begin(&h, NULL);
    assert_int_equal(crd_run_new(h.policy, &h.options, h.list, &run), CRD_OK);
    read_bill(run);
    assert_int_equal(crd_run_statistics(run, &s), CRD_OK);
    assert_counts(&s, 2);
    assert_int_equal(times(&s), 0);
    crd_run_free(run);
    end(&h);
}

static void nobody_asked(void **state) {
    (void)state;
    host h;
    crd_run *run;
    crd_comparison *both;
    crd_statistics s;
    begin(&h, ticks);
    h.options.statistics = false;
    assert_int_equal(crd_run_new(h.policy, &h.options, h.list, &run), CRD_OK);
    assert_int_equal(crd_comparison_new(h.policy, h.policy, &h.options, h.list, &both), CRD_OK);
    uint64_t before = h.now;
    read_bill(run);
    assert_int_equal(h.now, before);
    assert_int_equal(crd_run_statistics(run, &s), CRD_MISUSE);
    assert_int_equal(crd_run_statistics(NULL, &s), CRD_MISUSE);
    assert_int_equal(crd_comparison_statistics(both, &s), CRD_MISUSE);
    crd_comparison_free(both);
    crd_run_free(run);
    end(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_tick_is_somebodys),
        cmocka_unit_test(shards_add_up),
        cmocka_unit_test(both_runs_of_a_comparison_count),
        cmocka_unit_test(without_a_clock_only_counts),
        cmocka_unit_test(nobody_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
