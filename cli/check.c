/* SPDX-License-Identifier: Apache-2.0
 *
 * crd check: compile every file and report what was found. */
#include "cli.h"

/* For people, findings are messages and go to standard error, unless a file was named for them. */
static void hand_out(cli *c) {
    bool json = c->options.format == FORMAT_JSON;
    if (!json && !c->options.output) return;
    crd_diagnostics_render(c->list, json ? CRD_RENDER_JSON : CRD_RENDER_HUMAN, c->out.color, output_write, &c->out);
    errors_forget(c);
}

int verb_check(cli *c) {
    for (size_t i = 0; i < c->options.files_n; i++) crd_policy_free(policy_open(c, c->options.files[i], NULL));
    if (c->undone) return STATUS_UNDONE;
    bool found = crd_diagnostics_count(c->list) > 0;
    hand_out(c);
    return found ? STATUS_FINDINGS : STATUS_CLEAN;
}
