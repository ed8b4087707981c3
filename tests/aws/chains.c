/* SPDX-License-Identifier: Apache-2.0
 *
 * Definitions that ask for each other in a chain of any length: the one that leads back is told, and neither the stack
 * nor the time that it takes grows out of hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "crd_aws.h"

#define CHAIN 100000

static char names[CHAIN][16];
static crd_aws_expression asked[CHAIN];
static crd_aws_rule rules[CHAIN];
static crd_aws_category categories[CHAIN];
static const crd_str value = {"x", 1};

/* Each asks for the next one, the last for `back`; CHAIN: for a service. */
static void make(size_t back) {
    for (size_t i = 0; i < CHAIN; i++) {
        size_t to = i + 1 < CHAIN ? i + 1 : back;
        snprintf(names[i], sizeof names[i], "C%zu", i);
        asked[i] = (crd_aws_expression){.kind = CRD_AWS_DIMENSIONS, .key = {"SERVICE_CODE", 12}, .values = &value};
        asked[i].values_count = 1;
        if (to < CHAIN) {
            snprintf(names[to], sizeof names[to], "C%zu", to);
            asked[i].kind = CRD_AWS_COST_CATEGORIES;
            asked[i].key = (crd_str){names[to], strlen(names[to])};
        }
        rules[i] = (crd_aws_rule){.value = value, .when = &asked[i]};
        categories[i] = (crd_aws_category){.name = {names[i], strlen(names[i])}, .rules = &rules[i], .rules_count = 1};
    }
}

static bool write(void *ud, const char *bytes, size_t len) {
    (void)ud, (void)bytes, (void)len;
    return true;
}

static void assert_refused(const char *message) {
    crd_config config;
    crd_diagnostics *list;
    crd_diagnostic found;
    const crd_aws_text_options options = {0};
    crd_config_init(&config);
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    crd_status status = crd_aws_categories_text(&config, categories, CHAIN, &options, list, write, NULL);
    assert_int_equal(status, CRD_INVALID);
    assert_int_equal(crd_diagnostics_count(list), 1);
    assert_true(crd_diagnostics_get(list, 0, &found));
    assert_string_equal(found.code.ptr, "CRD1347");
    assert_string_equal(found.message.ptr, message);
    crd_diagnostics_free(list);
}

static void a_long_way_back_is_told(void **state) {
    (void)state;
    make(0);
    assert_refused("\"C99999\" refers to \"C0\", which leads back to it");
    make(50000);
    assert_refused("\"C99999\" refers to \"C50000\", which leads back to it");
}

static void so_is_the_shortest(void **state) {
    (void)state;
    make(CHAIN - 1);
    assert_refused("\"C99999\" refers to \"C99999\", which leads back to it");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_way_back_is_told),
        cmocka_unit_test(so_is_the_shortest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
