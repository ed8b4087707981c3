/* SPDX-License-Identifier: Apache-2.0
 *
 * Sorting against the definition of order, on random numbers of every size. */
#include "base/order.h"
#include "base/tuples.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

enum { N = 700, WIDTH = 3 };

static uint64_t seed = 99;
static uint32_t any(void) {
    uint32_t bits = random_below(&seed, 33);
    return bits == 0 ? 0 : (uint32_t)(random_next(&seed) >> 32) >> (32 - bits);
}

typedef struct room {
    mem m;
    arena a;
} room;

static int enter(void **state) {
    static room r;
    r.m = libc_mem();
    arena_init(&r.a, &r.m);
    *state = &r;
    return 0;
}

static int leave(void **state) {
    arena_free(&((room *)*state)->a);
    return 0;
}

static void tuples_stand_in_order_and_equal_ones_keep_theirs(void **state) {
    static uint32_t at[N * WIDTH];
    static const size_t by[] = {2, 0}; /* 1 does not count */
    room *r = *state;
    for (size_t i = 0; i < N * WIDTH; i++) at[i] = i % 2 ? any() % 4 : any();
    uint32_t *order = order_tuples(&r->a, N, at, WIDTH, by, 2);
    assert_non_null(order);
    for (size_t i = 1; i < N; i++) {
        const uint32_t *a = at + order[i - 1] * WIDTH, *b = at + order[i] * WIDTH;
        bool before = a[2] != b[2] ? a[2] < b[2] : a[0] != b[0] ? a[0] < b[0] : order[i - 1] < order[i];
        assert_true(before);
    }
}

/* Few enough and too many of them for one key. */
static void tuples_stand_in_the_order_of_ranks(void **state) {
    enum { NUMBERS = 900, MANY = 9000, FIRST = 40 };
    static uint32_t at[MANY * WIDTH], ranks[NUMBERS];
    room *r = *state;
    for (size_t i = 0; i < NUMBERS; i++) ranks[i] = any();
    for (size_t i = 0; i < MANY * WIDTH; i++) at[i] = FIRST + random_below(&seed, i % 2 ? 3 : NUMBERS);
    const order_part parts[] = {{1, FIRST, ranks}, {0, 0, NULL}, {2, FIRST, ranks}};
    for (size_t n = 0; n <= MANY; n = n * 7 + 1) {
        uint32_t *order = order_parts(&r->a, n, at, WIDTH, parts, 3);
        assert_non_null(order);
        for (size_t i = 1; i < n; i++) {
            const uint32_t *a = at + order[i - 1] * WIDTH, *b = at + order[i] * WIDTH;
            uint32_t a1 = ranks[a[1] - FIRST], b1 = ranks[b[1] - FIRST];
            uint32_t a2 = ranks[a[2] - FIRST], b2 = ranks[b[2] - FIRST];
            assert_true(a1 != b1 ? a1 < b1 : a[0] != b[0] ? a[0] < b[0] : a2 != b2 ? a2 < b2 : order[i - 1] < order[i]);
        }
    }
}

