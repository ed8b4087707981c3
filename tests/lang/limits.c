/* SPDX-License-Identifier: Apache-2.0
 *
 * At each limit a text is read, one beyond it there is one finding, and long texts need neither deep trees nor time
 * that grows faster than they do. */
#include "grammar/limits.h"
#include "tests/lang/support.h"

static void expect_findings(crd_str policy, const char *want) {
    parsed *p = parse_text(policy, false);
    text out;
    text_init(&out, &p->d->m);
    for (size_t i = 0; i < p->d->at.n; i++) {
        text_add(&out, p->d->at.at[i]->message);
        text_char(&out, '\n');
    }
    if (!str_eq(text_str(&out), str_of(want))) fail_msg("expected\n%sgot\n%.*s", want, STR_ARG(text_str(&out)));
    text_free(&out);
    parsed_free(p);
    free((char *)policy.ptr);
}

#define DEEP "the expression has more than 200 levels\n"

static void expressions_nest_to_the_limit(void **state) {
    (void)state;
    char open[LIMIT_NESTING + 32], close[LIMIT_NESTING + 32];
    for (int n = LIMIT_NESTING - 1; n <= LIMIT_NESTING; n++) {
        memset(open, '(', (size_t)n);
        memset(close, ')', (size_t)n);
        strcpy(open + n, "a");
        strcpy(close + n, " }");
        expect_findings(repeated("guard \"g\" { for each credit require ", open, 1, close),
                        n < LIMIT_NESTING ? "" : DEEP);
    }
    expect_findings(repeated("category C { \"x\" when ", "not ", LIMIT_NESTING - 2, "a is b }"), "");
    expect_findings(repeated("category C { \"x\" when ", "not ", LIMIT_NESTING - 1, "a is b }"), DEEP);
    expect_findings(repeated("guard \"g\" { for each credit require a", " + a", LIMIT_NESTING - 1, " }"), "");
    expect_findings(repeated("guard \"g\" { for each credit require a", " + a", LIMIT_NESTING, " }"), DEEP);
}

static void a_million_levels_are_one_finding(void **state) {
    (void)state;
    expect_findings(repeated("category C { \"x\" when ", "(", 1000000, "\n \"y\" when a is b }"), DEEP);
    expect_findings(repeated("category C { \"x\" when ", "not ", 1000000, "a\n \"y\" when a is b }"), DEEP);
    expect_findings(repeated("guard \"g\" { for each credit\n require ", "-", 1000000, "a < b\n}"), DEEP);
    expect_findings(repeated("guard \"g\" { for each credit require a", " - a", 1000000, " < b }"), DEEP);
    expect_findings(repeated("let x = ", "[", 1000000, "\nlet y = 1\n"), DEEP);
}

static void long_chains_are_flat(void **state) {
    (void)state;
    crd_str policy = repeated("a", " is b or a", 10000, " is b");
    parsed *p = parse_text(policy, true);
    assert_int_equal(crd_diagnostics_count(p->d), 0);
    assert_int_equal(p->root->kind, NODE_OR);
    assert_int_equal(node_count(p->root), 10001);
    assert_int_equal(p->root->levels, 3);
    parsed_free(p);
    free((char *)policy.ptr);
}

static void lists_are_long(void **state) {
    (void)state;
    expect_findings(repeated("let x = [", "a, ", LIMIT_LIST, "]"), "");
    expect_findings(repeated("let x = [", "a, ", LIMIT_LIST + 2, "]"), "a list has at most 100000 elements\n");
}

static void literals_are_long(void **state) {
    (void)state;
    expect_findings(repeated("let x = \"", "a", LIMIT_LITERAL - 2, "\""), "");
    expect_findings(repeated("let x = \"", "a", LIMIT_LITERAL - 1, "\""),
                    "4097 bytes are too long for a word, number or string: at most 4096\n");
    expect_findings(repeated("let ", "a", LIMIT_LITERAL + 1, " = 1"),
                    "4097 bytes are too long for a word, number or string: at most 4096\n");
    expect_findings(repeated("let x = 1", "_1", LIMIT_LITERAL / 2, ""),
                    "4097 bytes are too long for a word, number or string: at most 4096\n");
    expect_findings(repeated("#", "a", LIMIT_LITERAL * 2, ""), "");
}

static void files_are_large(void **state) {
    (void)state;
    expect_findings(repeated("", " ", LIMIT_SOURCE, ""), "");
    expect_findings(repeated("", " ", LIMIT_SOURCE + 1, ""),
                    "the file has 16777217 bytes; at most 16777216 are read\n");
}

/* None of these may take more than a moment. */
static void garbage_takes_linear_time(void **state) {
    (void)state;
    static const struct row {
        const char *before, *piece;
        size_t n;
    } rows[] = {
        {"", "] ", 1000000},
        {"", "@", 1000000},
        {"", "\"", 1000000},
        {"", "credit x { ", 300000},
        {"", "{ let let ", 300000},
        {"credit x {\n", "foo bar\n", 300000},
        {"", "let a=1 ", 500000},
        {"let x = [", "[a] ", 300000},
        {"category C { \"x\" when a is [", "\"b\" \n", 300000},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        crd_str policy = repeated(rows[i].before, rows[i].piece, rows[i].n, "");
        parsed *p = parse_text(policy, false);
        assert_non_null(p->root);
        parsed_free(p);
        free((char *)policy.ptr);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions_nest_to_the_limit),
        cmocka_unit_test(a_million_levels_are_one_finding),
        cmocka_unit_test(long_chains_are_flat),
        cmocka_unit_test(lists_are_long),
        cmocka_unit_test(literals_are_long),
        cmocka_unit_test(files_are_large),
        cmocka_unit_test(garbage_takes_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
