/* SPDX-License-Identifier: Apache-2.0
 *
 * Running out of memory is a status, wherever it happens: the whole way from text to plan is run under an allocator
 * that fails at its n-th call, once or from then on, for every n until nothing fails. Each time the answer must be
 * CRD_NOMEM, and every byte must have come back. */
#include "base/hook.h"
#include "crd_tools.h"
#include "tests/support/bill.h"
#include "tests/support/starve.h"
#include "tests/support/write.h"

static const char policy_text[] =
    "import \"std/aws\"\n"
    "account management = 999988887777 \"Management\"\n"
    "account lab = 444455556666 \"ai-lab\"\n"
    "let ai = [AmazonSageMaker, AmazonBedrock]\n"
    "organization { payer management sharing on member lab joined 2026-06-01 }\n"
    "category Funding { \"AI\" when account in [lab] unless account.name ends with \"-prod\" default \"Else\" }\n"
    "category Team { \"X\" when tag.team like \"x*\" or Funding is \"AI\" and service contains \"age\" inherit tag.team }\n"
    "credit poc { amount 100.00 USD starts 2026-07-01 expires 2026-12-31 owner lab covers ai\n"
    "  restrict to Funding \"AI\" pause from 2026-07-10 until 2026-07-12 because \"a freeze\" }\n"
    "guard \"spent\" { for each credit where restricted require applied / amount >= 10% severity warning }\n"
    "guard \"known\" { for each category require coverage > 50% }\n"
    "test \"lab pays\" { charge 30.00 USD from lab for AmazonSageMaker in 2026-08 with { tag.team is \"x1\" } as c\n"
    "  expect poc applied 30.00 USD expect Team of c is \"X\" expect bill of lab in 2026-08 is 0.00 USD }\n";

/* Hooks in every place. */
static const char hooked_text[] =
    "account lab = 444455556666\n"
    "hook timing from \"timing.lua\" with { days is 12 }\n"
    "category Team { \"X\" when call timing.ours default \"Else\" }\n"
    "credit poc { amount 100.00 USD starts 2026-07-01 expires 2026-12-31 owner lab\n"
    "  restrict to Team \"X\" pause from 2026-07-04 until call timing.ready pause from 2026-09-01 until call timing.ready\n"
    "  remind 3 days before reactivation on paused 5 days call timing.say on forfeiting call timing.say }\n"
    "test \"lab pays\" { charge 30.00 USD from lab for AmazonSageMaker in 2026-08\n"
    "  expect poc applied 30.00 USD expect reminder of poc on 2026-07-13 expect poc reactivates on 2026-07-16 }\n";

static const char hook_text[] =
    "return {\n"
    "  ours = { fields = { \"account\" }, call = function(charge) return charge.account == \"444455556666\" end },\n"
    "  ready = function(credit, pause, today)\n"
    "    if pause.number > 1 then return nil, \"not yet\" end\n"
    "    return pause.from + crd.settings.days\n"
    "  end,\n"
    "  say = function(credit, event)\n"
    "    return { { kind = \"warn\", title = event.kind, text = \"why\" }, { kind = \"notify\", title = credit.name } }\n"
    "  end,\n"
    "}\n";

static bool load(void *ud, const char *path, crd_str *out, const char **why) {
    (void)ud, (void)path, (void)why;
    *out = STR(hook_text);
    return true;
}

static const char bill[] =
    CUR2 ",resource_tags\n"
         "444455556666,AmazonSageMaker,12.5,2026-07-03T00:00:00Z,Usage,\"{\"\"user_team\"\":\"\"x1\"\"}\"\n"
         "444455556666,AmazonSageMaker,-2.5e0,2026-07-11,Usage,{}\n"
         "999988887777,AmazonRDS,3,2026-08-01,Tax,\n";

static crd_status plan(const crd_policy *policy, crd_diagnostics *list) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    crd_run *run;
    crd_status status = crd_run_new(policy, &options, list, &run);
    if (status != CRD_OK) return status;
    feed from = feed_of(str_of(bill), SIZE_MAX);
    const crd_plan *result;
    const crd_groups *groups;
    status = crd_run_read(run, "bill.csv", feed_reader(&from));
    if (status == CRD_OK) status = crd_run_plan(run, &result);
    if (status == CRD_OK) status = crd_run_groups(run, &groups);
    crd_run_free(run);
    return status;
}

static bool line_nowhere(void *ud, const crd_prose *line) {
    (void)ud, (void)line;
    return true;
}

