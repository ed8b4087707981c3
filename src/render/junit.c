/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings and tests as JUnit XML, which every build server reads. Findings: a suite for each file that was read, with
 * a failed case for each finding and a passed one where there is none, so that a clean file is seen to have been
 * checked. Counts stand before what they count, so everything is gone through twice. */
#include "render/render.h"

/* ---- XML 1.0 ---- */

static void xml_byte(pen *p, char byte) {
    switch (byte) {
    case '&': pen_put(p, "&amp;"); break;
    case '<': pen_put(p, "&lt;"); break;
    case '>': pen_put(p, "&gt;"); break;
    case '"': pen_put(p, "&quot;"); break;
    case '\t': pen_put(p, "&#9;"); break; /* as themselves they would be read as blanks in an attribute */
    case '\n': pen_put(p, "&#10;"); break;
    case '\r': pen_put(p, "&#13;"); break;
    default: pen_bytes(p, &byte, 1);
    }
}

static void put_xml(pen *p, crd_str s) { pen_clean(p, s, xml_byte); }

static void attribute(pen *p, const char *name, crd_str value) {
    pen_put(p, " ");
    pen_put(p, name);
    pen_put(p, "=\"");
    put_xml(p, value);
    pen_put(p, "\"");
}

static void number(pen *p, const char *name, uint64_t n) {
    pen_put(p, " ");
    pen_put(p, name);
    pen_put(p, "=\"");
    pen_number(p, n, 0);
    pen_put(p, "\"");
}

/* "<testsuites name=.." and "  <testsuite name=..", with their counts. */
static void begin_suite(pen *p, const char *element, crd_str name, size_t cases, size_t failures) {
    pen_put(p, element);
    attribute(p, "name", name);
    number(p, "tests", cases);
    number(p, "failures", failures);
    number(p, "errors", 0);
    pen_put(p, ">\n");
}

