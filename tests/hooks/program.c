/* SPDX-License-Identifier: Apache-2.0
 *
 * A program that brings its hooks along: it runs without a file, and one whose chunks do not offer what it calls, or do
 * not load, is refused before anything runs. */
#include "tests/support/policy.h"

static const char chunk[] =
    "return {\n"
    "  date = function() return nil end,\n"
    "  busy = { fields = { 'account', 'tag.cost center', 'A' }, call = function() return true end },\n"
    "  calm = { fields = { 'account' }, call = function() return true end },\n"
    "}\n";
static const char policy[] = "hook h from \"h.lua\"\n"
                             "category A { default \"x\" }\n"
                             "category B { \"y\" when call h.busy \"z\" when call h.calm }\n"
                             "credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner 111122223333\n"
                             "  pause from 2026-02-01 until call h.date on exhausted call h.date }\n";

static crd_config with_chunk(void) {
    crd_config config = libc_config();
    config.load = load_one_text;
    config.load_ud = (void *)(uintptr_t)chunk;
    return config;
}

static text build(mem *heap) {
    crd_config config = with_chunk();
    crd_diagnostics *list = findings_new();
    crd_policy *p;
    text file;
    crd_compile_options options = {.path = "policy.crd", .text = STR(policy)};
    assert_int_equal(crd_policy_compile(&config, &options, list, &p), CRD_OK);
    text_init(&file, heap);
    assert_int_equal(crd_policy_save(p, write_text, &file), CRD_OK);
    crd_policy_free(p);
    crd_diagnostics_free(list);
    return file;
}

/* Writes over the n-th place where the text stands, which counts from 0. */
static void patch(text *file, const char *part, size_t nth, const char *by) {
    size_t at = 0;
    assert_int_equal(strlen(part), strlen(by));
    for (;; at++) {
        assert_true(at + strlen(part) <= file->n);
        if (memcmp(file->at + at, part, strlen(part)) == 0 && nth-- == 0) break;
    }
    memcpy(file->at + at, by, strlen(by));
    digest_again(file);
}

static void it_loads_without_a_file(void **state) {
    (void)state;
    mem heap = libc_mem();
    text file = build(&heap);
    crd_config config = libc_config();
    crd_diagnostics *list = findings_new();
    crd_policy *p;
    assert_int_equal(crd_policy_load(&config, "p.crdc", text_str(&file), list, &p), CRD_OK);
    assert_int_equal(crd_diagnostics_count(list), 0);
    crd_policy_free(p);
    crd_diagnostics_free(list);
    text_free(&file);
}

/* The chunk stands before everything that calls it. */
static const struct {
    const char *part;
    size_t nth;
    const char *by, *file, *message;
} patches[] = {
    {"date =", 0, "days =", "p.crdc", "hook `h` has no function `date`"},
    {"date = function() return nil end", 0, "date={fields={'A'},call=crd.min}", "p.crdc",
     "hook `h` has no function `date`"},
    {"busy", 0, "bsuy", "p.crdc", "hook `h` has no predicate of the program's fields `busy`"},
    {"busy", 1, "date", "p.crdc", "hook `h` has no predicate of the program's fields `date`"},
    {"busy", 1, "calm", "p.crdc", "hook `h` has no predicate of the program's fields `calm`"},
    {"'account', 'tag", 0, "'service', 'tag", "p.crdc", "hook `h` has no predicate of the program's fields `busy`"},
    {"cost center'", 0, "cost_center'", "p.crdc", "hook `h` has no predicate of the program's fields `busy`"},
    {"return {", 0, "return }", "h.lua", "hook `h` is not Lua: unexpected symbol near '}'"},
    {"return {", 0, "error\"x\"", "h.lua", "hook `h` is not Lua: unexpected symbol near '='"},
};

static void what_does_not_offer_what_it_calls_is_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(patches); i++) {
        mem heap = libc_mem();
        text file = build(&heap);
        crd_config config = libc_config();
        crd_diagnostics *list = findings_new();
        crd_policy *p;
        patch(&file, patches[i].part, patches[i].nth, patches[i].by);
        assert_int_equal(crd_policy_load(&config, "p.crdc", text_str(&file), list, &p), CRD_INVALID);
        assert_null(p);
        assert_int_equal(list->at.n, 1);
        assert_str(list->at.at[0]->message, patches[i].message);
        assert_str(diag_place_of(list, list->at.at[0]).file, patches[i].file);
        crd_diagnostics_free(list);
        text_free(&file);
    }
}

int main(void) {
    if (hooks_engine() == NULL) return 0;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_loads_without_a_file),
        cmocka_unit_test(what_does_not_offer_what_it_calls_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
