/* SPDX-License-Identifier: Apache-2.0
 *
 * A backtest, on small worlds: what a simulation pays is written into the bill as Credit rows, rounded as AWS rounds,
 * and must be found again; a row that is changed must be found, and no other. Then one world for each claim. */
#include "tests/plan/claims.h"
#include "tests/plan/roll.h"

#define WORLDS   3000
#define ROUNDING (DEC_ONE / 100000000)
#define DECIMALS (DEC_ONE / 10000000000) /* AWS prints ten */
#define CHANGE   (DEC_ONE / 1000000)
#define MOST     512

static crd_backtest compared(world *w, const crd_backtest_options *wanted) {
    crd_backtest out;
    settled_on(w, "2026-12-31");
    assert_int_equal(ledger_backtest(w->ledger, w->found, &w->plan, wanted, &out), CRD_OK);
    return out;
}

static crd_backtest_options defaults(void) { return (crd_backtest_options){.tolerance = dec_money(ROUNDING)}; }

static void keeps_credit_rows(world *w) {
    w->options.credit_rows = true;
    w->options.history_sku = w->options.history_usage_type = w->options.history_day = true;
}

/* ---- by chance -------------------------------------------------------------------------------------------------- */

/* A plan's payments as Credit rows. */
typedef struct paid_rows {
    charge at[MOST];
    dec cost[MOST];
    char texts[MOST][4][64];
    size_t n;
} paid_rows;

static const char *kept(paid_rows *rows, int which, crd_str value) {
    char *to = rows->texts[rows->n][which];
    if (value.len == 0) return NULL;
    snprintf(to, sizeof rows->texts[0][0], "%.*s", STR_ARG(value));
    return to;
}

/* The name of the text that a world was made with: it lives as long as the program. */
static const char *found_again(crd_str value, const char *const *list, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (str_eq(value, str_of(list[i]))) return list[i];
    return NULL;
}

static dec rounded(dec amount) { return (amount + DECIMALS / 2) / DECIMALS * DECIMALS; }

static void write_row(paid_rows *rows, const world *w, const crd_application *a, bool named) {
    static char days[MOST][CRD_DATE_MAX], in[MOST][CRD_DATE_MAX];
    const crd_credit *credit = &w->credits[a->credit];
    char description[64];
    assert_true(rows->n < MOST);
    bool shared = !str_eq(credit->owner, a->account);
    snprintf(description, sizeof description, "%s%.*s%s%.*s", named ? "Credit " : "Credits",
             named ? (int)credit->name.len : 0, credit->name.ptr, shared ? ", credit from account: " : "",
             shared ? (int)credit->owner.len : 0, credit->owner.ptr);
    crd_date_text(a->day, days[rows->n]);
    crd_month_text(a->month, in[rows->n]);
    rows->at[rows->n] = (charge){
        .account = found_again(a->account, accounts, COUNT(accounts)),
        .service = kept(rows, 0, a->service),
        .sku = kept(rows, 1, a->sku),
        .usage_type = kept(rows, 2, a->usage_type),
        .description = kept(rows, 3, str_of(description)),
        .day = days[rows->n],
        .month = in[rows->n],
        .type = "Credit",
    };
    rows->cost[rows->n] = -rounded(dec_of(a->amount));
    rows->n += rows->cost[rows->n] != 0;
}

static dec line_sum(const crd_backtest *b, bool actual) {
    dec sum = 0;
    for (size_t i = 0; i < b->lines_count; i++)
        sum += dec_of(actual ? b->lines[i].both.actual : b->lines[i].both.simulated);
    return sum;
}

static const crd_backtest_line *only_misfit(const crd_backtest *b) {
    const crd_backtest_line *found = NULL;
    for (size_t i = 0; i < b->lines_count; i++) {
        if (crd_match_fits(b->lines[i].both.match)) continue;
        assert_null(found);
        found = &b->lines[i];
    }
    assert_non_null(found);
    return found;
}

static void change_one(world *w, const paid_rows *rows, const crd_backtest_options *wanted) {
    size_t i = dice((uint32_t)rows->n);
    dec change = once_in(2) ? CHANGE : -CHANGE;
    assert_true(world_add(w, &rows->at[i], change));
    crd_backtest b = compared(w, wanted);
    assert_false(b.fits);
    const crd_backtest_line *line = only_misfit(&b);
    dec off = dec_of(line->both.difference) - change;
    assert_true(off <= (dec)line->both.rows * ROUNDING && off >= -(dec)line->both.rows * ROUNDING);
    assert_str(line->account, rows->at[i].account);
    assert_true(str_eq(line->sku, str_of(rows->at[i].sku)));
    if (line->partly_paid) return;
    assert_int_equal(line->day, day(rows->at[i].day));
    assert_true(str_eq(line->usage_type, str_of(rows->at[i].usage_type)));
}

