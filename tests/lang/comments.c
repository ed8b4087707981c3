/* SPDX-License-Identifier: Apache-2.0
 *
 * lex_comments gives every comment with its place and kind, and no `#` of a string. */
#include "tests/lang/support.h"

typedef struct seen {
    const crd_diagnostics *d;
    text out;
} seen;

static void note(void *ud, comment c) {
    seen *s = ud;
    text_format(&s->out, "%u%s%s[%.*s] ", c.at.begin, c.doc ? " doc" : "", c.own_line ? " own" : "",
                STR_ARG(diag_text(s->d, c.at)));
}

static void comments_come_in_order(void **state) {
    (void)state;
    parsed *p = parse_text(STR("## top\r\nlet a = \"# no\" # behind\n\t  # crd: x\n##"), false);
    seen s = {.d = p->d};
    text_init(&s.out, &p->d->m);
    lex_comments(p->d, p->file, note, &s);
    text_char(&s.out, 0);
    assert_string_equal(s.out.at, "0 doc own[## top] 23[# behind] 35 own[# crd: x] 44 doc own[##] ");
    text_free(&s.out);
    parsed_free(p);
}

static void malformed_text_is_not_reported_twice(void **state) {
    (void)state;
    parsed *p = parse_text(STR("let a = 5USD # why\n"), false);
    seen s = {.d = p->d};
    text_init(&s.out, &p->d->m);
    lex_comments(p->d, p->file, note, &s);
    text_char(&s.out, 0);
    assert_string_equal(s.out.at, "13[# why] ");
    assert_int_equal(crd_diagnostics_count(p->d), 1);
    text_free(&s.out);
    parsed_free(p);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_come_in_order),
        cmocka_unit_test(malformed_text_is_not_reported_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
