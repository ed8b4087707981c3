/* SPDX-License-Identifier: Apache-2.0
 *
 * A host that lints: with charges of its own, and what crd_tools.h says of misuse. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "crd.h"
#include "crd_tools.h"

#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})

static const char policy_text[] =
    "account ai_lab = 444455556666 \"ai-lab\"\n"
    "credit poc { amount 10_000.00 USD starts 2026-07-01 expires 2027-06-30 owner ai_lab }\n";

typedef struct host {
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
    crd_run *run;
} host;

static void begin(host *h) {
    *h = (host){0};
    crd_config_init(&h->config);
    assert_true(crd_date_parse(TEXT("2026-11-20"), &h->config.as_of));
    assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    crd_compile_options options = {.path = "policy.crd", .text = TEXT(policy_text)};
    assert_int_equal(crd_policy_compile(&h->config, &options, h->list, &h->policy), CRD_OK);
    crd_run_options wanted;
    crd_run_options_init(&wanted);
    wanted.lint = true;
    assert_int_equal(crd_run_new(h->policy, &wanted, h->list, &h->run), CRD_OK);
}

static void end(host *h) {
    crd_run_free(h->run);
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

static void charged(host *h, const char *account, const char *cost) {
    crd_charge charge = {
        .account = {account, strlen(account)}, .service = TEXT("AmazonRDS"), .charge_type = TEXT("Usage")};
    assert_true(crd_money_parse((crd_str){cost, strlen(cost)}, &charge.cost));
    assert_true(crd_date_parse(TEXT("2026-10-03"), &charge.day));
    assert_int_equal(crd_run_charge(h->run, &charge), CRD_OK);
}

static crd_status linted(host *h) {
    crd_lint_options options;
    crd_lint_options_init(&options);
    options.charges = h->run;
    return crd_policy_lint(h->policy, &options, h->list);
}

/* The finding of this code. */
static size_t find(const host *h, const char *code) {
    crd_diagnostic found;
    for (size_t i = 0; crd_diagnostics_get(h->list, i, &found); i++)
        if (memcmp(found.code.ptr, code, found.code.len) == 0) return i;
    fail_msg("no finding %s", code);
    return SIZE_MAX;
}

static void a_charge_of_the_host_is_a_witness(void **state) {
    (void)state;
    host h;
    begin(&h);
    charged(&h, "444455556666", "7.00");
    charged(&h, "111122223333", "9.50");
    charged(&h, "111122223333", "0.50");
    assert_int_equal(linted(&h), CRD_OK);
    size_t found = find(&h, "CRD0340");
    crd_witness witness;
    assert_true(crd_diagnostics_witness(h.list, found, &witness));
    assert_false(witness.constructed);
    assert_null(witness.file.ptr);
    assert_int_equal(witness.rows, 2);
    char cost[CRD_MONEY_MAX];
    crd_money_text(witness.cost, cost);
    assert_string_equal(cost, "10.00");
    assert_memory_equal(witness.currency.ptr, "USD", 3);
    crd_str name, value;
    assert_true(crd_diagnostics_witness_field(h.list, found, 0, &name, &value));
    assert_memory_equal(name.ptr, "account", name.len);
    assert_memory_equal(value.ptr, "111122223333", value.len);
    assert_true(crd_diagnostics_witness_field(h.list, found, 1, &name, &value));
    assert_memory_equal(name.ptr, "account.name", name.len);
    assert_null(value.ptr);
    assert_false(crd_diagnostics_witness_field(h.list, found, witness.fields, &name, &value));
    assert_false(crd_diagnostics_witness(h.list, 1000, &witness));
    end(&h);
}

static void without_a_day_nothing_is_said_of_what_lies_ahead(void **state) {
    (void)state;
    host h;
    begin(&h);
    end(&h);
    h.config.as_of = CRD_NO_DATE;
    assert_int_equal(crd_diagnostics_new(&h.config, &h.list), CRD_OK);
    crd_compile_options text = {.path = "policy.crd",
                                .text =
                                    TEXT("account a = 444455556666\n"
                                         "credit c { amount 1 USD starts 2026-07-01 expires 2026-07-02 owner a share "
                                         "with owner }\n"
                                         "guard \"restricted\" { for each credit require restricted }\n"
                                         "lint { allow no-reminder }\n")};
    assert_int_equal(crd_policy_compile(&h.config, &text, h.list, &h.policy), CRD_OK);
    crd_lint_options options;
    crd_lint_options_init(&options);
    assert_int_equal(crd_policy_lint(h.policy, &options, h.list), CRD_OK);
    assert_int_equal(crd_diagnostics_count(h.list), 0);
    h.run = NULL;
    end(&h);
}

static bool keep(void *ud, const char *bytes, size_t len) {
    crd_str *saved = ud;
    char *grown = realloc((char *)saved->ptr, saved->len + len);
    assert_non_null(grown);
    memcpy(grown + saved->len, bytes, len);
    *saved = (crd_str){grown, saved->len + len};
    return true;
}

static void bytecode_has_no_text_to_lint(void **state) {
    (void)state;
    host h;
    begin(&h);
    crd_str saved = {NULL, 0};
    crd_policy *loaded;
    crd_lint_options options;
    crd_lint_options_init(&options);
    assert_int_equal(crd_policy_save(h.policy, keep, &saved), CRD_OK);
    assert_int_equal(crd_policy_load(&h.config, "p.crdc", saved, h.list, &loaded), CRD_OK);
    assert_int_equal(crd_policy_lint(loaded, &options, h.list), CRD_MISUSE);
    crd_policy_free(loaded);
    free((char *)saved.ptr);
    end(&h);
}

static void misuse_is_a_status(void **state) {
    (void)state;
    host h, other;
    begin(&h);
    begin(&other);
    crd_lint_options options;
    crd_lint_options_init(&options);
    assert_int_equal(crd_policy_lint(NULL, &options, h.list), CRD_MISUSE);
    assert_int_equal(crd_policy_lint(h.policy, NULL, h.list), CRD_MISUSE);
    assert_int_equal(crd_policy_lint(h.policy, &options, NULL), CRD_MISUSE);
    assert_int_equal(crd_policy_lint(h.policy, &options, other.list),
                     CRD_MISUSE); /* its places are in the other list */
    options.charges = other.run;
    assert_int_equal(crd_policy_lint(h.policy, &options, h.list), CRD_MISUSE);
    crd_run_options plain;
    crd_run_options_init(&plain);
    crd_run_free(h.run);
    assert_int_equal(crd_run_new(h.policy, &plain, h.list, &h.run), CRD_OK);
    assert_int_equal(linted(&h), CRD_MISUSE); /* options.lint was not asked for */
    assert_int_equal(crd_diagnostics_count(h.list), 0);
    end(&other);
    end(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_charge_of_the_host_is_a_witness),
        cmocka_unit_test(without_a_day_nothing_is_said_of_what_lies_ahead),
        cmocka_unit_test(bytecode_has_no_text_to_lint),
        cmocka_unit_test(misuse_is_a_status),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
