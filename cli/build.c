/* SPDX-License-Identifier: Apache-2.0
 *
 * crd build: a policy as bytecode. */
#include <string.h>

#include "cli.h"

/* policy.crd gives policy.crdc, standard input standard output; any other name gets the ending behind it. */
static char *default_output(const char *path) {
    size_t len = strlen(path);
    if (strcmp(path, "-") == 0) return must_format("-");
    bool crd = len > 4 && strcmp(path + len - 4, ".crd") == 0;
    return must_format(crd ? "%sc" : "%s.crdc", path);
}

int verb_build(cli *c) {
    if (!c->options.output) c->options.output = c->derived = default_output(c->options.files[0]);
    crd_policy *policy = policy_open(c, c->options.files[0], NULL);
    if (!policy) return STATUS_UNDONE;
    crd_status status = crd_policy_save(policy, output_write, &c->out);
    crd_policy_free(policy);
    /* A failed write is in the output: handing it out tells. */
    return status == CRD_OK || status == CRD_IO ? STATUS_CLEAN : error_status(c, status);
}
