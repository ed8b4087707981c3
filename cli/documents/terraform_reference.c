/* SPDX-License-Identifier: Apache-2.0
 *
 * What a name of Terraform refers to: local values, variables, resources of the module; and what only Terraform knows,
 * with the reason. */
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "terraform.h"

static bool is(crd_str a, const char *b) { return text_eq(a, text_of(b)); }

/* ---- local values and variables ---- */

static terraform_name *find_name(const terraform_names *names, crd_str name) {
    for (size_t i = 0; i < names->count; i++)
        if (text_eq(names->at[i].name, name)) return &names->at[i];
    return NULL;
}

static document_value *cycle(terraform_module *m, const hcl_expression *e) {
    return terraform_fail(m, e, ERROR_TERRAFORM_CYCLE, "give one value of the circle without the others",
                          "`%.*s` depends on itself", TEXT_ARG(e->source));
}

static document_value *value_of(terraform_module *m, const hcl_expression *e, terraform_name *name) {
    if (name->value) return name->value;
    if (name->under_way) return cycle(m, e);
    name->under_way = true;
    name->value = terraform_typed(m, name, terraform_evaluate(m, name->expression, NULL));
    name->under_way = false;
    return name->value;
}

static document_value *local(terraform_module *m, const hcl_expression *e) {
    terraform_name *name = find_name(&m->locals, e->name);
    if (!name)
        return terraform_unknown(m, e, "a local value that none of the files declares",
                                 "import all files of the module together");
    return value_of(m, e, name);
}

static document_value *variable(terraform_module *m, const hcl_expression *e) {
    terraform_name *name = find_name(&m->variables, e->name);
    if (!name)
        return terraform_unknown(m, e, "a variable that none of the files declares",
                                 "import all files of the module together");
    if (name->expression || name->value) return value_of(m, e, name);
    char *help = must_format("give it: --var '%.*s=VALUE', or a *.tfvars file", TEXT_ARG(e->name));
    document_value *v = terraform_unknown(m, e, "a variable without default", help);
    free(help);
    return v;
}

/* ---- resources ---- */

static const hcl_block *find_resource(const terraform_module *m, crd_str type, crd_str name) {
    for (size_t i = 0; i < m->resources_count; i++)
        if (text_eq(m->resources[i]->labels[0], type) && text_eq(m->resources[i]->labels[1], name))
            return m->resources[i];
    return NULL;
}

static document_value *given_by_aws(terraform_module *m, const hcl_expression *e, crd_str type, crd_str attribute) {
    bool id = is(attribute, "id") || is(attribute, "arn");
    if (!id) return terraform_unknown(m, e, "an attribute that the resource does not set", NULL);
    if (!is(type, COST_CATEGORY))
        return terraform_unknown(m, e, "the id of another resource, which AWS gives it", NULL);
    return terraform_unknown(m, e, "the id of a Cost Category, which AWS gives it",
                             "write a name in its place: a split charge rule has values of its own category");
}

static document_value *set_attribute(terraform_module *m, const hcl_expression *e, const hcl_attribute *attribute,
                                     const terraform_scope *scope) {
    for (const terraform_busy *b = m->busy; b; b = b->outer)
        if (b->attribute == attribute) return cycle(m, e);
    terraform_busy busy = {m->busy, attribute};
    m->busy = &busy;
    document_value *v = terraform_evaluate(m, attribute->value, scope);
    m->busy = busy.outer;
    return v;
}

static document_value *attribute_of(terraform_module *m, const hcl_expression *e, const hcl_block *resource,
                                    const terraform_scope *scope, crd_str name) {
    for (size_t i = 0; i < resource->body.attributes_count; i++)
        if (text_eq(resource->body.attributes[i]->name, name))
            return set_attribute(m, e, resource->body.attributes[i], scope);
    return given_by_aws(m, e, resource->labels[0], name);
}

/* `type.name`, type bound to nothing, of a resource that is there; NULL: something else. */
static const hcl_block *resource_of(const terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    if (e->kind != HCL_ATTRIBUTE || e->parts[0]->kind != HCL_NAME) return NULL;
    return terraform_bound(scope, e->parts[0]->name) ? NULL : find_resource(m, e->parts[0]->name, e->name);
}

