/* SPDX-License-Identifier: Apache-2.0
 *
 * crd lint --emit-tests: the charge that shows a finding as a test block, with what becomes of it today. The blocks are
 * first written with a question in place of the answer and run behind the policy; what the tests find is the answer. So
 * what is handed out holds, or nothing is. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"

/* Limits of the language: docs/language.md. */
#define STRING_MAX   4096
#define SETTINGS_MAX 200

/* A finding and the block that shows it. */
typedef struct shown {
    size_t finding;
    crd_str category; /* absent: the finding is about no rule, so the bill is asked for */
    char *answer;     /* NULL: not known yet */
} shown;

typedef struct emitter {
    cli *c;
    const char *path;
    char *bytes; /* the policy */
    size_t len;
    crd_policy *policy;
    crd_test_run *rules_of; /* holds the places of rules */
    const crd_tests *rules;
    char *name; /* of each block's charge: one that the policy does not use */
    shown *at;
    size_t n;
    draft notes; /* about findings that no test can show */
} emitter;

/* ---- texts of the language ---- */

static void put(draft *out, crd_str text) { draft_write(out, text.ptr, text.len); }

/* A comment goes to the end of its line. */
static void put_comment(draft *out, crd_str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        draft_write(out, byte < 0x20 || byte == 0x7f ? "?" : &text.ptr[i], 1);
    }
}

/* tag."any key" is written as it is shown; inside, quotes and backslashes have to be escaped. */
static void put_field(draft *out, crd_str name) {
    static const char tag[] = "tag.\"";
    size_t before = sizeof tag - 1;
    bool quoted = name.len > before && memcmp(name.ptr, tag, before) == 0;
    if (!quoted) {
        put(out, name);
        return;
    }
    draft_text(out, "tag.");
    draft_string(out, (crd_str){name.ptr + before, name.len - before - 1});
}

/* ---- one charge ---- */

static bool is(crd_str name, const char *word) { return text_eq(name, text_of(word)); }

/* The witness's value of a field; false: it says nothing of it. */
static bool witness_value(const emitter *e, size_t finding, const char *field, crd_str *value) {
    crd_str name;
    for (size_t i = 0; crd_diagnostics_witness_field(e->c->list, finding, i, &name, value); i++)
        if (is(name, field)) return true;
    return false;
}

static bool is_account(crd_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
    return text.len == 12;
}

/* Whether a value is longer than a string of a policy may be. */
static bool too_long(crd_str value) {
    draft quoted = {0};
    draft_string(&quoted, value);
    bool longer = quoted.n > STRING_MAX;
    draft_free(&quoted);
    return longer;
}

/* Why no test can have such a charge; NULL: it can. */
static const char *impossible(const emitter *e, size_t finding) {
    crd_str name, value;
    size_t fields = 0;
    for (; crd_diagnostics_witness_field(e->c->list, finding, fields, &name, &value); fields++)
        if (too_long(value)) return "a string of a policy has at most 4,096 bytes";
    if (fields > SETTINGS_MAX) return "a charge of a test has at most 200 settings";
    if (witness_value(e, finding, "service", &value) && value.len == 0) return "a charge of a test has a service";
    if (witness_value(e, finding, "charge_type", &value) && value.len == 0) return "a charge of a test has a type";
    if (witness_value(e, finding, "account", &value) && value.len > 0 && !is_account(value))
        return "an account of a test has twelve digits";
    return NULL;
}

/* Any account does, when the finding does not depend on it. */
static crd_str account_of(const emitter *e, size_t finding) {
    crd_str value;
    size_t n;
    const crd_account *accounts = crd_policy_accounts(e->policy, &n);
    if (witness_value(e, finding, "account", &value) && value.len > 0) return value;
    return n > 0 ? accounts[0].id : text_of("111122223333");
}

static crd_str service_of(const emitter *e, size_t finding) {
    crd_str value;
    return witness_value(e, finding, "service", &value) ? value : text_of("AmazonEC2");
}

static crd_str display_of(const emitter *e, crd_str account) {
    size_t n;
    const crd_account *accounts = crd_policy_accounts(e->policy, &n);
    for (size_t i = 0; i < n; i++)
        if (text_eq(accounts[i].id, account)) return accounts[i].display;
    return (crd_str){NULL, 0};
}

/* What a charge of a test has without being told: docs/language.md, "test". */
static crd_str usual_value(const emitter *e, size_t finding, crd_str field) {
    if (is(field, "charge_type")) return text_of("Usage");
    if (is(field, "billing_entity")) return text_of("AWS");
    if (is(field, "credit_service") || is(field, "sku")) return service_of(e, finding);
    if (is(field, "account.name")) return display_of(e, account_of(e, finding));
    return (crd_str){NULL, 0};
}

