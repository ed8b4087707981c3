/* SPDX-License-Identifier: Apache-2.0
 *
 * Doubles as their shortest decimals: known ones, and random ones against the C library, which tries ever more digits
 * until they read back. */
#include "base/shortest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/random.h"
#include "tests/support/test.h"

typedef struct example {
    double value;
    const char *text;
} example;

static const example examples[] = {
    {0, "0"},
    {-0.0, "0"},
    {1, "1"},
    {-12.5, "-12.5"},
    {0.1, "0.1"},
    {0.1 + 0.2, "0.30000000000000004"},
    {1.0 / 3, "0.3333333333333333"},
    {123456789012, "123456789012"},
    {4064.4831315379, "4064.4831315379"},
    {0.0000012345, "0.0000012345"},
    {1.23e-10, "1.23e-10"},
    {-7.0e-10, "-7e-10"},
    {1e20, "100000000000000000000"},
    {1e21, "1e21"},
    {9007199254740992, "9007199254740992"},
    {5e-324, "5e-324"},
    {2.2250738585072014e-308, "2.2250738585072014e-308"},
    {1.7976931348623157e308, "1.7976931348623157e308"},
    {2.98023223876953125e-8, "2.9802322387695312e-8"}, /* 2^-25: halfway between two of 17 digits */
    {9.5367431640625e-7, "0.00000095367431640625"},
    {HUGE_VAL, "Infinity"},
    {-HUGE_VAL, "-Infinity"},
};

static const char *text_of(double value) {
    static char text[SHORTEST_MAX + 1];
    size_t n = shortest_text(value, text);
    assert_true(n <= SHORTEST_MAX);
    text[n] = '\0';
    return text;
}

static void known_ones(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        assert_string_equal(text_of(examples[i].value), examples[i].text);
    assert_string_equal(text_of(NAN), "NaN");
}

/* The digits of a number without its sign, point, exponent, and zeros around them. */
static const char *digits_of(const char *text, char *out) {
    size_t n = 0;
    for (; *text && *text != 'e'; text++)
        if (*text >= '0' && *text <= '9' && (n > 0 || *text != '0')) out[n++] = *text;
    while (n > 0 && out[n - 1] == '0') n--;
    out[n] = '\0';
    return out;
}

static void check(double value) {
    char library[40], theirs[40], ours[40];
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(library, sizeof library, "%.*e", digits - 1, value);
        if (strtod(library, NULL) == value) break;
    }
    assert_true(strtod(text_of(value), NULL) == value);
    /* Below a power of two the library may overlook a shorter one. */
    if (strlen(digits_of(text_of(value), ours)) >= strlen(digits_of(library, theirs)))
        assert_string_equal(ours, theirs);
}

/* Any double, amounts of up to ten decimals, quotients of them, powers of two. */
static double any_double(uint64_t *random, int kind) {
    double value;
    uint64_t bits = random_next(random);
    double amount = (double)(bits % 100000000000) / 1e10;
    if (kind == 1) return amount;
    if (kind == 2) return amount / (1 + random_below(random, 1000));
    if (kind == 3) bits &= UINT64_C(0xFFF0000000000000);
    memcpy(&value, &bits, sizeof value);
    return isfinite(value) ? value : 0.5;
}

static void random_ones(void **state) {
    (void)state;
    uint64_t random = 2026;
    for (int i = 0; i < 200000; i++) check(any_double(&random, i % 4));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(known_ones), cmocka_unit_test(random_ones)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
