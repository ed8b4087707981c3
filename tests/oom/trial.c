/* SPDX-License-Identifier: Apache-2.0
 *
 * Running out of memory while a hook is tried: in each of its places, and where the trial is refused. */
#include "base/hook.h"
#include "crd_tools.h"
#include "tests/support/starve.h"
#include "tests/support/write.h"

static const char policy_text[] = "account lab = 444455556666\n"
                                  "credit poc { amount 100.00 USD starts 2026-07-01 expires 2026-12-31 owner lab\n"
                                  "  pause from 2026-07-10 pause from 2026-08-10 until 2026-08-12 }\n";

static const char hook_text[] =
    "return {\n"
    "  ready = function(credit, pause, today) return nil, \"not yet\" end,\n"
    "  say = function(credit, event) return { { kind = \"warn\", title = event.kind, text = \"why\" } } end,\n"
    "  ours = { fields = { \"account\" }, call = function(charge) return charge.account == \"1\" end },\n"
    "  yours = { fields = { \"account\" }, call = function(charge) return \"maybe\" end },\n"
    "}\n";

/* What a trial of these options comes to. */
typedef struct tried {
    crd_trial_options options;
    crd_status expected;
} tried;

static crd_status try_on(const crd_policy *policy, crd_diagnostics *list, const tried *t) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    crd_run *run;
    const crd_trial *result;
    crd_status status = crd_run_new(policy, &options, list, &run);
    if (status != CRD_OK) return status;
    status = crd_run_try(run, &t->options, &result);
    if (status == CRD_OK && !crd_hook_value_text(run, result->calls[0].returned, write_nowhere, NULL))
        status = CRD_NOMEM;
    crd_run_free(run);
    return status;
}

static crd_status whole_way(const crd_config *config, const tried *t) {
    crd_diagnostics *list;
    crd_status status = crd_diagnostics_new(config, &list);
    if (status != CRD_OK) return status;
    crd_policy *policy = NULL;
    crd_compile_options options = {.path = "policy.crd", .text = STR(policy_text)};
    status = crd_policy_compile(config, &options, list, &policy);
    if (status == CRD_OK) status = try_on(policy, list, t);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return status;
}

static bool runs_out(const crd_config *config, const void *of) {
    const tried *t = of;
    crd_config dated = *config;
    dated.as_of = 20700;
    crd_status status = whole_way(&dated, t);
    if (status != t->expected) assert_int_equal(status, CRD_NOMEM);
    return status != t->expected;
}

static void starve_trial(const char *function, const char *credit, const crd_reaction *event, crd_status expected) {
    const crd_tag charge = {STR("account"), STR("1")};
    tried t = {.options = {.path = "hook.lua", .text = STR(hook_text), .function = str_of(function)}};
    t.options.credit = credit ? str_of(credit) : STR_NONE;
    t.options.event = event;
    t.options.charge = credit ? NULL : &charge;
    t.options.charge_count = credit ? 0 : 1;
    t.expected = expected;
    if (hooks_engine() != NULL) starve(runs_out, &t);
}

static void every_place_may_run_out(void **state) {
    (void)state;
    const crd_reaction event = {CRD_EVENT_EXPIRING, 14, 0, {STR_NONE, STR_NONE}};
    starve_trial("ready", "poc", NULL, CRD_OK);
    starve_trial("say", "poc", &event, CRD_OK);
    starve_trial("ours", NULL, NULL, CRD_OK);
}

static void so_may_every_refusal(void **state) {
    (void)state;
    starve_trial("redy", "poc", NULL, CRD_INVALID);
    starve_trial("ours", "poc", NULL, CRD_INVALID);
    starve_trial("yours", NULL, NULL, CRD_INVALID);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_place_may_run_out),
                                       cmocka_unit_test(so_may_every_refusal)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
