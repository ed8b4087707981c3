/* SPDX-License-Identifier: Apache-2.0
 *
 * The list of findings: order, duplicates, limits, places. */
#include "base/diag.h"
#include "crd_tools.h"
#include "tests/support/findings.h"

#define CODE  DIAG_UNREADABLE_FILE
#define LATER ((diag_code)(DIAG_UNREADABLE_FILE + 1))

static void assert_messages(const crd_diagnostics *d, const char *expected) {
    char found[1024] = "";
    crd_diagnostic g;
    for (size_t i = 0; crd_diagnostics_get(d, i, &g); i++)
        snprintf(found + strlen(found), sizeof found - strlen(found), "%.*s ", STR_ARG(g.message));
    assert_string_equal(found, expected);
}

static void findings_are_sorted_by_file_place_and_code(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    uint32_t a = findings_source(d, "a.crd", STR("0123456789")), b = findings_source(d, "b.crd", STR("0123456789"));
    diag_add_file(d, CODE, STR("z.csv"), 7, 2, "z7:2");
    diag_add_file(d, CODE, STR("y.csv"), 1, 0, "y1");
    diag_add_file(d, CODE, STR("z.csv"), 7, 1, "z7:1");
    diag_add_file(d, CODE, STR("z.csv"), 0, 0, "z");
    diag_add(d, CODE, (span){b, 1, 2}, "b1");
    diag_add(d, LATER, (span){a, 5, 6}, "a5later");
    diag_add(d, CODE, (span){a, 5, 6}, "a5first");
    diag_add(d, CODE, (span){a, 5, 9}, "a5second");
    diag_add(d, CODE, (span){a, 2, 3}, "a2");
    assert_messages(d, "a2 a5first a5second a5later b1 z z7:1 z7:2 y1 ");
    crd_diagnostics_free(d);
}

static void duplicates_are_dropped(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    uint32_t a = findings_source(d, "a.crd", STR("0123456789"));
    assert_non_null(diag_add(d, CODE, (span){a, 1, 2}, "one"));
    assert_non_null(diag_add(d, CODE, (span){a, 1, 2}, "two"));
    assert_null(diag_add(d, CODE, (span){a, 1, 2}, "one"));
    assert_non_null(diag_add(d, CODE, (span){a, 1, 3}, "one"));
    assert_non_null(diag_add(d, LATER, (span){a, 1, 2}, "one"));
    assert_non_null(diag_add_file(d, CODE, STR("f"), 1, 1, "one"));
    assert_null(diag_add_file(d, CODE, STR("f"), 1, 1, "one"));
    assert_non_null(diag_add_file(d, CODE, STR("f"), 2, 1, "one"));
    assert_int_equal(crd_diagnostics_count(d), 6);
    crd_diagnostics_free(d);
}

static void past_the_limit_findings_are_only_counted(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    for (uint64_t i = 1; i <= DIAG_MAX; i++) assert_non_null(diag_add_file(d, CODE, STR("f"), i, 0, "wrong"));
    diag *none = diag_add_file(d, CODE, STR("f"), DIAG_MAX + 1, 0, "wrong");
    assert_null(none);
    diag_help(d, none, "nothing happens");
    diag_note(d, none, "nothing happens");
    diag_also(d, none, (span){0, 0, 0}, "nothing happens");
    diag_fix(d, none, (span){0, 0, 0}, STR("nothing happens"));
    assert_int_equal(crd_diagnostics_count(d), DIAG_MAX);
    assert_int_equal(crd_diagnostics_errors(d), DIAG_MAX + 1);
    crd_diagnostics_free(d);
}

static diag *add_at(crd_diagnostics *d, diag_code code, size_t byte) {
    return diag_add(d, code, (span){0, (uint32_t)byte, (uint32_t)byte + 1}, "at %zu", byte);
}

/* A warning and one more of the findings whose levels can be set, and an error. */
#define WARNS DIAG_SUPPRESSION_UNUSED
#define OTHER DIAG_SUPPRESSION_EXPIRED

