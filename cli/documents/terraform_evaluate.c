/* SPDX-License-Identifier: Apache-2.0
 *
 * Expressions of Terraform: literals, templates, what stands behind a value, and `for`. */
#include <stdlib.h>

#include "cli/cli.h"
#include "terraform.h"

#define THE_ITEM "*" /* the name that a splat's element is bound to: no name of HCL */

document_value *terraform_bound(const terraform_scope *scope, crd_str name) {
    for (; scope; scope = scope->outer)
        if (text_eq(scope->name, name)) return scope->value;
    return NULL;
}

/* ---- templates ---- */

/* What only an expression in braces is stays what it is. */
static bool is_wrapper(const hcl_expression *e) {
    return e->count == 1 && e->parts[0]->kind != HCL_TEXT && e->parts[0]->kind != HCL_FOR_TEXT;
}

/* Appends a value to a text. NULL: done; else what stands in its way. */
static document_value *append_text(terraform_module *m, const hcl_expression *at, draft *text, document_value *v) {
    if (v->kind == DOCUMENT_UNKNOWN) return v;
    crd_str s = terraform_text_of(v);
    if (!s.ptr)
        return terraform_fail(m, at, ERROR_TERRAFORM_VALUE, NULL, "%s cannot be a part of a text",
                              document_kind_text(v->kind));
    if (text->n + s.len > TERRAFORM_TEXT)
        return terraform_fail(m, at, ERROR_TERRAFORM_LIMIT, "AWS takes texts of at most 1,024 bytes",
                              "a text has more than %zu bytes", TERRAFORM_TEXT);
    draft_write(text, s.ptr, s.len);
    return NULL;
}

static document_value *finish_text(terraform_module *m, const hcl_expression *e, draft *text,
                                   document_value *obstacle) {
    document_value *v = obstacle ? obstacle : terraform_text(m, e, draft_str(text));
    draft_free(text);
    return v;
}

static document_value *template(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    if (is_wrapper(e)) return terraform_evaluate(m, e->parts[0], scope);
    draft text = {0};
    document_value *obstacle = NULL;
    for (size_t i = 0; !obstacle && i < e->count; i++)
        obstacle = append_text(m, e->parts[i], &text, terraform_evaluate(m, e->parts[i], scope));
    return finish_text(m, e, &text, obstacle);
}

/* ---- lists and objects ---- */

static document_value *list(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    document_value *v = terraform_list(m, e, DOCUMENT_AS_WRITTEN);
    for (size_t i = 0; i < e->count; i++) document_append(m->d, v, terraform_evaluate(m, e->parts[i], scope));
    return v;
}

/* The text of a key; else *obstacle: it is unknown, or no key. */
static crd_str key_of(terraform_module *m, const hcl_expression *at, document_value *key, document_value **obstacle) {
    crd_str text = terraform_text_of(key);
    *obstacle = NULL;
    if (key->kind == DOCUMENT_UNKNOWN)
        *obstacle = key;
    else if (!text.ptr)
        *obstacle = terraform_fail(m, at, ERROR_TERRAFORM_VALUE, NULL, "the key of an object is %s, not a text",
                                   document_kind_text(key->kind));
    return text;
}

static document_value *object(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    document_value *map = terraform_map(m, e), *obstacle;
    for (size_t i = 0; i + 1 < e->count; i += 2) {
        const hcl_expression *at = e->parts[i];
        crd_str key = key_of(m, at, terraform_evaluate(m, at, scope), &obstacle);
        if (obstacle) return obstacle;
        document_set(m->d, map, key, at->line, at->column, terraform_evaluate(m, e->parts[i + 1], scope));
    }
    terraform_map_settle(map);
    return map;
}

/* ---- behind a value ---- */

/* An unknown that begins where this does is this, as far as it is written. */
static document_value *widened(terraform_module *m, const hcl_expression *e, document_value *base) {
    bool same = base->line == e->line && base->column == e->column && text_eq(base->file, e->file);
    if (!same || !base->reason.ptr || e->source.len <= base->text.len) return base;
    document_value *v = document_make(m->d, DOCUMENT_UNKNOWN, base->file, base->line, base->column);
    v->text = document_keep(m->d, e->source);
    v->reason = base->reason;
    v->help = base->help;
    return v;
}

