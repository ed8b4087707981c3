/* SPDX-License-Identifier: Apache-2.0
 *
 * Byte strings and UTF-8. `like` is compared with a matcher that tries everything. */
#include "tests/support/random.h"
#include "tests/support/test.h"

static void comparison_goes_by_bytes(void **state) {
    (void)state;
    assert_true(str_eq(STR("abc"), STR("abc")));
    assert_false(str_eq(STR("abc"), STR("abd")));
    assert_false(str_eq(STR("abc"), STR("ABC")));
    assert_false(str_eq(STR("abc"), STR("ab")));
    assert_true(str_eq(STR(""), STR_NONE));
    assert_true(str_eq_fold(STR("aZ[\xC3\xA9"), STR("Az[\xC3\xA9")));
    assert_false(str_eq_fold(STR("["), STR("{")));
    assert_false(str_eq_fold(STR("\xC3\xA9"), STR("\xC3\x89"))); /* only ASCII letters fold */
    assert_true(str_cmp(STR("a"), STR("b")) < 0);
    assert_true(str_cmp(STR("ab"), STR("a")) > 0);
    assert_true(str_cmp(STR("\xC3\xA9"), STR("z")) > 0);
    assert_true(str_cmp(STR_NONE, STR("a")) < 0);
    assert_int_equal(str_cmp(STR("a"), STR("a")), 0);
    assert_int_equal(str_cmp(STR_NONE, STR("")), 0);
    assert_true(str_of(NULL).ptr == NULL);
    assert_true(str_hash(STR("abcdefgh1")) != str_hash(STR("abcdefgh2")));
}

static void parts_are_found(void **state) {
    (void)state;
    assert_true(str_starts(STR("AmazonEC2"), STR("Amazon"), false));
    assert_false(str_starts(STR("AmazonEC2"), STR("amazon"), false));
    assert_true(str_starts(STR("AmazonEC2"), STR("amazon"), true));
    assert_false(str_starts(STR("Am"), STR("Amazon"), false));
    assert_true(str_starts(STR("a"), STR(""), false));
    assert_true(str_starts(STR_NONE, STR_NONE, false));
    assert_true(str_ends(STR("AmazonEC2"), STR("EC2"), false));
    assert_false(str_ends(STR("AmazonEC2"), STR("ec2"), false));
    assert_true(str_ends(STR("AmazonEC2"), STR("ec2"), true));
    assert_false(str_ends(STR("C2"), STR("EC2"), false));
    assert_true(str_ends(STR_NONE, STR(""), false));
    assert_true(str_contains(STR("aaab"), STR("aab"), false));
    assert_false(str_contains(STR("aaab"), STR("aac"), false));
    assert_true(str_contains(STR("BoxUsage:t3"), STR("USAGE"), true));
    assert_false(str_contains(STR("BoxUsage:t3"), STR("USAGE"), false));
    assert_true(str_contains(STR("x"), STR(""), false));
    assert_false(str_contains(STR_NONE, STR("x"), false));
    assert_false(str_contains(STR("xy"), STR("xyz"), false));
}

static void patterns_match_whole_texts(void **state) {
    (void)state;
    assert_true(str_like(STR("BoxUsage:t3.micro"), STR("BoxUsage:*"), false));
    assert_false(str_like(STR("USE1-BoxUsage:t3.micro"), STR("BoxUsage:*"), false));
    assert_true(str_like(STR("USE1-BoxUsage:t3.micro"), STR("*BoxUsage:t?.*"), false));
    assert_true(str_like(STR("ABC"), STR("a*C"), true));
    assert_false(str_like(STR("ABC"), STR("a*C"), false));
    assert_true(str_like(STR(""), STR(""), false));
    assert_true(str_like(STR_NONE, STR("**"), false));
    assert_false(str_like(STR("a"), STR(""), false));
    assert_false(str_like(STR(""), STR("?"), false));
}

