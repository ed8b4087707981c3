/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile bytecode: whatever the bytes, loading ends in a finding, or in a program that saves to the same bytes and can
 * be printed, run on charges, traced as it ran, and asked for its guards. Without arguments: a short run over mutations
 * of real programs.
 *
 *   bytecode [--runs N] [FILE...]    with -fsanitize=fuzzer: build with -DLIBFUZZER */
#include "base/date.h"
#include "tests/support/fuzz.h"
#include "tests/support/policy.h"
#include "vm/trace.h"

enum { ROWS = 16, VALUES = 8 };

/* ---- what is done with a program that was accepted ---- */

/* Some texts of the program, so that predicates say yes now and then. */
static void fill_dictionary(const program *p, intern *dict) {
    intern_add(dict, STR("nothing that a policy names"));
    for (size_t i = 1; i < VALUES && i < p->texts_n; i++) intern_add(dict, p->texts[p->texts_n * i / VALUES]);
}

/* A question_answerer's: every third question has no answer. */
static bool answer(void *ud, const program_question *q, const crd_str *values, bool *yes) {
    (void)q;
    (void)values;
    *yes = (*(int *)ud)++ % 2;
    return *(int *)ud % 3 != 0;
}

static void check_stuck(const program *p, unanswered u) {
    assert_non_null(u.question);
    assert_true(u.row < ROWS && u.category <= p->categories_n);
    assert_true(u.rule == NO_RULE || u.rule < p->categories[u.category].rules_n);
}

/* A trace comes to the value and the rule that the classifier found. Hooks that answer as they like are left out. */
static void trace_row(const program *p, const columns *c, const batch *b, size_t row, classifier *k,
                      const classified *found, arena *a) {
    crd_str *texts = ARENA_ARRAY(a, p->columns_n, crd_str), *values = ARENA_ARRAY(a, p->categories_n, crd_str);
    int asked = 0;
    for (size_t i = 0; i < p->columns_n; i++) {
        size_t column = columns_find(c, p->columns[i]); /* a hostile program may list one twice */
        texts[i] = intern_get(&c->dicts[column], b->ids[column][row]);
    }
    for (size_t i = 0; i < p->categories_n; i++) {
        trace t;
        values[i] = intern_get(classifier_values(k, i), found->values[i][row]);
        if (b->month[row] < p->categories[i].effective || p->categories[i].rules_n == 0) continue;
        trace_charge charge = {texts, values};
        if (!trace_category(p, i, &charge, (question_answerer){&asked, answer}, a, &t) || p->questions_n > 0) continue;
        assert_true(str_cmp(t.value, values[i]) == 0);
        if (found->rules[i][row] != NO_RULE && t.rules[t.rules_n - 1].matched)
            assert_int_equal(t.rules_n - 1, found->rules[i][row]);
    }
}

static void trace_rows(const program *p, const columns *c, const batch *b, classifier *k, const classified *found,
                       mem *m) {
    arena a;
    arena_init(&a, m);
    for (size_t row = 0; row < ROWS; row++) trace_row(p, c, b, row, k, found, &a);
    arena_free(&a);
}

static void classify(const program *p, mem *m) {
    int asked = 0;
    intern *dicts = mem_new(m, (p->columns_n + 1) * sizeof *dicts);
    uint32_t **ids = mem_new(m, (p->columns_n + 1) * sizeof *ids);
    static uint32_t row_ids[4][ROWS]; /* columns take turns: what counts is that ids exist */
    crd_month months[ROWS];
    for (size_t i = 0; i < p->columns_n; i++) {
        assert_true(intern_init(&dicts[i], m));
        fill_dictionary(p, &dicts[i]);
        ids[i] = row_ids[i % 4];
    }
    columns c = {p->columns, dicts, p->columns_n};
    uint32_t least = UINT32_MAX;
    for (size_t i = 0; i < p->columns_n; i++) least = intern_count(&dicts[i]) < least ? intern_count(&dicts[i]) : least;
    for (uint32_t i = 0; i < 4 * ROWS; i++) row_ids[i / ROWS][i % ROWS] = (i * 7 + i / 5) % least;
    for (int i = 0; i < ROWS; i++) months[i] = (crd_month)(i * 2000);
    classifier *k = classifier_new(m, p, &c, (question_answerer){&asked, answer});
    assert_non_null(k);
    batch b = {.rows = ROWS, .columns = p->columns_n, .ids = ids, .month = months};
    classified out;
    bool ran = classifier_run(k, &b, &out);
    if (!ran) check_stuck(p, classifier_unanswered(k));
    for (size_t i = 0; ran && i < p->categories_n; i++)
        for (size_t row = 0; row < ROWS; row++) {
            assert_true(out.values[i][row] < intern_count(classifier_values(k, i)));
            assert_true(out.rules[i][row] == NO_RULE || out.rules[i][row] < p->categories[i].rules_n);
        }
    if (ran) trace_rows(p, &c, &b, k, &out, m);
    classifier_free(k);
    for (size_t i = 0; i < p->columns_n; i++) intern_free(&dicts[i]);
    mem_free(m, dicts, (p->columns_n + 1) * sizeof *dicts);
    mem_free(m, ids, (p->columns_n + 1) * sizeof *ids);
}

