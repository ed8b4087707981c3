/* SPDX-License-Identifier: Apache-2.0
 *
 * crd_tools.h: what tools around a policy need: rendered findings, the table of findings, and a JSON writer.
 * The conventions of crd.h hold. */
#ifndef CRD_TOOLS_H
#define CRD_TOOLS_H

#include "crd.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Rendering findings --------------------------------------------------------------------------------------- */

typedef enum crd_render_format {
    CRD_RENDER_HUMAN,  /* code, claim, place, source lines with marks, notes, help */
    CRD_RENDER_JSON,   /* the contract of `crd check --format json`: one object and a newline */
    CRD_RENDER_SARIF,  /* SARIF 2.1.0; what comments hide is in it as suppressed */
    CRD_RENDER_JUNIT,  /* JUnit XML: a suite a file, a failed case a finding */
    CRD_RENDER_GITHUB, /* workflow commands of GitHub Actions: ten annotations of a severity, then how many there are */
    CRD_RENDER_MARKDOWN, /* a table for a comment on a pull request, below 64 KiB */
} crd_render_format;

/* Writes all findings. `color` adds ANSI colours to HUMAN. Texts of the policy are escaped as the format asks for. */
CRD_API crd_status crd_diagnostics_render(const crd_diagnostics *list, crd_render_format format, bool color,
                                          crd_write_fn write, void *ud);

/* ---- Lint ------------------------------------------------------------------------------------------------------ */

typedef struct crd_lint_options {
    crd_run *charges; /* a run with options.lint that has read them; NULL: without */
    bool target_aws;  /* the policy is to be exported to AWS Cost Categories: what AWS would refuse is a finding */
} crd_lint_options;

/* Fills in the defaults: no charges, no target. */
CRD_API void crd_lint_options_init(crd_lint_options *options);

/* Analyses a policy and adds what it finds to the list, which must be the one that the policy was compiled with. Needs
 * a policy compiled from text: one from bytecode is CRD_MISUSE, and so is a run of another policy or without
 * options.lint. "Today" is the as_of of the policy's config; without one nothing is said about what lies ahead. */
CRD_API crd_status crd_policy_lint(const crd_policy *policy, const crd_lint_options *options, crd_diagnostics *list);

/* Sets the level of one kind of finding, by code or slug, for all policies that are compiled and linted with this list
 * from here on: denied it is an error, allowed it is not shown. It wins over a policy's own `lint` block, and not over
 * a comment in it. CRD_MISUSE: there is no such finding, or it is an error without which no policy has a meaning. */
CRD_API crd_status crd_diagnostics_level(crd_diagnostics *list, crd_str finding, bool deny);

/* The severity from which the policy's `lint` block lets lint fail: CRD_WARNING unless it says `fail on error`. */
CRD_API crd_severity crd_policy_fail_level(const crd_policy *policy);

/* The charge that shows a finding: the first row of a bill with these values, or one that was constructed. */
typedef struct crd_witness {
    bool constructed;
    size_t fields; /* see crd_diagnostics_witness_field */
    crd_str file;  /* absent when constructed, or when the host gave the charge */
    uint64_t line;
    uint64_t rows;  /* charges that show the finding; 0: not counted */
    crd_money cost; /* of these rows */
    crd_str currency;
} crd_witness;
/* False: the i-th finding has no witness. */
CRD_API bool crd_diagnostics_witness(const crd_diagnostics *list, size_t i, crd_witness *out);
/* One field of it; an absent value: the charge has none. False when there is none. */
CRD_API bool crd_diagnostics_witness_field(const crd_diagnostics *list, size_t i, size_t field, crd_str *name,
                                           crd_str *value);

/* ---- Rendering tests ------------------------------------------------------------------------------------------- */

/* One policy's tests, as crd_policy_test gave them. */
typedef struct crd_test_suite {
    crd_str file;
    const crd_tests *tests;
    const crd_test_run *run;
} crd_test_suite;

