/* SPDX-License-Identifier: Apache-2.0
 *
 * crd explain --prose: the policy in plain English, as paragraphs or as JSON. */
#include <stdlib.h>

#include "cli.h"
#include "table.h"

typedef struct writing {
    cli *c;
    crd_json json;
    crd_str section; /* the one that is open; absent: none */
} writing;

static bool enters(writing *w, const crd_prose *line) {
    if (w->section.ptr && text_eq(w->section, line->section)) return false;
    w->section = line->section;
    return true;
}

static bool people_line(void *ud, const crd_prose *line) {
    writing *w = ud;
    size_t indent = 2 + 2 * (size_t)line->depth;
    if (enters(w, line)) {
        char *title = must_format("%.*s", TEXT_ARG(line->section));
        plan_heading(&w->c->out, title);
        free(title);
    }
    output_spaces(&w->c->out, indent);
    paragraph_print(&w->c->out, indent, indent + 2, line->text);
    return true;
}

static bool json_line(void *ud, const crd_prose *line) {
    writing *w = ud;
    crd_json_object(&w->json);
    member_text(&w->json, "section", line->section);
    member_count(&w->json, "depth", (uint64_t)line->depth);
    member_text(&w->json, "text", line->text);
    crd_json_object_end(&w->json);
    return true;
}

int explain_prose(cli *c, const crd_policy *policy) {
    writing w = {.c = c};
    bool json = c->options.format == FORMAT_JSON;
    if (json) {
        json_open(&w.json, &c->out);
        member_array(&w.json, "lines");
    }
    crd_status status = crd_policy_prose(policy, json ? json_line : people_line, &w);
    if (status == CRD_MISUSE)
        return error_add(c, ERROR_USAGE, "give the policy's text in place of its bytecode",
                         "`--prose` reads the policy's text, and %s is compiled already", c->options.files[0]);
    if (status != CRD_OK) return error_status(c, status);
    if (json) {
        crd_json_array_end(&w.json);
        json_close(&w.json);
    }
    return STATUS_CLEAN;
}
