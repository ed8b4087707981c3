/* SPDX-License-Identifier: Apache-2.0
 *
 * Money is exact. Reading and arithmetic are compared with schoolbook arithmetic on strings of decimal digits. */
#include "base/decimal.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

/* ---- Slow and obvious: non-negative numbers as decimal digits, the lowest first ---- */

#define DIGITS 160

typedef struct big {
    uint8_t digit[DIGITS];
} big;

static big big_of(dec_magnitude n) {
    big b = {{0}};
    for (size_t i = 0; n; i++, n /= 10) b.digit[i] = (uint8_t)(n % 10);
    return b;
}

static int big_cmp(const big *a, const big *b) {
    for (size_t i = DIGITS; i-- > 0;)
        if (a->digit[i] != b->digit[i]) return a->digit[i] < b->digit[i] ? -1 : 1;
    return 0;
}

static big big_sub(big a, const big *b) {
    int borrow = 0;
    for (size_t i = 0; i < DIGITS; i++) {
        int d = a.digit[i] - b->digit[i] - borrow;
        borrow = d < 0;
        a.digit[i] = (uint8_t)(d + 10 * borrow);
    }
    return a;
}

static big big_add(big a, const big *b) {
    int carry = 0;
    for (size_t i = 0; i < DIGITS; i++) {
        int d = a.digit[i] + b->digit[i] + carry;
        carry = d > 9;
        a.digit[i] = (uint8_t)(d - 10 * carry);
    }
    return a;
}

static big big_mul(const big *a, const big *b) {
    big product = {{0}};
    for (size_t i = 0; i < DIGITS; i++) {
        int carry = 0;
        for (size_t j = 0; i + j < DIGITS && (a->digit[i] || carry); j++) {
            int d = product.digit[i + j] + a->digit[i] * b->digit[j] + carry;
            product.digit[i + j] = (uint8_t)(d % 10);
            carry = d / 10;
        }
    }
    return product;
}

/* Long division as on paper. */
static big big_divide(const big *a, const big *b, big *rest) {
    big quotient = {{0}};
    *rest = (big){{0}};
    for (size_t i = DIGITS; i-- > 0;) {
        memmove(rest->digit + 1, rest->digit, DIGITS - 1);
        rest->digit[0] = a->digit[i];
        while (big_cmp(rest, b) >= 0) {
            *rest = big_sub(*rest, b);
            quotient.digit[i]++;
        }
    }
    return quotient;
}

static big big_divide_rounded(const big *a, const big *b) {
    big rest, one = big_of(1), quotient = big_divide(a, b, &rest), twice = big_add(rest, &rest);
    int half = big_cmp(&twice, b);
    return half > 0 || (half == 0 && quotient.digit[0] % 2) ? big_add(quotient, &one) : quotient;
}

static dec_magnitude magnitude(dec a) { return a < 0 ? -(dec_magnitude)a : (dec_magnitude)a; }

/* The number with this sign, or false when it has more than 127 bits (one more for the smallest). */
static bool big_dec(const big *b, bool negative, dec *out) {
    big limit = big_of(((dec_magnitude)1 << 127) - !negative);
    if (big_cmp(b, &limit) > 0) return false;
    dec_magnitude n = 0;
    for (size_t i = DIGITS; i-- > 0;) n = n * 10 + b->digit[i];
    *out = (dec)(negative ? -n : n);
    return true;
}

/* ---- Reading ---- */

static void assert_parses(const char *text, dec_parsed expected, const char *amount) {
    dec found = 7;
    char written[CRD_MONEY_MAX];
    dec_parsed parsed = dec_parse(text, strlen(text), &found);
    if (parsed != expected) fail_msg("`%s` gives %d, expected %d", text, (int)parsed, (int)expected);
    if (amount == NULL) {
        assert_true(found == 7);
        return;
    }
    crd_money_text(dec_money(found), written);
    assert_string_equal(written, amount);
}