/* Every second time an attribute is absent. */
static value attribute(void *ud, attr_id attr) {
    static const crd_str list[] = {{"AmazonEC2", 9}, {"AmazonRDS", 9}};
    value v = {.type = (*(int *)ud)++ % 2 ? VALUE_ABSENT : attr_table[attr].type};
    switch (v.type) {
    case VALUE_BOOL: v.yes = true; break;
    case VALUE_DATE: v.day = date_of(2026, 7, 1); break;
    case VALUE_DAYS: v.days = 14; break;
    case VALUE_TEXT: v.text = STR("promotion"); break;
    case VALUE_LIST: v.list.at = list, v.list.n = 2; break;
    default: v.number = 1000 * DEC_ONE;
    }
    return v;
}

static void judge(const program *p) {
    int calls = 0;
    attr_source subject = {&calls, attribute};
    for (int i = 0; i < 2; i++, calls = 1)
        for (size_t g = 0; g < p->guards_n; g++)
            assert_in_range(guard_judge(p, &p->guards[g], subject), 0, GUARD_OVERFLOW);
}

static size_t accepted; /* so far */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    mem m = libc_mem();
    crd_diagnostics *d = findings_new();
    crd_str bytes = {(const char *)data, size};
    program *p = program_load(&m, d, STR("hostile.crdc"), bytes);
    assert_int_equal(crd_diagnostics_count(d), p == NULL);
    if (p) {
        text again = saved(p, &m), shown = printed(p, &m);
        assert_true(str_eq(text_str(&again), bytes));
        assert_true(shown.n > 0);
        text_free(&again);
        text_free(&shown);
        classify(p, &m);
        judge(p);
        accepted++;
    }
    program_free(p);
    crd_diagnostics_free(d);
    return 0;
}

#ifndef LIBFUZZER

/* ---- real programs ---- */

static const char *const policies[] = {
    "category A { default \"x\" }",

    "account one = 111122223333 \"One\"\naccount two = 444455556666\n"
    "organization { payer one sharing on sharing off for [two] from 2026-03-01 member two joined 2026-02-01 }\n"
    "settlement { pause month_end order sku }\n"
    "category Funding \"Funding source\" effective 2026-02 {\n"
    "  \"AI\" when account in [one, two] and not (service is AmazonRDS or service is AmazonEC2) unless tag.env is absent\n"
    "  \"B\" when usage_type starts with [\"EU\", \"US\"] or usage_type contains \"box\" ignoring case\n"
    "  inherit tag.\"team name\"\n"
    "  \"C\" when resource like \"arn:*\" and region ends with \"-1\" ignoring case\n"
    "}\n"
    "category Report { \"AI\" when Funding is \"AI\" \"rest\" when Funding is present inherit account.name }\n"
    "credit c1 { amount 100.00 USD balance 50 USD on 2026-02-28 starts 2026-01-01 expires 2026-12-31 owner one\n"
    "  type promotion program activate id \"42\" covers [AmazonRDS, AmazonEC2] restrict to Funding \"AI\" from 2026-02-01\n"
    "  restrict to anyone from 2026-08-01 pause from 2026-03-01 until 2026-04-01 because \"wait\" pause from 2026-10-01\n"
    "  share with [two] purchases [\"Usage\"] }\n"
    "credit c2 { amount 1 USD starts 2026-01-01 expires 2026-12-31 owner two }\n"
    "guard \"one\" { for each credit where type is promotion and owner in [one, two] require restricted }\n"
    "guard \"two\" { for each credit require forfeited is 0 USD and remaining / amount < 50% or -applied < 1 USD }\n"
    "guard \"three\" { for each credit require covers contains \"AmazonRDS\" and expires + 2 months > pause.until "
    "severity warning }\n"
    "guard \"four\" { for each category require unallocated <= cost * 10% and rules + 1 > 2 }\n",

    "let closed = [2026-12-24, 2026-12-25]\n"
    "hook h from \"h.lua\"\n"
    "hook g from \"h.lua\" with { days is 14 share is 12.5% floor is 10 USD on is 2026-05-01 name is \"x\" list is closed }\n"
    "category A { \"x\" when call h.p unless call g.p and region is present \"y\" when not call h.q default \"z\" }\n"
    "category B { \"b\" when call h.of_a or account is 111122223333 }\n"
    "credit c { amount 1 USD starts 2026-01-01 expires 2026-12-31 owner 111122223333 pause from 2026-02-01 until call h.f\n"
    "  on expiring 14 days before call h.f on paused 2 months call g.f on exhausted call g.f }\n",
};

