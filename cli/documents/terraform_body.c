/* SPDX-License-Identifier: Apache-2.0
 *
 * Bodies of a resource as values: arguments computed, dynamic blocks written out where they stand. */
#include "cli/cli.h"
#include "terraform.h"

static bool is_block(const terraform_argument *a) { return a->kind == ARGUMENT_BLOCK || a->kind == ARGUMENT_BLOCKS; }

/* ---- arguments ---- */

static void add_argument(terraform_module *m, const terraform_argument *arguments, const hcl_attribute *attribute,
                         const terraform_scope *scope, document_value *map) {
    const terraform_argument *a = terraform_argument_of(arguments, attribute->name);
    crd_str file = attribute->value->file;
    if (!a)
        terraform_no_argument(m->list, arguments, file, attribute->name, attribute->line, attribute->column);
    else if (is_block(a))
        document_report(m->list, ERROR_TERRAFORM_ARGUMENT, file, attribute->line, attribute->column,
                        "write it as a block, without `=`", "`%s` is a block, not an argument", a->name);
    else if (a->kind == ARGUMENT_COMPUTED)
        document_report(m->list, ERROR_TERRAFORM_ARGUMENT, file, attribute->line, attribute->column, "leave it out",
                        "`%s` cannot be set: AWS gives it", a->name);
    else if (a->kind != ARGUMENT_IGNORED)
        document_set(m->d, map, attribute->name, attribute->line, attribute->column,
                     terraform_evaluate(m, attribute->value, scope));
}

/* ---- blocks ---- */

/* The row of a block's type; NULL: reported, or it carries no meaning. */
static const terraform_argument *row_of_block(terraform_module *m, const terraform_argument *arguments,
                                              const hcl_block *block, crd_str type) {
    const terraform_argument *a = terraform_argument_of(arguments, type);
    if (!a)
        terraform_no_argument(m->list, arguments, block->file, type, block->line, block->column);
    else if (!is_block(a) && a->kind != ARGUMENT_IGNORED)
        document_report(m->list, ERROR_TERRAFORM_ARGUMENT, block->file, block->line, block->column,
                        "write it as an argument: with `=` and a value", "`%s` is an argument, not a block", a->name);
    return a && is_block(a) ? a : NULL;
}

/* The list of the blocks of a type; NULL: it is unknown, and stays so. */
static document_value *blocks_of(terraform_module *m, document_value *map, const hcl_block *block, crd_str type) {
    document_value *found = terraform_member_written(map, type);
    if (found) return found->kind == DOCUMENT_LIST ? found : NULL;
    document_value *list = document_make(m->d, DOCUMENT_LIST, block->file, block->line, block->column);
    document_set(m->d, map, type, block->line, block->column, list);
    return list;
}

static void make_unknown(terraform_module *m, document_value *map, const hcl_block *block, crd_str type,
                         document_value *unknown) {
    for (size_t i = 0; i < map->count; i++) {
        if (!text_eq(map->members[i].key, type)) continue;
        map->members[i].value = unknown;
        return;
    }
    document_set(m->d, map, type, block->line, block->column, unknown);
}

static void add_block(terraform_module *m, const terraform_argument *row, const hcl_block *block,
                      const hcl_block *content, const terraform_scope *scope, document_value *map, crd_str type) {
    document_value *list = blocks_of(m, map, block, type);
    if (list) document_append(m->d, list, terraform_body(m, content, row->inside, scope));
}

/* ---- dynamic blocks ---- */

typedef struct dynamic_block {
    const hcl_block *block, *content;
    const hcl_expression *for_each;
    crd_str type, iterator;
} dynamic_block;

static void malformed(terraform_module *m, const hcl_block *block, const char *message) {
    document_report(m->list, ERROR_TERRAFORM_ARGUMENT, block->file, block->line, block->column,
                    "dynamic \"TYPE\" { for_each = ...  content { ... } }", "%s", message);
}

