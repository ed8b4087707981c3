/* SPDX-License-Identifier: Apache-2.0
 *
 * The calendar, compared with counting day by day through the years 1 to 9999. */
#include "base/date.h"
#include "tests/support/test.h"

static bool slow_leap(int32_t year) {
    if (year % 400 == 0) return true;
    if (year % 100 == 0) return false;
    return year % 4 == 0;
}

static int32_t slow_days(int32_t year, int32_t month) {
    if (month == 2) return slow_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static void every_day_agrees_with_counting(void **state) {
    (void)state;
    crd_date d = -719162; /* 0001-01-01 */
    month_near near = {0};
    for (int32_t year = 1; year <= 9999; year++) {
        for (int32_t month = 1; month <= 12; month++) {
            assert_int_equal(month_first(year * 12 + month - 1), d);
            assert_int_equal(month_last(year * 12 + month - 1), d + slow_days(year, month) - 1);
            assert_false(date_valid(year, month, slow_days(year, month) + 1));
            for (int32_t day = 1; day <= slow_days(year, month); day++, d++) {
                int32_t y, m, of_month;
                date_split(d, &y, &m, &of_month);
                if (date_of(year, month, day) != d || y != year || m != month || of_month != day ||
                    !date_valid(year, month, day) || date_month(d) != year * 12 + month - 1 ||
                    date_month_near(&near, d) != year * 12 + month - 1)
                    fail_msg("%04d-%02d-%02d differs", (int)year, (int)month, (int)day);
            }
        }
    }
    assert_int_equal(d - 1, 2932896);
    assert_int_equal(date_of(1970, 1, 1), 0);
}

static void a_month_is_found_from_any_other(void **state) {
    (void)state;
    const crd_date last = date_of(2026, 3, 31),
                   days[] = {last + 1, last, last - 30, last - 31, last + 30, last + 31, last};
    month_near near = {0};
    for (size_t i = 0; i < COUNT(days); i++) assert_int_equal(date_month_near(&near, days[i]), date_month(days[i]));
}

static void impossible_dates_are_invalid(void **state) {
    (void)state;
    assert_false(date_valid(0, 1, 1));
    assert_false(date_valid(10000, 1, 1));
    assert_false(date_valid(2026, 0, 1));
    assert_false(date_valid(2026, 13, 1));
    assert_false(date_valid(2026, 1, 0));
    assert_false(date_valid(2026, 2, 29));
    assert_true(date_valid(2028, 2, 29));
}

static void assert_added(crd_date from, int32_t months, crd_date expected) {
    crd_date found = 0;
    assert_true(date_add_months(from, months, &found));
    assert_int_equal(found, expected);
}

static void months_are_added_up_to_the_end_of_the_month(void **state) {
    (void)state;
    crd_date out = 7;
    assert_added(date_of(2027, 1, 31), 1, date_of(2027, 2, 28));
    assert_added(date_of(2028, 1, 31), 1, date_of(2028, 2, 29));
    assert_added(date_of(2026, 12, 15), 1, date_of(2027, 1, 15));
    assert_added(date_of(2026, 3, 31), -1, date_of(2026, 2, 28));
    assert_added(date_of(2026, 1, 31), -13, date_of(2024, 12, 31));
    assert_added(date_of(1, 1, 1), 9999 * 12 - 1, date_of(9999, 12, 1));
    assert_false(date_add_months(date_of(9999, 12, 1), 1, &out));
    assert_false(date_add_months(date_of(1, 1, 1), -1, &out));
    assert_false(date_add_months(date_of(2026, 1, 1), INT32_MAX, &out));
    assert_false(date_add_months(date_of(2026, 1, 1), INT32_MIN, &out));
    assert_int_equal(out, 7);
}

static void days_are_added_within_the_calendar(void **state) {
    (void)state;
    crd_date out = 7;
    assert_true(date_add_days(date_of(2026, 12, 31), 1, &out));
    assert_int_equal(out, date_of(2027, 1, 1));
    assert_true(date_add_days(date_of(1, 1, 1), 3652058, &out));
    assert_int_equal(out, date_of(9999, 12, 31));
    out = 7;
    assert_false(date_add_days(date_of(9999, 12, 31), 1, &out));
    assert_false(date_add_days(date_of(1, 1, 1), -1, &out));
    assert_false(date_add_days(0, INT64_MAX, &out));
    assert_false(date_add_days(0, INT64_MIN, &out));
    assert_false(date_add_days(date_of(2026, 1, 1), INT64_MAX, &out));
    assert_int_equal(out, 7);
    assert_int_equal(crd_date_from_days_since_epoch(20454), date_of(2026, 1, 1));
    assert_int_equal(crd_date_from_days_since_epoch(INT64_MAX), CRD_NO_DATE);
    assert_int_equal(crd_date_from_days_since_epoch(INT64_MIN), CRD_NO_DATE);
}

static void assert_bill(const char *text, const char *expected) {
    crd_date day = 7;
    char found[CRD_DATE_MAX] = "refused";
    if (date_parse_bill(text, strlen(text), &day))
        crd_date_text(day, found);
    else
        assert_int_equal(day, 7);
    if (strcmp(found, expected) != 0) fail_msg("`%s` gives %s, expected %s", text, found, expected);
}

static void dates_of_bills_give_the_day_in_utc(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"2026-07-01", "2026-07-01"},
        {"2026-07-01T00:00:00Z", "2026-07-01"},
        {"2026-07-01T00:00:00.000Z", "2026-07-01"},
        {"2026-07-01 23:59:59", "2026-07-01"},
        {"2026-07-01 23:59:59.999999 UTC", "2026-07-01"},
        {"2026-07-01T12:30", "2026-07-01"},
        {"2026-07-01T12:30Z", "2026-07-01"},
        {"2026-07-01T00:00:00+00:00", "2026-07-01"},
        {"2026-07-01T00:30:00+01:00", "2026-06-30"},
        {"2026-07-01T01:00:00+01:00", "2026-07-01"},
        {"2026-07-01T00:59:59+0100", "2026-06-30"},
        {"2026-07-01T00:30:00+01", "2026-06-30"},
        {"2026-12-31T20:00:00-04:00", "2027-01-01"},
        {"2026-12-31T19:59:59-04:00", "2026-12-31"},
        {"2026-07-01 23:30:00-0530", "2026-07-02"},
        {"2026-12-31T23:59:60Z", "2026-12-31"},
        {"0001-01-01T00:00:00Z", "0001-01-01"},
        {"0001-01-01T00:00:00+01:00", "refused"},
        {"9999-12-31T23:59:59-01:00", "refused"},
        {"", "refused"},
        {"2026-07", "refused"},
        {"2026-7-1", "refused"},
        {"26-07-01", "refused"},
        {"2026/07/01", "refused"},
        {"20260701", "refused"},
        {"07/01/2026", "refused"},
        {"2026-02-30", "refused"},
        {"2026-13-01", "refused"},
        {"0000-01-01", "refused"},
        {" 2026-07-01", "refused"},
        {"2026-07-01 ", "refused"},
        {"2026-07-01T", "refused"},
        {"2026-07-01Z", "refused"},
        {"2026-07-01T00", "refused"},
        {"2026-07-01T0:00:00Z", "refused"},
        {"2026-07-01T24:00:00Z", "refused"},
        {"2026-07-01T00:60:00Z", "refused"},
        {"2026-07-01T00:00:61Z", "refused"},
        {"2026-07-01T00:00:00.Z", "refused"},
        {"2026-07-01T00:00:00z", "refused"},
        {"2026-07-01T00:00:00 PST", "refused"},
        {"2026-07-01T00:00:00 UTCx", "refused"},
        {"2026-07-01T00:00:00+1", "refused"},
        {"2026-07-01T00:00:00+24:00", "refused"},
        {"2026-07-01T00:00:00+01:60", "refused"},
        {"2026-07-01T00:00:00+01:", "refused"},
        {"2026-07-01T00:00:00+01:000", "refused"},
        {"2026-07-01T00:00:00ZZ", "refused"},
        {"2026-07-01t00:00:00Z", "refused"},
        {"2026-0a-01", "refused"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) assert_bill(cases[i][0], cases[i][1]);
}