static crd_diagnostics *full_of_warnings(void) {
    crd_diagnostics *d = findings_new();
    static const char bytes[2 * DIAG_MAX];
    findings_source(d, "a.crd", (crd_str){bytes, sizeof bytes});
    for (size_t i = 0; i < DIAG_MAX; i++) assert_non_null(add_at(d, WARNS, i));
    return d;
}

static void assert_listed(const crd_diagnostics *d, size_t errors, size_t warnings, size_t dropped_warnings) {
    assert_int_equal(crd_diagnostics_errors(d), errors);
    assert_int_equal(crd_diagnostics_count(d), errors + warnings);
    assert_int_equal(diag_dropped(d, CRD_ERROR), 0);
    assert_int_equal(diag_dropped(d, CRD_WARNING), dropped_warnings);
}

static void an_error_takes_the_place_of_a_warning(void **state) {
    (void)state;
    crd_diagnostics *d = full_of_warnings();
    assert_null(add_at(d, WARNS, DIAG_MAX));
    assert_listed(d, 0, DIAG_MAX, 1);
    assert_non_null(add_at(d, CODE, DIAG_MAX + 1));
    assert_non_null(diag_add_file(d, CODE, STR("f"), 1, 1, "in a file"));
    assert_null(add_at(d, CODE, DIAG_MAX + 1)); /* it is there already */
    assert_null(diag_add_file_as(d, CODE, CRD_WARNING, STR("f"), 1, 1, "no error"));
    assert_listed(d, 2, DIAG_MAX - 2, 4);
    assert_int_equal(d->at.at[DIAG_MAX - 3]->at.begin, DIAG_MAX - 3); /* the last ones made way */
    assert_false(diag_full(d));
    for (size_t i = 0; i < DIAG_MAX - 2; i++)
        assert_non_null(diag_add_as(d, WARNS, CRD_ERROR, (span){0, 0, 1}, "%zu", i));
    assert_null(add_at(d, CODE, DIAG_MAX + 2));
    assert_true(diag_full(d));
    assert_int_equal(crd_diagnostics_count(d), DIAG_MAX);
    assert_int_equal(crd_diagnostics_errors(d), DIAG_MAX + 1);
    assert_int_equal(diag_dropped(d, CRD_WARNING), DIAG_MAX + 2);
    crd_diagnostics_free(d);
}

static void a_denied_finding_is_an_error_in_a_full_list(void **state) {
    (void)state;
    for (int by_policy = 0; by_policy < 2; by_policy++) {
        crd_diagnostics *d = full_of_warnings();
        (by_policy ? d->policy_levels : d->levels)[OTHER] = LEVEL_DENY;
        diag *g = add_at(d, OTHER, DIAG_MAX);
        assert_non_null(g);
        diag_deny(d, g);
        assert_listed(d, 1, DIAG_MAX - 1, 1);
        crd_diagnostics_free(d);
    }
}

static void an_allowed_finding_makes_way(void **state) {
    (void)state;
    crd_diagnostics *d = full_of_warnings();
    d->levels[WARNS] = LEVEL_ALLOW;
    assert_non_null(add_at(d, OTHER, DIAG_MAX));
    assert_null(add_at(d, WARNS, DIAG_MAX + 1));
    for (size_t i = 0; i < diag_placed(d); i++)
        if (diag_placed_at(d, i)->code == WARNS) diag_placed_at(d, i)->suppressed = true;
    assert_listed(d, 0, 1, 0);
    crd_diagnostics_free(d);
}

/* A policy's levels are known when all of it was checked. */
static void dropped_warnings_get_their_levels_later(void **state) {
    (void)state;
    static const diag_level levels[] = {LEVEL_DEFAULT, LEVEL_ALLOW, LEVEL_DENY};
    for (size_t i = 0; i < COUNT(levels); i++) {
        crd_diagnostics *d = full_of_warnings();
        for (size_t k = 0; k < 3; k++) add_at(d, OTHER, DIAG_MAX + k);
        d->policy_levels[OTHER] = levels[i];
        for (int twice = 0; twice < 2; twice++) diag_level_dropped(d, OTHER);
        assert_int_equal(diag_dropped(d, CRD_WARNING), levels[i] == LEVEL_DEFAULT ? 3 : 0);
        assert_int_equal(crd_diagnostics_errors(d), levels[i] == LEVEL_DENY ? 3 : 0);
        assert_int_equal(diag_errors_told(d), levels[i] == LEVEL_DENY ? 3 : 0);
        crd_diagnostics_free(d);
    }
}

