/* SPDX-License-Identifier: Apache-2.0
 *
 * The Cost Categories of a Terraform module: its files' declarations are collected, and the resources computed from
 * them. */
#include "terraform.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

static bool is(crd_str a, const char *b) { return text_eq(a, text_of(b)); }

/* ---- declarations ---- */

static terraform_name *find(terraform_names *names, crd_str name) {
    for (size_t i = 0; i < names->count; i++)
        if (text_eq(names->at[i].name, name)) return &names->at[i];
    return NULL;
}

static void twice(terraform_module *m, crd_str file, uint32_t line, uint32_t column, const char *what, crd_str name,
                  crd_str first_file, uint32_t first_line) {
    document_report(m->list, ERROR_TERRAFORM_TWICE, file, line, column, "import the files of one module at a time",
                    "%s `%.*s` is declared twice; first in %.*s:%u", what, TEXT_ARG(name), TEXT_ARG(first_file),
                    first_line);
}

static void declare(terraform_module *m, terraform_names *names, const char *what, terraform_name declared) {
    const terraform_name *other = find(names, declared.name);
    if (other) {
        twice(m, declared.file, declared.line, declared.column, what, declared.name, other->file, other->line);
        return;
    }
    names->at = document_grown(m->d, names->at, names->count, sizeof *names->at);
    names->at[names->count++] = declared;
}

static void declare_locals(terraform_module *m, const hcl_block *block) {
    for (size_t i = 0; i < block->body.attributes_count; i++) {
        const hcl_attribute *a = block->body.attributes[i];
        declare(
            m, &m->locals, "the local value",
            (terraform_name){
                .name = a->name, .file = block->file, .line = a->line, .column = a->column, .expression = a->value});
    }
}

static void declare_variable(terraform_module *m, const hcl_block *block) {
    const hcl_attribute *value = hcl_attribute_of(&block->body, "default");
    const hcl_attribute *type = hcl_attribute_of(&block->body, "type");
    declare(m, &m->variables, "the variable",
            (terraform_name){.name = block->labels[0],
                             .file = block->file,
                             .line = block->line,
                             .column = block->column,
                             .expression = value ? value->value : NULL,
                             .type = type ? type->value : NULL});
}

static void declare_resource(terraform_module *m, const hcl_block *block) {
    m->resources = document_grown(m->d, m->resources, m->resources_count, sizeof *m->resources);
    m->resources[m->resources_count++] = block;
}

typedef struct declared_resource {
    const hcl_block *block;
    size_t order;
} declared_resource;

static int by_address(const void *a, const void *b) {
    const declared_resource *x = a, *y = b;
    int type = text_order(x->block->labels[0], y->block->labels[0]);
    int name = type != 0 ? type : text_order(x->block->labels[1], y->block->labels[1]);
    return name != 0 ? name : (x->order > y->order) - (x->order < y->order);
}

/* Those of one address stand side by side once they are sorted: a module may have a hundred thousand. */
static void find_resources_twice(terraform_module *m) {
    size_t n = m->resources_count;
    if (n < 2) return;
    declared_resource *all = must_alloc(NULL, n * sizeof *all);
    for (size_t i = 0; i < n; i++) all[i] = (declared_resource){m->resources[i], i};
    qsort(all, n, sizeof *all, by_address);
    const hcl_block *first = all[0].block;
    for (size_t i = 1; i < n; i++) {
        const hcl_block *block = all[i].block;
        if (text_eq(first->labels[0], block->labels[0]) && text_eq(first->labels[1], block->labels[1]))
            twice(m, block->file, block->line, block->column, "the resource", block->labels[1], first->file,
                  first->line);
        else
            first = block;
    }
    free(all);
}

/* What a block of a file declares; types that no value comes from are left alone. */
static void declare_block(terraform_module *m, const hcl_block *block) {
    static const struct {
        const char *type;
        size_t labels;
        const char *form;
        void (*declare)(terraform_module *m, const hcl_block *block);
    } known[] = {{"locals", 0, "write `locals { ... }`", declare_locals},
                 {"variable", 1, "write `variable \"NAME\" { ... }`", declare_variable},
                 {"resource", 2, "write `resource \"TYPE\" \"NAME\" { ... }`", declare_resource}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (!is(block->type, known[i].type)) continue;
        if (block->labels_count == known[i].labels)
            known[i].declare(m, block);
        else
            document_report(m->list, ERROR_HCL_SYNTAX, block->file, block->line, block->column, known[i].form,
                            "a block `%s` has %zu labels, not %zu", known[i].type, known[i].labels,
                            block->labels_count);
    }
}

/* ---- values of variables ---- */

/* A value of a *.tfvars file. */
static void set_variable(terraform_module *m, const hcl_attribute *a) {
    terraform_name *variable = find(&m->variables, a->name);
    if (variable)
        variable->expression = a->value;
    else
        document_report(m->list, WARN_TERRAFORM_UNDECLARED, a->value->file, a->line, a->column,
                        "leave it out, or import the file that declares it too",
                        "a value is given to `%.*s`, a variable that none of the files declares", TEXT_ARG(a->name));
}