static document_value *no_member(terraform_module *m, const hcl_expression *e, const document_value *map,
                                 crd_str name) {
    crd_str *keys = must_alloc(NULL, map->count * sizeof *keys);
    for (size_t i = 0; i < map->count; i++) keys[i] = map->members[i].key;
    crd_str near = crd_nearest(name, keys, map->count);
    char *help = near.ptr ? must_format("did you mean `%.*s`?", TEXT_ARG(near)) : NULL;
    document_value *v = terraform_fail(m, e, ERROR_TERRAFORM_VALUE, help, "`%.*s` has no element `%.*s`",
                                       TEXT_ARG(e->parts[0]->source), TEXT_ARG(name));
    free(help);
    free(keys);
    return v;
}

static document_value *member(terraform_module *m, const hcl_expression *e, const document_value *map, crd_str name) {
    document_value *found = terraform_member(map, name);
    return found ? found : no_member(m, e, map, name);
}

static document_value *attribute(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    const hcl_expression *base = e->parts[0];
    if (base->kind == HCL_NAME && !terraform_bound(scope, base->name)) return terraform_reference(m, e, base->name);
    document_value *v = terraform_resource_attribute(m, e, scope);
    if (v) return v;
    v = terraform_evaluate(m, base, scope);
    if (v->kind == DOCUMENT_UNKNOWN) return widened(m, e, v);
    if (v->kind == DOCUMENT_MAP) return member(m, e, v, e->name);
    return terraform_fail(m, e, ERROR_TERRAFORM_VALUE, NULL, "`%.*s` is %s, which has no element `%.*s`",
                          TEXT_ARG(base->source), document_kind_text(v->kind), TEXT_ARG(e->name));
}

static document_value *list_element(terraform_module *m, const hcl_expression *e, const document_value *list,
                                    const document_value *at) {
    int64_t i;
    if (list->order == DOCUMENT_SET)
        return terraform_fail(m, e, ERROR_TERRAFORM_VALUE, "make a list of it: tolist(...)",
                              "`%.*s` is a set, whose elements have no numbers", TEXT_ARG(e->parts[0]->source));
    if (!terraform_integer_of(at, &i) || i < 0 || (uint64_t)i >= list->count)
        return terraform_fail(m, e, ERROR_TERRAFORM_VALUE, NULL, "`%.*s` has %zu elements, and none `%.*s`",
                              TEXT_ARG(e->parts[0]->source), list->count, TEXT_ARG(terraform_text_of(at)));
    return list->items[i];
}

static document_value *indexed(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    document_value *base = terraform_evaluate(m, e->parts[0], scope), *obstacle;
    document_value *at = terraform_evaluate(m, e->parts[1], scope);
    if (base->kind == DOCUMENT_UNKNOWN) return widened(m, e, base);
    crd_str key = key_of(m, e->parts[1], at, &obstacle);
    if (obstacle) return obstacle;
    if (base->kind == DOCUMENT_MAP) return member(m, e, base, key);
    if (base->kind == DOCUMENT_LIST) return list_element(m, e, base, at);
    return terraform_fail(m, e, ERROR_TERRAFORM_VALUE, NULL, "`%.*s` is %s, which has no elements",
                          TEXT_ARG(e->parts[0]->source), document_kind_text(base->kind));
}

/* Of something that is no list the list of it alone, of null none. */
static document_value *splat(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    document_value *base = terraform_evaluate(m, e->parts[0], scope);
    if (base->kind == DOCUMENT_UNKNOWN) return widened(m, e, base);
    bool many = base->kind == DOCUMENT_LIST;
    size_t count = many ? base->count : base->kind == DOCUMENT_NULL ? 0 : 1;
    document_value *v = terraform_list(m, e, many && base->order != DOCUMENT_AS_WRITTEN ? DOCUMENT_BY_KEY : 0);
    for (size_t i = 0; i < count; i++) {
        terraform_scope item = {scope, text_of(THE_ITEM), many ? base->items[i] : base};
        document_append(m->d, v, terraform_evaluate(m, e->parts[1], &item));
    }
    return v;
}