/* False: reported. */
static bool dynamic_read(terraform_module *m, const hcl_block *block, dynamic_block *out) {
    const hcl_attribute *for_each = hcl_attribute_of(&block->body, "for_each");
    const hcl_attribute *iterator = hcl_attribute_of(&block->body, "iterator");
    const hcl_block *content = block->body.blocks_count == 1 ? block->body.blocks[0] : NULL;
    if (block->labels_count != 1)
        malformed(m, block, "a dynamic block has one label: the type of its blocks");
    else if (!for_each)
        malformed(m, block, "a dynamic block has no `for_each`");
    else if (!content || !text_eq(content->type, text_of("content")))
        malformed(m, block, "a dynamic block has one block in it: `content`");
    else if (iterator && iterator->value->kind != HCL_NAME)
        malformed(m, block, "the `iterator` of a dynamic block is a bare name");
    else {
        *out = (dynamic_block){block, content, for_each->value, block->labels[0], block->labels[0]};
        if (iterator) out->iterator = iterator->value->name;
        return true;
    }
    return false;
}

static document_value *iterator_value(terraform_module *m, const dynamic_block *b, const document_value *all,
                                      size_t i) {
    bool map = all->kind == DOCUMENT_MAP;
    const hcl_expression *at = b->for_each;
    document_value *pair = terraform_map(m, at), *value = map ? all->members[i].value : all->items[i], *key;
    if (map)
        key = terraform_text(m, at, all->members[i].key);
    else
        key = all->order == DOCUMENT_SET ? value : terraform_integer(m, at, (int64_t)i);
    document_set(m->d, pair, text_of("key"), at->line, at->column, key);
    document_set(m->d, pair, text_of("value"), at->line, at->column, value);
    return pair;
}

/* What `for_each` goes through; else *unknown. */
static document_value *elements_of(terraform_module *m, const dynamic_block *b, const terraform_scope *scope,
                                   document_value **unknown) {
    document_value *all = terraform_evaluate(m, b->for_each, scope);
    *unknown = all->kind == DOCUMENT_UNKNOWN ? all : NULL;
    if (!*unknown && all->kind != DOCUMENT_LIST && all->kind != DOCUMENT_MAP)
        *unknown = terraform_fail(m, b->for_each, ERROR_TERRAFORM_VALUE, NULL,
                                  "`for_each` is %s, not a list, a set or a map", document_kind_text(all->kind));
    if (!*unknown) *unknown = terraform_crowd(m, b->for_each, all->count);
    return all;
}

static void add_dynamic(terraform_module *m, const terraform_argument *arguments, const hcl_block *block,
                        const terraform_scope *scope, document_value *map) {
    dynamic_block b;
    document_value *unknown;
    if (!dynamic_read(m, block, &b)) return;
    const terraform_argument *row = row_of_block(m, arguments, block, b.type);
    if (!row) return;
    document_value *all = elements_of(m, &b, scope, &unknown);
    if (unknown) {
        make_unknown(m, map, block, b.type, unknown);
        return;
    }
    const document_value *blocks = blocks_of(m, map, block, b.type);
    size_t before = blocks ? blocks->count : 0;
    for (size_t i = 0; i < all->count; i++) {
        terraform_scope inner = {scope, b.iterator, iterator_value(m, &b, all, i)};
        add_block(m, row, block, b.content, &inner, map, b.type);
    }
    bool by_key = all->kind == DOCUMENT_MAP || all->order != DOCUMENT_AS_WRITTEN;
    if (blocks && by_key && row == terraform_rule) terraform_check_order(m, b.for_each, blocks, before);
}

/* ---- all ---- */

document_value *terraform_body(terraform_module *m, const hcl_block *block, const terraform_argument *arguments,
                               const terraform_scope *scope) {
    document_value *map = document_make(m->d, DOCUMENT_MAP, block->file, block->line, block->column);
    for (size_t i = 0; i < block->body.attributes_count; i++)
        add_argument(m, arguments, block->body.attributes[i], scope, map);
    for (size_t i = 0; i < block->body.blocks_count; i++) {
        const hcl_block *inner = block->body.blocks[i];
        if (text_eq(inner->type, text_of("dynamic"))) {
            add_dynamic(m, arguments, inner, scope, map);
            continue;
        }
        const terraform_argument *row = row_of_block(m, arguments, inner, inner->type);
        if (row) add_block(m, row, inner, inner, scope, map, inner->type);
    }
    return map;
}
