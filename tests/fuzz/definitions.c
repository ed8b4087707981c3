/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile definitions of Cost Categories: whatever a document holds, it is refused with a finding, or it becomes a text
 * that compiles and means the same. Without arguments: a short run over mutations of tests/fuzz/corpus/definitions.
 *
 *   definitions [--runs N] [FILE...]    with -fsanitize=fuzzer: build with -DLIBFUZZER */
#include "tests/support/fuzz.h"

#include "cli/aws/definitions.h"
#include "tests/support/documents.h"

/* ---- What is checked --------------------------------------------------------------------------------------------- */

static size_t category_of(const crd_policy *policy, crd_str name) {
    size_t i = 0;
    while (i < crd_policy_category_count(policy) && !text_eq(crd_policy_category_aws_name(policy, i), name)) i++;
    return i;
}

static void check_meaning(const crd_config *config, const definitions *all, crd_str text) {
    crd_policy *policy;
    crd_compile_options wanted = {.path = "policy.crd", .text = text};
    if (crd_policy_compile(config, &wanted, all->list, &policy) != CRD_OK)
        fail_msg("%s\n%.*s", first_finding(all->list).ptr, TEXT_ARG(text));
    for (size_t i = 0; i < all->n; i++) {
        crd_aws_comparison found;
        size_t category = category_of(policy, all->at[i].name);
        assert_int_equal(crd_policy_compare_definition(policy, category, all->at, all->n, i, all->list, &found),
                         CRD_OK);
        if (found.meaning == CRD_AWS_OTHER || (found.meaning == CRD_AWS_SAME && !found.same_splits))
            fail_msg("another meaning:\n%.*s", TEXT_ARG(text));
    }
    crd_policy_free(policy);
}

static void check_text(const crd_config *config, const definitions *all) {
    crd_aws_text_options wanted = {.assume_categories = true};
    draft text = {0};
    crd_status status = crd_aws_categories_text(config, all->at, all->n, &wanted, all->list, draft_write, &text);
    assert_true(status == CRD_OK || status == CRD_INVALID);
    assert_true((status == CRD_OK) == (crd_diagnostics_errors(all->list) == 0));
    if (status == CRD_OK) check_meaning(config, all, draft_str(&text));
    draft_free(&text);
}

static void check(read_fn read, crd_str bytes) {
    crd_config config;
    definitions all = {.d = document_new(), .name = text_of("Named")};
    crd_config_init(&config);
    assert_int_equal(crd_diagnostics_new(&config, &all.list), CRD_OK);
    const document_value *v = read(all.d, all.list, text_of("a"), bytes);
    bool done = v && definitions_read(&all, v);
    assert_true(done == (crd_diagnostics_errors(all.list) == 0));
    if (done) check_text(&config, &all);
    crd_diagnostics_free(all.list);
    document_free(all.d);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    check(document_json, (crd_str){(const char *)bytes, n});
    check(document_yaml, (crd_str){(const char *)bytes, n});
    return 0;
}

/* ---- Mutations --------------------------------------------------------------------------------------------------- */

#ifndef LIBFUZZER

/* Mostly what JSON stays with: a word for a word. */
static void mutate(uint64_t *random, const seeds *s, mutant *m) {
    static const crd_str words[] = {STR("Or"),
                                    STR("And"),
                                    STR("Not"),
                                    STR("Tags"),
                                    STR("Dimensions"),
                                    STR("CostCategories"),
                                    STR("Key"),
                                    STR("Values"),
                                    STR("Rule"),
                                    STR("Value"),
                                    STR("EQUALS"),
                                    STR("ABSENT"),
                                    STR("CONTAINS"),
                                    STR("REGION"),
                                    STR("SERVICE"),
                                    STR("USAGE_TYPE"),
                                    STR("EVEN"),
                                    STR("FIXED"),
                                    STR("50"),
                                    STR("0"),
                                    STR("100"),
                                    STR(""),
                                    STR(" "),
                                    STR("*"),
                                    STR("\\n"),
                                    STR("\\u0007"),
                                    STR("\\\\"),
                                    STR("\\\""),
                                    STR("\\ud83d\\ude00"),
                                    STR("${x}"),
                                    STR("LINKED_ACCOUNT"),
                                    STR("LINKED_ACCOUNT_NAME"),
                                    STR("BILLING_ENTITY"),
                                    STR("RECORD_TYPE"),
                                    STR("TAG"),
                                    STR("A"),
                                    STR("Other"),
                                    STR("is"),
                                    STR("category"),
                                    STR("default"),
                                    STR("111122223333")};
    static const crd_str tokens[] = {STR("[]"),   STR("{}"), STR("null"),  STR("1"),
                                     STR("true"), STR(","),  STR("\"x\""), STR("{\"Or\": []}")};
    size_t from, to;
    any_range(random, m, &from, &to);
    switch (random_below(random, 12)) {
    case 0: splice(m, from, to, tokens[random_below(random, COUNT(tokens))]); return;
    case 1: splice(m, from, from, any_piece(random, s, 120)); return;
    default: break;
    }
    while (from < m->n && m->at[from] != '"') from++;
    for (to = from + 1; to < m->n && m->at[to] != '"';) to++;
    bool name = to + 1 < m->n && m->at[to + 1] == ':';
    if (to < m->n && (!name || random_below(random, 8) == 0))
        splice(m, from + 1, to, words[random_below(random, COUNT(words))]);
}

static void hostile_definitions_are_refused_or_proved(void **state) {
    fuzz_corpus(*state, "tests/fuzz/corpus/definitions", mutate);
}

int main(int argc, char **argv) { return fuzz_main(argc, argv, 3000, hostile_definitions_are_refused_or_proved); }

#endif
