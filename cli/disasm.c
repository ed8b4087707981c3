/* SPDX-License-Identifier: Apache-2.0
 *
 * crd disasm: bytecode for people. */
#include "cli.h"

int verb_disasm(cli *c) {
    crd_policy *policy = policy_open(c, c->options.files[0], NULL);
    if (!policy) return STATUS_UNDONE;
    crd_status status = crd_policy_disassemble(policy, output_write, &c->out);
    crd_policy_free(policy);
    return status == CRD_OK || status == CRD_IO ? STATUS_CLEAN : error_status(c, status);
}
