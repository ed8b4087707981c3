/* SPDX-License-Identifier: Apache-2.0
 *
 * crd test: the tests that policies hold, and how many rules they reach. */
#include <stdlib.h>

#include "cli.h"

/* One file's results. */
typedef struct file_tests {
    const char *path;
    crd_policy *policy;
    crd_test_run *run;
    const crd_tests *tests;
} file_tests;

typedef struct totals {
    size_t tests, passed, failed, rules, reached;
} totals;

static bool run_file(cli *c, const char *path, file_tests *out) {
    *out = (file_tests){.path = path, .policy = policy_open(c, path, NULL)};
    if (!out->policy) return false;
    crd_status status = crd_policy_test(out->policy, text_of(c->options.filter), c->list, &out->run, &out->tests);
    if (status == CRD_OK) return true;
    if (status == CRD_MISUSE)
        error_add(c, ERROR_USAGE, "give the policy's text", "%s is bytecode, which holds no tests", path);
    else
        error_status(c, status);
    return false;
}

static totals add_up(const file_tests *files, size_t n) {
    totals t = {0};
    for (size_t i = 0; i < n; i++) {
        t.tests += files[i].tests->count;
        t.passed += files[i].tests->passed;
        t.failed += files[i].tests->failed;
        t.rules += files[i].tests->rules_count;
        t.reached += files[i].tests->rules_reached;
    }
    return t;
}

static bool wants_coverage(const options *o) { return o->coverage || o->min_coverage >= 0; }
/* Without rules nothing is missed. */
static size_t percent(totals t) { return t.rules ? t.reached * 100 / t.rules : 100; }
static bool too_low(const options *o, totals t) {
    return o->min_coverage >= 0 && t.reached * 100 < t.rules * (size_t)o->min_coverage;
}

/* ---- JSON: the contract of docs/json.md ---- */

static void json_place(crd_json *json, crd_place place) {
    member_text(json, "file", place.file);
    member_count(json, "line", place.line);
}

