/* SPDX-License-Identifier: Apache-2.0
 *
 * A host that knows crd.h alone: compiles a policy, keeps its own bill, imports through its own loader, reads the plan.
 * Also what the header says of misuse. */
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

static const char policy_text[] = "import \"shared/accounts.crd\"\n"
                                  "category Funding { \"AI\" when account is ai_lab default \"Else\" }\n"
                                  "credit poc { amount 10_000.00 USD starts 2026-07-01 expires 2027-06-30\n"
                                  "  owner ai_lab restrict to Funding \"AI\" }\n"
                                  "guard \"restricted\" { for each credit require restricted }\n";

static bool load(void *ud, const char *path, crd_str *text, const char **why) {
    const char **asked = ud;
    *asked = path;
    if (strcmp(path, "shared/accounts.crd") != 0) {
        *why = "No such file or directory";
        return false;
    }
    *text = TEXT("account ai_lab = 444455556666 \"ai-lab\"\naccount prod = 111122223333 \"prod-main\"\n");
    return true;
}

typedef struct host {
    crd_config config;
    const char *asked;
    crd_diagnostics *list;
    crd_policy *policy;
} host;

static void begin(host *h, crd_str text, crd_status expected) {
    *h = (host){0};
    crd_config_init(&h->config);
    h->config.load = load;
    h->config.load_ud = &h->asked;
    assert_true(crd_date_parse(TEXT("2026-11-20"), &h->config.as_of));
    assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    crd_compile_options options = {.path = "policy.crd", .text = text};
    assert_int_equal(crd_policy_compile(&h->config, &options, h->list, &h->policy), expected);
}

static void end(host *h) {
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

static crd_money money(const char *text) {
    crd_money amount = {0};
    assert_true(crd_money_parse((crd_str){text, strlen(text)}, &amount));
    return amount;
}

static void assert_money(crd_money amount, const char *expected) {
    char text[CRD_MONEY_MAX];
    crd_money_text(amount, text);
    assert_string_equal(text, expected);
}

static crd_charge charge(const char *account, const char *service, const char *cost, const char *day) {
    crd_charge c = {
        .account = {account, strlen(account)},
        .service = {service, strlen(service)},
        .charge_type = TEXT("Usage"),
        .cost = money(cost),
    };
    assert_true(crd_date_parse((crd_str){day, strlen(day)}, &c.day));
    return c;
}

static void a_host_plans_its_own_charges(void **state) {
    (void)state;
    host h;
    begin(&h, TEXT(policy_text), CRD_OK);
    assert_string_equal(h.asked, "shared/accounts.crd");
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    crd_run *run;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &run), CRD_OK);
    crd_charge drain = charge("111122223333", "AmazonRDS", "9688.00", "2026-10-03");
    crd_charge training = charge("444455556666", "AmazonSageMaker", "500", "2026-10-31");
    assert_int_equal(crd_run_charge(run, &drain), CRD_OK);
    assert_int_equal(crd_run_charge(run, &training), CRD_OK);
    const crd_plan *plan;
    assert_int_equal(crd_run_plan(run, &plan), CRD_OK);
    assert_int_equal(plan->credits_count, 1);
    assert_money(plan->credits[0].applied, "500.00");
    assert_money(plan->credits[0].remaining, "9500.00");
    assert_int_equal(plan->history_count, 1);
    assert_int_equal(plan->bills_count, 2);
    assert_money(plan->bills[0].net, "9688.00");
    assert_money(plan->bills[1].net, "0.00");
    assert_money(plan->difference, "0.00");
    assert_int_equal(plan->guards_count, 1);
    assert_true(plan->guards[0].ok);
    assert_int_equal(crd_run_plan(run, &plan), CRD_OK); /* asking again changes nothing */
    assert_money(plan->credits[0].applied, "500.00");
    assert_int_equal(plan->history_count, 1);
    crd_charge late = charge("444455556666", "AmazonBedrock", "20", "2026-11-02");
    assert_int_equal(crd_run_charge(run, &late), CRD_OK); /* nor does going on */
    assert_int_equal(crd_run_plan(run, &plan), CRD_OK);
    assert_money(plan->credits[0].applied, "520.00");
    assert_money(plan->credits[0].remaining, "9480.00");
    const crd_groups *groups;
    assert_int_equal(crd_run_groups(run, &groups), CRD_OK);
    assert_int_equal(groups->count, 2);
    assert_memory_equal(groups->at[0].values[0].ptr, "AI", 2);
    assert_money(groups->at[0].cost, "520.00");
    crd_run_free(run);
    end(&h);
}

