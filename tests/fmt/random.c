/* SPDX-License-Identifier: Apache-2.0
 *
 * Random policies from the grammar, with random white space and comments in every gap: the formatted text has the same
 * tree, the same tokens and the same comments between them, formats as itself, and does not depend on the white space.
 * The comparison knows nothing of the formatter's own: it looks at the two texts through lexer and parser. */
#include "tests/support/random.h"
#include "grammar.h"
#include "tests/lang/support.h"
#include "tests/support/write.h"

enum { PARTS = 4000, POLICIES = 4000 };

/* The pieces of a policy between which blanks and comments may stand. */
typedef struct pieces {
    uint64_t random;
    char at[PARTS][48];
    size_t n;
} pieces;

static bool maybe(pieces *p, uint32_t of) { return random_below(&p->random, of) == 0; }
static uint32_t some(pieces *p, uint32_t most) { return random_below(&p->random, most + 1); }

static void put(pieces *p, const char *piece) {
    assert_true(p->n < PARTS && strlen(piece) < sizeof *p->at);
    strcpy(p->at[p->n++], piece);
}

/* Blanks inside one token: at least one. */
static const char *inner(pieces *p) {
    static const char *const blanks[] = {" ", " ", " ", "  ", "\n", "\r\n\t", " \n\n "};
    return blanks[random_below(&p->random, sizeof blanks / sizeof *blanks)];
}

static void put_pair(pieces *p, const char *first, const char *second) {
    char piece[48];
    snprintf(piece, sizeof piece, "%s%s%s", first, inner(p), second);
    put(p, piece);
}

/* Puts the words of a text, cut at blanks; a `~` is a blank inside a token. */
static void say(pieces *p, const char *words) {
    char copy[200];
    snprintf(copy, sizeof copy, "%s", words);
    for (char *w = strtok(copy, " "); w; w = strtok(NULL, " ")) {
        char *gap = strchr(w, '~');
        if (gap) *gap = '\0';
        if (gap)
            put_pair(p, w, gap + 1);
        else
            put(p, w);
    }
}

/* ---- what a policy is made of ---- */

static void name(pieces *p) {
    char word[48];
    uint32_t long_one = maybe(p, 30) ? 30 : 0;
    snprintf(word, sizeof word, "%c%0*u", "abcnz"[some(p, 4)], (int)(1 + some(p, 6) + long_one), some(p, 99));
    put(p, word);
}

static void string(pieces *p) {
    static const char *const texts[] = {"\"\"",
                                        "\"# no comment\"",
                                        "\"a  b\"",
                                        "\"\\\"\\u{e9}\"",
                                        "\"caf\xc3\xa9\"",
                                        "\"[(,\"",
                                        "\"0123456789012345678901234567890123456789\""};
    put(p, texts[random_below(&p->random, sizeof texts / sizeof *texts)]);
}

static void money(pieces *p) {
    static const char *const numbers[] = {"5", "10_000.00", "0.25", "9_688.00", "100000000000"};
    put_pair(p, numbers[some(p, 4)], maybe(p, 3) ? "EUR" : "USD");
}

/* Not a name. */
static void literal(pieces *p) {
    switch (some(p, 7)) {
    case 0: string(p); break;
    case 1: put(p, "10_000.50"); break;
    case 2: put(p, "000000000001"); break;
    case 3: money(p); break;
    case 4: put(p, "70%"); break;
    case 5: put(p, "2026-07-01"); break;
    case 6: put(p, "2026-07"); break;
    default: put_pair(p, "14", "days"); break;
    }
}

static void item(pieces *p) {
    if (maybe(p, 3))
        name(p);
    else
        literal(p);
}

static void list(pieces *p) {
    uint32_t n = maybe(p, 8) ? some(p, 60) : some(p, 5);
    put(p, "[");
    for (uint32_t i = 0; i < n; i++) {
        item(p);
        if (i + 1 < n || maybe(p, 3)) put(p, ",");
    }
    put(p, "]");
}

static void value_of(pieces *p) {
    if (maybe(p, 4))
        list(p);
    else
        item(p);
}

static void field(pieces *p) {
    static const char *const fields[] = {"account", "service", "usage_type", "type", "owner"};
    put(p, fields[some(p, 4)]);
    if (maybe(p, 3)) {
        put(p, ".\"any key\"");
    } else if (maybe(p, 3)) {
        put(p, ".from");
    }
}

static void condition(pieces *p, int depth);