static void put_settings(const emitter *e, size_t finding, draft *out) {
    crd_str name, value;
    size_t n = 0;
    for (size_t i = 0; crd_diagnostics_witness_field(e->c->list, finding, i, &name, &value); i++) {
        if (is(name, "account") || is(name, "service") || text_eq(value, usual_value(e, finding, name))) continue;
        if (value.len == 0 && !is(name, "account.name")) continue;
        draft_text(out, n++ == 0 ? " with { " : " ");
        put_field(out, name);
        draft_text(out, " is ");
        draft_string(out, value);
    }
    if (n > 0) draft_text(out, " }");
}

static crd_str currency_of(const emitter *e) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(e->policy, &n);
    return n > 0 ? credits[0].currency : text_of("USD");
}

static void put_account(const emitter *e, crd_str account, draft *out) {
    crd_str name = policy_account_name(e->policy, account);
    put(out, name.ptr ? name : account);
}

static void put_month(const emitter *e, draft *out) {
    char day[CRD_DATE_MAX];
    crd_date_text(e->c->config.as_of, day);
    draft_write(out, day, strlen("2026-07"));
}

static void put_charge(const emitter *e, const shown *s, draft *out) {
    draft_text(out, "charge 1.00 ");
    put(out, currency_of(e));
    draft_text(out, " from ");
    put_account(e, account_of(e, s->finding), out);
    draft_text(out, " for ");
    draft_string(out, service_of(e, s->finding));
    draft_text(out, " in ");
    put_month(e, out);
    put_settings(e, s->finding, out);
    if (!s->category.ptr) return;
    draft_text(out, " as ");
    draft_text(out, e->name);
}

/* ---- one block ---- */

static void put_expectation(const emitter *e, const shown *s, draft *out) {
    if (s->category.ptr) {
        draft_text(out, "expect ");
        put(out, s->category);
        draft_text(out, " of ");
        draft_text(out, e->name);
        draft_text(out, s->answer ? s->answer : " is \"?\"");
        return;
    }
    draft_text(out, "expect bill of ");
    put_account(e, account_of(e, s->finding), out);
    draft_text(out, " in ");
    put_month(e, out);
    draft_text(out, " is ");
    draft_text(out, s->answer ? s->answer : "0 ");
    if (!s->answer) put(out, currency_of(e));
}

static void put_block(const emitter *e, const shown *s, draft *out) {
    crd_diagnostic found;
    if (!crd_diagnostics_get(e->c->list, s->finding, &found)) return;
    char *title = must_format("%.*s in line %u", TEXT_ARG(found.slug), found.place.line);
    draft_text(out, "\n# ");
    put(out, found.code);
    draft_text(out, ": ");
    put_comment(out, found.message);
    draft_text(out, "\ntest ");
    draft_string(out, text_of(title));
    draft_text(out, " {\n");
    put_charge(e, s, out);
    draft_text(out, "\n");
    put_expectation(e, s, out);
    draft_text(out, "\n}\n");
    free(title);
}

/* ---- what is to be shown ---- */

/* The category in whose rule a finding points. */
static crd_str category_at(const emitter *e, crd_place place) {
    for (size_t i = 0; i < e->rules->rules_count; i++) {
        const crd_rule_coverage *rule = &e->rules->rules[i];
        if (text_eq(rule->place.file, place.file) && rule->place.line <= place.line &&
            place.line <= rule->place.end_line)
            return rule->category;
    }
    return (crd_str){NULL, 0};
}

static void note_impossible(emitter *e, const crd_diagnostic *found, const char *why) {
    char *line = must_format("# %.*s in line %u is not shown: %s\n", TEXT_ARG(found->code), found->place.line, why);
    draft_text(&e->notes, line);
    free(line);
}

static void choose(emitter *e) {
    crd_diagnostic found;
    crd_witness witness;
    size_t count = crd_diagnostics_count(e->c->list);
    e->at = must_alloc(NULL, count * sizeof *e->at);
    for (size_t i = 0; crd_diagnostics_get(e->c->list, i, &found); i++) {
        if (!crd_diagnostics_witness(e->c->list, i, &witness)) continue;
        const char *why = impossible(e, i);
        if (why)
            note_impossible(e, &found, why);
        else
            e->at[e->n++] = (shown){i, category_at(e, found.place), NULL};
    }
}

static bool occurs(const emitter *e, const char *word) {
    size_t len = strlen(word);
    for (size_t i = 0; i + len <= e->len; i++)
        if (memcmp(e->bytes + i, word, len) == 0) return true;
    return false;
}

/* A name for charges that does not occur in the policy. */
static void choose_name(emitter *e) {
    e->name = must_format("shown");
    for (int i = 2; occurs(e, e->name); i++) {
        free(e->name);
        e->name = must_format("shown_%d", i);
    }
}

/* ---- asking the tests ---- */

static void put_blocks(const emitter *e, draft *out) {
    put(out, draft_str(&e->notes));
    for (size_t i = 0; i < e->n; i++) put_block(e, &e->at[i], out);
}

static uint32_t lines_of(const emitter *e) {
    uint32_t n = 1;
    for (size_t i = 0; i < e->len; i++) n += e->bytes[i] == '\n';
    return n;
}