static void what_was_told_never_falls(void **state) {
    (void)state;
    crd_diagnostics *d = full_of_warnings();
    add_at(d, CODE, 0);
    add_at(d, CODE, 0);  /* there already */
    add_at(d, OTHER, 0); /* dropped */
    crd_diagnostics_clear(d);
    assert_int_equal(diag_told(d, CODE, CODE), 2);
    assert_int_equal(diag_told(d, OTHER, OTHER), 1);
    assert_int_equal(diag_told(d, WARNS, WARNS), DIAG_MAX);
    assert_int_equal(diag_errors_told(d), 2);
    assert_listed(d, 0, 0, 0);
    crd_diagnostics_free(d);
}

static void suppressed_findings_are_neither_shown_nor_counted(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    uint32_t a = findings_source(d, "a.crd", STR("0123456789"));
    diag_add(d, CODE, (span){a, 0, 1}, "first");
    diag_add(d, CODE, (span){a, 1, 2}, "second")->suppressed = true;
    diag_add(d, CODE, (span){a, 2, 3}, "third")->severity = CRD_WARNING;
    assert_messages(d, "first third ");
    assert_int_equal(crd_diagnostics_count(d), 2);
    assert_int_equal(crd_diagnostics_errors(d), 1);
    crd_diagnostics_free(d);
}

static void everything_about_a_finding_can_be_asked(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    uint32_t a = findings_source(d, "a.crd", STR("one\ntwo caf\xC3\xA9 ai_lba\n"));
    diag *g = diag_add(d, CODE, (span){a, 14, 20}, "unknown %s", "name");
    diag_note(d, g, "note %d", 1);
    diag_note(d, g, "note %d", 2);
    crd_str candidates[] = {STR("production"), STR("ai_lab")};
    diag_did_you_mean(d, g, g->at, STR("ai_lba"), candidates, 2);
    crd_diagnostic found;
    assert_true(crd_diagnostics_get(d, 0, &found));
    assert_str(found.code, "CRD0001");
    assert_str(found.slug, "reading-failed");
    assert_int_equal(found.severity, CRD_ERROR);
    assert_str(found.message, "unknown name");
    assert_str(found.place.file, "a.crd");
    assert_int_equal(found.place.line, 2);
    assert_int_equal(found.place.column, 10);
    assert_int_equal(found.place.end_line, 2);
    assert_int_equal(found.place.end_column, 16);
    assert_int_equal(found.notes, 2);
    assert_str(crd_diagnostics_note(d, 0, 0), "note 1");
    assert_str(crd_diagnostics_note(d, 0, 1), "note 2");
    assert_true(crd_diagnostics_note(d, 0, 2).ptr == NULL);
    assert_true(crd_diagnostics_note(d, 1, 0).ptr == NULL);
    assert_str(found.help, "did you mean `ai_lab`?");
    assert_true(found.has_fix);
    assert_str(found.fix.replacement, "ai_lab");
    assert_int_equal(found.fix.place.column, 10);
    assert_false(crd_diagnostics_get(d, 1, &found));
    crd_diagnostics_free(d);
}

static void nothing_near_is_no_suggestion(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    uint32_t a = findings_source(d, "a.crd", STR("elephant"));
    diag *g = diag_add(d, CODE, (span){a, 0, 8}, "unknown name");
    crd_str candidates[] = {STR("production"), STR("ai_lab")};
    diag_did_you_mean(d, g, g->at, STR("elephant"), candidates, 2);
    assert_true(g->help.ptr == NULL);
    assert_false(g->has_fix);
    crd_diagnostics_free(d);
}

