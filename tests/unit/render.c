/* SPDX-License-Identifier: Apache-2.0
 *
 * Rendered findings, whole texts compared. */
#include "base/diag.h"
#include "crd_tools.h"
#include "tests/support/findings.h"
#include "tests/support/random.h"
#include "tests/support/write.h"

#define CODE DIAG_UNREADABLE_FILE

static sink out;

static int make_list(void **state) {
    *state = findings_new();
    return 0;
}

static int free_list(void **state) {
    crd_diagnostics_free(*state);
    return 0;
}

/* The span of the n-th (from 0) occurrence of a part. */
static span find(const crd_diagnostics *d, uint32_t file, const char *part, int n) {
    const char *begin = d->sources.at[file].text.ptr, *at = strstr(begin, part);
    for (; n > 0; n--) at = strstr(at + 1, part);
    assert_non_null(at);
    return (span){file, (uint32_t)(at - begin), (uint32_t)(at - begin + (ptrdiff_t)strlen(part))};
}

static void assert_human(const crd_diagnostics *d, const char *expected) {
    sink_init(&out);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_HUMAN, false, sink_write, &out), CRD_OK);
    assert_string_equal(out.text, expected);
}

static void a_finding_shows_its_line(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(d, "policy.crd", STR("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n  owner    ai_lba\n"));
    span at = find(d, file, "ai_lba", 0);
    diag *g = diag_add(d, CODE, at, "unknown name `ai_lba`");
    diag_note(d, g, "accounts are declared with `account`");
    diag_did_you_mean(d, g, at, STR("ai_lba"), &STR("ai_lab"), 1);
    assert_human(d, "error[CRD0001]: unknown name `ai_lba`\n"
                    "  --> policy.crd:12:12\n"
                    "   |\n"
                    "12 |   owner    ai_lba\n"
                    "   |            ^^^^^^\n"
                    "   = note: accounts are declared with `account`\n"
                    "   = help: did you mean `ai_lab`?\n"
                    "\n"
                    "1 error\n");
}

static void findings_are_separated_and_summed_up(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(d, "p.crd", STR("a b c d"));
    diag_add(d, CODE, find(d, file, "a", 0), "one");
    diag_add(d, CODE, find(d, file, "b", 0), "two")->severity = CRD_WARNING;
    diag_add(d, CODE, find(d, file, "c", 0), "three");
    diag_add(d, CODE, find(d, file, "d", 0), "four")->severity = CRD_NOTE;
    assert_human(d, "error[CRD0001]: one\n"
                    " --> p.crd:1:1\n"
                    "  |\n"
                    "1 | a b c d\n"
                    "  | ^\n"
                    "\n"
                    "warning[CRD0001]: two\n"
                    " --> p.crd:1:3\n"
                    "  |\n"
                    "1 | a b c d\n"
                    "  |   ^\n"
                    "\n"
                    "error[CRD0001]: three\n"
                    " --> p.crd:1:5\n"
                    "  |\n"
                    "1 | a b c d\n"
                    "  |     ^\n"
                    "\n"
                    "note[CRD0001]: four\n"
                    " --> p.crd:1:7\n"
                    "  |\n"
                    "1 | a b c d\n"
                    "  |       ^\n"
                    "\n"
                    "2 errors, 1 warning, 1 note\n");
}

static void no_findings_print_nothing(void **state) {
    crd_diagnostics *d = *state;
    diag_add_file(d, CODE, STR("f"), 0, 0, "hidden")->suppressed = true;
    sink_init(&out);
    out.text[0] = '\0';
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_HUMAN, false, sink_write, &out), CRD_OK);
    assert_int_equal(out.n, 0);
}