/* ---- for ---- */

/* The elements of what `for` goes through. */
typedef struct elements {
    const document_value *of;
    size_t count;
    bool by_key; /* nobody wrote their order down */
} elements;

static document_value *element_key(terraform_module *m, const hcl_expression *at, const elements *all, size_t i) {
    if (all->of->kind == DOCUMENT_MAP) return terraform_text(m, at, all->of->members[i].key);
    return all->of->order == DOCUMENT_SET ? all->of->items[i] : terraform_integer(m, at, (int64_t)i);
}

static document_value *element_value(const elements *all, size_t i) {
    return all->of->kind == DOCUMENT_MAP ? all->of->members[i].value : all->of->items[i];
}

/* NULL: *out is them; else why not. */
static document_value *elements_of(terraform_module *m, const hcl_expression *at, document_value *v, elements *out) {
    *out = (elements){v, v->count, v->kind == DOCUMENT_MAP || v->order != DOCUMENT_AS_WRITTEN};
    if (v->kind == DOCUMENT_UNKNOWN || v->kind == DOCUMENT_LIST || v->kind == DOCUMENT_MAP)
        return v->kind == DOCUMENT_UNKNOWN ? v : NULL;
    return terraform_fail(m, at, ERROR_TERRAFORM_VALUE, NULL, "`for` goes through %s, not a list, a set or a map",
                          document_kind_text(v->kind));
}

/* NULL: *truth is it; else why it is not known. */
static document_value *condition(terraform_module *m, const hcl_expression *e, const terraform_scope *scope,
                                 bool *truth) {
    document_value *v = terraform_evaluate(m, e, scope);
    if (v->kind == DOCUMENT_UNKNOWN || terraform_truth_of(v, truth)) return v->kind == DOCUMENT_UNKNOWN ? v : NULL;
    return terraform_fail(m, e, ERROR_TERRAFORM_VALUE, NULL, "a condition is %s, not true or false",
                          document_kind_text(v->kind));
}

/* Adds to the map, or with `...` to the list of the key. NULL: done. */
static document_value *add_member(terraform_module *m, const hcl_expression *e, document_value *map,
                                  const terraform_scope *scope) {
    const hcl_expression *key = e->parts[HCL_FOR_KEY];
    document_value *obstacle, *value = terraform_evaluate(m, e->parts[HCL_FOR_VALUE], scope);
    crd_str text = key_of(m, key, terraform_evaluate(m, key, scope), &obstacle);
    if (obstacle) return obstacle;
    document_set(m->d, map, text, key->line, key->column, value);
    return NULL;
}

static document_value *repeated_key(terraform_module *m, const hcl_expression *e, crd_str key) {
    return terraform_fail(m, e->parts[HCL_FOR_KEY], ERROR_TERRAFORM_VALUE,
                          "write `...` behind the value to collect the values of a key in a list",
                          "two elements have the key `%.*s`", TEXT_ARG(key));
}

/* The members in the order of their keys; those of one key become a list, or are a mistake. */
static document_value *settle_members(terraform_module *m, const hcl_expression *e, document_value *map) {
    document_value *settled = terraform_map(m, e);
    for (size_t i = 0; i < map->count; i++) {
        const document_member *at = &map->members[i];
        document_value *v = e->flag ? terraform_list(m, e, DOCUMENT_AS_WRITTEN) : at->value;
        document_set(m->d, settled, at->key, at->line, at->column, v);
    }
    terraform_map_settle(settled);
    for (size_t i = 0; i < map->count; i++) {
        document_value *kept = terraform_member(settled, map->members[i].key);
        if (e->flag)
            document_append(m->d, kept, map->members[i].value);
        else if (settled->count < map->count && kept != map->members[i].value)
            return repeated_key(m, e, map->members[i].key);
    }
    return settled;
}

