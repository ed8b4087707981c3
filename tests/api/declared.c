/* SPDX-License-Identifier: Apache-2.0
 *
 * What a policy declares, as a host asks for it: the settings of its settlement block. */
#include "small.h"

static void without_a_block_all_is_as_documented(void **state) {
    host h;
    (void)state;
    open_host(&h, "category A { \"x\" when service is \"AmazonEC2\" }\n");
    const crd_settlement *s = crd_policy_settlement(h.policy);
    assert_int_equal(s->pause, CRD_PAUSE_DAY);
    assert_int_equal(s->validity, CRD_VALIDITY_MONTH);
    assert_int_equal(s->order, CRD_ORDER_SERVICE_THEN_SKU);
    assert_int_equal(s->rank, CRD_RANK_REMAINING);
    assert_int_equal(s->owner, CRD_OWNER_ONLY_IF_ALLOWED);
    assert_int_equal(s->join, CRD_JOIN_UNTIL_JOIN_DAY);
    close_host(&h);
}

static void each_option_is_the_policys(void **state) {
    host h;
    (void)state;
    open_host(&h,
              "settlement { pause month_end validity day order sku rank gross owner always_first join whole_month }\n");
    const crd_settlement *s = crd_policy_settlement(h.policy);
    assert_int_equal(s->pause, CRD_PAUSE_MONTH_END);
    assert_int_equal(s->validity, CRD_VALIDITY_DAY);
    assert_int_equal(s->order, CRD_ORDER_SKU);
    assert_int_equal(s->rank, CRD_RANK_GROSS);
    assert_int_equal(s->owner, CRD_OWNER_ALWAYS_FIRST);
    assert_int_equal(s->join, CRD_JOIN_WHOLE_MONTH);
    close_host(&h);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_block_all_is_as_documented),
        cmocka_unit_test(each_option_is_the_policys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
