/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings as the result of a verb: their levels, how many fail it, and the formats in which they are handed out. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"

size_t findings_at_least(const cli *c, crd_severity level) {
    return level == CRD_ERROR ? crd_diagnostics_errors(c->list) : crd_diagnostics_count(c->list);
}

static crd_render_format rendering(result_format format) {
    switch (format) {
    case FORMAT_JSON: return CRD_RENDER_JSON;
    case FORMAT_SARIF: return CRD_RENDER_SARIF;
    case FORMAT_JUNIT: return CRD_RENDER_JUNIT;
    case FORMAT_GITHUB: return CRD_RENDER_GITHUB;
    case FORMAT_MARKDOWN: return CRD_RENDER_MARKDOWN;
    default: return CRD_RENDER_HUMAN;
    }
}

static void render(cli *c, crd_render_format format, output *o) {
    if (crd_diagnostics_render(c->list, format, o->color, output_write, o) == CRD_NOMEM) error_status(c, CRD_NOMEM);
}

/* For people, findings are messages and go to standard error, unless a file was named for them. */
void findings_hand_out(cli *c) {
    if (c->options.summary) {
        render(c, CRD_RENDER_MARKDOWN, &c->summary);
        output_text(&c->summary, "\n"); /* another one may follow */
    }
    if (c->options.format == FORMAT_HUMAN && !c->options.output) return;
    render(c, rendering(c->options.format), &c->out);
    errors_forget(c);
}

/* ---- levels ---- */

static const crd_finding_kind *find_kind(crd_str name) {
    const crd_finding_kind *kinds;
    size_t n = crd_finding_kinds(&kinds);
    for (size_t i = 0; i < n; i++)
        if (text_eq(name, text_of(kinds[i].code)) || text_eq(name, text_of(kinds[i].slug))) return &kinds[i];
    return NULL;
}

static void unknown(cli *c, const char *name) {
    const crd_finding_kind *kinds;
    size_t n = crd_finding_kinds(&kinds);
    crd_str *names = must_alloc(NULL, 2 * n * sizeof *names);
    for (size_t i = 0; i < n; i++) {
        names[2 * i] = text_of(kinds[i].code);
        names[2 * i + 1] = text_of(kinds[i].slug);
    }
    error_misspelt(c, "finding", name, names, 2 * n, "docs/findings.md lists them");
    free(names);
}

static bool set_level(cli *c, const char *option, const char *name, bool deny) {
    const crd_finding_kind *kind = find_kind(text_of(name));
    if (!kind) {
        unknown(c, name);
        return false;
    }
    if (crd_diagnostics_level(c->list, text_of(name), deny) == CRD_OK) return true;
    char *help = must_format("mend what it reports: `crd help %s`", kind->code);
    error_add(c, ERROR_USAGE, help, "`--%s` cannot change `%s`: it is an error, and its level is fixed", option, name);
    free(help);
    return false;
}

bool findings_level(cli *c, const char *option, const char *names, bool deny) {
    bool good = true;
    for (const char *at = names; good && at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL) {
        char *name = must_format("%.*s", (int)strcspn(at, ","), at);
        good = set_level(c, option, name, deny);
        free(name);
    }
    return good;
}