static void begin_all(pen *p, const char *name, size_t cases, size_t failures) {
    pen_put(p, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    begin_suite(p, "<testsuites", str_of(name), cases, failures);
}

static void end_suite(pen *p) { pen_put(p, "  </testsuite>\n"); }
static void end_all(pen *p) { pen_put(p, "</testsuites>\n"); }

/* A case, whose end is the caller's. */
static void begin_case(pen *p, crd_str file, crd_str name, uint64_t line) {
    pen_put(p, "    <testcase");
    attribute(p, "classname", file);
    attribute(p, "name", name);
    attribute(p, "file", file);
    if (line) number(p, "line", line);
}

static void pass(pen *p) { pen_put(p, "/>\n"); }

/* ---- Findings ---- */

/* What a finding's suite is named after. */
static crd_str file_of(const crd_diagnostics *list, const diag *g) {
    crd_str file = diag_place_of(list, g).file;
    return file.ptr ? file : STR("crd");
}

static void put_finding(pen *p, const crd_diagnostics *list, const diag *g) {
    crd_place place = diag_place_of(list, g);
    pen_put(p, "    <testcase");
    attribute(p, "classname", file_of(list, g));
    pen_put(p, " name=\"");
    pen_put(p, render_kind(g)->code);
    pen_put(p, ": ");
    put_xml(p, g->message);
    pen_put(p, "\"");
    if (place.file.ptr) attribute(p, "file", place.file);
    if (place.line) number(p, "line", place.line);
    pen_put(p, ">\n      <failure");
    attribute(p, "type", str_of(render_severity(g->severity)));
    attribute(p, "message", g->message);
    pen_put(p, ">");
    render_place(p, place, put_xml);
    if (place.file.ptr) pen_put(p, ": ");
    put_xml(p, g->message);
    render_remarks(p, list, g, put_xml);
    pen_put(p, "</failure>\n    </testcase>\n");
}

/* The findings [from, result) belong to one suite: those of one file, or those that concern none. */
static size_t suite_end(const crd_diagnostics *list, size_t from) {
    size_t end = from + 1;
    while (end < list->at.n && str_eq(file_of(list, list->at.at[end]), file_of(list, list->at.at[from]))) end++;
    return end;
}

static size_t shown(const crd_diagnostics *list, size_t from, size_t end) {
    size_t n = 0;
    for (; from < end; from++) n += !list->at.at[from]->suppressed;
    return n;
}

static void put_findings(pen *p, const crd_diagnostics *list, size_t from, size_t end) {
    size_t n = shown(list, from, end);
    if (n == 0) return;
    begin_suite(p, "  <testsuite", file_of(list, list->at.at[from]), n, n);
    for (size_t i = from; i < end; i++)
        if (!list->at.at[i]->suppressed) put_finding(p, list, list->at.at[i]);
    end_suite(p);
}

/* Whether a file that was read is to be shown as a passed suite; modules of the standard library are nobody's. */
static bool clean(const crd_diagnostics *list, size_t which) {
    crd_str name = list->sources.at[which].name;
    if (str_starts(name, STR("std/"), false)) return false;
    for (size_t i = 0; i < which; i++)
        if (str_eq(list->sources.at[i].name, name)) return false;
    for (size_t i = 0; i < list->at.n; i++)
        if (!list->at.at[i]->suppressed && str_eq(file_of(list, list->at.at[i]), name)) return false;
    return true;
}

static void put_clean(pen *p, crd_str file) {
    begin_suite(p, "  <testsuite", file, 1, 0);
    begin_case(p, file, STR("no findings"), 0);
    pass(p);
    end_suite(p);
}

/* Findings that were only counted are one failed case. */
static void put_dropped(pen *p, size_t dropped) {
    begin_suite(p, "  <testsuite", STR("crd"), 1, 1);
    pen_put(p,
            "    <testcase classname=\"crd\" name=\"findings not shown\">\n      <failure type=\"error\" message=\"");
    pen_number(p, dropped, 0);
    pen_put(p, " more\"/>\n    </testcase>\n");
    end_suite(p);
}

void render_junit(const crd_diagnostics *list, pen *out) {
    size_t dropped = render_dropped(list), passed = 0;
    size_t failures = shown(list, 0, list->at.n) + (dropped > 0);
    for (size_t i = 0; i < list->sources.n; i++) passed += clean(list, i);
    begin_all(out, "crd", failures + passed, failures);
    for (size_t from = 0, end; from < list->at.n; from = end) {
        end = suite_end(list, from);
        put_findings(out, list, from, end);
    }
    for (size_t i = 0; i < list->sources.n; i++)
        if (clean(list, i)) put_clean(out, list->sources.at[i].name);
    if (dropped) put_dropped(out, dropped);
    end_all(out);
}

/* ---- Tests ---- */

static void put_failure(pen *p, const crd_test_failure *failure) {
    pen_put(p, "      <failure type=\"expectation\"");
    attribute(p, "message", failure->expected);
    pen_put(p, ">");
    render_place(p, failure->place, put_xml);
    pen_put(p, ": ");
    put_xml(p, failure->expected);
    put_xml(p, STR("\nfound: "));
    put_xml(p, failure->found);
    pen_put(p, "</failure>\n");
}

static void put_test(pen *p, const crd_test_suite *suite, size_t i) {
    const crd_test_result *test = &suite->tests->at[i];
    crd_test_failure failure;
    begin_case(p, test->place.file, test->name, test->place.line);
    if (test->ok) {
        pass(p);
        return;
    }
    pen_put(p, ">\n");
    for (size_t k = 0; crd_tests_failure(suite->run, i, k, &failure); k++) put_failure(p, &failure);
    pen_put(p, "    </testcase>\n");
}

static void put_suite(pen *p, const crd_test_suite *suite) {
    begin_suite(p, "  <testsuite", suite->file, suite->tests->count, suite->tests->failed);
    for (size_t i = 0; i < suite->tests->count; i++) put_test(p, suite, i);
    end_suite(p);
}

/* Coverage is a case of its own, where a share was asked for. */
static void put_coverage(pen *p, const crd_test_report *report, render_totals totals) {
    bool low = render_too_low(report, totals);
    begin_suite(p, "  <testsuite", STR("coverage"), 1, low);
    pen_put(p, "    <testcase classname=\"coverage\" name=\"rules reached by tests\"");
    if (low) {
        pen_put(p, ">\n      <failure type=\"coverage\" message=\"");
        render_coverage_line(p, report, totals);
        pen_put(p, "\"/>\n    </testcase>\n");
    } else {
        pass(p);
    }
    end_suite(p);
}

void render_junit_tests(const crd_test_report *report, pen *out) {
    render_totals totals = render_add_up(report);
    bool judged = report->min_coverage >= 0;
    begin_all(out, "crd test", totals.tests + judged, totals.failed + render_too_low(report, totals));
    for (size_t i = 0; i < report->suites_count; i++) put_suite(out, &report->suites[i]);
    if (judged) put_coverage(out, report, totals);
    end_all(out);
}
