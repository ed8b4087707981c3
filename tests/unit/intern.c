/* SPDX-License-Identifier: Apache-2.0
 *
 * The dictionary gives equal strings one id, in the order in which they came. */
#include "base/intern.h"
#include "base/hash.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

/* An empty dictionary that goes the given way. */
static void init_on(intern *t, mem *m, const intern_path *path) {
    assert_true(intern_init(t, m));
    t->path = path;
}

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

static void expecting_blocks_changes_no_id(void **state) {
    (void)state;
    enum { MANY = 1000 };
    mem m = libc_mem();
    intern t;
    assert_true(intern_init(&t, &m));
    for (uint32_t i = 1; i < 2 * MANY; i++) {
        char name[16];
        if (i == MANY) intern_expect_blocks(&t);
        assert_int_equal(intern_add(&t, (crd_str){name, (size_t)snprintf(name, sizeof name, "%u", i)}), i);
    }
    intern_expect_blocks(&t);
    for (uint32_t i = 1; i < 2 * MANY; i++) {
        char name[16 + INTERN_BEHIND];
        uint32_t id;
        crd_str s = {name, (size_t)snprintf(name, sizeof name, "%u", i)};
        intern_find_block(&t, &s, 1, &id);
        assert_int_equal(id, i);
        assert_int_equal(intern_find(&t, s), i);
    }
    intern_free(&t);
}

/* A linear probe degenerates when similar strings fall together: look at the fullest of as many buckets as strings. */
static void similar_strings_spread(void **state) {
    (void)state;
    enum { MANY = 1 << 16 };
    const intern_path *paths[INTERN_PATHS];
    for (size_t path = intern_paths(paths); path-- > 0;)
        for (int width = 0; width < 300; width += 50) {
            static uint32_t low[MANY], high[MANY];
            memset(low, 0, sizeof low);
            memset(high, 0, sizeof high);
            for (uint32_t i = 0; i < MANY; i++) {
                char name[320];
                size_t n = (size_t)snprintf(name, sizeof name, "%*s%08x%*s", width / 2, "", i * 8, width / 2, "");
                uint32_t hash = paths[path]->hash((crd_str){name, n});
                low[hash % MANY]++;
                high[hash >> 16]++;
            }
            for (uint32_t i = 0; i < MANY; i++) assert_true(low[i] < 12 && high[i] < 12);
        }
}

/* Both hashes and both comparisons, of every length, at every place in a word, whatever stands behind the strings. */
static void what_stands_behind_does_not_count(void **state) {
    (void)state;
    enum { LONGEST = 200 };
    char bytes[LONGEST + 16 + HASH_BEHIND], other[sizeof bytes];
    uint64_t seed = 12;
    for (size_t n = 0; n <= LONGEST; n++)
        for (size_t at = 0; at < 16; at++) {
            for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (char)random_below(&seed, 256);
            for (size_t i = 0; i < sizeof other; i++) other[i] = (char)random_below(&seed, 256);
            memcpy(other, bytes + at, n);
            uint64_t hash = hash_bytes(bytes + at, n);
            assert_true(hash == hash_roomy(bytes + at, n) && hash == hash_roomy(other, n));
            assert_true(hash_equal(bytes + at, other, n) && hash_equal_exact(bytes + at, other, n));
            if (n == 0) continue;
            other[random_below(&seed, (uint32_t)n)] ^= (char)(1 << random_below(&seed, 8));
            assert_false(hash_equal(bytes + at, other, n) || hash_equal_exact(bytes + at, other, n));
            assert_true(hash != hash_roomy(other, n));
        }
}

/* Strings at the ends of their memory: a sanitizer sees who reads on. */
static void nothing_behind_an_exact_string_is_read(void **state) {
    (void)state;
    const intern_path *paths[INTERN_PATHS];
    for (size_t n = 1; n <= 200; n++) {
        char *one = test_malloc(n), *other = test_malloc(n);
        memset(one, 'x', n);
        memset(other, 'x', n);
        assert_true(hash_equal_exact(one, other, n) && hash_bytes(one, n) == hash_bytes(other, n));
        for (size_t path = intern_paths(paths); path-- > 0;)
            assert_true(paths[path]->hash((crd_str){one, n}) == paths[path]->hash((crd_str){other, n}));
        other[n - 1] = 'y';
        assert_false(hash_equal_exact(one, other, n));
        test_free(one);
        test_free(other);
    }
}

