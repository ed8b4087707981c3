/* SPDX-License-Identifier: Apache-2.0
 *
 * The dictionary gives equal strings one id, in the order in which they came. */
#include "base/intern.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

static void ids_are_dense_and_stable(void **state) {
    (void)state;
    mem m = libc_mem();
    intern t;
    assert_true(intern_init(&t, &m));
    assert_int_equal(intern_count(&t), 1);
    assert_true(intern_get(&t, INTERN_ABSENT).ptr == NULL);
    char first[] = "AmazonEC2";
    assert_int_equal(intern_add(&t, str_of(first)), 1);
    assert_int_equal(intern_add(&t, STR("AmazonRDS")), 2);
    first[0] = 'x'; /* the dictionary has its own copy */
    assert_int_equal(intern_add(&t, STR("AmazonEC2")), 1);
    assert_str(intern_get(&t, 1), "AmazonEC2");
    assert_int_equal(intern_find(&t, STR("AmazonRDS")), 2);
    assert_int_equal(intern_find(&t, STR("AmazonS3")), INTERN_FAILED);
    assert_int_equal(intern_count(&t), 3);
    intern_free(&t);
}

static void the_empty_string_is_absent(void **state) {
    (void)state;
    mem m = libc_mem();
    intern t;
    assert_true(intern_init(&t, &m));
    assert_int_equal(intern_add(&t, STR("")), INTERN_ABSENT);
    assert_int_equal(intern_add(&t, STR_NONE), INTERN_ABSENT);
    assert_int_equal(intern_find(&t, STR_NONE), INTERN_ABSENT);
    assert_int_equal(intern_count(&t), 1);
    intern_free(&t);
    intern_free(&t); /* freed is empty */
}

/* Strings with zeros inside, one beginning with the other, of every length around the hash's words. */
static void every_length_is_distinguished(void **state) {
    (void)state;
    mem m = libc_mem();
    intern t;
    assert_true(intern_init(&t, &m));
    char bytes[64] = {0};
    for (uint32_t n = 1; n <= sizeof bytes; n++) assert_int_equal(intern_add(&t, (crd_str){bytes, n}), n);
    for (uint32_t n = 1; n <= sizeof bytes; n++)
        for (uint32_t i = 0; i < n; i++) {
            bytes[i] = 1;
            assert_int_equal(intern_find(&t, (crd_str){bytes, n}), INTERN_FAILED);
            bytes[i] = 0;
        }
    intern_free(&t);
}

static void many_strings_agree_with_counting(void **state) {
    (void)state;
    enum { MANY = 100000 };
    mem m = libc_mem();
    intern t;
    assert_true(intern_init(&t, &m));
    static uint32_t ids[MANY]; /* by number; 0: not added yet */
    uint64_t seed = 11;
    uint32_t next = 1;
    for (int i = 0; i < 3 * MANY; i++) {
        char name[32];
        uint32_t number = random_below(&seed, MANY);
        crd_str s = {name, (size_t)snprintf(name, sizeof name, "arn:aws:%u", number)};
        if (ids[number] == 0) {
            assert_int_equal(intern_find(&t, s), INTERN_FAILED);
            ids[number] = next++;
        }
        assert_int_equal(intern_add(&t, s), ids[number]);
        assert_true(str_eq(intern_get(&t, ids[number]), s));
    }
    assert_int_equal(intern_count(&t), next);
    intern_free(&t);
}

/* A linear probe degenerates when similar strings fall together: look at the fullest of as many buckets as strings. */
static void similar_strings_spread(void **state) {
    (void)state;
    enum { MANY = 1 << 16 };
    static uint32_t low[MANY], high[MANY];
    for (uint32_t i = 0; i < MANY; i++) {
        char name[32];
        uint64_t hash = str_hash((crd_str){name, (size_t)snprintf(name, sizeof name, "i-%08x", i * 8)});
        low[(hash >> 32) % MANY]++;
        high[hash >> 48]++;
    }
    for (uint32_t i = 0; i < MANY; i++) assert_true(low[i] < 12 && high[i] < 12);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_are_dense_and_stable),      cmocka_unit_test(the_empty_string_is_absent),
        cmocka_unit_test(every_length_is_distinguished), cmocka_unit_test(many_strings_agree_with_counting),
        cmocka_unit_test(similar_strings_spread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