static void strict_dates_and_months(void **state) {
    (void)state;
    crd_date day = 7;
    crd_month month = 7;
    static const char *const wrong[] = {"",           "2026-07",     "2026-07-1", "2026-07-011",
                                        "2026-02-29", "2026-07-01T", "2026_07_01"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) assert_false(crd_date_parse(str_of(wrong[i]), &day));
    assert_false(crd_date_parse(STR_NONE, &day));
    assert_int_equal(day, 7);
    assert_true(crd_date_parse(STR("2028-02-29"), &day));
    assert_int_equal(day, date_of(2028, 2, 29));
    static const char *const wrong_months[] = {"", "2026-7", "2026-13", "2026-00", "0000-01", "2026-07-", "2026/07"};
    for (size_t i = 0; i < sizeof wrong_months / sizeof *wrong_months; i++)
        assert_false(month_parse(str_of(wrong_months[i]), &month));
    assert_false(month_parse(STR_NONE, &month));
    assert_int_equal(month, 7);
    assert_true(month_parse(STR("2026-07"), &month));
    assert_int_equal(month, 2026 * 12 + 6);
}

static void dates_are_written_with_four_digit_years(void **state) {
    (void)state;
    char text[CRD_DATE_MAX];
    assert_int_equal(crd_date_text(date_of(2026, 7, 1), text), 10);
    assert_string_equal(text, "2026-07-01");
    assert_int_equal(crd_date_text(date_of(1, 1, 1), text), 10);
    assert_string_equal(text, "0001-01-01");
    assert_int_equal(crd_month_text(2026 * 12 + 11, text), 7);
    assert_string_equal(text, "2026-12");
    assert_int_equal(crd_date_text(CRD_NO_DATE, text), 0);
    assert_string_equal(text, "");
    assert_int_equal(crd_date_text(INT32_MAX, text), 10);
    assert_string_equal(text, "9999-12-31");
    assert_int_equal(crd_month_text(INT32_MIN, text), 7);
    assert_string_equal(text, "0001-01");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_agrees_with_counting),
        cmocka_unit_test(a_month_is_found_from_any_other),
        cmocka_unit_test(impossible_dates_are_invalid),
        cmocka_unit_test(months_are_added_up_to_the_end_of_the_month),
        cmocka_unit_test(days_are_added_within_the_calendar),
        cmocka_unit_test(dates_of_bills_give_the_day_in_utc),
        cmocka_unit_test(strict_dates_and_months),
        cmocka_unit_test(dates_are_written_with_four_digit_years),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
