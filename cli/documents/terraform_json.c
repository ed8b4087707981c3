/* SPDX-License-Identifier: Apache-2.0
 *
 * Terraform's JSON syntax (developer.hashicorp.com/terraform/language/syntax/json) as the tree of its native twin:
 * texts are templates, and a block is an object, or a list of objects. What is a block in a resource says the table of
 * its arguments. */

#include "cli/cli.h"
#include "terraform.h"

/* A document of JSON that becomes a tree of HCL. */
typedef struct converter {
    document *d;
    crd_diagnostics *list;
    crd_str file;
    bool failed;
} converter;

static void expected(converter *c, const document_value *v, const char *what) {
    document_report(c->list, ERROR_HCL_SYNTAX, v->file, v->line, v->column,
                    "a block is an object, or a list of objects", "expected %s, found %s", what,
                    document_kind_text(v->kind));
    c->failed = true;
}

/* ---- expressions ---- */

static hcl_expression *template(converter *c, crd_str text, uint32_t line, uint32_t column) {
    hcl_expression *e = hcl_read_template(c->d, c->list, c->file, text, line, column + 1);
    if (!e) c->failed = true;
    return e ? e : hcl_make(c->d, HCL_NULL, c->file, line, column);
}

static hcl_expression *expression(converter *c, const document_value *v) {
    static const hcl_kind kinds[] = {[DOCUMENT_NULL] = HCL_NULL,
                                     [DOCUMENT_BOOL] = HCL_BOOL,
                                     [DOCUMENT_NUMBER] = HCL_NUMBER,
                                     [DOCUMENT_LIST] = HCL_LIST,
                                     [DOCUMENT_MAP] = HCL_OBJECT};
    if (v->kind == DOCUMENT_TEXT) return template(c, v->text, v->line, v->column);
    hcl_expression *e = hcl_make(c->d, kinds[v->kind], c->file, v->line, v->column);
    e->flag = v->truth;
    e->name = v->text;
    for (size_t i = 0; v->kind == DOCUMENT_LIST && i < v->count; i++) hcl_add_part(c->d, e, expression(c, v->items[i]));
    for (size_t i = 0; v->kind == DOCUMENT_MAP && i < v->count; i++) {
        const document_member *at = &v->members[i];
        hcl_add_part(c->d, e, template(c, at->key, at->line, at->column));
        hcl_add_part(c->d, e, expression(c, at->value));
    }
    return e;
}

/* ---- bodies ---- */

static void add_attribute(converter *c, hcl_body *body, const document_member *at) {
    hcl_attribute *a = hcl_add_attribute(c->d, body, at->key, at->line, at->column);
    a->value = expression(c, at->value);
}

/* A key "//" is a comment. */
static bool is_comment(const document_member *at) { return text_eq(at->key, text_of("//")); }

/* Fills in what stands between the braces. */
typedef void (*body_reader)(converter *c, hcl_body *body, const document_value *map, const void *more);

/* The blocks of a type: an object for each, and around it one for each of `labels` labels. */
static void add_blocks(converter *c, hcl_body *body, crd_str type, crd_str *label, size_t labels,
                       const document_value *v, body_reader read, const void *more) {
    if (v->kind == DOCUMENT_LIST) {
        for (size_t i = 0; i < v->count; i++) add_blocks(c, body, type, label, labels, v->items[i], read, more);
    } else if (v->kind != DOCUMENT_MAP) {
        expected(c, v, "an object");
    } else if (labels > 0) {
        for (size_t i = 0; i < v->count; i++) {
            if (is_comment(&v->members[i])) continue;
            label[0] = v->members[i].key;
            add_blocks(c, body, type, label + 1, labels - 1, v->members[i].value, read, more);
        }
    } else {
        read(c, body, v, more);
    }
}

static hcl_block *make_block(converter *c, hcl_body *body, crd_str type, const document_value *at) {
    return hcl_add_block(c->d, body, type, c->file, at->line, at->column);
}

static void attributes_read(converter *c, hcl_body *body, const document_value *map) {
    for (size_t i = 0; i < map->count; i++)
        if (!is_comment(&map->members[i])) add_attribute(c, body, &map->members[i]);
}

/* ---- a resource ---- */

/* What a block is called, and what may stand in it (NULL: arguments alone). */
typedef struct block_shape {
    crd_str type;
    const crd_str *labels;
    size_t labels_count;
    const terraform_argument *inside;
} block_shape;

static void resource_body(converter *c, hcl_body *body, const document_value *map, const terraform_argument *inside);