static void a_question_mark_is_one_character(void **state) {
    (void)state;
    assert_true(str_like(STR("\xE2\x82\xAC"), STR("?"), false));
    assert_false(str_like(STR("\xE2\x82\xAC"), STR("??"), false));
    assert_false(str_like(STR("\xE2\x82\xAC"), STR("*??"), false));
    assert_false(str_like(STR("\xE2\x82\xAC"), STR("*???"), false));
    assert_true(str_like(STR("a\xC3\xA9"), STR("*??"), false));
    assert_true(str_like(STR("\xFF\xFE"), STR("??"), false)); /* a malformed byte is one */
    assert_true(str_like(STR("caf\xC3\xA9!"), STR("caf?!"), false));
}

/* Tries every length for every star. */
static bool slow_like(const char *s, const char *pattern) {
    if (*pattern == '\0') return *s == '\0';
    if (*pattern != '*') return *s && (*pattern == '?' || *pattern == *s) && slow_like(s + 1, pattern + 1);
    for (;; s++) {
        if (slow_like(s, pattern + 1)) return true;
        if (*s == '\0') return false;
    }
}

static void matching_agrees_with_trying_everything(void **state) {
    (void)state;
    uint64_t seed = 7;
    int matches = 0;
    for (int i = 0; i < 200000; i++) {
        char s[12], pattern[9];
        uint32_t n = random_below(&seed, sizeof s), m = random_below(&seed, sizeof pattern);
        for (uint32_t k = 0; k < n; k++) s[k] = "ab"[random_below(&seed, 2)];
        for (uint32_t k = 0; k < m; k++) pattern[k] = "ab*?*"[random_below(&seed, 5)];
        s[n] = pattern[m] = '\0';
        bool expected = slow_like(s, pattern);
        matches += expected;
        if (str_like(str_of(s), str_of(pattern), false) != expected) fail_msg("`%s` like `%s`", s, pattern);
    }
    assert_in_range(matches, 10000, 190000);
}

static void many_stars_do_not_explode(void **state) {
    (void)state;
    static char s[100000], pattern[200];
    memset(s, 'a', sizeof s);
    for (size_t i = 0; i < sizeof pattern; i += 2) memcpy(pattern + i, "*a", 2);
    pattern[sizeof pattern - 1] = 'b';
    assert_false(str_like((crd_str){s, sizeof s}, (crd_str){pattern, sizeof pattern}, false));
}

/* ---- UTF-8 ---- */

static void well_formed_characters_survive_a_round_trip(void **state) {
    (void)state;
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        char bytes[4];
        uint32_t back;
        size_t n = utf8_write(code, bytes);
        size_t expected = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        if (n != expected || utf8_read((crd_str){bytes, n}, &back) != n || back != code)
            fail_msg("U+%04X does not survive", (unsigned)code);
        for (size_t cut = 1; cut < n; cut++) assert_int_equal(utf8_next((crd_str){bytes, cut}), 0);
    }
}

static void malformed_bytes_are_found(void **state) {
    (void)state;
    static const char *const malformed[] = {
        "\x80",         "\xBF",         "\xC0\x80",         "\xC1\xBF",         "\xE0\x9F\xBF",
        "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
        "\xFF",         "\xC3(",        "\xE2\x82(",        "\xF0\x9F\x92(",    "\xC3",
        "\xE2\x82",
    };
    for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++) {
        char text[32];
        uint32_t code;
        snprintf(text, sizeof text, "twelve ASCII\xC3\xA9%s", malformed[i]);
        assert_int_equal(utf8_next(str_of(malformed[i])), 0);
        assert_int_equal(utf8_read(str_of(malformed[i]), &code), 0);
        assert_int_equal(code, 0xFFFD);
        assert_int_equal(utf8_check(str_of(text)), 14);
    }
    assert_true(utf8_check(STR("plain text of some length, \xC3\xA9 and \xF0\x9F\x92\xB0")) == SIZE_MAX);
    assert_true(utf8_check(STR_NONE) == SIZE_MAX);
    assert_int_equal(utf8_check(STR("abcdefghijk\xFF")), 11);
}