static void numbers_are_read(void **state) {
    (void)state;
    static const struct {
        const char *text;
        dec_parsed parsed;
        const char *amount;
    } cases[] = {
        {"0", DEC_OK, "0.00"},
        {"-0", DEC_OK, "0.00"},
        {"-0.000", DEC_OK, "0.00"},
        {"12.5", DEC_OK, "12.50"},
        {"+12.5", DEC_OK, "12.50"},
        {"-12.5", DEC_OK, "-12.50"},
        {".5", DEC_OK, "0.50"},
        {"5.", DEC_OK, "5.00"},
        {"-.5", DEC_OK, "-0.50"},
        {"0.0000000001", DEC_OK, "0.0000000001"},
        {"000000000000000000000000012.10", DEC_OK, "12.10"},
        {"0.000000000000000001", DEC_OK, "0.000000000000000001"},
        {"999999999999999999.999999999999999999", DEC_OK, "999999999999999999.999999999999999999"},
        {"1.5e3", DEC_OK, "1500.00"},
        {"1.5E+3", DEC_OK, "1500.00"},
        {"1500e-3", DEC_OK, "1.50"},
        {"2.3E-05", DEC_OK, "0.000023"},
        {"0e400", DEC_OK, "0.00"},
        {"0.00e-99999999999999999999", DEC_OK, "0.00"},
        {"0.0000000000000000000000001e25", DEC_OK, "1.00"},
        {"1.0000000000000000000000", DEC_OK, "1.00"},
        {"170141183460469231731.687303715884105727", DEC_OK, "170141183460469231731.687303715884105727"},
        {"-170141183460469231731.687303715884105728", DEC_OK, "-170141183460469231731.687303715884105728"},
        /* Rounded half to even. */
        {"0.0000000000000000005", DEC_ROUNDED, "0.00"},
        {"0.0000000000000000015", DEC_ROUNDED, "0.000000000000000002"},
        {"0.0000000000000000025", DEC_ROUNDED, "0.000000000000000002"},
        {"0.00000000000000000250000000001", DEC_ROUNDED, "0.000000000000000003"},
        {"0.9999999999999999999", DEC_ROUNDED, "1.00"},
        {"-0.0000000000000000015", DEC_ROUNDED, "-0.000000000000000002"},
        {"-0.0000000000000000001", DEC_ROUNDED, "0.00"},
        {"5e-19", DEC_ROUNDED, "0.00"},
        {"51e-20", DEC_ROUNDED, "0.000000000000000001"},
        {"9e-20", DEC_ROUNDED, "0.00"},
        {"1e-400", DEC_ROUNDED, "0.00"},
        {"1e-99999999999999999999", DEC_ROUNDED, "0.00"},
        {"1e400", DEC_TOO_LARGE, NULL},
        {"-1e99999999999999999999", DEC_TOO_LARGE, NULL},
        {"170141183460469231731.687303715884105728", DEC_TOO_LARGE, NULL},
        {"-170141183460469231731.687303715884105729", DEC_TOO_LARGE, NULL},
        {"170141183460469231731.6873037158841057275", DEC_TOO_LARGE, NULL},
        {"1000000000000000000000", DEC_TOO_LARGE, NULL},
        {"", DEC_NOT_A_NUMBER, NULL},
        {"-", DEC_NOT_A_NUMBER, NULL},
        {"+", DEC_NOT_A_NUMBER, NULL},
        {".", DEC_NOT_A_NUMBER, NULL},
        {"-.", DEC_NOT_A_NUMBER, NULL},
        {"--1", DEC_NOT_A_NUMBER, NULL},
        {"+-1", DEC_NOT_A_NUMBER, NULL},
        {"e5", DEC_NOT_A_NUMBER, NULL},
        {".e5", DEC_NOT_A_NUMBER, NULL},
        {"1e", DEC_NOT_A_NUMBER, NULL},
        {"1e+", DEC_NOT_A_NUMBER, NULL},
        {"1e5.0", DEC_NOT_A_NUMBER, NULL},
        {"1e--5", DEC_NOT_A_NUMBER, NULL},
        {"1.2.3", DEC_NOT_A_NUMBER, NULL},
        {"1,000.00", DEC_NOT_A_NUMBER, NULL},
        {" 1", DEC_NOT_A_NUMBER, NULL},
        {"1 ", DEC_NOT_A_NUMBER, NULL},
        {"0x10", DEC_NOT_A_NUMBER, NULL},
        {"NaN", DEC_NOT_A_NUMBER, NULL},
        {"inf", DEC_NOT_A_NUMBER, NULL},
        {"-Infinity", DEC_NOT_A_NUMBER, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_parses(cases[i].text, cases[i].parsed, cases[i].amount);
    dec none = 7;
    assert_int_equal(dec_parse(NULL, 0, &none), DEC_NOT_A_NUMBER);
}

static void a_million_digits_are_read_at_once(void **state) {
    (void)state;
    enum { LONG = 1000000 };
    static char text[LONG + 16];
    memset(text, '0', LONG);
    memcpy(text, "0.", 2);
    memcpy(text + LONG, "7e999999", 9); /* the 7 is the 999999th decimal */
    assert_parses(text, DEC_OK, "7.00");
    memset(text, '9', LONG);
    text[LONG] = '\0';
    assert_parses(text, DEC_TOO_LARGE, NULL);
}

/* The same reading by moving the point in a long row of digits. */
static dec_parsed slow_parse(bool negative, const char *whole, const char *part, int exponent, dec *out) {
    big digits = {{0}}; /* the number times 10^80 */
    size_t whole_n = strlen(whole), part_n = strlen(part);
    for (size_t i = 0; i < whole_n + part_n; i++) {
        char c = i < whole_n ? whole[i] : part[i - whole_n];
        digits.digit[80 + (int)whole_n - 1 - (int)i + exponent] = (uint8_t)(c - '0');
    }
    big unit = {{0}}, rest;
    unit.digit[80 - DEC_SCALE] = 1;
    big rounded = big_divide_rounded(&digits, &unit);
    if (!big_dec(&rounded, negative, out)) return DEC_TOO_LARGE;
    big_divide(&digits, &unit, &rest);
    big zero = {{0}};
    return big_cmp(&rest, &zero) ? DEC_ROUNDED : DEC_OK;
}

static void random_digits(uint64_t *seed, char *out, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        uint32_t kind = random_below(seed, 4); /* zeros, fives and nines are where rounding lives */
        out[i] = kind == 0 ? '0' : kind == 1 ? "0559"[random_below(seed, 4)] : (char)('0' + random_below(seed, 10));
    }
    out[n] = '\0';
}

static void reading_agrees_with_moving_the_point(void **state) {
    (void)state;
    uint64_t seed = 20260701;
    for (int i = 0; i < 20000; i++) {
        char whole[32], part[32], text[96];
        random_digits(&seed, whole, random_below(&seed, 24));
        random_digits(&seed, part, random_below(&seed, 26) + (whole[0] == '\0'));
        bool negative = random_below(&seed, 2);
        int exponent = random_below(&seed, 2) ? (int)random_below(&seed, 50) - 25 : 0;
        int n = snprintf(text, sizeof text, "%s%s.%s", negative ? "-" : "", whole, part);
        if (exponent) snprintf(text + n, sizeof text - (size_t)n, "e%d", exponent);
        dec found = 0, expected = 0;
        dec_parsed parsed = dec_parse(text, strlen(text), &found);
        dec_parsed slow = slow_parse(negative, whole, part, exponent, &expected);
        if (parsed != slow || found != expected) fail_msg("`%s` is read differently: %d and %d", text, parsed, slow);
    }
}

/* ---- Arithmetic ---- */

/* Numbers of all sizes, often round ones, sometimes the largest. */
static dec random_dec(uint64_t *seed) {
    dec_magnitude n = (dec_magnitude)random_next(seed) << 64 | random_next(seed);
    n >>= random_below(seed, 128);
    if (random_below(seed, 3) == 0)
        n = n / (dec_magnitude)DEC_ONE * (dec_magnitude)DEC_ONE / (1 + random_below(seed, 8));
    if (random_below(seed, 50) == 0) n = ((dec_magnitude)1 << 127) - random_below(seed, 2);
    return (dec)n;
}

/* An amount with other bytes behind it; of the bytes that amounts are made of, and now and then of any. */
#define AMOUNT_MAX 24
typedef struct amount_text {
    char bytes[AMOUNT_MAX + DEC_BEHIND];
} amount_text;

static crd_str random_amount(uint64_t *seed, int i, amount_text *out) {
    static const char alphabet[] = "0123456789012345678901234567890123456789..-+e\xca";
    size_t len = random_below(seed, AMOUNT_MAX);
    memset(out->bytes, "7.,"[i % 3], sizeof out->bytes);
    for (size_t k = 0; k < len; k++) out->bytes[k] = alphabet[random_below(seed, i % 4 ? 41 : sizeof alphabet - 1)];
    if (len > 0 && i % 5 == 0) out->bytes[0] = '-';
    return (crd_str){out->bytes, len};
}

static void reading_many_digits_at_a_time_changes_nothing(void **state) {
    (void)state;
    uint64_t seed = 5;
    size_t numbers = 0, paths_n;
    dec_path paths[DEC_PATHS];
    paths_n = dec_paths(paths);
    for (int i = 0; i < 2000000; i++) {
        amount_text written;
        crd_str text = random_amount(&seed, i, &written);
        dec plain = 1;
        dec_parsed expected = dec_parse(text.ptr, text.len, &plain);
        for (size_t path = 0; path < paths_n; path++) {
            dec fast = 1;
            assert_int_equal(paths[path].parse_block(&text, 1, &fast), expected == DEC_OK);
            if (expected == DEC_OK) assert_true(plain == fast);
        }
        numbers += expected == DEC_OK && text.len > 1;
    }
    assert_true(numbers > 500000);
}

/* A block is read up to the first text that is no plain number, and nothing behind it is touched. */
static void a_block_of_amounts_is_read_up_to_what_is_none(void **state) {
    (void)state;
    enum { MANY = 9 };
    static amount_text written[MANY];
    dec_path paths[DEC_PATHS];
    for (size_t path = dec_paths(paths); path-- > 0;)
        for (size_t bad = 0; bad <= MANY; bad++) {
            crd_str texts[MANY];
            dec out[MANY] = {0};
            for (size_t i = 0; i < MANY; i++) {
                snprintf(written[i].bytes, AMOUNT_MAX, i == bad ? "n.%zu" : "-%zu.5", i + 1);
                texts[i] = str_of(written[i].bytes);
            }
            assert_int_equal(paths[path].parse_block(texts, MANY, out), bad);
            for (size_t i = 0; i < bad; i++) assert_true(out[i] == -(dec)(i + 1) * DEC_ONE - DEC_ONE / 2);
        }
}

static void fail_on(const char *what, dec a, dec b) {
    char left[CRD_MONEY_MAX], right[CRD_MONEY_MAX];
    crd_money_text(dec_money(a), left);
    crd_money_text(dec_money(b), right);
    fail_msg("%s of %s and %s differs", what, left, right);
}

static void products_and_quotients_are_exact(void **state) {
    (void)state;
    uint64_t seed = 42;
    big unit = big_of((dec_magnitude)DEC_ONE);
    for (int i = 0; i < 4000; i++) {
        dec a = random_dec(&seed), b = random_dec(&seed), found = 0, expected = 0;
        bool negative = (a < 0) != (b < 0);
        big left = big_of(magnitude(a)), right = big_of(magnitude(b));
        big product = big_mul(&left, &right), scaled = big_mul(&left, &unit);
        product = big_divide_rounded(&product, &unit);
        if (dec_mul(a, b, &found) != big_dec(&product, negative, &expected) || found != expected)
            fail_on("the product", a, b);
        found = expected = 0;
        if (b == 0) {
            assert_false(dec_div(a, b, &found));
            continue;
        }
        big quotient = big_divide_rounded(&scaled, &right);
        if (dec_div(a, b, &found) != big_dec(&quotient, negative, &expected) || found != expected)
            fail_on("the quotient", a, b);
    }
}

static void a_share_is_rounded_towards_zero(void **state) {
    (void)state;
    uint64_t seed = 43;
    for (int i = 0; i < 4000; i++) {
        dec a = random_dec(&seed), den = (dec)(magnitude(random_dec(&seed)) >> 1) + 1;
        dec num = (dec)(magnitude(random_dec(&seed)) % ((dec_magnitude)den + 1)), expected;
        big left = big_of(magnitude(a)), top = big_of((dec_magnitude)num), bottom = big_of((dec_magnitude)den), rest;
        big product = big_mul(&left, &top);
        big quotient = big_divide(&product, &bottom, &rest);
        assert_true(big_dec(&quotient, a < 0, &expected));
        if (dec_share(a, num, den) != expected) fail_on("the share", a, den);
    }
    assert_true(dec_share(-7, 1, 2) == -3);
    assert_true(dec_share((dec)((dec_magnitude)1 << 127), 5, 5) == (dec)((dec_magnitude)1 << 127));
}

static void sums_that_do_not_fit_are_refused(void **state) {
    (void)state;
    dec most = (dec)(((dec_magnitude)1 << 127) - 1), least = -most - 1, sum = 7;
    assert_false(dec_add(most, 1, &sum));
    assert_false(dec_add(least, -1, &sum));
    assert_false(dec_sub(least, 1, &sum));
    assert_false(dec_sub(0, least, &sum));
    assert_false(dec_mul(most, 2 * DEC_ONE, &sum));
    assert_false(dec_mul(least, -DEC_ONE, &sum));
    assert_false(dec_div(most, DEC_ONE / 2, &sum));
    assert_false(dec_div(1, 0, &sum));
    assert_true(sum == 7);
    assert_true(dec_add(most, least, &sum) && sum == -1);
    assert_true(dec_mul(least, DEC_ONE, &sum) && sum == least);
}

/* ---- Writing ---- */

static void written_text_is_read_back(void **state) {
    (void)state;
    uint64_t seed = 44;
    for (int i = 0; i < 20000; i++) {
        dec a = random_dec(&seed), back = 0;
        char text[CRD_MONEY_MAX];
        size_t n = crd_money_text(dec_money(a), text);
        assert_int_equal(n, strlen(text));
        assert_true(n < CRD_MONEY_MAX);
        const char *point = strchr(text, '.');
        assert_true(point && strlen(point) >= 3 && (strlen(point) == 3 || text[n - 1] != '0'));
        if (dec_parse(text, n, &back) != DEC_OK || back != a) fail_msg("`%s` is read back differently", text);
    }
}

static void assert_people(const char *amount, int decimals, const char *expected) {
    crd_money m;
    char text[CRD_MONEY_MAX];
    assert_true(crd_money_parse(str_of(amount), &m));
    assert_int_equal(crd_money_people(m, decimals, text), strlen(expected));
    assert_string_equal(text, expected);
}

static void people_get_separators_and_rounded_decimals(void **state) {
    (void)state;
    assert_people("9688", 2, "9,688.00");
    assert_people("-9688", 2, "-9,688.00");
    assert_people("999", 2, "999.00");
    assert_people("1000000.5", 4, "1,000,000.50");
    assert_people("0.125", 2, "0.12");
    assert_people("0.135", 2, "0.14");
    assert_people("0.1251", 2, "0.13");
    assert_people("999.995", 2, "1,000.00");
    assert_people("-0.004", 2, "0.00");
    assert_people("47.6816938322", 4, "47.6817");
    assert_people("47.6816938322", 18, "47.6816938322");
    assert_people("47.6816938322", 99, "47.6816938322");
    assert_people("47.6816938322", 0, "47.68");
    assert_people("-170141183460469231731.687303715884105728", 18, "-170,141,183,460,469,231,731.687303715884105728");
    assert_people("-170141183460469231731.687303715884105728", 2, "-170,141,183,460,469,231,731.69");
}

static void public_money_has_signs_and_refusals(void **state) {
    (void)state;
    crd_money m = {0, 0};
    assert_true(crd_money_parse(STR("-0.01"), &m));
    assert_int_equal(crd_money_sign(m), -1);
    assert_int_equal(m.hi, -1);
    assert_true(crd_money_parse(STR("0.01"), &m));
    assert_int_equal(crd_money_sign(m), 1);
    assert_int_equal(m.lo, 10000000000000000u);
    assert_true(crd_money_parse(STR("0"), &m));
    assert_int_equal(crd_money_sign(m), 0);
    assert_false(crd_money_parse(STR("1e30"), &m));
    assert_false(crd_money_parse(STR("a"), &m));
    assert_false(crd_money_parse(STR_NONE, &m));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reading_many_digits_at_a_time_changes_nothing),
        cmocka_unit_test(a_block_of_amounts_is_read_up_to_what_is_none),
        cmocka_unit_test(numbers_are_read),
        cmocka_unit_test(a_million_digits_are_read_at_once),
        cmocka_unit_test(reading_agrees_with_moving_the_point),
        cmocka_unit_test(products_and_quotients_are_exact),
        cmocka_unit_test(a_share_is_rounded_towards_zero),
        cmocka_unit_test(sums_that_do_not_fit_are_refused),
        cmocka_unit_test(written_text_is_read_back),
        cmocka_unit_test(people_get_separators_and_rounded_decimals),
        cmocka_unit_test(public_money_has_signs_and_refusals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
