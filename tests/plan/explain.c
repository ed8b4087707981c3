/* SPDX-License-Identifier: Apache-2.0
 *
 * Explanations of bills by chance: what they say was paid is the plan's history, charge by charge; a charge got the
 * values that eval gives it; and a rule misses by as many comparisons as trying all answers finds. */
#include "base/decimal.h"
#include "crd_tools.h"
#include "tests/support/bill.h"
#include "tests/support/data.h"

#define BILLS 120
#define ROWS  30

static const char policy_text[] =
    "account lab = 444455556666\n"
    "account shop = 111122223333\n"
    "category Stage { \"Test\" when tag.env in [\"test\", \"dev\"] unless tag.team is \"web\" inherit tag.env }\n"
    "category Team effective 2026-05 { \"AI\" when account is lab and Stage is not \"prod\"\n"
    "  \"Web\" when tag.team starts with \"w\" or service is AmazonRDS default \"Other\" }\n"
    "credit narrow { amount 40.00 USD starts 2026-04-01 expires 2026-05-31 owner lab covers [AmazonEC2] }\n"
    "credit team { amount 60.00 USD starts 2026-04-01 expires 2026-12-31 owner lab restrict to Team \"AI\" from 2026-05-01\n"
    "  pause from 2026-05-10 until 2026-05-20 }\n"
    "credit wide { amount 35.00 USD starts 2026-05-01 expires 2027-12-31 owner shop }\n";

static uint64_t seed;

static uint32_t dice(uint32_t sides) { return random_below(&seed, sides); }

/* ---- a bill ----------------------------------------------------------------------------------------------------- */

/* Few keys, so that many rows share one; amounts of many decimals, so that shares have remainders. */
static crd_str roll_bill(char *out, size_t size) {
    static const char *const accounts[] = {"444455556666", "111122223333"};
    static const char *const services[] = {"AmazonEC2", "AmazonRDS"};
    static const char *const days[] = {"2026-04-03", "2026-05-02", "2026-05-12", "2026-05-12"};
    static const char *const tags[] = {"{}", "{\"\"env\"\":\"\"dev\"\"}",
                                       "{\"\"env\"\":\"\"prod\"\",\"\"team\"\":\"\"web\"\"}"};
    size_t n = (size_t)snprintf(out, size, "%s,product_sku,line_item_usage_type,resource_tags\n", CUR2);
    for (int i = 0; i < ROWS; i++)
        n += (size_t)snprintf(out + n, size - n, "%s,%s,%s%u.%07u,%s,%s,SKU%u,type%u,\"%s\"\n", accounts[dice(2)],
                              services[dice(2)], dice(6) == 0 ? "-" : "", dice(9), dice(10000000), days[dice(4)],
                              dice(9) == 0 ? "Tax" : "Usage", dice(2), dice(2), tags[dice(3)]);
    return (crd_str){out, n};
}

/* ---- a run ------------------------------------------------------------------------------------------------------ */

typedef struct host {
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
} host;

static host host_new(const char *text) {
    host h;
    crd_config_init(&h.config);
    assert_true(crd_date_parse(STR("2026-06-30"), &h.config.as_of));
    assert_int_equal(crd_diagnostics_new(&h.config, &h.list), CRD_OK);
    crd_compile_options options = {.path = "policy.crd", .text = str_of(text)};
    assert_int_equal(crd_policy_compile(&h.config, &options, h.list, &h.policy), CRD_OK);
    return h;
}

