/* SPDX-License-Identifier: Apache-2.0
 *
 * The JSON writer: whole texts compared. */
#include "base/date.h"
#include "base/decimal.h"
#include "crd_tools.h"
#include "tests/support/write.h"

static void values_are_separated(void **state) {
    (void)state;
    static sink s;
    crd_json j;
    sink_init(&s);
    crd_json_begin(&j, sink_write, &s);
    crd_json_object(&j);
    crd_json_key(&j, "empty");
    crd_json_array(&j);
    crd_json_array_end(&j);
    crd_json_key_str(&j, STR("list"));
    crd_json_array(&j);
    crd_json_uint(&j, 0);
    crd_json_uint(&j, UINT64_MAX);
    crd_json_bool(&j, true);
    crd_json_bool(&j, false);
    crd_json_null(&j);
    crd_json_object(&j);
    crd_json_object_end(&j);
    crd_json_object(&j);
    crd_json_key(&j, "a");
    crd_json_cstr(&j, NULL);
    crd_json_key(&j, "b");
    crd_json_cstr(&j, "");
    crd_json_object_end(&j);
    crd_json_array_end(&j);
    crd_json_key(&j, "cost");
    crd_json_money(&j, dec_money(-DEC_ONE / 8));
    crd_json_key(&j, "day");
    crd_json_date(&j, date_of(2026, 7, 1));
    crd_json_key(&j, "no_day");
    crd_json_date(&j, CRD_NO_DATE);
    crd_json_key(&j, "month");
    crd_json_month(&j, 2026 * 12 + 6);
    crd_json_key(&j, "no_month");
    crd_json_month(&j, 0);
    crd_json_object_end(&j);
    assert_true(crd_json_end(&j));
    assert_string_equal(s.text,
                        "{\"empty\":[],\"list\":[0,18446744073709551615,true,false,null,{},{\"a\":null,\"b\":\"\"}],"
                        "\"cost\":\"-0.125\",\"day\":\"2026-07-01\",\"no_day\":null,\"month\":\"2026-07\","
                        "\"no_month\":null}\n");
}

static void assert_written(crd_str text, const char *expected) {
    static sink s;
    crd_json j;
    sink_init(&s);
    crd_json_begin(&j, sink_write, &s);
    crd_json_text(&j, text);
    assert_true(crd_json_end(&j));
    assert_string_equal(s.text, expected);
}

static void texts_are_escaped(void **state) {
    (void)state;
    assert_written(STR_NONE, "null\n");
    assert_written(STR(""), "\"\"\n");
    assert_written(STR("a \"quoted\" back\\slash /"), "\"a \\\"quoted\\\" back\\\\slash /\"\n");
    assert_written(STR("\b\t\n\f\r"), "\"\\b\\t\\n\\f\\r\"\n");
    assert_written(STR("\0\x01\x1f\x7f"), "\"\\u0000\\u0001\\u001f\x7f\"\n");
    assert_written(STR("caf\xC3\xA9 \xF0\x9F\x92\xB0"), "\"caf\xC3\xA9 \xF0\x9F\x92\xB0\"\n");
}

static void malformed_bytes_become_replacement_characters(void **state) {
    (void)state;
    assert_written(STR("\xFF"), "\"\xEF\xBF\xBD\"\n");
    assert_written(STR("a\xC3(\xE2\x82"), "\"a\xEF\xBF\xBD(\xEF\xBF\xBD\xEF\xBF\xBD\"\n");
    assert_written(STR("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"\n");
}

static void a_failed_write_sticks(void **state) {
    (void)state;
    static sink s;
    crd_json j;
    sink_init(&s);
    s.writes_left = 1;
    crd_json_begin(&j, sink_write, &s);
    crd_json_array(&j);
    crd_json_uint(&j, 1); /* fails */
    s.writes_left = SIZE_MAX;
    crd_json_uint(&j, 2);
    crd_json_array_end(&j);
    assert_false(crd_json_end(&j));
    assert_string_equal(s.text, "[");
}

static void nesting_has_a_limit(void **state) {
    (void)state;
    static sink s;
    crd_json j;
    sink_init(&s);
    crd_json_begin(&j, sink_write, &s);
    for (int i = 0; i < CRD_JSON_DEPTH; i++) crd_json_array(&j);
    for (int i = 0; i < CRD_JSON_DEPTH; i++) crd_json_array_end(&j);
    assert_true(crd_json_end(&j));
    assert_int_equal(s.n, 2 * CRD_JSON_DEPTH + 1);
    sink_init(&s);
    crd_json_begin(&j, sink_write, &s);
    for (int i = 0; i <= CRD_JSON_DEPTH; i++) crd_json_array(&j);
    assert_false(crd_json_end(&j));
    crd_json_begin(&j, sink_write, &s);
    crd_json_array_end(&j);
    assert_false(crd_json_end(&j));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_separated),
        cmocka_unit_test(texts_are_escaped),
        cmocka_unit_test(malformed_bytes_become_replacement_characters),
        cmocka_unit_test(a_failed_write_sticks),
        cmocka_unit_test(nesting_has_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