static void try_world(world *w) {
    static paid_rows rows;
    rows.n = 0;
    bool by_account = once_in(2), named = once_in(2);
    roll_credits(w);
    roll_organization(w);
    roll_settlement(w);
    keeps_credit_rows(w);
    w->options.by_day = once_in(3); /* as when hooks end pauses */
    for (size_t i = 0, n = 1 + dice(24); i < n; i++) {
        charge c = roll_charge(by_account);
        if (c.type != NULL && strcmp(c.type, "Credit") == 0) continue;
        dec cost = usd(c.cost);
        assert_true(world_add(w, &c, once_in(6) ? -cost : cost));
    }
    settled_on(w, "2026-12-31");
    dec credited = dec_of(w->plan.credited), actual = 0;
    for (size_t i = 0; i < w->plan.history_count; i++) write_row(&rows, w, &w->plan.history[i], named);
    for (size_t i = 0; i < rows.n; i++) {
        assert_true(world_add(w, &rows.at[i], rows.cost[i]));
        actual -= rows.cost[i];
    }
    crd_described described[WORLD_CREDITS];
    static char texts[WORLD_CREDITS][16];
    crd_backtest_options wanted = defaults();
    for (size_t i = 0; named && i < w->options.credits_n; i++) {
        snprintf(texts[i], sizeof texts[i], "Credit %.*s", STR_ARG(w->credits[i].name));
        described[wanted.described_count++] = (crd_described){w->credits[i].name, str_of(texts[i])};
    }
    wanted.described = described;
    crd_backtest b = compared(w, &wanted);
    assert_true(dec_of(w->plan.credited) == credited);
    assert_true(b.fits);
    assert_int_equal(b.rows, rows.n);
    assert_int_equal(b.rows_matched, rows.n);
    assert_int_equal(b.leaks_count, 0); /* a simulation obeys its restrictions */
    assert_true(line_sum(&b, false) == credited && line_sum(&b, true) == actual);
    assert_true(dec_of(b.both.simulated) == credited && dec_of(b.both.actual) == actual);
    if (rows.n > 0) change_one(w, &rows, &wanted);
}

static void a_simulation_is_found_again(void **state) {
    (void)state;
    for (seed = 1; seed <= WORLDS;) {
        uint64_t number = seed;
        world w;
        world_init(&w);
        seed *= 0x9E3779B97F4A7C15u;
        plain = once_in(2);
        try_world(&w);
        world_free(&w);
        seed = number + 1;
    }
}

/* ---- one claim each --------------------------------------------------------------------------------------------- */

#define OF_OWNER(text) text ", credit from account: " O
#define PAID(w, who, what, on, amount, text)                                                                           \
    charged((w), .account = (who), .service = "S", .sku = (what), .usage_type = "u", .cost = (amount), .day = (on),    \
            .type = "Credit", .description = (text))
#define USED(w, who, what, on, amount)                                                                                 \
    charged((w), .account = (who), .service = "S", .sku = (what), .usage_type = "u", .cost = (amount), .day = (on))

static void assert_both(const crd_both *both, const char *simulated, const char *actual, crd_match match) {
    assert_money(both->simulated, simulated);
    assert_money(both->actual, actual);
    assert_int_equal(both->match, match);
}

/* However AWS spreads the part that is left, the month is the same. */
TEST(a_part_is_compared_by_month) {
    keeps_credit_rows(w);
    credit(w, "a", O, "6");
    USED(w, O, "x", "2026-03-01", "4");
    USED(w, O, "x", "2026-03-02", "4");
    PAID(w, O, "x", "2026-03-02", "-4", "Gift");
    PAID(w, O, "x", "2026-03-01", "-2", "Gift");
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.lines_count, 1);
    assert_true(b.fits && b.lines[0].partly_paid && b.lines[0].day == CRD_NO_DATE);
    assert_int_equal(b.partly_paid, 1);
    assert_both(&b.lines[0].both, "6.00", "6.00", CRD_MATCH_EXACT);
    assert_int_equal(b.lines[0].both.rows, 2);
}

