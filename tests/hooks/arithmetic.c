/* SPDX-License-Identifier: Apache-2.0
 *
 * Money and dates of hooks against the functions of the base, on random values: what does not fit is an error in both,
 * and everything else the same to the last digit. */
#include "base/date.h"
#include "base/decimal.h"
#include "tests/support/hooks.h"
#include "tests/support/random.h"

#define ROUNDS 4000

static const char chunk[] =
    "return { f = function(op, a, b)\n"
    "  if op == \"add\" then return a + b end\n"
    "  if op == \"sub\" then return a - b end\n"
    "  if op == \"mul\" then return a * b end\n"
    "  if op == \"div\" then return a / b end\n"
    "  if op == \"lt\" then return a < b, a <= b, a == b, b < a end\n"
    "  if op == \"months\" then return crd.add_months(a, b) end\n"
    "  if op == \"ends\" then return crd.month_first(a), crd.month_last(a), crd.days(b, a) end\n"
    "  if op == \"parts\" then return crd.date(a.year, a.month, a.day) end\n"
    "  if op == \"text\" then return crd.money(tostring(a)) end\n"
    "  if op == \"number\" then return crd.money(a, \"USD\") end\n"
    "end }";

static uint64_t seed = 20270630;

/* Of any size: small ones and those near the ends of the range are as likely as the rest. */
static dec random_dec(void) {
    dec_magnitude bits = (dec_magnitude)random_next(&seed) << 64 | random_next(&seed);
    bits >>= random_below(&seed, 128);
    dec a = (dec)(bits >> 1);
    if (random_below(&seed, 4) == 0) a = a / DEC_ONE * DEC_ONE;
    return random_below(&seed, 2) ? -a : a;
}

static crd_date random_date(void) { return (crd_date)(random_next(&seed) % (2932896 + 719162 + 1)) - 719162; }

static hook_value money(dec a) { return (hook_value){.kind = HOOK_MONEY, .number = a, .text = STR("USD")}; }
static hook_value date(crd_date day) { return (hook_value){.kind = HOOK_DATE, .day = day}; }
static hook_value integer(int64_t n) { return (hook_value){.kind = HOOK_INTEGER, .integer = n}; }

/* Whether the operation gave something. */
static bool ask(hooked *w, const char *op, hook_value a, hook_value b, hook_value *result) {
    hook_value arguments[] = {{.kind = HOOK_TEXT, .text = str_of(op)}, a, b};
    arena_free(&w->a);
    return hooks_engine()->call(w->h, 0, STR("f"), arguments, 3, &w->a, result, &w->why);
}

static void check_money(hooked *w, const char *op, hook_value a, hook_value b, bool fits, dec expected) {
    hook_value result;
    bool given = ask(w, op, a, b, &result);
    if (given != fits) fail_msg("%s: given %d, fits %d", op, given, fits);
    if (!given) {
        assert_int_equal(w->why.code, DIAG_HOOK_ERROR);
        return;
    }
    assert_int_equal(result.kind, HOOK_MONEY);
    assert_str(result.text, "USD");
    if (result.number != expected) fail_msg("%s differs", op);
}

static void money_calculates_as_the_base(void **state) {
    hooked *w = *state;
    for (int i = 0; i < ROUNDS; i++) {
        dec a = random_dec(), b = random_dec(), r = 0;
        int64_t n = (int64_t)(random_next(&seed) >> random_below(&seed, 64)) * (random_below(&seed, 2) ? 1 : -1);
        bool fits = dec_add(a, b, &r);
        check_money(w, "add", money(a), money(b), fits, r);
        fits = dec_sub(a, b, &r);
        check_money(w, "sub", money(a), money(b), fits, r);
        fits = dec_mul(a, (dec)n * DEC_ONE, &r);
        check_money(w, "mul", money(a), integer(n), fits, r);
        check_money(w, "mul", integer(n), money(a), fits, r);
        fits = n != 0 && dec_div(a, (dec)n * DEC_ONE, &r);
        check_money(w, "div", money(a), integer(n), fits, r);
        check_money(w, "text", money(a), integer(0), true, a);
    }
}

static void money_compares_as_the_base(void **state) {
    hooked *w = *state;
    for (int i = 0; i < ROUNDS; i++) {
        dec a = random_dec(), b = random_below(&seed, 4) ? random_dec() : a;
        hook_value result;
        assert_true(ask(w, "lt", money(a), money(b), &result));
        assert_int_equal(result.items_n, 4);
        assert_int_equal(result.items[0].value.yes, a < b);
        assert_int_equal(result.items[1].value.yes, a <= b);
        assert_int_equal(result.items[2].value.yes, a == b);
        assert_int_equal(result.items[3].value.yes, b < a);
    }
}

/* A decimal of up to 15 digits goes through a float of Lua unharmed. */
static void short_decimals_survive_floats(void **state) {
    hooked *w = *state;
    for (int i = 0; i < ROUNDS; i++) {
        char digits[64];
        dec a = 0;
        snprintf(digits, sizeof digits, "%s%llu.%06llu", random_below(&seed, 2) ? "-" : "",
                 (unsigned long long)random_below(&seed, 1000000000), (unsigned long long)random_below(&seed, 1000000));
        assert_int_equal(dec_parse(digits, strlen(digits), &a), DEC_OK);
        hook_value number = {.kind = HOOK_NUMBER, .number = a};
        check_money(w, "number", number, integer(0), true, a);
    }
}

static void dates_calculate_as_the_base(void **state) {
    hooked *w = *state;
    for (int i = 0; i < ROUNDS; i++) {
        crd_date a = random_date(), b = random_date(), expected = 0;
        int64_t n = (int64_t)random_below(&seed, 4000000) - 2000000;
        hook_value result;
        bool fits = date_add_days(a, n, &expected);
        assert_int_equal(ask(w, "add", date(a), integer(n), &result), fits);
        if (fits) assert_int_equal(result.day, expected);
        fits = date_add_days(a, -n, &expected);
        assert_int_equal(ask(w, "sub", date(a), integer(n), &result), fits);
        if (fits) assert_int_equal(result.day, expected);
        fits = date_add_months(a, (int32_t)(n / 20), &expected);
        assert_int_equal(ask(w, "months", date(a), integer(n / 20), &result), fits);
        if (fits) assert_int_equal(result.day, expected);
        assert_true(ask(w, "sub", date(a), date(b), &result));
        assert_int_equal(result.integer, (int64_t)a - b);
        assert_true(ask(w, "parts", date(a), date(b), &result));
        assert_int_equal(result.day, a);
        assert_true(ask(w, "ends", date(a), date(b), &result));
        assert_int_equal(result.items[0].value.day, month_first(date_month(a)));
        assert_int_equal(result.items[1].value.day, month_last(date_month(a)));
        assert_int_equal(result.items[2].value.integer, (int64_t)a - b);
    }
}

static int open_hook(void **state) {
    static hooked w;
    crd_config config = libc_config();
    hooked_init(&w, &config);
    *state = &w;
    return hooked_load(&w, str_of(chunk), NULL, 0) ? 0 : -1;
}

static int close_hook(void **state) {
    hooked_free(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(money_calculates_as_the_base),
        cmocka_unit_test(money_compares_as_the_base),
        cmocka_unit_test(short_decimals_survive_floats),
        cmocka_unit_test(dates_calculate_as_the_base),
    };
    return cmocka_run_group_tests(tests, open_hook, close_hook);
}
