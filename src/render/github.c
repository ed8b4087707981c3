/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings and tests as workflow commands of GitHub Actions: a line each, which GitHub shows beside the line of the
 * file. It shows ten of a severity and step and drops the rest without a word, so no more are written, and a last line
 * says how many are missing. */
#include "render/render.h"

#define SHOWN_MAX 10 /* annotations of one severity that GitHub shows of a step */

/* ---- Escapes: https://github.com/actions/toolkit, packages/core/src/command.ts ---- */

static void put_percent(pen *p, char byte) {
    static const char digits[] = "0123456789ABCDEF";
    char code[] = {'%', digits[(uint8_t)byte >> 4], digits[(uint8_t)byte & 15]};
    pen_bytes(p, code, sizeof code);
}

static void message_byte(pen *p, char byte) {
    if (byte == '%' || byte == '\r' || byte == '\n')
        put_percent(p, byte);
    else
        pen_bytes(p, &byte, 1);
}

static void property_byte(pen *p, char byte) {
    if (byte == ':' || byte == ',')
        put_percent(p, byte);
    else
        message_byte(p, byte);
}

static void put_message(pen *p, crd_str s) { pen_clean(p, s, message_byte); }
static void put_property(pen *p, crd_str s) { pen_clean(p, s, property_byte); }

/* ---- Commands ---- */

static void put_member(pen *p, const char *name, uint64_t n) {
    pen_put(p, name);
    pen_number(p, n, 0);
}

/* "::error file=policy.crd,line=3,endLine=3,col=5,endColumn=9,title=": columns only where the place is in one line, for
 * GitHub refuses others. */
static void begin(pen *p, crd_severity severity, crd_place place) {
    static const char *const commands[] = {"::error ", "::warning ", "::notice "};
    pen_put(p, commands[severity]);
    if (!str_none(place.file)) {
        pen_put(p, "file=");
        put_property(p, place.file);
        if (place.line) put_member(p, ",line=", place.line);
        if (place.line) put_member(p, ",endLine=", place.end_line);
        if (place.column && place.end_line == place.line) {
            put_member(p, ",col=", place.column);
            put_member(p, ",endColumn=", place.end_column);
        }
        pen_put(p, ",");
    }
    pen_put(p, "title=");
}

static void put_finding(pen *p, const crd_diagnostics *list, const diag *g) {
    begin(p, g->severity, diag_place_of(list, g));
    put_property(p, str_of(render_kind(g)->code));
    pen_put(p, " ");
    put_property(p, str_of(render_kind(g)->slug));
    pen_put(p, "::");
    put_message(p, g->message);
    render_remarks(p, list, g, put_message);
    pen_put(p, "\n");
}

/* What is not among the annotations. */
static void put_rest(pen *p, const size_t rest[CRD_NOTE + 1]) {
    size_t all = rest[CRD_ERROR] + rest[CRD_WARNING] + rest[CRD_NOTE];
    if (all == 0) return;
    pen_put(p, "::notice title=crd::");
    pen_counts(p, rest);
    pen_put(p, all == 1 ? " is" : " are");
    pen_put(p, " not shown here: GitHub shows 10 of each kind in a step\n");
}

void render_github(const crd_diagnostics *list, pen *out) {
    size_t counts[CRD_NOTE + 1], shown[CRD_NOTE + 1] = {0};
    render_count(list, counts);
    for (size_t i = 0; i < list->at.n; i++) {
        const diag *g = list->at.at[i];
        if (g->suppressed || shown[g->severity] == SHOWN_MAX) continue;
        put_finding(out, list, g);
        shown[g->severity]++;
    }
    for (int severity = CRD_ERROR; severity <= CRD_NOTE; severity++) counts[severity] -= shown[severity];
    put_rest(out, counts);
}

/* ---- Tests ---- */

static void put_failure(pen *p, crd_str test, const crd_test_failure *failure) {
    begin(p, CRD_ERROR, failure->place);
    pen_put(p, "test failed%3A ");
    put_property(p, test);
    pen_put(p, "::");
    put_message(p, failure->expected);
    put_message(p, STR("\nfound: "));
    put_message(p, failure->found);
    pen_put(p, "\n");
}

/* Writes failures while there is room, and counts them all. */
static size_t put_suite(pen *p, const crd_test_suite *suite, size_t failures) {
    crd_test_failure failure;
    for (size_t i = 0; i < suite->tests->count; i++)
        for (size_t k = 0; crd_tests_failure(suite->run, i, k, &failure); k++)
            if (failures++ < SHOWN_MAX) put_failure(p, suite->tests->at[i].name, &failure);
    return failures;
}

void render_github_tests(const crd_test_report *report, pen *out) {
    size_t failures = 0, rest[CRD_NOTE + 1] = {0};
    render_totals totals = render_add_up(report);
    if (render_too_low(report, totals)) {
        pen_put(out, "::error title=crd test::");
        render_coverage_line(out, report, totals);
        pen_put(out, "\n");
        failures++;
    }
    for (size_t i = 0; i < report->suites_count; i++) failures = put_suite(out, &report->suites[i], failures);
    rest[CRD_ERROR] = failures > SHOWN_MAX ? failures - SHOWN_MAX : 0;
    put_rest(out, rest);
}