static void characters_are_counted(void **state) {
    (void)state;
    assert_int_equal(utf8_count(STR_NONE), 0);
    assert_int_equal(utf8_count(STR("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x92\xB0")), 4);
    assert_int_equal(utf8_count(STR("\xFF\xFE")), 2);
    assert_int_equal(utf8_count(STR("sixteen letters!\xC3\xA9sixteen letters!")), 33);
}

static void prefixes_cut_no_character(void **state) {
    (void)state;
    crd_str s = STR("a\xE2\x82\xAC\xFF\xF0\x9F\x92\xB0");
    static const size_t expected[] = {0, 1, 1, 1, 4, 5, 5, 5, 5, 9, 9};
    for (size_t max = 0; max < sizeof expected / sizeof *expected; max++)
        assert_int_equal(utf8_prefix(s, max), expected[max]);
}

/* ---- Suggestions ---- */

static void assert_nearest(const char *word, const char *expected) {
    static const crd_str candidates[] = {STR("ai_lab"),     STR("ai_dev"),    STR("management"), STR("production"),
                                         STR("usage_type"), STR("is"),        STR("lint"),       STR("team"),
                                         STR("teal"),       STR("AmazonEC2"), STR("AmazonRDS")};
    crd_str found = str_nearest(str_of(word), candidates, sizeof candidates / sizeof *candidates);
    if (!str_eq(found, str_of(expected))) fail_msg("`%s` is near `%.*s`", word, STR_ARG(found));
}

static void misspelt_words_have_a_nearest(void **state) {
    (void)state;
    assert_nearest("ai_lba", "ai_lab");          /* swapped */
    assert_nearest("lnit", "lint");              /* a swap is one edit */
    assert_nearest("managment", "management");   /* missing */
    assert_nearest("productionn", "production"); /* one too many */
    assert_nearest("usage-type", "usage_type");  /* another */
    assert_nearest("IS", "is");                  /* the other case costs half */
    assert_nearest("ix", NULL);
    assert_nearest("amazonec2", "AmazonEC2");
    assert_nearest("AmazonECS", "AmazonEC2");
    assert_nearest("tea", "team"); /* the first of those that are as near */
    assert_nearest("AMAZONRDS", "AmazonRDS");
    assert_nearest("elephant", NULL);
    assert_nearest("", NULL);
    assert_nearest("ai_lab", NULL); /* the word itself is no suggestion */
}

static void long_words_have_no_nearest(void **state) {
    (void)state;
    char word[66], other[66];
    memset(word, 'a', sizeof word);
    memset(other, 'a', sizeof other);
    other[0] = 'b';
    crd_str fits = {other, 64}, too_long = {other, 65};
    assert_true(str_nearest((crd_str){word, 64}, &fits, 1).ptr == other);
    assert_true(str_nearest((crd_str){word, 65}, &fits, 1).ptr == NULL);
    assert_true(str_nearest((crd_str){word, 64}, &too_long, 1).ptr == NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comparison_goes_by_bytes),
        cmocka_unit_test(parts_are_found),
        cmocka_unit_test(patterns_match_whole_texts),
        cmocka_unit_test(a_question_mark_is_one_character),
        cmocka_unit_test(matching_agrees_with_trying_everything),
        cmocka_unit_test(many_stars_do_not_explode),
        cmocka_unit_test(well_formed_characters_survive_a_round_trip),
        cmocka_unit_test(malformed_bytes_are_found),
        cmocka_unit_test(characters_are_counted),
        cmocka_unit_test(prefixes_cut_no_character),
        cmocka_unit_test(misspelt_words_have_a_nearest),
        cmocka_unit_test(long_words_have_no_nearest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
