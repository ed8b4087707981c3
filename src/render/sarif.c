/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings as SARIF 2.1.0 (OASIS), for code scanning services. Places are relative to the folder in which crd ran,
 * columns count characters, and a fingerprint stays the same when lines above a finding come or go. Section numbers are
 * those of the standard. */
#include <stdio.h>
#include <string.h>

#include "render/fingerprint.h"
#include "render/render.h"

#define SCHEMA "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#define ROOT   "%SRCROOT%"

typedef struct page {
    crd_json json;
    const crd_diagnostics *list;
    mem *m;
    size_t rules[DIAG_COUNT]; /* position among the rules, SIZE_MAX: not used */
} page;

/* ---- Pieces ---- */

static void member(page *p, const char *key, crd_str value) {
    crd_json_key(&p->json, key);
    crd_json_text(&p->json, value);
}

static void number(page *p, const char *key, uint64_t value) {
    crd_json_key(&p->json, key);
    crd_json_uint(&p->json, value);
}

static void object(page *p, const char *key) {
    crd_json_key(&p->json, key);
    crd_json_object(&p->json);
}

static void array(page *p, const char *key) {
    crd_json_key(&p->json, key);
    crd_json_array(&p->json);
}

static void end_object(page *p) { crd_json_object_end(&p->json); }
static void end_array(page *p) { crd_json_array_end(&p->json); }

/* A text that something else writes. */
static bool add_bytes(void *ud, const char *bytes, size_t n) {
    text_add(ud, (crd_str){bytes, n});
    return true;
}

/* Braces stand for arguments of a message, and so are doubled (3.11.5). */
static void put_message(pen *p, crd_str s) {
    for (size_t i = 0; i < s.len; i++) {
        pen_bytes(p, s.ptr + i, 1);
        if (s.ptr[i] == '{' || s.ptr[i] == '}') pen_bytes(p, s.ptr + i, 1);
    }
}

/* {"text": ...} under a key, of one piece, or of a finding's message and all that stands below it. */
static void message_of(page *p, const char *key, crd_str s, const diag *remarks_of) {
    text all;
    text_init(&all, p->m);
    pen to = {.write = add_bytes, .ud = &all};
    put_message(&to, s);
    if (remarks_of) render_remarks(&to, p->list, remarks_of, put_message);
    object(p, key);
    member(p, "text", all.n ? text_str(&all) : STR(""));
    end_object(p);
    text_free(&all);
}

static void message(page *p, const char *key, crd_str s) { message_of(p, key, s, NULL); }

/* ---- Places ---- */

static bool unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("-._~/", c));
}

/* A path as a URI reference (RFC 3986): everything else is percent-encoded, ":" too, which would end a scheme. */
static void put_uri(text *out, crd_str path) {
    for (; str_starts(path, STR("./"), false); path.ptr += 2, path.len -= 2) {}
    if (str_starts(path, STR("/"), false)) text_add(out, STR("file://"));
    for (size_t i = 0; i < path.len; i++)
        if (unreserved(path.ptr[i]))
            text_char(out, path.ptr[i]);
        else
            text_format(out, "%%%02X", (unsigned)(uint8_t)path.ptr[i]);
}

static void artifact_location(page *p, crd_str file) {
    text uri;
    text_init(&uri, p->m);
    put_uri(&uri, file);
    object(p, "artifactLocation");
    member(p, "uri", uri.n ? text_str(&uri) : STR(""));
    if (!str_starts(file, STR("/"), false)) member(p, "uriBaseId", STR(ROOT));
    end_object(p);
    text_free(&uri);
}

/* endColumn is the place behind the last character, as here. */
static void region(page *p, const char *key, crd_place place) {
    if (place.line == 0) return;
    object(p, key);
    number(p, "startLine", place.line);
    if (place.column) number(p, "startColumn", place.column);
    if (place.column) number(p, "endLine", place.end_line);
    if (place.column) number(p, "endColumn", place.end_column);
    end_object(p);
}

static void physical_location(page *p, crd_place place) {
    object(p, "physicalLocation");
    artifact_location(p, place.file);
    region(p, "region", place);
    end_object(p);
}

static void locations(page *p, const diag *g) {
    crd_place place = diag_place_of(p->list, g);
    if (str_none(place.file)) return;
    array(p, "locations");
    crd_json_object(&p->json);
    physical_location(p, place);
    end_object(p);
    end_array(p);
}

static void related_locations(page *p, const diag *g) {
    if (g->also.n == 0) return;
    array(p, "relatedLocations");
    for (size_t i = 0; i < g->also.n; i++) {
        crd_json_object(&p->json);
        number(p, "id", i + 1);
        physical_location(p, diag_place(p->list, g->also.at[i].at));
        message(p, "message", g->also.at[i].text);
        end_object(p);
    }
    end_array(p);
}

/* ---- Rules: the kinds of findings that there are in the list ---- */

