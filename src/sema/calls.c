/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns what chunks offer and the calls of it: that functions are there and of the kind that the place of the call
 * wants, what predicates ask for, and the questions that conditions make of them. */
#include <string.h>

#include "hooks.h"

void hooks_unavailable(checker *c, span at, const char *what) {
    diag *g = diag_add(c->d, DIAG_HOOKS_UNAVAILABLE, at, "%s: this build of crd has no Lua", what);
    diag_help(c->d, g, "use a build with Lua, or leave it out");
}

/* ---- what predicates ask for ---- */

/* Where the file says the field: in quotes; else where the hook is declared. */
static span field_place(const loaded_hook *h, crd_str field) {
    crd_str all = h->source.text;
    for (size_t i = 1; field.len > 0 && i + field.len < all.len; i++) {
        char quote = all.ptr[i - 1];
        if ((quote != '"' && quote != '\'') || all.ptr[i + field.len] != quote) continue;
        if (memcmp(all.ptr + i, field.ptr, field.len) == 0)
            return (span){h->file, (uint32_t)i, (uint32_t)(i + field.len)};
    }
    return h->mentioned->at;
}

static void fields_suggest(checker *c, diag *g, span at, crd_str field) {
    size_t categories_n, n = 0;
    const crd_str *categories = names_of(c, NAMES(NAME_CATEGORY), &categories_n);
    crd_str *known = ARENA_ARRAY(c->a, FIELD_TEXTS + categories_n, crd_str);
    if (!g || !known) return;
    for (int i = 0; i < FIELD_TEXTS; i++) known[n++] = str_of(field_table[i].name);
    for (size_t i = 0; i < categories_n; i++) known[n++] = categories[i];
    name_suggest(c, g, at, field, known, n);
    if (!g->help.ptr) diag_help(c->d, g, "fields are `account`, `service`, `tag.KEY` and the like, and categories");
}

static void field_wrong(checker *c, const loaded_hook *h, const hook_function *f, crd_str field, const char *why) {
    span at = field_place(h, field);
    diag *g = diag_add(c->d, DIAG_HOOK_FIELD, at, "`%.*s` of hook `%.*s` asks for `%.*s`, %s", STR_ARG(f->name),
                       STR_ARG(h->source.name), STR_ARG(field), why);
    if (at.file == h->file) diag_also(c->d, g, h->mentioned->at, "the hook is declared here");
    fields_suggest(c, g, at, field);
}

/* `tag."cost center"` is how a policy writes it; in a hook the quotes would be the key's own. */
static void field_quoted(checker *c, const loaded_hook *h, const hook_function *f, crd_str field) {
    diag *g = diag_add(c->d, DIAG_HOOK_FIELD, field_place(h, field), "`%.*s` of hook `%.*s` asks for a tag in quotes",
                       STR_ARG(f->name), STR_ARG(h->source.name));
    diag_help(c->d, g, "write the key as the bill shows it, behind `tag.`: `\"tag.cost center\"`");
}

/* False: reported, or what it names is broken. */
static bool field_resolve(checker *c, const loaded_hook *h, const hook_function *f, crd_str field, asked_field *out) {
    declared *e = name_find(c, field);
    if (e && e->broken) return false;
    if (e && e->kind == NAME_CATEGORY) {
        *out = (asked_field){{FIELD_CATEGORY, STR_NONE}, e};
        return true;
    }
    bool found = field_ref_of(field, &out->field), quoted = found && str_starts(out->field.tag, STR("\""), false);
    if (quoted) field_quoted(c, h, f, field);
    if (found) return !quoted;
    if (!c->names_missing) field_wrong(c, h, f, field, "which is no field of a charge");
    return false;
}

static bool asked_twice(const asked_field *fields, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (fields[i].category == fields[n].category && field_ref_eq(fields[i].field, fields[n].field)) return true;
    return false;
}

static void predicate_resolve(checker *c, const loaded_hook *h, const hook_function *f, offered *out) {
    out->fields = ARENA_ARRAY(c->a, f->fields_n, asked_field);
    out->categories = ARENA_ARRAY(c->a, f->fields_n, declared *);
    if (!out->fields || !out->categories) return;
    out->known = true;
    for (size_t i = 0; i < f->fields_n; i++) {
        if (!field_resolve(c, h, f, f->fields[i], &out->fields[i])) {
            out->known = false;
        } else if (asked_twice(out->fields, i)) {
            field_wrong(c, h, f, f->fields[i], "twice");
            out->known = false;
        } else if (out->fields[i].category) {
            out->categories[out->categories_n++] = out->fields[i].category;
        }
    }
}