static void host_free(host *h) {
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

static crd_run *planned(host *h, crd_str bill, uint64_t row, const crd_plan **plan) {
    static const crd_str history[] = {{"sku", 3}, {"day", 3}};
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = options.explain = true;
    options.explain_row = row;
    options.history = history;
    options.history_count = COUNT(history);
    crd_run *run;
    feed f = feed_of(bill, 0);
    assert_int_equal(crd_run_new(h->policy, &options, h->list, &run), CRD_OK);
    assert_int_equal(crd_run_read(run, "bill.csv", feed_reader(&f)), CRD_OK);
    assert_int_equal(crd_run_plan(run, plan), CRD_OK);
    return run;
}

/* ---- charges ---------------------------------------------------------------------------------------------------- */

static crd_str field(const crd_explained *e, const char *name) {
    for (size_t i = 0; i < e->fields_count; i++)
        if (str_eq(e->fields[i].key, str_of(name))) return e->fields[i].value;
    return STR_NONE;
}

static bool is_of(const crd_application *h, const crd_explained *e, size_t credit) {
    return h->credit == credit && h->month == e->month && h->day == e->day && str_eq(h->account, field(e, "account")) &&
           str_eq(h->service, field(e, "credit_service")) && str_eq(h->sku, field(e, "sku"));
}

/* Takes what is explained off the history. */
static void take_off(dec *left, const crd_plan *plan, const crd_explained *e) {
    dec sum = 0;
    for (size_t i = 0; i < e->answers_count; i++) {
        dec amount = dec_of(e->answers[i].paid);
        size_t k = 0;
        assert_true(amount >= 0);
        assert_int_equal(e->answers[i].why == CRD_REFUSAL_NONE, e->answers[i].because.ptr == NULL);
        sum += amount;
        while (k < plan->history_count && !is_of(&plan->history[k], e, e->answers[i].credit)) k++;
        assert_true(amount == 0 || k < plan->history_count);
        if (amount > 0) left[k] -= amount;
    }
    assert_true(sum == dec_of(e->paid));
    assert_true(dec_of(e->paid) + dec_of(e->left) == dec_of(e->cost));
}

static dec *open_history(const crd_plan *plan) {
    dec *left = malloc((plan->history_count + 1) * sizeof *left);
    assert_non_null(left);
    for (size_t i = 0; i < plan->history_count; i++) left[i] = dec_of(plan->history[i].amount);
    return left;
}

static void closed(dec *left, const crd_plan *plan) {
    for (size_t i = 0; i < plan->history_count; i++) assert_true(left[i] == 0);
    free(left);
}

static void rows_add_up_to_the_history(void **state) {
    (void)state;
    static char bytes[1 << 14];
    host h = host_new(policy_text);
    dec credited = 0;
    for (uint64_t number = 1; number <= BILLS; number++) {
        seed = number * 0x9e3779b97f4a7c15u | 1;
        crd_str bill = roll_bill(bytes, sizeof bytes);
        dec *left = NULL, charged = 0;
        for (uint64_t row = 1; row <= ROWS; row++) {
            const crd_plan *plan;
            const crd_explanation *found;
            crd_run *run = planned(&h, bill, row, &plan);
            crd_selection wanted = {.row = true, .on = CRD_NO_DATE, .limit = 1};
            if (left == NULL) left = open_history(plan);
            assert_int_equal(crd_run_explain_charges(run, &wanted, &found), CRD_OK);
            assert_int_equal(found->count, 1);
            assert_int_equal(found->at[0].number, row);
            assert_int_equal(found->at[0].line, row + 1);
            take_off(left, plan, &found->at[0]);
            charged += dec_of(found->cost);
            if (row == ROWS) {
                assert_true(charged == dec_of(plan->total));
                credited += dec_of(plan->credited);
                closed(left, plan);
            }
            crd_run_free(run);
        }
    }
    assert_true(credited > 0);
    host_free(&h);
}

/* All keys at once, with nothing said of the charges. */
static void keys_add_up_to_the_history(void **state) {
    (void)state;
    static char bytes[1 << 14];
    host h = host_new(policy_text);
    for (uint64_t number = 1; number <= BILLS; number++) {
        seed = number * 0x9e3779b97f4a7c15u | 1;
        const crd_plan *plan;
        const crd_explanation *found;
        crd_run *run = planned(&h, roll_bill(bytes, sizeof bytes), 0, &plan);
        crd_selection wanted = {.on = CRD_NO_DATE, .limit = SIZE_MAX};
        assert_int_equal(crd_run_explain_charges(run, &wanted, &found), CRD_OK);
        assert_int_equal(found->rows, ROWS);
        assert_int_equal(found->count, found->keys);
        assert_true(dec_of(found->cost) == dec_of(plan->total));
        dec *left = open_history(plan);
        for (size_t i = 0; i < found->count; i++) take_off(left, plan, &found->at[i]);
        closed(left, plan);
        crd_run_free(run);
    }
    host_free(&h);
}

static void the_real_bill_adds_up_too(void **state) {
    (void)state;
    crd_str bill = data_file("cur2-real-april-2026/cur2-daily-2026-04.csv");
    host h = host_new("account main = 111122223333\n"
                      "category Part { \"Gateways\" when usage_type starts with \"NatGateway\" default \"Else\" }\n"
                      "credit a { amount 10 USD starts 2026-04-05 expires 2026-12-31 owner main covers [AmazonEC2]\n"
                      "  restrict to Part \"Gateways\" }\n"
                      "credit b { amount 20 USD starts 2026-04-01 expires 2027-12-31 owner main\n"
                      "  pause from 2026-04-11 until 2026-04-13 }\n");
    const crd_plan *plan;
    const crd_explanation *found;
    crd_run *run = planned(&h, bill, 0, &plan);
    crd_selection wanted = {.on = CRD_NO_DATE, .limit = SIZE_MAX};
    assert_int_equal(crd_run_explain_charges(run, &wanted, &found), CRD_OK);
    assert_int_equal(found->rows, 1882);
    assert_money(plan->credited, "30.00");
    dec *left = open_history(plan);
    for (size_t i = 0; i < found->count; i++) take_off(left, plan, &found->at[i]);
    closed(left, plan);
    crd_run_free(run);
    host_free(&h);
    free((void *)(uintptr_t)bill.ptr);
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

typedef struct value_list {
    char at[ROWS][2][16];
} value_list;

static bool keep_values(void *ud, const crd_row *row) {
    value_list *list = ud;
    for (size_t k = 0; k < 2; k++)
        snprintf(list->at[row->number - 1][k], sizeof list->at[0][k], "%.*s", STR_ARG(row->values[k]));
    return true;
}

static void charges_have_the_values_that_eval_gives(void **state) {
    (void)state;
    static char bytes[1 << 14];
    static value_list values;
    host h = host_new(policy_text);
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = options.explain = true;
    options.row = keep_values;
    options.row_ud = &values;
    size_t without = 0;
    for (uint64_t number = 1; number <= BILLS; number++) {
        seed = number * 0x9e3779b97f4a7c15u | 1;
        const crd_plan *plan;
        const crd_explanation *found;
        crd_run *run;
        feed f = feed_of(roll_bill(bytes, sizeof bytes), 0);
        assert_int_equal(crd_run_new(h.policy, &options, h.list, &run), CRD_OK);
        assert_int_equal(crd_run_read(run, "bill.csv", feed_reader(&f)), CRD_OK);
        assert_int_equal(crd_run_plan(run, &plan), CRD_OK);
        crd_selection wanted = {.on = CRD_NO_DATE, .limit = SIZE_MAX};
        assert_int_equal(crd_run_explain_charges(run, &wanted, &found), CRD_OK);
        for (size_t i = 0; i < found->count; i++)
            for (size_t k = 0; k < 2; k++) {
                const crd_decision *d = &found->at[i].decisions[k];
                assert_str(d->value, values.at[found->at[i].number - 1][k]);
                without += str_none(d->value);
                assert_int_equal(d->in_force, k == 0 || found->at[i].month >= 2026 * 12 + 4);
                if (d->in_force && !str_none(d->value)) assert_true(d->tried[d->tried_count - 1].matched);
            }
        crd_run_free(run);
    }
    assert_true(without > BILLS);
    host_free(&h);
}

/* ---- credits ---------------------------------------------------------------------------------------------------- */

static void what_a_credit_did_not_pay_adds_up(void **state) {
    (void)state;
    static char bytes[1 << 14];
    host h = host_new(policy_text);
    dec seen[CRD_REFUSALS] = {0};
    for (uint64_t number = 1; number <= BILLS; number++) {
        seed = number * 0x9e3779b97f4a7c15u | 1;
        const crd_plan *plan;
        crd_run *run = planned(&h, roll_bill(bytes, sizeof bytes), 0, &plan);
        for (size_t credit = 0; credit < plan->credits_count; credit++) {
            const crd_credit_explanation *found;
            assert_int_equal(crd_run_explain_credit(run, credit, &found), CRD_OK);
            dec sum = dec_of(found->applied), went_first = 0, nothing_left = 0;
            for (size_t i = 0; i < found->not_paid_count; i++) {
                sum += dec_of(found->not_paid[i].amount);
                seen[found->not_paid[i].why] += dec_of(found->not_paid[i].amount);
                if (found->not_paid[i].why == CRD_REFUSAL_NOTHING_LEFT)
                    nothing_left = dec_of(found->not_paid[i].amount);
            }
            for (size_t i = 0; i < found->rivals_count; i++) went_first += dec_of(found->rivals[i].amount);
            assert_true(sum == dec_of(found->eligible));
            assert_true(dec_of(found->applied) == dec_of(plan->credits[credit].applied));
            assert_true(went_first == nothing_left);
        }
        crd_run_free(run);
    }
    static const crd_refusal expected[] = {CRD_REFUSAL_NOT_STARTED, CRD_REFUSAL_PAUSED,       CRD_REFUSAL_COVERS,
                                           CRD_REFUSAL_RESTRICTED,  CRD_REFUSAL_NOTHING_LEFT, CRD_REFUSAL_USED_UP};
    for (size_t i = 0; i < COUNT(expected); i++) assert_true(seen[expected[i]] > 0);
    host_free(&h);
}

/* ---- the nearest miss ------------------------------------------------------------------------------------------- */

#define LEAVES 6

/* A condition over tags a, b, ..., each asked once; all answers are tried. */
typedef struct expression {
    char text[512];
    size_t n;
    uint8_t table[1 << LEAVES]; /* [answers]: whether the condition holds */
} expression;

static void roll_expression(expression *e, size_t first, size_t leaves, uint8_t *table) {
    if (leaves == 1) {
        bool negated = dice(3) == 0;
        e->n += (size_t)snprintf(e->text + e->n, sizeof e->text - e->n, "tag.%c is %s\"1\"", (char)('a' + first),
                                 negated ? "not " : "");
        for (size_t i = 0; i < 1 << LEAVES; i++) table[i] = (i >> first & 1) != negated;
        return;
    }
    uint8_t left[1 << LEAVES], right[1 << LEAVES];
    size_t part = 1 + dice((uint32_t)leaves - 1);
    bool both = dice(2), turned = dice(3) == 0;
    e->n += (size_t)snprintf(e->text + e->n, sizeof e->text - e->n, turned ? "not (" : "(");
    roll_expression(e, first, part, left);
    e->n += (size_t)snprintf(e->text + e->n, sizeof e->text - e->n, both ? " and " : " or ");
    roll_expression(e, first + part, leaves - part, right);
    e->n += (size_t)snprintf(e->text + e->n, sizeof e->text - e->n, ")");
    for (size_t i = 0; i < 1 << LEAVES; i++) table[i] = (both ? left[i] && right[i] : left[i] || right[i]) != turned;
}

static size_t bits(size_t n) { return n == 0 ? 0 : (n & 1) + bits(n >> 1); }

static size_t fewest_turned(const expression *e, size_t answers) {
    size_t fewest = SIZE_MAX;
    for (size_t i = 0; i < 1 << LEAVES; i++)
        if (e->table[i] && bits(i ^ answers) < fewest) fewest = bits(i ^ answers);
    return fewest;
}

/* What is said to be missing is enough. */
static bool suffices(const expression *e, size_t answers, const crd_tried *rule) {
    for (size_t i = 0; i < rule->missing_count; i++) {
        size_t leaf = (size_t)(rule->missing[i].condition.ptr[strlen("tag.")] - 'a');
        assert_int_equal(rule->missing[i].holds, answers >> leaf & 1);
        answers ^= (size_t)1 << leaf;
    }
    return e->table[answers];
}

static void explain_answers(crd_run *run, const expression *e) {
    const crd_plan *plan;
    const crd_explanation *found;
    crd_selection wanted = {.on = CRD_NO_DATE, .limit = SIZE_MAX};
    assert_int_equal(crd_run_plan(run, &plan), CRD_OK);
    assert_int_equal(crd_run_explain_charges(run, &wanted, &found), CRD_OK);
    assert_int_equal(found->count, 1 << LEAVES);
    for (size_t i = 0; i < found->count; i++) {
        const crd_decision *d = &found->at[i].decisions[0];
        size_t answers = (size_t)dec_of(found->at[i].cost) - 1;
        assert_int_equal(d->tried[0].matched, e->table[answers]);
        if (d->tried[0].matched) continue;
        size_t fewest = fewest_turned(e, answers);
        assert_int_equal(d->tried[0].missing_count, fewest == SIZE_MAX ? 0 : fewest);
        assert_true(fewest == SIZE_MAX || suffices(e, answers, &d->tried[0]));
        assert_int_equal(d->nearest, fewest == SIZE_MAX ? 2 : 0);
    }
}

/* The cost of a charge says which answers its tags give, so that it is found again. */
static void one_expression(void) {
    static char text[1024];
    expression e = {.n = 0};
    roll_expression(&e, 0, LEAVES, e.table);
    snprintf(text, sizeof text, "category K { \"X\" when %s default \"Y\" }\n", e.text);
    host h = host_new(text);
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = options.explain = true;
    crd_run *run;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &run), CRD_OK);
    for (size_t answers = 0; answers < 1 << LEAVES; answers++) {
        crd_tag tags[LEAVES];
        crd_charge c = {.account = STR("1"), .service = STR("S"), .charge_type = STR("Usage"), .day = 20000};
        static const char *const names[LEAVES] = {"a", "b", "c", "d", "e", "f"};
        for (size_t i = 0; i < LEAVES; i++)
            tags[i] = (crd_tag){str_of(names[i]), answers >> i & 1 ? STR("1") : STR("0")};
        c.cost = dec_money((dec)answers + 1);
        c.tags = tags;
        c.tags_count = LEAVES;
        assert_int_equal(crd_run_charge(run, &c), CRD_OK);
    }
    explain_answers(run, &e);
    crd_run_free(run);
    host_free(&h);
}