typedef struct crd_test_report {
    const crd_test_suite *suites;
    size_t suites_count;
    bool coverage;    /* say which rules the tests reach */
    int min_coverage; /* percent of the rules that they have to; below it is a failure. -1: any */
} crd_test_report;

/* Writes the results of tests as JUNIT, GITHUB or MARKDOWN; another format is CRD_MISUSE. */
CRD_API crd_status crd_tests_render(const crd_test_report *report, crd_render_format format, crd_write_fn write,
                                    void *ud);

/* ---- The table of findings ------------------------------------------------------------------------------------- */

typedef struct crd_finding_kind {
    const char *code, *slug, *claim, *explanation;
    crd_severity severity;
} crd_finding_kind;
/* Every kind of finding that there is, by code; constant. Returns their number. */
CRD_API size_t crd_finding_kinds(const crd_finding_kind **out);

/* ---- Formatting ------------------------------------------------------------------------------------------------- */

/* Writes the text of one policy file in its canonical form (docs/formatting.md). `path` is for messages; imports are
 * not read. Comments stay with the words they stand at. A text with syntax errors is CRD_INVALID, with the findings in
 * the list, and nothing is written; so is a text whose formatted form would not mean the same, which would be a defect.
 */
CRD_API crd_status crd_format(const crd_config *config, const char *path, crd_str text, crd_diagnostics *list,
                              crd_write_fn write, void *ud);

/* ---- Findings of the host's own --------------------------------------------------------------------------------- */

/* Adds a finding about a file (absent: none) with a help (absent: none), so that what goes wrong around the library
 * looks the same as what goes wrong in it. The code is one of the table's; another is CRD_MISUSE. Texts are copied. */
CRD_API crd_status crd_diagnostics_add(crd_diagnostics *list, const char *code, crd_str file, crd_str message,
                                       crd_str help);

/* The nearest of n candidates for a misspelt word, for "did you mean": one of them, or absent when none is near. */
CRD_API crd_str crd_nearest(crd_str word, const crd_str *candidates, size_t n);

/* ---- JSON out: fixed order, exact money, streaming -------------------------------------------------------------- */

/* A small state on the caller's stack, nothing to be freed. Every call appends to the host's writer; commas and escapes
 * are the writer's business. A key before each value inside an object. The first failed write sticks: check
 * crd_json_end. */
typedef struct crd_json {
    crd_write_fn write;
    void *ud;
    bool failed;
    uint8_t depth;        /* at most CRD_JSON_DEPTH nested values */
    uint64_t has_members; /* bit d: something was written at depth d, so a comma is due */
    bool after_key;
} crd_json;
#define CRD_JSON_DEPTH 63

CRD_API void crd_json_begin(crd_json *json, crd_write_fn write, void *ud);
CRD_API void crd_json_object(crd_json *json);
CRD_API void crd_json_object_end(crd_json *json);
CRD_API void crd_json_array(crd_json *json);
CRD_API void crd_json_array_end(crd_json *json);
CRD_API void crd_json_key(crd_json *json, const char *key);
CRD_API void crd_json_key_str(crd_json *json, crd_str key);
CRD_API void crd_json_text(crd_json *json, crd_str text); /* absent: null. Bytes that are not UTF-8 become U+FFFD */
CRD_API void crd_json_cstr(crd_json *json, const char *text);
CRD_API void crd_json_uint(crd_json *json, uint64_t n);
CRD_API void crd_json_bool(crd_json *json, bool b);
CRD_API void crd_json_null(crd_json *json);
CRD_API void crd_json_money(crd_json *json, crd_money amount); /* a string */
CRD_API void crd_json_date(crd_json *json, crd_date day);      /* CRD_NO_DATE: null */
CRD_API void crd_json_month(crd_json *json, crd_month month);  /* 0: null */
/* Ends the text with a newline. False when any write failed. */
CRD_API bool crd_json_end(crd_json *json);

#ifdef __cplusplus
}
#endif
#endif