static int by_size(const void *a, const void *b) {
    const uint32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* How often a number occurs: sorting loses and doubles none. */
static size_t count(const uint32_t *at, size_t n, uint32_t number) {
    size_t found = 0;
    for (size_t i = 0; i < n; i++) found += at[i] == number;
    return found;
}

static void elements_are_sorted_in_place(void **state) {
    (void)state;
    uint32_t before[70] = {0}, at[70] = {0};
    for (size_t n = 0; n < 70; n++) {
        for (size_t i = 0; i < n; i++) before[i] = at[i] = n % 2 ? any() : any() % 5;
        order_sort(at, n, sizeof *at, by_size);
        for (size_t i = 1; i < n; i++) assert_true(at[i - 1] <= at[i]);
        for (size_t i = 0; i < n; i++) assert_int_equal(count(at, n, at[i]), count(before, n, at[i]));
    }
}

static void numbers_are_sorted_in_place(void **state) {
    (void)state;
    static uint32_t before[N], at[N];
    for (size_t n = 0; n < N; n += 1 + n / 40) {
        for (size_t i = 0; i < n; i++) before[i] = at[i] = n % 2 ? any() : any() % 5;
        order_numbers(at, n);
        for (size_t i = 1; i < n; i++) assert_true(at[i - 1] <= at[i]);
        for (size_t i = 0; i < n; i++) assert_int_equal(count(at, n, at[i]), count(before, n, at[i]));
    }
}

static int by_last_digits(const void *of, uint32_t a, uint32_t b) {
    const uint32_t *at = of;
    return (int)(at[a] % 10) - (int)(at[b] % 10);
}

static void a_comparison_sorts_any_length_and_equal_ones_keep_their_order(void **state) {
    static uint32_t at[N];
    room *r = *state;
    for (size_t i = 0; i < N; i++) at[i] = any();
    for (size_t n = 0; n < 70; n++) {
        uint32_t *order = order_by(&r->a, n, by_last_digits, at);
        for (size_t i = 1; i < n; i++) {
            int compared = by_last_digits(at, order[i - 1], order[i]);
            assert_true(compared < 0 || (compared == 0 && order[i - 1] < order[i]));
        }
    }
}

static void texts_become_numbers_of_the_same_order(void **state) {
    const crd_str texts[] = {STR("b"), STR_NONE, STR("ab"), STR("a"), STR("b")};
    room *r = *state;
    ranking ranks;
    assert_true(order_texts(&ranks, &r->a, texts, 5, STR("aa")));
    const uint32_t expected[] = {4, 0, 3, 1, 4, 2};
    assert_memory_equal(ranks.of, expected, sizeof expected);
    assert_int_equal(ranks.n, 5);
    assert_int_equal(order_rank(&ranks, STR("aa")), 2);
    assert_int_equal(order_rank(&ranks, STR_NONE), 0);
    assert_int_equal(order_rank(&ranks, STR("ac")), NO_RANK);
    assert_true(str_eq(ranks.texts[3], STR("ab")));
}

static int by_number(const void *of, uint32_t a, uint32_t b) {
    const uint32_t *at = of;
    return (at[a] > at[b]) - (at[a] < at[b]);
}

static void a_heap_gives_the_first_even_when_the_first_moves_back(void **state) {
    (void)state;
    uint32_t numbers[50], at[50], last = 0;
    for (uint32_t i = 0; i < 50; i++) numbers[i] = any() % 100, at[i] = i;
    heap h = {at, 50, by_number, numbers};
    heap_make(&h);
    for (int moves = 0; moves < 30; moves++) {
        assert_true(numbers[h.at[0]] >= last);
        last = numbers[h.at[0]];
        numbers[h.at[0]] += any() % 100;
        heap_sink(&h);
    }
    while (h.n > 0) {
        uint32_t first = heap_pop(&h);
        assert_true(numbers[first] >= last);
        last = numbers[first];
    }
}

static void a_tuple_is_found_when_it_is_there(void **state) {
    room *r = *state;
    tuples t;
    tuples_init(&t, &r->m, 2);
    assert_int_equal(tuples_find(&t, (uint32_t[]){1, 2}), TUPLES_FAILED);
    for (uint32_t i = 0; i < 1000; i++) {
        bool is_new;
        assert_int_equal(tuples_add(&t, (uint32_t[]){i, i / 2}, &is_new), i);
    }
    for (uint32_t i = 0; i < 1000; i++) assert_int_equal(tuples_find(&t, (uint32_t[]){i, i / 2}), i);
    assert_int_equal(tuples_find(&t, (uint32_t[]){2, 2}), TUPLES_FAILED);
    tuples_free(&t);
}

#define IN_ROOM(test) cmocka_unit_test_setup_teardown(test, enter, leave)
int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_are_sorted_in_place),
        cmocka_unit_test(numbers_are_sorted_in_place),
        IN_ROOM(tuples_stand_in_order_and_equal_ones_keep_theirs),
        IN_ROOM(tuples_stand_in_the_order_of_ranks),
        IN_ROOM(a_comparison_sorts_any_length_and_equal_ones_keep_their_order),
        IN_ROOM(texts_become_numbers_of_the_same_order),
        IN_ROOM(a_heap_gives_the_first_even_when_the_first_moves_back),
        IN_ROOM(a_tuple_is_found_when_it_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