static void labels_of_one_file_share_an_excerpt(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file =
        findings_source(d, "p.crd", STR("first\nsecond\nthird\nfourth\nfifth\nsixth\nseventh\neighth\nninth\ntenth\n"));
    diag *g = diag_add(d, CODE, find(d, file, "sixth", 0), "declared twice");
    diag_also(d, g, find(d, file, "tenth", 0), "last one");
    diag_also(d, g, find(d, file, "seventh", 0), "a neighbour");
    diag_also(d, g, find(d, file, "th", 2), "part of the same line");
    diag_also(d, g, find(d, file, "third", 0), "first declared here");
    diag_also(d, g, find(d, file, "first", 0), "one line between");
    assert_human(d, "error[CRD0001]: declared twice\n"
                    "  --> p.crd:6:1\n"
                    "   |\n"
                    " 1 | first\n"
                    "   | ----- one line between\n"
                    " 2 | second\n"
                    " 3 | third\n"
                    "   | ----- first declared here\n"
                    " 4 | fourth\n"
                    " 5 | fifth\n"
                    "   |    -- part of the same line\n"
                    " 6 | sixth\n"
                    "   | ^^^^^\n"
                    " 7 | seventh\n"
                    "   | ------- a neighbour\n"
                    "...\n"
                    "10 | tenth\n"
                    "   | ----- last one\n"
                    "\n"
                    "1 error\n");
}

static void labels_on_one_line_share_it(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(d, "p.crd", STR("amount 5 USD amount 6 EUR amount 7"));
    diag *g = diag_add(d, CODE, find(d, file, "amount", 1), "two clauses `amount`");
    diag_also(d, g, find(d, file, "amount", 2), "and here");
    diag_also(d, g, find(d, file, "amount", 0), "first here");
    assert_human(d, "error[CRD0001]: two clauses `amount`\n"
                    " --> p.crd:1:14\n"
                    "  |\n"
                    "1 | amount 5 USD amount 6 EUR amount 7\n"
                    "  | ------       ^^^^^^       ------ and here\n"
                    "  | |\n"
                    "  | first here\n"
                    "\n"
                    "1 error\n");
}

static void labels_that_do_not_fit_hang_below(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(d, "p.crd", STR("pause from 2026-09-01 until 2026-08-31 because"));
    diag *g = diag_add(d, CODE, find(d, file, "2026-08-31", 0), "it ends before it begins");
    diag_also(d, g, find(d, file, "2026-09-01", 0), "the first day");
    diag_also(d, g, find(d, file, "pause from 2026-09-01", 0), "the pause");
    diag_also(d, g, find(d, file, "08", 0), "the month");
    assert_human(d, "error[CRD0001]: it ends before it begins\n"
                    " --> p.crd:1:29\n"
                    "  |\n"
                    "1 | pause from 2026-09-01 until 2026-08-31 because\n"
                    "  | ---------------------       ^^^^^^^^^^\n"
                    "  | |          |                     |\n"
                    "  | |          |                     the month\n"
                    "  | |          the first day\n"
                    "  | the pause\n"
                    "\n"
                    "1 error\n");
}

static void labels_of_other_files_get_blocks_of_their_own(void **state) {
    crd_diagnostics *d = *state;
    uint32_t a = findings_source(d, "a.crd", STR("account x = 1")),
             b = findings_source(d, "lib/b.crd", STR("\n\naccount x = 2\naccount y = 3"));
    uint32_t c = findings_source(d, "c.crd", STR("x"));
    diag *g = diag_add(d, CODE, find(d, a, "x", 0), "`x` is declared twice");
    diag_also(d, g, find(d, b, "x", 0), "also here");
    diag_also(d, g, find(d, c, "x", 0), "and here");
    diag_also(d, g, find(d, b, "y", 0), "and this");
    diag_help(d, g, "rename one of them");
    assert_human(d, "error[CRD0001]: `x` is declared twice\n"
                    " --> a.crd:1:9\n"
                    "  |\n"
                    "1 | account x = 1\n"
                    "  |         ^\n"
                    " ::: lib/b.crd:3:9\n"
                    "  |\n"
                    "3 | account x = 2\n"
                    "  |         - also here\n"
                    "4 | account y = 3\n"
                    "  |         - and this\n"
                    " ::: c.crd:1:1\n"
                    "  |\n"
                    "1 | x\n"
                    "  | - and here\n"
                    "  = help: rename one of them\n"
                    "\n"
                    "1 error\n");
}

