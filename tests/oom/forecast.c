/* SPDX-License-Identifier: Apache-2.0
 *
 * A forecast and the plan under other settlements survive an allocator that fails at its n-th call, once or from then
 * on, for every n until nothing fails: they say so, and every byte comes back. */
#include "tests/plan/world.h"
#include "tests/support/bill.h"
#include "tests/support/starve.h"

#define O "999999999999"
#define A "111111111111"

/* ---- the forecast ----------------------------------------------------------------------------------------------- */

static const charge charges[] = {
    {.account = O, .service = "S", .cost = "10", .day = "2026-03-01", .sku = "x", .values = {"Red", NULL}},
    {.account = A, .service = "S", .cost = "8", .day = "2026-04-20", .sku = "y", .values = {"Red", NULL}},
    {.account = A, .service = "S", .cost = "-2", .day = "2026-04-21", .sku = "z", .values = {"Blue", NULL}},
};

static void declare(world *w) {
    crd_credit *a = credit(w, "a", O, "1");
    valid(a, "2026-01-01", "2026-05-12");
    restricted(w, a, 0, "Red", NULL);
    paused(w, a, "2026-02-10", NULL);
    valid(credit(w, "b", A, "9"), "2026-01-01", "2026-06-30");
    w->options.by_day = true;
}

/* Everything went well, and came out right. */
static bool foresees(world *w) {
    for (size_t i = 0; i < sizeof charges / sizeof charges[0]; i++)
        if (!world_add(w, &charges[i], usd(charges[i].cost))) return false;
    if (ledger_settle(w->ledger, w->found, day("2026-05-08"), NULL, &w->plan) != CRD_OK) return false;
    if (ledger_forecast(w->ledger, w->found, &w->plan) != CRD_OK) return false;
    assert_int_equal(w->plan.forecast->credits[0].reactivation.state, CRD_REACTIVATION_OPEN);
    return true;
}

static bool use_forecast(const crd_config *config, const void *of) {
    static world w;
    (void)of;
    bool made = world_init_in(&w, config);
    if (made) declare(&w);
    bool noticed = !made || !foresees(&w);
    world_free(&w);
    return noticed;
}

static void a_forecast_survives(void **state) {
    (void)state;
    starve(use_forecast, NULL);
}

/* ---- assumptions ------------------------------------------------------------------------------------------------ */

static const char policy_text[] =
    "account lab = 444455556666\n"
    "credit poc { amount 10.00 USD starts 2026-07-05 expires 2026-12-31 owner lab }\n"
    "guard \"used\" { for each credit require remaining is 0 USD and forecast_forfeited is 0 USD }\n";

static const char bill[] = CUR2 "\n444455556666,AmazonSageMaker,12.5,2026-07-03T00:00:00Z,Usage\n";

static crd_status assume(const crd_policy *policy, crd_diagnostics *list) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = options.assumptions = true;
    crd_run *run;
    crd_status status = crd_run_new(policy, &options, list, &run);
    if (status != CRD_OK) return status;
    feed from = feed_of(str_of(bill), SIZE_MAX);
    const crd_plan *plan;
    const crd_assumptions *found;
    status = crd_run_read(run, "bill.csv", feed_reader(&from));
    if (status == CRD_OK) status = crd_run_plan(run, &plan);
    if (status == CRD_OK) status = crd_run_assumptions(run, false, &found);
    if (status == CRD_OK) assert_int_equal(found->count, 6);
    crd_run_free(run);
    return status;
}

static bool use_assumptions(const crd_config *config, const void *of) {
    crd_config dated = *config;
    crd_diagnostics *list;
    (void)of;
    dated.as_of = day("2026-07-31");
    crd_status status = crd_diagnostics_new(&dated, &list);
    if (status != CRD_OK) return true;
    crd_policy *policy = NULL;
    crd_compile_options options = {.path = "policy.crd", .text = str_of(policy_text)};
    status = crd_policy_compile(&dated, &options, list, &policy);
    if (status == CRD_OK) status = assume(policy, list);
    if (status != CRD_OK) assert_int_equal(status, CRD_NOMEM);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return status != CRD_OK;
}

static void assumptions_survive(void **state) {
    (void)state;
    starve(use_assumptions, NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_forecast_survives), cmocka_unit_test(assumptions_survive)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
