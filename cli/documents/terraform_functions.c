/* SPDX-License-Identifier: Apache-2.0
 *
 * Calls of Terraform's functions. Those that take texts, lists and maps apart are computed; for the others, and for
 * whatever depends on the world around Terraform, the call is an UNKNOWN. */
#include <string.h>

#include "cli/cli.h"
#include "terraform.h"

document_value *terraform_wrong(const terraform_call *c, size_t argument, const char *expected) {
    const document_value *v = c->arguments[argument];
    return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "argument %zu of `%.*s` is %s, not %s",
                          argument + 1, TEXT_ARG(c->at->name),
                          v->kind == DOCUMENT_LIST && v->order == DOCUMENT_SET ? "a set" : document_kind_text(v->kind),
                          expected);
}

document_value *terraform_wrong_element(const terraform_call *c, size_t argument, const document_value *element) {
    return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "argument %zu of `%.*s` holds %s, not texts alone",
                          argument + 1, TEXT_ARG(c->at->name), document_kind_text(element->kind));
}

static const terraform_function *find_in(const terraform_function *table, size_t n, crd_str name) {
    for (size_t i = 0; i < n; i++)
        if (text_eq(text_of(table[i].name), name)) return &table[i];
    return NULL;
}

/* core::upper is upper. */
static const terraform_function *find(crd_str name) {
    static const char core[] = "core::";
    size_t n = sizeof core - 1;
    if (name.len > n && memcmp(name.ptr, core, n) == 0) name = (crd_str){name.ptr + n, name.len - n};
    const terraform_function *f = find_in(terraform_collections, terraform_collections_count, name);
    return f ? f : find_in(terraform_texts, terraform_texts_count, name);
}

/* The arguments, with a last one `...` written out. NULL: done. */
static document_value *arguments(terraform_module *m, const hcl_expression *e, const terraform_scope *scope,
                                 document_value *out) {
    for (size_t i = 0; i < e->count; i++) {
        document_value *v = terraform_evaluate(m, e->parts[i], scope);
        bool expanded = e->flag && i + 1 == e->count;
        if (v->kind == DOCUMENT_UNKNOWN) return v;
        if (expanded && v->kind != DOCUMENT_LIST)
            return terraform_fail(m, e->parts[i], ERROR_TERRAFORM_VALUE, NULL, "`...` stands behind %s, not a list",
                                  document_kind_text(v->kind));
        if (!expanded) document_append(m->d, out, v);
        for (size_t k = 0; expanded && k < v->count; k++) {
            if (v->items[k]->kind == DOCUMENT_UNKNOWN) return v->items[k];
            document_append(m->d, out, v->items[k]);
        }
    }
    return NULL;
}

document_value *terraform_function_call(terraform_module *m, const hcl_expression *e, const terraform_scope *scope) {
    const terraform_function *f = find(e->name);
    if (!f) return terraform_unknown(m, e, "a call of a function that crd leaves to Terraform", NULL);
    document_value *all = terraform_list(m, e, DOCUMENT_AS_WRITTEN);
    document_value *obstacle = arguments(m, e, scope, all);
    if (obstacle) return obstacle;
    if (all->count < f->fewest || all->count > f->most)
        return terraform_fail(m, e, ERROR_TERRAFORM_VALUE, NULL, "`%s` is called with %zu arguments", f->name,
                              all->count);
    terraform_call c = {m, e, all->items, all->count};
    return f->run(&c);
}
