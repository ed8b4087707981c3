/* SPDX-License-Identifier: Apache-2.0
 *
 * Every token's spelling lexes back to that token (a keyword below the row for words would silently be lost), tokens
 * end where they should, and together they are the whole text. */
#include "tests/lang/support.h"

#include "grammar.h"

/* The tokens of a text without trivia, as spans in brackets with their kinds. */
static size_t lex(crd_str policy, token *out, size_t max) {
    crd_diagnostics *d = findings_new();
    lexer l;
    size_t n = 0;
    lexer_init(&l, d, findings_source(d, "p.crd", policy), NULL);
    for (token t = lexer_next(&l); t.kind; t = lexer_next(&l))
        if (!lexer_trivia(t.kind) && n < max) out[n++] = t;
    crd_diagnostics_free(d);
    return n;
}

static void expect_one(crd_str policy, int kind) {
    token t[2];
    size_t n = lex(policy, t, 2);
    if (n != 1 || t[0].kind != kind)
        fail_msg("%.*s: %zu tokens, the first %d, not %d", STR_ARG(policy), n, n ? t[0].kind : 0, kind);
    assert_int_equal(t[0].at.end - t[0].at.begin, policy.len);
}

static void spellings_lex_back(void **state) {
    (void)state;
#define KEYWORD(kind, spelling, op) expect_one(STR(spelling), TK_##kind);
#define LITERAL(kind, sample, name) expect_one(STR(sample), TK_##kind);
#include "grammar/tokens.def"
}

static void words_around_keywords_are_words(void **state) {
    (void)state;
#define KEYWORD(kind, spelling, op)                                                                                    \
    if (spelling[0] >= 'a' && spelling[0] <= 'z' && !strchr(spelling, ' ')) {                                          \
        expect_one(STR(spelling "_"), TK_WORD);                                                                        \
        expect_one(STR("x" spelling), TK_WORD);                                                                        \
    }
#include "grammar/tokens.def"
}

/* Each row: a text and the kinds of its tokens. */
static void tokens_end_at_boundaries(void **state) {
    (void)state;
    static const struct row {
        const char *policy;
        int kinds[6];
    } rows[] = {
        {"is nothing", {TK_IS, TK_WORD}},
        {"is\t\r\n not x", {TK_IS_NOT, TK_WORD}},
        {"is # why\nnot", {TK_IS, TK_NOT}},
        {"is absent_", {TK_IS, TK_WORD}},
        {"not information", {TK_NOT, TK_WORD}},
        {"starts without", {TK_STARTS, TK_WORD}},
        {"for eachother", {TK_FOR, TK_WORD}},
        {"100000000000 USD", {TK_MONEY}},
        {"100000000000 USDX", {TK_ACCOUNT_NUMBER, TK_WORD}},
        {"100000000000 usd", {TK_ACCOUNT_NUMBER, TK_WORD}},
        {"000000000001", {TK_ACCOUNT_NUMBER}},
        {"11111111111", {TK_NUMBER}},
        {"5\tUSD", {TK_MONEY}},
        {"5\nUSD", {TK_MONEY}},
        {"2026-07 2026-07-01", {TK_MONTH, TK_DATE}},
        {"expires - 30 days", {TK_EXPIRES, TK_MINUS, TK_DURATION}},
        {"expires -30 days", {TK_EXPIRES, TK_MINUS, TK_DURATION}},
        {"1 day 2\r\nweeks 3 months", {TK_DURATION, TK_DURATION, TK_DURATION}},
        {"14 daylight", {TK_NUMBER, TK_WORD}},
        {"70%]", {TK_PERCENT, TK_RBRACKET}},
        {"tag.from", {TK_WORD, TK_DOT_NAME}},
        {"tag.\"a b\"", {TK_WORD, TK_DOT, TK_STRING}},
        {"a<=b", {TK_WORD, TK_LE, TK_WORD}},
        {"a-b", {TK_WORD, TK_MINUS, TK_WORD}},
        {"[a,]", {TK_LBRACKET, TK_WORD, TK_COMMA, TK_RBRACKET}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        token t[6] = {{0, {0, 0, 0}}};
        lex(str_of(rows[i].policy), t, 6);
        for (size_t k = 0; k < 6; k++)
            if (t[k].kind != rows[i].kinds[k])
                fail_msg("%s: token %zu is %d, not %d", rows[i].policy, k, t[k].kind, rows[i].kinds[k]);
    }
}

/* Whatever the bytes: tokens follow each other without gaps up to the first zero byte. */
static void tokens_are_the_whole_text(void **state) {
    (void)state;
    static const char pieces[][8] = {"is",   " ", "not", "\n", "\"", "\\", "5", ".", "-",    "USD", "%",    "\xe2\x80",
                                     "\x9c", "#", "é",   "'",  "=",  "<",  "[", "_", "2026", "0",   "\xff", "absent"};
    uint64_t random = 88172645463325252u;
    for (int run = 0; run < 2000; run++) {
        char bytes[256];
        size_t n = 0;
        while (n < 200) {
            random ^= random << 13, random ^= random >> 7, random ^= random << 17;
            const char *piece = pieces[random % (sizeof pieces / sizeof *pieces)];
            memcpy(bytes + n, piece, strlen(piece));
            n += strlen(piece);
        }
        parsed *p = parse_text((crd_str){bytes, n}, false);
        lexer l;
        uint32_t end = 0;
        lexer_init(&l, p->d, p->file, NULL);
        for (token t = lexer_next(&l); t.kind; t = lexer_next(&l)) {
            assert_int_equal(t.at.begin, end);
            assert_true(t.at.end > end);
            end = t.at.end;
        }
        assert_int_equal(end, n);
        parsed_free(p);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spellings_lex_back),
        cmocka_unit_test(words_around_keywords_are_words),
        cmocka_unit_test(tokens_end_at_boundaries),
        cmocka_unit_test(tokens_are_the_whole_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
