/* SPDX-License-Identifier: Apache-2.0
 *
 * crd check: compile every file and report what was found. */
#include "cli.h"

int verb_check(cli *c) {
    for (size_t i = 0; i < c->options.files_n; i++) crd_policy_free(policy_open(c, c->options.files[i], NULL));
    if (c->undone) return STATUS_UNDONE;
    crd_severity level = c->options.fail_level < 0 ? CRD_WARNING : (crd_severity)c->options.fail_level;
    int status = findings_at_least(c, level) > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
    findings_hand_out(c);
    return status;
}
