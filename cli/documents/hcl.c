/* SPDX-License-Identifier: Apache-2.0
 *
 * Files of HCL: attributes and blocks, and the tree's builders. */
#include "hcl.h"

#include "cli/cli.h"
#include "hcl_reader.h"

/* ---- Builders ---- */

hcl_expression *hcl_make(document *d, hcl_kind kind, crd_str file, uint32_t line, uint32_t column) {
    hcl_expression *e = document_take(d, sizeof *e);
    *e = (hcl_expression){.kind = kind, .file = file, .line = line, .column = column};
    return e;
}

void hcl_add_part(document *d, hcl_expression *to, hcl_expression *part) {
    to->parts = document_grown(d, to->parts, to->count, sizeof *to->parts);
    to->parts[to->count++] = part;
}

hcl_attribute *hcl_add_attribute(document *d, hcl_body *body, crd_str name, uint32_t line, uint32_t column) {
    hcl_attribute *a = document_take(d, sizeof *a);
    *a = (hcl_attribute){.name = name, .line = line, .column = column};
    body->attributes = document_grown(d, body->attributes, body->attributes_count, sizeof *body->attributes);
    body->attributes[body->attributes_count++] = a;
    return a;
}

hcl_block *hcl_add_block(document *d, hcl_body *body, crd_str type, crd_str file, uint32_t line, uint32_t column) {
    hcl_block *b = document_take(d, sizeof *b);
    *b = (hcl_block){.type = type, .file = file, .line = line, .column = column};
    body->blocks = document_grown(d, body->blocks, body->blocks_count, sizeof *body->blocks);
    body->blocks[body->blocks_count++] = b;
    return b;
}

void hcl_add_label(document *d, hcl_block *block, crd_str label) {
    block->labels = document_grown(d, block->labels, block->labels_count, sizeof *block->labels);
    block->labels[block->labels_count++] = label;
}

static const hcl_attribute *find_attribute(const hcl_body *body, crd_str name) {
    for (size_t i = 0; i < body->attributes_count; i++)
        if (text_eq(body->attributes[i]->name, name)) return body->attributes[i];
    return NULL;
}

const hcl_attribute *hcl_attribute_of(const hcl_body *body, const char *name) {
    return find_attribute(body, text_of(name));
}

/* ---- The reader ---- */

static void body_read(hcl_reader *r, hcl_body *body);

static void attribute_read(hcl_reader *r, hcl_body *body, hcl_token name) {
    const hcl_attribute *other = find_attribute(body, name.text);
    if (other)
        hcl_fail(r, ERROR_HCL_TWICE, name.line, name.column, "keep the one that is meant",
                 "`%.*s` is set twice; first on line %u", TEXT_ARG(name.text), other->line);
    hcl_next(r); /* = */
    hcl_attribute *a = hcl_add_attribute(r->d, body, name.text, name.line, name.column);
    a->value = hcl_expression_read(r);
}

static void labels_read(hcl_reader *r, hcl_block *block) {
    while (r->token.kind == TOKEN_QUOTE || r->token.kind == TOKEN_NAME) {
        crd_str label = r->token.text;
        if (r->token.kind == TOKEN_QUOTE)
            label = hcl_plain_quoted(r);
        else
            hcl_next(r);
        hcl_add_label(r->d, block, label);
    }
}

static void block_read(hcl_reader *r, hcl_body *body, hcl_token type) {
    hcl_block *block = hcl_add_block(r->d, body, type.text, r->file, type.line, type.column);
    labels_read(r, block);
    if (!hcl_is(r, "{")) {
        hcl_unexpected(r, block->labels_count > 0 ? "`{` or another label" : "`=` or a block");
        return;
    }
    if (hcl_enter(r)) {
        hcl_next(r);
        body_read(r, &block->body);
        hcl_expect(r, "}", "an argument, a block or `}`");
    }
    hcl_leave(r);
}

/* Up to a `}` or the end. */
static void body_read(hcl_reader *r, hcl_body *body) {
    hcl_skip_lines(r);
    while (r->token.kind == TOKEN_NAME || r->token.kind == TOKEN_QUOTE) {
        hcl_token name = r->token;
        if (name.kind == TOKEN_QUOTE) hcl_unexpected(r, "the name of an argument or a block, without quotes");
        hcl_next(r);
        if (hcl_is(r, "="))
            attribute_read(r, body, name);
        else
            block_read(r, body, name);
        if (r->token.kind != TOKEN_LINE && r->token.kind != TOKEN_END && !hcl_is(r, "}"))
            hcl_unexpected(r, "the end of the line");
        hcl_skip_lines(r);
    }
}

static bool reader_begin(hcl_reader *r, document *d, crd_diagnostics *list, crd_str file, crd_str bytes) {
    if (!document_bytes(list, file, &bytes)) return false;
    *r = (hcl_reader){.d = d, .list = list, .file = file, .at = {bytes.ptr, 1, 1}, .end = bytes.ptr + bytes.len};
    r->end_text = "the end of the file";
    return true;
}

const hcl_body *hcl_read(document *d, crd_diagnostics *list, crd_str file, crd_str bytes) {
    hcl_reader r;
    if (!reader_begin(&r, d, list, file, bytes)) return NULL;
    hcl_body *body = document_take(d, sizeof *body);
    *body = (hcl_body){0};
    r.lines_matter = true;
    hcl_next(&r);
    body_read(&r, body);
    if (!r.failed && r.token.kind != TOKEN_END) hcl_unexpected(&r, "an argument, a block or the end of the file");
    return r.failed ? NULL : body;
}

hcl_expression *hcl_read_expression(document *d, crd_diagnostics *list, crd_str file, crd_str bytes) {
    hcl_reader r;
    if (!reader_begin(&r, d, list, file, bytes)) return NULL;
    r.end_text = "the end of the text";
    hcl_next(&r);
    hcl_expression *e = hcl_expression_read(&r);
    if (!r.failed && r.token.kind != TOKEN_END) hcl_unexpected(&r, r.end_text);
    return r.failed ? NULL : e;
}

hcl_expression *hcl_read_template(document *d, crd_diagnostics *list, crd_str file, crd_str bytes, uint32_t line,
                                  uint32_t column) {
    hcl_reader r;
    if (!reader_begin(&r, d, list, file, bytes)) return NULL;
    r.at.line = line, r.at.column = column;
    r.end_text = "the end of the text";
    return hcl_bare_template(&r);
}
