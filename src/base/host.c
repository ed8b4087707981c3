/* SPDX-License-Identifier: Apache-2.0
 *
 * The doors of crd_tools.h through which a host reports findings of its own and makes suggestions. */
#include "crd_tools.h"
#include "diag.h"

crd_status crd_diagnostics_add_at(crd_diagnostics *list, const char *code, crd_str file, uint64_t line, uint64_t column,
                                  crd_str message, crd_str help) {
    if (!list || !code) return CRD_MISUSE;
    diag_code found = finding_find(str_of(code));
    if (found == DIAG_COUNT) return CRD_MISUSE;
    diag *g = diag_add_file(list, found, file, line, column, "%.*s", STR_ARG(message));
    if (!str_none(help)) diag_help(list, g, "%.*s", STR_ARG(help));
    return list->m.failed ? CRD_NOMEM : CRD_OK;
}

crd_status crd_diagnostics_add(crd_diagnostics *list, const char *code, crd_str file, crd_str message, crd_str help) {
    return crd_diagnostics_add_at(list, code, file, 0, 0, message, help);
}

crd_status crd_diagnostics_level(crd_diagnostics *list, crd_str finding, bool deny) {
    if (!list) return CRD_MISUSE;
    diag_code code = finding_find(finding);
    if (code == DIAG_COUNT || !finding_has_level(code)) return CRD_MISUSE;
    list->levels[code] = deny ? LEVEL_DENY : LEVEL_ALLOW;
    list->least = 0; /* what is allowed makes way */
    return CRD_OK;
}

crd_str crd_nearest(crd_str word, const crd_str *candidates, size_t n) { return str_nearest(word, candidates, n); }