static void assert_place(crd_diagnostics *d, uint32_t file, uint32_t byte, uint32_t line, uint32_t column) {
    uint32_t found_line, found_column;
    diag_locate(d, file, byte, &found_line, &found_column);
    assert_int_equal(found_line, line);
    assert_int_equal(found_column, column);
}

static void bytes_have_lines_and_columns(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    uint32_t a = findings_source(d, "a.crd", STR("ab\n\n\xC3\xA9x\r\n")),
             empty = findings_source(d, "empty.crd", STR_NONE);
    assert_place(d, a, 0, 1, 1);
    assert_place(d, a, 2, 1, 3); /* the newline belongs to its line */
    assert_place(d, a, 3, 2, 1);
    assert_place(d, a, 4, 3, 1);
    assert_place(d, a, 6, 3, 2);
    assert_place(d, a, 9, 4, 1);
    assert_place(d, empty, 0, 1, 1);
    assert_str(diag_text(d, (span){a, 4, 7}), "\xC3\xA9x");
    crd_diagnostics_free(d);
}

static void long_texts_lose_their_middle(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    static char token[100000];
    for (size_t i = 0; i < sizeof token; i += 2) memcpy(token + i, "\xC3\xA9", 2);
    diag *g = diag_add_file(d, CODE, STR("f"), 1, 1, "unknown `%.*s` here", STR_ARG(((crd_str){token, sizeof token})));
    assert_in_range(g->message.len, DIAG_TEXT_MAX / 2, DIAG_TEXT_MAX);
    assert_true(str_starts(g->message, STR("unknown `\xC3\xA9"), false));
    assert_true(str_contains(g->message, STR("\xC3\xA9\u2026\xC3\xA9"), false));
    assert_true(str_ends(g->message, STR("\xC3\xA9` here"), false));
    assert_true(utf8_check(g->message) == SIZE_MAX);
    crd_diagnostics_free(d);
}

static void the_table_names_every_code_once(void **state) {
    (void)state;
    const crd_finding_kind *kinds;
    size_t n = crd_finding_kinds(&kinds);
    assert_int_equal(n, DIAG_COUNT);
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(strlen(kinds[i].code), 7);
        assert_int_equal(strspn(kinds[i].slug, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(kinds[i].slug));
        assert_true(strlen(kinds[i].slug) > 0 && strlen(kinds[i].claim) > 0 && strlen(kinds[i].explanation) > 0);
        if (i > 0 && strcmp(kinds[i - 1].code, kinds[i].code) >= 0) fail_msg("%s is out of order", kinds[i].code);
        for (size_t k = 0; k < i; k++) {
            if (strcmp(kinds[i].slug, kinds[k].slug) == 0) fail_msg("%s stands twice", kinds[i].slug);
        }
    }
}

static void misuse_is_told(void **state) {
    (void)state;
    crd_config config;
    crd_diagnostics *d;
    crd_config_init(&config);
    assert_int_equal(config.as_of, CRD_NO_DATE);
    assert_int_equal(crd_diagnostics_new(NULL, &d), CRD_MISUSE);
    assert_null(d);
    assert_int_equal(crd_diagnostics_new(&config, NULL), CRD_MISUSE);
    crd_diagnostics_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(findings_are_sorted_by_file_place_and_code),
        cmocka_unit_test(duplicates_are_dropped),
        cmocka_unit_test(past_the_limit_findings_are_only_counted),
        cmocka_unit_test(an_error_takes_the_place_of_a_warning),
        cmocka_unit_test(a_denied_finding_is_an_error_in_a_full_list),
        cmocka_unit_test(an_allowed_finding_makes_way),
        cmocka_unit_test(dropped_warnings_get_their_levels_later),
        cmocka_unit_test(what_was_told_never_falls),
        cmocka_unit_test(suppressed_findings_are_neither_shown_nor_counted),
        cmocka_unit_test(everything_about_a_finding_can_be_asked),
        cmocka_unit_test(nothing_near_is_no_suggestion),
        cmocka_unit_test(bytes_have_lines_and_columns),
        cmocka_unit_test(long_texts_lose_their_middle),
        cmocka_unit_test(the_table_names_every_code_once),
        cmocka_unit_test(misuse_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