/* The arguments of one instance, and what AWS gives it. */
static document_value *whole(terraform_module *m, const hcl_expression *e, const hcl_block *resource,
                             const terraform_scope *scope) {
    static const char *const computed[] = {"arn", "id"};
    document_value *map = terraform_map(m, e);
    for (size_t i = 0; i < resource->body.attributes_count; i++) {
        const hcl_attribute *a = resource->body.attributes[i];
        if (is(a->name, "for_each") || is(a->name, "count")) continue;
        document_set(m->d, map, a->name, a->line, a->column, set_attribute(m, e, a, scope));
    }
    for (size_t i = 0; i < sizeof computed / sizeof *computed; i++)
        document_set(m->d, map, text_of(computed[i]), e->line, e->column,
                     given_by_aws(m, e, resource->labels[0], text_of(computed[i])));
    terraform_map_settle(map);
    return map;
}

static bool is_repeated(const hcl_block *resource) {
    return hcl_attribute_of(&resource->body, "for_each") || hcl_attribute_of(&resource->body, "count");
}

/* A resource as a value: with for_each a map of its instances, with count a list. */
static document_value *resource_value(terraform_module *m, const hcl_expression *e, const hcl_block *resource) {
    size_t count;
    document_value *unknown, *all;
    if (!is_repeated(resource)) return whole(m, e, resource, NULL);
    terraform_instance *instances = terraform_instances(m, resource, &count, &unknown);
    if (!instances) return unknown;
    bool keyed = hcl_attribute_of(&resource->body, "for_each") != NULL;
    all = keyed ? terraform_map(m, e) : terraform_list(m, e, DOCUMENT_AS_WRITTEN);
    for (size_t i = 0; i < count; i++) {
        document_value *one = whole(m, e, resource, &instances[i].scope);
        if (keyed)
            document_set(m->d, all, instances[i].key->text, e->line, e->column, one);
        else
            document_append(m->d, all, one);
    }
    terraform_map_settle(all);
    return all;
}

static document_value *instance_attribute(terraform_module *m, const hcl_expression *e, const hcl_block *resource,
                                          const document_value *key) {
    size_t count;
    document_value *unknown;
    terraform_instance *instances = terraform_instances(m, resource, &count, &unknown);
    if (!instances) return unknown;
    for (size_t i = 0; i < count; i++)
        if (instances[i].key && text_eq(terraform_text_of(instances[i].key), terraform_text_of(key)))
            return attribute_of(m, e, resource, &instances[i].scope, e->name);
    return terraform_fail(m, e, ERROR_TERRAFORM_VALUE, NULL, "`%.*s` has no instance `%.*s`",
                          TEXT_ARG(e->parts[0]->parts[0]->source), TEXT_ARG(terraform_text_of(key)));
}

/* `type.name.id` of a resource that is declared elsewhere: the words before a point that mean something else have no
 * `_`, which every type of a resource has behind its provider's name. */
static bool is_foreign_id(const hcl_expression *e, const terraform_scope *scope) {
    const hcl_expression *base = e->parts[0], *type = base->count > 0 ? base->parts[0] : NULL;
    bool id = is(e->name, "id") || is(e->name, "arn");
    return id && base->kind == HCL_ATTRIBUTE && type->kind == HCL_NAME && !terraform_bound(scope, type->name) &&
           memchr(type->name.ptr, '_', type->name.len) != NULL;
}

document_value *terraform_resource_attribute(terraform_module *m, const hcl_expression *e,
                                             const terraform_scope *scope) {
    const hcl_expression *base = e->parts[0];
    const hcl_block *resource = resource_of(m, base, scope);
    if (resource && !is_repeated(resource)) return attribute_of(m, e, resource, NULL, e->name);
    if (!resource && is_foreign_id(e, scope)) return given_by_aws(m, e, base->parts[0]->name, e->name);
    resource = base->kind == HCL_INDEX ? resource_of(m, base->parts[0], scope) : NULL;
    if (!resource || !is_repeated(resource)) return NULL;
    const document_value *key = terraform_evaluate(m, base->parts[1], scope);
    return terraform_primitive(key) ? instance_attribute(m, e, resource, key) : NULL;
}

/* ---- what only Terraform knows ---- */

static document_value *elsewhere(terraform_module *m, const hcl_expression *e, crd_str root) {
    static const struct {
        const char *root, *reason, *help;
    } known[] = {
        {"data", "a data source, which only Terraform can ask", NULL},
        {"module", "an output of another module", NULL},
        {"path", "a folder of Terraform's", NULL},
        {"terraform", "something that only Terraform's run knows", NULL},
        {"each", "a name that only a resource with `for_each` has", "give the resource a `for_each`"},
        {"count", "a name that only a resource with `count` has", "give the resource a `count`"},
        {"self", "a name that only provisioners have", NULL},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is(root, known[i].root)) return terraform_unknown(m, e, known[i].reason, known[i].help);
    return terraform_unknown(m, e, "an attribute of a resource that none of the files declares", NULL);
}