static void files_without_text_show_only_the_place(void **state) {
    crd_diagnostics *d = *state;
    uint32_t a = findings_source(d, "a.crd", STR("\n\"x\" when call h.f"));
    diag_help(d, diag_add_file(d, CODE, STR("bill.csv"), 12, 7, "`abc` is no number"), "leave it out");
    diag_add_file(d, CODE, STR("bill.csv"), 13, 0, "too few fields");
    diag_add_file(d, CODE, STR("zip.csv"), 0, 0, "empty file");
    diag_add_file(d, CODE, STR_NONE, 0, 0, "nothing to read");
    diag_also(d, diag_add_file(d, CODE, STR("bill.csv"), 20, 0, "a hook failed"), find(d, a, "call h.f", 0),
              "called here");
    assert_human(d, "error[CRD0001]: `abc` is no number\n"
                    "  --> bill.csv:12:7\n"
                    "   = help: leave it out\n"
                    "\n"
                    "error[CRD0001]: too few fields\n"
                    "  --> bill.csv:13\n"
                    "\n"
                    "error[CRD0001]: a hook failed\n"
                    "  --> bill.csv:20\n"
                    "  ::: a.crd:2:10\n"
                    "   |\n"
                    " 2 | \"x\" when call h.f\n"
                    "   |          -------- called here\n"
                    "\n"
                    "error[CRD0001]: empty file\n"
                    "  --> zip.csv\n"
                    "\n"
                    "error[CRD0001]: nothing to read\n"
                    "\n"
                    "5 errors\n");
}

static void carets_stand_under_what_is_shown(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(
        d, "p.crd", STR("\t\tx\r\n\xE6\x97\xA5\xE6\x9C\xAC y\ncaf\xC3\xA9\xCC\x81 z\n\x1b[31m\xFF w\n\u202ev"));
    diag_add(d, CODE, find(d, file, "x", 0), "tabs");
    diag_add(d, CODE, find(d, file, "\xE6\x9C\xAC", 0), "wide");
    diag_add(d, CODE, find(d, file, "z", 0), "combining");
    diag_add(d, CODE, find(d, file, "w", 0), "controls \x1b[31m");
    diag_add(d, CODE, find(d, file, "v", 0), "directions \u202e");
    assert_human(d, "error[CRD0001]: tabs\n"
                    " --> p.crd:1:3\n"
                    "  |\n"
                    "1 |         x\n"
                    "  |         ^\n"
                    "\n"
                    "error[CRD0001]: wide\n"
                    " --> p.crd:2:2\n"
                    "  |\n"
                    "2 | \xE6\x97\xA5\xE6\x9C\xAC y\n"
                    "  |   ^^\n"
                    "\n"
                    "error[CRD0001]: combining\n"
                    " --> p.crd:3:7\n"
                    "  |\n"
                    "3 | caf\xC3\xA9\xCC\x81 z\n"
                    "  |      ^\n"
                    "\n"
                    "error[CRD0001]: controls \\u{1b}[31m\n"
                    " --> p.crd:4:8\n"
                    "  |\n"
                    "4 | \\u{1b}[31m\\xff w\n"
                    "  |                ^\n"
                    "\n"
                    "error[CRD0001]: directions \\u{202e}\n"
                    " --> p.crd:5:2\n"
                    "  |\n"
                    "5 | \\u{202e}v\n"
                    "  |         ^\n"
                    "\n"
                    "5 errors\n");
}

static void spans_are_marked_on_their_lines(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(d, "p.crd", STR("credit a {\r\n  x\n}\n"));
    uint32_t end = (uint32_t)d->sources.at[file].text.len;
    diag_add(d, CODE, (span){file, 7, end - 1}, "many lines");
    diag_add(d, CODE, (span){file, 10, 12}, "the end of a line");
    diag_add(d, CODE, (span){file, 11, 12}, "the newline");
    diag_add(d, CODE, (span){file, end, end}, "the end of the file");
    assert_human(d, "error[CRD0001]: many lines\n"
                    " --> p.crd:1:8\n"
                    "  |\n"
                    "1 | credit a {\n"
                    "  |        ^^^\n"
                    "2 |   x\n"
                    "  |   ^\n"
                    "3 | }\n"
                    "  | ^\n"
                    "\n"
                    "error[CRD0001]: the end of a line\n"
                    " --> p.crd:1:11\n"
                    "  |\n"
                    "1 | credit a {\n"
                    "  |           ^\n"
                    "\n"
                    "error[CRD0001]: the newline\n"
                    " --> p.crd:1:12\n"
                    "  |\n"
                    "1 | credit a {\n"
                    "  |           ^\n"
                    "\n"
                    "error[CRD0001]: the end of the file\n"
                    " --> p.crd:4:1\n"
                    "  |\n"
                    "4 |\n"
                    "  | ^\n"
                    "\n"
                    "4 errors\n");
}

