/* SPDX-License-Identifier: Apache-2.0
 *
 * The doors of crd_tools.h through which a host reports findings of its own and makes suggestions. */
#include <string.h>

#include "crd_tools.h"
#include "diag.h"

static diag_code find(const char *code) {
    const crd_finding_kind *kinds;
    size_t n = crd_finding_kinds(&kinds);
    for (size_t i = 0; i < n; i++)
        if (strcmp(kinds[i].code, code) == 0) return (diag_code)i;
    return DIAG_COUNT;
}

crd_status crd_diagnostics_add_at(crd_diagnostics *list, const char *code, crd_str file, uint64_t line, uint64_t column,
                                  crd_str message, crd_str help) {
    if (!list || !code) return CRD_MISUSE;
    diag_code found = find(code);
    if (found == DIAG_COUNT) return CRD_MISUSE;
    diag *g = diag_add_file(list, found, file, line, column, "%.*s", STR_ARG(message));
    if (!str_none(help)) diag_help(list, g, "%.*s", STR_ARG(help));
    return list->m.failed ? CRD_NOMEM : CRD_OK;
}

crd_status crd_diagnostics_add(crd_diagnostics *list, const char *code, crd_str file, crd_str message, crd_str help) {
    return crd_diagnostics_add_at(list, code, file, 0, 0, message, help);
}

crd_str crd_nearest(crd_str word, const crd_str *candidates, size_t n) { return str_nearest(word, candidates, n); }
