/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings as JSON: the contract of `crd check --format json`. New fields may be added, none may change. */
#include "base/diag.h"
#include "base/render.h"

static void put_place(crd_json *json, crd_place place) {
    crd_json_key(json, "file");
    crd_json_text(json, place.file);
    crd_json_key(json, "line");
    crd_json_uint(json, place.line);
    crd_json_key(json, "column");
    crd_json_uint(json, place.column);
    crd_json_key(json, "end_line");
    crd_json_uint(json, place.end_line);
    crd_json_key(json, "end_column");
    crd_json_uint(json, place.end_column);
}

static void put_member(crd_json *json, const char *key, crd_str value) {
    crd_json_key(json, key);
    crd_json_text(json, value);
}

/* A secondary place or the fix: an object of a place and a text. */
static void put_label(crd_json *json, const crd_diagnostics *list, const diag_label *label, const char *key) {
    crd_json_object(json);
    put_place(json, diag_place(list, label->at));
    put_member(json, key, label->text);
    crd_json_object_end(json);
}

static void put_notes(crd_json *json, const diag *g) {
    crd_json_key(json, "notes");
    crd_json_array(json);
    for (size_t i = 0; i < g->notes.n; i++) crd_json_text(json, g->notes.at[i]);
    crd_json_array_end(json);
}

static void put_related(crd_json *json, const crd_diagnostics *list, const diag *g) {
    if (g->also.n == 0) return;
    crd_json_key(json, "related");
    crd_json_array(json);
    for (size_t i = 0; i < g->also.n; i++) put_label(json, list, &g->also.at[i], "message");
    crd_json_array_end(json);
}

static void put_finding(crd_json *json, const crd_diagnostics *list, const diag *g) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    crd_json_object(json);
    put_member(json, "code", str_of(kinds[g->code].code));
    put_member(json, "slug", str_of(kinds[g->code].slug));
    put_member(json, "severity", str_of(render_severity(g->severity)));
    put_member(json, "message", g->message);
    put_place(json, diag_place_of(list, g));
    put_notes(json, g);
    put_related(json, list, g);
    if (g->help.ptr) put_member(json, "help", g->help);
    if (g->has_fix) {
        crd_json_key(json, "fix");
        put_label(json, list, &g->fix, "replacement");
    }
    crd_json_object_end(json);
}

bool render_json(const crd_diagnostics *list, crd_write_fn write, void *ud) {
    crd_json json;
    crd_json_begin(&json, write, ud);
    crd_json_object(&json);
    put_member(&json, "format_version", STR("1.0"));
    crd_json_key(&json, "findings");
    crd_json_array(&json);
    for (size_t i = 0; i < list->at.n; i++)
        if (!list->at.at[i]->suppressed) put_finding(&json, list, list->at.at[i]);
    crd_json_array_end(&json);
    size_t dropped = list->dropped[CRD_ERROR] + list->dropped[CRD_WARNING] + list->dropped[CRD_NOTE];
    if (dropped) {
        crd_json_key(&json, "not_shown");
        crd_json_uint(&json, dropped);
    }
    crd_json_object_end(&json);
    return crd_json_end(&json);
}