static void long_spans_are_marked_on_their_first_line(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(d, "p.crd", STR("a\nb {\n\n\n\n}\nc {\n\n\n}"));
    diag *g = diag_add(d, CODE, find(d, file, "b {\n\n\n\n}", 0), "five lines");
    diag_also(d, g, find(d, file, "c {\n\n\n}", 0), "four, two of them empty");
    assert_human(d, "error[CRD0001]: five lines\n"
                    "  --> p.crd:2:1\n"
                    "   |\n"
                    " 2 | b {\n"
                    "   | ^^^\n"
                    "...\n"
                    " 7 | c {\n"
                    "   | ---\n"
                    "...\n"
                    "10 | }\n"
                    "   | - four, two of them empty\n"
                    "\n"
                    "1 error\n");
}

#define SIX(x)  x x x x x x
#define TEN(x)  SIX(x) x x x x
#define LETTERS "abcdefghij"
#define BLANKS  "          "

static void long_lines_are_cut_around_the_span(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(d, "p.crd", STR(TEN(LETTERS) " here " TEN(LETTERS) TEN(LETTERS)));
    diag_add(d, CODE, (span){file, 0, 3}, "the beginning");
    diag *g = diag_add(d, CODE, find(d, file, "here", 0), "the middle");
    diag_also(d, g, (span){file, 300, 306}, "the end");
    assert_human(d, "error[CRD0001]: the beginning\n"
                    " --> p.crd:1:1\n"
                    "  |\n"
                    "1 | " TEN(LETTERS) " here " LETTERS LETTERS LETTERS "abcd\u2026\n"
                                        "  | ^^^\n"
                                        "\n"
                                        "error[CRD0001]: the middle\n"
                                        " --> p.crd:1:102\n"
                                        "  |\n"
                                        "1 | \u2026b"
                                        "cdefghij" LETTERS LETTERS LETTERS LETTERS LETTERS
                                        " here " LETTERS LETTERS LETTERS LETTERS LETTERS LETTERS LETTERS "abcde\u2026\n"
                                        "  |  " SIX(BLANKS) "^^^^\n"
                                                            "1 | \u2026"
                                                            "efghij" LETTERS LETTERS LETTERS LETTERS LETTERS "abcd"
                                                            "efghij\n"
                                                            "  |  " SIX(BLANKS) "------ the end\n"
                                                                                "\n"
                                                                                "2 errors\n");
}

static void a_huge_token_prints_sanely(void **state) {
    crd_diagnostics *d = *state;
    enum { HUGE_TOKEN = 2000000 };
    static char bytes[HUGE_TOKEN + 1];
    static const char *const characters[] = {"aa", "\xCC\x81" /* combining: takes no column */};
    for (size_t k = 0; k < 2; k++) {
        for (size_t i = 0; i < HUGE_TOKEN; i += 2) memcpy(bytes + i, characters[k], 2);
        uint32_t file = findings_source(d, "p.crd", str_of(bytes));
        diag *g = diag_add(d, CODE, (span){file, 1000, HUGE_TOKEN}, "unknown name `%.*s`", HUGE_TOKEN, bytes);
        diag_also(d, g, (span){file, 0, HUGE_TOKEN}, "beginning here: `%.*s`", HUGE_TOKEN, bytes);
        diag_help(d, g, "instead of `%.*s`", HUGE_TOKEN, bytes);
    }
    sink_init(&out);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_HUMAN, false, sink_write, &out), CRD_OK);
    size_t lines = 0, width;
    for (const char *line = out.text; *line; line += width + 1, lines++) {
        width = strcspn(line, "\n");
        assert_in_range(width, 0, DIAG_TEXT_MAX + 200);
    }
    assert_int_equal(lines, 19);
}