/* What one turn of a loop adds. NULL: done, or left out. */
static document_value *turn(terraform_module *m, const hcl_expression *e, const terraform_scope *scope, draft *text,
                            document_value *result) {
    bool wanted = true;
    document_value *obstacle = NULL;
    if (e->parts[HCL_FOR_CONDITION]) obstacle = condition(m, e->parts[HCL_FOR_CONDITION], scope, &wanted);
    if (obstacle || !wanted) return obstacle;
    if (e->parts[HCL_FOR_KEY]) return add_member(m, e, result, scope);
    document_value *v = terraform_evaluate(m, e->parts[HCL_FOR_VALUE], scope);
    if (e->kind == HCL_FOR_TEXT) return append_text(m, e->parts[HCL_FOR_VALUE], text, v);
    document_append(m->d, result, v);
    return NULL;
}

static document_value *loop(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    elements all;
    draft text = {0};
    const hcl_expression *in = e->parts[HCL_FOR_IN];
    document_value *obstacle = elements_of(m, in, terraform_evaluate(m, in, scope), &all);
    if (obstacle) return obstacle;
    document_value *result =
        e->parts[HCL_FOR_KEY] ? terraform_map(m, e) : terraform_list(m, e, all.by_key ? DOCUMENT_BY_KEY : 0);
    for (size_t i = 0; !obstacle && i < all.count; i++) {
        terraform_scope key = {scope, e->name, e->name.ptr ? element_key(m, e, &all, i) : NULL};
        terraform_scope value = {e->name.ptr ? &key : scope, e->value_name, element_value(&all, i)};
        obstacle = turn(m, e, &value, &text, result);
    }
    if (e->kind == HCL_FOR_TEXT) return finish_text(m, e, &text, obstacle);
    if (obstacle) return obstacle;
    return e->parts[HCL_FOR_KEY] ? settle_members(m, e, result) : result;
}

/* ---- all ---- */

static document_value *conditional(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    bool truth;
    document_value *obstacle = condition(m, e->parts[0], scope, &truth);
    return obstacle ? obstacle : terraform_evaluate(m, e->parts[truth ? 1 : 2], scope);
}

static document_value *name(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    document_value *v = terraform_bound(scope, e->name);
    return v ? v : terraform_unknown(m, e, "a name that has no value by itself", NULL);
}

static document_value *computed(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    switch (e->kind) {
    case HCL_NULL: return document_make(m->d, DOCUMENT_NULL, e->file, e->line, e->column);
    case HCL_BOOL: return terraform_bool(m, e, e->flag);
    case HCL_NUMBER: return terraform_number(m, e, e->name);
    case HCL_TEXT: return terraform_text(m, e, e->name);
    case HCL_TEMPLATE: return template(m, e, scope);
    case HCL_LIST: return list(m, e, scope);
    case HCL_OBJECT: return object(m, e, scope);
    case HCL_NAME: return name(m, e, scope);
    case HCL_ATTRIBUTE: return attribute(m, e, scope);
    case HCL_INDEX: return indexed(m, e, scope);
    case HCL_SPLAT: return splat(m, e, scope);
    case HCL_ITEM: return terraform_bound(scope, text_of(THE_ITEM));
    case HCL_CALL: return terraform_function_call(m, e, scope);
    case HCL_NOT:
    case HCL_NEGATIVE:
    case HCL_BINARY: return terraform_operator(m, e, scope);
    case HCL_CONDITIONAL: return conditional(m, e, scope);
    case HCL_FOR:
    case HCL_FOR_TEXT: return loop(m, e, scope);
    }
    return NULL;
}

static document_value *too_deep(terraform_module *m, const hcl_expression *e) {
    m->stopped = true;
    return terraform_fail(m, e, ERROR_TERRAFORM_LIMIT, "write the value itself somewhere on the way",
                          "expressions refer to each other deeper than %d times", TERRAFORM_DEPTH);
}

document_value *terraform_evaluate(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    if (!terraform_spend(m, e, 1)) return document_make(m->d, DOCUMENT_UNKNOWN, e->file, e->line, e->column);
    if (m->depth >= TERRAFORM_DEPTH) return too_deep(m, e);
    m->depth++;
    document_value *v = computed(m, e, scope);
    m->depth--;
    return v;
}
