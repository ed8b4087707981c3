/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory as a host sees it: every block goes back to the allocator that it is from, with its size; what is asked again
 * and again does not grow; and a list that was cleared has forgotten that memory ran out. */
#include "small.h"

/* Stands before each block. */
typedef union header {
    struct {
        const void *owner;
        size_t size;
    } of;
    max_align_t align;
} header;

typedef struct allocator {
    size_t in_use;
    bool starves;
} allocator;

static void *owned(void *ud, void *ptr, size_t old_size, size_t size) {
    allocator *a = ud;
    header *block = ptr != NULL ? (header *)ptr - 1 : NULL;
    if (block != NULL) assert_ptr_equal(block->of.owner, a);
    if (block != NULL) assert_int_equal(block->of.size, old_size);
    if (size > 0 && a->starves) return NULL;
    a->in_use += size - old_size;
    if (size == 0) {
        free(block);
        return NULL;
    }
    block = realloc(block, sizeof *block + size);
    assert_non_null(block);
    block->of.owner = a;
    block->of.size = size;
    return block + 1;
}

static void open_with(host *h, allocator *a, const char *policy, crd_diagnostics *list) {
    *h = (host){.config = config_of("2026-08-10"), .list = list};
    h->config.realloc = owned;
    h->config.realloc_ud = a;
    crd_compile_options options = {.path = "policy.crd", .text = text_of(policy)};
    if (list == NULL) assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    assert_int_equal(crd_policy_compile(&h->config, &options, h->list, &h->policy), CRD_OK);
}

/* The second policy wants more columns than there is room for after the first one's. */
static void two_policies_keep_their_allocators_apart(void **state) {
    static const char few[] = "category A { \"x\" when service is \"AmazonEC2\" }\n";
    static const char many[] =
        "category A { \"x\" when tag.a is \"1\" or tag.b is \"1\" or tag.c is \"1\" or tag.d is \"1\""
        " or tag.e is \"1\" or tag.f is \"1\" or tag.g is \"1\" or tag.h is \"1\" }\n";
    allocator first = {0}, second = {0};
    host before, after;
    crd_comparison *k;
    const crd_diff *diff;
    crd_run_options options;
    (void)state;
    open_with(&before, &first, few, NULL);
    open_with(&after, &second, many, before.list);
    crd_run_options_init(&options);
    assert_int_equal(crd_comparison_new(before.policy, after.policy, &options, before.list, &k), CRD_OK);
    crd_charge charge = charge_of("1.00");
    assert_int_equal(crd_comparison_charge(k, &charge), CRD_OK);
    assert_int_equal(crd_comparison_result(k, &diff), CRD_OK);
    assert_int_equal(diff->moves_count, 1);
    crd_comparison_free(k);
    crd_policy_free(after.policy);
    close_host(&before);
    assert_int_equal(first.in_use, 0);
    assert_int_equal(second.in_use, 0);
}

static void groups_are_given_in_one_place(void **state) {
    static const crd_str by[] = {{"day", 3}, {"sku", 3}};
    allocator a = {0};
    host h;
    const crd_groups *groups;
    crd_run_options options;
    (void)state;
    open_with(&h, &a, "category A { \"x\" when service is \"AmazonEC2\" }\n", NULL);
    crd_run_options_init(&options);
    options.by = by;
    options.by_count = 2;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_OK);
    for (int i = 0; i < 100; i++) {
        char sku[16];
        crd_charge charge = charge_of("1.00");
        snprintf(sku, sizeof sku, "SKU%d", i);
        charge.sku = text_of(sku);
        assert_int_equal(crd_run_charge(h.run, &charge), CRD_OK);
    }
    assert_int_equal(crd_run_groups(h.run, &groups), CRD_OK);
    size_t once = a.in_use;
    for (int i = 0; i < 50; i++) assert_int_equal(crd_run_groups(h.run, &groups), CRD_OK);
    assert_int_equal(a.in_use, once);
    assert_int_equal(groups->count, 100);
    assert_string_equal(groups->at[99].values[0].ptr, "2026-07-20");
    assert_string_equal(groups->at[99].values[1].ptr, "SKU99");
    close_host(&h);
    assert_int_equal(a.in_use, 0);
}

static bool see(void *ud, const crd_group *group) {
    (void)ud;
    assert_string_equal(group->values[0].ptr, "2026-07-20");
    return true;
}

static void groups_one_by_one_leave_nothing(void **state) {
    static const crd_str by[] = {{"day", 3}};
    allocator a = {0};
    host h;
    crd_run_options options;
    (void)state;
    open_with(&h, &a, "category A { \"x\" when service is \"AmazonEC2\" }\n", NULL);
    crd_run_options_init(&options);
    options.by = by;
    options.by_count = 1;
    assert_int_equal(crd_run_new(h.policy, &options, h.list, &h.run), CRD_OK);
    charge(&h, "1.00");
    assert_int_equal(crd_run_each_group(h.run, see, NULL), CRD_OK);
    size_t once = a.in_use;
    for (int i = 0; i < 200; i++) assert_int_equal(crd_run_each_group(h.run, see, NULL), CRD_OK);
    assert_int_equal(a.in_use, once);
    close_host(&h);
    assert_int_equal(a.in_use, 0);
}

static void a_cleared_list_has_memory_again(void **state) {
    allocator a = {0};
    host h;
    (void)state;
    open_with(&h, &a, "category A { \"x\" when service is \"AmazonEC2\" }\n", NULL);
    a.starves = true;
    assert_int_equal(crd_diagnostics_add(h.list, "CRD1271", TEXT("f"), TEXT("m"), TEXT("")), CRD_NOMEM);
    a.starves = false;
    assert_int_equal(crd_diagnostics_add(h.list, "CRD1271", TEXT("f"), TEXT("m"), TEXT("")), CRD_NOMEM);
    crd_diagnostics_clear(h.list);
    assert_int_equal(crd_diagnostics_add(h.list, "CRD1271", TEXT("f"), TEXT("m"), TEXT("")), CRD_OK);
    assert_int_equal(crd_diagnostics_count(h.list), 1);
    close_host(&h);
    assert_int_equal(a.in_use, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_policies_keep_their_allocators_apart),
        cmocka_unit_test(groups_are_given_in_one_place),
        cmocka_unit_test(groups_one_by_one_leave_nothing),
        cmocka_unit_test(a_cleared_list_has_memory_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