static void any_bytes_print_as_short_lines_of_clean_text(void **state) {
    crd_diagnostics *d = *state;
    static const char alphabet[] = "aaaaa \t\n\r\x1b\x80\xC3\xA9\xE2\x82\xAC\xF0\x9F\x92\xB0\xFF";
    static char bytes[4000];
    uint64_t seed = 99;
    for (int round = 0; round < 60; round++) {
        uint32_t n = random_below(&seed, sizeof bytes), file;
        for (uint32_t i = 0; i < n; i++) bytes[i] = alphabet[random_below(&seed, round % 2 ? 6 : sizeof alphabet)];
        assert_true(diag_source(d, STR("p.crd"), (crd_str){bytes, n}, &file));
        uint32_t a = random_below(&seed, n + 1), b = random_below(&seed, n + 1), c = random_below(&seed, n + 1);
        diag *g = diag_add(d, CODE, (span){file, a < b ? a : b, a < b ? b : a}, "%.*s", (int)(n - c), bytes + c);
        diag_also(d, g, (span){file, c, n}, "also");
    }
    sink_init(&out);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_HUMAN, false, sink_write, &out), CRD_OK);
    assert_true(utf8_check((crd_str){out.text, out.n}) == SIZE_MAX);
    size_t width;
    for (const char *line = out.text; *line; line += width + 1) {
        width = strcspn(line, "\n");
        for (size_t i = 0; i < width; i++) assert_true((uint8_t)line[i] >= ' ');
        bool claim = strncmp(line, "error[CRD0001]: ", 16) == 0;
        assert_in_range(width, 0, claim ? 8 * DIAG_TEXT_MAX : 1200); /* an escape has up to eight bytes */
    }
}

static void what_was_dropped_is_told(void **state) {
    crd_diagnostics *d = *state;
    for (uint64_t i = 1; i <= DIAG_MAX + 2; i++) diag_add_file(d, CODE, STR("f"), i, 0, "x");
    sink_init(&out);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_HUMAN, false, sink_write, &out), CRD_OK);
    const char *end = strstr(out.text, "  --> f:1000\n");
    assert_non_null(end);
    assert_string_equal(end, "  --> f:1000\n\n1002 errors; 2 of them are not shown\n");
    sink_init(&out);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_JSON, false, sink_write, &out), CRD_OK);
    assert_non_null(strstr(out.text, "],\"not_shown\":2}\n"));
}

static void colours_come_only_when_asked_for(void **state) {
    crd_diagnostics *d = *state;
    uint32_t file = findings_source(d, "p.crd", STR("x y"));
    diag *g = diag_add(d, CODE, find(d, file, "x", 0), "wrong");
    diag_also(d, g, find(d, file, "y", 0), "see here");
    diag_help(d, g, "do it");
    sink_init(&out);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_HUMAN, true, sink_write, &out), CRD_OK);
    assert_string_equal(out.text, "\033[0;1;31merror[CRD0001]\033[0;1m: wrong\033[0m\n"
                                  "\033[0;1;34m -->\033[0m p.crd:1:1\n"
                                  "\033[0;1;34m  |\033[0m\n"
                                  "\033[0;1;34m1 |\033[0m x y\n"
                                  "\033[0;1;34m  |\033[0m \033[0;1;31m^\033[0m \033[0;1;34m- see here\033[0m\n"
                                  "\033[0;1;34m  =\033[0m \033[0;1mhelp:\033[0m do it\n"
                                  "\n"
                                  "1 error\n");
}

