/* SPDX-License-Identifier: Apache-2.0
 *
 * The door of the allocator, arenas, vectors and the text builder. The allocator here knows every block's size and
 * refuses a wrong one. */
#include <stdalign.h>
#include <wchar.h>

#include "base/mem.h"
#include "tests/support/random.h"
#include "tests/support/starve.h"

static budget used;

static mem strict_mem(void) {
    used = (budget){.requests_left = SIZE_MAX};
    crd_config config = budget_config(&used);
    mem m;
    mem_init(&m, &config);
    return m;
}

static void the_door_passes_true_sizes(void **state) {
    (void)state;
    mem m = strict_mem();
    char *block = mem_resize(&m, NULL, 0, 10);
    block = mem_resize(&m, block, 10, 1000);
    assert_int_equal(used.in_use, 1000);
    assert_null(mem_resize(&m, block, 1000, 0));
    assert_int_equal(used.in_use, 0);
    size_t calls = used.calls;
    assert_null(mem_resize(&m, NULL, 0, 0));
    mem_free(&m, NULL, 0);
    assert_int_equal(used.calls, calls);
    char *zeroed = mem_new(&m, 64);
    for (size_t i = 0; i < 64; i++) assert_int_equal(zeroed[i], 0);
    mem_free(&m, zeroed, 64);
    assert_false(m.failed);
    assert_null(mem_new(&m, SIZE_MAX));
    assert_true(m.failed);
    assert_int_equal(used.in_use, 0);
}

static void arena_blocks_are_zeroed_aligned_and_apart(void **state) {
    (void)state;
    enum { BLOCKS = 2000 };
    static char *blocks[BLOCKS];
    static size_t sizes[BLOCKS];
    mem m = strict_mem();
    arena a;
    uint64_t seed = 5;
    arena_init(&a, &m);
    for (size_t i = 0; i < BLOCKS; i++) {
        sizes[i] = random_below(&seed, 100) ? random_below(&seed, 60) : random_below(&seed, 200000);
        blocks[i] = arena_alloc(&a, sizes[i]);
        assert_non_null(blocks[i]);
        assert_int_equal((uintptr_t)blocks[i] % alignof(max_align_t), 0);
        for (size_t k = 0; k < sizes[i]; k++) assert_true(blocks[i][k] == 0);
        memset(blocks[i], (int)(i % 251) + 1, sizes[i]);
    }
    for (size_t i = 0; i < BLOCKS; i++)
        for (size_t k = 0; k < sizes[i]; k++) assert_true(blocks[i][k] == (char)(i % 251 + 1));
    arena_free(&a);
    assert_int_equal(used.in_use, 0);
    assert_non_null(arena_alloc(&a, 1)); /* usable again */
    arena_free(&a);
}

static void a_large_block_does_not_end_the_page(void **state) {
    (void)state;
    mem m = strict_mem();
    arena a;
    arena_init(&a, &m);
    char *first = arena_alloc(&a, 16);
    arena_alloc(&a, 1 << 20);
    assert_ptr_equal(arena_alloc(&a, 16), first + 16);
    assert_int_equal(used.calls, 2);
    arena_free(&a);
    arena_alloc(&a, 1 << 20); /* also as the first block */
    arena_free(&a);
    assert_int_equal(used.in_use, 0);
}

static void arena_rooms_are_pages_of_their_own_when_large(void **state) {
    (void)state;
    mem m = strict_mem();
    arena a;
    arena_init(&a, &m);
    char *alone = arena_room(&a, 1 << 10, 1 << 10); /* also as the first block */
    char *first = arena_alloc(&a, 16), *large = arena_room(&a, 1 << 10, 1 << 10);
    memset(alone, 1, 1 << 20);
    memset(large, 1, 1 << 20);
    char *small = arena_room(&a, 4, 4);
    for (size_t i = 0; i < 16; i++) assert_int_equal(first[i] + small[i], 0);
    assert_null(arena_room(&a, SIZE_MAX / 2, 4));
    assert_true(m.failed);
    arena_free(&a);
    assert_int_equal(used.in_use, 0);
}

