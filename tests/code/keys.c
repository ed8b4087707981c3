/* SPDX-License-Identifier: Apache-2.0
 *
 * Keys get one number each, in the order of their first row, whatever their hashes. The second implementation looks
 * through a list. */
#include "vm/keys.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

enum { WIDTH = 3, BLOCKS = 60, CLASSES = 9 };

/* `spoil` changes each hash. */
static void compare_with_a_list(uint32_t (*spoil)(uint32_t hash)) {
    mem m = libc_mem();
    keys k;
    assert_true(keys_init(&k, &m, WIDTH));
    static uint32_t list[BLOCKS * KEYS_BLOCK][WIDTH];
    uint32_t listed = 0, ids[KEYS_BLOCK], classes[CLASSES];
    uint64_t random = 42;
    for (uint32_t i = 0; i < CLASSES; i++) classes[i] = 100 * i;
    for (int block = 0; block < BLOCKS; block++) {
        uint32_t rows = 1 + random_below(&random, KEYS_BLOCK), row_keys[KEYS_BLOCK][WIDTH];
        keys_begin(&k, rows);
        for (size_t part = 0; part < WIDTH; part++) {
            for (uint32_t row = 0; row < rows; row++) {
                ids[row] = random_below(&random, CLASSES);
                row_keys[row][part] = classes[ids[row]];
            }
            keys_part(&k, part, classes, ids, rows);
        }
        for (uint32_t row = 0; row < rows; row++) k.hashes[row] = spoil(k.hashes[row]);
        keys_fetch(&k, rows);
        for (uint32_t row = 0; row < rows; row++) {
            uint32_t expected = 0;
            while (expected < listed && memcmp(list[expected], row_keys[row], sizeof *list) != 0) expected++;
            bool is_new;
            assert_int_equal(keys_find(&k, row, &is_new), expected);
            assert_int_equal(is_new, expected == listed);
            assert_memory_equal(keys_row(&k, row), row_keys[row], sizeof *list);
            if (is_new) memcpy(list[listed++], row_keys[row], sizeof *list);
        }
    }
    assert_int_equal(k.found.count, listed);
    assert_true(listed > 500);
    keys_free(&k);
}

static uint32_t unspoiled(uint32_t hash) { return hash; }
static uint32_t all_the_same(uint32_t hash) { return hash & 0; }
static uint32_t wrapping_around(uint32_t hash) { return hash | 0xffffff00u; }

static void keys_are_numbered_like_a_list(void **state) {
    (void)state;
    compare_with_a_list(unspoiled);
}

static void colliding_hashes_do_not_confuse_keys(void **state) {
    (void)state;
    compare_with_a_list(all_the_same);
    compare_with_a_list(wrapping_around);
}

static void without_parts_there_is_one_key(void **state) {
    (void)state;
    mem m = libc_mem();
    keys k;
    assert_true(keys_init(&k, &m, 0));
    keys_begin(&k, 2);
    keys_fetch(&k, 2);
    bool is_new;
    assert_int_equal(keys_find(&k, 0, &is_new), 0);
    assert_true(is_new);
    assert_int_equal(keys_find(&k, 1, &is_new), 0);
    assert_false(is_new);
    keys_free(&k);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_are_numbered_like_a_list),
        cmocka_unit_test(colliding_hashes_do_not_confuse_keys),
        cmocka_unit_test(without_parts_there_is_one_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
