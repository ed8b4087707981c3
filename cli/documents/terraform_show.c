/* SPDX-License-Identifier: Apache-2.0
 *
 * What `terraform show -json` prints of a state or a plan (developer.hashicorp.com/terraform/internals/json-format):
 * the resources of all modules with their values, except for what a plan says will be known after it is applied. */
#include <stdlib.h>

#include "cli/cli.h"
#include "terraform.h"

#define UNTIL_APPLIED "a value that Terraform knows once the plan is applied"
#define HELP_APPLY    "apply the plan, and import what `terraform show -json` then prints"

typedef struct show {
    document *d;
    crd_diagnostics *list;
    const document_value *changes;       /* of a plan; NULL: none */
    const document_value *configuration; /* the same */
    crd_str address;                     /* of the resource under way */
    document_value *all;
} show;

static bool is_text(const document_value *v, const char *text) {
    return v && v->kind == DOCUMENT_TEXT && text_eq(v->text, text_of(text));
}

/* The items of a list that is a member; 0: there is none. */
static size_t items_of(const document_value *map, const char *key, document_value *const **items) {
    const document_value *v = map ? document_member_of(map, key) : NULL;
    bool list = v && v->kind == DOCUMENT_LIST;
    *items = list ? v->items : NULL;
    return list ? v->count : 0;
}

bool document_is_terraform_show(const document_value *json) {
    if (json->kind != DOCUMENT_MAP || !document_member_of(json, "format_version")) return false;
    bool empty = json->count == 1; /* of a state without resources */
    return empty || document_member_of(json, "terraform_version") || document_member_of(json, "values") ||
           document_member_of(json, "planned_values");
}

/* ---- what a plan does not know yet ---- */

static document_value *not_yet(show *s, const document_value *at, crd_str name) {
    document_value *v = document_make(s->d, DOCUMENT_UNKNOWN, at->file, at->line, at->column);
    char *text = must_format("%.*s of %.*s", TEXT_ARG(name), TEXT_ARG(s->address));
    v->text = document_keep(s->d, text_of(text));
    free(text);
    v->reason = text_of(UNTIL_APPLIED);
    v->help = text_of(HELP_APPLY);
    return v;
}

static document_value *with_unknown(show *s, document_value *v, const document_value *unknown, crd_str name);

static document_value *map_with_unknown(show *s, const document_value *v, const document_value *unknown) {
    document_value *map = document_make(s->d, DOCUMENT_MAP, v->file, v->line, v->column);
    for (size_t i = 0; i < v->count; i++) {
        const document_member *at = &v->members[i];
        bool twin = terraform_member_written(unknown, at->key) != NULL;
        document_set(s->d, map, at->key, at->line, at->column,
                     twin ? with_unknown(s, at->value, terraform_member_written(unknown, at->key), at->key)
                          : at->value);
    }
    for (size_t i = 0; i < unknown->count; i++) {
        const document_member *at = &unknown->members[i];
        if (terraform_member_written(v, at->key) || at->value->kind != DOCUMENT_BOOL || !at->value->truth) continue;
        document_set(s->d, map, at->key, v->line, v->column, not_yet(s, v, at->key));
    }
    return map;
}

static document_value *list_with_unknown(show *s, const document_value *v, const document_value *unknown,
                                         crd_str name) {
    document_value *list = document_make(s->d, DOCUMENT_LIST, v->file, v->line, v->column);
    for (size_t i = 0; i < v->count; i++)
        document_append(s->d, list,
                        i < unknown->count ? with_unknown(s, v->items[i], unknown->items[i], name) : v->items[i]);
    return list;
}

/* `unknown` has the shape of v, with true where something is not known. */
static document_value *with_unknown(show *s, document_value *v, const document_value *unknown, crd_str name) {
    if (unknown->kind == DOCUMENT_BOOL && unknown->truth) return not_yet(s, v, name);
    if (v->kind == DOCUMENT_MAP && unknown->kind == DOCUMENT_MAP) return map_with_unknown(s, v, unknown);
    if (v->kind == DOCUMENT_LIST && unknown->kind == DOCUMENT_LIST) return list_with_unknown(s, v, unknown, name);
    return v;
}

/* What a plan says of a resource is unknown; NULL: nothing. */
static const document_value *unknown_of(const show *s, crd_str address) {
    for (size_t i = 0; s->changes && i < s->changes->count; i++) {
        const document_value *at = document_member_of(s->changes->items[i], "address");
        const document_value *change = document_member_of(s->changes->items[i], "change");
        if (at && change && at->kind == DOCUMENT_TEXT && text_eq(at->text, address))
            return document_member_of(change, "after_unknown");
    }
    return NULL;
}

/* ---- effective_start ---- */