static void arena_texts_end_with_a_zero(void **state) {
    (void)state;
    mem m = strict_mem();
    arena a;
    arena_init(&a, &m);
    char bytes[] = "abc";
    crd_str copy = arena_str(&a, (crd_str){bytes, 3}), next = arena_str(&a, STR("defg"));
    bytes[0] = 'x';
    assert_str(copy, "abc");
    assert_int_equal(copy.ptr[3], 0);
    assert_str(next, "defg");
    assert_true(arena_str(&a, STR_NONE).ptr == NULL);
    crd_str empty = arena_str(&a, STR(""));
    assert_true(empty.ptr && empty.len == 0 && *empty.ptr == 0);
    int32_t numbers[] = {1, 2, 3}, *copied = arena_copy(&a, numbers, sizeof numbers);
    assert_memory_equal(copied, numbers, sizeof numbers);
    assert_int_equal((uintptr_t)copied % alignof(max_align_t), 0);
    assert_non_null(arena_copy(&a, NULL, 0));
    assert_false(m.failed);
    assert_null(ARENA_ARRAY(&a, SIZE_MAX / 2, int32_t));
    assert_true(m.failed);
    m.failed = false;
    assert_null(arena_alloc(&a, SIZE_MAX));
    assert_null(arena_alloc(&a, SIZE_MAX - 32));
    assert_true(m.failed);
    arena_free(&a);
    assert_int_equal(used.in_use, 0);
}

static void vectors_grow(void **state) {
    (void)state;
    mem m = strict_mem();
    VEC(uint32_t) v = {0};
    for (uint32_t i = 0; i < 100000; i++) *vec_push(&m, &v) = i;
    for (uint32_t i = 0; i < 100000; i++) assert_int_equal(v.at[i], i);
    assert_in_range(used.calls, 1, 40); /* in steps that grow */
    assert_true(vec_room(&m, &v, 200000));
    assert_true(v.cap >= 300000);
    assert_false(m.failed);
    assert_false(vec_room(&m, &v, SIZE_MAX)); /* the sum wraps */
    assert_true(m.failed);
    m.failed = false;
    assert_false(vec_room(&m, &v, SIZE_MAX / 4)); /* the product wraps */
    assert_true(m.failed);
    assert_int_equal(v.n, 100000);
    vec_free(&m, &v);
    assert_true(v.at == NULL && v.cap == 0);
    assert_int_equal(used.in_use, 0);
}

static void texts_are_built(void **state) {
    (void)state;
    mem m = strict_mem();
    text t;
    text_init(&t, &m);
    assert_str(text_str(&t), "");
    assert_true(text_str(&t).ptr != NULL);
    text_add(&t, STR("a"));
    text_add(&t, STR_NONE);
    text_char(&t, 'b');
    text_format(&t, "%d%.*s", 42, STR_ARG(STR("cd")));
    text_format(&t, "%s", "");
    assert_str(text_str(&t), "ab42cd");
    for (int i = 0; i < 1000; i++) text_format(&t, "%04d", i);
    assert_int_equal(t.n, 4006);
    assert_memory_equal(t.at + 4002, "0999", 4);
    text_free(&t);
    assert_int_equal(used.in_use, 0);
}

/* U+20AC is no character of the C locale. */
static void a_text_that_cannot_be_made_is_told(void **state) {
    (void)state;
    mem m = strict_mem();
    text t;
    text_init(&t, &m);
    text_add(&t, STR("a"));
    text_format(&t, "%lc", (wint_t)0x20AC);
    assert_true(m.failed);
    assert_str(text_str(&t), "a");
    text_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_door_passes_true_sizes),
        cmocka_unit_test(arena_blocks_are_zeroed_aligned_and_apart),
        cmocka_unit_test(a_large_block_does_not_end_the_page),
        cmocka_unit_test(arena_rooms_are_pages_of_their_own_when_large),
        cmocka_unit_test(arena_texts_end_with_a_zero),
        cmocka_unit_test(vectors_grow),
        cmocka_unit_test(texts_are_built),
        cmocka_unit_test(a_text_that_cannot_be_made_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
