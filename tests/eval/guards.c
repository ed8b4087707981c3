/* SPDX-License-Identifier: Apache-2.0
 *
 * What guards mean: every operator and every arithmetic, on values that are there and on values that are not. */
#include "base/date.h"
#include "tests/support/policy.h"
#include "vm/vm.h"

/* The subject: a credit of 1,000 USD, 250 of it applied, never paused, of no program and covering two services. */
static value get(void *ud, attr_id attr) {
    static const crd_str covers[] = {{"AmazonEC2", 9}, {"AmazonRDS", 9}};
    (void)ud;
    switch (attr) {
    case ATTR_C_NAME: return (value){.type = VALUE_TEXT, .text = STR("activate_q3")};
    case ATTR_C_TYPE: return (value){.type = VALUE_TEXT, .text = STR("promotion")};
    case ATTR_C_OWNER: return (value){.type = VALUE_TEXT, .text = STR("111122223333")};
    case ATTR_C_AMOUNT: return (value){.type = VALUE_MONEY, .number = 1000 * DEC_ONE, .currency = STR("USD")};
    case ATTR_C_APPLIED: return (value){.type = VALUE_MONEY, .number = 250 * DEC_ONE, .currency = STR("USD")};
    case ATTR_C_FORFEITED: return (value){.type = VALUE_MONEY, .currency = STR("USD")};
    case ATTR_C_STARTS: return (value){.type = VALUE_DATE, .day = date_of(2027, 1, 31)};
    case ATTR_C_EXPIRES: return (value){.type = VALUE_DATE, .day = date_of(2027, 12, 31)};
    case ATTR_C_COVERS: return (value){.type = VALUE_LIST, .list = {covers, 2}};
    case ATTR_C_RESTRICTED: return (value){.type = VALUE_BOOL, .yes = true};
    case ATTR_C_PAUSED: return (value){.type = VALUE_BOOL};
    case ATTR_C_RUNWAY: return (value){.type = VALUE_DAYS, .days = 90};
    case ATTR_C_COVERAGE: return (value){.type = VALUE_PERCENT, .number = DEC_ONE / 4};
    default: return (value){.type = VALUE_ABSENT};
    }
}

static guard_answer judged(const char *where, const char *require) {
    compiled c;
    text policy;
    mem heap = libc_mem();
    text_init(&policy, &heap);
    text_format(&policy,
                "account one = 111122223333\naccount two = 444455556666\nlet half = 50%%\n"
                "guard \"g\" { for each credit %s %s require %s }",
                *where ? "where" : "", where, require);
    compiled_from(&c, text_str(&policy), NULL);
    assert_true(program_verify(c.program, c.d, STR("policy.crd")));
    guard_answer answer = guard_judge(c.program, &c.program->guards[0], (attr_source){NULL, get});
    compiled_free(&c);
    text_free(&policy);
    return answer;
}