static const char hook[] = "f\np account,tag.env\nq service\nof_a A\n";

/* All of them are accepted. */
static void add_real_programs(seeds *s) {
    for (size_t i = 0; i < COUNT(policies); i++) {
        compiled c;
        compiled_with(&c, str_of(policies[i]), i == 1 ? "charge_type not in [\"Tax\"] and Funding is present" : NULL,
                      hook);
        text bytes = saved(c.program, &c.m);
        seeds_add(s, text_str(&bytes));
        text_free(&bytes);
        compiled_free(&c);
    }
    fuzz_seeds(s);
    assert_int_equal(accepted, COUNT(policies));
}

/* ---- mutations ---- */

static void put_le(mutant *m, size_t at, uint64_t n, size_t bytes) {
    for (size_t i = 0; i < bytes && at + i < m->n; i++) m->at[at + i] = (char)(n >> (8 * i));
}

static uint64_t get_le(const mutant *m, size_t at) {
    uint64_t n = 0;
    for (size_t i = 0; i < 8 && at + i < m->n; i++) n |= (uint64_t)(unsigned char)m->at[at + i] << (8 * i);
    return n;
}

static void flip(uint64_t *random, const seeds *s, mutant *m) {
    (void)s;
    m->at[random_size(random, m->n)] ^= (char)(1u << random_below(random, 8));
}

static void set_number(uint64_t *random, const seeds *s, mutant *m) {
    static const uint32_t numbers[] = {0, 1, 2, 5, 255, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff};
    (void)s;
    put_le(m, random_size(random, m->n), numbers[random_below(random, COUNT(numbers))], 1 + random_below(random, 4));
}

static void set_small(uint64_t *random, const seeds *s, mutant *m) {
    (void)s;
    m->at[random_size(random, m->n)] = (char)random_below(random, 30);
}

static void cut(uint64_t *random, const seeds *s, mutant *m) {
    (void)s;
    m->n = random_size(random, m->n);
}

static void overwrite(uint64_t *random, const seeds *s, mutant *m) {
    crd_str piece = any_piece(random, s, 40);
    size_t at = random_size(random, m->n);
    memcpy(m->at + at, piece.ptr, piece.len < m->n - at ? piece.len : m->n - at);
}

/* Takes bytes out of a section, or doubles some, and gives it its new length. */
static void resize_section(uint64_t *random, const seeds *s, mutant *m) {
    char doubled[8];
    size_t at = FILE_HEADER;
    (void)s;
    for (uint32_t skip = random_below(random, 15); skip > 0 && at + 8 + get_le(m, at) < m->n; skip--)
        at += 8 + (size_t)get_le(m, at);
    size_t length = (size_t)get_le(m, at), from = at + 8 + random_size(random, length);
    size_t n = 1 + random_below(random, sizeof doubled);
    if (length < n || length > m->n || from + n > m->n) return;
    memcpy(doubled, m->at + from, n);
    bool less = random_below(random, 2);
    splice(m, from, less ? from + n : from, less ? STR("") : (crd_str){doubled, n});
    put_le(m, at, less ? length - n : length + n, 8);
}

/* Most mutants get a digest that fits, so that what lies behind it is reached. */
static void mutate(uint64_t *random, const seeds *s, mutant *m) {
    static const mutate_fn kinds[] = {flip, set_number, set_small, cut, overwrite, resize_section};
    uint32_t kind = random_below(random, 20);
    if (m->n > 0) kinds[kind < 6 ? kind : kind % 3](random, s, m);
    if (m->n >= FILE_HEADER + FILE_DIGEST && random_below(random, 16) > 0)
        put_le(m, m->n - FILE_DIGEST, file_digest((crd_str){m->at, m->n - FILE_DIGEST}), FILE_DIGEST);
}

static void hostile_bytes_are_refused_or_run(void **state) {
    const fuzz_options *options = *state;
    static seeds s;
    add_real_programs(&s);
    fuzz_add_files(options, &s);
    fuzz_seeds(&s);
    accepted = 0;
    fuzz_mutants(&s, mutate, options->runs);
    printf("# %lu mutants, %zu accepted\n", options->runs, accepted);
    assert_true(accepted > 0 && accepted < options->runs);
    seeds_free(&s);
}

int main(int argc, char **argv) { return fuzz_main(argc, argv, 30000, hostile_bytes_are_refused_or_run); }

#endif