/* Two credits share a SKU: neither pays the whole of it. */
TEST(what_two_credits_share_is_compared_by_month) {
    keeps_credit_rows(w);
    valid(credit(w, "a", O, "6"), "2026-01-01", "2026-06-30");
    credit(w, "b", A, "100");
    USED(w, O, "x", "2026-03-01", "4");
    USED(w, O, "x", "2026-03-02", "4");
    PAID(w, O, "x", "2026-03-01", "-4", "Gift");
    PAID(w, O, "x", "2026-03-02", "-2", "Gift");
    PAID(w, O, "x", "2026-03-02", "-2", "Other, credit from account: " A);
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_true(b.fits);
    assert_int_equal(b.credits_count, 2);
    assert_int_equal(b.partly_paid, 2);
    assert_both(&b.credits[0].both, "6.00", "6.00", CRD_MATCH_EXACT);
    assert_both(&b.credits[1].both, "2.00", "2.00", CRD_MATCH_EXACT);
}

TEST(rows_are_of_their_owners_credit) {
    keeps_credit_rows(w);
    credit(w, "a", O, "100");
    credit(w, "b", A, "0");
    USED(w, A, "x", "2026-03-01", "4");
    PAID(w, A, "x", "2026-03-01", "-4", OF_OWNER("Gift, of 2026"));
    PAID(w, A, "x", "2026-03-01", "-1", "Own");
    PAID(w, B, "x", "2026-03-01", "-1", "Stranger");
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.credits_count, 3);
    assert_str(b.credits[0].descriptions[0], "Gift, of 2026");
    assert_both(&b.credits[0].both, "4.00", "4.00", CRD_MATCH_EXACT);
    assert_both(&b.credits[1].both, "0.00", "1.00", CRD_MATCH_DIFFERENT);
    assert_int_equal(b.credits[2].credits_count, 0);
    assert_str(b.credits[2].owner, B);
    assert_both(&b.credits[2].both, "0.00", "1.00", CRD_MATCH_DIFFERENT);
    assert_int_equal(b.matches[CRD_MATCH_EXTRA], 2);
}

/* One of them is described; what is left is the other's. */
TEST(a_description_tells_credits_of_one_owner_apart) {
    keeps_credit_rows(w);
    valid(credit(w, "a", O, "3"), "2026-01-01", "2026-06-30");
    credit(w, "b", O, "100");
    USED(w, O, "x", "2026-03-01", "4");
    PAID(w, O, "x", "2026-03-01", "-3", "First");
    PAID(w, O, "x", "2026-03-01", "-1", "Second");
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.credits_count, 1);
    assert_int_equal(b.credits[0].credits_count, 2);
    assert_int_equal(b.credits[0].descriptions_count, 2);
    assert_true(b.fits);
    wanted.described = &(crd_described){STR("a"), STR("First")};
    wanted.described_count = 1;
    b = compared(w, &wanted);
    assert_int_equal(b.credits_count, 2);
    assert_both(&b.credits[0].both, "3.00", "3.00", CRD_MATCH_EXACT);
    assert_both(&b.credits[1].both, "1.00", "1.00", CRD_MATCH_EXACT);
}

TEST(a_credit_that_was_not_valid_yet_is_none_of_the_rows) {
    keeps_credit_rows(w);
    credit(w, "a", O, "100");
    valid(credit(w, "b", O, "100"), "2026-06-01", "2026-12-31");
    USED(w, O, "x", "2026-03-01", "4");
    PAID(w, O, "x", "2026-03-01", "-4", "Gift");
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.credits_count, 2);
    assert_both(&b.credits[0].both, "4.00", "4.00", CRD_MATCH_EXACT);
    assert_int_equal(b.credits[1].descriptions_count, 0);
}

TEST(the_tolerance_is_for_each_row) {
    keeps_credit_rows(w);
    credit(w, "a", O, "100");
    USED(w, O, "x", "2026-03-01", "4");
    PAID(w, O, "x", "2026-03-01", "-4.00000001", "Gift");
    USED(w, O, "x", "2026-03-02", "4");
    PAID(w, O, "x", "2026-03-02", "-4.000000011", "Gift");
    USED(w, O, "x", "2026-03-03", "4");
    PAID(w, O, "x", "2026-03-03", "-2", "Gift");
    PAID(w, O, "x", "2026-03-03", "-2.00000002", "Gift");
    USED(w, O, "x", "2026-03-04", "4");
    PAID(w, O, "x", "2026-03-04", "-3.999999989", "Gift");
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.matches[CRD_MATCH_ROUNDED], 2);
    assert_int_equal(b.lines[1].both.match, CRD_MATCH_DIFFERENT); /* either way */
    assert_int_equal(b.lines[3].both.match, CRD_MATCH_DIFFERENT);
    assert_money(b.rounding, "-0.00000003");
    assert_money(b.largest_rounding, "0.00000002");
    assert_int_equal(b.rows_matched, 3);
}