/* Strings of all lengths with room behind them, known and unknown ones, a block at a time; `room` bounds the lengths.
 */
static void find_blocks(const intern_path *path, size_t room) {
    enum { KNOWN = 3000, ROUNDS = 300, ROOM = 400 };
    static char bytes[INTERN_BLOCK][ROOM + INTERN_BEHIND];
    mem m = libc_mem();
    intern t;
    init_on(&t, &m, path);
    uint64_t seed = 4;
    for (int round = 0; round < ROUNDS; round++) {
        crd_str strings[INTERN_BLOCK];
        uint32_t ids[INTERN_BLOCK];
        size_t n = random_below(&seed, INTERN_BLOCK + 1);
        for (size_t i = 0; i < n; i++) {
            uint32_t number = random_below(&seed, KNOWN);
            int width = number % 7 ? (int)(number % (room - 8)) : -1; /* some are absent */
            memset(bytes[i], (int)random_below(&seed, 256), sizeof *bytes);
            char written[ROOM];
            size_t len = width < 0 ? 0 : (size_t)snprintf(written, sizeof written, "%*u", width, number);
            if (len > 0) memcpy(bytes[i], written, len);
            strings[i] = (crd_str){bytes[i], len};
        }
        intern_find_block(&t, strings, n, ids);
        for (size_t i = 0; i < n; i++) assert_int_equal(ids[i], intern_find(&t, strings[i]));
        for (size_t i = 0; i < n; i++) assert_true(intern_add(&t, strings[i]) != INTERN_FAILED);
    }
    assert_true(intern_count(&t) > KNOWN / 2);
    intern_free(&t);
}

static void a_block_is_found_like_single_strings(void **state) {
    (void)state;
    const intern_path *paths[INTERN_PATHS];
    for (size_t path = intern_paths(paths); path-- > 0;) {
        find_blocks(paths[path], 30);
        find_blocks(paths[path], 80);
        find_blocks(paths[path], 400);
    }
}

/* A string that has the hash of another one is told from it, in whichever byte they differ. To make such a pair, a byte
 * of the dictionary's own copy is changed behind its back. */
static void one_hash_is_not_one_string(void **state) {
    (void)state;
    enum { LONGEST = 330 };
    static char bytes[LONGEST + INTERN_BEHIND];
    const intern_path *paths[INTERN_PATHS];
    mem m = libc_mem();
    memset(bytes, 'x', sizeof bytes);
    for (size_t path = intern_paths(paths); path-- > 0;)
        for (size_t n = 1; n <= LONGEST; n += n < 200 ? 1 : 13) {
            intern t;
            uint32_t id;
            init_on(&t, &m, paths[path]);
            crd_str s = {bytes, n};
            assert_int_equal(intern_add(&t, s), 1);
            char *held = (char *)(uintptr_t)intern_get(&t, 1).ptr;
            for (size_t i = 0; i < n; i++) {
                held[i] ^= 1;
                intern_find_block(&t, &s, 1, &id);
                assert_int_equal(id, INTERN_FAILED);
                held[i] ^= 1;
            }
            intern_find_block(&t, &s, 1, &id);
            assert_int_equal(id, 1);
            intern_free(&t);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_are_dense_and_stable),
        cmocka_unit_test(the_empty_string_is_absent),
        cmocka_unit_test(every_length_is_distinguished),
        cmocka_unit_test(many_strings_agree_with_counting),
        cmocka_unit_test(expecting_blocks_changes_no_id),
        cmocka_unit_test(similar_strings_spread),
        cmocka_unit_test(what_stands_behind_does_not_count),
        cmocka_unit_test(nothing_behind_an_exact_string_is_read),
        cmocka_unit_test(a_block_is_found_like_single_strings),
        cmocka_unit_test(one_hash_is_not_one_string),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