static void sum(pieces *p, int depth) {
    switch (depth > 0 ? some(p, 5) : 9) {
    case 0:
        sum(p, depth - 1);
        put(p, maybe(p, 2) ? "-" : "+");
        sum(p, depth - 1);
        break;
    case 1:
        sum(p, depth - 1);
        put(p, maybe(p, 2) ? "*" : "/");
        sum(p, depth - 1);
        break;
    case 2:
        put(p, "-");
        sum(p, depth - 1);
        break;
    case 3:
        put(p, "(");
        condition(p, depth - 1);
        put(p, ")");
        break;
    case 4:
        put(p, "call");
        name(p);
        put(p, ".f");
        break;
    default:
        if (maybe(p, 2))
            field(p);
        else
            value_of(p);
    }
}

static void comparison(pieces *p, int depth) {
    static const char *const operators[] = {"is",   "is~not", "in", "not~in", "starts~with", "ends~with", "contains",
                                            "like", "<",      "<=", ">",      ">=",          "is~absent", "is~present"};
    uint32_t which = some(p, 14);
    sum(p, depth);
    if (which > 13) return;
    say(p, operators[which]);
    if (which < 12) sum(p, depth);
    if (which < 12 && maybe(p, 4)) say(p, "ignoring~case");
}

static void condition(pieces *p, int depth) {
    uint32_t more = depth > 0 && maybe(p, 2) ? 1 + some(p, 3) : 0;
    if (maybe(p, 5)) put(p, "not");
    comparison(p, depth > 0 ? depth - 1 : 0);
    for (; more > 0; more--) {
        put(p, maybe(p, 2) ? "and" : "or");
        if (maybe(p, 6)) put(p, "not");
        comparison(p, depth - 1);
    }
}

/* ---- blocks ---- */

static void rule(pieces *p) {
    switch (some(p, 5)) {
    case 0: say(p, "inherit tag .team"); break;
    case 1:
        put(p, "default");
        string(p);
        break;
    case 2:
        put(p, "split");
        string(p);
        say(p, maybe(p, 2) ? "to [" : "evenly to [");
        for (uint32_t n = 1 + some(p, 5); n > 0; n--) {
            string(p);
            if (maybe(p, 2)) put(p, "30%");
            if (n > 1 || maybe(p, 2)) put(p, ",");
        }
        put(p, "]");
        break;
    default:
        string(p);
        put(p, "when");
        condition(p, 3);
        if (!maybe(p, 3)) break;
        put(p, "unless");
        condition(p, 2);
    }
}

static void clause(pieces *p) {
    static const char *const clauses[] = {"id \"88\"",
                                          "type promotion",
                                          "program \"x\"",
                                          "balance 5~USD on 2026-08-31",
                                          "starts 2026-07-01",
                                          "expires day_one",
                                          "owner lab",
                                          "applies before discounts",
                                          "restrict to F \"AI\" from 2026-09-01",
                                          "restrict to anyone from 2026-10-01",
                                          "pause from 2026-07-01 until call h .live because \"asks\"",
                                          "share with owner",
                                          "remind 14~days before expiry",
                                          "on expiring 2~months before call h .f",
                                          "on exhausted call h .\"f\"",
                                          "on paused 10~days call h .f",
                                          "on forfeiting call h .f",
                                          "on reactivating call h .f",
                                          "pause from day_one until call h .live"};
    enum { CLAUSES = sizeof clauses / sizeof *clauses };
    uint32_t which = some(p, CLAUSES + 3);
    if (which < CLAUSES) {
        say(p, clauses[which]);
        return;
    }
    static const char *const listed[] = {"covers", "purchases", "share with"};
    if (which == CLAUSES) {
        put(p, "amount");
        money(p);
        return;
    }
    say(p, listed[which - CLAUSES - 1]);
    list(p);
}

static void charge(pieces *p) {
    put(p, "charge");
    if (maybe(p, 5)) put(p, "-");
    money(p);
    put(p, "from");
    name(p);
    put(p, "for");
    name(p);
    say(p, maybe(p, 2) ? "in 2026-10" : "on 2026-10-05");
    if (maybe(p, 3)) {
        say(p, "with {");
        for (uint32_t n = some(p, 3); n > 0; n--) {
            field(p);
            put(p, "is");
            string(p);
        }
        put(p, "}");
    }
    if (!maybe(p, 2)) return;
    put(p, "as");
    name(p);
}

static void step(pieces *p) {
    static const char *const steps[] = {"expect c applied 500.00~USD in 2026-10",
                                        "expect c01 remaining 9~USD",
                                        "expect c pending on 2026-06-30",
                                        "expect c exhausted on 2026-06-30",
                                        "expect F of x is \"AI\"",
                                        "expect Workload of x1 is~absent",
                                        "expect bill of a in 2026-10 is - 5~USD",
                                        "expect reminder of c on 2027-06-16",
                                        "expect c reactivates on 2026-09-15"};
    if (maybe(p, 2))
        charge(p);
    else
        say(p, steps[some(p, 8)]);
}