static void block_read(converter *c, hcl_body *body, const document_value *map, const void *more) {
    const block_shape *shape = more;
    hcl_block *block = make_block(c, body, shape->type, map);
    for (size_t i = 0; i < shape->labels_count; i++) hcl_add_label(c->d, block, shape->labels[i]);
    if (shape->inside)
        resource_body(c, &block->body, map, shape->inside);
    else
        attributes_read(c, &block->body, map);
}

/* { for_each, iterator, content } */
static void dynamic_read(converter *c, hcl_body *body, const document_value *map, const void *more) {
    const block_shape *shape = more;
    hcl_block *block = make_block(c, body, text_of("dynamic"), map);
    hcl_add_label(c->d, block, shape->type);
    for (size_t i = 0; i < map->count; i++) {
        const document_member *at = &map->members[i];
        block_shape content = {.type = at->key, .inside = shape->inside};
        if (text_eq(at->key, text_of("content")))
            add_blocks(c, &block->body, at->key, NULL, 0, at->value, block_read, &content);
        else if (!is_comment(at))
            add_attribute(c, &block->body, at);
        if (!text_eq(at->key, text_of("iterator"))) continue;
        hcl_expression *name = block->body.attributes[block->body.attributes_count - 1]->value;
        if (name->kind == HCL_TEXT) name->kind = HCL_NAME;
    }
}

static void dynamics_read(converter *c, hcl_body *body, const document_value *map,
                          const terraform_argument *arguments) {
    for (size_t i = 0; i < map->count; i++) {
        const document_member *at = &map->members[i];
        const terraform_argument *a = terraform_argument_of(arguments, at->key);
        block_shape shape = {.type = at->key, .inside = a ? a->inside : NULL};
        if (!is_comment(at)) add_blocks(c, body, at->key, NULL, 0, at->value, dynamic_read, &shape);
    }
}

static void resource_body(converter *c, hcl_body *body, const document_value *map, const terraform_argument *inside) {
    for (size_t i = 0; i < map->count; i++) {
        const document_member *at = &map->members[i];
        const terraform_argument *a = terraform_argument_of(inside, at->key);
        block_shape shape = {.type = at->key, .inside = a ? a->inside : NULL};
        if (text_eq(at->key, text_of("dynamic")) && at->value->kind == DOCUMENT_MAP)
            dynamics_read(c, body, at->value, inside);
        else if (shape.inside)
            add_blocks(c, body, at->key, NULL, 0, at->value, block_read, &shape);
        else if (!is_comment(at))
            add_attribute(c, body, at);
    }
}

/* ---- files ---- */

/* A resource of Cost Categories is read by the table, another one as arguments; the type expression of a variable,
 * which is no template, too. */
static void declared_read(converter *c, hcl_body *body, const document_value *map, const void *more) {
    block_shape shape = *(const block_shape *)more;
    bool category = shape.labels_count == 2 && text_eq(shape.labels[0], text_of(COST_CATEGORY));
    shape.inside = category ? terraform_cost_category : NULL;
    block_read(c, body, map, &shape);
}

static void top_read(converter *c, hcl_body *body, const document_value *map, const void *more) {
    static const struct {
        const char *type;
        size_t labels;
    } known[] = {{"locals", 0}, {"variable", 1}, {"resource", 2}};
    (void)more;
    for (size_t i = 0; i < map->count; i++) {
        crd_str labels[2], key = map->members[i].key;
        for (size_t k = 0; k < sizeof known / sizeof *known; k++) {
            block_shape shape = {key, labels, known[k].labels, NULL};
            if (text_eq(key, text_of(known[k].type)))
                add_blocks(c, body, key, labels, known[k].labels, map->members[i].value, declared_read, &shape);
        }
    }
}

static const hcl_body *converted(document *d, crd_diagnostics *list, crd_str file, crd_str bytes, body_reader read) {
    converter c = {d, list, file, false};
    const document_value *json = document_json(d, list, file, bytes);
    if (!json) return NULL;
    hcl_body *body = document_take(d, sizeof *body);
    *body = (hcl_body){0};
    add_blocks(&c, body, (crd_str){0}, NULL, 0, json, read, NULL);
    return c.failed ? NULL : body;
}

const hcl_body *terraform_json(document *d, crd_diagnostics *list, crd_str file, crd_str bytes) {
    return converted(d, list, file, bytes, top_read);
}

static void variables_read(converter *c, hcl_body *body, const document_value *map, const void *more) {
    (void)more;
    attributes_read(c, body, map);
}

const hcl_body *terraform_json_variables(document *d, crd_diagnostics *list, crd_str file, crd_str bytes) {
    return converted(d, list, file, bytes, variables_read);
}
