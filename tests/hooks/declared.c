/* SPDX-License-Identifier: Apache-2.0
 *
 * Hooks against declarations: random policies whose rules call predicates find the same as policies that say the same
 * in the language's own words, charge by charge. */
#include "base/hook.h"
#include "base/mem.h"
#include "crd.h"
#include "tests/support/memory.h"
#include "tests/support/random.h"
#include "tests/support/test.h"

enum { POLICIES = 60, CHARGES = 60, PREDICATES = 9, VALUES_MAX = 4 };

/* Each predicate in words, and in Lua: fields, and what it returns. */
static const struct {
    const char *words, *fields, *lua;
} predicates[PREDICATES] = {
    {"account is 111122223333", "'account'", "charge.account == '111122223333'"},
    {"service in [\"AmazonEC2\", \"AmazonS3\"]", "'service'",
     "charge.service == 'AmazonEC2' or charge.service == 'AmazonS3'"},
    {"tag.env is absent", "'tag.env'", "charge['tag.env'] == nil"},
    {"tag.\"cost center\" is not \"42\"", "'tag.cost center'", "charge['tag.cost center'] ~= '42'"},
    {"region starts with \"eu-\"", "'region'", "charge.region ~= nil and crd.starts_with(charge.region, 'eu-')"},
    {"usage_type like \"*Box*\"", "'usage_type'", "charge.usage_type ~= nil and crd.glob(charge.usage_type, '*Box*')"},
    {"tag.env is \"prod\" and not service is AmazonEC2", "'service', 'tag.env'",
     "charge['tag.env'] == 'prod' and charge.service ~= 'AmazonEC2'"},
    {"C0 is \"V1\"", "'C0'", "charge.C0 == 'V1'"},
    {"C0 is absent or region is \"eu-1\"", "'region', 'C0'", "charge.C0 == nil or charge.region == 'eu-1'"},
};

static const char *const accounts[] = {"111122223333", "444455556666"};
static const char *const services[] = {"AmazonEC2", "AmazonS3", "AmazonRDS"};
static const char *const regions[] = {"", "eu-1", "eu-2", "us-1"};
static const char *const types[] = {"", "Box", "EU-BoxUsage", "Requests"};
static const char *const envs[] = {"", "prod", "dev"};
static const char *const centers[] = {"", "42", "43"};

static text chunk; /* of every policy */

static void make_chunk(mem *heap) {
    text_init(&chunk, heap);
    text_add(&chunk, STR("return {\n"));
    for (int i = 0; i < PREDICATES; i++)
        text_format(&chunk, "  p%d = { fields = { %s }, call = function(charge) return %s end },\n", i,
                    predicates[i].fields, predicates[i].lua);
    text_add(&chunk, STR("}\n"));
}

static bool load_chunk(void *ud, const char *path, crd_str *out, const char **why) {
    (void)ud;
    (void)path;
    (void)why;
    *out = text_str(&chunk);
    return true;
}

/* ---- policies ---- */

typedef struct twin {
    uint64_t random;
    text words, calls;
} twin;

static uint32_t below(twin *w, uint32_t n) { return random_below(&w->random, n); }

static void say(twin *w, const char *s) {
    text_add(&w->words, str_of(s));
    text_add(&w->calls, str_of(s));
}

/* The last two predicates ask for C0, which C0 itself cannot. */
static void say_predicate(twin *w, bool of_first) {
    uint32_t i = below(w, of_first ? PREDICATES - 2 : PREDICATES);
    text_format(&w->words, "(%s)", predicates[i].words);
    text_format(&w->calls, "call h.p%u", i);
}

static void say_condition(twin *w, bool of_first, int depth) {
    uint32_t kind = depth == 0 ? 0 : below(w, 4);
    if (kind == 0) {
        say_predicate(w, of_first);
    } else if (kind == 1) {
        say(w, "not (");
        say_condition(w, of_first, depth - 1);
        say(w, ")");
    } else {
        say(w, "(");
        say_condition(w, of_first, depth - 1);
        say(w, kind == 2 ? " and " : " or ");
        say_condition(w, of_first, depth - 1);
        say(w, ")");
    }
}

