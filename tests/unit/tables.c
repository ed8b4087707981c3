/* SPDX-License-Identifier: Apache-2.0
 *
 * The tables of fields and guard attributes: every row is found by its name, names are distinct. */
#include "base/attr.h"
#include "base/batch.h"
#include "base/field.h"
#include "tests/support/test.h"

static void every_field_is_found_by_its_name(void **state) {
    (void)state;
    for (int id = 0; id < FIELD_TEXTS; id++) assert_int_equal(field_find(str_of(field_table[id].name)), id);
    assert_int_equal(field_find(STR("account.name")), FIELD_ACCOUNT_NAME);
    assert_int_equal(field_find(STR("Account")), FIELD_COUNT);
    assert_int_equal(field_find(STR("tag")), FIELD_COUNT);
    assert_int_equal(field_find(STR_NONE), FIELD_COUNT);
    assert_true(field_table[FIELD_SERVICE].in_rules);
    assert_false(field_table[FIELD_SKU].in_rules);
}

static void every_attribute_is_found_by_subject_and_name(void **state) {
    (void)state;
    for (int id = 0; id < ATTR_COUNT; id++)
        assert_int_equal(attr_find(attr_table[id].subject, str_of(attr_table[id].name)), id);
    assert_int_equal(attr_find(ATTR_OF_CREDIT, STR("coverage")), ATTR_C_COVERAGE);
    assert_int_equal(attr_find(ATTR_OF_CATEGORY, STR("coverage")), ATTR_K_COVERAGE);
    assert_int_equal(attr_find(ATTR_OF_CATEGORY, STR("amount")), ATTR_COUNT);
    assert_int_equal(attr_find(ATTR_OF_CREDIT, STR("rules")), ATTR_COUNT);
    assert_int_equal(attr_table[ATTR_C_RUNWAY].type, VALUE_DAYS);
    assert_int_equal(attr_table[ATTR_C_RUNWAY].stage, ATTR_SIMULATED);
}

static void types_have_distinct_names(void **state) {
    (void)state;
    for (int a = 0; a < VALUE_TYPES; a++)
        for (int b = 0; b < a; b++)
            assert_string_not_equal(value_type_name((value_type)a), value_type_name((value_type)b));
}

static void columns_are_found_by_field_and_tag_key(void **state) {
    (void)state;
    field_ref refs[] = {{FIELD_SERVICE, STR_NONE}, {FIELD_TAG, STR("team")}, {FIELD_TAG, STR("env")}};
    columns c = {.refs = refs, .n = 3};
    assert_int_equal(columns_find(&c, (field_ref){FIELD_SERVICE, STR("ignored")}), 0);
    assert_int_equal(columns_find(&c, (field_ref){FIELD_TAG, STR("env")}), 2);
    assert_true(columns_find(&c, (field_ref){FIELD_TAG, STR("Env")}) == SIZE_MAX);
    assert_true(columns_find(&c, (field_ref){FIELD_REGION, STR_NONE}) == SIZE_MAX);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_field_is_found_by_its_name),
        cmocka_unit_test(every_attribute_is_found_by_subject_and_name),
        cmocka_unit_test(types_have_distinct_names),
        cmocka_unit_test(columns_are_found_by_field_and_tag_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