static void member_line(pieces *p) {
    static const char *const lines[] = {"payer management",
                                        "sharing on",
                                        "sharing off from 2026-01-01",
                                        "member a joined 2026-01-01",
                                        "member bcd left 2026-01-01",
                                        "sharing off for everyone"};
    say(p, lines[some(p, 5)]);
}

static void option(pieces *p) { say(p, maybe(p, 2) ? "pause month_end" : "validity day"); }

static void level(pieces *p) {
    static const char *const lines[] = {"allow CRD0301", "deny never - matches", "fail on warning",
                                        "lead time 14~days"};
    say(p, lines[some(p, 3)]);
}

static void block(pieces *p, const char *head, void (*line)(pieces *p)) {
    say(p, head);
    put(p, "{");
    for (uint32_t n = some(p, 6); n > 0; n--) line(p);
    put(p, "}");
}

static void guard(pieces *p) {
    say(p, "guard \"g\" { for~each credit");
    if (maybe(p, 2)) {
        put(p, "where");
        condition(p, 2);
    }
    put(p, "require");
    condition(p, 3);
    say(p, maybe(p, 2) ? "severity warning }" : "}");
}

static void hook(pieces *p) {
    say(p, "hook h from \"h.lua\"");
    if (!maybe(p, 2)) return;
    say(p, "with {");
    for (uint32_t n = some(p, 4); n > 0; n--) {
        name(p);
        put(p, "is");
        value_of(p);
    }
    put(p, "}");
}

static void declaration(pieces *p) {
    switch (some(p, 11)) {
    case 0: say(p, "import \"std/aws\""); break;
    case 1:
    case 2:
        put(p, "account");
        name(p);
        say(p, "= 111122223333");
        if (maybe(p, 2)) string(p);
        break;
    case 3:
        put(p, "let");
        name(p);
        put(p, "=");
        if (maybe(p, 4))
            say(p, "- 5~USD");
        else if (maybe(p, 2))
            list(p);
        else
            literal(p);
        break;
    case 4: hook(p); break;
    case 5: block(p, "organization", member_line); break;
    case 6: block(p, maybe(p, 2) ? "category Funding \"F\" effective 2026-07" : "category F", rule); break;
    case 7: block(p, "credit c", clause); break;
    case 8: block(p, "settlement", option); break;
    case 9: guard(p); break;
    case 10: block(p, "test \"t\"", step); break;
    default: block(p, "lint", level); break;
    }
}

static void make_pieces(pieces *p, uint64_t seed) {
    *p = (pieces){.random = seed};
    for (uint32_t n = some(p, 6); n > 0 && p->n < PARTS / 2; n--) declaration(p);
}

/* ---- from pieces to text ---- */

static void add_blank(uint64_t *random, text *out) {
    static const char *const blanks[] = {" ", " ", " ", "\n", "\n\n", "\t", "\r\n", "    ", "\n\n\n  ", " \r\n\t\r\n"};
    text_add(out, str_of(blanks[random_below(random, sizeof blanks / sizeof *blanks)]));
}

static void add_comment(uint64_t *random, text *out) {
    static const char *const comments[] = {"# why",
                                           "## what it is",
                                           "#",
                                           "#no blank",
                                           "#\ttab  and blanks  ",
                                           "# crd: allow(CRD0301) until 2026-12-31: x",
                                           "# \xc3\xa9\xe2\x82\xac"};
    text_add(out, str_of(comments[random_below(random, sizeof comments / sizeof *comments)]));
    text_add(out, random_below(random, 3) ? STR("\n") : STR("\r\n"));
}

/* One gap in `rarely` holds comments; 0: none does. */
static void lay_out(const pieces *p, uint64_t random, uint32_t rarely, text *out) {
    out->n = 0;
    for (size_t i = 0; i <= p->n; i++) {
        if (i > 0 || random_below(&random, 2)) add_blank(&random, out);
        while (rarely && random_below(&random, rarely) == 0) {
            add_comment(&random, out);
            while (random_below(&random, 2)) add_blank(&random, out);
        }
        if (i < p->n) text_add(out, str_of(p->at[i]));
    }
}

/* ---- what must stay ---- */

/* The tokens without blanks and commas, comments among them; one that has its line for itself is marked, unless another
 * one stands before it in the gap. */
static void essence(crd_str policy, text *out) {
    parsed *p = parse_text(policy, false);
    lexer l;
    lexer_init(&l, p->d, p->file, NULL);
    bool line = true, first = true;
    for (token t = lexer_next(&l); t.kind; t = lexer_next(&l)) {
        crd_str s = diag_text(p->d, t.at);
        if (t.kind == TK_SPACE) {
            line = line || memchr(s.ptr, '\n', s.len) || memchr(s.ptr, '\r', s.len);
            continue;
        }
        if (t.kind == TK_COMMENT && line && first) text_add(out, STR("own "));
        bool comma = t.kind == TK_COMMA;
        for (size_t i = 0; i < s.len && !comma; i++)
            if (!lexer_space(s.ptr[i]) || t.kind == TK_STRING) text_char(out, s.ptr[i]);
        if (!comma) text_char(out, '|');
        first = comma ? first : t.kind != TK_COMMENT;
        line = false;
    }
    if (p->root) tree_print(p->d, p->root, 0, out);
    text_add(out, str_of(crd_diagnostics_errors(p->d) ? "\nerrors" : ""));
    parsed_free(p);
}

