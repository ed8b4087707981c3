/* SPDX-License-Identifier: Apache-2.0
 *
 * crd report: a plan as one page that needs nothing else. Its own policy allows nothing but the style and the script
 * that stand in it, told by their digests; so even a browser that misread the page would load and run nothing. */
#include <stdlib.h>

#include "report.h"
#include "sha256.h"

/* ---- The page ---- */

static void digest_of(crd_str bytes, char out[SHA256_BASE64]) {
    unsigned char digest[SHA256_BYTES];
    sha256 s;
    sha256_begin(&s);
    sha256_add(&s, bytes.ptr, bytes.len);
    sha256_end(&s, digest);
    sha256_base64(digest, out);
}

static void meta(html *h, const char *key, const char *name, const char *content) {
    html_begin(h, "meta");
    html_attr(h, key, name);
    html_attr(h, "content", content);
    html_end(h);
}

static void content_policy(html *h) {
    char styles[SHA256_BASE64], scripts[SHA256_BASE64];
    digest_of(report_style, styles);
    digest_of(report_script, scripts);
    char *text = must_format("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; "
                             "form-action 'none'",
                             styles, scripts);
    meta(h, "http-equiv", "Content-Security-Policy", text);
    free(text);
}

static void title(report *r) {
    html_begin(&r->h, "title");
    html_text(&r->h, "AWS credits: ");
    html_str(&r->h, text_of(r->c->options.files[0]));
    html_format(&r->h, ", %s", text_date(r->plan->as_of).at);
    html_end(&r->h);
}

static void page_head(report *r) {
    html *h = &r->h;
    html_begin(h, "head");
    html_begin(h, "meta");
    html_attr(h, "charset", "utf-8");
    html_end(h);
    content_policy(h);
    meta(h, "name", "viewport", "width=device-width, initial-scale=1");
    meta(h, "name", "referrer", "no-referrer");
    meta(h, "name", "color-scheme", "light dark");
    meta(h, "name", "generator", "crd " CRD_VERSION);
    title(r);
    html_begin(h, "style");
    html_as_is(h, report_style);
    html_end(h);
    html_end(h);
}

typedef struct chapter {
    const char *id, *name;
} chapter;

static void contents(html *h) {
    static const chapter chapters[] = {
        {"credits", "Credits"},   {"timeline", "Timeline"},     {"forecast", "Forecast"}, {"bills", "Bills"},
        {"payments", "Payments"}, {"categories", "Categories"}, {"checks", "Guards"},     {"actions", "Actions"},
        {"findings", "Findings"}, {"assumed", "Assumptions"},   {"basis", "Basis"},
    };
    html_begin(h, "nav");
    html_attr(h, "aria-label", "Sections");
    for (size_t i = 0; i < sizeof chapters / sizeof *chapters; i++) {
        html_begin(h, "a");
        html_attr_format(h, "href", "#%s", chapters[i].id);
        html_text(h, chapters[i].name);
        html_end(h);
        html_text(h, "\n");
    }
    html_end(h);
}

static void page_body(report *r) {
    static void (*const sections[])(report *) = {
        report_credits,  report_timeline, report_forecast, report_bills,    report_payments, report_categories,
        report_eligible, report_guards,   report_actions,  report_findings, report_assumed,  report_inputs,
    };
    html *h = &r->h;
    html_begin(h, "body");
    chart_patterns(r);
    report_summary(r);
    contents(h);
    html_begin(h, "main");
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) sections[i](r);
    html_end(h);
    html_begin(h, "script");
    html_as_is(h, report_script);
    html_end(h);
    html_end(h);
}

static void page(report *r) {
    html_document(&r->h, &r->c->out, "en");
    page_head(r);
    page_body(r);
    html_end(&r->h);
}

/* ---- The verb ---- */

/* Bytecode has no text to analyse; the page then says so. */
static crd_status analyse(report *r, crd_run *run) {
    crd_lint_options wanted;
    crd_lint_options_init(&wanted);
    wanted.charges = run;
    crd_status status = crd_policy_lint(r->policy, &wanted, r->c->list);
    r->analysed = status == CRD_OK;
    return status == CRD_MISUSE ? CRD_OK : status;
}

static crd_status ask(report *r, crd_run *run) {
    crd_status status = crd_run_plan(run, &r->plan);
    if (status == CRD_OK) status = crd_run_groups(run, &r->groups);
    if (status == CRD_OK) status = crd_run_assumptions(run, false, &r->assumptions);
    r->reading = crd_run_reading(run);
    return status;
}

/* Standard error tells what that of `crd plan` tells. Lint's findings stand on the page alone. */
static int show(report *r, crd_run *run) {
    crd_status status = ask(r, run);
    if (status != CRD_OK) return error_status(r->c, status);
    if (!report_charges(r)) return STATUS_UNDONE;
    plan_errors(r->c, r->plan);
    errors_tell(r->c);
    status = analyse(r, run);
    if (status != CRD_OK) return error_status(r->c, status);
    page(r);
    return plan_status(&r->c->options, r->plan);
}

static crd_str *group_keys(const crd_policy *policy, size_t *n) {
    size_t categories = crd_policy_category_count(policy);
    crd_str *keys = must_alloc(NULL, (categories + 1) * sizeof *keys);
    for (size_t i = 0; i < categories; i++) keys[i] = crd_policy_category_name(policy, i);
    keys[categories] = text_of("charge_type");
    *n = categories + 1;
    return keys;
}

static int read_and_show(report *r, crd_run **run) {
    crd_run_options wanted;
    crd_run_options_init(&wanted);
    wanted.settle = true;
    wanted.forecast = true;
    wanted.assumptions = true;
    wanted.lint = true;
    crd_str *keys = group_keys(r->policy, &wanted.by_count);
    wanted.by = keys;
    bool read = charges_open(r->c, r->policy, &wanted, run) != NULL;
    free(keys);
    return read ? show(r, *run) : STATUS_UNDONE;
}

int verb_report(cli *c) {
    report r = {.c = c};
    int status = STATUS_UNDONE;
    crd_run *run = NULL;
    crd_policy *policy = report_open(&r, c->options.files[0]);
    r.policy = policy;
    if (policy) status = read_and_show(&r, &run);
    report_inputs_free(&r);
    crd_run_free(run);
    crd_policy_free(policy);
    if (status != STATUS_UNDONE) errors_forget(c); /* told already, or on the page */
    return status;
}
