/* SPDX-License-Identifier: Apache-2.0
 *
 * What the formatter holds its result against: a text that means something else, or in which a comment is lost, changed
 * or elsewhere, is not the same; one that differs in white space and in the comma behind a last element is. */
#include "fmt/fmt.h"
#include "tests/lang/support.h"

static bool same(const char *a, const char *b) {
    parsed *pa = parse_text(str_of(a), false), *pb = parse_text(str_of(b), false);
    sheet sa, sb;
    assert_int_equal(crd_diagnostics_errors(pa->d) + crd_diagnostics_errors(pb->d), 0);
    assert_true(sheet_read(&sa, pa->d, &pa->d->m, pa->file) && sheet_read(&sb, pb->d, &pb->d->m, pb->file));
    bool equal = sheet_same(&sa, pa->root, &sb, pb->root);
    sheet_free(&sa);
    sheet_free(&sb);
    parsed_free(pa);
    parsed_free(pb);
    return equal;
}

static void white_space_is_no_difference(void **state) {
    (void)state;
    assert_true(same("let a = [b, c]", "let  a=[b,\n c,\n]\n"));
    assert_true(same("let a = 5   USD", "let a = 5\nUSD"));
    assert_true(same("# x\r\nlet a = 1 # y  ", "   # x\nlet a = 1   # y"));
    assert_true(same("let a = [b # x\n, c]", "let a = [b, # x\n c]"));
}

static void another_meaning_is_one(void **state) {
    (void)state;
    assert_false(same("let a = 1", "let a = 2"));
    assert_false(same("let a = 10_000", "let a = 10000"));
    assert_false(same("let a = \"x  y\"", "let a = \"x y\""));
    assert_false(same("let a = 1", "let a = 1 let b = 1"));
    assert_false(same("category C { \"x\" when a is b or c is d and e is f }",
                      "category C { \"x\" when (a is b or c is d) and e is f }"));
}

static void so_is_a_comment_that_is_not_where_it_was(void **state) {
    (void)state;
    assert_false(same("let a = 1 # x", "let a = 1"));
    assert_false(same("let a = 1 # x", "let a = 1 # y"));
    assert_false(same("let a = 1 # x", "let a = 1\n# x"));
    assert_false(same("let a = [b, # x\n c]", "let a = [b, c # x\n]"));
    assert_false(same("# x\nlet a = 1", "let # x\na = 1"));
    assert_false(same("# x\n# y\nlet a = 1", "# x\nlet a = 1"));
    assert_false(same("let a = [b # x\n, # y\n c]", "let a = [b, # x\n c]"));
}

static void so_is_a_suppression_of_another_line(void **state) {
    (void)state;
    assert_false(same("# crd: allow(X) until 2099-01-01: y\nlet a = [b,\nc]",
                      "# crd: allow(X) until 2099-01-01: y\nlet a = [b, c]"));
    assert_true(same("# crd: allow(X) until 2099-01-01: y\nlet  a = [b,\nc]",
                     "# crd: allow(X) until 2099-01-01: y\nlet a = [b,\n  c]"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(white_space_is_no_difference),
        cmocka_unit_test(another_meaning_is_one),
        cmocka_unit_test(so_is_a_comment_that_is_not_where_it_was),
        cmocka_unit_test(so_is_a_suppression_of_another_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
