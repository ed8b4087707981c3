/* SPDX-License-Identifier: Apache-2.0
 *
 * The two renderings of a list of findings. Nothing is allocated; false when a write failed. */
#ifndef BASE_RENDER_H
#define BASE_RENDER_H

#include "crd_tools.h"

bool render_human(const crd_diagnostics *list, bool color, crd_write_fn write, void *ud);
bool render_json(const crd_diagnostics *list, crd_write_fn write, void *ud);

/* "error", "warning", "note". */
const char *render_severity(crd_severity severity);

#endif
