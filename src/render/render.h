/* SPDX-License-Identifier: Apache-2.0
 *
 * Renderings of one list of findings, a file each, and what they share. */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "base/diag.h"
#include "crd_tools.h"
#include "render/pen.h"

void render_human(const crd_diagnostics *list, bool color, pen *out);
void render_json(const crd_diagnostics *list, pen *out);
/* The member `witness`; nothing when the finding has none. */
void render_json_witness(crd_json *json, const diag_charge *w);
void render_sarif(const crd_diagnostics *list, mem *m, pen *out); /* lack of memory shows in m->failed */
void render_github(const crd_diagnostics *list, pen *out);
void render_junit(const crd_diagnostics *list, pen *out);
void render_markdown(const crd_diagnostics *list, pen *out);

/* The same for the results of tests, in the formats that have a place for them. */
void render_github_tests(const crd_test_report *report, pen *out);
void render_junit_tests(const crd_test_report *report, pen *out);
void render_markdown_tests(const crd_test_report *report, pen *out);

/* "error", "warning", "note". */
const char *render_severity(crd_severity severity);
const crd_finding_kind *render_kind(const diag *g);
/* Findings shown or only counted, by severity, and all of them together. */
size_t render_count(const crd_diagnostics *list, size_t counts[CRD_NOTE + 1]);
size_t render_dropped(const crd_diagnostics *list); /* only counted */

/* Writes text in a format's own escapes. */
typedef void (*render_text)(pen *p, crd_str s);

/* "policy.crd:3:5", as much of it as is known. */
void render_place(pen *p, crd_place place, render_text write);
/* The fields of a charge and where it comes from: `account is "1", tag.env is absent (constructed)`. */
void render_witness(pen *p, const diag_charge *w, render_text write);
/* What stands below a finding's message, each behind a line break: secondary places, notes, the witness, help. */
void render_remarks(pen *p, const crd_diagnostics *list, const diag *g, render_text write);

/* What the tests' formats share. */
typedef struct render_totals {
    size_t tests, passed, failed, rules, reached;
} render_totals;
render_totals render_add_up(const crd_test_report *report);
unsigned render_coverage(render_totals totals); /* in percent, rounded down */
bool render_too_low(const crd_test_report *report, render_totals totals);
/* "3 of 5 rules reached, 60%, below the 90% asked for" */
void render_coverage_line(pen *p, const crd_test_report *report, render_totals totals);

#endif