bool offers_resolve(checker *c, loaded_hook *h) {
    h->offers = ARENA_ARRAY(c->a, h->module.functions_n, offered);
    for (size_t i = 0; h->offers && i < h->module.functions_n; i++) {
        const hook_function *f = &h->module.functions[i];
        if (f->is_predicate)
            predicate_resolve(c, h, f, &h->offers[i]);
        else
            h->offers[i].known = true;
    }
    return h->offers;
}

/* ---- calls ---- */

static loaded_hook *hook_named(checker *c, const node *word) {
    declared *e = name_want(c, word, NAMES(NAME_HOOK), "a hook");
    return e ? &c->hooks[e->index] : NULL;
}

static size_t function_find(const hook_module *m, crd_str name) {
    size_t i = 0;
    while (i < m->functions_n && !str_eq(m->functions[i].name, name)) i++;
    return i;
}

/* The text of a call's function; false: it could not be read. */
static bool function_name(checker *c, const node *n, crd_str *out) {
    *out = node_text(c, n);
    return n->kind != NODE_STRING || literal_string(c->d, c->a, n, out);
}

static void function_unknown(checker *c, const loaded_hook *h, const node *n, crd_str name, bool predicate) {
    diag *g = diag_add(c->d, DIAG_UNKNOWN_FUNCTION, n->at, "the hook `%.*s` has no %s `%.*s`", STR_ARG(h->source.name),
                       predicate ? "predicate" : "function", STR_ARG(name));
    crd_str *known = ARENA_ARRAY(c->a, h->module.functions_n, crd_str);
    size_t known_n = 0;
    text all;
    text_init(&all, c->a->m);
    for (size_t i = 0; known && i < h->module.functions_n; i++) {
        const hook_function *f = &h->module.functions[i];
        if (f->is_predicate != predicate) continue;
        text_format(&all, "%s`%.*s`", known_n ? ", " : "", STR_ARG(f->name));
        known[known_n++] = f->name;
    }
    if (known_n)
        diag_note(c->d, g, "%.*s offers %.*s", STR_ARG(h->source.path), STR_ARG(text_str(&all)));
    else
        diag_note(c->d, g, "%.*s offers none", STR_ARG(h->source.path));
    if (known) name_suggest(c, g, n->at, name, known, known_n);
    text_free(&all);
}

static void function_wrong(checker *c, const loaded_hook *h, const node *path, const hook_function *f) {
    diag *g;
    if (f->is_predicate) {
        g = diag_add(c->d, DIAG_WRONG_FUNCTION, path->at, "`%.*s.%.*s` is a predicate; a credit calls a function",
                     STR_ARG(h->source.name), STR_ARG(f->name));
        diag_help(c->d, g, "predicates are for conditions: `\"X\" when call %.*s.%.*s`", STR_ARG(h->source.name),
                  STR_ARG(f->name));
    } else {
        g = diag_add(c->d, DIAG_WRONG_FUNCTION, path->at, "`%.*s.%.*s` is a function; a condition calls a predicate",
                     STR_ARG(h->source.name), STR_ARG(f->name));
        diag_help(c->d, g, "in %.*s: `%.*s = { fields = { \"account\" }, call = function(charge) ... end }`",
                  STR_ARG(h->source.path), STR_ARG(f->name));
    }
}

/* The function that a call names, of the kind that its place wants; NULL: reported, or broken. */
static const hook_function *call_resolve(checker *c, const node *call, bool predicate, loaded_hook **hook) {
    const node *path = node_child(call, NODE_PATH), *word = path ? path->first : NULL;
    const node *member = word ? word->next : NULL;
    crd_str name;
    if (!c->engine) {
        hooks_unavailable(c, call->at, "`call`");
        return NULL;
    }
    if (!member || member->kind == NODE_BROKEN) return NULL;
    loaded_hook *h = hook_named(c, word);
    if (!h || !function_name(c, member, &name)) return NULL;
    size_t i = function_find(&h->module, name);
    if (i == h->module.functions_n) {
        function_unknown(c, h, member, name, predicate);
        return NULL;
    }
    *hook = h;
    if (h->module.functions[i].is_predicate == predicate) return &h->module.functions[i];
    function_wrong(c, h, path, &h->module.functions[i]);
    return NULL;
}