static void no_variable(terraform_module *m, crd_str name) {
    crd_str *candidates = must_alloc(NULL, m->variables.count * sizeof *candidates);
    for (size_t i = 0; i < m->variables.count; i++) candidates[i] = m->variables.at[i].name;
    crd_str near = crd_nearest(name, candidates, m->variables.count);
    char *help = near.ptr ? must_format("did you mean `%.*s`?", TEXT_ARG(near)) : NULL;
    document_report(m->list, ERROR_TERRAFORM_VARIABLE, text_of(NULL), 0, 0, help,
                    "--var gives a value to `%.*s`, a variable that none of the files declares", TEXT_ARG(name));
    free(help);
    free(candidates);
}

/* As `terraform -var` reads it: a text as it is where the variable's type is a simple one or not given, else HCL. */
static const hcl_expression *given_value(terraform_module *m, const terraform_name *variable, crd_str value) {
    const hcl_expression *type = variable->type;
    bool simple = !type || (type->kind == HCL_NAME && !is(type->name, "any"));
    crd_str file = text_of("--var");
    if (!simple) return hcl_read_expression(m->d, m->list, file, value);
    hcl_expression *e = hcl_make(m->d, HCL_TEXT, file, 1, 1);
    e->name = value;
    return document_bytes(m->list, file, &value) ? e : NULL;
}

static void give_variables(terraform_module *m, const document_variable *given, size_t count) {
    for (size_t i = 0; i < count; i++) {
        terraform_name *variable = find(&m->variables, given[i].name);
        const hcl_expression *value = variable ? given_value(m, variable, given[i].value) : NULL;
        if (!variable) no_variable(m, given[i].name);
        if (value) variable->expression = value;
    }
}

/* ---- files ---- */

static bool is_variables(crd_str name) { return text_ends(name, ".tfvars") || text_ends(name, ".tfvars.json"); }

static const hcl_body *read_file(terraform_module *m, const document_file *file) {
    crd_str name = document_keep(m->d, file->name), bytes = document_keep(m->d, file->bytes);
    if (!bytes.ptr) bytes = text_of("");
    if (text_ends(name, ".tfvars.json")) return terraform_json_variables(m->d, m->list, name, bytes);
    if (text_ends(name, ".json")) return terraform_json(m->d, m->list, name, bytes);
    return hcl_read(m->d, m->list, name, bytes);
}

static void read_files(terraform_module *m, const document_file *files, size_t n) {
    const hcl_body **bodies = must_alloc(NULL, n * sizeof *bodies);
    for (size_t i = 0; i < n; i++) {
        bodies[i] = read_file(m, &files[i]);
        for (size_t k = 0; bodies[i] && !is_variables(files[i].name) && k < bodies[i]->blocks_count; k++)
            declare_block(m, bodies[i]->blocks[k]);
    }
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; bodies[i] && is_variables(files[i].name) && k < bodies[i]->attributes_count; k++)
            set_variable(m, bodies[i]->attributes[k]);
    find_resources_twice(m);
    free(bodies);
}

/* ---- resources ---- */

/* aws_ce_cost_category.budgets, ...["key"], ...[0] */
static char *address(const hcl_block *resource, const document_value *key) {
    crd_str name = resource->labels[1];
    if (!key) return must_format(COST_CATEGORY ".%.*s", TEXT_ARG(name));
    const char *quote = key->kind == DOCUMENT_TEXT ? "\"" : "";
    return must_format(COST_CATEGORY ".%.*s[%s%.*s%s]", TEXT_ARG(name), quote, TEXT_ARG(key->text), quote);
}

static void add_resource(terraform_module *m, const hcl_block *resource, document_value *all) {
    size_t count;
    document_value *unknown;
    terraform_instance *instances = terraform_instances(m, resource, &count, &unknown);
    if (!instances) {
        document_append(m->d, all, unknown);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const terraform_scope *scope = instances[i].key ? &instances[i].scope : NULL;
        char *origin = address(resource, instances[i].key);
        document_value *arguments = terraform_body(m, resource, terraform_cost_category, scope);
        document_append(m->d, all, terraform_shape(m->d, m->list, arguments, false, text_of(origin)));
        free(origin);
    }
}

/* NULL: there is none, reported. */
static document_value *add_resources(terraform_module *m, crd_str file) {
    bool any = false;
    document_value *all = document_make(m->d, DOCUMENT_LIST, file, 1, 1);
    for (size_t i = 0; i < m->resources_count && !m->stopped; i++) {
        if (!is(m->resources[i]->labels[0], COST_CATEGORY)) continue;
        any = true;
        add_resource(m, m->resources[i], all);
    }
    if (all->count > 0 || m->stopped) return all;
    document_report(m->list, ERROR_TERRAFORM_NONE, file, 0, 0,
                    any ? "give the variables that decide about them: --var NAME=VALUE"
                        : "import the files of the module that declares it, or what `terraform show -json` prints",
                    any ? "no resource " COST_CATEGORY " has an instance: `count` is 0, or `for_each` empty"
                        : "no resource " COST_CATEGORY " is declared");
    return NULL;
}

document_value *document_terraform(document *d, crd_diagnostics *list, const document_file *files, size_t n,
                                   const document_variable *variables, size_t variables_count) {
    size_t errors = crd_diagnostics_errors(list);
    terraform_module m = {.d = d, .list = list};
    read_files(&m, files, n);
    give_variables(&m, variables, variables_count);
    if (crd_diagnostics_errors(list) > errors) return NULL;
    document_value *all = add_resources(&m, n > 0 ? document_keep(d, files[0].name) : text_of(NULL));
    return crd_diagnostics_errors(list) > errors ? NULL : all;
}