static void say_category(twin *w, const char *name) {
    static const char *const values[] = {"V0", "V1", "V2"};
    bool of_first = strcmp(name, "C0") == 0;
    uint32_t rules = below(w, 4) == 0 ? 40 : 1 + below(w, 5);
    say(w, "category ");
    say(w, name);
    say(w, " {\n");
    for (uint32_t i = 0; i < rules; i++) {
        say(w, "  \"");
        say(w, values[below(w, COUNT(values))]);
        say(w, "\" when ");
        say_condition(w, of_first, 3);
        if (below(w, 3) == 0) {
            say(w, " unless ");
            say_condition(w, of_first, 1);
        }
        say(w, "\n");
    }
    say(w, "}\n");
}

/* ---- what they find ---- */

static crd_policy *compile(const text *policy, crd_diagnostics *list) {
    crd_config config = libc_config();
    config.load = load_chunk;
    crd_policy *out;
    crd_compile_options options = {.path = "policy.crd", .text = text_str(policy)};
    if (crd_policy_compile(&config, &options, list, &out) == CRD_OK) return out;
    crd_diagnostic found;
    if (crd_diagnostics_get(list, 0, &found)) print_error("%.*s\n", STR_ARG(found.message));
    fail_msg("this policy has an error:\n%.*s", STR_ARG(text_str(policy)));
    return NULL;
}

static bool keep_values(void *ud, const crd_row *row) {
    text *out = ud;
    for (size_t i = 0; i < row->values_count; i++) text_format(out, "%.*s ", STR_ARG(row->values[i]));
    text_char(out, '\n');
    return true;
}

static crd_run *start(const crd_policy *p, crd_diagnostics *list, text *found) {
    crd_run_options options;
    crd_run_options_init(&options);
    options.row = keep_values;
    options.row_ud = found;
    crd_run *run;
    assert_int_equal(crd_run_new(p, &options, list, &run), CRD_OK);
    return run;
}

#define PICK(w, list) str_of((list)[below((w), COUNT(list))])

static void charge_both(twin *w, crd_run *words, crd_run *calls) {
    crd_tag tags[] = {{STR("env"), PICK(w, envs)}, {STR("cost center"), PICK(w, centers)}};
    crd_charge charge = {.account = PICK(w, accounts),
                         .service = PICK(w, services),
                         .region = PICK(w, regions),
                         .usage_type = PICK(w, types),
                         .charge_type = STR("Usage"),
                         .day = 20000,
                         .tags = tags,
                         .tags_count = 2};
    assert_int_equal(crd_run_charge(words, &charge), CRD_OK);
    assert_int_equal(crd_run_charge(calls, &charge), CRD_OK);
}

static void one_twin(mem *heap, uint64_t seed) {
    twin w = {.random = seed * 0x9e3779b97f4a7c15u + 1};
    crd_config config = libc_config();
    crd_diagnostics *list;
    text found[2];
    assert_int_equal(crd_diagnostics_new(&config, &list), CRD_OK);
    text_init(&w.words, heap);
    text_init(&w.calls, heap);
    text_init(&found[0], heap);
    text_init(&found[1], heap);
    text_add(&w.calls, STR("hook h from \"h.lua\"\n"));
    say_category(&w, "C1");
    say_category(&w, "C0");
    crd_policy *words = compile(&w.words, list), *calls = compile(&w.calls, list);
    crd_run *by_words = start(words, list, &found[0]), *by_calls = start(calls, list, &found[1]);
    for (int i = 0; i < CHARGES; i++) charge_both(&w, by_words, by_calls);
    if (!str_eq(text_str(&found[0]), text_str(&found[1])))
        fail_msg("in words:\n%.*s\nby calls:\n%.*s\n%.*s", STR_ARG(text_str(&found[0])), STR_ARG(text_str(&found[1])),
                 STR_ARG(text_str(&w.calls)));
    crd_run_free(by_words);
    crd_run_free(by_calls);
    crd_policy_free(words);
    crd_policy_free(calls);
    crd_diagnostics_free(list);
    text *all[] = {&w.words, &w.calls, &found[0], &found[1]};
    for (size_t i = 0; i < COUNT(all); i++) text_free(all[i]);
}

static void calls_find_what_words_find(void **state) {
    (void)state;
    mem heap = libc_mem();
    make_chunk(&heap);
    for (uint64_t seed = 1; seed <= POLICIES; seed++) one_twin(&heap, seed);
    text_free(&chunk);
}

int main(void) {
    if (hooks_engine() == NULL) return 0;
    const struct CMUnitTest tests[] = {cmocka_unit_test(calls_find_what_words_find)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
