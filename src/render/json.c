/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings as JSON: the contract of `crd check --format json`. New fields may be added, none may change. */
#include "render/render.h"

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

static void put_label(crd_json *json, const crd_diagnostics *list, const diag_label *label) {
    crd_json_object(json);
    put_place(json, diag_place(list, label->at));
    put_member(json, "message", label->text);
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
    for (size_t i = 0; i < g->also.n; i++) put_label(json, list, &g->also.at[i]);
    crd_json_array_end(json);
}

void render_json_witness(crd_json *json, const diag_charge *w) {
    if (w->fields.n == 0) return;
    crd_json_key(json, "witness");
    crd_json_object(json);
    crd_json_key(json, "constructed");
    crd_json_bool(json, !w->real);
    crd_json_key(json, "fields");
    crd_json_object(json);
    for (size_t i = 0; i < w->fields.n; i++) {
        crd_json_key_str(json, w->fields.at[i].name);
        crd_json_text(json, w->fields.at[i].value);
    }
    crd_json_object_end(json);
    if (w->file.ptr != NULL) {
        put_member(json, "file", w->file);
        crd_json_key(json, "line");
        crd_json_uint(json, w->line);
    }
    if (w->rows > 0) {
        crd_json_key(json, "rows");
        crd_json_uint(json, w->rows);
        crd_json_key(json, "cost");
        crd_json_money(json, w->cost);
        put_member(json, "currency", w->currency);
    }
    crd_json_object_end(json);
}

static void put_fix(crd_json *json, const crd_diagnostics *list, const diag *g) {
    if (!g->has_fix) return;
    crd_json_key(json, "fix");
    crd_json_object(json);
    put_place(json, diag_place(list, g->fix.at));
    put_member(json, "replacement", g->fix.text);
    if (g->fix_safe) {
        crd_json_key(json, "safe");
        crd_json_bool(json, true);
    }
    crd_json_object_end(json);
}

static void put_finding(crd_json *json, const crd_diagnostics *list, const diag *g) {
    crd_json_object(json);
    put_member(json, "code", str_of(render_kind(g)->code));
    put_member(json, "slug", str_of(render_kind(g)->slug));
    put_member(json, "severity", str_of(render_severity(g->severity)));
    put_member(json, "message", g->message);
    put_place(json, diag_place_of(list, g));
    put_notes(json, g);
    put_related(json, list, g);
    if (g->help.ptr) put_member(json, "help", g->help);
    render_json_witness(json, &g->witness);
    put_fix(json, list, g);
    crd_json_object_end(json);
}

void render_json(const crd_diagnostics *list, pen *out) {
    crd_json json;
    crd_json_begin(&json, out->write, out->ud);
    crd_json_object(&json);
    put_member(&json, "format_version", STR("1.0"));
    crd_json_key(&json, "findings");
    crd_json_array(&json);
    for (size_t i = 0; i < list->at.n; i++)
        if (!list->at.at[i]->suppressed) put_finding(&json, list, list->at.at[i]);
    crd_json_array_end(&json);
    size_t dropped = render_dropped(list);
    if (dropped) {
        crd_json_key(&json, "not_shown");
        crd_json_uint(&json, dropped);
    }
    crd_json_object_end(&json);
    out->failed = !crd_json_end(&json);
}
