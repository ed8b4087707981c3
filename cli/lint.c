/* SPDX-License-Identifier: Apache-2.0
 *
 * crd lint: compile every file, analyse it, and report what was found. */
#include <string.h>

#include "cli.h"

/* Reads the charges for one policy. NULL: reported. */
static crd_run *read_charges(cli *c, const crd_policy *policy) {
    crd_run_options wanted;
    crd_run *run = NULL;
    crd_run_options_init(&wanted);
    wanted.group = false;
    wanted.lint = true;
    return charges_open(c, policy, &wanted, &run);
}

/* What the reader left out or assumed is said apart from the findings, which stay in the list. */
static void tell_reading(cli *c, const crd_run *run) {
    output notes = {.color = c->color_errors};
    reading_people(&notes, crd_run_reading(run));
    output_to_errors(&notes);
}

static bool analyse(cli *c, const char *path, const crd_policy *policy) {
    crd_lint_options wanted;
    crd_lint_options_init(&wanted);
    wanted.target_aws = c->options.target_aws;
    if (c->options.charges_n > 0 && !(wanted.charges = read_charges(c, policy))) return false;
    crd_status status = crd_policy_lint(policy, &wanted, c->list);
    if (wanted.charges) tell_reading(c, wanted.charges);
    crd_run_free(wanted.charges);
    if (status == CRD_MISUSE)
        error_add(c, ERROR_USAGE, "give the policy's text", "%s is bytecode, which lint cannot read", path);
    else if (status != CRD_OK)
        error_status(c, status);
    return status == CRD_OK;
}

/* Whether findings of the file fail the run: from the policy's own level on, or from --fail-level. */
static bool fails(const cli *c, const crd_policy *policy, size_t warnings_before, size_t errors_before) {
    int given = c->options.fail_level;
    crd_severity level = given < 0 ? crd_policy_fail_level(policy) : (crd_severity)given;
    return findings_at_least(c, level) > (level == CRD_ERROR ? errors_before : warnings_before);
}

static bool lint_file(cli *c, const char *path, bool *failed) {
    size_t warnings = findings_at_least(c, CRD_WARNING), errors = findings_at_least(c, CRD_ERROR);
    crd_policy *policy = policy_open(c, path, NULL);
    bool done = policy && analyse(c, path, policy);
    *failed |= fails(c, policy, warnings, errors);
    crd_policy_free(policy);
    return done;
}

/* Every policy reads the charges for itself. False: reported. */
static bool charges_can_be_read_again(cli *c) {
    const options *o = &c->options;
    for (size_t i = 0; o->files_n > 1 && i < o->charges_n; i++) {
        if (strcmp(o->charges[i], "-") != 0) continue;
        error_add(c, ERROR_USAGE, "lint one policy at a time, or name a file",
                  "standard input is read once, and %zu policies need the charges", o->files_n);
        return false;
    }
    return true;
}

int verb_lint(cli *c) {
    bool done = true, failed = false;
    if (!charges_can_be_read_again(c) || !fix_options_fit(c)) return STATUS_UNDONE;
    if (c->options.fix) {
        int status = fix_files(c);
        if (status != STATUS_CLEAN || c->options.diff) return status;
    }
    for (size_t i = 0; i < c->options.files_n; i++) done &= lint_file(c, c->options.files[i], &failed);
    if (c->undone) return STATUS_UNDONE;
    if (done && c->options.emit_tests) {
        if (emit_tests(c) != STATUS_CLEAN) return STATUS_UNDONE;
    } else {
        findings_hand_out(c);
    }
    c->tells = !done;
    return !done ? STATUS_UNDONE : failed ? STATUS_FINDINGS : STATUS_CLEAN;
}