static crd_status explain_with(crd_run *run) {
    const crd_plan *result;
    const crd_explanation *found;
    const crd_credit_explanation *credit;
    crd_selection all = {.on = CRD_NO_DATE, .limit = SIZE_MAX}, row = {.row = true, .on = CRD_NO_DATE, .limit = 1};
    feed from = feed_of(str_of(bill), SIZE_MAX);
    crd_status status = crd_run_read(run, "bill.csv", feed_reader(&from));
    if (status == CRD_OK) status = crd_run_plan(run, &result);
    if (status == CRD_OK) status = crd_run_explain_charges(run, &all, &found);
    if (status == CRD_OK) status = crd_run_explain_charges(run, &row, &found);
    if (status == CRD_OK) status = crd_run_explain_credit(run, 0, &credit);
    return status;
}

static crd_status explain(const crd_policy *policy, crd_diagnostics *list) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = options.explain = true;
    options.explain_row = 2;
    crd_run *run;
    crd_status status = crd_run_new(policy, &options, list, &run);
    if (status != CRD_OK) return status;
    status = explain_with(run);
    crd_run_free(run);
    return status;
}

/* Asking for what is not there is an error with words of its own. */
static crd_status explain_nothing(const crd_policy *policy, crd_diagnostics *list) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = options.explain = true;
    crd_run *run;
    crd_status status = crd_run_new(policy, &options, list, &run);
    if (status != CRD_OK) return status;
    const crd_plan *result;
    const crd_explanation *found;
    crd_selection none = {.account = {"lob", 3}, .on = CRD_NO_DATE, .limit = 1};
    feed from = feed_of(str_of(bill), SIZE_MAX);
    status = crd_run_read(run, "bill.csv", feed_reader(&from));
    if (status == CRD_OK) status = crd_run_plan(run, &result);
    if (status == CRD_OK) status = crd_run_explain_charges(run, &none, &found);
    crd_run_free(run);
    if (status != CRD_INVALID) assert_int_equal(status, CRD_NOMEM);
    return status == CRD_INVALID ? CRD_OK : status;
}

static crd_status test(const crd_policy *policy, crd_diagnostics *list) {
    crd_test_run *run;
    const crd_tests *tests;
    crd_status status = crd_policy_test(policy, (crd_str){0}, list, &run, &tests);
    if (status != CRD_OK) return status;
    assert_int_equal(tests->passed, 1);
    crd_test_run_free(run);
    return CRD_OK;
}

static crd_status lint(const crd_policy *policy, crd_diagnostics *list) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.lint = true;
    crd_lint_options wanted;
    crd_lint_options_init(&wanted);
    wanted.target_aws = true;
    crd_status status = crd_run_new(policy, &options, list, &wanted.charges);
    if (status != CRD_OK) return status;
    feed from = feed_of(str_of(bill), SIZE_MAX);
    status = crd_run_read(wanted.charges, "bill.csv", feed_reader(&from));
    if (status == CRD_OK) status = crd_policy_lint(policy, &wanted, list);
    crd_run_free(wanted.charges);
    return status;
}

static crd_status whole_way(const crd_config *config, const char *policy_of) {
    crd_diagnostics *list;
    crd_status status = crd_diagnostics_new(config, &list);
    if (status != CRD_OK) return status;
    crd_policy *policy = NULL;
    crd_compile_options options = {.path = "policy.crd", .text = str_of(policy_of)};
    status = crd_policy_compile(config, &options, list, &policy);
    if (status == CRD_OK) status = crd_policy_save(policy, write_nowhere, NULL);
    if (status == CRD_OK) status = crd_policy_disassemble(policy, write_nowhere, NULL);
    if (status == CRD_OK) status = plan(policy, list);
    if (status == CRD_OK) status = explain(policy, list);
    if (status == CRD_OK) status = explain_nothing(policy, list);
    if (status == CRD_OK) status = crd_policy_prose(policy, line_nowhere, NULL);
    if (status == CRD_OK) status = test(policy, list);
    if (status == CRD_OK) status = lint(policy, list);
    if (status == CRD_OK) status = crd_diagnostics_render(list, CRD_RENDER_JSON, false, write_nowhere, NULL);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return status;
}

static bool runs_out(const crd_config *config, const void *of) {
    crd_config dated = *config;
    dated.as_of = 20700;
    dated.load = load;
    crd_status status = whole_way(&dated, of);
    if (status != CRD_OK) assert_int_equal(status, CRD_NOMEM);
    return status != CRD_OK;
}

static void every_allocation_may_fail(void **state) {
    (void)state;
    starve(runs_out, policy_text);
}

static void those_for_hooks_too(void **state) {
    (void)state;
    if (hooks_engine() != NULL) starve(runs_out, hooked_text);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_allocation_may_fail),
                                       cmocka_unit_test(those_for_hooks_too)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