static void a_rule_misses_by_the_fewest_comparisons(void **state) {
    (void)state;
    seed = 7;
    for (int i = 0; i < 300; i++) one_expression();
}

/* ---- misuse ----------------------------------------------------------------------------------------------------- */

static void nothing_is_explained_before_its_plan(void **state) {
    (void)state;
    static char bytes[1 << 14];
    seed = 1;
    crd_str bill = roll_bill(bytes, sizeof bytes);
    host h = host_new(policy_text);
    const crd_plan *plan;
    const crd_explanation *found;
    const crd_credit_explanation *credit;
    crd_selection row = {.row = true, .on = CRD_NO_DATE, .limit = 1}, all = {.on = CRD_NO_DATE, .limit = 1};
    crd_run *run = planned(&h, bill, 0, &plan);
    assert_int_equal(crd_run_explain_charges(run, &row, &found), CRD_MISUSE);
    assert_int_equal(crd_run_explain_charges(run, NULL, &found), CRD_MISUSE);
    assert_int_equal(crd_run_explain_charges(run, &all, NULL), CRD_MISUSE);
    assert_int_equal(crd_run_explain_credit(run, plan->credits_count, &credit), CRD_MISUSE);
    assert_int_equal(crd_run_explain_charges(run, &all, &found), CRD_OK);
    feed f = feed_of(bill, 0);
    assert_int_equal(crd_run_read(run, "again.csv", feed_reader(&f)), CRD_OK);
    assert_int_equal(crd_run_explain_charges(run, &all, &found), CRD_MISUSE);
    assert_int_equal(crd_run_explain_credit(run, 0, &credit), CRD_MISUSE);
    crd_run_free(run);
    host_free(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_add_up_to_the_history),
        cmocka_unit_test(keys_add_up_to_the_history),
        cmocka_unit_test(the_real_bill_adds_up_too),
        cmocka_unit_test(charges_have_the_values_that_eval_gives),
        cmocka_unit_test(what_a_credit_did_not_pay_adds_up),
        cmocka_unit_test(a_rule_misses_by_the_fewest_comparisons),
        cmocka_unit_test(nothing_is_explained_before_its_plan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
