/* SPDX-License-Identifier: Apache-2.0
 *
 * The doors to the renderings, and what these share. */
#include "render/render.h"

const char *render_severity(crd_severity severity) {
    return severity == CRD_ERROR ? "error" : severity == CRD_WARNING ? "warning" : "note";
}

const crd_finding_kind *render_kind(const diag *g) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    return &kinds[g->code];
}

size_t render_dropped(const crd_diagnostics *list) {
    return diag_dropped(list, CRD_ERROR) + diag_dropped(list, CRD_WARNING) + diag_dropped(list, CRD_NOTE);
}

size_t render_count(const crd_diagnostics *list, size_t counts[CRD_NOTE + 1]) {
    for (int severity = CRD_ERROR; severity <= CRD_NOTE; severity++)
        counts[severity] = diag_dropped(list, (crd_severity)severity);
    for (size_t i = 0; i < list->at.n; i++) counts[list->at.at[i]->severity] += !list->at.at[i]->suppressed;
    return counts[CRD_ERROR] + counts[CRD_WARNING] + counts[CRD_NOTE];
}

/* ---- Findings ---- */

static void put_after_colon(pen *p, uint64_t n) {
    pen_put(p, ":");
    pen_number(p, n, 0);
}

void render_place(pen *p, crd_place place, render_text write) {
    write(p, place.file);
    if (place.line) put_after_colon(p, place.line);
    if (place.line && place.column) put_after_colon(p, place.column);
}

/* Where a witness comes from. */
static void put_origin(pen *p, const diag_charge *w, render_text write) {
    pen_put(p, " (");
    if (!w->real) pen_put(p, "constructed");
    write(p, w->file);
    if (w->line > 0) put_after_colon(p, w->line);
    if (w->rows > 0) {
        char digits[CRD_MONEY_MAX];
        crd_money_people(w->cost, 2, digits);
        if (w->file.ptr != NULL) pen_put(p, ", ");
        if (w->rows > 1) pen_put(p, "the first of ");
        pen_number(p, w->rows, 0);
        pen_put(p, w->rows > 1 ? " rows, " : " row, ");
        pen_put(p, digits);
        pen_put(p, " ");
        write(p, w->currency);
    }
    pen_put(p, ")");
}

/* As the `with` of a test has it. */
void render_witness(pen *p, const diag_charge *w, render_text write) {
    for (size_t i = 0; i < w->fields.n; i++) {
        const diag_field *field = &w->fields.at[i];
        if (i > 0) write(p, STR(", "));
        write(p, field->name);
        write(p, field->value.ptr ? STR(" is \"") : STR(" is absent"));
        write(p, field->value);
        if (field->value.ptr) write(p, STR("\""));
    }
    put_origin(p, w, write);
}

static void put_remark(pen *p, crd_str kind, crd_str s, render_text write) {
    write(p, kind);
    write(p, s);
}

void render_remarks(pen *p, const crd_diagnostics *list, const diag *g, render_text write) {
    for (size_t i = 0; i < g->also.n; i++) {
        write(p, STR("\n"));
        render_place(p, diag_place(list, g->also.at[i].at), write);
        put_remark(p, STR(": "), g->also.at[i].text, write);
    }
    for (size_t i = 0; i < g->notes.n; i++) put_remark(p, STR("\nnote: "), g->notes.at[i], write);
    if (g->witness.fields.n) {
        write(p, STR("\nwitness: "));
        render_witness(p, &g->witness, write);
    }
    if (g->help.ptr) put_remark(p, STR("\nhelp: "), g->help, write);
}

crd_status crd_diagnostics_render(const crd_diagnostics *list, crd_render_format format, bool color, crd_write_fn write,
                                  void *ud) {
    if (list == NULL || write == NULL) return CRD_MISUSE;
    pen out = {.write = write, .ud = ud};
    mem m;
    mem_init(&m, &list->config);
    switch (format) {
    case CRD_RENDER_HUMAN: render_human(list, color, &out); break;
    case CRD_RENDER_JSON: render_json(list, &out); break;
    case CRD_RENDER_SARIF: render_sarif(list, &m, &out); break;
    case CRD_RENDER_JUNIT: render_junit(list, &out); break;
    case CRD_RENDER_GITHUB: render_github(list, &out); break;
    case CRD_RENDER_MARKDOWN: render_markdown(list, &out); break;
    default: return CRD_MISUSE;
    }
    return m.failed ? CRD_NOMEM : out.failed ? CRD_IO : CRD_OK;
}

/* ---- Tests ---- */

render_totals render_add_up(const crd_test_report *report) {
    render_totals t = {0};
    for (size_t i = 0; i < report->suites_count; i++) {
        const crd_tests *tests = report->suites[i].tests;
        t.tests += tests->count;
        t.passed += tests->passed;
        t.failed += tests->failed;
        t.rules += tests->rules_count;
        t.reached += tests->rules_reached;
    }
    return t;
}

/* Without rules nothing is missed. */
unsigned render_coverage(render_totals t) { return t.rules ? (unsigned)(t.reached * 100 / t.rules) : 100; }

bool render_too_low(const crd_test_report *report, render_totals t) {
    return report->min_coverage >= 0 && t.reached * 100 < t.rules * (size_t)report->min_coverage;
}

void render_coverage_line(pen *p, const crd_test_report *report, render_totals t) {
    pen_number(p, t.reached, 0);
    pen_put(p, " of ");
    pen_number(p, t.rules, 0);
    pen_put(p, t.rules == 1 ? " rule reached, " : " rules reached, ");
    pen_number(p, render_coverage(t), 0);
    pen_put(p, "%");
    if (!render_too_low(report, t)) return;
    pen_put(p, ", below the ");
    pen_number(p, (uint64_t)report->min_coverage, 0);
    pen_put(p, "% asked for");
}

crd_status crd_tests_render(const crd_test_report *report, crd_render_format format, crd_write_fn write, void *ud) {
    if (report == NULL || write == NULL || (report->suites == NULL && report->suites_count > 0)) return CRD_MISUSE;
    pen out = {.write = write, .ud = ud};
    switch (format) {
    case CRD_RENDER_JUNIT: render_junit_tests(report, &out); break;
    case CRD_RENDER_GITHUB: render_github_tests(report, &out); break;
    case CRD_RENDER_MARKDOWN: render_markdown_tests(report, &out); break;
    default: return CRD_MISUSE;
    }
    return out.failed ? CRD_IO : CRD_OK;
}
