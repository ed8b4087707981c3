/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile Terraform: whatever the bytes, as a file of a module in either syntax, as values of variables, and as what
 * `terraform show -json` prints, they end in definitions or in a finding, and every value stands inside of the file.
 * Without arguments: a short run over mutations of tests/fuzz/corpus/terraform.
 *
 *   terraform [--runs N] [FILE...]    with -fsanitize=fuzzer: build with -DLIBFUZZER */
#include "tests/support/fuzz.h"

#include "tests/support/documents.h"

/* ---- What is checked --------------------------------------------------------------------------------------------- */

static void check_tree(const document_value *v, uint32_t lines) {
    assert_true(v->line >= 1 && v->line <= lines && v->column >= 1);
    if (v->kind == DOCUMENT_TEXT) assert_non_null(v->text.ptr);
    if (v->kind == DOCUMENT_UNKNOWN) assert_true(v->text.len > 0 && v->reason.len > 0 && v->help.len > 0);
    for (size_t i = 0; v->kind == DOCUMENT_LIST && i < v->count; i++) check_tree(v->items[i], lines);
    for (size_t i = 0; v->kind == DOCUMENT_MAP && i < v->count; i++) check_tree(v->members[i].value, lines);
}

static uint32_t lines_of(crd_str bytes) {
    uint32_t n = 1;
    for (size_t i = 0; i < bytes.len; i++) n += bytes.ptr[i] == '\n';
    return n;
}

/* Every resource is a definition with an origin, or unknown as a whole. */
static void check_definitions(const document_value *all, crd_diagnostics *list, crd_str bytes) {
    assert_true((all != NULL) == (crd_diagnostics_errors(list) == 0));
    if (!all) return;
    assert_true(all->kind == DOCUMENT_LIST && all->count > 0);
    for (size_t i = 0; i < all->count; i++) {
        const document_value *v = all->items[i];
        assert_true(v->kind == DOCUMENT_UNKNOWN || document_member_of(v, "Origin") != NULL);
    }
    check_tree(all, lines_of(bytes));
}

static const document_value *read_show(document *d, crd_diagnostics *list, crd_str bytes) {
    const document_value *json = document_json(d, list, text_of("state.json"), bytes);
    if (json && document_is_terraform_show(json)) return document_terraform_show(d, list, json);
    if (json) document_report(list, ERROR_DOCUMENT_SYNTAX, text_of("state.json"), 1, 1, NULL, "something else");
    return NULL;
}

static void check_as(crd_str bytes, const char *name) {
    crd_config config;
    crd_diagnostics *list;
    document *d = document_new();
    crd_config_init(&config);
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    document_file file = {text_of(name), bytes};
    check_definitions(name ? document_terraform(d, list, &file, 1, NULL, 0) : read_show(d, list, bytes), list, bytes);
    document_free(d);
    crd_diagnostics_free(list);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    static const char *const names[] = {"a.tf", "a.tf.json", "a.tfvars", NULL};
    for (size_t i = 0; i < COUNT(names); i++) check_as((crd_str){(const char *)bytes, n}, names[i]);
    return 0;
}

/* ---- Mutations --------------------------------------------------------------------------------------------------- */

#ifndef LIBFUZZER

static void mutate(uint64_t *random, const seeds *s, mutant *m) {
    static const crd_str tokens[] = {STR("\""),
                                     STR("${"),
                                     STR("}"),
                                     STR("%{ if "),
                                     STR("%{ for "),
                                     STR("~}"),
                                     STR("<<-EOT\n"),
                                     STR("EOT\n"),
                                     STR("[*]"),
                                     STR(".*"),
                                     STR(".0.1"),
                                     STR("..."),
                                     STR("=>"),
                                     STR("? 1 : 2"),
                                     STR("for "),
                                     STR("in "),
                                     STR("if "),
                                     STR("null"),
                                     STR("-"),
                                     STR("&&"),
                                     STR("=="),
                                     STR("/*"),
                                     STR("#"),
                                     STR("\n"),
                                     STR("("),
                                     STR("]"),
                                     STR("{"),
                                     STR("::"),
                                     STR("local."),
                                     STR("toset("),
                                     STR("each.key"),
                                     STR("count"),
                                     STR("for_each"),
                                     STR("dynamic"),
                                     STR("true"),
                                     STR("\\u"),
                                     STR("\xFF"),
                                     STR("\xC3\xA4"),
                                     STR("1e400"),
                                     STR("99999999999999999999"),
                                     STR("\r\n"),
                                     STR("[]"),
                                     STR("aws_ce_cost_category.x."),
                                     STR("range(99999999)"),
                                     STR(","),
                                     STR("data.x.y")};
    size_t from, to;
    any_range(random, m, &from, &to);
    switch (random_below(random, 4)) {
    case 0: splice(m, from, to, tokens[random_below(random, COUNT(tokens))]); break;
    case 1: splice(m, from, to, STR("")); break;
    case 2: splice(m, from, from, any_piece(random, s, 80)); break;
    default:
        if (from < m->n) m->at[from] = (char)random_next(random);
    }
}

static void hostile_terraform_becomes_definitions_or_findings(void **state) {
    fuzz_corpus(*state, "tests/fuzz/corpus/terraform", mutate);
}

int main(int argc, char **argv) {
    return fuzz_main(argc, argv, 1500, hostile_terraform_becomes_definitions_or_findings);
}

#endif
