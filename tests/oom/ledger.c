/* SPDX-License-Identifier: Apache-2.0
 *
 * The ledger survives an allocator that fails at its n-th call, once or from then on, for every n until nothing fails:
 * it says so, and every byte comes back. */
#include "tests/plan/world.h"
#include "tests/support/starve.h"

#define O "999999999999"
#define A "111111111111"

/* Every part of a settlement: two credits, a restriction, an edge, an offset, a leftover, a tie, a finer history. */
static const charge charges[] = {
    {.account = O, .service = "S", .cost = "10", .day = "2026-03-01", .sku = "x", .values = {"Red", NULL}},
    {.account = A, .service = "S", .cost = "8", .day = "2026-03-20", .sku = "x", .values = {"Red", NULL}},
    {.account = A, .service = "S", .cost = "8", .day = "2026-03-20", .sku = "y", .values = {"Red", NULL}},
    {.account = A, .service = "S", .cost = "-2", .day = "2026-03-21", .sku = "z", .values = {"Blue", NULL}},
    {.account = A, .service = "T", .cost = "-2", .day = "2026-03-21"},
    {.account = A, .service = "S", .cost = "3", .day = "2026-04-21", .type = "Tax"},
};

static void declare(world *w) {
    crd_credit *a = credit(w, "a", O, "12");
    restricted(w, a, 0, "Red", NULL);
    covers(w, a, "S", NULL);
    paused(w, credit(w, "b", A, "9"), "2026-03-10", "2026-03-20");
    sharing(w, A, true, NULL);
    w->options.history_sku = w->options.history_region = w->options.history_day = true;
}

/* One bill for each month: so many that a table of them has just grown, or is about to, at any time. */
static bool add_months(world *w) {
    for (int i = 0; i < 40; i++) {
        char on[CRD_DATE_MAX];
        crd_date_text(month_first(month("2020-01") + i), on);
        charge c = {.account = A, .service = "T", .day = on};
        if (!world_add(w, &c, DEC_ONE)) return false;
    }
    return true;
}

/* Everything went well, and came out right. */
static bool settles(world *w, const char *credited) {
    if (!add_months(w)) return false;
    for (size_t i = 0; i < sizeof charges / sizeof charges[0]; i++)
        if (!world_add(w, &charges[i], usd(charges[i].cost))) return false;
    if (ledger_settle(w->ledger, w->found, day("2026-04-30"), NULL, &w->plan) != CRD_OK) return false;
    assert_money(w->plan.credited, credited);
    assert_int_equal(w->plan.leftovers_count, 1);
    return true;
}

/* The date of the pause is not there yet: cells are by day until they are joined. */
static bool settles_later(world *w) {
    const crd_pause given = {.from = w->pauses[0].from, .until = day("2026-03-20")};
    const crd_pause *paused[] = {NULL, &given};
    if (!settles(w, "12.00")) return false;
    if (ledger_settle(w->ledger, w->found, day("2026-04-30"), paused, &w->plan) != CRD_OK) return false;
    assert_money(w->plan.credited, "21.00");
    return true;
}

static bool use_ledger(const crd_config *config, const void *of) {
    static world w;
    const bool *waits = of;
    bool made = world_init_in(&w, config);
    if (made) declare(&w);
    if (*waits) {
        w.pauses[0].until = CRD_NO_DATE;
        w.pauses[0].call = (crd_call){STR("timing"), STR("go_live")};
    }
    bool noticed = !made || !(*waits ? settles_later(&w) : settles(&w, "21.00"));
    world_free(&w);
    return noticed;
}

static void a_settlement_survives(void **state) {
    (void)state;
    bool waits = false;
    starve(use_ledger, &waits);
    waits = true;
    starve(use_ledger, &waits);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_settlement_survives)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