typedef struct bytes {
    char *at;
    size_t n;
} bytes;

static bool keep(void *ud, const char *more, size_t len) {
    bytes *b = ud;
    b->at = realloc(b->at, b->n + len);
    memcpy(b->at + b->n, more, len);
    b->n += len;
    return true;
}

static void bytecode_is_the_policy(void **state) {
    (void)state;
    host h;
    begin(&h, TEXT(policy_text), CRD_OK);
    bytes saved = {0}, again = {0};
    assert_int_equal(crd_policy_save(h.policy, keep, &saved), CRD_OK);
    assert_true(crd_policy_is_bytecode((crd_str){saved.at, saved.n}));
    crd_policy *loaded;
    char *given = malloc(saved.n);
    assert_non_null(given);
    memcpy(given, saved.at, saved.n);
    assert_int_equal(crd_policy_load(&h.config, "policy.crdc", (crd_str){given, saved.n}, h.list, &loaded), CRD_OK);
    memset(given, '#', saved.n);
    free(given); /* it was copied */
    assert_int_equal(crd_policy_save(loaded, keep, &again), CRD_OK);
    assert_int_equal(saved.n, again.n);
    assert_memory_equal(saved.at, again.at, saved.n);
    size_t n;
    assert_memory_equal(crd_policy_credits(loaded, &n)[0].owner.ptr, "444455556666", 12);
    assert_int_equal(n, 1);
    crd_test_run *tests;
    const crd_tests *results;
    assert_int_equal(crd_policy_test(loaded, (crd_str){0}, h.list, &tests, &results), CRD_MISUSE);
    assert_null(tests);
    crd_policy_free(loaded);
    free(saved.at);
    free(again.at);
    end(&h);
}

static void a_wrong_policy_is_a_list_of_findings(void **state) {
    (void)state;
    host h;
    begin(&h, TEXT("import \"gone.crd\"\nlet x = 1 USD\nlet x = 2 USD\n"), CRD_INVALID);
    assert_null(h.policy);
    assert_int_equal(crd_diagnostics_count(h.list), 2);
    crd_diagnostic first, second;
    assert_true(crd_diagnostics_get(h.list, 0, &first));
    assert_true(crd_diagnostics_get(h.list, 1, &second));
    assert_false(crd_diagnostics_get(h.list, 2, &second));
    assert_int_equal(first.place.line, 1);
    assert_int_equal(second.place.line, 3);
    assert_int_equal(second.place.column, 5);
    assert_int_equal(second.severity, CRD_ERROR);
    end(&h);
}

static void a_wrong_charge_is_a_finding_and_ends_the_run(void **state) {
    (void)state;
    host h;
    begin(&h, TEXT(policy_text), CRD_OK);
    crd_run_options options;
    crd_run_options_init(&options);
    crd_run *run;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &run), CRD_OK);
    crd_charge nobody = charge("", "AmazonRDS", "1", "2026-10-03");
    assert_int_equal(crd_run_charge(run, &nobody), CRD_INVALID);
    assert_int_equal(crd_diagnostics_errors(h.list), 1);
    crd_charge good = charge("111122223333", "AmazonRDS", "1", "2026-10-03");
    assert_int_equal(crd_run_charge(run, &good), CRD_MISUSE);
    crd_run_free(run);
    end(&h);
}

/* Notes the largest block that was asked for. */
static void *largest(void *ud, void *ptr, size_t old_size, size_t size) {
    size_t *most = ud;
    (void)old_size;
    if (size > *most) *most = size;
    if (size > 0) return realloc(ptr, size);
    free(ptr);
    return NULL;
}

