/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile documents: whatever the bytes, the readers of JSON and YAML end in a tree or in one finding; every value
 * stands inside of the file; what is JSON and YAML at once is one tree; and the JSON in a text, and the functions of a
 * template, do no worse. Without arguments: a short run over mutations of tests/fuzz/corpus/documents.
 *
 *   documents [--runs N] [FILE...]    with -fsanitize=fuzzer: build with -DLIBFUZZER */
#include "tests/support/fuzz.h"

#include "cli/documents/cloudformation.h"
#include "tests/support/documents.h"

/* ---- What is checked --------------------------------------------------------------------------------------------- */

static void check_place(const document_value *v, uint32_t lines) {
    assert_true(v->line >= 1 && v->line <= lines && v->column >= 1);
    if (v->kind == DOCUMENT_TEXT) assert_non_null(v->text.ptr);
    if (v->kind == DOCUMENT_UNKNOWN) assert_true(v->text.len > 0 && v->reason.len > 0);
}

/* What is expected of every text goes for the JSON in it. */
static void check_tree(document *d, const document_value *v, uint32_t lines, int depth) {
    assert_true(depth <= DOCUMENT_DEPTH + 1);
    check_place(v, lines);
    for (size_t i = 0; v->kind == DOCUMENT_LIST && i < v->count; i++) check_tree(d, v->items[i], lines, depth + 1);
    for (size_t i = 0; v->kind == DOCUMENT_MAP && i < v->count; i++)
        check_tree(d, v->members[i].value, lines, depth + 1);
}

static uint32_t lines_of(crd_str bytes) {
    uint32_t n = 1;
    for (size_t i = 0; i < bytes.len; i++) n += bytes.ptr[i] == '\n' || bytes.ptr[i] == '\r';
    return n + (uint32_t)bytes.len; /* YAML 1.1 knows more kinds of line breaks */
}

static void check_within(document *d, crd_diagnostics *list, const document_value *v, uint32_t lines) {
    if (v->kind == DOCUMENT_TEXT && v->text.len > 0 && strchr("[{ \n", v->text.ptr[0])) {
        const document_value *inner = document_json_within(d, list, v);
        if (inner) check_tree(d, inner, lines, 0);
    }
    for (size_t i = 0; v->kind == DOCUMENT_LIST && i < v->count; i++) check_within(d, list, v->items[i], lines);
    for (size_t i = 0; v->kind == DOCUMENT_MAP && i < v->count; i++) check_within(d, list, v->members[i].value, lines);
}

static const document_value *check_read(document *d, crd_diagnostics *list, const document_value *v, crd_str bytes) {
    assert_true((v != NULL) == (crd_diagnostics_count(list) == 0));
    if (!v) return NULL;
    uint32_t lines = lines_of(bytes);
    check_tree(d, v, lines, 0);
    check_tree(d, cloudformation_resolve(d, v, v), lines, 0);
    check_within(d, list, v, lines);
    return v;
}

/* U+0085, U+2028 and U+2029 end a line in YAML 1.1, and are folded; in JSON they are characters. */
static bool has_other_breaks(crd_str bytes) {
    return str_contains(bytes, STR("\xC2\x85"), false) || str_contains(bytes, STR("\xE2\x80\xA8"), false) ||
           str_contains(bytes, STR("\xE2\x80\xA9"), false);
}

static void check(crd_str bytes) {
    crd_config config;
    crd_diagnostics *lists[2];
    document *d = document_new();
    crd_config_init(&config);
    for (size_t i = 0; i < COUNT(lists); i++) assert_int_equal(crd_diagnostics_new(&config, &lists[i]), CRD_OK);
    crd_str name = text_of("a");
    const document_value *json = check_read(d, lists[0], document_json(d, lists[0], name, bytes), bytes);
    const document_value *yaml = check_read(d, lists[1], document_yaml(d, lists[1], name, bytes), bytes);
    if (json && yaml && !has_other_breaks(bytes)) assert_true(same_tree(json, yaml));
    document_free(d);
    for (size_t i = 0; i < COUNT(lists); i++) crd_diagnostics_free(lists[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    check((crd_str){(const char *)bytes, n});
    return 0;
}

/* ---- Mutations --------------------------------------------------------------------------------------------------- */

#ifndef LIBFUZZER

static void mutate(uint64_t *random, const seeds *s, mutant *m) {
    static const crd_str tokens[] = {
        STR("\""),     STR("'"),      STR("\\"),    STR("\\u0000"),      STR("\\ud83d"),     STR("\\\n"),
        STR("\n"),     STR("\r\n"),   STR("\t"),    STR("\0"),           STR("[["),          STR("}"),
        STR(","),      STR(": "),     STR("- "),    STR("&a "),          STR("*a"),          STR("<<: "),
        STR("!Sub "),  STR("!Ref X"), STR("${X}"),  STR("${!X}"),        STR("Fn::Join"),    STR("|\n  "),
        STR(">-\n "),  STR("---\n"),  STR("# x\n"), STR("\xEF\xBB\xBF"), STR("\xFF"),        STR("\xC2\x85"),
        STR("1e400"),  STR("012"),    STR("null"),  STR("0x1F"),         STR("%YAML 1.1\n"), STR("Default"),
        STR("Fn::Sub")};
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

static void hostile_documents_become_trees_or_findings(void **state) {
    fuzz_corpus(*state, "tests/fuzz/corpus/documents", mutate);
}

int main(int argc, char **argv) { return fuzz_main(argc, argv, 3000, hostile_documents_become_trees_or_findings); }

#endif