static void json_failures(crd_json *json, const file_tests *file, size_t test) {
    crd_test_failure failure;
    member_array(json, "failures");
    for (size_t i = 0; crd_tests_failure(file->run, test, i, &failure); i++) {
        crd_json_object(json);
        json_place(json, failure.place);
        member_count(json, "column", failure.place.column);
        member_text(json, "expected", failure.expected);
        member_text(json, "found", failure.found);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void json_tests(crd_json *json, const file_tests *file) {
    for (size_t i = 0; i < file->tests->count; i++) {
        const crd_test_result *test = &file->tests->at[i];
        crd_json_object(json);
        member_text(json, "name", test->name);
        json_place(json, test->place);
        member_bool(json, "ok", test->ok);
        if (!test->ok) json_failures(json, file, i);
        crd_json_object_end(json);
    }
}

static void json_unreached(crd_json *json, const file_tests *file) {
    for (size_t i = 0; i < file->tests->rules_count; i++) {
        const crd_rule_coverage *rule = &file->tests->rules[i];
        if (rule->reached) continue;
        crd_json_object(json);
        member_text(json, "category", rule->category);
        member_text(json, "rule", rule->label);
        json_place(json, rule->place);
        crd_json_object_end(json);
    }
}

static void json_coverage(crd_json *json, const file_tests *files, size_t n, totals t) {
    member_object(json, "coverage");
    member_count(json, "rules", t.rules);
    member_count(json, "reached", t.reached);
    member_count(json, "percent", percent(t));
    member_array(json, "unreached");
    for (size_t i = 0; i < n; i++) json_unreached(json, &files[i]);
    crd_json_array_end(json);
    crd_json_object_end(json);
}

static void machines(cli *c, const file_tests *files, size_t n, totals t) {
    crd_json json;
    json_open(&json, &c->out);
    member_array(&json, "tests");
    for (size_t i = 0; i < n; i++) json_tests(&json, &files[i]);
    crd_json_array_end(&json);
    member_count(&json, "passed", t.passed);
    member_count(&json, "failed", t.failed);
    if (wants_coverage(&c->options)) json_coverage(&json, files, n, t);
    json_close(&json);
}

/* ---- People ---- */

static void place(output *o, crd_place at) {
    output_str(o, at.file);
    output_format(o, ":%u:%u", at.line, at.column);
}

static void failure_lines(output *o, const crd_test_failure *failure) {
    output_text(o, "        ");
    place(o, failure->place);
    output_text(o, ": ");
    output_str(o, failure->expected);
    output_text(o, "\n        found: ");
    output_str(o, failure->found);
    output_text(o, "\n");
}

static void test_lines(output *o, const file_tests *file, size_t i) {
    const crd_test_result *test = &file->tests->at[i];
    crd_test_failure failure;
    output_styled(o, test->ok ? STYLE_GOOD : STYLE_BAD, test->ok ? "ok    " : "FAILED");
    output_text(o, "  ");
    output_str(o, test->name);
    output_text(o, "\n");
    for (size_t k = 0; crd_tests_failure(file->run, i, k, &failure); k++) failure_lines(o, &failure);
}

static void unreached_lines(output *o, const file_tests *file) {
    for (size_t i = 0; i < file->tests->rules_count; i++) {
        const crd_rule_coverage *rule = &file->tests->rules[i];
        if (rule->reached) continue;
        output_text(o, "  not reached: ");
        output_str(o, rule->category);
        output_text(o, ", ");
        output_str(o, rule->label);
        output_text(o, " (");
        place(o, rule->place);
        output_text(o, ")\n");
    }
}

static void coverage_lines(cli *c, const file_tests *files, size_t n, totals t) {
    output *o = &c->out;
    output_format(o, "%zu of %zu %s reached, %zu%%", t.reached, t.rules, t.rules == 1 ? "rule" : "rules", percent(t));
    if (too_low(&c->options, t)) {
        output_text(o, ", ");
        output_style(o, STYLE_BAD);
        output_format(o, "below the %d%% asked for", c->options.min_coverage);
        output_style(o, STYLE_PLAIN);
    }
    output_text(o, "\n");
    for (size_t i = 0; i < n; i++) unreached_lines(o, &files[i]);
}

static void people(cli *c, const file_tests *files, size_t n, totals t) {
    output *o = &c->out;
    for (size_t i = 0; i < n; i++) {
        if (n > 1) output_styled(o, STYLE_BOLD, files[i].path);
        if (n > 1) output_text(o, "\n");
        for (size_t k = 0; k < files[i].tests->count; k++) test_lines(o, &files[i], k);
    }
    output_format(o, "%zu %s, %zu passed, %zu failed\n", t.tests, t.tests == 1 ? "test" : "tests", t.passed, t.failed);
    if (wants_coverage(&c->options)) coverage_lines(c, files, n, t);
}

/* ---- Build servers ---- */

static crd_render_format rendering(result_format format) {
    return format == FORMAT_JUNIT    ? CRD_RENDER_JUNIT
           : format == FORMAT_GITHUB ? CRD_RENDER_GITHUB
                                     : CRD_RENDER_MARKDOWN;
}

static void render(cli *c, const file_tests *files, size_t n, crd_render_format format, output *o) {
    crd_test_suite *suites = must_alloc(NULL, n * sizeof *suites);
    for (size_t i = 0; i < n; i++) suites[i] = (crd_test_suite){text_of(files[i].path), files[i].tests, files[i].run};
    crd_test_report report = {suites, n, c->options.coverage, c->options.min_coverage};
    crd_tests_render(&report, format, output_write, o);
    free(suites);
}

/* ---- All of it ---- */

static int show(cli *c, const file_tests *files, size_t n) {
    totals t = add_up(files, n);
    if (c->options.filter && t.tests == 0)
        return error_add(c, ERROR_NO_TEST, NULL, "no test has `%s` in its name", c->options.filter);
    if (c->options.format == FORMAT_JSON)
        machines(c, files, n, t);
    else if (c->options.format == FORMAT_HUMAN)
        people(c, files, n, t);
    else
        render(c, files, n, rendering(c->options.format), &c->out);
    if (c->options.summary) {
        render(c, files, n, CRD_RENDER_MARKDOWN, &c->summary);
        output_text(&c->summary, "\n"); /* another one may follow */
    }
    return t.failed > 0 || too_low(&c->options, t) ? STATUS_FINDINGS : STATUS_CLEAN;
}

int verb_test(cli *c) {
    size_t n = c->options.files_n, done = 0, ran = 0;
    file_tests *files = must_alloc(NULL, n * sizeof *files);
    for (; done < n; done++) ran += run_file(c, c->options.files[done], &files[done]);
    int status = ran == n ? show(c, files, n) : STATUS_UNDONE;
    for (size_t i = 0; i < n; i++) {
        crd_test_run_free(files[i].run);
        crd_policy_free(files[i].policy);
    }
    free(files);
    return status;
}