/* Trees are printed with the text of tokens, in which blanks may change. */
static void squeeze(text *t) {
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++)
        if (!lexer_space(t->at[i])) t->at[n++] = t->at[i];
    t->n = n;
}

static crd_status format_into(crd_str policy, sink *out) {
    crd_config config = libc_config();
    crd_diagnostics *d = findings_new();
    sink_init(out);
    out->text[0] = '\0';
    crd_status status = crd_format(&config, "p.crd", policy, d, sink_write, out);
    if (status != CRD_OK && crd_diagnostics_count(d) > 0) {
        crd_diagnostic g;
        crd_diagnostics_get(d, 0, &g);
        print_message("%.*s\n", STR_ARG(g.message));
    }
    crd_diagnostics_free(d);
    return status;
}

/* The text around byte i. */
static void show(const char *title, crd_str s, size_t i) {
    size_t from = i > 150 ? i - 150 : 0, to = i + 150 < s.len ? i + 150 : s.len;
    print_message("--- %s\n%.*s\n", title, (int)(to - from), s.ptr + from);
}

static void must_be_equal(const char *what, uint64_t seed, crd_str a, crd_str b) {
    if (str_eq(a, b)) return;
    size_t i = 0;
    while (i < a.len && i < b.len && a.ptr[i] == b.ptr[i]) i++;
    show("one", a, i);
    show("other", b, i);
    fail_msg("policy %llu: %s", (unsigned long long)seed, what);
}

static void check_policy(uint64_t seed, crd_str policy) {
    static sink once, twice;
    mem m = {0};
    crd_config config = libc_config();
    mem_init(&m, &config);
    text before, after;
    text_init(&before, &m);
    text_init(&after, &m);
    if (format_into(policy, &once) != CRD_OK) fail_msg("policy %llu: %.*s", (unsigned long long)seed, STR_ARG(policy));
    crd_str formatted = {once.text, once.n};
    assert_int_equal(format_into(formatted, &twice), CRD_OK);
    must_be_equal("formatting again changes it", seed, formatted, (crd_str){twice.text, twice.n});
    essence(policy, &before);
    essence(formatted, &after);
    squeeze(&before);
    squeeze(&after);
    must_be_equal("it is not the same", seed, text_str(&before), text_str(&after));
    text_free(&before);
    text_free(&after);
}

static void random_policies(uint32_t rarely, uint64_t first) {
    static pieces p;
    crd_config config = libc_config();
    mem m;
    mem_init(&m, &config);
    text policy;
    text_init(&policy, &m);
    for (uint64_t seed = first; seed < first + POLICIES; seed++) {
        make_pieces(&p, seed * 7919);
        lay_out(&p, seed, rarely, &policy);
        check_policy(seed, text_str(&policy));
    }
    text_free(&policy);
}

static void policies_without_comments(void **state) {
    (void)state;
    random_policies(0, 1);
}

static void policies_with_a_few_comments(void **state) {
    (void)state;
    random_policies(20, 1000000);
}

static void policies_with_comments_everywhere(void **state) {
    (void)state;
    random_policies(2, 2000000);
}

/* Without empty lines and comments, which are the author's, there is one form. */
static void white_space_means_nothing(void **state) {
    (void)state;
    static pieces p;
    static sink one, other;
    crd_config config = libc_config();
    mem m;
    mem_init(&m, &config);
    text policy;
    text_init(&policy, &m);
    for (uint64_t seed = 1; seed < POLICIES; seed++) {
        make_pieces(&p, seed * 104729);
        policy.n = 0;
        for (size_t i = 0; i < p.n; i++) text_format(&policy, "%s ", p.at[i]);
        assert_int_equal(format_into(text_str(&policy), &one), CRD_OK);
        policy.n = 0;
        for (size_t i = 0; i < p.n; i++) text_format(&policy, "%s\r\n\t", p.at[i]);
        assert_int_equal(format_into(text_str(&policy), &other), CRD_OK);
        must_be_equal("white space changes it", seed, (crd_str){one.text, one.n}, (crd_str){other.text, other.n});
    }
    text_free(&policy);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(policies_without_comments),
        cmocka_unit_test(policies_with_a_few_comments),
        cmocka_unit_test(policies_with_comments_everywhere),
        cmocka_unit_test(white_space_means_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