enum { LONG_TEXT = 4 << 20 };

/* A mistake behind millions of blanks. */
static size_t largest_for(char *text, bool lent) {
    size_t most = 0;
    host h = {0};
    crd_config_init(&h.config);
    h.config.realloc = largest;
    h.config.realloc_ud = &most;
    assert_int_equal(crd_diagnostics_new(&h.config, &h.list), CRD_OK);
    crd_compile_options options = {.path = "policy.crd", .text = {text, LONG_TEXT}, .lent = lent};
    assert_int_equal(crd_policy_compile(&h.config, &options, h.list, &h.policy), CRD_INVALID);
    crd_diagnostic found;
    assert_true(crd_diagnostics_get(h.list, 0, &found));
    assert_memory_equal(found.code.ptr, "CRD0509", 7);
    assert_int_equal(found.place.column, strstr(text, "servce") - text + 1);
    end(&h);
    return most;
}

static void a_lent_text_is_not_copied(void **state) {
    (void)state;
    static const char mistake[] = "category A { \"x\" when servce is \"a\" }";
    size_t from = LONG_TEXT - (sizeof mistake - 1);
    char *text = malloc(LONG_TEXT + 1);
    assert_non_null(text);
    memset(text, ' ', from);
    memcpy(text + from, mistake, sizeof mistake);
    assert_true(largest_for(text, false) > LONG_TEXT);
    assert_true(largest_for(text, true) < LONG_TEXT / 4);
    text[LONG_TEXT] = 'x';
    host h;
    begin(&h, TEXT(policy_text), CRD_OK);
    crd_policy *policy;
    crd_compile_options unended = {.path = "policy.crd", .text = {text, LONG_TEXT}, .lent = true};
    assert_int_equal(crd_policy_compile(&h.config, &unended, h.list, &policy), CRD_MISUSE);
    assert_null(policy);
    end(&h);
    free(text);
}

static void misuse_is_a_status(void **state) {
    (void)state;
    host h;
    begin(&h, TEXT(policy_text), CRD_OK);
    crd_run_options options;
    crd_run_options_init(&options);
    crd_run *run = (crd_run *)&h;
    crd_policy *policy = (crd_policy *)&h;
    const crd_plan *plan;
    assert_int_equal(crd_run_new(NULL, &options, h.list, &run), CRD_MISUSE);
    assert_null(run);
    crd_compile_options nameless = {.text = TEXT(policy_text)};
    assert_int_equal(crd_policy_compile(&h.config, &nameless, h.list, &policy), CRD_MISUSE);
    assert_null(policy);
    policy = (crd_policy *)&h;
    assert_int_equal(crd_policy_load(&h.config, NULL, TEXT("crdc"), h.list, &policy), CRD_MISUSE);
    assert_null(policy);
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &run), CRD_OK);
    assert_int_equal(crd_run_plan(run, &plan), CRD_MISUSE); /* options.settle was not asked for */
    crd_run_free(run);
    end(&h);
    host timeless;
    begin(&timeless, TEXT(policy_text), CRD_OK);
    crd_policy_free(timeless.policy);
    timeless.config.as_of = CRD_NO_DATE;
    crd_compile_options text = {.path = "policy.crd", .text = TEXT(policy_text)};
    assert_int_equal(crd_policy_compile(&timeless.config, &text, timeless.list, &timeless.policy), CRD_OK);
    options.settle = true;
    assert_int_equal(crd_run_new(timeless.policy, &options, timeless.list, &run), CRD_MISUSE);
    end(&timeless);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_host_plans_its_own_charges),
        cmocka_unit_test(bytecode_is_the_policy),
        cmocka_unit_test(a_wrong_policy_is_a_list_of_findings),
        cmocka_unit_test(a_wrong_charge_is_a_finding_and_ends_the_run),
        cmocka_unit_test(a_lent_text_is_not_copied),
        cmocka_unit_test(misuse_is_a_status),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