/* What a failed expectation found, as the expectation of the next round. */
static char *answer_of(const shown *s, crd_str found) {
    static const char bill[] = "a net bill of ";
    size_t skip = sizeof bill - 1;
    draft text = {0};
    if (!s->category.ptr) {
        for (size_t i = skip; i < found.len; i++)
            if (found.ptr[i] != ',') draft_write(&text, &found.ptr[i], 1);
    } else if (found.len >= 2 && found.ptr[0] == '"') {
        draft_text(&text, " is ");
        draft_string(&text, (crd_str){found.ptr + 1, found.len - 2});
    } else {
        draft_text(&text, " is absent");
    }
    draft_write(&text, "", 1);
    return text.at;
}

/* The tests of the blocks are the last ones of the policy's own file, in their order. Returns how many failed. */
static size_t learn(emitter *e, const crd_test_run *run, const crd_tests *tests) {
    uint32_t own = lines_of(e);
    size_t block = 0, failed = 0;
    for (size_t i = 0; i < tests->count && block < e->n; i++) {
        crd_test_failure failure;
        if (!is(tests->at[i].place.file, e->path) || tests->at[i].place.line <= own) continue;
        shown *s = &e->at[block++];
        if (!crd_tests_failure(run, i, 0, &failure)) continue;
        free(s->answer);
        s->answer = answer_of(s, failure.found);
        failed++;
    }
    return block == e->n ? failed : SIZE_MAX;
}

/* A hook that fails stops the tests, and would stop a plan as well. */
static void tell_why_not(emitter *e, const crd_diagnostics *list) {
    crd_diagnostic found;
    for (size_t i = 0; crd_diagnostics_get(list, i, &found); i++) {
        if (found.severity != CRD_ERROR) continue;
        error_add(e->c, ERROR_USAGE, "correct that first: it stops `crd plan` as well",
                  "the findings of %s cannot be shown as tests, for the tests cannot be run: %.*s", e->path,
                  TEXT_ARG(found.message));
        return;
    }
}

/* Runs the policy with the blocks behind it. Returns how many of them failed; SIZE_MAX: it cannot be run. */
static size_t run_blocks(emitter *e) {
    crd_diagnostics *list;
    crd_policy *policy = NULL;
    crd_test_run *run = NULL;
    const crd_tests *tests;
    draft text = {0};
    size_t failed = SIZE_MAX;
    draft_write(&text, e->bytes, e->len);
    draft_text(&text, "\n");
    put_blocks(e, &text);
    crd_compile_options wanted = {.path = e->path, .text = draft_str(&text)};
    crd_status status = crd_diagnostics_new(&e->c->config, &list);
    if (status == CRD_OK) status = crd_policy_compile(&e->c->config, &wanted, list, &policy);
    if (status == CRD_OK) status = crd_policy_test(policy, text_of(NULL), list, &run, &tests);
    if (status == CRD_OK) failed = learn(e, run, tests);
    if (status == CRD_NOMEM) error_memory();
    if (status == CRD_INVALID) tell_why_not(e, list);
    crd_test_run_free(run);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    draft_free(&text);
    return failed;
}

/* ---- all of it ---- */

static int defect(emitter *e) {
    if (e->c->undone) return STATUS_UNDONE;
    return error_add(e->c, ERROR_USAGE, "this is a defect of crd: please report it with the policy",
                     "the findings of %s cannot be shown as tests", e->path);
}

static int write_blocks(emitter *e) {
    draft blocks = {0};
    if (e->n > 0 && (run_blocks(e) == SIZE_MAX || run_blocks(e) != 0)) return defect(e);
    put_blocks(e, &blocks);
    crd_status status = crd_format(&e->c->config, e->path, draft_str(&blocks), e->c->list, output_write, &e->c->out);
    draft_free(&blocks);
    return status == CRD_OK ? STATUS_CLEAN : error_status(e->c, status);
}

static bool open_policy(emitter *e) {
    if (!policy_read(e->c, e->path, &e->bytes, &e->len)) return false;
    crd_compile_options wanted = {.path = e->path, .text = {e->bytes, e->len}};
    crd_diagnostics *list;
    crd_status status = crd_diagnostics_new(&e->c->config, &list);
    e->c->root = e->path;
    if (status == CRD_OK) status = crd_policy_compile(&e->c->config, &wanted, list, &e->policy);
    /* No test has such a name: what is asked for is where the rules stand. */
    if (status == CRD_OK) status = crd_policy_test(e->policy, text_of("\x01"), list, &e->rules_of, &e->rules);
    crd_diagnostics_free(list);
    if (status != CRD_OK) error_status(e->c, status);
    return status == CRD_OK;
}

int emit_tests(cli *c) {
    emitter e = {.c = c, .path = c->options.files[0]};
    int status = STATUS_UNDONE;
    if (open_policy(&e)) {
        choose_name(&e);
        choose(&e);
        status = write_blocks(&e);
    }
    for (size_t i = 0; i < e.n; i++) free(e.at[i].answer);
    free(e.at);
    free(e.name);
    free(e.bytes);
    draft_free(&e.notes);
    crd_test_run_free(e.rules_of);
    crd_policy_free(e.policy);
    return status;
}
