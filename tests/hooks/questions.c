/* SPDX-License-Identifier: Apache-2.0
 *
 * A predicate is asked once a distinct combination of its fields over a whole run: whatever else the categories look
 * at, however many categories and rules call it, and by no row that is decided before. */
#include "api/api.h"
#include "tests/support/bill.h"
#include "tests/support/memory.h"
#include "tests/support/test.h"

enum { CHARGES = 1000000, ACCOUNTS = 500, SERVICES = 4, REGIONS = 50 };

static const char chunk[] = "return {\n"
                            "  odd = { fields = { 'account', 'service' }, call = function(charge)\n"
                            "    return crd.ends_with(charge.account, '1') or charge.service == 'S3'\n"
                            "  end },\n"
                            "  never = { fields = { 'resource' }, call = function() error('asked') end },\n"
                            "}\n";

/* Accounts and services make 2,000 combinations; regions and tags make many times as many keys of the categories. */
static const char policy[] =
    "hook h from \"h.lua\"\n"
    "category A {\n"
    "  \"odd\" when call h.odd unless region is \"region-7\"\n"
    "  \"tagged\" when tag.env in [\"e1\", \"e2\"] and call h.odd\n"
    "  \"never\" when region is \"nowhere\" and call h.never\n"
    "  default \"even\"\n"
    "}\n"
    "category B effective 2026-02 { \"b\" when A is \"odd\" and not call h.odd inherit tag.env }\n";

static bool load_chunk(void *ud, const char *path, crd_str *out, const char **why) {
    (void)ud;
    (void)path;
    (void)why;
    *out = STR(chunk);
    return true;
}

static crd_policy *policy_new(crd_diagnostics *list) {
    crd_config config = libc_config();
    config.load = load_chunk;
    crd_policy *out;
    crd_compile_options options = {.path = "policy.crd", .text = STR(policy)};
    assert_int_equal(crd_policy_compile(&config, &options, list, &out), CRD_OK);
    return out;
}

/* A bill that is made as it is read. */
typedef struct maker {
    uint32_t row;
    text line;
    size_t given;
} maker;

static void make_line(maker *k) {
    uint32_t i = k->row++;
    k->line.n = k->given = 0;
    text_format(&k->line, "%012u,S%u,1.00,2026-0%u-05T00:00:00Z,Usage,region-%u,\"{\"\"env\"\":\"\"e%u\"\"}\"\n",
                i % ACCOUNTS, i / ACCOUNTS % SERVICES, 1 + i % 3, i % 7919 % REGIONS, i % 104729 % 11);
}

static ptrdiff_t read_maker(void *ud, void *buffer, size_t size, const char **why) {
    maker *k = ud;
    size_t n = 0;
    (void)why;
    for (;;) {
        size_t left = k->line.n - k->given, part = left < size - n ? left : size - n;
        memcpy((char *)buffer + n, k->line.at + k->given, part);
        k->given += part;
        n += part;
        if (n == size || k->row == CHARGES) return (ptrdiff_t)n;
        make_line(k);
    }
}

static void every_combination_is_asked_once(void **state) {
    (void)state;
    crd_config config = libc_config();
    crd_diagnostics *list;
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    crd_policy *p = policy_new(list);
    crd_run_options options;
    crd_run_options_init(&options);
    crd_run *run;
    assert_int_equal(crd_run_new(p, &options, list, &run), CRD_OK);
    mem heap = libc_mem();
    maker k = {.row = 0};
    text_init(&k.line, &heap);
    text_add(&k.line, STR(CUR2 ",product_region_code,resource_tags\n"));
    assert_int_equal(crd_run_read(run, "bill.csv", (crd_reader){&k, read_maker}), CRD_OK);
    assert_int_equal(crd_run_reading(run)->rows, CHARGES);
    assert_true(classifier_evaluations(run->classifier) > 5 * ACCOUNTS * SERVICES);
    assert_int_equal(hooks_engine()->calls(run->hooks), ACCOUNTS * SERVICES);
    text_free(&k.line);
    crd_run_free(run);
    crd_policy_free(p);
    crd_diagnostics_free(list);
}

int main(void) {
    if (hooks_engine() == NULL) return 0;
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_combination_is_asked_once)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