static const char *const holding[] = {
    /* attributes that are conditions; and, or, not */
    "restricted", "not paused", "not (paused and restricted)", "paused or restricted",
    "(restricted) and not (paused or paused) and restricted", "paused and restricted or restricted",
    /* equality */
    "forfeited is 0 USD", "forfeited is 0.00 USD", "amount is not 1 USD", "amount is 1_000 USD", "type is promotion",
    "type is \"promotion\"", "promotion is type", "type is \"PROMOTION\" ignoring case", "type is not \"PROMOTION\"",
    "owner is one", "owner is not two", "owner is not name", "starts is 2027-01-31", "runway is 90 days",
    "coverage is 25%", "coverage is 0.25", "coverage < half",
    /* lists */
    "owner in [one, two]", "owner not in [two]", "type in [\"refund\", \"PROMOTION\"] ignoring case",
    "amount in [1 USD, 1000 USD]", "amount not in [1 USD, 2 USD]", "starts in [2027-01-30, 2027-01-31]",
    "covers contains \"AmazonEC2\"", "covers contains [\"AmazonS3\", \"AmazonEC2\"]",
    "not (covers contains \"Amazon\")", "covers in [AmazonEC2, AmazonRDS, AmazonS3]",
    "covers not in [AmazonEC2, AmazonS3]", "\"AmazonRDS\" in covers",
    /* parts of texts */
    "name starts with \"activate\"", "name starts with [\"x\", \"ACT\"] ignoring case", "name ends with \"_q3\"",
    "name contains \"vate_\"", "name contains [\"y\", \"z\", \"q3\"]", "name like \"act*q?\"",
    "name like \"ACT*\" ignoring case", "not (name starts with \"Activate\")",
    /* order */
    "applied < amount", "amount > applied", "amount >= 1000 USD", "amount <= 1000 USD", "not (amount < 1000 USD)",
    "starts < expires", "runway >= 12 weeks", "coverage > 0%",
    /* arithmetic */
    "applied + 750 USD is amount", "amount - applied is 750 USD", "amount - applied - applied is 500 USD",
    "applied * 4 is amount", "4 * applied is amount", "amount * 25% is applied", "amount * -1 + amount is 0 USD",
    "amount / 4 is applied", "applied / amount is 0.25", "applied / amount is coverage", "-applied < 0 USD",
    "-(applied - amount) is 750 USD", "amount + applied * 2 is 1500 USD", "(amount + applied) * 2 is 2500 USD",
    "coverage * 2 is 50%", "coverage + 25% is half", "runway + 10 days is 100 days", "runway - 100 days is -10 days",
    "starts + 1 month is 2027-02-28", "expires - 10 months is 2027-02-28", "starts + 1 day is 2027-02-01",
    "expires - starts is 334 days", "expires - starts > 47 weeks",
    /* absent values: no positive operator holds, every negated one does */
    "pause.until is absent", "amount is present", "not (pause.until is present)", "not (pause.until is 2027-01-01)",
    "pause.until is not 2027-01-01", "not (pause.until < 2027-01-01) and not (pause.until >= 2027-01-01)",
    "not (id is \"1\") and id is not \"1\"", "not (id in [\"1\"]) and id not in [\"1\"]",
    "not (id starts with \"\\u{31}\")", "not (id like \"*\")",
    "not (opening is 0 USD) and not (opening in [0 USD]) and opening not in [0 USD]",
    "not (opening + 1 USD > 0 USD) and not (-opening < 0 USD) and not (1 USD - opening is 1 USD)",
    "not (forfeited is opening) and not (-amount < opening) and not (opening > -amount) and forfeited is not opening",
    "name is not id and not (name is id)", "not (pause.until + 1 month > starts)",
    "not (amount / forfeited > 0) and not (amount / 0 > 0 USD)", /* nothing is a number by zero */
};

static void these_hold(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof holding / sizeof *holding; i++) {
        if (judged("", holding[i]) != GUARD_HOLDS) fail_msg("does not hold: %s", holding[i]);
        char opposite[256];
        snprintf(opposite, sizeof opposite, "not (%s)", holding[i]);
        if (judged("", opposite) != GUARD_BROKEN) fail_msg("holds: %s", opposite);
    }
}

static void where_says_who_is_concerned(void **state) {
    (void)state;
    assert_int_equal(judged("paused", "restricted"), GUARD_NOT_CONCERNED);
    assert_int_equal(judged("not paused", "restricted"), GUARD_HOLDS);
    assert_int_equal(judged("type is promotion", "paused"), GUARD_BROKEN);
}

static const char *const too_large[] = {
    "amount * 100_000_000_000_000_000_000 > 0 USD",
    "applied / 0.000000000000000001 > 0 USD",
    "(amount + 170_000_000_000_000_000_000 USD) * 2 > 0 USD",
    "amount * 100_000_000_000_000_000 + 100_000_000_000_000_000_000 USD > 0 USD",
    "-amount * 100_000_000_000_000_000 - 100_000_000_000_000_000_000 USD < 0 USD",
    "expires + 3_000_000 days > starts",
    "expires + 100_000 months > starts",
    "starts - 1_000_000 days < expires",
};

static void results_that_do_not_fit_are_no_numbers(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof too_large / sizeof *too_large; i++) {
        if (judged("", too_large[i]) != GUARD_OVERFLOW) fail_msg("is a number: %s", too_large[i]);
        if (judged(too_large[i], "restricted") != GUARD_OVERFLOW) fail_msg("is a number in `where`: %s", too_large[i]);
    }
    assert_int_equal(judged("", "paused and amount * 100_000_000_000_000_000_000 > 0 USD"), GUARD_BROKEN);
    assert_int_equal(judged("", "restricted or amount * 100_000_000_000_000_000_000 > 0 USD"), GUARD_HOLDS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(these_hold),
        cmocka_unit_test(where_says_who_is_concerned),
        cmocka_unit_test(results_that_do_not_fit_are_no_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
