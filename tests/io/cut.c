/* SPDX-License-Identifier: Apache-2.0
 *
 * Where a CSV may be cut: in random files full of quotes, every place gives the row that a reader from the beginning
 * finds there; where nothing tells, the answer is a newline, and one that a reader of the part in front notices. */
#include "io/cut.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tests/support/rows.h"

#define FILES 300

static uint64_t seed = 20261120;

static size_t next_row(const rows *f, size_t from) {
    while (from < f->n && !f->begins[from]) from++;
    return from;
}

static void from_anywhere(void **state) {
    (void)state;
    rows *f = malloc(sizeof *f);
    assert_non_null(f);
    for (size_t i = 0; i < FILES; i++) {
        rows_make(f, &seed);
        size_t begin = 1 + random_size(&seed, ROWS_BYTES - 5000), from = random_size(&seed, 200);
        size_t cut = cut_first(f->bytes + begin, 5000, from, false);
        assert_int_equal(begin + cut, next_row(f, begin + from + 1));
        begin = next_row(f, begin);
        assert_int_equal(begin + cut_first(f->bytes + begin, 5000, from, true), next_row(f, begin + from + 1));
    }
    free(f);
}

static void the_last_row(void **state) {
    (void)state;
    rows *f = malloc(sizeof *f);
    assert_non_null(f);
    for (size_t i = 0; i < FILES; i++) {
        rows_make(f, &seed);
        size_t n = 1 + random_size(&seed, ROWS_BYTES), last = n;
        while (!f->begins[last]) last--;
        assert_int_equal(cut_last(f->bytes, n), last);
    }
    free(f);
}

#define CUT_FIRST(text, from, row) cut_first((text), sizeof(text) - 1, (from), (row))
#define CUT_LAST(text)             cut_last((text), sizeof(text) - 1)

static void by_hand(void **state) {
    (void)state;
    assert_int_equal(CUT_FIRST("", 0, true), 0);
    assert_int_equal(CUT_FIRST("a,b", 0, true), 0);
    assert_int_equal(CUT_FIRST("a,b\nc", 0, true), 4);
    assert_int_equal(CUT_FIRST("a,b\nc\n", 4, true), 6);
    assert_int_equal(CUT_FIRST("a,\"\n\"\nc", 0, true), 6);
    assert_int_equal(CUT_FIRST("x\nz\",b\nc", 0, false), 7);      /* a quote that closes */
    assert_int_equal(CUT_FIRST("x\n\"b\nc\"\n", 0, false), 2);    /* one that opens */
    assert_int_equal(CUT_FIRST("x\n\"\"\n\",\nc", 0, false), 2);  /* an empty field: what it looks like */
    assert_int_equal(CUT_FIRST("\n,\"\"x\n\",\nc", 0, false), 9); /* a pair that is text */
    assert_int_equal(CUT_LAST(""), 0);
    assert_int_equal(CUT_LAST("a,\"b\nc"), 0);
    assert_int_equal(CUT_LAST("a\nb,\"b\nc"), 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(from_anywhere),
        cmocka_unit_test(the_last_row),
        cmocka_unit_test(by_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