TEST(a_missing_row_and_one_too_many) {
    keeps_credit_rows(w);
    credit(w, "a", O, "100");
    USED(w, O, "x", "2026-03-01", "4");
    PAID(w, O, "x", "2026-03-09", "-4", "Gift");
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.lines_count, 2);
    assert_both(&b.lines[0].both, "4.00", "0.00", CRD_MATCH_MISSING);
    assert_both(&b.lines[1].both, "0.00", "4.00", CRD_MATCH_EXTRA);
    assert_int_equal(b.errors_count, 1); /* the service has what it should */
    assert_int_equal(b.errors[0].both.match, CRD_MATCH_EXACT);
    assert_false(b.fits);
}

/* A category that depends on the account, as those of restrictions should. */
TEST(what_a_restriction_would_forbid_is_a_leak) {
    keeps_credit_rows(w);
    restricted(w, credit(w, "a", O, "100"), 0, "Red", "2026-03-15");
    charged(w, .account = A, .service = "S", .sku = "x", .cost = "4", .day = "2026-03-01", .values = {"Red"});
    charged(w, .account = B, .service = "S", .sku = "x", .cost = "5", .day = "2026-03-01", .values = {"Blue"});
    charged(w, .account = B, .service = "S", .sku = "x", .cost = "5", .day = "2026-02-01", .values = {"Blue"});
    charged(w, .account = A, .service = "S", .sku = "x", .cost = "-4", .day = "2026-03-01", .type = "Credit",
            .description = OF_OWNER("Gift"));
    charged(w, .account = B, .service = "S", .sku = "x", .cost = "-5", .day = "2026-03-01", .type = "Credit",
            .description = OF_OWNER("Gift"));
    charged(w, .account = B, .service = "S", .sku = "y", .cost = "-1", .day = "2026-03-01", .type = "Credit",
            .description = OF_OWNER("Gift"));
    charged(w, .account = B, .service = "S", .sku = "x", .cost = "-5", .day = "2026-02-01", .type = "Credit",
            .description = OF_OWNER("Gift"));
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.leaks_count, 2);
    assert_str(b.leaks[0].account, B);
    assert_str(b.leaks[0].category, "Team");
    assert_str(b.leaks[0].value, "Red");
    assert_money(b.leaks[0].amount, "5.00");
    assert_str(b.leaks[1].sku, "y"); /* no charge of its own: judged by the account's others */
    assert_money(b.leaked, "6.00");
}

TEST(an_owner_who_always_comes_first_does_not_leak) {
    keeps_credit_rows(w);
    restricted(w, credit(w, "a", O, "100"), 0, "Red", NULL);
    w->options.settlement.owner = CRD_OWNER_ALWAYS_FIRST;
    charged(w, .account = O, .service = "S", .cost = "4", .day = "2026-03-01", .values = {"Blue"});
    charged(w, .account = O, .service = "S", .cost = "-4", .day = "2026-03-01", .type = "Credit",
            .description = "Gift");
    crd_backtest_options wanted = defaults();
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.leaks_count, 0);
    assert_true(b.fits);
}

/* ---- the allocation history ------------------------------------------------------------------------------------- */

#define HALF_A_CENT dec_money(DEC_ONE / 200)

static crd_allocation allocated(const char *id, const char *in, const char *account, const char *service,
                                const char *amount) {
    return (crd_allocation){.credit_id = str_of(id),
                            .month = month(in),
                            .account = str_of(account),
                            .service = str_of(service),
                            .amount = dec_money(usd(amount)),
                            .tolerance = HALF_A_CENT};
}

static crd_backtest_options with_history(const crd_allocation *at, size_t n) {
    crd_backtest_options wanted = defaults();
    wanted.compare_history = true;
    wanted.history = at;
    wanted.history_count = n;
    return wanted;
}