static bool sets_start(const document_value *module, const document_value *name) {
    document_value *const *items;
    size_t n = items_of(module, "resources", &items);
    for (size_t i = 0; i < n; i++) {
        const document_value *expressions = document_member_of(items[i], "expressions");
        const document_value *other = document_member_of(items[i], "name");
        bool same = is_text(document_member_of(items[i], "type"), COST_CATEGORY) && other &&
                    other->kind == DOCUMENT_TEXT && text_eq(other->text, name->text);
        if (same && expressions && document_member_of(expressions, "effective_start")) return true;
    }
    const document_value *calls = document_member_of(module, "module_calls");
    for (size_t i = 0; calls && calls->kind == DOCUMENT_MAP && i < calls->count; i++) {
        const document_value *called = document_member_of(calls->members[i].value, "module");
        if (called && sets_start(called, name)) return true;
    }
    return false;
}

/* A plan knows no effective_start where the module sets none: AWS sets it then. */
static document_value *without_start(show *s, const document_value *arguments, const document_value *name) {
    const document_value *root = s->configuration ? document_member_of(s->configuration, "root_module") : NULL;
    document_value *map = document_make(s->d, DOCUMENT_MAP, arguments->file, arguments->line, arguments->column);
    bool set = root && name && name->kind == DOCUMENT_TEXT && sets_start(root, name);
    for (size_t i = 0; i < arguments->count; i++) {
        const document_member *at = &arguments->members[i];
        bool drop = !set && at->value->kind == DOCUMENT_UNKNOWN && text_eq(at->key, text_of("effective_start"));
        if (!drop) document_set(s->d, map, at->key, at->line, at->column, at->value);
    }
    return map;
}

/* ---- resources and modules ---- */

static void add_resource(show *s, const document_value *resource) {
    const document_value *address = document_member_of(resource, "address");
    document_value *values = terraform_member_written(resource, text_of("values"));
    if (!is_text(document_member_of(resource, "mode"), "managed")) return;
    if (!is_text(document_member_of(resource, "type"), COST_CATEGORY)) return;
    if (!address || address->kind != DOCUMENT_TEXT || !values || values->kind != DOCUMENT_MAP) {
        document_report(s->list, ERROR_TERRAFORM_SHOW, resource->file, resource->line, resource->column, HELP_PRINT,
                        "a resource " COST_CATEGORY " has no `address` or no `values`");
        return;
    }
    s->address = address->text;
    const document_value *unknown = unknown_of(s, address->text);
    if (unknown) values = with_unknown(s, values, unknown, text_of("everything"));
    if (unknown && values->kind == DOCUMENT_MAP)
        values = without_start(s, values, document_member_of(resource, "name"));
    document_append(s->d, s->all, terraform_shape(s->d, s->list, values, true, address->text));
}

static void add_module(show *s, const document_value *module) {
    document_value *const *items;
    size_t n = items_of(module, "resources", &items);
    for (size_t i = 0; i < n; i++) add_resource(s, items[i]);
    n = items_of(module, "child_modules", &items);
    for (size_t i = 0; i < n; i++) add_module(s, items[i]);
}

/* 0.x and 1.x; what another one means is not known. False: reported. */
static bool is_known_version(show *s, const document_value *json) {
    const document_value *v = document_member_of(json, "format_version");
    crd_str text = v && v->kind == DOCUMENT_TEXT ? v->text : (crd_str){0};
    if (text.len > 1 && (text.ptr[0] == '0' || text.ptr[0] == '1') && text.ptr[1] == '.') return true;
    document_report(s->list, ERROR_TERRAFORM_SHOW, json->file, v ? v->line : json->line, v ? v->column : json->column,
                    "update crd, or import the *.tf files", "`format_version` is not 0.x or 1.x");
    return false;
}

document_value *document_terraform_show(document *d, crd_diagnostics *list, const document_value *json) {
    size_t errors = crd_diagnostics_errors(list);
    show s = {.d = d, .list = list, .all = document_make(d, DOCUMENT_LIST, json->file, json->line, json->column)};
    const document_value *state = document_member_of(json, "values"),
                         *plan = document_member_of(json, "planned_values");
    const document_value *changes = document_member_of(json, "resource_changes");
    if (!is_known_version(&s, json)) return NULL;
    s.changes = plan && changes && changes->kind == DOCUMENT_LIST ? changes : NULL;
    s.configuration = document_member_of(json, "configuration");
    const document_value *root = plan || state ? document_member_of(plan ? plan : state, "root_module") : NULL;
    if (root) add_module(&s, root);
    if (s.all->count == 0 && crd_diagnostics_errors(list) == errors)
        document_report(list, ERROR_TERRAFORM_NONE, json->file, 0, 0,
                        "print a state that has one: `terraform show -json`", "no resource " COST_CATEGORY " is in it");
    return crd_diagnostics_errors(list) > errors ? NULL : s.all;
}
