/* SPDX-License-Identifier: Apache-2.0
 *
 * Keys get one number each, in the order of their first row, whether they fit one machine word or not, and are all
 * there in the end. The second implementation looks through a list. */
#include "vm/keys.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

enum { WIDTH = 3, BLOCKS = 60, CLASSES = 9 };

typedef uint32_t key[WIDTH];

/* Each one once, listed or not. */
static void compare_walk(const tuples *t, const key *list, uint32_t listed) {
    uint32_t ids[WIDTH * TUPLES_BLOCK], numbers[TUPLES_BLOCK], seen = 0;
    size_t at = 0, n;
    static bool met[BLOCKS * KEYS_BLOCK];
    memset(met, 0, sizeof met);
    while ((n = tuples_walk(t, &at, ids, numbers)) > 0) {
        for (size_t i = 0; i < n; i++, seen++) {
            assert_false(met[numbers[i]]);
            met[numbers[i]] = true;
            for (size_t part = 0; part < WIDTH; part++)
                assert_int_equal(ids[part * TUPLES_BLOCK + i], list[numbers[i]][part]);
        }
    }
    assert_int_equal(seen, listed);
}

static uint32_t list_number(key *list, uint32_t *listed, const key k) {
    uint32_t number = 0;
    while (number < *listed && memcmp(list[number], k, sizeof(key)) != 0) number++;
    if (number == *listed) memcpy(list[(*listed)++], k, sizeof(key));
    return number;
}

/* The classes of a value are `apart` from each other; from block to block there are more of them. Blocks have up to
 * `most` rows: one, as the charges of a host, or many. */
static void compare_blocks(uint32_t apart, uint32_t most, bool stays_packed) {
    static key list[BLOCKS * KEYS_BLOCK];
    const uint32_t blocks = BLOCKS * KEYS_BLOCK / most;
    mem m = libc_mem();
    keys k;
    assert_true(keys_init(&k, &m, WIDTH));
    uint32_t listed = 0, ids[KEYS_BLOCK], numbers[KEYS_BLOCK], classes[CLASSES];
    uint64_t random = 42;
    for (uint32_t i = 0; i < CLASSES; i++) classes[i] = apart * i;
    for (uint32_t block = 0; block < blocks; block++) {
        uint32_t rows = 1 + random_below(&random, most), seen = 1 + block * CLASSES / blocks;
        key row_keys[KEYS_BLOCK];
        for (size_t part = 0; part < WIDTH; part++) {
            for (uint32_t row = 0; row < rows; row++) {
                ids[row] = random_below(&random, seen);
                row_keys[row][part] = classes[ids[row]];
            }
            keys_part(&k, part, classes, ids, rows);
        }
        assert_true(keys_number(&k, rows, numbers));
        for (uint32_t row = 0; row < rows; row++)
            assert_int_equal(numbers[row], list_number(list, &listed, row_keys[row]));
    }
    assert_int_equal(k.found.count, listed);
    assert_true(listed > 300);
    assert_int_equal(k.found.packed, stays_packed);
    compare_walk(&k.found, list, listed);
    assert_true(tuples_list(&k.found));
    compare_walk(&k.found, list, listed);
    for (uint32_t i = 0; i < listed; i++) {
        assert_memory_equal(tuples_get(&k.found, i), list[i], sizeof(key));
        assert_int_equal(tuples_find(&k.found, list[i]), i);
    }
    keys_free(&k);
}

static void compare_with_a_list(uint32_t apart, bool stays_packed) {
    compare_blocks(apart, 1, stays_packed);
    compare_blocks(apart, KEYS_BLOCK, stays_packed);
}

static void keys_are_numbered_like_a_list(void **state) {
    (void)state;
    compare_with_a_list(1, true);
    compare_with_a_list(1000, true);
}

static void keys_too_wide_for_a_word_are_too(void **state) {
    (void)state;
    compare_with_a_list(0x1fffffff, false);
    compare_with_a_list(UINT32_MAX, false);
}

static void without_parts_there_is_one_key(void **state) {
    (void)state;
    mem m = libc_mem();
    keys k;
    uint32_t numbers[2];
    assert_true(keys_init(&k, &m, 0));
    assert_true(keys_number(&k, 2, numbers));
    assert_int_equal(numbers[0], 0);
    assert_int_equal(numbers[1], 0);
    assert_int_equal(k.found.count, 1);
    keys_free(&k);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_are_numbered_like_a_list),
        cmocka_unit_test(keys_too_wide_for_a_word_are_too),
        cmocka_unit_test(without_parts_there_is_one_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