document_value *terraform_reference(terraform_module *m, const hcl_expression *e, crd_str root) {
    if (is(root, "local")) return local(m, e);
    if (is(root, "var")) return variable(m, e);
    const hcl_block *resource = find_resource(m, root, e->name);
    return resource ? resource_value(m, e, resource) : elsewhere(m, e, root);
}

/* ---- instances ---- */

static document_value *bad_for_each(terraform_module *m, const hcl_expression *at, const document_value *v) {
    bool list = v->kind == DOCUMENT_LIST && v->order != DOCUMENT_SET;
    return terraform_fail(m, at, ERROR_TERRAFORM_VALUE, list ? "make a set of it: toset(...)" : NULL,
                          "`for_each` of a resource is %s, not a map or a set of texts", document_kind_text(v->kind));
}

document_value *terraform_crowd(terraform_module *m, const hcl_expression *at, size_t count) {
    if (count > TERRAFORM_INSTANCES)
        return terraform_fail(m, at, ERROR_TERRAFORM_LIMIT, "AWS takes 50 categories of 500 rules each",
                              "more than %d instances are made", TERRAFORM_INSTANCES);
    return terraform_spend(m, at, count) ? NULL : document_make(m->d, DOCUMENT_UNKNOWN, at->file, at->line, at->column);
}

static terraform_instance *make_instances(terraform_module *m, size_t count) {
    return document_take(m->d, (count > 0 ? count : 1) * sizeof(terraform_instance));
}

static document_value *each(terraform_module *m, const hcl_expression *at, document_value *key, document_value *value) {
    document_value *map = terraform_map(m, at);
    document_set(m->d, map, text_of("key"), at->line, at->column, key);
    document_set(m->d, map, text_of("value"), at->line, at->column, value);
    return map;
}

static terraform_instance *of_each(terraform_module *m, const hcl_expression *at, size_t *count,
                                   document_value **unknown) {
    document_value *v = terraform_evaluate(m, at, NULL);
    bool map = v->kind == DOCUMENT_MAP, set = v->kind == DOCUMENT_LIST && v->order == DOCUMENT_SET;
    *unknown = v->kind == DOCUMENT_UNKNOWN ? v : map || set ? NULL : bad_for_each(m, at, v);
    if (!*unknown) *unknown = terraform_crowd(m, at, v->count);
    if (*unknown) return NULL;
    terraform_instance *all = make_instances(m, v->count);
    for (size_t i = 0; i < v->count; i++) {
        document_value *key = map ? terraform_text(m, at, v->members[i].key) : v->items[i];
        document_value *value = map ? v->members[i].value : key;
        all[i] = (terraform_instance){key, {NULL, text_of("each"), each(m, at, key, value)}};
    }
    *count = v->count;
    return all;
}

static terraform_instance *of_count(terraform_module *m, const hcl_expression *at, size_t *count,
                                    document_value **unknown) {
    int64_t n = -1;
    document_value *v = terraform_evaluate(m, at, NULL);
    *unknown = v->kind == DOCUMENT_UNKNOWN ? v : NULL;
    if (!*unknown && (!terraform_integer_of(v, &n) || n < 0))
        *unknown = terraform_fail(m, at, ERROR_TERRAFORM_VALUE, NULL, "`count` is no whole number");
    if (!*unknown) *unknown = terraform_crowd(m, at, (size_t)n);
    if (*unknown) return NULL;
    terraform_instance *all = make_instances(m, (size_t)n);
    for (int64_t i = 0; i < n; i++) {
        document_value *map = terraform_map(m, at), *index = terraform_integer(m, at, i);
        document_set(m->d, map, text_of("index"), at->line, at->column, index);
        all[i] = (terraform_instance){index, {NULL, text_of("count"), map}};
    }
    *count = (size_t)n;
    return all;
}

terraform_instance *terraform_instances(terraform_module *m, const hcl_block *resource, size_t *count,
                                        document_value **unknown) {
    const hcl_attribute *for_each = hcl_attribute_of(&resource->body, "for_each");
    const hcl_attribute *number = hcl_attribute_of(&resource->body, "count");
    if (for_each) return of_each(m, for_each->value, count, unknown);
    if (number) return of_count(m, number->value, count, unknown);
    terraform_instance *one = make_instances(m, *count = 1);
    *one = (terraform_instance){0};
    return one;
}