static void json_keeps_its_contract(void **state) {
    crd_diagnostics *d = *state;
    sink_init(&out);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_JSON, true, sink_write, &out), CRD_OK);
    assert_string_equal(out.text, "{\"format_version\":\"1.0\",\"findings\":[]}\n");
    uint32_t file = findings_source(d, "p.crd", STR("owner ai_lba\nowner \"x\""));
    span at = find(d, file, "ai_lba", 0);
    diag *g = diag_add(d, CODE, at, "unknown name `ai_lba`");
    diag_note(d, g, "first");
    diag_note(d, g, "second");
    diag_also(d, g, find(d, file, "\"x\"", 0), "as in \"x\"");
    diag_did_you_mean(d, g, at, STR("ai_lba"), &STR("ai_lab"), 1);
    diag_add(d, CODE, (span){file, 0, 14}, "two lines")->severity = CRD_WARNING;
    diag_add_file(d, CODE, STR("bill.csv"), 12, 7, "no number")->severity = CRD_NOTE;
    diag_add_file(d, CODE, STR_NONE, 0, 0, "no file");
    diag_add_file(d, CODE, STR("x"), 0, 0, "hidden")->suppressed = true;
    sink_init(&out);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_JSON, false, sink_write, &out), CRD_OK);
    assert_string_equal(
        out.text,
        "{\"format_version\":\"1.0\",\"findings\":["
        "{\"code\":\"CRD0001\",\"slug\":\"reading-failed\",\"severity\":\"warning\",\"message\":\"two lines\","
        "\"file\":\"p.crd\",\"line\":1,\"column\":1,\"end_line\":2,\"end_column\":2,\"notes\":[]},"
        "{\"code\":\"CRD0001\",\"slug\":\"reading-failed\",\"severity\":\"error\",\"message\":\"unknown name `ai_lba`\","
        "\"file\":\"p.crd\",\"line\":1,\"column\":7,\"end_line\":1,\"end_column\":13,\"notes\":[\"first\",\"second\"],"
        "\"related\":[{\"file\":\"p.crd\",\"line\":2,\"column\":7,\"end_line\":2,\"end_column\":10,"
        "\"message\":\"as in \\\"x\\\"\"}],\"help\":\"did you mean `ai_lab`?\","
        "\"fix\":{\"file\":\"p.crd\",\"line\":1,\"column\":7,\"end_line\":1,\"end_column\":13,"
        "\"replacement\":\"ai_lab\"}},"
        "{\"code\":\"CRD0001\",\"slug\":\"reading-failed\",\"severity\":\"note\",\"message\":\"no number\","
        "\"file\":\"bill.csv\",\"line\":12,\"column\":7,\"end_line\":12,\"end_column\":7,\"notes\":[]},"
        "{\"code\":\"CRD0001\",\"slug\":\"reading-failed\",\"severity\":\"error\",\"message\":\"no file\","
        "\"file\":null,\"line\":0,\"column\":0,\"end_line\":0,\"end_column\":0,\"notes\":[]}]}\n");
}

static void failed_writes_are_told(void **state) {
    crd_diagnostics *d = *state;
    diag_add_file(d, CODE, STR("f"), 1, 1, "x");
    for (int format = CRD_RENDER_HUMAN; format <= CRD_RENDER_MARKDOWN; format++) {
        sink_init(&out);
        out.writes_left = 2;
        assert_int_equal(crd_diagnostics_render(d, (crd_render_format)format, false, sink_write, &out), CRD_IO);
    }
    assert_int_equal(crd_diagnostics_render(NULL, CRD_RENDER_JSON, false, sink_write, &out), CRD_MISUSE);
    assert_int_equal(crd_diagnostics_render(d, CRD_RENDER_JSON, false, NULL, &out), CRD_MISUSE);
}

#define TEST(claim) cmocka_unit_test_setup_teardown(claim, make_list, free_list)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(a_finding_shows_its_line),
        TEST(findings_are_separated_and_summed_up),
        TEST(no_findings_print_nothing),
        TEST(labels_of_one_file_share_an_excerpt),
        TEST(labels_on_one_line_share_it),
        TEST(labels_that_do_not_fit_hang_below),
        TEST(labels_of_other_files_get_blocks_of_their_own),
        TEST(files_without_text_show_only_the_place),
        TEST(carets_stand_under_what_is_shown),
        TEST(spans_are_marked_on_their_lines),
        TEST(long_spans_are_marked_on_their_first_line),
        TEST(long_lines_are_cut_around_the_span),
        TEST(a_huge_token_prints_sanely),
        TEST(any_bytes_print_as_short_lines_of_clean_text),
        TEST(what_was_dropped_is_told),
        TEST(colours_come_only_when_asked_for),
        TEST(json_keeps_its_contract),
        TEST(failed_writes_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