bool call_function(checker *c, const node *call, crd_call *out) {
    loaded_hook *h;
    const hook_function *f = call_resolve(c, call, false, &h);
    if (f) *out = (crd_call){h->source.name, f->name};
    return f != NULL;
}

bool call_reminder(checker *c, const node *remind, crd_str function, crd_call *out) {
    if (!c->engine) {
        hooks_unavailable(c, remind->at, "`remind`");
        return false;
    }
    *out = (crd_call){REMINDERS, function};
    return true;
}

/* The predicate of a call, silently: for the passes before the one that reports. */
static offered *call_offered(checker *c, const node *call) {
    const node *path = node_child(call, NODE_PATH), *word = path ? path->first : NULL;
    declared *e = word ? name_find(c, node_text(c, word)) : NULL;
    crd_str name;
    if (!e || e->kind != NAME_HOOK || e->broken || !word->next || word->next->kind == NODE_BROKEN) return NULL;
    const hook_module *m = &c->hooks[e->index].module;
    size_t i = function_name(c, word->next, &name) ? function_find(m, name) : m->functions_n;
    return i < m->functions_n ? &c->hooks[e->index].offers[i] : NULL;
}

declared *const *call_categories(checker *c, const node *call, size_t *n) {
    const offered *o = call_offered(c, call);
    *n = o ? o->categories_n : 0;
    return o ? o->categories : NULL;
}

void call_misplaced(checker *c, const node *call) {
    diag *g = diag_add(c->d, DIAG_CALL_PLACE, call->at, "`call` stands where a value is expected");
    diag_help(c->d, g, "a call is a condition by itself: `\"X\" when %.*s`", STR_ARG(node_text(c, call)));
}

/* ---- questions ---- */

/* What rules cannot ask for stays out of their hooks too. */
static bool fields_fit(checker *c, const node *call, const hook_function *f, const offered *o) {
    for (size_t i = 0; i < f->fields_n; i++) {
        field_id id = o->fields[i].field.id;
        if (id >= FIELD_TEXTS || field_table[id].in_rules) continue;
        diag *g = diag_add(c->d, DIAG_FIELD_NOT_IN_RULES, call->at,
                           "the predicate asks for `%.*s`, which a rule cannot", STR_ARG(f->fields[i]));
        diag_help(c->d, g, "AWS's categories cannot see it; group by it with `--by %.*s`", STR_ARG(f->fields[i]));
        return false;
    }
    return true;
}

static bool question_add(checker *c, const loaded_hook *h, const hook_function *f, offered *o) {
    model_question *q = vec_push(c->a->m, &c->questions);
    if (!q) return false;
    *q = (model_question){.hook = (size_t)(h - c->hooks), .function = f->name, .columns_n = f->fields_n};
    q->columns = ARENA_ARRAY(c->a, f->fields_n, model_column);
    for (size_t i = 0; q->columns && i < f->fields_n; i++) {
        const declared *category = o->fields[i].category;
        q->columns[i] = (model_column){o->fields[i].field, category ? (uint32_t)category->index : 0};
    }
    o->question_plus_1 = (uint32_t)c->questions.n;
    return q->columns;
}

bool call_question(checker *c, const node *call, bool any_field, uint32_t *out) {
    loaded_hook *h;
    const hook_function *f = call_resolve(c, call, true, &h);
    offered *o = f ? &h->offers[f - h->module.functions] : NULL;
    if (!o || !o->known || (!any_field && !fields_fit(c, call, f, o))) return false;
    if (!o->question_plus_1 && !question_add(c, h, f, o)) return false;
    *out = o->question_plus_1 - 1;
    return true;
}

void questions_keep(checker *c) {
    c->out->questions = arena_copy(c->a, c->questions.at, c->questions.n * sizeof *c->questions.at);
    c->out->questions_n = c->out->questions ? c->questions.n : 0;
}