TEST(a_history_is_compared_by_credit_month_account_and_service) {
    keeps_credit_rows(w);
    credit(w, "a", O, "100")->id = STR("77");
    charged(w, .account = A, .service = "AmazonEC2", .cost = "4.004", .day = "2026-03-01");
    charged(w, .account = A, .service = "AmazonRDS", .cost = "2", .day = "2026-03-01");
    const crd_allocation history[] = {
        allocated("77", "2026-03", A, "Amazon Elastic Compute Cloud", "3.00"),
        allocated("77", "2026-03", A, "AmazonEC2", "1.00"),
        allocated("77", "2026-03", A, "AmazonRDS", "2.01"),
        allocated("99", "2026-03", A, "AmazonRDS", "1.00"),
    };
    crd_backtest_options wanted = with_history(history, 4);
    crd_backtest b = compared(w, &wanted);
    assert_int_equal(b.lines_count, 0); /* there is no Credit row to compare with */
    assert_int_equal(b.history.count, 3);
    assert_both(&b.history.at[0].both, "4.004", "4.00", CRD_MATCH_ROUNDED);
    assert_str(b.history.at[0].service, "AmazonEC2");
    assert_int_equal(b.history.at[0].both.rows, 2);
    assert_both(&b.history.at[1].both, "2.00", "2.01", CRD_MATCH_DIFFERENT);
    assert_both(&b.history.at[2].both, "0.00", "1.00", CRD_MATCH_EXTRA);
    assert_true(b.history.at[2].credit == SIZE_MAX);
    assert_false(b.fits);
}

TEST(months_that_only_one_side_has_are_left_out) {
    keeps_credit_rows(w);
    credit(w, "a", O, "100")->id = STR("77");
    for (int i = 0; i < 4; i++) {
        static const char *const days[] = {"2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"};
        charged(w, .account = A, .service = "S", .cost = "4", .day = days[i]);
    }
    const crd_allocation history[] = {
        allocated("77", "2026-03", A, "S", "4.00"),
        allocated("77", "2026-05", A, "S", "4.00"),
        allocated("77", "2026-06", A, "S", "9.00"),
    };
    const crd_month failed = month("2026-04");
    crd_backtest_options wanted = with_history(history, 3);
    wanted.failed = &failed;
    wanted.failed_count = 1;
    crd_backtest b = compared(w, &wanted);
    assert_true(b.fits);
    assert_int_equal(b.history.count, 2);
    assert_int_equal(b.history.left_out_count, 3);
    assert_int_equal(b.history.left_out[0], month("2026-02"));
    assert_int_equal(b.history.left_out[1], month("2026-04"));
    assert_int_equal(b.history.left_out[2], month("2026-06"));
    assert_int_equal(b.history.left_out_entries, 1);
    assert_money(b.history.left_out_simulated, "8.00");
    assert_money(b.history.left_out_actual, "9.00");
}

/* Between the first and the last month a month without an entry is a month without a credit. */
TEST(a_month_without_an_entry_misses_what_is_simulated) {
    keeps_credit_rows(w);
    credit(w, "a", O, "100")->id = STR("77");
    charged(w, .account = A, .service = "S", .cost = "4", .day = "2026-02-01");
    charged(w, .account = A, .service = "S", .cost = "4", .day = "2026-03-01");
    charged(w, .account = A, .service = "S", .cost = "4", .day = "2026-04-01");
    const crd_allocation history[] = {allocated("77", "2026-02", A, "S", "4"), allocated("77", "2026-04", A, "S", "4")};
    crd_backtest_options wanted = with_history(history, 2);
    crd_backtest b = compared(w, &wanted);
    assert_false(b.fits);
    assert_int_equal(b.history.count, 3);
    assert_both(&b.history.at[1].both, "4.00", "0.00", CRD_MATCH_MISSING);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_simulation_is_found_again),
        cmocka_unit_test(a_part_is_compared_by_month),
        cmocka_unit_test(what_two_credits_share_is_compared_by_month),
        cmocka_unit_test(rows_are_of_their_owners_credit),
        cmocka_unit_test(a_description_tells_credits_of_one_owner_apart),
        cmocka_unit_test(a_credit_that_was_not_valid_yet_is_none_of_the_rows),
        cmocka_unit_test(the_tolerance_is_for_each_row),
        cmocka_unit_test(a_missing_row_and_one_too_many),
        cmocka_unit_test(what_a_restriction_would_forbid_is_a_leak),
        cmocka_unit_test(an_owner_who_always_comes_first_does_not_leak),
        cmocka_unit_test(a_history_is_compared_by_credit_month_account_and_service),
        cmocka_unit_test(months_that_only_one_side_has_are_left_out),
        cmocka_unit_test(a_month_without_an_entry_misses_what_is_simulated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