static void number_rules(page *p) {
    size_t n = 0;
    for (size_t code = 0; code < DIAG_COUNT; code++) p->rules[code] = SIZE_MAX;
    for (size_t i = 0; i < p->list->at.n; i++) p->rules[p->list->at.at[i]->code] = 0;
    for (size_t code = 0; code < DIAG_COUNT; code++)
        if (p->rules[code] == 0) p->rules[code] = n++;
}

/* There is no helpUri: it has to be absolute, and the pages stand beside the program. */
static void rule(page *p, const crd_finding_kind *kind) {
    crd_json_object(&p->json);
    member(p, "id", str_of(kind->code));
    member(p, "name", str_of(kind->slug));
    message(p, "shortDescription", str_of(kind->claim));
    message(p, "fullDescription", str_of(kind->explanation));
    message(p, "help", str_of(kind->explanation));
    object(p, "defaultConfiguration");
    member(p, "level", str_of(render_severity(kind->severity)));
    end_object(p);
    end_object(p);
}

static void tool(page *p) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    object(p, "tool");
    object(p, "driver");
    member(p, "name", STR("crd"));
    member(p, "semanticVersion", STR(CRD_VERSION));
    array(p, "rules");
    for (size_t code = 0; code < DIAG_COUNT; code++)
        if (p->rules[code] != SIZE_MAX) rule(p, &kinds[code]);
    end_array(p);
    end_object(p);
    end_object(p);
}

/* ---- Results ---- */

static void fingerprints(page *p, size_t i) {
    char digits[FINGERPRINT_SIZE];
    fingerprint(p->list, i, digits);
    object(p, "partialFingerprints");
    member(p, "crdFinding/v1", str_of(digits));
    end_object(p);
}

static void fixes(page *p, const diag *g) {
    if (!g->has_fix) return;
    crd_place place = diag_place(p->list, g->fix.at);
    array(p, "fixes");
    crd_json_object(&p->json);
    if (g->help.ptr) message(p, "description", g->help);
    array(p, "artifactChanges");
    crd_json_object(&p->json);
    artifact_location(p, place.file);
    array(p, "replacements");
    crd_json_object(&p->json);
    region(p, "deletedRegion", place);
    object(p, "insertedContent");
    member(p, "text", g->fix.text);
    end_object(p);
    end_object(p);
    end_array(p);
    end_object(p);
    end_array(p);
    end_object(p);
    end_array(p);
}

static void suppressions(page *p, const diag *g) {
    array(p, "suppressions");
    if (g->suppressed) {
        crd_json_object(&p->json);
        member(p, "kind", STR("inSource"));
        member(p, "justification", g->reason);
        end_object(p);
    }
    end_array(p);
}

static void properties(page *p, const diag *g) {
    if (g->witness.fields.n == 0) return;
    object(p, "properties");
    render_json_witness(&p->json, &g->witness);
    end_object(p);
}

static void result(page *p, size_t i) {
    const diag *g = p->list->at.at[i];
    crd_json_object(&p->json);
    member(p, "ruleId", str_of(render_kind(g)->code));
    number(p, "ruleIndex", p->rules[g->code]);
    member(p, "level", str_of(render_severity(g->severity)));
    message_of(p, "message", g->message, g);
    locations(p, g);
    related_locations(p, g);
    fingerprints(p, i);
    fixes(p, g);
    suppressions(p, g);
    properties(p, g);
    end_object(p);
}

/* What a level of the policy or of the command line allows is no result; what a comment hides is a suppressed one. */
static void results(page *p) {
    array(p, "results");
    for (size_t i = 0; i < p->list->at.n; i++)
        if (!p->list->at.at[i]->suppressed || p->list->at.at[i]->reason.ptr) result(p, i);
    end_array(p);
}

/* ---- The run ---- */

static void invocations(page *p) {
    size_t dropped = render_dropped(p->list);
    array(p, "invocations");
    crd_json_object(&p->json);
    crd_json_key(&p->json, "executionSuccessful");
    crd_json_bool(&p->json, true);
    if (dropped) {
        char more[64];
        snprintf(more, sizeof more, "%zu more findings are not listed", dropped);
        array(p, "toolExecutionNotifications");
        crd_json_object(&p->json);
        message(p, "message", str_of(more));
        end_object(p);
        end_array(p);
    }
    end_object(p);
    end_array(p);
}

static void base_ids(page *p) {
    object(p, "originalUriBaseIds");
    object(p, ROOT);
    message(p, "description", STR("the folder in which crd was run"));
    end_object(p);
    end_object(p);
}

void render_sarif(const crd_diagnostics *list, mem *m, pen *out) {
    page p = {.list = list, .m = m};
    number_rules(&p);
    crd_json_begin(&p.json, out->write, out->ud);
    crd_json_object(&p.json);
    member(&p, "$schema", STR(SCHEMA));
    member(&p, "version", STR("2.1.0"));
    array(&p, "runs");
    crd_json_object(&p.json);
    tool(&p);
    member(&p, "columnKind", STR("unicodeCodePoints"));
    base_ids(&p);
    invocations(&p);
    results(&p);
    end_object(&p);
    end_array(&p);
    end_object(&p);
    out->failed = !crd_json_end(&p.json);
}
